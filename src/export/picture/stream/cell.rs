//! One step of a map in its box: name, role, times to scale, and what stands out, in words.
use super::super::Scene;
use super::super::letters::{Fitted, Type};
use super::super::paper::{Anchor, Area, Ends, Paper, WIDTH};
use crate::domain::{Duration, MapField, MapStep, Mapped, Ratio, StepReading, Which};

/// From one box to the next: five boxes and the room between them fill the width.
pub(super) const PITCH: f64 = (WIDTH + GAP) / 5.0;
/// The room for the arrow before a box.
pub(super) const GAP: f64 = 14.0;
/// What is empty within a box.
pub(super) const PAD: f64 = 7.0;
/// The room for words.
const ROOM: f64 = PITCH - GAP - 2.0 * PAD;
/// How high the bar of times is.
const BAR: f64 = 9.0;

/// What stands out at a step, with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Up.
    Constraint,
    /// Down.
    Weakest,
}

/// A part of a box, from top to bottom.
enum Part {
    /// Words of a kind.
    Words(Type, Fitted),
    /// A name and its value, at both ends of a line or one under the other.
    Pair(Fitted, Fitted),
    /// Wait and work, as wide as they are long.
    Bar(f64, f64),
    /// A sign with its words.
    Found(Shape, Fitted),
}

impl Part {
    fn height(&self) -> f64 {
        match self {
            Self::Words(kind, words) => words.height(*kind) + 1.0,
            Self::Pair(name, value) if is_beside(name, value) => {
                name.height(Type::Soft).max(value.height(Type::Small))
            }
            Self::Pair(name, value) => name.height(Type::Soft) + value.height(Type::Small),
            Self::Bar(..) => BAR + 8.0,
            Self::Found(_, words) => words.height(Type::SmallStrong) + 4.0,
        }
    }
}

fn is_beside(name: &Fitted, value: &Fitted) -> bool {
    let one = name.lines.len() == 1 && value.lines.len() == 1;
    one && name.width(Type::Soft) + value.width(Type::Small) + 4.0 <= ROOM
}

/// A step in parts.
pub(super) struct Cell {
    /// Its place in the map, from 0.
    pub(super) at: usize,
    /// Its name and its role.
    head: Vec<Part>,
    parts: Vec<Part>,
    is_constraint: bool,
}

impl Cell {
    /// None where there is no such step.
    pub(super) fn of(scene: &Scene<'_>, map: &Mapped, which: Which, at: usize) -> Option<Self> {
        let step = map.stream.of(which).get(at)?;
        let read = map.reading(which);
        let figures = read.steps.get(at)?;
        let small = |kind: Type, text: &str, most: usize| Fitted::of(text, kind, ROOM, most);
        let name = format!("{} {}", at + 1, step.name);
        let mut head = vec![Part::Words(
            Type::SmallStrong,
            small(Type::SmallStrong, &name, 4),
        )];
        let role = small(Type::Soft, &step.role, 2);
        if !role.lines.is_empty() {
            head.push(Part::Words(Type::Soft, role));
        }
        let mut parts = times(scene, map, which, (step, figures));
        parts.extend(quality(scene, step, figures));
        let is_constraint = read.totals.constraint == Some(at);
        let found = [
            (is_constraint, Shape::Constraint, "map-legend-constraint"),
            (
                read.totals.weakest == Some(at),
                Shape::Weakest,
                "map-legend-weakest",
            ),
        ];
        for (holds, shape, key) in found {
            if holds {
                let words = scene.say(key);
                let words = Fitted::all(&words, Type::SmallStrong, ROOM - SIGN);
                parts.push(Part::Found(shape, words));
            }
        }
        let signs = signs(scene, map, which, step).join(", ");
        let signs = Fitted::of(&signs, Type::Soft, ROOM, 6);
        if !signs.lines.is_empty() {
            parts.push(Part::Words(Type::Soft, signs));
        }
        Some(Self {
            at,
            head,
            parts,
            is_constraint,
        })
    }

    /// How high its name and its role are.
    pub(super) fn head(&self) -> f64 {
        self.head.iter().map(Part::height).sum()
    }

    /// How high the rest is.
    pub(super) fn rest(&self) -> f64 {
        self.parts.iter().map(Part::height).sum()
    }

    /// Draws it in a box that has so much room for the head and for the rest.
    pub(super) fn draw(&self, paper: &mut Paper, (x, y): (f64, f64), (head, rest): (f64, f64)) {
        let area = Area {
            x,
            y,
            width: PITCH - GAP,
            height: head + rest + 2.0 * PAD,
        };
        let class = if self.is_constraint {
            "cp-box cp-constraint"
        } else {
            "cp-box"
        };
        paper.rect(class, area, 6.0);
        let left = x + PAD;
        for (parts, top) in [(&self.head, y + PAD), (&self.parts, y + PAD + head)] {
            let mut down = top;
            for part in parts {
                part.draw(paper, (left, down));
                down += part.height();
            }
        }
    }
}

/// How wide a sign is, with the blank behind it.
const SIGN: f64 = 15.0;

