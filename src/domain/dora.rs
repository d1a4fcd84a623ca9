//! The five delivery metrics of DORA from what a team counted, each with its band and level.
//!
//! There is no overall band: a total invites ranking. Everything is compared exactly, and a value
//! on a boundary takes the worse side, for bands as for levels.
mod bands;
mod quick;

use serde::Serialize;

use super::duration::{Duration, Lengths};
use super::pack::Measure;
use super::ratio::Ratio;

pub use bands::{Band, Bands, BandsError};
pub use quick::{QuickCheck, level_score};

/// What a team counted, of one service in one period. What it has not counted is none or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoraInputs {
    /// From commit to deployment, each change or an estimate.
    pub lead_times: Vec<Duration>,
    /// Deployments in a period.
    pub deployments: Option<Deployments>,
    /// Failed deployments among all.
    pub change_fail: Option<Share>,
    /// From the start of a failure until service was restored, each incident.
    pub restore: Vec<Duration>,
    /// Unplanned deployments that repaired something users saw, among all.
    pub rework: Option<Share>,
}

/// Deployments in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deployments {
    /// How many.
    pub count: i64,
    /// In how long.
    pub period: Duration,
    /// Whether the team deploys whenever it wants; only the highest level asks.
    pub on_demand: bool,
}

/// Some of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Some.
    pub part: i64,
    /// All.
    pub of: i64,
}

/// Why metrics cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DoraError {
    /// More failed, or were rework, than there are.
    #[error("{part} of {of} is more than all ({})", metric.code())]
    MoreThanAll {
        /// Of which metric.
        metric: Measure,
        /// Some.
        part: i64,
        /// All.
        of: i64,
    },
    /// The period has no length.
    #[error("the period is zero")]
    ZeroPeriod,
    /// A number below zero.
    #[error("{number} is negative ({})", metric.code())]
    Negative {
        /// Of which metric.
        metric: Measure,
        /// The number.
        number: i64,
    },
}

/// The metrics, in the order of `calc dora --json`; none where there is nothing to compute from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dora {
    /// From commit to production.
    pub lead_time: Option<LeadTime>,
    /// Deployments to production.
    pub frequency: Option<Frequency>,
    /// Deployments that failed.
    pub change_fail: Option<ChangeFail>,
    /// Time to restore service.
    pub restore: Option<Restore>,
    /// Deployments made for repair.
    pub rework: Option<Rework>,
}

/// Lead time for changes; band and level are those of the median.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LeadTime {
    /// The median, in hours.
    pub median_hours: Ratio,
    /// The mean, in hours.
    pub mean_hours: Ratio,
    /// Its band.
    pub band: Band,
    /// Level of the quick check, 1 to 6.
    pub level: u8,
    /// Score of that level, 0 to 10.
    pub score: Ratio,
}

/// Deployment frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Frequency {
    /// Deployments per day of 24 hours.
    pub per_day: Ratio,
    /// Its band.
    pub band: Band,
    /// Level of the quick check, 1 to 6.
    pub level: u8,
    /// Score of that level, 0 to 10.
    pub score: Ratio,
}

/// Change failure rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeFail {
    /// Percent of the deployments.
    pub percent: Ratio,
    /// Its band.
    pub band: Band,
    /// Score of the quick check, 0 to 10.
    pub score: Ratio,
}

/// Time to restore service; band and level are those of the mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Restore {
    /// The mean, in minutes.
    pub mean_minutes: Ratio,
    /// The median, in minutes.
    pub median_minutes: Ratio,
    /// Whether the mean is more than twice the median.
    pub skewed: bool,
    /// Its band.
    pub band: Band,
    /// Level of the quick check, 1 to 6.
    pub level: u8,
    /// Score of that level, 0 to 10.
    pub score: Ratio,
}

/// Rework rate; no survey gave it bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rework {
    /// Percent of the deployments.
    pub percent: Ratio,
    /// Score of the quick check, 0 to 10.
    pub score: Ratio,
}

