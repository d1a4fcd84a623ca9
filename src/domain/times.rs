//! A pasted list of times: lengths, or one pair of instants a line. Nothing of it is lost.
//!
//! It reads only; what the lengths mean is for who asked for them.
use super::duration::{DayClock, Duration, DurationError};
use super::instant::{Instant, InstantError, Zone};

/// Words behind a time that say that a change caused it.
const CHANGE: [&str; 2] = ["change", "changement"];

/// What a pasted list holds, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeList {
    /// Times that were read; a line may hold several.
    pub kept: Vec<TimeLine>,
    /// Times that were not.
    pub unread: Vec<UnreadLine>,
}

/// A time that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeLine {
    /// The number of its line, from 1.
    pub line: usize,
    /// The length of time.
    pub length: Duration,
    /// The two instants, where the line gives them.
    pub between: Option<(Instant, Instant)>,
    /// Whether the line says that a change caused it.
    pub by_change: bool,
}

/// A time that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadLine {
    /// The number of its line, from 1.
    pub line: usize,
    /// What stands there, without blanks around it.
    pub text: String,
    /// Why.
    pub fault: TimeFault,
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeFault {
    /// It is no length.
    #[error(transparent)]
    Duration(#[from] DurationError),
    /// One of its instants is none.
    #[error(transparent)]
    Instant(#[from] InstantError),
    /// It has one instant only.
    #[error("a second date and time is missing")]
    OneInstant,
    /// Something follows the two instants.
    #[error("`{token}` follows the two dates and times")]
    Extra {
        /// What follows.
        token: String,
    },
    /// The second instant is earlier than the first.
    #[error("the second time is earlier than the first")]
    Negative,
    /// More than 100 years lie between the two.
    #[error("more than 100 years lie between the two times")]
    TooLong,
}

impl TimeFault {
    /// Its name, for words about it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Duration(error) => error.code(),
            Self::Instant(error) => error.code(),
            Self::OneInstant => "one-instant",
            Self::Extra { .. } => "extra",
            Self::Negative => "negative-pair",
            Self::TooLong => "too-long",
        }
    }

    /// The piece it is about, where there is one.
    pub fn token(&self) -> &str {
        match self {
            Self::Duration(error) => error.token(),
            Self::Instant(error) => error.token(),
            Self::Extra { token } => token,
            Self::OneInstant | Self::Negative | Self::TooLong => "",
        }
    }
}

impl TimeList {
    /// Reads a list.
    ///
    /// A line is a length (`1h30`, on the clock handed in), several of them with a semicolon or a
    /// comma between (`3d, 4d`), or two instants (commit and deploy, start and restored), between
    /// them blanks, a tab, a comma, `->` or `→`; behind each the word `change` may stand. Instants
    /// without offset belong to `zone`. Empty lines and those that begin with `#` are left out.
    pub fn read(text: &str, clock: DayClock, zone: Option<&Zone>) -> Self {
        let mut list = Self::default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A terminal pastes line ends as `\r`.
        let text = text.replace("\r\n", "\n");
        for (line, text) in (1..).zip(text.split(['\n', '\r'])) {
            if text.trim().starts_with('#') {
                continue;
            }
            for text in entries(text) {
                match read_entry(text, clock, zone) {
                    Ok(found) => list.kept.push(TimeLine { line, ..found }),
                    Err(fault) => list.unread.push(UnreadLine {
                        line,
                        text: text.to_owned(),
                        fault,
                    }),
                }
            }
        }
        list
    }

    /// How many lines hold something that was not read.
    pub fn unread_lines(&self) -> usize {
        self.unread_at().len()
    }

    /// Which lines hold something that was not read, counted from 1.
    pub fn unread_at(&self) -> Vec<usize> {
        let mut lines: Vec<usize> = self.unread.iter().map(|unread| unread.line).collect();
        lines.dedup();
        lines
    }

    /// The lengths that were read.
    pub fn lengths(&self) -> Vec<Duration> {
        self.kept.iter().map(|line| line.length).collect()
    }
}

