//! What waits for another day once the safety check has come out red.
//!
//! Which parts those are is the pack's to say (`risky`); whether they are left out is the group's.
use crate::domain::{Asked, Command, Place, Refusal, Session, Stop, Working};

/// A part of the agenda that touches on blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risky<'a> {
    /// A whole step.
    Stop(&'a Stop),
    /// A question of a step that is not risky as a whole.
    Question(&'a Asked),
}

impl Session {
    /// Whether the safety check of today came out red.
    pub fn is_red(&self) -> bool {
        self.working == Some(Working::Red)
    }

    /// The parts ahead that could wait: none unless the safety check came out red, and none that
    /// was left out or voted on already.
    pub fn could_wait(&self) -> Vec<Risky<'_>> {
        let ahead = self.agenda.iter().skip(self.place.stop.saturating_add(1));
        let ahead = ahead.filter(|stop| !stop.skipped);
        self.risky(ahead, |asked| !asked.skipped && !asked.revealed())
    }

    /// The parts that wait, in the order of the agenda.
    pub fn waiting(&self) -> Vec<Risky<'_>> {
        let mut risky = self.risky(self.agenda.iter(), |asked| asked.skipped);
        risky.retain(|part| match part {
            Risky::Stop(stop) => stop.skipped,
            Risky::Question(_) => true,
        });
        risky
    }

    /// Whether a step has been left out because the safety check came out red.
    pub fn stop_waits(&self, stop: &Stop) -> bool {
        self.is_red() && stop.risky && stop.skipped
    }

    /// Whether a question has been left out because the safety check came out red.
    pub fn question_waits(&self, asked: &Asked) -> bool {
        self.is_red() && asked.risky && asked.skipped
    }

    /// What is at hand although the safety check came out red; its id.
    pub fn risky_here(&self) -> Option<&str> {
        let stop = self.stop().filter(|_| self.is_red())?;
        let asked = self.asked().filter(|asked| asked.risky);
        match asked {
            _ if stop.risky => Some(&stop.id),
            asked => asked.map(|asked| &*asked.id),
        }
    }

    /// Whether a question is left out: by itself, or with its step before it was voted on.
    pub fn is_left_out(&self, asked: &Asked) -> bool {
        let mut stops = self.agenda.iter();
        let mut with_step = || stops.any(|stop| stop.skipped && stop.asks(asked));
        asked.skipped || !asked.revealed() && with_step()
    }

    /// What takes a place in again that was left out, before somebody goes there.
    pub fn takes_in(&self, place: Place) -> Option<Command> {
        let stop = self.agenda.get(place.stop).filter(|_| self.is_running())?;
        if stop.skipped {
            return Some(Command::SkipStop {
                stop: place.stop,
                skipped: false,
            });
        }
        let asked = self.questions_at(stop).nth(place.question)?;
        asked.skipped.then(|| Command::SkipQuestions {
            questions: vec![asked.id.clone()],
            skipped: false,
        })
    }

    /// Where a step begins: at its first question that is not left out.
    pub fn start_of(&self, stop: usize) -> Place {
        let begin = Place { stop, question: 0 };
        let kept = |stop: &Stop| self.questions_at(stop).position(|asked| !asked.skipped);
        let question = self.agenda.get(stop).and_then(kept);
        Place {
            question: question.unwrap_or(0),
            ..begin
        }
    }

    /// Leaves everything out that could wait, as one change.
    pub(super) fn let_wait(&mut self) -> Result<(), Refusal> {
        let (mut stops, mut questions) = (Vec::new(), Vec::new());
        for part in self.could_wait() {
            match part {
                Risky::Stop(stop) => stops.push(stop.id.clone()),
                Risky::Question(asked) => questions.push(asked.id.clone()),
            }
        }
        if stops.is_empty() && questions.is_empty() {
            return Err(Refusal::NotThere);
        }
        for stop in &mut self.agenda {
            stop.skipped |= stops.contains(&stop.id);
        }
        self.skip_questions(&questions, true)
    }

    /// The risky steps, and those risky questions of the others for which `of_interest` holds.
    fn risky<'a>(
        &'a self,
        stops: impl Iterator<Item = &'a Stop>,
        of_interest: impl Fn(&Asked) -> bool,
    ) -> Vec<Risky<'a>> {
        let mut found = Vec::new();
        for stop in stops.filter(|_| self.is_red()) {
            if stop.risky {
                found.push(Risky::Stop(stop));
                continue;
            }
            let questions = self.questions_at(stop);
            let risky = questions.filter(|asked| asked.risky && of_interest(asked));
            found.extend(risky.map(Risky::Question));
        }
        found
    }
}
