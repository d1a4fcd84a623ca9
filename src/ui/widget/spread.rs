//! The profile as rows: for each letter its lowest, mean and highest question on one scale.
//!
//! ```text
//!                 1        2        3        4        5
//! [C] Culture     ·        ├────────●──┤     ·        ·    2.9   was 2.4
//! ```
//! Too narrow, it drops what was, then the scale, then the names.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::{Air, Chip, nearest, put, put_chip, text};
use crate::ui::theme::Theme;

/// How many places the scale has.
const PLACES: usize = 5;

/// Cells between two columns.
const GAP: usize = 3;

/// Lowest, mean and highest, each from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest question.
    pub low: f64,
    /// The mean of the questions.
    pub mean: f64,
    /// The highest question.
    pub high: f64,
}

/// One letter.
#[derive(Clone, Copy, Debug)]
pub struct SpreadRow<'a> {
    /// Its chip.
    pub chip: Chip<'a>,
    /// Its name.
    pub name: &'a str,
    /// Its values; none where too few questions are scored.
    pub range: Option<Range>,
    /// The mean as written.
    pub shown: &'a str,
    /// What it was before, such as `was 2.4`; may be empty.
    pub was: &'a str,
}

/// The rows under the numbers of the scale.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The letters.
    pub rows: &'a [SpreadRow<'a>],
    /// What stands for a letter without a value.
    pub absent: &'a str,
}

/// Where the columns begin; none for those that are dropped.
struct Columns {
    name: usize,
    scale: Option<(usize, usize)>,
    shown: usize,
    was: Option<usize>,
}

