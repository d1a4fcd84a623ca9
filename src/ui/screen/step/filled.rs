//! Forms and figures, field by field.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, survey};

use crate::ui::screen::column::More;

pub(super) fn draw(scene: Scene<'_>, form: &str, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    survey::spread(scene, form, &mut column);
    column.draw(area, buf, scene.step.top)
}
