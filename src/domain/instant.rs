//! Instants as people write them, each with the offset it was written in, and the zones that
//! local times belong to.
//!
//! Zones come from the built-in table: no file of the system is read. It asks no clock.
mod zone;

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::{AmbiguousOffset, Offset};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::duration::Duration;

pub use zone::{BadZone, Zone};

/// A point in time that remembers the offset from UTC in which it was written.
///
/// Two are equal when both agree; to compare points in time only, compare their
/// [`Instant::timestamp`]. Serde keeps RFC 3339 text with that offset, `Z` for UTC itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Instant {
    at: Timestamp,
    /// In whole minutes, as RFC 3339 knows no others.
    offset: Offset,
}

/// Why a text is no instant. Each keeps the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InstantError {
    /// No date and time can be read.
    #[error("`{token}` is no date and time such as 2026-05-11T09:00+02:00")]
    Unread {
        /// What was written.
        token: String,
    },
    /// There is a date only.
    #[error("`{token}` has no time of day")]
    NoTime {
        /// What was written.
        token: String,
    },
    /// There is neither an offset nor a zone.
    #[error("`{token}` has no offset, and no zone is known")]
    NoOffset {
        /// What was written.
        token: String,
    },
    /// Clocks were set back, and showed this time twice.
    #[error("`{token}` is {first} or {second}")]
    Twice {
        /// What was written.
        token: String,
        /// The earlier instant.
        first: Instant,
        /// The later one.
        second: Instant,
    },
    /// Clocks were set forward, and never showed this time.
    #[error("`{token}` does not occur on that day; instead: {before} or {after}")]
    Never {
        /// What was written.
        token: String,
        /// The last such reading before the change: the time less what was left out.
        before: Instant,
        /// The first one after it: the time and what was left out.
        after: Instant,
    },
}

impl InstantError {
    /// Its name, for words about it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unread { .. } => "unread",
            Self::NoTime { .. } => "no-time",
            Self::NoOffset { .. } => "no-offset",
            Self::Twice { .. } => "twice",
            Self::Never { .. } => "never",
        }
    }

    /// What was written.
    pub fn token(&self) -> &str {
        match self {
            Self::Unread { token }
            | Self::NoTime { token }
            | Self::NoOffset { token }
            | Self::Twice { token, .. }
            | Self::Never { token, .. } => token,
        }
    }

    /// The two instants that a local time might have been.
    pub const fn candidates(&self) -> Option<(Instant, Instant)> {
        match self {
            Self::Twice { first, second, .. } => Some((*first, *second)),
            Self::Never { before, after, .. } => Some((*before, *after)),
            Self::Unread { .. } | Self::NoTime { .. } | Self::NoOffset { .. } => None,
        }
    }
}

impl Instant {
    /// A point in time, told in an offset; seconds of the offset are cut off.
    pub fn new(at: Timestamp, offset: Offset) -> Self {
        let whole = offset.seconds() / 60 * 60;
        let offset = Offset::from_seconds(whole).unwrap_or(Offset::UTC);
        Self { at, offset }
    }

    /// Reads an ISO instant: `2026-05-11T09:00+02:00`, `…Z`, a blank instead of the `T`, and
    /// `2026-05-11 09:00:12 +0200` as git prints it. Without an offset it belongs to `zone`.
    ///
    /// # Errors
    /// What cannot be read, and a local time without zone, or that occurred twice or never.
    pub fn parse(text: &str, zone: Option<&Zone>) -> Result<Self, InstantError> {
        let text = text.trim();
        let token = || text.to_owned();
        let unread = || InstantError::Unread { token: token() };
        let joined = join_offset(text);
        // Signs before the year, names of zones behind, and words are not for people.
        if !text.starts_with(|c: char| c.is_ascii_digit()) || text.contains('[') {
            return Err(unread());
        }
        let pieces = Pieces::parse(&joined).map_err(|_| unread())?;
        let Some(time) = pieces.time() else {
            return Err(InstantError::NoTime { token: token() });
        };
        let local = pieces.date().to_datetime(time);
        match (pieces.to_numeric_offset(), zone) {
            (Some(offset), _) => Self::at(local, offset).ok_or_else(unread),
            (None, None) => Err(InstantError::NoOffset { token: token() }),
            (None, Some(zone)) => Self::local(text, local, zone),
        }
    }

