//! What the typed steps of a map say in figures, and what of them cannot be read.
//!
//! It changes nothing and refuses nothing: what cannot be read stays as typed, counts as not
//! known, and is told as a problem of its field.
use std::cmp::Ordering;

use super::{MapStep, Stream, Which};
use crate::domain::{
    DayClock, Duration, DurationError, Experiment, Filled, Flow, FlowStep, Ratio, Session,
    expected_lead_hours,
};

/// The field of a form that says how time is counted.
const CLOCK_FIELD: &str = "clock";
/// What it holds where a day has the hours of work.
const WORKING: &str = "working";
/// The hours of a working day.
const WORKING_HOURS: u8 = 8;
/// The field of a form that says how many items were finished in a month.
const THROUGHPUT_FIELD: &str = "throughput";
/// The period to which that number belongs: 30 calendar days, on either clock.
const PERIOD: &str = "1mo";

/// How times are counted on a map, and how much gets finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// How long a day is.
    pub clock: DayClock,
    /// Items finished in a month; none where nobody has said.
    pub finished: Option<u32>,
    /// Whether that clock was chosen.
    pub choice: ClockChoice,
}

/// Whether the length of a day was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockChoice {
    /// It was, or nobody is asked.
    #[default]
    Settled,
    /// It can be, and nobody has: the calendar is taken until then.
    Open,
}

impl Basis {
    /// What the forms of a session say; the calendar where none says anything else.
    pub fn of(forms: &[Filled]) -> Self {
        let value = |field: &str| {
            let found = forms.iter().map(|form| form.value(field));
            found.into_iter().find(|value| !value.is_empty())
        };
        let working = DayClock::from_hours(WORKING_HOURS).unwrap_or_default();
        let is_working = value(CLOCK_FIELD) == Some(WORKING);
        let mut fields = forms.iter().flat_map(|form| &form.fields);
        let is_asked = fields.any(|filled| filled.field.id == CLOCK_FIELD);
        Self {
            choice: if is_asked && value(CLOCK_FIELD).is_none() {
                ClockChoice::Open
            } else {
                ClockChoice::Settled
            },
            clock: if is_working {
                working
            } else {
                DayClock::Calendar
            },
            finished: value(THROUGHPUT_FIELD).and_then(|text| text.parse().ok()),
        }
    }
}

/// A field of a step that holds a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MapField {
    /// Hands-on time.
    Process,
    /// Waiting before the step.
    Wait,
    /// Both together.
    Lead,
    /// Percent complete and accurate.
    Ca,
    /// Items waiting.
    Wip,
    /// Items that go together.
    Batch,
}

impl MapField {
    /// Every field, in the order in which they are asked.
    pub const ALL: [Self; 6] = [
        Self::Process,
        Self::Wait,
        Self::Lead,
        Self::Ca,
        Self::Wip,
        Self::Batch,
    ];

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::Wait => "wait",
            Self::Lead => "lead",
            Self::Ca => "ca",
            Self::Wip => "wip",
            Self::Batch => "batch",
        }
    }

    /// What was typed into it, without blanks around it.
    pub fn text(self, step: &MapStep) -> &str {
        let text = match self {
            Self::Process => &step.process,
            Self::Wait => &step.wait,
            Self::Lead => &step.lead,
            Self::Ca => &step.ca,
            Self::Wip => &step.wip,
            Self::Batch => &step.batch,
        };
        text.trim()
    }
}

/// Why a field of a step does not count as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapFault {
    /// No length of time.
    Length(DurationError),
    /// No percentage from 0 to 100, and no part such as 8/10.
    Percent,
    /// No whole number.
    Count,
    /// The work takes longer than work and wait together.
    WorkOverLead,
    /// Work and wait do not add up to what is said of both; the wait counts.
    Apart,
}

/// What is wrong with a field of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapProblem {
    /// The step, at its place in the map.
    pub at: usize,
    /// The field.
    pub field: MapField,
    /// Why it does not count.
    pub fault: MapFault,
}

/// One step in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepReading {
    /// Its figures, with zero for a time that is not known.
    pub flow: FlowStep,
    /// The wait before it, typed or taken as lead time less work; none where it is not known.
    pub wait: Option<Duration>,
    /// The work; none where it is not known.
    pub process: Option<Duration>,
}

impl StepReading {
    /// Whether work and wait are both known.
    pub const fn is_timed(&self) -> bool {
        self.wait.is_some() && self.process.is_some()
    }
}

/// What Little's law says of a map: items on their way / items finished per unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Little {
    /// Items on their way.
    pub wip: u64,
    /// How many steps say how many items wait there.
    pub over: usize,
    /// Items finished in a month.
    pub finished: u32,
    /// The lead time to expect, to the second.
    pub expected: Duration,
}

