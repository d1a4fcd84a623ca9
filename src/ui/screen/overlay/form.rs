//! A form over the screen, field by field, with the hint of the field in focus.
mod echo;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::entry::{self, Flowed, flow, window};
use super::sheet::{self, COLUMN, LOW, Title, above, bottom, right_of, row, sheet};
use super::wording;
use crate::app::{App, FormOf, FormRow, FormSheet, Label};
use crate::domain::short_id;
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::step_body;
use crate::ui::widget::rule::{Rule, Weight};
use crate::ui::widget::text::{truncate, width, wrap};
use crate::ui::widget::{put, put_lines, put_right};

pub(super) use echo::date_read;

/// One field, laid out.
#[derive(Clone, Debug)]
struct Laid {
    label: String,
    flowed: Flowed,
    /// The lines with words underlined, where words are looked at.
    worded: Option<Vec<Line<'static>>>,
    echo: String,
    /// The rows that it takes, the blank one after it left out.
    rows: usize,
}

/// Where labels and texts stand.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// Cells before the text.
    indent: usize,
    /// Whether the label has a row of its own.
    label_row: usize,
    /// Cells of the text.
    room: usize,
    /// Blank rows after each field.
    gap: usize,
}

/// Draws the form.
pub(super) fn draw(
    form: &FormSheet,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let words = look.words;
    if form.lies_over() {
        return over(form, app, look, area, buf);
    }
    let (text, link) = match &form.of {
        FormOf::Experiment { link, .. } => (words.say("form-experiment"), link.as_deref()),
        FormOf::Action { link, .. } => (words.say("form-action"), link.as_deref()),
        FormOf::Filled(id) => (filled_title(id, app), None),
        FormOf::Card { .. } => (words.say("form-point"), None),
        FormOf::MapStep { .. } => (Cow::default(), None),
        FormOf::Event { .. } => (words.say("form-event"), None),
    };
    let on = link.and_then(|link| place(link, app));
    let on = on.map(|place| words.with("capture-on", &[("where", Arg::from(place))]));
    let title = Title {
        text: &text,
        right: on.as_deref().unwrap_or(""),
        ..Title::default()
    };
    let mut area = sheet(title, look, area, buf);
    area = hint(form, app, look, area, buf);
    fields(form, app, look, area, buf)
}

/// The rows that the form of a map's step takes at the foot of a screen of that height.
pub(in crate::ui::screen) fn map_form_height(form: &FormSheet, height: u16) -> u16 {
    // A rule, the fields that are asked, and a hint.
    let wanted = if is_new(form) { 5 } else { 8 };
    if height < LOW / 2 {
        return height;
    }
    wanted.min(height / 2)
}

/// Whether it is a step that is not on the map yet.
const fn is_new(form: &FormSheet) -> bool {
    matches!(form.of, FormOf::MapStep { id: 0, .. })
}

/// Draws a form at the foot of the screen, so that what it changes stays in sight.
fn over(
    form: &FormSheet,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let words = look.words;
    let heading = if is_new(form) {
        words.say("form-new-map-step").into_owned()
    } else {
        form.text("name").to_owned()
    };
    let body = step_body(area);
    let mut area = bottom(area, map_form_height(form, body.height));
    sheet::blank(look.theme.popup, look, area, buf);
    if area.height > 2 {
        Rule {
            theme: look.theme,
            weight: Weight::Light,
            heading: &heading,
        }
        .render(row(area, 0), buf);
        area = sheet::below(area, 1);
    }
    area = hint(form, app, look, area, buf);
    fields(form, app, look, area, buf)
}

/// Where something comes from: a question by its short id, a card by its heading.
fn place<'a>(link: &'a str, app: &'a App) -> Option<&'a str> {
    let session = &app.table.as_ref()?.session;
    match session.card(link) {
        Some(card) => session.heading(card).map(|heading| &*heading.title),
        None => Some(short_id(link)),
    }
}

fn filled_title<'a>(id: &str, app: &'a App) -> Cow<'a, str> {
    let table = app.table.as_ref();
    let form = table.and_then(|table| table.session.form(id));
    form.map_or_else(Cow::default, |form| Cow::from(&*form.title))
}

/// The words of a label: one who is alone speaks for themselves.
pub(super) fn said<'a>(label: &'a Label, app: &App, look: Look<'a>) -> Cow<'a, str> {
    let Label::Key(key) = label else {
        let Label::Text(text) = label else {
            return Cow::default();
        };
        return Cow::from(&**text);
    };
    let alone = format!("{key}-alone");
    let is_solo = app.table.as_ref().is_some_and(|t| t.session.is_solo());
    let key = if is_solo && look.words.has(&alone) {
        &alone
    } else {
        key
    };
    Cow::from(look.words.say(key).into_owned())
}