impl Part {
    fn draw(&self, paper: &mut Paper, (x, y): (f64, f64)) {
        match self {
            Self::Words(kind, words) => {
                paper.block((x, y), Anchor::Start, *kind, words);
            }
            Self::Pair(name, value) => {
                let below = paper.block((x, y), Anchor::Start, Type::Soft, name);
                let top = if is_beside(name, value) { y } else { below };
                paper.block((x + ROOM, top), Anchor::End, Type::Small, value);
            }
            Self::Bar(wait, work) => {
                let bar = |from: f64, width: f64| Area {
                    x: x + from,
                    y: y + 4.0,
                    width,
                    height: BAR,
                };
                if *wait > 0.0 {
                    paper.rect("cp-wait", bar(0.0, *wait), 0.0);
                }
                if *work > 0.0 {
                    paper.rect("cp-work", bar(*wait, *work), 0.0);
                }
            }
            Self::Found(shape, words) => {
                let middle = y + 3.0 + Type::SmallStrong.leading() / 2.0;
                let (base, tip) = match shape {
                    Shape::Constraint => (middle + 4.5, middle - 4.5),
                    Shape::Weakest => (middle - 4.5, middle + 4.5),
                };
                let points = [(x, base), (x + 10.0, base), (x + 5.0, tip)];
                paper.through("cp-found", &points, Ends::Joined);
                let at = (x + SIGN, y + 3.0);
                paper.block(at, Anchor::Start, Type::SmallStrong, words);
            }
        }
    }
}

/// Wait and work: a bar to the scale of both maps, and their lengths. Nothing where neither was
/// told.
fn times(
    scene: &Scene<'_>,
    map: &Mapped,
    which: Which,
    (step, read): (&MapStep, &StepReading),
) -> Vec<Part> {
    let clock = map.reading(which).basis.clock;
    let told = |time: Option<Duration>, field: MapField| match (time, field.text(step)) {
        (Some(time), _) => scene.words.length_on(time, clock),
        (None, "") => "?".to_owned(),
        (None, typed) => typed.to_owned(),
    };
    let fields = [MapField::Wait, MapField::Process, MapField::Lead];
    if fields.iter().all(|field| field.text(step).is_empty()) {
        return Vec::new();
    }
    let longest = longest(map);
    let wide = |time: Duration| match time.hours().to_f64() / longest * ROOM {
        width if width > 0.0 => width.clamp(1.0, ROOM),
        _ => 0.0,
    };
    let pair = |key: &str, value: &str| {
        Part::Pair(
            Fitted::all(&scene.say(key), Type::Soft, ROOM),
            Fitted::of(value, Type::Small, ROOM, 2),
        )
    };
    let mut parts = vec![
        Part::Bar(wide(read.flow.wait), wide(read.flow.process)),
        pair("map-legend-wait", &told(read.wait, MapField::Wait)),
        pair("map-legend-work", &told(read.process, MapField::Process)),
    ];
    if !read.is_timed() && !MapField::Lead.text(step).is_empty() {
        parts.push(pair("map-field-lead", MapField::Lead.text(step)));
    }
    parts
}

/// The longest lead time of a step of either map, in hours.
fn longest(map: &Mapped) -> f64 {
    let steps = map.today.steps.iter().chain(&map.future.steps);
    let leads = steps.map(|step| step.flow.lead().hours().to_f64());
    leads.fold(0.0, f64::max).max(f64::MIN_POSITIVE)
}

/// How much arrives usable, and how many items wait.
fn quality(scene: &Scene<'_>, step: &MapStep, read: &StepReading) -> Vec<Part> {
    let mut parts = Vec::new();
    let typed = MapField::Ca.text(step);
    if !typed.is_empty() {
        let share = read.flow.ca.and_then(|ca| ca.divided_by(Ratio::whole(100)));
        let told = share.map_or_else(|| typed.to_owned(), |share| scene.words.share(share));
        parts.push(Part::Pair(
            Fitted::all(&scene.say("map-field-ca"), Type::Soft, ROOM),
            Fitted::of(&told, Type::Small, ROOM, 2),
        ));
    }
    let typed = MapField::Wip.text(step);
    if !typed.is_empty() {
        let args = [("n", typed.into())];
        let text = scene.words.with("map-cell-wip", &args);
        let text = Fitted::of(&text, Type::Soft, ROOM, 2);
        parts.push(Part::Words(Type::Soft, text));
    }
    parts
}

/// What else is marked, in words.
fn signs(scene: &Scene<'_>, map: &Mapped, which: Which, step: &MapStep) -> Vec<String> {
    let is_future = which == Which::Future && !map.stream.today.is_empty();
    let is_new = is_future && !map.stream.today.iter().any(|old| old.id == step.id);
    let is_changed = is_future && !is_new && map.stream.is_changed(step);
    let signs = [
        (is_new, "figures-map-new"),
        (is_changed, "map-legend-changed"),
        (step.hand_off, "map-legend-hand-off"),
        (step.approval, "map-legend-approval"),
        (step.manual, "map-legend-manual"),
        (step.measured, "figures-map-measured"),
    ];
    let told = signs.into_iter().filter(|(holds, _)| *holds);
    let mut all: Vec<String> = told.map(|(_, key)| scene.say(key)).collect();
    let wastes = step.waste.iter();
    all.extend(wastes.map(|waste| scene.say(&format!("map-waste-{}", waste.code()))));
    let branch = step.branch.trim();
    if !branch.is_empty() {
        let args = [("branch", branch.into())];
        all.push(scene.words.with("figures-map-branch", &args));
    }
    all
}
