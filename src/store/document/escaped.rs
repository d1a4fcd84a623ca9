//! A document for the eyes: what would steer a terminal or hide on it stands as an escape.
use std::borrow::Cow;
use std::fmt::Write as _;

use crate::domain::harmless;
use crate::store::tokens::{Kind, Tokens};

/// The same document with escapes in its strings where a character steers or hides; reading it
/// gives the same value. Files are written without, so that a person can read them.
///
/// What hides between the strings, as in a comment, stays.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for token in Tokens::of(text) {
        let piece = text.get(token.span.clone()).unwrap_or_default();
        if is_plain(piece) {
            continue;
        }
        let (inner, is_raw) = match token.kind {
            Kind::Text => (unquoted(piece), false),
            Kind::RawText => (
                unquoted(piece.trim_start_matches('r').trim_matches('#')),
                true,
            ),
            Kind::Open(_) | Kind::Close(_) | Kind::Mark(_) | Kind::Word | Kind::Char => continue,
        };
        // A string of bytes begins with another letter, and has no quote there.
        let Some(inner) = inner else { continue };
        out.push_str(text.get(done..token.span.start).unwrap_or_default());
        done = token.span.end;
        quote(&mut out, inner, is_raw);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// Whether a text is the same on a terminal and in a file.
fn is_plain(text: &str) -> bool {
    harmless::on_terminal(text) == text && harmless::in_file(text) == text
}

fn unquoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

fn quote(out: &mut String, inner: &str, is_raw: bool) {
    out.push('"');
    // As in JSON, but with RON's braces.
    let mut marks = 0;
    for c in inner.chars() {
        let alone = c.to_string();
        let is_mark = !c.is_ascii() && unicode_width::UnicodeWidthChar::width(c) == Some(0);
        marks = if is_mark { marks + 1 } else { 0 };
        match c {
            '\n' | '\t' => out.push(c),
            '"' | '\\' if is_raw => out.extend(['\\', c]),
            _ if marks > harmless::MARKS || harmless::on_terminal(&alone) != alone => {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::store::document::{from_text, to_text};
    use crate::store::sample::{Sample, sample};
    use std::path::Path;

    #[test]
    fn a_document_for_the_eyes_reads_as_the_one_for_the_disk() {
        let mut value = sample("a\u{202e}b \u{200b}\u{e0041}\u{61c}");
        value.notes = vec![
            "x\"\u{202e}#, \\u{41} \"##\ntwo\tthree".into(),
            format!("o{} 👨\u{200d}👩 ❤\u{fe0f}", "\u{301}".repeat(100)),
            "« plain »\u{202f}!".into(),
        ];
        let text = to_text(&value).unwrap();
        let shown = escaped(&text);
        assert_eq!(harmless::in_file(&shown), shown);
        assert_eq!(
            harmless::on_terminal(&shown),
            shown.replace('\t', " "),
            "only a tab differs"
        );
        let back: Sample = from_text(Path::new("x"), &shown).unwrap();
        assert_eq!(back, value);
        assert!(shown.contains("« plain »\u{202f}!"));
    }

    #[test]
    fn a_document_without_such_characters_is_not_copied() {
        let text = to_text(&sample("Équipe d’été")).unwrap();
        assert!(matches!(escaped(&text), Cow::Borrowed(_)));
    }
}
