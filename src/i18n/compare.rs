//! Two sessions side by side, put together once for whatever shows them: what stands in each row,
//! in words. Where it stands, on a page or on a screen, is not decided here.
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Words;
use crate::domain::{
    Apart, Case, Comparison, Counts, Figure, Heard, Language, LetterMean, MetricPair, Pack, Packs,
    Pair, Past, Ratio, Side, Who, short_id,
};

/// The signs of the medium.
#[derive(Clone, Copy, Debug)]
pub struct Signs<'a> {
    /// Leads from the first session to the second.
    pub arrow: &'a str,
    /// Stands where there is no number.
    pub absent: &'a str,
}

/// Two sessions in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The sessions: day, what they were, id.
    pub sessions: [(String, String, String); 2],
    /// What has to be known of both.
    pub remarks: Vec<String>,
    /// The letters that have a mean.
    pub letters: Vec<LetterRow>,
    /// The questions that both have, where something is told of them.
    pub questions: Vec<QuestionRow>,
    /// The delivery metrics: name, both values, what became of it.
    pub metrics: Vec<[String; 3]>,
    /// What only one has: a heading, and id and title of each question.
    pub once: Vec<(String, Vec<(String, String)>)>,
    /// By which house rules it was judged.
    pub rules: Vec<String>,
}

/// A letter in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Both means.
    pub means: String,
    /// The change, or why there is none to tell; it may be said at the head.
    pub said: String,
}

/// A question in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionRow {
    /// Its short id.
    pub id: String,
    /// The question.
    pub title: String,
    /// The votes of the first and of the second session.
    pub sides: [VoteRow; 2],
    /// The change, or why there is none to tell.
    pub said: String,
}

/// The votes on a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRow {
    /// The day of the session.
    pub day: String,
    /// How many voted each level, and how many abstained; or that it is withheld.
    pub votes: String,
    /// The median, and the mean by which a change is judged.
    pub middle: String,
    /// How far they agree.
    pub agreement: String,
}

impl Words {
    /// Puts two sessions in words, with titles in this language as far as packs have them.
    pub fn compared(
        &self,
        both: &Comparison,
        signs: Signs<'_>,
        zone: &TimeZone,
        packs: &Packs<'_>,
    ) -> Compared {
        let mut both = both.clone();
        let stays = both.read_in(self.language(), packs);
        let page = Page {
            words: self,
            both: &both,
            signs,
            zone,
        };
        Compared {
            sessions: [&both.first, &both.second].map(|past| page.session(past)),
            remarks: page.remarks(stays),
            letters: page.letters(),
            questions: page.questions(),
            metrics: page.metrics(packs),
            once: [Side::First, Side::Second]
                .into_iter()
                .filter_map(|side| page.once(side))
                .collect(),
            rules: page.rules(),
        }
    }

    /// That questions stay in the language in which they were asked.
    pub fn asked_in(&self, language: Language) -> String {
        let name = self.say(&format!("language-{}", language.code()));
        self.with("trend-asked-in", &[("language", name.into())])
    }
}

struct Page<'a> {
    words: &'a Words,
    both: &'a Comparison,
    signs: Signs<'a>,
    zone: &'a TimeZone,
}