impl Spread<'_> {
    /// The rows it takes, the scale's numbers included.
    pub fn height(&self, air: Air) -> u16 {
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        match air {
            Air::Airy => rows.saturating_mul(2),
            Air::Tight => rows.saturating_add(1),
        }
    }

    fn widest(&self, part: impl Fn(&SpreadRow<'_>) -> usize) -> usize {
        self.rows.iter().map(part).max().unwrap_or(0)
    }

    fn columns(&self, width: usize) -> Columns {
        let chip = self.widest(|row| text::width(&row.chip.text()));
        let name = self.widest(|row| text::width(row.name));
        // The word for an absent value may reach into the column of what was.
        let shown = self.widest(|row| match row.range {
            Some(_) => text::width(row.shown),
            None => 0,
        });
        let was = self.widest(|row| text::width(row.was));
        let absent = if self.rows.iter().any(|row| row.range.is_none()) {
            text::width(self.absent)
        } else {
            0
        };
        let with_was = (shown + if was == 0 { 0 } else { GAP + was }).max(absent);
        let without = shown.max(absent);
        let long = chip + 1 + name + GAP;
        // From the best to the narrowest: (left, right, with what was, least step of the scale).
        let plans = [(long, with_was, was > 0, 4), (long, without, false, 4)];
        let short = [(chip + GAP, without, false, 2)];
        for (left, right, keeps, least) in plans.into_iter().chain(short) {
            let rest = width.saturating_sub(left + GAP + right);
            let step = (rest.saturating_sub(1) / (PLACES - 1)).min(12);
            if step >= least {
                let end = left + step * (PLACES - 1) + 1;
                let at = end + GAP;
                let was = keeps.then_some(at + shown + GAP);
                let name = if left == long { name } else { 0 };
                return Columns {
                    name,
                    scale: Some((left, step)),
                    shown: at,
                    was,
                };
            }
        }
        let name = if long + without <= width { name } else { 0 };
        let shown = if name > 0 { long } else { chip + 1 };
        Columns {
            name,
            scale: None,
            shown,
            was: None,
        }
    }

    fn draw_row(
        &self,
        area: Rect,
        buf: &mut Buffer,
        (row, y): (&SpreadRow<'_>, usize),
        at: &Columns,
    ) {
        let theme = self.theme;
        let column = put_chip(buf, area, (0, y), (theme, row.chip));
        let name = text::truncate(row.name, at.name, theme.glyphs.ellipsis);
        put(buf, area, (column + 1, y), &name, theme.text);
        if let Some(scale) = at.scale {
            self.draw_scale(area, buf, (row.range, y), scale);
        }
        match row.range {
            Some(_) => {
                put(buf, area, (at.shown, y), row.shown, theme.title);
                if let Some(column) = at.was {
                    put(buf, area, (column, y), row.was, theme.earlier);
                }
            }
            None => {
                put(buf, area, (at.shown, y), self.absent, theme.text);
            }
        }
    }

    fn draw_scale(
        &self,
        area: Rect,
        buf: &mut Buffer,
        (range, y): (Option<Range>, usize),
        (left, step): (usize, usize),
    ) {
        let (theme, glyphs) = (self.theme, self.theme.glyphs);
        for place in 0..PLACES {
            put(
                buf,
                area,
                (left + place * step, y),
                glyphs.point,
                theme.rule,
            );
        }
        let Some(range) = range else {
            return;
        };
        let end = step * (PLACES - 1);
        let cell = |value: f64| {
            let cells = nearest((value - 1.0) * f64::from(u16::try_from(step).unwrap_or(1)));
            usize::try_from(cells).unwrap_or(0).min(end)
        };
        let (low, mean, high) = (cell(range.low), cell(range.mean), cell(range.high));
        for x in low..=high {
            put(buf, area, (left + x, y), glyphs.line, theme.bar);
        }
        if low < high {
            put(buf, area, (left + low, y), glyphs.low, theme.bar);
            put(buf, area, (left + high, y), glyphs.high, theme.bar);
        }
        put(buf, area, (left + mean, y), glyphs.dot, theme.title);
    }
}

impl Widget for Spread<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let at = self.columns(usize::from(area.width));
        let pitch = if self.height(Air::Airy) <= area.height {
            2
        } else {
            1
        };
        let top = match at.scale {
            // The numbers give way where every letter would not have its row.
            Some((left, step)) if usize::from(area.height) > self.rows.len() => {
                for place in 0..PLACES {
                    let number = (place + 1).to_string();
                    put(
                        buf,
                        area,
                        (left + place * step, 0),
                        &number,
                        self.theme.title,
                    );
                }
                1
            }
            Some(_) | None => 0,
        };
        for (n, row) in self.rows.iter().enumerate() {
            self.draw_row(area, buf, (row, top + n * pitch), &at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn rows() -> Vec<SpreadRow<'static>> {
        let row = |hue, letter, name, range: Option<(f64, f64, f64)>, shown, was| SpreadRow {
            chip: Chip { hue, letter },
            name,
            range: range.map(|(low, mean, high)| Range { low, mean, high }),
            shown,
            was,
        };
        vec![
            row(
                0,
                "C",
                "Culture",
                Some((2.0, 2.88, 3.2)),
                "2,9",
                "était 2,4",
            ),
            row(
                1,
                "A",
                "Automatisation",
                Some((3.0, 3.64, 4.0)),
                "3,6",
                "était 3,5",
            ),
            row(2, "L", "Lean", None, "", ""),
            row(3, "M", "Mesure", Some((1.0, 1.0, 1.0)), "1,0", "-"),
            row(4, "S", "Partage", Some((1.0, 5.0, 5.0)), "5,0", "était 2,8"),
        ]
    }

    fn show(theme: &Theme, size: (u16, u16)) -> String {
        picture::text(size.0, size.1, |area, buf| {
            let absent = "non disponible";
            Spread {
                theme,
                rows: &rows(),
                absent,
            }
            .render(area, buf);
        })
    }

    #[test]
    fn the_profile_from_wide_to_narrow() {
        let (unicode, ascii) = (Theme::terminal(), picture::ascii());
        insta::assert_snapshot!(
            [
                show(&unicode, (80, 10)),
                show(&ascii, (80, 6)),
                show(&unicode, (60, 6)),
                show(&unicode, (40, 6)),
                show(&ascii, (20, 6)),
            ]
            .concat()
        );
    }

    #[test]
    fn a_value_beyond_the_scale_stays_on_it() {
        let theme = Theme::terminal();
        let mut all = rows();
        if let Some(row) = all.first_mut() {
            row.range = Some(Range {
                low: -3.0,
                mean: f64::NAN,
                high: 99.0,
            });
        }
        let seen = picture::text(80, 6, |area, buf| {
            Spread {
                theme: &theme,
                rows: &all,
                absent: "-",
            }
            .render(area, buf);
        });
        let first = seen.lines().nth(1).unwrap_or_default();
        assert!(first.contains("●──") && first.contains("─┤"), "{first}");
    }

    #[test]
    fn any_size_will_do() {
        let (theme, rows) = (Theme::terminal(), rows());
        picture::at_every_size(|area, buf| {
            Spread {
                theme: &theme,
                rows: &rows,
                absent: "n/a",
            }
            .render(area, buf);
            Spread {
                theme: &theme,
                rows: &[],
                absent: "",
            }
            .render(area, buf);
        });
    }
}
