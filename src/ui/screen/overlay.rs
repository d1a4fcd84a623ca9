//! What lies over a step, and the full screens beside it: lists, outline, help, forms, pages.
//!
//! Each kind has its own file; what they share is in `sheet` (frames) and `entry` (typed text).
mod ask;
mod capture;
mod columns;
mod compare;
mod covers;
mod elsewhere;
mod entry;
mod export;
mod form;
mod help;
mod lists;
mod outline;
mod pages;
mod promises;
mod sheet;
mod tray;
mod trends;
mod wording;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub(in crate::ui::screen) use form::map_form_height;

use super::More;
use crate::app::{App, Screen};
use crate::ui::frame::Look;

/// Draws one of them; says where the cursor belongs, and whether more stands below.
pub(super) fn draw(
    screen: &Screen,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, More) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return (None, More::Nothing);
    }
    let mut cursor = None;
    match screen {
        Screen::Sessions(list) => cursor = lists::sessions(list, app, look, area, buf),
        Screen::Trends(list) => return (None, trends::draw(list, app, look, area, buf)),
        Screen::Compare(both) => return (None, compare::draw(both, app, look, area, buf)),
        Screen::Promises(list) => return promises::draw(list, app, look, area, buf),
        Screen::Outline(outline) => outline::draw(outline, app, look, area, buf),
        Screen::Help(list) => {
            cursor = help::draw(list, help::Rows::ByContext, look, (app, area), buf);
        }
        Screen::Palette(list) => {
            cursor = help::draw(list, help::Rows::Plain, look, (app, area), buf);
        }
        Screen::Capture(capture) => cursor = capture::draw(capture, app, look, area, buf),
        Screen::Form(form) => cursor = form::draw(form, app, look, area, buf),
        Screen::Tray(tray) => cursor = tray::draw(tray, look, area, buf),
        Screen::People(people) => cursor = covers::people(people, look, area, buf),
        Screen::Elsewhere(elsewhere) => {
            cursor = self::elsewhere::draw(elsewhere, app, look, area, buf);
        }
        Screen::Prompt(prompt) => covers::prompt(prompt, look, area, buf),
        Screen::Page(page) => return (None, pages::draw(page, app, look, area, buf)),
        Screen::Break(cover) => covers::pause(cover, app, look, area, buf),
        Screen::Export(list) => export::draw(list, look, area, buf),
        Screen::Ask(question) => ask::draw(question, app, look, area, buf),
        Screen::Nowhere
        | Screen::Opening(_)
        | Screen::Home(_)
        | Screen::Setup(_)
        | Screen::Step(_)
        | Screen::Done(_) => {}
    }
    (cursor, More::Nothing)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
