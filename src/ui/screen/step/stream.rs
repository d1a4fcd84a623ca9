//! The value stream map: the picture, what it adds up to, and what of it cannot be read.
//!
//! ```text
//! what is asked          left out first where there is no room
//! the picture            steps side by side, or a list in a narrow terminal
//! the line               the whole map to scale
//! legend, totals         with what is not known said
//! ```
//!
//! While a step is typed the figures are those of the map as it would be.
mod cells;
mod foot;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief};
use crate::app::{FormSheet, Screen, map_preview, offers_future};
use crate::domain::{Basis, MapPart, Session, Stream, StreamReading, Which};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::screen::overlay::map_form_height;
use crate::ui::widget::put;
use crate::ui::widget::stream::{Grid, Rows, StreamLine, StreamPicture};
use crate::ui::widget::text::width;

/// Under this width steps stand one under the other.
const NARROW: u16 = 56;

/// A map as it is shown: one reading of each map that is needed, and the chosen step.
pub(super) struct View<'a> {
    pub(super) stream: Cow<'a, Stream>,
    pub(super) which: Which,
    pub(super) reading: StreamReading,
    /// Today's map, where another one is shown.
    pub(super) today: Option<StreamReading>,
    /// The future map, where there is one and today's is shown beside it.
    pub(super) future: Option<StreamReading>,
    pub(super) chosen: Option<usize>,
}

impl<'a> View<'a> {
    /// Today's map without a chosen step.
    pub(super) fn of_today(session: &'a Session) -> Self {
        let stream = Cow::Borrowed(session.stream());
        let basis = Basis::of(session.forms());
        Self {
            reading: stream.reading(Which::Today, basis),
            stream,
            which: Which::Today,
            today: None,
            future: None,
            chosen: None,
        }
    }

    fn of(scene: Scene<'a>, part: MapPart, form: Option<&FormSheet>) -> Self {
        let session = scene.session;
        let times = (scene.app.now, scene.app.today());
        let preview = form.and_then(|form| map_preview(form, session, times));
        let row = preview.as_ref().map(|(_, row)| *row);
        let stream = preview.map_or(Cow::Borrowed(session.stream()), |(stream, _)| {
            Cow::Owned(stream)
        });
        let which = scene.step.map(part, &stream);
        let steps = stream.of(which).len();
        let row = row.unwrap_or_else(|| scene.step.map_row(steps));
        let basis = Basis::of(session.forms());
        let is_compared = part == MapPart::Future && !stream.future.is_empty();
        let beside =
            |other: Which| (is_compared && which != other).then(|| stream.reading(other, basis));
        Self {
            reading: stream.reading(which, basis),
            today: beside(Which::Today),
            future: beside(Which::Future),
            which,
            chosen: (steps > 0).then_some(row.min(steps.saturating_sub(1))),
            stream,
        }
    }
}

pub(super) fn draw(scene: Scene<'_>, part: MapPart, area: Rect, buf: &mut Buffer) -> More {
    let form = match scene.app.front() {
        Screen::Form(form) if form.lies_over() => Some(form),
        _ => None,
    };
    let covered = form.map_or(0, |form| map_form_height(form, area.height));
    let area = Rect {
        height: area.height - covered.min(area.height),
        ..area
    };
    let view = View::of(scene, part, form);
    if view.stream.of(view.which).is_empty() {
        return empty(scene, part, area, buf);
    }
    let mut foot = scene.column(area);
    foot::all(scene, &view, &mut foot);
    let mut top = scene.column(area);
    if part == MapPart::Future {
        tabs(scene, &view, &mut top);
    }
    let said = form.is_none().then(|| said(scene, &view, part, area));
    sheet(scene, &view, (top, said, foot), area, buf)
}

/// What is asked, and on the first arrival at the future what is on offer.
fn said<'a>(scene: Scene<'a>, view: &View<'_>, part: MapPart, area: Rect) -> Column<'a> {
    let mut said = scene.column(area);
    for line in scene.said() {
        said.text(line);
    }
    if offers_future(part, &view.stream) {
        said.gap();
        let key = [("key", Arg::from("a"))];
        said.title(&scene.look.words.with("map-take-over", &key));
    }
    said
}

