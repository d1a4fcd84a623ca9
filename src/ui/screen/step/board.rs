//! Cards under headings.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};

use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, board: &str, area: Rect, buf: &mut Buffer) -> More {
    let _ = board;
    brief::draw(scene, area, buf)
}
