//! What a merge tells of a conflict: about what, what each copy had, and where theirs is kept.
use jiff::civil::Date;

use crate::domain::{Asked, Confidence, Counts, Mode, Which, Working};

/// Something that both copies have changed in different ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What it is about.
    pub about: About,
    /// What each copy has; of something with fields, only those that differ.
    pub differs: Vec<Differs>,
    /// Where the other copy's side is now.
    pub kept: Kept,
}

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The team's name.
    Team,
    /// How many people are in the room.
    People,
    /// How votes reach the session.
    Mode,
    /// How the room works today.
    Working,
    /// The date of the next session.
    NextDate,
    /// The return on time invested.
    Roti,
    /// The dots on the topics.
    Dots,
    /// The line that was being typed.
    Draft,
    /// The votes on a question, by its id.
    Votes(String),
    /// How sure a lone answer is.
    Confidence(String),
    /// What a lone answer rests on.
    Evidence(String),
    /// The level that the group wants.
    Wanted(String),
    /// The votes on a survey and the order of its answers, by its title.
    Survey(String),
    /// A field of a form: the form's title and the field's label.
    Field(String, String),
    /// Whether the group agrees, by the title of the step.
    Agreed(String),
    /// What became of a promise of an earlier session, by its text.
    Carried(String),
    /// The order of the steps of a map.
    Order(Which),
    /// One thing of a list, and the words by which it is known.
    Item(What, String),
    /// There are now more experiments than one session commits to.
    TooMany,
}

/// What stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A note.
    Note,
    /// A card on a board.
    Card,
    /// An action.
    Action,
    /// An experiment.
    Experiment,
    /// An entry of the timeline.
    Entry,
    /// A step of a map.
    Step,
}

impl What {
    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Card => "card",
            Self::Action => "action",
            Self::Experiment => "experiment",
            Self::Entry => "entry",
            Self::Step => "step",
        }
    }
}

/// One value in both copies.
#[derive(Clone, Debug, PartialEq)]
pub struct Differs {
    /// The name of the field in the file; empty where the conflict is about one value.
    pub field: String,
    /// What our copy has; it stays in its place.
    pub ours: Datum,
    /// What the other copy has.
    pub theirs: Datum,
}

/// A value as a conflict tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// Nothing is there.
    Nothing,
    /// It was removed.
    Removed,
    /// It is still there, and changed.
    Changed,
    /// Words that somebody typed.
    Text(String),
    /// Names of words, as files have them.
    Codes(Vec<String>),
    /// A number.
    Number(u64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Is(bool),
    /// How votes are given.
    Mode(Mode),
    /// How the room works.
    Working(Working),
    /// How sure somebody is.
    Confidence(Confidence),
    /// Votes, one round after the other.
    Votes(Vec<Tallied>),
}

impl Datum {
    /// Words, or nothing.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text.to_owned())
        }
    }
}

/// Votes as they may be told: counts only, and none where they would tell who voted what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallied {
    /// How many ballots were cast.
    pub ballots: u32,
    /// How often each answer was given, and how many abstained; none where that stays covered.
    pub counts: Option<(Vec<u16>, u16)>,
}

impl From<Counts> for Tallied {
    fn from(counts: Counts) -> Self {
        Self {
            ballots: counts.cast(),
            counts: Some((counts.levels.to_vec(), counts.abstained)),
        }
    }
}

/// Where the other copy's side of a conflict is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// As a thing of its own right behind ours.
    Beside,
    /// In a parked note.
    Note,
    /// One copy removed what the other changed: the changed one stays.
    Changed,
    /// Everything of both copies stands there.
    Both,
}

impl Asked {
    /// Its votes as a conflict tells them.
    pub(super) fn tallied(&self) -> Vec<Tallied> {
        let of = |round: &crate::domain::Round| {
            let covered = Tallied {
                ballots: round.ballots,
                counts: None,
            };
            round.counts.map_or(covered, Tallied::from)
        };
        self.rounds.iter().map(of).collect()
    }
}
