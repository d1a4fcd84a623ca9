//! What stands under a map: what its marks mean, what it adds up to, what cannot be read.
use super::{Scene, View, cells, padded, set};
use crate::domain::{MapStep, StreamReading, Which};
use crate::i18n::Arg;
use crate::ui::screen::column::Column;
use crate::ui::widget::text::width;

/// What the marks mean.
pub(super) fn legend(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    let legend = cells::legend(scene, view);
    if !legend.is_empty() {
        set(scene, "", &legend, scene.look.theme.text, column);
    }
}

/// Totals and problems.
pub(super) fn figures(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    match (&view.today, &view.future) {
        (Some(today), _) => both(scene, (today, &view.reading), view, column),
        (None, Some(future)) => both(scene, (&view.reading, future), view, column),
        (None, None) => totals(scene, &view.reading, column),
    }
    problems(scene, view, column);
}

/// The totals of one map.
pub(super) fn totals(scene: Scene<'_>, reading: &StreamReading, column: &mut Column<'_>) {
    let words = scene.look.words;
    for pieces in [timed(scene, reading), words.map_counts(reading)] {
        if !pieces.is_empty() {
            set(scene, "", &pieces, scene.look.theme.title, column);
        }
    }
    if let Some(little) = &reading.little {
        column.text(&words.map_little(little, reading));
    }
}

/// What the times add up to, and how long a day is as long as nobody has chosen.
pub(in crate::ui::screen::step) fn timed(scene: Scene<'_>, reading: &StreamReading) -> Vec<String> {
    let words = scene.look.words;
    let mut pieces = words.map_times(reading);
    pieces.extend(words.map_clock(reading));
    pieces
}

/// The number and the whole name of the chosen step, where it is cut in its column.
pub(super) fn chosen(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    if let Some(at) = view.chosen {
        let lead = format!("{} {} ", scene.look.theme.glyphs.marker, at + 1);
        column.hanging(&lead, view.reading.name(at), scene.look.theme.title);
    }
}

/// The totals of both maps, and the difference.
fn both(
    scene: Scene<'_>,
    (today, future): (&StreamReading, &StreamReading),
    view: &View<'_>,
    column: &mut Column<'_>,
) {
    let (words, theme) = (scene.look.words, scene.look.theme);
    let labels = ["map-today", "map-future", "map-difference"].map(|key| scene.say(key));
    let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let [now, then, apart] = labels.map(|label| padded(&label, widest));
    for (label, reading) in [(now, today), (then, future)] {
        // The lead time says what the work adds to the wait: the line stays one.
        let pieces = words.map_times(reading);
        if let [_work, pieces @ ..] = &*pieces {
            set(scene, &label, pieces, theme.text, column);
        }
    }
    let mut pieces = Vec::new();
    if let Some(change) = future.since(today) {
        let change = words.map_change(&change, future.basis.clock);
        pieces.push(words.with("map-total-lead", &[("time", change.into())]));
    }
    let count = |key: &str, n: usize| (n > 0).then(|| words.with(key, &[("n", Arg::from(n))]));
    let stream = &view.stream;
    let is_new = |step: &&MapStep| stream.today.iter().all(|old| old.id != step.id);
    let new = stream.future.iter().filter(is_new).count();
    let changed = stream.future.iter().filter(|step| stream.is_changed(step));
    let kept = |old: &&MapStep| stream.future.iter().any(|step| step.id == old.id);
    let dropped = stream
        .of(Which::Today)
        .iter()
        .filter(|old| !kept(old))
        .count();
    pieces.extend(count("map-steps-changed", changed.count() - new));
    pieces.extend(count("map-steps-new", new));
    pieces.extend(count("map-steps-dropped", dropped));
    pieces.extend(words.map_clock(today));
    if !pieces.is_empty() {
        set(scene, &apart, &pieces, theme.title, column);
    }
}

/// What cannot be read: of the chosen step first, else of the first one; and how much more.
fn problems(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    let all = &view.reading.problems;
    let at = view.chosen.unwrap_or(usize::MAX);
    let Some(problem) = view.reading.problems_at(at).next().or_else(|| all.first()) else {
        return;
    };
    let Some(step) = view.stream.of(view.which).get(problem.at) else {
        return;
    };
    let words = scene.look.words;
    let text = words.map_problem(problem, &step.name, problem.field.text(step));
    let more = all.len() - 1;
    let text = if more > 0 {
        format!(
            "{text} {}",
            words.with("map-problems-more", &[("n", more.into())])
        )
    } else {
        text
    };
    let lead = format!("{} ", scene.look.theme.glyphs.cross);
    column.hanging(&lead, &text, scene.look.theme.warning);
}
