//! The bands of past surveys, as tables that a facilitator may add to.
//!
//! Names of bands are labels of a sample of the past, not judgements of a team.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::duration::{DayClock, Duration};
use crate::domain::ratio::Ratio;

const LEAD_TIME: &str = "lead-time";
const DAYS_BETWEEN: &str = "days-between";
const CHANGE_FAIL: &str = "change-fail";
const RESTORE: &str = "restore";
const EDITION: &str = "edition";

const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;

/// Where a value stands among those of a past sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// The best.
    Elite,
    /// The second.
    High,
    /// The third.
    Medium,
    /// The rest.
    Low,
}

impl Band {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Elite, Self::High, Self::Medium, Self::Low];

    /// Its name in JSON and in keys of words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Elite => "elite",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The band of a value of which less is better; on a boundary the worse one.
    fn of(value: Ratio, cuts: [Ratio; 3]) -> Self {
        match cuts.iter().filter(|cut| value >= **cut).count() {
            0 => Self::Elite,
            1 => Self::High,
            2 => Self::Medium,
            _ => Self::Low,
        }
    }
}

/// The cut points of one edition: three a metric, each the best value of the next worse band.
///
/// Written as lines of a name and its values, which `Display` writes and `FromStr` reads:
/// `edition seed-2025`, `lead-time 24h 7d 30d`, `days-between 1 7 30` (days between two
/// deployments), `change-fail 15 30 45` (percent), `restore 1h 24h 7d`. Serde keeps that text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Bands {
    edition: String,
    lead_time: [Duration; 3],
    days_between: [Ratio; 3],
    change_fail: [Ratio; 3],
    restore: [Duration; 3],
}

/// Why a text is no table of bands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BandsError {
    /// A line begins with no name of a table.
    #[error("line {line}: `{token}` is no name of a line")]
    UnknownName {
        /// The line, from 1.
        line: usize,
        /// Its first word.
        token: String,
    },
    /// A name stands a second time.
    #[error("line {line}: `{token}` stands a second time")]
    Twice {
        /// The line, from 1.
        line: usize,
        /// The name.
        token: String,
    },
    /// A line has not just the values that belong there.
    #[error("line {line}: {found} values where {wanted} belong")]
    Count {
        /// The line, from 1.
        line: usize,
        /// How many there are.
        found: usize,
        /// How many belong there.
        wanted: usize,
    },
    /// A value that cannot be read.
    #[error("line {line}: `{token}` is no value here")]
    Value {
        /// The line, from 1.
        line: usize,
        /// The value.
        token: String,
    },
    /// Values do not rise from above 0, or percentages pass 100.
    #[error("line {line}: values do not rise")]
    NotRising {
        /// The line, from 1.
        line: usize,
    },
    /// A line is missing.
    #[error("the line `{name}` is missing")]
    Missing {
        /// Its name.
        name: &'static str,
    },
}

impl Default for Bands {
    fn default() -> Self {
        Self::seed_2025()
    }
}

impl Bands {
    /// The built-in table, `seed-2025`: elite as the seed states it, the lower cut points after
    /// the answers of the DORA surveys.
    pub fn seed_2025() -> Self {
        Self {
            edition: "seed-2025".to_owned(),
            lead_time: [DAY, 7 * DAY, 30 * DAY].map(Duration::from_seconds),
            days_between: [1, 7, 30].map(Ratio::whole),
            change_fail: [15, 30, 45].map(Ratio::whole),
            restore: [HOUR, DAY, 7 * DAY].map(Duration::from_seconds),
        }
    }

    /// The edition's name.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The band of a lead time in seconds.
    pub fn lead_time(&self, seconds: Ratio) -> Band {
        Band::of(seconds, self.lead_time.map(in_seconds))
    }

    /// The band of a frequency, by the days of 24 hours between two deployments.
    pub fn frequency(&self, days_between: Ratio) -> Band {
        Band::of(days_between, self.days_between)
    }

    /// The band of a change failure rate in percent.
    pub fn change_fail(&self, percent: Ratio) -> Band {
        Band::of(percent, self.change_fail)
    }

    /// The band of a time to restore in seconds.
    pub fn restore(&self, seconds: Ratio) -> Band {
        Band::of(seconds, self.restore.map(in_seconds))
    }
}

fn in_seconds(length: Duration) -> Ratio {
    let seconds = i64::try_from(length.seconds()).unwrap_or(i64::MAX);
    Ratio::new(seconds, 1).unwrap_or(Ratio::ZERO)
}

