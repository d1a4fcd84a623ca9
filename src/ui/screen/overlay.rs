//! What lies over a step, and the lists outside a session.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{App, Screen};
use crate::ui::frame::Look;

/// Draws one of them.
pub(super) fn draw(
    screen: &Screen,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let _ = (screen, app, look, area, buf);
    None
}
