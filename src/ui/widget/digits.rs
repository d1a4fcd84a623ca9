//! Large numerals, three or five rows high, for clocks and counts.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::{put, text};
use crate::ui::glyphs::Set;
use crate::ui::theme::Theme;

/// How high the numerals are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Three rows.
    Small,
    /// Five rows.
    Large,
}

impl Size {
    /// The rows.
    pub const fn height(self) -> u16 {
        match self {
            Self::Small => 3,
            Self::Large => 5,
        }
    }

    /// The cells that a text takes.
    pub fn width(self, text: &str) -> usize {
        let (pixel, gap) = self.measures();
        let wide: usize = text.chars().map(|c| shape(c).0 * pixel + gap).sum();
        wide.saturating_sub(gap)
    }

    /// Cells a pixel, and between two numerals.
    const fn measures(self) -> (usize, usize) {
        match self {
            Self::Small => (1, 1),
            Self::Large => (2, 2),
        }
    }
}

/// A text of `0`-`9` and `: / - + . , h` in large numerals; anything else is a blank.
///
/// Where it does not fit it is smaller, and at last a line of plain text. It stands at the top
/// left; [`super::popup::centred`] finds another place.
#[derive(Clone, Copy, Debug)]
pub struct Digits<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// What to write.
    pub text: &'a str,
    /// How high, if there is room.
    pub size: Size,
    /// In which style.
    pub style: Style,
}

impl Widget for Digits<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let fits = |size: Size| {
            size.height() <= area.height && size.width(self.text) <= usize::from(area.width)
        };
        let rows = match self.size {
            Size::Large if fits(Size::Large) => large(self.text, self.theme.glyphs.set),
            Size::Large | Size::Small if fits(Size::Small) => match self.theme.glyphs.set {
                Set::Unicode => halves(self.text),
                Set::Ascii => segments(self.text),
            },
            Size::Large | Size::Small => {
                vec![text::truncate(
                    self.text,
                    usize::from(area.width),
                    self.theme.glyphs.ellipsis,
                )]
            }
        };
        for (row, line) in rows.iter().enumerate() {
            put(buf, area, (0, row), line, self.style);
        }
    }
}

/// Width and five rows of pixels, the leftmost in the highest bit of the width.
fn shape(c: char) -> (usize, [u8; 5]) {
    match c {
        '0' => (3, [0b111, 0b101, 0b101, 0b101, 0b111]),
        '1' => (3, [0b010, 0b110, 0b010, 0b010, 0b111]),
        '2' => (3, [0b111, 0b001, 0b111, 0b100, 0b111]),
        '3' => (3, [0b111, 0b001, 0b111, 0b001, 0b111]),
        '4' => (3, [0b101, 0b101, 0b111, 0b001, 0b001]),
        '5' => (3, [0b111, 0b100, 0b111, 0b001, 0b111]),
        '6' => (3, [0b111, 0b100, 0b111, 0b101, 0b111]),
        '7' => (3, [0b111, 0b001, 0b001, 0b001, 0b001]),
        '8' => (3, [0b111, 0b101, 0b111, 0b101, 0b111]),
        '9' => (3, [0b111, 0b101, 0b111, 0b001, 0b111]),
        'h' => (3, [0b100, 0b100, 0b111, 0b101, 0b101]),
        '/' => (3, [0b001, 0b001, 0b010, 0b100, 0b100]),
        '-' => (3, [0b000, 0b000, 0b111, 0b000, 0b000]),
        '+' => (3, [0b000, 0b010, 0b111, 0b010, 0b000]),
        ':' => (1, [0, 1, 0, 1, 0]),
        '.' => (1, [0, 0, 0, 0, 1]),
        ',' => (2, [0, 0, 0, 0b01, 0b10]),
        _ => (2, [0; 5]),
    }
}

/// The pixels of a row of the text, the gaps included.
fn pixels(text: &str, row: usize) -> Vec<bool> {
    let mut out = Vec::new();
    for c in text.chars() {
        let (wide, rows) = shape(c);
        let bits = rows.get(row).copied().unwrap_or(0);
        out.extend((0..wide).rev().map(|bit| bits >> bit & 1 == 1));
        out.push(false);
    }
    out.pop();
    out
}

/// Five rows, two cells a pixel: a cell is twice as high as wide.
fn large(text: &str, set: Set) -> Vec<String> {
    let full = match set {
        Set::Unicode => "██",
        Set::Ascii => "##",
    };
    (0..5)
        .map(|row| {
            let cells = pixels(text, row).into_iter();
            cells.map(|lit| if lit { full } else { "  " }).collect()
        })
        .collect()
}

