//! The set-up of a session: one row a choice, Start already chosen.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::column::Column;
use crate::app::{App, Setup, SetupRow};
use crate::domain::{Mode, Variant};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::widget::head::{Clock, Head};
use crate::ui::widget::put;
use crate::ui::widget::text::{truncate, width};

pub(super) fn draw(
    setup: &Setup,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let shelved = app.shelf.get(&setup.pack, app.language)?;
    let words = look.words;
    let title = words.with("start-title", &[("title", Arg::from(&*shelved.pack.title))]);
    Head {
        theme: look.theme,
        chip: None,
        title: &title,
        count: "",
        middle: "",
        clock: "",
        clock_short: "",
        state: Clock::Calm,
    }
    .render(Rect { height: 1, ..area }, buf);
    let mut cursor = None;
    let step: usize = if area.height >= 18 { 2 } else { 1 };
    let mut y = step;
    for row in setup.rows() {
        if *row == SetupRow::Start && step == 2 {
            y += 1;
        }
        let at = value(setup, *row, (area, y), look, buf);
        if setup.row == *row {
            cursor = at;
        }
        y += step;
    }
    explain(setup, &shelved.pack, look, below(area, y + 1), buf);
    cursor
}

fn below(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// On fewer columns, labels and values stand closer together.
const CLOSE: u16 = 60;

/// Where the values begin: two columns after the longest label, where there is room.
fn values(setup: &Setup, look: Look<'_>, room: u16) -> usize {
    let label = |row: &SetupRow| width(&look.words.say(key(*row)));
    let longest = setup.rows().iter().map(label).max();
    let apart = if room < CLOSE { 3 } else { 4 };
    longest.unwrap_or(0) + apart
}

const fn key(row: SetupRow) -> &'static str {
    match row {
        SetupRow::Variant => "start-length",
        SetupRow::Mode => "start-mode",
        SetupRow::People => "start-people",
        SetupRow::Team => "start-team",
        SetupRow::Start => "start-go",
    }
}

/// One row; gives the cursor's place where it is a text field in focus.
fn value(
    setup: &Setup,
    row: SetupRow,
    at: (Rect, usize),
    look: Look<'_>,
    buf: &mut Buffer,
) -> Option<Position> {
    let (area, y) = at;
    if y >= usize::from(area.height) {
        return None;
    }
    let (theme, words) = (look.theme, look.words);
    let chosen = setup.row == row;
    let marker = if chosen { theme.glyphs.marker } else { " " };
    put(buf, area, (0, y), marker, theme.title);
    if row == SetupRow::Start {
        let style = if chosen { theme.selected } else { theme.title };
        put(
            buf,
            area,
            (2, y),
            &format!("  {}  ", words.say("start-go")),
            style,
        );
        return None;
    }
    put(buf, area, (2, y), &words.say(key(row)), theme.text);
    if row == SetupRow::Team {
        return team(setup, (area, y), look, buf);
    }
    let mut x = values(setup, look, area.width);
    let gap = usize::from(area.width >= CLOSE);
    let mut all = choices(setup, row, look);
    let taken: usize = all.iter().map(|(text, _)| width(text) + 2 + gap).sum();
    // No choice is shown in part: the chosen one alone, where not all have room.
    if x + taken > usize::from(area.width) + 1 {
        all.retain(|(_, is_on)| *is_on);
    }
    for (text, is_on) in all {
        let style = match (is_on, chosen) {
            (true, true) => theme.selected,
            (true, false) => theme.title,
            (false, _) => theme.text,
        };
        let text = if is_on {
            format!("[{text}]")
        } else {
            format!(" {text} ")
        };
        x = put(buf, area, (x, y), &text, style) + gap;
    }
    None
}

fn team(setup: &Setup, at: (Rect, usize), look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
    let (area, y) = at;
    let theme = look.theme;
    let left = values(setup, look, area.width);
    let room = usize::from(area.width).saturating_sub(left + 1).min(56);
    if room == 0 {
        return None;
    }
    if setup.row != SetupRow::Team {
        let hint = look.words.say("start-team-hint");
        let text = setup.team.text();
        let shown = if text.is_empty() { &*hint } else { text };
        let shown = truncate(shown, room, theme.glyphs.ellipsis);
        put(buf, area, (left, y), &shown, theme.text);
        return None;
    }
    let text = setup.team.text();
    let skip = text.chars().count().saturating_sub(room.saturating_sub(1));
    let shown: String = text.chars().skip(skip).collect();
    put(buf, area, (left, y), &" ".repeat(room), theme.field);
    put(buf, area, (left, y), &shown, theme.field);
    let before: String = shown
        .chars()
        .take(setup.team.cursor().saturating_sub(skip))
        .collect();
    let x = u16::try_from(left + width(&before)).ok()?;
    Some(Position {
        x: area.x + x.min(area.width.saturating_sub(1)),
        y: area.y + u16::try_from(y).ok()?,
    })
}

fn choices(setup: &Setup, row: SetupRow, look: Look<'_>) -> Vec<(String, bool)> {
    let words = look.words;
    match row {
        SetupRow::Variant => Variant::ALL
            .into_iter()
            .map(|v| {
                let word = words.say(&format!("variant-{}", v.code())).into_owned();
                (word, v == setup.variant)
            })
            .collect(),
        SetupRow::Mode => Mode::ALL
            .into_iter()
            .map(|m| {
                let word = words.say(&format!("mode-{}", m.code())).into_owned();
                (word, m == setup.mode)
            })
            .collect(),
        SetupRow::People => vec![(setup.people.to_string(), true)],
        SetupRow::Team | SetupRow::Start => Vec::new(),
    }
}

fn explain(
    setup: &Setup,
    pack: &crate::domain::Pack,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let words = look.words;
    let mut column = Column::new(look.theme, area.width.saturating_sub(2));
    let cut = pack.variants.of(setup.variant);
    let minutes = words.with("minutes-short", &[("n", Arg::from(cut.minutes))]);
    let questions = words.with("questions-count", &[("n", Arg::from(cut.questions.len()))]);
    column.text(&format!("{minutes} · {questions}"));
    column.text(&words.say(&format!("mode-{}-long", setup.mode.code())));
    match (setup.mode, setup.people) {
        (Mode::Solo, _) => column.text(&words.say("solo-banner")),
        (Mode::Secret, 1..3) => column.text(&words.say("room-tiny")),
        (Mode::Secret, 3..5) => column.text(&words.say("room-small")),
        (_, 10..) => column.text(&words.say("room-big")),
        _ => {}
    }
    column.gap();
    column.text(&words.with("start-clock-later", &[("key", Arg::from("t"))]));
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    };
    let _ = column.draw(inner, buf, 0);
}
