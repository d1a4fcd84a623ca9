//! The agenda: what its steps name, the order of its stages, and what each variant adds up to.
use std::collections::BTreeSet;

use super::{Checker, limits};
use crate::domain::{Kind, Span, Step, Variant};

impl Checker<'_> {
    /// The steps, one by one.
    pub(super) fn steps(&mut self) {
        let pack = self.pack;
        if pack.steps.is_empty() {
            self.say("steps", "no-steps", &[]);
        }
        for step in &pack.steps {
            let at = self.place.id("steps", &step.id);
            self.kind(step, at);
            self.text(at, "title", &step.title, limits::STEP_TITLE);
            for (what, lines, most) in [
                ("say", &step.say, limits::LINE),
                ("alone", &step.alone, limits::LINE),
                ("aside", &step.aside, limits::ASIDE),
                ("about", &step.about, limits::LINE),
                ("probes", &step.probes, limits::PROBE),
                ("practices", &step.practices, limits::PRACTICE),
                ("warnings", &step.warnings, limits::WARNING),
                ("story", &step.story, limits::LINE),
            ] {
                self.lines(at, what, lines, most);
            }
        }
        self.risky();
        for pair in pack.steps.windows(2) {
            if let [before, after] = pair
                && before.stage > after.stage
            {
                let at = self.place.id("steps", &after.id);
                self.say_at(at, "stage-order", &[("id", &after.id)]);
            }
        }
    }

    /// What can wait after a red safety check needs one before it.
    fn risky(&mut self) {
        let pack = self.pack;
        let is_check = |step: &Step| matches!(step.kind, Kind::SecretVote { .. });
        let first = pack.steps.iter().position(is_check);
        let unchecked = pack.steps.iter().take(first.unwrap_or(usize::MAX));
        for step in unchecked.clone().filter(|step| step.risky) {
            let at = self.place.id("steps", &step.id);
            self.say_at(at, "risky", &[("id", &step.id)]);
        }
        let early = |set: &str| {
            let mut steps = unchecked.clone();
            steps.any(|step| matches!(&step.kind, Kind::VoteSet { set: asked } if asked == set))
        };
        for question in pack.questions.iter().filter(|question| question.risky) {
            if first.is_none() || early(&question.set) {
                let id = self.own_id(&question.id).to_owned();
                let at = self.place.id("questions", &id);
                self.say_at(at, "risky", &[("id", &id)]);
            }
        }
    }

    /// What a step names has to be there.
    fn kind(&mut self, step: &Step, at: Option<usize>) {
        let pack = self.pack;
        let missing = match &step.kind {
            Kind::VoteSet { set } => return self.known_set(at, &step.id, set),
            Kind::Checklist { survey } | Kind::Ordering { survey } => {
                let is_there = pack.surveys.iter().any(|own| own.id == *survey);
                (!is_there).then_some(("survey", survey))
            }
            Kind::Numbers { of } => pack.form(of).is_none().then_some(("metric", of)),
            Kind::Form { form } => {
                let is_there = pack.forms.iter().any(|own| own.id == *form);
                (!is_there).then_some(("form", form))
            }
            Kind::List { board } => pack.board(board).is_none().then_some(("board", board)),
            Kind::Brief
            | Kind::SecretVote { .. }
            | Kind::Review
            | Kind::Map { .. }
            | Kind::Timeline
            | Kind::Confirm
            | Kind::Read
            | Kind::Talk
            | Kind::DotVote
            | Kind::Commit
            | Kind::Roti => None,
        };
        if let Some((what, name)) = missing {
            self.unknown(at, &step.id, what, name);
        }
    }

    /// Notes the name of something that is not there.
    pub(super) fn unknown(&mut self, at: Option<usize>, id: &str, what: &str, name: &str) {
        let details = [("id", id), ("what", what), ("name", name)];
        self.say_at(at, "unknown-part", &details);
    }

    /// The variants: their minutes, and their questions.
    pub(super) fn agenda(&mut self) {
        let pack = self.pack;
        for variant in Variant::ALL {
            let cut = pack.variants.of(variant);
            let sum: Span = pack.steps.iter().filter_map(|s| s.times.of(variant)).sum();
            let name = variant.code();
            let at = self.place.within("variants", name);
            if sum != Span::minutes(cut.minutes) {
                let (says, sum) = (format!("{}m", cut.minutes), sum.to_string());
                let details = [("variant", name), ("says", &*says), ("sum", &*sum)];
                self.say_at(at, "sum", &details);
            }
            for id in &cut.questions {
                if !self.is_question(id) {
                    self.say_at(at, "unknown-question", &[("id", id), ("where", name)]);
                } else if !self.is_asked(id, variant) {
                    self.say_at(at, "never-asked", &[("id", id), ("variant", name)]);
                }
            }
            let unique: BTreeSet<_> = cut.questions.iter().collect();
            if unique.len() != cut.questions.len() {
                self.say_at(at, "question-twice", &[("variant", name)]);
            }
        }
    }

    /// Whether a step of a variant asks a question.
    fn is_asked(&self, question: &str, variant: Variant) -> bool {
        let found = self.pack.question(question);
        let found = found.or_else(|| self.base.and_then(|base| base.question(question)));
        // A set that is not there has been told.
        let is_lost =
            |step: &Step| matches!(&step.kind, Kind::VoteSet { set } if !self.is_set(set));
        let is_told = found.is_some_and(|question| !self.is_set(&question.set));
        if is_told || self.pack.steps.iter().any(is_lost) {
            return true;
        }
        let asks = |step: &Step| matches!(&step.kind, Kind::VoteSet { set } if found.is_some_and(|q| q.set == *set));
        let mut steps = self.pack.steps.iter();
        steps.any(|step| step.times.of(variant).is_some() && asks(step))
    }
}