/// Three rows, two pixels a cell one over the other.
fn halves(text: &str) -> Vec<String> {
    (0..3)
        .map(|row| {
            let cells = pixels(text, 2 * row).into_iter();
            let under = pixels(text, 2 * row + 1);
            cells
                .zip(under)
                .map(|pair| match pair {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                })
                .collect()
        })
        .collect()
}

/// Three rows of strokes as on a pocket calculator.
fn segments(text: &str) -> Vec<String> {
    let rows = text.chars().map(|c| match c {
        '0' => [" _ ", "| |", "|_|"],
        '1' => ["   ", "  |", "  |"],
        '2' => [" _ ", " _|", "|_ "],
        '3' => [" _ ", " _|", " _|"],
        '4' => ["   ", "|_|", "  |"],
        '5' => [" _ ", "|_ ", " _|"],
        '6' => [" _ ", "|_ ", "|_|"],
        '7' => [" _ ", "  |", "  |"],
        '8' => [" _ ", "|_|", "|_|"],
        '9' => [" _ ", "|_|", " _|"],
        'h' => ["   ", "|_ ", "| |"],
        '/' => ["  /", " / ", "/  "],
        '-' => ["   ", "---", "   "],
        '+' => ["   ", "-+-", "   "],
        ':' => [" ", ".", "."],
        '.' => [" ", " ", "."],
        ',' => ["  ", "  ", " ,"],
        _ => ["  ", "  ", "  "],
    });
    let rows: Vec<[&str; 3]> = rows.collect();
    (0..3)
        .map(|row| {
            let parts: Vec<&str> = rows
                .iter()
                .filter_map(|one| one.get(row).copied())
                .collect();
            parts.join(" ")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    const ALL: &str = "0123456789:/-+.,h";

    fn show(theme: &Theme, text: &str, size: (Size, u16, u16)) -> String {
        let (size, width, height) = size;
        picture::text(width, height, |area, buf| {
            let style = theme.numeral;
            Digits {
                theme,
                text,
                size,
                style,
            }
            .render(area, buf);
        })
    }

    #[test]
    fn numerals_of_both_sizes_in_both_sets() {
        let (unicode, ascii) = (Theme::terminal(), picture::ascii());
        insta::assert_snapshot!(
            [
                show(&unicode, ALL, (Size::Small, 70, 4)),
                show(&ascii, ALL, (Size::Small, 70, 4)),
                show(&unicode, "04:12", (Size::Large, 40, 6)),
                show(&ascii, "13:15", (Size::Large, 40, 6)),
                show(&unicode, "56/78 9h30", (Size::Large, 80, 6)),
            ]
            .concat()
        );
    }

    #[test]
    fn what_does_not_fit_gets_smaller() {
        let theme = Theme::terminal();
        assert!(show(&theme, "4:12", (Size::Large, 40, 4)).contains('▀'));
        assert_eq!(show(&theme, "4:12", (Size::Large, 40, 2)), "4:12\n\n");
        assert_eq!(show(&theme, "4:12", (Size::Small, 3, 3)), "4:…\n\n\n");
    }

    #[test]
    fn the_width_is_what_is_drawn_and_no_two_numerals_look_alike() {
        for (index, c) in ALL.chars().enumerate() {
            let one = c.to_string();
            for (size, rows) in [
                (Size::Large, large(&one, Set::Unicode)),
                (Size::Small, halves(&one)),
                (Size::Small, segments(&one)),
            ] {
                assert!(
                    rows.iter().all(|row| text::width(row) == size.width(&one)),
                    "{c}"
                );
            }
            for other in ALL.chars().skip(index + 1).map(String::from) {
                assert_ne!(halves(&one), halves(&other));
                assert_ne!(segments(&one), segments(&other));
            }
        }
        let wide = |rows: Vec<String>| rows.iter().map(|row| text::width(row)).max();
        assert_eq!(wide(halves(ALL)), Some(Size::Small.width(ALL)));
        assert_eq!(wide(segments(ALL)), Some(Size::Small.width(ALL)));
        assert_eq!(wide(large(ALL, Set::Ascii)), Some(Size::Large.width(ALL)));
    }

    #[test]
    fn any_size_will_do() {
        let theme = Theme::terminal();
        picture::at_every_size(|area, buf| {
            let (text, style) = ("12:34 日", theme.numeral);
            Digits {
                theme: &theme,
                text,
                size: Size::Large,
                style,
            }
            .render(area, buf);
        });
    }
}
