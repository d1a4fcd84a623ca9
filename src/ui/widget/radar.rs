//! The profile as a radar: three to eight axes, rings from 1 to 5, and an earlier session dotted.
//!
//! The centre is 0, so that a 1 still shows as a fifth of the way. An axis without a value opens
//! the polygon there. With under three axes, or no room, the labels stand in a list.
mod dots;
mod plan;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::{Chip, nearest, put, put_chip};
use crate::ui::theme::Theme;
use dots::{Dash, Layer, Sheet};
use plan::{Plan, Shown, Spot};

/// The value of the outermost ring.
pub const RINGS: u8 = 5;

/// One letter of the radar.
#[derive(Clone, Copy, Debug)]
pub struct Axis<'a> {
    /// Its chip.
    pub chip: Chip<'a>,
    /// Its name; dropped where there is no room.
    pub name: &'a str,
    /// The mean as written, or the word for none.
    pub shown: &'a str,
    /// The mean, 1 to 5; none where too few questions are scored.
    pub value: Option<f64>,
    /// The mean of the session before.
    pub earlier: Option<f64>,
}

/// The chart with its labels, centred in the area.
#[derive(Clone, Copy, Debug)]
pub struct Radar<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The letters, clockwise from the top.
    pub axes: &'a [Axis<'a>],
}

impl Radar<'_> {
    /// Lays both polygons and the rings on a sheet.
    fn sheet(&self, plan: &Plan, area: Rect) -> Sheet {
        let mut sheet = Sheet::new(area.width, area.height);
        let count = self.axes.len();
        for ring in plan.rings() {
            let dash = if ring == RINGS {
                Dash::Dotted
            } else {
                Dash::Faint
            };
            let at = |n: usize| plan.point(n % count, f64::from(ring));
            for n in 0..count {
                sheet.line(at(n), at(n + 1), (Layer::Ring, dash));
            }
        }
        for n in 0..count {
            let ends = (plan.point(n, 1.0), plan.point(n, f64::from(RINGS)));
            sheet.line(ends.0, ends.1, (Layer::Ring, Dash::Faint));
            for ring in 1..RINGS {
                let tick = plan.point(n, f64::from(ring));
                sheet.line(tick, tick, (Layer::Ring, Dash::Dotted));
            }
        }
        let earlier: Vec<_> = self.axes.iter().map(|axis| axis.earlier).collect();
        polygon(&mut sheet, plan, &earlier, (Layer::Earlier, Dash::Dashed));
        let now: Vec<_> = self.axes.iter().map(|axis| axis.value).collect();
        polygon(&mut sheet, plan, &now, (Layer::Now, Dash::Solid));
        sheet
    }

    fn draw_sheet(&self, sheet: &Sheet, area: Rect, buf: &mut Buffer) {
        for (column, row, layer, symbol) in sheet.cells(self.theme.glyphs) {
            let style = match layer {
                Layer::Ring => self.theme.rule,
                Layer::Earlier => self.theme.earlier,
                Layer::Now => self.theme.bar,
            };
            put(buf, area, (column, row), &symbol, style);
        }
    }

    fn draw_points(&self, plan: &Plan, area: Rect, buf: &mut Buffer) {
        for (n, axis) in self.axes.iter().enumerate() {
            if let Some(value) = axis.value.and_then(on_scale) {
                let (column, row) = cell(plan.point(n, value));
                put(
                    buf,
                    area,
                    (column, row),
                    self.theme.glyphs.dot,
                    self.theme.title,
                );
            }
        }
    }

    fn draw_labels(&self, plan: &Plan, area: Rect, buf: &mut Buffer) {
        for (n, axis) in self.axes.iter().enumerate() {
            let spot = plan.label(n, axis);
            self.draw_label(area, buf, axis, &spot);
        }
    }

    fn draw_label(&self, area: Rect, buf: &mut Buffer, axis: &Axis<'_>, spot: &Spot) {
        let theme = self.theme;
        let (mut column, row) = spot.at;
        column = put_chip(buf, area, (column, row), (theme, axis.chip));
        let name = spot.parts.name(axis);
        if !name.is_empty() {
            column = put(buf, area, (column + 1, row), name, theme.text);
        }
        match spot.parts.shown {
            Shown::Beside => {
                put(buf, area, (column + 1, row), axis.shown, theme.title);
            }
            Shown::Under => {
                put(buf, area, (spot.value, row + 1), axis.shown, theme.title);
            }
            Shown::No => {}
        }
    }
}

/// A value that can be drawn, brought onto the scale.
fn on_scale(value: f64) -> Option<f64> {
    value
        .is_finite()
        .then(|| value.clamp(0.0, f64::from(RINGS)))
}

/// Lines between neighbours that both have a value.
fn polygon(sheet: &mut Sheet, plan: &Plan, values: &[Option<f64>], pen: (Layer, Dash)) {
    let count = values.len();
    for n in 0..count {
        let next = (n + 1) % count;
        let value = |n: usize| values.get(n).copied().flatten().and_then(on_scale);
        if let (Some(from), Some(to)) = (value(n), value(next)) {
            sheet.line(plan.point(n, from), plan.point(next, to), pen);
        }
    }
}

/// The cell that holds a dot.
fn cell((x, y): (f64, f64)) -> (usize, usize) {
    let cell = |dots: f64| usize::try_from(nearest(dots.floor())).unwrap_or(0);
    (cell(x / 2.0), cell(y / 4.0))
}

impl Widget for Radar<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        match Plan::new(self.axes, area.width, area.height) {
            Some(plan) => {
                let sheet = self.sheet(&plan, area);
                self.draw_sheet(&sheet, area, buf);
                self.draw_points(&plan, area, buf);
                self.draw_labels(&plan, area, buf);
            }
            None => {
                for (row, axis) in self.axes.iter().enumerate() {
                    self.draw_label(area, buf, axis, &Spot::listed(row));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
