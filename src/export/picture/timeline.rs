//! What happened in an incident: how long it took as brackets on one scale, then every event
//! where it stands in time.
//!
//! Labels stand as near to their time as the others let them, in the order of time; a line leads
//! from each to its place. Where so much happened at once that such lines would be a tangle, the
//! events stand one below the other with what has passed since the first, and only the scale above
//! shows where they lie. Times are told in the offset in which they were given.
mod axis;
mod scale;

use super::legend::{Legend, Sign};
use super::letters::{Fitted, Type};
use super::paper::{Anchor, Area, Ends, Paper, Point, WIDTH, many};
use super::{Drawing, Scene};
use crate::domain::{Duration, Event, Happened, Instant, Milestone};
use crate::i18n::Offsets;
use axis::Axis;

/// Where the line of time stands.
const LINE: f64 = 92.0;
/// Where labels begin.
const LABELS: f64 = 150.0;
/// What is empty between the columns of labels.
const GAP: f64 = 14.0;
/// What is empty between two labels.
const AIR: f64 = 9.0;
/// What lies between two times beside the line at least.
const TICK: f64 = 34.0;
/// How short the line of time is at least.
const SHORTEST: f64 = 120.0;
/// How far a label stands from its time at most.
const FARTHEST: f64 = 110.0;
/// How much of it stays on one sheet at least.
const SHEET: f64 = 120.0;
/// How many lines the words of an event take at most.
const LINES: usize = 3;
/// How wide the time of an event is at most, where somebody typed it.
const TYPED: f64 = 130.0;

/// Draws it; none without entries.
pub(super) fn drawing(scene: &Scene<'_>) -> Option<Drawing> {
    let happened = scene.report.happened.as_ref()?;
    if happened.entries.is_empty() {
        return None;
    }
    let mut paper = Paper::default();
    let mut y = scale::draw(&mut paper, scene, happened);
    y = events(&mut paper, scene, happened, y);
    let mut legend = Legend::default();
    let has = |marks: bool| {
        let mut entries = happened.entries.iter();
        entries.any(|event| event.kind.milestone().is_some() == marks)
    };
    if has(true) {
        legend.add(Sign::Mark, scene.say("picture-mark"));
    }
    if has(false) {
        legend.add(Sign::Event, scene.say("picture-event"));
    }
    let height = legend.draw(&mut paper, y + 20.0);
    Some(Drawing {
        says: says(scene, happened),
        height,
        folds: paper.folds(),
        body: paper.done(),
    })
}

/// The four durations: name, length, and the marks from which it is counted.
fn durations(happened: &Happened) -> [(&'static str, Option<Duration>, [Milestone; 2]); 4] {
    use Milestone::{Acknowledged, Detected, Mitigated, Resolved, Started};
    let times = &happened.incident;
    [
        ("calc-ttd", times.ttd, [Started, Detected]),
        ("calc-tta", times.tta, [Detected, Acknowledged]),
        ("calc-ttm", times.ttm, [Started, Mitigated]),
        ("calc-ttr", times.ttr, [Started, Resolved]),
    ]
}

fn says(scene: &Scene<'_>, happened: &Happened) -> String {
    let words = scene.words;
    let args = [("n", happened.entries.len().into())];
    let mut told = vec![words.with("picture-entries", &args)];
    for (key, length, _) in durations(happened) {
        if let Some(length) = length {
            let args = [
                ("name", scene.say(key).into()),
                ("value", words.length(length).into()),
            ];
            told.push(words.with("picture-letter", &args));
        }
    }
    told.join(", ")
}

/// An event in words that fit.
struct Label<'a> {
    event: &'a Event,
    /// The day, where it is not that of the event before.
    day: Option<String>,
    time: Fitted,
    kind: String,
    text: Fitted,
    height: f64,
}

impl Label<'_> {
    const fn weight(&self) -> Type {
        match self.event.kind.milestone() {
            Some(_) => Type::SmallStrong,
            None => Type::Small,
        }
    }

    fn day_height(&self) -> f64 {
        self.day
            .as_ref()
            .map_or(0.0, |_| Type::Soft.leading() + 2.0)
    }

    /// From its top to the middle of its first line.
    fn middle(&self) -> f64 {
        self.day_height() + Type::Small.leading() / 2.0
    }
}

/// Where the columns of labels begin.
struct Columns {
    kind: f64,
    text: f64,
}

impl Columns {
    /// Behind the widest time and the widest kind.
    fn of(time: f64, kind: f64) -> Self {
        let begins = LABELS + time + GAP;
        Self {
            kind: begins,
            text: begins + kind + GAP,
        }
    }
}

