//! The first screen: sessions to go on with, workshops to start, and what is past.
//!
//! ```text
//!  CONTINUE
//!  ▸ Checkout team · CALMS health check        step 6 of 13 · 20 min ago
//!  START A WORKSHOP                           ┌ CALMS health check ─────┐
//!    CALMS health check   15 · 60 · 90 min    │ …                       │
//!  Past sessions 12 · Open actions 4 (1 late)
//! ```
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::column::{Column, More};
use crate::app::{App, Home, HomeRow, Keeping, Listed, OpenCount};
use crate::content::{Cover, Origin};
use crate::domain::{Header, Span, Variant};
use crate::i18n::Arg;
use crate::ui::frame::{Look, NARROW};
use crate::ui::widget::head::{Clock, Head};
use crate::ui::widget::list::{List, Row, RowKind};
use crate::ui::widget::popup::Popup;
use crate::ui::widget::rule::{Rule, Weight};

/// The list needs this much beside the pane that tells about a workshop.
const LIST: u16 = 48;

/// The pane is at least so wide, with what parts it from the list.
const PANE: u16 = 44;

pub(super) fn draw(home: &Home, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> More {
    let head_rows = head(app, look, area, buf).min(area.height);
    let body = Rect {
        y: area.y + head_rows,
        height: area.height - head_rows,
        ..area
    };
    let items = Home::rows(app.sessions.as_deref(), &app.shelf, app.language);
    let (rows, selected) = rows(home, &items, app, look);
    let cover = items.get(home.at).and_then(|item| cover(item, app));
    let room = usize::from(body.height);
    if rows.len() > room {
        list(&rows, selected, look, body, buf);
        return More::Below;
    }
    if body.width >= LIST + PANE {
        // What goes on has the whole width; beside what can be started it is told what that is.
        let running = items
            .iter()
            .position(|item| matches!(item, HomeRow::Pack(_)));
        let first = running.map_or(0, |before| if before == 0 { 0 } else { before + 2 });
        let (above, below) = rows.split_at(first.min(rows.len()));
        list(above, selected.filter(|at| *at < first), look, body, buf);
        let taken = u16::try_from(first).unwrap_or(u16::MAX);
        let (left, right) = halves(Rect {
            y: body.y + taken,
            height: body.height - taken,
            ..body
        });
        let selected = selected.and_then(|at| at.checked_sub(first));
        list(below, selected, look, left, buf);
        if let Some(cover) = cover {
            let place = steady(&items, app, look, right);
            about(cover, look, place, buf);
        }
        return More::Nothing;
    }
    list(&rows, selected, look, body, buf);
    if let Some(cover) = cover
        && room > rows.len() + 1
    {
        let taken = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
        let below = Rect {
            y: body.y + taken,
            height: body.height - taken,
            ..body
        };
        under(cover, look, below, buf);
    }
    More::Nothing
}

fn list(rows: &[Row], selected: Option<usize>, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    List {
        theme: look.theme,
        rows,
        selected,
    }
    .render(area, buf);
}

/// The workshop that a row is about, if it is about one that is still to be had.
fn cover<'a>(item: &HomeRow, app: &'a App) -> Option<&'a Cover> {
    match item {
        HomeRow::Pack(id) => app.shelf.cover_of(id, app.language),
        HomeRow::Continue(id) => {
            let header = header_of(app, id.0.as_str())?;
            app.shelf.cover_of(&header.pack, app.language)
        }
        HomeRow::Sessions | HomeRow::Promises | HomeRow::Trends => None,
    }
}

/// What is told of a workshop under the list.
fn under(cover: &Cover, look: Look<'_>, below: Rect, buf: &mut Buffer) {
    let mut column = Column::new(look.theme, below.width);
    describe(cover, look, &mut column);
    if column.height() > below.height {
        // A sentence that says what it is before half of all that is said of it.
        column = Column::new(look.theme, below.width);
        column.text(&cover.summary);
    }
    if column.height() <= below.height {
        let _ = column.draw(below, buf, 0);
    }
}

/// The list, and beside it, one row lower, the pane.
fn halves(body: Rect) -> (Rect, Rect) {
    let x = body.x + LIST + 2;
    let list = Rect {
        width: LIST,
        ..body
    };
    let pane = Rect {
        x,
        y: body.y + 1,
        width: body.right() - x,
        height: body.height.saturating_sub(1),
    };
    (list, pane)
}

/// The program's name, the language and a rule; gives the rows that they take.
pub(super) fn head(app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let demo = match app.keeping {
        Keeping::Kept => String::new(),
        Keeping::Demo => look.words.say("home-demo").into_owned(),
    };
    Head {
        theme: look.theme,
        chip: None,
        title: "calms",
        count: &demo,
        middle: "",
        clock: &look.words.say(&format!("language-{}", app.language.code())),
        clock_short: app.language.code(),
        state: Clock::Calm,
    }
    .render(Rect { height: 1, ..area }, buf);
    if area.height < 8 {
        return 1;
    }
    let rule = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    Rule {
        theme: look.theme,
        weight: Weight::Light,
        heading: "",
    }
    .render(rule, buf);
    2
}

