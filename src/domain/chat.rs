//! Chats, logs and lists as people paste them: when, who, what. Nothing of them is lost.
//!
//! It reads only. What of it is put on the timeline, and whose name, somebody chooses.
mod author;
mod calendar;
mod clock;
mod local;
mod names;
mod quick;
mod reader;
mod scan;
mod stamp;

use super::{Instant, Unread};

pub use local::Local;
pub use names::without_name;

/// What a pasted text holds. Every line is in one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chat {
    /// What was read, in the order of the lines.
    pub told: Vec<Told>,
    /// The lines that were not.
    pub unread: Vec<Untold>,
}

/// What one line says, or several that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The index of its first line.
    pub first: usize,
    /// The index of its last line.
    pub last: usize,
    /// When.
    pub at: Instant,
    /// Whether the time is only about right.
    pub about: bool,
    /// Who is named as its author; empty where nobody is.
    pub author: String,
    /// The text without its author.
    pub text: String,
    /// Whether a machine wrote it.
    pub by_machine: bool,
}

impl Told {
    /// The text with its author before it, where what stands there is no person.
    pub fn whole(&self) -> String {
        if self.author.is_empty() {
            self.text.clone()
        } else {
            format!("{}: {}", self.author, self.text)
        }
    }
}

/// A line that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold {
    /// The index of the line.
    pub index: usize,
    /// Why.
    pub why: ChatFault,
}

/// Why a line was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChatFault {
    /// There is no time of day in it.
    #[error("no time of day")]
    NoTime,
    /// There is a date only; it counts for the lines after it.
    #[error("a date only")]
    Day,
    /// There is a time, but no date is known.
    #[error("no date is known")]
    NoDate,
    /// There is a time, but no zone is known.
    #[error("no zone is known")]
    NoZone,
    /// Its zone may be one of several.
    #[error("`{name}` may be one of several zones")]
    Unsure {
        /// The letters.
        name: String,
    },
    /// There is no such date.
    #[error("there is no such date")]
    NoSuchDate,
    /// There is a time, but nothing beside it.
    #[error("nothing beside the time")]
    NoText,
    /// Clocks were set back, and showed this time twice.
    #[error("{first} or {second}")]
    Twice {
        /// The earlier instant.
        first: Instant,
        /// The later one.
        second: Instant,
    },
    /// Clocks were set forward, and never showed this time.
    #[error("no such time on that day; instead: {before} or {after}")]
    Never {
        /// What clocks would have shown before.
        before: Instant,
        /// What they would have shown after.
        after: Instant,
    },
}

impl ChatFault {
    /// Its name, for words about it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoTime => "no-time",
            Self::Day => "day",
            Self::NoDate => "no-date",
            Self::NoZone => "no-zone",
            Self::Unsure { .. } => "unsure",
            Self::NoSuchDate => "no-such-date",
            Self::NoText => "no-text",
            Self::Twice { .. } => "twice",
            Self::Never { .. } => "never",
        }
    }

    /// The two instants that a local time might have been.
    pub const fn candidates(&self) -> Option<(Instant, Instant)> {
        match self {
            Self::Twice { first, second } => Some((*first, *second)),
            Self::Never { before, after } => Some((*before, *after)),
            Self::NoTime
            | Self::Day
            | Self::NoDate
            | Self::NoZone
            | Self::Unsure { .. }
            | Self::NoSuchDate
            | Self::NoText => None,
        }
    }
}

impl Chat {
    /// The lines of a pasted text with their numbers, blank ones left out.
    pub fn lines(text: &str) -> Vec<Unread> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.replace("\r\n", "\n");
        let lines = (1..).zip(text.split(['\n', '\r']));
        lines
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(line, text)| Unread {
                line,
                text: text.trim_end().to_owned(),
            })
            .collect()
    }

    /// Reads lines.
    ///
    /// A line begins with its time (`14:03`, `[14:03:12]`, `2:03 PM`, `14h03`), perhaps after a
    /// mark of a list, table or quote and after its date, perhaps followed by its offset and its
    /// author. A line of an author and a time heads the lines after it, and indented lines belong
    /// to the one before. Times without date belong to `local` and go on to the next day where
    /// the clock goes back by more than twelve hours; times without offset belong to its zone.
    pub fn read(lines: &[Unread], local: &Local) -> Self {
        reader::read(lines, local, None)
    }

    /// Reads lines that follow on what a timeline holds already, from one instant to another: a
    /// first time without date is the one within it, or nearest to it.
    pub fn read_beside(lines: &[Unread], local: &Local, reach: Option<(Instant, Instant)>) -> Self {
        reader::read(lines, local, reach)
    }

    /// Whether a text has several lines, or one that begins with a time.
    pub fn is_one(text: &str) -> bool {
        let lines = Self::lines(text);
        match lines.as_slice() {
            [line] => stamp::first(&line.text).is_some(),
            lines => lines.len() > 1,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
