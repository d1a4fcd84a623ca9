//! The facilitator's notes for paper, the blank sheets and the blank questionnaire: a pack as
//! Markdown.
//!
//! Pure, and reads well as plain text too. Nothing of any session is in it.
mod sheets;

use std::borrow::Cow;

use crate::domain::{Kind, Mode, Pack, Question, Span, Step, Variant, When, short_id};
use crate::i18n::{Arg, Words, promise};

/// A box to be ticked with a pen, in signs that every printer has.
const BOX: &str = "[ ]";

/// Writes a variant of a pack as the facilitator's guide, with blank sheets for its steps and a
/// blank questionnaire at its end.
///
/// The words are expected in the pack's language.
pub fn guide(pack: &Pack, variant: Variant, words: &Words) -> String {
    let mut page = Page {
        pack,
        variant,
        words,
        out: String::new(),
    };
    page.head();
    page.agenda();
    page.pages();
    page.questions();
    page.sheets();
    page.questionnaire();
    page.out
}

struct Page<'a> {
    pack: &'a Pack,
    variant: Variant,
    words: &'a Words,
    out: String,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A heading with air around it.
    fn heading(&mut self, marks: &str, text: &str) {
        if !self.out.ends_with("\n\n") {
            self.line("");
        }
        self.line(&format!("{marks} {text}"));
        self.line("");
    }

    /// A name in front of points; nothing where there are none.
    fn points(&mut self, key: &str, points: &[String]) {
        if points.is_empty() {
            return;
        }
        let name = self.words.say(key).into_owned();
        self.line(&name);
        self.line("");
        for point in points {
            self.line(&format!("- {point}"));
        }
        self.line("");
    }

    fn say(&mut self, key: &str) {
        let text = self.words.say(key).into_owned();
        self.line(&text);
    }

    fn head(&mut self) {
        let title = self.pack.title.clone();
        let title = self.words.with("guide-title", &[("title", title.into())]);
        self.line(&format!("# {title}"));
        self.line("");
        let pack = self.pack;
        self.line(&pack.summary);
        self.line("");
        let cut = pack.variants.of(self.variant);
        let variant = self.words.say(&format!("variant-{}", self.variant.code()));
        let minutes = [("n", Arg::from(cut.minutes.to_string()))];
        let minutes = self.words.with("minutes-short", &minutes);
        let mut facts = vec![variant.into_owned(), minutes];
        if !cut.questions.is_empty() {
            let questions = [("n", Arg::from(cut.questions.len()))];
            facts.push(self.words.with("questions-count", &questions));
        }
        self.line(&facts.join(" · "));
        self.line("");
        for key in ["prime-1", "prime-2", "prime-3"] {
            self.say(key);
        }
    }

    /// The steps of the variant, in order.
    fn agenda(&mut self) {
        let heading = self.words.say("guide-agenda").into_owned();
        self.heading("##", &heading);
        let steps = self.pack.steps.iter();
        let steps: Vec<(&Step, Span)> = steps
            .filter_map(|step| Some((step, step.times.of(self.variant)?)))
            .collect();
        let mut start = Span(0);
        for ((step, time), n) in steps.into_iter().zip(1..) {
            let stage = self.words.say(&format!("stage-{}", step.stage.code()));
            let length = self.words.duration(time);
            let from = crate::i18n::clock(start);
            let args = [("time", from.into()), ("length", length.into())];
            let when = self.words.with("guide-when", &args);
            let when = format!("{stage} · {when}");
            self.heading("###", &format!("{n}. {}", step.title));
            self.line(&when);
            self.line("");
            self.step(step);
            start = start.plus(time);
        }
    }

    /// What is said at a step, how to lead it, and what stands behind it.
    fn step(&mut self, step: &Step) {
        self.points("guide-say", &step.say);
        if matches!(step.kind, Kind::SecretVote { .. }) {
            let told = promise(Mode::Secret, Mode::Secret)
                .iter()
                .map(|key| self.words.say(key));
            let told: Vec<String> = told.map(Cow::into_owned).collect();
            self.points("promise-title", &told);
        }
        for rule in &self.pack.rules {
            if rule.at.as_deref() == Some(&*step.id) {
                let key = if rule.when == When::Always {
                    "figures-say-too"
                } else {
                    "figures-say-if"
                };
                self.points(key, &rule.say);
            }
        }
        self.points("notes-aside", &step.aside);
        self.points("notes-probes", &step.probes);
        self.points("notes-warnings", &step.warnings);
        self.points("practices-title", &step.practices);
        self.points("figures-background", &step.about);
        self.story(&step.story);
        if let Kind::Checklist { survey } | Kind::Ordering { survey } = &step.kind {
            let about = self.pack.survey(survey).map(|survey| survey.about);
            self.points("figures-background", &about.unwrap_or_default());
        }
        if let Kind::Numbers { of } = &step.kind
            && let Some(metric) = self.pack.metric(of)
        {
            let definition = std::slice::from_ref(&metric.definition);
            self.points("figures-definition", definition);
            self.points("figures-why", &metric.why);
            self.points("figures-cautions", &metric.cautions);
            self.story(&metric.story);
        }
    }

    /// A case, told in one breath.
    fn story(&mut self, story: &[String]) {
        if !story.is_empty() {
            self.points("guide-story", &[story.join(" ")]);
        }
    }

    /// What the pack tells on demand.
    fn pages(&mut self) {
        for page in &self.pack.pages {
            self.heading("##", &page.title);
            for line in &page.lines {
                self.line(&format!("- {line}"));
            }
            self.line("");
            self.points("figures-why", &page.why);
            self.points("practices-title", &page.practices);
        }
    }

    fn asked(&self) -> Vec<Question> {
        let ids = &self.pack.variants.of(self.variant).questions;
        let found = ids.iter().filter_map(|id| self.pack.question(id));
        found.cloned().collect()
    }

    /// The questions of the variant, set by set.
    fn questions(&mut self) {
        if self.asked().is_empty() {
            return;
        }
        let heading = self.words.say("guide-questions").into_owned();
        self.heading("##", &heading);
        self.say("scale-rule-1");
        self.say("scale-rule-2");
        self.line("");
        for (label, n) in self.pack.scale.iter().zip(1..) {
            self.line(&format!("{n}. {}. {}", label.label, label.evidence));
        }
        let mut set = String::new();
        for question in self.asked() {
            if question.set != set {
                self.set(&question.set);
                set.clone_from(&question.set);
            }
            self.question(&question);
        }
    }

    fn set(&mut self, id: &str) {
        if let Some(set) = self.pack.set(id) {
            self.heading("###", &set.title);
            self.line(&set.gloss);
            if !set.summary.is_empty() {
                self.line("");
            }
            for line in &set.summary {
                self.line(&format!("- {line}"));
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.heading("####", &title(question));
        self.line(&question.intent);
        self.line("");
        self.levels(question);
        self.line("");
        self.points("guide-about", &question.about);
        self.points("notes-probes", &question.probes);
        self.points("notes-warnings", &question.warnings);
        self.points("practices-title", &question.practices);
        self.story(&question.story);
        let card = &question.experiment;
        let lines = [
            card.act.clone(),
            format!("{} · {}", card.length, card.measure),
        ];
        self.points("guide-experiment", &lines);
    }

    fn levels(&mut self, question: &Question) {
        for (level, n) in question.levels.iter().zip(1..) {
            self.line(&format!("{n}. {level}"));
        }
    }

    /// The questions again, with boxes: for one person alone, on paper.
    fn questionnaire(&mut self) {
        if self.asked().is_empty() {
            return;
        }
        let heading = self.words.say("guide-blank").into_owned();
        self.heading("##", &heading);
        for key in ["guide-blank-how", "guide-blank-role", "guide-blank-date"] {
            self.say(key);
            self.line("");
        }
        let labels: Vec<String> = self.pack.scale.iter().map(|l| l.label.clone()).collect();
        for question in self.asked() {
            self.heading("###", &title(&question));
            self.boxes(&question, &labels);
            self.line("");
            self.sureness();
            self.say("guide-blank-evidence");
        }
    }

    fn boxes(&mut self, question: &Question, labels: &[String]) {
        for (at, level) in question.levels.iter().enumerate() {
            let label = labels.get(at).map(|l| format!("{l}. ")).unwrap_or_default();
            self.line(&format!("- {BOX} {}. {label}{level}", at + 1));
        }
        let unknown = self.words.say("guide-blank-unknown").into_owned();
        self.line(&format!("- {BOX} {unknown}"));
    }

    /// How sure the answer is, on one line.
    fn sureness(&mut self) {
        let names = ["guess", "seen", "proven"].map(|code| {
            let name = self.words.say(&format!("confidence-{code}"));
            format!("{BOX} {name}")
        });
        self.line(&names.join("   "));
        self.line("");
    }
}

/// The short id in front of the question.
fn title(question: &Question) -> String {
    format!("{}. {}", short_id(&question.id), question.title)
}

#[cfg(test)]
mod tests;
