//! Makes words that people have written harmless where they are put.
//!
//! A report is pasted into wikis and printed on terminals: what people wrote must neither become
//! markup nor steer what shows it. What steers or hides is known by [`harmless`]; here is what each
//! format takes for markup.
use crate::domain::harmless;

/// The words on one line: line ends and tabs become spaces, several spaces one, and what hides
/// goes.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in harmless::in_file(text).chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words on one line, as Markdown that shows just them: in a paragraph, a list or a cell.
///
/// `&` begins an entity, `$` a formula, `~` a deletion, as far as some wikis go. What only begins
/// a list, or underlines a heading, is left alone where it does neither: `+01:00`, `-5`.
pub(super) fn markdown(text: &str) -> String {
    let text = line(text);
    let mut out = String::with_capacity(text.len() + 8);
    let begins = begins_block(&text);
    for (at, c) in text.char_indices() {
        let special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '$' | '~'
        );
        if special || begins == Some(at) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Where the mark stands that would make a list or a rule of a line; none in most lines.
fn begins_block(text: &str) -> Option<usize> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    if let Some(rest) = text.strip_prefix(['-', '+', '=']) {
        let is_rule = text.chars().all(|c| text.starts_with(c));
        let is_list = !text.starts_with('=') && ends(rest);
        return (is_rule || is_list).then_some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text.get(digits..)?.strip_prefix(['.', ')'])?;
    (digits > 0 && ends(after)).then_some(digits)
}

/// The words on one line, as XML that shows just them: in an element or in an attribute.
pub(super) fn xml(text: &str) -> String {
    html(&line(text))
}

/// The words with their spaces, as HTML that shows just them: in an element or in an attribute.
///
/// U+FFFE and U+FFFF may not stand in HTML or XML at all, however they are written.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in harmless::in_file(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_shown_and_what_xml_forbids_goes() {
        assert_eq!(
            xml("<a href=\"x\" b='y'>&lt; ]]> \u{fffe}\u{1b}[2J\u{202e}é 🎉"),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;lt; ]]&gt; [2Jé 🎉"
        );
        assert_eq!(xml("\u{ffff}\u{0}"), "");
    }

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        for (text, shown) in [
            ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
            ("![x](y) <img>", r"!\[x\](y) \<img\>"),
            ("# no | head", r"\# no \| head"),
            ("&lt; ~~$5$~~ \\", r"\&lt; \~\~\$5\$\~\~ \\"),
            ("- one", r"\- one"),
            ("+ one", r"\+ one"),
            ("===", r"\==="),
            ("12. twelfth", r"12\. twelfth"),
            ("3) third", r"3\) third"),
            ("3 of 4. No - really", "3 of 4. No - really"),
            ("-", r"\-"),
            ("---", r"\---"),
            ("+01:00", "+01:00"),
            ("-5 ms", "-5 ms"),
            ("=SUM(A1)", "=SUM(A1)"),
            ("3.5 days", "3.5 days"),
            ("7.", r"7\."),
            ("pre-prod, v1.2 (a)", "pre-prod, v1.2 (a)"),
            ("« ça va ? »", "« ça va ? »"),
        ] {
            assert_eq!(markdown(text), shown);
        }
    }

    #[test]
    fn a_text_stays_on_its_line_and_shows_all_that_it_has() {
        assert_eq!(line("  a\r\n\n\tb \u{2028}# c\u{85}"), "a b # c");
        let nasty = "a\u{1b}]52;c;eA==\u{7}\u{9b}31m\u{202e}b\u{2066}\u{200b}c\u{e0041}\u{feff}\0";
        assert_eq!(line(nasty), "a]52;c;eA==31mbc");
        assert_eq!(line("\u{202e}\n"), "");
        assert_eq!(markdown("\u{200b}\n- x"), r"\- x");
        assert_eq!(line("10\u{a0}%"), "10\u{a0}%");
    }
}
