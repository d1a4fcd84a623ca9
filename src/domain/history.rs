//! Undo and redo: earlier states of a session, each with the name of what led away from it.
//!
//! Kept in memory only. A ballot is never in it, since a session never holds one.
use super::Session;

/// How many steps can be undone.
const DEPTH: usize = 100;

/// The states before and after the one at hand.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<(&'static str, Box<Session>)>,
    future: Vec<(&'static str, Box<Session>)>,
}

impl History {
    /// Remembers the state that a deed is about to change.
    pub fn remember(&mut self, deed: &'static str, before: Session) {
        self.future.clear();
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push((deed, Box::new(before)));
    }

    /// The last deed, with the state before it.
    pub fn last(&self) -> Option<(&'static str, &Session)> {
        let (deed, before) = self.past.last()?;
        Some((deed, before))
    }

    /// Steps back: gives the deed undone and the state before it.
    pub fn undo(&mut self, at_hand: &Session) -> Option<(&'static str, Session)> {
        let (deed, before) = self.past.pop()?;
        self.future.push((deed, Box::new(at_hand.clone())));
        Some((deed, *before))
    }

    /// Steps forward again: gives the deed done again and the state after it.
    pub fn redo(&mut self, at_hand: &Session) -> Option<(&'static str, Session)> {
        let (deed, after) = self.future.pop()?;
        self.past.push((deed, Box::new(at_hand.clone())));
        Some((deed, *after))
    }
}
