//! Two past sessions side by side: letters, then question by question.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sheet::{Title, pad, sheet};
use crate::app::{App, Compare};
use crate::domain::{
    Apart, Change, Comparison, Counts, Heard, Pair, Past, Ratio, Side, Who, short_id,
};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::text::{truncate, width};

/// The least cells of a letter's title.
const TITLE_LEAST: usize = 8;

/// Draws the page; tells whether more stands below.
pub(super) fn draw(
    compare: &Compare,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let both = &*compare.both;
    let title = Title {
        text: &look.words.say("compare-title"),
        right: both.second.header.team.trim(),
        ..Title::default()
    };
    let area = sheet(title, look, area, buf);
    // Two cells at the right are kept for the sign that there is more.
    let column = Column::new(look.theme, area.width.saturating_sub(2));
    let mut page = Page {
        both,
        app,
        look,
        column,
    };
    page.head();
    page.letters();
    page.questions();
    page.metrics();
    page.once(Side::First);
    page.once(Side::Second);
    page.rule();
    page.column.draw(area, buf, compare.top)
}

struct Page<'a> {
    both: &'a Comparison,
    app: &'a App,
    look: Look<'a>,
    column: Column<'a>,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.look.words.say(key).into_owned()
    }

    fn day(&self, past: &Past) -> String {
        let date = past.at().to_zoned(self.app.zone.clone()).date();
        self.look.words.day(date)
    }

    fn section(&mut self, key: &str) {
        let title = self.say(key);
        self.column.gap();
        self.column.title(&title);
    }

    fn head(&mut self) {
        let words = self.look.words;
        for past in [&self.both.first, &self.both.second] {
            let header = &past.header;
            let mut facts = vec![
                header.title.clone(),
                self.say(&format!("variant-{}", header.variant.code())),
                self.say(&format!("mode-{}", header.mode.code())),
            ];
            if Who::of(header.mode) == Who::Group {
                facts.push(words.with("people-count", &[("n", header.people.into())]));
            }
            let lead = format!("{}  ", self.day(past));
            let style = self.look.theme.text;
            self.column.hanging(&lead, &facts.join(" · "), style);
        }
        let modes = [&self.both.first, &self.both.second].map(|past| past.header.mode);
        if modes[0] != modes[1] {
            let alone = Who::of(modes[0]) != Who::of(modes[1]);
            let key = if alone {
                "trend-apart-people"
            } else {
                "trend-mixed"
            };
            let text = self.say(key);
            self.column.text(&text);
        }
        let languages = [&self.both.first, &self.both.second].map(|past| past.header.language);
        if languages[0] != languages[1] {
            let text = self.say("compare-languages");
            self.column.text(&text);
        }
    }

    fn number(&self, mean: Option<Ratio>) -> String {
        mean.map_or_else(
            || self.look.theme.glyphs.point.to_owned(),
            |mean| self.look.words.decimal(&mean.shown()),
        )
    }

    /// The change, or why there is none to tell.
    fn said(&self, change: Option<Change>, apart: Option<Apart>) -> String {
        let words = self.look.words;
        match (change, apart) {
            (Some(change), _) => words.verdict(&change),
            // Said once, at the head.
            (None, Some(Apart::Language | Apart::People) | None) => String::new(),
            (None, Some(apart)) => words.unlike(apart, self.both.first.at(), &self.app.zone),
        }
    }

    fn letters(&mut self) {
        let both = self.both;
        let mut pairs = both.letters.iter();
        if pairs.all(|pair| pair.first.mean.is_none() && pair.second.mean.is_none()) {
            return;
        }
        self.section("compare-letters");
        let glyphs = self.look.theme.glyphs;
        let shown = |mean: Option<f64>| self.number(mean.and_then(Ratio::from_f64));
        let rows = both.letters.iter().map(|pair| {
            let (first, second) = (shown(pair.first.mean), shown(pair.second.mean));
            let means = format!("{first} {} {second}", glyphs.arrow);
            let said = self.said(pair.change, pair.apart);
            (
                &pair.first.id,
                both.second.set_title(&pair.first.id),
                means,
                said,
            )
        });
        let rows: Vec<_> = rows.collect();
        let widest = |cells: &mut dyn Iterator<Item = usize>| cells.max().unwrap_or(0);
        let titles = widest(&mut rows.iter().map(|(_, title, ..)| width(title)));
        let means = widest(&mut rows.iter().map(|(.., means, _)| width(means)));
        let said = widest(&mut rows.iter().map(|(.., said)| width(said)));
        // Titles give way to the words of the longest verdict, so that all begin at one place.
        let room = usize::from(self.column.width()).saturating_sub(4 + 2 + means + 3 + said);
        let title = titles.min(room.max(TITLE_LEAST));
        for (id, name, numbers, said) in rows {
            let name = pad(&truncate(name, title, glyphs.ellipsis), title);
            let text = format!("{name}  {}   {said}", pad(&numbers, means));
            let style = self.look.theme.text;
            self.column
                .pair(&format!("{id:<3} "), text.trim_end(), "", style);
        }
    }

    fn questions(&mut self) {
        let both = self.both;
        let is_told = |heard: &Heard| heard.counts.is_some() || heard.withheld;
        let pairs: Vec<&Pair<Heard>> = both
            .questions
            .iter()
            .filter(|pair| is_told(&pair.first) || is_told(&pair.second))
            .collect();
        if pairs.is_empty() {
            return;
        }
        self.section("compare-questions");
        let counts = self.say("compare-counts");
        self.column.text(&counts);
        // The words of all changes begin at one place, behind the longest votes beside them.
        let told = pairs
            .iter()
            .filter(|pair| !self.said(pair.change, pair.apart).is_empty());
        let votes = told.map(|pair| width(&self.votes(&pair.second)));
        let votes_wide = votes.max().unwrap_or(0);
        for pair in pairs {
            self.column.gap();
            let lead = format!("{:<3} ", short_id(&pair.second.id));
            let style = self.look.theme.title;
            self.column.hanging(&lead, &pair.second.title, style);
            let said = self.said(pair.change, pair.apart);
            let sides = [
                (&both.first, &pair.first, ""),
                (&both.second, &pair.second, said.as_str()),
            ];
            for (past, heard, said) in sides {
                let lead = format!("    {}  ", self.day(past));
                let votes = pad(&self.votes(heard), votes_wide);
                let text = format!("{votes}   {said}");
                let style = self.look.theme.text;
                self.column.pair(&lead, text.trim_end(), "", style);
            }
        }
    }

    /// Counts and median; what is withheld stays so.
    fn votes(&self, heard: &Heard) -> String {
        let words = self.look.words;
        let Some(counts) = heard.counts else {
            let key = if heard.withheld {
                "compare-withheld"
            } else {
                "not-available"
            };
            return self.say(key);
        };
        let median = counts.stats().median.map(|median| {
            let shown = words.decimal(&median.to_f64().to_string());
            words.with("median", &[("value", Arg::from(shown))])
        });
        format!("{}   {}", digits(counts), median.unwrap_or_default())
    }

    fn metrics(&mut self) {
        let both = self.both;
        if both.metrics.is_empty() {
            return;
        }
        self.section("compare-metrics");
        let sides = [&both.second, &both.first];
        let measured = sides
            .into_iter()
            .find(|past| !past.header.figures.is_empty());
        let pack =
            measured.and_then(|past| self.app.shelf.get(&past.header.pack, self.app.language));
        let pack = pack.map(|shelved| &*shelved.pack);
        for pair in &both.metrics {
            let words = self.look.words;
            let value = |figure: Option<&crate::domain::Figure>| {
                let absent = || self.look.theme.glyphs.point.to_owned();
                figure.map_or_else(absent, |figure| words.figure(figure, pack))
            };
            let (first, second) = (value(pair.first.as_ref()), value(pair.second.as_ref()));
            let arrow = self.look.theme.glyphs.arrow;
            let lead = format!("{}  ", words.metric_name(&pair.id, pack));
            let style = self.look.theme.text;
            self.column
                .hanging(&lead, &format!("{first} {arrow} {second}"), style);
        }
    }

    fn once(&mut self, side: Side) {
        let both = self.both;
        let mut only = both.once.iter().filter(|once| once.side == side).peekable();
        if only.peek().is_none() {
            return;
        }
        let past = match side {
            Side::First => &both.first,
            Side::Second => &both.second,
        };
        let args = [("date", Arg::from(self.day(past)))];
        let title = self.look.words.with("compare-only-in", &args);
        self.column.gap();
        self.column.title(&title);
        for once in only {
            let lead = format!("{:<3} ", short_id(&once.question.id));
            let style = self.look.theme.text;
            self.column.hanging(&lead, &once.question.title, style);
        }
    }

    fn rule(&mut self) {
        let both = self.both;
        let changes = both.letters.iter().any(|pair| pair.change.is_some())
            || both.questions.iter().any(|pair| pair.change.is_some());
        if changes {
            let key = match Who::of(both.second.header.mode) {
                Who::Group => "trend-rule",
                Who::Alone => "trend-rule-alone",
            };
            let text = self.say(key);
            self.column.gap();
            self.column.text(&text);
        }
    }
}

/// How many voted each level, then how many abstained.
fn digits(counts: Counts) -> String {
    let levels = counts.levels.map(|n| n.to_string()).join(" ");
    format!("{levels} x{}", counts.abstained)
}
