//! The frames that these screens share: a sheet with a head line, a window over the screen, and
//! paragraphs in them.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

use crate::app::App;
use crate::input::{Action, Context};
use crate::ui::frame::{Look, key_glyphs};
use crate::ui::widget::head::{Clock, Head};
use crate::ui::widget::popup::Popup;
use crate::ui::widget::text::{truncate, width, wrap};
use crate::ui::widget::{Chip, put};

/// Under this width a body is one column: what stood beside goes beneath.
pub(super) const COLUMN: u16 = 56;

/// Under this height a body has no blank lines and no boxes.
pub(super) const LOW: u16 = 14;

/// The head line of a sheet.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Title<'a> {
    /// The letter at hand.
    pub(super) chip: Option<Chip<'a>>,
    /// Where we are.
    pub(super) text: &'a str,
    /// Stands at the right end; left out first.
    pub(super) right: &'a str,
}

/// Draws the head line and returns the place under it: all of it where there is hardly any.
pub(super) fn sheet(title: Title<'_>, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    if area.height < 4 {
        return area;
    }
    Head {
        theme: look.theme,
        chip: title.chip,
        title: title.text,
        count: "",
        middle: "",
        clock: title.right,
        clock_short: "",
        state: Clock::Calm,
    }
    .render(Rect { height: 1, ..area }, buf);
    below(area, if area.height < LOW { 1 } else { 2 })
}

/// Clears a window in the middle of the screen and returns its inside.
///
/// Where the screen is small the window is all of it, without a border.
pub(super) fn window(
    title: &str,
    size: (u16, u16),
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Rect {
    if area.width >= COLUMN && area.height >= LOW {
        let (wide, high) = size;
        return Popup {
            theme: look.theme,
            title,
            width: wide,
            height: high,
        }
        .draw(area, buf);
    }
    blank(look.theme.popup, look, area, buf);
    if title.is_empty() || area.height < 4 {
        return area;
    }
    let line = truncate(title, usize::from(area.width), look.theme.glyphs.ellipsis);
    put(buf, area, (0, 0), &line, look.theme.title);
    below(area, 1)
}

/// Takes away whatever lies in an area.
pub(super) fn blank(style: Style, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    Clear.render(area, buf);
    buf.set_style(area, look.theme.ground);
    buf.set_style(area, style);
}

/// The area without its first rows.
pub(super) fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// The last rows of an area.
pub(super) fn bottom(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.bottom() - rows,
        height: rows,
        ..area
    }
}

/// The area without its last rows.
pub(super) fn above(area: Rect, rows: u16) -> Rect {
    Rect {
        height: area.height.saturating_sub(rows),
        ..area
    }
}

/// One row of an area, counted from its top; empty outside of it.
pub(super) fn row(area: Rect, at: usize) -> Rect {
    let at = u16::try_from(at).unwrap_or(u16::MAX);
    let inside = at < area.height;
    Rect {
        y: area.y.saturating_add(at.min(area.height)),
        height: u16::from(inside),
        ..area
    }
}

/// The area without its first columns.
pub(super) fn right_of(area: Rect, columns: usize) -> Rect {
    let columns = u16::try_from(columns).unwrap_or(u16::MAX).min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}

/// Wraps a text into lines of one style.
pub(super) fn paragraph(text: &str, room: usize, style: Style) -> Vec<Line<'static>> {
    let lines = wrap(text, room).into_iter();
    lines.map(|line| Line::styled(line, style)).collect()
}

/// Wraps a text into as few lines as there must be, all of about one length.
pub(super) fn balanced(text: &str, room: usize, style: Style) -> Vec<Line<'static>> {
    let fewest = wrap(text, room).len();
    let narrowest = (room / 2..room).find(|room| wrap(text, *room).len() == fewest);
    paragraph(text, narrowest.unwrap_or(room), style)
}

/// Wraps a text behind a mark; further lines stand under the first one's words.
pub(super) fn bullet(mark: &str, text: &str, room: usize, style: Style) -> Vec<Line<'static>> {
    let indent = width(mark) + 1;
    let lines = wrap(text, room.saturating_sub(indent)).into_iter();
    lines
        .enumerate()
        .map(|(index, line)| match index {
            0 => Line::styled(format!("{mark} {line}"), style),
            _ => Line::styled(format!("{}{line}", " ".repeat(indent)), style),
        })
        .collect()
}

/// Fits lines into a number of rows: the last one says with an ellipsis that there was more.
pub(super) fn fit(lines: &mut Vec<String>, rows: usize, room: usize, ellipsis: &str) {
    if lines.len() <= rows {
        return;
    }
    lines.truncate(rows);
    if let Some(last) = lines.last_mut() {
        *last = truncate(&format!("{last} {ellipsis}"), room, ellipsis);
    }
}

/// A text with blanks after it, up to a number of cells.
pub(super) fn pad(text: &str, cells: usize) -> String {
    let blanks = cells.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// The first key that does something in these contexts, as the keyboard names it.
pub(super) fn key_of(action: Action, contexts: &[Context], app: &App, look: Look<'_>) -> String {
    let keys = app.keys().keys_of(action, contexts);
    let name = |key| look.words.key(key, key_glyphs(look));
    keys.first().copied().map_or_else(String::new, name)
}
