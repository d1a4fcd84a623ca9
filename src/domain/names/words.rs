//! The words of a text as names are looked for in it.

/// A run of letters and digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// The run itself.
    pub(super) text: &'t str,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
}

impl Token<'_> {
    /// Whether it is this word, which is in small letters.
    pub(super) fn is(&self, small: &str) -> bool {
        let mut letters = self.text.chars().flat_map(char::to_lowercase);
        let mut wanted = small.chars();
        loop {
            match (letters.next(), wanted.next()) {
                (None, None) => return true,
                (a, b) if a == b => {}
                (_, _) => return false,
            }
        }
    }
}

/// The runs of letters and digits in a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(char::is_alphanumeric) {
        let start = at + begin;
        let rest = &text[start..];
        let length = rest.find(|c: char| !c.is_alphanumeric());
        let end = start + length.unwrap_or(rest.len());
        let run = &text[start..end];
        tokens.push(Token {
            start,
            end,
            text: run,
            capital: run.starts_with(char::is_uppercase),
        });
        at = end;
    }
    tokens
}

/// Whether a sentence, a line or a quote begins here: a capital says nothing then.
pub(super) fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let marks = |c: char| c == ' ' || c == '\u{a0}' || c == '\u{202f}' || "\"“«„‘(*_[".contains(c);
    let before = before.trim_end_matches(marks);
    let ends = |c: char| ".!?…:;\n\r|•–—>".contains(c);
    before.is_empty() || before.ends_with(ends) || before.ends_with("\n-") || before == "-"
}
