//! `calms calc`: what figures add up to, without a session.
mod dora;
mod flow;
mod given;
mod incident;

use super::args::Calc;
use super::failure::Failure;
use super::out::Out;
use super::setting::{Form, Setting};
use crate::domain::{Case, Counts, DayClock, Level, Ratio, Stats, Vote};

/// Computes and prints.
pub(super) fn run(setting: &Setting, out: &mut Out, what: Calc) -> Result<(), Failure> {
    match what {
        Calc::Votes { votes } => self::votes(setting, out, votes),
        Calc::Dora(asked) => dora::run(setting, out, &asked),
        Calc::Flow { file, day } => {
            // Only hours of a day come here.
            let clock = DayClock::from_hours(day).unwrap_or_default();
            flow::run(setting, out, &file, clock)
        }
        Calc::Incident(asked) => incident::run(setting, out, &asked),
    }
}

fn votes(setting: &Setting, out: &mut Out, votes: Vec<Vote>) -> Result<(), Failure> {
    let stats = votes.into_iter().collect::<Counts>().stats();
    if setting.form == Form::Json {
        return out.json(&stats);
    }
    out.table(&rows(setting, &stats))
}

fn rows(setting: &Setting, stats: &Stats) -> Vec<Vec<String>> {
    let words = &setting.words;
    let none = || words.say("not-available").into_owned();
    let decimal = |text: Option<String>| text.map_or_else(none, |text| words.decimal(&text));
    let ratio = |value: Option<Ratio>| decimal(value.map(|value| format!("{:.2}", value.to_f64())));
    let half = |value: Option<Ratio>| decimal(value.map(|value| value.to_f64().to_string()));
    let level = |level: Option<Level>| level.map_or_else(none, |l| l.number().to_string());
    let modes = stats.modes.as_ref().map_or_else(none, |modes| {
        let numbers: Vec<String> = modes.iter().map(|l| l.number().to_string()).collect();
        numbers.join(", ")
    });
    let levels: Vec<String> = (1..)
        .zip(stats.counts)
        .map(|(level, count)| format!("{level}: {count}"))
        .collect();
    // Between two camps stands nobody.
    let has_middle = stats.case != Case::Split;
    let yes = |is: bool| words.say(if is { "yes" } else { "no" }).into_owned();
    [
        ("votes", stats.n.to_string()),
        ("abstained", stats.abstained.to_string()),
        ("levels", levels.join("  ")),
        ("scored", yes(stats.scored)),
        ("median", half(stats.median.filter(|_| has_middle))),
        (
            "mean",
            decimal(stats.mean_shown.clone().filter(|_| has_middle)),
        ),
        ("modes", modes),
        ("min", level(stats.min)),
        ("max", level(stats.max)),
        ("agreement", ratio(stats.agreement)),
        ("deviation", ratio(stats.deviation)),
        ("sd", decimal(stats.sd.map(|sd| format!("{sd:.2}")))),
        ("rwg", ratio(stats.rwg)),
        ("case", words.say(case(stats.case)).into_owned()),
        ("minority", yes(stats.minority)),
        ("gap", yes(stats.knowledge_gap)),
    ]
    .into_iter()
    .map(|(key, value)| vec![words.say(&format!("calc-{key}")).into_owned(), value])
    .collect()
}

/// The key of what the spread asks for.
const fn case(case: Case) -> &'static str {
    match case {
        Case::Aligned => "case-short-aligned",
        Case::Nuanced => "case-short-nuanced",
        Case::Dispersed => "case-short-dispersed",
        Case::Split => "case-short-split",
        Case::TooFew => "case-short-too-few",
    }
}