/// The times of a line, without blanks around them: one pair of instants, or lengths with
/// semicolons or commas between. A word behind a comma says something of the length before it.
fn entries(line: &str) -> Vec<&str> {
    let line = line.trim();
    if line.split_whitespace().next().is_some_and(begins_with_date) {
        return vec![line];
    }
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut end_at = |start: usize, end: usize| {
        let text = line.get(start..end).unwrap_or_default().trim();
        match ranges.last_mut() {
            Some((_, last)) if says_change(text) => *last = end,
            Some(_) | None => ranges.push((start, end)),
        }
    };
    for (at, c) in line.char_indices() {
        let behind = at + c.len_utf8();
        let rest = line.get(behind..).unwrap_or_default();
        if c == ';' || (c == ',' && !is_decimal(before, rest)) {
            end_at(start, at);
            start = behind;
        }
        before = c;
    }
    end_at(start, line.len());
    let texts = ranges
        .into_iter()
        .filter_map(|(start, end)| line.get(start..end));
    // A lone 0 says that there was none.
    texts
        .map(str::trim)
        .filter(|text| !matches!(*text, "" | "0"))
        .collect()
}

fn says_change(word: &str) -> bool {
    CHANGE.contains(&word.to_lowercase().as_str())
}

/// Whether a comma between these is a decimal mark.
fn is_decimal(before: char, rest: &str) -> bool {
    before.is_ascii_digit()
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && !begins_with_date(rest)
}

fn read_entry(text: &str, clock: DayClock, zone: Option<&Zone>) -> Result<TimeLine, TimeFault> {
    let spaced = without_marks(text);
    let mut pieces: Vec<&str> = spaced.split_whitespace().collect();
    let by_change = pieces.pop_if(|word| says_change(word)).is_some();
    let kept = |length, between| TimeLine {
        line: 0,
        length,
        between,
        by_change,
    };
    if !pieces.first().is_some_and(|first| begins_with_date(first)) {
        let length = Duration::parse(&pieces.join(" "), clock)?;
        return Ok(kept(length, None));
    }
    let (first, rest) = instant(&pieces);
    let (second, rest) = instant(rest);
    let first = Instant::parse(&first, zone)?;
    if second.is_empty() {
        return Err(TimeFault::OneInstant);
    }
    let second = Instant::parse(&second, zone)?;
    if !rest.is_empty() {
        let token = rest.join(" ");
        return Err(TimeFault::Extra { token });
    }
    let length = first.until(second).ok_or(TimeFault::Negative)?;
    if length > Duration::LONGEST {
        return Err(TimeFault::TooLong);
    }
    Ok(kept(length, Some((first, second))))
}

/// Turns marks between times into blanks. A comma between digits is a decimal mark, unless a date
/// follows it.
fn without_marks(text: &str) -> String {
    let text = text.replace("->", " ").replace('→', " ");
    let mut spaced = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let parts = c == ',' && !is_decimal(before, rest);
        spaced.push(if parts { ' ' } else { c });
        before = c;
    }
    spaced
}

/// Whether a piece begins like `2026-05-11` or `20260511`: no length has so many digits.
fn begins_with_date(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.as_bytes().get(digits);
    match digits {
        4 => behind == Some(&b'-'),
        8 => matches!(behind, None | Some(b'T' | b't')),
        _ => false,
    }
}

/// Takes the pieces of one instant: date, time of day, offset; gives also what follows.
fn instant<'a, 'b>(pieces: &'b [&'a str]) -> (String, &'b [&'a str]) {
    let Some((date, mut rest)) = pieces.split_first() else {
        return (String::new(), pieces);
    };
    let mut text = (*date).to_owned();
    let is_time = |piece: &str| piece.starts_with(|c: char| c.is_ascii_digit());
    let is_offset = |piece: &str| piece.starts_with(['+', '-']) || piece.eq_ignore_ascii_case("z");
    let takes: [&dyn Fn(&str) -> bool; 2] = [
        &|piece| !date.contains(['T', 't']) && is_time(piece) && !begins_with_date(piece),
        &is_offset,
    ];
    for takes in takes {
        if let Some((piece, after)) = rest.split_first()
            && takes(piece)
        {
            text.push(' ');
            text.push_str(piece);
            rest = after;
        }
    }
    (text, rest)
}

#[cfg(test)]
mod tests;
