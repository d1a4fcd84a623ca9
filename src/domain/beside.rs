//! What other sessions of the same team say to this one: letters, figures and incidents.
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{LetterMean, SessionId};

/// A delivery figure, as a header keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The metric's id.
    pub metric: String,
    /// Seconds for times, deployments a day for frequency, percent for shares.
    pub value: f64,
    /// The band's code.
    pub band: String,
}

/// What a post-mortem says to the delivery figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restored {
    /// When it started.
    pub started: Timestamp,
    /// Whole seconds until it was mitigated, or else resolved.
    pub seconds: Option<u64>,
    /// Whether a change caused it; none where that was not said.
    pub change: Option<bool>,
}

/// Another session of the team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// Which one.
    pub session: SessionId,
    /// Its day.
    pub date: Date,
    /// Its pack.
    pub pack: String,
    /// Its letters.
    pub letters: Vec<LetterMean>,
    /// Its delivery figures.
    pub figures: Vec<Figure>,
    /// The incident it is about.
    pub incident: Option<Restored>,
}

impl Beside {
    /// The mean of one of its letters.
    pub fn letter(&self, id: &str) -> Option<f64> {
        self.letters.iter().find(|letter| letter.id == id)?.mean
    }

    /// One of its figures.
    pub fn figure(&self, metric: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.metric == metric)
    }
}
