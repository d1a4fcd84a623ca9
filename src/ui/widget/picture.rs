//! How tests look at a widget: as text, and at every size.
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::ui::glyphs::ASCII;
use crate::ui::theme::Theme;

/// The default theme with ASCII symbols.
pub(super) fn ascii() -> Theme {
    Theme::terminal().with_glyphs(&ASCII)
}

/// The cells of a drawing as text, without spaces at the ends of lines.
pub(super) fn text(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
    rows(width, height, draw, |cell| cell.symbol().to_owned())
}

/// The modifiers of a drawing: `r`everse, `b`old, `u`nderlined, `d`im, or a point.
pub(super) fn marks(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
    rows(width, height, draw, |cell| {
        let found = [
            (Modifier::REVERSED, "r"),
            (Modifier::BOLD, "b"),
            (Modifier::UNDERLINED, "u"),
            (Modifier::DIM, "d"),
        ]
        .into_iter()
        .find(|(modifier, _)| cell.modifier.contains(*modifier));
        found.map_or(".", |(_, mark)| mark).to_owned()
    })
}

fn rows(
    width: u16,
    height: u16,
    draw: impl FnOnce(Rect, &mut Buffer),
    show: impl Fn(&Cell) -> String,
) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf);
    buf.content()
        .chunks(usize::from(width))
        .map(|row| {
            let line: String = row.iter().map(&show).collect();
            line.trim_end().to_owned() + "\n"
        })
        .collect()
}

/// Draws at sizes from 0x0 to 300x100, and checks that nothing is written outside the area.
pub(super) fn at_every_size(draw: impl Fn(Rect, &mut Buffer)) {
    let widths = (0..=44).chain([52, 59, 60, 61, 79, 80, 81, 100, 120, 300]);
    let heights = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 16, 18, 19, 24, 40, 100,
    ];
    let mut buf = Buffer::empty(Rect::new(0, 0, 306, 104));
    for width in widths {
        for height in heights {
            let area = Rect::new(3, 2, width, height);
            draw(area, &mut buf);
            for y in 0..(area.bottom() + 2).min(104) {
                for x in 0..(area.right() + 3).min(306) {
                    if !area.contains((x, y).into()) {
                        assert_eq!(buf[(x, y)], Cell::EMPTY, "{width}x{height}: {x},{y}");
                    }
                }
            }
            wipe(&mut buf, area);
        }
    }
    // An area that reaches beyond the buffer is cut, not a panic.
    let mut small = Buffer::empty(Rect::new(5, 5, 10, 4));
    for (x, y) in [(0, 0), (8, 7), (20, 20), (5, 5)] {
        draw(Rect::new(x, y, 300, 100), &mut small);
    }
}

fn wipe(buf: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            buf[(x, y)].reset();
        }
    }
}
