//! Where the radar lies: its centre, its radius, and how much of each label there is room for.
use super::super::text;
use super::{Axis, RINGS, cell};

/// Where the value of a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// After the name.
    Beside,
    /// In the row under it.
    Under,
    /// Nowhere.
    No,
}

/// Whether a label has its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Yes,
    No,
}

/// How much of a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    named: Named,
    pub(super) shown: Shown,
}

impl Parts {
    const WHOLE: Self = Self {
        named: Named::Yes,
        shown: Shown::Beside,
    };

    /// The forms from the best to the narrowest, each with the share of the largest possible
    /// radius that it must leave: values are worth a quarter of the chart, names a bit more.
    const FORMS: [(Self, f64); 4] = [
        (Self::WHOLE, 0.9),
        (
            Self {
                named: Named::Yes,
                shown: Shown::Under,
            },
            0.7,
        ),
        (
            Self {
                named: Named::No,
                shown: Shown::Under,
            },
            0.75,
        ),
        (
            Self {
                named: Named::No,
                shown: Shown::No,
            },
            0.0,
        ),
    ];

    /// The name, or nothing.
    pub(super) fn name<'a>(self, axis: &Axis<'a>) -> &'a str {
        match self.named {
            Named::Yes => axis.name,
            Named::No => "",
        }
    }

    /// The same form over or under the chart, where one row has room for all.
    const fn in_one_row(self) -> Self {
        match self.shown {
            Shown::Under => Self {
                shown: Shown::Beside,
                ..self
            },
            Shown::Beside | Shown::No => self,
        }
    }

    fn width(self, axis: &Axis<'_>) -> usize {
        let word = |word: &str| match text::width(word) {
            0 => 0,
            wide => 1 + wide,
        };
        let first = text::width(&axis.chip.text()) + word(self.name(axis));
        match self.shown {
            Shown::Beside => first + word(axis.shown),
            Shown::Under => first.max(text::width(axis.shown)),
            Shown::No => first,
        }
    }
}

/// Where a label is written.
pub(super) struct Spot {
    /// Column and row of its first cell.
    pub(super) at: (usize, usize),
    /// Column of a value in the row under it.
    pub(super) value: usize,
    pub(super) parts: Parts,
}

impl Spot {
    /// A row of the list that stands for the chart.
    pub(super) const fn listed(row: usize) -> Self {
        Self {
            at: (0, row),
            value: 0,
            parts: Parts::WHOLE,
        }
    }
}

/// All lengths in braille dots: two a column, four a row, so that both are alike on screen.
pub(super) struct Plan {
    centre: (f64, f64),
    radius: f64,
    parts: Parts,
    count: usize,
    size: (usize, usize),
}

/// Under this radius a polygon says nothing.
const LEAST: f64 = 8.0;

/// Which side of the chart a label stands on.
enum Side {
    Left,
    Right,
    Over,
    Under,
}

impl Plan {
    /// The largest chart that fits with its labels; none where it would be too small to read.
    pub(super) fn new(axes: &[Axis<'_>], width: u16, height: u16) -> Option<Self> {
        if !(3..=8).contains(&axes.len()) {
            return None;
        }
        let size = (width, height);
        let best = Parts::FORMS.map(|(parts, _)| Self::with(axes, parts, size).radius);
        let best = best.into_iter().fold(0.0, f64::max);
        let plan = Parts::FORMS
            .into_iter()
            .map(|(parts, share)| (Self::with(axes, parts, size), share))
            .find(|(plan, share)| plan.radius >= best * share)
            .map(|(plan, _)| plan)?;
        (plan.radius >= LEAST).then_some(plan)
    }

    fn with(axes: &[Axis<'_>], parts: Parts, (width, height): (u16, u16)) -> Self {
        let count = axes.len();
        let (wide, high) = (f64::from(width) * 2.0, f64::from(height) * 4.0);
        let (mut up, mut down, mut rows) = (0.0_f64, 0.0_f64, (0.0, 0.0));
        let mut radius = f64::INFINITY;
        for (n, axis) in axes.iter().enumerate() {
            let (x, y) = direction(n, count);
            let label = f64::from(u16::try_from(parts.width(axis)).unwrap_or(u16::MAX)) * 2.0;
            match side(x, y) {
                // Four dots to part label and tip, and two for the rounding to cells.
                Side::Left | Side::Right => {
                    radius = radius.min((wide / 2.0 - label - 6.0) / x.abs());
                    // A value under a low label needs a row below the chart.
                    if parts.shown == Shown::Under && y > 0.5 {
                        rows.1 = 4.0;
                    }
                }
                Side::Over => rows.0 = 4.0,
                Side::Under => rows.1 = 4.0,
            }
            up = up.max(-y);
            down = down.max(y);
        }
        radius = radius
            .min((high - 4.0 - rows.0 - rows.1) / (up + down))
            .max(0.0);
        // What is left over goes above and below in equal parts.
        let spare = (high - rows.0 - rows.1 - radius * (up + down)).max(0.0);
        let y = rows.0 + spare / 2.0 + radius * up;
        let size = (usize::from(width), usize::from(height));
        Self {
            centre: (wide / 2.0, y),
            radius,
            parts,
            count,
            size,
        }
    }

    /// The dot of a value on an axis.
    pub(super) fn point(&self, axis: usize, value: f64) -> (f64, f64) {
        let (x, y) = direction(axis, self.count);
        let far = self.radius * value / f64::from(RINGS);
        (self.centre.0 + x * far, self.centre.1 + y * far)
    }

    /// The rings that are drawn: all of them only where they lie far enough apart.
    pub(super) fn rings(&self) -> Vec<u8> {
        if self.radius >= 44.0 {
            (1..=RINGS).collect()
        } else {
            vec![3, RINGS]
        }
    }

    /// Where the label of an axis is written.
    pub(super) fn label(&self, n: usize, axis: &Axis<'_>) -> Spot {
        let (x, y) = direction(n, self.count);
        let side = side(x, y);
        let parts = match side {
            Side::Left | Side::Right => self.parts,
            Side::Over | Side::Under => self.parts.in_one_row(),
        };
        let wide = parts.width(axis);
        let (column, row) = cell(self.point(n, f64::from(RINGS)));
        let (column, row) = match side {
            Side::Left => (column.saturating_sub(wide + 2), row),
            Side::Right => (column + 3, row),
            Side::Over => (column.saturating_sub(wide / 2), row.saturating_sub(1)),
            Side::Under => (column.saturating_sub(wide / 2), row + 1),
        };
        // Beside the upper half the chart widens downwards: there both rows go one up.
        let lift = usize::from(parts.shown == Shown::Under && y < -0.2);
        let row = row.saturating_sub(lift);
        let column = column.min(self.size.0.saturating_sub(wide));
        // On the left both rows end beside the tip.
        let value = match side {
            Side::Left => column + wide.saturating_sub(text::width(axis.shown)),
            Side::Right | Side::Over | Side::Under => column,
        };
        Spot {
            at: (column, row.min(self.size.1.saturating_sub(1))),
            value,
            parts,
        }
    }
}

/// The unit vector of an axis: clockwise from the top.
fn direction(axis: usize, count: usize) -> (f64, f64) {
    let part = |n: usize| f64::from(u16::try_from(n).unwrap_or(0));
    let angle = std::f64::consts::TAU * part(axis) / part(count);
    (angle.sin(), -angle.cos())
}

fn side(x: f64, y: f64) -> Side {
    if x > 0.15 {
        Side::Right
    } else if x < -0.15 {
        Side::Left
    } else if y < 0.0 {
        Side::Over
    } else {
        Side::Under
    }
}
