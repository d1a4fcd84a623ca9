//! The rules: what they name has to be there.
use super::{Checker, is_id, limits};
use crate::domain::{Rule, When};

impl Checker<'_> {
    /// Every rule of the pack itself.
    pub(super) fn rules(&mut self) {
        let pack = self.pack;
        for rule in &pack.rules {
            let at = self.place.id("rules", &rule.id);
            if rule.say.is_empty() {
                self.say_at(at, "empty", &[("what", "say")]);
            }
            self.lines(at, "say", &rule.say, limits::LINE);
            if let Some(step) = rule.at.as_ref().filter(|step| pack.step(step).is_none()) {
                self.unknown(at, &rule.id, "step", step);
            }
            if let Some(offer) = rule.offer.as_ref().filter(|o| **o == pack.id || !is_id(o)) {
                let details = [("id", &*rule.id), ("pack", offer)];
                self.say_at(self.place.text(at, offer), "unknown-pack", &details);
            }
            self.when(rule, at);
        }
    }

    fn when(&mut self, rule: &Rule, at: Option<usize>) {
        let pack = self.pack;
        let id = &*rule.id;
        match &rule.when {
            When::Ahead { set, of, .. } => {
                self.known_set(at, id, set);
                self.known_set(at, id, of);
            }
            When::LowestWhileLeads { lowest, leads } => {
                self.known_set(at, id, lowest);
                self.known_set(at, id, leads);
            }
            When::MedianAtMost { question, .. } if !self.is_question(question) => {
                let details = [("id", &**question), ("where", id)];
                self.say_at(at, "unknown-question", &details);
            }
            When::TickedByHalf { survey, .. } | When::MostTicks { survey } => {
                if !pack.surveys.iter().any(|own| own.id == *survey) {
                    self.unknown(at, id, "survey", survey);
                }
            }
            When::FewPoints { board, .. } if pack.board(board).is_none() => {
                self.unknown(at, id, "board", board);
            }
            When::SlowBeside {
                letter,
                pack: other,
                metric,
                ..
            } => {
                // One of the two is this pack's own, the other may be another session's.
                if *other == pack.id {
                    self.known_set(at, id, letter);
                } else if pack.metric(metric).is_none() {
                    self.unknown(at, id, "metric", metric);
                }
            }
            When::Always | When::Gap(_) | When::MedianAtMost { .. } | When::FewPoints { .. } => {}
        }
    }
}
