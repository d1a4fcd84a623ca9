//! The safety check: what a secret vote on safety says about how the room will work.
use serde::{Deserialize, Serialize};

use super::Counts;

/// How the room will work today. Only this is kept of the safety check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Working {
    /// As planned.
    Green,
    /// Nobody is called on; more is written.
    Amber,
    /// Not on as planned: another way of working is offered first.
    Red,
}

impl Working {
    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }

    /// How the room will work after a vote from 1 (says nothing) to 5 (can speak of anything).
    ///
    /// Any 1 or two 2s make it red, one 2 or any 3 amber. None when fewer than three people
    /// voted: a colour would then tell what one of them said.
    pub fn of(counts: &Counts) -> Option<Self> {
        let [one, two, three, ..] = counts.levels;
        if counts.cast() < SECRET_MINIMUM {
            None
        } else if one > 0 || two > 1 {
            Some(Self::Red)
        } else if two > 0 || three > 0 {
            Some(Self::Amber)
        } else {
            Some(Self::Green)
        }
    }
}

/// Fewer ballots than this show no distribution of a secret vote, anywhere.
pub const SECRET_MINIMUM: u32 = 3;

/// Fewer people than this are warned that votes can be guessed.
pub const GUESSING_BELOW: u16 = 5;

/// The four attitudes of ESVP in the order in which they are voted: explorer, shopper,
/// vacationer, prisoner. More than half of the last two is worth talking about first.
pub fn esvp_is_away(counts: &Counts) -> bool {
    let [_, _, vacationers, prisoners, _] = counts.levels;
    2 * (u32::from(vacationers) + u32::from(prisoners)) > counts.n()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(levels: [u16; 5]) -> Counts {
        Counts {
            levels,
            abstained: 0,
        }
    }

    #[test]
    fn the_lowest_votes_decide_how_the_room_works() {
        let working = |levels| Working::of(&counts(levels));
        assert_eq!(working([0, 0, 0, 3, 4]), Some(Working::Green));
        assert_eq!(working([0, 0, 1, 3, 3]), Some(Working::Amber));
        assert_eq!(working([0, 1, 0, 3, 3]), Some(Working::Amber));
        assert_eq!(working([0, 2, 0, 3, 2]), Some(Working::Red));
        assert_eq!(working([1, 0, 0, 0, 6]), Some(Working::Red));
    }

    #[test]
    fn two_voters_get_no_colour() {
        assert_eq!(Working::of(&counts([1, 0, 0, 0, 1])), None);
    }

    #[test]
    fn more_than_half_away_is_said() {
        assert!(esvp_is_away(&counts([1, 2, 2, 2, 0])));
        assert!(!esvp_is_away(&counts([2, 2, 2, 2, 0])));
    }
}
