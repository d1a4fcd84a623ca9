//! How much room words take where no font is known, and how they are broken into lines.
//!
//! The estimate is from above: it is at least as wide as `DejaVu Sans`, the widest of the fonts that
//! systems set their interfaces in.
use unicode_width::UnicodeWidthChar;

use crate::export::escape;

/// What stands where a text was cut.
const CUT: char = '…';

/// What a text is on a picture; size and weight follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// The name of a picture of several.
    Title,
    /// A part of a picture.
    Heading,
    /// A value, a name.
    Strong,
    /// Content.
    Text,
    /// Content beside other content.
    Small,
    /// The same, set off.
    SmallStrong,
    /// What explains.
    Soft,
    /// Numbers of scales, counts under squares.
    Tiny,
    /// The letter on its chip.
    Chip,
}

impl Type {
    /// Every one, for tests that read pictures.
    #[cfg(test)]
    pub(super) const ALL: [Self; 9] = [
        Self::Title,
        Self::Heading,
        Self::Strong,
        Self::Text,
        Self::Small,
        Self::SmallStrong,
        Self::Soft,
        Self::Tiny,
        Self::Chip,
    ];

    /// How large its letters are, in units of the picture.
    pub(super) const fn size(self) -> f64 {
        match self {
            Self::Title => 20.0,
            Self::Heading => 16.0,
            Self::Strong | Self::Text => 14.0,
            Self::Small | Self::SmallStrong | Self::Soft => 12.5,
            Self::Chip => 13.0,
            Self::Tiny => 11.0,
        }
    }

    /// Its class in the style sheet.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Title => "cp-title",
            Self::Heading => "cp-heading",
            Self::Strong => "cp-strong",
            Self::Text => "cp-text",
            Self::Small => "cp-small",
            Self::SmallStrong => "cp-small-strong",
            Self::Soft => "cp-soft",
            Self::Tiny => "cp-tiny",
            Self::Chip => "cp-letter",
        }
    }

    const fn is_heavy(self) -> bool {
        match self {
            Self::Title | Self::Heading | Self::Strong | Self::SmallStrong | Self::Chip => true,
            Self::Text | Self::Small | Self::Soft | Self::Tiny => false,
        }
    }

    /// From the top of a line to its base line.
    pub(super) fn ascent(self) -> f64 {
        self.size() * 0.96
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f64 {
        self.size() * 1.35
    }

    /// How wide a line of it is at most.
    pub(super) fn width(self, text: &str) -> f64 {
        let ems: f64 = text.chars().map(ems).sum();
        let heavier = if self.is_heavy() { 1.1 } else { 1.0 };
        ems * heavier * self.size()
    }
}

/// How wide a character is at most, where the size of the font is 1.
fn ems(c: char) -> f64 {
    match c.width() {
        None | Some(0) => return 0.0,
        // Ideographs fill a square, emoji more than that.
        Some(2) if c.is_alphabetic() => return 1.05,
        Some(2) => return 1.35,
        Some(_) => {}
    }
    match c {
        'i' | 'j' | 'l' | 'I' | 'J' | '.' | ',' | ':' | ';' | '|' | '\'' | '’' | ' ' | '·'
        | '/' | '\u{a0}' | '\u{202f}' | '\\' => 0.36,
        '!' | '(' | ')' | '[' | ']' | 't' | 'f' | 'r' | '-' => 0.43,
        '%' | '@' | 'm' | 'w' | 'M' | 'W' | '…' | 'œ' | 'Œ' | 'æ' | 'Æ' | '■' | '●' => {
            1.03
        }
        'a'..='z' | '0'..='9' | '"' | '*' | '?' | '_' | '`' | '–' | '$' | '{' | '}' => 0.65,
        'A' | 'B' | 'C' | 'E' | 'F' | 'K' | 'L' | 'P' | 'R' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' => {
            0.71
        }
        '\u{c0}'..='\u{17f}' if c.is_lowercase() => 0.66,
        '“' | '”' | '«' | '»' => 0.66,
        c if c.is_ascii() || ('\u{c0}'..='\u{17f}').contains(&c) => 0.84,
        _ => 1.03,
    }
}

/// Words on lines that fit, and the whole of them where they had to be cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fitted {
    pub(super) lines: Vec<String>,
    pub(super) whole: Option<String>,
}

impl Fitted {
    /// Breaks words into at most so many lines of that width.
    pub(super) fn of(text: &str, kind: Type, room: f64, most: usize) -> Self {
        let text = escape::line(text);
        let mut lines = wrap(&text, kind, room, most);
        if lines.len() <= most {
            return Self { lines, whole: None };
        }
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push(CUT);
            while kind.width(last) > room && last.chars().count() > 1 {
                last.pop();
                last.pop();
                last.truncate(last.trim_end_matches(' ').len());
                last.push(CUT);
            }
        }
        Self {
            lines,
            whole: Some(text),
        }
    }

    /// Breaks words into as many lines as they take.
    pub(super) fn all(text: &str, kind: Type, room: f64) -> Self {
        Self::of(text, kind, room, usize::MAX)
    }

    /// How high the lines are together.
    pub(super) fn height(&self, kind: Type) -> f64 {
        super::paper::many(self.lines.len()) * kind.leading()
    }

    /// How wide the widest line is.
    pub(super) fn width(&self, kind: Type) -> f64 {
        let widths = self.lines.iter().map(|line| kind.width(line));
        widths.fold(0.0, f64::max)
    }
}

/// Breaks at blanks; a word that is wider than a line is broken in itself. Stops one line after
/// `most`: a text may be long.
fn wrap(text: &str, kind: Type, room: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut wide) = (String::new(), 0.0);
    let blank = kind.width(" ");
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let width = kind.width(word);
        if !line.is_empty() && wide + blank + width <= room {
            line.push(' ');
            line.push_str(word);
            wide += blank + width;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if lines.len() > most {
            return lines;
        }
        wide = 0.0;
        for c in word.chars() {
            let more = kind.width(c.encode_utf8(&mut [0; 4]));
            if !line.is_empty() && wide + more > room {
                lines.push(std::mem::take(&mut line));
                wide = 0.0;
                if lines.len() > most {
                    return lines;
                }
            }
            line.push(c);
            wide += more;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_at_blanks_and_only_too_wide_ones_in_themselves() {
        let lines = |text: &str| Fitted::all(text, Type::Text, 80.0).lines;
        assert_eq!(lines("one two three"), ["one two", "three"]);
        assert_eq!(lines("  "), [""; 0]);
        let long = lines(&format!("so {} on", "x".repeat(10_000)));
        assert!(long.iter().all(|line| Type::Text.width(line) <= 80.0));
        assert_eq!(long.concat().len(), 10_004);
        assert_eq!(
            lines("20\u{a0}% of\u{202f}; x").join(" "),
            "20\u{a0}% of\u{202f}; x"
        );
    }

    #[test]
    fn what_is_cut_ends_with_an_ellipsis_within_the_room_and_keeps_its_whole() {
        for text in ["a long sentence that has no room here", &"W".repeat(500)] {
            let fitted = Fitted::of(text, Type::Strong, 100.0, 2);
            assert_eq!(
                (fitted.lines.len(), fitted.whole.as_deref()),
                (2, Some(text))
            );
            assert!(fitted.lines[1].ends_with(CUT), "{fitted:?}");
            assert!(fitted.width(Type::Strong) <= 100.0, "{fitted:?}");
        }
        assert_eq!(Fitted::of("short", Type::Text, 100.0, 1).whole, None);
    }
}
