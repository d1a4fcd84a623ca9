//! The value stream maps as JSON: what was typed, and what it adds up to as `calc flow` tells it.
use serde::Serialize;

use super::{FlowJson, filled};
use crate::domain::{Duration, Little, MapStep, Mapped, Ratio, StepReading, Waste, Which};

/// Today's map and the one wanted.
#[derive(Serialize)]
pub(super) struct MapJson<'a> {
    today: Vec<StepJson<'a>>,
    future: Vec<StepJson<'a>>,
    flow: Option<FlowJson<'a>>,
    future_flow: Option<FlowJson<'a>>,
    little: Option<LittleJson>,
}

impl<'a> MapJson<'a> {
    pub(super) fn of(map: &'a Mapped) -> Self {
        let steps = |which| {
            let steps = map.stream.of(which).iter();
            let read = map.reading(which).steps.iter();
            steps.zip(read).map(|(s, r)| StepJson::of(s, r)).collect()
        };
        Self {
            today: steps(Which::Today),
            future: steps(Which::Future),
            flow: FlowJson::of_map(&map.today),
            future_flow: FlowJson::of_map(&map.future),
            little: map.today.little.as_ref().map(LittleJson::of),
        }
    }
}

/// A step: times, share and items as typed, and what was read of them.
#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a box that somebody ticks"
)]
struct StepJson<'a> {
    id: u32,
    name: &'a str,
    role: Option<&'a str>,
    process: Option<&'a str>,
    wait: Option<&'a str>,
    lead: Option<&'a str>,
    ca: Option<&'a str>,
    wip: Option<&'a str>,
    batch: Option<&'a str>,
    branch: Option<&'a str>,
    hand_off: bool,
    manual: bool,
    approval: bool,
    measured: bool,
    waste: &'a [Waste],
    note: Option<&'a str>,
    process_hours: Option<Ratio>,
    wait_hours: Option<Ratio>,
    ca_percent: Option<Ratio>,
}

impl<'a> StepJson<'a> {
    fn of(step: &'a MapStep, read: &StepReading) -> Self {
        Self {
            id: step.id,
            name: &step.name,
            role: filled(&step.role),
            process: filled(&step.process),
            wait: filled(&step.wait),
            lead: filled(&step.lead),
            ca: filled(&step.ca),
            wip: filled(&step.wip),
            batch: filled(&step.batch),
            branch: filled(&step.branch),
            hand_off: step.hand_off,
            manual: step.manual,
            approval: step.approval,
            measured: step.measured,
            waste: &step.waste,
            note: filled(&step.note),
            process_hours: read.process.map(Duration::hours),
            wait_hours: read.wait.map(Duration::hours),
            ca_percent: read.flow.ca,
        }
    }
}

/// What Little's law expects of today's map.
#[derive(Serialize)]
struct LittleJson {
    wip: u64,
    over: usize,
    finished: u32,
    expected_hours: Ratio,
}

impl LittleJson {
    fn of(little: &Little) -> Self {
        Self {
            wip: little.wip,
            over: little.over,
            finished: little.finished,
            expected_hours: little.expected.hours(),
        }
    }
}
