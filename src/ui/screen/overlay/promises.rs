//! The open actions of all teams: the list with what is to be said of the chosen one, and the whole
//! record of one.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::entry;
use super::sheet::{LOW, Title, above, below, bottom, fit, paragraph, right_of, row, sheet};
use crate::app::{App, Field, Part, Promises};
use crate::domain::{Pledge, Progress, Promise, due, short_id};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::More;
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::text::{clean, width, wrap};
use crate::ui::widget::{put, put_lines};

/// The most rows under the list that tell of the chosen one.
const TOLD: usize = 3;

/// Draws list or record; says where the cursor belongs, and whether more stands below.
pub(super) fn draw(
    list: &Promises,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, More) {
    let words = look.words;
    let count = count(list, app, look);
    let title = Title {
        text: &words.say("actions-title"),
        right: &count,
        ..Title::default()
    };
    let area = sheet(title, look, area, buf);
    let (area, cursor) = field(list, app, look, area, buf);
    if let (Part::Whole, Some(pledge)) = (list.part, list.chosen()) {
        return (cursor, whole(list, pledge, app, look, area, buf));
    }
    let area = unread(list, look, area, buf);
    let rows = list.rows();
    if rows.is_empty() {
        let key = match &list.pledges {
            None => "promises-reading",
            Some(all) if all.is_empty() => "promises-fill",
            Some(_) => "home-nothing-found",
        };
        let room = usize::from(area.width);
        let lines = paragraph(&words.say(key), room, look.theme.text);
        put_lines(buf, area, &lines, 0);
        return (cursor, More::Nothing);
    }
    let area = told(list, app, look, area, buf);
    let (lines, at) = lines(list, &rows, app, look);
    List {
        theme: look.theme,
        rows: &lines,
        selected: at,
    }
    .render(area, buf);
    (cursor, More::Nothing)
}

/// How many are open, and how many of them late.
fn count(list: &Promises, app: &App, look: Look<'_>) -> String {
    let all = || list.pledges.iter().flatten();
    let open = all().filter(|p| p.status == Progress::Open).count();
    let late = all().filter(|p| p.is_late(app.today())).count();
    let args = [("open", Arg::from(open)), ("late", Arg::from(late))];
    match (open, late) {
        (0, _) => String::new(),
        (_, 0) => look.words.with("promises-open", &[("n", Arg::from(open))]),
        _ => look.words.with("promises-late", &args),
    }
}

/// The line that is typed, be it a filter or a new day, and the place under it.
fn field(
    list: &Promises,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Rect, Option<Position>) {
    let (words, theme) = (look.words, look.theme);
    let (label, field, typing) = match (&list.moving, list.filter.typed()) {
        (Some(day), _) => ("promises-new-date", day, true),
        (None, Some(filter)) => ("field-filter", filter, list.filter.has_focus()),
        (None, None) => return (area, None),
    };
    let gap = put(buf, area, (0, 0), &words.say(label), theme.title) + 2;
    let line = right_of(row(area, 0), gap);
    let cursor = if typing {
        entry::line(field, theme, line, buf)
    } else {
        entry::still(field.text(), theme.text, theme, line, buf);
        None
    };
    let mut used = 1;
    if list.moving.is_some() {
        let read = read_day(field, app, look);
        put(buf, row(area, 1), (gap, 0), &read, theme.text);
        used = 2;
    }
    if area.height >= LOW {
        used += 1;
    }
    (below(area, used), cursor)
}

/// What a typed day means.
fn read_day(field: &Field, app: &App, look: Look<'_>) -> String {
    let words = look.words;
    match (field.text().trim(), due(field.text(), app.today())) {
        ("", _) => words.say("promises-new-date-hint").into_owned(),
        (_, Some(day)) => words.with("date-read", &[("date", words.day_long(day).into())]),
        (_, None) => words.say("date-unclear").into_owned(),
    }
}

/// Says over the list which files could not be read, and returns the place under that.
fn unread(list: &Promises, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    if list.unread.is_empty() {
        return area;
    }
    let files: Vec<String> = list.unread.iter().map(|file| clean(file).into()).collect();
    let args = [
        ("n", Arg::from(files.len())),
        ("files", Arg::from(files.join(", "))),
    ];
    let room = usize::from(area.width);
    let mut lines = wrap(&look.words.with("promises-unread", &args), room);
    fit(&mut lines, 2, room, look.theme.glyphs.ellipsis);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if area.height < rows + 6 {
        return area;
    }
    let styled = lines.into_iter();
    let styled: Vec<Line<'_>> = styled
        .map(|line| Line::styled(line, look.theme.warning))
        .collect();
    put_lines(buf, area, &styled, 0);
    below(area, rows + 1)
}

/// Tells under the list more of the chosen one, and returns the place above it.
fn told(list: &Promises, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let Some(pledge) = list.chosen() else {
        return area;
    };
    let room = usize::from(area.width);
    let lead = [
        look.words.lead(&clean(&pledge.owner)),
        look.words.fate(pledge, app.today()),
    ];
    let age = look.words.promised(pledge.age(app.today()));
    let lead: Vec<String> = lead.into_iter().chain(age).collect();
    let dot = format!(" {} ", look.theme.glyphs.point);
    let mut lines = wrap(&clean(&pledge.text), room);
    fit(&mut lines, 2, room, look.theme.glyphs.ellipsis);
    lines.extend(wrap(&lead.join(&dot), room));
    lines.extend(moves(pledge, look).iter().flat_map(|line| wrap(line, room)));
    fit(&mut lines, TOLD + 2, room, look.theme.glyphs.ellipsis);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // Some rows of the list stay, or the record alone tells it.
    if area.height < rows + 5 {
        return area;
    }
    let style = look.theme.text;
    let lines = lines.into_iter();
    let lines: Vec<Line<'_>> = lines.map(|line| Line::styled(line, style)).collect();
    put_lines(buf, bottom(area, rows), &lines, 0);
    above(area, rows + 1)
}

