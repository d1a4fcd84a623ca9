//! Drawing parts: pure and stateless, from plain values to cells.
//!
//! They know neither the app nor a session, and hold no word: what they write comes in. Each
//! draws into any `Rect`, however small, and nowhere outside of it. Text goes through
//! [`text::clean`] on its way, so nothing from outside can steer the terminal.
pub mod digits;
pub mod head;
pub mod hints;
pub mod levels;
pub mod list;
pub mod popup;
pub mod progress;
pub mod radar;
pub mod rule;
pub mod spark;
pub mod spread;
pub mod squares;
pub mod stream;
pub mod text;
pub mod wording;

#[cfg(test)]
mod picture;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::theme::Theme;

/// Whether blank lines stand between rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Air {
    /// A blank line between each two rows.
    Airy,
    /// None.
    Tight,
}

/// The coloured chip of a letter, such as ` A `.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    /// Which hue the letter keeps everywhere, from 0; see [`Theme::chip`].
    pub hue: usize,
    /// The letter.
    pub letter: &'a str,
}

impl Chip<'_> {
    /// What the chip shows: the brackets stay readable where there is no colour.
    pub fn text(&self) -> String {
        format!("[{}]", self.letter)
    }
}

/// Writes one line at a column and row of `area`; cut at the area's right edge.
///
/// Returns the column after the last cell written.
pub fn put(buf: &mut Buffer, area: Rect, at: (usize, usize), text: &str, style: Style) -> usize {
    let (column, row) = at;
    let seen = area.intersection(buf.area);
    // A part of the area that lies outside the buffer counts as cut off.
    let (Ok(dx), Ok(dy)) = (u16::try_from(column), u16::try_from(row)) else {
        return column;
    };
    let (x, y) = (area.x.saturating_add(dx), area.y.saturating_add(dy));
    if x < seen.x || y < seen.y || x >= seen.right() || y >= seen.bottom() {
        return column;
    }
    let room = usize::from(seen.right() - x);
    let clean = text::clean(text).replace('\n', " ");
    let (end, _) = buf.set_stringn(x, y, clean, room, style);
    column + usize::from(end - x)
}

/// Writes styled lines from the top of `area`, the first `skip` of them left out.
///
/// The spans must hold clean text, as the lines made by this module do.
pub fn put_lines(buf: &mut Buffer, area: Rect, lines: &[Line<'_>], skip: usize) {
    let rows = usize::from(area.height);
    for (row, line) in lines.iter().skip(skip).take(rows).enumerate() {
        let mut column = 0;
        for span in &line.spans {
            column = put(buf, area, (column, row), &span.content, span.style);
        }
    }
}

/// Writes a text so that its last cell is the area's last; nothing if it is too wide.
pub(crate) fn put_right(buf: &mut Buffer, area: Rect, row: usize, text: &str, style: Style) {
    if let Some(column) = usize::from(area.width).checked_sub(text::width(text)) {
        put(buf, area, (column, row), text, style);
    }
}

/// Draws a chip and returns the column after it.
pub(crate) fn put_chip(
    buf: &mut Buffer,
    area: Rect,
    at: (usize, usize),
    (theme, chip): (&Theme, Chip<'_>),
) -> usize {
    put(buf, area, at, &chip.text(), theme.chip(chip.hue))
}

/// The nearest whole number, half away from zero; 0 for what is none.
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and every place is checked against its area afterwards"
)]
pub(crate) fn nearest(value: f64) -> i32 {
    value.round() as i32
}
