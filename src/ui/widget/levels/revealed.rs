//! The levels beside the counts, because they are what people argue about.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::squares::{Setting, Square, squares};
use super::super::{Air, put_lines, text};
use super::Level;
use super::block::{self, Body, Lead, Trim};
use crate::ui::theme::Theme;

/// Which levels show their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of them.
    Every,
    /// Those that have votes; the others show their label.
    Voted,
}

/// The levels after the reveal: number, one square a vote, label and text.
#[derive(Clone, Copy, Debug)]
pub struct Revealed<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The levels, the lowest first.
    pub levels: &'a [Level<'a>],
    /// The votes of each level; what is missing counts as 0.
    pub counts: &'a [usize],
    /// How many abstained; no row if none did.
    pub abstained: usize,
    /// The word for it.
    pub abstained_word: &'a str,
}

impl Revealed<'_> {
    /// The rows that this much takes uncut.
    pub fn height(&self, width: u16, detail: Detail, air: Air) -> u16 {
        block::rows(&self.blocks(width, detail, Trim::Never), air)
    }

    /// Everything uncut, as lines to be drawn or scrolled.
    pub fn lines(&self, width: u16, detail: Detail, air: Air) -> Vec<Line<'static>> {
        block::join(self.blocks(width, detail, Trim::Never), air)
    }

    fn count(&self, n: usize) -> usize {
        self.counts.get(n).copied().unwrap_or(0)
    }

    /// One setting and one column for all rows, so that they can be compared.
    fn column(&self, width: usize) -> (Setting, usize) {
        let counts = (0..self.levels.len()).map(|n| self.count(n));
        let all: Vec<usize> = counts.chain([self.abstained]).collect();
        let most = all.iter().copied().max().unwrap_or(0);
        let setting = Setting::fitting(most, width * 3 / 10);
        let widest = all.into_iter().map(|count| setting.width(count)).max();
        let least = if width >= block::WIDE { 5 } else { 0 };
        (setting, widest.unwrap_or(0).max(least))
    }

    fn lead(&self, number: &str, what: Square, count: usize, width: usize) -> Lead {
        let theme = self.theme;
        let (setting, column) = self.column(width);
        let row = squares(theme.glyphs, what, count, setting);
        let pad = column.saturating_sub(text::width(&row));
        let (before, between, after) = if width >= block::WIDE {
            ("  ", "   ", 3)
        } else {
            ("", " ", 1)
        };
        let strong = if count > 0 { theme.title } else { theme.text };
        Lead::new(vec![
            Span::raw(before),
            Span::styled(number.to_owned(), strong),
            Span::raw(between),
            Span::styled(row, theme.bar),
            Span::raw(" ".repeat(pad + after)),
        ])
    }

    fn blocks(&self, width: u16, detail: Detail, trim: Trim) -> Vec<Vec<Line<'static>>> {
        let theme = self.theme;
        let width = usize::from(width);
        let plan = (width, trim, theme.glyphs.ellipsis);
        let mut blocks = Vec::new();
        for (n, level) in self.levels.iter().enumerate() {
            let count = self.count(n);
            let lead = self.lead(&(n + 1).to_string(), Square::Vote, count, width);
            let told = count > 0 || detail == Detail::Every;
            blocks.push(block::set(
                lead,
                Body {
                    label: level.label,
                    text: if told { level.text } else { "" },
                    strong: if count > 0 { theme.title } else { theme.text },
                    plain: theme.text,
                },
                plan,
            ));
        }
        if self.abstained > 0 {
            let lead = self.lead("x", Square::Abstention, self.abstained, width);
            let (label, text) = ("", self.abstained_word);
            let body = Body {
                label,
                text,
                strong: theme.text,
                plain: theme.text,
            };
            blocks.push(block::set(lead, body, plan));
        }
        blocks
    }

    fn flow(&self, width: u16) -> Vec<Line<'static>> {
        let row = |what, count| squares(self.theme.glyphs, what, count, Setting::Counted);
        let levels = self
            .levels
            .iter()
            .enumerate()
            .map(|(n, level)| match self.count(n) {
                0 => format!("{} {}", n + 1, level.label),
                count => format!("{} {} {}", n + 1, row(Square::Vote, count), level.label),
            });
        let abstained =
            (self.abstained > 0).then(|| format!("x {}", row(Square::Abstention, self.abstained)));
        block::flow(levels.chain(abstained), width, self.theme.title)
    }
}

impl Widget for Revealed<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let width = area.width;
        let plans = [
            (Detail::Every, Trim::Never, Air::Airy),
            (Detail::Every, Trim::Never, Air::Tight),
            (Detail::Voted, Trim::Never, Air::Tight),
            (Detail::Voted, Trim::After(2), Air::Tight),
            (Detail::Voted, Trim::After(1), Air::Tight),
        ];
        let lines = plans
            .into_iter()
            .map(|(detail, trim, air)| block::join(self.blocks(width, detail, trim), air))
            .find(|lines| lines.len() <= usize::from(area.height))
            .unwrap_or_else(|| self.flow(width));
        put_lines(buf, area, &lines, 0);
    }
}