impl Page<'_> {
    fn day(&self, past: &Past) -> String {
        let date: Date = past.at().to_zoned(self.zone.clone()).date();
        self.words.day(date)
    }

    fn session(&self, past: &Past) -> (String, String, String) {
        let (words, header) = (self.words, &past.header);
        let named = |prefix: &str, code: &str| words.say(&format!("{prefix}-{code}")).into_owned();
        let mut facts = vec![
            header.title.clone(),
            named("variant", header.variant.code()),
            named("mode", header.mode.code()),
        ];
        if Who::of(header.mode) == Who::Group {
            facts.push(words.with("people-count", &[("n", header.people.into())]));
        }
        (self.day(past), facts.join(" · "), header.id.0.clone())
    }

    fn remarks(&self, stays: Option<Language>) -> Vec<String> {
        let headers = [&self.both.first.header, &self.both.second.header];
        let mut remarks = Vec::new();
        let modes = headers.map(|header| header.mode);
        if modes[0] != modes[1] {
            let alone = Who::of(modes[0]) != Who::of(modes[1]);
            let key = if alone {
                "trend-apart-people"
            } else {
                "trend-mixed"
            };
            remarks.push(self.words.say(key).into_owned());
        }
        if headers[0].language != headers[1].language {
            remarks.push(self.words.say("compare-languages").into_owned());
        }
        remarks.extend(stays.map(|language| self.words.asked_in(language)));
        remarks
    }

    fn number(&self, mean: Option<Ratio>) -> String {
        mean.map_or_else(
            || self.signs.absent.to_owned(),
            |mean| self.words.decimal(&mean.shown()),
        )
    }

    /// The change, or why there is none to tell; `many` questions are behind each.
    fn said<T>(&self, pair: &Pair<T>, many: (u16, u16)) -> String {
        match (&pair.change, pair.apart) {
            (Some(change), _) => self.words.verdict(change),
            // The first two are said once, at the head.
            (None, Some(Apart::Language | Apart::People) | None) => String::new(),
            (None, Some(apart)) => self.words.not_compared(apart, many),
        }
    }

    fn letters(&self) -> Vec<LetterRow> {
        let has_mean =
            |pair: &&Pair<LetterMean>| pair.first.mean.is_some() || pair.second.mean.is_some();
        let mean = |mean: Option<f64>| self.number(mean.and_then(Ratio::from_f64));
        let letters = self.both.letters.iter().filter(has_mean);
        letters
            .map(|pair| {
                let (first, second) = (mean(pair.first.mean), mean(pair.second.mean));
                LetterRow {
                    id: pair.first.id.clone(),
                    title: self.both.second.set_title(&pair.first.id).to_owned(),
                    means: format!("{first} {} {second}", self.signs.arrow),
                    said: self.said(pair, (pair.first.scored, pair.second.scored)),
                }
            })
            .collect()
    }

    fn questions(&self) -> Vec<QuestionRow> {
        let is_told = |heard: &Heard| heard.counts.is_some() || heard.withheld;
        let pairs = self.both.questions.iter();
        let pairs = pairs.filter(|pair| is_told(&pair.first) || is_told(&pair.second));
        let pairs: Vec<&Pair<Heard>> = pairs.collect();
        let counts = pairs.iter().flat_map(|pair| [&pair.first, &pair.second]);
        let counts = counts.filter_map(|heard| heard.counts);
        let most = counts.flat_map(|counts| counts.levels).max().unwrap_or(0);
        let cells = if most < 10 { 1 } else { 2 };
        let one = |pair: &&Pair<Heard>| {
            let judged = pair.change.is_some();
            let judged = if judged { Middle::Both } else { Middle::Usual };
            let row = |past: &Past, heard: &Heard| VoteRow {
                day: self.day(past),
                votes: self.votes(heard, cells),
                middle: self.middle(heard, judged),
                agreement: self.agreement(heard),
            };
            QuestionRow {
                id: short_id(&pair.second.id).to_owned(),
                title: pair.second.title.clone(),
                sides: [
                    row(&self.both.first, &pair.first),
                    row(&self.both.second, &pair.second),
                ],
                said: self.said(pair, (1, 1)),
            }
        };
        pairs.iter().map(one).collect()
    }

    fn votes(&self, heard: &Heard, cells: usize) -> String {
        let Some(Counts { levels, abstained }) = heard.counts else {
            let key = if heard.withheld {
                "compare-withheld"
            } else {
                "not-available"
            };
            return self.words.say(key).into_owned();
        };
        let levels = levels.map(|n| format!("{n:>cells$}")).join(" ");
        format!("{levels} x{abstained}")
    }

    /// The median with the mean beside it. Two camps have no mean that anybody stands for: theirs
    /// is shown only where a change is judged by it.
    fn middle(&self, heard: &Heard, middle: Middle) -> String {
        let words = self.words;
        let Some(stats) = heard.counts.map(|counts| counts.stats()) else {
            return String::new();
        };
        let Some(median) = stats.median else {
            return String::new();
        };
        let median = words.decimal(&median.to_f64().to_string());
        match stats.mean {
            Some(mean) if middle == Middle::Both || stats.case != Case::Split => {
                let mean = words.decimal(&mean.shown());
                let args = [("median", median.into()), ("mean", mean.into())];
                words.with("calc-median-mean", &args)
            }
            Some(_) | None => words.with("median", &[("value", median.into())]),
        }
    }

    fn agreement(&self, heard: &Heard) -> String {
        let stats = heard.counts.map(|counts| counts.stats());
        let Some(agreement) = stats.and_then(|stats| stats.agreement) else {
            return String::new();
        };
        let value = self.number(Some(agreement)).replace('-', "−");
        self.words
            .with("compare-agreement", &[("value", value.into())])
    }

    fn metrics(&self, packs: &Packs<'_>) -> Vec<[String; 3]> {
        let pack = self.measured(packs);
        let pack = pack.as_deref();
        let told = |figure: Option<&Figure>| {
            let absent = || self.signs.absent.to_owned();
            figure.map_or_else(absent, |figure| self.words.figure(figure, pack))
        };
        let one = |pair: &MetricPair| {
            let (first, second) = (told(pair.first.as_ref()), told(pair.second.as_ref()));
            let said = pair.change();
            [
                self.words.metric_name(&pair.id, pack),
                format!("{first} {} {second}", self.signs.arrow),
                said.map_or_else(String::new, |said| self.words.band_verdict(said)),
            ]
        };
        self.both.metrics.iter().map(one).collect()
    }

    /// The pack of one of the two sessions that has delivery metrics.
    fn measured(&self, packs: &Packs<'_>) -> Option<Arc<Pack>> {
        let sides = [&self.both.second, &self.both.first];
        let mut sides = sides.into_iter();
        let measured = sides.find(|past| !past.header.figures.is_empty())?;
        let id = &measured.header.pack;
        let mine = packs(id, self.words.language());
        mine.or_else(|| Language::ALL.into_iter().find_map(|other| packs(id, other)))
    }

    fn once(&self, side: Side) -> Option<(String, Vec<(String, String)>)> {
        let only = self.both.once.iter().filter(|once| once.side == side);
        let row = |question: &Heard| {
            let id = short_id(&question.id).to_owned();
            (id, question.title.clone())
        };
        let rows: Vec<_> = only.map(|once| row(&once.question)).collect();
        let past = match side {
            Side::First => &self.both.first,
            Side::Second => &self.both.second,
        };
        let args = [("date", self.day(past).into())];
        (!rows.is_empty()).then(|| (self.words.with("compare-only-in", &args), rows))
    }

    fn rules(&self) -> Vec<String> {
        let both = self.both;
        let mut rules = Vec::new();
        let judged = both.letters.iter().any(|pair| pair.change.is_some())
            || both.questions.iter().any(|pair| pair.change.is_some());
        if judged {
            let key = match Who::of(both.second.header.mode) {
                Who::Group => "trend-rule",
                Who::Alone => "trend-rule-alone",
            };
            rules.push(self.words.say(key).into_owned());
        }
        if both.metrics.iter().any(|pair| pair.change().is_some()) {
            rules.push(self.words.say("trend-rule-bands").into_owned());
        }
        rules
    }
}

/// Which middles are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Middle {
    /// The median, and the mean where somebody stands for it.
    Usual,
    /// The median and the mean.
    Both,
}
