//! A session that is being read: what is typed meanwhile waits for it.
//!
//! It is meant for the session, not for the screen that is still in sight: there it could begin
//! another workshop, or leave. Where the session does not open it is dropped, for it was meant for
//! nothing else.
use std::fmt;

use super::typed::Typed;
use super::{App, Effect, Notice, Screen};

/// What was typed since the session was asked for, oldest first.
#[derive(Default)]
pub(super) struct Awaited(Vec<Typed>);

impl Awaited {
    pub(super) fn push(&mut self, typed: Typed) {
        self.0.push(typed);
    }
}

/// It may be votes: only how much of it there is.
impl fmt::Debug for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Awaited({})", self.0.len())
    }
}

impl App {
    /// Whether a session is being read; what is typed waits for it.
    pub const fn is_opening(&self) -> bool {
        self.awaited.is_some()
    }

    /// Says that the program opens with a session that is being read, by its name.
    pub fn opens(&mut self, name: String) {
        self.screens.push(Screen::Opening(name));
        self.await_session();
    }

    /// From now on what is typed waits.
    pub(super) fn await_session(&mut self) {
        self.awaited.get_or_insert_default();
    }

    /// Hears what was typed while the session was read, as if it had come now.
    pub(super) fn hear_what_waited(&mut self, effects: &mut Vec<Effect>) {
        let Some(Awaited(waiting)) = self.awaited.take() else {
            return;
        };
        // What was typed before a question came in sight is no answer to it.
        if matches!(self.front(), Screen::Ask(_)) {
            if !waiting.is_empty() {
                self.notice = Some(Notice::warn("typed-before"));
            }
            return;
        }
        for typed in waiting {
            self.hear(typed, effects);
        }
    }

    /// The session does not open: what waited for it goes nowhere.
    pub(super) fn not_opened(&mut self) {
        self.awaited = None;
        self.screens
            .retain(|screen| !matches!(screen, Screen::Opening(_)));
    }
}
