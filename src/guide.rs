//! The facilitator's notes for paper, and the blank questionnaire: a pack as Markdown.
//!
//! Pure, and reads well as plain text too. Nothing of any session is in it.
use crate::domain::{Pack, Question, Span, Step, Variant, short_id};
use crate::i18n::{Arg, Words};

/// A box to be ticked with a pen, in signs that every printer has.
const BOX: &str = "[ ]";

/// Writes a variant of a pack as the facilitator's guide, with a blank questionnaire at its end.
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
    page.questions();
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
        let questions = [("n", Arg::from(cut.questions.len()))];
        let questions = self.words.with("questions-count", &questions);
        self.line(&format!("{variant} · {minutes} · {questions}"));
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
            self.points("guide-say", &step.say);
            self.points("notes-aside", &step.aside);
            start = start.plus(time);
        }
    }

    fn asked(&self) -> Vec<Question> {
        let ids = &self.pack.variants.of(self.variant).questions;
        let found = ids.iter().filter_map(|id| self.pack.question(id));
        found.cloned().collect()
    }

    /// The questions of the variant, set by set.
    fn questions(&mut self) {
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
        self.points("guide-story", &question.story);
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
