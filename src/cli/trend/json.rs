//! Trends as JSON: the members of the contract first, more may follow.
use jiff::civil::Date;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::date;
use crate::domain::{
    Apart, BandVerdict, Figure, Language, Mode, Ratio, Run, TeamTrend, Trend, Variant, Verdict,
};
use crate::store::hands;

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
    /// The latest session that is on no line of a letter, and why.
    unlike: Ordered<'a, UnlikeJson<'a>>,
    /// Every line of a letter: each joins sessions that asked the same in the same words.
    series: Ordered<'a, Vec<SeriesJson<'a>>>,
    /// What became of the delivery metrics, by their bands.
    metric_changes: Ordered<'a, MetricChangeJson>,
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
    /// The latest session of the line.
    until: &'a str,
    /// Since the session before it, where the line has three or more.
    latest: Option<LatestJson<'a>>,
}

#[derive(Serialize)]
struct LatestJson<'a> {
    by: Ratio,
    verdict: Verdict,
    since: &'a str,
}

#[derive(Serialize)]
struct SeriesJson<'a> {
    sessions: Vec<&'a str>,
    questions: u16,
    change: Option<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct MetricChangeJson {
    verdict: BandVerdict,
    /// Since the session before the latest.
    latest: Option<BandVerdict>,
}

#[derive(Serialize)]
struct UnlikeJson<'a> {
    session: &'a str,
    date: Date,
    why: Apart,
    mean: Ratio,
    questions: u16,
    /// How many the line that is followed rests on.
    of_line: u16,
    /// How many more sessions are on no line.
    more: usize,
}

/// Prints the document.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    out.json_list(hands::all(trends, 1, |trend| {
        serde_json::to_string(&team(setting, trend))
    }))
}

fn team<'a>(setting: &Setting, trend: &'a TeamTrend) -> TeamJson<'a> {
    let letters = trend.letters.iter();
    let changes = letters
        .clone()
        .filter_map(|trend| Some((&*trend.id, change(&trend.run())?)));
    let unlike = letters.clone().filter_map(|trend| {
        let unlike = trend.unlike()?;
        let mean = unlike.mean;
        let unlike = UnlikeJson {
            session: &mean.session.0,
            date: date(setting, mean.at),
            why: unlike.apart,
            mean: mean.mean,
            questions: mean.like.scored,
            of_line: unlike.asked,
            more: unlike.more,
        };
        Some((&*trend.id, unlike))
    });
    let series = letters.map(|trend| (&*trend.id, series(trend)));
    let metrics = trend.metrics.iter().filter_map(|metric| {
        let verdict = MetricChangeJson {
            verdict: metric.change()?,
            latest: metric.latest_change(),
        };
        Some((&*metric.id, verdict))
    });
    TeamJson {
        team: &trend.team,
        pack: &trend.pack,
        points: points(setting, trend),
        changes: Ordered(changes.collect()),
        unlike: Ordered(unlike.collect()),
        series: Ordered(series.collect()),
        metric_changes: Ordered(metrics.collect()),
        title: &trend.title,
        who: trend.who.code(),
    }
}

fn series<'a>(trend: &'a Trend) -> Vec<SeriesJson<'a>> {
    let one = |run: &Run<'a>| SeriesJson {
        sessions: run.means().iter().map(|mean| &*mean.session.0).collect(),
        questions: run.last().map_or(0, |last| last.like.scored),
        change: change(run),
    };
    trend.runs().iter().map(one).collect()
}

fn change<'a>(run: &Run<'a>) -> Option<ChangeJson<'a>> {
    let (first, last, change) = (run.first()?, run.last()?, run.change()?);
    let before = run.previous().filter(|before| *before != first);
    let latest = before.zip(run.latest_change());
    Some(ChangeJson {
        by: change.by,
        verdict: change.verdict,
        since: &first.session.0,
        first: first.mean,
        last: last.mean,
        mixed_modes: run.mixes_modes(),
        until: &last.session.0,
        latest: latest.map(|(before, change)| LatestJson {
            by: change.by,
            verdict: change.verdict,
            since: &before.session.0,
        }),
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
