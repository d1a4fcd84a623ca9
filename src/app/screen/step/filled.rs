//! Forms and figures: what is written down, field by field.
use super::{Screen, Step};
use crate::app::screen::{FormSheet, moved};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{Command, Filled, Session};
use crate::input::Action;

/// The form of the step at hand.
pub(super) fn form(session: &Session) -> Option<&Filled> {
    session.form(session.stop()?.kind.form()?)
}

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let form = form(desk.session()?)?;
    match action {
        Action::Up | Action::Down => step.at = moved(step.at, action, form.fields.len()),
        Action::Confirm | Action::EditItem | Action::AddItem => {
            let sheet = FormSheet::filled(form).focused(step.at);
            if desk.may_change() {
                return Some(Nav::open(Screen::Form(sheet)));
            }
        }
        Action::Carry => take_over(desk),
        _ => return None,
    }
    Some(Nav::Stay)
}

/// What does something at a form, or at the evidence of an estimate.
pub(super) fn alive(session: &Session) -> Vec<Action> {
    let mut alive = vec![Action::AddItem, Action::EditItem];
    let estimate = session.stop().and_then(|stop| session.survey_at(stop));
    alive.extend(estimate.map(|_| Action::VoteAgain));
    let taught = form(session).and_then(|form| session.taught(&form.id));
    alive.extend(taught.map(|_| Action::Carry));
    alive
}

/// Takes over what the team's post-mortems say to the metric at hand.
fn take_over(desk: &mut Desk<'_>) {
    let session = desk.session();
    let taught = session.and_then(|session| {
        let form = form(session)?.id.clone();
        let (field, text) = session.taught(&form)?;
        let field = field.to_owned();
        Some(Command::Fill { form, field, text })
    });
    match taught {
        Some(fill) if desk.may_change() => {
            if desk.change(fill) {
                desk.say(Notice::info("taken-over"));
            }
        }
        Some(_) => {}
        None => desk.say(Notice::info("nothing-to-take-over")),
    }
}
