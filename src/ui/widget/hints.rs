//! The hint line: at most five keys with what they do, the likely one first, help last.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::{put, text};
use crate::ui::theme::Theme;

/// How many pairs the line holds at most.
pub const MOST: usize = 5;

/// Cells between two pairs.
const GAP: usize = 3;

/// One key and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key as the keyboard names it.
    pub key: String,
    /// What it does; may be empty.
    pub word: String,
}

impl Hint {
    /// A pair of key and word.
    pub fn new(key: impl Into<String>, word: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            word: word.into(),
        }
    }

    fn width(&self) -> usize {
        let word = text::width(&self.word);
        text::width(&self.key) + if word == 0 { 0 } else { 1 + word }
    }
}

/// One line of hints; pairs are left out whole where they do not fit, but never the last.
#[derive(Clone, Copy, Debug)]
pub struct Hints<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The pairs, the likely one first, help last.
    pub pairs: &'a [Hint],
}

impl<'a> Hints<'a> {
    /// The pairs that are shown in that many cells.
    pub fn shown(&self, width: usize) -> Vec<&'a Hint> {
        let Some((help, rest)) = self.pairs.split_last() else {
            return Vec::new();
        };
        let mut room = width.saturating_sub(help.width());
        let mut shown = Vec::new();
        for hint in rest.iter().take(MOST - 1) {
            // A pair that is too wide makes room for a shorter one after it.
            if let Some(left) = room.checked_sub(hint.width() + GAP) {
                room = left;
                shown.push(hint);
            }
        }
        shown.push(help);
        shown
    }
}

impl Widget for Hints<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let wide = usize::from(area.width);
        let mut column = 0;
        for hint in self.shown(wide) {
            // Only the last can be too wide here: then its key alone, or nothing.
            if column + text::width(&hint.key) > wide {
                return;
            }
            let whole = column + hint.width() <= wide;
            column = put(buf, area, (column, 0), &hint.key, self.theme.key);
            if whole && !hint.word.is_empty() {
                column = put(buf, area, (column + 1, 0), &hint.word, self.theme.word);
            }
            column += GAP;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn pairs() -> Vec<Hint> {
        [
            ("1-5", "voter"),
            ("0", "s’abstenir"),
            ("⌫", ""),
            ("r", "révéler"),
            ("w", "présents"),
            ("?", "aide"),
        ]
        .into_iter()
        .map(|(key, word)| Hint::new(key, word))
        .collect()
    }

    #[test]
    fn pairs_go_whole_and_help_stays() {
        let (theme, pairs) = (Theme::terminal(), pairs());
        let seen: String = [80, 49, 42, 30, 20, 8, 5, 1]
            .into_iter()
            .map(|width| {
                picture::text(width, 1, |area, buf| {
                    Hints {
                        theme: &theme,
                        pairs: &pairs,
                    }
                    .render(area, buf);
                })
            })
            .collect();
        insta::assert_snapshot!(seen);
    }

    #[test]
    fn never_more_than_five_and_always_help() {
        let (theme, pairs) = (Theme::terminal(), pairs());
        let hints = Hints {
            theme: &theme,
            pairs: &pairs,
        };
        for width in 0..200 {
            let shown = hints.shown(width);
            assert!(shown.len() <= MOST);
            assert_eq!(shown.last().map(|hint| hint.key.as_str()), Some("?"));
        }
        assert!(
            Hints {
                theme: &theme,
                pairs: &[]
            }
            .shown(80)
            .is_empty()
        );
    }

    #[test]
    fn any_size_will_do() {
        let (theme, pairs) = (Theme::terminal(), pairs());
        picture::at_every_size(|area, buf| {
            Hints {
                theme: &theme,
                pairs: &pairs,
            }
            .render(area, buf);
        });
    }
}
