//! Where a screen leads.
use super::Screen;
use crate::domain::Agreed;
use crate::input::Action;

/// Where to go from here.
#[must_use]
#[derive(Debug)]
pub enum Nav {
    /// Nowhere.
    Stay,
    /// To another screen, on top of this one.
    Open(Box<Screen>),
    /// To the screen beneath.
    Back,
    /// To another screen, in place of this one.
    Replace(Box<Screen>),
    /// To the first screen; an open session is saved and let go.
    Home,
    /// To the screen beneath, which then does this.
    Run(Action),
    /// To the session that was opened, in its newer state if that is wanted.
    TakeUp(Agreed),
    /// Out of the program.
    Quit,
}

impl Nav {
    /// Opens a screen on top of this one.
    pub fn open(screen: Screen) -> Self {
        Self::Open(Box::new(screen))
    }
}
