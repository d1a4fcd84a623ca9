//! The value stream maps: a line of all waits and all work to scale, then every step in a box,
//! from left to right and row after row; today's map first, the one wanted below.
//!
//! Both maps have one scale. Branches that run side by side stand one under the other.
mod cell;

use super::legend::{Legend, Sign};
use super::letters::{Fitted, Type};
use super::paper::{Anchor, Area, Ends, Paper, WIDTH, many};
use super::{Drawing, Scene};
use crate::domain::{Grid, Mapped, StreamReading, Which};
use cell::{Cell, PITCH};

/// How many steps stand side by side.
const ABREAST: usize = 5;
/// How high the line to scale is.
const LINE: f64 = 16.0;
/// What is empty between two rows of boxes.
const AIR: f64 = 18.0;

/// Draws them; none without a step.
pub(super) fn drawing(scene: &Scene<'_>) -> Option<Drawing> {
    let map = scene.report.map.as_ref()?;
    let maps = [Which::Today, Which::Future];
    let mut maps = maps
        .into_iter()
        .filter(|which| !map.stream.of(*which).is_empty())
        .peekable();
    maps.peek()?;
    let mut paper = Paper::default();
    let (mut y, mut says) = (0.0, Vec::new());
    for which in maps {
        if y > 0.0 {
            paper.fold(y - 15.0);
        }
        y = one(&mut paper, scene, map, which, y) + 30.0;
        let key = match which {
            Which::Today => "map-today",
            Which::Future => "map-future",
        };
        let mut told = vec![scene.say(key)];
        told.extend(scene.words.map_times(map.reading(which)));
        says.push(told.join(", "));
    }
    let mut legend = Legend::default();
    legend.add(Sign::Wait, scene.say("map-legend-wait"));
    legend.add(Sign::Work, scene.say("map-legend-work"));
    let height = legend.draw(&mut paper, y);
    Some(Drawing {
        says: says.join(" · "),
        height,
        folds: paper.folds(),
        body: paper.done(),
    })
}

/// One map; gives where it ends.
fn one(paper: &mut Paper, scene: &Scene<'_>, map: &Mapped, which: Which, top: f64) -> f64 {
    let (words, read) = (scene.words, map.reading(which));
    let key = match which {
        Which::Today => "map-today",
        Which::Future => "map-future",
    };
    let title = Fitted::all(&scene.say(key), Type::Heading, WIDTH);
    let mut y = paper.block((0.0, top), Anchor::Start, Type::Heading, &title) + 2.0;
    let mut lines = vec![words.map_times(read), words.map_counts(read)];
    lines.extend((which == Which::Future).then(|| difference(scene, map)));
    for line in lines {
        let line = Fitted::of(&line.join(" · "), Type::Soft, WIDTH, 6);
        y = paper.block((0.0, y), Anchor::Start, Type::Soft, &line);
    }
    y = line(paper, map, which, y + 12.0);
    boxes(paper, scene, map, which, y)
}

/// How much shorter or longer the way gets, and the steps that go.
fn difference(scene: &Scene<'_>, map: &Mapped) -> Vec<String> {
    let words = scene.words;
    if map.stream.today.is_empty() {
        return Vec::new();
    }
    let mut told = Vec::new();
    if let Some(change) = map.future.since(&map.today) {
        let change = words.map_change(&change, map.future.basis.clock);
        let args = [
            ("name", scene.say("map-difference").into()),
            ("value", change.into()),
        ];
        told.push(words.with("picture-letter", &args));
    }
    let today = map.stream.today.iter();
    let dropped = today.filter(|step| !map.stream.future.iter().any(|left| left.id == step.id));
    let dropped: Vec<&str> = dropped.map(|step| step.name.trim()).collect();
    if !dropped.is_empty() {
        let args = [("steps", dropped.join(", ").into())];
        let text = words.with("figures-map-dropped", &args);
        told.push(text.trim_end_matches('.').to_owned());
    }
    told
}

