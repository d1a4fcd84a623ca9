//! Text that is being typed: on one line that scrolls, or on as many as it needs.
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::Field;
use crate::ui::theme::Theme;
use crate::ui::widget::put;
use crate::ui::widget::text::{clean, width};

/// Draws a field on one row, scrolled so that the cursor is seen; says where that is.
///
/// An ellipsis stands at an end that is cut off.
pub(super) fn line(field: &Field, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    worded(field, (theme, theme.field), &[], area, buf)
}

/// The same in another style, with some places of [`one_line`] underlined.
pub(super) fn worded(
    field: &Field,
    (theme, style): (&Theme, Style),
    places: &[Range<usize>],
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let shown = Rect { height: 1, ..area };
    buf.set_style(shown.intersection(buf.area), style);
    let text = one_line(field.text());
    let (before, all, room) = (before(field), width(&text), usize::from(area.width));
    let start = start(before, all, room);
    let cut_left = usize::from(start > 0);
    let cut_right = usize::from(all - start > room);
    let mut column = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        let wide = width(grapheme);
        let inside = column >= start + cut_left && column + wide <= start + room - cut_right;
        if inside {
            let is_marked = places.iter().any(|place| place.contains(&at));
            let style = if is_marked {
                style.patch(theme.wording)
            } else {
                style
            };
            put(buf, shown, (column - start, 0), grapheme, style);
        }
        column += wide;
    }
    if cut_left > 0 {
        put(buf, shown, (0, 0), theme.glyphs.ellipsis, style);
    }
    if cut_right > 0 {
        let last = room.saturating_sub(1);
        put(buf, shown, (last, 0), theme.glyphs.ellipsis, style);
    }
    Some(at(shown, before - start, 0))
}

/// Draws a text that has no focus on one row, cut at its end.
pub(super) fn still(text: &str, style: Style, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width);
    let text = crate::ui::widget::text::truncate(text, room, theme.glyphs.ellipsis);
    put(buf, area, (0, 0), &text, style);
}

/// The first cell of the text that is shown: a quarter of the room stays free after the cursor.
fn start(before: usize, all: usize, room: usize) -> usize {
    if all < room {
        return 0;
    }
    let wanted = (before + 1 + room / 4).saturating_sub(room);
    wanted.min(all + 1 - room)
}

pub(super) fn one_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// The cells before the cursor.
fn before(field: &Field) -> usize {
    let typed: String = field.text().chars().take(field.cursor()).collect();
    width(&one_line(&typed))
}

fn at(area: Rect, column: usize, row: usize) -> Position {
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    let row = u16::try_from(row).unwrap_or(u16::MAX);
    Position {
        x: area.x + column.min(area.width.saturating_sub(1)),
        y: area.y + row.min(area.height.saturating_sub(1)),
    }
}

/// A field on as many lines as it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flowed {
    /// The lines; one at least.
    pub(super) lines: Vec<String>,
    /// The column and line of the cursor.
    pub(super) cursor: (usize, usize),
}

/// Breaks a field's text at blanks into lines that leave one cell free for the cursor.
///
/// Unlike `text::wrap` it drops no blank, so that the cursor is where the typing is.
pub(super) fn flow(field: &Field, room: usize) -> Flowed {
    let room = room.saturating_sub(1).max(1);
    let text = one_line(field.text());
    let graphemes: Vec<&str> = text.graphemes(true).collect();
    let mut starts = vec![0];
    let (mut from, mut used, mut blank_after) = (0, 0, None);
    let mut index = 0;
    while let Some(grapheme) = graphemes.get(index) {
        let wide = width(grapheme);
        if *grapheme == " " {
            let next = graphemes.get(index + 1).copied().unwrap_or_default();
            // Neither language lets a line begin with these.
            if !matches!(next, ";" | ":" | "!" | "?" | "%" | "»") {
                blank_after = Some(index + 1);
            }
        } else if used + wide > room && index > from {
            from = blank_after.filter(|at| *at > from).unwrap_or(index);
            starts.push(from);
            (index, used, blank_after) = (from, 0, None);
            continue;
        }
        used += wide;
        index += 1;
    }
    let ends = starts.iter().skip(1).copied().chain([graphemes.len()]);
    let lines = starts.iter().zip(ends);
    let lines: Vec<String> = lines
        .map(|(from, to)| graphemes.get(*from..to).unwrap_or_default().concat())
        .collect();
    let cursor = place(&lines, before(field), room);
    Flowed { lines, cursor }
}

