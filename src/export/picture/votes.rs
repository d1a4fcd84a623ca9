//! The votes on one question: a column for each level, and what they come to in words.
//!
//! What the report withholds is not here to be drawn: there are no counts of it.
use super::Scene;
use super::letters::{Fitted, Type};
use super::paper::{Anchor, Area, Paper};
use super::spread::{BESIDE_ROOM, across, median};
use crate::domain::{Answered, Case, Level, Outcome, Ratio, Stats};

/// How many squares a column holds; with more votes it is a bar.
const MOST_SQUARES: u16 = 16;
/// How high the highest bar is.
const BAR: f64 = 34.0;
/// How wide bars are.
const BAR_WIDTH: f64 = 22.0;
/// A square, and the gap to the next.
const SIDE: f64 = 8.0;
/// From one square to the next.
const PITCH: f64 = 10.0;
/// How many squares stand beside one another.
const ABREAST: u16 = 4;
/// The number above a column.
const NUMBER: f64 = 14.0;
/// The mark under the columns.
const MARK: f64 = 12.0;

/// How votes are drawn; all questions of a picture alike, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// One square a vote.
    Squares,
    /// A bar, as high as there are votes.
    Bars,
}

impl Setting {
    /// Bars where some column would hold too many squares.
    pub(super) fn of(questions: &[Answered]) -> Self {
        if fullest(questions) > MOST_SQUARES {
            Self::Bars
        } else {
            Self::Squares
        }
    }
}

fn fullest(questions: &[Answered]) -> u16 {
    let stats = questions.iter().filter_map(|q| q.outcome.stats());
    stats.flat_map(|stats| stats.counts).max().unwrap_or(0)
}

/// The columns of one question.
pub(super) struct Columns {
    counts: [u16; 5],
    median: Option<Ratio>,
    setting: Setting,
}

impl Columns {
    /// Two camps have no middle, and one answer is its own.
    pub(super) fn of(question: &Answered, setting: Setting) -> Self {
        let stats = question.outcome.stats();
        let voted = stats.filter(|stats| stats.n > 1 && stats.case != Case::Split);
        Self {
            counts: stats.map_or([0; 5], |stats| stats.counts),
            median: voted.and_then(|stats| stats.median),
            setting,
        }
    }

    fn most(&self) -> u16 {
        self.counts.into_iter().max().unwrap_or(0)
    }

    fn columns(&self) -> f64 {
        match self.setting {
            Setting::Squares => lines(self.most().max(1)) * PITCH,
            Setting::Bars => BAR,
        }
    }

    /// How high they are, with their numbers above and the mark below.
    pub(super) fn height(&self) -> f64 {
        NUMBER + self.columns() + 3.0 + MARK
    }

    /// Draws them from `top` downwards.
    pub(super) fn draw(&self, paper: &mut Paper, top: f64) {
        let base = top + NUMBER + self.columns();
        let ends = [Level::ALL[0], Level::ALL[4]].map(|level| across(level.into()));
        paper.line(
            "cp-edge",
            (ends[0] - 22.0, base + 1.5),
            (ends[1] + 22.0, base + 1.5),
        );
        for (level, count) in Level::ALL.into_iter().zip(self.counts) {
            if count == 0 {
                continue;
            }
            let x = across(level.into());
            let high = match self.setting {
                Setting::Squares => squares(paper, (x, base), count),
                Setting::Bars => bar(paper, (x, base), count, self.most()),
            };
            let number = (x, base - high - 3.0);
            paper.text(number, Anchor::Middle, Type::Tiny, &count.to_string());
        }
        if let Some(median_at) = self.median {
            median(paper, (across(median_at), base + 4.0));
        }
    }
}

/// Lines that so many squares take.
fn lines(count: u16) -> f64 {
    f64::from(count.div_ceil(ABREAST))
}

