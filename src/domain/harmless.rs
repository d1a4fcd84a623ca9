//! Makes text from outside harmless wherever it goes: a terminal, a file, a string of JSON.
//!
//! The one place that knows which characters steer or hide. What people wrote is kept as they
//! wrote it; only on its way out it passes here. It knows no markup: `export` escapes each format.
//!
//! | | terminal | file | JSON |
//! |-|-|-|-|
//! | ESC and other C0, DEL, C1 | gone | gone | `\u` |
//! | bidirectional and zero-width controls, fillers, tag characters | gone | gone | `\u` |
//! | combining marks on one character | the first [`MARKS`] | the first [`MARKS`] | `\u` after those |
//! | ends of lines | `\n` | `\n`, `\r\n` stays | `\n`, `\r\n` stay, others `\u` |
//! | tab | a blank | stays | as it is |
//! | variation selectors | gone | stay | `\u` |
//! | a joiner between emoji, or within a script that joins | gone | stays | `\u` |
//!
//! Terminals disagree on how wide joined and varied characters are, and one cell too many moves a
//! whole line: there a family of emoji stands as its members. In a file they stay, because a
//! browser joins them, and Persian or Hindi without them is misspelt.
use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar;

/// How many combining marks one character may carry; more only smear over other lines.
pub const MARKS: usize = 4;

/// Whether a character has no shape of its own and changes how others are shown.
///
/// Ends of lines and tabs are among them: who keeps those asks for them first.
pub const fn hides(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

/// The text as a terminal may have it: on lines that end with `\n`, without anything that hides.
///
/// Nothing is copied where nothing is wrong.
pub fn on_terminal(text: &str) -> Cow<'_, str> {
    sifted(text, |seen| match seen.c {
        '\t' => Fate::Becomes(' '),
        _ if varies(seen.c) => Fate::Goes,
        c => line_end(c, seen.next).unwrap_or_else(|| shape(seen)),
    })
}

/// The text as it may stand in a file that people open: also with tabs, `\r\n`, and the joiners
/// and variation selectors that words and emoji need.
///
/// Nothing is copied where nothing is wrong.
pub fn in_file(text: &str) -> Cow<'_, str> {
    sifted(text, |seen| match seen.c {
        '\t' => Fate::Stays,
        '\r' if seen.next == Some('\n') => Fate::Stays,
        '\u{200c}' | '\u{200d}' if seen.is_between_joined() => Fate::Stays,
        c => line_end(c, seen.next).unwrap_or_else(|| shape(seen)),
    })
}

/// JSON in which whatever could steer or hide is an escape, so that a reader gets all of it back.
///
/// Takes a whole document or what stands between two quotes: only strings hold such characters.
pub fn in_json(text: &str) -> Cow<'_, str> {
    sifted(text, |seen| match seen.c {
        '\t' | '\n' => Fate::Stays,
        '\r' if seen.next == Some('\n') => Fate::Stays,
        _ if varies(seen.c) => Fate::Told,
        _ if seen.must_go() => Fate::Told,
        _ => Fate::Stays,
    })
}

/// What becomes of a character.
enum Fate {
    Stays,
    Goes,
    Becomes(char),
    /// It is written as one or two `\u` escapes.
    Told,
}

/// A character with what is around it.
#[derive(Clone, Copy)]
struct Seen {
    c: char,
    /// The one before it that stays and is no variation selector.
    before: Option<char>,
    next: Option<char>,
    /// How many combining marks follow their character, this one included.
    marks: usize,
}

impl Seen {
    const fn must_go(self) -> bool {
        hides(self.c) || self.marks > MARKS
    }

    fn is_between_joined(self) -> bool {
        let (Some(before), Some(next)) = (self.before, self.next) else {
            return false;
        };
        (is_emoji(before) && is_emoji(next)) || (joins(before) && joins(next))
    }
}

/// The end of a line, however it is written; none for any other character.
const fn line_end(c: char, next: Option<char>) -> Option<Fate> {
    match (c, next) {
        ('\r', Some('\n')) => Some(Fate::Goes),
        ('\n', _) => Some(Fate::Stays),
        ('\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}', _) => {
            Some(Fate::Becomes('\n'))
        }
        _ => None,
    }
}

