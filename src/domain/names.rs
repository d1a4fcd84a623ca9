//! Names of people in what others wrote: found, told apart from what only looks like one, and
//! given way to a role.
//!
//! Careful rather than complete: what is sure (an address, a handle, the author of a pasted line, a
//! common first name with a surname) may be changed by others; what is only likely is told and left as it is.
mod lists;
mod pairs;
mod roster;
mod words;

use serde::{Deserialize, Serialize};

pub use roster::Roster;
use words::{Token, begins_sentence, tokens};

/// Somebody whose name came with a pasted text, and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name, as it was pasted.
    pub name: String,
    /// The role; empty where none was given.
    pub role: String,
}

/// Why some words are taken for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// An e-mail address.
    Address,
    /// A handle such as `@jane`.
    Handle,
    /// The author of a pasted line.
    Author,
    /// Somebody who leads an action or an experiment.
    Owner,
    /// A common first name with what follows it as surnames do.
    Given,
    /// Two or three words with capitals within a sentence.
    Pair,
}

impl NameKind {
    /// Whether the words are a name beyond doubt.
    pub const fn is_sure(self) -> bool {
        match self {
            Self::Address | Self::Handle | Self::Author | Self::Given => true,
            Self::Owner | Self::Pair => false,
        }
    }
}

/// Where in a text a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameSpan<'r> {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// Why it is taken for one.
    pub kind: NameKind,
    /// The role that stands for it; empty where none is known.
    pub role: &'r str,
}

/// The names in a text, in its order; none overlaps another.
pub fn names<'r>(text: &str, roster: &'r Roster) -> Vec<NameSpan<'r>> {
    let tokens = tokens(text);
    let mut found: Vec<NameSpan<'r>> = Vec::new();
    let mut add = |spans: Vec<NameSpan<'r>>| {
        for span in spans {
            let is_free = |old: &NameSpan<'_>| span.end <= old.start || old.end <= span.start;
            if found.iter().all(is_free) {
                found.push(span);
            }
        }
    };
    add(addresses(text));
    add(roster.people_in(text, &tokens));
    add(handles(text));
    add(pairs::given(text, &tokens));
    add(pairs::pairs(text, &tokens));
    add(roster.owners_in(text, &tokens));
    found.sort_by_key(|span| span.start);
    found
}

/// A text in which what is surely a name has given way to its role, or to `mark`, and how many
/// did.
pub fn veiled(text: &str, roster: &Roster, mark: &str) -> (String, usize) {
    let mut left = String::with_capacity(text.len());
    let (mut at, mut count) = (0, 0);
    for span in names(text, roster) {
        if !span.kind.is_sure() {
            continue;
        }
        left.push_str(text.get(at..span.start).unwrap_or_default());
        left.push_str(if span.role.is_empty() {
            mark
        } else {
            span.role
        });
        at = span.end;
        count += 1;
    }
    left.push_str(text.get(at..).unwrap_or_default());
    (left, count)
}

/// The e-mail addresses. What names a machine or a repository is none: `git@host:path`, and what
/// stands before the host of an address of the web.
fn addresses(text: &str) -> Vec<NameSpan<'static>> {
    let local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let mut spans = Vec::new();
    for (at, _) in text.match_indices('@') {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let start = before.trim_end_matches(local).len();
        let start = start + before[start..].len() - before[start..].trim_start_matches('.').len();
        let end = after.find(|c| !domain(c)).unwrap_or(after.len());
        let host = after[..end].trim_end_matches(['.', '-']);
        let end = at + 1 + host.len();
        let top = host.rsplit_once('.').map_or("", |(_, top)| top);
        let is_host = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
        let mut rest = text[end..].chars();
        let goes_on = match (rest.next(), rest.next()) {
            (Some('/'), _) => true,
            (Some(':'), next) => next.is_some_and(|c| !c.is_whitespace()),
            (_, _) => false,
        };
        let in_path = before[..start].ends_with(['/', ':', '@']) && before[..start].contains("//");
        if start < at && is_host && !goes_on && !in_path {
            let kind = NameKind::Address;
            spans.push(NameSpan {
                start,
                end,
                kind,
                role: "",
            });
        }
    }
    spans
}

/// The handles of people: what follows an `@` at the beginning of a word. Groups, annotations,
/// packages and code are none.
fn handles(text: &str) -> Vec<NameSpan<'static>> {
    let mut spans = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || "/.@-_`".contains(c)) {
            continue;
        }
        let rest = &text[at + 1..];
        let fits = |c: char| c.is_alphanumeric() || "._-".contains(c);
        let end = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(['.', '-', '_']);
        let is_name = name.starts_with(char::is_alphabetic) && name.chars().count() > 1;
        let goes_on = rest[name.len()..].starts_with(['/', '(', '@']);
        if is_name && !goes_on && !super::lint::is_group(&name.to_lowercase()) {
            spans.push(NameSpan {
                start: at,
                end: at + 1 + name.len(),
                kind: NameKind::Handle,
                role: "",
            });
        }
    }
    spans
}

/// Whether a token stands with a capital within a sentence, where no grammar asks for one.
fn is_named(text: &str, token: &Token<'_>) -> bool {
    token.capital && !begins_sentence(text, token.start)
}

#[cfg(test)]
mod tests;
