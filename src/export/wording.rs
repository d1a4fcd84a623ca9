//! Figures and fields as they are read aloud, for every form of a report that people read.
use crate::domain::{Duration, FieldKind, FilledField, Measure, NO, Ratio, Value, YES};
use crate::i18n::Words;

/// The value of a metric; less than one deployment a day is told by what lies between two.
pub fn measured(words: &Words, measure: Measure, exact: Ratio) -> String {
    match measure {
        Measure::LeadTime | Measure::Restore => words.length(seconds(exact)),
        Measure::ChangeFail | Measure::Rework => words.percent(&exact.shown()),
        Measure::Frequency => {
            let between = Ratio::whole(86_400).divided_by(exact);
            if let Some(between) = between.filter(|_| exact < Ratio::ONE) {
                let span = words.length(seconds(between));
                return words.with("calc-one-every", &[("span", span.into())]);
            }
            let n = words.decimal(&exact.shown());
            words.with("calc-per-day", &[("n", n.into())])
        }
    }
}

fn seconds(exact: Ratio) -> Duration {
    Duration::from_seconds(u64::try_from(exact.rounded()).unwrap_or(0))
}

/// What stands beside a value: how many times there are, how they spread, what caused them.
pub(super) fn beside(words: &Words, measure: Measure, value: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(lengths) = &value.lengths {
        let (key, other) = match measure {
            Measure::Restore => ("metric-mean-median", lengths.median),
            Measure::LeadTime | Measure::Frequency | Measure::ChangeFail | Measure::Rework => {
                ("metric-median-mean", lengths.mean)
            }
        };
        let args = [
            ("n", lengths.n.into()),
            ("other", measured(words, measure, other).into()),
            ("least", words.length(lengths.min).into()),
            ("most", words.length(lengths.max).into()),
        ];
        lines.push(words.with(key, &args));
    }
    if value.skewed {
        lines.push(words.say("metric-skewed").into_owned());
    }
    if value.by_change > 0 {
        lines.push(words.with("metric-by-change", &[("n", value.by_change.into())]));
    }
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