/// What becomes of a character that ends no line.
const fn shape(seen: Seen) -> Fate {
    if seen.must_go() {
        Fate::Goes
    } else {
        Fate::Stays
    }
}

/// Whether a character says which variant of the one before it is meant.
const fn varies(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a joiner after or before it makes one emoji of two; some other symbols are let in.
const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether it belongs to a script whose letters join, from Arabic over India to Mongolia.
const fn joins(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{109f}'
        | '\u{1780}'..='\u{17b3}' | '\u{17b6}'..='\u{180a}' | '\u{1810}'..='\u{18af}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether a text is one line of letters, signs, figures and blanks of ASCII: each takes one cell.
pub fn is_plain_line(text: &str) -> bool {
    plain_length(text.as_bytes()) == text.len() && !text.as_bytes().contains(&b'\n')
}

/// How many bytes from the beginning on are letters, signs, figures, blanks or line feeds of ASCII,
/// which stay everywhere.
fn plain_length(bytes: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (eights, _) = bytes.as_chunks::<8>();
    // Eight at a time: none above `~`, none below a blank. A line feed is looked at by itself.
    let is_plain = |eight: &[u8; 8]| {
        let word = u64::from_le_bytes(*eight);
        let low = word.wrapping_sub(EACH * 0x20) & !word;
        let high = word.wrapping_add(EACH) | word;
        (low | high) & (EACH * 0x80) == 0
    };
    let mut at = 0_usize;
    loop {
        while at.is_multiple_of(8) && eights.get(at / 8).is_some_and(is_plain) {
            at += 8;
        }
        match bytes.get(at) {
            Some(b' '..=b'~' | b'\n') => at += 1,
            Some(_) | None => return at,
        }
    }
}

/// Lets each character meet its fate; copies from the first one that does not stay.
fn sifted(text: &str, fate: impl Fn(Seen) -> Fate) -> Cow<'_, str> {
    let mut copy: Option<String> = None;
    let (mut before, mut marks) = (None, 0);
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).unwrap_or_default();
        let (plain, odd) = rest.split_at(plain_length(rest.as_bytes()));
        if !plain.is_empty() {
            if let Some(copy) = &mut copy {
                copy.push_str(plain);
            }
            before = plain.chars().next_back();
            if plain.bytes().any(|byte| byte != b'\n') {
                marks = 0;
            }
            at += plain.len();
        }
        let mut chars = odd.chars();
        let Some(c) = chars.next() else { break };
        let is_mark = !c.is_ascii() && !hides(c) && c.width() == Some(0);
        marks = match (is_mark, hides(c)) {
            (true, _) => marks + 1,
            // What goes must not let a new run begin.
            (false, true) => marks,
            (false, false) => 0,
        };
        let seen = Seen {
            c,
            before,
            next: chars.next(),
            marks: if is_mark { marks } else { 0 },
        };
        let fate = fate(seen);
        let start = at;
        at += c.len_utf8();
        if matches!(fate, Fate::Stays) {
            if let Some(copy) = &mut copy {
                copy.push(c);
            }
            if !varies(c) {
                before = Some(c);
            }
            continue;
        }
        let copy = copy.get_or_insert_with(|| text.get(..start).unwrap_or_default().to_owned());
        match fate {
            Fate::Stays | Fate::Goes => {}
            Fate::Becomes(other) => {
                copy.push(other);
                before = Some(other);
            }
            Fate::Told => tell(c, copy),
        }
    }
    copy.map_or(Cow::Borrowed(text), Cow::Owned)
}

