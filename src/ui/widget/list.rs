//! A list with a marker: where it is scrolled follows from what is selected.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::{put, put_right, text};
use crate::ui::theme::Theme;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// It can be selected; it stands two cells in.
    Item,
    /// It names the rows under it.
    Heading,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Item or heading.
    pub kind: RowKind,
    /// The text; shortened at need.
    pub left: String,
    /// The second column, set to the right; empty for none.
    pub right: String,
}

impl Row {
    /// An item with a second column, which may be empty.
    pub fn item(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self {
            kind: RowKind::Item,
            left: left.into(),
            right: right.into(),
        }
    }

    /// A heading.
    pub fn heading(left: impl Into<String>) -> Self {
        Self {
            kind: RowKind::Heading,
            left: left.into(),
            right: String::new(),
        }
    }
}

/// The first row that is shown, so that the selected one keeps to the middle.
pub fn offset(selected: Option<usize>, rows: usize, height: usize) -> usize {
    let middle = selected.unwrap_or(0).saturating_sub(height / 2);
    middle.min(rows.saturating_sub(height))
}

/// Rows one under the other; the second column goes where it would leave under 20 cells.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The rows.
    pub rows: &'a [Row],
    /// Which row is selected, counted over all rows from 0.
    pub selected: Option<usize>,
}

/// The rows of a long list that have room, made without the others.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The rows from the first that is shown on; those that have no room are left out.
    pub rows: &'a [Row],
    /// The first row that is shown, counted over all rows from 0: an [`offset`].
    pub top: usize,
    /// How many rows there are in all.
    pub all: usize,
    /// Which row is selected, counted over all rows from 0.
    pub selected: Option<usize>,
}

/// What the left column needs before the right one is shown.
const LEFT_LEAST: usize = 20;

impl Part<'_> {
    fn draw_row(&self, line: Rect, buf: &mut Buffer, index: usize, row: &Row) {
        let theme = self.theme;
        let chosen = self.selected == Some(index) && row.kind == RowKind::Item;
        let style = match row.kind {
            _ if chosen => theme.selected,
            RowKind::Item => theme.text,
            RowKind::Heading => theme.title,
        };
        if chosen {
            buf.set_style(line.intersection(buf.area), style);
            put(buf, line, (0, 0), theme.glyphs.marker, style);
        }
        let indent = match row.kind {
            RowKind::Item => 2,
            RowKind::Heading => 0,
        };
        let mut room = usize::from(line.width).saturating_sub(indent);
        let right = text::width(&row.right);
        if right > 0 && room >= right + 2 + LEFT_LEAST.min(text::width(&row.left)) {
            put_right(buf, line, 0, &row.right, style);
            room -= right + 2;
        }
        let left = text::truncate(&row.left, room, theme.glyphs.ellipsis);
        put(buf, line, (indent, 0), &left, style);
    }
}

impl Widget for List<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let all = self.rows.len();
        let top = offset(self.selected, all, usize::from(area.height));
        Part {
            theme: self.theme,
            rows: self.rows.get(top..).unwrap_or_default(),
            top,
            all,
            selected: self.selected,
        }
        .render(area, buf);
    }
}

impl Widget for Part<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let height = usize::from(area.height);
        // A list that scrolls keeps its last two columns for the signs that say so.
        let scrolls = self.all > height && area.width > 4;
        let width = if scrolls { area.width - 2 } else { area.width };
        for (y, (at, row)) in (area.y..area.bottom()).zip(self.rows.iter().enumerate()) {
            let line = Rect {
                y,
                height: 1,
                width,
                ..area
            };
            self.draw_row(line, buf, self.top + at, row);
        }
        if scrolls {
            let (glyphs, style) = (self.theme.glyphs, self.theme.text);
            if self.top > 0 {
                put_right(buf, area, 0, glyphs.up, style);
            }
            if self.top + height < self.all {
                put_right(buf, area, height.saturating_sub(1), glyphs.down, style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn rows() -> Vec<Row> {
        vec![
            Row::heading("COMMENCER UN ATELIER"),
            Row::item("Bilan CALMS", "15 · 60 · 90 min"),
            Row::item("CALMS et reprise", "15 · 60 · 90"),
            Row::item("Les trois voies", "15 · 60 · 90"),
            Row::item("Culture DevSecOps", "15 · 45 · 90"),
            Row::item("Carte de la chaîne de valeur", "15 · 60 · 90"),
            Row::item("Post-mortem sans reproche", "15 · 60 · 90"),
        ]
    }

    fn show(theme: &Theme, selected: usize, size: (u16, u16)) -> String {
        picture::text(size.0, size.1, |area, buf| {
            List {
                theme,
                rows: &rows(),
                selected: Some(selected),
            }
            .render(area, buf);
        })
    }

    #[test]
    fn a_list_whole_scrolled_and_narrow() {
        let theme = Theme::terminal();
        insta::assert_snapshot!(
            [
                show(&theme, 1, (56, 8)),
                show(&picture::ascii(), 4, (44, 4)),
                show(&theme, 6, (22, 3)),
            ]
            .concat()
        );
    }

    #[test]
    fn the_selected_row_is_always_shown() {
        for rows in 1..30 {
            for height in 1..12 {
                for selected in 0..rows {
                    let top = offset(Some(selected), rows, height);
                    assert!(
                        (top..top + height).contains(&selected),
                        "{rows} {height} {selected}"
                    );
                    assert!(top == 0 || top + height <= rows, "no blank rows at the end");
                }
            }
        }
        let seen = show(&Theme::terminal(), 6, (30, 1));
        assert!(seen.contains("▸ Post-mortem"), "{seen}");
    }

    #[test]
    fn the_whole_selected_row_is_reversed() {
        let theme = Theme::terminal();
        let marks = picture::marks(40, 8, |area, buf| {
            List {
                theme: &theme,
                rows: &rows(),
                selected: Some(2),
            }
            .render(area, buf);
        });
        assert_eq!(marks.lines().nth(2), Some("r".repeat(40).as_str()));
        assert_eq!(marks.matches('r').count(), 40);
    }

    #[test]
    fn any_size_will_do() {
        let (theme, rows) = (Theme::terminal(), rows());
        picture::at_every_size(|area, buf| {
            List {
                theme: &theme,
                rows: &rows,
                selected: Some(9),
            }
            .render(area, buf);
            List {
                theme: &theme,
                rows: &[],
                selected: Some(0),
            }
            .render(area, buf);
        });
    }
}