/// Writes the hint of the field in focus at the bottom, and returns the place above.
fn hint(form: &FormSheet, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let Some(focus) = form.row() else {
        return area;
    };
    let explained = wording::explanation(app, look, usize::from(area.width));
    if !explained.is_empty() {
        let most = area.height.saturating_sub(3);
        let rows = u16::try_from(explained.len()).unwrap_or(most).min(most);
        put_lines(buf, bottom(area, rows), &explained, 0);
        return above(area, rows + u16::from(area.height > rows + 4));
    }
    let mut text = said(&focus.hint, app, look).into_owned();
    let how = match () {
        () if focus.is_choice() => "form-choice-how",
        () if focus.field.is_long() => "form-long-how",
        () => "",
    };
    if !how.is_empty() {
        text = format!("{text} {}", look.words.say(how));
    }
    let room = usize::from(area.width);
    let mut lines = wrap(text.trim(), room);
    // Two rows are kept even for one line, so that the fields stay where they are.
    let high = if area.height >= LOW - 2 { 2 } else { 1 };
    if area.height < high + 3 {
        return area;
    }
    let ellipsis = look.theme.glyphs.ellipsis;
    sheet::fit(&mut lines, usize::from(high), room, ellipsis);
    let style = look.theme.title;
    let lines: Vec<Line<'_>> = lines.into_iter().map(|l| Line::styled(l, style)).collect();
    let rows = u16::try_from(lines.len()).unwrap_or(high).min(high);
    put_lines(buf, bottom(area, rows), &lines, 0);
    above(area, high)
}

fn plan(form: &FormSheet, app: &App, look: Look<'_>, area: Rect) -> Plan {
    let labels = form
        .rows
        .iter()
        .map(|row| width(&said(&row.label, app, look)));
    let widest = labels.max();
    let beside = area.width >= COLUMN - 2;
    let indent = if beside { widest.unwrap_or(0) + 4 } else { 2 };
    Plan {
        indent,
        label_row: usize::from(!beside),
        room: usize::from(area.width).saturating_sub(indent).min(90),
        gap: 0,
    }
}

/// How many rows a text of several lines takes at most.
const LONG: usize = 8;

fn lay(form: &FormSheet, plan: Plan, app: &App, look: Look<'_>) -> Vec<Laid> {
    let advice = echo::advice(form, app);
    let one = |(at, row): (usize, &FormRow)| {
        let label = said(&row.label, app, look).into_owned();
        let focused = at == form.at;
        let flowed = match row.chosen() {
            Some(chosen) => {
                let room = plan.room.saturating_sub(4);
                let chosen = truncate(&said(chosen, app, look), room, look.theme.glyphs.ellipsis);
                still(&chosen_words(&chosen, focused, look))
            }
            None if row.is_choice() && row.text().is_empty() => still(
                &look
                    .words
                    .say(if focused { "form-choose" } else { "form-open" }),
            ),
            None if row.field.is_long() => window(&row.field, plan.room, LONG),
            None => flow(&row.field, plan.room),
        };
        let worded = worded(form, (at, row), &flowed, app, look);
        let echo = echo::of((form, at), row, &advice, app, look);
        let typed = flowed.lines.last().map_or(0, |line| width(line));
        let beside = !row.field.is_long() && typed + 3 + width(&echo) <= plan.room;
        let below = if echo.is_empty() || beside {
            0
        } else {
            wrap(&echo, plan.room).len()
        };
        let rows = plan.label_row + flowed.lines.len() + below;
        Laid {
            label,
            flowed,
            worded,
            echo,
            rows,
        }
    };
    form.rows.iter().enumerate().map(one).collect()
}

/// The lines of a row whose words are looked at.
fn worded(
    form: &FormSheet,
    (at, row): (usize, &FormRow),
    flowed: &Flowed,
    app: &App,
    look: Look<'_>,
) -> Option<Vec<Line<'static>>> {
    let session = &app.table.as_ref()?.session;
    let about = form.about(row).filter(|_| session.is_about_an_incident())?;
    let theme = look.theme;
    let style = if at == form.at {
        wording::bare(theme.field)
    } else {
        theme.text
    };
    let styles = (style, theme.wording);
    Some(wording::lines(flowed, &row.field, about, session, styles))
}

/// A text without a cursor.
fn still(text: &str) -> Flowed {
    Flowed {
        lines: vec![text.to_owned()],
        cursor: (0, 0),
    }
}

/// A chosen option; in focus it shows that arrows turn it.
fn chosen_words(words: &str, focused: bool, look: Look<'_>) -> String {
    let glyphs = look.theme.glyphs;
    if focused {
        format!("{} {words} {}", glyphs.left, glyphs.right)
    } else {
        words.to_owned()
    }
}