impl Dora {
    /// Computes all metrics for which there is something.
    ///
    /// # Errors
    /// The first input that cannot be: a part larger than the whole, a period of no length, a
    /// number below zero.
    pub fn of(inputs: &DoraInputs, bands: &Bands) -> Result<Self, DoraError> {
        let change_fail = percent(inputs.change_fail, Measure::ChangeFail)?;
        let rework = percent(inputs.rework, Measure::Rework)?;
        Ok(Self {
            lead_time: lead_time(&inputs.lead_times, bands),
            frequency: frequency(inputs.deployments, bands)?,
            change_fail: change_fail.map(|percent| ChangeFail {
                percent,
                band: bands.change_fail(percent),
                score: quick::percent_score(percent),
            }),
            restore: restore(&inputs.restore, bands),
            rework: rework.map(|percent| Rework {
                percent,
                score: quick::percent_score(percent),
            }),
        })
    }

    /// The band of a metric, where it has one.
    pub fn band(&self, metric: Measure) -> Option<Band> {
        match metric {
            Measure::LeadTime => self.lead_time.map(|found| found.band),
            Measure::Frequency => self.frequency.map(|found| found.band),
            Measure::ChangeFail => self.change_fail.map(|found| found.band),
            Measure::Restore => self.restore.map(|found| found.band),
            Measure::Rework => None,
        }
    }

    /// The quick check's score of a metric, 0 to 10, where there is one.
    pub fn score(&self, metric: Measure) -> Option<Ratio> {
        match metric {
            Measure::LeadTime => self.lead_time.map(|found| found.score),
            Measure::Frequency => self.frequency.map(|found| found.score),
            Measure::ChangeFail => self.change_fail.map(|found| found.score),
            Measure::Restore => self.restore.map(|found| found.score),
            Measure::Rework => self.rework.map(|found| found.score),
        }
    }

    /// DORA's own reading of all metrics there are, from 0 to 10; for export, never a headline.
    pub fn quick_check(&self) -> QuickCheck {
        QuickCheck::of(|metric| self.score(metric))
    }
}

fn lead_time(lengths: &[Duration], bands: &Bands) -> Option<LeadTime> {
    let lengths = Lengths::of(lengths)?;
    let level = quick::time_level(lengths.median);
    Some(LeadTime {
        median_hours: per(lengths.median, 3_600),
        mean_hours: per(lengths.mean, 3_600),
        band: bands.lead_time(lengths.median),
        level,
        score: level_score(level),
    })
}

fn restore(lengths: &[Duration], bands: &Bands) -> Option<Restore> {
    let lengths = Lengths::of(lengths)?;
    let level = quick::time_level(lengths.mean);
    Some(Restore {
        mean_minutes: per(lengths.mean, 60),
        median_minutes: per(lengths.median, 60),
        skewed: lengths.are_skewed(),
        band: bands.restore(lengths.mean),
        level,
        score: level_score(level),
    })
}

/// None where nothing was deployed.
fn frequency(given: Option<Deployments>, bands: &Bands) -> Result<Option<Frequency>, DoraError> {
    let Some(given) = given else {
        return Ok(None);
    };
    not_negative(given.count, Measure::Frequency)?;
    if given.period == Duration::ZERO {
        return Err(DoraError::ZeroPeriod);
    }
    let count = Ratio::new(given.count, 1).unwrap_or(Ratio::ZERO);
    let days = given.period.days();
    let found = count.divided_by(days).zip(days.divided_by(count));
    Ok(found.map(|(per_day, days_between)| {
        let level = quick::frequency_level(days_between, given.on_demand);
        Frequency {
            per_day,
            band: bands.frequency(days_between),
            level,
            score: level_score(level),
        }
    }))
}

/// None where there is nothing of which it could be a part.
fn percent(share: Option<Share>, metric: Measure) -> Result<Option<Ratio>, DoraError> {
    let Some(Share { part, of }) = share else {
        return Ok(None);
    };
    not_negative(part, metric)?;
    not_negative(of, metric)?;
    if part > of {
        return Err(DoraError::MoreThanAll { metric, part, of });
    }
    Ok(Ratio::new(part, of).map(|share| share.times(Ratio::whole(100))))
}

const fn not_negative(number: i64, metric: Measure) -> Result<(), DoraError> {
    if number < 0 {
        return Err(DoraError::Negative { metric, number });
    }
    Ok(())
}

fn per(seconds: Ratio, unit: i32) -> Ratio {
    let found = seconds.divided_by(Ratio::whole(unit));
    found.unwrap_or(Ratio::ZERO)
}

#[cfg(test)]
mod tests;
