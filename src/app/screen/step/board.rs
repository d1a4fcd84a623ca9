//! Cards under headings.
use super::Step;
use crate::app::{Desk, Nav};
use crate::input::Action;

pub(super) fn act(
    step: &mut Step,
    board: &str,
    action: Action,
    desk: &mut Desk<'_>,
) -> Option<Nav> {
    let _ = (step, action, desk, board);
    None
}
