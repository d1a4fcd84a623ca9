//! Where a binding holds, and how far keys reach from there to the places around it.
use super::{Code, Key};

/// Where a binding holds. The app names the contexts that are open, the innermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Everywhere.
    Global,
    /// The screens of a running session.
    Session,
    /// The first screen.
    Home,
    /// A list outside a session, where `j k g G` move.
    List,
    /// The open actions of all teams.
    Promises,
    /// A vote typed from raised fingers or folded paper.
    Ballot,
    /// A secret vote while the keyboard is passed: nothing else is alive.
    Pass,
    /// The covered screen between two voters: nothing else is alive.
    Cover,
    /// A question answered by one person alone.
    Solo,
    /// The counts after the reveal.
    Reveal,
    /// A reveal that waits for its second key: nothing else is alive.
    Armed,
    /// A text field: plain keys are typing.
    Field,
    /// The outline of all steps.
    Outline,
    /// The review of earlier actions.
    Review,
    /// Experiments, actions and other rows to fill in.
    Cards,
    /// The dot vote.
    Dots,
    /// Signs to tick, or cards to order and mark.
    Survey,
    /// Rows that are written one by one: fields, steps, entries, cards on a board.
    Sheet,
    /// The group says whether it agrees.
    Confirm,
    /// What is read together: profile, page, map.
    Read,
    /// The help, with its filter: plain keys are typing.
    Help,
    /// The palette, with its filter: plain keys are typing.
    Palette,
    /// The covered screen of a break: nothing else is alive.
    Break,
    /// A question answered by yes or no: nothing else is alive.
    Ask,
    /// A session that has been closed.
    Done,
    /// How teams changed.
    Trends,
}

/// Which keys get out of a context to those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    Open,
    /// Only those that no text field needs: with control or alt, and function keys.
    Typing,
    /// None, but control and C, which no screen may take away.
    Sealed,
}

impl Context {
    /// Every context.
    pub const ALL: [Self; 26] = [
        Self::Global,
        Self::Session,
        Self::Home,
        Self::List,
        Self::Promises,
        Self::Ballot,
        Self::Pass,
        Self::Cover,
        Self::Solo,
        Self::Reveal,
        Self::Armed,
        Self::Field,
        Self::Outline,
        Self::Review,
        Self::Cards,
        Self::Dots,
        Self::Survey,
        Self::Sheet,
        Self::Confirm,
        Self::Read,
        Self::Help,
        Self::Palette,
        Self::Break,
        Self::Ask,
        Self::Done,
        Self::Trends,
    ];

    /// The name in `keys.ron`; also the end of the Fluent key `context-…`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Session => "session",
            Self::Home => "home",
            Self::List => "list",
            Self::Promises => "promises",
            Self::Ballot => "ballot",
            Self::Pass => "pass",
            Self::Cover => "cover",
            Self::Solo => "solo",
            Self::Reveal => "reveal",
            Self::Armed => "armed",
            Self::Field => "field",
            Self::Outline => "outline",
            Self::Review => "review",
            Self::Cards => "cards",
            Self::Dots => "dots",
            Self::Survey => "survey",
            Self::Sheet => "sheet",
            Self::Confirm => "confirm",
            Self::Read => "read",
            Self::Help => "help",
            Self::Palette => "palette",
            Self::Break => "break",
            Self::Ask => "ask",
            Self::Done => "done",
            Self::Trends => "trends",
        }
    }

    /// The context that has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name() == name)
    }

    /// Which keys get out of it.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Pass | Self::Cover | Self::Armed | Self::Break | Self::Ask => Reach::Sealed,
            Self::Field | Self::Help | Self::Palette => Reach::Typing,
            Self::Global
            | Self::Session
            | Self::Home
            | Self::List
            | Self::Promises
            | Self::Ballot
            | Self::Solo
            | Self::Reveal
            | Self::Outline
            | Self::Review
            | Self::Cards
            | Self::Dots
            | Self::Survey
            | Self::Sheet
            | Self::Confirm
            | Self::Read
            | Self::Done
            | Self::Trends => Reach::Open,
        }
    }
}

impl Reach {
    /// Whether `key` gets out to the contexts around.
    pub fn lets(self, key: Key) -> bool {
        match self {
            Self::Open => true,
            Self::Typing => key.ctrl || key.alt || matches!(key.code, Code::F(_)),
            Self::Sealed => key == Key::ctrl('c'),
        }
    }

    /// What is left of this reach after passing one more context.
    #[must_use]
    pub const fn through(self, context: Context) -> Self {
        match (self, context.reach()) {
            (Self::Sealed, _) | (_, Self::Sealed) => Self::Sealed,
            (Self::Typing, _) | (_, Self::Typing) => Self::Typing,
            (Self::Open, Self::Open) => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_context_is_found_by_its_own_name() {
        for context in Context::ALL {
            assert_eq!(Context::from_name(context.name()), Some(context));
        }
    }
}
