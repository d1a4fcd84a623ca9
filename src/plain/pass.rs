//! The keyboard passed from voter to voter. What was typed is pushed out of sight in between.
use super::ask::{Entry, marks};
use super::survey::Ticked;
use super::{Turn, Way, Workshop};
use crate::domain::{Asked, Counts, Marks, Pass, Slot, Stop, Taken, Takes};

/// Enough empty lines to push a vote off any terminal of usual height.
const OUT_OF_SIGHT: usize = 40;

impl Workshop<'_> {
    /// Has the question's votes come in by a pass, if they have not yet, and reveals them.
    ///
    /// One pass covers every question of the step that has no vote, or the one that is voted on
    /// once more.
    pub(super) fn pooled_vote(&mut self, stop: &Stop, asked: &Asked) -> Way<()> {
        if !self.pooled.contains_key(&asked.id) {
            let slots = if self.again.as_ref() == Some(&asked.id) {
                vec![Slot::question(&asked.id)]
            } else {
                let open = self.session.questions_at(stop);
                let open = open.filter(|q| !q.skipped && !q.revealed());
                open.filter(|q| !self.pooled.contains_key(&q.id))
                    .map(|q| Slot::question(&q.id))
                    .collect()
            };
            let counts = self.pass(slots.clone())?;
            for (slot, counts) in slots.into_iter().zip(counts) {
                self.pooled.insert(slot.key, counts);
            }
        }
        self.show_question(asked)?;
        let counts = self.pooled.get(&asked.id).copied().unwrap_or_default();
        self.ready(&counts)?;
        self.pooled.remove(&asked.id);
        self.reveal(&asked.id, counts)
    }

    /// Waits for the facilitator to reveal what is in.
    fn ready(&mut self, counts: &Counts) -> Way<()> {
        let n = counts.cast().to_string();
        let prompt = self.words.with("plain-ready", &[("n", n.into())]);
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            self.not_understood(line)?;
        }
    }

    /// Passes the keyboard until all have voted or the facilitator ends it.
    pub(super) fn pass(&mut self, slots: Vec<Slot>) -> Way<Vec<Counts>> {
        let marks = self.pass_marks(slots)?;
        Ok(marks.iter().map(Marks::counts).collect())
    }

    /// The same with as many answers as a digit can name, or with ticks.
    pub(super) fn pass_marks(&mut self, slots: Vec<Slot>) -> Way<Vec<Marks>> {
        let people = self.session.header().people;
        let mut pass = Pass::new(slots, people);
        let n = people.to_string();
        let prompt = self.words.with("plain-pass-begin", &[("n", n.into())]);
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            if line.is_empty() {
                break;
            }
            self.not_understood(line)?;
        }
        while !pass.is_full() {
            if self.cover(&pass)? == Next::Ended {
                break;
            }
            pass.lift();
            self.voter(&mut pass)?;
        }
        self.out_of_sight()?;
        self.tell("pass-last")?;
        Ok(pass.counts().to_vec())
    }

    fn out_of_sight(&mut self) -> Way<()> {
        self.console.write(&"\n".repeat(OUT_OF_SIGHT))?;
        Ok(())
    }

    /// Between two voters: the next one begins, or the facilitator ends the vote.
    fn cover(&mut self, pass: &Pass) -> Way<Next> {
        self.out_of_sight()?;
        let (done, people) = pass.progress();
        let args = [
            ("k", (done + 1).to_string().into()),
            ("n", people.to_string().into()),
        ];
        self.fill("pass-turn", &args)?;
        loop {
            let line = self.ask_key("plain-pass-cover", Entry::Voter)?;
            match line.as_str() {
                "" => return Ok(Next::Voter),
                "e" if done > 0 => return Ok(Next::Ended),
                // Nobody has voted: back to where every command works.
                "e" => return Err(Turn::Again),
                _ => self.tell("plain-pass-only")?,
            }
        }
    }

    /// One voter answers everything, then hands the keyboard on.
    fn voter(&mut self, pass: &mut Pass) -> Way<()> {
        while let Some(at) = pass.at() {
            self.show_slot(pass, at)?;
            let last = at + 1 == pass.slots().len();
            let slot = pass.slots().get(at);
            let answer = if slot.is_some_and(|slot| slot.takes == Takes::Any) {
                match self.tick_page(pass)? {
                    // The pages that are left need not be seen.
                    Ticked::Abstains => {
                        self.hand_on(pass)?;
                        continue;
                    }
                    Ticked::Done => Answer::Given,
                    Ticked::Back => Answer::Back,
                }
            } else {
                self.answer(pass)?
            };
            match answer {
                Answer::Given if last => self.hand_on(pass)?,
                Answer::Given => {
                    let _ = pass.confirm();
                }
                Answer::Back => {}
            }
        }
        Ok(())
    }

    fn show_slot(&mut self, pass: &Pass, at: usize) -> Way<()> {
        let Some(slot) = pass.slots().get(at).cloned() else {
            return Err(Turn::Again);
        };
        if let Some(asked) = self.session.question(&slot.key).cloned() {
            return self.show_question(&asked);
        }
        let stop = self.session.stop().cloned();
        let survey = stop.and_then(|stop| self.session.survey_at(&stop).cloned());
        match survey {
            Some(survey) => self.show_page(&survey, at),
            None => self.show_secret(&slot.key),
        }
    }

    /// The voter's answer to the slot in sight. Nothing typed is ever written out.
    fn answer(&mut self, pass: &mut Pass) -> Way<Answer> {
        loop {
            let key = if pass.is_answered() {
                "plain-vote-change"
            } else {
                "plain-vote-ask"
            };
            let line = self.ask_key(key, Entry::Voter)?;
            if line == "-" {
                return Ok(match pass.take_back() {
                    Taken::Yes | Taken::Full | Taken::No => Answer::Back,
                });
            }
            if line.is_empty() && pass.is_answered() {
                return Ok(Answer::Given);
            }
            match marks(&line).as_deref() {
                Some([vote]) if pass.vote(*vote) == Taken::Yes => return Ok(Answer::Given),
                _ => self.tell("plain-pass-only")?,
            }
        }
    }

    /// After the last answer: until the keyboard is handed on, it can be changed.
    fn hand_on(&mut self, pass: &mut Pass) -> Way<()> {
        loop {
            let line = self.ask_key("plain-hand-on", Entry::Voter)?;
            match line.as_str() {
                "" => {
                    let _ = pass.confirm();
                    return Ok(());
                }
                "-" => {
                    let _ = pass.take_back();
                    return Ok(());
                }
                _ => self.tell("plain-pass-only")?,
            }
        }
    }
}

/// What follows the cover.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Voter,
    Ended,
}

/// What a voter did.
enum Answer {
    Given,
    Back,
}
