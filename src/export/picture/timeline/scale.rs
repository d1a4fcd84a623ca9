//! How long it took: the four durations as brackets, and where every event lies, on one scale.
use super::super::Scene;
use super::super::letters::{Fitted, Type};
use super::super::paper::{Anchor, Paper, WIDTH};
use super::axis::Axis;
use super::{durations, sign};
use crate::domain::{Event, Happened, Instant, Milestone};

/// Where the scale begins and ends.
const FROM: f64 = 200.0;
const TO: f64 = 548.0;
/// Where words beside it begin.
const BESIDE: f64 = TO + 22.0;
/// What lies between two times under it at least, so that a date has room.
const TICK: f64 = 92.0;

/// Draws them; gives where they end. Nothing where no entry has a time, or no time passes.
pub(super) fn draw(paper: &mut Paper, scene: &Scene<'_>, happened: &Happened) -> f64 {
    let timed: Vec<(&Event, Instant)> = happened
        .entries
        .iter()
        .filter_map(|event| Some((event, event.at?)))
        .collect();
    let (first, last) = match (timed.first(), timed.last()) {
        (Some((_, first)), Some((_, last))) if first.timestamp() < last.timestamp() => {
            (*first, *last)
        }
        _ => return 0.0,
    };
    let axis = Axis {
        first,
        last,
        from: FROM,
        length: TO - FROM,
    };
    let mut y = 0.0;
    if !happened.incident.marks.is_empty() {
        y = brackets(paper, scene, happened, &axis);
    }
    y = line(paper, scene, &timed, &axis, y);
    for problem in &happened.incident.problems {
        let name = |mark: Milestone| scene.say(&format!("calc-mark-{}", mark.code()));
        let args = [
            ("first", name(problem.first).into()),
            ("then", name(problem.then).into()),
        ];
        let told = scene.words.with("calc-out-of-order", &args);
        let told = Fitted::all(&told, Type::Small, WIDTH);
        y = paper.block((0.0, y), Anchor::Start, Type::Small, &told) + 4.0;
    }
    y + 24.0
}

fn brackets(paper: &mut Paper, scene: &Scene<'_>, happened: &Happened, axis: &Axis) -> f64 {
    let mut y = 0.0;
    for (name, length, marks) in durations(happened) {
        let name = Fitted::all(&scene.say(name), Type::Small, FROM - 24.0);
        let below = paper.block((0.0, y), Anchor::Start, Type::Small, &name);
        let middle = y + Type::Small.leading() / 2.0;
        let ends = marks.map(|mark| happened.incident.at(mark).map(|at| axis.place(at)));
        let (kind, text) = match (length, ends) {
            (Some(length), [Some(from), Some(to)]) => {
                bracket(paper, (from, to), middle);
                (Type::SmallStrong, scene.words.length(length))
            }
            _ => (Type::Soft, scene.say("not-available")),
        };
        let words = Fitted::all(&text, kind, WIDTH - BESIDE);
        let beside = paper.block((BESIDE, y), Anchor::Start, kind, &words);
        y = below.max(beside) + 8.0;
    }
    y
}

/// A line with ends.
fn bracket(paper: &mut Paper, (from, to): (f64, f64), y: f64) {
    paper.line("cp-range", (from, y), (to, y));
    for end in [from, to] {
        paper.line("cp-range", (end, y - 5.5), (end, y + 5.5));
    }
}

/// Every event on the line, with the hours under it.
fn line(
    paper: &mut Paper,
    scene: &Scene<'_>,
    timed: &[(&Event, Instant)],
    axis: &Axis,
    top: f64,
) -> f64 {
    let middle = top + Type::Small.leading() / 2.0;
    let name = scene.say("picture-all-events");
    let name = Fitted::all(&name, Type::Small, FROM - 24.0);
    let below = paper.block((0.0, top), Anchor::Start, Type::Small, &name);
    paper.line("cp-axis", (FROM, middle), (TO, middle));
    let is_mark = |event: &Event| event.kind.milestone().is_some();
    for marks in [false, true] {
        for (event, at) in timed.iter().filter(|(event, _)| is_mark(event) == marks) {
            sign(paper, event, (axis.place(*at), middle));
        }
    }
    let mut y = below;
    for (at, told) in axis.ticks(scene, TICK) {
        let x = axis.place(at);
        paper.line("cp-edge", (x, middle + 9.0), (x, middle + 14.0));
        let base = middle + 15.0 + Type::Tiny.ascent();
        paper.text((x, base), Anchor::Middle, Type::Tiny, &told);
        y = y.max(base + 8.0);
    }
    y
}
