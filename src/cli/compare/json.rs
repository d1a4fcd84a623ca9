//! Two sessions as JSON. What is withheld or not available is null.
use jiff::civil::Date;
use serde::Serialize;

use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use crate::domain::{
    Apart, BandVerdict, Case, Change, Comparison, Figure, Heard, Language, LetterMean, MetricPair,
    Mode, Pair, Past, Ratio, Side, Stats, Variant,
};

#[derive(Serialize)]
struct BothJson<'a> {
    first: SessionJson<'a>,
    second: SessionJson<'a>,
    letters: Vec<LetterJson<'a>>,
    questions: Vec<QuestionJson<'a>>,
    /// By which of the figures a change of letters and questions is judged.
    judged_by: &'static str,
    metrics: Vec<MetricJson<'a>>,
    only_in_first: Vec<&'a str>,
    only_in_second: Vec<&'a str>,
}

#[derive(Serialize)]
struct SessionJson<'a> {
    session: &'a str,
    date: Date,
    team: &'a str,
    pack: &'a str,
    variant: Variant,
    mode: Mode,
    language: Language,
    people: u16,
}

#[derive(Serialize)]
struct LetterJson<'a> {
    letter: &'a str,
    first: Option<f64>,
    second: Option<f64>,
    change: Option<Change>,
    apart: Option<Apart>,
}

#[derive(Serialize)]
struct QuestionJson<'a> {
    id: &'a str,
    first: HeardJson<'a>,
    second: HeardJson<'a>,
    change: Option<Change>,
    apart: Option<Apart>,
}

#[derive(Serialize)]
struct HeardJson<'a> {
    title: &'a str,
    counts: Option<[u16; 5]>,
    abstained: Option<u16>,
    n: Option<u32>,
    scored: bool,
    median: Option<Ratio>,
    mean: Option<Ratio>,
    agreement: Option<Ratio>,
    case: Option<Case>,
    withheld: bool,
}

#[derive(Serialize)]
struct MetricJson<'a> {
    metric: &'a str,
    first: Option<FigureJson<'a>>,
    second: Option<FigureJson<'a>>,
    /// By band: a convention of our house.
    verdict: Option<BandVerdict>,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    value: f64,
    band: Option<&'a str>,
}

/// Prints the document.
pub(super) fn print(setting: &Setting, out: &mut Out, both: &Comparison) -> Result<(), Failure> {
    let only = |side: Side| {
        let once = both.once.iter().filter(move |once| once.side == side);
        once.map(|once| once.question.id.as_str()).collect()
    };
    out.json(&BothJson {
        first: session(setting, &both.first),
        second: session(setting, &both.second),
        letters: both.letters.iter().map(letter).collect(),
        questions: both.questions.iter().map(question).collect(),
        judged_by: "mean",
        metrics: both.metrics.iter().map(metric).collect(),
        only_in_first: only(Side::First),
        only_in_second: only(Side::Second),
    })
}

fn session<'a>(setting: &Setting, past: &'a Past) -> SessionJson<'a> {
    let header = &past.header;
    SessionJson {
        session: &header.id.0,
        date: past.at().to_zoned(setting.zone.clone()).date(),
        team: &header.team,
        pack: &header.pack,
        variant: header.variant,
        mode: header.mode,
        language: header.language,
        people: header.people,
    }
}

fn letter(pair: &Pair<LetterMean>) -> LetterJson<'_> {
    LetterJson {
        letter: &pair.first.id,
        first: pair.first.mean,
        second: pair.second.mean,
        change: pair.change,
        apart: pair.apart,
    }
}

fn question(pair: &Pair<Heard>) -> QuestionJson<'_> {
    QuestionJson {
        id: &pair.first.id,
        first: heard(&pair.first),
        second: heard(&pair.second),
        change: pair.change,
        apart: pair.apart,
    }
}

fn heard(heard: &Heard) -> HeardJson<'_> {
    let stats: Option<Stats> = heard.counts.map(|counts| counts.stats());
    let stats = stats.as_ref();
    HeardJson {
        title: &heard.title,
        counts: stats.map(|stats| stats.counts),
        abstained: stats.map(|stats| stats.abstained),
        n: stats.map(|stats| stats.n),
        scored: stats.is_some_and(|stats| stats.scored),
        median: stats.and_then(|stats| stats.median),
        mean: stats.and_then(|stats| stats.mean),
        agreement: stats.and_then(|stats| stats.agreement),
        case: stats.map(|stats| stats.case),
        withheld: heard.withheld,
    }
}

fn metric(pair: &MetricPair) -> MetricJson<'_> {
    MetricJson {
        metric: &pair.id,
        first: pair.first.as_ref().map(figure),
        second: pair.second.as_ref().map(figure),
        verdict: pair.change(),
    }
}

fn figure(figure: &Figure) -> FigureJson<'_> {
    FigureJson {
        value: figure.value,
        band: Some(figure.band.as_str()).filter(|band| !band.is_empty()),
    }
}
