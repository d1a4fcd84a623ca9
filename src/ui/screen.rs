//! One picture a screen.
mod advice;
mod column;
mod done;
mod home;
mod opening;
mod overlay;
mod setup;
mod step;
mod when;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use column::More;

use step::body as step_body;

use super::frame::Look;
use crate::app::{App, Screen};

/// Draws one screen into the body of the page; says where the cursor belongs, and whether more
/// stands below.
pub(super) fn draw(
    screen: &Screen,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, More) {
    match screen {
        Screen::Nowhere => (None, More::Nothing),
        Screen::Opening(name) => (None, opening::draw(name, app, look, area, buf)),
        Screen::Home(home) => (None, home::draw(home, app, look, area, buf)),
        Screen::Setup(setup) => (setup::draw(setup, app, look, area, buf), More::Nothing),
        Screen::Step(step) => step::draw(step, app, look, area, buf),
        Screen::Done(_) => (None, done::draw(app, look, area, buf)),
        Screen::Sessions(_)
        | Screen::Promises(_)
        | Screen::Trends(_)
        | Screen::Compare(_)
        | Screen::Outline(_)
        | Screen::Help(_)
        | Screen::Palette(_)
        | Screen::Capture(_)
        | Screen::Tray(_)
        | Screen::Form(_)
        | Screen::People(_)
        | Screen::Elsewhere(_)
        | Screen::Prompt(_)
        | Screen::Page(_)
        | Screen::Break(_)
        | Screen::Export(_)
        | Screen::Ask(_) => overlay::draw(screen, app, look, area, buf),
    }
}
