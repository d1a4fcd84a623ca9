//! `calms calc incident`: the times between the marks of an incident.
use crate::cli::args::IncidentArgs;
use crate::cli::failure::{Failure, with_try};
use crate::cli::out::Out;
use crate::cli::setting::{Form, Setting};
use crate::domain::{Incident, Instant, InstantError, Milestone, Span, Zone};
use crate::export::IncidentJson;
use crate::i18n::Words;

/// Computes and prints.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &IncidentArgs) -> Result<(), Failure> {
    let incident = Incident::of(&marks(&setting.words, asked)?);
    if setting.form == Form::Json {
        return out.json(&IncidentJson::of(&incident));
    }
    print(&setting.words, out, &incident)
}

fn print(words: &Words, out: &mut Out, incident: &Incident) -> Result<(), Failure> {
    let rows: Vec<Vec<String>> = [
        ("calc-ttd", incident.ttd),
        ("calc-tta", incident.tta),
        ("calc-ttm", incident.ttm),
        ("calc-ttr", incident.ttr),
    ]
    .into_iter()
    .map(|(key, length)| {
        let value = length.map(|length| words.duration(Span(length.seconds())));
        let none = || words.say("not-available").into_owned();
        vec![words.say(key).into_owned(), value.unwrap_or_else(none)]
    })
    .collect();
    out.table(&rows)?;
    let name = |mark: Milestone| words.say(&format!("calc-mark-{}", mark.code()));
    for problem in &incident.problems {
        let args = [
            ("first", name(problem.first).into()),
            ("then", name(problem.then).into()),
        ];
        out.line(&words.with("calc-out-of-order", &args))?;
    }
    Ok(())
}

fn marks(words: &Words, asked: &IncidentArgs) -> Result<Vec<(Milestone, Instant)>, Failure> {
    let zone = asked.zone.as_deref().map(Zone::parse).transpose();
    let zone = zone.map_err(|error| {
        let what = format!("--zone: {}", words.zone_fault(&error));
        Failure::usage(with_try(words, &what, &words.say("zone-unknown-try")))
    })?;
    let mut marks = Vec::new();
    for mark in Milestone::ALL {
        for text in given(asked, mark) {
            let at = Instant::parse(text, zone.as_ref());
            marks.push((mark, at.map_err(|error| failure(words, mark, &error))?));
        }
    }
    Ok(marks)
}

fn given(asked: &IncidentArgs, mark: Milestone) -> &[String] {
    match mark {
        Milestone::Started => &asked.started,
        Milestone::Detected => &asked.detected,
        Milestone::Acknowledged => &asked.acknowledged,
        Milestone::Mitigated => &asked.mitigated,
        Milestone::Resolved => &asked.resolved,
    }
}

/// A time that is written well but was twice or never is no wrong call.
fn failure(words: &Words, mark: Milestone, error: &InstantError) -> Failure {
    let what = format!("--{}: {}", mark.code(), words.instant_fault(error));
    let text = with_try(words, &what, &words.instant_try(error));
    if error.candidates().is_some() {
        Failure::failed(text)
    } else {
        Failure::usage(text)
    }
}
