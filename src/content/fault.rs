//! A fault in a file that somebody wrote by hand, with its place.
use std::fmt;

use ron::error::Error;

use crate::input::{quoted, reason};

/// Every code that a fault may carry, so that a test can look for its words.
pub const CODES: [&str; 62] = [
    "answers",
    "clock",
    "cut",
    "cuts",
    "duration",
    "empty",
    "field-twice",
    "five-levels",
    "flow-column",
    "flow-columns",
    "flow-empty",
    "flow-gap",
    "flow-header",
    "flow-name",
    "flow-percent",
    "format",
    "id",
    "level-empty",
    "level-long",
    "long",
    "missing-field",
    "needs-field",
    "never-asked",
    "no-choice",
    "no-file",
    "no-steps",
    "not-utf8",
    "pack-twice",
    "question-twice",
    "record-columns",
    "record-csv",
    "record-empty",
    "record-header",
    "record-number",
    "record-people",
    "record-raw",
    "record-refused",
    "record-separator",
    "record-twice",
    "record-unknown",
    "record-variant",
    "risky",
    "says",
    "scale",
    "stage-order",
    "sum",
    "summary",
    "syntax",
    "takes",
    "title-long",
    "too-few",
    "too-large",
    "twice",
    "unknown-field",
    "unknown-name",
    "unknown-pack",
    "unknown-part",
    "unknown-question",
    "unknown-set",
    "unreadable",
    "wording",
    "wrong-type",
];

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Line, from 1; 0 where the fault is the file's as a whole.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The line at which it stands.
    pub excerpt: String,
    /// What is wrong: the word keys are `fault-<code>` and `fault-<code>-try`.
    pub code: &'static str,
    /// Details for the words.
    pub details: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault of a file as a whole.
    pub fn whole(file: &str, code: &'static str, details: Vec<(&'static str, String)>) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is in no list");
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            excerpt: String::new(),
            code,
            details,
        }
    }

    /// Whether it is advice only: the pack runs all the same.
    pub fn is_advice(&self) -> bool {
        self.code == "wording"
    }

    /// Something that cannot be read as RON, or has the wrong type or name.
    pub fn syntax(file: &str, source: &str, error: &ron::error::SpannedError) -> Self {
        let (code, details) = in_own_terms(&error.code);
        let offset = offset_of(source, error.span.start.line, error.span.start.col);
        // RON counts the space before a value to it.
        let rest = source.get(offset..).unwrap_or_default();
        let space = rest.len() - rest.trim_start().len();
        let at = if space == rest.len() {
            offset
        } else {
            offset + space
        };
        Self::at(file, source, at, code, details)
    }

    /// A fault at a place of the source, counted in bytes.
    pub fn at(
        file: &str,
        source: &str,
        offset: usize,
        code: &'static str,
        details: Vec<(&'static str, String)>,
    ) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is in no list");
        let before = source.get(..offset).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            file: file.to_owned(),
            line,
            column: before.get(start..).map_or(0, |s| s.chars().count()) + 1,
            excerpt: line_of(source, line),
            code,
            details,
        }
    }
}

/// What RON says, as far as there are words for it in each language.
fn in_own_terms(error: &Error) -> (&'static str, Vec<(&'static str, String)>) {
    let wrong_type = |what: &str| ("wrong-type", vec![("what", what.to_owned())]);
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "RON knows 60 kinds of error"
    )]
    match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            let known = expected.join(", ");
            (
                "unknown-field",
                vec![("field", quoted(found).into_owned()), ("known", known)],
            )
        }
        Error::MissingStructField { field, .. } => {
            ("missing-field", vec![("field", (*field).to_owned())])
        }
        Error::DuplicateStructField { field, .. } => {
            ("field-twice", vec![("field", (*field).to_owned())])
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let known = expected.join(", ");
            (
                "unknown-name",
                vec![("name", quoted(found).into_owned()), ("known", known)],
            )
        }
        Error::ExpectedDifferentLength { found, .. } => {
            ("five-levels", vec![("found", found.to_string())])
        }
        Error::ExpectedInteger => wrong_type("whole-number"),
        Error::ExpectedFloat => wrong_type("number"),
        Error::ExpectedString | Error::ExpectedStringEnd => wrong_type("text"),
        Error::ExpectedArray | Error::ExpectedArrayEnd => wrong_type("list"),
        other => ("syntax", vec![("why", reason(&other.to_string()))]),
    }
}

/// The place in bytes of a line and column, both from 1.
pub(super) fn offset_of(source: &str, line: usize, column: usize) -> usize {
    let lines = source.split_inclusive('\n');
    let start: usize = lines
        .clone()
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let text = lines
        .clone()
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let within = text.char_indices().nth(column.saturating_sub(1));
    start + within.map_or(text.len(), |(at, _)| at)
}

/// A line of the source, from 1, as far as it is shown.
pub(super) fn line_of(source: &str, line: usize) -> String {
    let text = source.lines().nth(line.saturating_sub(1)).unwrap_or("");
    text.chars().take(200).collect()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {}",
            self.file, self.line, self.column, self.code
        )?;
        for (name, value) in &self.details {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}
