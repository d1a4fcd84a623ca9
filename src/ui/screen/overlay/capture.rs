//! One line at the foot of any screen: note, other view, parked, or an action.
//!
//! ```text
//! ── Write down ───────────────────────────────────────────
//! ▸ note     other view     parked     action        on C1
//! The build takes forty minutes and nobody lo
//! ```
use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::sheet::{LOW, above, below, blank, bottom, right_of, row};
use super::{entry, form, wording};
use crate::app::{App, Capture, CaptureKind, Field};
use crate::domain::short_id;
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::widget::rule::{Rule, Weight};
use crate::ui::widget::text::{truncate, width};
use crate::ui::widget::{put, put_lines, put_right};

/// What Tab goes through, in its order.
const TABS: [CaptureKind; 4] = [
    CaptureKind::Note,
    CaptureKind::OtherView,
    CaptureKind::Parked,
    CaptureKind::Action,
];

/// Draws the line, and whatever belongs to an action, at the bottom of the screen.
pub(super) fn draw(
    capture: &Capture,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let is_action = capture.kind == CaptureKind::Action;
    let roomy = area.height >= LOW;
    let fields = if is_action && roomy { 3 } else { 1 };
    let ruled = u16::from(roomy);
    let tabbed = u16::from(area.height > 1);
    let mut why = wording::explanation(app, look, usize::from(area.width));
    why.truncate(usize::from(
        area.height.saturating_sub(ruled + tabbed + fields),
    ));
    let explained = u16::try_from(why.len()).unwrap_or(0);
    let mut area = bottom(area, ruled + explained + tabbed + fields);
    blank(look.theme.popup, look, area, buf);
    if ruled > 0 {
        Rule {
            theme: look.theme,
            weight: Weight::Light,
            heading: &look.words.say("capture-title"),
        }
        .render(row(area, 0), buf);
        area = below(area, 1);
    }
    put_lines(buf, above(area, tabbed + fields), &why, 0);
    area = below(area, explained);
    if tabbed > 0 {
        tabs(capture, app, look, row(area, 0), buf);
        area = below(area, 1);
    }
    if !is_action {
        return typed(capture, &capture.fields[0], app, look, (area, buf));
    }
    let mut cursor = None;
    for (at, field) in capture.fields.iter().enumerate() {
        let focus = (at == capture.at.min(2)).then_some(());
        if fields == 1 && focus.is_none() {
            continue;
        }
        let line = row(area, if fields == 1 { 0 } else { at });
        let line = label(at, capture, look, line, buf);
        let line = match at {
            2 => echo(field.text(), focus, app, look, (line, buf)),
            _ => line,
        };
        if focus.is_some() {
            cursor = typed(capture, field, app, look, (line, buf));
        } else {
            entry::still(field.text(), look.theme.text, look.theme, line, buf);
        }
    }
    cursor
}

/// Draws the field in focus, with words underlined where they are looked at.
fn typed(
    capture: &Capture,
    field: &Field,
    app: &App,
    look: Look<'_>,
    (line, buf): (Rect, &mut Buffer),
) -> Option<Position> {
    let session = app.table.as_ref().map(|table| &table.session);
    let session = session.filter(|session| session.is_about_an_incident());
    let Some((about, session)) = capture.about().zip(session) else {
        return entry::line(field, look.theme, line, buf);
    };
    let text = entry::one_line(field.text());
    let places = wording::places(&text, about, session);
    let style = (look.theme, wording::bare(look.theme.field));
    entry::worded(field, style, &places, line, buf)
}

/// The labels of an action's fields.
const LABELS: [&str; 3] = ["todo-act", "todo-owner", "todo-due"];

/// Writes a field's label, and returns the room after it.
fn label(at: usize, capture: &Capture, look: Look<'_>, line: Rect, buf: &mut Buffer) -> Rect {
    let theme = look.theme;
    let labels = LABELS.map(|key| look.words.say(key));
    let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let column = widest + 4;
    if usize::from(line.width) < column + 12 {
        return line;
    }
    let focus = at == capture.at.min(2);
    let style = if focus { theme.title } else { theme.text };
    if focus {
        put(buf, line, (0, 0), theme.glyphs.marker, style);
    }
    let text = labels.get(at).map_or("", |label| &**label);
    put(buf, line, (2, 0), text, style);
    right_of(line, column)
}

/// Writes at the right how a date is understood, or may be written; returns the room before.
fn echo(
    text: &str,
    focus: Option<()>,
    app: &App,
    look: Look<'_>,
    (line, buf): (Rect, &mut Buffer),
) -> Rect {
    let told = if focus.is_some() && text.trim().is_empty() {
        look.words.say("todo-due-hint").into_owned()
    } else {
        form::date_read(text, app, look)
    };
    let wide = width(&told) + 2;
    if told.is_empty() || usize::from(line.width) < wide + 12 {
        return line;
    }
    put_right(buf, line, 0, &told, look.theme.text);
    let wide = u16::try_from(wide).unwrap_or(u16::MAX);
    Rect {
        width: line.width.saturating_sub(wide),
        ..line
    }
}

/// The kinds in a row; the chosen one has the marker and is reversed.
fn tabs(capture: &Capture, app: &App, look: Look<'_>, line: Rect, buf: &mut Buffer) {
    let theme = look.theme;
    let name = |kind: CaptureKind| match heading(capture, app).filter(|_| kind == capture.kind) {
        Some(heading) => Cow::from(heading),
        None => look.words.say(&format!("note-kind-{}", kind.code())),
    };
    let all = TABS.map(|kind| format!("  {} ", name(kind)));
    let gap = if line.width >= 70 { 2 } else { 0 };
    let whole: usize = all.iter().map(|tab| width(tab) + gap).sum();
    let chosen = |kind| format!("{} {} ", theme.glyphs.marker, name(kind));
    let mut column = 0;
    let in_a_row = TABS.contains(&capture.kind) && whole <= usize::from(line.width);
    if in_a_row {
        for (kind, tab) in TABS.into_iter().zip(&all) {
            let text = if kind == capture.kind {
                put(buf, line, (column, 0), &chosen(kind), theme.selected)
            } else {
                put(buf, line, (column, 0), tab, theme.text)
            };
            column = text + gap;
        }
    } else {
        let room = usize::from(line.width);
        let text = truncate(&chosen(capture.kind), room, theme.glyphs.ellipsis);
        column = put(buf, line, (0, 0), &text, theme.selected);
    }
    let place = place(capture, app);
    let on = look
        .words
        .with("capture-on", &[("where", Arg::from(place))]);
    if column + 2 + width(&on) <= usize::from(line.width) {
        put_right(buf, line, 0, &on, theme.text);
    }
}

/// The heading under which the line becomes a card.
fn heading<'a>(capture: &Capture, app: &'a App) -> Option<&'a str> {
    let session = &app.table.as_ref()?.session;
    let board = session.board(capture.board())?;
    let column = board.columns.iter().find(|c| c.id == capture.column())?;
    (capture.kind == CaptureKind::Card).then_some(&*column.title)
}

/// What the line belongs to: a question's short id, or a step's name.
fn place(capture: &Capture, app: &App) -> String {
    if capture.on.contains('.') {
        return short_id(&capture.on).to_owned();
    }
    let agenda = app.table.as_ref().map(|table| table.session.agenda());
    let stop = agenda.and_then(|stops| stops.iter().find(|stop| stop.id == capture.on));
    stop.map_or_else(String::new, |stop| stop.title.clone())
}
