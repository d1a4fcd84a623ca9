//! Votes on one question: a level each, or an abstention, kept as counts only.
//!
//! Nothing here knows a voter or the order in which votes came.
mod camps;
mod stats;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use self::stats::Stats;

/// One of the five levels of the common scale, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Level(u8);

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The level of this number; none outside 1 to 5.
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=5 => Some(Self(number)),
            _ => None,
        }
    }

    /// Its number, 1 to 5.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its place in an array of five, 0 to 4.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl TryFrom<u8> for Level {
    type Error = VoteError;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or(VoteError::Level { number })
    }
}

/// What one person says to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vote {
    /// A level of the scale.
    Level(Level),
    /// Does not know, or passes; never counted as a level.
    Abstain,
}

impl FromStr for Vote {
    type Err = VoteError;

    /// Reads `1` to `5`, or `x` for an abstention.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "x" | "X" => return Ok(Self::Abstain),
            "1" | "2" | "3" | "4" | "5" => text.parse().ok().and_then(Level::new).map(Self::Level),
            _ => None,
        }
        .ok_or_else(|| VoteError::Vote {
            text: text.to_owned(),
        })
    }
}

/// Why something is no vote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VoteError {
    /// A number outside the scale.
    #[error("{number} is no level, levels go from 1 to 5")]
    Level {
        /// The number.
        number: u8,
    },
    /// A text that names neither a level nor an abstention.
    #[error("`{text}` is no vote, a vote is 1 to 5 or x")]
    Vote {
        /// The text.
        text: String,
    },
}

/// How many stood on each level, and how many abstained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counts {
    /// Votes per level, level 1 first; files and outputs call this `counts`.
    #[serde(rename = "counts")]
    pub levels: [u16; 5],
    /// Abstentions.
    pub abstained: u16,
}

impl Counts {
    /// How many voted for a level.
    pub fn n(&self) -> u32 {
        self.levels.iter().copied().map(u32::from).sum()
    }

    /// How many ballots were cast, abstentions included.
    pub fn cast(&self) -> u32 {
        self.n() + u32::from(self.abstained)
    }

    /// Counts one more vote; a count stops at its largest number.
    pub fn add(&mut self, vote: Vote) {
        let count = match vote {
            Vote::Level(level) => &mut self.levels[level.index()],
            Vote::Abstain => &mut self.abstained,
        };
        *count = count.saturating_add(1);
    }

    /// How many voted for this level.
    pub const fn at(&self, level: Level) -> u16 {
        self.levels[level.index()]
    }

    /// Everything that is computed from these counts.
    pub fn stats(&self) -> Stats {
        Stats::of(self)
    }
}

impl FromIterator<Vote> for Counts {
    fn from_iter<I: IntoIterator<Item = Vote>>(votes: I) -> Self {
        let mut counts = Self::default();
        for vote in votes {
            counts.add(vote);
        }
        counts
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_one_of_five_levels_or_an_x() {
        for (text, number) in [("1", 1), ("3", 3), ("5", 5)] {
            let level = Level::new(number).unwrap();
            assert_eq!(text.parse(), Ok(Vote::Level(level)));
        }
        assert_eq!("x".parse(), Ok(Vote::Abstain));
        for text in ["", "0", "6", "+3", "03", "3.0", "-1", "xx", " 3"] {
            assert!(text.parse::<Vote>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_level_outside_the_scale_cannot_be_read() {
        assert_eq!(serde_json::from_str::<Level>("5").unwrap().number(), 5);
        assert!(serde_json::from_str::<Level>("0").is_err());
        assert!(ron::from_str::<Level>("6").is_err());
        assert_eq!(Level::ALL.map(Level::index), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn an_abstention_is_a_ballot_and_no_vote() {
        let counts: Counts = ["4", "4", "x", "2"]
            .iter()
            .map(|text| text.parse::<Vote>().unwrap())
            .collect();
        assert_eq!(counts.levels, [0, 1, 0, 2, 0]);
        assert_eq!((counts.n(), counts.abstained, counts.cast()), (3, 1, 4));
        assert_eq!(counts.at(Level::ALL[3]), 2);
    }

    #[test]
    fn counts_are_written_as_the_outputs_name_them_and_read_back() {
        let counts = Counts {
            levels: [0, 2, 2, 1, 0],
            abstained: 1,
        };
        let json = serde_json::to_string(&counts).unwrap();
        assert_eq!(json, r#"{"counts":[0,2,2,1,0],"abstained":1}"#);
        let text = ron::to_string(&counts).unwrap();
        assert_eq!(ron::from_str::<Counts>(&text).unwrap(), counts);
    }

    #[test]
    fn a_full_count_stays_full() {
        let mut counts = Counts {
            levels: [u16::MAX; 5],
            abstained: u16::MAX,
        };
        counts.add(Vote::Abstain);
        counts.add(Vote::Level(Level::ALL[0]));
        assert_eq!(counts.levels[0], u16::MAX);
        assert_eq!(counts.cast(), 6 * 65535);
        assert_eq!(counts.stats().mean_shown.unwrap(), "3.0");
    }
}
