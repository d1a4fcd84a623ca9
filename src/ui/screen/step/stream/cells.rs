//! The steps of a map in the words and marks of the picture and of the list.
use super::{Scene, View};
use crate::domain::{MapField, MapStep, StepReading};
use crate::i18n::Arg;
use crate::ui::screen::column::Column;
use crate::ui::widget::stream::{Emphasis, Rows, StepCell, Stretch};
use crate::ui::widget::text::{clean, width};

/// The marks of a step, in the order in which they stand, with their word keys.
const MARKS: [(Mark, &str); 4] = [
    (Mark::HandOff, "hand-off"),
    (Mark::Approval, "approval"),
    (Mark::Manual, "manual"),
    (Mark::Changed, "changed"),
];

/// A mark that is a letter.
#[derive(Clone, Copy)]
enum Mark {
    HandOff,
    Approval,
    Manual,
    Changed,
}

fn has(mark: Mark, view: &View<'_>, step: &MapStep) -> bool {
    match mark {
        Mark::HandOff => step.hand_off,
        Mark::Approval => step.approval,
        Mark::Manual => step.manual,
        Mark::Changed => is_changed(view, step),
    }
}

/// Whether a step of the future is not as it is today.
pub(super) fn is_changed(view: &View<'_>, step: &MapStep) -> bool {
    view.today.is_some() && view.stream.is_changed(step)
}

/// The marks of a step, those first that nobody may miss in a narrow column.
fn marks(scene: Scene<'_>, view: &View<'_>, at: usize, step: &MapStep) -> String {
    let glyphs = scene.look.theme.glyphs;
    let totals = &view.reading.totals;
    let found = [
        (view.reading.problems_at(at).next().is_some(), glyphs.cross),
        (totals.constraint == Some(at), glyphs.dot),
        (totals.weakest == Some(at), glyphs.dot_open),
    ];
    let shapes = found.into_iter().filter(|(is_so, _)| *is_so);
    let letters = MARKS
        .into_iter()
        .filter(|(mark, _)| has(*mark, view, step))
        .map(|(_, key)| scene.say(&format!("map-mark-{key}")));
    let shapes = shapes.map(|(_, mark)| mark.to_owned());
    shapes.chain(letters).collect::<Vec<_>>().join(" ")
}

/// What the marks mean, those that stand on the map only.
pub(super) fn legend(scene: Scene<'_>, view: &View<'_>) -> Vec<String> {
    let glyphs = scene.look.theme.glyphs;
    let steps = view.stream.of(view.which);
    let totals = &view.reading.totals;
    let mut items = Vec::new();
    let mut add = |mark: &str, key: &str| {
        items.push(format!(
            "{mark} {}",
            scene.say(&format!("map-legend-{key}"))
        ));
    };
    if rows(view, 1).times > 0 {
        add(glyphs.gauge_open, "wait");
        add(glyphs.gauge, "work");
    }
    if totals.constraint.is_some() {
        add(glyphs.dot, "constraint");
    }
    if totals.weakest.is_some() {
        add(glyphs.dot_open, "weakest");
    }
    for (mark, key) in MARKS {
        if steps.iter().any(|step| has(mark, view, step)) {
            add(&scene.say(&format!("map-mark-{key}")), key);
        }
    }
    items
}

fn typed(step: &MapStep, field: MapField) -> String {
    clean(field.text(step)).replace('\n', " ")
}

/// Wait and work as they were typed; a wait that was computed is written out.
fn times(scene: Scene<'_>, step: &MapStep, read: &StepReading) -> String {
    let wait = match (typed(step, MapField::Wait), read.wait) {
        (typed, Some(wait)) if typed.is_empty() => wait.to_string(),
        (typed, _) => typed,
    };
    let work = typed(step, MapField::Process);
    let lead = typed(step, MapField::Lead);
    let known = |text: String| {
        if text.is_empty() {
            "?".to_owned()
        } else {
            text
        }
    };
    if wait.is_empty() && work.is_empty() {
        // Only both together are known.
        return if lead.is_empty() {
            lead
        } else {
            format!("= {lead}")
        };
    }
    format!(
        "{} {} {}",
        known(wait),
        scene.look.theme.glyphs.point,
        known(work)
    )
}

fn quality(scene: Scene<'_>, step: &MapStep, read: &StepReading) -> [String; 2] {
    let ca = read.flow.ca.and_then(|ca| {
        let share = crate::domain::Ratio::new(1, 100)?.times(ca);
        Some(scene.look.words.share(share))
    });
    let ca = ca.unwrap_or_else(|| typed(step, MapField::Ca));
    let wip = typed(step, MapField::Wip);
    if wip.is_empty() {
        return [ca, wip];
    }
    let args = [("n", Arg::from(wip))];
    [ca, scene.look.words.with("map-cell-wip", &args)]
}

