//! One column of lines, set from the top; scrolled where the terminal is too small for it.
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::theme::Theme;
use crate::ui::widget::text::{clean, truncate, width, wrap};
use crate::ui::widget::wording::underlined;
use crate::ui::widget::{put, put_lines};

/// More rows than any terminal has, and few enough to be added up: a damaged file may have more.
const MANY: u16 = 10_000;

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

    /// Its rows, or [`MANY`] where it has more.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).map_or(MANY, |rows| rows.min(MANY))
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

    /// A text after a lead, as [`Self::hanging`] sets it, with some of its places underlined.
    pub(super) fn worded(&mut self, lead: &str, text: &str, places: &[Range<usize>], style: Style) {
        let indent = width(lead);
        let room = usize::from(self.width).saturating_sub(indent).max(1);
        let rows = wrap(text, room);
        let rows = rows.iter().map(String::as_str);
        let marked = underlined(rows, text, places, (style, self.theme.wording));
        for (n, spans) in marked.into_iter().enumerate() {
            let lead = if n == 0 {
                lead.to_owned()
            } else {
                " ".repeat(indent)
            };
            let lead = Span::styled(lead, self.theme.title);
            self.lines.push([lead].into_iter().chain(spans).collect());
        }
    }

    /// A text after a lead, as [`Self::pair`] sets it, with some of its places underlined.
    pub(super) fn worded_pair(
        &mut self,
        lead: &str,
        (text, places): (&str, &[Range<usize>]),
        right: &str,
        style: Style,
    ) {
        self.pair(lead, text, right, style);
        let Some(line) = self.lines.last_mut().filter(|_| !places.is_empty()) else {
            return;
        };
        if let Some(span) = line.spans.get(1) {
            let marks = (style, self.theme.wording);
            let mut marked = underlined([&*span.content], text, places, marks);
            line.spans.splice(1..2, marked.remove(0));
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

    /// Draws so that a line keeps to the middle, and from there as many lines on as were
    /// scrolled, with signs where more stands above or below.
    pub(super) fn draw_around(
        mut self,
        at: usize,
        on: usize,
        area: Rect,
        buf: &mut Buffer,
    ) -> More {
        let (theme, rows) = (self.theme, usize::from(area.height));
        self.lines = squeezed(self.lines, rows);
        let over = self.lines.len().saturating_sub(rows);
        let top = (at.saturating_sub(rows / 2) + on).min(over);
        let more = self.draw(area, buf, top);
        if top > 0 {
            beside(area, 0, theme.glyphs.up, theme, buf);
        }
        more
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
        let last = rows.saturating_sub(1);
        beside(area, last, self.theme.glyphs.down, self.theme, buf);
        More::Below
    }
}

/// Sets a sign into the margin at the right of a row. Where there is none, the last two cells of
/// the row are given up for it, and a word that loses letters to it loses all of them.
fn beside(area: Rect, row: usize, sign: &str, theme: &Theme, buf: &mut Buffer) {
    let y = u16::try_from(row).map_or(area.bottom(), |row| area.y.saturating_add(row));
    let margin = buf.cell((area.right(), y));
    if margin.is_some_and(|cell| cell.symbol() == " ") {
        let wide = Rect {
            width: area.width.saturating_add(1),
            ..area
        };
        put(buf, wide, (usize::from(area.width), row), sign, theme.key);
        return;
    }
    let is_there = !area.is_empty() && y < area.bottom();
    let Some(last) = area.right().checked_sub(1).filter(|_| is_there) else {
        return;
    };
    let is_blank = |buf: &Buffer, x| buf.cell((x, y)).is_none_or(|cell| cell.symbol() == " ");
    let mut x = last;
    while x > area.x && !(is_blank(buf, x) && x < last) {
        x -= 1;
    }
    // A row of one long word is cut, for want of a better place.
    let from = if x > area.x {
        x
    } else {
        last.saturating_sub(1)
    };
    for x in from.max(area.x)..=last {
        if let Some(cell) = buf.cell_mut((x, y)) {
            cell.set_symbol(" ");
        }
    }
    put(
        buf,
        area,
        (usize::from(last - area.x), row),
        sign,
        theme.key,
    );
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_can_be_added_up_however_long_a_column_is() {
        let theme = Theme::terminal();
        let mut column = Column::new(&theme, 20);
        column.lines(vec![Line::default(); 70_000]);
        assert_eq!(column.height(), MANY);
        assert!(column.height().checked_mul(6).is_some());
    }

    #[test]
    fn a_column_without_room_has_no_sign_beside_it() {
        let mut buf = Buffer::with_lines(["xxxx", "xxxx"]);
        let before = buf.clone();
        for (width, height) in [(0, 2), (0, 0), (2, 0)] {
            for x in 0..=4 {
                let area = Rect::new(x, 0, width, height);
                beside(area, 0, "v", &Theme::terminal(), &mut buf);
            }
        }
        assert_eq!(buf, before);
    }
}
