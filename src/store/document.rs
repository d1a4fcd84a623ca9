//! A session as text: RON that a person can read, with its header first and its version in it.
//!
//! Generic over what a session is. It reads and prints; it writes no file.
mod escaped;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::fault::{Fault, Place};
use super::fingerprint::Fingerprint;
use super::tokens::{Kind, Tokens};
use super::{as_printed, cut, keep, source};
use crate::domain::{FORMAT, Header};

pub use escaped::escaped;

/// How a file's format compares with [`FORMAT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// An older one, or one that names no version.
    Older,
    /// The same.
    Same,
    /// A newer minor version: it may hold unknown fields, which are kept.
    NewerMinor,
    /// A newer major version: it is never rewritten.
    NewerMajor,
}

impl Age {
    /// Compares a format such as `1.2` with [`FORMAT`].
    pub fn of(format: &str) -> Self {
        let parse = |text: &str| -> Option<(u32, u32)> {
            let (major, minor) = text.split_once('.')?;
            Some((major.parse().ok()?, minor.parse().ok()?))
        };
        let (theirs, ours) = (parse(format), parse(FORMAT));
        match (theirs, ours) {
            (Some((t, _)), Some((o, _))) if t > o => Self::NewerMajor,
            (Some(t), Some(o)) if t > o => Self::NewerMinor,
            (theirs, ours) if theirs == ours => Self::Same,
            _ => Self::Older,
        }
    }
}

/// A document that was read, and what is needed to write it back without losing anything.
#[derive(Debug)]
pub struct Opened<T> {
    /// The document.
    pub value: T,
    /// Its header.
    pub header: Header,
    /// How old its format is.
    pub age: Age,
    /// Its text as read; give it to [`to_text_keeping`] for as long as the document is open.
    pub text: Arc<str>,
    /// What the file looked like; give it to the writer.
    pub fingerprint: Fingerprint,
}

impl<T> Opened<T> {
    /// Its format, where an older program wrote it: before it is written for the first time the
    /// original is to be kept, by [`atomic::keep_original`](super::atomic::keep_original).
    pub fn older(&self) -> Option<String> {
        (self.age == Age::Older).then(|| self.header.format.clone())
    }
}

/// A value that RON cannot express.
#[derive(Debug, thiserror::Error)]
#[error("cannot be written as RON: {0}")]
pub struct Unwritable(#[from] ron::Error);

/// Opens a document to be read and written.
///
/// A newer major format, or a newer minor one that does not parse, is [`Fault::NewerFormat`]:
/// [`look`] may then still read it.
pub fn open<T: DeserializeOwned>(path: &Path) -> Result<Opened<T>, Fault> {
    read(path, Purpose::Write)
}

/// Opens a document whatever its format, to look at only: it must not be written back.
pub fn look<T: DeserializeOwned>(path: &Path) -> Result<Opened<T>, Fault> {
    read(path, Purpose::Look)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Write,
    Look,
}

fn read<T: DeserializeOwned>(path: &Path, purpose: Purpose) -> Result<Opened<T>, Fault> {
    let bytes = source::read(path)?;
    let fingerprint = Fingerprint::of(&bytes);
    let text = source::text(path, bytes)?;
    let header = header_of(path, &text);
    let format = match &header {
        Ok(header) => header.format.clone(),
        Err(_) => format_of(&text).unwrap_or_default(),
    };
    let age = Age::of(&format);
    let newer = |header: Option<Header>| Fault::NewerFormat {
        path: path.to_owned(),
        format,
        header: header.map(Box::new),
    };
    if age == Age::NewerMajor && (purpose == Purpose::Write || header.is_err()) {
        return Err(newer(header.ok()));
    }
    match (from_text(path, &text), header) {
        (Ok(value), Ok(header)) => Ok(Opened {
            value,
            header,
            age,
            text: text.into(),
            fingerprint,
        }),
        (_, header) if matches!(age, Age::NewerMinor | Age::NewerMajor) => Err(newer(header.ok())),
        (Err(fault), _) | (Ok(_), Err(fault)) => Err(fault),
    }
}

/// Reads RON; a fault names `path`, the line, the column and the reason.
pub fn from_text<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    ron::from_str(text)
        .map_err(|e| Fault::parse(path, text, place_of(text, &e.span), &e.code.to_string()))
}

/// Where a fault is to be seen: the parser's span may begin with the blanks before it.
fn place_of(text: &str, span: &ron::error::Span) -> Place {
    let (line, mut column) = (span.start.line, span.start.col);
    let end = if span.end.line == line {
        span.end.col
    } else {
        usize::MAX
    };
    let rest = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let rest = rest.chars().skip(column.saturating_sub(1));
    let blanks = rest.take_while(|c| c.is_whitespace()).count();
    if column + blanks <= end {
        column += blanks;
    }
    Place { line, column }
}

/// A session of which nothing but the header is read.
#[derive(Deserialize)]
#[serde(rename = "Session")]
struct HeaderOnly {
    header: Header,
}

/// A header of which nothing but the version is read.
#[derive(Deserialize)]
#[serde(rename = "Header")]
struct FormatOnly {
    format: String,
}

