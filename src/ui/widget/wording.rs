//! Underlines places of a text in the lines into which it was broken.
//!
//! Which places is for others to say. The lines may have lost blanks at their ends, or end with
//! an ellipsis, which is no part of the text.
use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::Span;

/// The lines of a text as spans; what lies in one of the `places` has the style `mark` as well.
///
/// The places are ranges of bytes of `text`, which must be the text that the lines came from.
pub fn underlined<'l>(
    lines: impl IntoIterator<Item = &'l str>,
    text: &str,
    places: &[Range<usize>],
    (style, mark): (Style, Style),
) -> Vec<Vec<Span<'static>>> {
    let mut rest = text.char_indices().peekable();
    let marked = style.patch(mark);
    let one = |line: &'l str| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for c in line.chars() {
            // Breaking a text into lines loses blanks and nothing else.
            while !c.is_whitespace() && rest.next_if(|(_, t)| t.is_whitespace()).is_some() {}
            let found = rest.next_if(|(_, t)| *t == c || (c == ' ' && t.is_whitespace()));
            let inside = found.is_some_and(|(at, _)| places.iter().any(|p| p.contains(&at)));
            let style = if inside { marked } else { style };
            match spans.last_mut() {
                Some(last) if last.style == style => last.content.to_mut().push(c),
                _ => spans.push(Span::styled(c.to_string(), style)),
            }
        }
        spans
    };
    lines.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widget::text::{truncate, wrap};

    /// The lines, with what is underlined in brackets.
    fn shown(lines: &[String], text: &str, word: &str) -> Vec<String> {
        let places: Vec<Range<usize>> = text
            .match_indices(word)
            .map(|(at, found)| at..at + found.len())
            .collect();
        let style = (Style::new(), Style::new().underlined());
        let lines = underlined(lines.iter().map(String::as_str), text, &places, style);
        let show = |span: Span<'static>| {
            if span.style == Style::new() {
                span.content.into_owned()
            } else {
                format!("[{}]", span.content)
            }
        };
        let one = |spans: Vec<Span<'static>>| spans.into_iter().map(show).collect();
        lines.into_iter().map(one).collect()
    }

    #[test]
    fn a_place_goes_on_in_the_next_line_and_blanks_between_are_not_missed() {
        let text = "They  should have  tested it";
        assert_eq!(
            shown(&wrap(text, 11), text, "should have"),
            ["They [should]", "[have] tested", "it"]
        );
        let text = "déjà vu\u{a0}: déjà su";
        assert_eq!(
            shown(&wrap(text, 9), text, "déjà"),
            ["[déjà] vu\u{a0}:", "[déjà] su"]
        );
    }

    #[test]
    fn a_line_that_was_cut_keeps_what_is_left_of_a_place() {
        let text = "the operator error again";
        let line = [truncate(text, 12, "…")];
        assert_eq!(shown(&line, text, "operator error"), ["the [operato]…"]);
        let other = ["\u{2026} and more".to_owned()];
        assert_eq!(shown(&other, text, "operator"), other);
    }
}
