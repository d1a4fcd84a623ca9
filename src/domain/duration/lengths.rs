//! What several lengths of time have in common: middle, mean and range, exactly.
use std::num::NonZeroU32;

use super::Duration;
use crate::domain::ratio::Ratio;

/// Middle, mean and range of at least one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// How many there are.
    pub n: usize,
    /// The middle one, or the mean of the two middle ones, in seconds.
    pub median: Ratio,
    /// Their mean, in seconds.
    pub mean: Ratio,
    /// The shortest.
    pub min: Duration,
    /// The longest.
    pub max: Duration,
}

impl Lengths {
    /// Sums lengths up; none where there is none.
    pub fn of(lengths: &[Duration]) -> Option<Self> {
        let mut sorted = lengths.to_vec();
        sorted.sort_unstable();
        let n = sorted.len();
        let at = |at: usize| sorted.get(at).map(|length| length.per(1));
        let (low, high) = (at(n.checked_sub(1)? / 2)?, at(n / 2)?);
        let sum = sorted.iter().copied().sum::<Duration>().per(1);
        let count = NonZeroU32::new(u32::try_from(n).ok()?)?;
        Some(Self {
            n,
            median: (low + high).over(NonZeroU32::MIN.saturating_add(1)),
            mean: sum.over(count),
            min: *sorted.first()?,
            max: *sorted.last()?,
        })
    }

    /// Whether few long ones hide behind the mean: it is more than twice the median.
    pub fn are_skewed(&self) -> bool {
        self.mean > self.median + self.median
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    fn of(seconds: &[u64]) -> Option<Lengths> {
        let lengths: Vec<Duration> = seconds
            .iter()
            .copied()
            .map(Duration::from_seconds)
            .collect();
        Lengths::of(&lengths)
    }

    #[test]
    fn middle_and_mean_are_exact() {
        assert_eq!(of(&[]), None);
        let three = of(&[10, 1, 2]).unwrap();
        assert_eq!(
            (three.median, Some(three.mean)),
            (Ratio::whole(2), Ratio::new(13, 3))
        );
        let four = of(&[4, 1, 3, 9]).unwrap();
        assert_eq!((Some(four.median), four.n), (Ratio::new(7, 2), 4));
        assert_eq!((four.min.seconds(), four.max.seconds()), (1, 9));
    }

    #[test]
    fn a_mean_of_just_twice_the_median_is_not_skewed() {
        assert!(!of(&[1, 1, 4]).unwrap().are_skewed());
        assert!(of(&[1, 1, 5]).unwrap().are_skewed());
        assert!(!of(&[0, 0]).unwrap().are_skewed());
        assert!(of(&[0, 0, 1]).unwrap().are_skewed());
    }
}
