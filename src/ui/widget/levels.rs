//! The five levels of a question: while the room votes, and beside the counts of the reveal.
//!
//! Too low an area takes the air first, then shortens texts to fewer lines; labels stay to the
//! last. A screen that would rather scroll takes `lines` and draws them itself.
mod block;
mod revealed;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

pub use revealed::{Detail, Revealed};

use super::{Air, put_lines};
use crate::ui::theme::Theme;
use block::{Body, Lead, Trim};

/// What a level says; its number is its place in the list, from 1.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// A few words, without a full stop.
    pub label: &'a str,
    /// What one can observe there; may be empty.
    pub text: &'a str,
}

/// The levels while the room votes: number, label and text of each.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The levels, the lowest first.
    pub levels: &'a [Level<'a>],
    /// Which of them is selected, from 0.
    pub selected: Option<usize>,
}

impl Asking<'_> {
    /// The rows that all levels take uncut.
    pub fn height(&self, width: u16, air: Air) -> u16 {
        block::rows(&self.blocks(width, Trim::Never), air)
    }

    /// All levels uncut, as lines to be drawn or scrolled.
    pub fn lines(&self, width: u16, air: Air) -> Vec<Line<'static>> {
        block::join(self.blocks(width, Trim::Never), air)
    }

    fn blocks(&self, width: u16, trim: Trim) -> Vec<Vec<Line<'static>>> {
        self.levels
            .iter()
            .enumerate()
            .map(|(n, level)| self.block(n, *level, (usize::from(width), trim)))
            .collect()
    }

    fn block(&self, n: usize, level: Level<'_>, plan: (usize, Trim)) -> Vec<Line<'static>> {
        let (width, trim) = plan;
        let theme = self.theme;
        let chosen = self.selected == Some(n);
        let strong = if chosen { theme.selected } else { theme.title };
        let mark = if chosen { theme.glyphs.marker } else { " " };
        let number = Span::styled((n + 1).to_string(), strong);
        let spans = if width >= block::WIDE {
            vec![
                Span::styled(format!("{mark} "), theme.title),
                number,
                Span::raw("   "),
            ]
        } else {
            vec![Span::styled(mark, theme.title), number, Span::raw(" ")]
        }
        .into_iter()
        .map(|span| Span::styled(span.content.into_owned(), span.style))
        .collect();
        let body = Body {
            label: level.label,
            text: level.text,
            strong,
            plain: theme.text,
        };
        block::set(Lead::new(spans), body, (width, trim, theme.glyphs.ellipsis))
    }

    /// Numbers and labels one after the other, where not even a row for each is left.
    fn flow(&self, width: u16) -> Vec<Line<'static>> {
        let items = self.levels.iter().enumerate();
        let items = items.map(|(n, level)| format!("{} {}", n + 1, level.label));
        block::flow(items, width, self.theme.title)
    }
}

impl Widget for Asking<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let width = area.width;
        let plans = [
            (Trim::Never, Air::Airy),
            (Trim::Never, Air::Tight),
            (Trim::After(3), Air::Tight),
            (Trim::After(2), Air::Tight),
            (Trim::After(1), Air::Tight),
        ];
        let lines = plans
            .into_iter()
            .map(|(trim, air)| block::join(self.blocks(width, trim), air))
            .find(|lines| lines.len() <= usize::from(area.height))
            .unwrap_or_else(|| self.flow(width));
        put_lines(buf, area, &lines, 0);
    }
}

#[cfg(test)]
mod tests;
