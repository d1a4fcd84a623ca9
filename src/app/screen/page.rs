//! A page to read: the prime directive, what a pack or a question is about.
use super::moved;
use crate::app::{Desk, Nav};
use crate::input::Action;

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The prime directive.
    Directive,
    /// A page of the pack.
    Pack(String),
    /// What the question at hand is about.
    Question(String),
}

/// A page, and how far it has been scrolled.
#[derive(Clone, Debug)]
pub struct PageView {
    /// What is read.
    pub kind: PageKind,
    /// The first line in sight.
    pub top: usize,
}

impl PageView {
    /// A page from its beginning.
    pub const fn of(kind: PageKind) -> Self {
        Self { kind, top: 0 }
    }

    pub(super) fn act(&mut self, action: Action, _desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
                self.top = moved(self.top, action, 200);
                Nav::Stay
            }
            Action::Capture | Action::Timer => Nav::Run(action),
            _ => Nav::Back,
        }
    }
}
