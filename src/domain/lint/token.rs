//! A text as words and the marks between them, each with its place in the text as typed.
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::lexicon::Words;
use super::veil::{Veil, What};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or a number.
    Word,
    /// `@somebody`.
    Handle,
    /// A comma, dash or bracket: ends a clause.
    Comma,
    /// A colon.
    Colon,
    /// The end of a sentence, line or cell.
    Stop,
    /// The end of a question.
    Question,
    /// Code, a path, an address.
    Code,
    /// Something quoted.
    Quote,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// What it is.
    pub(super) kind: Kind,
    /// A word composed, in lower case and with straight apostrophes; empty for marks.
    pub(super) norm: Cow<'t, str>,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last one.
    pub(super) end: usize,
    /// Whether a hyphen joins it to the word before.
    pub(super) joined: bool,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether it names somebody.
    pub(super) named: bool,
}

impl Token<'_> {
    /// Whether it is a word or a number.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is one of these words.
    pub(super) fn is(&self, words: &(impl Words + ?Sized)) -> bool {
        self.is_word() && words.has(&self.norm)
    }

    /// Whether it is a number, or begins with one.
    pub(super) fn is_number(&self) -> bool {
        self.norm.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// Words that lose their vowel before another one.
const ELIDED: [&str; 16] = [
    "l", "d", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    "presqu", "parcequ",
];
/// No word that loses its vowel has more bytes, however it is typed.
const LONG: usize = 64;
/// English endings that are words of their own.
const ENDINGS: [&str; 6] = ["s", "d", "ll", "re", "ve", "m"];

/// Cuts a text; what is veiled becomes one mark or nothing.
pub(super) fn tokens<'t>(text: &'t str, veils: &[Veil]) -> Vec<Token<'t>> {
    let mut cutter = Cutter {
        text,
        tokens: Vec::with_capacity(text.len() / 5),
        hyphen: false,
    };
    let mut at = 0;
    for veil in veils {
        cutter.cut(at, veil.start);
        let kind = match veil.what {
            What::Code => Some(Kind::Code),
            What::Quote => Some(Kind::Quote),
            What::Block => Some(Kind::Stop),
            What::Away => None,
        };
        if let Some(kind) = kind {
            cutter.mark(kind, veil.start, veil.end);
        }
        at = veil.end;
    }
    cutter.cut(at, text.len());
    cutter.tokens
}

struct Cutter<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    hyphen: bool,
}

