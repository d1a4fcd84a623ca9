//! What steps leave beside votes, as JSON: surveys, forms, boards, the timeline.
//!
//! Whatever was typed stands as it was typed; what is empty is `null`.
use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::{IncidentJson, filled};
use crate::domain::{
    Answer, Asks, Board, Card, Column, Counted, Dora, Event, EventKind, FieldKind, Filled,
    FilledField, Instant, QuickCheck, Report, Surveyed,
};

/// A survey; its figures are null where nobody has answered, or too few in secret.
#[derive(Serialize)]
pub(super) struct SurveyJson<'a> {
    id: &'a str,
    asks: Asks,
    title: &'a str,
    ballots: Option<u32>,
    abstained: Option<u16>,
    answers: Vec<AnswerJson<'a>>,
    skipped: bool,
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    id: &'a str,
    text: &'a str,
    set: Option<&'a str>,
    count: Option<u16>,
}

impl<'a> SurveyJson<'a> {
    pub(super) fn of(survey: &'a Surveyed) -> Self {
        let told = survey.counts.is_some();
        let answer = |(at, answer): (usize, &'a Answer)| AnswerJson {
            id: &answer.id,
            text: &answer.text,
            set: answer.set.as_deref(),
            count: survey.count(at),
        };
        Self {
            id: &survey.id,
            asks: survey.asks,
            title: &survey.title,
            ballots: told.then_some(survey.ballots),
            abstained: told.then_some(survey.abstained),
            answers: survey.answers.iter().enumerate().map(answer).collect(),
            skipped: survey.skipped,
        }
    }
}

/// A form, or the evidence of the metric with the same id.
#[derive(Serialize)]
pub(super) struct FormJson<'a> {
    id: &'a str,
    title: &'a str,
    fields: Vec<FieldJson<'a>>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    id: &'a str,
    label: &'a str,
    kind: FieldKind,
    value: Option<&'a str>,
}

impl<'a> FormJson<'a> {
    pub(super) fn of(form: &'a Filled) -> Self {
        let field = |filled: &'a FilledField| FieldJson {
            id: &filled.field.id,
            label: &filled.field.label,
            kind: filled.field.kind,
            value: self::filled(filled.value.trim()),
        };
        Self {
            id: &form.id,
            title: &form.title,
            fields: form.fields.iter().map(field).collect(),
        }
    }
}

/// A board with its headings.
#[derive(Serialize)]
pub(super) struct BoardJson<'a> {
    id: &'a str,
    title: &'a str,
    columns: Vec<ColumnJson<'a>>,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    id: &'a str,
    title: &'a str,
    letter: Option<&'a str>,
}

impl<'a> BoardJson<'a> {
    pub(super) fn of(board: &'a Board) -> Self {
        let column = |column: &'a Column| ColumnJson {
            id: &column.id,
            title: &column.title,
            letter: column.letter.as_deref(),
        };
        Self {
            id: &board.id,
            title: &board.title,
            columns: board.columns.iter().map(column).collect(),
        }
    }
}

/// A card; actions and experiments link to it by its id.
#[derive(Serialize)]
pub(super) struct CardJson<'a> {
    id: String,
    board: &'a str,
    column: &'a str,
    text: &'a str,
    known: Option<&'a str>,
}

impl<'a> CardJson<'a> {
    pub(super) fn of(card: &'a Card) -> Self {
        Self {
            id: card.link(),
            board: &card.board,
            column: &card.column,
            text: &card.text,
            known: filled(&card.known),
        }
    }
}

/// What happened; pasted lines that are no entry yet are not in it.
#[derive(Serialize)]
pub(super) struct TimelineJson<'a> {
    entries: Vec<EventJson<'a>>,
    incident: IncidentJson,
}

#[derive(Serialize)]
struct EventJson<'a> {
    /// RFC 3339, in the offset in which it was given.
    at: Option<Instant>,
    /// The same instant in UTC.
    utc: Option<Timestamp>,
    typed: Option<&'a str>,
    about: bool,
    kind: EventKind,
    text: &'a str,
    role: Option<&'a str>,
    source: Option<&'a str>,
    sense: Option<&'a str>,
}

impl<'a> TimelineJson<'a> {
    /// None where no step asks what happened.
    pub(super) fn of(report: &'a Report) -> Option<Self> {
        let entry = |event: &'a Event| EventJson {
            at: event.at,
            utc: event.at.map(Instant::timestamp),
            typed: filled(&event.typed),
            about: event.about,
            kind: event.kind,
            text: &event.text,
            role: filled(&event.role),
            source: filled(&event.source),
            sense: filled(&event.sense),
        };
        report.happened.as_ref().map(|happened| Self {
            entries: happened.entries.iter().map(entry).collect(),
            incident: IncidentJson::of(&happened.incident),
        })
    }
}

/// The delivery metrics as `calc dora` tells them, with the tables by which they are read.
#[derive(Serialize)]
pub(super) struct MetricsJson<'a> {
    #[serde(flatten)]
    dora: &'a Dora,
    quick_check: QuickCheck,
    editions: BTreeMap<&'a str, Option<&'a str>>,
}

impl<'a> MetricsJson<'a> {
    /// None where no step measures one.
    pub(super) fn of(report: &'a Report) -> Option<Self> {
        let edition = |counted: &'a Counted| {
            let table = counted.metric.bands.first();
            let edition = table.map(|table| table.edition.as_str());
            (counted.metric.measure.code(), edition)
        };
        report.dora.as_ref().map(|dora| Self {
            dora,
            quick_check: dora.quick_check(),
            editions: report.metrics.iter().map(edition).collect(),
        })
    }
}
