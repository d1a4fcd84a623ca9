//! A box over the screen, centred and clamped; and where a centred thing lies.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::{put, text};
use crate::ui::theme::Theme;

/// The place of that size in the middle of an area, never larger than it.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x.saturating_add((area.width - width) / 2),
        y: area.y.saturating_add((area.height - height) / 2),
        width,
        height,
    }
}

/// A box with a border and a title; its size counts the border.
#[derive(Clone, Copy, Debug)]
pub struct Popup<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// Stands in the upper border; may be empty.
    pub title: &'a str,
    /// Columns, at most.
    pub width: u16,
    /// Rows, at most.
    pub height: u16,
}

impl Popup<'_> {
    /// Clears the middle of the area, draws the box and returns its inside.
    ///
    /// Under 5x3 there is no border: the inside is all of it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Rect {
        let outer = centred(area.intersection(buf.area), self.width, self.height);
        part_wide(buf, outer);
        Clear.render(outer, buf);
        buf.set_style(outer, self.theme.ground);
        buf.set_style(outer, self.theme.popup);
        if outer.width < 5 || outer.height < 3 {
            return outer;
        }
        self.border(outer, buf);
        Rect {
            x: outer.x + 2,
            y: outer.y + 1,
            width: outer.width - 4,
            height: outer.height - 2,
        }
    }

    fn border(&self, outer: Rect, buf: &mut Buffer) {
        let glyphs = self.theme.glyphs;
        let style = self.theme.rule;
        let (wide, last) = (usize::from(outer.width), usize::from(outer.height) - 1);
        let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
        let line = glyphs.line.repeat(wide - 2);
        put(
            buf,
            outer,
            (0, 0),
            &format!("{top_left}{line}{top_right}"),
            style,
        );
        put(
            buf,
            outer,
            (0, last),
            &format!("{bottom_left}{line}{bottom_right}"),
            style,
        );
        for row in 1..last {
            put(buf, outer, (0, row), glyphs.upright, style);
            put(buf, outer, (wide - 1, row), glyphs.upright, style);
        }
        if !self.title.is_empty() && wide > 8 {
            let title = text::truncate(self.title, wide - 6, glyphs.ellipsis);
            put(buf, outer, (2, 0), &format!(" {title} "), self.theme.title);
        }
    }
}

/// Blanks wide characters that reach into the box from its left, or they would cover its border.
fn part_wide(buf: &mut Buffer, outer: Rect) {
    let Some(x) = outer.x.checked_sub(1) else {
        return;
    };
    for y in outer.top()..outer.bottom() {
        if let Some(cell) = buf.cell_mut((x, y))
            && text::width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn show(theme: &Theme, size: (u16, u16)) -> String {
        picture::text(size.0, size.1, |area, buf| {
            for row in 0..usize::from(area.height) {
                put(buf, area, (0, row), &"日x".repeat(20), theme.text);
            }
            let popup = Popup {
                theme,
                title: "Révéler\u{202f}?",
                width: 21,
                height: 4,
            };
            let inner = popup.draw(area, buf);
            put(buf, inner, (0, 0), "Entrée pour révéler", theme.text);
        })
    }

    #[test]
    fn a_box_covers_what_lies_under_it() {
        insta::assert_snapshot!(
            [
                show(&Theme::terminal(), (30, 6)),
                show(&picture::ascii(), (16, 4)),
                show(&Theme::terminal(), (4, 2)),
            ]
            .concat()
        );
    }

    #[test]
    fn the_inside_lies_within_whatever_the_size() {
        let theme = Theme::terminal();
        let popup = Popup {
            theme: &theme,
            title: "Title",
            width: 40,
            height: 9,
        };
        picture::at_every_size(|area, buf| {
            let inner = popup.draw(area, buf);
            assert!(inner.is_empty() || area.intersection(buf.area).intersects(inner));
            assert_eq!(inner.intersection(area), inner);
        });
        assert_eq!(centred(Rect::new(2, 1, 10, 5), 4, 3), Rect::new(5, 2, 4, 3));
    }
}
