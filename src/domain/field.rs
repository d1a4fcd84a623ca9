//! What a typed field means, and what is wrong with it. Nothing is refused: a fault is told at the
//! field, and the text stays as it was typed.
use jiff::civil::Date;

use super::{
    ChatFault, DayClock, Duration, DurationError, FieldKind, Instant, InstantError, NO, TimeList,
    YES, Zone, due,
};

/// What fields are read by.
#[derive(Clone, Debug)]
pub struct Scale {
    /// Today, for dates such as `fri` or `+14`.
    pub today: Date,
    /// How long a day is.
    pub clock: DayClock,
    /// The zone of times without an offset.
    pub zone: Option<Zone>,
}

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing yet.
    Empty,
    /// Words.
    Words,
    /// A day.
    Date(Date),
    /// A moment.
    Moment(Instant),
    /// A number.
    Number,
    /// How long.
    Duration(Duration),
    /// Many times: how many were read, and on which lines some were not.
    Times {
        /// Times that were read.
        kept: usize,
        /// Lines that hold something else, counted from 1.
        unread: Vec<usize>,
    },
    /// It cannot be read.
    Unread(Unreadable),
}

/// Why a field cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No day.
    Date,
    /// No moment.
    Moment(InstantError),
    /// No whole number, 0 or more.
    Count,
    /// No number.
    Number,
    /// No length of time.
    Duration(DurationError),
    /// None of the options.
    Option,
    /// No moment of an incident.
    Time(ChatFault),
    /// No zone.
    Zone,
}

impl Unreadable {
    /// The name in word keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Moment(_) => "moment",
            Self::Count => "count",
            Self::Number => "number",
            Self::Duration(_) => "duration",
            Self::Option => "option",
            Self::Time(_) => "time",
            Self::Zone => "zone",
        }
    }
}

/// Reads a field.
pub fn meaning(kind: FieldKind, text: &str, scale: &Scale) -> Meaning {
    let text = text.trim();
    if text.is_empty() {
        return Meaning::Empty;
    }
    match kind {
        FieldKind::Line | FieldKind::Text | FieldKind::Choice => Meaning::Words,
        FieldKind::Date => {
            due(text, scale.today).map_or(Meaning::Unread(Unreadable::Date), Meaning::Date)
        }
        FieldKind::Moment => match Instant::parse(text, scale.zone.as_ref()) {
            Ok(at) => Meaning::Moment(at),
            Err(error) => Meaning::Unread(Unreadable::Moment(error)),
        },
        FieldKind::Count => match count(text) {
            Some(_) => Meaning::Number,
            None => Meaning::Unread(Unreadable::Count),
        },
        FieldKind::Number => match number(text) {
            Some(_) => Meaning::Number,
            None => Meaning::Unread(Unreadable::Number),
        },
        FieldKind::Duration => match Duration::parse(text, scale.clock) {
            Ok(length) => Meaning::Duration(length),
            Err(error) => Meaning::Unread(Unreadable::Duration(error)),
        },
        FieldKind::Times => {
            let list = TimeList::read(text, scale.clock, scale.zone.as_ref());
            Meaning::Times {
                kept: list.kept.len(),
                unread: list.unread_at(),
            }
        }
        FieldKind::YesNo if matches!(text, YES | NO) => Meaning::Words,
        FieldKind::YesNo => Meaning::Unread(Unreadable::Option),
    }
}

/// A whole number as people write it: blanks and narrow blanks between the digits are left out.
pub fn count(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().ok()
}

/// A number with a point or a comma.
fn number(text: &str) -> Option<f64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number: f64 = digits.replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: FieldKind, text: &str) -> Meaning {
        let scale = Scale {
            today: jiff::civil::date(2026, 11, 22),
            clock: DayClock::Calendar,
            zone: Zone::parse("Europe/Paris").ok(),
        };
        meaning(kind, text, &scale)
    }

    fn code(kind: FieldKind, text: &str) -> Option<&'static str> {
        if let Meaning::Unread(why) = read(kind, text) {
            Some(why.code())
        } else {
            None
        }
    }

    #[test]
    fn blanks_are_nothing_whatever_the_kind() {
        for kind in [FieldKind::Date, FieldKind::Count, FieldKind::Times] {
            assert_eq!(read(kind, "  "), Meaning::Empty);
        }
    }

    #[test]
    fn numbers_may_be_written_as_either_language_does() {
        assert_eq!(count("12\u{202f}400"), Some(12_400));
        assert_eq!(read(FieldKind::Number, "-1,5"), Meaning::Number);
        assert_eq!(code(FieldKind::Count, "-3"), Some("count"));
        assert_eq!(code(FieldKind::Count, "some"), Some("count"));
        assert_eq!(code(FieldKind::Number, "inf"), Some("number"));
    }

    #[test]
    fn a_local_time_that_was_twice_or_never_is_told() {
        let kind = FieldKind::Moment;
        assert_eq!(code(kind, "2026-10-25T02:30"), Some("moment"));
        assert_eq!(code(kind, "2026-03-29T02:30"), Some("moment"));
        assert_eq!(code(kind, "2026-03-29T03:30"), None);
    }

    #[test]
    fn a_list_of_times_says_how_much_of_it_was_read() {
        let meaning = read(FieldKind::Times, "90min\nsoon\n2d");
        let told = Meaning::Times {
            kept: 2,
            unread: vec![2],
        };
        assert_eq!(meaning, told);
    }
}
