//! Brings colours down to what a terminal can show; crossterm does not.
use ratatui::style::Color;

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorDepth {
    /// The sixteen of its own palette.
    #[default]
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// Red, green and blue of eight bits each.
    True,
}

type Rgb = (u8, u8, u8);

/// The sixteen colours with the values that xterm gives them.
const NAMED: [(Color, Rgb); 16] = [
    (Color::Black, (0, 0, 0)),
    (Color::Red, (205, 0, 0)),
    (Color::Green, (0, 205, 0)),
    (Color::Yellow, (205, 205, 0)),
    (Color::Blue, (0, 0, 238)),
    (Color::Magenta, (205, 0, 205)),
    (Color::Cyan, (0, 205, 205)),
    (Color::Gray, (229, 229, 229)),
    (Color::DarkGray, (127, 127, 127)),
    (Color::LightRed, (255, 0, 0)),
    (Color::LightGreen, (0, 255, 0)),
    (Color::LightYellow, (255, 255, 0)),
    (Color::LightBlue, (92, 92, 255)),
    (Color::LightMagenta, (255, 0, 255)),
    (Color::LightCyan, (0, 255, 255)),
    (Color::White, (255, 255, 255)),
];

impl ColorDepth {
    /// The nearest colour that this depth has; named colours are left alone.
    pub fn nearest(self, color: Color) -> Color {
        let rgb = match (self, color) {
            (Self::True, _) => return color,
            (_, Color::Rgb(r, g, b)) => (r, g, b),
            (Self::Sixteen, Color::Indexed(index)) => indexed(index),
            (Self::Sixteen | Self::Indexed, _) => return color,
        };
        match self {
            Self::Sixteen => NAMED
                .into_iter()
                .min_by_key(|(_, named)| distance(rgb, *named))
                .map_or(Color::Reset, |(color, _)| color),
            // 0 to 15 are left out: every user's palette has its own.
            Self::Indexed | Self::True => (16..=u8::MAX)
                .min_by_key(|index| distance(rgb, indexed(*index)))
                .map_or(Color::Reset, Color::Indexed),
        }
    }
}

/// What xterm shows for an index: sixteen names, a cube of six steps a side, 24 greys.
pub(super) fn indexed(index: u8) -> Rgb {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..=15 => NAMED
            .get(usize::from(index))
            .map_or((0, 0, 0), |(_, rgb)| *rgb),
        16..=231 => {
            let n = index - 16;
            (step(n / 36), step(n / 6 % 6), step(n % 6))
        }
        232.. => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

/// Squared distance weighted as the eye does ("redmean", compuphase.com/cmetric.htm).
fn distance(a: Rgb, b: Rgb) -> i32 {
    let part = |x: u8, y: u8| i32::from(x) - i32::from(y);
    let (red, green, blue) = (part(a.0, b.0), part(a.1, b.1), part(a.2, b.2));
    let mean = i32::midpoint(i32::from(a.0), i32::from(b.0));
    (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_the_depth_has_is_kept_exactly() {
        for index in 16..=u8::MAX {
            let (r, g, b) = indexed(index);
            let Color::Indexed(found) = ColorDepth::Indexed.nearest(Color::Rgb(r, g, b)) else {
                unreachable!("reduced to an index");
            };
            assert_eq!(indexed(found), (r, g, b));
        }
        for (color, (r, g, b)) in NAMED {
            assert_eq!(ColorDepth::Sixteen.nearest(Color::Rgb(r, g, b)), color);
        }
    }

    #[test]
    fn names_and_the_terminals_own_colours_are_left_alone() {
        for depth in [ColorDepth::Sixteen, ColorDepth::Indexed, ColorDepth::True] {
            assert_eq!(depth.nearest(Color::Reset), Color::Reset);
            assert_eq!(depth.nearest(Color::LightBlue), Color::LightBlue);
        }
    }

    #[test]
    fn an_index_becomes_a_name_where_there_are_sixteen() {
        assert_eq!(
            ColorDepth::Sixteen.nearest(Color::Indexed(196)),
            Color::LightRed
        );
    }
}
