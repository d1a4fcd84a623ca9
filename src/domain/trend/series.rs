//! Gathers headers, one after the other, into one trend for each team and pack.
//!
//! What is kept of a header is a few numbers for each letter, so that ten thousand files are no
//! burden.
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::metric::metrics;
use super::{MetricTrend, Standing, Trend, same_team};
use crate::domain::{
    Figure, GUESSING_BELOW, Header, Language, LetterMean, Mode, SECRET_MINIMUM, SessionId, Variant,
};

/// Whether a session was that of a group or of one person alone; the two are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A group.
    Group,
    /// One person.
    Alone,
}

impl Who {
    /// Who votes in such a way.
    pub const fn of(mode: Mode) -> Self {
        match mode {
            Mode::Tally | Mode::Secret => Self::Group,
            Mode::Solo => Self::Alone,
        }
    }

    /// The name in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Alone => "solo",
        }
    }
}

/// What one session adds to a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which session.
    pub session: SessionId,
    /// When it began.
    pub at: Timestamp,
    /// Its pack; the sessions of a team share the name.
    pub pack: Arc<str>,
    /// Its title.
    pub title: String,
    /// Its team, as it was written.
    pub team: String,
    /// How long it was.
    pub variant: Variant,
    /// How it voted.
    pub mode: Mode,
    /// Its language.
    pub language: Language,
    /// How many people were in the room.
    pub people: u16,
    /// Its letters.
    pub letters: Vec<LetterMean>,
    /// Its delivery figures.
    pub figures: Vec<Figure>,
}

impl Point {
    /// What a session adds; none where nothing was scored or measured in it.
    pub fn of(header: &Header) -> Option<Self> {
        adds(header).then(|| Self::taken(header.clone()))
    }

    /// As [`Self::of`], of a header that nobody else needs.
    pub fn of_whole(header: Header) -> Option<Self> {
        adds(&header).then(|| Self::taken(header))
    }

    fn taken(header: Header) -> Self {
        Self {
            at: header.begun(),
            session: header.id,
            pack: header.pack.into(),
            title: header.title,
            team: header.team.trim().to_owned(),
            variant: header.variant,
            mode: header.mode,
            language: header.language,
            people: header.people,
            letters: header.letters,
            figures: header.figures,
        }
    }

    /// How many valid votes its letters rest on, the most that one of them has; where that was
    /// not kept, how many were in the room. Who abstained is not in it: for the room, see `people`.
    pub fn n(&self) -> u16 {
        let voted = self.letters.iter().map(|letter| letter.n).max();
        let voted = voted.unwrap_or(0);
        if voted == 0 { self.people } else { voted }
    }

    /// The letters that have a mean, by id.
    pub fn means(&self) -> impl Iterator<Item = (&str, f64)> {
        let letters = self.letters.iter();
        letters.filter_map(|letter| Some((&*letter.id, letter.mean?)))
    }

    /// Whether an older program wrote a header, which did not keep what its letters rest on.
    pub fn is_vague(header: &Header) -> bool {
        let mut scored = header.letters.iter().filter(|letter| letter.mean.is_some());
        scored.any(|letter| letter.asked.is_empty())
    }
}

/// Whether anything was scored or measured in a session.
fn adds(header: &Header) -> bool {
    header.letters.iter().any(|letter| letter.scored > 0) || !header.figures.is_empty()
}

/// How a team changed in one workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamTrend {
    /// The team, as its latest session writes it.
    pub team: String,
    /// The pack.
    pub pack: String,
    /// The workshop's title in the language of the latest session.
    pub title: String,
    /// A group, or one person alone.
    pub who: Who,
    /// The sessions, the earliest first.
    pub points: Vec<Point>,
    /// The letters, in the order of the latest session, then those that it no longer has. Where
    /// another pack asked the very same questions its means stand among them.
    pub letters: Vec<Trend>,
    /// The delivery metrics.
    pub metrics: Vec<MetricTrend>,
}

impl TeamTrend {
    /// The latest session.
    pub fn last(&self) -> Option<&Point> {
        self.points.last()
    }

    /// The trend of a letter.
    pub fn letter(&self, id: &str) -> Option<&Trend> {
        self.letters.iter().find(|trend| trend.id == id)
    }

    /// Whether it may stand beside those of other teams: a named group of five people or
    /// more in the room. Who abstained was there too: one abstention hides no team. A mean that
    /// rests on fewer than [`SECRET_MINIMUM`] votes is that of persons, whoever sat beside them.
    pub fn may_stand_beside(&self) -> bool {
        let is_large =
            |last: &Point| last.people >= GUESSING_BELOW && u32::from(last.n()) >= SECRET_MINIMUM;
        self.who == Who::Group && self.last().is_some_and(is_large)
    }
}

