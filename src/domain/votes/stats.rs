//! What is computed from the votes on one question, exactly.
//!
//! Rounds only where a number leaves the program: fractions are kept for every comparison.
use std::num::NonZeroU32;

use serde::Serialize;

use super::{Counts, Level};
use crate::domain::{Case, Ratio, VOTES_FOR_AGREEMENT, agreement};

/// Everything computed from one question's counts, in the order of `calc votes --json`.
///
/// A statistic that needs more votes than there are is none, and `null` in JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stats {
    /// Valid votes.
    pub n: u32,
    /// Abstentions.
    pub abstained: u16,
    /// Votes per level, level 1 first.
    pub counts: [u16; 5],
    /// Whether the question counts: a vote at least, and at least half of the ballots valid.
    pub scored: bool,
    /// Mean of the valid votes, 1 to 5.
    pub mean: Option<Ratio>,
    /// The mean with one decimal and a point, half away from zero.
    pub mean_shown: Option<String>,
    /// The middle vote, or the mean of the two middle ones, 1 to 5.
    pub median: Option<Ratio>,
    /// All levels with the highest count, the lowest first.
    pub modes: Option<Vec<Level>>,
    /// The lowest level that was voted.
    pub min: Option<Level>,
    /// The highest level that was voted.
    pub max: Option<Level>,
    /// Van der Eijk's A, -1 to 1; needs [`VOTES_FOR_AGREEMENT`] votes.
    pub agreement: Option<Ratio>,
    /// Mean distance of the votes from their median, in levels.
    ///
    /// The AD index of Burke, Finkelstein and Dusig 1999, around the median.
    pub deviation: Option<Ratio>,
    /// Standard deviation of the sample (n - 1), in levels; needs two votes.
    pub sd: Option<f64>,
    /// Agreement within a group, 0 to 1: 1 - variance / 2, at least 0; needs two votes.
    ///
    /// James, Demaree and Wolf 1984; 2 is the variance of votes spread evenly on five levels.
    pub rwg: Option<Ratio>,
    /// What the spread asks of the facilitator.
    pub case: Case,
    /// Whether at most a third stands two levels or more from the median; needs three votes.
    pub minority: bool,
    /// Whether at least a third of the ballots abstained, which is a finding of its own.
    pub knowledge_gap: bool,
    /// Variance of the sample (n - 1), kept exact; needs two votes.
    #[serde(skip)]
    pub variance: Option<Ratio>,
}

impl Stats {
    /// Computes all of them.
    pub fn of(counts: &Counts) -> Self {
        let votes = Votes::of(counts);
        let n = counts.n();
        let talks = n >= VOTES_FOR_AGREEMENT;
        let agreement = talks.then(|| agreement(&counts.levels)).flatten();
        let mean = Ratio::new(votes.sum, votes.n);
        let variance = votes.variance();
        let median = votes.double_median();
        Self {
            n,
            abstained: counts.abstained,
            counts: counts.levels,
            scored: n >= 1 && 2 * n >= counts.cast(),
            mean,
            mean_shown: mean.map(Ratio::shown),
            median: median.and_then(|double| Ratio::new(double, 2)),
            modes: modes(counts),
            min: voted(counts).next(),
            max: voted(counts).next_back(),
            agreement,
            deviation: median.and_then(|double| votes.deviation(double)),
            sd: variance.and_then(Ratio::sqrt),
            rwg: variance.map(rwg),
            case: Case::of(agreement),
            minority: talks && median.is_some_and(|double| votes.has_minority(double)),
            knowledge_gap: counts.abstained > 0 && 3 * u32::from(counts.abstained) >= counts.cast(),
            variance,
        }
    }

    /// Whether the question is scored and its median is this level or lower.
    pub fn median_at_most(&self, level: Level) -> bool {
        self.scored && self.median.is_some_and(|median| median <= level.into())
    }

    /// Whether the question is scored and its median is this level or higher.
    pub fn median_at_least(&self, level: Level) -> bool {
        self.scored && self.median.is_some_and(|median| median >= level.into())
    }
}

impl From<Level> for Ratio {
    fn from(level: Level) -> Self {
        Self::whole(i32::from(level.number()))
    }
}

/// The votes as whole numbers wide enough for sums of squares.
struct Votes {
    /// Each level with its count.
    levels: [(i64, i64); 5],
    n: i64,
    sum: i64,
}

impl Votes {
    fn of(counts: &Counts) -> Self {
        let levels = Level::ALL.map(|level| {
            let count = i64::from(counts.at(level));
            (i64::from(level.number()), count)
        });
        Self {
            levels,
            n: levels.iter().map(|(_, count)| count).sum(),
            sum: levels.iter().map(|(level, count)| level * count).sum(),
        }
    }

    /// Twice the median, which is whole; none without votes.
    fn double_median(&self) -> Option<i64> {
        Some(self.ranked((self.n - 1) / 2)? + self.ranked(self.n / 2)?)
    }

    /// The level of the vote at this place, from 0, when all are put in order.
    fn ranked(&self, place: i64) -> Option<i64> {
        let mut seen = 0;
        self.levels.iter().find_map(|&(level, count)| {
            seen += count;
            (seen > place).then_some(level)
        })
    }

    fn deviation(&self, double_median: i64) -> Option<Ratio> {
        let sum: i64 = self
            .levels
            .iter()
            .map(|(level, count)| (2 * level - double_median).abs() * count)
            .sum();
        Ratio::new(sum, 2 * self.n)
    }

    fn variance(&self) -> Option<Ratio> {
        let squares: i64 = self.levels.iter().map(|(l, count)| l * l * count).sum();
        let spread = self.n * squares - self.sum * self.sum;
        Ratio::new(spread, self.n * (self.n - 1))
    }

    fn has_minority(&self, double_median: i64) -> bool {
        let far: i64 = self
            .levels
            .iter()
            .filter(|(level, _)| (2 * level - double_median).abs() >= 4)
            .map(|(_, count)| count)
            .sum();
        far > 0 && 3 * far <= self.n
    }
}

fn voted(counts: &Counts) -> impl DoubleEndedIterator<Item = Level> {
    Level::ALL.into_iter().filter(|&level| counts.at(level) > 0)
}

fn modes(counts: &Counts) -> Option<Vec<Level>> {
    let most = voted(counts).map(|level| counts.at(level)).max()?;
    Some(
        voted(counts)
            .filter(|&level| counts.at(level) == most)
            .collect(),
    )
}

fn rwg(variance: Ratio) -> Ratio {
    const TWO: NonZeroU32 = NonZeroU32::MIN.saturating_add(1);
    (Ratio::ONE - variance.over(TWO)).max(Ratio::ZERO)
}

#[cfg(test)]
mod tests;
