//! Reads a length of time, piece by piece: a number, then its unit.
use super::{DayClock, Duration, HOUR, MINUTE};

/// More digits than this, before or after the point, are no number anybody means.
const MOST_DIGITS: usize = 9;

/// Why a text is no length of time. Each but [`Empty`](Self::Empty) keeps the piece it is about.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// Nothing is written.
    #[error("no length of time is written")]
    Empty,
    /// A number has no unit.
    #[error("`{token}` has no unit; write min, h, d, wk or mo behind it")]
    BareNumber {
        /// The number.
        token: String,
    },
    /// A length below zero.
    #[error("`{token}` is negative")]
    Negative {
        /// The sign and what follows it.
        token: String,
    },
    /// More than [`Duration::LONGEST`].
    #[error("`{token}` is more than 100 years")]
    TooLong {
        /// The whole length.
        token: String,
    },
    /// `m` that does not follow hours: minutes or months?
    #[error("`{token}` may be minutes or months; write min or mo")]
    MinutesOrMonths {
        /// The number and its `m`.
        token: String,
    },
    /// A unit that there is not.
    #[error("`{token}` is no unit; write min, h, d, wk or mo")]
    UnknownUnit {
        /// The unit.
        token: String,
    },
    /// A unit a second time, or after a smaller one.
    #[error("`{token}` stands after a unit that is not larger")]
    Order {
        /// The number and its unit.
        token: String,
    },
    /// Something that is no number, or decimals before another number.
    #[error("`{token}` is no number here")]
    BadNumber {
        /// The piece.
        token: String,
    },
}

impl DurationError {
    /// Its name, for words about it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::BareNumber { .. } => "bare-number",
            Self::Negative { .. } => "negative",
            Self::TooLong { .. } => "too-long",
            Self::MinutesOrMonths { .. } => "minutes-or-months",
            Self::UnknownUnit { .. } => "unknown-unit",
            Self::Order { .. } => "order",
            Self::BadNumber { .. } => "bad-number",
        }
    }

    /// The piece it is about; empty where nothing is written.
    pub fn token(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::BareNumber { token }
            | Self::Negative { token }
            | Self::TooLong { token }
            | Self::MinutesOrMonths { token }
            | Self::UnknownUnit { token }
            | Self::Order { token }
            | Self::BadNumber { token } => token,
        }
    }
}

/// The units, the smallest first, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

impl Unit {
    fn of(name: &str) -> Option<Self> {
        let unit = match name {
            "s" | "sec" | "secs" => Self::Second,
            "min" | "mins" | "mn" | "minute" | "minutes" => Self::Minute,
            "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Self::Hour,
            "d" | "day" | "days" | "j" | "jour" | "jours" => Self::Day,
            "w" | "wk" | "wks" | "week" | "weeks" | "sem" | "semaine" | "semaines" => Self::Week,
            "mo" | "mos" | "month" | "months" | "mois" => Self::Month,
            _ => return None,
        };
        Some(unit)
    }

    fn seconds(self, clock: DayClock) -> u64 {
        let day = u64::from(clock.day_hours()) * HOUR;
        let (week, month) = clock.days();
        match self {
            Self::Second => 1,
            Self::Minute => MINUTE,
            Self::Hour => HOUR,
            Self::Day => day,
            Self::Week => week * day,
            Self::Month => month * day,
        }
    }
}

/// A number as written: its digits, and how many of them stand after the mark.
struct Number {
    digits: u128,
    places: u32,
}

/// Why a text is no number for a length.
enum NumberFault {
    NotOne,
    TooLarge,
}