impl Cutter<'_> {
    fn cut(&mut self, from: usize, to: usize) {
        let mut at = from;
        while let Some(c) = self.char(at, to) {
            let next = at + c.len_utf8();
            if c.is_alphanumeric() {
                at = self.word(at, to);
                continue;
            }
            if c == '@' && self.char(next, to).is_some_and(char::is_alphanumeric) {
                let end = self.run(next, to);
                self.push(Kind::Handle, at, end);
                at = end;
                continue;
            }
            let after = self.char(next, to);
            let ends = after.is_none_or(|c| !c.is_alphanumeric());
            match c {
                '-' | '\u{2010}' | '\u{2011}' if !ends && self.touches(at) => self.hyphen = true,
                ',' | '–' | '—' | '(' | ')' | '…' => self.mark(Kind::Comma, at, next),
                '-' if after == Some('-') => self.mark(Kind::Comma, at, next),
                ':' => self.mark(Kind::Colon, at, next),
                '.' if after == Some('.') => self.mark(Kind::Comma, at, next),
                '.' if ends => self.mark(Kind::Stop, at, next),
                '!' | ';' | '|' | '•' | '·' => self.mark(Kind::Stop, at, next),
                '?' => self.mark(Kind::Question, at, next),
                _ => {}
            }
            at = next;
        }
    }

    fn char(&self, at: usize, to: usize) -> Option<char> {
        self.text.get(at..to)?.chars().next()
    }

    /// Whether the last token ends here.
    fn touches(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|last| last.end == at)
    }

    fn mark(&mut self, kind: Kind, start: usize, end: usize) {
        self.hyphen = false;
        self.tokens.push(Token {
            kind,
            norm: Cow::Borrowed(""),
            start,
            end,
            joined: false,
            capital: false,
            named: false,
        });
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let piece = self.text.get(start..end).unwrap_or_default();
        let first = piece.chars().find(|c| c.is_alphanumeric());
        self.tokens.push(Token {
            kind,
            norm: normal(piece),
            start,
            end,
            joined: std::mem::take(&mut self.hyphen),
            capital: first.is_some_and(char::is_uppercase),
            named: false,
        });
    }

    /// The end of the letters and digits from here on.
    fn run(&self, from: usize, to: usize) -> usize {
        let mut end = from;
        let mut last = None;
        while let Some(c) = self.char(end, to) {
            let next = end + c.len_utf8();
            let is_inside =
                |is: fn(char) -> bool| last.is_some_and(is) && self.char(next, to).is_some_and(is);
            let goes_on = c.is_alphanumeric()
                || is_combining_mark(c)
                || is_ignorable(c)
                || (c == '_' && is_inside(char::is_alphanumeric))
                || (matches!(c, '.' | ',' | ':') && is_inside(|c| c.is_ascii_digit()));
            if !goes_on {
                break;
            }
            last = Some(c);
            end = next;
        }
        end
    }

    /// Takes a word with its apostrophes, and gives its end.
    fn word(&mut self, from: usize, to: usize) -> usize {
        let mut start = from;
        let mut end = self.run(from, to);
        while let Some(sign) = self.char(end, to).filter(|c| is_apostrophe(*c)) {
            let after = end + sign.len_utf8();
            if !self.char(after, to).is_some_and(char::is_alphabetic) {
                break;
            }
            let next = self.run(after, to);
            // A row of apostrophes is not normalised again from its beginning at each of them.
            let before = self.text.get(start..end).filter(|word| word.len() <= LONG);
            let before = before.map(normal).unwrap_or_default();
            let ending = normal(self.text.get(after..next).unwrap_or_default());
            if ELIDED.contains(&&*before) {
                self.push(Kind::Word, start, after);
                start = after;
            } else if ENDINGS.contains(&&*ending) {
                self.push(Kind::Word, start, end);
                self.push(Kind::Word, end, next);
                return next;
            }
            end = next;
        }
        self.push(Kind::Word, start, end);
        end
    }
}

/// All signs that are typed for an apostrophe.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '\u{2018}')
}

/// Signs without a width that break no word.
const fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// A word as rules know it.
pub(super) fn normal(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        return Cow::Borrowed(word);
    }
    let kept = word.chars().filter(|c| !is_ignorable(*c));
    let straight = kept.map(|c| if is_apostrophe(c) { '\'' } else { c });
    Cow::Owned(straight.flat_map(char::to_lowercase).nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = tokens(text, &[]);
        tokens.iter().map(|token| token.norm.to_string()).collect()
    }

    #[test]
    fn elisions_and_endings_are_words_of_their_own() {
        assert_eq!(words("L’opérateur n'a"), ["l'", "opérateur", "n'", "a"]);
        assert_eq!(words("Anna’s should've"), ["anna", "'s", "should", "'ve"]);
        assert_eq!(words("didn’t aujourd'hui"), ["didn't", "aujourd'hui"]);
        assert_eq!(words("jusqu'à l'"), ["jusqu'", "à", "l"]);
    }

    /// With time that grows by the square of the length this would take hours.
    #[test]
    fn a_megabyte_of_apostrophes_is_one_word() {
        assert_eq!(tokens(&"a'".repeat(500_000), &[]).len(), 1);
    }

    #[test]
    fn decomposed_letters_and_hidden_signs_are_taken_together() {
        assert_eq!(words("De\u{301}ja\u{300} hu\u{ad}man"), ["déjà", "human"]);
        let text = "E\u{301}TOURDI";
        let tokens = tokens(text, &[]);
        assert_eq!(&text[tokens[0].start..tokens[0].end], text);
        assert_eq!(tokens[0].norm, "étourdi");
    }

    #[test]
    fn numbers_identifiers_and_hyphens_hold_together() {
        assert_eq!(
            words("14:03, 1.5 user_error"),
            ["14:03", "", "1.5", "user_error"]
        );
        let tokens = tokens("always-on - x", &[]);
        let joined: Vec<bool> = tokens.iter().map(|token| token.joined).collect();
        assert_eq!(joined, [false, true, false]);
    }
}
