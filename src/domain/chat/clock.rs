//! Times of day and offsets as they stand in pasted lines: `14:03:12`, `14h03`, `2:03 PM`, `Z`.
use jiff::civil::Time;
use jiff::tz::Offset;

use super::scan::{digits, ends_word, spaces, word};

/// What a line says of its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift<'a> {
    /// Nothing.
    Unsaid,
    /// This.
    Of(Offset),
    /// A name that stands for several zones.
    Unsure(&'a str),
}

/// How an offset may stand behind a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// A full date came before: numbers with a sign are an offset.
    Date,
    /// Only the time of day: `14:03-14:10` is from when to when, `+10 nodes` are nodes.
    Time(Time),
}

/// Zones by the letters that people write, in minutes from UTC.
const NAMED: [(&str, i32); 15] = [
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("EST", -300),
    ("EDT", -240),
    ("CDT", -300),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
];

/// Letters that stand for several zones.
const UNSURE: [&str; 4] = ["CST", "IST", "BST", "MST"];

/// Words behind `2h` that make it a length of time.
const LENGTHS: [&str; 12] = [
    "later", "after", "ago", "before", "long", "of", "without", "plus", "de", "d", "sans", "avant",
];

/// Takes a time of day from the beginning of a text; gives also what follows: an offset may be
/// attached to it.
pub(super) fn time(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = digits(text, 1, 2)?;
    if let Some(rest) = rest.strip_prefix(':') {
        return colons(hour, rest);
    }
    half(hour, 0, 0, rest).or_else(|| french(hour, rest))
}

/// `:03`, `:03:12`, `:03:12,345`, each perhaps with `PM`.
fn colons(hour: u32, rest: &str) -> Option<(Time, &str)> {
    let (minute, mut rest) = digits(rest, 2, 2)?;
    let (mut second, mut part) = (0, 0);
    if let Some(after) = rest.strip_prefix(':') {
        (second, rest) = digits(after, 2, 2)?;
        (part, rest) = fraction(rest);
        if rest.starts_with(':') && !ends_word(rest.get(1..)?) {
            return None;
        }
    }
    let (time, rest) =
        half(hour, minute, second, rest).or_else(|| Some((of_day(hour, minute, second)?, rest)))?;
    let (h, m, s) = (time.hour(), time.minute(), time.second());
    Some((Time::new(h, m, s, part).ok()?, rest))
}

/// The digits behind a second, in nanoseconds.
fn fraction(rest: &str) -> (i32, &str) {
    let Some(after) = rest.strip_prefix(['.', ',']) else {
        return (0, rest);
    };
    let count = after.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, after) = after.split_at(count);
    let nine = format!("{digits:0<9}");
    match nine.get(..9).and_then(|nine| nine.parse().ok()) {
        Some(part) if count > 0 => (part, after),
        Some(_) | None => (0, rest),
    }
}

/// A time on the clock of twelve hours, where `am` or `pm` follows.
fn half(hour: u32, minute: u32, second: u32, rest: &str) -> Option<(Time, &str)> {
    let rest = spaces(rest);
    let letters = rest.get(..2)?.to_ascii_lowercase();
    let (late, rest) = match letters.as_str() {
        "am" => (0, rest.get(2..)?),
        "pm" => (12, rest.get(2..)?),
        "a." => (0, rest.get(2..)?.strip_prefix(['m', 'M'])?),
        "p." => (12, rest.get(2..)?.strip_prefix(['m', 'M'])?),
        _ => return None,
    };
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let hour = match (hour, late) {
        (1..=12, _) => hour % 12 + late,
        // `14:03 PM` says the same twice.
        (13..=23, 12) => hour,
        (_, _) => return None,
    };
    ends_word(rest).then(|| Some((of_day(hour, minute, second)?, rest)))?
}

