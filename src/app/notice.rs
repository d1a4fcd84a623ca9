//! A word to the user, not yet in words: only `ui` speaks a language.

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Info,
    /// Something did not happen.
    Warn,
    /// Something went wrong.
    Failure,
}

/// A word to the user. It never takes the focus, and goes with the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words are found under `notice-<code>`.
    pub code: &'static str,
    /// Details for the words.
    pub details: Vec<(&'static str, String)>,
    /// How grave it is.
    pub tone: Tone,
}

impl Notice {
    /// For information.
    pub fn info(code: &'static str) -> Self {
        Self::with(code, Vec::new())
    }

    /// For information, with details.
    pub const fn with(code: &'static str, details: Vec<(&'static str, String)>) -> Self {
        Self {
            code,
            details,
            tone: Tone::Info,
        }
    }

    /// Something did not happen.
    pub const fn warn(code: &'static str) -> Self {
        Self {
            code,
            details: Vec::new(),
            tone: Tone::Warn,
        }
    }

    /// Something went wrong.
    pub const fn failure(code: &'static str, details: Vec<(&'static str, String)>) -> Self {
        Self {
            code,
            details,
            tone: Tone::Failure,
        }
    }
}
