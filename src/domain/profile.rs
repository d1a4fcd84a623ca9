//! What a set of questions adds up to: letters, and which questions to look at.
//!
//! There is no overall number on purpose: balance matters, and a total invites ranking.
mod trend;

use std::cmp::Reverse;
use std::num::NonZeroU32;

use serde::Serialize;

pub use self::trend::{
    CLEAR_CHANGE, CLEAR_CHANGE_VOTES, Change, Footing, Reading, Verdict, change, change_alone,
};
use super::{Case, Counts, Level, Ratio, Stats};

/// How many questions the focus list holds at most; our house convention.
pub const FOCUS_LENGTH: usize = 3;
/// The highest median that puts a question on the focus list; our house convention.
const FOCUS_UP_TO: Level = Level::ALL[2];
/// The lowest median that makes an aligned question a strength; our house convention.
const STRENGTH_FROM: Level = Level::ALL[3];

/// One question of the variant, as far as the profile needs it.
#[derive(Clone, Copy, Debug)]
pub struct ProfileRow<'a> {
    /// The full id, such as `calms.C1`.
    pub id: &'a str,
    /// The id of its set, such as `C`.
    pub set: &'a str,
    /// The votes that count; none where it was not voted, was skipped, or is withheld.
    pub counts: Option<Counts>,
    /// The level the group wants to reach.
    pub wanted: Option<Level>,
}

/// What the questions of one set add up to.
///
/// A letter is available if at least half of its questions are scored; if not, every number
/// but `scored` and `of` is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
    /// The set's id; outputs call it `letter`.
    #[serde(rename = "letter")]
    pub id: String,
    /// The unweighted mean of its scored question means, 1 to 5.
    pub mean: Option<Ratio>,
    /// The mean with one decimal and a point, half away from zero.
    pub shown: Option<String>,
    /// How many of its questions are scored.
    pub scored: u16,
    /// How many questions it has in this variant, skipped ones included.
    pub of: u16,
    /// The lowest mean among its scored questions.
    pub floor: Option<Ratio>,
    /// The highest mean among its scored questions; not in outputs.
    #[serde(skip)]
    pub top: Option<Ratio>,
    /// The mean as percent of the way from 1 to 5; for exports only.
    pub percent: Option<f64>,
}

/// How far the strongest and the weakest letter are apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The letter with the highest mean, the first of several.
    pub strongest: String,
    /// The letter with the lowest mean, the first of several others.
    pub weakest: String,
    /// The difference of their means, 0 to 4.
    pub by: Ratio,
    /// The difference of their means as they are shown, with one decimal; not in outputs.
    #[serde(skip)]
    pub shown: Ratio,
}

/// The room's answers taken together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// The letters, in the order in which their questions were asked.
    pub letters: Vec<Letter>,
    /// Questions to look at first, by id, [`FOCUS_LENGTH`] at most.
    pub focus: Vec<String>,
    /// Questions where two camps or a minority ask for a talk, by id, in order.
    pub talk: Vec<String>,
    /// Scored questions where the room is aligned on a high level, by id, in order.
    pub strengths: Vec<String>,
    /// How far the available letters are apart; none with fewer than two.
    pub gap: Option<Gap>,
}

/// A question that was voted, with what its votes add up to.
struct Voted<'a> {
    asked: &'a ProfileRow<'a>,
    stats: Stats,
}

impl Profile {
    /// Takes the questions of a variant together, in the order of the pack.
    pub fn of(asked: &[ProfileRow<'_>]) -> Self {
        let voted: Vec<Voted<'_>> = asked
            .iter()
            .filter_map(|asked| {
                let stats = asked.counts?.stats();
                Some(Voted { asked, stats })
            })
            .collect();
        let letters = letters(asked, &voted);
        let ids = |keeps: fn(&Stats) -> bool| {
            let kept = voted.iter().filter(|voted| keeps(&voted.stats));
            kept.map(|voted| voted.asked.id.to_owned()).collect()
        };
        Self {
            focus: focus(&voted),
            talk: ids(|stats| stats.case == Case::Split || stats.minority),
            strengths: ids(|stats| {
                stats.case == Case::Aligned && stats.median_at_least(STRENGTH_FROM)
            }),
            gap: gap(&letters),
            letters,
        }
    }

    /// The letter of this set.
    pub fn letter(&self, set: &str) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id == set)
    }

    /// Whether the strongest and the weakest available letter are at least `by` apart.
    pub fn gap_at_least(&self, by: Ratio) -> bool {
        self.gap.as_ref().is_some_and(|gap| gap.by >= by)
    }

    /// Whether one letter is the lowest of all and another the highest, both alone there.
    pub fn lowest_while_leads(&self, lowest: &str, leads: &str) -> bool {
        let mean = |id| self.letter(id).and_then(|letter| letter.mean);
        let Some((low, high)) = mean(lowest).zip(mean(leads)) else {
            return false;
        };
        let mut others = self
            .letters
            .iter()
            .filter(|letter| letter.id != lowest && letter.id != leads)
            .filter_map(|letter| letter.mean);
        low < high && others.all(|mean| low < mean && mean < high)
    }

    /// Whether the letter `set` is at least `by` above the letter `of`, both available.
    pub fn ahead(&self, set: &str, of: &str, by: Ratio) -> bool {
        let mean = |id| self.letter(id).and_then(|letter| letter.mean);
        mean(set)
            .zip(mean(of))
            .is_some_and(|(ahead, behind)| ahead - behind >= by)
    }
}

