//! Texts in the cells of a sheet: what keeps a spreadsheet from taking them for formulas.
//!
//! It knows no columns and writes no quotes; sheets do that.

/// What a spreadsheet takes for the beginning of a formula; some take the full-width forms too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// What a spreadsheet drops before it looks for a formula, or splits a cell at.
const BREAK: [char; 3] = ['\t', '\r', '\n'];
/// Marks that may stand before a formula without hiding it.
const QUOTES: [char; 10] = ['\'', '"', '`', '‘', '’', '“', '”', '«', '»', '＂'];
/// What keeps a text from being a formula.
const GUARD: char = '\'';

/// The text with an apostrophe before it where a spreadsheet would take it for a formula: where
/// `=`, `+`, `-`, `@` or one of their full-width forms comes first, also after blanks or quotes,
/// or where it begins with a tab or the end of a line. A number stays one.
pub fn guarded(text: &str) -> String {
    if opens_formula(text) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

/// Takes the apostrophe of [`guarded`] away.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if opens_formula(text) => rest,
        Some(_) | None => text,
    }
}

fn opens_formula(text: &str) -> bool {
    let is_before = |c: char| c.is_whitespace() || QUOTES.contains(&c);
    let rest = text.trim_start_matches(is_before);
    let before = text.strip_suffix(rest).unwrap_or_default();
    (rest.starts_with(FORMULA) || before.contains(BREAK)) && !is_number(text)
}

/// Whether a text is a plain number: a sign, digits, and one point or comma at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let marks = digits.chars().filter(|c| !c.is_ascii_digit());
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && marks.clone().count() <= 1
        && marks.into_iter().all(|c| matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+33 1 23",
            "-x",
            "@all",
            " =HYPERLINK(1)",
            "\u{a0}=1",
            "\"=1",
            "'=1",
            "« =1 »",
            "＝1+1",
            "－1",
            "\t=1",
            "\tplain",
            "\rplain",
            "-",
            "-1-1",
            "=",
        ] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn numbers_and_plain_words_stay_as_they_are() {
        for text in [
            "-3",
            "+2.5",
            "-0,5",
            "3",
            "",
            "plain",
            "'tis",
            "a = b",
            "\"quoted\"",
        ] {
            assert_eq!(guarded(text), text, "{text:?}");
        }
    }

    #[test]
    fn reading_gives_back_what_was_written() {
        for text in [
            "=1", "'=1", "''=1", "'tis", "-3", "'-3", "\t=x", "plain", "’=1", "",
        ] {
            assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        }
    }
}
