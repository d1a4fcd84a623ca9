//! Votes before their reveal. They live in memory only.
//!
//! No type that gathers them shows them when printed for debugging, so that no log or crash report
//! can.
mod marks;
mod sheets;

use std::fmt;

use super::{Level, Vote};

pub use marks::{Marks, Ticks};
pub use sheets::Sheets;

/// What one ballot says to one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An answer by its number, from 1.
    Answer(u8),
    /// Any number of answers, none included.
    Ticks(Ticks),
    /// Does not know, or passes.
    Abstain,
}

impl Mark {
    /// The vote on the common scale; none above its five levels, and none for ticks.
    pub fn vote(self) -> Option<Vote> {
        match self {
            Self::Answer(number) => Level::new(number).map(Vote::Level),
            Self::Ticks(_) => None,
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

/// How many answers one ballot may give to one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One.
    One,
    /// As many as hold, or none.
    Any,
}

/// One thing that is voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// A question's full id; `safety`, `esvp`, `roti`; or what a survey calls it.
    pub key: String,
    /// The highest number, 1 to [`Marks::MOST`].
    pub top: u8,
    /// How many answers a ballot may give.
    pub takes: Takes,
}

impl Slot {
    /// A question with five levels.
    pub fn question(key: impl Into<String>) -> Self {
        Self::one(key, 5)
    }

    /// A thing of which each ballot names one answer.
    pub fn one(key: impl Into<String>, top: u8) -> Self {
        Self {
            key: key.into(),
            top,
            takes: Takes::One,
        }
    }

    /// A page of answers of which each ballot ticks as many as hold.
    pub fn ticks(key: impl Into<String>, top: u8) -> Self {
        Self {
            takes: Takes::Any,
            ..Self::one(key, top)
        }
    }

    /// Whether a key means something here: ticks are made of the numbers one by one.
    fn accepts(&self, mark: Mark) -> bool {
        match mark {
            Mark::Answer(number) => (1..=self.top).contains(&number),
            Mark::Abstain => true,
            Mark::Ticks(_) => false,
        }
    }

    /// What a ballot says before anything is said: nothing ticked is an answer too.
    fn blank(&self) -> Option<Mark> {
        (self.takes == Takes::Any).then(|| Mark::Ticks(Ticks::default()))
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
            (Some(slot), _) if slot.takes == Takes::Any || !slot.accepts(vote) => Taken::No,
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

impl Voter {
    /// Turns a tick on the page in sight, or abstains from all pages of ticks.
    fn tick(&mut self, mark: Mark, slots: &[Slot]) {
        let pages = self.answers.iter_mut().zip(slots).enumerate();
        for (at, (answer, _)) in pages.filter(|(_, (_, slot))| slot.takes == Takes::Any) {
            let mut ticks = match answer {
                Some(Mark::Ticks(ticks)) => *ticks,
                _ => Ticks::default(),
            };
            *answer = match mark {
                Mark::Answer(number) => {
                    if at == self.at {
                        ticks.turn(number);
                    }
                    Some(Mark::Ticks(ticks))
                }
                Mark::Abstain | Mark::Ticks(_) => Some(mark),
            };
        }
    }

    /// Whether the page in sight, one of ticks, is abstained from.
    fn abstains(&self, slots: &[Slot]) -> bool {
        let is_page = slots.get(self.at).is_some_and(|s| s.takes == Takes::Any);
        is_page && self.answers.get(self.at) == Some(&Some(Mark::Abstain))
    }
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

    /// Whether the slot in sight is answered; one of ticks always is. How, nobody is told.
    pub fn is_answered(&self) -> bool {
        let answer = self.voter.as_ref().and_then(|v| v.answers.get(v.at));
        answer.is_some_and(Option::is_some)
    }

    /// Lifts the cover for the next voter.
    pub fn lift(&mut self) {
        if self.voter.is_none() && !self.is_full() {
            self.voter = Some(Voter {
                at: 0,
                answers: self.slots.iter().map(Slot::blank).collect(),
            });
        }
    }

    /// The ticks on the page in sight, for the voter at the keyboard alone; none under the cover
    /// and where nothing is ticked with numbers.
    pub fn ticks(&self) -> Option<Ticks> {
        let voter = self.voter.as_ref()?;
        match voter.answers.get(voter.at)? {
            Some(Mark::Ticks(ticks)) => Some(*ticks),
            _ => None,
        }
    }

    /// Takes the voter's answer to the slot in sight; it can be changed until handed on. A number
    /// ticks an answer or takes its tick away; to abstain from one page of ticks is to abstain
    /// from all.
    pub fn vote(&mut self, vote: impl Into<Mark>) -> Taken {
        let vote = vote.into();
        let Some(voter) = &mut self.voter else {
            return Taken::No;
        };
        let slot = self.slots.get(voter.at);
        let Some(slot) = slot.filter(|slot| slot.accepts(vote)) else {
            return Taken::No;
        };
        if slot.takes == Takes::Any {
            voter.tick(vote, &self.slots);
        } else if let Some(answer) = voter.answers.get_mut(voter.at) {
            *answer = Some(vote);
        }
        Taken::Yes
    }

    /// Takes the answer in sight back, or else returns to the one before. A page of ticks is left
    /// as it is.
    pub fn take_back(&mut self) -> Taken {
        let Some(voter) = &mut self.voter else {
            return Taken::No;
        };
        let is_one = |slot: &Slot| slot.takes == Takes::One;
        let is_one = self.slots.get(voter.at).is_some_and(is_one);
        match voter.answers.get_mut(voter.at) {
            Some(answer @ Some(_)) if is_one => *answer = None,
            _ if voter.at > 0 => voter.at -= 1,
            _ => return Taken::No,
        }
        Taken::Yes
    }

    /// Goes on to the next slot; after the last, the answers join the counts and the cover
    /// falls. Who abstains from ticks need not see the other pages.
    pub fn confirm(&mut self) -> Taken {
        if !self.is_answered() {
            return Taken::No;
        }
        let last = self.slots.len() - 1;
        match &mut self.voter {
            Some(voter) if voter.at < last && !voter.abstains(&self.slots) => voter.at += 1,
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