/// `14h03`, `14 h 03`, `14h03m12s`, `14h`.
fn french(hour: u32, rest: &str) -> Option<(Time, &str)> {
    let rest = spaces(rest).strip_prefix(['h', 'H'])?;
    let Some((minute, after)) = digits(spaces(rest), 2, 2) else {
        let next = word(spaces(rest)).map_or("", |(word, _)| word);
        let is_length = LENGTHS.contains(&next.to_lowercase().as_str());
        return (!is_length && ends_word(rest)).then(|| Some((of_day(hour, 0, 0)?, rest)))?;
    };
    let marks = ["min", "mn", "m", ":"];
    let marked = marks.iter().find_map(|mark| after.strip_prefix(mark));
    let seconds = marked.and_then(|after| digits(spaces(after), 2, 2));
    match (seconds, marked) {
        (Some((second, after)), _) => {
            let after = after.strip_prefix('s').unwrap_or(after);
            Some((of_day(hour, minute, second)?, after))
        }
        (None, Some(bare)) if ends_word(bare) => Some((of_day(hour, minute, 0)?, bare)),
        (None, _) => Some((of_day(hour, minute, 0)?, after)),
    }
}

fn of_day(hour: u32, minute: u32, second: u32) -> Option<Time> {
    let small = |n: u32| i8::try_from(n).ok();
    // A leap second is told as the one before.
    let second = if second == 60 { 59 } else { second };
    Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()
}

/// Takes an offset or the letters of a zone, where they follow a time.
pub(super) fn shift(rest: &str, before: Before) -> (Shift<'_>, &str) {
    let after = spaces(rest);
    let attached = after.len() == rest.len();
    if let Some((name, beyond)) = word(after).filter(|(name, rest)| {
        ends_word(rest) && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'z')
    }) {
        return lettered(name, beyond).map_or((Shift::Unsaid, rest), |found| found);
    }
    let bare = attached || before == Before::Date;
    match signed(after, bare).filter(|(_, beyond)| ends_word(beyond)) {
        Some((offset, beyond)) if !is_range(after, before) => (Shift::Of(offset), beyond),
        Some(_) | None => (Shift::Unsaid, rest),
    }
}

/// `UTC`, `CEST`, `UTC+2`.
fn lettered<'a>(name: &'a str, beyond: &'a str) -> Option<(Shift<'a>, &'a str)> {
    if UNSURE.contains(&name) {
        return Some((Shift::Unsure(name), beyond));
    }
    let known = NAMED
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let more = one_digit(beyond).or_else(|| signed(beyond, true));
    match more.filter(|(_, beyond)| known.1 == 0 && ends_word(beyond)) {
        Some((offset, beyond)) => Some((Shift::Of(offset), beyond)),
        None => Some((Shift::Of(of_minutes(known.1)?), beyond)),
    }
}

/// `+05:45`, `+0545`, and `+05` where that may be no count of something.
fn signed(text: &str, bare: bool) -> Option<(Offset, &str)> {
    let sign = sign(text)?;
    let rest = text.get(text.chars().next()?.len_utf8()..)?;
    if let Some((both, rest)) = digits(rest, 4, 4) {
        return Some((offset(sign, both / 100, both % 100)?, rest));
    }
    let (hours, rest) = digits(rest, 2, 2)?;
    match rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2)) {
        Some((minutes, rest)) => Some((offset(sign, hours, minutes)?, rest)),
        None => bare.then(|| Some((offset(sign, hours, 0)?, rest)))?,
    }
}

fn one_digit(text: &str) -> Option<(Offset, &str)> {
    let sign = sign(text)?;
    let (hours, rest) = digits(text.get(1..)?, 1, 1)?;
    match rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2)) {
        Some((minutes, rest)) => Some((offset(sign, hours, minutes)?, rest)),
        None => Some((offset(sign, hours, 0)?, rest)),
    }
}

fn sign(text: &str) -> Option<i32> {
    match text.chars().next()? {
        '+' => Some(1),
        '-' | '\u{2212}' => Some(-1),
        _ => None,
    }
}

/// An offset that some place on earth has: quarters of an hour from −12 to +14.
fn offset(sign: i32, hours: u32, minutes: u32) -> Option<Offset> {
    if minutes >= 60 || !minutes.is_multiple_of(15) {
        return None;
    }
    let minutes = sign * i32::try_from(hours * 60 + minutes).ok()?;
    of_minutes(minutes).filter(|_| (-720..=840).contains(&minutes))
}

fn of_minutes(minutes: i32) -> Option<Offset> {
    Offset::from_seconds(minutes * 60).ok()
}

/// Whether `14:03-14:10` says from when to when.
fn is_range(after: &str, before: Before) -> bool {
    let Before::Time(from) = before else {
        return false;
    };
    let until = after.strip_prefix(['-', '\u{2212}']).and_then(time);
    until.is_some_and(|(until, _)| until > from)
}