fn tell(c: char, into: &mut String) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        // Writing to a text cannot fail.
        let _ = write!(into, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One of each kind: ESC, BEL, C1, overrides, isolates, marks of direction, zero width, tags.
    const NASTY: &str = "a\u{1b}]52;c;eA==\u{7}b\u{9b}31m\u{202e}c\u{2066}\u{200b}d\u{e0041}\u{feff}e\u{90}\u{ad}\u{61c}\u{200f}\u{2060}\0\u{7f}";

    fn borrows(text: &str) -> bool {
        [on_terminal(text), in_file(text), in_json(text)]
            .iter()
            .all(|given| matches!(given, Cow::Borrowed(_)))
    }

    #[test]
    fn nothing_that_steers_or_hides_gets_out() {
        assert_eq!(on_terminal(NASTY), "a]52;c;eA==b31mcde");
        assert_eq!(in_file(NASTY), "a]52;c;eA==b31mcde");
        assert_eq!(
            in_json("[\"é\u{202e}\u{9b}\u{e0041}\u{fe0f}\"]"),
            "[\"é\\u202e\\u009b\\udb40\\udc41\\ufe0f\"]"
        );
    }

    #[test]
    fn what_is_sound_is_not_copied() {
        for text in [
            "plain, with {\"json\": [1]}\n",
            "no\u{202f}? «\u{a0}é\u{a0}» e\u{301}",
            "日本語 🎉 ┌──┐ Việt Nam",
        ] {
            assert!(borrows(text), "{text}");
        }
    }

    #[test]
    fn lines_end_as_the_place_wants_it() {
        let text = "a\tb\r\nc\rd\u{2028}e\u{85}f\u{b}g";
        assert_eq!(on_terminal(text), "a b\nc\nd\ne\nf\ng");
        assert_eq!(in_file(text), "a\tb\r\nc\nd\ne\nf\ng");
        assert_eq!(in_file("\r\r\n"), "\n\r\n");
    }

    #[test]
    fn a_heap_of_marks_is_cut_and_json_tells_all_of_it() {
        let heap = format!("o{}k", "\u{301}".repeat(1000));
        assert_eq!(on_terminal(&heap).chars().count(), 2 + MARKS);
        assert_eq!(in_file(&heap), on_terminal(&heap));
        let quoted = format!("\"{}\"", in_json(&heap));
        assert!(quoted.matches('\u{301}').count() == MARKS);
        assert_eq!(quoted.matches("\\u0301").count(), 1000 - MARKS);
        let parted = format!("o{}", "\u{301}\u{301}\u{200b}".repeat(9));
        assert_eq!(on_terminal(&parted).chars().count(), 1 + MARKS);
    }

    #[test]
    fn joiners_stay_in_files_where_words_and_emoji_need_them() {
        let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
        let heart = "❤\u{fe0f}\u{200d}🔥";
        let persian = "می\u{200c}خواهم";
        let hindi = "क\u{94d}\u{200d}ष";
        for text in [family, heart, persian, hindi] {
            assert_eq!(in_file(text), text);
            assert!(!on_terminal(text).contains(['\u{200c}', '\u{200d}', '\u{fe0f}']));
        }
        assert_eq!(on_terminal(family), "👨👩👧👦");
        assert_eq!(
            in_file("pay\u{200d}pal \u{200d}👨 م\u{200d}"),
            "paypal 👨 م"
        );
        assert_eq!(in_file("👨\u{200d}\u{200d}👩"), "👨\u{200d}👩");
        assert_eq!(in_file("🏴\u{e0067}\u{e007f}"), "🏴");
    }

    #[test]
    fn the_plain_beginning_is_found_wherever_it_ends() {
        for byte in 0..=u8::MAX {
            let is_plain = matches!(byte, b' '..=b'~' | b'\n');
            for at in 0..20 {
                let mut bytes = vec![b'~'; 20];
                bytes[at] = byte;
                bytes[at / 2] = if at == 0 { byte } else { b'\n' };
                let expected = if is_plain { 20 } else { at };
                assert_eq!(plain_length(&bytes), expected, "{byte} at {at}");
            }
        }
        assert_eq!(plain_length(b""), 0);
        assert!(is_plain_line("[a b] ~") && is_plain_line(""));
        assert!(!is_plain_line("a\nb") && !is_plain_line("é"));
    }

    proptest! {
        #[test]
        fn a_second_time_changes_nothing_more(text in any::<String>()) {
            let once = on_terminal(&text).into_owned();
            prop_assert_eq!(on_terminal(&once), once.as_str());
            prop_assert!(!once.chars().any(|c| c != '\n' && (hides(c) || varies(c))));
            let once = in_file(&text).into_owned();
            prop_assert_eq!(in_file(&once), once.as_str());
            let once = in_json(&text).into_owned();
            prop_assert_eq!(in_json(&once), once.as_str());
        }
    }
}
