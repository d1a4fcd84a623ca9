//! A sheet of dots in three layers, shown as braille or as ASCII strokes.
//!
//! A cell belongs to its topmost layer alone: a ring behind a line would only thicken it.
use super::{cell, nearest};
use crate::ui::glyphs::{Glyphs, Set};

/// What a dot belongs to, the lowest layer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// Rings and axes.
    Ring,
    /// The session before.
    Earlier,
    /// This session.
    Now,
}

/// How a line is broken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// Not at all.
    Solid,
    /// Two dots, two gaps.
    Dashed,
    /// One dot, one gap.
    Dotted,
    /// One dot, three gaps; left out in ASCII, where a dot is as heavy as a letter.
    Faint,
}

impl Dash {
    const fn lit(self, step: u16) -> bool {
        match self {
            Self::Solid => true,
            Self::Dashed => step % 4 < 2,
            Self::Dotted => step.is_multiple_of(2),
            Self::Faint => step.is_multiple_of(4),
        }
    }
}

#[derive(Clone, Copy)]
struct Spot {
    layer: Layer,
    bits: u8,
    stroke: &'static str,
    faint: bool,
}

/// The dots of an area.
pub(super) struct Sheet {
    columns: usize,
    spots: Vec<Option<Spot>>,
}

/// The braille bits of a cell by column and row (Unicode 16, block U+2800).
const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

impl Sheet {
    /// An empty sheet of that many cells.
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        let (columns, rows) = (usize::from(columns), usize::from(rows));
        Self {
            columns,
            spots: vec![None; columns * rows],
        }
    }

    /// Draws a line between two points given in dots.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), (layer, dash): (Layer, Dash)) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let steps = nearest(dx.abs().max(dy.abs()).ceil()).clamp(1, 4000);
        let stroke = match layer {
            Layer::Ring => ".",
            Layer::Earlier => ":",
            Layer::Now => slope(dx / 2.0, dy / 4.0),
        };
        for step in (0..=u16::try_from(steps).unwrap_or(1)).filter(|step| dash.lit(*step)) {
            let part = f64::from(step) / f64::from(steps);
            let at = (from.0 + dx * part, from.1 + dy * part);
            let faint = dash == Dash::Faint;
            let spot = Spot {
                layer,
                bits: 0,
                stroke,
                faint,
            };
            self.mark(at, spot);
            // Two dots thick, to be seen from the last row.
            match dash {
                Dash::Solid if dx.abs() > dy.abs() => self.thicken(at, (0.0, 1.0), spot),
                Dash::Solid => self.thicken(at, (1.0, 0.0), spot),
                Dash::Dashed | Dash::Dotted | Dash::Faint => {}
            }
        }
    }

    /// Marks the dot beside, if it lies in the same cell: strokes of ASCII must not double.
    fn thicken(&mut self, (x, y): (f64, f64), (right, down): (f64, f64), spot: Spot) {
        let beside = (x + right, y + down);
        if cell((x, y)) == cell(beside) {
            self.mark(beside, spot);
        }
    }

    fn mark(&mut self, (x, y): (f64, f64), spot: Spot) {
        if x < 0.0 || y < 0.0 {
            return;
        }
        let (column, row) = cell((x, y));
        if column >= self.columns {
            return;
        }
        let within =
            |dots: f64, of: f64| usize::try_from(nearest((dots % of).floor())).unwrap_or(0);
        let bits = BITS
            .get(within(x, 2.0))
            .and_then(|side| side.get(within(y, 4.0)));
        let Some(place) = self.spots.get_mut(row * self.columns + column) else {
            return;
        };
        let under = place.filter(|old| old.layer == spot.layer);
        if place.is_none_or(|old| old.layer <= spot.layer) {
            *place = Some(Spot {
                bits: under.map_or(0, |old| old.bits) | bits.copied().unwrap_or(0),
                faint: spot.faint && under.is_none_or(|old| old.faint),
                ..spot
            });
        }
    }

    /// Every cell that shows something: column, row, layer and symbol.
    pub(super) fn cells(&self, glyphs: &Glyphs) -> Vec<(usize, usize, Layer, String)> {
        let columns = self.columns.max(1);
        let spots = self.spots.iter().enumerate();
        spots
            .filter_map(|(n, spot)| {
                let spot = (*spot)?;
                let symbol = match glyphs.set {
                    Set::Unicode => char::from_u32(0x2800 + u32::from(spot.bits))?.to_string(),
                    Set::Ascii if spot.faint => return None,
                    Set::Ascii => spot.stroke.to_owned(),
                };
                Some((n % columns, n / columns, spot.layer, symbol))
            })
            .collect()
    }
}

/// The ASCII stroke that leans like a line does, measured in cells.
fn slope(dx: f64, dy: f64) -> &'static str {
    if dy.abs() < dx.abs() * 0.3 {
        "-"
    } else if dx.abs() < dy.abs() * 0.3 {
        "|"
    } else if dx * dy > 0.0 {
        "\\"
    } else {
        "/"
    }
}