/// A map without steps: what is asked, and how to begin.
fn empty(scene: Scene<'_>, part: MapPart, area: Rect, buf: &mut Buffer) -> More {
    if part == MapPart::Future && scene.session.stream().today.is_empty() {
        return brief::draw(scene, area, buf);
    }
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    let key = [("key", Arg::from("a"))];
    column.title(&scene.look.words.with("map-empty", &key));
    column.text(&scene.say("map-empty-paste"));
    super::rules(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// Which of the two maps is in sight.
fn tabs(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    if view.stream.future.is_empty() {
        return;
    }
    let tab = |which, key| {
        let word = scene.say(key);
        if view.which == which {
            format!("[{word}]")
        } else {
            format!(" {word} ")
        }
    };
    let tabs = [
        tab(Which::Today, "map-today"),
        tab(Which::Future, "map-future"),
    ];
    column.title(&tabs.join("  "));
}

/// A way to set the screen.
struct Plan {
    said: u16,
    line: u16,
    rows: Rows,
}

/// The first plan that has room, the one with most on it first.
fn plan(view: &View<'_>, said: u16, names: u16, fits: impl Fn(&Plan) -> bool) -> Option<Plan> {
    let all = cells::rows(view, names);
    let short = Rows { names: 1, ..all };
    let bare = Rows { under: 0, ..short };
    let is_line = view
        .reading
        .steps
        .iter()
        .all(|step| step.flow.branch.is_none());
    let line = if is_line && all.times > 0 {
        StreamLine::HEIGHT + 1
    } else {
        0
    };
    let spoken = if said > 0 { said + 1 } else { 0 };
    let plans = [
        (spoken, line, all),
        (spoken, 0, all),
        (spoken, 0, short),
        (0, line, all),
        (0, line, short),
        (0, 0, all),
        (0, 0, short),
        (0, 0, bare),
    ];
    let plans = plans.map(|(said, line, rows)| Plan { said, line, rows });
    plans.into_iter().find(fits)
}

fn sheet(
    scene: Scene<'_>,
    view: &View<'_>,
    (top, said, foot): (Column<'_>, Option<Column<'_>>, Column<'_>),
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let asked = said.as_ref().map_or(0, Column::height);
    let branches: Vec<Option<&str>> = view
        .reading
        .steps
        .iter()
        .map(|step| step.flow.branch.as_deref())
        .collect();
    let grid = Grid::of(&branches);
    let columns = grid.visible(area.width, view.chosen.unwrap_or(0));
    let within = grid.within(&columns);
    let picture = |rows| StreamPicture {
        theme: scene.look.theme,
        grid: &grid,
        columns: &columns,
        cells: &[],
        chosen: view.chosen,
        longest: cells::longest(view),
        rows,
    };
    let is_scrolled = within.len() < view.reading.steps.len();
    let head = top.height() + u16::from(is_scrolled);
    let needs = |plan: &Plan| {
        head + plan.said + picture(plan.rows).height() + plan.line + 1 + foot.height()
    };
    let names = cells::name_rows(
        view,
        &within,
        picture(cells::rows(view, 1)).room(area.width),
    );
    let found = plan(view, asked, names, |plan| needs(plan) <= area.height);
    let Some(plan) = found.filter(|_| area.width >= NARROW) else {
        return list(scene, view, (top, said, foot), area, buf);
    };
    let mut y = area.y;
    let mut take = |rows: u16| {
        let part = Rect {
            y,
            height: rows,
            ..area
        };
        y += rows;
        part
    };
    if plan.said > 0
        && let Some(said) = said
    {
        let _ = said.draw(take(plan.said), buf, 0);
    }
    let _ = top.draw(take(head - u16::from(is_scrolled)), buf, 0);
    if is_scrolled {
        scroll_line(scene, view, &within, take(1), buf);
    }
    let cells = cells::cells(scene, view, &within);
    let drawn = StreamPicture {
        cells: &cells,
        ..picture(plan.rows)
    };
    drawn.draw(take(drawn.height()), buf);
    if plan.line > 0 {
        take(1);
        StreamLine {
            theme: scene.look.theme,
            stretches: &cells::stretches(view),
            chosen: view.chosen,
        }
        .draw(take(plan.line - 1), buf);
    }
    take(1);
    let rest = Rect {
        height: area.bottom().saturating_sub(y),
        y,
        ..area
    };
    foot.draw(rest, buf, 0)
}

/// Which steps of how many are in sight, with marks where there are more.
fn scroll_line(scene: Scene<'_>, view: &View<'_>, within: &[usize], area: Rect, buf: &mut Buffer) {
    let (Some(first), Some(last)) = (within.first(), within.last()) else {
        return;
    };
    let all = view.reading.steps.len();
    let args = [
        ("first", Arg::from(first + 1)),
        ("last", (last + 1).into()),
        ("n", all.into()),
    ];
    let glyphs = scene.look.theme.glyphs;
    let text = scene.look.words.with("map-in-sight", &args);
    let before = if *first > 0 { glyphs.left } else { " " };
    let after = if last + 1 < all { glyphs.right } else { " " };
    let line = format!("{before} {text} {after}");
    put(buf, area, (0, 0), &line, scene.look.theme.title);
}

/// Steps one under the other, the chosen one in sight, and the rest under them.
fn list(
    scene: Scene<'_>,
    view: &View<'_>,
    (top, said, foot): (Column<'_>, Option<Column<'_>>, Column<'_>),
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let mut column = scene.column(area);
    column.lines(top.into_lines());
    let (mut from, mut to) = (0, 0);
    for at in 0..view.reading.steps.len() {
        let is_chosen = view.chosen == Some(at);
        if is_chosen {
            from = usize::from(column.height());
        }
        cells::row(scene, view, at, &mut column);
        if is_chosen {
            to = usize::from(column.height());
        }
    }
    column.gap();
    column.lines(foot.into_lines());
    column.gap();
    if let Some(said) = said {
        column.lines(said.into_lines());
    }
    // The chosen step is in sight, and some of those before it.
    let high = usize::from(area.height);
    let behind = to.saturating_sub(high).max(from.saturating_sub(high / 2));
    let skip = if to <= high { 0 } else { behind };
    column.draw(area, buf, skip + scene.step.top)
}

/// The picture without what is asked and without totals, for another screen: gives the rows that
/// it took, 0 where there is no room for it.
pub(super) fn picture(
    scene: Scene<'_>,
    view: &View<'_>,
    most: u16,
    area: Rect,
    buf: &mut Buffer,
) -> u16 {
    let branches: Vec<Option<&str>> = view
        .reading
        .steps
        .iter()
        .map(|step| step.flow.branch.as_deref())
        .collect();
    let grid = Grid::of(&branches);
    let columns = grid.visible(area.width, view.chosen.unwrap_or(0));
    let within = grid.within(&columns);
    let cells = cells::cells(scene, view, &within);
    let rows = Rows {
        under: 0,
        quality: 0,
        ..cells::rows(view, 1)
    };
    let picture = StreamPicture {
        theme: scene.look.theme,
        grid: &grid,
        columns: &columns,
        cells: &cells,
        chosen: view.chosen,
        longest: cells::longest(view),
        rows,
    };
    let high = picture.height();
    if area.width < NARROW || high > most {
        return 0;
    }
    picture.draw(
        Rect {
            height: high,
            ..area
        },
        buf,
    );
    high
}

/// The pieces of a line with points between them.
fn joined(scene: Scene<'_>, pieces: &[String]) -> String {
    pieces.join(&format!(" {} ", scene.look.theme.glyphs.point))
}

/// A label padded to the widest of several.
fn padded(label: &str, widest: usize) -> String {
    format!(
        "{label}{}  ",
        " ".repeat(widest.saturating_sub(width(label)))
    )
}
