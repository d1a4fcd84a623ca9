//! The forms in which a report can leave, one a row, with what its file ends with.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::sheet::{above, bottom, paragraph, window};
use crate::app::ExportList;
use crate::ui::frame::Look;
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::put_lines;

/// Columns of the window.
const WIDE: u16 = 58;

/// Draws the list, and under it where the file goes.
pub(super) fn draw(list: &ExportList, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let (words, theme) = (look.words, look.theme);
    let rows: Vec<Row> = list
        .forms
        .iter()
        .map(|form| {
            let name = words.say(&format!("export-form-{}", form.code()));
            Row::item(name, format!(".{}", form.ending()))
        })
        .collect();
    let says = |room: u16| paragraph(&words.say("export-where"), usize::from(room), theme.text);
    let under = says(WIDE.min(area.width).saturating_sub(4)).len();
    let high = rows.len() + 1 + under + 2;
    let size = (WIDE, u16::try_from(high).unwrap_or(u16::MAX));
    let inner = window(&words.say("export-title"), size, look, area, buf);
    let lines = says(inner.width);
    let foot = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // The list goes before where the file goes: some rows of it must be in sight.
    let least = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(4);
    let rest = if inner.height >= least.saturating_add(foot).saturating_add(1) {
        put_lines(buf, bottom(inner, foot), &lines, 0);
        above(inner, foot + 1)
    } else {
        inner
    };
    List {
        theme,
        rows: &rows,
        selected: Some(list.at),
    }
    .render(rest, buf);
}
