//! DORA's quick check: levels 1 to 6 and scores from 0 to 10.
//!
//! Levels follow the six answers of the public quick check at dora.dev. Its two highest answers
//! on frequency overlap for numbers; that the highest asks for deployments on demand is our split.
use std::num::NonZeroU32;

use serde::Serialize;

use super::Measure;
use crate::domain::ratio::Ratio;

/// Where a time falls to the next lower level, in seconds: an hour, 1, 7, 30 and 180 days.
const TIMES: [i32; 5] = [3_600, 86_400, 604_800, 2_592_000, 15_552_000];
/// The same for the days between two deployments, below the level that asks for demand.
const DAYS_BETWEEN: [i32; 4] = [1, 7, 30, 180];
/// The highest level.
const HIGHEST: u8 = 6;

/// The overall reading; none where no metric is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct QuickCheck {
    /// Mean of the scores of all metrics there are, 0 to 10.
    pub overall: Option<Ratio>,
    /// How many metrics there are, of five.
    pub metrics: u8,
    /// Mean of lead time, frequency and time to restore.
    pub throughput: Option<Ratio>,
    /// Mean of change failure and rework.
    pub stability: Option<Ratio>,
}

impl QuickCheck {
    pub(super) fn of(score: impl Fn(Measure) -> Option<Ratio>) -> Self {
        let scores = |of: &[Measure]| -> Vec<Ratio> {
            of.iter().filter_map(|metric| score(*metric)).collect()
        };
        let all = scores(&Measure::ALL);
        Self {
            overall: mean(&all),
            metrics: u8::try_from(all.len()).unwrap_or(u8::MAX),
            throughput: mean(&scores(&[
                Measure::LeadTime,
                Measure::Frequency,
                Measure::Restore,
            ])),
            stability: mean(&scores(&[Measure::ChangeFail, Measure::Rework])),
        }
    }
}

/// The score of a level from 1 to 6: 0 to 10.
pub fn level_score(level: u8) -> Ratio {
    Ratio::whole(i32::from(level.clamp(1, HIGHEST) - 1) * 2)
}

/// The score of a percentage: 10 at none, 0 at all.
pub(super) fn percent_score(percent: Ratio) -> Ratio {
    Ratio::whole(10) - percent.over(NonZeroU32::MIN.saturating_add(9))
}

/// The level of a time in seconds.
pub(super) fn time_level(seconds: Ratio) -> u8 {
    HIGHEST - reached(seconds, &TIMES)
}

/// The level of a frequency, by the days between two deployments.
pub(super) fn frequency_level(days_between: Ratio, on_demand: bool) -> u8 {
    match (reached(days_between, &DAYS_BETWEEN), on_demand) {
        (0, true) => HIGHEST,
        (reached, _) => HIGHEST - 1 - reached,
    }
}

/// How many of these a value reaches; a value on one of them reaches it.
fn reached(value: Ratio, cuts: &[i32]) -> u8 {
    let reached = cuts.iter().filter(|cut| value >= Ratio::whole(**cut));
    u8::try_from(reached.count()).unwrap_or(u8::MAX)
}

fn mean(scores: &[Ratio]) -> Option<Ratio> {
    let n = NonZeroU32::new(u32::try_from(scores.len()).ok()?)?;
    Some(scores.iter().copied().sum::<Ratio>().over(n))
}
