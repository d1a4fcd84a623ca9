//! The value stream map as a table: today's steps with what they add up to, then those wanted,
//! with the difference.
use super::Page;
use super::questions::row;
use crate::domain::{
    DayClock, Duration, MapStep, Mapped, Ratio, StepReading, StreamReading, Which,
};
use crate::export::escape;
use crate::export::picture::Picture;

/// The map of today, and what stands out on it.
pub(super) fn today(page: &mut Page<'_>) {
    let Some(map) = &page.report.map else { return };
    if map.stream.today.is_empty() {
        return;
    }
    page.heading("figures-map-today");
    page.picture(Picture::Stream);
    steps(page, map, Which::Today);
    totals(page, &map.today);
    found(page, &map.stream.today, &map.today);
}

/// The map wanted, beside that of today.
pub(super) fn future(page: &mut Page<'_>) {
    let Some(map) = &page.report.map else { return };
    if map.stream.future.is_empty() {
        return;
    }
    page.heading("figures-map-future");
    steps(page, map, Which::Future);
    let today = map.stream.today.iter();
    let dropped = today.filter(|step| !map.stream.future.iter().any(|left| left.id == step.id));
    let dropped: Vec<String> = dropped.map(|step| escape::markdown(&step.name)).collect();
    if !dropped.is_empty() {
        let args = [("steps", dropped.join(", ").into())];
        page.block(&page.words.with("figures-map-dropped", &args));
    }
    difference(page, map);
}

fn steps(page: &mut Page<'_>, map: &Mapped, which: Which) {
    let words = page.words;
    let titles = [
        "map-step-name",
        "map-step-role",
        "map-step-wait",
        "map-step-process",
        "map-step-ca",
        "map-step-wip",
        "figures-signs",
    ];
    let mut head = vec!["#".to_owned()];
    head.extend(titles.iter().map(|key| words.say(key).into_owned()));
    page.line(&row(&head));
    page.line(&format!("|{}", "---|".repeat(head.len())));
    let read = map.reading(which);
    for (at, (step, figures)) in map.stream.of(which).iter().zip(&read.steps).enumerate() {
        let mut name = escape::markdown(&step.name);
        if read.totals.constraint == Some(at) {
            name = format!("**{name}**");
        }
        let clock = read.basis.clock;
        let cells = [
            (at + 1).to_string(),
            name,
            escape::markdown(&step.role),
            waits(page, step, figures, clock),
            typed(page, &step.process, figures.process.as_ref()),
            quality(page, step, figures),
            escape::markdown(&step.wip),
            signs(page, map, which, at).join(", "),
        ];
        page.line(&row(&cells));
    }
}

/// The wait as it was typed, or what lead time and work leave for it.
fn waits(page: &Page<'_>, step: &MapStep, figures: &StepReading, clock: DayClock) -> String {
    match (step.wait.trim(), figures.wait) {
        ("", Some(wait)) => page.words.length_on(wait, clock),
        (text, wait) => typed(page, text, wait.as_ref()),
    }
}

/// What was typed; where it was not understood, with a mark of that.
fn typed<T>(page: &Page<'_>, text: &str, read: Option<&T>) -> String {
    let text = escape::markdown(text);
    if text.is_empty() || read.is_some() {
        return text;
    }
    page.words.with("field-not-read", &[("text", text.into())])
}

/// How many arrive usable, as percent however it was typed.
fn quality(page: &Page<'_>, step: &MapStep, figures: &StepReading) -> String {
    let share = figures
        .flow
        .ca
        .and_then(|ca| ca.divided_by(Ratio::whole(100)));
    match share {
        Some(share) => page.words.share(share),
        None => typed(page, &step.ca, None::<&Ratio>),
    }
}

/// What stands out at a step, in words.
fn signs(page: &Page<'_>, map: &Mapped, which: Which, at: usize) -> Vec<String> {
    let (words, read) = (page.words, map.reading(which));
    let Some(step) = map.stream.of(which).get(at) else {
        return Vec::new();
    };
    let is_new = which == Which::Future && !map.stream.today.iter().any(|old| old.id == step.id);
    let is_changed = which == Which::Future && !is_new && map.stream.is_changed(step);
    let signs = [
        (read.totals.constraint == Some(at), "map-legend-constraint"),
        (read.totals.weakest == Some(at), "map-legend-weakest"),
        (is_new, "figures-map-new"),
        (is_changed, "map-legend-changed"),
        (step.hand_off, "map-legend-hand-off"),
        (step.approval, "map-legend-approval"),
        (step.manual, "map-legend-manual"),
        (step.measured, "figures-map-measured"),
    ];
    let told = signs.into_iter().filter(|(holds, _)| *holds);
    let mut all: Vec<String> = told.map(|(_, key)| words.say(key).into_owned()).collect();
    all.extend(step.waste.iter().map(|waste| {
        let key = format!("map-waste-{}", waste.code());
        words.say(&key).into_owned()
    }));
    let branch = escape::markdown(&step.branch);
    if !branch.is_empty() {
        let args = [("branch", branch.into())];
        all.push(words.with("figures-map-branch", &args));
    }
    let note = escape::markdown(&step.note);
    all.extend((!note.is_empty()).then_some(note));
    all
}

