//! The paper that pictures are drawn on: lines, shapes and words as SVG elements.
//!
//! Colours are those of the style sheet: an element says by a class what it is. No font is known,
//! so widths are estimated from above (`letters`); whatever people wrote is escaped here and
//! nowhere else.
use std::fmt::Write as _;

use super::letters::{Fitted, Type};
use crate::export::escape;

/// How wide every picture is, in units of its own.
pub(super) const WIDTH: f64 = 680.0;

/// A place, from the top left.
pub(super) type Point = (f64, f64);

/// Where a line of words stands to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// What has been drawn so far.
#[derive(Debug, Default)]
pub(super) struct Paper {
    out: String,
    folds: Vec<f64>,
}

impl Paper {
    /// What was drawn, as elements.
    pub(super) fn done(self) -> String {
        self.out
    }

    /// Remembers that a picture may go on on another sheet from `y` downwards: nothing but lines
    /// from top to bottom crosses it.
    pub(super) fn fold(&mut self, y: f64) {
        self.folds.push(y);
    }

    /// Where it may go on on another sheet, if that is `least` below the place before.
    pub(super) fn fold_after(&mut self, y: f64, least: f64) {
        let before = self.folds.last().copied().unwrap_or_default();
        if y - before >= least {
            self.fold(y);
        }
    }

    /// The places at which it may go on on another sheet, from top to bottom.
    pub(super) fn folds(&self) -> Vec<f64> {
        self.folds.clone()
    }

    fn put(&mut self, element: &str) {
        self.out.push_str(element);
        self.out.push('\n');
    }

    /// One line of words on its base line.
    pub(super) fn text(&mut self, at: Point, anchor: Anchor, kind: Type, text: &str) {
        self.letters(at, anchor, (kind, kind.class()), text);
    }

    /// The same where lines may pass behind it.
    pub(super) fn haloed(&mut self, at: Point, anchor: Anchor, kind: Type, text: &str) {
        self.letters(
            at,
            anchor,
            (kind, &format!("{} cp-halo", kind.class())),
            text,
        );
    }

    fn letters(&mut self, (x, y): Point, anchor: Anchor, kind: (Type, &str), text: &str) {
        let (kind, class) = kind;
        let text = escape::xml(text);
        if text.is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (x, y, size) = (number(x), number(y), number(kind.size()));
        self.put(&format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}>{text}</text>"
        ));
    }

    /// Lines of words from `top` downwards; gives where they end. The whole of what was cut
    /// stands in a `title`.
    pub(super) fn block(&mut self, top: Point, anchor: Anchor, kind: Type, words: &Fitted) -> f64 {
        let (x, mut y) = top;
        if let Some(whole) = &words.whole {
            self.open("", whole);
        }
        for line in &words.lines {
            self.text((x, y + kind.ascent()), anchor, kind, line);
            y += kind.leading();
        }
        if words.whole.is_some() {
            self.close();
        }
        y
    }

    /// Covers what lies behind words.
    pub(super) fn ground(&mut self, (x, y): Point, width: f64, height: f64) {
        let area = Area {
            x: x - 3.0,
            y: y - 2.0,
            width: width + 6.0,
            height: height + 4.0,
        };
        self.rect("cp-ground", area, 0.0);
    }

    /// Begins a group that tells `title` when it is pointed at; an empty one tells nothing.
    pub(super) fn open(&mut self, class: &str, title: &str) {
        let title = escape::xml(title);
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let title = match &*title {
            "" => String::new(),
            title => format!("<title>{title}</title>"),
        };
        self.put(&format!("<g{class}>{title}"));
    }

    /// Ends a group.
    pub(super) fn close(&mut self) {
        self.put("</g>");
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, (x1, y1): Point, (x2, y2): Point) {
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(number);
        self.put(&format!(
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        ));
    }

    /// A line through several places, closed or not.
    pub(super) fn through(&mut self, class: &str, points: &[Point], ends: Ends) {
        let mut path = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let command = if at == 0 { 'M' } else { 'L' };
            // Writing to a text never fails.
            let _ = write!(path, "{command}{} {}", number(*x), number(*y));
        }
        if ends == Ends::Joined {
            path.push('Z');
        }
        self.put(&format!("<path class=\"{class}\" d=\"{path}\"/>"));
    }

    /// A rectangle with round corners.
    pub(super) fn rect(&mut self, class: &str, area: Area, round: f64) {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(number);
        let round = match number(round).as_str() {
            "0" => String::new(),
            round => format!(" rx=\"{round}\""),
        };
        self.put(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{round}/>"
        ));
    }

    /// A circle.
    pub(super) fn circle(&mut self, class: &str, (x, y): Point, radius: f64) {
        let [x, y, radius] = [x, y, radius].map(number);
        self.put(&format!(
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        ));
    }

    /// The chip of a letter, with its middle at a place; gives its width.
    pub(super) fn chip(&mut self, (x, y): Point, hue: usize, id: &str) -> f64 {
        let shown = Fitted::of(id, Type::Chip, CHIP_MOST, 1);
        let text = shown.lines.first().map_or("", String::as_str);
        let width = chip_width(id);
        let hue = hue % HUES;
        let area = Area {
            x: x - width / 2.0,
            y: y - CHIP / 2.0,
            width,
            height: CHIP,
        };
        let title = shown.whole.as_deref().unwrap_or_default();
        self.open(&format!("cp-hue-{hue}"), title);
        self.rect("cp-chip", area, 5.0);
        self.text((x, y + 4.7), Anchor::Middle, Type::Chip, text);
        self.close();
        width
    }
}

/// How many hues letters have; the next one starts again.
const HUES: usize = 7;
/// How high a chip is, and how wide at least.
pub(super) const CHIP: f64 = 23.0;
/// How wide the words on a chip are at most.
const CHIP_MOST: f64 = 40.0;

/// How wide the chip of a letter is.
pub(super) fn chip_width(id: &str) -> f64 {
    let shown = Fitted::of(id, Type::Chip, CHIP_MOST, 1);
    (shown.width(Type::Chip) + 10.0).max(CHIP + 2.0)
}

/// Whether a line ends where it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// It does.
    Joined,
    /// It does not.
    Open,
}

/// A length with one decimal at most.
pub(super) fn number(value: f64) -> String {
    let shown = format!("{value:.1}");
    match shown.strip_suffix(".0").unwrap_or(&shown) {
        "-0" => "0".to_owned(),
        shown => shown.to_owned(),
    }
}

/// A count as a length.
pub(super) fn many(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
