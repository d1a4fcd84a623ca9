//! How a calendar file writes its lines: escaped (RFC 5545, 3.3.11) and folded (3.1).

/// The most octets on a line, without its end.
const WIDEST: usize = 75;

/// A text value: the marks of the format with a backslash, line ends as `\n`.
pub(super) fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

/// A line with its end, folded between characters: every further line begins with a blank.
pub(super) fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 32 + 2);
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > WIDEST {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_format_are_words() {
        assert_eq!(
            text("a;b,c\\n\nBEGIN:VEVENT"),
            "a\\;b\\,c\\\\n\\nBEGIN:VEVENT"
        );
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        for words in ["é".repeat(10_000), "🙂".repeat(400), "x".repeat(75)] {
            let line = folded(&words);
            assert!(line.ends_with("\r\n"));
            for part in line.split_terminator("\r\n") {
                assert!(part.len() <= WIDEST, "{} octets", part.len());
            }
            assert_eq!(line.replace("\r\n ", "").trim_end(), words);
        }
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        assert_eq!(folded(&"x".repeat(75)).matches("\r\n").count(), 1);
        assert_eq!(folded(&"x".repeat(76)).matches("\r\n").count(), 2);
    }
}
