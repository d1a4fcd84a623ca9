//! What a value stream map adds up to: times, flow efficiency, quality, and where it is stuck.
//!
//! Steps that name branches and follow one another run side by side. Times follow the branch with
//! the longest lead time, for waiting and work alike: mixing branches could give more than 100 %.
use serde::{Deserialize, Serialize};

use super::duration::Duration;
use super::ratio::Ratio;

/// A step of the stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowStep {
    /// What is done.
    pub name: String,
    /// How long an item waits before the step.
    pub wait: Duration,
    /// How long hands are on it.
    pub process: Duration,
    /// Complete and accurate: percent of the items that the next step can use as they come.
    #[serde(default)]
    pub ca: Option<Ratio>,
    /// Items that wait or are worked on now.
    #[serde(default)]
    pub wip: Option<u32>,
    /// The branch, where steps run side by side.
    #[serde(default)]
    pub branch: Option<String>,
    /// Whether the item changes hands here.
    #[serde(default)]
    pub hand_off: bool,
    /// Whether somebody has to approve here.
    #[serde(default)]
    pub approval: bool,
}

impl FlowStep {
    /// From the end of the step before to the end of this one.
    pub const fn lead(&self) -> Duration {
        self.wait.plus(self.process)
    }
}

/// What a map adds up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Work on the longest path.
    pub process: Duration,
    /// Waiting on the longest path.
    pub wait: Duration,
    /// Both.
    pub lead: Duration,
    /// Work in the lead time, 0 to 1; none where no time passes.
    pub efficiency: Option<Ratio>,
    /// Share of the items that need no repair on their way, 0 to 1: the product over all steps of
    /// which it is known; none where it is known of none.
    pub rolled_ca: Option<Ratio>,
    /// Of how many steps that is known.
    pub rolled_over: usize,
    /// How many steps there are.
    pub steps: usize,
    /// Steps at which the item changes hands.
    pub hand_offs: usize,
    /// Steps at which somebody has to approve.
    pub approvals: usize,
    /// Items on their way, over the steps that say so; none where none does.
    pub wip: Option<u64>,
    /// The step with the longest wait, at its place in the list: a candidate, which the group
    /// confirms. The longer lead time breaks a tie, then the earlier step. None where nothing
    /// waits or works.
    pub constraint: Option<usize>,
    /// The step with the lowest share of usable items, the earliest of several, at its place in
    /// the list; none where none is below 100 percent.
    pub weakest: Option<usize>,
}

impl Flow {
    /// Adds a map up, whichever its branches.
    pub fn of(steps: &[FlowStep]) -> Self {
        let longest = longest_path(steps);
        let known: Vec<Ratio> = steps.iter().filter_map(|step| step.ca).collect();
        let hundredth = |percent: &Ratio| percent.divided_by(Ratio::whole(100));
        let product = known.iter().filter_map(hundredth).reduce(Ratio::times);
        let lead = longest.lead();
        Self {
            process: longest.process,
            wait: longest.wait,
            lead,
            efficiency: longest.process.hours().divided_by(lead.hours()),
            rolled_ca: product,
            rolled_over: known.len(),
            steps: steps.len(),
            hand_offs: steps.iter().filter(|step| step.hand_off).count(),
            approvals: steps.iter().filter(|step| step.approval).count(),
            wip: steps
                .iter()
                .filter_map(|step| step.wip.map(u64::from))
                .reduce(u64::saturating_add),
            constraint: constraint(steps),
            weakest: weakest(steps),
        }
    }

    /// Share of the items that need repair on their way, 0 to 1; none where nothing is known.
    pub fn repair(&self) -> Option<Ratio> {
        self.rolled_ca.map(|rolled| Ratio::ONE - rolled)
    }
}

/// The lead time that Little's law expects, in hours: items on their way / items done per hour.
///
/// `done` items were done in `period`; none where no item was done. Little 1961.
pub fn expected_lead_hours(wip: u64, done: u32, period: Duration) -> Option<Ratio> {
    let wip = Ratio::new(i64::try_from(wip).ok()?, 1)?;
    let done = Ratio::new(i64::from(done), 1)?;
    wip.times(period.hours()).divided_by(done)
}

/// Waiting and work along a path.
#[derive(Clone, Copy, Default)]
struct Path {
    wait: Duration,
    process: Duration,
}

impl Path {
    const fn lead(self) -> Duration {
        self.wait.plus(self.process)
    }

    const fn then(self, wait: Duration, process: Duration) -> Self {
        Self {
            wait: self.wait.plus(wait),
            process: self.process.plus(process),
        }
    }
}

/// Adds up along the branches with the longest lead times; of equal ones the first named counts.
fn longest_path(steps: &[FlowStep]) -> Path {
    let side_by_side = |a: &FlowStep, b: &FlowStep| a.branch.is_some() && b.branch.is_some();
    let mut whole = Path::default();
    for together in steps.chunk_by(side_by_side) {
        let mut branches: Vec<(Option<&str>, Path)> = Vec::new();
        for step in together {
            let name = step.branch.as_deref();
            match branches.iter_mut().find(|(named, _)| *named == name) {
                Some((_, path)) => *path = path.then(step.wait, step.process),
                None => branches.push((name, Path::default().then(step.wait, step.process))),
            }
        }
        // Of equal ones `max_by_key` takes the last.
        let longest = branches.iter().rev().max_by_key(|(_, path)| path.lead());
        if let Some((_, path)) = longest {
            whole = whole.then(path.wait, path.process);
        }
    }
    whole
}

fn constraint(steps: &[FlowStep]) -> Option<usize> {
    let (at, step) = steps
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, step)| (step.wait, step.lead()))?;
    (step.lead() > Duration::ZERO).then_some(at)
}

fn weakest(steps: &[FlowStep]) -> Option<usize> {
    let (at, _) = steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| Some((at, step.ca?)))
        .filter(|(_, ca)| *ca < Ratio::whole(100))
        .min_by_key(|(_, ca)| *ca)?;
    Some(at)
}

#[cfg(test)]
mod tests;
