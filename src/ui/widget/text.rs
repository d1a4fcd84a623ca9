//! Text by display width: cleaning, wrapping, shortening. Draws nothing.
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::harmless::is_plain_line;
pub use crate::domain::harmless::on_terminal as clean;

/// The number of cells that a text takes.
pub fn width(text: &str) -> usize {
    if is_plain_line(text) {
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
    }
}
