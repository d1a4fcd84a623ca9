//! When the program cannot end the usual way: saves what is waiting, restores the terminal.
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use std::io::{self, Write as _};

use jiff::Timestamp;

use super::terminal;
use crate::domain::{Language, harmless};
use crate::i18n::{Arg, Words};
use crate::store::{Writer, atomic, make_folder};

/// The status with which Rust's programs end after a panic.
const PANICKED: i32 = 101;

/// The writer that holds the newest state.
static WRITER: Mutex<Option<Arc<Writer>>> = Mutex::new(None);

/// Remembers the writer for the worst case; none forgets it.
pub(super) fn remember(writer: Option<Arc<Writer>>) {
    *WRITER.lock().unwrap_or_else(PoisonError::into_inner) = writer;
}

/// Saves what waits, restores the terminal and ends the program, without the loop.
pub(super) fn end(status: i32) -> ! {
    save();
    terminal::leave();
    std::process::exit(status)
}

/// Saves what waits, as far as it can be.
fn save() {
    // The writer itself would wait for its own answer.
    if std::thread::current().name() == Some("writer") {
        return;
    }
    let writer = WRITER.try_lock().ok().and_then(|kept| kept.clone());
    if let Some(writer) = writer {
        // What cannot be saved now cannot be told to anybody either: it failed before, and that
        // stood on the screen.
        let _ = writer.flush();
    }
}

/// Installs what is done when the program panics, on whichever thread: the terminal is restored,
/// the session saved, and a report without any content of it written to `state`.
pub(super) fn install(state: PathBuf, language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        terminal::leave();
        save();
        tell(language, report(panic), &state);
        // Not unwinding: a loop without one of its threads would stay without ever reacting.
        std::process::exit(PANICKED);
    }));
}

/// What a crash report says: where it was in the program, and nothing of what the program knew.
fn report(panic: &PanicHookInfo<'_>) -> String {
    // The lines that follow the first one show values.
    let what = panic.payload_as_str().unwrap_or_default();
    let what: String = what
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    let place = panic.location().map(ToString::to_string);
    let thread = std::thread::current();
    format!(
        "calms {}\n{}\nthread {}\nat {}\n{what}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        thread.name().unwrap_or("?"),
        place.unwrap_or_default(),
        std::backtrace::Backtrace::force_capture(),
    )
}

fn tell(language: Language, report: String, state: &std::path::Path) {
    let stamp = Timestamp::now().strftime("%Y%m%dT%H%M%S%6fZ");
    let path = state.join(format!("crash-{stamp}.txt"));
    let written = make_folder(state)
        .map_err(|e| e.to_string())
        .and_then(|()| {
            atomic::create(&path, harmless::in_file(&report).as_bytes()).map_err(|e| e.to_string())
        });
    let words = Words::new(language);
    let path = path.display().to_string();
    let line = match written {
        Ok(_) => words.with("crash-report", &[("path", Arg::from(&*path))]),
        Err(_) => report,
    };
    // Standard error may be closed; there is nowhere else to tell.
    let _ = writeln!(io::stderr(), "{}", harmless::on_terminal(&line));
}
