//! A session: one run of a workshop by a team. [`Session::apply`] is its only door.
//!
//! Nothing in here is secret: a ballot lives in a [`super::Pass`] or a [`super::Tally`] until
//! its reveal, and only the counts come in.
mod apply;
mod begin;
mod chosen;
mod clash;
mod figures;
mod fill;
mod incident;
mod leaving;
mod lens;
mod lessons;
mod letters;
mod merge;
mod missing;
mod said;
mod settle;
mod view;
mod waiting;
mod weak;
mod wording;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Date;
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    ActionItem, Asked, Beside, Board, Card, Carried, Clock, Experiment, Filled, Header, Measured,
    Note, Round, Rule, Set, Span, Stop, Stream, Surveyed, Timeline, Working,
};

pub use chosen::Chosen;
pub use clash::Clash;
pub use figures::{Evidence, Value};
pub use incident::Course;
pub use lens::Lens;
pub use lessons::Lessons;
pub use merge::{About, Conflict, Datum, Differs, Kept, Merged, NotOne, Tallied, What};
pub use missing::Missing;
pub use view::{Forecast, Open, Room};
pub use waiting::Risky;
pub use weak::{Advised, ToRead};

/// The version of the layout of session files that this program writes.
pub const FORMAT: &str = "1.2";

/// Where a session stands: a stop of the agenda, and the question of its set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Index into the agenda.
    pub stop: usize,
    /// Index into the questions of the stop's set; 0 elsewhere.
    pub question: usize,
}

/// A topic of the dot vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DotOption {
    /// The question it stands for.
    pub link: Option<String>,
    /// Its words; empty where the question's title says it.
    pub text: String,
    /// Its dots; 0 where a document that left a small secret room does not tell them.
    #[serde(deserialize_with = "dots")]
    pub dots: u16,
}

/// Reads dots, or that they are not told.
fn dots<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    deserializer.deserialize_any(Dots)
}

struct Dots;

impl Visitor<'_> for Dots {
    type Value = u16;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of dots")
    }

    fn visit_u64<E: de::Error>(self, dots: u64) -> Result<u16, E> {
        u16::try_from(dots).map_err(|_| E::invalid_value(Unexpected::Unsigned(dots), &self))
    }

    fn visit_unit<E: de::Error>(self) -> Result<u16, E> {
        Ok(0)
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// What somebody was typing when the program last saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The form: `note`, `action:0`, `experiment:3`, `evidence:calms.C1`.
    pub form: String,
    /// Its fields.
    pub fields: Vec<String>,
}

/// One run of a workshop. Its fields stand in the file in this order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    header: Header,
    place: Place,
    /// What can still be given to stops when nothing was saved.
    pool: Span,
    agenda: Vec<Stop>,
    sets: Vec<Set>,
    /// The five common labels.
    labels: Vec<String>,
    rules: Vec<Rule>,
    questions: Vec<Asked>,
    #[serde(default)]
    surveys: Vec<Surveyed>,
    #[serde(default)]
    forms: Vec<Filled>,
    #[serde(default)]
    metrics: Vec<Measured>,
    #[serde(default)]
    boards: Vec<Board>,
    /// The cards on the boards.
    #[serde(default)]
    cards: Vec<Card>,
    #[serde(default)]
    stream: Stream,
    #[serde(default)]
    timeline: Timeline,
    /// Whether the group agrees, by the step that asked.
    #[serde(default)]
    confirmed: BTreeMap<String, bool>,
    /// Rules of wording that this session does not want to hear of.
    #[serde(default)]
    unheard: BTreeSet<String>,
    /// What other sessions of the team say to this one.
    #[serde(default)]
    beside: Vec<Beside>,
    working: Option<Working>,
    options: Vec<DotOption>,
    carried: Vec<Carried>,
    experiments: Vec<Experiment>,
    actions: Vec<ActionItem>,
    notes: Vec<Note>,
    roti: Option<Round>,
    next_date: Option<Date>,
    /// The group has agreed to an export.
    consent: bool,
    /// How many names of people had given way to a role when it came back from a document.
    #[serde(default, skip_serializing_if = "is_zero")]
    veiled: u32,
    /// What was being typed and is not yet a note or a card.
    draft: Option<Draft>,
    /// What was chosen and typed in the tray of pasted lines when it was left for later; the lines
    /// themselves are the unread ones of the timeline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tray: Option<Draft>,
    /// The id that the next note or card gets.
    next_id: u32,
    #[serde(skip)]
    clock: Clock,
}
