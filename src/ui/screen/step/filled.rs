//! Forms and figures, field by field.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};

use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, form: &str, area: Rect, buf: &mut Buffer) -> More {
    let _ = form;
    brief::draw(scene, area, buf)
}