fn rows(home: &Home, items: &[HomeRow], app: &App, look: Look<'_>) -> (Vec<Row>, Option<usize>) {
    let words = look.words;
    let mut rows = Vec::new();
    let mut selected = None;
    let mut group = None;
    for (n, item) in items.iter().enumerate() {
        let (heading, row) = match item {
            HomeRow::Continue(id) => {
                let header = header_of(app, id.0.as_str());
                (Some("home-continue"), continued(header, app, look))
            }
            HomeRow::Pack(id) => (Some("home-start"), startable(id, app, look)),
            HomeRow::Sessions => {
                let n = app.sessions.as_ref().map_or(0, Vec::len);
                let text = words.with("home-past", &[("n", Arg::from(n))]);
                (None, Row::item(text, damaged(app, look)))
            }
            HomeRow::Promises => (None, Row::item(promises(app, look), "")),
            HomeRow::Trends => (None, Row::item(words.say("home-trends"), "")),
        };
        if group != Some(heading) {
            if !rows.is_empty() {
                rows.push(blank());
            }
            if let Some(key) = heading {
                rows.push(Row::heading(words.say(key)));
            }
            group = Some(heading);
        }
        if n == home.at {
            selected = Some(rows.len());
        }
        rows.push(row);
    }
    (rows, selected)
}

/// How many sessions cannot be read; empty where all can.
fn damaged(app: &App, look: Look<'_>) -> String {
    let sessions = app.sessions.as_deref().unwrap_or_default();
    match sessions.iter().filter(|s| s.sound().is_none()).count() {
        0 => String::new(),
        n => look.words.with("home-damaged", &[("n", Arg::from(n))]),
    }
}

fn blank() -> Row {
    Row {
        kind: RowKind::Heading,
        left: String::new(),
        right: String::new(),
    }
}

fn header_of<'a>(app: &'a App, id: &str) -> Option<&'a Header> {
    let sessions = app.sessions.as_deref().unwrap_or_default();
    let mut headers = sessions.iter().filter_map(Listed::sound);
    headers.find(|header| header.id.0 == id)
}

fn continued(header: Option<&Header>, app: &App, look: Look<'_>) -> Row {
    let Some(header) = header else {
        return Row::item("", "");
    };
    let words = look.words;
    let team = team_of(header, look);
    let left = words.with(
        "home-running",
        &[
            ("team", Arg::from(&*team)),
            ("title", Arg::from(&*header.title)),
        ],
    );
    let (k, n) = header.step;
    let step = words.with("step-of", &[("k", Arg::from(k)), ("n", Arg::from(n))]);
    let seconds = app.now.wall.as_second() - header.updated.as_second();
    let ago = words.ago(Span(u64::try_from(seconds).unwrap_or(0)));
    Row::item(left, format!("{step} · {ago}"))
}

/// The team's name, or the word for none.
pub(super) fn team_of(header: &Header, look: Look<'_>) -> String {
    if header.team.is_empty() {
        look.words.say("unnamed-team").into_owned()
    } else {
        header.team.clone()
    }
}

fn startable(id: &str, app: &App, look: Look<'_>) -> Row {
    let Some(cover) = app.shelf.cover_of(id, app.language) else {
        return Row::item(id, "");
    };
    let minutes = |variant| Arg::from(cover.variants.of(variant).minutes);
    let right = look.words.with(
        "home-minutes",
        &[
            ("pulse", minutes(Variant::Pulse)),
            ("standard", minutes(Variant::Standard)),
            ("full", minutes(Variant::Full)),
        ],
    );
    Row::item(&cover.title, right)
}

fn promises(app: &App, look: Look<'_>) -> String {
    let Some(days) = &app.promised else {
        return look.words.say("home-actions-uncounted").into_owned();
    };
    let OpenCount { open, late } = OpenCount::of(days, app.today());
    let args = [("n", Arg::from(open)), ("late", Arg::from(late))];
    let key = if late > 0 {
        "home-actions-late"
    } else {
        "home-actions"
    };
    look.words.with(key, &args)
}

/// What the pane's frame adds to its text, in columns and in rows.
const FRAME: (u16, u16) = (4, 2);

/// What is told about a workshop, in a pane of this width.
fn told<'a>(cover: &Cover, look: Look<'a>, width: u16) -> Column<'a> {
    let mut column = Column::new(look.theme, width.saturating_sub(FRAME.0));
    describe(cover, look, &mut column);
    column
}

/// The place of the pane, as high as the longest text needs that fits: it does not jump from one
/// workshop to the next.
fn steady(items: &[HomeRow], app: &App, look: Look<'_>, area: Rect) -> Rect {
    let packs = items.iter().filter_map(|item| match item {
        HomeRow::Pack(id) => app.shelf.cover_of(id, app.language),
        HomeRow::Continue(_) | HomeRow::Sessions | HomeRow::Promises | HomeRow::Trends => None,
    });
    let heights = packs.map(|cover| told(cover, look, area.width).height() + FRAME.1);
    let height = heights.filter(|height| *height <= area.height).max();
    Rect {
        height: height.unwrap_or(0),
        ..area
    }
}

/// The pane that tells about a workshop.
fn about(cover: &Cover, look: Look<'_>, place: Rect, buf: &mut Buffer) {
    let column = told(cover, look, place.width);
    if column.height() + FRAME.1 > place.height || place.width < NARROW / 3 {
        return;
    }
    let popup = Popup {
        theme: look.theme,
        title: &cover.title,
        width: place.width,
        height: place.height,
    };
    let inner = popup.draw(place, buf);
    let _ = column.draw(inner, buf, 0);
}

fn describe(cover: &Cover, look: Look<'_>, column: &mut Column<'_>) {
    let words = look.words;
    column.text(&cover.summary);
    column.gap();
    column.text(&cover.audience);
    column.text(&cover.outcome);
    let mut notes = Vec::new();
    if cover.origin != Origin::BuiltIn {
        notes.push(words.say("home-own-pack").into_owned());
    }
    if cover.language != words.language() {
        let name = words.say(&format!("language-{}", cover.language.code()));
        let args = [("language", Arg::from(&*name))];
        notes.push(words.with("home-only-language", &args));
    }
    if !notes.is_empty() {
        column.gap();
        column.text(&notes.join(" · "));
    }
}
