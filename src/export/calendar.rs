//! A session's dates as a calendar file: what is due, what is judged, when the team meets again.
//!
//! RFC 5545, with all-day events only, because those are what every calendar takes in. Nobody is
//! invited: who leads a promise stands in its words. What has no date is left out, and counted.
mod fold;

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;

use super::escape;
use crate::domain::{
    ActionItem, Carried, Experiment, Language, Pledge, Progress, Promise, Report, SessionId,
    short_id,
};
use crate::i18n::Words;
use fold::{folded, text};

/// A calendar, and how many open promises are missing in it because they have no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The file; none where nothing open has a date.
    pub text: Option<String>,
    /// Open actions and experiments without a date.
    pub undated: usize,
}

/// Writes a report's dates as a calendar file. Done and dropped promises are not in it.
pub fn calendar(report: &Report, words: &Words) -> Calendar {
    let actions = report
        .actions
        .iter()
        .filter(|action| action.status == Progress::Open);
    let tries = report
        .experiments
        .iter()
        .filter(|experiment| experiment.status == Progress::Open);
    let earlier = report
        .carried
        .iter()
        .filter(|carried| carried.status == Progress::Open);
    let mut entries: Vec<Option<Entry>> = actions
        .map(|action| of_action(report, words, action))
        .chain(tries.map(|experiment| of_experiment(report, words, experiment)))
        .chain(earlier.map(|carried| of_carried(report, words, carried)))
        .collect();
    let undated = entries.iter().filter(|entry| entry.is_none()).count();
    entries.push(report.next_date.map(|day| next(report, words, day)));
    let header = &report.header;
    Calendar {
        text: bound(entries, header.updated, header.language),
        undated,
    }
}

/// Writes the open promises of many sessions as a calendar file. `stamp` is the time of writing.
pub fn pledges_calendar(pledges: &[Pledge], words: &Words, stamp: Timestamp) -> Calendar {
    let open = pledges.iter().filter(|p| p.status == Progress::Open);
    let entries: Vec<_> = open.map(|pledge| of_pledge(words, pledge)).collect();
    let undated = entries.iter().filter(|entry| entry.is_none()).count();
    Calendar {
        text: bound(entries, stamp, words.language()),
        undated,
    }
}

/// The entries in the order of their days, as a file; none where there is none.
fn bound(entries: Vec<Option<Entry>>, stamp: Timestamp, language: Language) -> Option<String> {
    let mut entries: Vec<Entry> = entries.into_iter().flatten().collect();
    entries.sort_by(|a, b| (a.day, &a.uid).cmp(&(b.day, &b.uid)));
    entries.dedup_by(|a, b| a.uid == b.uid);
    (!entries.is_empty()).then(|| file(&entries, stamp, language))
}

/// An all-day event.
struct Entry {
    /// Names it for ever: a calendar that takes it in twice, also out of a later session, replaces
    /// it.
    uid: String,
    day: Date,
    summary: String,
    about: Vec<String>,
    /// The team and the workshop.
    whose: String,
}

fn of_action(report: &Report, words: &Words, action: &ActionItem) -> Option<Entry> {
    let from = from(report, action.link.as_deref());
    let about = [
        ("report-lead", action.owner.as_str()),
        ("todo-done-when", &action.done_when),
        ("todo-tracker", &action.tracker),
        ("calendar-from", &from),
    ];
    Some(Entry {
        uid: uid(&report.header.id, Promise::Action, action.id),
        day: action.due?,
        summary: said(words, "calendar-due", &action.text),
        about: fields(words, &about),
        whose: of_report(report),
    })
}

fn of_experiment(report: &Report, words: &Words, experiment: &Experiment) -> Option<Entry> {
    let title = match experiment.act.trim() {
        "" => &experiment.belief,
        act => act,
    };
    let from = from(report, experiment.link.as_deref());
    let about = [
        ("report-belief", experiment.belief.as_str()),
        ("report-lead", &experiment.owner),
        ("report-measure", &experiment.measure),
        ("report-today", &experiment.today),
        ("report-stop-rule", &experiment.stop_rule),
        ("calendar-from", &from),
    ];
    Some(Entry {
        uid: uid(&report.header.id, Promise::Experiment, experiment.id),
        day: experiment.review_day?,
        summary: said(words, "calendar-review", title),
        about: fields(words, &about),
        whose: of_report(report),
    })
}

