//! How a field is understood while it is typed, or what is wrong with it.
use crate::app::{App, FormOf, FormRow, FormSheet, Table};
use crate::domain::{
    Advice, ChatFault, Clash, FieldKind, Local, Meaning, Session, StreamReading, Unreadable, Waste,
    due, meaning,
};
use crate::i18n::{Arg, Offsets};
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

/// What stands behind a field of a map's step, where it is not what others say as well.
fn map_field(form: &FormSheet, row: &FormRow, session: &Session, look: Look<'_>) -> Option<String> {
    let words = look.words;
    let basis = session.basis();
    let step = form.typed_map_step()?;
    if let Some(problem) = form.map_problem(row, basis) {
        return Some(words.map_fault(&problem.fault, row.text()));
    }
    match &*row.id {
        "waste" => {
            let name = |waste: &Waste| words.say(&format!("map-waste-{}", waste.code()));
            let names: Vec<_> = step.waste.iter().map(name).collect();
            Some(names.join(", "))
        }
        "lead" => {
            let reading = StreamReading::of(&[step], basis);
            let wait = reading.steps.first()?.wait?;
            let time = words.length_on(wait, basis.clock);
            let is_typed = row.text().is_empty() || !form.text("wait").is_empty();
            let wait = words.with("map-total-wait", &[("time", time.into())]);
            (!is_typed).then(|| format!("= {wait}"))
        }
        // Nothing is nothing without a unit.
        "process" | "wait" if row.text().chars().all(|c| c == '0') => Some(String::new()),
        _ => None,
    }
}

/// How the time of an entry is understood, or why it is not.
fn moment_read(text: &str, local: &Local, table: &Table, look: Look<'_>) -> String {
    if text.is_empty() {
        return String::new();
    }
    match table.session.timeline().moment(text, local) {
        Ok((at, _)) => {
            let time = look.words.moment(at, Offsets::Told);
            format!("= {}, {}", look.words.day(at.date()), time.trim())
        }
        Err(fault) => look.words.chat_fault(&fault),
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
    let clash = clash((form, at), row, app, look);
    let read = match &clash {
        // A period of no length is told; that it is 0 s says no more.
        Some((Clash::EmptyPeriod, _)) if row.kind == FieldKind::Duration => String::new(),
        Some(_) | None => read(form, row, app, look),
    };
    let clash = clash.map(|(_, told)| told);
    let advised = advised(form, (at, row), advice).into_iter();
    let advised = advised.map(|key| look.words.say(key).into_owned());
    let parts = [read, clash.unwrap_or_default()].into_iter().chain(advised);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Why a figure does not go with the others, the other fields as they are typed. That a number is
/// missing is not said before its field was passed.
fn clash(
    (form, at): (&FormSheet, usize),
    row: &FormRow,
    app: &App,
    look: Look<'_>,
) -> Option<(Clash, String)> {
    let (FormOf::Filled(id), Some(table)) = (&form.of, &app.table) else {
        return None;
    };
    let session = form.preview(&table.session, app.now, app.today());
    let clash = session.clash(id, &row.id)?;
    let is_early = clash == Clash::OfUnknown && at == form.at;
    (!is_early).then(|| (clash, look.words.clash(clash)))
}

/// What a row says; a field of the pack as its session reads it.
fn row_meaning(form: &FormSheet, row: &FormRow, app: &App, session: &Session) -> Meaning {
    let text = row.field.text();
    if let FormOf::Filled(id) = &form.of {
        let fields = session.form(id).map_or(&[][..], |form| &form.fields);
        if let Some(found) = fields.iter().find(|found| found.field.id == row.id) {
            return session.meaning((id, &found.field), text, &app.local(), app.today());
        }
    }
    meaning(row.kind, text, &session.scale(app.today()))
}

fn read(form: &FormSheet, row: &FormRow, app: &App, look: Look<'_>) -> String {
    let Some(table) = &app.table else {
        return String::new();
    };
    let words = look.words;
    if let Some(text) = map_field(form, row, &table.session, look) {
        return text;
    }
    if let (FormOf::Event { local, .. }, "at") = (&form.of, row.id.as_str()) {
        return moment_read(row.text(), local, table, look);
    }
    match row_meaning(form, row, app, &table.session) {
        Meaning::Empty if row.required => words.say("field-required").into_owned(),
        Meaning::Empty | Meaning::Words | Meaning::Number => String::new(),
        Meaning::Date(date) => {
            let date = words.day_long(date);
            words.with("date-read", &[("date", Arg::from(date))])
        }
        Meaning::Unread(Unreadable::Date) => words.say("date-unclear").into_owned(),
        Meaning::Moment(at) => {
            let args = [("at", Arg::from(words.day_and_time(at)))];
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
        Meaning::Times { kept, unread } => words.times_read(kept, &unread),
        Meaning::Unread(Unreadable::Time(ChatFault::NoTime | ChatFault::NoText)) => {
            words.say("field-unread-time").into_owned()
        }
        Meaning::Unread(Unreadable::Time(fault)) => words.chat_fault(&fault),
        Meaning::Unread(Unreadable::Moment(error)) => words.instant_fault(&error),
        Meaning::Unread(Unreadable::Duration(error)) => words.duration_fault(&error),
        Meaning::Unread(why) => words
            .say(&format!("field-unread-{}", why.code()))
            .into_owned(),
    }
}
