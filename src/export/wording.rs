//! Figures and fields as they are read aloud, for every form of a report that people read.
use crate::domain::{FieldKind, FilledField, Measure, NO, Value, YES};
use crate::i18n::Words;

/// What stands beside a value, and how many lines of its evidence were not read.
pub(super) fn beside(words: &Words, measure: Measure, value: &Value) -> Vec<String> {
    let mut lines = words.beside_measured(measure, value);
    if value.unread > 0 {
        lines.push(words.with("figures-lines-unread", &[("n", value.unread.into())]));
    }
    lines
}

/// What was typed into a field, line by line: a choice by its label, yes and no in words.
pub fn written(words: &Words, filled: &FilledField) -> Vec<String> {
    let value = filled.value.trim();
    let one = |text: &str| vec![text.to_owned()];
    match filled.field.kind {
        _ if value.is_empty() => Vec::new(),
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
