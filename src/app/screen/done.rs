//! What can be done with a closed session.
use super::{HelpList, Screen, Setup, export};
use crate::app::{Desk, Nav, Notice};
use crate::domain::Command;
use crate::export::Form;
use crate::input::Action;

/// The session is closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Done;

impl Done {
    pub(super) fn act(action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm | Action::Quit => return Nav::Home,
            Action::Export => return export::open(Form::Html, desk),
            Action::Offer => return Setup::open_offered(desk),
            Action::Reopen => {
                desk.change(Command::Reopen);
                return Nav::Back;
            }
            Action::Back | Action::Left => return Nav::Back,
            Action::Language => desk.switch_language(),
            Action::Theme => desk.switch_theme(),
            Action::Saved => desk.say(Notice::info("already-saved")),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            _ => {}
        }
        Nav::Stay
    }
}
