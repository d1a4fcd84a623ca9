//! The profile: what to look at first, and what to talk about.
use super::{Opened, Step};
use crate::app::screen::moved;
use crate::app::{Desk, Nav};
use crate::domain::Session;
use crate::input::Action;

/// The questions that can be opened from the profile: the focus list, then the talk list.
pub fn rows(session: &Session) -> Vec<String> {
    session.pointed_at()
}

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let session = desk.session()?;
    let rows = rows(session);
    match action {
        Action::Radar | Action::SwitchPane => step.turned = !step.turned,
        Action::Up | Action::Down => step.at = moved(step.at, action, rows.len()),
        Action::Confirm => {
            let place = rows.get(step.at).and_then(|id| session.place_of(id));
            let (profile, question, row) = (session.place(), place?, step.at);
            step.arrive(question, desk);
            step.from = Some(Opened {
                profile,
                row,
                question,
            });
        }
        _ => return None,
    }
    Some(Nav::Stay)
}
