//! How a team changed from session to session, from the headers of its sessions alone.
//!
//! Only like is set beside like: the same questions in the same words, a group beside a group and
//! one person alone beside the same person. Teams are never ranked, summed or averaged. Which
//! questions are behind a letter its print tells (see `print`), so that no whole file is read.
mod compare;
mod earlier;
mod heat;
mod metric;
mod print;
mod questions;
mod read_in;
mod run;
mod series;

pub use compare::{Comparison, MetricPair, Once, Pair, Side};
pub use earlier::{Between, Earlier};
pub use heat::{Heat, HeatPack, HeatRow, heat};
pub use metric::{BandVerdict, MetricTrend, band_change};
pub use print::{Print, wording_print};
pub use questions::{Heard, Past, QuestionTrend, question_trends};
pub use read_in::{Packs, title_in};
pub use run::{Run, Unlike};
pub use series::{Point, TeamTrend, Teams, Who};

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::{
    Change, Footing, Language, LetterMean, Mode, Ratio, Reading, SessionId, change, change_alone,
};

/// Whether two names are those of one team.
pub fn same_team(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// What a mean rests on: what was asked, and in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// The print of the questions' ids; empty where an older file does not tell.
    pub asked: Arc<str>,
    /// The print of their words.
    pub worded: Arc<str>,
    /// How many questions they are.
    pub scored: u16,
    /// The language in which they were asked.
    pub language: Language,
}

/// Why two means cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Apart {
    /// The other one rests on fewer questions.
    Fewer,
    /// The other one rests on more questions.
    More,
    /// As many questions, but not the same.
    Questions,
    /// The same questions in another language.
    Language,
    /// The same questions in other words.
    Wording,
    /// A group, and one person alone.
    People,
    /// One of the files was written before this was kept.
    Unknown,
}

impl Apart {
    /// The name in outputs and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fewer => "fewer",
            Self::More => "more",
            Self::Questions => "questions",
            Self::Language => "language",
            Self::Wording => "wording",
            Self::People => "people",
            Self::Unknown => "unknown",
        }
    }
}

impl Like {
    /// What a letter's mean rests on.
    pub fn of(letter: &LetterMean, language: Language) -> Self {
        Self {
            asked: letter.asked.clone(),
            worded: letter.worded.clone(),
            scored: letter.scored,
            language,
        }
    }

    /// Why another mean cannot be compared with this one; none where it can.
    pub fn apart(&self, earlier: &Self) -> Option<Apart> {
        if self.asked.is_empty() || earlier.asked.is_empty() {
            Some(Apart::Unknown)
        } else if self.asked != earlier.asked {
            Some(match earlier.scored.cmp(&self.scored) {
                std::cmp::Ordering::Less => Apart::Fewer,
                std::cmp::Ordering::Greater => Apart::More,
                std::cmp::Ordering::Equal => Apart::Questions,
            })
        } else if self.worded == earlier.worded {
            None
        } else if self.language == earlier.language {
            Some(Apart::Wording)
        } else {
            Some(Apart::Language)
        }
    }
}

/// The mean of a letter or of a question in one session.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Which session.
    pub session: SessionId,
    /// When it began.
    pub at: Timestamp,
    /// Its pack.
    pub pack: Arc<str>,
    /// How it voted.
    pub mode: Mode,
    /// The mean, 1 to 5.
    pub mean: Ratio,
    /// How many votes it rests on, at the least.
    pub n: u32,
    /// What the answers of one person alone rest on.
    pub footing: Footing,
    /// What was asked.
    pub like: Like,
}

impl Standing {
    /// The mark of a letter in a session; none where too few of its questions are scored.
    pub(super) fn of_letter(point: &Point, id: &str) -> Option<Self> {
        let letter = point.letters.iter().find(|letter| letter.id == id)?;
        Some(Self {
            session: point.session.clone(),
            at: point.at,
            pack: Arc::clone(&point.pack),
            mode: point.mode,
            mean: Ratio::from_f64(letter.mean?)?,
            n: letter.n.into(),
            footing: footing(letter),
            like: Like::of(letter, point.language),
        })
    }

    /// Why another mark cannot be compared with this one; none where it can.
    pub fn apart(&self, earlier: &Self) -> Option<Apart> {
        if Who::of(self.mode) == Who::of(earlier.mode) {
            self.like.apart(&earlier.like)
        } else {
            Some(Apart::People)
        }
    }

    /// How far it is from an earlier mark; none where the two cannot be compared.
    pub fn change_since(&self, earlier: &Self) -> Option<Change> {
        if self.apart(earlier).is_some() {
            return None;
        }
        Some(match Who::of(self.mode) {
            Who::Alone => change_alone((earlier.mean, earlier.footing), (self.mean, self.footing)),
            Who::Group => {
                let reading = |mark: &Self| Reading {
                    mean: mark.mean,
                    n: mark.n,
                };
                change(reading(earlier), reading(self))
            }
        })
    }
}

/// The answers of one person alone stand on their own where at least half were seen or proven.
const fn footing(letter: &LetterMean) -> Footing {
    if letter.sure as u32 * 2 >= letter.scored as u32 {
        Footing::Seen
    } else {
        Footing::Guessed
    }
}

/// The means of one letter, or of one question, in the order of the sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The letter's id, or the question's full id.
    pub id: String,
    /// The means, the earliest first.
    pub means: Vec<Standing>,
}

impl Trend {
    /// The trend of these means, in whatever order they come.
    pub fn of(id: impl Into<String>, mut means: Vec<Standing>) -> Self {
        means.sort_by(|a, b| (a.at, &a.session).cmp(&(b.at, &b.session)));
        // Ten thousand files have fifty thousand of them.
        means.shrink_to_fit();
        Self {
            id: id.into(),
            means,
        }
    }

    /// The latest mean of the line that is followed.
    pub fn last(&self) -> Option<&Standing> {
        self.run().last()
    }

    /// Its earliest mean; none where there is no other.
    pub fn first(&self) -> Option<&Standing> {
        self.run().first()
    }

    /// How far its latest mean is from its earliest.
    pub fn change(&self) -> Option<Change> {
        self.run().change()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
