//! One column of lines, set from the top; scrolled where the terminal is too small for it.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::theme::Theme;
use crate::ui::widget::text::{clean, truncate, width, wrap};
use crate::ui::widget::{put, put_lines};

/// Lines being set.
#[derive(Debug)]
pub(super) struct Column<'a> {
    theme: &'a Theme,
    width: u16,
    lines: Vec<Line<'static>>,
}

impl<'a> Column<'a> {
    pub(super) const fn new(theme: &'a Theme, width: u16) -> Self {
        Self {
            theme,
            width,
            lines: Vec::new(),
        }
    }

    pub(super) const fn width(&self) -> u16 {
        self.width
    }

    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// A blank line, never two in a row.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A blank line whatever came before.
    pub(super) fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// A text, wrapped.
    pub(super) fn text(&mut self, text: &str) {
        self.styled(text, self.theme.text);
    }

    /// A heading or a question.
    pub(super) fn title(&mut self, text: &str) {
        self.styled(text, self.theme.title);
    }

    /// A text of a style, wrapped.
    pub(super) fn styled(&mut self, text: &str, style: Style) {
        self.hanging("", text, style);
    }

    /// A text after a lead; its further lines stand under its first.
    pub(super) fn hanging(&mut self, lead: &str, text: &str, style: Style) {
        let indent = crate::ui::widget::text::width(lead);
        let room = usize::from(self.width).saturating_sub(indent).max(1);
        for (n, row) in wrap(&clean(text), room).into_iter().enumerate() {
            let lead = if n == 0 {
                lead.to_owned()
            } else {
                " ".repeat(indent)
            };
            let spans = vec![
                Span::styled(lead, self.theme.title),
                Span::styled(row, style),
            ];
            self.lines.push(Line::from(spans));
        }
    }

    /// A text after a lead, cut where needed, with another one at the right edge.
    pub(super) fn pair(&mut self, lead: &str, text: &str, right: &str, style: Style) {
        let (right, room) = (clean(right), usize::from(self.width));
        let taken = width(lead) + width(&right) + usize::from(!right.is_empty()) * 2;
        let space = room.saturating_sub(taken).max(8);
        let text = truncate(&clean(text), space, self.theme.glyphs.ellipsis);
        let used = width(lead) + width(&text) + width(&right);
        let spans = vec![
            Span::styled(lead.to_owned(), self.theme.title),
            Span::styled(text, style),
            Span::raw(" ".repeat(room.saturating_sub(used))),
            Span::styled(right.into_owned(), self.theme.text),
        ];
        self.lines.push(Line::from(spans));
    }

    /// Several texts as a list.
    pub(super) fn items(&mut self, texts: &[String]) {
        let lead = format!("{} ", self.theme.glyphs.point);
        for text in texts {
            self.hanging(&lead, text, self.theme.text);
        }
    }

    /// Lines that are set already.
    pub(super) fn lines(&mut self, lines: Vec<Line<'static>>) {
        self.lines.extend(lines);
    }

    /// Its lines, to be set in another column.
    pub(super) fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// Draws from the line `top` on, as far as there is more; tells whether more stands below.
    pub(super) fn draw(self, area: Rect, buf: &mut Buffer, top: usize) -> More {
        let rows = usize::from(area.height);
        let lines = squeezed(self.lines, rows);
        let skip = top.min(lines.len().saturating_sub(rows));
        put_lines(buf, area, &lines, skip);
        if lines.len() <= skip + rows {
            return More::Nothing;
        }
        let column = usize::from(area.width.saturating_sub(1));
        let row = rows.saturating_sub(1);
        put(
            buf,
            area,
            (column, row),
            self.theme.glyphs.down,
            self.theme.key,
        );
        More::Below
    }
}

/// Leaves out blank lines, the last ones first, where that makes the rest fit.
fn squeezed(mut lines: Vec<Line<'static>>, rows: usize) -> Vec<Line<'static>> {
    let over = lines.len().saturating_sub(rows);
    let is_blank = |line: &Line<'_>| line.width() == 0;
    if over == 0 || lines.iter().filter(|line| is_blank(line)).count() < over {
        return lines;
    }
    for _ in 0..over {
        if let Some(at) = lines.iter().rposition(is_blank) {
            lines.remove(at);
        }
    }
    lines
}

/// Whether a screen has more than it shows.
#[must_use]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// Everything is in sight.
    #[default]
    Nothing,
    /// Something stands below.
    Below,
}