/// How the lead time of one map differs from that of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadChange {
    /// Shorter (less), as long, or longer (greater).
    pub order: Ordering,
    /// By how much.
    pub by: Duration,
    /// That over the lead time before, 0 or more; none where that was zero.
    pub share: Option<Ratio>,
}

/// A map in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamReading {
    /// How its times are counted.
    pub basis: Basis,
    /// Its steps, in order.
    pub steps: Vec<StepReading>,
    /// What they add up to. Times and flow efficiency are those of the steps of which both times
    /// are known; no constraint is named where no wait is known.
    pub totals: Flow,
    /// Of how many steps both times are known.
    pub timed: usize,
    /// What cannot be read, in the order of steps and fields.
    pub problems: Vec<MapProblem>,
    /// Little's law; none where no step tells its items, or nobody what gets finished.
    pub little: Option<Little>,
}

impl StreamReading {
    /// Reads steps.
    pub fn of(steps: &[MapStep], basis: Basis) -> Self {
        let mut problems = Vec::new();
        let steps: Vec<StepReading> = steps
            .iter()
            .enumerate()
            .map(|(at, step)| Reader::of(step, basis.clock).read(at, &mut problems))
            .collect();
        let flows: Vec<FlowStep> = steps.iter().map(|step| step.flow.clone()).collect();
        let timed: Vec<FlowStep> = steps
            .iter()
            .filter(|step| step.is_timed())
            .map(|step| step.flow.clone())
            .collect();
        let mut totals = Flow::of(&flows);
        if timed.len() < flows.len() {
            // One basis for all four: a step with half of its times would bend them.
            let known = Flow::of(&timed);
            totals.process = known.process;
            totals.wait = known.wait;
            totals.lead = known.lead;
            totals.efficiency = known.efficiency;
        }
        if steps.iter().all(|step| step.wait.is_none()) {
            totals.constraint = None;
        }
        Self {
            basis,
            timed: timed.len(),
            little: little(&flows, &totals, basis),
            totals,
            steps,
            problems,
        }
    }

    /// Whether a time of some step is not known.
    pub fn is_partial(&self) -> bool {
        self.timed < self.steps.len()
    }

    /// The problems of one step.
    pub fn problems_at(&self, at: usize) -> impl Iterator<Item = &MapProblem> {
        self.problems.iter().filter(move |problem| problem.at == at)
    }

    /// The name of the step at a place; empty where there is none.
    pub fn name(&self, at: usize) -> &str {
        self.steps.get(at).map_or("", |step| &step.flow.name)
    }

    /// The step with the most work, the earliest of several; none where no work is known.
    pub fn most_work(&self) -> Option<usize> {
        let worked = |at: &usize| self.steps.get(*at).and_then(|step| step.process);
        (0..self.steps.len())
            .rev()
            .filter(|at| worked(at).is_some_and(|work| work > Duration::ZERO))
            .max_by_key(worked)
    }

    /// The known waits before the steps that are approvals; none where no step is one.
    pub fn approval_wait(&self) -> Option<Duration> {
        let approvals = self.steps.iter().filter(|step| step.flow.approval);
        (self.totals.approvals > 0).then(|| approvals.filter_map(|step| step.wait).sum())
    }

    /// How this map's lead time differs from an earlier one's; none where either has none.
    pub fn since(&self, before: &Self) -> Option<LeadChange> {
        let (now, then) = (self.totals.lead, before.totals.lead);
        if self.steps.is_empty() || now.max(then) == Duration::ZERO {
            return None;
        }
        let by = now.minus(then).or_else(|| then.minus(now))?;
        Some(LeadChange {
            order: now.cmp(&then),
            by,
            share: by.hours().divided_by(then.hours()),
        })
    }
}

impl Stream {
    /// One of the maps in figures.
    pub fn reading(&self, which: Which, basis: Basis) -> StreamReading {
        StreamReading::of(self.of(which), basis)
    }
}

impl Session {
    /// How times are counted in this session.
    pub fn basis(&self) -> Basis {
        Basis::of(self.forms())
    }

    /// One of its maps in figures.
    pub fn map_reading(&self, which: Which) -> StreamReading {
        self.stream().reading(which, self.basis())
    }

    /// The step of today's map where items wait longest, as long as no experiment names it and
    /// there is room for one more.
    pub fn open_constraint(&self) -> Option<&MapStep> {
        let experiments = self.experiments();
        if self.stream().today.is_empty() || experiments.len() >= Experiment::MOST {
            return None;
        }
        let at = self.map_reading(Which::Today).totals.constraint?;
        let step = self.stream().today.get(at)?;
        let name = step.name.trim().to_lowercase();
        let names = |text: &String| text.to_lowercase().contains(&name);
        let is_named = |card: &Experiment| {
            [&card.belief, &card.act, &card.measure]
                .into_iter()
                .any(names)
        };
        (!experiments.iter().any(is_named)).then_some(step)
    }
}

