//! Lengths of time as people write them for deployments, steps and incidents: `1h30`, `6d 23h`.
//!
//! It measures work and waiting. The time box of a step is a [`Span`](super::Span).
mod lengths;
mod parse;

use std::fmt;
use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};

use super::ratio::Ratio;

pub use lengths::Lengths;
pub use parse::DurationError;

const MINUTE: u64 = 60;
const HOUR: u64 = 3_600;

/// A length of time in whole seconds, never negative.
///
/// Written in hours, minutes and seconds (`1h30`, `45min`, `2h5min1s`), which mean the same on
/// every [`DayClock`]; serde keeps it as that text.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct Duration(u64);

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The longest that is read: 100 years of 365.25 days.
    pub const LONGEST: Self = Self(36_525 * 24 * HOUR);

    /// A length of whole seconds.
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// Its seconds.
    pub const fn seconds(self) -> u64 {
        self.0
    }

    /// Reads what a person wrote; a fraction of a second is rounded, half up.
    ///
    /// Understood: numbers with units from large to small, each unit once, blanks allowed, the
    /// last number with decimals after a point or a comma. Units are `mo`, `wk`, `d`, `h`, `min`
    /// (`m` after hours) and `s`, and the same in French (`mois`, `sem`, `j`). After hours a
    /// number up to 59 without unit is minutes: `1h30`.
    ///
    /// # Errors
    /// What cannot be read, with the piece at which reading stopped. A number without unit,
    /// something negative and more than [`Duration::LONGEST`] are errors of their own.
    pub fn parse(text: &str, clock: DayClock) -> Result<Self, DurationError> {
        parse::parse(text, clock)
    }

    /// Hours, exactly.
    pub fn hours(self) -> Ratio {
        self.per(HOUR)
    }

    /// Minutes, exactly.
    pub fn minutes(self) -> Ratio {
        self.per(MINUTE)
    }

    /// Days of 24 hours, exactly.
    pub fn days(self) -> Ratio {
        self.per(24 * HOUR)
    }

    /// The sum, stopping at the largest length there is.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference; none where `other` is longer.
    pub const fn minus(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(seconds) => Some(Self(seconds)),
            None => None,
        }
    }

    fn per(self, unit: u64) -> Ratio {
        let part = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        Ratio::new(part(self.0), part(unit)).unwrap_or(Ratio::ZERO)
    }
}

impl std::iter::Sum for Duration {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / HOUR, self.0 / MINUTE % 60, self.0 % 60) {
            (0, 0, s @ 1..) => write!(f, "{s}s"),
            (0, m, 0) => write!(f, "{m}min"),
            (0, m, s) => write!(f, "{m}min{s}s"),
            (h, 0, 0) => write!(f, "{h}h"),
            (h, m, 0) => write!(f, "{h}h{m:02}"),
            (h, 0, s) => write!(f, "{h}h{s}s"),
            (h, m, s) => write!(f, "{h}h{m}min{s}s"),
        }
    }
}

impl From<Duration> for String {
    fn from(length: Duration) -> Self {
        length.to_string()
    }
}

impl TryFrom<String> for Duration {
    type Error = DurationError;

    fn try_from(text: String) -> Result<Self, DurationError> {
        Self::parse(&text, DayClock::Calendar)
    }
}

/// How long a day, a week and a month are; serde keeps the hours of a day, 24 for the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum DayClock {
    /// 1 d = 24 h, 1 wk = 7 d, 1 mo = 30 d.
    #[default]
    Calendar,
    /// Working time of so many hours a day: 1 wk = 5 d, 1 mo = 20 d.
    Working(NonZeroU8),
}

/// Hours that no day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a day has 1 to 24 hours, not {hours}")]
pub struct BadDay {
    /// The hours.
    pub hours: u8,
}

impl DayClock {
    /// The clock of a day of so many hours, 24 being the calendar; none outside 1 to 24.
    pub fn from_hours(hours: u8) -> Option<Self> {
        match (hours, NonZeroU8::new(hours)) {
            (24, _) => Some(Self::Calendar),
            (1..24, Some(hours)) => Some(Self::Working(hours)),
            (_, _) => None,
        }
    }

    /// The hours of a day.
    pub const fn day_hours(self) -> u8 {
        match self {
            Self::Calendar => 24,
            Self::Working(hours) => hours.get(),
        }
    }

    /// The days of a week and of a month.
    const fn days(self) -> (u64, u64) {
        match self {
            Self::Calendar => (7, 30),
            Self::Working(_) => (5, 20),
        }
    }
}

impl From<DayClock> for u8 {
    fn from(clock: DayClock) -> Self {
        clock.day_hours()
    }
}

impl TryFrom<u8> for DayClock {
    type Error = BadDay;

    fn try_from(hours: u8) -> Result<Self, BadDay> {
        Self::from_hours(hours).ok_or(BadDay { hours })
    }
}

#[cfg(test)]
mod tests;
