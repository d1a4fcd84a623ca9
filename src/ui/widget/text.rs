//! Text by display width: cleaning, wrapping, shortening. Draws nothing.
use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many combining marks one character may carry; more only smear over other lines.
const MARKS: usize = 4;

/// Removes from outside text whatever could steer a terminal or hide in it.
///
/// Gone are C0, DEL, C1 and ESC, bidirectional controls, zero-width controls, fillers, variation
/// selectors, tag characters, and all but the first four combining marks in a row. Line ends
/// become `\n`, a tab a space. No-break spaces stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c if c.is_control() || hides(c) => {}
            c if unicode_width::UnicodeWidthChar::width(c) == Some(0) => {
                marks += 1;
                if marks <= MARKS {
                    out.push(c);
                }
            }
            c => {
                marks = 0;
                out.push(c);
            }
        }
    }
    Cow::Owned(out)
}

/// Whether a character has no shape of its own and changes how others are shown.
fn hides(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The number of cells that a text takes.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Whether French or English typography forbids a line to begin with this.
fn clings(grapheme: &str) -> bool {
    matches!(
        grapheme,
        " " | "\u{a0}"
            | "\u{202f}"
            | ";"
            | ":"
            | "!"
            | "?"
            | "%"
            | "»"
            | "."
            | ","
            | ")"
            | "]"
            | "…"
            | "€"
    )
}

/// Breaks a text into lines of at most `width` cells.
///
/// Breaks only at plain spaces, never before `; : ! ? % »` nor after `«`, even where a plain
/// space stands there. A word that is wider than a line is cut. Runs of spaces become one; `\n`
/// begins a new line. Width 0 gives no line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if width == 0 {
        return Vec::new();
    }
    let clean = clean(text);
    clean
        .split('\n')
        .flat_map(|paragraph| fill(words(paragraph), width))
        .collect()
}

/// The pieces between which a line may end.
fn words(paragraph: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
        let first = word.graphemes(true).next().unwrap_or_default();
        match words.last_mut() {
            Some(last) if last.ends_with('«') || (clings(first) && !first.starts_with('.')) => {
                last.push(' ');
                last.push_str(word);
            }
            Some(_) | None => words.push(word.to_owned()),
        }
    }
    words
}

fn fill(words: Vec<String>, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in words {
        let wide = width(&word);
        if used > 0 && used + 1 + wide <= room {
            line.push(' ');
            line.push_str(&word);
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = cut(&word, room);
        line = pieces.pop().unwrap_or_default();
        used = width(&line);
        lines.append(&mut pieces);
    }
    lines.push(line);
    lines
}

/// Cuts a word into pieces of at most `room` cells; a single wider character stands alone.
fn cut(word: &str, room: usize) -> Vec<String> {
    if width(word) <= room {
        return vec![word.to_owned()];
    }
    let mut rest: Vec<&str> = word.graphemes(true).collect();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let mut used = 0;
        let fits = rest
            .iter()
            .take_while(|grapheme| {
                used += grapheme.width();
                used <= room
            })
            .count();
        let mut keep = fits.max(1);
        // Takes a letter along rather than begin a line with what clings to it.
        while keep > 1 && rest.get(keep).is_some_and(|next| clings(next)) {
            keep -= 1;
        }
        let piece: String = rest.drain(..keep).collect();
        pieces.push(piece.trim().to_owned());
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Shortens one line to `room` cells, with `ellipsis` at its end if anything was cut off.
pub fn truncate(text: &str, room: usize, ellipsis: &str) -> String {
    let clean = clean(text).replace('\n', " ");
    if width(&clean) <= room {
        return clean;
    }
    let Some(keep) = room.checked_sub(width(ellipsis)) else {
        return String::new();
    };
    let mut used = 0;
    let kept: String = clean
        .graphemes(true)
        .take_while(|grapheme| {
            used += grapheme.width();
            used <= keep
        })
        .collect();
    format!("{}{ellipsis}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn french_punctuation_is_never_parted_from_its_word() {
        let text = "Pourquoi\u{202f}? «\u{a0}Rien\u{a0}» : 90\u{202f}% des cas ; voilà !";
        for room in 10..60 {
            let lines = wrap(text, room);
            for line in &lines {
                assert!(width(line) <= room, "{room}: {line}");
                assert!(!line.starts_with([';', ':', '!', '?', '%', '»']), "{line}");
                assert!(!line.ends_with('«'), "{line}");
            }
            assert_eq!(lines.join(" "), text);
        }
        assert_eq!(
            wrap("a ?", 1),
            ["a", "?"],
            "cut only where nothing else fits"
        );
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_and_keeps_its_question_mark() {
        assert_eq!(
            wrap("Donaudampfschiff\u{202f}?", 8),
            ["Donaudam", "pfschif", "f\u{202f}?"]
        );
        assert_eq!(wrap("日本語", 3), ["日", "本", "語"]);
        assert_eq!(wrap("日本", 1), ["日", "本"], "ends, though nothing fits");
    }

    #[test]
    fn paragraphs_and_empty_lines_stay() {
        assert_eq!(wrap("one\r\n\r\ntwo  three", 20), ["one", "", "two three"]);
        assert_eq!(wrap("", 5), [""]);
        assert!(wrap("one", 0).is_empty());
    }

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        let nasty = "a\u{1b}]52;c;eA==\u{7}b\u{9b}31m\u{202e}c\u{2066}\u{200b}d\u{e0041}\u{feff}e\u{90}\u{ad}";
        assert_eq!(clean(nasty), "a]52;c;eA==b31mcde");
        assert_eq!(
            clean("no\u{202f}? «\u{a0}é\u{a0}» e\u{301}"),
            "no\u{202f}? «\u{a0}é\u{a0}» e\u{301}"
        );
        let zalgo = format!("o{}k", "\u{301}".repeat(1000));
        assert_eq!(clean(&zalgo).chars().count(), 6);
        assert_eq!(clean("a\tb\rc\u{2028}d"), "a b\nc\nd");
    }

    #[test]
    fn a_shortened_line_says_so_and_fits() {
        assert_eq!(truncate("Measurement", 8, "…"), "Measure…");
        assert_eq!(truncate("Measurement", 11, "…"), "Measurement");
        assert_eq!(truncate("日本語", 4, "…"), "日…");
        assert_eq!(truncate("ab cd", 4, "…"), "ab…");
        assert_eq!(truncate("ab", 0, "…"), "");
    }

    proptest! {
        #[test]
        fn wrapping_keeps_every_letter_and_every_width(text in "[a-zé日 ?»«\u{202f}:]{0,80}", room in 2usize..40) {
            let lines = wrap(&text, room);
            for line in &lines {
                prop_assert!(width(line) <= room, "{line:?}");
            }
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn cleaning_twice_changes_nothing_more(text in any::<String>()) {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once), once.as_str());
            prop_assert!(!once.chars().any(|c| c != '\n' && (c.is_control() || hides(c))));
        }
    }
}
