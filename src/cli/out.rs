//! The one way to standard output and standard error: checked, and harmless to a terminal.
//!
//! `println!` would panic where `head` closes the pipe; here that is a quiet end.
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, BufWriter, StdoutLock, Write as _};

use serde::Serialize;

use super::failure::Failure;
use crate::ui::widget::text::{clean, width};

/// Standard output.
#[derive(Debug)]
pub(super) struct Out {
    sink: BufWriter<StdoutLock<'static>>,
}

impl Out {
    pub(super) fn new() -> Self {
        Self {
            sink: BufWriter::new(io::stdout().lock()),
        }
    }

    /// Prints lines; whatever could steer a terminal is taken out.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.raw(&clean(text))?;
        self.raw("\n")
    }

    /// Prints rows as columns, two blanks apart.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) -> Result<(), Failure> {
        for line in aligned(rows) {
            self.raw(&line)?;
            self.raw("\n")?;
        }
        Ok(())
    }

    /// Prints one JSON document.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string(value).map_err(|e| Failure::Output(e.into()))?;
        self.document(&text)
    }

    /// Prints a JSON document that is a text already.
    pub(super) fn document(&mut self, json: &str) -> Result<(), Failure> {
        self.raw(&visible(json))?;
        self.raw("\n")
    }

    /// Prints a text as it is.
    pub(super) fn raw(&mut self, text: &str) -> Result<(), Failure> {
        self.sink
            .write_all(text.as_bytes())
            .map_err(Failure::Output)
    }

    /// Hands everything over.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.sink.flush().map_err(Failure::Output)
    }
}

/// Tells something on standard error; nobody is left to hear that this fails.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", clean(text).trim_end());
}

/// A text on one line that cannot steer a terminal.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    match clean(text) {
        lines if lines.contains('\n') => lines.replace('\n', " ").into(),
        line => line,
    }
}

/// Writes what would hide or steer in JSON as an escape; it stands in strings only.
pub(super) fn visible(json: &str) -> Cow<'_, str> {
    let is_harmless = |c: char| {
        let mut alone = [0; 4];
        let alone = &*c.encode_utf8(&mut alone);
        matches!(c, ' '..='~') || clean(alone) == alone
    };
    if json.chars().all(is_harmless) {
        return json.into();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_harmless(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a text cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out.into()
}

/// Rows as lines, each column as wide as its widest cell.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (cell, room) in row.iter().zip(&mut widths) {
            *room = width(&harmless(cell)).max(*room);
        }
    }
    rows.iter()
        .map(|row| {
            let mut line = String::with_capacity(widths.iter().map(|room| room + 2).sum());
            for (cell, room) in row.iter().zip(&widths) {
                let cell = harmless(cell);
                line.push_str(&cell);
                let gap = room.saturating_sub(width(&cell)) + 2;
                line.extend(std::iter::repeat_n(' ', gap));
            }
            line.truncate(line.trim_end().len());
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let lines = aligned(&[
            row(["é日", "b"]),
            row(["abcd", "c\u{1b}[2J\n"]),
            row(["", ""]),
        ]);
        assert_eq!(lines, ["é日   b", "abcd  c[2J", ""]);
    }

    #[test]
    fn what_hides_in_json_is_written_as_an_escape() {
        assert_eq!(
            visible("[\"é\u{202e}\u{9b}\u{e0041}\"]"),
            "[\"é\\u202e\\u009b\\udb40\\udc41\"]"
        );
    }
}
