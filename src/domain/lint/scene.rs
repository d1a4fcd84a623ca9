//! What a rule may ask about the words around a place.
use super::lexicon::{Lexicon, Words, of};
use super::rule::{Hit, LintField, LintLevel, RuleId};
use super::token::{Kind, Token};
use crate::domain::Language;

/// How far back a word such as “not” is looked for.
const NEGATION_REACH: usize = 6;

/// Beyond this a sentence is cut: a text without a full stop is read as fast as any other.
pub(super) const LONGEST_SENTENCE: usize = 150;

/// A text cut into tokens, read in one language, for one field.
pub(super) struct Scene<'a> {
    pub(super) tokens: &'a [Token<'a>],
    pub(super) field: LintField,
    pub(super) lexicon: &'static Lexicon,
    language: Language,
}

impl<'a> Scene<'a> {
    pub(super) fn new(tokens: &'a [Token<'a>], language: Language, field: LintField) -> Self {
        Self {
            tokens,
            field,
            lexicon: of(language),
            language,
        }
    }

    /// A token, none before the first and after the last.
    pub(super) fn at(&self, at: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(at)
    }

    /// The token before.
    pub(super) fn before(&self, at: usize) -> Option<&'a Token<'a>> {
        self.at(at.checked_sub(1)?)
    }

    /// Whether a token is one of these words.
    pub(super) fn is(&self, at: usize, words: &(impl Words + ?Sized)) -> bool {
        self.at(at).is_some_and(|token| token.is(words))
    }

    /// Whether the token before is one of these words.
    pub(super) fn follows(&self, at: usize, words: &(impl Words + ?Sized)) -> bool {
        self.before(at).is_some_and(|token| token.is(words))
    }

    /// Whether the tokens of a range hold one of these words.
    pub(super) fn holds(&self, from: usize, to: usize, words: &(impl Words + ?Sized)) -> bool {
        (from..to).any(|at| self.is(at, words))
    }

    /// The first token of the sentence of a token.
    pub(super) fn sentence(&self, at: usize) -> usize {
        let ends = |token: &Token<'_>| matches!(token.kind, Kind::Stop | Kind::Question);
        let floor = at.saturating_sub(LONGEST_SENTENCE);
        let before = self.tokens.get(floor..at).unwrap_or_default();
        let stop = before.iter().rposition(ends);
        floor + stop.map_or(0, |stop| stop + 1)
    }

    /// The mark that ends the sentence of a token, or the end of the text.
    pub(super) fn sentence_end(&self, at: usize) -> usize {
        let ends = |token: &Token<'_>| matches!(token.kind, Kind::Stop | Kind::Question);
        let most = self.tokens.len().min(at + LONGEST_SENTENCE);
        let after = self.tokens.get(at..most).unwrap_or_default();
        let length = after.iter().position(ends).unwrap_or(after.len());
        at + length
    }

    /// Whether the sentence of a token ends with a question mark.
    pub(super) fn is_asked(&self, at: usize) -> bool {
        let end = self.at(self.sentence_end(at));
        end.is_some_and(|token| token.kind == Kind::Question)
    }

    /// Whether a clause begins with this token, but for words such as “and” and “so”.
    pub(super) fn is_first(&self, at: usize, light: &(impl Words + ?Sized)) -> bool {
        let floor = at.saturating_sub(LONGEST_SENTENCE);
        let mut at = at;
        while at > floor && self.follows(at, light) {
            at -= 1;
        }
        self.before(at).is_none_or(|token| {
            matches!(
                token.kind,
                Kind::Stop | Kind::Question | Kind::Comma | Kind::Colon
            )
        })
    }

    /// Whether the words before a token take back what it says, as “not only” does.
    pub(super) fn is_negated(&self, at: usize) -> bool {
        let reach = at.saturating_sub(NEGATION_REACH);
        for back in (reach..at).rev() {
            let Some(token) = self.at(back) else { break };
            if !token.is_word() || token.is(&self.lexicon.turns) {
                break;
            }
            let pair = |(first, second): &(&str, &str)| {
                token.is(&[*second]) && self.follows(back, &[*first])
            };
            if token.is(&self.lexicon.negations)
                || token.norm.ends_with("n't")
                || self.lexicon.negating_pairs.iter().any(pair)
            {
                return true;
            }
        }
        false
    }

    /// A hit over a range of tokens.
    pub(super) fn hit(&self, number: u8, level: LintLevel, from: usize, to: usize) -> Option<Hit> {
        Some(Hit {
            rule: RuleId::of(self.language, number),
            level,
            start: self.at(from)?.start,
            end: self.before(to)?.end,
        })
    }
}