/// Every event; gives where they end.
fn events(paper: &mut Paper, scene: &Scene<'_>, happened: &Happened, top: f64) -> f64 {
    let entries = &happened.entries;
    let kinds = entries.iter().map(|event| {
        let kind = scene.say(&format!("event-kind-{}", event.kind.code()));
        Type::SmallStrong.width(&kind)
    });
    let kind = kinds.fold(0.0, f64::max);
    let timed: Vec<(&Event, Instant)> = entries
        .iter()
        .filter_map(|event| Some((event, event.at?)))
        .collect();
    let untimed: Vec<&Event> = entries.iter().filter(|event| event.at.is_none()).collect();
    let y = with_time(paper, scene, &timed, kind, top);
    if untimed.is_empty() {
        return y;
    }
    let air = if timed.is_empty() { 0.0 } else { 16.0 };
    without_time(paper, scene, &untimed, kind, y + air)
}

fn with_time(
    paper: &mut Paper,
    scene: &Scene<'_>,
    timed: &[(&Event, Instant)],
    kind: f64,
    top: f64,
) -> f64 {
    let offsets = offsets(scene, timed);
    let shown: Vec<Fitted> = timed
        .iter()
        .map(|(event, at)| {
            let time = time(scene, event, *at, offsets);
            Fitted::all(&time, Type::SmallStrong, f64::INFINITY)
        })
        .collect();
    let widths = shown.iter().map(|time| time.width(Type::SmallStrong));
    let columns = Columns::of(widths.fold(0.0, f64::max), kind);
    let mut day = None;
    let labels: Vec<Label<'_>> = timed
        .iter()
        .zip(shown)
        .map(|((event, at), time)| {
            let is_new = day.replace(at.date()) != Some(at.date());
            let day = is_new.then(|| scene.words.day(at.date()));
            label(scene, event, day, time, &columns)
        })
        .collect();
    let instants: Vec<Instant> = timed.iter().map(|(_, at)| *at).collect();
    told(paper, scene, &labels, &instants, &columns, top)
}

/// The events of which nobody could read the time, as it was typed.
fn without_time(
    paper: &mut Paper,
    scene: &Scene<'_>,
    untimed: &[&Event],
    kind: f64,
    top: f64,
) -> f64 {
    let head = scene.say("timeline-without-time");
    let head = Fitted::all(&head, Type::SmallStrong, WIDTH - LABELS);
    let mut y = paper.block((LABELS, top), Anchor::Start, Type::SmallStrong, &head) + AIR;
    let typed = |event: &Event| Fitted::of(&event.typed, Type::SmallStrong, TYPED, LINES);
    let widths = untimed
        .iter()
        .map(|event| typed(event).width(Type::SmallStrong));
    let columns = Columns::of(widths.fold(0.0, f64::max), kind);
    for event in untimed {
        paper.fold_after(y - AIR / 2.0, SHEET);
        let label = label(scene, event, None, typed(event), &columns);
        print(paper, &label, &columns, y);
        y += label.height;
    }
    y
}

/// Offsets are told where times are not all those of the reader.
fn offsets(scene: &Scene<'_>, timed: &[(&Event, Instant)]) -> Offsets {
    let is_other =
        |(_, at): &(&Event, Instant)| scene.zone.to_offset(at.timestamp()) != at.offset();
    Offsets::where_needed(timed.iter().any(is_other))
}

fn time(scene: &Scene<'_>, event: &Event, at: Instant, offsets: Offsets) -> String {
    let time = scene.words.moment(at, offsets).trim().to_owned();
    if event.about {
        let args = [("time", time.into())];
        return scene.words.with("figures-about", &args);
    }
    time
}

fn label<'a>(
    scene: &Scene<'_>,
    event: &'a Event,
    day: Option<String>,
    time: Fitted,
    columns: &Columns,
) -> Label<'a> {
    let text = match (event.text.trim(), event.role.trim()) {
        (text, "") => text.to_owned(),
        ("", role) => role.to_owned(),
        (text, role) => format!("{text} ·\u{a0}{role}"),
    };
    let text = Fitted::of(&text, Type::Small, WIDTH - columns.text, LINES);
    let mut label = Label {
        event,
        day,
        kind: scene.say(&format!("event-kind-{}", event.kind.code())),
        height: 0.0,
        time,
        text,
    };
    let lines = label.time.lines.len().max(label.text.lines.len()).max(1);
    label.height = label.day_height() + many(lines) * Type::Small.leading() + AIR;
    label
}

