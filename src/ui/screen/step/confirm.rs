//! Does the group agree?
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};

use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    brief::draw(scene, area, buf)
}
