//! Help and palette: what can be done here, found by typing, run with Enter.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::sheet::{below, pad, row, window};
use super::{entry, sheet};
use crate::app::{App, HelpList};
use crate::input::{Action, Entry};
use crate::ui::frame::{Look, key_glyphs};
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::put_lines;
use crate::ui::widget::text::width;

/// How the rows are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// Under the name of the place where each key holds.
    ByContext,
    /// One under the other.
    Plain,
}

/// The column of the keys: the most of them that are named in a row, and its cells.
#[derive(Clone, Copy, Debug)]
struct KeyColumn {
    keys: usize,
    cells: usize,
}

impl KeyColumn {
    const fn of(width: u16) -> Self {
        let (keys, cells) = if width >= 60 { (2, 14) } else { (1, 11) };
        Self { keys, cells }
    }
}

/// The size of the window: it stays, whatever the filter lets through.
const SIZE: (u16, u16) = (74, 30);

/// Draws help or palette.
pub(super) fn draw(
    list: &HelpList,
    rows: Rows,
    look: Look<'_>,
    (app, area): (&App, Rect),
    buf: &mut Buffer,
) -> Option<Position> {
    let (words, theme) = (look.words, look.theme);
    let title = words.say(match rows {
        Rows::ByContext => "help-title",
        Rows::Plain => "palette-title",
    });
    let inner = window(&title, SIZE, look, under_head(area), buf);
    let cursor = entry::line(&list.filter, theme, row(inner, 0), buf);
    if list.filter.text().is_empty() {
        // Stands behind the cursor until something is typed.
        let hint = sheet::right_of(row(inner, 0), 2);
        entry::still(&words.say("help-filter"), theme.field, theme, hint, buf);
    }
    let under = below(inner, if inner.height < 8 { 1 } else { 2 });
    let entries = list.rows();
    if entries.is_empty() {
        let text = words.say("palette-nothing");
        let lines = sheet::paragraph(&text, usize::from(under.width), theme.text);
        put_lines(buf, under, &lines, 0);
        return cursor;
    }
    let column = KeyColumn::of(under.width);
    let (shown, selected) = lines(&entries, list.at, (rows, column), (app, look));
    List {
        theme,
        rows: &shown,
        selected,
    }
    .render(under, buf);
    cursor
}

/// The area without its first row, where the window would cover it: the clock stands there.
const fn under_head(area: Rect) -> Rect {
    let head = if area.height > sheet::LOW && area.height < SIZE.1 + 2 {
        1
    } else {
        0
    };
    Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    }
}

fn lines(
    entries: &[&Entry],
    at: usize,
    (rows, column): (Rows, KeyColumn),
    (app, look): (&App, Look<'_>),
) -> (Vec<Row>, Option<usize>) {
    let words = look.words;
    let (mut shown, mut selected) = (Vec::new(), None);
    let mut context = None;
    for (index, entry) in entries.iter().enumerate() {
        if rows == Rows::ByContext && context != Some(entry.context) {
            context = Some(entry.context);
            let key = format!("context-{}", entry.context.name());
            shown.push(Row::heading(words.say(&key).to_uppercase()));
        }
        if index == at {
            selected = Some(shown.len());
        }
        let (keys, name) = told(entry, column, app, look);
        let gap = if width(&keys) < column.cells { "" } else { " " };
        shown.push(Row::item(
            format!("{}{gap}{name}", pad(&keys, column.cells)),
            "",
        ));
    }
    (shown, selected)
}

/// The keys of a row, and what they do; the five levels of a vote are one row.
fn told(entry: &Entry, column: KeyColumn, app: &App, look: Look<'_>) -> (String, String) {
    let words = look.words;
    if entry.action == Action::Vote1 {
        let hints = app.keys().pick(&[entry.context], &[Action::Vote1]);
        if let Some(hint) = hints.first() {
            let (keys, _) = words.hint(hint, key_glyphs(look));
            return (keys, words.say("help-vote").into_owned());
        }
    }
    let keys = entry.keys.iter().take(column.keys);
    let keys: Vec<String> = keys.map(|key| words.key(*key, key_glyphs(look))).collect();
    (keys.join(" "), app.long_name(entry.action).into_owned())
}