/// A label for each event beside the line of time; gives where it ends.
fn told(
    paper: &mut Paper,
    scene: &Scene<'_>,
    labels: &[Label<'_>],
    instants: &[Instant],
    columns: &Columns,
    top: f64,
) -> f64 {
    let Some((first, last)) = instants.first().zip(instants.last()) else {
        return top;
    };
    let heights: Vec<f64> = labels.iter().map(|label| label.height).collect();
    let middles: Vec<f64> = labels.iter().map(Label::middle).collect();
    let start = top + middles.first().copied().unwrap_or_default();
    let length: f64 = heights.iter().sum::<f64>().max(SHORTEST);
    let axis = Axis {
        first: *first,
        last: *last,
        from: start,
        length,
    };
    let mut places: Vec<f64> = instants.iter().map(|at| axis.place(*at)).collect();
    let wanted: Vec<f64> = places.iter().zip(&middles).map(|(y, m)| y - m).collect();
    let mut tops = axis::apart(&wanted, &heights, top);
    let ways = tops
        .iter()
        .zip(&wanted)
        .map(|(y, wanted)| (y - wanted).abs());
    let beside = if ways.fold(0.0, f64::max) <= FARTHEST {
        to_scale(scene, &axis)
    } else {
        tops = axis::apart(&vec![top; heights.len()], &heights, top);
        places = tops.iter().zip(&middles).map(|(y, m)| y + m).collect();
        passed(scene, instants, &places)
    };
    let bottom = places.last().copied().unwrap_or(start).max(start);
    paper.line("cp-axis", (LINE, start), (LINE, bottom));
    let ticks: Vec<f64> = beside.iter().map(|(y, _)| *y).collect();
    for (at, y) in tops.iter().enumerate().skip(1) {
        let fold = y - AIR / 2.0;
        let above = places.iter().take(at).chain(tops.iter().take(at));
        let below = places.iter().skip(at).chain(tops.iter().skip(at));
        let is_free = above.copied().all(|y| y < fold)
            && below.copied().all(|y| y > fold)
            && places.iter().chain(&ticks).all(|y| (y - fold).abs() > 9.0);
        if is_free {
            paper.fold_after(fold, SHEET);
        }
    }
    for (y, text) in beside {
        paper.line("cp-edge", (LINE - 8.0, y), (LINE, y));
        let at = (LINE - 12.0, y + 4.0);
        paper.text(at, Anchor::End, Type::Tiny, &text);
    }
    for ((label, y), (at, middle)) in labels.iter().zip(&tops).zip(places.iter().zip(&middles)) {
        let beside = y + middle;
        let lead = [
            (LINE + 6.0, *at),
            (LINE + 14.0, *at),
            (LABELS - 14.0, beside),
            (LABELS - 6.0, beside),
        ];
        paper.through("cp-lead", &lead, Ends::Open);
        print(paper, label, columns, *y);
    }
    for (label, at) in labels.iter().zip(&places) {
        sign(paper, label.event, (LINE, *at));
    }
    let ends = tops.iter().zip(&heights).map(|(y, height)| y + height);
    ends.fold(bottom, f64::max)
}

/// The hours beside a line to scale.
fn to_scale(scene: &Scene<'_>, axis: &Axis) -> Vec<(f64, String)> {
    let ticks = axis.ticks(scene, TICK).into_iter();
    ticks.map(|(at, told)| (axis.place(at), told)).collect()
}

/// What has passed since the first event, beside each that comes later than the one before.
fn passed(scene: &Scene<'_>, instants: &[Instant], places: &[f64]) -> Vec<(f64, String)> {
    let (mut before, mut told) = (None, Vec::new());
    for (at, y) in instants.iter().zip(places) {
        let since = instants.first().and_then(|first| first.until(*at));
        let since = since.filter(|since| *since > Duration::ZERO && before != Some(*since));
        if let Some(since) = since {
            told.push((*y, format!("+{}", scene.words.length(since))));
            before = Some(since);
        }
    }
    told
}

/// A square for a mark, a ring for what is told only.
fn sign(paper: &mut Paper, event: &Event, (x, y): Point) {
    match event.kind.milestone() {
        Some(_) => {
            let area = Area {
                x: x - 5.5,
                y: y - 5.5,
                width: 11.0,
                height: 11.0,
            };
            paper.rect("cp-mark", area, 2.0);
        }
        None => paper.circle("cp-event", (x, y), 3.5),
    }
}

fn print(paper: &mut Paper, label: &Label<'_>, columns: &Columns, top: f64) {
    if let Some(day) = &label.day {
        let at = (LABELS, top + Type::Soft.ascent());
        paper.text(at, Anchor::Start, Type::Soft, day);
    }
    let y = top + label.day_height();
    let weight = label.weight();
    paper.block((LABELS, y), Anchor::Start, weight, &label.time);
    let at = (columns.kind, y + weight.ascent());
    paper.text(at, Anchor::Start, weight, &label.kind);
    paper.block((columns.text, y), Anchor::Start, Type::Small, &label.text);
}
