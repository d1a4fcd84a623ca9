//! Two past sessions side by side.
use super::{HelpList, Screen};
use crate::app::{Desk, Nav};
use crate::domain::Comparison;
use crate::input::Action;

/// The two sessions, and how far the page is scrolled.
#[derive(Clone, Debug)]
pub struct Compare {
    /// The two sessions, the earlier one first.
    pub both: Box<Comparison>,
    /// How many lines are scrolled away.
    pub top: usize,
}

impl Compare {
    pub(in crate::app) const fn of(both: Box<Comparison>) -> Self {
        Self { both, top: 0 }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let more = desk.has_more_below();
        match action {
            Action::Back | Action::Quit | Action::Left | Action::Confirm => return Nav::Back,
            Action::Down if more => self.top += 1,
            Action::PageDown if more => self.top += 10,
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::PageUp => self.top = self.top.saturating_sub(10),
            Action::Top => self.top = 0,
            Action::Language => desk.switch_language(),
            Action::Theme => desk.switch_theme(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            _ => {}
        }
        Nav::Stay
    }
}
