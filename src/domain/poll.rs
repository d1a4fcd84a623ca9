//! Votes before their reveal. They live in memory only.
//!
//! Neither type shows its votes when printed for debugging, so that no log or crash report can.
use std::fmt;

use super::{Counts, Vote};

/// One thing that is voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// A question's full id, or `safety`, `esvp`, `roti`.
    pub key: String,
    /// The highest level, 2 to 5.
    pub top: u8,
}

impl Slot {
    /// A question with five levels.
    pub fn question(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            top: 5,
        }
    }

    fn takes(&self, vote: Vote) -> bool {
        match vote {
            Vote::Level(level) => level.number() <= self.top,
            Vote::Abstain => true,
        }
    }
}

/// What became of a key in a poll.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The vote is in.
    Yes,
    /// Everybody has voted already.
    Full,
    /// There is no such level, or nothing to take back.
    No,
}

/// Votes that the facilitator types, from raised fingers or folded paper.
#[derive(Clone, PartialEq, Eq)]
pub struct Tally {
    slots: Vec<Slot>,
    typed: Vec<Vec<Vote>>,
    people: u16,
    /// Slots before this one take no more votes.
    from: usize,
}

impl Tally {
    /// An empty tally for so many people.
    pub fn new(slots: Vec<Slot>, people: u16) -> Self {
        Self {
            typed: vec![Vec::new(); slots.len()],
            slots,
            people,
            from: 0,
        }
    }

    /// The slot being typed: the first that is not full or ended, else the last.
    pub fn at(&self) -> usize {
        let mut open = self.typed.iter().enumerate().skip(self.from);
        let open = open.find(|(_, typed)| typed.len() < self.room());
        open.map_or(self.slots.len().saturating_sub(1), |(at, _)| at)
    }

    /// Ends the slot being typed before all have voted, where another one follows.
    pub fn end_slot(&mut self) -> Taken {
        let at = self.at();
        let begun = self.typed.get(at).is_some_and(|typed| !typed.is_empty());
        if !begun || at + 1 >= self.slots.len() {
            return Taken::No;
        }
        self.from = at + 1;
        Taken::Yes
    }

    fn room(&self) -> usize {
        usize::from(self.people)
    }

    /// The slots.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// How many votes the slot being typed has, and how many are expected.
    pub fn progress(&self) -> (u16, u16) {
        let typed = self.typed.get(self.at()).map_or(0, Vec::len);
        (u16::try_from(typed).unwrap_or(self.people), self.people)
    }

    /// Whether any vote is in.
    pub fn started(&self) -> bool {
        self.typed.iter().any(|typed| !typed.is_empty())
    }

    /// Whether all votes are in.
    pub fn is_full(&self) -> bool {
        self.typed.iter().all(|typed| typed.len() >= self.room())
    }

    /// Takes one vote.
    pub fn vote(&mut self, vote: Vote) -> Taken {
        let (at, room) = (self.at(), self.room());
        match (self.slots.get(at), self.typed.get_mut(at)) {
            (Some(slot), _) if !slot.takes(vote) => Taken::No,
            (_, Some(typed)) if typed.len() < room => {
                typed.push(vote);
                Taken::Yes
            }
            _ => Taken::Full,
        }
    }

    /// Takes the last vote back.
    pub fn take_back(&mut self) -> Taken {
        let last = self.typed.iter_mut().rev().find(|typed| !typed.is_empty());
        let taken = last.and_then(Vec::pop);
        let latest = self.typed.iter().rposition(|typed| !typed.is_empty());
        self.from = self.from.min(latest.unwrap_or(0));
        match taken {
            Some(_) => Taken::Yes,
            None => Taken::No,
        }
    }

    /// What was voted, slot by slot.
    pub fn counts(&self) -> Vec<Counts> {
        self.typed.iter().map(|typed| pool(typed)).collect()
    }
}

