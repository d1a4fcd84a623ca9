//! An entry of the timeline, field by field.
use super::{FormOf, FormRow, FormSheet};
use crate::domain::{Command, Event, EventKind, FieldKind, Instant, Local, NO, Session, YES};

/// Where an entry may come from.
const SOURCES: [&str; 4] = ["log", "chat", "graph", "memory"];

impl FormSheet {
    /// A form for an entry.
    pub(crate) fn of_event(event: &Event, local: Local) -> Self {
        let row = |id, kind, text: &str| FormRow::worded("event", id, kind, text);
        let at = event.at.map_or_else(|| event.typed.clone(), written);
        let about = if event.about { YES } else { NO };
        let kinds = EventKind::ALL.map(EventKind::code);
        let rows = vec![
            row("at", FieldKind::Line, &at),
            row("about", FieldKind::YesNo, about),
            row("kind", FieldKind::Choice, event.kind.code()).choosing("event-kind", kinds),
            row("text", FieldKind::Line, &event.text),
            row("role", FieldKind::Line, &event.role),
            row("source", FieldKind::Choice, &event.source).choosing("event-source", SOURCES),
            row("sense", FieldKind::Line, &event.sense),
        ];
        let id = event.id;
        Self::new(FormOf::Event { id, local }, rows).focused(3)
    }

    /// The form of a draft.
    pub(super) fn event_of_draft(id: &str, session: &Session) -> Option<Self> {
        let entry = session.timeline().entry(id.parse().ok()?)?;
        Some(Self::of_event(entry, session.local()))
    }

    /// The entry as the form has it.
    pub(super) fn event_command(&self, id: u32, session: &Session, local: &Local) -> Command {
        let before = session.timeline().entry(id).cloned().unwrap_or_default();
        let typed = self.text("at");
        let moment = match before.at {
            // What was not touched stays to the second.
            Some(at) if written(at) == typed => Ok((at, false)),
            Some(_) | None => session.timeline().moment(typed, local),
        };
        let doubted = matches!(moment, Ok((_, true)));
        Command::PutEvent(Box::new(Event {
            id,
            at: moment.as_ref().ok().map(|(at, _)| *at),
            typed: moment.map_or_else(|_| typed.to_owned(), |_| String::new()),
            about: doubted || self.text("about") == YES,
            kind: EventKind::from_code(self.text("kind")).unwrap_or_default(),
            text: self.text("text").to_owned(),
            role: self.text("role").to_owned(),
            source: self.text("source").to_owned(),
            sense: self.text("sense").to_owned(),
        }))
    }
}

/// An instant as people write it: `2026-05-11 14:03 +02:00`.
fn written(at: Instant) -> String {
    let civil = at.civil();
    let time = if civil.second() == 0 && civil.subsec_nanosecond() == 0 {
        civil.strftime("%Y-%m-%d %H:%M").to_string()
    } else {
        civil.strftime("%Y-%m-%d %H:%M:%S%.f").to_string()
    };
    let seconds = at.offset().seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{time} {sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
