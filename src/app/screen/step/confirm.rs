//! Does the group agree?
use crate::app::{Desk, Nav};
use crate::domain::{Agreed, Command};
use crate::input::Action;

pub(super) fn act(action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let agreed = match action {
        Action::Agree => Agreed::Yes,
        Action::Disagree => Agreed::No,
        _ => return None,
    };
    let step = desk.session()?.stop()?.id.clone();
    desk.change(Command::Confirm {
        step,
        agreed: Some(agreed),
    });
    Some(Nav::Stay)
}