fn little(flows: &[FlowStep], totals: &Flow, basis: Basis) -> Option<Little> {
    let (wip, finished) = (totals.wip?, basis.finished?);
    let period = Duration::parse(PERIOD, basis.clock).ok()?;
    let hours = expected_lead_hours(wip, finished, period)?;
    let seconds = hours.times(Ratio::whole(3_600)).rounded();
    Some(Little {
        wip,
        over: flows.iter().filter(|step| step.wip.is_some()).count(),
        finished,
        expected: Duration::from_seconds(u64::try_from(seconds).ok()?),
    })
}

/// A step while it is read.
struct Reader<'a> {
    step: &'a MapStep,
    clock: DayClock,
    faults: Vec<(MapField, MapFault)>,
}

impl<'a> Reader<'a> {
    const fn of(step: &'a MapStep, clock: DayClock) -> Self {
        Self {
            step,
            clock,
            faults: Vec::new(),
        }
    }

    fn read(mut self, at: usize, problems: &mut Vec<MapProblem>) -> StepReading {
        #[cfg(test)]
        count::one();
        let process = self.length(MapField::Process);
        let typed = self.length(MapField::Wait);
        let lead = self.length(MapField::Lead);
        let wait = self.wait(process, typed, lead);
        let ca = self.percent();
        let wip = self.count(MapField::Wip);
        // Only told where it cannot be read: nothing is computed from it.
        let _ = self.count(MapField::Batch);
        let found = self.faults.into_iter();
        problems.extend(found.map(|(field, fault)| MapProblem { at, field, fault }));
        let branch = self.step.branch.trim();
        StepReading {
            flow: FlowStep {
                name: self.step.name.trim().to_owned(),
                wait: wait.unwrap_or_default(),
                process: process.unwrap_or_default(),
                ca,
                wip,
                branch: (!branch.is_empty()).then(|| branch.to_owned()),
                hand_off: self.step.hand_off,
                approval: self.step.approval,
            },
            wait,
            process,
        }
    }

    /// The wait: as typed, else what the work leaves of the lead time.
    fn wait(
        &mut self,
        process: Option<Duration>,
        typed: Option<Duration>,
        lead: Option<Duration>,
    ) -> Option<Duration> {
        let (Some(lead), Some(process)) = (lead, process) else {
            return typed;
        };
        let rest = lead.minus(process);
        if rest.is_none() {
            self.faults.push((MapField::Lead, MapFault::WorkOverLead));
        } else if typed.is_some() && typed != rest {
            self.faults.push((MapField::Lead, MapFault::Apart));
        }
        // A wait that was typed and cannot be read is told; it is not silently replaced.
        let is_open = MapField::Wait.text(self.step).is_empty();
        if is_open { rest } else { typed }
    }

    fn length(&mut self, field: MapField) -> Option<Duration> {
        let text = field.text(self.step);
        match Duration::parse(text, self.clock) {
            Ok(length) => Some(length),
            Err(DurationError::Empty) => None,
            // Nothing is nothing in every unit.
            Err(_) if text.bytes().all(|b| b == b'0') => Some(Duration::ZERO),
            Err(error) => {
                self.faults.push((field, MapFault::Length(error)));
                None
            }
        }
    }

    fn percent(&mut self) -> Option<Ratio> {
        let text = MapField::Ca.text(self.step);
        if text.is_empty() {
            return None;
        }
        let percent = percent(text).filter(|percent| *percent <= Ratio::whole(100));
        if percent.is_none() {
            self.faults.push((MapField::Ca, MapFault::Percent));
        }
        percent
    }

    fn count(&mut self, field: MapField) -> Option<u32> {
        let text = field.text(self.step);
        if text.is_empty() {
            return None;
        }
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        let count = text.parse().ok().filter(|_| is_number);
        if count.is_none() {
            self.faults.push((field, MapFault::Count));
        }
        count
    }
}

/// `80`, `80 %`, `82,5`, or a part: `8/10`.
fn percent(text: &str) -> Option<Ratio> {
    let bare = text.strip_suffix('%').unwrap_or(text).trim();
    if let Some((part, whole)) = bare.split_once('/') {
        let part = Ratio::parse_decimal(part.trim())?;
        let whole = Ratio::parse_decimal(whole.trim())?;
        return part.times(Ratio::whole(100)).divided_by(whole);
    }
    Ratio::parse_decimal(bare)
}

/// How many steps were read, so that a test can see that a key does not cost more than it must.
#[cfg(test)]
pub(crate) mod count {
    use std::cell::Cell;

    thread_local! {
        static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    pub(super) fn one() {
        STEPS.set(STEPS.get() + 1);
    }

    /// How many steps this thread has read since it was last asked.
    pub(crate) fn taken() -> usize {
        STEPS.replace(0)
    }
}

#[cfg(test)]
mod tests;
