//! What cannot be saved in its place, and the line for another one.
//!
//! ```text
//! ┌ Save elsewhere ──────────────────────────────────────┐
//! │ The disk is full. All that was typed is kept here …   │
//! │ A folder, or a new file that ends in .ron:            │
//! │ /home/zoe                                             │
//! └───────────────────────────────────────────────────────┘
//! ```
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::entry;
use super::sheet::{below, paragraph, row, window};
use crate::app::{App, Elsewhere};
use crate::i18n::Arg;
use crate::ui::frame::{Look, hindrance};
use crate::ui::widget::put_lines;

/// Columns of the window.
const WIDE: u16 = 64;

/// Draws the window; says where the cursor belongs.
pub(super) fn draw(
    elsewhere: &Elsewhere,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (words, theme) = (look.words, look.theme);
    let why = app
        .unsaved
        .as_ref()
        .map(|unsaved| hindrance(unsaved, words));
    let says = match &why {
        Some(why) => words.with("elsewhere-why", &[("why", Arg::from(&**why))]),
        // It went where it belongs while the place was typed.
        None => words.say("notice-saved-again").into_owned(),
    };
    let room = usize::from(WIDE.min(area.width).saturating_sub(4));
    let ask = words.say("elsewhere-place");
    let above = |room| {
        let mut lines = paragraph(&says, room, theme.text);
        lines.extend(paragraph(&ask, room, theme.text));
        lines
    };
    let high = u16::try_from(above(room).len()).unwrap_or(u16::MAX);
    let title = words.say("elsewhere-title");
    let inner = window(&title, (WIDE, high.saturating_add(4)), look, area, buf);
    let lines = above(usize::from(inner.width));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // The line that is typed is the last to go.
    let above = rows.min(inner.height.saturating_sub(1));
    put_lines(
        buf,
        Rect {
            height: above,
            ..inner
        },
        &lines,
        0,
    );
    entry::line(&elsewhere.place, theme, row(below(inner, above), 0), buf)
}
