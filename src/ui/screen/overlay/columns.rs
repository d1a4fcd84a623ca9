//! Lists whose rows have columns: a name, whose it is, and two facts. Only the rows that have room
//! are put in words.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::sheet::pad;
use crate::ui::frame::Look;
use crate::ui::widget::list::{Part, Row, offset};
use crate::ui::widget::text::{truncate, width};

/// From this width on an entry has one line, with columns.
const WIDE: u16 = 70;

/// How many lines an entry has where the terminal is wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// One, so that nothing jumps while a filter is typed.
    One,
    /// Two where something would be cut otherwise.
    AsNeeded,
}

/// One row of these lists, not yet laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// What it is called.
    pub(super) name: String,
    /// Whose it is.
    pub(super) team: String,
    /// What is told of it, each in its own column.
    pub(super) facts: [String; 2],
}

/// How wide the widest of each column is, over all rows of a list: nothing jumps as it scrolls.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Widths {
    /// Of the names.
    pub(super) name: usize,
    /// Of the teams.
    pub(super) team: usize,
    /// Of the facts.
    pub(super) facts: [usize; 2],
}

impl Widths {
    fn of(entries: &[Entry]) -> Self {
        let widest = |of: fn(&Entry) -> &str| {
            let told = entries.iter().filter(|entry| !entry.facts[0].is_empty());
            told.map(|entry| width(of(entry))).max().unwrap_or(0)
        };
        Self {
            name: widest(|e| &e.name),
            team: widest(|e| &e.team),
            facts: [widest(|e| &e.facts[0]), widest(|e| &e.facts[1])],
        }
    }
}

/// A list of which only the rows that have room are put in words.
pub(super) struct Long<'a> {
    /// How many rows there are.
    pub(super) count: usize,
    /// How wide their columns are.
    pub(super) widths: Widths,
    /// Puts a row in words, counted from 0.
    pub(super) entry: &'a dyn Fn(usize) -> Entry,
}

/// Lays entries out in columns, or in a small terminal on two lines each.
pub(super) fn draw_list(
    entries: &[Entry],
    at: (usize, Lines),
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let long = Long {
        count: entries.len(),
        widths: Widths::of(entries),
        entry: &|row| entries.get(row).cloned().unwrap_or_default(),
    };
    draw_long(&long, at, look, area, buf);
}

/// As [`draw_list`], without putting in words what is not shown.
pub(super) fn draw_long(
    list: &Long<'_>,
    (at, lines): (usize, Lines),
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = look.theme;
    let Widths { name, team, facts } = list.widths;
    let (room, height) = (usize::from(area.width), usize::from(area.height));
    // The marker, the gap, and two cells for the signs of a list that scrolls.
    let left = room.saturating_sub(facts[0] + 3 + facts[1] + 6);
    let cut = name + 2 + team > left && list.count * 2 <= height;
    let narrow = area.width < WIDE && area.height > 1;
    let two_lines = narrow || (cut && lines == Lines::AsNeeded);
    let name = name.min(left.saturating_sub(team + 2).max(left * 3 / 5));
    let per = if two_lines { 2 } else { 1 };
    let (at, all) = (at * per, list.count * per);
    let top = offset(Some(at), all, height);
    let shown = top / per..(top + height).min(all).div_ceil(per);
    let rows: Vec<Row> = shown
        .map(|row| (list.entry)(row))
        .flat_map(|entry| {
            if two_lines {
                entry.on_two(look)
            } else {
                vec![entry.on_one((name, facts), look)]
            }
        })
        .skip(top % per)
        .collect();
    Part {
        theme,
        rows: &rows,
        top,
        all,
        selected: Some(at),
    }
    .render(area, buf);
}

impl Entry {
    fn on_two(self, look: Look<'_>) -> Vec<Row> {
        let [first, second] = &self.facts;
        let under = join(&[&self.team, first, second], look);
        vec![Row::item(self.name, ""), Row::item(under, "")]
    }

    /// On one line, its name and facts in columns of these widths.
    fn on_one(&self, (name, facts): (usize, [usize; 2]), look: Look<'_>) -> Row {
        let [first, second] = &self.facts;
        if first.is_empty() {
            return Row::item(join(&[&self.name, &self.team], look), "");
        }
        let cut = truncate(&self.name, name, look.theme.glyphs.ellipsis);
        let left = format!("{}  {}", pad(&cut, name), self.team);
        let right = format!("{}   {}", pad(first, facts[0]), pad(second, facts[1]));
        Row::item(left, right)
    }
}

fn join(texts: &[&str], look: Look<'_>) -> String {
    let filled: Vec<&str> = texts.iter().copied().filter(|t| !t.is_empty()).collect();
    filled.join(&format!(" {} ", look.theme.glyphs.point))
}
