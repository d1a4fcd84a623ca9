//! Where a room stands that does not stand together: its camps, and the voices far from the rest.
use crate::domain::{Level, Ratio, Stats};

impl Stats {
    /// The fullest level below the mean and the fullest one above it.
    ///
    /// Of equally full ones the outer. None where all votes are on one level, or none are.
    pub fn camps(&self) -> Option<(Level, Level)> {
        let mean = self.mean?;
        let count = |level: &Level| self.counts[level.index()];
        let below = voted(self).filter(|&level| Ratio::from(level) < mean);
        let above = voted(self).filter(|&level| Ratio::from(level) > mean);
        // Of equal ones `max_by_key` keeps the last: the outer one comes last.
        let low = below.rev().max_by_key(count)?;
        let high = above.max_by_key(count)?;
        Some((low, high))
    }

    /// The levels of a minority: those with votes that are two or more from the median.
    ///
    /// Empty where there is none (see [`Stats::minority`]).
    pub fn voices(&self) -> Vec<Level> {
        let median = self.median.filter(|_| self.minority);
        let far = |level: &Level| {
            median.is_some_and(|median| (Ratio::from(*level) - median).abs() >= Ratio::whole(2))
        };
        voted(self).filter(far).collect()
    }
}

fn voted(stats: &Stats) -> impl DoubleEndedIterator<Item = Level> {
    Level::ALL
        .into_iter()
        .filter(|level| stats.counts[level.index()] > 0)
}

#[cfg(test)]
mod tests {
    use crate::domain::{Counts, Level, Stats};

    fn stats(levels: [u16; 5]) -> Stats {
        let abstained = 0;
        Counts { levels, abstained }.stats()
    }

    #[test]
    fn two_camps_stand_where_most_of_each_side_stand() {
        let camps = |levels| {
            let camps = stats(levels).camps();
            camps.map(|(low, high)| (low.number(), high.number()))
        };
        assert_eq!(camps([3, 0, 0, 3, 0]), Some((1, 4)));
        assert_eq!(camps([1, 2, 0, 2, 1]), Some((2, 4)));
        assert_eq!(camps([2, 2, 0, 2, 2]), Some((1, 5)), "the outer ones");
        assert_eq!(camps([0, 0, 4, 0, 0]), None);
        assert_eq!(camps([0; 5]), None);
    }

    #[test]
    fn a_minority_speaks_from_its_levels() {
        let voices = |levels| -> Vec<u8> {
            let voices = stats(levels).voices();
            voices.into_iter().map(Level::number).collect()
        };
        assert_eq!(voices([1, 0, 0, 5, 0]), [1]);
        assert_eq!(voices([1, 0, 5, 0, 1]), [1, 5]);
        assert_eq!(voices([0, 0, 3, 3, 0]), [0; 0]);
        assert_eq!(voices([3, 0, 0, 3, 0]), [0; 0], "camps are no minority");
    }
}
