//! `calms calc dora`: delivery metrics from what was counted.
use serde::Serialize;

use super::given::{length, lengths};
use crate::cli::args::DoraArgs;
use crate::cli::failure::Failure;
use crate::cli::out::Out;
use crate::cli::setting::{Form, Setting};
use crate::domain::{
    Band, Bands, Deployments, Dora, DoraError, DoraInputs, Measure, QuickCheck, Ratio, Share, Span,
};
use crate::i18n::Words;

/// What is printed as JSON.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    dora: &'a Dora,
    #[serde(skip_serializing_if = "Option::is_none")]
    quick_check: Option<QuickCheck>,
}

/// Computes and prints.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &DoraArgs) -> Result<(), Failure> {
    let bands = Bands::default();
    let inputs = inputs(&setting.words, asked)?;
    let dora = Dora::of(&inputs, &bands)
        .map_err(|error| Failure::failed(error_text(&setting.words, error)))?;
    let quick_check = asked.quick_check.then(|| dora.quick_check());
    if setting.form == Form::Json {
        let dora = &dora;
        return out.json(&Document { dora, quick_check });
    }
    let printed = Printed {
        words: &setting.words,
        dora: &dora,
    };
    let mut rows: Vec<Vec<String>> = Measure::ALL.map(|metric| printed.row(metric)).to_vec();
    rows.push(vec![
        setting.words.say("calc-bands").into_owned(),
        bands.edition().to_owned(),
    ]);
    rows.extend(
        quick_check
            .into_iter()
            .flat_map(|check| printed.quick(check)),
    );
    out.table(&rows)
}

fn inputs(words: &Words, asked: &DoraArgs) -> Result<DoraInputs, Failure> {
    let deployments = match asked.deployments.zip(asked.period.as_deref()) {
        None => None,
        Some((count, period)) => Some(Deployments {
            count,
            period: length(words, "--period", period)?,
            on_demand: asked.on_demand,
        }),
    };
    let share = |(part, of)| Share { part, of };
    Ok(DoraInputs {
        lead_times: lengths(words, "--lead-time", &asked.lead_time)?,
        deployments,
        change_fail: asked.failed.zip(asked.of).map(share),
        restore: lengths(words, "--restore", &asked.restore)?,
        rework: asked.rework.zip(asked.rework_of).map(share),
    })
}

fn metric_name(words: &Words, metric: Measure) -> String {
    let key = metric.code().replace('_', "-");
    words.say(&format!("calc-metric-{key}")).into_owned()
}

fn error_text(words: &Words, error: DoraError) -> String {
    let name = |metric| ("metric", metric_name(words, metric).into());
    match error {
        DoraError::ZeroPeriod => words.say("calc-zero-period").into_owned(),
        DoraError::MoreThanAll { metric, part, of } => {
            let (part, of) = (part.to_string().into(), of.to_string().into());
            words.with(
                "calc-more-than-all",
                &[name(metric), ("part", part), ("of", of)],
            )
        }
        DoraError::Negative { metric, number } => {
            let number = number.to_string().into();
            words.with("calc-negative", &[name(metric), ("n", number)])
        }
    }
}

/// The metrics as people read them.
struct Printed<'a> {
    words: &'a Words,
    dora: &'a Dora,
}

impl Printed<'_> {
    fn row(&self, metric: Measure) -> Vec<String> {
        let value = self.value(metric);
        let none = || self.words.say("not-available").into_owned();
        let mut row = vec![metric_name(self.words, metric), value.unwrap_or_else(none)];
        row.extend(self.dora.band(metric).map(|band| self.band(band)));
        row
    }

    fn band(&self, band: Band) -> String {
        let key = format!("calc-band-{}", band.code());
        self.words.say(&key).into_owned()
    }

    fn value(&self, metric: Measure) -> Option<String> {
        let (words, dora) = (self.words, self.dora);
        let percent = |percent: Ratio| words.percent(&percent.shown());
        match metric {
            Measure::LeadTime => dora.lead_time.map(|found| {
                let times = self.times(found.median_hours, found.mean_hours, 3_600);
                words.with("calc-median-mean", &times.each())
            }),
            Measure::Frequency => dora.frequency.map(|found| self.frequency(found.per_day)),
            Measure::ChangeFail => dora.change_fail.map(|found| percent(found.percent)),
            Measure::Restore => dora.restore.map(|found| {
                let times = self.times(found.median_minutes, found.mean_minutes, 60);
                let text = words.with("calc-mean-median", &times.each());
                if found.skewed {
                    words.with("calc-skewed", &[("times", text.into())])
                } else {
                    text
                }
            }),
            Measure::Rework => dora.rework.map(|found| percent(found.percent)),
        }
    }

    /// Median and mean of so many units of so many seconds.
    fn times(&self, median: Ratio, mean: Ratio, unit: i32) -> Times {
        let text = |value: Ratio| {
            let seconds = value.times(Ratio::whole(unit)).rounded();
            let span = Span(u64::try_from(seconds).unwrap_or(0));
            self.words.duration(span)
        };
        Times {
            median: text(median),
            mean: text(mean),
        }
    }

    /// Less than one a day is told by what lies between two.
    fn frequency(&self, per_day: Ratio) -> String {
        match Ratio::whole(86_400).divided_by(per_day) {
            Some(seconds) if per_day < Ratio::ONE => {
                let span = Span(u64::try_from(seconds.rounded()).unwrap_or(0));
                let span = self.words.duration(span).into();
                self.words.with("calc-one-every", &[("span", span)])
            }
            Some(_) | None => {
                let n = self.words.decimal(&per_day.shown()).into();
                self.words.with("calc-per-day", &[("n", n)])
            }
        }
    }

    fn quick(&self, check: QuickCheck) -> [Vec<String>; 3] {
        let words = self.words;
        let score = |score: Option<Ratio>| match score {
            Some(score) => words.decimal(&score.shown()),
            None => words.say("not-available").into_owned(),
        };
        let args = [
            ("score", score(check.overall).into()),
            ("k", check.metrics.into()),
            ("n", Measure::ALL.len().into()),
        ];
        let overall = check
            .overall
            .map(|_| words.with("calc-quick-overall", &args));
        let row = |key, value| vec![words.say(key).into_owned(), value];
        [
            row("calc-quick-check", overall.unwrap_or_else(|| score(None))),
            row("calc-throughput", score(check.throughput)),
            row("calc-stability", score(check.stability)),
        ]
    }
}

/// Median and mean, in words.
struct Times {
    median: String,
    mean: String,
}

impl Times {
    fn each(&self) -> [(&'static str, crate::i18n::Arg<'_>); 2] {
        [
            ("median", (&self.median).into()),
            ("mean", (&self.mean).into()),
        ]
    }
}
