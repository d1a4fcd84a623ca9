//! The way back: a document of [`json`](super::json) as a session again.
//!
//! The member `kept` is the session; all others were read off it, and so was a part of its header.
//! Whatever stands in them in another way was changed by other hands, and is told by name: nobody
//! can know which of the two is right. Members beside `kept` that are missing are no fault.
//!
//! What a newer program put into `kept` and this one does not know is told and stays behind. It
//! cannot be carried into the file as `store` does from file to file: JSON does not tell an option
//! from a value nor a map from a struct, RON does, and one of them in the other's place makes the
//! whole file unreadable to the program that knows the name.
use serde::Deserialize;
use serde_json::{Map, Value};

use super::json;
use crate::domain::{FORMAT, Report, Session};

/// How deep into `kept` a name goes that is told.
const DEEPEST: usize = 6;

/// A document that is JSON and holds a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'t> {
    text: &'t str,
    members: Map<String, Value>,
}

/// What a document holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Back {
    /// The session.
    pub session: Session,
    /// Members that say something else than the session, by name.
    pub differing: Vec<String>,
    /// Names that this program does not know, from the root: `mood`, `kept.header.mood`.
    pub unknown: Vec<String>,
}

/// Why a text is no document of a session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDocument {
    /// It is not JSON, or a value in `kept` is not what it should be.
    #[error("{line}:{column}: {why}")]
    At {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
        /// The parser's reason, in English.
        why: String,
    },
    /// It is JSON, but no object with the member `kept`.
    #[error("no member `kept`")]
    NothingKept,
}

impl NoDocument {
    fn at(error: &serde_json::Error) -> Self {
        let why = error.to_string();
        let end = why.rfind(" at line ").unwrap_or(why.len());
        Self::At {
            line: error.line().max(1),
            column: error.column().max(1),
            why: why.get(..end).unwrap_or_default().to_owned(),
        }
    }
}

/// A document of which only the session is read.
#[derive(Deserialize)]
struct Kept {
    kept: Session,
}

impl<'t> Document<'t> {
    /// Reads JSON, and looks whether it holds a session.
    pub fn read(text: &'t str) -> Result<Self, NoDocument> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: Value = serde_json::from_str(text).map_err(|e| NoDocument::at(&e))?;
        match value {
            Value::Object(members) if members.get("kept").is_some_and(Value::is_object) => {
                Ok(Self { text, members })
            }
            Value::Object(_)
            | Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => Err(NoDocument::NothingKept),
        }
    }

    /// The version of the layout of `kept`, where it names one.
    pub fn format(&self) -> Option<&str> {
        let header = self.members.get("kept")?.get("header")?;
        header.get("format")?.as_str()
    }

    /// The second number of the version of its layout.
    fn minor(&self) -> Option<u32> {
        minor(self.format()?)
    }

    /// The session, and how the rest of the document goes with it.
    pub fn back(&self) -> Result<Back, NoDocument> {
        let Kept { kept } = serde_json::from_str(self.text).map_err(|e| NoDocument::at(&e))?;
        let session = kept.settled();
        let again = json(&Report::of(&session, None)).map_err(|e| NoDocument::at(&e))?;
        let again: Map<String, Value> =
            serde_json::from_str(&again).map_err(|e| NoDocument::at(&e))?;
        let mut differing = Vec::new();
        let mut unknown = Vec::new();
        for (name, given) in &self.members {
            match again.get(name) {
                None => unknown.push(name.clone()),
                Some(ours) if name == "kept" => {
                    names_beyond(name, (given, ours), DEEPEST, &mut unknown);
                    if self.minor() == minor(FORMAT) {
                        differing.extend(header_beyond(given, ours));
                    }
                }
                Some(ours) if same(given, ours) => {}
                Some(_) => differing.push(name.clone()),
            }
        }
        Ok(Back {
            session,
            differing,
            unknown,
        })
    }
}

fn minor(format: &str) -> Option<u32> {
    format.split_once('.')?.1.parse().ok()
}

/// The members of the header that are read off the session, and say something else than it does.
fn header_beyond(given: &Value, ours: &Value) -> Vec<String> {
    let differs = |name: &&&str| {
        let of = |kept: &Value| kept.get("header").and_then(|h| h.get(**name)).cloned();
        matches!((of(given), of(ours)), (Some(given), Some(ours)) if !same(&given, &ours))
    };
    let names = Session::READ_OFF.iter().filter(differs);
    names.map(|name| format!("kept.header.{name}")).collect()
}

/// Whether two values say the same: other programs write 4.0 as 4.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let has = |(name, a): (&String, &Value)| b.get(name).is_some_and(|b| same(a, b));
            a.len() == b.len() && a.iter().all(has)
        }
        (a, b) => a == b,
    }
}

/// The names in `given` that `ours` does not have.
fn names_beyond(at: &str, (given, ours): (&Value, &Value), depth: usize, out: &mut Vec<String>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match (given, ours) {
        (Value::Object(given), Value::Object(ours)) => {
            for (name, value) in given {
                let at = format!("{at}.{name}");
                match ours.get(name) {
                    Some(ours) => names_beyond(&at, (value, ours), depth, out),
                    None if !out.contains(&at) => out.push(at),
                    None => {}
                }
            }
        }
        (Value::Array(given), Value::Array(ours)) => {
            for pair in given.iter().zip(ours) {
                names_beyond(at, pair, depth, out);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
pub(super) mod tests;