fn fields(
    form: &FormSheet,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let mut plan = plan(form, app, look, area);
    let laid = lay(form, plan, app, look);
    let height = usize::from(area.height);
    let used: usize = laid.iter().map(|one| one.rows).sum();
    plan.gap = usize::from(used + laid.len() <= height + 1);
    let tops: Vec<usize> = laid
        .iter()
        .scan(0, |top, one| {
            let here = *top;
            *top += one.rows + plan.gap;
            Some(here)
        })
        .collect();
    let all = used + plan.gap * laid.len().saturating_sub(1);
    let top = scrolled(form.at, &laid, &tops, plan, (height, all));
    let mut cursor = None;
    for (at, (one, start)) in laid.iter().zip(tops).enumerate() {
        let focus = (at == form.at).then_some(());
        let found = field(one, (start, top), focus, plan, look, area, buf);
        cursor = cursor.or(found);
    }
    let theme = look.theme;
    if top > 0 {
        put_right(buf, area, 0, theme.glyphs.up, theme.text);
    }
    if top + height < all {
        put_right(
            buf,
            area,
            height.saturating_sub(1),
            theme.glyphs.down,
            theme.text,
        );
    }
    cursor
}

/// How many rows are scrolled away so that the cursor's row keeps to the middle.
fn scrolled(
    at: usize,
    laid: &[Laid],
    tops: &[usize],
    plan: Plan,
    (height, all): (usize, usize),
) -> usize {
    let start = tops.get(at).copied().unwrap_or(0) + plan.label_row;
    let row = start + laid.get(at).map_or(0, |one| one.flowed.cursor.1);
    row.saturating_sub(height / 2)
        .min(all.saturating_sub(height))
}

/// Draws one field, of which some rows may be scrolled away; gives the cursor of that in focus.
fn field(
    laid: &Laid,
    (start, top): (usize, usize),
    focus: Option<()>,
    plan: Plan,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = look.theme;
    let seen = |at: usize| (start + at).checked_sub(top).map(|y| row(area, y));
    let style = if focus.is_some() {
        theme.title
    } else {
        theme.text
    };
    if let Some(line) = seen(0) {
        let room = usize::from(area.width).saturating_sub(2);
        let label = truncate(&laid.label, room, theme.glyphs.ellipsis);
        if focus.is_some() {
            put(buf, line, (0, 0), theme.glyphs.marker, style);
        }
        put(buf, line, (2, 0), &label, style);
    }
    let mut cursor = None;
    let mut last = None;
    let typed = if focus.is_some() {
        theme.field
    } else {
        theme.text
    };
    for (index, text) in laid.flowed.lines.iter().enumerate() {
        let Some(line) = seen(plan.label_row + index).filter(|line| !line.is_empty()) else {
            continue;
        };
        let line = right_of(line, plan.indent);
        let line = Rect {
            width: line.width.min(u16::try_from(plan.room).unwrap_or(u16::MAX)),
            ..line
        };
        let worded = laid.worded.as_ref().and_then(|lines| lines.get(index));
        let typed = if worded.is_some() {
            wording::bare(typed)
        } else {
            typed
        };
        if focus.is_some() {
            buf.set_style(line, typed);
        }
        let bare = || Line::styled(text.clone(), typed);
        put_lines(buf, line, &[worded.cloned().unwrap_or_else(bare)], 0);
        if focus.is_some() && index == laid.flowed.cursor.1 && !line.is_empty() {
            cursor = Some(entry::cursor_at(line, &laid.flowed, 0));
        }
        last = Some((line, width(text)));
    }
    let below = plan.label_row + laid.flowed.lines.len()..laid.rows;
    let below: Vec<Option<Rect>> = below.map(seen).collect();
    echo(laid, last, &below, look, (plan, buf));
    cursor
}

/// Writes how a field is understood, behind it or in the rows under it.
fn echo(
    laid: &Laid,
    last: Option<(Rect, usize)>,
    below: &[Option<Rect>],
    look: Look<'_>,
    (plan, buf): (Plan, &mut Buffer),
) {
    let style = look.theme.text;
    if below.is_empty() {
        let beside = last.filter(|_| !laid.echo.is_empty());
        if let Some((line, typed)) = beside {
            let line = sheet::right_of(line, typed + 3);
            // It is no part of the field.
            sheet::blank(style, look, line, buf);
            put(buf, line, (0, 0), &laid.echo, style);
        }
    }
    for (text, line) in wrap(&laid.echo, plan.room).iter().zip(below) {
        if let Some(line) = line {
            put(buf, right_of(*line, plan.indent), (0, 0), text, style);
        }
    }
}
