//! Votes before their reveal. They live in memory only.
//!
//! Neither type shows its votes when printed for debugging, so that no log or crash report can.
use std::fmt;

use super::{Counts, Level, Vote};

/// What one ballot says to one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An answer by its number, from 1.
    Answer(u8),
    /// Does not know, or passes.
    Abstain,
}

impl Mark {
    /// The vote on the common scale; none above its five levels.
    pub fn vote(self) -> Option<Vote> {
        match self {
            Self::Answer(number) => Level::new(number).map(Vote::Level),
            Self::Abstain => Some(Vote::Abstain),
        }
    }
}

impl From<Vote> for Mark {
    fn from(vote: Vote) -> Self {
        match vote {
            Vote::Level(level) => Self::Answer(level.number()),
            Vote::Abstain => Self::Abstain,
        }
    }
}

/// How often each answer was given, and how many abstained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    answers: [u16; Self::MOST],
    abstained: u16,
}

impl Marks {
    /// The most answers that one thing can have.
    pub const MOST: usize = 9;

    /// Counts one more ballot.
    pub fn add(&mut self, mark: Mark) {
        let count = match mark {
            Mark::Answer(number) => usize::from(number)
                .checked_sub(1)
                .and_then(|at| self.answers.get_mut(at)),
            Mark::Abstain => Some(&mut self.abstained),
        };
        if let Some(count) = count {
            *count = count.saturating_add(1);
        }
    }

    /// How often an answer was given, by its number from 1.
    pub fn of(&self, number: usize) -> u16 {
        let at = number.checked_sub(1);
        at.and_then(|at| self.answers.get(at)).copied().unwrap_or(0)
    }

    /// How many abstained.
    pub const fn abstained(&self) -> u16 {
        self.abstained
    }

    /// How many ballots there are, abstentions included.
    pub fn cast(&self) -> u32 {
        let answers: u32 = self.answers.iter().copied().map(u32::from).sum();
        answers + u32::from(self.abstained)
    }

    /// The counts of the five levels.
    pub fn counts(&self) -> Counts {
        let [one, two, three, four, five, ..] = self.answers;
        Counts {
            levels: [one, two, three, four, five],
            abstained: self.abstained,
        }
    }
}

/// One thing that is voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// A question's full id, or `safety`, `esvp`, `roti`.
    pub key: String,
    /// The highest number, 2 to [`Marks::MOST`].
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

    fn takes(&self, mark: Mark) -> bool {
        match mark {
            Mark::Answer(number) => (1..=self.top).contains(&number),
            Mark::Abstain => true,
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
    typed: Vec<Vec<Mark>>,
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
    pub fn vote(&mut self, vote: impl Into<Mark>) -> Taken {
        let vote = vote.into();
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
    pub fn counts(&self) -> Vec<Marks> {
        self.typed.iter().map(|typed| pool(typed)).collect()
    }
}

/// A pass of the keyboard: every voter answers all slots, then hands the keyboard on.
#[derive(Clone, PartialEq, Eq)]
pub struct Pass {
    slots: Vec<Slot>,
    counts: Vec<Marks>,
    people: u16,
    done: u16,
    voter: Option<Voter>,
}

/// The voter at the keyboard.
#[derive(Clone, PartialEq, Eq)]
struct Voter {
    at: usize,
    answers: Vec<Option<Mark>>,
}

impl Pass {
    /// A pass for so many people; the screen is covered.
    pub fn new(slots: Vec<Slot>, people: u16) -> Self {
        Self {
            counts: vec![Marks::default(); slots.len()],
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
    pub fn vote(&mut self, vote: impl Into<Mark>) -> Taken {
        let vote = vote.into();
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
    pub fn counts(&self) -> &[Marks] {
        &self.counts
    }
}

fn pool(votes: &[Mark]) -> Marks {
    let mut counts = Marks::default();
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