/// Reads the header alone: by cutting it out, else out of the whole text.
pub fn header_of(path: &Path, text: &str) -> Result<Header, Fault> {
    if let Some(header) = cut_header(text) {
        return Ok(header);
    }
    from_text::<HeaderOnly>(path, text).map(|whole| whole.header)
}

/// Reads the header from the beginning of a document, if it stands there whole and sound.
pub(super) fn cut_header(text: &str) -> Option<Header> {
    let cut = || ron::from_str(&text[cut::header(text)?]).ok();
    as_printed::header(text).or_else(cut)
}

/// Reads the version alone, of a header that may have changed in everything else.
fn format_of(text: &str) -> Option<String> {
    let header: FormatOnly = ron::from_str(&text[cut::header(text)?]).ok()?;
    Some(header.format)
}

/// Prints a value as RON: the same value gives the same text, one thing a line near the root.
///
/// Strings lose their control characters except tab and line feed; carriage returns become line
/// feeds. Every field must be printed always: none may be skipped when empty.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, Unwritable> {
    let pretty = PrettyConfig::new()
        .depth_limit(3)
        .new_line("\n")
        .escape_strings(false);
    let mut text = clean(ron::ser::to_string_pretty(value, pretty)?);
    text.push('\n');
    Ok(text)
}

/// Prints a value as [`to_text`] does, with the unknown fields of the text that it was read from.
pub fn to_text_keeping<T: Serialize>(value: &T, read: &str) -> Result<String, Unwritable> {
    Ok(keep::carry(read, to_text(value)?))
}

/// The texts of two copies of a document, and of what both come from.
#[derive(Clone, Copy, Debug)]
pub struct Copies<'t> {
    /// What both come from; empty where that is not known.
    pub base: &'t str,
    /// Our copy.
    pub ours: &'t str,
    /// The other copy.
    pub theirs: &'t str,
}

/// A document joined out of two copies, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedText {
    /// The text.
    pub text: String,
    /// Whether both copies hold the same unknown field in different ways; it is then ours.
    pub unknown_differ: bool,
}

/// Prints a value that was joined out of two copies, with the unknown fields of both. Where one
/// copy alone has changed unknown fields, they are that one's. `renumbered` has the new numbers
/// of elements of the other copy by their old ones.
pub fn to_text_joined<T: Serialize>(
    value: &T,
    copies: Copies<'_>,
    renumbered: &BTreeMap<u32, u32>,
) -> Result<JoinedText, Unwritable> {
    let plain = to_text(value)?;
    let base = keep::carry(copies.base, plain.clone());
    let ours = keep::carry(copies.ours, plain.clone());
    let theirs = keep::carry_renumbered(copies.theirs, plain, renumbered);
    let one = |text| JoinedText {
        text,
        unknown_differ: false,
    };
    if ours == theirs || base == theirs {
        return Ok(one(ours));
    }
    if base == ours {
        return Ok(one(theirs));
    }
    // What stands in one of them alone comes along either way; then both ways give the same.
    let text = keep::carry_renumbered(copies.theirs, ours, renumbered);
    let other = keep::carry(copies.ours, theirs);
    let unknown_differ = pieces(&text) != pieces(&other);
    Ok(JoinedText {
        text,
        unknown_differ,
    })
}

/// What a text consists of, whatever the order; commas come and go with the layout.
fn pieces(text: &str) -> Vec<&str> {
    let pieces = Tokens::of(text).filter_map(|token| text.get(token.span));
    let mut pieces: Vec<&str> = pieces.filter(|piece| *piece != ",").collect();
    pieces.sort_unstable();
    pieces
}

/// Strips control characters from the strings of a text whose strings are unescaped.
///
/// Each is quoted anew: without what stood between them, a quote and a hash could end it.
fn clean(text: String) -> String {
    let stripped = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(stripped) {
        return text;
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut done = 0;
    for token in Tokens::of(&text) {
        let piece = &text[token.span.clone()];
        if !piece.contains(stripped) {
            continue;
        }
        cleaned.push_str(&text[done..token.span.start]);
        done = token.span.end;
        match token.kind {
            Kind::Text | Kind::RawText => {
                let inner = piece.trim_start_matches(['b', 'r']).trim_matches('#');
                let inner = &inner[1..inner.len() - 1];
                let lines = inner.replace("\r\n", "\n").replace('\r', "\n");
                quote(&mut cleaned, &lines.replace(stripped, ""));
            }
            Kind::Char => cleaned.push_str("'\u{fffd}'"),
            Kind::Open(_) | Kind::Close(_) | Kind::Mark(_) | Kind::Word => {
                cleaned.push_str(&piece.replace(stripped, ""));
            }
        }
    }
    cleaned.push_str(&text[done..]);
    cleaned
}

/// Quotes as the printer does: raw where a quote or a backslash stands inside.
fn quote(out: &mut String, inner: &str) {
    if !inner.contains(['"', '\\']) {
        out.extend(["\"", inner, "\""]);
        return;
    }
    let longest = inner.split(|c| c != '#').map(str::len).max();
    let hashes = "#".repeat(longest.unwrap_or(0) + 1);
    out.extend(["r", &hashes, "\"", inner, "\"", &hashes]);
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
