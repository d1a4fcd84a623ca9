//! `calms lint`: words of documents that judge people, each with its place, why, and what to try.
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::{Lint, Spoken};
use super::failure::{Exit, Failure, cannot_read, system};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Hit, Ignored, Language, Lines, LintLevel, Tongue, lint_markdown};
use crate::i18n::Words;

/// The name of standard input.
const INPUT: &str = "-";
const BYTE_ORDER_MARK: char = '\u{feff}';

#[derive(Debug, Serialize)]
struct Row {
    file: String,
    line: usize,
    column: usize,
    rule: String,
    level: &'static str,
    text: String,
    why: String,
    r#try: String,
}

/// Reads the files, or standard input where none is named, and tells what is found.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Lint) -> Result<(), Failure> {
    let words = &setting.words;
    let tongue = match asked.lang {
        Some(Spoken::One(language)) => Tongue::from(language),
        Some(Spoken::Both) => Tongue::Both,
        None => Tongue::from(setting.language()),
    };
    let input = [PathBuf::from(INPUT)];
    let files = if asked.files.is_empty() {
        input.as_slice()
    } else {
        &asked.files
    };
    let mut rows = Vec::new();
    let mut unread = false;
    for file in files {
        let name = file.display().to_string();
        match read(file) {
            Ok(text) => {
                let found = lint_markdown(&text, tongue, asked.field, &[], Ignored::default());
                let lines = Lines::of(&text);
                rows.extend(
                    found
                        .iter()
                        .map(|hit| row(words, &name, &text, &lines, hit)),
                );
            }
            Err(fault) => {
                unread = true;
                tell(&cannot_read(words, &name, &why(words, &fault)));
            }
        }
    }
    if setting.form == Form::Json {
        out.json(&rows)?;
    } else {
        for row in &rows {
            out.line(&line(words, row))?;
        }
    }
    let warns = rows.iter().any(|row| row.level == LintLevel::Warn.code());
    match (unread, warns) {
        (true, _) => Err(Failure::Said(Exit::Usage)),
        (false, true) => Err(Failure::Said(Exit::Failed)),
        (false, false) => Ok(()),
    }
}

/// Why a document cannot be read.
#[derive(Debug)]
enum Unread {
    System(io::Error),
    Folder,
    NotText { line: usize },
}

/// The text of a file without its byte order mark.
fn read(file: &Path) -> Result<String, Unread> {
    let mut bytes = Vec::new();
    if file == Path::new(INPUT) {
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(Unread::System)?;
    } else if file.is_dir() {
        return Err(Unread::Folder);
    } else {
        bytes = fs::read(file).map_err(Unread::System)?;
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        Unread::NotText { line }
    })?;
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(text),
    }
}

fn why(words: &Words, unread: &Unread) -> String {
    match unread {
        Unread::System(error) => system(error),
        Unread::Folder => words.say("cli-is-folder").into_owned(),
        Unread::NotText { line } => {
            let line = line.to_string();
            words.with("lint-not-text", &[("line", line.into())])
        }
    }
}

fn row(words: &Words, file: &str, text: &str, lines: &Lines<'_>, hit: &Hit) -> Row {
    let spot = lines.place(hit.start);
    let found = text.get(hit.start..hit.end).unwrap_or_default();
    let say = |what: &str| {
        let key = format!("lint-BL-{:02}-{what}", hit.rule.number());
        words.say(&key).into_owned()
    };
    Row {
        file: file.to_owned(),
        line: spot.line,
        column: spot.column,
        rule: hit.rule.to_string(),
        level: hit.level.code(),
        // A phrase that a line break divides is told on one line.
        text: found
            .split(['\r', '\n'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        why: say("why"),
        r#try: say("try"),
    }
}

/// A hit on one line, its place first as compilers write it.
fn line(words: &Words, row: &Row) -> String {
    let level = words.say(&format!("lint-{}", row.level));
    let (quoted, colon) = match words.language() {
        Language::En => (format!("\"{}\"", row.text), ":"),
        Language::Fr => (format!("«\u{a0}{}\u{a0}»", row.text), "\u{a0}:"),
    };
    let todo = words.with("cli-try", &[("what", row.r#try.as_str().into())]);
    let Row {
        file,
        line,
        column,
        rule,
        why,
        ..
    } = row;
    format!("{file}:{line}:{column}: {rule} {level}{colon} {quoted} {why} {todo}")
}
