//! What people leave behind: notes, experiments, actions.
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Aim, SessionId};

/// What a note is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A line of evidence or a remark.
    #[default]
    Note,
    /// What somebody sees who does not agree.
    OtherView,
    /// Put aside for later.
    Parked,
}

impl NoteKind {
    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::OtherView => "other_view",
            Self::Parked => "parked",
        }
    }
}

/// A line that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Names it within its session.
    pub id: u32,
    /// The question's or the step's id.
    pub on: String,
    /// What it is.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
}

/// What became of something that was promised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Still to be done.
    #[default]
    Open,
    /// Done.
    Done,
    /// Given up on purpose.
    Dropped,
}

impl Progress {
    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}

/// What an action is meant to change about failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Makes it less likely.
    Prevent,
    /// Makes it hurt less.
    Mitigate,
    /// Makes it seen sooner.
    Detect,
    /// Makes the answer better.
    Respond,
    /// Makes it understood.
    Learn,
}

impl ActionKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Prevent,
        Self::Mitigate,
        Self::Detect,
        Self::Respond,
        Self::Learn,
    ];

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prevent => "prevent",
            Self::Mitigate => "mitigate",
            Self::Detect => "detect",
            Self::Respond => "respond",
            Self::Learn => "learn",
        }
    }
}

/// Something that somebody will do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionItem {
    /// Names it within its session.
    pub id: u32,
    /// What will be done.
    pub text: String,
    /// Who does it; empty while nobody does.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// What it changes about failures.
    pub kind: Option<ActionKind>,
    /// What became of it.
    pub status: Progress,
    /// The question or the board's card it came from.
    pub link: Option<String>,
    /// How anybody can see that it is done.
    #[serde(default)]
    pub done_when: String,
    /// Whether it cannot wait.
    #[serde(default)]
    pub urgent: bool,
    /// Where it is tracked.
    #[serde(default)]
    pub tracker: String,
}

/// A bounded try with a measure and an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experiment {
    /// Names it within its session.
    pub id: u32,
    /// What we think will happen.
    pub belief: String,
    /// The smallest try.
    pub act: String,
    /// Who offers to lead it; empty while nobody does.
    pub owner: String,
    /// Its first day.
    pub first_day: Option<Date>,
    /// The day on which it is judged.
    pub review_day: Option<Date>,
    /// What should move.
    pub measure: String,
    /// What the measure shows today.
    pub today: String,
    /// What ends it early.
    pub stop_rule: String,
    /// What became of it.
    pub status: Progress,
    /// The question it came from.
    pub link: Option<String>,
}

impl Experiment {
    /// The most that one session commits to.
    pub const MOST: usize = 3;
}

/// Something that an earlier session of the team promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The session that promised it.
    pub origin: SessionId,
    /// Whether it is an experiment or an action there.
    pub from: Promise,
    /// Its id there.
    pub id: u32,
    /// What was promised.
    pub text: String,
    /// Who leads it.
    pub owner: String,
    /// The due or review date.
    pub due: Option<Date>,
    /// What it should move.
    pub measure: String,
    /// What became of it.
    pub status: Progress,
    /// The question it came from.
    pub link: Option<String>,
    /// What the measure showed on the day of the promise. Like the two after it, it never changes
    /// within a session, so a file may go without it where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub today: String,
    /// The day of the session that promised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Date>,
    /// The question or metric that it was meant to move, then and since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Aim>,
}

/// The two things that a session can promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// An action.
    Action,
    /// An experiment.
    Experiment,
}

impl Promise {
    /// The name in files and outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Experiment => "experiment",
        }
    }
}
