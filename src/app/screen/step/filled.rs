//! Forms and figures: what is written down, field by field.
use super::Step;
use crate::app::{Desk, Nav};
use crate::input::Action;

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let _ = (step, action, desk);
    None
}
