//! Which screens are seen, and what their keys and actions are called.
use std::borrow::Cow;

use super::{App, Screen};
use crate::input::{Action, Context};

impl App {
    /// The front screen.
    pub fn front(&self) -> &Screen {
        self.screens.last().unwrap_or(&Screen::Nowhere)
    }

    /// The screens from the last one that covers all others to the front one.
    pub fn visible(&self) -> &[Screen] {
        let from = self.screens.iter().rposition(|s| !s.is_overlay());
        self.screens.get(from.unwrap_or(0)..).unwrap_or_default()
    }

    /// Where the next key is looked up, the innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        self.front().contexts(self.table.as_ref())
    }

    /// The contexts of the screen under the front one: what help and palette speak of.
    pub(super) fn contexts_below(&self, front: &Screen) -> Vec<Context> {
        self.beneath(front).contexts(self.table.as_ref())
    }

    /// The screen that help and palette speak of: the one under them, or `front` itself.
    pub(super) fn beneath<'a>(&'a self, front: &'a Screen) -> &'a Screen {
        if matches!(front, Screen::Help(_) | Screen::Palette(_)) {
            self.front()
        } else {
            front
        }
    }

    /// What an action does, in words; what is offered by its name.
    pub fn long_name(&self, action: Action) -> Cow<'_, str> {
        match self.offered().filter(|_| action == Action::Offer) {
            Some(pack) => {
                let args = [("title", (&pack.title).into())];
                Cow::Owned(self.words.with("action-offer-named", &args))
            }
            None => self.words.action_long(action),
        }
    }
}
