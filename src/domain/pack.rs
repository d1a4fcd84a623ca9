//! A pack: the content of one workshop in one language, as its author writes it.
//!
//! Everything here is data. What a step does is decided by its [`Kind`]; how a pack is read and
//! checked is the business of `content`.
mod parts;
mod steps;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Language, Level, Ratio, Variant};

pub use parts::{
    Answer, BandTable, Board, Choice, Column, Field, FieldKind, Form, MapHint, Measure, Metric,
    Survey,
};
pub use steps::{Kind, MapPart, Stage, Step, Times};

/// Reads a list of just five texts; an array would have to be written as a tuple.
fn five<'de, D: Deserializer<'de>>(from: D) -> Result<[String; 5], D::Error> {
    Vec::<String>::deserialize(from)?
        .try_into()
        .map_err(|levels: Vec<String>| {
            serde::de::Error::invalid_length(levels.len(), &"five levels")
        })
}

/// A workshop's content in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Version of the file's layout.
    pub format: u32,
    /// Names the pack; the first part of its questions' full ids.
    pub id: String,
    /// The language of its texts.
    pub language: Language,
    /// Raised by the author when the content changes.
    pub version: u32,
    /// Its name in lists.
    pub title: String,
    /// One or two sentences for the home screen.
    pub summary: String,
    /// For whom it is.
    pub audience: String,
    /// What one leaves with.
    pub outcome: String,
    /// A pack whose scale, sets, questions and rules come first in this one.
    #[serde(default)]
    pub takes: Option<String>,
    /// The five labels common to all questions.
    #[serde(default)]
    pub scale: Vec<Label>,
    /// The letters, Ways or other groups of questions.
    #[serde(default)]
    pub sets: Vec<Set>,
    /// The questions, in order.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Texts to be read on demand.
    #[serde(default)]
    pub pages: Vec<Page>,
    /// Secret questions with answers of their own.
    #[serde(default)]
    pub surveys: Vec<Survey>,
    /// What is written down.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Delivery metrics.
    #[serde(default)]
    pub metrics: Vec<Metric>,
    /// Cards under headings.
    #[serde(default)]
    pub boards: Vec<Board>,
    /// What is said to the room when the figures ask for it.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// The agenda.
    pub steps: Vec<Step>,
    /// Which questions each variant asks.
    pub variants: Variants,
}

/// A level's common label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// One to four words.
    pub label: String,
    /// What a group must be able to name to claim the level.
    pub evidence: String,
}

/// A group of questions with one name and one hue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// One or two letters.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it looks at.
    pub gloss: String,
    /// Goal, focus and levers in three short lines, shown at the reveal.
    #[serde(default)]
    pub summary: Vec<String>,
}

/// A question that is voted on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id; full (`calms.C1`) once the pack is read.
    pub id: String,
    /// The set it belongs to.
    pub set: String,
    /// The question itself.
    pub title: String,
    /// What it is after; for the facilitator.
    pub intent: String,
    /// What can be observed at each level.
    #[serde(deserialize_with = "five")]
    pub levels: [String; 5],
    /// Open questions to the room.
    pub probes: Vec<String>,
    /// Signs to notice; for the facilitator.
    pub warnings: Vec<String>,
    /// What others do.
    pub practices: Vec<String>,
    /// The smallest try.
    pub experiment: Try,
    /// A page of the DORA capability catalogue.
    pub reading: String,
    /// The point of it, in a few lines.
    #[serde(default)]
    pub about: Vec<String>,
    /// A concrete case.
    #[serde(default)]
    pub story: Vec<String>,
    /// What the value stream map says to it.
    #[serde(default)]
    pub hint: Option<MapHint>,
    /// Whether it can wait for another day where the safety check comes out red.
    #[serde(default)]
    pub risky: bool,
}

/// A small experiment that a question suggests.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Try {
    /// What to do.
    pub act: String,
    /// For how long.
    pub length: String,
    /// What should move.
    pub measure: String,
}

/// A text to be read on demand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// One screen of lines.
    pub lines: Vec<String>,
    /// What it is good for.
    #[serde(default)]
    pub why: Vec<String>,
    /// What others do.
    #[serde(default)]
    pub practices: Vec<String>,
}

/// What is said to the room when a condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Names it.
    pub id: String,
    /// The step on whose screen it is said; the profile and the talk where there is none.
    #[serde(default)]
    pub at: Option<String>,
    /// When it is said.
    pub when: When,
    /// What the condition is called in exports.
    #[serde(default)]
    pub flag: Option<String>,
    /// What is said.
    pub say: Vec<String>,
    /// The pack that is offered with it: one key sets a session of it up for the same team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
}

/// A condition on the figures of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum When {
    /// In every session.
    Always,
    /// The strongest and the weakest letter are at least so many levels apart.
    Gap(Ratio),
    /// One letter leads another by at least so many levels.
    Ahead {
        /// The leading letter.
        set: String,
        /// The letter behind.
        of: String,
        /// Levels.
        by: Ratio,
    },
    /// A question's median is not above a level.
    MedianAtMost {
        /// The question's full id.
        question: String,
        /// The level.
        level: Level,
    },
    /// At least so many answers of a survey were ticked by half of the group or more.
    TickedByHalf {
        /// The survey.
        survey: String,
        /// How many answers.
        least: u16,
    },
    /// Ticks were given; the set with the most of them is named with it.
    MostTicks {
        /// The survey.
        survey: String,
    },
    /// A board has fewer cards than that, or from fewer columns.
    FewPoints {
        /// The board.
        board: String,
        /// Cards.
        points: u16,
        /// Columns.
        columns: u16,
    },
    /// A letter is high, here or in another session of the team, while a metric is medium or low.
    SlowBeside {
        /// The letter.
        letter: String,
        /// The pack whose letter it is.
        pack: String,
        /// The least mean.
        at_least: Ratio,
        /// The metric.
        metric: String,
    },
    /// One letter is the lowest of all while another is the highest.
    LowestWhileLeads {
        /// The lowest.
        lowest: String,
        /// The highest.
        leads: String,
    },
}

/// The three variants.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variants {
    pulse: Cut,
    standard: Cut,
    full: Cut,
}

impl Variants {
    /// What a variant asks.
    pub const fn of(&self, variant: Variant) -> &Cut {
        match variant {
            Variant::Pulse => &self.pulse,
            Variant::Standard => &self.standard,
            Variant::Full => &self.full,
        }
    }
}

/// What one variant asks, and how long it takes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The sum of its steps, in minutes.
    pub minutes: u64,
    /// Full ids of its questions, in the pack's order.
    pub questions: Vec<String>,
}

impl Pack {
    /// The question with a full id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The set with an id.
    pub fn set(&self, id: &str) -> Option<&Set> {
        self.sets.iter().find(|s| s.id == id)
    }

    /// The step with an id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }

    /// The survey with an id: a survey of its own, or the estimate of a metric.
    pub fn survey(&self, id: &str) -> Option<Survey> {
        let own = self.surveys.iter().find(|survey| survey.id == id).cloned();
        own.or_else(|| self.metric(id).map(Metric::estimate))
    }

    /// The form with an id: a form of its own, or the evidence of a metric.
    pub fn form(&self, id: &str) -> Option<Form> {
        let own = self.forms.iter().find(|form| form.id == id).cloned();
        own.or_else(|| self.metric(id).map(Metric::evidence))
    }

    /// The metric with an id.
    pub fn metric(&self, id: &str) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.id == id)
    }

    /// The board with an id.
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }

    /// The page with an id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|p| p.id == id)
    }
}
