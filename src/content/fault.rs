//! A fault in a file that somebody wrote by hand, with its place.
use std::fmt;

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
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            excerpt: String::new(),
            code,
            details,
        }
    }

    /// Something that cannot be read as RON, or has the wrong type or name.
    pub fn syntax(file: &str, source: &str, error: &ron::error::SpannedError) -> Self {
        let at = error.span.start;
        Self {
            file: file.to_owned(),
            line: at.line,
            column: at.col,
            excerpt: line_of(source, at.line),
            code: "syntax",
            details: vec![("why", error.code.to_string())],
        }
    }

    /// A fault at a place of the source, counted in bytes.
    pub fn at(
        file: &str,
        source: &str,
        offset: usize,
        code: &'static str,
        details: Vec<(&'static str, String)>,
    ) -> Self {
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

fn line_of(source: &str, line: usize) -> String {
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