const fn stretch(read: &StepReading) -> Stretch {
    Stretch {
        wait: read.flow.wait.seconds(),
        work: read.flow.process.seconds(),
    }
}

/// Every step to scale.
pub(super) fn stretches(view: &View<'_>) -> Vec<Stretch> {
    view.reading.steps.iter().map(stretch).collect()
}

/// The longest lead time of a step; both maps have one scale, so that they can be compared.
pub(super) fn longest(view: &View<'_>) -> u64 {
    let maps = [
        Some(&view.reading),
        view.today.as_ref(),
        view.future.as_ref(),
    ];
    let steps = maps.into_iter().flatten().flat_map(|map| &map.steps);
    steps
        .map(|step| step.flow.lead().seconds())
        .max()
        .unwrap_or(0)
}

/// Which rows the steps need: what is known of none takes no room.
pub(super) fn rows(view: &View<'_>, names: u16) -> Rows {
    let steps = view.stream.of(view.which);
    let any = |fields: &[MapField]| {
        steps
            .iter()
            .any(|step| fields.iter().any(|field| !field.text(step).is_empty()))
    };
    let under = steps
        .iter()
        .any(|step| !step.role.trim().is_empty() || !step.branch.trim().is_empty());
    let times = any(&[MapField::Process, MapField::Wait, MapField::Lead]);
    Rows {
        names,
        under: u16::from(under),
        times: if times { 2 } else { 0 },
        quality: u16::from(any(&[MapField::Ca, MapField::Wip])),
    }
}

/// The same rows, but two for what else is known where one is too narrow for it in sight.
pub(super) fn roomy(rows: Rows, cells: &[StepCell], room: usize) -> Rows {
    let is_wide = |cell: &StepCell| {
        let [first, second] = &cell.quality;
        width(first) + 1 + width(second) > room && !second.is_empty()
    };
    let quality = if rows.quality > 0 && cells.iter().any(is_wide) {
        2
    } else {
        rows.quality
    };
    Rows { quality, ..rows }
}

/// 2 where a name in sight is wider than its column.
pub(super) fn name_rows(view: &View<'_>, within: &[usize], room: usize) -> u16 {
    let is_wide = |at: &usize| width(view.reading.name(*at)) > room;
    if within.iter().any(is_wide) { 2 } else { 1 }
}

/// The steps in sight.
pub(super) fn cells(scene: Scene<'_>, view: &View<'_>, within: &[usize]) -> Vec<StepCell> {
    let steps = view.stream.of(view.which);
    let one = |at: &usize| {
        let (step, read) = (steps.get(*at)?, view.reading.steps.get(*at)?);
        let is_constraint = view.reading.totals.constraint == Some(*at);
        Some(StepCell {
            at: *at,
            marks: marks(scene, view, *at, step),
            name: step.name.clone(),
            under: under(scene, step),
            times: times(scene, step, read),
            stretch: stretch(read),
            quality: quality(scene, step, read),
            emphasis: if is_constraint {
                Emphasis::Constraint
            } else {
                Emphasis::None
            },
        })
    };
    within.iter().filter_map(one).collect()
}

/// The role, after the branch where there is one.
fn under(scene: Scene<'_>, step: &MapStep) -> String {
    let parts = [step.branch.trim(), step.role.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(&format!(" {} ", scene.look.theme.glyphs.point))
}

/// A step as a row of the list: number, name and marks, then what is known of it.
pub(super) fn row(scene: Scene<'_>, view: &View<'_>, at: usize, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let (Some(step), Some(read)) = (
        view.stream.of(view.which).get(at),
        view.reading.steps.get(at),
    ) else {
        return;
    };
    let is_chosen = view.chosen == Some(at);
    let marker = if is_chosen { theme.glyphs.marker } else { " " };
    let style = if is_chosen { theme.title } else { theme.text };
    let lead = format!("{marker} {:>2} ", at + 1);
    let marks = marks(scene, view, at, step);
    column.pair(&lead, &step.name, &marks, style);
    let [ca, wip] = quality(scene, step, read);
    let known = [times(scene, step, read), ca, wip, under(scene, step)];
    let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
    if !known.is_empty() {
        let between = format!(" {} ", theme.glyphs.point);
        column.pair("     ", &known.join(&between), "", theme.text);
    }
}