/// What it should move, in people's words and in figures.
fn moves(pledge: &Pledge, look: Look<'_>) -> Vec<String> {
    let words = look.words;
    let said = words.should_move(&clean(&pledge.measure), &clean(&pledge.today));
    let aim = pledge.aim.as_ref();
    let aim = aim.map(|aim| clean(&words.moved(aim)).into_owned());
    said.into_iter().chain(aim).collect()
}

/// The rows under their teams' names, and which of them is chosen.
fn lines(
    list: &Promises,
    rows: &[&Pledge],
    app: &App,
    look: Look<'_>,
) -> (Vec<Row>, Option<usize>) {
    let (words, glyphs) = (look.words, look.theme.glyphs);
    let mut lines = Vec::with_capacity(rows.len() + 8);
    let (mut team, mut at) = (None, None);
    for (index, pledge) in rows.iter().enumerate() {
        let name = pledge.team.to_lowercase();
        if team.as_ref() != Some(&name) {
            let shown = match pledge.team.as_str() {
                "" => words.say("unnamed-team").into_owned(),
                team => clean(team).into_owned(),
            };
            lines.push(Row::heading(shown));
            team = Some(name);
        }
        if index == list.at {
            at = Some(lines.len());
        }
        let mark = match pledge.status {
            Progress::Open => glyphs.square_open,
            Progress::Done => glyphs.tick,
            Progress::Dropped => glyphs.cross,
        };
        let text = clean(&pledge.text).replace('\n', " ");
        let owner = clean(&pledge.owner);
        let fate = words.fate(pledge, app.today());
        let right = if owner.is_empty() || width(&owner) > 16 {
            fate
        } else {
            format!("{owner} {} {fate}", glyphs.point)
        };
        lines.push(Row::item(format!("{mark} {text}"), right));
    }
    (lines, at)
}

/// Draws one whole record.
fn whole(
    list: &Promises,
    pledge: &Pledge,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let (words, theme) = (look.words, look.theme);
    let room = usize::from(area.width);
    let mut lines = paragraph(&clean(&pledge.text), room, theme.title);
    lines.push(Line::default());
    for (key, value) in record(pledge, app, look) {
        if value.trim().is_empty() {
            continue;
        }
        let label = words.say(key);
        let args = [("label", Arg::from(label)), ("text", Arg::from(value))];
        let text = words.with("labelled", &args);
        lines.extend(paragraph(&text, room, theme.text));
    }
    let height = usize::from(area.height);
    let top = list.top.min(lines.len().saturating_sub(height));
    put_lines(buf, area, &lines, top);
    if top + height < lines.len() {
        More::Below
    } else {
        More::Nothing
    }
}

/// The day, and by how much an open promise is past it.
fn day(pledge: &Pledge, app: &App, look: Look<'_>) -> String {
    let words = look.words;
    let day = pledge.due.map_or_else(
        || words.say("action-no-date").into_owned(),
        |day| words.day_long(day),
    );
    if pledge.is_late(app.today()) {
        format!("{day}, {}", words.due_or_late(pledge.due, app.today()))
    } else {
        day
    }
}

/// All that is known of a promise, under the names of its fields.
fn record(pledge: &Pledge, app: &App, look: Look<'_>) -> Vec<(&'static str, String)> {
    let (words, today) = (look.words, app.today());
    let what = match pledge.id.what {
        Promise::Action => "promise-action",
        Promise::Experiment => "promise-experiment",
    };
    let made = pledge.promised.map(|day| {
        let args = [
            ("day", words.day(day).into()),
            ("id", pledge.id.origin.to_string().into()),
        ];
        words.with("promise-made-in", &args)
    });
    let age = words.promised(pledge.age(today));
    let made = [made, age].into_iter().flatten().collect::<Vec<_>>();
    let carried = (pledge.carried > 0).then(|| {
        let n = [("n", Arg::from(pledge.carried))];
        words.with("promise-carried-times", &n)
    });
    let status = words.say(&format!("progress-{}", pledge.status.code()));
    let kind = pledge.kind.map(|kind| {
        let key = format!("action-kind-{}", kind.code());
        words.say(&key).into_owned()
    });
    let text = |text: &str| clean(text).into_owned();
    let kind = kind.unwrap_or_default();
    let what = words.say(what).into_owned();
    let what = if kind.is_empty() {
        what
    } else {
        format!("{what}, {kind}")
    };
    let link = pledge.link.as_deref().map(short_id).unwrap_or_default();
    let aim = pledge.aim.as_ref().map(|aim| text(&words.moved(aim)));
    vec![
        ("promise-team", text(&pledge.team)),
        ("promise-status", format!("{what}, {status}")),
        ("todo-owner", words.lead(&clean(&pledge.owner))),
        ("promise-due", day(pledge, app, look)),
        ("report-belief", text(&pledge.belief)),
        ("report-measure", text(&pledge.measure)),
        ("promise-that-day", text(&pledge.today)),
        ("promise-moves", aim.unwrap_or_default()),
        ("report-stop-rule", text(&pledge.stop_rule)),
        ("todo-done-when", text(&pledge.done_when)),
        ("todo-tracker", text(&pledge.tracker)),
        ("promise-comes-from", text(link)),
        ("promise-made", made.join(", ")),
        ("promise-carried", carried.unwrap_or_default()),
        ("promise-holder", pledge.holder.to_string()),
    ]
}
