//! Sets a map on the screen: the plan with most on it that has room, or a list in a small terminal.
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{NARROW, Scene, View, cells, foot};
use crate::domain::Grid;
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::put;
use crate::ui::widget::stream::{Rows, StepCell, StreamLine, StreamPicture, has_room, visible};

/// A way to set the screen.
#[derive(Clone, Copy)]
struct Plan {
    said: u16,
    line: u16,
    legend: u16,
    rows: Rows,
}

/// Every plan, the one with most on the screen first: `all` rows for each step, and so many rows
/// for what is asked and for the legend.
fn plans(view: &View<'_>, all: Rows, (said, legend): (u16, u16)) -> [Plan; 9] {
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
    let said = if said > 0 { said + 1 } else { 0 };
    [
        (said, line, legend, all),
        (said, 0, legend, all),
        (said, 0, legend, short),
        (0, line, legend, all),
        (0, line, legend, short),
        (0, 0, legend, all),
        (0, 0, legend, short),
        (0, 0, 0, short),
        (0, 0, 0, bare),
    ]
    .map(|(said, line, legend, rows)| Plan {
        said,
        line,
        legend,
        rows,
    })
}

/// The steps in sight, with what the drawing of them needs.
struct Sight {
    grid: Grid,
    columns: Range<usize>,
    within: Vec<usize>,
    cells: Vec<StepCell>,
    longest: u64,
}

impl Sight {
    fn of(scene: Scene<'_>, view: &View<'_>, width: u16) -> Self {
        let steps = view.reading.steps.iter();
        let branches: Vec<Option<&str>> = steps.map(|step| step.flow.branch.as_deref()).collect();
        let grid = Grid::of(&branches);
        let columns = visible(&grid, width, view.chosen.unwrap_or(0));
        let within = grid.within(&columns);
        Self {
            cells: cells::cells(scene, view, &within),
            longest: cells::longest(view),
            grid,
            columns,
            within,
        }
    }

    fn picture<'a>(&'a self, scene: Scene<'a>, view: &View<'_>, rows: Rows) -> StreamPicture<'a> {
        StreamPicture {
            theme: scene.look.theme,
            grid: &self.grid,
            columns: &self.columns,
            cells: &self.cells,
            chosen: view.chosen,
            longest: self.longest,
            rows,
        }
    }
}

/// Draws what stands above the map, the map, and what it adds up to.
pub(super) fn sheet(
    scene: Scene<'_>,
    view: &View<'_>,
    (top, said): (Column<'_>, Option<Column<'_>>),
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let (mut legend, mut foot) = (scene.column(area), scene.column(area));
    foot::legend(scene, view, &mut legend);
    foot::figures(scene, view, &mut foot);
    let sight = Sight::of(scene, view, area.width);
    let room = sight
        .picture(scene, view, cells::rows(view, 1))
        .room(area.width);
    let all = cells::rows(view, cells::name_rows(view, &sight.within, room));
    let all = cells::roomy(all, &sight.cells, room);
    let is_scrolled = sight.within.len() < view.reading.steps.len();
    let head = top.height() + u16::from(is_scrolled);
    let needs = |plan: &Plan, foot: &Column<'_>| {
        let drawn = sight.picture(scene, view, plan.rows).height();
        head + plan.said + drawn + plan.line + 1 + plan.legend + foot.height()
    };
    let asked = said.as_ref().map_or(0, Column::height);
    let plans = plans(view, all, (asked, legend.height()));
    let found = plans
        .into_iter()
        .find(|plan| needs(plan, &foot) <= area.height);
    let Some(mut plan) = found.filter(|_| area.width >= NARROW) else {
        return list(scene, view, (top, said, (legend, foot)), area, buf);
    };
    let name = view.reading.name(view.chosen.unwrap_or(0));
    if !has_room(name, room, plan.rows.names) {
        let mut named = scene.column(area);
        foot::chosen(scene, view, &mut named);
        foot::figures(scene, view, &mut named);
        let fits = |plan: &Plan| needs(plan, &named) <= area.height;
        if let Some(found) = plans.into_iter().find(fits) {
            (plan, foot) = (found, named);
        }
    }
    let parts = (top, said, (legend, foot));
    set(scene, view, (&sight, plan, is_scrolled), parts, area, buf)
}

/// What stands around a map: above it, what is asked, and under it legend and figures.
type Parts<'a> = (Column<'a>, Option<Column<'a>>, (Column<'a>, Column<'a>));

/// Draws one part after the other, as planned.
fn set(
    scene: Scene<'_>,
    view: &View<'_>,
    (sight, plan, is_scrolled): (&Sight, Plan, bool),
    (top, said, (legend, foot)): Parts<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
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
    let high = top.height();
    let _ = top.draw(take(high), buf, 0);
    if is_scrolled {
        scroll_line(scene, view, &sight.within, take(1), buf);
    }
    let drawn = sight.picture(scene, view, plan.rows);
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
    if plan.legend > 0 {
        let _ = legend.draw(take(plan.legend), buf, 0);
    }
    let high = foot.height();
    foot.draw(take(high), buf, 0)
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
    let before = if *first > 0 { glyphs.ellipsis } else { " " };
    let after = if last + 1 < all { glyphs.ellipsis } else { " " };
    let line = format!("{before} {text} {after}");
    put(buf, area, (0, 0), &line, scene.look.theme.title);
}

/// Steps one under the other, the chosen one in sight, and the rest under them.
fn list(
    scene: Scene<'_>,
    view: &View<'_>,
    (top, said, (legend, foot)): Parts<'_>,
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
    column.lines(legend.into_lines());
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
pub(in crate::ui::screen::step) fn picture(
    scene: Scene<'_>,
    view: &View<'_>,
    most: u16,
    area: Rect,
    buf: &mut Buffer,
) -> u16 {
    let sight = Sight::of(scene, view, area.width);
    let rows = Rows {
        under: 0,
        quality: 0,
        ..cells::rows(view, 1)
    };
    let picture = sight.picture(scene, view, rows);
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
