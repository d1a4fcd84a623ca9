//! A value stream as a picture: steps from left to right, wait and work drawn to one scale.
//!
//! ```text
//! ▸ 1 R          → 2             → 3 V ●
//!   Analysis       Development     Deploy
//!   product        developers      operations
//!   16h · 4h       8h · 16h        40h · 1h
//!   ▱▱▱▱▱▱▰▰       ▱▱▱▰▰▰▰▰▰       ▱▱▱▱▱▱▱▱▱▱▱▱▱▰
//! ```
//!
//! Branches that run side by side stand one under the other. Of a long map only the columns
//! around the chosen step are drawn.
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::put;
use super::text::{truncate, wrap};
use crate::domain::Grid;
use crate::ui::theme::Theme;

/// A column is never narrower than this, so that a name can be read.
const NARROWEST: u16 = 11;
/// A column is never wider than this, so that bars can be compared at a glance.
const WIDEST: u16 = 22;
/// The cells before the text of a column: the arrow or the marker, and a blank.
const LEAD: u16 = 2;
/// The blank behind the text of a column.
const GAP: u16 = 1;

/// The columns that are drawn in that width, those around the chosen step.
pub fn visible(grid: &Grid, width: u16, chosen: usize) -> Range<usize> {
    grid.around(usize::from(width / NARROWEST), chosen)
}

/// How a length of time is drawn: wait, then work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Waiting, in seconds.
    pub wait: u64,
    /// Work, in seconds.
    pub work: u64,
}

impl Stretch {
    const fn lead(self) -> u64 {
        self.wait.saturating_add(self.work)
    }

    /// Cells of wait and of work where `longest` fills the room. What is more than nothing gets
    /// one cell at least.
    fn cells(self, longest: u64, room: usize) -> (usize, usize) {
        let share = |part: u64| {
            let cells = u128::from(part) * (room as u128) * 2 + u128::from(longest);
            let cells = cells / (2 * u128::from(longest)).max(1);
            let least = usize::from(part > 0);
            usize::try_from(cells).unwrap_or(room).max(least).min(room)
        };
        let (wait, work) = (share(self.wait), share(self.work));
        let over = (wait + work).saturating_sub(room);
        if wait > work {
            (wait - over, work)
        } else {
            (wait, work - over)
        }
    }
}

/// One step as it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepCell {
    /// Its place in the map, from 0.
    pub at: usize,
    /// Its marks, with blanks between them; told in a legend.
    pub marks: String,
    /// Its name.
    pub name: String,
    /// Its role, or its branch.
    pub under: String,
    /// Its times, in words.
    pub times: String,
    /// Its times, to scale.
    pub stretch: Stretch,
    /// What else is known of it: in one row, or in two where one is too narrow.
    pub quality: [String; 2],
    /// Whether items wait here longest.
    pub emphasis: Emphasis,
}

/// Whether a step stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// It does not.
    #[default]
    None,
    /// It is where items wait longest.
    Constraint,
}

/// The rows of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Rows for the name, 1 or 2.
    pub names: u16,
    /// Rows for the role: 0 or 1.
    pub under: u16,
    /// Rows for the times and their bar: 0 or 2.
    pub times: u16,
    /// Rows for what else is known: 0, 1 or 2.
    pub quality: u16,
}

impl Rows {
    /// How many rows a step takes, its number included.
    pub const fn height(self) -> u16 {
        1 + self.names + self.under + self.times + self.quality
    }
}

/// The picture.
#[derive(Clone, Copy, Debug)]
pub struct StreamPicture<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// Where the steps stand.
    pub grid: &'a Grid,
    /// The columns that are drawn.
    pub columns: &'a Range<usize>,
    /// The steps in these columns.
    pub cells: &'a [StepCell],
    /// The chosen step.
    pub chosen: Option<usize>,
    /// The longest lead time of any step of the map, in seconds: it fills a column.
    pub longest: u64,
    /// What stands in a cell.
    pub rows: Rows,
}

