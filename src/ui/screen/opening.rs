//! The page while the session with which the program opens is being read.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::column::{Column, More};
use super::home;
use crate::app::App;
use crate::ui::frame::Look;

pub(super) fn draw(name: &str, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> More {
    let head_rows = home::head(app, look, area, buf).min(area.height);
    let body = Rect {
        y: area.y + head_rows,
        height: area.height - head_rows,
        ..area
    };
    let mut column = Column::new(look.theme, body.width);
    column.text(name);
    column.draw(body, buf, 0)
}
