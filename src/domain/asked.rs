//! A question as one session asks it, with the counts of its rounds.
use serde::{Deserialize, Serialize};

use super::{Counts, GUESSING_BELOW, Level, Mode, SECRET_MINIMUM};

/// How sure a lone answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A guess.
    Guess,
    /// Seen by oneself.
    Seen,
    /// Anybody can check it.
    Proven,
}

impl Confidence {
    /// Every value, the least sure first.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Seen, Self::Proven];

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Seen => "seen",
            Self::Proven => "proven",
        }
    }
}

/// One vote on a question, after its reveal. Counts only: never who, when or in which order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// How many ballots were cast, abstentions included.
    pub ballots: u32,
    /// What was voted; not kept where so few voted in secret that it would tell who.
    pub counts: Option<Counts>,
}

impl Round {
    /// What may be kept of a vote.
    pub fn of(counts: Counts, mode: Mode) -> Self {
        let ballots = counts.cast();
        let withheld = mode == Mode::Secret && ballots < SECRET_MINIMUM;
        Self {
            ballots,
            counts: (!withheld).then_some(counts),
        }
    }

    /// Lets the counts go that a later secret round would betray: where the rounds differ by a
    /// few ballots, their difference tells what those few voted who came or left between.
    pub(super) fn hide_beside(&mut self, later: &Self, mode: Mode) {
        let apart = self.ballots.abs_diff(later.ballots);
        if mode == Mode::Secret && (1..u32::from(GUESSING_BELOW)).contains(&apart) {
            self.counts = None;
        }
    }
}

/// A question of a session, in the words in which it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Its full id.
    pub id: String,
    /// Its set.
    pub set: String,
    /// The question.
    pub title: String,
    /// The five levels.
    pub levels: [String; 5],
    /// The votes on it, at most two; the last one counts.
    pub rounds: Vec<Round>,
    /// Left out by the room.
    pub skipped: bool,
    /// Whether it can wait for another day where the safety check comes out red. It never changes
    /// within a session, so a file may go without it where it does not hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub risky: bool,
    /// How sure a lone answer is.
    pub confidence: Option<Confidence>,
    /// What a lone answer rests on.
    pub evidence: String,
    /// The level that the group wants.
    pub wanted: Option<Level>,
}

impl Asked {
    /// The most votes on one question: one, and one after talking.
    pub const ROUNDS: usize = 2;

    /// The counts that score the question: those of the last round.
    pub fn counts(&self) -> Option<Counts> {
        self.rounds.last().and_then(|round| round.counts)
    }

    /// Whether a vote on it has been shown.
    pub const fn revealed(&self) -> bool {
        !self.rounds.is_empty()
    }

    /// The id without its pack: `C1`.
    pub fn short_id(&self) -> &str {
        short_id(&self.id)
    }
}

/// The last part of a full id: `C1` of `calms.C1`, `P1` of `vsm.principles.P1`.
pub fn short_id(id: &str) -> &str {
    id.rsplit_once('.').map_or(id, |(_, short)| short)
}
