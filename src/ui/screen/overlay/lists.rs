//! The sessions on disk, and the open actions of all teams.
use std::collections::BTreeMap;

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::columns::{Entry, Lines, Long, Widths, draw_long};
use super::sheet::{LOW, Title, above, below, bottom, key_of, row, sheet};
use super::{entry, sheet};
use crate::app::{App, Listed, Sessions};
use crate::domain::{Header, Status};
use crate::i18n::{Arg, Words};
use crate::input::{Action, Context};
use crate::ui::frame::Look;
use crate::ui::widget::text::{clean, width, wrap};
use crate::ui::widget::{put, put_lines};

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
    if let Some(field) = list.filter.typed() {
        let label = words.say("field-filter");
        let gap = put(buf, area, (0, 0), &label, look.theme.title) + 2;
        let line = sheet::right_of(row(area, 0), gap);
        if list.filter.has_focus() {
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
    let entry = |row: usize| {
        let listed = rows.get(row);
        listed.map_or_else(Entry::default, |l| session_entry(list, l, app, look))
    };
    let long = Long {
        count: rows.len(),
        widths: session_widths(list, &rows, app, look),
        entry: &entry,
    };
    draw_long(&long, (list.at, Lines::One), look, area, buf);
    cursor
}

/// How wide the columns are, without putting thousands of rows in words: days of a month, and
/// sessions at the same step, are told alike.
fn session_widths(list: &Sessions, rows: &[&Listed], app: &App, look: Look<'_>) -> Widths {
    let words = look.words;
    let mut widths = Widths::default();
    let mut days: BTreeMap<i8, Date> = BTreeMap::new();
    let mut statuses: BTreeMap<Option<(u16, u16)>, &Header> = BTreeMap::new();
    for header in rows.iter().filter_map(|listed| listed.sound()) {
        let mark = match &list.marked {
            Some(marked) if *marked == header.id => width(look.theme.glyphs.tick) + 1,
            Some(_) | None => 0,
        };
        widths.name = widths.name.max(mark + width(&header.title));
        widths.team = widths.team.max(width(&header.team));
        let date = made_on(header, app);
        let longest = days.entry(date.month()).or_insert(date);
        if longest.day() < 10 {
            *longest = date;
        }
        let at = Some(header.step).filter(|_| header.status == Status::Running);
        statuses.entry(at).or_insert(header);
    }
    let days = days.values().map(|date| width(&words.day(*date)));
    let statuses = statuses
        .values()
        .map(|header| width(&status(header, words)));
    widths.facts = [days.max().unwrap_or(0), statuses.max().unwrap_or(0)];
    widths
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
    words.day(made_on(header, app))
}

fn made_on(header: &Header, app: &App) -> Date {
    header.created.to_zoned(app.zone.clone()).date()
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
