//! The profile as a radar: a letter an axis, rings from 1 to 5, an earlier profile dashed.
//!
//! The centre is 0, so that a 1 still shows as a fifth of the way. An axis without a value has no
//! point and opens the outline there; the list beside says so.
use super::letters::{Fitted, Type};
use super::paper::{Anchor, CHIP, Ends, Paper, Point, WIDTH, chip_width, many};
use super::{Drawing, Scene};
use crate::domain::{NamedLetter, Ratio};

/// How many axes a radar has at least.
const FEWEST: usize = 3;
/// How many it has at most: with more, chips would stand on one another.
const MOST: usize = 24;
/// The outermost ring.
const RINGS: u8 = 5;
/// Its radius.
const RADIUS: f64 = 140.0;
/// From the middle to the chips.
const CHIPS: f64 = RADIUS + 24.0;
/// The middle.
const MIDDLE: f64 = CHIPS + CHIP;
/// Where the list begins.
const LIST: f64 = 416.0;
/// How wide a value in the list is at most.
const VALUE: f64 = 96.0;

/// One letter.
struct Axis<'a> {
    named: &'a NamedLetter,
    value: Option<Ratio>,
    earlier: Option<Ratio>,
}

/// Draws it; none with fewer than three letters that have a value.
pub(super) fn drawing(scene: &Scene<'_>) -> Option<Drawing> {
    let axes: Vec<Axis<'_>> = scene
        .report
        .letters
        .iter()
        .map(|named| Axis {
            value: named.letter.mean,
            earlier: scene.earlier.and_then(|e| e.mean(&named.letter.id)),
            named,
        })
        .collect();
    let known = axes.iter().filter(|axis| axis.value.is_some()).count();
    if known < FEWEST || axes.len() > MOST {
        return None;
    }
    let list = list_height(scene, &axes);
    let height = (2.0 * MIDDLE).max(list);
    let mut paper = Paper::default();
    web(&mut paper, &axes, (MIDDLE, height / 2.0));
    list_of(&mut paper, scene, &axes, (height - list) / 2.0);
    Some(Drawing {
        says: scene.letters(),
        height,
        folds: paper.folds(),
        body: paper.done(),
    })
}

/// The place of a value on an axis; axes go clockwise from the top.
fn place(middle: Point, axis: usize, of: usize, distance: f64) -> Point {
    let turn = many(axis) / many(of) * std::f64::consts::TAU;
    (
        middle.0 + distance * turn.sin(),
        middle.1 - distance * turn.cos(),
    )
}

fn distance(value: Ratio) -> f64 {
    value.to_f64().clamp(0.0, f64::from(RINGS)) / f64::from(RINGS) * RADIUS
}

