//! How far a room agrees on one question, and what that asks of the facilitator.
//!
//! Works on counts per level only, so it never needs to know who voted what.
use serde::Serialize;

use super::Ratio;

/// The lowest agreement that counts as aligned; our house convention, no published cut.
pub const ALIGNED: Ratio = Ratio::tenths(7);
/// The lowest agreement that counts as nuanced; our house convention, no published cut.
pub const NUANCED: Ratio = Ratio::tenths(4);
/// The lowest agreement that counts as dispersed, under which the room is split.
///
/// Our house convention; 0 is where the statistic itself says "spread evenly".
pub const DISPERSED: Ratio = Ratio::ZERO;
/// How many valid votes it takes to speak of agreement at all; our house convention.
pub const VOTES_FOR_AGREEMENT: u32 = 3;

/// What the spread of votes asks of the facilitator.
///
/// The cuts are a convention of this house: they steer a talk, they do not judge a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// Nearly one level: ask for one piece of evidence and move on.
    Aligned,
    /// Close levels: ask which condition would change the answer.
    Nuanced,
    /// All over the scale: ask whether the levels are read alike.
    Dispersed,
    /// Two camps: hear each, and do not average.
    Split,
    /// Too few valid votes to speak of agreement.
    TooFew,
}

impl Case {
    /// The name in outputs and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aligned => "aligned",
            Self::Nuanced => "nuanced",
            Self::Dispersed => "dispersed",
            Self::Split => "split",
            Self::TooFew => "too-few",
        }
    }

    /// The case of an agreement, -1 to 1; none is [`Case::TooFew`].
    pub fn of(agreement: Option<Ratio>) -> Self {
        match agreement {
            None => Self::TooFew,
            Some(a) if a >= ALIGNED => Self::Aligned,
            Some(a) if a >= NUANCED => Self::Nuanced,
            Some(a) if a >= DISPERSED => Self::Dispersed,
            Some(_) => Self::Split,
        }
    }
}

/// Computes van der Eijk's agreement A of votes on an ordered scale of `K` levels.
///
/// 1 where all stand on one level, 0 where they are spread evenly, -1 where half stand at each
/// end. None without any vote, or on a scale of fewer than three levels. Whether the votes are
/// enough to speak of agreement is for the caller ([`VOTES_FOR_AGREEMENT`]).
///
/// C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity 35
/// (2001) 325-341, doi 10.1023/A:1010374114305: the counts are cut into layers of equal height,
/// and A is the mean of the layers' agreements weighted by their share of the votes.
pub fn agreement<const K: usize>(counts: &[u16; K]) -> Option<Ratio> {
    let mut left = counts.map(i64::from);
    let votes: i64 = left.iter().sum();
    if votes == 0 || K < 3 {
        return None;
    }
    let mut sum = Ratio::ZERO;
    while let Some(height) = left.iter().copied().filter(|&count| count > 0).min() {
        let layer = Layer::of(left.map(|count| count > 0));
        let (num, den) = layer.agreement();
        sum = sum + Ratio::new(num * layer.filled * height, den * votes)?;
        for count in left.iter_mut().filter(|count| **count > 0) {
            *count -= height;
        }
    }
    Some(sum)
}

/// Which levels hold votes within one layer, counted.
struct Layer {
    /// How many levels the scale has.
    levels: i64,
    /// How many of them hold votes.
    filled: i64,
    /// Triples of levels, in order, that speak for one peak: two neighbours full, one end empty.
    one_peak: i64,
    /// Triples that speak for two peaks: both ends full, the middle empty.
    two_peaks: i64,
}

impl Layer {
    fn of<const K: usize>(full: [bool; K]) -> Self {
        let mut layer = Self {
            levels: 0,
            filled: 0,
            one_peak: 0,
            two_peaks: 0,
        };
        for (k, &last) in full.iter().enumerate() {
            layer.levels += 1;
            layer.filled += i64::from(last);
            for (j, &middle) in full.iter().enumerate().take(k) {
                for &first in full.iter().take(j) {
                    match (first, middle, last) {
                        (true, true, false) | (false, true, true) => layer.one_peak += 1,
                        (true, false, true) => layer.two_peaks += 1,
                        _ => {}
                    }
                }
            }
        }
        layer
    }