/// All waits and all work in a line. Steps side by side have no such line.
fn line(paper: &mut Paper, map: &Mapped, which: Which, top: f64) -> f64 {
    let whole = |read: &StreamReading| -> f64 {
        let steps = read.steps.iter();
        steps.map(|step| step.flow.lead().hours().to_f64()).sum()
    };
    let read = map.reading(which);
    let longest = whole(&map.today).max(whole(&map.future));
    let is_line = read.steps.iter().all(|step| step.flow.branch.is_none());
    if whole(read) <= 0.0 || !is_line {
        return top;
    }
    let across = |hours: f64| hours / longest * WIDTH;
    let base = top + Type::Tiny.leading() + 2.0;
    let (mut passed, mut free) = (0.0, 0.0);
    for (at, step) in read.steps.iter().enumerate() {
        let [wait, work] = [step.flow.wait, step.flow.process].map(|t| t.hours().to_f64());
        let from = across(passed);
        for (class, begins, length) in [("cp-wait", passed, wait), ("cp-work", passed + wait, work)]
        {
            if length > 0.0 {
                let area = Area {
                    x: across(begins),
                    y: base,
                    width: across(length).max(0.8),
                    height: LINE,
                };
                paper.rect(class, area, 0.0);
            }
        }
        passed += wait + work;
        let number = (at + 1).to_string();
        let wide = Type::Tiny.width(&number);
        if from >= free && from + wide <= WIDTH {
            let place = (from, top + Type::Tiny.ascent());
            paper.text(place, Anchor::Start, Type::Tiny, &number);
            paper.line("cp-edge", (from, base - 2.0), (from, base + LINE));
            free = from + wide + 5.0;
        }
    }
    base + LINE + 14.0
}

/// Every step in its box; gives where they end.
fn boxes(paper: &mut Paper, scene: &Scene<'_>, map: &Mapped, which: Which, top: f64) -> f64 {
    let read = map.reading(which);
    let branches: Vec<Option<&str>> = read
        .steps
        .iter()
        .map(|step| step.flow.branch.as_deref())
        .collect();
    let grid = Grid::of(&branches);
    let mut y = top;
    let mut first = 0;
    while first < grid.columns() {
        if first > 0 {
            paper.fold(y - AIR / 2.0);
        }
        let columns = first..(first + ABREAST).min(grid.columns());
        let cells: Vec<Cell> = grid
            .within(&columns)
            .into_iter()
            .filter_map(|at| Cell::of(scene, map, which, at))
            .collect();
        for lane in 0..grid.lanes() {
            let here = |cell: &&Cell| grid.place(cell.at).is_some_and(|(_, on)| on == lane);
            let most = |of: fn(&Cell) -> f64| {
                let heights = cells.iter().filter(here).map(of);
                heights.fold(0.0, f64::max)
            };
            let (head, rest) = (most(Cell::head), most(Cell::rest));
            for cell in cells.iter().filter(here) {
                let column = grid.place(cell.at).map_or(0, |(column, _)| column);
                let x = many(column.saturating_sub(first)) * PITCH;
                if column > first {
                    arrow(paper, (x - cell::GAP, y), lane);
                }
                cell.draw(paper, (x, y), (head, rest));
            }
            if head > 0.0 {
                y += head + rest + 2.0 * cell::PAD + AIR;
            }
        }
        first += ABREAST;
    }
    y - AIR
}

/// From the step before: straight, or from above where steps run side by side.
fn arrow(paper: &mut Paper, (x, y): (f64, f64), lane: usize) {
    let (middle, tip) = (y + 18.0, x + cell::GAP - 2.0);
    let from = if lane == 0 {
        vec![(x + 1.0, middle), (tip, middle)]
    } else {
        vec![(x + 5.0, y - AIR + 2.0), (x + 5.0, middle), (tip, middle)]
    };
    paper.through("cp-arrow", &from, Ends::Open);
    let head = [
        (tip - 4.0, middle - 3.5),
        (tip, middle),
        (tip - 4.0, middle + 3.5),
    ];
    paper.through("cp-arrow", &head, Ends::Open);
}