fn web(paper: &mut Paper, all: &[Axis<'_>], middle: Point) {
    let count = all.len();
    for ring in 1..=RINGS {
        let radius = distance(Ratio::whole(ring.into()));
        let points: Vec<Point> = (0..count)
            .map(|axis| place(middle, axis, count, radius))
            .collect();
        let class = if ring == RINGS { "cp-edge" } else { "cp-ring" };
        paper.through(class, &points, Ends::Joined);
    }
    for (at, axis) in all.iter().enumerate() {
        let class = match axis.value {
            Some(_) => "cp-ring",
            None => "cp-ring cp-absent",
        };
        paper.line(class, middle, place(middle, at, count, RADIUS));
    }
    let earlier: Vec<Option<Ratio>> = all.iter().map(|axis| axis.earlier).collect();
    outline(paper, &earlier, middle, ["cp-was", "cp-was"]);
    let now: Vec<Option<Ratio>> = all.iter().map(|axis| axis.value).collect();
    outline(paper, &now, middle, ["cp-now cp-area", "cp-now"]);
    for ring in 1..=RINGS {
        let radius = distance(Ratio::whole(ring.into()));
        let at = (middle.0 - 5.0, middle.1 - radius + 4.0);
        paper.haloed(at, Anchor::End, Type::Tiny, &ring.to_string());
    }
    for (at, axis) in all.iter().enumerate() {
        let spot = |value| place(middle, at, count, distance(value));
        if let Some(value) = axis.earlier {
            paper.circle("cp-was-point", spot(value), 3.2);
        }
        if let Some(value) = axis.value {
            paper.circle("cp-point", spot(value), 5.0);
        }
        let chip = place(middle, at, count, CHIPS);
        paper.chip(chip, at, &axis.named.letter.id);
    }
}

/// The line through the values; whole with `classes[0]`, open where a value is missing with
/// `classes[1]`.
fn outline(paper: &mut Paper, values: &[Option<Ratio>], middle: Point, classes: [&str; 2]) {
    let count = values.len();
    let spot = |at: usize| {
        let value = values.get(at % count).copied().flatten()?;
        Some(place(middle, at % count, count, distance(value)))
    };
    let points: Vec<Point> = (0..count).filter_map(spot).collect();
    if points.len() == count {
        paper.through(classes[0], &points, Ends::Joined);
        return;
    }
    for at in 0..count {
        if let (Some(from), Some(to)) = (spot(at), spot(at + 1)) {
            paper.line(classes[1], from, to);
        }
    }
}

/// What stands beside a letter's name: its value, or that it has none.
fn value(scene: &Scene<'_>, axis: &Axis<'_>) -> Fitted {
    match axis.value {
        Some(value) => Fitted::all(&scene.number(value), Type::Heading, VALUE),
        None => Fitted::all(&scene.say("not-available"), Type::Soft, VALUE),
    }
}

const fn value_type(axis: &Axis<'_>) -> Type {
    match axis.value {
        Some(_) => Type::Heading,
        None => Type::Soft,
    }
}

fn was(scene: &Scene<'_>, axis: &Axis<'_>) -> Option<Fitted> {
    let args = [("value", scene.number(axis.earlier?).into())];
    let text = scene.words.with("picture-earlier", &args);
    Some(Fitted::all(&text, Type::Soft, VALUE))
}

/// The room for words in the list, beside the widest chip.
fn name_room(all: &[Axis<'_>]) -> f64 {
    WIDTH - VALUE - 8.0 - name_start(all)
}

/// A letter's name, and under it where the room did not stand together.
fn name(scene: &Scene<'_>, all: &[Axis<'_>], axis: &Axis<'_>) -> [(Type, Fitted); 2] {
    let room = name_room(all);
    let camps = scene.camps(&axis.named.letter.id).unwrap_or_default();
    [
        (
            Type::Text,
            Fitted::of(&axis.named.title, Type::Text, room, 3),
        ),
        (Type::Soft, Fitted::of(&camps, Type::Soft, room, 4)),
    ]
}

fn name_start(all: &[Axis<'_>]) -> f64 {
    let chips = all.iter().map(|axis| chip_width(&axis.named.letter.id));
    LIST + chips.fold(0.0, f64::max) + 10.0
}

fn row_height(scene: &Scene<'_>, all: &[Axis<'_>], axis: &Axis<'_>) -> f64 {
    let kind = value_type(axis);
    let was = was(scene, axis).map_or(0.0, |was| was.height(Type::Soft));
    let right = value(scene, axis).height(kind) + was;
    let lines = name(scene, all, axis);
    let left: f64 = lines.iter().map(|(kind, text)| text.height(*kind)).sum();
    left.max(right).max(CHIP) + 12.0
}

/// The lines of the legend under the list; only where there are two outlines.
const LEGEND: f64 = 24.0;

fn list_height(scene: &Scene<'_>, all: &[Axis<'_>]) -> f64 {
    let rows: f64 = all.iter().map(|axis| row_height(scene, all, axis)).sum();
    let legend = scene.earlier.map_or(0.0, |_| 8.0 + 2.0 * LEGEND);
    rows + legend
}

/// Every letter by name, with its values.
fn list_of(paper: &mut Paper, scene: &Scene<'_>, all: &[Axis<'_>], top: f64) {
    let mut y = top;
    for (hue, axis) in all.iter().enumerate() {
        let id = &axis.named.letter.id;
        let chip = (LIST + chip_width(id) / 2.0, y + CHIP / 2.0);
        paper.chip(chip, hue, id);
        let mut down = y + 1.5;
        for (kind, text) in name(scene, all, axis) {
            down = paper.block((name_start(all), down), Anchor::Start, kind, &text);
        }
        let shown = value(scene, axis);
        let below = paper.block((WIDTH, y), Anchor::End, value_type(axis), &shown);
        if let Some(was) = was(scene, axis) {
            paper.block((WIDTH, below), Anchor::End, Type::Soft, &was);
        }
        y += row_height(scene, all, axis);
    }
    let Some(earlier) = scene.earlier else { return };
    y += 8.0;
    for (date, is_now) in [(scene.day(), true), (earlier.date, false)] {
        let line = y + LEGEND / 2.0 - 4.0;
        let (class, point, radius) = if is_now {
            ("cp-now", "cp-point", 4.0)
        } else {
            ("cp-was", "cp-was-point", 3.2)
        };
        paper.line(class, (LIST, line), (LIST + 44.0, line));
        paper.circle(point, (LIST + 22.0, line), radius);
        let day = scene.words.day(date);
        let at = (LIST + 54.0, line + 4.5);
        paper.text(at, Anchor::Start, Type::Soft, &day);
        y += LEGEND;
    }
}
