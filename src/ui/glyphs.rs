//! The symbols of the screens, in Unicode and in ASCII.
//!
//! Every symbol is one cell wide on every terminal: no emoji, no joiners, no variation selectors.
//! Key names such as an arrow are not here: they come from the keymap.

/// One set of symbols; each field names what the symbol means, not what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Which of the two sets this is.
    pub set: Set,
    /// A ballot that is in, a mean, a point of a chart.
    pub dot: &'static str,
    /// A ballot that is still missing.
    pub dot_open: &'static str,
    /// One vote.
    pub square: &'static str,
    /// One abstention.
    pub square_open: &'static str,
    /// Stands before the row that is selected.
    pub marker: &'static str,
    /// A light rule, and the span of a range.
    pub line: &'static str,
    /// A heavy rule.
    pub heavy: &'static str,
    /// The lower end of a range.
    pub low: &'static str,
    /// The upper end of a range.
    pub high: &'static str,
    /// An empty place on a scale, and a separator between words.
    pub point: &'static str,
    /// A part of a gauge that is used up.
    pub gauge: &'static str,
    /// A part of a gauge that is left.
    pub gauge_open: &'static str,
    /// Says that text was cut off.
    pub ellipsis: &'static str,
    /// Something that is done or kept.
    pub tick: &'static str,
    /// Something that is refused or dropped.
    pub cross: &'static str,
    /// Between a symbol and how often it counts.
    pub times: &'static str,
    /// Leads from one thing to the next.
    pub arrow: &'static str,
    /// Turns a choice back.
    pub left: &'static str,
    /// Turns a choice on.
    pub right: &'static str,
    /// There is more above.
    pub up: &'static str,
    /// There is more below.
    pub down: &'static str,
    /// The upright border of a box.
    pub upright: &'static str,
    /// Corners of a box: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
}

/// The two sets of symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Box drawing, geometric shapes and braille.
    Unicode,
    /// Nothing above U+007E.
    Ascii,
}

/// The set for terminals that speak UTF-8.
pub static UNICODE: Glyphs = Glyphs {
    set: Set::Unicode,
    dot: "●",
    dot_open: "○",
    square: "■",
    square_open: "□",
    marker: "▸",
    line: "─",
    heavy: "━",
    low: "├",
    high: "┤",
    point: "·",
    gauge: "▰",
    gauge_open: "▱",
    ellipsis: "…",
    tick: "✓",
    cross: "✗",
    times: "×",
    arrow: "→",
    left: "◂",
    right: "▸",
    up: "▲",
    down: "▼",
    upright: "│",
    corners: ["┌", "┐", "└", "┘"],
};

/// The set for everything else.
pub static ASCII: Glyphs = Glyphs {
    set: Set::Ascii,
    dot: "*",
    dot_open: "o",
    square: "#",
    square_open: "_",
    marker: ">",
    line: "-",
    heavy: "=",
    low: "[",
    high: "]",
    point: ".",
    gauge: "%",
    gauge_open: ":",
    ellipsis: "~",
    tick: "+",
    cross: "!",
    times: "x",
    arrow: "}",
    left: "(",
    right: ")",
    up: "^",
    down: "v",
    upright: "|",
    corners: ["+", "+", "+", "+"],
};

impl Glyphs {
    /// The symbols whose difference carries meaning; corners are left out.
    pub fn meanings(&self) -> [&'static str; 20] {
        [
            self.dot,
            self.dot_open,
            self.square,
            self.square_open,
            self.marker,
            self.line,
            self.heavy,
            self.low,
            self.high,
            self.point,
            self.gauge,
            self.gauge_open,
            self.ellipsis,
            self.tick,
            self.cross,
            self.times,
            self.arrow,
            self.up,
            self.down,
            self.upright,
        ]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn every_symbol_is_one_cell_and_one_scalar() {
        for set in [&UNICODE, &ASCII] {
            for symbol in set.meanings().into_iter().chain(set.corners) {
                assert_eq!((symbol.width(), symbol.chars().count()), (1, 1), "{symbol}");
            }
        }
    }

    #[test]
    fn ascii_keeps_every_distinction_that_unicode_makes() {
        for set in [&UNICODE, &ASCII] {
            let distinct: BTreeSet<_> = set.meanings().into_iter().collect();
            assert_eq!(distinct.len(), set.meanings().len());
        }
        let all = ASCII.meanings().into_iter().chain(ASCII.corners);
        assert!(all.into_iter().all(str::is_ascii));
    }
}
