//! Trends as JSON: the members of the contract first, more may follow.
use jiff::civil::Date;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::date;
use crate::domain::{Apart, Figure, Language, Mode, Ratio, TeamTrend, Trend, Variant, Verdict};

/// Members in their own order.
struct Ordered<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct TeamJson<'a> {
    team: &'a str,
    pack: &'a str,
    points: Vec<PointJson<'a>>,
    changes: Ordered<'a, ChangeJson<'a>>,
    /// What is not set beside the latest session, and why.
    unlike: Ordered<'a, UnlikeJson<'a>>,
    title: &'a str,
    who: &'static str,
}

#[derive(Serialize)]
struct PointJson<'a> {
    session: &'a str,
    date: Date,
    letters: Ordered<'a, Option<f64>>,
    /// Valid votes, as the contract has it; the room is `people`.
    n: u16,
    variant: Variant,
    mode: Mode,
    language: Language,
    metrics: Ordered<'a, FigureJson<'a>>,
    people: u16,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    value: f64,
    band: Option<&'a str>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    by: Ratio,
    verdict: Verdict,
    since: &'a str,
    first: Ratio,
    last: Ratio,
    mixed_modes: bool,
}

#[derive(Serialize)]
struct UnlikeJson<'a> {
    session: &'a str,
    date: Date,
    why: Apart,
}

/// Prints the document.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let teams: Vec<TeamJson<'_>> = trends.iter().map(|trend| team(setting, trend)).collect();
    out.json(&teams)
}

fn team<'a>(setting: &Setting, trend: &'a TeamTrend) -> TeamJson<'a> {
    let letters = trend.letters.iter();
    let changes = letters
        .clone()
        .filter_map(|trend| Some((&*trend.id, change(trend)?)));
    let unlike = letters.filter_map(|trend| {
        let (mean, why) = trend.unlike()?;
        let unlike = UnlikeJson {
            session: &mean.session.0,
            date: date(setting, mean.at),
            why,
        };
        Some((&*trend.id, unlike))
    });
    TeamJson {
        team: &trend.team,
        pack: &trend.pack,
        points: points(setting, trend),
        changes: Ordered(changes.collect()),
        unlike: Ordered(unlike.collect()),
        title: &trend.title,
        who: trend.who.code(),
    }
}

fn change(trend: &Trend) -> Option<ChangeJson<'_>> {
    let (first, last, change) = (trend.first()?, trend.last()?, trend.change()?);
    Some(ChangeJson {
        by: change.by,
        verdict: change.verdict,
        since: &first.session.0,
        first: first.mean,
        last: last.mean,
        mixed_modes: trend.mixes_modes(),
    })
}

fn points<'a>(setting: &Setting, trend: &'a TeamTrend) -> Vec<PointJson<'a>> {
    let points = trend.points.iter();
    points
        .map(|point| {
            let letters = point.letters.iter().map(|l| (&*l.id, l.mean));
            let metrics = point.figures.iter().map(|f| (&*f.metric, figure(f)));
            PointJson {
                session: &point.session.0,
                date: date(setting, point.at),
                letters: Ordered(letters.collect()),
                n: point.n(),
                variant: point.variant,
                mode: point.mode,
                language: point.language,
                metrics: Ordered(metrics.collect()),
                people: point.people,
            }
        })
        .collect()
}

fn figure(figure: &Figure) -> FigureJson<'_> {
    FigureJson {
        value: figure.value,
        band: Some(figure.band.as_str()).filter(|band| !band.is_empty()),
    }
}