/// A field of several lines on so many rows at most, each cut at its end, around the cursor.
pub(super) fn window(field: &Field, room: usize, rows: usize) -> Flowed {
    let room = room.saturating_sub(1).max(1);
    let before: String = field.text().chars().take(field.cursor()).collect();
    let at = before.matches('\n').count();
    let column = width(before.rsplit('\n').next().unwrap_or_default());
    let all = field.text().split('\n').count();
    let from = at.saturating_sub(rows / 2).min(all.saturating_sub(rows));
    let lines = field.text().split('\n').skip(from).take(rows);
    let cut = |line: &str| crate::ui::widget::text::truncate(&clean(line), room, "…");
    Flowed {
        lines: lines.map(cut).collect(),
        cursor: (column.min(room), at - from),
    }
}

/// Finds the cursor by the cells before it.
fn place(lines: &[String], before: usize, room: usize) -> (usize, usize) {
    let mut left = before;
    let last = lines.len().saturating_sub(1);
    for (row, line) in lines.iter().enumerate() {
        let wide = width(line);
        if left < wide || row == last {
            return (left.min(room), row);
        }
        left -= wide;
    }
    (0, 0)
}

/// Where a flowed text's cursor stands in the area into which it is drawn.
pub(super) fn cursor_at(area: Rect, flowed: &Flowed, row: usize) -> Position {
    at(area, flowed.cursor.0, row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Code, Key};

    fn held(text: &str, back: usize) -> Field {
        let mut field = Field::holding(text);
        for _ in 0..back {
            field.key(Key::plain(Code::Left));
        }
        field
    }

    fn shown(field: &Field, width: u16) -> (String, u16) {
        let area = Rect::new(0, 0, width, 1);
        let mut buf = Buffer::empty(area);
        let cursor = line(field, &Theme::terminal(), area, &mut buf);
        let row: String = buf
            .content()
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        (row, cursor.map_or(u16::MAX, |at| at.x))
    }

    #[test]
    fn a_long_line_scrolls_and_says_so_at_both_ends() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        assert_eq!(shown(&held("abc", 0), 10), ("abc       ".to_owned(), 3));
        assert_eq!(shown(&held(text, 0), 10), ("…stuvwxyz ".to_owned(), 9));
        assert_eq!(shown(&held(text, 26), 10), ("abcdefghi…".to_owned(), 0));
        let (row, at) = shown(&held(text, 13), 10);
        assert_eq!((row.as_str(), at), ("…hijklmno…", 7));
    }

    #[test]
    fn the_cursor_is_in_sight_whatever_the_room() {
        for back in 0..30 {
            let field = held("日本語 un texte très long日本", back);
            for room in 1..40 {
                let (row, at) = shown(&field, room);
                assert!(at < room, "{row}");
            }
        }
    }

    #[test]
    fn a_flowed_text_keeps_every_blank_and_the_cursor_its_place() {
        let flowed = flow(&held("one two  three", 0), 8);
        assert_eq!(flowed.lines, ["one two  ", "three"]);
        assert_eq!(flowed.cursor, (5, 1));
        assert_eq!(flow(&held("one two  three", 5), 8).cursor, (0, 1));
        assert_eq!(
            flow(&held("abcdefghij", 0), 5).lines,
            ["abcd", "efgh", "ij"]
        );
        assert_eq!(flow(&held("oui non ?", 0), 9).lines, ["oui ", "non ?"]);
        assert_eq!(flow(&Field::default(), 0).lines, [""]);
    }
}
