//! The value stream map as a picture.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};
use crate::domain::MapPart;
use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, part: MapPart, area: Rect, buf: &mut Buffer) -> More {
    let _ = part;
    brief::draw(scene, area, buf)
}
