//! How a field is understood while it is typed, or what is wrong with it.
use crate::app::{App, FormOf, FormRow, FormSheet};
use crate::domain::{Advice, Meaning, Unreadable, due, meaning};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::advice;

/// How a date that is being typed is understood; empty where nothing is typed.
pub(in crate::ui::screen::overlay) fn date_read(text: &str, app: &App, look: Look<'_>) -> String {
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    match due(text, app.today()) {
        Some(date) => {
            let date = look.words.day_long(date);
            look.words.with("date-read", &[("date", Arg::from(date))])
        }
        None => look.words.say("date-unclear").into_owned(),
    }
}

/// What could be better about the action that is being written.
pub(super) fn advice(form: &FormSheet, app: &App) -> Vec<Advice> {
    let (FormOf::Action { .. }, Some(table)) = (&form.of, &app.table) else {
        return Vec::new();
    };
    let action = form.action_as_typed(&table.session, app.today());
    table.session.advice_on(&action, app.today())
}

/// The advice on a field: not before it was passed, so that nobody is hurried while typing.
fn advised(form: &FormSheet, (at, row): (usize, &FormRow), advice: &[Advice]) -> Vec<&'static str> {
    let is_known = matches!(form.of, FormOf::Action { id, .. } if id != 0);
    if at >= form.at && !is_known {
        return Vec::new();
    }
    let here = advice
        .iter()
        .filter(|advice| advice::field(advice.flaw) == Some(&*row.id));
    here.map(|advice| advice::words(advice.flaw)).collect()
}

/// What stands behind a field: how it is read, and what could be better.
pub(super) fn of(
    (form, at): (&FormSheet, usize),
    row: &FormRow,
    advice: &[Advice],
    app: &App,
    look: Look<'_>,
) -> String {
    let read = read(row, app, look);
    let advised = advised(form, (at, row), advice).into_iter();
    let advised = advised.map(|key| look.words.say(key).into_owned());
    let parts = [read].into_iter().chain(advised);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn read(row: &FormRow, app: &App, look: Look<'_>) -> String {
    let Some(table) = &app.table else {
        return String::new();
    };
    let words = look.words;
    match meaning(
        row.kind,
        row.field.text(),
        &table.session.scale(app.today()),
    ) {
        Meaning::Empty if row.required => words.say("field-required").into_owned(),
        Meaning::Empty | Meaning::Words | Meaning::Number => String::new(),
        Meaning::Date(_) | Meaning::Unread(Unreadable::Date) => date_read(row.text(), app, look),
        Meaning::Moment(at) => {
            let args = [("at", Arg::from(at.to_string()))];
            words.with("field-moment", &args)
        }
        Meaning::Duration(length) => {
            let length = words.length(length);
            // What is read just as it was typed needs no echo.
            if length.replace(['\u{a0}', '\u{202f}', ' '], "") == row.text().replace(' ', "") {
                String::new()
            } else {
                format!("= {length}")
            }
        }
        Meaning::Times {
            kept,
            unread,
            first,
        } => {
            let read = words.with("field-times", &[("n", Arg::from(kept))]);
            let Some(first) = first else { return read };
            let args = [("n", Arg::from(unread)), ("line", Arg::from(first))];
            format!("{read} {}", words.with("field-times-unread", &args))
        }
        Meaning::Unread(Unreadable::Moment(error)) => words.instant_fault(&error),
        Meaning::Unread(Unreadable::Duration(error)) => words.duration_fault(&error),
        Meaning::Unread(why) => words
            .say(&format!("field-unread-{}", why.code()))
            .into_owned(),
    }
}
