//! A report as Markdown, to be pasted into a wiki as it is, in the language of its words.
//!
//! Tables and task lists are those of GitHub and GitLab; no HTML. Whatever people wrote goes
//! through `escape`; the words of the program do not. A page for browsers is made from the same
//! text, written for [`Medium::Page`], section by section.
mod boards;
mod forms;
mod incident;
mod metrics;
mod promises;
mod questions;
mod since;
mod stream;
mod summary;
mod surveys;
mod walk;

use jiff::tz::TimeZone;

use super::escape;
use super::picture::Picture;
use crate::domain::{Mode, NoteKind, Outcome, Ratio, Report, Status, short_id};
use crate::i18n::Words;

/// For what the Markdown is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    /// To be read and pasted as it is.
    Text,
    /// To become a page with these pictures; what a picture shows is not drawn in letters too.
    Page(Vec<Picture>),
}

/// A report in pieces; one behind the other they are the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pieces {
    /// Title, date, and what comes before the first section.
    pub(super) head: String,
    /// The sections, each from its heading on.
    pub(super) sections: Vec<Section>,
    /// Where the figures come from.
    pub(super) foot: String,
}

/// A section of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// Small letters, digits and `-`; no other section has it, and no language changes it.
    pub(super) id: String,
    /// Its heading and all below.
    pub(super) text: String,
}

/// Writes a report as Markdown. Dates are those of `zone`.
pub fn markdown(report: &Report, words: &Words, zone: &TimeZone) -> String {
    written(report, words, zone, &Medium::Text).out
}

/// Writes a report as Markdown in pieces. Dates are those of `zone`.
pub(super) fn pieces(report: &Report, words: &Words, zone: &TimeZone, medium: &Medium) -> Pieces {
    let page = written(report, words, zone, medium);
    let end = page.out.len();
    let ends = page.marks.iter().skip(1).map(|mark| mark.1).chain([end]);
    let part = |from: usize, to: usize| page.out.get(from..to).unwrap_or_default().to_owned();
    let mut sections: Vec<Section> = page
        .marks
        .iter()
        .zip(ends)
        .map(|((id, from), to)| Section {
            id: id.clone(),
            text: part(*from, to),
        })
        .collect();
    let first = page.marks.first().map_or(end, |mark| mark.1);
    // The foot is written last, and always.
    let foot = sections.pop().map(|foot| foot.text).unwrap_or_default();
    Pieces {
        head: part(0, first),
        sections,
        foot,
    }
}

fn written<'a>(
    report: &'a Report,
    words: &'a Words,
    zone: &TimeZone,
    medium: &'a Medium,
) -> Page<'a> {
    let mut page = Page {
        report,
        words,
        medium,
        out: String::new(),
        marks: Vec::new(),
    };
    if incident::is_one(report) {
        incident::head(&mut page, zone);
    } else {
        page.head(zone);
    }
    walk::agenda(&mut page);
    questions::all(&mut page);
    page.notes();
    page.parked();
    questions::roti(&mut page);
    metrics::appendix(&mut page);
    page.foot();
    page
}

/// The page as far as it is written.
struct Page<'a> {
    report: &'a Report,
    words: &'a Words,
    medium: &'a Medium,
    out: String,
    /// Where each section begins, with its id.
    marks: Vec<(String, usize)>,
}

