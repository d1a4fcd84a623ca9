//! A small language for phrases: words, choices, words that may be missing, gaps.
//!
//! `human|operator error` is one of two words and a third; `de?` may be missing; `_3` is up to
//! three words of any kind. A phrase never reaches over a mark such as a comma.
use std::collections::HashMap;

use super::token::{Kind, Token};

#[derive(Debug)]
enum Slot {
    One(Vec<&'static str>),
    Maybe(Vec<&'static str>),
    Gap(usize),
}

/// A phrase, ready to be looked for.
#[derive(Debug)]
struct Phrase {
    slots: Vec<Slot>,
    row: usize,
}

/// The phrases of a table, by their first word.
#[derive(Debug)]
pub(super) struct Phrases {
    all: Vec<Phrase>,
    by_first: HashMap<&'static str, Vec<usize>>,
}

/// The tokens of a phrase that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) row: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Phrases {
    /// Reads the phrases of each row of a table; takes microseconds.
    pub(super) fn read(rows: impl Iterator<Item = &'static [&'static str]>) -> Self {
        let mut all = Vec::new();
        let mut by_first: HashMap<_, Vec<usize>> = HashMap::new();
        for (row, phrases) in rows.enumerate() {
            for phrase in phrases {
                let slots: Vec<Slot> = phrase.split(' ').map(slot).collect();
                if let Some(Slot::One(first) | Slot::Maybe(first)) = slots.first() {
                    for word in first {
                        by_first.entry(*word).or_default().push(all.len());
                    }
                }
                all.push(Phrase { slots, row });
            }
        }
        Self { all, by_first }
    }

    /// Calls for each place of each phrase, from left to right.
    pub(super) fn find(&self, tokens: &[Token<'_>], mut found: impl FnMut(Found)) {
        for (start, token) in tokens.iter().enumerate() {
            if token.kind != Kind::Word || token.joined {
                continue;
            }
            for at in self.by_first.get(&*token.norm).into_iter().flatten() {
                let Some(phrase) = self.all.get(*at) else {
                    continue;
                };
                if let Some(end) = matched(&phrase.slots, tokens, start) {
                    let row = phrase.row;
                    found(Found { row, start, end });
                }
            }
        }
    }
}

fn slot(word: &'static str) -> Slot {
    if let Some(gap) = word.strip_prefix('_') {
        return Slot::Gap(gap.parse().unwrap_or(1));
    }
    match word.strip_suffix('?') {
        Some(words) => Slot::Maybe(words.split('|').collect()),
        None => Slot::One(word.split('|').collect()),
    }
}

/// The token after a phrase that begins here.
fn matched(slots: &[Slot], tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(at);
    };
    let token = tokens.get(at);
    let fits = |words: &[&str]| {
        token.is_some_and(|token| token.is_word() && words.contains(&&*token.norm))
    };
    match slot {
        Slot::One(words) => fits(words).then(|| matched(rest, tokens, at + 1))?,
        Slot::Maybe(words) => fits(words)
            .then(|| matched(rest, tokens, at + 1))
            .flatten()
            .or_else(|| matched(rest, tokens, at)),
        Slot::Gap(most) => (0..=*most)
            .take_while(|n| *n == 0 || tokens.get(at + n - 1).is_some_and(Token::is_word))
            .find_map(|n| matched(rest, tokens, at + n)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(phrase: &'static str, text: &str) -> Vec<String> {
        let rows: [&'static [&'static str]; 1] = [Box::leak(Box::new([phrase]))];
        let tokens = tokens(text, &[]);
        let mut all = Vec::new();
        Phrases::read(rows.into_iter()).find(&tokens, |found| {
            let (first, last) = (&tokens[found.start], &tokens[found.end - 1]);
            all.push(text[first.start..last.end].to_owned());
        });
        all
    }

    #[test]
    fn choices_missing_words_and_gaps_are_found() {
        assert_eq!(found("a|b c", "a c, B c, c"), ["a c", "B c"]);
        assert_eq!(found("a b? c", "a c a b c a b b c"), ["a c", "a b c"]);
        assert_eq!(found("a _2 c", "a c a x c a x y z c"), ["a c", "a x c"]);
        assert_eq!(found("a _2 c", "a x, c"), Vec::<String>::new());
        assert_eq!(found("a b", "non-a b"), Vec::<String>::new());
    }
}
