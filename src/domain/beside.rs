//! What other sessions of the same team say to this one: letters, figures and incidents.
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Header, Language, LetterMean, Mode, SessionId, Who, same_team};

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
    /// How it voted; since 1.2.
    #[serde(default)]
    pub mode: Mode,
    /// Its language; since 1.2.
    #[serde(default)]
    pub language: Language,
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

/// How many incidents of a team are kept beside a session, the newest first.
const MOST_INCIDENTS: usize = 50;

/// How many sessions of one pack are kept beside a session for what their letters were asked.
const MOST_OF_A_PACK: usize = 6;

/// What the other sessions of a team say to one of them, the newest first: of each pack the newest
/// that has letters or figures, then older ones that asked a letter something else (a short session
/// does not hide the full one before it), and every post-mortem. A session without a team has none.
pub fn beside<'h>(others: impl IntoIterator<Item = &'h Header>, own: &Header) -> Vec<Beside> {
    if own.team.trim().is_empty() {
        return Vec::new();
    }
    let mut same: Vec<&Header> = others
        .into_iter()
        .filter(|header| header.id != own.id && same_team(&header.team, &own.team))
        .collect();
    same.sort_by_key(|header| std::cmp::Reverse((header.begun(), header.id.clone())));
    let (mut kept, mut incidents) = (Vec::<Beside>::new(), 0);
    for header in same {
        let speaks =
            header.letters.iter().any(|letter| letter.mean.is_some()) || !header.figures.is_empty();
        let of_pack = kept.iter().filter(|before| before.pack == header.pack);
        let of_pack: Vec<&Beside> = of_pack.collect();
        let known = !of_pack.is_empty()
            && (of_pack.len() >= MOST_OF_A_PACK || !asks_otherwise(header, &of_pack));
        let is_incident = header.incident.is_some() && incidents < MOST_INCIDENTS;
        if is_incident || (speaks && !known) {
            incidents += usize::from(header.incident.is_some());
            kept.push(Beside {
                session: header.id.clone(),
                date: header.begun().to_zoned(TimeZone::UTC).date(),
                pack: header.pack.clone(),
                mode: header.mode,
                language: header.language,
                letters: header.letters.clone(),
                figures: header.figures.clone(),
                incident: header.incident.clone(),
            });
        }
    }
    kept
}

/// Whether a letter rests on questions, words or people that it rests on in none of those kept.
fn asks_otherwise(header: &Header, kept: &[&Beside]) -> bool {
    let who = Who::of(header.mode);
    let is_asked = |letter: &&LetterMean| !letter.asked.is_empty() && letter.mean.is_some();
    let mut letters = header.letters.iter().filter(is_asked);
    letters.any(|own| {
        let is_same = |one: &LetterMean| {
            one.id == own.id && one.asked == own.asked && one.worded == own.worded
        };
        let has =
            |before: &&Beside| Who::of(before.mode) == who && before.letters.iter().any(is_same);
        !kept.iter().any(has)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Variant};

    fn header(id: &str, team: &str, pack: &str, day: i8) -> Header {
        let at = jiff::civil::date(2026, 11, day)
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp());
        Header {
            format: "1.1".to_owned(),
            id: SessionId(id.to_owned()),
            pack: pack.to_owned(),
            title: String::new(),
            variant: Variant::Standard,
            team: team.to_owned(),
            mode: Mode::Tally,
            language: Language::En,
            status: Status::Closed,
            created: at,
            started: None,
            updated: at,
            step: (1, 1),
            people: 5,
            open: Vec::new(),
            letters: vec![LetterMean {
                id: "A".to_owned(),
                mean: Some(4.0),
                scored: 4,
                of: 5,
                ..LetterMean::default()
            }],
            figures: Vec::new(),
            incident: None,
        }
    }

    fn incident(id: &str, day: i8) -> Header {
        Header {
            letters: Vec::new(),
            incident: Some(Restored {
                started: Timestamp::UNIX_EPOCH,
                seconds: Some(5_400),
                change: Some(true),
            }),
            ..header(id, "Checkout", "pm", day)
        }
    }

    #[test]
    fn the_newest_of_each_pack_and_every_incident_of_the_team_are_kept() {
        let own = header("own", " checkout ", "dora", 22);
        let all = [
            header("old", "Checkout", "calms", 1),
            header("new", "Checkout", "calms", 9),
            header("other", "Search", "calms", 20),
            incident("first", 3),
            incident("second", 7),
            own.clone(),
        ];
        let found = beside(&all, &own);
        let ids: Vec<&str> = found.iter().map(|beside| &*beside.session.0).collect();
        assert_eq!(ids, ["new", "second", "first"]);
        assert_eq!(found[0].letter("A"), Some(4.0));
    }

    #[test]
    fn a_short_session_does_not_hide_the_full_one_before_it() {
        let asked = |id: &str, day, asked: &str| {
            let mut header = header(id, "Checkout", "calms", day);
            header.letters[0].asked = asked.into();
            header
        };
        let own = header("own", "Checkout", "calms", 22);
        let all = [
            asked("full", 3, "five"),
            asked("older", 1, "five"),
            asked("pulse", 9, "one"),
        ];
        let found = beside(&all, &own);
        let ids: Vec<&str> = found.iter().map(|beside| &*beside.session.0).collect();
        assert_eq!(ids, ["pulse", "full"]);
    }

    #[test]
    fn a_session_without_a_team_stands_alone() {
        let own = header("own", "", "dora", 22);
        assert_eq!(beside(&[header("x", "", "calms", 1)], &own), []);
    }
}
