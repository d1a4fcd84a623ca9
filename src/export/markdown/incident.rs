//! A post-mortem as a document for a repository or a wiki: its head, what happened, and how long
//! it took.
//!
//! Roles stand in it, no names but those that people typed into a field. What a rule of wording
//! found is told on screen only.
use jiff::tz::TimeZone;

use super::Page;
use super::forms;
use super::questions::row;
use crate::domain::{Event, Filled, Instant, Kind, Report};
use crate::export::escape;

/// The field with the name of the incident.
const TITLE: &str = "title";
/// The field with the two sentences that come first.
const SUMMARY: &str = "summary";

/// Whether a report tells an incident: its agenda has a timeline.
pub(super) fn is_one(report: &Report) -> bool {
    report.stops.iter().any(|stop| stop.kind == Kind::Timeline)
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
    for filled in form.iter().flat_map(|form| &form.fields) {
        let value = forms::written(words, filled).join(" ");
        if filled.field.id != TITLE && !value.is_empty() {
            let label = escape::markdown(&filled.field.label);
            rows.push((label, escape::markdown(&value)));
        }
    }
    let held = [vec![workshop], page.about(zone)].concat().join(" · ");
    rows.push((words.say("figures-meeting").into_owned(), held));
    page.line("");
    for (at, (label, value)) in rows.into_iter().enumerate() {
        page.line(&row(&[label, value]));
        if at == 0 {
            page.line("|---|---|");
        }
    }
    let summary = report.forms.iter().find(|form| has(form, SUMMARY));
    let summary = summary.map(|form| forms::value(page, form, SUMMARY));
    if let Some(summary) = summary.filter(|summary| !summary.is_empty()) {
        page.heading("figures-summary");
        page.line(&summary);
    }
}

/// The entries as a table, each time in the offset in which it was given.
pub(super) fn timeline(page: &mut Page<'_>) {
    let (report, words) = (page.report, page.words);
    if report.timeline.is_empty() {
        return;
    }
    page.heading("figures-timeline");
    let titles = [
        "figures-when",
        "figures-kind",
        "figures-what",
        "figures-role",
        "figures-source",
    ];
    page.line(&row(&titles.map(|key| words.say(key).into_owned())));
    page.line(&format!("|{}", "---|".repeat(titles.len())));
    for event in &report.timeline {
        let cells = [
            when(page, event),
            words
                .say(&format!("figures-event-{}", event.kind.code()))
                .into_owned(),
            what(page, event),
            escape::markdown(&event.role),
            escape::markdown(&event.source),
        ];
        page.line(&row(&cells));
    }
}

fn when(page: &Page<'_>, event: &Event) -> String {
    let Some(at) = event.at else {
        let typed = escape::markdown(&event.typed);
        let args = [("time", typed.into())];
        return page.words.with("figures-unread-time", &args);
    };
    let shown = shown(at);
    if event.about {
        page.words.with("figures-about", &[("time", shown.into())])
    } else {
        shown
    }
}

/// Date, time of day and offset: `2026-05-11 09:00 +02:00`. Seconds only where there are any.
fn shown(at: Instant) -> String {
    let civil = at.civil();
    let seconds = if civil.second() == 0 { "" } else { ":%S" };
    let time = civil
        .strftime(&format!("%Y-%m-%d %H:%M{seconds}"))
        .to_string();
    let minutes = at.offset().seconds() / 60;
    let (sign, size) = (if minutes < 0 { '−' } else { '+' }, minutes.abs());
    format!("{time} {sign}{:02}:{:02}", size / 60, size % 60)
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
