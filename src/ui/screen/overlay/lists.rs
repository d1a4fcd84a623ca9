//! The sessions on disk, and the open actions of all teams.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::sheet::{LOW, Title, above, below, bottom, key_of, pad, row, sheet};
use super::{entry, sheet};
use crate::app::{App, Listed, Sessions};
use crate::domain::{Header, Status};
use crate::i18n::{Arg, Words};
use crate::input::{Action, Context};
use crate::ui::frame::Look;
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::text::{clean, truncate, width, wrap};
use crate::ui::widget::{put, put_lines};

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

/// Draws the sessions on disk.
pub(super) fn sessions(
    list: &Sessions,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let words = look.words;
    let listed = app.sessions.as_deref();
    let rows = list.rows(listed.unwrap_or_default());
    let count = words.with("sessions-count", &[("n", Arg::from(rows.len()))]);
    let title = Title {
        text: &words.say("sessions-title"),
        right: &count,
        ..Title::default()
    };
    let mut area = sheet(title, look, area, buf);
    let mut cursor = None;
    if let Some(field) = &list.filter {
        let label = words.say("field-filter");
        let gap = put(buf, area, (0, 0), &label, look.theme.title) + 2;
        let line = sheet::right_of(row(area, 0), gap);
        if list.finding {
            cursor = entry::line(field, look.theme, line, buf);
        } else {
            entry::still(field.text(), look.theme.text, look.theme, line, buf);
        }
        area = below(area, if area.height < LOW { 1 } else { 2 });
    }
    if rows.is_empty() {
        let key = match listed {
            None => "sessions-reading",
            Some([]) => "sessions-none",
            Some(_) => "home-nothing-found",
        };
        nothing(&words.say(key), look, area, buf);
        return cursor;
    }
    if let Some(Listed::Damaged { .. }) = rows.get(list.at) {
        area = damage(rows.get(list.at).copied(), app, look, area, buf);
    }
    let entries: Vec<Entry> = rows
        .iter()
        .map(|l| session_entry(list, l, app, look))
        .collect();
    draw_list(&entries, (list.at, Lines::One), look, area, buf);
    cursor
}

fn session_entry(list: &Sessions, listed: &Listed, app: &App, look: Look<'_>) -> Entry {
    let words = look.words;
    match listed {
        Listed::Sound(header) => Entry {
            name: if list.marked.as_ref() == Some(&header.id) {
                format!("{} {}", look.theme.glyphs.tick, header.title)
            } else {
                header.title.clone()
            },
            team: header.team.clone(),
            facts: [day(header, app, words), status(header, words)],
        },
        Listed::Damaged { file, why, .. } => Entry {
            name: format!("{} {}", look.theme.glyphs.cross, clean(file)),
            team: words.with("sessions-damaged", &[("why", Arg::from(clean(why)))]),
            facts: Default::default(),
        },
    }
}

fn day(header: &Header, app: &App, words: &Words) -> String {
    words.day(header.created.to_zoned(app.zone.clone()).date())
}

fn status(header: &Header, words: &Words) -> String {
    let (k, n) = header.step;
    match header.status {
        Status::Running => words.with("step-of", &[("k", k.into()), ("n", n.into())]),
        Status::Closed => words.say("status-closed").into_owned(),
    }
}

/// Says under the list what is wrong with the chosen file, and returns the place above it.
fn damage(
    listed: Option<&Listed>,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Rect {
    let Some(Listed::Damaged {
        file,
        line,
        why,
        copy,
    }) = listed
    else {
        return area;
    };
    let words = look.words;
    let (file, why) = (clean(file), clean(why));
    let line = line.to_string();
    let args = [
        ("file", Arg::from(file)),
        ("line", Arg::from(&line)),
        ("why", Arg::from(why)),
    ];
    let key = if line == "0" {
        "sessions-damaged-whole"
    } else {
        "sessions-damaged-from"
    };
    let help = match copy {
        Some(header) => {
            let key = key_of(
                Action::Confirm,
                &[Context::List, Context::Global],
                app,
                look,
            );
            let args = [
                ("key", Arg::from(key)),
                ("date", Arg::from(day(header, app, words))),
            ];
            words.with("sessions-damaged-copy", &args)
        }
        None => words.say("sessions-damaged-no-copy").into_owned(),
    };
    let room = usize::from(area.width);
    let mut lines = wrap(&words.with(key, &args), room);
    sheet::fit(&mut lines, 3, room, look.theme.glyphs.ellipsis);
    let mut help = wrap(&help, room);
    sheet::fit(&mut help, 2, room, look.theme.glyphs.ellipsis);
    let shown: Vec<Line<'_>> = lines
        .into_iter()
        .map(|line| Line::styled(line, look.theme.warning))
        .chain(
            help.into_iter()
                .map(|line| Line::styled(line, look.theme.text)),
        )
        .collect();
    // Three rows of the list stay, or nothing is said beside what the row itself says.
    let rows = u16::try_from(shown.len()).unwrap_or(u16::MAX);
    if area.height < rows + 4 {
        return area;
    }
    put_lines(buf, bottom(area, rows), &shown, 0);
    above(area, rows + 1)
}

/// Says why a list is empty.
pub(super) fn nothing(text: &str, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let lines = sheet::paragraph(text, usize::from(area.width), look.theme.text);
    put_lines(buf, area, &lines, 0);
}

/// Lays entries out in columns, or in a small terminal on two lines each.
pub(super) fn draw_list(
    entries: &[Entry],
    (at, lines): (usize, Lines),
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = look.theme;
    let dot = theme.glyphs.point;
    let join = |texts: &[&str]| -> String {
        let filled: Vec<&str> = texts.iter().copied().filter(|t| !t.is_empty()).collect();
        filled.join(&format!(" {dot} "))
    };
    let widest = |of: fn(&Entry) -> &str| {
        let told = entries.iter().filter(|entry| !entry.facts[0].is_empty());
        told.map(|entry| width(of(entry))).max().unwrap_or(0)
    };
    let facts = [widest(|e| &e.facts[0]), widest(|e| &e.facts[1])];
    let (name, team) = (widest(|e| &e.name), widest(|e| &e.team));
    let room = usize::from(area.width);
    let right = facts[0] + 3 + facts[1];
    // The marker, the gap, and two cells for the signs of a list that scrolls.
    let left = room.saturating_sub(right + 6);
    let cut = name + 2 + team > left && entries.len() * 2 <= usize::from(area.height);
    let narrow = area.width < WIDE && area.height > 1;
    let two_lines = narrow || (cut && lines == Lines::AsNeeded);
    let name = name.min(left.saturating_sub(team + 2).max(left * 3 / 5));
    let rows: Vec<Row> = entries
        .iter()
        .flat_map(|entry| {
            let [first, second] = &entry.facts;
            if two_lines {
                let under = join(&[&entry.team, first, second]);
                return vec![Row::item(entry.name.clone(), ""), Row::item(under, "")];
            }
            let left = if first.is_empty() {
                join(&[&entry.name, &entry.team])
            } else {
                let cut = truncate(&entry.name, name, theme.glyphs.ellipsis);
                format!("{}  {}", pad(&cut, name), entry.team)
            };
            let right = if first.is_empty() {
                String::new()
            } else {
                format!("{}   {}", pad(first, facts[0]), pad(second, facts[1]))
            };
            vec![Row::item(left, right)]
        })
        .collect();
    let at = if two_lines { at * 2 } else { at };
    List {
        theme,
        rows: &rows,
        selected: Some(at),
    }
    .render(area, buf);
}