fn totals(page: &mut Page<'_>, read: &StreamReading) {
    let words = page.words;
    let mut times = words.map_times(read);
    times.extend(words.map_clock(read));
    for pieces in [times, words.map_counts(read)] {
        if !pieces.is_empty() {
            page.block(&pieces.join(" · "));
        }
    }
}

/// The candidate for the constraint, the most work, the lowest quality, what Little expects, and
/// what could not be read.
fn found(page: &mut Page<'_>, steps: &[MapStep], read: &StreamReading) {
    let words = page.words;
    let step = |at: usize| escape::markdown(read.name(at));
    let mut lines = Vec::new();
    if let Some(at) = read.totals.constraint {
        let wait = read.steps.get(at).and_then(|step| step.wait);
        let time = words.length_on(wait.unwrap_or_default(), read.basis.clock);
        let args = [("time", time.into()), ("step", step(at).into())];
        lines.push(words.with("map-found-constraint", &args));
    }
    if let Some(at) = read.most_work() {
        let work = read.steps.get(at).and_then(|step| step.process);
        let time = words.length_on(work.unwrap_or_default(), read.basis.clock);
        let args = [("time", time.into()), ("step", step(at).into())];
        lines.push(words.with("map-found-work", &args));
    }
    if let Some(at) = read.totals.weakest {
        let ca = read.steps.get(at).and_then(|step| step.flow.ca);
        let share = ca.and_then(|ca| ca.divided_by(Ratio::whole(100)));
        let percent = words.share(share.unwrap_or(Ratio::ZERO));
        let args = [("percent", percent.into()), ("step", step(at).into())];
        lines.push(words.with("map-found-weakest", &args));
    }
    lines.extend(
        read.little
            .as_ref()
            .map(|little| words.map_little(little, read)),
    );
    if read.problems.is_empty() && lines.is_empty() {
        return;
    }
    page.line("");
    for line in lines {
        page.line(&format!("- {line}"));
    }
    for problem in &read.problems {
        let typed = steps
            .get(problem.at)
            .map_or("", |step| problem.field.text(step));
        let name = read.name(problem.at);
        let told = words.map_problem_as(problem, name, typed, escape::markdown);
        page.line(&format!("- {told}"));
    }
}

/// The sums of both maps side by side.
fn difference(page: &mut Page<'_>, map: &Mapped) {
    let words = page.words;
    let (today, future) = (&map.today.totals, &map.future.totals);
    let clock = map.today.basis.clock;
    let head = ["", "map-today", "map-future", "map-difference"].map(|key| match key {
        "" => String::new(),
        key => words.say(key).into_owned(),
    });
    page.line("");
    page.line(&row(&head));
    page.line("|---|---|---|---|");
    for (key, old, new) in [
        ("calc-process", today.process, future.process),
        ("calc-wait", today.wait, future.wait),
        ("calc-lead", today.lead, future.lead),
    ] {
        let cells = [
            words.say(key).into_owned(),
            words.length_on(old, clock),
            words.length_on(new, clock),
            apart(page, old, new, clock),
        ];
        page.line(&row(&cells));
    }
    for (key, old, new) in [
        ("calc-efficiency", today.efficiency, future.efficiency),
        ("calc-rolled", today.rolled_ca, future.rolled_ca),
    ] {
        let none = || words.say("not-available").into_owned();
        let told = |share: Option<Ratio>| share.map_or_else(none, |share| words.share(share));
        let points = old.zip(new).map(|(old, new)| points(page, new - old));
        let cells = [
            words.say(key).into_owned(),
            told(old),
            told(new),
            points.unwrap_or_default(),
        ];
        page.line(&row(&cells));
    }
}

/// How much shorter or longer a time is.
fn apart(page: &Page<'_>, old: Duration, new: Duration, clock: DayClock) -> String {
    let words = page.words;
    match (new.minus(old), old.minus(new)) {
        (Some(Duration::ZERO), _) => words.say("map-change-none").into_owned(),
        (Some(more), _) => format!("+{}", words.length_on(more, clock)),
        (None, Some(less)) => format!("−{}", words.length_on(less, clock)),
        (None, None) => String::new(),
    }
}

/// A difference of two shares in points.
fn points(page: &Page<'_>, share: Ratio) -> String {
    let points = share.times(Ratio::whole(100)).rounded();
    let sign = match points.signum() {
        0 => return page.words.say("map-change-none").into_owned(),
        1 => '+',
        _ => '−',
    };
    let n = format!("{sign}{}", points.abs());
    page.words.with("figures-points", &[("n", n.into())])
}
