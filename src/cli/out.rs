//! The one way to standard output and standard error: checked, and harmless to a terminal.
//!
//! `println!` would panic where `head` closes the pipe; here that is a quiet end.
use std::io::{self, BufWriter, StdoutLock, Write as _};

use serde::Serialize;

use super::failure::Failure;
use crate::domain::harmless;
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
        self.put(&clean(text))?;
        self.put("\n")
    }

    /// Prints rows as columns, two blanks apart.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) -> Result<(), Failure> {
        for line in aligned(rows) {
            self.put(&line)?;
            self.put("\n")?;
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
        self.put(&harmless::in_json(json))?;
        self.put("\n")
    }

    /// Prints a text as a file would hold it: a report, a sheet, a page of a manual.
    ///
    /// Each of them is harmless already; whatever one lets through by mistake ends here.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Failure> {
        self.put(&harmless::in_file(text))
    }

    fn put(&mut self, harmless: &str) -> Result<(), Failure> {
        self.sink
            .write_all(harmless.as_bytes())
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

/// Asks something on standard error; the answer is to be typed behind it.
pub(super) fn ask(question: &str) -> io::Result<()> {
    let mut out = io::stderr().lock();
    write!(out, "{} ", clean(question))?;
    out.flush()
}

/// A text on one line that cannot steer a terminal.
pub(super) fn harmless(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// A wider cell pushes only its own row: one long text must not move all others out of sight.
const WIDEST: usize = 80;

/// Rows as lines, each column as wide as its widest cell that is not too wide for a table.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let cell = |text: &str| clean(text).replace('\n', " ");
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|text| cell(text)).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|c| width(c))
                .filter(|wide| *wide <= WIDEST)
                .max()
        })
        .map(Option::unwrap_or_default)
        .collect();
    rows.iter()
        .map(|row| {
            let mut line = String::new();
            for (cell, room) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(room.saturating_sub(width(cell)) + 2));
            }
            line.trim_end().to_owned()
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
    fn one_long_text_does_not_widen_the_rows_of_others() {
        let long = "x".repeat(10_000);
        let rows = [["a", "b"], [&*long, "c"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(aligned(&rows), ["a  b".to_owned(), format!("{long}  c")]);
    }
}