impl StreamPicture<'_> {
    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        let lanes = u16::try_from(self.grid.lanes()).unwrap_or(u16::MAX);
        // A blank row between two lanes.
        lanes
            .saturating_mul(self.rows.height() + 1)
            .saturating_sub(1)
    }

    /// The cells of a text in a column, on a screen of that width.
    pub fn room(&self, width: u16) -> usize {
        usize::from(self.wide(width).saturating_sub(LEAD + GAP))
    }

    fn wide(&self, width: u16) -> u16 {
        let shown = u16::try_from(self.columns.len()).unwrap_or(1).max(1);
        (width / shown).min(WIDEST)
    }

    /// Draws it from the top left; what has no room is cut.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let wide = self.wide(area.width);
        if wide <= LEAD + GAP {
            return;
        }
        for cell in self.cells {
            let Some((column, lane)) = self.grid.place(cell.at) else {
                continue;
            };
            let column = column.saturating_sub(self.columns.start);
            let offset =
                |n: usize, each: u16| u16::try_from(n).unwrap_or(u16::MAX).saturating_mul(each);
            let (dx, dy) = (offset(column, wide), offset(lane, self.rows.height() + 1));
            if dx >= area.width || dy >= area.height {
                continue;
            }
            let place = Rect {
                x: area.x + dx,
                y: area.y + dy,
                width: wide.min(area.width - dx),
                height: self.rows.height().min(area.height - dy),
            };
            self.cell(cell, lane, place, buf);
        }
    }

    fn cell(&self, cell: &StepCell, lane: usize, area: Rect, buf: &mut Buffer) {
        let (theme, glyphs) = (self.theme, self.theme.glyphs);
        let is_chosen = self.chosen == Some(cell.at);
        let (lead, style) = match (is_chosen, cell.at, lane) {
            (true, _, _) => (glyphs.marker, theme.title),
            (false, 0, _) => (" ", theme.text),
            (false, _, 0) => (glyphs.arrow, theme.text),
            (false, _, _) => (glyphs.corners[2], theme.text),
        };
        let room = usize::from(area.width.saturating_sub(LEAD + GAP));
        let left = usize::from(LEAD);
        put(buf, area, (0, 0), lead, style);
        let number = format!("{} {}", cell.at + 1, cell.marks);
        put(buf, area, (left, 0), &cut(&number, room, theme), style);
        let mut row = 1;
        let mut write = |text: &str, style: Style, buf: &mut Buffer| {
            put(buf, area, (left, row), &cut(text, room, theme), style);
            row += 1;
        };
        for part in name(&cell.name, room, usize::from(self.rows.names)) {
            write(&part, style, buf);
        }
        if self.rows.under > 0 {
            write(&cell.under, theme.text, buf);
        }
        if self.rows.times > 0 {
            write(&cell.times, style, buf);
            let (wait, work) = cell.stretch.cells(self.longest, room);
            let bar = glyphs.gauge_open.repeat(wait) + &glyphs.gauge.repeat(work);
            let ink = match cell.emphasis {
                Emphasis::None => theme.bar,
                Emphasis::Constraint => theme.warning,
            };
            write(&bar, ink, buf);
        }
        let [first, second] = &cell.quality;
        match self.rows.quality {
            0 => {}
            1 => write(format!("{first} {second}").trim(), theme.text, buf),
            _ => {
                write(first, theme.text, buf);
                write(second, theme.text, buf);
            }
        }
    }
}

fn cut(text: &str, room: usize, theme: &Theme) -> String {
    truncate(text, room, theme.glyphs.ellipsis)
}

/// Whether a name has room in so many rows of a column.
pub fn has_room(text: &str, room: usize, rows: u16) -> bool {
    let lines = name(text, room, usize::from(rows));
    lines.iter().all(|line| super::text::width(line) <= room)
}

/// A name in exactly so many rows; what has no room goes behind the last one, which is cut.
fn name(name: &str, room: usize, rows: usize) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    // A word that is wider than the column is cut by whoever draws it, not broken in two.
    let is_wide = words.iter().any(|word| super::text::width(word) > room);
    let mut lines = match (rows, is_wide) {
        (0 | 1, _) => vec![name.to_owned()],
        (_, false) => wrap(name, room),
        (_, true) => {
            let (first, rest) = words.split_first().map_or(("", &[][..]), |(f, r)| (*f, r));
            vec![first.to_owned(), rest.join(" ")]
        }
    };
    if lines.len() > rows {
        let rest = lines.split_off(rows.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.resize(rows, String::new());
    lines
}

/// The whole map as one line to scale, with the number of each step where its wait begins.
#[derive(Clone, Copy, Debug)]
pub struct StreamLine<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// Every step, in order.
    pub stretches: &'a [Stretch],
    /// The chosen step.
    pub chosen: Option<usize>,
}

impl StreamLine<'_> {
    /// How many rows it takes: numbers, and the line.
    pub const HEIGHT: u16 = 2;

    /// Draws it over the whole width.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let room = u128::from(area.width);
        let whole: u128 = self.stretches.iter().map(|s| u128::from(s.lead())).sum();
        if whole == 0 {
            return;
        }
        // Ends are rounded, not lengths: so they add up to the width whatever the number of steps.
        let place =
            |passed: u128| usize::try_from((passed * room + whole / 2) / whole).unwrap_or(0);
        let (theme, glyphs) = (self.theme, self.theme.glyphs);
        let (mut passed, mut free) = (0_u128, 0);
        for (at, stretch) in self.stretches.iter().enumerate() {
            let from = place(passed);
            let middle = place(passed + u128::from(stretch.wait));
            passed += u128::from(stretch.lead());
            let to = place(passed);
            let is_chosen = self.chosen == Some(at);
            let style = if is_chosen { theme.title } else { theme.text };
            let marker = if is_chosen { glyphs.marker } else { "" };
            let number = format!("{marker}{}", at + 1);
            let wide = super::text::width(&number);
            if from >= free && from + wide <= usize::from(area.width) {
                free = put(buf, area, (from, 0), &number, style) + 1;
            }
            let wait = glyphs.gauge_open.repeat(middle - from);
            put(buf, area, (from, 1), &wait, theme.bar);
            put(
                buf,
                area,
                (middle, 1),
                &glyphs.gauge.repeat(to - middle),
                theme.bar,
            );
        }
    }
}

#[cfg(test)]
mod tests;
