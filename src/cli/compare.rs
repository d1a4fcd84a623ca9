//! `calms compare`: two sessions of one team side by side.
mod json;

use super::failure::{Exit, Failure};
use super::find;
use super::out::Out;
use super::setting::{Form, Setting};
use crate::content::Shelf;
use crate::domain::{
    Apart, Comparison, Counts, Figure, Heard, LetterMean, Pack, Pair, Past, Ratio, Side, Who,
    short_id,
};

/// Prints the comparison.
pub(super) fn run(
    setting: &Setting,
    out: &mut Out,
    first: &str,
    second: &str,
) -> Result<(), Failure> {
    let first = find::session(setting, first)?;
    let second = find::session(setting, second)?;
    let words = &setting.words;
    if first.header().id == second.header().id {
        return Err(Failure::usage(words.say("compare-same")));
    }
    let Some(both) = Comparison::of(&first, &second) else {
        let text = words.say("compare-two-teams");
        return Err(Failure::Told(Exit::Failed, text.into_owned()));
    };
    if setting.form == Form::Json {
        return json::print(setting, out, &both);
    }
    Page {
        setting,
        both: &both,
    }
    .print(out)
}

struct Page<'a> {
    setting: &'a Setting,
    both: &'a Comparison,
}

impl Page<'_> {
    fn print(&self, out: &mut Out) -> Result<(), Failure> {
        self.head(out)?;
        self.letters(out)?;
        self.questions(out)?;
        self.metrics(out)?;
        self.once(out, Side::First)?;
        self.once(out, Side::Second)?;
        self.rule(out)
    }

    fn section(&self, out: &mut Out, key: &str) -> Result<(), Failure> {
        out.line("")?;
        out.line(&self.setting.words.say(key))
    }

    fn day(&self, past: &Past) -> String {
        let at = past.at().to_zoned(self.setting.zone.clone());
        self.setting.words.day(at.date())
    }

    fn head(&self, out: &mut Out) -> Result<(), Failure> {
        let words = &self.setting.words;
        let row = |past: &Past| {
            let header = &past.header;
            let mut facts = vec![
                header.title.clone(),
                words
                    .say(&format!("variant-{}", header.variant.code()))
                    .into_owned(),
                words
                    .say(&format!("mode-{}", header.mode.code()))
                    .into_owned(),
            ];
            if Who::of(header.mode) == Who::Group {
                facts.push(words.with("people-count", &[("n", header.people.into())]));
            }
            vec![self.day(past), facts.join(" · "), header.id.0.clone()]
        };
        out.table(&[row(&self.both.first), row(&self.both.second)])?;
        let modes = [&self.both.first, &self.both.second].map(|past| past.header.mode);
        if modes[0] != modes[1] {
            let alone = Who::of(modes[0]) != Who::of(modes[1]);
            let key = if alone {
                "trend-apart-people"
            } else {
                "trend-mixed"
            };
            out.line(&words.say(key))?;
        }
        let languages = [&self.both.first, &self.both.second].map(|past| past.header.language);
        if languages[0] != languages[1] {
            out.line(&words.say("compare-languages"))?;
        }
        Ok(())
    }

    fn number(&self, mean: Option<Ratio>) -> String {
        let words = &self.setting.words;
        mean.map_or_else(|| "–".to_owned(), |mean| words.decimal(&mean.shown()))
    }

    /// The change, or why there is none to tell.
    fn said<T>(&self, pair: &Pair<T>) -> String {
        let words = &self.setting.words;
        match (&pair.change, pair.apart) {
            (Some(change), _) => words.verdict(change),
            // The first two are said once, at the head.
            (None, Some(Apart::Language | Apart::People) | None) => String::new(),
            (None, Some(apart)) => words.unlike(apart, self.both.first.at(), &self.setting.zone),
        }
    }

    fn arrow(&self) -> &'static str {
        if self.setting.config.ascii {
            "->"
        } else {
            "→"
        }
    }

    fn letters(&self, out: &mut Out) -> Result<(), Failure> {
        let has_mean =
            |pair: &&Pair<LetterMean>| pair.first.mean.is_some() || pair.second.mean.is_some();
        let letters: Vec<_> = self.both.letters.iter().filter(has_mean).collect();
        if letters.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-letters")?;
        let mean = |mean: Option<f64>| self.number(mean.and_then(Ratio::from_f64));
        let rows: Vec<Vec<String>> = letters
            .into_iter()
            .map(|pair| {
                let (first, second) = (mean(pair.first.mean), mean(pair.second.mean));
                vec![
                    format!("  {}", pair.first.id),
                    self.both.second.set_title(&pair.first.id).to_owned(),
                    format!("{first} {} {second}", self.arrow()),
                    self.said(pair),
                ]
            })
            .collect();
        out.table(&rows)
    }

    fn questions(&self, out: &mut Out) -> Result<(), Failure> {
        let is_told = |heard: &Heard| heard.counts.is_some() || heard.withheld;
        let is_told = |pair: &&Pair<Heard>| is_told(&pair.first) || is_told(&pair.second);
        let questions: Vec<_> = self.both.questions.iter().filter(is_told).collect();
        if questions.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-questions")?;
        out.line(&self.setting.words.say("compare-counts"))?;
        for pair in questions {
            let title = format!("  {}  {}", short_id(&pair.second.id), pair.second.title);
            out.line(&title)?;
            let sides = [
                (&self.both.first, &pair.first),
                (&self.both.second, &pair.second),
            ];
            let mut rows: Vec<Vec<String>> =
                sides.map(|(past, heard)| self.votes(past, heard)).into();
            if let Some(last) = rows.last_mut() {
                last.push(self.said(pair));
            }
            out.table(&rows)?;
        }
        Ok(())
    }

    /// Day, counts, median and agreement; what is withheld stays so.
    fn votes(&self, past: &Past, heard: &Heard) -> Vec<String> {
        let words = &self.setting.words;
        let mut cells = vec![format!("      {}", self.day(past))];
        let Some(counts) = heard.counts else {
            let key = if heard.withheld {
                "compare-withheld"
            } else {
                "not-available"
            };
            cells.push(words.say(key).into_owned());
            return cells;
        };
        let stats = counts.stats();
        cells.push(digits(counts));
        let shown = stats.median.map(|median| {
            let shown = words.decimal(&median.to_f64().to_string());
            words.with("median", &[("value", shown.into())])
        });
        cells.push(shown.unwrap_or_default());
        let agreement = stats.agreement.map(|agreement| {
            let value = self.number(Some(agreement)).replace('-', "−");
            words.with("compare-agreement", &[("value", value.into())])
        });
        cells.push(agreement.unwrap_or_default());
        cells
    }

    fn metrics(&self, out: &mut Out) -> Result<(), Failure> {
        if self.both.metrics.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-metrics")?;
        let words = &self.setting.words;
        let packs = self.setting.shelf();
        let pack = self.pack(&packs);
        let told = |figure: Option<&Figure>| {
            figure.map_or_else(|| "–".to_owned(), |figure| words.figure(figure, pack))
        };
        let rows: Vec<Vec<String>> = self
            .both
            .metrics
            .iter()
            .map(|pair| {
                let (first, second) = (told(pair.first.as_ref()), told(pair.second.as_ref()));
                vec![
                    format!("  {}", words.metric_name(&pair.id, pack)),
                    format!("{first} {} {second}", self.arrow()),
                ]
            })
            .collect();
        out.table(&rows)
    }

    /// The pack of one of the two sessions that has delivery metrics.
    fn pack<'s>(&self, packs: &'s Shelf) -> Option<&'s Pack> {
        let sides = [&self.both.second, &self.both.first];
        let measured = sides
            .into_iter()
            .find(|past| !past.header.figures.is_empty())?;
        let found = packs.get(&measured.header.pack, self.setting.language())?;
        Some(&found.pack)
    }

    fn once(&self, out: &mut Out, side: Side) -> Result<(), Failure> {
        let mut questions = self
            .both
            .once
            .iter()
            .filter(|once| once.side == side)
            .peekable();
        if questions.peek().is_none() {
            return Ok(());
        }
        let past = match side {
            Side::First => &self.both.first,
            Side::Second => &self.both.second,
        };
        out.line("")?;
        let args = [("date", self.day(past).into())];
        out.line(&self.setting.words.with("compare-only-in", &args))?;
        let rows: Vec<Vec<String>> = questions
            .map(|once| {
                let id = short_id(&once.question.id);
                vec![format!("  {id}"), once.question.title.clone()]
            })
            .collect();
        out.table(&rows)
    }

    fn rule(&self, out: &mut Out) -> Result<(), Failure> {
        let changes = self.both.letters.iter().any(|pair| pair.change.is_some())
            || self.both.questions.iter().any(|pair| pair.change.is_some());
        if !changes {
            return Ok(());
        }
        let key = match Who::of(self.both.second.header.mode) {
            Who::Group => "trend-rule",
            Who::Alone => "trend-rule-alone",
        };
        self.section(out, key)
    }
}

/// How many voted each level, then how many abstained.
fn digits(counts: Counts) -> String {
    let levels = counts.levels.map(|n| format!("{n:>2}")).join(" ");
    format!("{levels}  x {}", counts.abstained)
}
