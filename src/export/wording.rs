//! Figures and fields as they are read aloud, for every form of a report that people read.
use crate::domain::{FieldKind, FilledField, Instant, Meaning, Measure, NO, Value, YES};
use crate::i18n::Words;

/// What stands beside a value, and how many lines of its evidence were not read.
pub(super) fn beside(words: &Words, measure: Measure, value: &Value) -> Vec<String> {
    let mut lines = words.beside_measured(measure, value);
    if value.unread > 0 {
        lines.push(words.with("figures-lines-unread", &[("n", value.unread.into())]));
    }
    lines
}

/// What was typed into a field, line by line: a choice by its label, yes and no in words, a moment
/// with its date and offset. What was not understood is marked as such.
pub fn written(words: &Words, filled: &FilledField, meaning: &Meaning) -> Vec<String> {
    let value = filled.value.trim();
    let one = |text: &str| vec![text.to_owned()];
    match (filled.field.kind, meaning) {
        _ if value.is_empty() => Vec::new(),
        // Words of a choice that is gone stand for themselves.
        (FieldKind::Choice | FieldKind::YesNo, _) => said(words, filled),
        (_, Meaning::Unread(_)) => {
            one(&words.with("report-not-understood", &[("text", value.into())]))
        }
        (_, Meaning::Moment(at)) => one(&on_its_clock(*at)),
        (_, _) => said(words, filled),
    }
}

/// Date, time of day and offset: `2026-05-11 09:00 +02:00`. Seconds only where there are any.
pub(super) fn on_its_clock(at: Instant) -> String {
    let civil = at.civil();
    let seconds = if civil.second() == 0 { "" } else { ":%S" };
    let time = civil
        .strftime(&format!("%Y-%m-%d %H:%M{seconds}"))
        .to_string();
    let minutes = at.offset().seconds() / 60;
    let (sign, size) = (if minutes < 0 { '−' } else { '+' }, minutes.abs());
    format!("{time} {sign}{:02}:{:02}", size / 60, size % 60)
}

/// What was typed, line by line.
fn said(words: &Words, filled: &FilledField) -> Vec<String> {
    let value = filled.value.trim();
    let one = |text: &str| vec![text.to_owned()];
    match filled.field.kind {
        FieldKind::YesNo if value == YES => one(&words.say("yes")),
        FieldKind::YesNo if value == NO => one(&words.say("no")),
        FieldKind::Choice => {
            let options = filled.field.options.iter();
            let chosen = options.clone().find(|option| option.id == value);
            one(chosen.map_or(value, |option| &option.label))
        }
        FieldKind::Text | FieldKind::Times => value
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        FieldKind::Line
        | FieldKind::Date
        | FieldKind::Moment
        | FieldKind::Count
        | FieldKind::Number
        | FieldKind::Duration
        | FieldKind::YesNo => one(value),
    }
}
