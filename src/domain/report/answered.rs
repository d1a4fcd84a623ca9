//! A question as a report tells it: what came of it, and what its pack suggests.
use crate::domain::{Asked, Confidence, Level, Pack, Ratio, Round, Session, Stats, Try};

/// A question and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Its full id.
    pub id: String,
    /// Its set.
    pub set: String,
    /// The question.
    pub title: String,
    /// The five levels.
    pub levels: [String; 5],
    /// The votes on it, the first one first.
    pub rounds: Vec<Round>,
    /// What the last of them adds up to.
    pub outcome: Outcome,
    /// What the vote before a second one added up to; none without one, or where it is withheld.
    pub before: Option<Stats>,
    /// The level that the group wants.
    pub wanted: Option<Level>,
    /// How sure a lone answer is.
    pub confidence: Option<Confidence>,
    /// What a lone answer rests on; may be empty.
    pub evidence: String,
    /// What could be tried first; only of a question to look at first, and with its pack at hand.
    pub idea: Option<Idea>,
}

/// What came of something that was voted on.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The room left it out.
    Skipped,
    /// Nobody voted on it.
    Open,
    /// So few voted in secret that the figures would tell who.
    Withheld,
    /// The figures.
    Voted(Box<Stats>),
}

impl Outcome {
    /// What a round adds up to.
    pub(super) fn of(round: Option<&Round>) -> Self {
        match round {
            None => Self::Open,
            Some(Round { counts: None, .. }) => Self::Withheld,
            Some(Round {
                counts: Some(counts),
                ..
            }) => Self::Voted(Box::new(counts.stats())),
        }
    }

    /// The figures, where there are any.
    pub fn stats(&self) -> Option<&Stats> {
        match self {
            Self::Voted(stats) => Some(stats),
            Self::Skipped | Self::Open | Self::Withheld => None,
        }
    }
}

/// What a pack suggests for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// The smallest try, where the median asks for a start.
    pub experiment: Option<Try>,
    /// What others do, where there is something to spread already.
    pub practices: Vec<String>,
    /// A page of the DORA capability catalogue; may be empty.
    pub reading: String,
}

pub(super) fn answered(asked: &Asked, pack: Option<&Pack>, session: &Session) -> Answered {
    let outcome = if session.is_left_out(asked) {
        Outcome::Skipped
    } else {
        Outcome::of(asked.rounds.last())
    };
    let before = match asked.rounds.as_slice() {
        [before, _] => before.counts.map(|counts| counts.stats()),
        _ => None,
    };
    let idea = pack.and_then(|pack| idea(asked, &outcome, pack));
    Answered {
        id: asked.id.clone(),
        set: asked.set.clone(),
        title: asked.title.clone(),
        levels: asked.levels.clone(),
        rounds: asked.rounds.clone(),
        before: before.filter(|_| outcome.stats().is_some()),
        outcome,
        wanted: asked.wanted,
        confidence: asked.confidence,
        evidence: asked.evidence.clone(),
        idea,
    }
}

/// A median up to 2 asks for a start, one above for what can be spread.
fn idea(asked: &Asked, outcome: &Outcome, pack: &Pack) -> Option<Idea> {
    let question = pack.question(&asked.id)?;
    let start = outcome.stats()?.median? <= Ratio::whole(2);
    let experiment = start.then(|| question.experiment.clone());
    let practices = if start {
        Vec::new()
    } else {
        question.practices.clone()
    };
    Some(Idea {
        experiment,
        practices,
        reading: question.reading.clone(),
    })
}
