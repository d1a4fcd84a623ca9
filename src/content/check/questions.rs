//! The questions that are voted on.
use super::{Checker, filled, limits};
use crate::domain::{Question, Try};

impl Checker<'_> {
    /// Every question of the pack itself.
    pub(super) fn questions(&mut self) {
        for question in &self.pack.questions {
            let id = self.own_id(&question.id).to_owned();
            let at = self.place.id("questions", &id);
            self.known_set(at, &id, &question.set);
            self.title(question, &id, at);
            self.levels(question, &id, at);
            self.beside(question, &id, at);
        }
    }

    fn title(&mut self, question: &Question, id: &str, at: Option<usize>) {
        let length = question.title.chars().count();
        if question.title.trim().is_empty() {
            self.say_at(at, "empty", &[("what", "title")]);
        } else if length > limits::LONGEST_TITLE {
            let length = length.to_string();
            let at = self.place.text(at, &question.title);
            self.say_at(at, "title-long", &[("id", id), ("length", &length)]);
        }
    }

    fn levels(&mut self, question: &Question, id: &str, at: Option<usize>) {
        for (level, text) in (1..).zip(&question.levels) {
            let (level, length) = (format!("{level}"), text.chars().count());
            if text.trim().is_empty() {
                self.say_at(at, "level-empty", &[("id", id), ("level", &level)]);
            } else if length > limits::LONGEST_LEVEL {
                let length = length.to_string();
                let details = [("id", id), ("level", &*level), ("length", &*length)];
                self.say_at(self.place.text(at, text), "level-long", &details);
            }
        }
    }

    /// What helps to lead it.
    fn beside(&mut self, question: &Question, id: &str, at: Option<usize>) {
        for (what, texts, least, most) in [
            ("probes", &question.probes, 2, limits::PROBE),
            ("warnings", &question.warnings, 1, limits::WARNING),
            ("practices", &question.practices, 1, limits::PRACTICE),
        ] {
            self.at_least(at, id, what, (filled(texts), least));
            self.lines(at, what, texts, most);
        }
        self.experiment(at, &question.experiment);
        self.length(at, "intent", &question.intent, limits::INTENT);
        self.lines(at, "about", &question.about, limits::LINE);
        self.lines(at, "story", &question.story, limits::LINE);
    }

    /// The smallest try of a question or of a metric.
    pub(super) fn experiment(&mut self, at: Option<usize>, experiment: &Try) {
        for (what, text, most) in [
            ("act", &experiment.act, limits::ACT),
            ("length", &experiment.length, limits::LENGTH),
            ("measure", &experiment.measure, limits::MEASURE),
        ] {
            self.text(at, what, text, most);
        }
    }
}
