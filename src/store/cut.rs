//! Cuts the header out of a session's text without parsing the rest.
//!
//! Reading a header this way is over a hundred times faster than parsing the whole file.
use super::tokens::{Kind, Token, Tokens};
use std::ops::Range;

/// Finds `(…)` of the first field, if that field is named `header`.
///
/// None where the text is laid out otherwise, or ends before the header does.
pub(super) fn header(text: &str) -> Option<Range<usize>> {
    let mut tokens = Tokens::of(text);
    let mut token = tokens.next()?;
    while token.kind == Kind::Mark('#') {
        token = after_attribute(&mut tokens)?;
    }
    if token.kind == Kind::Word {
        token = tokens.next()?;
    }
    if token.kind != Kind::Open('(') || &text[tokens.next()?.span] != "header" {
        return None;
    }
    if tokens.next()?.kind != Kind::Mark(':') {
        return None;
    }
    let mut open = tokens.next()?;
    let start = open.span.start;
    if open.kind == Kind::Word {
        open = tokens.next()?;
    }
    if open.kind != Kind::Open('(') {
        return None;
    }
    let inside = open.span.end;
    let end = match close_plainly(text.as_bytes().get(inside..)?) {
        Some(length) => inside + length,
        None => close(&mut tokens)?,
    };
    Some(start..end)
}

/// As [`close`], but byte by byte and quickly; none where anything stands there but plain strings,
/// names, numbers and brackets.
fn close_plainly(rest: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (1_usize, 0);
    loop {
        match rest.get(at)? {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'"' if rest[..at].last().is_some_and(u8::is_ascii_alphanumeric) => return None,
            b'"' => at = end_of_string(rest, at)?,
            b'\'' | b'/' | b'#' => return None,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// Where the string ends whose first quote stands at `at`.
fn end_of_string(rest: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += 1;
        match rest.get(at)? {
            b'\\' => at += 1,
            b'"' => return Some(at),
            _ => {}
        }
    }
}

/// Goes past `#![…]`, whose `#` has been read, to the token behind it.
fn after_attribute(tokens: &mut Tokens<'_>) -> Option<Token> {
    if tokens.next()?.kind != Kind::Mark('!') || tokens.next()?.kind != Kind::Open('[') {
        return None;
    }
    close(tokens)?;
    tokens.next()
}

/// Goes past the bracket that closes the one just read; gives the place behind it.
fn close(tokens: &mut Tokens<'_>) -> Option<usize> {
    let mut depth = 1_usize;
    for token in tokens {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth -= 1,
            Kind::Mark(_) | Kind::Text | Kind::RawText | Kind::Char | Kind::Word => {}
        }
        if depth == 0 {
            return Some(token.span.end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Option<&str> {
        header(text).map(|span| &text[span])
    }

    #[test]
    fn the_header_is_cut_whatever_its_strings_hold() {
        let header = r##"(team: ")\")(", title: r#")"(header: ("#, c: '(' /* ) */, // )
            o: [(1)], m: {"}": 1})"##;
        for before in [
            "(header: ",
            "Session(header:",
            "\u{feff}#![enable(implicit_some)]\n// header: (\n(\n  header : ",
        ] {
            let text = format!("{before}{header}, rest: \"…");
            assert_eq!(cut(&text), Some(header), "{before}");
        }
    }

    #[test]
    fn a_plain_header_is_cut_as_any_other() {
        let header = r#"(a: "\\", b: [(c: "\")("), {"]": é}], d: ())"#;
        let text = format!("(header: {header}, rest: (");
        assert_eq!(cut(&text), Some(header));
        let inside = &header.as_bytes()[1..];
        assert_eq!(close_plainly(inside), Some(inside.len()), "the quick way");
        for hard in ["r\")\")", "'\"')", "/* ) */)", "// )\n)", "r#\")\"#)"] {
            assert_eq!(close_plainly(hard.as_bytes()), None, "{hard}");
        }
    }

    #[test]
    fn a_header_that_is_not_first_or_not_whole_is_not_cut() {
        for text in [
            "",
            "(",
            "(a: 1, header: ())",
            "(header: [1])",
            "(header: (team: \"x",
            "(header (1))",
            "\"(header: ())\"",
            "(header: (a: (1)",
        ] {
            assert_eq!(cut(text), None, "{text}");
        }
    }
}
