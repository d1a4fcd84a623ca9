//! What becomes of people's names when a report leaves the room.
//!
//! Every form of a report is made from the session that [`Session::leaving`] gives, so names give
//! way there once and for all of them.
use super::Report;
use crate::domain::{NameKind, Pack, Session};

/// What is done about names in what people wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names<'a> {
    /// The group wants them kept.
    Kept,
    /// Addresses, handles and the authors of pasted lines give way to a role, or to this mark.
    Veiled(&'a str),
}

/// What was done about names, and what is worth a look before the report leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// How many names gave way.
    pub veiled: usize,
    /// What looks like a name and stays.
    pub likely: Vec<Likely>,
    /// Who leads something, by what may be a person's name.
    pub leads: Vec<String>,
}

/// Words that look like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The words.
    pub name: String,
    /// Why they look like one.
    pub kind: NameKind,
    /// Where they stand.
    pub place: TextPlace,
}

/// A text that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// What it is.
    pub of: TextOf,
    /// A short name of where it stands: a question's id, a heading, a label; may be empty.
    pub at: String,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextOf {
    /// A note on a question or a step.
    Note,
    /// What a lone answer rests on.
    Evidence,
    /// A card on a board.
    Card,
    /// A field of a form.
    Field,
    /// An entry of a timeline.
    Entry,
    /// A step of a map.
    Step,
    /// A topic of the dot vote.
    Topic,
    /// An experiment.
    Experiment,
    /// An action.
    Action,
    /// A promise of an earlier session.
    Carried,
}

impl TextOf {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Note,
        Self::Evidence,
        Self::Card,
        Self::Field,
        Self::Entry,
        Self::Step,
        Self::Topic,
        Self::Experiment,
        Self::Action,
        Self::Carried,
    ];

    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Card => "card",
            Self::Field => "field",
            Self::Entry => "entry",
            Self::Step => "step",
            Self::Topic => "topic",
            Self::Experiment => "experiment",
            Self::Action => "action",
            Self::Carried => "carried",
        }
    }
}

impl Report {
    /// The report that leaves the room: [`Report::of`], with names as the group wants them.
    pub fn leaving(session: &Session, pack: Option<&Pack>, names: Names<'_>) -> Self {
        let (session, leaving) = session.leaving(names);
        let mut report = Self::of(&session, pack);
        report.leaving = leaving;
        report
    }
}
