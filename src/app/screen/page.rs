//! A page to read: the prime directive, what a pack or a question is about.
use crate::app::{Desk, Nav};
use crate::domain::{Kind, Pack, Session};
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
    /// What stands behind a step: its background, its survey or its metric.
    Step(String),
}

impl PageKind {
    /// What the place at hand is about: its question, its step, or else the workshop.
    pub(super) fn at_hand(desk: &Desk<'_>) -> Self {
        if let Some(question) = desk.question().filter(|asked| !asked.about.is_empty()) {
            return Self::Question(question.id);
        }
        let stop = desk.session().and_then(Session::stop);
        let id = stop.map(|stop| stop.id.clone());
        let pack = desk.pack();
        let told = id.filter(|id| pack.as_deref().is_some_and(|pack| tells(pack, id)));
        told.map_or_else(|| Self::Pack("about".to_owned()), Self::Step)
    }
}

/// Whether a pack has anything to tell on demand about a step.
fn tells(pack: &Pack, id: &str) -> bool {
    let Some(step) = pack.step(id) else {
        return false;
    };
    let behind = if let Kind::Checklist { survey } | Kind::Ordering { survey } = &step.kind {
        let survey = pack.survey(survey);
        survey.is_some_and(|survey| !survey.about.is_empty())
    } else if let Kind::Numbers { of } = &step.kind {
        pack.metric(of).is_some()
    } else {
        false
    };
    behind || !step.about.is_empty() || !step.story.is_empty()
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
