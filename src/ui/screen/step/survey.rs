//! Checklists, orders of cards, and their marks.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};

use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, survey: &str, area: Rect, buf: &mut Buffer) -> More {
    let _ = survey;
    brief::draw(scene, area, buf)
}