/// The values of a line, and its number.
type Values<'a> = (usize, Vec<&'a str>);

/// Lines while they are read.
#[derive(Default)]
struct Lines<'a> {
    found: Vec<(&'a str, Values<'a>)>,
}

impl<'a> Lines<'a> {
    fn read(text: &'a str) -> Result<Self, BandsError> {
        let mut lines = Self::default();
        for (line, text) in (1..).zip(text.lines()) {
            let mut words = text.split_whitespace();
            let Some(name) = words.next().filter(|name| !name.starts_with('#')) else {
                continue;
            };
            let token = || name.to_owned();
            if ![EDITION, LEAD_TIME, DAYS_BETWEEN, CHANGE_FAIL, RESTORE].contains(&name) {
                return Err(BandsError::UnknownName {
                    line,
                    token: token(),
                });
            }
            if lines.found.iter().any(|(before, _)| *before == name) {
                return Err(BandsError::Twice {
                    line,
                    token: token(),
                });
            }
            lines.found.push((name, (line, words.collect())));
        }
        Ok(lines)
    }

    /// The values of a line, of which there have to be so many.
    fn values<const N: usize>(
        &self,
        name: &'static str,
    ) -> Result<(usize, [&'a str; N]), BandsError> {
        let found = self.found.iter().find(|(given, _)| *given == name);
        let (_, (line, values)) = found.ok_or(BandsError::Missing { name })?;
        let values = values
            .as_slice()
            .try_into()
            .map_err(|_| BandsError::Count {
                line: *line,
                found: values.len(),
                wanted: N,
            })?;
        Ok((*line, values))
    }

    /// Three values that rise from above zero.
    fn cuts<T: Copy + Ord>(
        &self,
        name: &'static str,
        zero: T,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<[T; 3], BandsError> {
        let (line, [first, second, third]) = self.values(name)?;
        let value = |text: &str| {
            read(text).ok_or_else(|| BandsError::Value {
                line,
                token: text.to_owned(),
            })
        };
        let cuts = [value(first)?, value(second)?, value(third)?];
        let all = [zero, cuts[0], cuts[1], cuts[2]];
        let rise = all.windows(2).all(|pair| pair.is_sorted_by(|a, b| a < b));
        rise.then_some(cuts).ok_or(BandsError::NotRising { line })
    }
}

impl FromStr for Bands {
    type Err = BandsError;

    /// Reads a table. Empty lines and those that begin with `#` are left out.
    fn from_str(text: &str) -> Result<Self, BandsError> {
        let lines = Lines::read(text)?;
        let length = |text: &str| Duration::parse(text, DayClock::Calendar).ok();
        let (_, [edition]) = lines.values(EDITION)?;
        let change_fail = lines.cuts(CHANGE_FAIL, Ratio::ZERO, Ratio::parse_decimal)?;
        if change_fail[2] > Ratio::whole(100) {
            let (line, [_, _, _]) = lines.values(CHANGE_FAIL)?;
            return Err(BandsError::NotRising { line });
        }
        Ok(Self {
            edition: edition.to_owned(),
            lead_time: lines.cuts(LEAD_TIME, Duration::ZERO, length)?,
            days_between: lines.cuts(DAYS_BETWEEN, Ratio::ZERO, Ratio::parse_decimal)?,
            change_fail,
            restore: lines.cuts(RESTORE, Duration::ZERO, length)?,
        })
    }
}

impl fmt::Display for Bands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, name: &str, cuts: [String; 3]| {
            writeln!(f, "{name} {}", cuts.join(" "))
        };
        // Decimals of up to nine places come back from their nearest double.
        let number = |cut: Ratio| cut.to_f64().to_string();
        writeln!(f, "{EDITION} {}", self.edition)?;
        line(f, LEAD_TIME, self.lead_time.map(String::from))?;
        line(f, DAYS_BETWEEN, self.days_between.map(number))?;
        line(f, CHANGE_FAIL, self.change_fail.map(number))?;
        line(f, RESTORE, self.restore.map(String::from))
    }
}

impl From<Bands> for String {
    fn from(bands: Bands) -> Self {
        bands.to_string()
    }
}

impl TryFrom<String> for Bands {
    type Error = BandsError;

    fn try_from(text: String) -> Result<Self, BandsError> {
        text.parse()
    }
}
