//! The tray: date and zone, authors, what was read of a paste, and what was not.
//!
//! Of five thousand lines only those in sight are laid out.
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::entry;
use super::sheet::{self, LOW, Title, above, bottom, right_of, row, sheet};
use crate::app::{Naming, Pick, Tray, TrayRow};
use crate::domain::{EventKind, Local, Milestone, Told, Zone};
use crate::i18n::{Arg, Offsets, offset as offset_of};
use crate::ui::frame::Look;
use crate::ui::screen::when::{self, pad};
use crate::ui::widget::list::offset;
use crate::ui::widget::text::{truncate, width, wrap};
use crate::ui::widget::{put, put_lines, put_right};

/// How many rows stay at the top: date and zone.
const PINNED: usize = 2;

/// Under this width roles are left out of the rows.
const ROLES: u16 = 72;

/// What stands on one row.
#[derive(Clone, Copy, Debug)]
enum Shown {
    Gap,
    Heading(Part),
    Day(Date),
    Row(usize, TrayRow),
}

/// A part of the tray with a heading.
#[derive(Clone, Copy, Debug)]
enum Part {
    Authors,
    Told,
    Unread,
}

/// How the rows are laid out.
#[derive(Clone, Copy, Debug)]
struct Shape {
    offsets: Offsets,
    times: usize,
    kinds: usize,
    /// Cells of the labels of date and zone.
    labels: usize,
    /// Cells of line numbers.
    numbers: usize,
}

/// Draws the tray.
pub(super) fn draw(tray: &Tray, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let words = look.words;
    let args = [
        ("k", Arg::from(tray.kept())),
        ("n", Arg::from(tray.chat.told.len())),
        ("unread", Arg::from(tray.chat.unread.len())),
    ];
    let title = Title {
        text: &words.say("tray-title"),
        right: &words.with("tray-count", &args),
        ..Title::default()
    };
    let area = sheet(title, look, area, buf);
    let shape = shape(tray, look);
    let whole = foot(tray, look, area, buf);
    let (list, pinned) = pinned(tray, shape, (look, whole), buf);
    let shown = shown(tray, whole);
    let at = shown
        .iter()
        .position(|s| matches!(s, Shown::Row(n, _) if *n == tray.at));
    let height = usize::from(list.height);
    let top = offset(at, shown.len(), height);
    let scrolls = shown.len() > height && list.width > 4;
    let wide = Rect {
        width: list.width - if scrolls { 2 } else { 0 },
        ..list
    };
    let mut cursor = pinned;
    for (y, one) in shown.iter().skip(top).take(height).enumerate() {
        let line = row(wide, y);
        match one {
            Shown::Gap => {}
            Shown::Heading(part) => heading(*part, look, line, buf),
            Shown::Day(date) => {
                put(buf, line, (4, 0), &words.day_long(*date), look.theme.title);
            }
            Shown::Row(n, found) => {
                let focus = *n == tray.at;
                let at = one_row(tray, *found, focus.then_some(()), (shape, look), line, buf);
                cursor = cursor.or(at);
            }
        }
    }
    let glyphs = look.theme.glyphs;
    if scrolls && top > 0 {
        put_right(buf, list, 0, glyphs.up, look.theme.text);
    }
    if scrolls && top + height < shown.len() {
        put_right(
            buf,
            list,
            height.saturating_sub(1),
            glyphs.down,
            look.theme.text,
        );
    }
    cursor
}

/// Whether date and zone stay in sight.
const fn is_pinned(area: Rect) -> bool {
    area.height >= LOW - 4
}

