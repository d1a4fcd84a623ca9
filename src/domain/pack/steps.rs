//! The agenda of a pack: its steps, what each does, and how long it takes.
use serde::{Deserialize, Serialize};

use crate::domain::{Asks, Span, Variant};

/// The five stages of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Set the stage.
    Open,
    /// Gather data.
    Gather,
    /// Generate insights.
    Insight,
    /// Decide what to do.
    Decide,
    /// Close.
    Close,
}

impl Stage {
    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Gather => "gather",
            Self::Insight => "insight",
            Self::Decide => "decide",
            Self::Close => "close",
        }
    }
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// Something is said to the room.
    Brief,
    /// The secret safety check, with or without ESVP.
    SecretVote {
        /// Asks also with which attitude people came.
        esvp: bool,
    },
    /// The team's open actions are gone through.
    Review,
    /// The questions of a set are voted on.
    VoteSet {
        /// The set.
        set: String,
    },
    /// Signs are ticked in secret.
    Checklist {
        /// The survey.
        survey: String,
    },
    /// Cards are put in order, and one of them is marked in secret.
    Ordering {
        /// The survey.
        survey: String,
    },
    /// Figures: a metric with its estimate, or a form.
    Numbers {
        /// The metric or the form.
        of: String,
    },
    /// The value stream map is drawn.
    Map {
        /// What is filled in.
        part: MapPart,
    },
    /// A form is filled in.
    Form {
        /// The form.
        form: String,
    },
    /// What happened, in order.
    Timeline,
    /// Cards are written under headings.
    List {
        /// The board.
        board: String,
    },
    /// The group says whether it agrees.
    Confirm,
    /// The profile, the map or the figures are read.
    Read,
    /// The focus list is talked about: alone, in pairs, in fours, all.
    Talk,
    /// What to work on is chosen with dots.
    DotVote,
    /// Experiments and actions are written.
    Commit,
    /// Return on time invested, and thanks.
    Roti,
}

impl Kind {
    /// The name in files and word keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::SecretVote { .. } => "secret_vote",
            Self::Review => "review",
            Self::VoteSet { .. } => "vote_set",
            Self::Checklist { .. } => "checklist",
            Self::Ordering { .. } => "ordering",
            Self::Numbers { .. } => "numbers",
            Self::Map { .. } => "map",
            Self::Form { .. } => "form",
            Self::Timeline => "timeline",
            Self::List { .. } => "list",
            Self::Confirm => "confirm",
            Self::Read => "read",
            Self::Talk => "talk",
            Self::DotVote => "dot_vote",
            Self::Commit => "commit",
            Self::Roti => "roti",
        }
    }

    /// The survey that it asks, and what a ballot may hold: that of a metric is its estimate.
    pub fn survey(&self) -> Option<(&str, Asks)> {
        if let Self::Checklist { survey } = self {
            Some((survey, Asks::Ticks))
        } else if let Self::Ordering { survey } = self {
            Some((survey, Asks::Mark))
        } else if let Self::Numbers { of } = self {
            Some((of, Asks::Estimate))
        } else {
            None
        }
    }

    /// The form that it fills in: that of a metric holds its evidence.
    pub fn form(&self) -> Option<&str> {
        if let Self::Form { form: id } | Self::Numbers { of: id } = self {
            Some(id)
        } else {
            None
        }
    }

    /// Whether the step only makes sense in a group.
    pub const fn needs_a_group(&self) -> bool {
        matches!(
            self,
            Self::SecretVote { .. } | Self::Talk | Self::DotVote | Self::Roti
        )
    }
}

/// What a step fills in on the value stream map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapPart {
    /// The steps and who does them.
    Steps,
    /// Work and wait.
    Times,
    /// What arrives right at once.
    Quality,
    /// The map as it should be.
    Future,
}

/// One stop of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Names it.
    pub id: String,
    /// Its stage.
    pub stage: Stage,
    /// What it does.
    pub kind: Kind,
    /// Its name in the outline.
    pub title: String,
    /// Its time box in each variant that has it.
    pub times: Times,
    /// What is said to the room.
    #[serde(default)]
    pub say: Vec<String>,
    /// What is said to one person alone.
    #[serde(default)]
    pub alone: Vec<String>,
    /// How to lead it; for the facilitator.
    #[serde(default)]
    pub aside: Vec<String>,
    /// Background on demand.
    #[serde(default)]
    pub about: Vec<String>,
    /// Open questions to the room, one at a time.
    #[serde(default)]
    pub probes: Vec<String>,
    /// What others do.
    #[serde(default)]
    pub practices: Vec<String>,
    /// Signs to notice; for the facilitator.
    #[serde(default)]
    pub warnings: Vec<String>,
    /// A concrete case.
    #[serde(default)]
    pub story: Vec<String>,
    /// Whether it can wait for another day where the safety check comes out red.
    #[serde(default)]
    pub risky: bool,
}

/// A step's time box in each variant; none where the variant leaves it out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Times {
    pulse: Option<Span>,
    standard: Option<Span>,
    full: Option<Span>,
}

impl Times {
    /// The time box in a variant.
    pub const fn of(self, variant: Variant) -> Option<Span> {
        match variant {
            Variant::Pulse => self.pulse,
            Variant::Standard => self.standard,
            Variant::Full => self.full,
        }
    }
}
