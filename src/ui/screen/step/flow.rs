//! What a value stream map shows: where it is stuck, where quality is low, what piles up.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::stream::{View, picture, set, timed};
use super::{Scene, rules};
use crate::domain::{Asked, MapHint, MapStep, StreamReading, Waste, Which};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::text::truncate;

/// The rows that the findings need at least under a picture.
const FINDINGS: u16 = 10;
/// How many steps a list of findings names.
const MOST: usize = 3;

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let view = View::of_today(scene.session);
    let mut findings = scene.column(area);
    all(scene, &view, &mut findings);
    rules(scene, &mut findings);
    let room = area
        .height
        .saturating_sub(FINDINGS.min(findings.height()) + 1);
    let high = picture(scene, &view, room, area, buf);
    let below = if high > 0 { high + 1 } else { 0 };
    let rest = Rect {
        y: area.y + below,
        height: area.height - below,
        ..area
    };
    findings.draw(rest, buf, scene.step.top)
}

fn all(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    let (reading, words) = (&view.reading, scene.look.words);
    for pieces in [timed(scene, reading), words.map_counts(reading)] {
        if !pieces.is_empty() {
            set(scene, "", &pieces, scene.look.theme.title, column);
        }
    }
    column.gap();
    let clock = reading.basis.clock;
    let totals = &reading.totals;
    if let Some(step) = totals.constraint.and_then(|at| reading.steps.get(at)) {
        let args = [
            ("step", Arg::from(&*step.flow.name)),
            ("time", words.length_on(step.flow.wait, clock).into()),
        ];
        finding(scene, "map-found-constraint", &args, column);
    }
    if let Some(step) = reading.most_work().and_then(|at| reading.steps.get(at)) {
        let args = [
            ("step", Arg::from(&*step.flow.name)),
            ("time", words.length_on(step.flow.process, clock).into()),
        ];
        finding(scene, "map-found-work", &args, column);
    }
    if let Some(step) = totals.weakest.and_then(|at| reading.steps.get(at)) {
        let hundredth = crate::domain::Ratio::new(1, 100);
        let share = step.flow.ca.zip(hundredth).map(|(ca, part)| ca.times(part));
        let percent = share.map_or_else(String::new, |share| words.share(share));
        let args = [
            ("step", Arg::from(&*step.flow.name)),
            ("percent", percent.into()),
        ];
        finding(scene, "map-found-weakest", &args, column);
    }
    queues(scene, reading, column);
    wastes(scene, view.stream.of(Which::Today), column);
    if let Some(little) = &reading.little {
        column.text(&words.map_little(little, reading));
    }
}

fn finding(scene: Scene<'_>, key: &str, args: &[(&str, Arg<'_>)], column: &mut Column<'_>) {
    let lead = format!("{} ", scene.look.theme.glyphs.point);
    let text = scene.look.words.with(key, args);
    column.hanging(&lead, &text, scene.look.theme.text);
}

/// Where most items wait.
fn queues(scene: Scene<'_>, reading: &StreamReading, column: &mut Column<'_>) {
    let waiting = |step: &crate::domain::StepReading| step.flow.wip.filter(|wip| *wip > 0);
    let mut queues: Vec<(u32, &str)> = reading
        .steps
        .iter()
        .filter_map(|step| Some((waiting(step)?, &*step.flow.name)))
        .collect();
    if queues.is_empty() {
        return;
    }
    queues.sort_by_key(|(wip, _)| std::cmp::Reverse(*wip));
    let named = queues.iter().take(MOST);
    let named: Vec<String> = named.map(|(wip, name)| format!("{name} {wip}")).collect();
    let args = [("steps", Arg::from(named.join(", ")))];
    finding(scene, "map-found-queues", &args, column);
}

/// The kinds of waste that were seen, the most frequent first, each with its steps.
fn wastes(scene: Scene<'_>, steps: &[MapStep], column: &mut Column<'_>) {
    let seen = |waste: Waste| -> Vec<&str> {
        let with = steps.iter().filter(|step| step.waste.contains(&waste));
        with.map(|step| &*step.name).collect()
    };
    let mut found: Vec<(Waste, Vec<&str>)> = Waste::ALL
        .into_iter()
        .map(|waste| (waste, seen(waste)))
        .filter(|(_, steps)| !steps.is_empty())
        .collect();
    found.sort_by_key(|(_, steps)| std::cmp::Reverse(steps.len()));
    let named: Vec<String> = found
        .iter()
        .take(MOST)
        .map(|(waste, steps)| {
            let kind = scene.say(&format!("map-waste-{}", waste.code()));
            format!("{kind} ({})", steps.join(", "))
        })
        .collect();
    if !named.is_empty() {
        let args = [("wastes", Arg::from(named.join(", ")))];
        finding(scene, "map-found-wastes", &args, column);
    }
}

/// The figure of the map that belongs to a question; it is a fact, so it stands before the vote.
pub(super) fn hint(scene: Scene<'_>, asked: &Asked, column: &mut Column<'_>) {
    let question = scene.pack.and_then(|pack| pack.question(&asked.id));
    let Some(hint) = question.and_then(|question| question.hint) else {
        return;
    };
    if let Some(line) = line(scene, hint) {
        let glyphs = scene.look.theme.glyphs;
        let line = truncate(&line, usize::from(column.width()), glyphs.ellipsis);
        column.text(&line);
    }
}

fn line(scene: Scene<'_>, hint: MapHint) -> Option<String> {
    let reading = scene.session.map_reading(Which::Today);
    scene.look.words.map_hint(hint, &reading)
}