/// Date and zone stay in sight at the top; gives the place under them, and the cursor.
fn pinned(
    tray: &Tray,
    shape: Shape,
    (look, area): (Look<'_>, Rect),
    buf: &mut Buffer,
) -> (Rect, Option<Position>) {
    if !is_pinned(area) {
        return (area, None);
    }
    let mut cursor = None;
    for at in 0..PINNED {
        let focus = (at == tray.at).then_some(());
        if let Some(found) = tray.row(at) {
            let at = one_row(tray, found, focus, (shape, look), row(area, at), buf);
            cursor = cursor.or(at);
        }
    }
    let rows = u16::try_from(PINNED).unwrap_or(2);
    let under = sheet::below(area, rows + u16::from(area.height >= LOW));
    (under, cursor)
}

/// All rows, from date and zone to the lines that were not read.
fn shown(tray: &Tray, area: Rect) -> Vec<Shown> {
    let mut rows = Vec::with_capacity(tray.len() + 16);
    let roomy = area.height >= LOW;
    let days = tray.chat.told.iter().map(|told| told.at.date());
    let first = tray.chat.told.first().map(|told| told.at.date());
    let several = days.clone().any(|day| Some(day) != first);
    let mut before = None;
    let first_row = if is_pinned(area) { PINNED } else { 0 };
    for at in first_row..tray.len() {
        let Some(row) = tray.row(at) else { continue };
        let part = match row {
            TrayRow::Author(0) => Some(Part::Authors),
            TrayRow::Told(0) => Some(Part::Told),
            TrayRow::Unread(0) => Some(Part::Unread),
            TrayRow::Date
            | TrayRow::Zone
            | TrayRow::Author(_)
            | TrayRow::Told(_)
            | TrayRow::Unread(_) => None,
        };
        if let Some(part) = part {
            rows.extend((roomy && !rows.is_empty()).then_some(Shown::Gap));
            rows.push(Shown::Heading(part));
        }
        if let TrayRow::Told(n) = row {
            let day = tray.chat.told.get(n).map(|told| told.at.date());
            let is_new = several && day != before;
            rows.extend(day.filter(|_| is_new).map(Shown::Day));
            before = day;
        }
        rows.push(Shown::Row(at, row));
    }
    rows
}

fn shape(tray: &Tray, look: Look<'_>) -> Shape {
    let (words, glyphs) = (look.words, look.theme.glyphs);
    let local = tray.local();
    let offset = |told: &Told| told.at.offset();
    let first = tray.chat.told.first().map(offset);
    let home = |told: &Told| {
        let zone = local.zone.as_ref();
        zone.is_none_or(|zone| zone.offset_at(told.at.timestamp()) == offset(told))
    };
    let mut told = tray.chat.told.iter();
    let needed = told.any(|told| Some(offset(told)) != first || !home(told));
    let offsets = Offsets::where_needed(needed);
    let kinds = tray.chat.told.iter().map(|told| tray.pick(told).kind);
    let marks = Milestone::ALL.len();
    let all = kinds.chain(EventKind::ALL.into_iter().take(marks));
    let last = tray.lines.iter().map(|line| line.line).max().unwrap_or(0);
    Shape {
        offsets,
        times: words.moment_width(offsets),
        kinds: when::kind_width(all, words, glyphs),
        labels: ["tray-date", "tray-zone"]
            .map(|key| width(&words.say(key)))
            .into_iter()
            .max()
            .unwrap_or(0),
        numbers: last.to_string().len(),
    }
}

fn heading(part: Part, look: Look<'_>, line: Rect, buf: &mut Buffer) {
    let key = match part {
        Part::Authors => "tray-authors",
        Part::Told => "tray-told",
        Part::Unread => "tray-unread",
    };
    let text = look.words.say(key);
    let text = truncate(&text, usize::from(line.width), look.theme.glyphs.ellipsis);
    put(buf, line, (0, 0), &text, look.theme.title);
}

/// Draws a row that can be chosen; gives the cursor where it is typed into.
fn one_row(
    tray: &Tray,
    found: TrayRow,
    focus: Option<()>,
    (shape, look): (Shape, Look<'_>),
    line: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = look.theme;
    let style = if focus.is_some() {
        theme.title
    } else {
        theme.text
    };
    if focus.is_some() {
        put(buf, line, (0, 0), theme.glyphs.marker, style);
    }
    let line = right_of(line, 2);
    let typing = focus.filter(|()| tray.takes_text());
    match found {
        TrayRow::Date | TrayRow::Zone => {
            place(tray, found, typing, (shape, look, style), line, buf)
        }
        TrayRow::Author(at) => author(tray, at, typing, (look, style), line, buf),
        TrayRow::Told(_) | TrayRow::Unread(_) if typing.is_some() => {
            let field = tray.edit.as_ref()?;
            entry::line(field, theme, line, buf)
        }
        TrayRow::Told(at) => {
            let told = tray.chat.told.get(at)?;
            self::told(tray, told, (shape, look, style), line, buf);
            None
        }
        TrayRow::Unread(at) => {
            let unread = tray.chat.unread.get(at)?;
            let text = tray.lines.get(unread.index)?;
            let number = format!("{:>1$}", text.line, shape.numbers);
            let column = put(buf, line, (0, 0), &number, style) + 2;
            let rest = right_of(line, column);
            entry::still(text.text.trim(), style, theme, rest, buf);
            None
        }
    }
}

/// The date or the zone, and how it is understood.
fn place(
    tray: &Tray,
    found: TrayRow,
    typing: Option<()>,
    (shape, look, style): (Shape, Look<'_>, Style),
    line: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (key, field) = match found {
        TrayRow::Zone => ("tray-zone", &tray.zone),
        TrayRow::Date | TrayRow::Author(_) | TrayRow::Told(_) | TrayRow::Unread(_) => {
            ("tray-date", &tray.date)
        }
    };
    put(buf, line, (0, 0), &look.words.say(key), style);
    let line = right_of(line, shape.labels + 2);
    let echo = understood(found, &tray.local(), field.text(), look);
    let room = usize::from(line.width).saturating_sub(width(&echo) + 2);
    let line = if echo.is_empty() || room < 12 {
        line
    } else {
        put_right(buf, line, 0, &echo, look.theme.text);
        Rect {
            width: u16::try_from(room).unwrap_or(line.width),
            ..line
        }
    };
    if typing.is_some() {
        return entry::line(field, look.theme, line, buf);
    }
    entry::still(field.text(), style, look.theme, line, buf);
    None
}

/// How a date or zone is read, or that it is none.
fn understood(found: TrayRow, local: &Local, text: &str, look: Look<'_>) -> String {
    let words = look.words;
    match (found, local.date, &local.zone) {
        (TrayRow::Date, Some(date), _) => words.day_long(date),
        (TrayRow::Date, None, _) if text.trim().is_empty() => {
            words.say("tray-date-missing").into_owned()
        }
        (TrayRow::Date, None, _) => words.say("tray-date-unread").into_owned(),
        (_, date, Some(zone)) => zone_now(zone, date),
        (_, _, None) => words.say("tray-zone-unread").into_owned(),
    }
}

/// The offset of a zone on the day of the incident; nothing where its name says it.
fn zone_now(zone: &Zone, date: Option<Date>) -> String {
    let noon = date.map(|date| date.at(12, 0, 0, 0));
    let at = noon.and_then(|noon| noon.to_zoned(jiff::tz::TimeZone::UTC).ok());
    let told = at.map(|at| offset_of(zone.offset_at(at.timestamp())));
    told.filter(|told| told != zone.name()).unwrap_or_default()
}

/// An author, and what stands for the name.
fn author(
    tray: &Tray,
    at: usize,
    typing: Option<()>,
    (look, style): (Look<'_>, Style),
    line: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (words, theme) = (look.words, look.theme);
    let name = tray.authors.get(at)?;
    let widest = tray
        .authors
        .iter()
        .map(|name| width(name))
        .max()
        .unwrap_or(0);
    let room = widest.min(usize::from(line.width) / 3);
    let name_shown = pad(&truncate(name, room, theme.glyphs.ellipsis), room);
    let column = put(
        buf,
        line,
        (0, 0),
        &format!("{name_shown}  {} ", theme.glyphs.arrow),
        style,
    );
    let rest = right_of(line, column);
    if let Some(field) = tray.edit.as_ref().filter(|_| typing.is_some()) {
        return entry::line(field, theme, rest, buf);
    }
    let naming = match tray.naming(name) {
        Naming::Dropped => words.say("tray-name-dropped").into_owned(),
        Naming::Text => words.say("tray-name-text").into_owned(),
        Naming::Role(role) => role.clone(),
    };
    entry::still(&naming, style, theme, rest, buf);
    None
}

/// An entry: kept or not, when, what, the text, the role.
fn told(
    tray: &Tray,
    told: &Told,
    (shape, look, style): (Shape, Look<'_>, Style),
    line: Rect,
    buf: &mut Buffer,
) {
    let (words, theme) = (look.words, look.theme);
    let Pick { kept, kind } = tray.pick(told);
    let mark = if kept {
        theme.glyphs.tick
    } else {
        theme.glyphs.point
    };
    let about = if told.about { "~" } else { " " };
    let time = pad(&words.moment(told.at, shape.offsets), shape.times);
    let kind = pad(&when::kind(kind, words, theme.glyphs), shape.kinds);
    let lead = format!("{mark} {about}{time}  {kind}  ");
    let column = put(buf, line, (0, 0), &lead, style);
    let mut rest = right_of(line, column);
    let role = tray.role_of(told);
    if !role.is_empty() && line.width >= ROLES {
        put_right(buf, rest, 0, role, style);
        let wide = u16::try_from(width(role) + 2).unwrap_or(u16::MAX);
        rest.width = rest.width.saturating_sub(wide);
    }
    entry::still(&tray.text_of(told), style, theme, rest, buf);
}

/// Writes at the bottom what can be done with the chosen row, and returns the place above.
fn foot(tray: &Tray, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    if area.height < 6 {
        return area;
    }
    let words = look.words;
    let text = match tray.chosen() {
        Some(TrayRow::Date) => words.say("tray-date-hint").into_owned(),
        Some(TrayRow::Zone) => words.say("tray-zone-hint").into_owned(),
        Some(TrayRow::Author(_)) => words.say("tray-author-hint").into_owned(),
        Some(TrayRow::Told(_)) => marks(look),
        Some(TrayRow::Unread(at)) => {
            let fault = tray.chat.unread.get(at).map(|line| &line.why);
            fault.map_or_else(String::new, |why| words.chat_fault(why))
        }
        None => String::new(),
    };
    let high = if area.height >= LOW { 2 } else { 1 };
    let room = usize::from(area.width);
    let mut lines = wrap(&text, room);
    sheet::fit(
        &mut lines,
        usize::from(high),
        room,
        look.theme.glyphs.ellipsis,
    );
    let style = look.theme.title;
    let lines: Vec<Line<'_>> = lines.into_iter().map(|l| Line::styled(l, style)).collect();
    let rows = u16::try_from(lines.len()).unwrap_or(high).min(high);
    put_lines(buf, bottom(area, rows), &lines, 0);
    above(area, high)
}

/// Which number sets which mark.
fn marks(look: Look<'_>) -> String {
    let words = look.words;
    let names = Milestone::ALL.map(|mark| words.say(&format!("event-kind-{}", mark.code())));
    let numbered = (1..)
        .zip(names)
        .map(|(n, name)| format!("{n}\u{a0}{}", name.replace(' ', "\u{a0}")));
    let others = format!(
        "6\u{a0}{}",
        words.say("timeline-others").replace(' ', "\u{a0}")
    );
    numbered.chain([others]).collect::<Vec<_>>().join("\u{a0} ")
}
