//! The smallest pieces of a line: digits, blanks, words.

/// Takes a number of so many digits; none where one more follows.
pub(super) fn digits(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count < least || count > most {
        return None;
    }
    let (number, rest) = text.split_at(count);
    Some((number.parse().ok()?, rest))
}

/// Leaves out blanks, narrow and unbreakable ones too.
pub(super) fn spaces(text: &str) -> &str {
    text.trim_start_matches(char::is_whitespace)
}

/// Takes a word of letters.
pub(super) fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    (!word.is_empty()).then_some((word, rest))
}

/// Whether no letter and no digit follows.
pub(super) fn ends_word(rest: &str) -> bool {
    !rest.starts_with(char::is_alphanumeric)
}
