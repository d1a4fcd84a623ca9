//! The break: covers the screen and says when it goes on.
use super::{HelpList, Screen};
use crate::app::{Desk, Nav};
use crate::domain::{Command, Moment, Span};
use crate::input::Action;

/// How long a break is at first.
const USUAL: Span = Span::minutes(10);

/// What each extension adds.
const MORE: Span = Span::minutes(5);

/// When the room comes back.
#[derive(Clone, Copy, Debug)]
pub struct BreakCover {
    /// The end of the break.
    pub ends: Moment,
    /// Whether the clock ran before.
    ran: bool,
}

impl BreakCover {
    /// A break from now; the clock is paused.
    pub(super) fn begin(desk: &mut Desk<'_>) -> Self {
        let ran = desk.session().is_some_and(|s| s.clock().runs());
        if ran {
            desk.change(Command::PauseClock);
        }
        Self {
            ends: desk.now().plus(USUAL),
            ran,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm | Action::Break | Action::Back => {
                if self.ran {
                    desk.change(Command::StartClock);
                }
                Nav::Back
            }
            Action::Extend => {
                self.ends = self.ends.plus(MORE);
                Nav::Stay
            }
            Action::Language => {
                desk.switch_language();
                Nav::Stay
            }
            Action::Help => Nav::open(Screen::Help(HelpList::of(desk))),
            _ => Nav::Stay,
        }
    }
}
