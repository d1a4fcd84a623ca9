//! A post-mortem as a document for a repository or a wiki: its head, what happened, and how long
//! it took.
//!
//! Roles stand in it, no names but those that people typed into a field. What a rule of wording
//! found is told on screen only.
use jiff::tz::TimeZone;

use super::Page;
use super::forms;
use super::questions::row;
use crate::domain::{Event, Filled, Incident, Milestone, Report};
use crate::export::escape;
use crate::export::picture::Picture;
use crate::export::wording::{on_its_clock, written};

/// The field with the name of the incident.
const TITLE: &str = "title";
/// The field with the day on which it began.
const DATE: &str = "date";
/// The field with the two sentences that come first.
const SUMMARY: &str = "summary";

/// Whether a report tells an incident: its agenda has a timeline.
pub(super) fn is_one(report: &Report) -> bool {
    report.happened.is_some()
}

/// The fields of a form that the head of the document has taken.
pub(super) fn taken<'a>(report: &Report, form: &'a Filled) -> Vec<&'a str> {
    if !is_one(report) {
        return Vec::new();
    }
    let fields = form.fields.iter().map(|filled| &*filled.field.id);
    if has(form, TITLE) {
        fields.collect()
    } else {
        fields.filter(|id| *id == SUMMARY).collect()
    }
}

fn has(form: &Filled, field: &str) -> bool {
    form.fields.iter().any(|filled| filled.field.id == field)
}

/// Title, table and summary.
pub(super) fn head(page: &mut Page<'_>, zone: &TimeZone) {
    let (report, words) = (page.report, page.words);
    let form = report.forms.iter().find(|form| has(form, TITLE));
    let named = form.map(|form| forms::value(page, form, TITLE));
    let workshop = escape::markdown(&report.header.title);
    let title = named.filter(|title| !title.is_empty());
    page.line(&format!("# {}", title.as_ref().unwrap_or(&workshop)));
    let mut rows = vec![(words.say("figures-team").into_owned(), page.team())];
    rows.extend(form.into_iter().flat_map(|form| about(page, form)));
    let held = [vec![workshop], page.about(zone)].concat().join(" · ");
    rows.push((words.say("figures-meeting").into_owned(), held));
    page.line("");
    for (at, (label, value)) in rows.into_iter().enumerate() {
        page.line(&row(&[label, value]));
        if at == 0 {
            page.line("|---|---|");
        }
    }
    page.missing();
    let summary = report.forms.iter().find(|form| has(form, SUMMARY));
    let summary = summary.map(|form| forms::value(page, form, SUMMARY));
    if let Some(summary) = summary.filter(|summary| !summary.is_empty()) {
        page.heading("figures-summary");
        page.line(&summary);
    }
}

/// What the form of the incident says, but for its title. The date is missed where it is not given.
fn about(page: &Page<'_>, form: &Filled) -> Vec<(String, String)> {
    let words = page.words;
    let fields = form.fields.iter().filter(|field| field.field.id != TITLE);
    fields
        .filter_map(|filled| {
            let meaning = page.report.meaning(&form.id, &filled.field.id);
            let value = match written(words, filled, meaning).join(" ") {
                value if !value.is_empty() => escape::markdown(&value),
                _ if filled.field.id == DATE => words.say("report-not-given").into_owned(),
                _ => return None,
            };
            Some((escape::markdown(&filled.field.label), value))
        })
        .collect()
}

/// How long it took, then the entries as a table, each time in the offset in which it was given.
pub(super) fn timeline(page: &mut Page<'_>) {
    let (report, words) = (page.report, page.words);
    let Some(happened) = report.happened.as_ref().filter(|h| !h.entries.is_empty()) else {
        return;
    };
    durations(page, &happened.incident);
    page.heading("figures-timeline");
    page.picture(Picture::Timeline);
    let titles = [
        "figures-when",
        "figures-kind",
        "figures-what",
        "figures-role",
        "figures-source",
    ];
    page.line(&row(&titles.map(|key| words.say(key).into_owned())));
    page.line(&format!("|{}", "---|".repeat(titles.len())));
    for event in &happened.entries {
        let cells = [
            when(page, event),
            words
                .say(&format!("event-kind-{}", event.kind.code()))
                .into_owned(),
            what(page, event),
            escape::markdown(&event.role),
            source(page, &event.source),
        ];
        page.line(&row(&cells));
    }
}

/// The four durations, each with the marks from which it is counted.
fn durations(page: &mut Page<'_>, incident: &Incident) {
    let words = page.words;
    page.heading("figures-durations");
    let titles = ["figures-duration", "figures-length", "figures-counted"];
    page.line(&row(&titles.map(|key| words.say(key).into_owned())));
    page.line(&format!("|{}", "---|".repeat(titles.len())));
    let name = |mark: Milestone| words.say(&format!("calc-mark-{}", mark.code()));
    for (key, length, first, then) in [
        (
            "calc-ttd",
            incident.ttd,
            Milestone::Started,
            Milestone::Detected,
        ),
        (
            "calc-tta",
            incident.tta,
            Milestone::Detected,
            Milestone::Acknowledged,
        ),
        (
            "calc-ttm",
            incident.ttm,
            Milestone::Started,
            Milestone::Mitigated,
        ),
        (
            "calc-ttr",
            incident.ttr,
            Milestone::Started,
            Milestone::Resolved,
        ),
    ] {
        let told = length.map(|length| words.length(length));
        let none = || words.say("not-available").into_owned();
        let args = [("first", name(first).into()), ("then", name(then).into())];
        let counted = words.with("figures-from-to", &args);
        let cells = [
            words.say(key).into_owned(),
            told.unwrap_or_else(none),
            counted,
        ];
        page.line(&row(&cells));
    }
    page.block(&words.say("figures-durations-how"));
    for problem in &incident.problems {
        let (first, then) = (name(problem.first), name(problem.then));
        let args = [("first", first.into()), ("then", then.into())];
        page.line(&words.with("calc-out-of-order", &args));
    }
}

fn when(page: &Page<'_>, event: &Event) -> String {
    let Some(at) = event.at else {
        let typed = escape::markdown(&event.typed);
        let args = [("time", typed.into())];
        return page.words.with("figures-unread-time", &args);
    };
    let shown = on_its_clock(at);
    if event.about {
        page.words.with("figures-about", &[("time", shown.into())])
    } else {
        shown
    }
}

/// How it is known: by its code, or as it was typed.
fn source(page: &Page<'_>, source: &str) -> String {
    let key = format!("event-source-{source}");
    if page.words.has(&key) {
        return page.words.say(&key).into_owned();
    }
    escape::markdown(source)
}

/// What was seen, thought or done, and what made sense then.
fn what(page: &Page<'_>, event: &Event) -> String {
    let text = escape::markdown(&event.text);
    let sense = escape::markdown(&event.sense);
    if sense.is_empty() {
        return text;
    }
    let args = [("text", text.into()), ("sense", sense.into())];
    page.words.with("figures-sense", &args)
}
