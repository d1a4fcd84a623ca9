//! The value stream map: choosing, adding and moving steps, taking a map in and giving it out.
use super::{Screen, Step};
use crate::app::screen::{FormSheet, moved};
use crate::app::{Desk, Effect, FormOf, Nav, Notice};
use crate::domain::{
    Command, Kind, MapPart, MapStep, NoteKind, Session, Stream, UnreadRow, Which, read_sheet,
    write_sheet,
};
use crate::input::Action;

/// The longest text that is taken for a map.
const LONGEST_PASTE: usize = 200_000;

/// What is remembered while new steps are added one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Growing {
    /// Before which index the first new one goes.
    from: usize,
    /// How many steps there were.
    steps: usize,
}

/// The part of the map at the step at hand; none where it is no map.
pub fn map_part(session: &Session) -> Option<MapPart> {
    match session.stop()?.kind {
        Kind::Map { part } => Some(part),
        _ => None,
    }
}

impl Step {
    /// Which of the two maps is in sight.
    pub const fn map(&self, part: MapPart, stream: &Stream) -> Which {
        match part {
            // Before it is taken over there is no other map to look at.
            MapPart::Future if !self.turned && !stream.future.is_empty() => Which::Future,
            MapPart::Future | MapPart::Steps | MapPart::Times | MapPart::Quality => Which::Today,
        }
    }

    /// The chosen step of a map of so many: the newest while steps are being added.
    pub fn map_row(&self, steps: usize) -> usize {
        let added = |growing: Growing| {
            let added = steps.checked_sub(growing.steps + 1)?;
            Some(growing.from + added)
        };
        let row = self.growing.and_then(added).unwrap_or(self.at);
        row.min(steps.saturating_sub(1))
    }
}

/// Whether today's map waits to be taken over as the future one.
pub fn offers_future(part: MapPart, stream: &Stream) -> bool {
    part == MapPart::Future && stream.future.is_empty() && !stream.today.is_empty()
}

pub(super) fn act(
    step: &mut Step,
    part: MapPart,
    action: Action,
    desk: &mut Desk<'_>,
) -> Option<Nav> {
    let stream = desk.session()?.stream();
    let which = step.map(part, stream);
    let steps = stream.of(which);
    step.at = step.map_row(steps.len());
    step.growing = None;
    let chosen = steps.get(step.at).cloned();
    match action {
        Action::Confirm | Action::AddItem if offers_future(part, stream) => {
            let steps = stream.today.clone();
            take_over(steps, desk);
        }
        Action::Up | Action::Down => {
            step.at = moved(step.at, action, steps.len());
            step.top = 0;
        }
        Action::ToggleDone if part == MapPart::Steps && chosen.is_some() => {
            let mut marked = chosen?;
            marked.hand_off = !marked.hand_off;
            put(marked, which, desk);
        }
        Action::SwitchPane if part == MapPart::Future && !stream.future.is_empty() => {
            step.turned = !step.turned;
        }
        Action::Confirm | Action::EditItem if chosen.is_some() => {
            return Some(edit(&chosen?, (which, part), desk));
        }
        Action::Confirm | Action::EditItem | Action::AddItem => {
            return Some(add(step, which, desk));
        }
        Action::RemoveItem => {
            let id = chosen?.id;
            let last = steps.len().saturating_sub(2);
            if desk.change(Command::RemoveMapStep { which, id }) {
                step.at = step.at.min(last);
            }
        }
        Action::MoveEarlier | Action::MoveLater => {
            let id = chosen?.id;
            let to = if action == Action::MoveEarlier {
                step.at.checked_sub(1)?
            } else {
                step.at + 1
            };
            if to < steps.len() && desk.change(Command::MoveMapStep { which, id, to }) {
                step.at = to;
            }
        }
        Action::Copy if chosen.is_some() => {
            let sheet = write_sheet(steps);
            desk.wish(Effect::Copy(sheet));
            desk.say(Notice::info("sent-to-terminal"));
        }
        _ => return None,
    }
    Some(Nav::Stay)
}

fn put(step: MapStep, which: Which, desk: &mut Desk<'_>) {
    desk.change(Command::PutMapStep {
        which,
        step: Box::new(step),
        at: 0,
    });
}

/// Makes today's steps the first version of the future map.
fn take_over(steps: Vec<MapStep>, desk: &mut Desk<'_>) {
    let future = Command::PutMap {
        which: Which::Future,
        steps,
    };
    if desk.change(future) {
        desk.say(Notice::info("map-taken-over"));
    }
}

fn edit(chosen: &MapStep, (which, part): (Which, MapPart), desk: &mut Desk<'_>) -> Nav {
    if !desk.may_change() {
        return Nav::Stay;
    }
    let form = FormSheet::map_step(chosen, which, part);
    Nav::open(Screen::Form(form))
}

/// Opens the line for a new step after the chosen one.
fn add(step: &mut Step, which: Which, desk: &mut Desk<'_>) -> Nav {
    let Some(steps) = desk.session().map(|s| s.stream().of(which).len()) else {
        return Nav::Stay;
    };
    if !desk.may_change() {
        return Nav::Stay;
    }
    let from = if steps == 0 { 0 } else { step.at + 1 };
    step.growing = Some(Growing { from, steps });
    Nav::open(Screen::Form(FormSheet::new_map_step(which, from)))
}

/// Takes a pasted map in, in place of the one in sight; tells whether the text was one.
///
/// Lines that are no steps become notes of the step at hand.
pub(super) fn paste(step: &mut Step, text: &str, desk: &mut Desk<'_>) -> bool {
    let Some(session) = desk.session() else {
        return false;
    };
    let Some(part) = map_part(session) else {
        return false;
    };
    let Some(sheet) = Some(text)
        .filter(|text| text.len() <= LONGEST_PASTE)
        .and_then(read_sheet)
    else {
        return false;
    };
    let which = step.map(part, session.stream());
    if sheet.steps.is_empty() || !desk.may_change() {
        return false;
    }
    let n = sheet.steps.len();
    keep_unread(&sheet.unread, desk);
    let map = Command::PutMap {
        which,
        steps: sheet.steps,
    };
    if desk.change(map) {
        (step.at, step.growing) = (0, None);
        desk.say(pasted(n, &sheet.unread));
    }
    true
}

/// How many steps were taken in, and which lines were not.
fn pasted(steps: usize, unread: &[UnreadRow]) -> Notice {
    let mut details = vec![("n", steps.to_string())];
    if unread.is_empty() {
        return Notice::with("map-pasted", details);
    }
    let lines: Vec<String> = unread.iter().map(|row| row.line.to_string()).collect();
    details.push(("lines", lines.join(", ")));
    Notice::with("map-pasted-but", details)
}

fn keep_unread(unread: &[UnreadRow], desk: &mut Desk<'_>) {
    let Some(on) = desk.session().map(super::here) else {
        return;
    };
    for row in unread {
        desk.change(Command::AddNote {
            on: on.clone(),
            kind: NoteKind::Note,
            text: format!("{}: {}", row.line, row.text),
        });
    }
}

/// The session as it would be with the step that is being typed over it, and the row of that
/// step; none where no such form is open.
pub fn map_preview(
    form: &FormSheet,
    session: &Session,
    (now, today): (crate::domain::Moment, jiff::civil::Date),
) -> Option<(Stream, usize)> {
    let FormOf::MapStep { which, id, at, .. } = form.of else {
        return None;
    };
    let stream = form.preview(session, now, today).stream().clone();
    let found = stream.of(which).iter().position(|step| step.id == id);
    Some((stream, found.unwrap_or(at)))
}