fn letters(asked: &[ProfileRow<'_>], voted: &[Voted<'_>]) -> Vec<Letter> {
    let mut sets: Vec<(&str, u16)> = Vec::new();
    for question in asked {
        match sets.iter_mut().find(|(set, _)| *set == question.set) {
            Some((_, of)) => *of = of.saturating_add(1),
            None => sets.push((question.set, 1)),
        }
    }
    sets.into_iter()
        .map(|(set, of)| {
            let means: Vec<Ratio> = voted
                .iter()
                .filter(|voted| voted.asked.set == set && voted.stats.scored)
                .filter_map(|voted| voted.stats.mean)
                .collect();
            letter(set, of, &means)
        })
        .collect()
}

fn letter(set: &str, of: u16, means: &[Ratio]) -> Letter {
    let scored = u16::try_from(means.len()).unwrap_or(u16::MAX);
    let available = u32::from(scored) * 2 >= u32::from(of);
    let mean = NonZeroU32::new(scored.into())
        .filter(|_| available)
        .map(|count| means.iter().copied().sum::<Ratio>().over(count));
    Letter {
        id: set.to_owned(),
        mean,
        shown: mean.map(Ratio::shown),
        scored,
        of,
        floor: mean.and_then(|_| means.iter().copied().min()),
        top: mean.and_then(|_| means.iter().copied().max()),
        percent: mean.map(|mean| percent(mean).to_f64()),
    }
}

/// From 1 to 5 onto 0 to 100: four levels make a hundred, so a level makes twenty-five.
fn percent(mean: Ratio) -> Ratio {
    std::iter::repeat_n(mean - Ratio::ONE, 25).sum()
}

/// Lowest median first, then least agreement, then the order of the pack.
///
/// Where the group wants a level, the distance from there to the median comes before all that,
/// the largest first; a question without a wanted level stands where its own level is wanted.
/// Agreement that is not available comes last.
fn focus(voted: &[Voted<'_>]) -> Vec<String> {
    let mut low: Vec<&Voted<'_>> = voted
        .iter()
        .filter(|voted| voted.stats.median_at_most(FOCUS_UP_TO))
        .collect();
    low.sort_by_key(|voted| {
        let (stats, wanted) = (&voted.stats, voted.asked.wanted.map(Ratio::from));
        let short = wanted.zip(stats.median).map(|(to, from)| to - from);
        (
            Reverse(short.unwrap_or(Ratio::ZERO)),
            stats.median,
            stats.agreement.is_none(),
            stats.agreement,
        )
    });
    low.iter()
        .take(FOCUS_LENGTH)
        .map(|voted| voted.asked.id.to_owned())
        .collect()
}

fn gap(letters: &[Letter]) -> Option<Gap> {
    let means = || {
        letters
            .iter()
            .filter_map(|l| Some((l.id.as_str(), l.mean?)))
    };
    // Of equal ones `min_by_key` keeps the first, so both ends are sought with it.
    let (strongest, high) = means().min_by_key(|(_, mean)| Reverse(*mean))?;
    let (weakest, low) = means()
        .filter(|(id, _)| *id != strongest)
        .min_by_key(|(_, mean)| *mean)?;
    Some(Gap {
        strongest: strongest.to_owned(),
        weakest: weakest.to_owned(),
        by: high - low,
        shown: high.to_tenths() - low.to_tenths(),
    })
}

#[cfg(test)]
mod tests;
