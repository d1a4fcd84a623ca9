//! The timeline of an incident: what was seen, thought and done, in order.
//!
//! Each entry keeps the offset in which its time was given; the order is that of the instants.
use serde::{Deserialize, Serialize};

use super::Instant;

/// What an entry of the timeline is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// It began to go wrong.
    Started,
    /// Somebody or something noticed.
    Detected,
    /// Somebody took it on.
    Acknowledged,
    /// Users no longer felt it.
    Mitigated,
    /// It was over.
    Resolved,
    /// How things stood.
    #[default]
    Context,
    /// Something was changed.
    Change,
    /// What was seen.
    Symptom,
    /// What was thought to be the case.
    Hypothesis,
    /// What was decided.
    Decision,
    /// What was done.
    Action,
    /// Help was called.
    Escalation,
    /// Somebody was told.
    Communication,
    /// What nobody expected.
    Surprise,
    /// It came back when it seemed over.
    Relapse,
}

impl EventKind {
    /// Every kind; the five from which durations are counted come first.
    pub const ALL: [Self; 15] = [
        Self::Started,
        Self::Detected,
        Self::Acknowledged,
        Self::Mitigated,
        Self::Resolved,
        Self::Context,
        Self::Change,
        Self::Symptom,
        Self::Hypothesis,
        Self::Decision,
        Self::Action,
        Self::Escalation,
        Self::Communication,
        Self::Surprise,
        Self::Relapse,
    ];

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Acknowledged => "acknowledged",
            Self::Mitigated => "mitigated",
            Self::Resolved => "resolved",
            Self::Context => "context",
            Self::Change => "change",
            Self::Symptom => "symptom",
            Self::Hypothesis => "hypothesis",
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Escalation => "escalation",
            Self::Communication => "communication",
            Self::Surprise => "surprise",
            Self::Relapse => "relapse",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Names it within its session; 0 is a new one.
    pub id: u32,
    /// When; none while its time cannot be read.
    pub at: Option<Instant>,
    /// What was typed as its time where it could not be read.
    pub typed: String,
    /// Whether the time is only about right.
    pub about: bool,
    /// What it is.
    pub kind: EventKind,
    /// What was seen, thought or done.
    pub text: String,
    /// The role of whoever saw, thought or did it.
    pub role: String,
    /// Log, chat, graph or memory.
    pub source: String,
    /// What made sense then.
    pub sense: String,
}

/// A pasted line whose time could not be read, or that nobody has kept yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Its number in what was pasted, from 1.
    pub line: u32,
    /// The line as it was.
    pub text: String,
}

/// What happened, and what was pasted but is no entry yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timeline {
    /// The entries, by instant; those without a readable time come last.
    pub entries: Vec<Event>,
    /// Pasted lines that could not be read.
    pub unread: Vec<Unread>,
}

impl Timeline {
    /// Puts the entries in order; those of one instant keep the order in which they came.
    pub(super) fn sort(&mut self) {
        self.entries.sort_by_key(|event| {
            let second = event.at.as_ref().map(|at| at.timestamp());
            (second.is_none(), second)
        });
    }
}
