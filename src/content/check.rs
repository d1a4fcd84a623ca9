//! What a pack must keep to beyond its grammar: every fault at once, each with its place.
//!
//! How a text is put is looked at by `wording` only, as advice; whether it is true is the author's
//! business.
mod bands;
mod head;
mod limits;
mod parts;
mod questions;
mod rules;
mod steps;
mod wording;

use crate::domain::Pack;

use super::Fault;
use super::place::Places;

pub use limits::{LONGEST_LEVEL, LONGEST_TITLE};

/// Every fault of a pack that can be read. `own_sets` and `own_questions` of a pack that takes
/// from another one are checked in the pack that holds them.
pub fn check(file: &str, source: &str, pack: &Pack, base: Option<&Pack>) -> Vec<Fault> {
    let mut checker = Checker {
        file,
        place: Places::of(source),
        pack,
        base,
        faults: Vec::new(),
    };
    checker.head();
    checker.lists();
    checker.questions();
    checker.surveys();
    checker.forms();
    checker.metrics();
    checker.boards();
    checker.steps();
    checker.agenda();
    checker.rules();
    checker.wording();
    checker
        .faults
        .sort_by_key(|fault| (fault.line, fault.column));
    checker.faults
}

struct Checker<'a> {
    file: &'a str,
    place: Places<'a>,
    pack: &'a Pack,
    base: Option<&'a Pack>,
    faults: Vec<Fault>,
}

/// Details of a fault, for its words.
type Details<'d> = [(&'static str, &'d str)];

impl Checker<'_> {
    /// Notes a fault at a field of the pack itself.
    fn say(&mut self, field: &str, code: &'static str, details: &Details<'_>) {
        self.say_at(self.place.field(field), code, details);
    }

    /// Notes a fault at a place, or at the file as a whole where the place is not found.
    fn say_at(&mut self, place: Option<usize>, code: &'static str, details: &Details<'_>) {
        let details = details
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let fault = match place {
            Some(at) => Fault::at(self.file, self.place.source(), at, code, details),
            None => Fault::whole(self.file, code, details),
        };
        self.faults.push(fault);
    }

    /// Notes ids that are none, and those that stand twice in a list.
    fn ids<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>, taken: &[&str]) {
        let mut seen: Vec<&str> = taken.to_vec();
        for id in ids {
            // Those of questions may hold a point: `principles.P1`.
            let is_one = if list == "questions" {
                id.split('.').all(is_id)
            } else {
                is_id(id)
            };
            if !is_one {
                self.say_at(self.place.id(list, id), "id", &[("id", id)]);
            }
            if seen.contains(&id) {
                self.say_at(self.place.last_id(list, id), "twice", &[("id", id)]);
            }
            seen.push(id);
        }
    }

    /// Does the same for a list within an entry.
    fn inner_ids<'i>(
        &mut self,
        (list, entry): (&str, &str),
        inner: &str,
        ids: impl Iterator<Item = &'i str>,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            if !is_id(id) {
                let at = self.place.inner(list, entry, (inner, id));
                self.say_at(at, "id", &[("id", id)]);
            }
            if seen.contains(&id) {
                let at = self.place.last_inner(list, entry, (inner, id));
                self.say_at(at, "twice", &[("id", id)]);
            }
            seen.push(id);
        }
    }

    /// Notes a text that has to stand there, and one that is too long.
    fn text(&mut self, at: Option<usize>, what: &str, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.say_at(at, "empty", &[("what", what)]);
        } else {
            self.length(at, what, text, most);
        }
    }

    /// Notes a text that is too long.
    fn length(&mut self, at: Option<usize>, what: &str, text: &str, most: usize) {
        let length = text.chars().count();
        if length > most {
            let (length, most) = (length.to_string(), most.to_string());
            let details = [("what", what), ("length", &*length), ("most", &*most)];
            self.say_at(self.place.text(at, text), "long", &details);
        }
    }

    /// Notes the lines of a list that are too long.
    fn lines(&mut self, at: Option<usize>, what: &str, lines: &[String], most: usize) {
        for line in lines {
            self.length(at, what, line, most);
        }
    }

    /// Notes a list of which fewer entries say something than needed.
    fn at_least(&mut self, at: Option<usize>, id: &str, what: &str, (has, least): (usize, usize)) {
        if has < least {
            let (has, least) = (has.to_string(), least.to_string());
            let details = [
                ("id", id),
                ("what", what),
                ("has", &*has),
                ("least", &*least),
            ];
            self.say_at(at, "too-few", &details);
        }
    }

    fn is_set(&self, id: &str) -> bool {
        self.pack.set(id).is_some() || self.base.is_some_and(|base| base.set(id).is_some())
    }

    /// Notes the name of a set that is not there.
    fn known_set(&mut self, at: Option<usize>, id: &str, set: &str) {
        if !self.is_set(set) {
            self.say_at(at, "unknown-set", &[("set", set), ("id", id)]);
        }
    }

    fn is_question(&self, id: &str) -> bool {
        self.pack.question(id).is_some() || self.base.is_some_and(|b| b.question(id).is_some())
    }

    /// A question's id as the file writes it; it may hold a point.
    fn own_id<'q>(&self, id: &'q str) -> &'q str {
        let own = id.strip_prefix(&*self.pack.id);
        own.and_then(|own| own.strip_prefix('.')).unwrap_or(id)
    }
}

/// How many texts of a list say something.
fn filled(texts: &[String]) -> usize {
    texts.iter().filter(|text| !text.trim().is_empty()).count()
}

/// Ids are short and go into file names: letters, digits, `-` and `_`.
pub(super) fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
