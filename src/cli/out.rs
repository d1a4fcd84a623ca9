//! The one way to standard output and standard error: checked, and harmless to a terminal.
//!
//! `println!` would panic where `head` closes the pipe; here that is a quiet end.
use std::borrow::Cow;
use std::convert::Infallible;
use std::io::{self, BufWriter, StdoutLock, Write as _};

use serde::Serialize;

use super::failure::Failure;
use crate::domain::harmless::{self, is_plain_line};
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
    pub(super) fn table<C: AsRef<str>>(&mut self, rows: &[impl AsRef<[C]>]) -> Result<(), Failure> {
        each_line(rows, |line| {
            line.push('\n');
            self.put(line)
        })
    }

    /// Prints one JSON document.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string(value).map_err(|e| Failure::Output(e.into()))?;
        self.document(&text)
    }

    /// Prints a JSON document that is a list of documents, each of them a text already.
    pub(super) fn json_list(
        &mut self,
        documents: impl IntoIterator<Item = serde_json::Result<String>>,
    ) -> Result<(), Failure> {
        let mut before = "[";
        for document in documents {
            let document = document.map_err(|e| Failure::Output(e.into()))?;
            self.put(before)?;
            self.put(&harmless::in_json(&document))?;
            before = ",";
        }
        self.put(if before == "[" { "[]\n" } else { "]\n" })
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

/// Prints help or the version, which hold nothing from outside.
pub(super) fn help(asked: &clap::Error) -> io::Result<()> {
    asked.print()?;
    io::stdout().flush()
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
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    match clean(text) {
        lines if lines.contains('\n') => lines.replace('\n', " ").into(),
        line => line,
    }
}

/// A wider cell pushes only its own row: one long text must not move all others out of sight.
const WIDEST: usize = 80;

/// Rows as lines, each column as wide as its widest cell that is not too wide for a table.
pub(super) fn aligned<C: AsRef<str>>(rows: &[impl AsRef<[C]>]) -> Vec<String> {
    let mut lines = Vec::with_capacity(rows.len());
    let Ok(()) = each_line(rows, |line| {
        lines.push(line.clone());
        Ok::<(), Infallible>(())
    });
    lines
}

/// Hands over each row as a line, up to the first that is not taken.
fn each_line<C: AsRef<str>, E>(
    rows: &[impl AsRef<[C]>],
    mut take: impl FnMut(&mut String) -> Result<(), E>,
) -> Result<(), E> {
    let mut columns: Vec<usize> = Vec::new();
    // Each cell is looked at once: ten thousand sessions have sixty thousand.
    let mut seen = Vec::new();
    for row in rows {
        let row = row.as_ref();
        columns.resize(columns.len().max(row.len()), 0);
        for (cell, column) in row.iter().zip(&mut columns) {
            let is_plain = is_plain_line(cell.as_ref());
            let wide = if is_plain {
                cell.as_ref().len()
            } else {
                width(&harmless(cell.as_ref()))
            };
            seen.push((wide, is_plain));
            if wide <= WIDEST {
                *column = wide.max(*column);
            }
        }
    }
    let mut seen = seen.into_iter();
    let blanks = " ".repeat(WIDEST + 2);
    let mut line = String::new();
    for row in rows {
        line.clear();
        let cells = row.as_ref().iter().zip(&columns);
        for ((cell, column), (wide, is_plain)) in cells.zip(&mut seen) {
            if is_plain {
                line.push_str(cell.as_ref());
            } else {
                line.push_str(&harmless(cell.as_ref()));
            }
            let gap = column.saturating_sub(wide) + 2;
            line.push_str(blanks.get(..gap).unwrap_or_default());
        }
        line.truncate(line.trim_end().len());
        take(&mut line)?;
    }
    Ok(())
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