pub(super) fn parse(text: &str, clock: DayClock) -> Result<Duration, DurationError> {
    let whole = text.trim();
    if whole.is_empty() {
        return Err(DurationError::Empty);
    }
    let mut rest = whole;
    let mut seconds = Duration::ZERO;
    let mut last: Option<Unit> = None;
    while !rest.is_empty() {
        let (term, unit, after) = term(rest, last)?;
        let written = || rest[..rest.len() - after.len()].trim_end().to_owned();
        if last.is_some_and(|last| unit >= last) {
            return Err(DurationError::Order { token: written() });
        }
        // Decimals are for the last number only: what would 1.5h30 mean?
        if term.places > 0 && !after.is_empty() {
            return Err(DurationError::BadNumber { token: written() });
        }
        seconds = seconds.plus(Duration(term.times(unit.seconds(clock))));
        (rest, last) = (after, Some(unit));
    }
    if seconds > Duration::LONGEST {
        let token = whole.to_owned();
        return Err(DurationError::TooLong { token });
    }
    Ok(seconds)
}

/// Reads a number and its unit; gives also what follows, blanks left out.
fn term(text: &str, last: Option<Unit>) -> Result<(Number, Unit, &str), DurationError> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let (digits, behind) = split(text, is_number);
    if digits.is_empty() {
        return Err(no_number(text));
    }
    let behind = behind.trim_start();
    let (name, after) = split(behind, char::is_alphabetic);
    let token = || text[..text.len() - after.len()].trim_end().to_owned();
    let unit = match (name.to_lowercase().as_str(), last) {
        ("", Some(Unit::Hour)) if are_minutes(digits) => Unit::Minute,
        ("", _) => {
            let token = digits.to_owned();
            return Err(DurationError::BareNumber { token });
        }
        ("m", Some(Unit::Hour)) => Unit::Minute,
        ("m", _) => return Err(DurationError::MinutesOrMonths { token: token() }),
        (name, _) => Unit::of(name).ok_or_else(|| DurationError::UnknownUnit {
            token: name.to_owned(),
        })?,
    };
    let number = Number::of(digits).map_err(|fault| match fault {
        NumberFault::NotOne => DurationError::BadNumber {
            token: digits.to_owned(),
        },
        NumberFault::TooLarge => DurationError::TooLong { token: token() },
    })?;
    Ok((number, unit, after.trim_start()))
}

/// What stands where a number should.
fn no_number(text: &str) -> DurationError {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let token = text[..end].to_owned();
    let signed = text.strip_prefix(['-', '−']).map(str::trim_start);
    if signed.is_some_and(|size| size.starts_with(|c: char| c.is_ascii_digit())) {
        return DurationError::Negative {
            token: text.to_owned(),
        };
    }
    DurationError::BadNumber { token }
}

fn are_minutes(digits: &str) -> bool {
    digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|minutes| minutes < 60)
}

fn split(text: &str, inside: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c: char| !inside(c)).unwrap_or(text.len());
    text.split_at(end)
}

impl Number {
    fn of(text: &str) -> Result<Self, NumberFault> {
        let (whole, decimals) = match text.split_once(['.', ',']) {
            Some((_, "")) => return Err(NumberFault::NotOne),
            Some(parts) => parts,
            None => (text, ""),
        };
        let more = decimals.contains(['.', ',']) || decimals.len() > MOST_DIGITS;
        if whole.is_empty() || more {
            return Err(NumberFault::NotOne);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > MOST_DIGITS {
            return Err(NumberFault::TooLarge);
        }
        let decimals = decimals.trim_end_matches('0');
        let digits = format!("0{whole}{decimals}").parse();
        let places = u32::try_from(decimals.len());
        Ok(Self {
            digits: digits.map_err(|_| NumberFault::NotOne)?,
            places: places.map_err(|_| NumberFault::NotOne)?,
        })
    }

    /// So many times a unit, in whole seconds, rounded half up.
    fn times(&self, unit: u64) -> u64 {
        let scale = 10_u128.pow(self.places);
        let seconds = (2 * self.digits * u128::from(unit) + scale) / (2 * scale);
        u64::try_from(seconds).unwrap_or(u64::MAX)
    }
}
