//! `calms calc flow`: what a value stream adds up to.
use std::path::Path;

use crate::cli::failure::{Failure, fault_text};
use crate::cli::out::Out;
use crate::cli::record::sheet;
use crate::cli::setting::{Form, Setting};
use crate::content::read_flow;
use crate::domain::{DayClock, Duration, Flow, FlowStep, Ratio};
use crate::export::FlowJson;
use crate::i18n::Words;

/// Reads a sheet, computes and prints.
pub(super) fn run(
    setting: &Setting,
    out: &mut Out,
    file: &Path,
    clock: DayClock,
) -> Result<(), Failure> {
    let (file, source) = sheet(setting, file)?;
    let steps = read_flow(&file, &source, clock).map_err(|faults| {
        let texts = faults.iter().map(|fault| fault_text(&setting.words, fault));
        Failure::failed(texts.collect::<Vec<_>>().join("\n"))
    })?;
    let flow = Flow::of(&steps);
    if setting.form == Form::Json {
        return out.json(&FlowJson::of(&flow, &steps, clock));
    }
    out.table(&rows(&setting.words, &steps, &flow, clock))
}

fn name(steps: &[FlowStep], at: Option<usize>) -> Option<&str> {
    steps.get(at?).map(|step| step.name.as_str())
}

fn rows(words: &Words, steps: &[FlowStep], flow: &Flow, clock: DayClock) -> Vec<Vec<String>> {
    let none = || words.say("not-available").into_owned();
    let percent = |share: Ratio| words.percent(&share.times(Ratio::whole(100)).shown());
    let hours = |length: Duration| {
        let shown = length.hours().shown();
        let n = words.decimal(shown.strip_suffix(".0").unwrap_or(&shown));
        words.with("calc-hours", &[("n", n.into())])
    };
    let step = |at| name(steps, at).map_or_else(none, str::to_owned);
    let rolled = flow.rolled_ca.map(|share| {
        let args = [
            ("percent", percent(share).into()),
            ("k", flow.rolled_over.into()),
            ("n", flow.steps.into()),
        ];
        words.with("calc-rolled-over", &args)
    });
    let day = Duration::from_seconds(u64::from(clock.day_hours()) * 3_600);
    [
        ("calc-process", hours(flow.process)),
        ("calc-wait", hours(flow.wait)),
        ("calc-lead", hours(flow.lead)),
        (
            "calc-efficiency",
            flow.efficiency.map_or_else(none, percent),
        ),
        ("calc-rolled", rolled.unwrap_or_else(none)),
        ("calc-constraint", step(flow.constraint)),
        ("calc-weakest", step(flow.weakest)),
        ("calc-day", hours(day)),
    ]
    .into_iter()
    .map(|(key, value)| vec![words.say(key).into_owned(), value])
    .collect()
}
