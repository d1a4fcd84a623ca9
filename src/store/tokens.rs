//! Splits RON text into tokens with their places, so that text can be cut and joined safely.
//!
//! It knows strings, raw strings, characters and nested comments, and so never takes a bracket
//! inside them for one of structure. It checks no grammar: the `ron` crate does.
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`, `:`, `#`, `!` or `=`.
    Mark(char),
    /// `"…"`, `b"…"`.
    Text,
    /// `r"…"`, `r#"…"#` and byte strings like it.
    RawText,
    /// `'x'`, `b'x'`.
    Char,
    /// A name or number.
    Word,
}

/// One token and the bytes that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Its bytes within the text.
    pub(super) span: Range<usize>,
}

/// Walks the tokens of a text; ends early at a string or comment that never closes.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Starts at the beginning, after a byte order mark if there is one.
    pub(super) fn of(text: &'a str) -> Self {
        let at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        Self { text, at }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past white space and comments; none where a comment never closes.
    fn skip_blank(&mut self) -> Option<()> {
        loop {
            let rest = self.rest();
            // Nearly all of it is spaces and line ends.
            let plain = rest.bytes().take_while(|b| matches!(b, b' ' | b'\n'));
            self.at += plain.count();
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(is_blank).len();
            let rest = self.rest();
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += block_comment(rest)?;
            } else {
                return Some(());
            }
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_blank()?;
        let rest = self.rest();
        let first = rest.chars().next()?;
        let (kind, length) = match first {
            '(' | '[' | '{' => (Kind::Open(first), 1),
            ')' | ']' | '}' => (Kind::Close(first), 1),
            ',' | ':' | '#' | '!' | '=' => (Kind::Mark(first), 1),
            '"' => (Kind::Text, quoted(rest, 0)?),
            '\'' => (Kind::Char, character(rest, 0)?),
            'b' if rest.starts_with("b\"") => (Kind::Text, quoted(rest, 1)?),
            'b' if rest.starts_with("b'") => (Kind::Char, character(rest, 1)?),
            'b' if rest.starts_with("br\"") || rest.starts_with("br#") => {
                (Kind::RawText, raw(rest, 2)?)
            }
            'r' if ["r\"", "r#\"", "r##"].iter().any(|s| rest.starts_with(s)) => {
                (Kind::RawText, raw(rest, 1)?)
            }
            'r' if rest.starts_with("r#") => (Kind::Word, 2 + word(&rest[2..])),
            _ => (Kind::Word, word(rest).max(first.len_utf8())),
        };
        let span = self.at..self.at + length;
        self.at = span.end;
        Some(Token { kind, span })
    }
}

/// The white space of RON, which is more than ASCII's and less than Unicode's.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
    )
}

fn word(text: &str) -> usize {
    let is_mark = |c: char| {
        matches!(
            c,
            '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '#' | '!' | '=' | '"' | '\'' | '/'
        )
    };
    let ends = |c: char| is_mark(c) || is_blank(c);
    text.find(ends).unwrap_or(text.len())
}

fn block_comment(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let rest = &text.as_bytes()[at..];
        match rest {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            [_, ..] => at += 1,
            [] => return None,
        }
        if depth == 0 {
            return Some(at);
        }
    }
}

/// The length of a quoted string whose quote stands at `start`.
fn quoted(text: &str, start: usize) -> Option<usize> {
    let mut escaped = false;
    for (i, byte) in text.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(i + 1),
            _ => {}
        }
    }
    None
}

/// The length of a raw string whose hashes, if any, stand at `start`.
fn raw(text: &str, start: usize) -> Option<usize> {
    let hashes = text[start..].bytes().take_while(|b| *b == b'#').count();
    let inside = start + hashes + 1;
    if text.as_bytes().get(inside - 1) != Some(&b'"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    Some(inside + text.get(inside..)?.find(&end)? + end.len())
}

/// The length of a character whose quote stands at `start`.
fn character(text: &str, start: usize) -> Option<usize> {
    let inside = start + 1;
    let first = text[inside..].chars().next()?;
    let mut after = inside + first.len_utf8();
    if first == '\\' {
        after += text[after..].chars().next()?.len_utf8();
    }
    Some(after + text[after..].find('\'')? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Tokens::of(text).map(|t| &text[t.span]).collect()
    }

    #[test]
    fn brackets_in_strings_characters_and_comments_belong_to_them() {
        let text = "( \")\\\"(\" , r#\")\"(\"# , ')' , '\\'' , /* ) /* ( */ ) */ x // )\n )";
        assert_eq!(
            words(text),
            [
                "(",
                "\")\\\"(\"",
                ",",
                "r#\")\"(\"#",
                ",",
                "')'",
                ",",
                "'\\''",
                ",",
                "x",
                ")"
            ]
        );
    }

    #[test]
    fn a_string_that_never_closes_ends_the_walk() {
        assert_eq!(words("(a: \"x)"), ["(", "a", ":"]);
        assert_eq!(words("(a: r##\"x\"# )"), ["(", "a", ":"]);
        assert_eq!(words("(/* /* */ )"), ["("]);
    }

    #[test]
    fn raw_names_bytes_and_marks_are_told_apart() {
        assert_eq!(
            words("\u{feff}#![e(x)](r#a-b:-1.5,b\"(\",br\"(\",b'(')"),
            [
                "#", "!", "[", "e", "(", "x", ")", "]", "(", "r#a-b", ":", "-1.5", ",", "b\"(\"",
                ",", "br\"(\"", ",", "b'('", ")"
            ]
        );
    }
}
