//! What an incident and a value stream add up to, in the one shape that `calc incident`,
//! `calc flow` and the report of a session have.
use serde::Serialize;

use crate::domain::{
    DayClock, Duration, Flow, FlowStep, Incident, OutOfOrder, Ratio, StreamReading,
};

/// The durations of an incident, in seconds, and which marks are out of order.
#[derive(Debug, Serialize)]
pub struct IncidentJson {
    ttd_seconds: Option<u64>,
    tta_seconds: Option<u64>,
    ttm_seconds: Option<u64>,
    ttr_seconds: Option<u64>,
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Problem {
    Order(OutOfOrder),
}

impl IncidentJson {
    /// Tells an incident.
    pub fn of(incident: &Incident) -> Self {
        let seconds = |length: Option<Duration>| length.map(Duration::seconds);
        let problems = incident.problems.iter();
        Self {
            ttd_seconds: seconds(incident.ttd),
            tta_seconds: seconds(incident.tta),
            ttm_seconds: seconds(incident.ttm),
            ttr_seconds: seconds(incident.ttr),
            problems: problems.map(|problem| Problem::Order(*problem)).collect(),
        }
    }
}

/// What a value stream adds up to; null where no step says anything of it.
#[derive(Debug, Serialize)]
pub struct FlowJson<'a> {
    process_hours: Option<Ratio>,
    wait_hours: Option<Ratio>,
    lead_hours: Option<Ratio>,
    flow_efficiency: Option<Ratio>,
    rolled_ca: Option<Ratio>,
    rolled_over: usize,
    steps: usize,
    constraint: Option<&'a str>,
    weakest: Option<&'a str>,
    day_hours: u8,
}

impl<'a> FlowJson<'a> {
    /// Tells steps of which all times are known.
    pub fn of(flow: &Flow, steps: &'a [FlowStep], clock: DayClock) -> Self {
        let name = |at: usize| steps.get(at).map_or("", |step| step.name.as_str());
        Self::told(flow, name, clock)
    }

    /// Tells a map; none where it has no step.
    pub(super) fn of_map(read: &'a StreamReading) -> Option<Self> {
        if read.steps.is_empty() {
            return None;
        }
        let works = read.steps.iter().any(|step| step.process.is_some());
        let waits = read.steps.iter().any(|step| step.wait.is_some());
        let told = Self::told(&read.totals, |at| read.name(at), read.basis.clock);
        Some(Self {
            process_hours: told.process_hours.filter(|_| works),
            wait_hours: told.wait_hours.filter(|_| waits),
            lead_hours: told.lead_hours.filter(|_| works || waits),
            ..told
        })
    }

    fn told(flow: &Flow, name: impl Fn(usize) -> &'a str, clock: DayClock) -> Self {
        Self {
            process_hours: Some(flow.process.hours()),
            wait_hours: Some(flow.wait.hours()),
            lead_hours: Some(flow.lead.hours()),
            flow_efficiency: flow.efficiency,
            rolled_ca: flow.rolled_ca,
            rolled_over: flow.rolled_over,
            steps: flow.steps,
            constraint: flow.constraint.map(&name),
            weakest: flow.weakest.map(&name),
            day_hours: clock.day_hours(),
        }
    }
}
