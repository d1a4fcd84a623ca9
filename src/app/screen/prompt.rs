//! One prompt for the room, and nothing else.
use crate::app::{Desk, Nav};
use crate::input::Action;

/// Which prompt is shown.
#[derive(Clone, Debug)]
pub struct Prompt {
    prompts: Vec<String>,
    at: usize,
}

impl Prompt {
    /// The prompts of the question at hand, or else of the step; none where it has none.
    pub(super) fn of(desk: &Desk<'_>) -> Option<Self> {
        let prompts = match desk.question() {
            Some(question) => question.probes,
            None => desk.step()?.probes,
        };
        (!prompts.is_empty()).then_some(Self { prompts, at: 0 })
    }

    /// The prompt on the screen.
    pub fn text(&self) -> &str {
        self.prompts.get(self.at).map_or("", String::as_str)
    }

    /// Which prompt it is, from 1, and of how many.
    pub fn number(&self) -> (usize, usize) {
        (self.at + 1, self.prompts.len())
    }

    pub(super) fn act(&mut self, action: Action, _desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Prompt if self.at + 1 < self.prompts.len() => {
                self.at += 1;
                Nav::Stay
            }
            Action::Capture | Action::Timer => Nav::Run(action),
            _ => Nav::Back,
        }
    }
}
