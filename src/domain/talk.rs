//! How the time of a talk is shared out: alone, in twos, in fours, all together.
use super::Span;

/// One part of 1-2-4-All.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkPart {
    /// Each person alone, writing in silence.
    Alone,
    /// In twos.
    Two,
    /// In fours.
    Four,
    /// All together, each four with its idea.
    All,
    /// All together, where no fours came before.
    AllAtOnce,
}

impl TalkPart {
    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Two => "two",
            Self::Four => "four",
            Self::All => "all",
            Self::AllAtOnce => "all-at-once",
        }
    }
}

/// Less than this is no time to think or to talk in.
const LEAST: Span = Span::minutes(1);

/// Parts end on half a minute, so that their ends can be said aloud.
const STEP: u64 = 30;

/// The parts of a talk with their lengths, which add up to its time box.
///
/// 1-2-4-All takes 1, 2, 4 and 5 of twelve minutes (Lipmanowicz and `McCandless`, *The Surprising
/// Power of Liberating Structures*). In a shorter box no part falls under a minute: the silent
/// minute stays one, and fours, then twos, then the silence are left out where time is too short.
pub fn talk_parts(time_box: Span) -> Vec<(TalkPart, Span)> {
    use TalkPart::{All, AllAtOnce, Alone, Four, Two};
    let kept = match time_box.0 / LEAST.0 {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        _ => 3,
    };
    let mut left = time_box;
    let mut parts = Vec::new();
    // Of what is left at its begin, each has so much: one of twelve, two of eleven, four of nine.
    for (part, share, of) in [(Alone, 1, 12), (Two, 2, 11), (Four, 4, 9)]
        .into_iter()
        .take(kept)
    {
        let share = left.0.saturating_mul(share) / of;
        let length = Span(share / STEP * STEP).max(LEAST);
        left = left.minus(length);
        parts.push((part, length));
    }
    parts.push((if kept == 3 { All } else { AllAtOnce }, left));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(time_box: Span) -> Vec<(&'static str, u64)> {
        let parts = talk_parts(time_box);
        parts
            .iter()
            .map(|(part, span)| (part.code(), span.0))
            .collect()
    }

    #[test]
    fn twelve_minutes_are_one_two_four_and_five() {
        let wanted = [("alone", 60), ("two", 120), ("four", 240), ("all", 300)];
        assert_eq!(lengths(Span::minutes(12)), wanted);
    }

    #[test]
    fn in_a_pulse_the_silent_minute_stays_one() {
        assert_eq!(
            lengths(Span::minutes(2)),
            [("alone", 60), ("all-at-once", 60)],
            "no room for pairs"
        );
        assert_eq!(
            lengths(Span::minutes(3)),
            [("alone", 60), ("two", 60), ("all-at-once", 60)]
        );
        assert_eq!(lengths(Span::minutes(1)), [("all-at-once", 60)]);
    }

    #[test]
    fn the_parts_add_up_to_the_time_box_whatever_its_length() {
        for seconds in 0..3_000 {
            let parts = talk_parts(Span(seconds));
            let sum: Span = parts.iter().map(|(_, length)| *length).sum();
            assert_eq!(sum, Span(seconds));
            let short = parts.iter().filter(|(_, length)| *length < LEAST);
            assert!(short.count() == 0 || parts.len() == 1, "{seconds}");
        }
    }
}
