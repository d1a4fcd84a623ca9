//! Texts from outside at their worst: whatever shows them shows them, and obeys none.
//!
//! The texts are those of `tests/fixtures/hostile.txt`. Here they are put into sessions and onto
//! screens; the commands are in `cli::hostile`.
mod documents;
mod screens;

use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use calms::demo;
use calms::domain::{Language, Session};
use calms::store::document;
use jiff::tz::TimeZone;
use serde_json::Value;

/// What stands in each text, so that a test can see that it was shown.
pub(crate) const SHOWN: &str = "Zq";

/// The team of all hostile sessions.
pub(crate) const TEAM: &str = "Zq\u{1b}]0;evil\u{7}\u{9b}2J \u{202e}team\u{200b}";

/// What no terminal may get, with ends of lines left to each test; not taken from the program.
pub(crate) fn steers(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The longest run of combining marks.
pub(crate) fn heap(text: &str) -> usize {
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    let runs = text.split(|c| !is_mark(c)).map(|run| run.chars().count());
    runs.max().unwrap_or(0)
}

/// Asserts that a text may stand on a terminal; `what` tells where it comes from.
#[track_caller]
pub(crate) fn is_harmless(text: &str, what: &str) {
    let plain = text.replace("\r\n", "\n");
    if let Some(at) = plain.find(steers) {
        let around: String = plain
            .get(at..)
            .unwrap_or_default()
            .chars()
            .take(40)
            .collect();
        panic!("{what}: {around:?}");
    }
    assert!(heap(text) <= 8, "{what}: a heap of {} marks", heap(text));
}

/// Every hostile text with its name.
pub(crate) fn texts() -> &'static [(String, String)] {
    static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(read);
    &TEXTS
}

fn read() -> Vec<(String, String)> {
    let file = include_str!("../fixtures/hostile.txt");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let texts: Vec<_> = lines
        .map(|line| {
            let (name, text) = line.split_once(": ").unwrap();
            (name.to_owned(), plain(&repeated(text)))
        })
        .collect();
    assert!(texts.len() > 40, "{}", texts.len());
    texts
}

fn repeated(text: &str) -> String {
    let Some((before, rest)) = text.split_once("[[") else {
        return text.to_owned();
    };
    let Some((inner, after)) = rest
        .split_once("]]")
        .filter(|(inner, _)| inner.contains('*'))
    else {
        return text.to_owned();
    };
    let (part, times) = inner.rsplit_once('*').unwrap();
    let part = plain(part);
    format!("{before}{}{after}", part.repeat(times.parse().unwrap()))
}

/// The text without its escapes.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let kind = after.chars().next().unwrap();
        rest = &after[kind.len_utf8()..];
        match kind {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            '0' => out.push('\0'),
            '\\' => out.push('\\'),
            'u' => {
                let (code, after) = rest[1..].split_once('}').unwrap();
                let code = u32::from_str_radix(code, 16).unwrap();
                out.push(char::from_u32(code).unwrap());
                rest = after;
            }
            other => panic!("\\{other} in {text}"),
        }
    }
    out.push_str(rest);
    out
}

/// The text between the quotes of a string of RON.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_ascii_graphic() || c == ' ' => out.push(c),
            c => write!(out, "\\u{{{:x}}}", u32::from(c)).unwrap(),
        }
    }
    out
}

/// Fields that hold what people write; any other text with a blank in it does too.
const FIELDS: [&str; 21] = [
    "text",
    "owner",
    "title",
    "belief",
    "act",
    "measure",
    "today",
    "stop_rule",
    "done_when",
    "tracker",
    "known",
    "role",
    "source",
    "sense",
    "name",
    "note",
    "branch",
    "typed",
    "value",
    "evidence",
    "label",
];

/// Puts a mark for a hostile text in place of each text that somebody wrote, and keeps what stood
/// there.
fn mark(value: &mut Value, field: &str, stood: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let is_written = FIELDS.contains(&field) || text.contains(' ');
            if field == "team" {
                "@@team@@".clone_into(text);
            } else if is_written && !text.is_empty() {
                let mark = format!("@@{}@@", stood.len());
                stood.push(std::mem::replace(text, mark));
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| {
            let inner = if value.is_string() { "" } else { field };
            mark(value, inner, stood);
        }),
        Value::Object(members) => {
            for (name, value) in members {
                mark(value, name, stood);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The session with marks; where a mark stands for one of few names, the name comes back.
fn marked(session: &Session) -> (Session, usize) {
    let mut value = serde_json::to_value(session).unwrap();
    let mut stood = Vec::new();
    mark(&mut value, "", &mut stood);
    let mut text = value.to_string();
    let mut names = 0;
    loop {
        let fault = match serde_json::from_str(&text) {
            Ok(marked) => {
                assert!(
                    names * 3 < stood.len(),
                    "{names} of {} are names",
                    stood.len()
                );
                return (marked, stood.len());
            }
            Err(fault) => fault.to_string(),
        };
        let at = fault
            .split("@@")
            .nth(1)
            .and_then(|n| n.parse::<usize>().ok());
        let at = at.unwrap_or_else(|| panic!("{fault}"));
        text = text.replace(&format!("\"@@{at}@@\""), &format!("{:?}", stood[at]));
        names += 1;
    }
}

/// A session's file in which hostile texts stand for all that was written, from the `first` on.
pub(crate) fn file(session: &Session, first: usize) -> String {
    let texts = texts();
    let (marked, count) = marked(session);
    let mut file = document::to_text(&marked).unwrap();
    for n in 0..count {
        let text = &texts[(first + n) % texts.len()].1;
        file = file.replace(&format!("\"@@{n}@@\""), &format!("\"{}\"", quoted(text)));
    }
    file = file.replace("@@team@@", &quoted(TEAM));
    assert!(!file.contains("@@"), "{file}");
    file
}

/// The sessions of the demo, each with hostile texts in its file: id and text.
pub(crate) fn files() -> &'static [(String, String)] {
    static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(made);
    &FILES
}

fn made() -> Vec<(String, String)> {
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let sessions = demo::sessions(Language::En, now, &TimeZone::UTC).unwrap();
    let files = sessions.iter().zip(0..).map(|(session, n)| {
        let id = session.header().id.0.clone();
        (id, file(session, n * 7))
    });
    files.collect()
}

/// The same as sessions.
pub(crate) fn sessions() -> &'static [Session] {
    static SESSIONS: LazyLock<Vec<Session>> = LazyLock::new(|| {
        let read = |(id, text): &(String, String)| document::from_text(Path::new(id), text);
        files().iter().map(|file| read(file).unwrap()).collect()
    });
    &SESSIONS
}

/// A pack of somebody's own, hostile in all that it says.
pub(crate) fn own_pack() -> String {
    let source = include_str!("../fixtures/own.en.ron");
    let texts = texts();
    // A name in a list has room for as many.
    let short = texts.iter().filter(|(_, text)| text.chars().count() <= 34);
    let mut short = short.cycle();
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('"') {
        let (inner, after) = after.split_once('"').unwrap();
        rest = after;
        let is_title = before.ends_with("title: ") || before.ends_with("label: ");
        let written = inner.contains(' ') || is_title;
        let inner = if written {
            quoted(&short.next().unwrap().1)
        } else {
            inner.to_owned()
        };
        out.extend([before, "\"", &inner, "\""]);
    }
    out + rest
}
