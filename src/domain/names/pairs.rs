//! Words with capitals in a row, as people are called: a name where they begin with a common first
//! name, else likely one.
use super::lists::{is_given, is_no_name, is_role};
use super::words::{Token, begins_sentence};
use super::{NameKind, NameSpan};

/// A word with the hyphens within it.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// Whether it is written as names are: a capital, then small letters only.
    proper: bool,
}

/// The most surnames behind a first name.
const SURNAMES: usize = 2;

impl Word {
    fn small(&self, text: &str) -> String {
        text[self.start..self.end].to_lowercase()
    }
}

/// Finds common first names with the surnames behind them: `Marie Durand`, `Marie DURAND`.
pub(super) fn given(text: &str, tokens: &[Token<'_>]) -> Vec<NameSpan<'static>> {
    let words = words(text, tokens);
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let behind = if first.proper && is_given(&first.small(text)) {
            surnames(text, &words[at..])
        } else {
            0
        };
        if let Some(last) = words.get(at + behind).filter(|_| behind > 0) {
            spans.push(NameSpan {
                start: first.start,
                end: last.end,
                kind: NameKind::Given,
                role: "",
            });
        }
        at += behind + 1;
    }
    spans
}

/// How many words behind the first of these are its surnames.
fn surnames(text: &str, words: &[Word]) -> usize {
    let pairs = words.windows(2).take(SURNAMES);
    let are = |pair: &&[Word]| match pair {
        [before, word] => {
            let small = word.small(text);
            let is_surname = word.proper || is_loud(&text[word.start..word.end]);
            is_surname && joins(text, before, word) && !is_no_name(&small) && !is_role(&small)
        }
        _ => false,
    };
    pairs.take_while(are).count()
}

/// Finds the others. Words that begin a sentence do not count, nor do those that belong to
/// calendars, places and products.
pub(super) fn pairs(text: &str, tokens: &[Token<'_>]) -> Vec<NameSpan<'static>> {
    let words = words(text, tokens);
    let mut spans = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let run = run(text, &words[at..]);
        if run == 0 {
            at += 1;
            continue;
        }
        let mut named = &words[at..at + run];
        at += run;
        while let Some((first, rest)) = named.split_first() {
            if !begins_sentence(text, first.start) {
                break;
            }
            named = rest;
        }
        let none = |word: &Word| {
            let small = word.small(text);
            is_no_name(&small) || is_role(&small)
        };
        if let (2 | 3, [first, .., last]) = (named.len(), named)
            && !named.iter().any(none)
        {
            spans.push(NameSpan {
                start: first.start,
                end: last.end,
                kind: NameKind::Pair,
                role: "",
            });
        }
    }
    spans
}

/// How many words in a row are written as names are, one blank between each.
fn run(text: &str, words: &[Word]) -> usize {
    let mut length = 0;
    let mut before: Option<&Word> = None;
    for word in words {
        if !word.proper || !before.is_none_or(|before| joins(text, before, word)) {
            break;
        }
        before = Some(word);
        length += 1;
    }
    length
}

/// Whether there is one blank between two words and nothing else.
fn joins(text: &str, before: &Word, word: &Word) -> bool {
    let gap = text.get(before.end..word.start);
    matches!(gap, Some(" " | "\u{a0}" | "\u{202f}"))
}

fn words(text: &str, tokens: &[Token<'_>]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for token in tokens {
        let proper = is_proper(token.text);
        match words.last_mut() {
            Some(last) if text.get(last.end..token.start) == Some("-") => {
                last.end = token.end;
                last.proper &= proper;
            }
            Some(_) | None => words.push(Word {
                start: token.start,
                end: token.end,
                proper,
            }),
        }
    }
    words
}

/// A surname all in capitals, as French letters and lists write it: no `AWS`, no `DB1`.
fn is_loud(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(|c| c.is_uppercase() || c == '-')
}

/// A capital, then small letters and nothing else: no `AWS`, no `GitHub`, no `S3`.
fn is_proper(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 1
        && letters.all(char::is_lowercase)
}