    /// The layer's agreement as numerator and denominator.
    const fn agreement(&self) -> (i64, i64) {
        let (k, triples) = (self.levels, self.one_peak + self.two_peaks);
        if self.filled == 1 {
            return (1, 1);
        }
        if triples == 0 {
            return (0, 1);
        }
        let unimodality = (k - 2) * self.one_peak - (k - 1) * self.two_peaks;
        let narrowness = (k - 1) - (self.filled - 1);
        (unimodality * narrowness, (k - 2) * triples * (k - 1))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use proptest::array::uniform5;
    use proptest::prelude::{prop_assert, prop_assert_eq, prop_assume, proptest};

    use super::*;

    fn ratio(num: i64, den: i64) -> Ratio {
        Ratio::new(num, den).unwrap()
    }

    #[test]
    fn the_published_examples_come_out_exactly() {
        assert_eq!(agreement(&[0, 0, 0, 5, 0]), Some(Ratio::ONE));
        assert_eq!(agreement(&[2, 0, 0, 0, 2]), Some(Ratio::whole(-1)));
        assert_eq!(agreement(&[1, 1, 1, 1, 1]), Some(Ratio::ZERO));
        // The manual of the R package agrmt prints 0.6113333 for this one.
        let seven = agreement(&[30, 40, 210, 130, 530, 50, 10]);
        assert_eq!(seven, Some(ratio(917, 1500)));
    }

    #[test]
    fn the_examples_worked_by_hand_come_out_exactly() {
        assert_eq!(agreement(&[0, 1, 1, 1, 0]), Some(ratio(1, 2)));
        assert_eq!(agreement(&[0, 1, 2, 3, 0]), Some(ratio(2, 3)));
        assert_eq!(agreement(&[0, 1, 0, 2, 0]), Some(ratio(4, 9)));
        assert_eq!(agreement(&[0, 2, 2, 1, 0]), Some(ratio(3, 5)));
    }

    #[test]
    fn without_votes_or_without_a_scale_there_is_no_agreement() {
        assert_eq!(agreement(&[0; 5]), None);
        assert_eq!(agreement(&[3, 3]), None);
        assert_eq!(agreement::<0>(&[]), None);
    }

    #[test]
    fn a_case_begins_exactly_at_its_cut() {
        let hair = ratio(1, 1_000_000_000_000);
        for (cut, at, under) in [
            (ALIGNED, Case::Aligned, Case::Nuanced),
            (NUANCED, Case::Nuanced, Case::Dispersed),
            (DISPERSED, Case::Dispersed, Case::Split),
        ] {
            assert_eq!(Case::of(Some(cut)), at);
            assert_eq!(Case::of(Some(cut - hair)), under);
        }
        assert_eq!(Case::of(None), Case::TooFew);
    }

    #[test]
    fn votes_that_fall_on_a_cut_are_not_lost_to_rounding() {
        for (counts, cut) in [
            ([0, 0, 1, 1, 3], ALIGNED),
            ([0, 0, 1, 4, 5], ALIGNED),
            ([0, 1, 1, 1, 2], NUANCED),
            ([0, 1, 3, 0, 6], NUANCED),
            ([1, 0, 0, 0, 3], DISPERSED),
            // Layers summed in doubles come out just under 0 here, and would call it split.
            ([2, 3, 2, 1, 4], DISPERSED),
            ([0, 8, 2, 3, 7], DISPERSED),
        ] {
            assert_eq!(agreement(&counts), Some(cut), "{counts:?}");
        }
    }

    proptest! {
        #[test]
        fn agreement_lies_between_minus_one_and_one(counts in uniform5(0..2000_u16)) {
            prop_assume!(counts.iter().any(|&count| count > 0));
            let a = agreement(&counts).unwrap();
            prop_assert!(Ratio::whole(-1) <= a && a <= Ratio::ONE);
        }

        #[test]
        fn agreement_is_full_exactly_where_all_stand_on_one_level(counts in uniform5(0..3_u16)) {
            prop_assume!(counts.iter().any(|&count| count > 0));
            let levels = counts.iter().filter(|&&count| count > 0).count();
            prop_assert_eq!(agreement(&counts) == Some(Ratio::ONE), levels == 1);
        }

        #[test]
        fn turning_the_scale_round_changes_nothing(counts in uniform5(0..u16::MAX)) {
            let mut turned = counts;
            turned.reverse();
            prop_assert_eq!(agreement(&counts), agreement(&turned));
        }

        #[test]
        fn a_room_twice_as_large_with_the_same_spread_agrees_as_much(counts in uniform5(0..999_u16)) {
            prop_assert_eq!(agreement(&counts), agreement(&counts.map(|count| count * 2)));
        }
    }
}