/// A promise of an earlier session has the name that it had there.
fn of_carried(report: &Report, words: &Words, carried: &Carried) -> Option<Entry> {
    let key = match carried.from {
        Promise::Action => "calendar-due",
        Promise::Experiment => "calendar-review",
    };
    let from = from(report, carried.link.as_deref());
    let about = [
        ("report-lead", carried.owner.as_str()),
        ("report-measure", &carried.measure),
        ("calendar-from", &from),
    ];
    Some(Entry {
        uid: uid(&carried.origin, carried.from, carried.id),
        day: carried.due?,
        summary: said(words, key, &carried.text),
        about: fields(words, &about),
        whose: of_report(report),
    })
}

fn of_pledge(words: &Words, pledge: &Pledge) -> Option<Entry> {
    let key = match pledge.id.what {
        Promise::Action => "calendar-due",
        Promise::Experiment => "calendar-review",
    };
    let aim = pledge.aim.as_ref().map(|aim| words.moved(aim));
    let from = aim.or_else(|| pledge.link.as_deref().map(|link| short_id(link).to_owned()));
    let about = [
        ("report-belief", pledge.belief.as_str()),
        ("report-lead", &pledge.owner),
        ("report-measure", &pledge.measure),
        ("report-today", &pledge.today),
        ("report-stop-rule", &pledge.stop_rule),
        ("todo-done-when", &pledge.done_when),
        ("todo-tracker", &pledge.tracker),
        ("calendar-from", from.as_deref().unwrap_or_default()),
    ];
    Some(Entry {
        uid: uid(&pledge.id.origin, pledge.id.what, pledge.id.id),
        day: pledge.due?,
        summary: said(words, key, &pledge.text),
        about: fields(words, &about),
        whose: whose(&pledge.team, &pledge.title),
    })
}

fn uid(session: &SessionId, promise: Promise, id: u32) -> String {
    let what = match promise {
        Promise::Action => "action",
        Promise::Experiment => "experiment",
    };
    format!("{session}-{what}-{id}")
}

fn next(report: &Report, words: &Words, day: Date) -> Entry {
    Entry {
        uid: format!("{}-next", report.header.id),
        day,
        summary: said(words, "calendar-next", &report.header.title),
        about: Vec::new(),
        whose: of_report(report),
    }
}

fn said(words: &Words, key: &str, what: &str) -> String {
    words.with(key, &[("what", escape::line(what).into())])
}

/// The question or the card that a promise came from, in its own words.
fn from(report: &Report, link: Option<&str>) -> String {
    let Some(link) = link else {
        return String::new();
    };
    match (report.question(link), report.card(link)) {
        (Some(question), _) => format!("{} {}", short_id(link), question.title),
        (None, Some(card)) => card.text.clone(),
        (None, None) => short_id(link).to_owned(),
    }
}

/// The fields that hold something, a line each.
fn fields(words: &Words, fields: &[(&str, &str)]) -> Vec<String> {
    let filled = fields.iter().filter(|(_, value)| !value.trim().is_empty());
    filled
        .map(|(key, value)| {
            let name = words.say(key).into_owned();
            let args = [("name", name.into()), ("value", escape::line(value).into())];
            words.with("calendar-field", &args)
        })
        .collect()
}

fn file(entries: &[Entry], stamp: Timestamp, language: Language) -> String {
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut out = String::new();
    let mut line = |name: &str, value: &str| out.push_str(&folded(&format!("{name}:{value}")));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    let version = env!("CARGO_PKG_VERSION");
    let language = language.code().to_uppercase();
    line("PRODID", &format!("-//calms//calms {version}//{language}"));
    line("CALSCALE", "GREGORIAN");
    for entry in entries {
        line("BEGIN", "VEVENT");
        line("UID", &text(&format!("{}@calms", escape::line(&entry.uid))));
        line("DTSTAMP", &stamp);
        line("DTSTART;VALUE=DATE", &basic(entry.day));
        // The end of an all-day event is the day after it; the last day there is has none.
        if let Ok(after) = entry.day.tomorrow() {
            line("DTEND;VALUE=DATE", &basic(after));
        }
        line("SUMMARY", &text(&entry.summary));
        let about = about(entry);
        line("DESCRIPTION", &text(&about));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

/// What an entry says below its title: its fields, then whose session it was.
fn about(entry: &Entry) -> String {
    let mut about = entry.about.join("\n");
    if !about.is_empty() {
        about.push('\n');
    }
    let _ = write!(about, "{}", entry.whose);
    about
}

fn of_report(report: &Report) -> String {
    whose(&report.header.team, &report.header.title)
}

fn whose(team: &str, title: &str) -> String {
    let whose = [team, title].map(escape::line);
    let whose: Vec<String> = whose.into_iter().filter(|part| !part.is_empty()).collect();
    whose.join(" · ")
}

/// A day as calendars write it.
fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests;
