//! When a pasted line says that something was: at its beginning, behind an author, or anywhere.
use jiff::civil::Time;

use super::calendar::{self, Written};
use super::clock::{self, Before, Shift};
use super::scan::{digits, ends_word, spaces, word};
use crate::domain::due::{fold, weekday};

/// A date and time as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp<'a> {
    pub(super) date: Option<Written>,
    pub(super) time: Time,
    pub(super) shift: Shift<'a>,
    /// Whether it is only about right.
    pub(super) about: bool,
    /// Whether a machine wrote it: what follows is no author.
    pub(super) by_machine: bool,
}

/// Marks that may stand before a time: of lists, tables, quotes and emphasis.
const MARKS: &[char] = &[
    '-', '*', '+', '•', '–', '—', '·', '>', '|', '#', '(', '[', '<', '`', '_', '"', '«', ',', '▪',
    '◦', '‣', '=',
];

/// Marks that may stand behind a time and belong to it.
const CLOSING: &[char] = &[
    ']', ')', '>', '*', '_', '`', '|', ',', ';', '"', '»', '–', '—',
];

/// Words before a time that say that it is only about right.
const ABOUT: [&str; 8] = [
    "about", "around", "approx", "circa", "ca", "vers", "environ", "env",
];

/// Words that may stand before a time and say nothing more.
const FILLERS: [&str; 11] = [
    "at",
    "on",
    "from",
    "a",
    "le",
    "de",
    "today",
    "yesterday",
    "aujourd",
    "hui",
    "hier",
];

/// The most openings that are looked behind.
const OPENINGS: usize = 16;

/// Where in a line a full date and time are still looked for, in bytes.
const FARTHEST: usize = 400;

/// Takes the time at the beginning of a line, whatever marks stand before it; gives what follows.
pub(super) fn first(line: &str) -> Option<(Stamp<'_>, &str)> {
    let mut rest = spaces(line);
    let mut opened = Opened::default();
    for _ in 0..OPENINGS {
        if let Some((mut stamp, after)) = here(rest, opened) {
            let (after, doubted) = close(after);
            stamp.about |= doubted;
            return Some((stamp, after));
        }
        rest = open(rest, &mut opened)?;
    }
    None
}

/// The date of a line that holds nothing else.
pub(super) fn day(line: &str) -> Option<Written> {
    let mut rest = spaces(line);
    let mut opened = Opened::default();
    for _ in 0..OPENINGS {
        if let Some((date, after)) = calendar::read(rest).filter(|(date, _)| date.is_plain()) {
            let is_all = !after.contains(char::is_alphanumeric);
            return is_all.then_some(date);
        }
        rest = open(rest, &mut opened)?;
    }
    None
}

/// Finds a full date and time such as `2026-05-11T14:03:00Z` within a line; gives also what
/// stands before and behind it.
pub(super) fn within(line: &str) -> Option<(Stamp<'_>, &str, &str)> {
    let dashes = line.match_indices('-').take_while(|(at, _)| *at < FARTHEST);
    for (dash, _) in dashes {
        let Some(start) = dash.checked_sub(4) else {
            continue;
        };
        let is_start = line
            .get(..start)
            .is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        let Some(text) = line.get(start..).filter(|_| is_start) else {
            continue;
        };
        let found = here(text, Opened::default());
        if let Some((mut stamp, rest)) =
            found.filter(|(stamp, _)| matches!(stamp.date, Some(Written::Full(..))))
        {
            stamp.by_machine = true;
            return Some((stamp, line.get(..start).unwrap_or_default(), rest));
        }
    }
    None
}

/// What stood before the time.
#[derive(Clone, Copy, Debug, Default)]
struct Opened {
    about: bool,
    weekday: bool,
}

