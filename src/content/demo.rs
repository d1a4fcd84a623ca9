//! The teams of the demo: a year of workshops of each, figures once and words in both languages.
//!
//! Reads the files only; `demo` leads the sessions that they tell of. A team's figures stand once
//! and each text beside its translation, so that no language can tell another year.
use jiff::civil::Time;
use serde::Deserialize;

use super::Fault;
use crate::domain::{
    ActionKind, Confidence, EventKind, Language, MapStep, Mode, NoteKind, Progress, Variant,
    Working,
};

/// The files, each with its name.
const TEAMS: [(&str, &str); 3] = [
    (
        "demo/checkout.ron",
        include_str!("../../content/demo/checkout.ron"),
    ),
    (
        "demo/platform.ron",
        include_str!("../../content/demo/platform.ron"),
    ),
    (
        "demo/search.ron",
        include_str!("../../content/demo/search.ron"),
    ),
];

/// A text in English, and the same in French.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Said(pub String, pub String);

impl Said {
    /// The text in a language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.0,
            Language::Fr => &self.1,
        }
    }
}

/// A team and its year.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoTeam {
    /// Its name.
    pub name: Said,
    /// Its sessions, the oldest first.
    pub sessions: Vec<DemoSession>,
}

/// A session, in the order in which a room fills it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSession {
    /// How many days ago; one of a weekend takes place on the Friday before.
    pub ago: u16,
    /// When it begins, where the room is.
    pub at: Time,
    /// The pack's id.
    pub pack: String,
    /// How long.
    pub variant: Variant,
    /// How votes are given.
    pub mode: Mode,
    /// How many people are here.
    pub people: u16,
    /// How much of each time box is taken, in percent.
    #[serde(default = "whole")]
    pub pace: u8,
    /// The step or the question at which it was left, where it still runs.
    #[serde(default)]
    pub left_at: Option<String>,
    /// What came of the safety check.
    #[serde(default)]
    pub working: Option<Working>,
    /// What became of the promises of earlier sessions, in their order.
    #[serde(default)]
    pub became: Vec<Progress>,
    /// A question and its votes as they are typed, rounds with a blank between.
    #[serde(default)]
    pub votes: Vec<(String, String)>,
    /// How sure a lone answer is, and what it rests on.
    #[serde(default)]
    pub sure: Vec<(String, Confidence, Said)>,
    /// Cards of an order that were moved: the survey, from, to.
    #[serde(default)]
    pub moved: Vec<(String, usize, usize)>,
    /// Ticks, marks and estimates.
    #[serde(default)]
    pub surveys: Vec<DemoSurvey>,
    /// Forms, fields and what was typed.
    #[serde(default)]
    pub fields: Vec<(String, String, Typed)>,
    /// The value stream.
    #[serde(default)]
    pub map: Vec<DemoStep>,
    /// The timeline.
    #[serde(default)]
    pub events: Vec<DemoEvent>,
    /// Cards on boards.
    #[serde(default)]
    pub cards: Vec<DemoCard>,
    /// The question or the step, what it is, and the words.
    #[serde(default)]
    pub notes: Vec<(String, NoteKind, Said)>,
    /// The dots on the topics, in their order.
    #[serde(default)]
    pub dots: Vec<u16>,
    /// Experiments.
    #[serde(default)]
    pub experiments: Vec<DemoExperiment>,
    /// Actions.
    #[serde(default)]
    pub actions: Vec<DemoAction>,
    /// The return on time invested, as votes are typed.
    #[serde(default)]
    pub roti: String,
    /// How many days until the team meets again.
    #[serde(default)]
    pub next: Option<i32>,
}

const fn whole() -> u8 {
    100
}

/// What was typed into a field. Days count from the session's day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Typed {
    /// The same in both languages.
    Same(String),
    /// Words.
    Words(String, String),
    /// A day.
    Day(i32),
    /// A moment.
    At(i32, Time),
    /// The name of the room's time zone.
    Zone,
}

/// What came out of a survey.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSurvey {
    /// The survey or the metric.
    pub of: String,
    /// How often each answer was given.
    pub counts: Vec<u16>,
    /// How many abstained.
    #[serde(default)]
    pub abstained: u16,
    /// How many ballots there were.
    pub ballots: u32,
}

/// A step of the value stream.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoStep {
    /// Its name.
    pub say: Said,
    /// Who does it.
    #[serde(default)]
    pub role: Said,
    /// Anything else.
    #[serde(default)]
    pub note: Said,
    /// Its figures and marks.
    pub today: MapStep,
    /// Its figures and marks as they should be; none where they stay.
    #[serde(default)]
    pub future: Option<MapStep>,
}

/// An entry of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoEvent {
    /// How many days before the session.
    pub ago: i32,
    /// At which time there.
    pub at: Time,
    /// What it is.
    #[serde(default)]
    pub kind: EventKind,
    /// The words.
    pub say: Said,
    /// Whose.
    #[serde(default)]
    pub role: Said,
    /// How it is known.
    #[serde(default)]
    pub source: Said,
    /// What made sense then.
    #[serde(default)]
    pub sense: Said,
}

/// A card on a board.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCard {
    /// Its board and heading, with a point between.
    pub on: String,
    /// The words.
    pub say: Said,
    /// How it is known.
    #[serde(default)]
    pub known: Said,
}

/// An experiment. Days count from the session's day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoExperiment {
    /// What we think will happen.
    pub belief: Said,
    /// The smallest try.
    pub act: Said,
    /// Who leads it.
    pub owner: String,
    /// Its first day.
    pub first: i32,
    /// The day on which it is judged.
    pub review: i32,
    /// What should move.
    pub measure: Said,
    /// What the measure shows that day.
    pub today: Said,
    /// What ends it early.
    pub stop: Said,
    /// The question that it came from.
    #[serde(default)]
    pub link: String,
    /// The card that it came from, from 1.
    #[serde(default)]
    pub card: Option<usize>,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoAction {
    /// What will be done.
    pub say: Said,
    /// Who does it.
    #[serde(default)]
    pub owner: String,
    /// How many days it may take.
    #[serde(default)]
    pub due: Option<i32>,
    /// What it changes about failures.
    #[serde(default)]
    pub kind: Option<ActionKind>,
    /// How anybody can see that it is done.
    #[serde(default)]
    pub done_when: Said,
    /// Whether it cannot wait.
    #[serde(default)]
    pub urgent: bool,
    /// Where it is tracked.
    #[serde(default)]
    pub tracker: String,
    /// The question that it came from.
    #[serde(default)]
    pub link: String,
    /// The card that it came from, from 1.
    #[serde(default)]
    pub card: Option<usize>,
    /// What became of it after the session.
    #[serde(default)]
    pub status: Progress,
}

/// The teams, by their English names.
///
/// # Errors
/// The first thing that cannot be read, with its place; a test reads them all.
pub fn demo_teams() -> Result<Vec<DemoTeam>, Fault> {
    let read = |(file, source): (&str, &str)| {
        let team = super::options().from_str(source);
        team.map_err(|error| Fault::syntax(file, source, &error))
    };
    TEAMS.into_iter().map(read).collect()
}
