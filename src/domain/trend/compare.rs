//! Two sessions side by side: letters, questions, delivery metrics, and what only one has.
//!
//! What is withheld in a session stays withheld here. Nothing says which session is the better.
use super::{Apart, BandVerdict, Heard, Past, Point, Standing, band_change, same_team};
use crate::domain::{Change, Figure, LetterMean, Session};

/// Two sessions side by side, the first one as it was named first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The first session.
    pub first: Past,
    /// The second one.
    pub second: Past,
    /// The letters that both have.
    pub letters: Vec<Pair<LetterMean>>,
    /// The questions that both have.
    pub questions: Vec<Pair<Heard>>,
    /// The delivery metrics that at least one has.
    pub metrics: Vec<MetricPair>,
    /// The questions that only one has.
    pub once: Vec<Once>,
}

/// One thing in both sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<T> {
    /// In the first session.
    pub first: T,
    /// In the second one.
    pub second: T,
    /// From the first to the second; none where one has no mean, or they are not alike.
    pub change: Option<Change>,
    /// Why they are not alike.
    pub apart: Option<Apart>,
}

/// A delivery metric in both sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricPair {
    /// The metric's id.
    pub id: String,
    /// In the first session.
    pub first: Option<Figure>,
    /// In the second one.
    pub second: Option<Figure>,
}

impl MetricPair {
    /// From the first to the second; none where one of them has no band.
    pub fn change(&self) -> Option<BandVerdict> {
        band_change(self.first.as_ref()?, self.second.as_ref()?)
    }
}

/// Which of the two sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    First,
    /// The second.
    Second,
}

/// A question that only one session has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    /// Which one has it.
    pub side: Side,
    /// The question.
    pub question: Heard,
}

impl Comparison {
    /// Sets two sessions side by side; none where they are those of two teams, which are never
    /// compared. A session without a team may be anybody's.
    pub fn of(first: &Session, second: &Session) -> Option<Self> {
        let (first, second) = (Past::of(first), Past::of(second));
        let [team, named] = [&first.header.team, &second.header.team].map(|team| team.trim());
        if !team.is_empty() && !named.is_empty() && !same_team(team, named) {
            return None;
        }
        let mut questions = Vec::new();
        let mut once = Vec::new();
        for before in &first.questions {
            match second.question(&before.id) {
                Some(after) => questions.push(question((&first, before), (&second, after))),
                None => once.push(Once {
                    side: Side::First,
                    question: before.clone(),
                }),
            }
        }
        let is_new = |heard: &&Heard| first.question(&heard.id).is_none();
        let new = second.questions.iter().filter(is_new).cloned();
        once.extend(new.map(|question| Once {
            side: Side::Second,
            question,
        }));
        Some(Self {
            letters: letters(&first, &second),
            questions,
            metrics: metrics(&first, &second),
            once,
            first,
            second,
        })
    }
}

fn question(first: (&Past, &Heard), second: (&Past, &Heard)) -> Pair<Heard> {
    let before = first.1.mark(&first.0.header);
    let after = second.1.mark(&second.0.header);
    let means = before.zip(after);
    // Words differ whether or not there is a mean to compare.
    let worded = (first.1.worded != second.1.worded).then(|| {
        if first.0.header.language == second.0.header.language {
            Apart::Wording
        } else {
            Apart::Language
        }
    });
    let apart = means
        .as_ref()
        .and_then(|(before, after)| after.apart(before));
    Pair {
        first: first.1.clone(),
        second: second.1.clone(),
        change: means.and_then(|(before, after)| after.change_since(&before)),
        apart: apart.or(worded),
    }
}

fn letters(first: &Past, second: &Past) -> Vec<Pair<LetterMean>> {
    let points = (Point::of(&first.header), Point::of(&second.header));
    let means = |id: &str| {
        let (before, after) = (points.0.as_ref()?, points.1.as_ref()?);
        Standing::of_letter(before, id).zip(Standing::of_letter(after, id))
    };
    let both = first.header.letters.iter().filter_map(|before| {
        let mut after = second.header.letters.iter();
        let after = after.find(|letter| letter.id == before.id)?;
        let means = means(&before.id);
        Some(Pair {
            first: before.clone(),
            second: after.clone(),
            apart: means
                .as_ref()
                .and_then(|(before, after)| after.apart(before)),
            change: means.and_then(|(before, after)| after.change_since(&before)),
        })
    });
    both.collect()
}

fn metrics(first: &Past, second: &Past) -> Vec<MetricPair> {
    let figures = |past: &Past| past.header.figures.clone();
    let mut pairs: Vec<MetricPair> = figures(first)
        .into_iter()
        .map(|figure| MetricPair {
            id: figure.metric.clone(),
            first: Some(figure),
            second: None,
        })
        .collect();
    for figure in figures(second) {
        match pairs.iter_mut().find(|pair| pair.id == figure.metric) {
            Some(pair) => pair.second = Some(figure),
            None => pairs.push(MetricPair {
                id: figure.metric.clone(),
                first: None,
                second: Some(figure),
            }),
        }
    }
    pairs
}
