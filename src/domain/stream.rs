//! The value stream map as it is typed: today's, and the one that the group wants.
//!
//! Times and shares are kept as typed; [`StreamReading`] reads the figures off them.
mod grid;
mod read;
mod sheet;

use serde::{Deserialize, Serialize};

pub use grid::Grid;
#[cfg(test)]
pub(crate) use read::count;
pub use read::{
    Basis, ClockChoice, LeadChange, Little, MapFault, MapField, MapProblem, StepReading,
    StreamReading,
};
pub use sheet::{MapSheet, UnreadRow, is_sheet_column, read_sheet, write_sheet};

/// Which of the two maps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The map of today.
    #[default]
    Today,
    /// The map as it should be.
    Future,
}

/// One step of a map.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own on the wall, and any of them may stand together"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MapStep {
    /// Names it within its session; 0 is a new one. A step of the future keeps today's.
    pub id: u32,
    /// Verb and noun.
    pub name: String,
    /// The role or team that does it.
    pub role: String,
    /// Hands-on time.
    pub process: String,
    /// Queue and blocked time before it.
    pub wait: String,
    /// Work and wait together, where that is what people know.
    pub lead: String,
    /// Percent that arrives usable without asking, correcting or completing.
    pub ca: String,
    /// Items waiting now.
    pub wip: String,
    /// How many items go together.
    pub batch: String,
    /// The branch, where steps run side by side.
    pub branch: String,
    /// Whether the work changes hands before it.
    pub hand_off: bool,
    /// Whether it is done by hand.
    pub manual: bool,
    /// Whether it is an approval.
    pub approval: bool,
    /// Whether its times were measured; estimated else.
    pub measured: bool,
    /// The kinds of waste seen.
    pub waste: Vec<Waste>,
    /// Anything else.
    pub note: String,
}

/// The seven wastes of software work (Poppendieck).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waste {
    /// Partially done work.
    PartlyDone,
    /// Features nobody asked for.
    ExtraFeatures,
    /// Learning again what was known.
    Relearning,
    /// Hand-offs.
    HandOffs,
    /// Task switching.
    TaskSwitching,
    /// Delays.
    Delays,
    /// Defects.
    Defects,
}

impl Waste {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::PartlyDone,
        Self::ExtraFeatures,
        Self::Relearning,
        Self::HandOffs,
        Self::TaskSwitching,
        Self::Delays,
        Self::Defects,
    ];

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PartlyDone => "partly-done",
            Self::ExtraFeatures => "extra-features",
            Self::Relearning => "relearning",
            Self::HandOffs => "hand-offs",
            Self::TaskSwitching => "task-switching",
            Self::Delays => "delays",
            Self::Defects => "defects",
        }
    }
}

/// Today's map and the one wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stream {
    /// The steps of today, in order.
    pub today: Vec<MapStep>,
    /// The steps as they should be; empty until today's are taken over.
    pub future: Vec<MapStep>,
}

impl Stream {
    /// One of the two maps.
    pub fn of(&self, which: Which) -> &[MapStep] {
        match which {
            Which::Today => &self.today,
            Which::Future => &self.future,
        }
    }

    pub(super) const fn of_mut(&mut self, which: Which) -> &mut Vec<MapStep> {
        match which {
            Which::Today => &mut self.today,
            Which::Future => &mut self.future,
        }
    }

    /// Whether a step of the future differs from today's, or is new.
    pub fn is_changed(&self, step: &MapStep) -> bool {
        self.today.iter().find(|today| today.id == step.id) != Some(step)
    }
}