/// The points of one team and its way of voting, by pack.
type Packs = BTreeMap<Arc<str>, Vec<Point>>;

/// Headers being gathered.
#[derive(Clone, Debug, Default)]
pub struct Teams {
    only: Option<String>,
    found: BTreeMap<(String, Who), Packs>,
    unnamed: usize,
}

impl Teams {
    /// All of them.
    pub fn all() -> Self {
        Self::default()
    }

    /// One team only; the empty name stands for one person alone who named none.
    pub fn only(team: &str) -> Self {
        Self {
            only: Some(team.to_owned()),
            ..Self::default()
        }
    }

    /// Whether a session is one of those that are gathered.
    pub fn wants(&self, header: &Header) -> bool {
        let only = self.only.as_deref();
        only.is_none_or(|team| same_team(team, &header.team))
    }

    /// Takes a header in. Groups without a name may be any team: they are only counted.
    pub fn take(&mut self, header: &Header) {
        if self.wants(header) && adds(header) {
            self.add(Point::taken(header.clone()));
        }
    }

    /// As [`Self::take`], of a header that nobody else needs.
    pub fn take_whole(&mut self, header: Header) {
        if self.wants(&header) && adds(&header) {
            self.add(Point::taken(header));
        }
    }

    /// As [`Self::take`], of what a session adds, if it is one of those that are gathered.
    pub fn add(&mut self, mut point: Point) {
        let (team, who) = (point.team.to_lowercase(), Who::of(point.mode));
        if team.is_empty() && who == Who::Group {
            self.unnamed += 1;
            return;
        }
        let packs = self.found.entry((team, who)).or_default();
        if let Some((pack, _)) = packs.get_key_value(&point.pack) {
            point.pack = Arc::clone(pack);
        }
        let points = packs.entry(Arc::clone(&point.pack)).or_default();
        points.push(point);
    }

    /// How many sessions of groups named no team.
    pub const fn unnamed(&self) -> usize {
        self.unnamed
    }

    /// One trend for each team, way of voting and pack, in the order of the alphabet.
    pub fn trends(self) -> Vec<TeamTrend> {
        let teams = self.found.into_iter();
        teams
            .flat_map(|((_, who), packs)| of_team(who, packs))
            .collect()
    }
}

fn of_team(who: Who, mut packs: Packs) -> Vec<TeamTrend> {
    for points in packs.values_mut() {
        points.sort_by(|a, b| (a.at, &a.session).cmp(&(b.at, &b.session)));
        points.shrink_to_fit();
    }
    let followed: Vec<(Vec<Trend>, Vec<MetricTrend>)> = packs
        .iter()
        .map(|(pack, points)| {
            let others = packs.iter().filter(|(other, _)| *other != pack);
            let others: Vec<&Point> = others.flat_map(|(_, points)| points).collect();
            let figures = points.iter().map(|point| (point.at, &*point.figures));
            (letters(points, &others), metrics(figures))
        })
        .collect();
    let one = |((pack, points), (letters, metrics)): ((Arc<str>, Vec<Point>), _)| {
        let last = points.last()?;
        Some(TeamTrend {
            team: last.team.clone(),
            pack: pack.as_ref().to_owned(),
            title: last.title.clone(),
            who,
            letters,
            metrics,
            points,
        })
    };
    packs.into_iter().zip(followed).filter_map(one).collect()
}

fn letters(points: &[Point], others: &[&Point]) -> Vec<Trend> {
    let mut ids: Vec<&str> = Vec::new();
    for (id, _) in points.iter().rev().flat_map(Point::means) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if let Some(last) = points.last() {
        let order = |id: &&str| last.letters.iter().position(|letter| letter.id == *id);
        ids.sort_by_key(|id| order(id).unwrap_or(usize::MAX));
    }
    ids.into_iter()
        .map(|id| letter(id, points, others))
        .collect()
}

/// A letter's means, and those of other packs before the last that rest on the same questions.
fn letter(id: &str, points: &[Point], others: &[&Point]) -> Trend {
    let mut own: Vec<Standing> = points
        .iter()
        .filter_map(|point| Standing::of_letter(point, id))
        .collect();
    let Some(last) = own.last() else {
        return Trend::of(id, own);
    };
    let is_like = |mark: &Standing| own.iter().any(|own| own.apart(mark).is_none());
    let found = others
        .iter()
        .filter_map(|point| Standing::of_letter(point, id))
        .filter(|mark| mark.at < last.at && is_like(mark));
    let others: Vec<Standing> = found.collect();
    own.extend(others);
    Trend::of(id, own)
}