    /// The point in time.
    pub const fn timestamp(self) -> Timestamp {
        self.at
    }

    /// The offset in which it was written, in whole minutes.
    pub const fn offset(self) -> Offset {
        self.offset
    }

    /// Date and time of day as clocks showed them in its offset.
    pub fn civil(self) -> DateTime {
        self.offset.to_datetime(self.at)
    }

    /// The date in its offset.
    pub fn date(self) -> Date {
        self.civil().date()
    }

    /// The same point in time as clocks of a zone show it.
    #[must_use]
    pub fn in_zone(self, zone: &Zone) -> Self {
        Self::new(self.at, zone.offset_at(self.at))
    }

    /// The time from here to `later`, fractions of a second cut off; none where `later` is earlier.
    pub fn until(self, later: Self) -> Option<Duration> {
        let length: SignedDuration = later.at.duration_since(self.at);
        if length.is_negative() {
            return None;
        }
        u64::try_from(length.as_secs())
            .ok()
            .map(Duration::from_seconds)
    }

    /// Reads the local time of a zone.
    fn local(text: &str, local: DateTime, zone: &Zone) -> Result<Self, InstantError> {
        let token = text.to_owned();
        let read = |offset| Self::at(local, offset);
        let found = match zone.offset_of(local) {
            AmbiguousOffset::Unambiguous { offset } => read(offset).map(Ok),
            AmbiguousOffset::Fold { before, after } => {
                read(before).zip(read(after)).map(|(first, second)| {
                    let token = token.clone();
                    Err(InstantError::Twice {
                        token,
                        first,
                        second,
                    })
                })
            }
            AmbiguousOffset::Gap { before, after } => {
                // Each as clocks really showed it: the earlier one in the offset before.
                read(after).zip(read(before)).map(|(early, late)| {
                    Err(InstantError::Never {
                        token: token.clone(),
                        before: Self::new(early.at, before),
                        after: Self::new(late.at, after),
                    })
                })
            }
        };
        found.unwrap_or(Err(InstantError::Unread { token }))
    }

    fn at(local: DateTime, offset: Offset) -> Option<Self> {
        let at = offset.to_timestamp(local).ok()?;
        // What RFC 3339 cannot write again is not read.
        let written = Self::new(at, offset);
        let is_plain = offset.seconds().abs() < 24 * 3_600 && written.civil().year() >= 0;
        is_plain.then_some(written)
    }
}

/// Takes the blanks out that stand before an offset.
fn join_offset(text: &str) -> String {
    let is_offset = |offset: &str| {
        let sign = offset.starts_with(['+', '-']);
        let digits = offset.bytes().skip(1);
        let rest = digits.clone().all(|b| b.is_ascii_digit() || b == b':');
        (sign && rest && digits.len() >= 2) || offset.eq_ignore_ascii_case("z")
    };
    match text.rsplit_once(char::is_whitespace) {
        Some((before, offset)) if is_offset(offset) => format!("{}{offset}", before.trim_end()),
        Some(_) | None => text.to_owned(),
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.offset == Offset::UTC {
            write!(f, "{}", self.at)
        } else {
            write!(f, "{}", self.at.display_with_offset(self.offset))
        }
    }
}

impl FromStr for Instant {
    type Err = InstantError;

    /// Reads an instant that has its offset.
    fn from_str(text: &str) -> Result<Self, InstantError> {
        Self::parse(text, None)
    }
}

impl From<Instant> for String {
    fn from(instant: Instant) -> Self {
        instant.to_string()
    }
}

impl TryFrom<String> for Instant {
    type Error = InstantError;

    fn try_from(text: String) -> Result<Self, InstantError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests;
