//! One picture a screen.
mod overlay;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::frame::Look;
use crate::app::{App, Screen};

/// Draws one screen into the body of the page, and says where the cursor belongs.
pub(super) fn draw(
    screen: &Screen,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    match screen {
        Screen::Nowhere
        | Screen::Home(_)
        | Screen::Setup(_)
        | Screen::Step(_)
        | Screen::Done(_) => None,
        Screen::Sessions(_)
        | Screen::Promises(_)
        | Screen::Outline(_)
        | Screen::Help(_)
        | Screen::Palette(_)
        | Screen::Capture(_)
        | Screen::Card(_)
        | Screen::People(_)
        | Screen::Prompt(_)
        | Screen::Page(_)
        | Screen::Break(_)
        | Screen::Ask(_) => overlay::draw(screen, app, look, area, buf),
    }
}
