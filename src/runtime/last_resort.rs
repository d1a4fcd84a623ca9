//! When the program cannot end the usual way: saves what is waiting, restores the terminal.
use std::fmt::Debug;
use std::io::{self, Write as _};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::leftovers::{self, Kept};
use super::terminal;
use crate::domain::{Language, Session, harmless};
use crate::i18n::{Arg, Words};
use crate::store::{Gone, Unsaved, Writer, atomic, document, make_folder};

/// The status with which Rust's programs end after a panic.
const PANICKED: i32 = 101;

/// The writer that holds the newest state.
static WRITER: Mutex<Option<Arc<Writer>>> = Mutex::new(None);

/// The newest state that was handed to the writer, for the case that the writer itself fails.
static NEWEST: Mutex<Option<(PathBuf, Arc<Session>)>> = Mutex::new(None);

/// Where is put what cannot be saved.
static ASIDE: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Whether a panic is being dealt with: another one meanwhile must not begin again.
static IS_PANICKING: AtomicBool = AtomicBool::new(false);

/// What has become of the newest state.
enum Safe {
    /// It is where it belongs.
    Saved,
    /// It is in this file.
    Aside(PathBuf),
    /// It is nowhere, but for what was saved before.
    Lost,
}

/// Remembers the writer for the worst case; none forgets it.
pub(super) fn remember(writer: Option<Arc<Writer>>) {
    *WRITER.lock().unwrap_or_else(PoisonError::into_inner) = writer;
}

/// Remembers what is handed to the writer, and where it goes.
pub(super) fn remember_newest(path: &Path, session: &Arc<Session>) {
    *NEWEST.lock().unwrap_or_else(PoisonError::into_inner) =
        Some((path.to_owned(), Arc::clone(session)));
}

/// Saves what waits, restores the terminal and ends the program, without the loop.
pub(super) fn end(status: i32) -> ! {
    // Nobody is there to be told: what could not be saved is offered the next time.
    let _ = save();
    terminal::leave_for_good();
    std::process::exit(status)
}

/// Saves what waits, as far as it can be.
fn save() -> Safe {
    let unsaved = match flush() {
        Ok(unsaved) => unsaved,
        Err(Gone) => return put_newest_aside(),
    };
    let folders = folders();
    let mut safe = Safe::Saved;
    for left in leftovers::put(unsaved, &folders.each_ref().map(PathBuf::as_path)) {
        safe = Safe::of(left.kept);
    }
    safe
}

impl Safe {
    fn of(kept: Kept) -> Self {
        match kept {
            Kept::File(path) => Self::Aside(path),
            Kept::Text(_) | Kept::Lost => Self::Lost,
        }
    }
}

/// The folders for what cannot be saved; the first that takes it has it.
fn folders() -> [PathBuf; 2] {
    let aside = ASIDE.try_lock().ok().and_then(|kept| kept.clone());
    let temporary = std::env::temp_dir();
    [aside.unwrap_or_else(|| temporary.clone()), temporary]
}

/// Has the writer save all that waits; gives what it could not.
fn flush() -> Result<Vec<Unsaved>, Gone> {
    // The writer itself would wait for its own answer.
    if std::thread::current().name() == Some("writer") {
        return Err(Gone);
    }
    let writer = WRITER.try_lock().ok().and_then(|kept| kept.clone());
    writer.map_or(Ok(Vec::new()), |writer| writer.flush())
}

/// Puts the newest state aside without the writer.
fn put_newest_aside() -> Safe {
    let Some((path, session)) = NEWEST.try_lock().ok().and_then(|kept| kept.clone()) else {
        return Safe::Saved;
    };
    // On a thread of its own: to print it may be what has failed.
    let printed = std::thread::Builder::new()
        .spawn(move || document::to_text(&*session))
        .map(std::thread::JoinHandle::join);
    match printed {
        Ok(Ok(Ok(text))) => {
            let folders = folders();
            Safe::of(leftovers::keep(
                &path,
                text,
                &folders.each_ref().map(PathBuf::as_path),
            ))
        }
        Ok(Ok(Err(_)) | Err(_)) | Err(_) => Safe::Lost,
    }
}

/// Installs what is done when the program panics, on whichever thread: the terminal is restored,
/// the session saved, and a report without any content of it written to `state`.
pub(super) fn install(state: PathBuf, language: Language) {
    *ASIDE.lock().unwrap_or_else(PoisonError::into_inner) = Some(state.clone());
    std::panic::set_hook(Box::new(move |panic| {
        if IS_PANICKING.swap(true, Ordering::SeqCst) {
            // What deals with the first one sees that this thread does not answer.
            std::thread::sleep(std::time::Duration::from_secs(1));
            std::process::exit(PANICKED);
        }
        terminal::leave_for_good();
        let report = report(panic);
        let words = Words::new(language);
        tell_report(&words, &report, &state);
        tell_safe(&words, &save());
        // Not unwinding: a loop without one of its threads would stay without ever reacting.
        std::process::exit(PANICKED);
    }));
}

/// Panics on the thread that `CALMS_TEST_PANIC` names, so that a test can see what is left of the
/// terminal and of the session.
#[cfg(debug_assertions)]
pub(super) fn panic_if_asked(knows: &impl Debug) {
    let asked = std::env::var("CALMS_TEST_PANIC").ok();
    let is_meant = asked.is_some_and(|name| std::thread::current().name() == Some(&*name));
    assert!(!is_meant, "asked to by the test\n{knows:?}");
}

/// Does nothing in what is given to users.
#[cfg(not(debug_assertions))]
pub(super) const fn panic_if_asked(_knows: &impl Debug) {}

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

fn tell_report(words: &Words, report: &str, state: &Path) {
    let stamp = Timestamp::now().strftime("%Y%m%dT%H%M%S%6fZ");
    let path = state.join(format!("crash-{stamp}.txt"));
    let written = make_folder(state)
        .map_err(|e| e.to_string())
        .and_then(|()| {
            atomic::create(&path, harmless::in_file(report).as_bytes()).map_err(|e| e.to_string())
        });
    let path = path.display().to_string();
    match written {
        Ok(_) => say(&words.with("crash-report", &[("path", Arg::from(&*path))])),
        Err(_) => say(report),
    }
}

fn tell_safe(words: &Words, safe: &Safe) {
    let line = match safe {
        Safe::Saved => words.say("crash-saved").into_owned(),
        Safe::Aside(path) => {
            let path = path.display().to_string();
            words.with("crash-aside", &[("path", Arg::from(&*path))])
        }
        Safe::Lost => words.say("crash-lost").into_owned(),
    };
    say(&line);
}

fn say(line: &str) {
    // Standard error may be closed; there is nowhere else to tell.
    let _ = writeln!(io::stderr(), "{}", harmless::on_terminal(line));
}
