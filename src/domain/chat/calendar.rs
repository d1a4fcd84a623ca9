//! Dates as they stand in pasted lines: `2026-05-11`, `11/05/2026`, `11 mai`, `May 11, 2026`.
use jiff::civil::Date;

use super::scan::{digits, ends_word, spaces, word};
use crate::domain::due::{fold, month};

/// A date as it was written, before its year and the order of its numbers are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Year, month, day.
    Full(i16, i8, i8),
    /// Two numbers, and perhaps the year: which of the two is the day depends on the paste.
    Pair(i8, i8, Option<i16>),
    /// A day and a month by its name, and perhaps the year.
    Named(i8, i8, Option<i16>),
}

/// Which number of a pair is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

impl Written {
    /// Whether it names its year or its month: two numbers alone may be anything.
    pub(super) const fn is_plain(self) -> bool {
        match self {
            Self::Full(..) | Self::Named(..) => true,
            Self::Pair(_, _, year) => year.is_some(),
        }
    }

    /// Whether its year was written.
    pub(super) const fn has_year(self) -> bool {
        match self {
            Self::Full(..) => true,
            Self::Named(_, _, year) | Self::Pair(_, _, year) => year.is_some(),
        }
    }

    /// The order that its numbers prove; none where both may be months, or neither.
    pub(super) const fn proves(self) -> Option<Order> {
        match self {
            Self::Pair(a, b, _) if a > 12 && b <= 12 => Some(Order::DayFirst),
            Self::Pair(a, b, _) if a <= 12 && b > 12 => Some(Order::MonthFirst),
            Self::Full(..) | Self::Named(..) | Self::Pair(..) => None,
        }
    }

    /// The date, its year as `year` finds it where none was written.
    pub(super) fn date(
        self,
        order: Order,
        year: impl FnOnce(i8, i8) -> Option<Date>,
    ) -> Option<Date> {
        let (day, month, written) = match self {
            Self::Full(year, month, day) => (day, month, Some(year)),
            Self::Named(day, month, year) => (day, month, year),
            Self::Pair(a, b, year) => match self.proves().unwrap_or(order) {
                Order::DayFirst => (a, b, year),
                Order::MonthFirst => (b, a, year),
            },
        };
        match written {
            Some(year) => Date::new(year, month, day).ok(),
            None => year(day, month),
        }
    }
}

/// Of the dates of that day and month the one nearest to another date.
pub(super) fn nearest(day: i8, month: i8, to: Date) -> Option<Date> {
    // Eight years hold a 29 February whatever the year.
    let years = (-8..=8).filter_map(|n| to.year().checked_add(n));
    years
        .filter_map(|year| Date::new(year, month, day).ok())
        .min_by_key(|date| (apart(*date, to), *date))
}

/// The last such date that is not after another one.
pub(super) fn last(day: i8, month: i8, latest: Date) -> Option<Date> {
    (0..=8)
        .filter_map(|n| Date::new(latest.year().checked_sub(n)?, month, day).ok())
        .find(|date| *date <= latest)
}

fn apart(a: Date, b: Date) -> i32 {
    a.since(b).map_or(i32::MAX, |span| span.get_days().abs())
}

/// Takes a date from the beginning of a text; gives also what follows.
pub(super) fn read(text: &str) -> Option<(Written, &str)> {
    let Some((number, rest)) = digits(text, 1, 4) else {
        return named_first(text);
    };
    match text.len() - rest.len() {
        4 => full(number, rest),
        1 | 2 => pair(number, rest).or_else(|| day_first(number, rest)),
        _ => None,
    }
}

fn full(year: u32, rest: &str) -> Option<(Written, &str)> {
    let mark = rest.chars().next().filter(|c| "-/.".contains(*c))?;
    let (month, rest) = digits(rest.get(1..)?, 1, 2)?;
    let (day, rest) = digits(rest.strip_prefix(mark)?, 1, 2)?;
    let written = Written::Full(year.try_into().ok()?, small(month)?, small(day)?);
    Some((written, rest))
}

/// Two numbers, and a year behind the same mark.
fn pair(a: u32, rest: &str) -> Option<(Written, &str)> {
    let mark = rest.chars().next().filter(|c| "-/.".contains(*c))?;
    let (b, rest) = digits(rest.get(1..)?, 1, 2)?;
    let year = rest.strip_prefix(mark).and_then(|rest| digits(rest, 2, 4));
    let pair = |year| Some(Written::Pair(small(a)?, small(b)?, year));
    match year {
        Some((year, after)) => Some((pair(Some(full_year(year)?))?, after)),
        // `11.05.` may end with its mark.
        None if mark == '.' => Some((pair(None)?, rest.strip_prefix('.').unwrap_or(rest))),
        None => Some((pair(None)?, rest)),
    }
    .filter(|(_, rest)| ends_word(rest) || rest.starts_with([':', 'T']))
}

/// `11 mai`, `1er mai 2026`, `11th of May`, `11/May/2026`.
fn day_first(day: u32, rest: &str) -> Option<(Written, &str)> {
    let ends = ["er", "st", "nd", "rd", "th", "."];
    let bare = ends.iter().find_map(|end| rest.strip_prefix(end));
    let rest = between(bare.unwrap_or(rest))?;
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (month, rest) = month_name(rest)?;
    let (year, rest) = year(rest);
    Some((Written::Named(small(day)?, month, year), rest))
}

/// `May 11`, `May 11th, 2026`.
fn named_first(text: &str) -> Option<(Written, &str)> {
    let (month, rest) = month_name(text)?;
    let (day, rest) = digits(spaces(rest), 1, 2)?;
    let ends = ["st", "nd", "rd", "th"];
    let bare = ends.iter().find_map(|end| rest.strip_prefix(end));
    let rest = bare.unwrap_or(rest);
    if !ends_word(rest) {
        return None;
    }
    let (year, rest) = year(rest);
    Some((Written::Named(small(day)?, month, year), rest))
}

fn month_name(text: &str) -> Option<(i8, &str)> {
    let (name, rest) = word(text)?;
    if !(3..=10).contains(&name.len()) {
        return None;
    }
    let month = month(&fold(name))?;
    Some((month, rest.strip_prefix('.').unwrap_or(rest)))
}

/// A year behind a date, where one follows: four digits that begin no time of day.
fn year(rest: &str) -> (Option<i16>, &str) {
    let after = rest.strip_prefix(',').unwrap_or(rest);
    let found = between(after).and_then(|after| digits(after, 4, 4));
    match found {
        Some((year, after)) if (1970..2200).contains(&year) => (i16::try_from(year).ok(), after),
        Some(_) | None => (None, rest),
    }
}

/// Blanks or one mark between the parts of a date.
fn between(text: &str) -> Option<&str> {
    let marked = text.strip_prefix(['/', '-']);
    let rest = marked.unwrap_or_else(|| spaces(text));
    (rest.len() < text.len()).then_some(rest)
}

fn full_year(year: u32) -> Option<i16> {
    match year {
        0..100 => i16::try_from(2000 + year).ok(),
        1000..10_000 => i16::try_from(year).ok(),
        _ => None,
    }
}

fn small(number: u32) -> Option<i8> {
    i8::try_from(number).ok()
}
