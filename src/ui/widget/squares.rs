//! Votes as squares: one square a vote, so that anybody can count.
use super::text;
use crate::ui::glyphs::Glyphs;

/// What the squares stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Square {
    /// Votes.
    Vote,
    /// Abstentions.
    Abstention,
}

/// How squares are set, from the roomiest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// `■ ■ ■`
    Spaced,
    /// `■■■`
    Dense,
    /// `■×3`
    Counted,
}

impl Setting {
    /// The roomiest setting in which `count` squares fit in `room` cells.
    ///
    /// Rows that are compared must share one: choose it by the largest count.
    pub fn fitting(count: usize, room: usize) -> Self {
        if count.saturating_mul(2) <= room.saturating_add(1) {
            Self::Spaced
        } else if count <= room {
            Self::Dense
        } else {
            Self::Counted
        }
    }

    /// The cells that `count` squares take.
    pub fn width(self, count: usize) -> usize {
        match self {
            _ if count == 0 => 0,
            Self::Spaced => count.saturating_mul(2) - 1,
            Self::Dense => count,
            Self::Counted => 2 + text::width(&count.to_string()),
        }
    }
}

/// The squares as text; empty for none.
pub fn squares(glyphs: &Glyphs, what: Square, count: usize, setting: Setting) -> String {
    let square = match what {
        Square::Vote => glyphs.square,
        Square::Abstention => glyphs.square_open,
    };
    match setting {
        _ if count == 0 => String::new(),
        Setting::Spaced => vec![square; count].join(" "),
        Setting::Dense => square.repeat(count),
        Setting::Counted => format!("{square}{}{count}", glyphs.times),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::{ASCII, UNICODE};

    #[test]
    fn squares_close_up_and_then_count_when_the_room_shrinks() {
        let show =
            |count, room| squares(&UNICODE, Square::Vote, count, Setting::fitting(count, room));
        assert_eq!(show(3, 5), "■ ■ ■");
        assert_eq!(show(3, 4), "■■■");
        assert_eq!(show(12, 5), "■×12");
        assert_eq!(show(0, 0), "");
        let ascii = |what| squares(&ASCII, what, 2, Setting::Spaced);
        assert_ne!(ascii(Square::Vote), ascii(Square::Abstention));
    }

    #[test]
    fn the_width_is_what_is_shown() {
        for setting in [Setting::Spaced, Setting::Dense, Setting::Counted] {
            for count in 0..120 {
                let shown = squares(&UNICODE, Square::Vote, count, setting);
                assert_eq!(text::width(&shown), setting.width(count));
            }
        }
    }
}