/// Takes one mark or word that may stand before a time.
fn open<'a>(text: &'a str, opened: &mut Opened) -> Option<&'a str> {
    let mut ticks = ["[ ]", "[x]", "[X]"].iter();
    if let Some(rest) = ticks.find_map(|tick| text.strip_prefix(tick)) {
        return Some(spaces(rest));
    }
    if let Some(rest) = text.strip_prefix(['~', '≈']) {
        opened.about = true;
        return Some(spaces(rest));
    }
    if let Some(rest) = text.strip_prefix(MARKS) {
        return Some(spaces(rest));
    }
    if let Some((_, rest)) = digits(text, 1, 3) {
        // `12.` of a list, `<34>` of a log.
        let rest = rest.strip_prefix(['.', ')', '>'])?;
        return Some(spaces(rest));
    }
    let (name, rest) = word(text)?;
    let rest = rest.strip_prefix(['.', ',', '\'', '’']).unwrap_or(rest);
    let name = fold(name);
    if ABOUT.contains(&name.as_str()) {
        opened.about = true;
    } else if weekday(&name).is_some() {
        opened.weekday = true;
    } else if !FILLERS.contains(&name.as_str()) {
        return None;
    }
    Some(spaces(rest))
}

/// Takes a time, with its date if there is one, from the very beginning of a text.
fn here(text: &str, opened: Opened) -> Option<(Stamp<'_>, &str)> {
    let dated = calendar::read(text).and_then(|(date, rest)| {
        let rest = to_time(rest)?;
        let (time, rest) = clock::time(rest)?;
        Some((Some(date), time, rest))
    });
    let undated = || clock::time(text).map(|(time, rest)| (None, time, rest));
    let (date, time, rest) = dated.or_else(undated)?;
    let before = if matches!(date, Some(Written::Full(..))) || opened.weekday {
        Before::Date
    } else {
        Before::Time(time)
    };
    let (shift, rest) = clock::shift(rest, before);
    if !ends_word(rest) {
        return None;
    }
    let (date, rest) = match date {
        Some(Written::Named(day, month, None)) if opened.weekday => year(day, month, rest),
        date => (date, rest),
    };
    let stamp = Stamp {
        date,
        time,
        shift,
        about: opened.about,
        by_machine: is_log(date, text),
    };
    Some((stamp, rest))
}

/// `May 11 14:03:12 host app: text`, `2026-05-11T14:03:00Z app: text`: no person writes so.
fn is_log(date: Option<Written>, text: &str) -> bool {
    match date {
        Some(Written::Named(_, _, None)) => {
            let start = text.get(..16).unwrap_or(text);
            text.starts_with(char::is_alphabetic) && start.matches(':').count() >= 2
        }
        Some(Written::Full(..)) => text.as_bytes().get(10) == Some(&b'T'),
        Some(_) | None => false,
    }
}

/// The year that `Mon May 11 14:03:12 2026` puts last.
fn year(day: i8, month: i8, rest: &str) -> (Option<Written>, &str) {
    let found = digits(spaces(rest), 4, 4)
        .filter(|(year, after)| (1970..2200).contains(year) && ends_word(after));
    match found {
        Some((year, after)) => {
            let year = i16::try_from(year).ok();
            (Some(Written::Named(day, month, year)), after)
        }
        None => (Some(Written::Named(day, month, None)), rest),
    }
}

/// Leaves out what may stand between a date and its time.
fn to_time(rest: &str) -> Option<&str> {
    if let Some(rest) = rest.strip_prefix(['T', ':', '_']) {
        return Some(rest);
    }
    let mut after = rest;
    for _ in 0..4 {
        after = spaces(after);
        if after.starts_with(|c: char| c.is_ascii_digit()) {
            return (after.len() < rest.len()).then_some(after);
        }
        let marked = after.strip_prefix([',', '-', '–', '—', '|', '@', ';']);
        after = marked.or_else(|| {
            let (name, behind) = word(after)?;
            let parts = ["at", "a", "um", "vers"].contains(&fold(name).as_str());
            parts.then_some(behind)
        })?;
    }
    None
}

/// Leaves out what closes a time and parts it from the text; tells also whether it was doubted.
fn close(text: &str) -> (&str, bool) {
    let (mut rest, mut doubted) = (text, false);
    loop {
        let after = spaces(rest);
        let next = after.strip_prefix(CLOSING).or_else(|| {
            // `- text`, but not `-5 nodes`; `: text`, but not `:tada:`.
            let after = after.strip_prefix(['-', ':'])?;
            (after.is_empty() || after.starts_with(char::is_whitespace)).then_some(after)
        });
        if let Some(next) = next {
            rest = next;
        } else if let Some(next) = after.strip_prefix('?') {
            (rest, doubted) = (next, true);
        } else {
            return (after, doubted);
        }
    }
}
