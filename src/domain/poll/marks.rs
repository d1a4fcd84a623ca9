//! What ballots said to one thing, added up.
use super::Mark;
use crate::domain::Counts;

/// Which answers one ballot ticks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks(u16);

impl Ticks {
    /// Ticks an answer by its number from 1, or takes its tick away.
    pub(super) const fn turn(&mut self, number: u8) {
        self.0 ^= Self::bit(number);
    }

    /// Whether an answer is ticked, by its number from 1.
    pub const fn has(self, number: u8) -> bool {
        self.0 & Self::bit(number) != 0
    }

    const fn bit(number: u8) -> u16 {
        match number {
            1..=16 => 1 << (number - 1),
            _ => 0,
        }
    }
}

/// How often each answer was given, and how many abstained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    answers: [u16; Self::MOST],
    abstained: u16,
    ballots: u32,
}

impl Marks {
    /// The most answers that one thing can have.
    pub const MOST: usize = 9;

    /// Counts one more ballot.
    pub fn add(&mut self, mark: Mark) {
        self.ballots += 1;
        match mark {
            Mark::Answer(number) => self.raise(number),
            Mark::Ticks(ticks) => {
                for number in (1..=9).filter(|number| ticks.has(*number)) {
                    self.raise(number);
                }
            }
            Mark::Abstain => self.abstained = self.abstained.saturating_add(1),
        }
    }

    fn raise(&mut self, number: u8) {
        let at = usize::from(number).checked_sub(1);
        if let Some(count) = at.and_then(|at| self.answers.get_mut(at)) {
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
    pub const fn cast(&self) -> u32 {
        self.ballots
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
