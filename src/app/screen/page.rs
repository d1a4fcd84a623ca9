//! A page to read: the prime directive, what a pack or a question is about.
use crate::app::{Desk, Nav};
use crate::input::Action;

/// How many lines a page key scrolls: no more than are in sight in the smallest of terminals.
const PAGE: usize = 4;

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The prime directive.
    Directive,
    /// A page of the pack.
    Pack(String),
    /// What the question at hand is about.
    Question(String),
    /// What a step and its survey are about.
    Step(String),
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

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let by = match action {
            Action::PageUp | Action::PageDown => PAGE,
            _ => 1,
        };
        match action {
            Action::Up | Action::PageUp => {
                self.top = self.top.saturating_sub(by);
                Nav::Stay
            }
            Action::Down | Action::PageDown => {
                if desk.has_more_below() {
                    self.top += by;
                }
                Nav::Stay
            }
            Action::Capture | Action::Timer => Nav::Run(action),
            _ => Nav::Back,
        }
    }
}
