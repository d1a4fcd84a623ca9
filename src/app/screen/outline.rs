//! The agenda: every step with planned and spent time; jump, leave out, plan anew.
use super::{HelpList, Screen, moved, step};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{Command, Place, Session, Span};
use crate::input::Action;

/// One row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineRow {
    /// A step, by index.
    Stop(usize),
    /// A question of the step at hand.
    Question(Place),
}

/// Which row is chosen.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Index into the rows.
    pub at: usize,
}

impl Outline {
    /// The outline with the place at hand chosen.
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let Some(session) = desk.session() else {
            return Self::default();
        };
        let place = session.place();
        let is_here = |row: &OutlineRow| match row {
            OutlineRow::Stop(stop) => session.asked().is_none() && *stop == place.stop,
            OutlineRow::Question(at) => *at == place,
        };
        let at = Self::rows(session).iter().position(is_here);
        Self {
            at: at.unwrap_or(0),
        }
    }

    /// The rows: all steps, and the questions of the one at hand.
    pub fn rows(session: &Session) -> Vec<OutlineRow> {
        let here = session.place().stop;
        let mut rows = Vec::new();
        for (stop, at) in session.agenda().iter().enumerate() {
            rows.push(OutlineRow::Stop(stop));
            if stop == here {
                let questions = session.questions_at(at).count();
                let places = (0..questions).map(|question| Place { stop, question });
                rows.extend(places.map(OutlineRow::Question));
            }
        }
        rows
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let Some(session) = desk.session() else {
            return Nav::Back;
        };
        let rows = Self::rows(session);
        let row = rows.get(self.at).cloned();
        match action {
            Action::Confirm | Action::Right => return jump(row.as_ref(), desk),
            Action::Skip => skip(row.as_ref(), desk),
            Action::Replan => replan(desk),
            Action::Undo => desk.undo(),
            Action::Redo => desk.redo(),
            Action::Language => desk.switch_language(),
            Action::Back | Action::Outline | Action::Quit | Action::Left => return Nav::Back,
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            other => self.at = moved(self.at, other, rows.len()),
        }
        Nav::Stay
    }
}

fn jump(row: Option<&OutlineRow>, desk: &mut Desk<'_>) -> Nav {
    let place = match row {
        Some(OutlineRow::Stop(stop)) => match desk.session() {
            Some(session) => session.start_of(*stop),
            None => return Nav::Back,
        },
        Some(OutlineRow::Question(place)) => *place,
        None => return Nav::Back,
    };
    if desk.table().is_some_and(|table| table.ballot_started()) {
        desk.say(Notice::warn("ballot-started"));
        return Nav::Stay;
    }
    let may = desk.table().is_some_and(|table| table.may_change());
    let left_out = desk.session().and_then(|session| session.takes_in(place));
    if let Some(take_in) = left_out.filter(|_| may) {
        desk.change(take_in);
    }
    step::go(place, desk);
    Nav::Back
}

fn skip(row: Option<&OutlineRow>, desk: &mut Desk<'_>) {
    let Some(session) = desk.session() else {
        return;
    };
    let command = match row {
        Some(OutlineRow::Stop(stop)) => session.agenda().get(*stop).map(|at| Command::SkipStop {
            stop: *stop,
            skipped: !at.skipped,
        }),
        Some(OutlineRow::Question(place)) => session
            .agenda()
            .get(place.stop)
            .and_then(|at| session.questions_at(at).nth(place.question))
            .map(|asked| Command::SkipQuestions {
                questions: vec![asked.id.clone()],
                skipped: !asked.skipped,
            }),
        None => None,
    };
    if let Some(command) = command {
        desk.change(command);
    }
}

fn replan(desk: &mut Desk<'_>) {
    let now = desk.now();
    let Some(session) = desk.session() else {
        return;
    };
    let behind = session.forecast(now).behind;
    let questions = session.replan(behind);
    if behind < Span::minutes(1) {
        desk.say(Notice::info("on-time"));
    } else if questions.is_empty() {
        desk.say(Notice::warn("nothing-to-leave-out"));
    } else {
        let names: Vec<&str> = questions
            .iter()
            .map(|id| crate::domain::short_id(id))
            .collect();
        let details = vec![("questions", names.join(", "))];
        let skip = Command::SkipQuestions {
            questions,
            skipped: true,
        };
        if desk.change(skip) {
            desk.say(Notice::with("left-out", details));
        }
    }
}