/// Squares from the base upwards; gives how high they stand.
fn squares(paper: &mut Paper, (x, base): (f64, f64), count: u16) -> f64 {
    let mut left = count;
    let mut y = base;
    while left > 0 {
        let abreast = left.min(ABREAST);
        let mut at = x - (f64::from(abreast) * PITCH - (PITCH - SIDE)) / 2.0;
        for _ in 0..abreast {
            let area = Area {
                x: at,
                y: y - SIDE,
                width: SIDE,
                height: SIDE,
            };
            paper.rect("cp-solid", area, 1.5);
            at += PITCH;
        }
        left -= abreast;
        y -= PITCH;
    }
    lines(count) * PITCH
}

fn bar(paper: &mut Paper, (x, base): (f64, f64), count: u16, most: u16) -> f64 {
    let height = (f64::from(count) / f64::from(most.max(1)) * BAR).max(2.0);
    let area = Area {
        x: x - BAR_WIDTH / 2.0,
        y: base - height,
        width: BAR_WIDTH,
        height,
    };
    paper.rect("cp-solid", area, 1.5);
    height
}

/// Why there are no columns; none where there are.
pub(super) fn untold(scene: &Scene<'_>, question: &Answered) -> Option<Fitted> {
    let key = match &question.outcome {
        Outcome::Voted(stats) if stats.n > 0 => return None,
        Outcome::Voted(_) if scene.is_solo() => "report-unknown",
        Outcome::Voted(_) => "report-only-abstained",
        Outcome::Skipped => "report-skipped",
        Outcome::Withheld => "report-withheld",
        Outcome::Open if scene.is_solo() => "report-open-solo",
        Outcome::Open => "report-open",
    };
    let room = across(Level::ALL[4].into()) - across(Level::ALL[0].into()) + 24.0;
    Some(Fitted::all(&scene.say(key), Type::Soft, room))
}

/// What the votes come to, in words.
pub(super) fn said(scene: &Scene<'_>, question: &Answered) -> Vec<(Type, Fitted)> {
    let words = scene.words;
    let mut lines = match question.outcome.stats() {
        Some(stats) if scene.is_solo() => alone(scene, stats),
        Some(stats) => together(scene, stats),
        None => Vec::new(),
    };
    if let Some(wanted) = question.wanted {
        let args = [("n", wanted.number().into())];
        lines.push((Type::Soft, words.with("report-wanted", &args)));
    }
    let fitted = |(kind, text): (Type, String)| (kind, Fitted::all(&text, kind, BESIDE_ROOM));
    lines.into_iter().map(fitted).collect()
}

fn alone(scene: &Scene<'_>, stats: &Stats) -> Vec<(Type, String)> {
    let level = stats.min.map(|level| {
        let args = [("n", level.number().into())];
        (Type::Small, scene.words.with("report-level-of", &args))
    });
    level.into_iter().collect()
}

fn together(scene: &Scene<'_>, stats: &Stats) -> Vec<(Type, String)> {
    let words = scene.words;
    let mut lines = Vec::new();
    let camps = stats.camps().filter(|_| stats.case == Case::Split);
    if let Some((low, high)) = camps {
        let args = [("low", low.number().into()), ("high", high.number().into())];
        lines.push((Type::SmallStrong, words.with("report-camps", &args)));
    } else if let Some(median) = stats.median {
        let args = [("value", scene.median(median).into())];
        lines.push((Type::Small, words.with("report-median-of", &args)));
        let key = format!("case-short-{}", stats.case.code());
        lines.push((Type::Soft, scene.say(&key)));
    }
    if stats.minority {
        let voices = stats.voices();
        let voices: Vec<String> = voices.iter().map(|l| l.number().to_string()).collect();
        let args = [("levels", voices.join(",\u{a0}").into())];
        lines.push((Type::SmallStrong, words.with("report-voice", &args)));
    }
    if stats.abstained > 0 {
        let args = [("n", stats.abstained.into())];
        lines.push((Type::Soft, words.with("abstained-count", &args)));
    }
    if stats.n > 0 && !stats.scored {
        lines.push((Type::Soft, scene.say("not-scored")));
    }
    lines
}
