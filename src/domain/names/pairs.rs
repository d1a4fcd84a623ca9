//! Two or three words with capitals in a row, as people are called: likely a name, never sure.
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

/// Finds them. One that begins a sentence counts after a common first name only; words that
/// belong to calendars, places and products do not count at all.
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
            let small = text[first.start..first.end].to_lowercase();
            if !begins_sentence(text, first.start) || is_given(&small) {
                break;
            }
            named = rest;
        }
        let none = |word: &Word| {
            let small = text[word.start..word.end].to_lowercase();
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
        let joined = before.is_none_or(|before| {
            let gap = text.get(before.end..word.start);
            matches!(gap, Some(" " | "\u{a0}" | "\u{202f}"))
        });
        if !word.proper || !joined {
            break;
        }
        before = Some(word);
        length += 1;
    }
    length
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

/// A capital, then small letters and nothing else: no `AWS`, no `GitHub`, no `S3`.
fn is_proper(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 1
        && letters.all(char::is_lowercase)
}
