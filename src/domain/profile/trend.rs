//! Whether a mean moved between two sessions, or may as well have stayed.
use serde::Serialize;

use crate::domain::Ratio;

/// The smallest difference that is called a change in a small room; our house convention.
pub const CLEAR_CHANGE: Ratio = Ratio::tenths(5);
/// How many votes it takes to call a smaller difference a change; our house convention.
pub const CLEAR_CHANGE_VOTES: u32 = 10;

/// A mean, and how many people it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The mean, 1 to 5.
    pub mean: Ratio,
    /// How many voted.
    pub n: u32,
}

/// Which way a mean went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// It stayed, or moved so little in so small a room that it says nothing.
    NoClearChange,
}

/// How far a mean went, and whether that says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// After minus before, -4 to 4.
    pub by: Ratio,
    /// What to call it.
    pub verdict: Verdict,
    /// After minus before as both are shown, with one decimal: for the room, which does that sum
    /// in its head. Not in outputs.
    #[serde(skip)]
    pub shown: Ratio,
}

impl Change {
    fn of((before, after): (Ratio, Ratio), verdict: Verdict) -> Self {
        Self {
            by: after - before,
            verdict,
            shown: after.to_tenths() - before.to_tenths(),
        }
    }
}

/// Compares a mean with an earlier one of the same questions.
///
/// Less than [`CLEAR_CHANGE`] is no clear change as long as one of the two rests on fewer than
/// [`CLEAR_CHANGE_VOTES`] votes. This is a convention of our house, not a test of significance.
pub fn change(before: Reading, after: Reading) -> Change {
    let by = after.mean - before.mean;
    let small_room = before.n.min(after.n) < CLEAR_CHANGE_VOTES;
    let verdict = if by == Ratio::ZERO || (small_room && by.abs() < CLEAR_CHANGE) {
        Verdict::NoClearChange
    } else if by > Ratio::ZERO {
        Verdict::Up
    } else {
        Verdict::Down
    };
    Change::of((before.mean, after.mean), verdict)
}

/// What an answer of one person alone rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Footing {
    /// A guess, or nothing was said.
    Guessed,
    /// Something that was seen, or that anybody can check.
    Seen,
}

/// Compares what one person alone answered with what the same person answered before.
///
/// One person is always a small room, so that the number of votes says nothing: a change is clear
/// where both answers rest on more than a guess. A convention of our house.
pub fn change_alone(before: (Ratio, Footing), after: (Ratio, Footing)) -> Change {
    let by = after.0 - before.0;
    let guessed = before.1 == Footing::Guessed || after.1 == Footing::Guessed;
    let verdict = if guessed || by == Ratio::ZERO {
        Verdict::NoClearChange
    } else if by > Ratio::ZERO {
        Verdict::Up
    } else {
        Verdict::Down
    };
    Change::of((before.0, after.0), verdict)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    fn verdict(before: (i64, i64, u32), after: (i64, i64, u32)) -> Verdict {
        let reading = |(num, den, n)| Reading {
            mean: Ratio::new(num, den).unwrap(),
            n,
        };
        change(reading(before), reading(after)).verdict
    }

    #[test]
    fn half_a_level_is_a_change_in_a_small_room_and_less_is_not() {
        assert_eq!(verdict((17, 6, 6), (10, 3, 6)), Verdict::Up);
        assert_eq!(verdict((10, 3, 6), (17, 6, 6)), Verdict::Down);
        assert_eq!(verdict((3, 1, 9), (349, 100, 9)), Verdict::NoClearChange);
        assert_eq!(verdict((349, 100, 9), (3, 1, 9)), Verdict::NoClearChange);
    }

    #[test]
    fn less_than_half_a_level_is_a_change_only_if_both_rooms_are_large() {
        assert_eq!(verdict((3, 1, 10), (31, 10, 10)), Verdict::Up);
        assert_eq!(verdict((31, 10, 12), (3, 1, 10)), Verdict::Down);
        assert_eq!(verdict((3, 1, 9), (31, 10, 30)), Verdict::NoClearChange);
        assert_eq!(verdict((3, 1, 30), (31, 10, 9)), Verdict::NoClearChange);
        assert_eq!(verdict((3, 1, 30), (3, 1, 30)), Verdict::NoClearChange);
    }

    #[test]
    fn alone_a_change_is_clear_where_both_answers_were_seen() {
        let [two, three] = [20, 30].map(Ratio::tenths);
        let verdict = |before, after| change_alone(before, after).verdict;
        let (seen, guess) = (Footing::Seen, Footing::Guessed);
        assert_eq!(verdict((two, seen), (three, seen)), Verdict::Up);
        assert_eq!(verdict((three, seen), (two, seen)), Verdict::Down);
        assert_eq!(verdict((two, seen), (two, seen)), Verdict::NoClearChange);
        for (before, after) in [(seen, guess), (guess, seen), (guess, guess)] {
            let verdict = verdict((two, before), (three, after));
            assert_eq!(verdict, Verdict::NoClearChange);
        }
    }

    #[test]
    fn a_change_is_shown_as_the_difference_of_what_is_shown() {
        let reading = |num, den| Reading {
            mean: Ratio::new(num, den).unwrap(),
            n: 7,
        };
        // 2.45 and 3.8: shown as 2.5 and 3.8, and so 1.3, though 1.35 would be shown as 1.4.
        let change = change(reading(49, 20), reading(19, 5));
        assert_eq!(
            (&*change.by.shown(), &*change.shown.shown()),
            ("1.4", "1.3")
        );
    }

    #[test]
    fn a_change_is_written_as_the_contract_says() {
        let reading = |x| Reading {
            mean: Ratio::from_f64(x).unwrap(),
            n: 7,
        };
        assert_eq!(
            serde_json::to_string(&change(reading(2.45), reading(2.9))).unwrap(),
            r#"{"by":0.45,"verdict":"no-clear-change"}"#
        );
    }
}
