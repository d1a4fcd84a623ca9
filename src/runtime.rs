//! The running program: the loop, the terminal, the clock and the threads.
//!
//! The only floor that reads the clock, knows signals and drives the terminal. One channel brings
//! every `Fact` from a named thread each; the loop hands them to [`App`](crate::app::App),
//! performs the effects, and draws once per batch. Idle, nothing wakes up.
//!
//! ```text
//! keyboard  bytes of the terminal -> keys and pastes (decode)
//! signals   what the system asks; hang-up: a terminal that vanishes
//! worker    lists, packs, reports: what the keys must not wait for
//! writer    saves (see store)
//! ```
//!
//! What is shown is decided in `app` and `ui`; arguments and what is printed at the end in `cli`.
mod batch;
mod decode;
mod editor;
mod elsewhere;
mod fact;
pub mod follow;
mod keeper;
mod keyboard;
mod last_resort;
mod leftovers;
mod log;
mod main_loop;
mod outfit;
mod outlet;
mod reading;
mod signals;
mod terminal;
mod worker;

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use crate::app::{Keeping, Notice};
use crate::domain::{Language, Pack, Session};
use crate::export::{Form, Unwritten};
use crate::input::Keymap;
use crate::store::{Gone, Places, Unsaved};

pub use decode::{Decoder, Input};
pub use leftovers::{Kept, Leftover};
pub(crate) use leftovers::{newer, reason};
pub use outfit::{Outfit, Themed};
pub use signals::outlive_large_files;

/// Writes the report of a session in a form, in its language; no pack where it is no longer to be
/// had.
pub type Export = fn(&Session, Option<&Pack>, Form, &Places) -> Result<Exported, Unwritten>;

/// A report that was asked for on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The report.
    pub text: String,
    /// What a calendar lacks for want of a date.
    pub undated: usize,
    /// How many steps of a map in it have no wait or no work time.
    pub gaps: usize,
    /// The user's template, where the report is written without it.
    pub left_aside: Option<LeftAside>,
}

/// A template that was left aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftAside {
    /// Its file.
    pub file: String,
    /// The line, from 1; 0 where the file cannot be read at all.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

/// What the program starts with.
#[derive(Debug)]
pub struct Setup {
    /// Where files lie.
    pub places: Places,
    /// The language of the screens.
    pub language: Language,
    /// The keys in force.
    pub keys: Keymap,
    /// How things are shown.
    pub outfit: Outfit,
    /// Whether the end of a time box rings.
    pub bell: bool,
    /// Whether what is done here stays.
    pub keeping: Keeping,
    /// What is opened first.
    pub opening: Opening,
    /// What is told first, as faults of the configuration; the last one is seen longest.
    pub notices: Vec<Notice>,
    /// How a report is written.
    pub export: Export,
}

/// What is opened first.
#[derive(Debug)]
pub enum Opening {
    /// The home screen.
    Home,
    /// A session that has just begun and is not on disk yet.
    Session(Box<Session>),
    /// The session in this file.
    Resume(PathBuf),
}

/// How the program has ended.
#[derive(Debug, Default)]
pub struct Ended {
    /// The exit status: 0, 1 where something was not saved, 130 after Ctrl-C, 128 + n after signal
    /// n.
    pub status: u8,
    /// What could not be saved where it belongs.
    pub leftovers: Vec<Leftover>,
}

/// Puts what could not be saved at the end into `folder`, or among the system's temporary files.
///
/// The status is that of a failure unless everything was saved where it belongs.
pub(crate) fn put_elsewhere(unsaved: Result<Vec<Unsaved>, Gone>, folder: &Path) -> Ended {
    let temporary = std::env::temp_dir();
    let is_gone = unsaved.is_err();
    let leftovers = leftovers::put(unsaved.unwrap_or_default(), &[folder, &temporary]);
    let is_whole = leftovers.is_empty() && !is_gone;
    Ended {
        status: u8::from(!is_whole),
        leftovers,
    }
}

/// Standard input or output is no terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("standard input and output must be a terminal")]
pub struct NoTerminal;

/// Runs the screens until the user leaves.
///
/// # Errors
/// [`NoTerminal`], and what the system refuses at the start: threads, signals, the terminal. The
/// terminal is restored in each case.
pub fn run(setup: Setup) -> anyhow::Result<Ended> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(NoTerminal.into());
    }
    log::start(&setup.places.state);
    last_resort::install(setup.places.state.clone(), setup.language);
    let ended = main_loop::MainLoop::start(setup).map(main_loop::MainLoop::run);
    terminal::leave();
    last_resort::remember(None);
    ended
}
