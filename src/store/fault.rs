//! What can be wrong with a file that is read, with its place.
//!
//! The messages are for logs; a screen chooses its words by the variant.
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::Header;
use crate::domain::harmless::hides;

/// A line and a column, both from 1; the column counts Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte of `text`.
    pub(super) fn of_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Self {
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }
}

/// What stands where a session should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A folder.
    Folder,
    /// A named pipe.
    Fifo,
    /// A socket.
    Socket,
    /// A character or block device, or anything else that is no regular file.
    Device,
}

/// Where and why text is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}:{}: {why}", path.display(), place.line, place.column)]
pub struct ParseFault {
    /// The file.
    pub path: PathBuf,
    /// Where in it.
    pub place: Place,
    /// The line at that place, without control characters and at most 120 characters long.
    pub excerpt: String,
    /// The parser's reason, in English and without control characters.
    pub why: String,
}

/// Why a file could not be read as what it should be.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It is a folder, a pipe or a device; it was not opened.
    #[error("{}: not a regular file but {kind:?}", path.display())]
    NotAFile {
        /// The file.
        path: PathBuf,
        /// What it is.
        kind: FileKind,
    },
    /// It is larger than [`LARGEST`](super::LARGEST); it was not read.
    #[error("{}: {bytes} bytes are more than a session can have", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// The system did not let it be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// It is not UTF-8, or not the RON that it should be.
    #[error(transparent)]
    Parse(Box<ParseFault>),
    /// A newer program wrote it, in a layout that this one must not rewrite.
    #[error("{}: format {format} is newer than this program", path.display())]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        format: String,
        /// Its header, where that can be read: then it may be opened to look at.
        header: Option<Box<Header>>,
    },
}

impl Fault {
    /// The file that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotAFile { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Read { path, .. }
            | Self::NewerFormat { path, .. } => path,
            Self::Parse(fault) => &fault.path,
        }
    }

    /// Where in the file, where that is known.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Parse(fault) => Some(fault.place),
            Self::NotAFile { .. }
            | Self::TooLarge { .. }
            | Self::Read { .. }
            | Self::NewerFormat { .. } => None,
        }
    }

    /// Whether there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Read { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        Self::Read {
            path: path.to_owned(),
            source,
        }
    }

    /// Builds a parse fault with the line of `text` at `place` as its excerpt.
    pub(super) fn parse(path: &Path, text: &str, place: Place, why: &str) -> Self {
        let line = text.lines().nth(place.line - 1).unwrap_or_default();
        let first = place.column.saturating_sub(80);
        Self::Parse(Box::new(ParseFault {
            path: path.to_owned(),
            place,
            excerpt: harmless(line).chars().skip(first).take(120).collect(),
            why: harmless(why).chars().take(300).collect(),
        }))
    }
}

/// Shows where something stands that a terminal could act on; both the line and the reason quote the file.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            c if hides(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "é\nçàb";
        let b = text.find('b').map(|i| Place::of_byte(text, i));
        assert_eq!(b, Some(Place { line: 2, column: 3 }));
        assert_eq!(Place::of_byte(text, 0), Place { line: 1, column: 1 });
    }

    #[test]
    fn an_excerpt_is_the_line_and_cannot_steer_a_terminal() {
        let place = Place { line: 2, column: 1 };
        let fault = Fault::parse(
            Path::new("x.ron"),
            "a\nb\u{1b}[2J\u{202e}\tc\nd",
            place,
            "\u{9b}1m",
        );
        let Fault::Parse(parsed) = &fault else {
            unreachable!("parse gives a parse fault")
        };
        assert_eq!(parsed.excerpt, "b\u{fffd}[2J\u{fffd} c");
        assert_eq!(fault.to_string(), "x.ron:2:1: \u{fffd}1m");
    }
}