impl Page<'_> {
    fn is_solo(&self) -> bool {
        self.report.header.mode == Mode::Solo
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A block of its own, with a blank line before it.
    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(text);
    }

    /// Begins a section. `kind` and `id` name it in every language.
    fn opens(&mut self, kind: &str, id: &str) {
        let tame = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let name = [kind, id].join(" ");
        let name: String = name.trim().chars().map(tame).collect();
        let name = name.to_ascii_lowercase();
        let is_taken = |name: &str| self.marks.iter().any(|(id, _)| id == name);
        let again = (2..).map(|n: usize| format!("{name}-{n}"));
        let free = std::iter::once(name.clone()).chain(again);
        let id = free.into_iter().find(|name| !is_taken(name));
        self.marks.push((id.unwrap_or(name), self.out.len()));
    }

    /// Puts a picture where there is one; whether there is.
    fn picture(&mut self, picture: Picture) -> bool {
        let is_there = match self.medium {
            Medium::Text => false,
            Medium::Page(pictures) => pictures.contains(&picture),
        };
        if is_there {
            let code = picture.code();
            let about = self.words.say(&format!("report-picture-{code}"));
            self.block(&format!("![{about}](figure:{code})\n"));
        }
        is_there
    }

    fn heading(&mut self, key: &str) {
        let (_, kind) = key.split_once('-').unwrap_or(("", key));
        self.opens(kind, "");
        let heading = format!("## {}\n", self.words.say(key));
        self.block(&heading);
    }

    /// What is said to all, set off from the rest.
    fn quote(&mut self, say: &[String]) {
        let say: Vec<String> = say.iter().map(|line| escape::markdown(line)).collect();
        self.block(&format!("> {}", say.join(" ")));
    }

    /// A section with a heading and a list; nothing where the list is empty.
    fn list(&mut self, key: &str, items: &[String]) {
        if !items.is_empty() {
            self.heading(key);
            for item in items {
                self.line(item);
            }
        }
    }

    /// A number with one decimal, a true minus and the language's mark.
    fn number(&self, number: Ratio) -> String {
        self.words.decimal(&number.shown().replace('-', "−"))
    }

    /// A median: with its half, or whole.
    fn median(&self, median: Ratio) -> String {
        let shown = median.shown();
        let whole = shown.strip_suffix(".0").unwrap_or(&shown);
        self.words.decimal(whole)
    }

    /// A value behind its label; a question needs no colon.
    fn labelled(&self, label: &str, value: &str) -> String {
        if label.ends_with('?') {
            return format!("**{label}** {value}");
        }
        let args = [("name", label.into()), ("value", value.into())];
        self.words.with("report-field", &args)
    }

    /// A named value, or none where it is empty.
    fn field(&self, key: &str, value: &str) -> Option<String> {
        let name = self.words.say(key);
        (!value.is_empty()).then(|| self.labelled(&name, value))
    }

    /// What a promise or a topic comes from: a question's short id and title, a card's words, or a
    /// metric's name.
    fn name(&self, id: &str) -> String {
        let short = escape::markdown(short_id(id));
        if let Some(counted) = self.report.metric(id) {
            return format!("**{short}** {}", escape::markdown(&counted.metric.title));
        }
        match (self.report.question(id), self.report.card(id)) {
            (Some(question), _) => format!("**{short}** {}", escape::markdown(&question.title)),
            (None, Some(card)) => escape::markdown(&card.text),
            (None, None) => format!("**{short}**"),
        }
    }

    fn head(&mut self, zone: &TimeZone) {
        let (report, words) = (self.report, self.words);
        let title = escape::markdown(&report.header.title);
        let team = escape::markdown(report.header.team.trim());
        self.line(&format!("# {}", words.report_title(&title, &team)));
        let about = self.about(zone).join(" · ");
        self.block(&about);
        self.missing();
        self.how_to_read();
        if let Some(working) = report.working {
            self.block(&words.say(&format!("report-working-{}", working.code())));
        }
    }

    /// The team's name, or that it has none.
    fn team(&self) -> String {
        match self.report.header.team.trim() {
            "" => self.words.say("unnamed-team").into_owned(),
            team => escape::markdown(team),
        }
    }

    /// When it was, and how it was held.
    fn about(&self, zone: &TimeZone) -> Vec<String> {
        let (header, words) = (&self.report.header, self.words);
        let began = header.started.unwrap_or(header.created);
        let say = |key: String| words.say(&key).into_owned();
        let mut about = vec![
            words.day_long(began.to_zoned(zone.clone()).date()),
            say(format!("variant-{}", header.variant.code())),
        ];
        if self.is_solo() || self.has_votes() {
            about.push(say(format!("mode-{}", header.mode.code())));
        }
        if !self.is_solo() {
            about.push(words.with("people-count", &[("n", header.people.into())]));
        }
        if header.status == Status::Running {
            about.push(words.say("status-running").into_owned());
        }
        about
    }

    /// Whether anybody voted, on whatever it was.
    fn has_votes(&self) -> bool {
        let report = self.report;
        let asked = report
            .questions
            .iter()
            .any(|question| matches!(question.outcome, Outcome::Voted(_) | Outcome::Withheld));
        let dots = report.topics.iter().any(|topic| topic.dots != Some(0));
        asked || dots || !report.surveys.is_empty() || report.roti.is_some()
    }

    /// What squares, medians and levels are; nothing where no question has any.
    fn how_to_read(&mut self) {
        let (report, words) = (self.report, self.words);
        if report.questions.is_empty() {
            return;
        }
        let how = if self.is_solo() {
            "report-how-read-solo"
        } else {
            "report-how-read"
        };
        let mut how = words.say(how).into_owned();
        if !report.labels.is_empty() {
            let labels = report.labels.iter().zip(1..);
            let labels: Vec<String> = labels
                .map(|(label, n)| format!("{n} {}", escape::markdown(label)))
                .collect();
            let args = [("levels", labels.join(", ").into())];
            how = format!("{how} {}", words.with("report-levels", &args));
        }
        self.block(&format!("> {how}"));
    }

    /// What its pack asks for and nobody filled in.
    fn missing(&mut self) {
        let missing = self.report.missing.iter();
        let names: Vec<String> = missing.map(|m| escape::markdown(&m.what)).collect();
        if !names.is_empty() {
            let args = [("list", names.join(", ").into())];
            self.block(&self.words.with("report-missing", &args));
        }
    }

    fn next_date(&mut self) {
        if let Some(date) = self.report.next_date {
            let args = [("day", self.words.day_long(date).into())];
            self.block(&self.words.with("report-next-date", &args));
        }
    }

    /// The lines that stand on a step and not on a question.
    fn notes(&mut self) {
        let report = self.report;
        let elsewhere = report
            .notes
            .iter()
            .filter(|note| note.kind != NoteKind::Parked && report.question(&note.on).is_none());
        let items: Vec<String> = elsewhere
            .map(|note| {
                let text = escape::markdown(&note.text);
                match report.stop(&note.on) {
                    Some(stop) => format!("- *{}* · {text}", escape::markdown(&stop.title)),
                    None => format!("- {text}"),
                }
            })
            .collect();
        self.list("report-notes", &items);
    }

    fn parked(&mut self) {
        let parked = self.report.parked();
        let items: Vec<String> = parked
            .map(|note| format!("- {}", escape::markdown(&note.text)))
            .collect();
        self.list("report-parked", &items);
    }

    fn foot(&mut self) {
        let words = self.words;
        self.opens("foot", "");
        self.block("---\n");
        let report = self.report;
        let mut said = Vec::new();
        let voted = !report.questions.is_empty() || !report.surveys.is_empty();
        if !self.is_solo() && (voted || report.roti.is_some()) {
            said.push(words.say("report-secrecy").into_owned());
        }
        let mut asked = report.questions.iter();
        let source = match asked.any(|question| question.outcome.stats().is_some()) {
            true if self.is_solo() => Some("report-source-solo"),
            true => Some("report-source"),
            false => None,
        };
        said.extend(source.map(|source| words.say(source).into_owned()));
        if !self.is_solo() && !report.questions.is_empty() {
            said.push(words.say("report-not-ranking").into_owned());
        }
        if report.kept.veiled() > 0 {
            let args = [
                ("n", report.kept.veiled().into()),
                ("mark", escape::markdown(&words.say("name-mark")).into()),
            ];
            said.push(words.with("report-names", &args));
        }
        let version = [("version", env!("CARGO_PKG_VERSION").into())];
        said.push(words.with("report-made", &version));
        // One thing alone is no list.
        let mark = if said.len() > 1 { "- " } else { "" };
        for line in said {
            self.line(&format!("{mark}{line}"));
        }
    }
}

#[cfg(test)]
mod tests;
