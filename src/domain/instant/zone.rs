//! Where local times belong: a zone of the built-in table, or a fixed offset.
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Serialize};

/// A zone: `Europe/Paris`, or a fixed offset such as `+05:45`; serde keeps that name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

/// A name that is no zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{token}` is neither a zone such as Europe/Paris nor an offset such as +05:45")]
pub struct BadZone {
    /// What was written.
    pub token: String,
}

impl Zone {
    /// Reads an IANA name, in whatever case, or an offset: `+05:45`, `-03`, `+0200`, `Z`.
    ///
    /// # Errors
    /// A name that the built-in table does not have, and an offset of a day or more.
    pub fn parse(text: &str) -> Result<Self, BadZone> {
        let text = text.trim();
        let token = || text.to_owned();
        let bad = || BadZone { token: token() };
        if text.eq_ignore_ascii_case("z") {
            return Ok(Self::fixed(Offset::UTC));
        }
        if text.starts_with(['+', '-']) {
            return offset(text).map(Self::fixed).ok_or_else(bad);
        }
        let zone = TimeZoneDatabase::bundled().get(text).map_err(|_| bad())?;
        let name = zone.iana_name().ok_or_else(bad)?.to_owned();
        Ok(Self { name, zone })
    }

    /// Its name, as the table writes it, or its offset.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What clocks there differ by from UTC at a point in time.
    pub fn offset_at(&self, at: Timestamp) -> Offset {
        self.zone.to_offset(at)
    }

    /// What clocks there differed by when they showed this.
    pub(super) fn offset_of(&self, local: DateTime) -> AmbiguousOffset {
        self.zone.to_ambiguous_timestamp(local).offset()
    }

    fn fixed(offset: Offset) -> Self {
        let minutes = offset.seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        Self {
            name: format!("{sign}{hours:02}:{minutes:02}"),
            zone: TimeZone::fixed(offset),
        }
    }
}

/// Reads a sign, two digits of hours and perhaps two of minutes.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = text.split_at_checked(1)?;
    let digits = match digits.split_once(':') {
        Some((hours, minutes)) if hours.len() == 2 && minutes.len() == 2 => {
            format!("{hours}{minutes}")
        }
        Some(_) => return None,
        None => digits.to_owned(),
    };
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = match digits.len() {
        2 => (digits.parse().ok()?, 0),
        4 => (
            digits.get(..2)?.parse().ok()?,
            digits.get(2..)?.parse().ok()?,
        ),
        _ => return None,
    };
    let seconds = hours * 3_600 + minutes * 60;
    let seconds = if sign == "-" { -seconds } else { seconds };
    (hours < 24 && minutes < 60).then(|| Offset::from_seconds(seconds).ok())?
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl FromStr for Zone {
    type Err = BadZone;

    fn from_str(text: &str) -> Result<Self, BadZone> {
        Self::parse(text)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name
    }
}

impl TryFrom<String> for Zone {
    type Error = BadZone;

    fn try_from(text: String) -> Result<Self, BadZone> {
        Self::parse(&text)
    }
}
