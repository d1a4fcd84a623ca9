//! The team's open promises of earlier sessions, gone through one by one.
use super::Step;
use crate::app::screen::moved;
use crate::app::{Desk, Nav};
use crate::domain::{Command, Progress};
use crate::input::Action;

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let carried = desk.session()?.carried();
    let rows = carried.len();
    let now = carried.get(step.at).map(|card| card.status);
    let set = |status| Command::SetCarried {
        index: step.at,
        status,
    };
    let status = match action {
        Action::ToggleDone if now == Some(Progress::Done) => Progress::Open,
        Action::ToggleDone => Progress::Done,
        Action::Drop => Progress::Dropped,
        Action::Carry => Progress::Open,
        Action::Up | Action::Down if rows > 0 => {
            step.at = moved(step.at, action, rows);
            return Some(Nav::Stay);
        }
        _ => return None,
    };
    if rows > 0 && desk.change(set(status)) {
        step.at = moved(step.at, Action::Down, rows);
    }
    Some(Nav::Stay)
}
