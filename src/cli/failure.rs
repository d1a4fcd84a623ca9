//! Why a command did not do what it was asked, in words: what, where, and what to do.
use std::io;

use super::setting::Setting;
use crate::content;
use crate::i18n::{Arg, Words};
use crate::store::atomic::WriteError;
use crate::store::{self, FileKind};
use crate::ui::widget::text::{clean, width};

/// How the program ends when it has not done what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It failed.
    Failed,
    /// It was called in a wrong way, or a file cannot be read.
    Usage,
    /// It was interrupted.
    Interrupted,
    /// The screens ended with this status, as after a signal.
    Other(u8),
}

impl Exit {
    /// The exit status.
    pub const fn status(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Interrupted => 130,
            Self::Other(status) => status,
        }
    }
}

/// Why a command ends early.
#[derive(Debug)]
pub(super) enum Failure {
    /// What standard error is to say, and the exit status.
    Told(Exit, String),
    /// Everything has been said on standard output.
    Said(Exit),
    /// Standard output cannot be written.
    Output(io::Error),
}

impl Failure {
    /// A failure of which nobody but the caller is the cause.
    pub(super) fn usage(text: impl Into<String>) -> Self {
        Self::Told(Exit::Usage, text.into())
    }

    /// Any other failure.
    pub(super) fn failed(text: impl Into<String>) -> Self {
        Self::Told(Exit::Failed, text.into())
    }
}

/// What was told, with what to do about it.
pub(super) fn with_try(words: &Words, what: &str, todo: &str) -> String {
    format!(
        "{what}\n{}",
        words.with("cli-try", &[("what", todo.into())])
    )
}

/// A session file that cannot be read.
pub(super) fn unreadable(setting: &Setting, fault: &store::Fault) -> Failure {
    Failure::usage(session_fault(&setting.words, fault))
}

/// What is wrong with a session file: place, line, reason, and what to do.
pub(super) fn session_fault(words: &Words, fault: &store::Fault) -> String {
    let path = fault.path().display().to_string();
    let why = session_why(words, fault);
    let what = match fault {
        store::Fault::Parse(parse) => format!(
            "{path}:{}:{}: {why}\n  {}",
            parse.place.line, parse.place.column, parse.excerpt
        ),
        store::Fault::NotAFile { .. }
        | store::Fault::TooLarge { .. }
        | store::Fault::Read { .. }
        | store::Fault::NewerFormat { .. } => cannot_read(words, &path, &why),
    };
    match fault {
        store::Fault::Parse(_) => with_try(words, &what, "calms doctor --repair"),
        store::Fault::NotAFile { .. }
        | store::Fault::TooLarge { .. }
        | store::Fault::Read { .. }
        | store::Fault::NewerFormat { .. } => what,
    }
}

/// Why a session file cannot be read, without its name.
pub(super) fn session_why(words: &Words, fault: &store::Fault) -> String {
    match fault {
        store::Fault::NotAFile { kind, .. } => {
            let key = match kind {
                FileKind::Folder => "cli-is-folder",
                FileKind::Fifo | FileKind::Socket | FileKind::Device => "cli-is-no-file",
            };
            words.say(key).into_owned()
        }
        store::Fault::TooLarge { bytes, .. } => {
            words.with("cli-too-large", &[("n", (bytes / 1024 / 1024).into())])
        }
        store::Fault::Read { source, .. } => system(source),
        store::Fault::Parse(parse) => parse.why.clone(),
        store::Fault::NewerFormat { format, .. } => {
            words.with("cli-newer", &[("format", format.into())])
        }
    }
}

/// A file that cannot be read, for a reason of the system.
pub(super) fn cannot_read(words: &Words, path: &str, why: &str) -> String {
    words.with(
        "cli-cannot-read",
        &[("path", path.into()), ("why", why.into())],
    )
}

/// A file that cannot be written.
pub(super) fn cannot_write(words: &Words, path: &str, why: &io::Error) -> Failure {
    let args = [("path", path.into()), ("why", system(why).into())];
    Failure::failed(words.with("cli-cannot-write", &args))
}

/// A file that was not written.
pub(super) fn unwritten(words: &Words, error: &WriteError) -> Failure {
    cannot_write(words, &error.path.display().to_string(), &error.source)
}

/// The system's reason, without the number that follows it.
pub(super) fn system(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text.get(..end).unwrap_or(&text).to_owned()
}

/// What is wrong with a file that somebody wrote by hand, in words.
pub(super) fn fault_what(words: &Words, fault: &content::Fault) -> String {
    fault_words(words, &format!("fault-{}", fault.code), fault)
}

/// What can be done about it.
pub(super) fn fault_try(words: &Words, fault: &content::Fault) -> String {
    fault_words(words, &format!("fault-{}-try", fault.code), fault)
}

fn fault_words(words: &Words, key: &str, fault: &content::Fault) -> String {
    let args: Vec<(&str, Arg<'_>)> = fault
        .details
        .iter()
        .map(|(name, value)| (*name, detail(value)))
        .collect();
    words.with(key, &args)
}

/// A number also chooses between singular and plural.
fn detail(value: &str) -> Arg<'_> {
    match value.parse::<u64>() {
        Ok(n) if n.to_string() == value => n.into(),
        Ok(_) | Err(_) => value.into(),
    }
}

/// The whole of a fault: place, what, the line with a caret, and what to do.
pub(super) fn fault_text(words: &Words, fault: &content::Fault) -> String {
    let what = fault_what(words, fault);
    let mut text = if fault.line == 0 {
        format!("{}: {what}\n", fault.file)
    } else {
        format!("{}:{}:{}: {what}\n", fault.file, fault.line, fault.column)
    };
    if let Some((line, before)) = window(&fault.excerpt, fault.column) {
        let caret = " ".repeat(before);
        text = format!(
            "{text}  {line}
  {caret}^
"
        );
    }
    let todo = fault_try(words, fault);
    text.push_str("  ");
    text.push_str(&words.with("cli-try", &[("what", todo.into())]));
    text
}

/// The part of a line around a column, and how many cells stand before that column.
fn window(line: &str, column: usize) -> Option<(String, usize)> {
    const BEFORE: usize = 50;
    const AFTER: usize = 26;
    let at = column.checked_sub(1)?;
    let from = at.saturating_sub(BEFORE);
    // What is not needed before the place is given to what follows it.
    let after = AFTER + BEFORE - (at - from);
    let part = |from: usize, to: usize| -> String {
        let piece: String = line.chars().skip(from).take(to - from).collect();
        clean(&piece).replace('\n', " ")
    };
    if line.trim().is_empty() || at > line.chars().count() {
        return None;
    }
    let before = part(from, at);
    let before = if from == 0 {
        before.trim_start().to_owned()
    } else {
        before
    };
    let cells = width(&before);
    Some((
        format!("{before}{}", part(at, at + after).trim_end()),
        cells,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stands_under_its_column_whatever_is_before_it() {
        assert_eq!(window("  日本 x", 6), Some(("日本 x".to_owned(), 5)));
        assert_eq!(window("a\u{1b}\u{202e}b", 4), Some(("ab".to_owned(), 1)));
        assert_eq!(window("", 1), None);
        assert_eq!(window("abc", 9), None);
        let long = format!("{}X{}", "a".repeat(300), "b".repeat(300));
        assert_eq!(
            window(&long, 301).map(|(text, at)| (text.len(), at)),
            Some((76, 50))
        );
    }
}