/// A pass of the keyboard: every voter answers all slots, then hands the keyboard on.
#[derive(Clone, PartialEq, Eq)]
pub struct Pass {
    slots: Vec<Slot>,
    counts: Vec<Counts>,
    people: u16,
    done: u16,
    voter: Option<Voter>,
}

/// The voter at the keyboard.
#[derive(Clone, PartialEq, Eq)]
struct Voter {
    at: usize,
    answers: Vec<Option<Vote>>,
}

impl Pass {
    /// A pass for so many people; the screen is covered.
    pub fn new(slots: Vec<Slot>, people: u16) -> Self {
        Self {
            counts: vec![Counts::default(); slots.len()],
            slots,
            people,
            done: 0,
            voter: None,
        }
    }

    /// The slots.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// How many have voted, and how many are expected.
    pub const fn progress(&self) -> (u16, u16) {
        (self.done, self.people)
    }

    /// Whether the screen is covered.
    pub const fn is_covered(&self) -> bool {
        self.voter.is_none()
    }

    /// Whether all have voted.
    pub const fn is_full(&self) -> bool {
        self.done >= self.people
    }

    /// Whether anybody has begun to vote.
    pub const fn started(&self) -> bool {
        self.done > 0 || self.voter.is_some()
    }

    /// The slot that the voter sees; none under the cover.
    pub fn at(&self) -> Option<usize> {
        self.voter.as_ref().map(|voter| voter.at)
    }

    /// Whether the slot in sight is answered. How, nobody is told.
    pub fn is_answered(&self) -> bool {
        let answer = self.voter.as_ref().and_then(|v| v.answers.get(v.at));
        answer.is_some_and(Option::is_some)
    }

    /// Lifts the cover for the next voter.
    pub fn lift(&mut self) {
        if self.voter.is_none() && !self.is_full() {
            self.voter = Some(Voter {
                at: 0,
                answers: vec![None; self.slots.len()],
            });
        }
    }

    /// Takes the voter's answer to the slot in sight; it can be changed until handed on.
    pub fn vote(&mut self, vote: Vote) -> Taken {
        let Some(voter) = &mut self.voter else {
            return Taken::No;
        };
        match (self.slots.get(voter.at), voter.answers.get_mut(voter.at)) {
            (Some(slot), Some(answer)) if slot.takes(vote) => {
                *answer = Some(vote);
                Taken::Yes
            }
            _ => Taken::No,
        }
    }

    /// Takes the answer in sight back, or else returns to the one before.
    pub fn take_back(&mut self) -> Taken {
        let Some(voter) = &mut self.voter else {
            return Taken::No;
        };
        match voter.answers.get_mut(voter.at) {
            Some(answer @ Some(_)) => *answer = None,
            _ if voter.at > 0 => voter.at -= 1,
            _ => return Taken::No,
        }
        Taken::Yes
    }

    /// Goes on to the next slot; after the last, the answers join the counts and the cover
    /// falls.
    pub fn confirm(&mut self) -> Taken {
        if !self.is_answered() {
            return Taken::No;
        }
        let last = self.slots.len() - 1;
        match &mut self.voter {
            Some(voter) if voter.at < last => voter.at += 1,
            _ => self.hand_on(),
        }
        Taken::Yes
    }

    fn hand_on(&mut self) {
        let Some(voter) = self.voter.take() else {
            return;
        };
        for (counts, answer) in self.counts.iter_mut().zip(voter.answers) {
            if let Some(vote) = answer {
                counts.add(vote);
            }
        }
        self.done += 1;
    }

    /// What was voted, slot by slot; a voter who has not handed on is not in it.
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }
}

fn pool(votes: &[Vote]) -> Counts {
    let mut counts = Counts::default();
    for vote in votes {
        counts.add(*vote);
    }
    counts
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (k, n) = self.progress();
        write!(f, "Tally({k} of {n})")
    }
}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pass({} of {})", self.done, self.people)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
