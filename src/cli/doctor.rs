//! `calms doctor`: where files lie, which of them are sound, and what the terminal says of itself.
mod folders;
mod mounts;
mod repair;
mod strays;
mod terminal;

use std::path::PathBuf;

use serde::Serialize;

use super::config::{self, KeysFault};
use super::failure::{
    Exit, Failure, fault_text, fault_what, session_fault, session_why, unreadable,
};
use super::out::Out;
use super::setting::{Form, Setting};
use super::templates::{self, Broken};
use crate::content;
use crate::domain::Session;
use crate::store::{Fault, document};
use terminal::Terminal;

/// Whether damaged sessions are repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// With `--repair`.
    Repair,
    /// Nothing is touched.
    Look,
}

/// What was found.
#[derive(Serialize)]
struct Findings {
    data: String,
    config: String,
    state: String,
    cache: String,
    /// Why nothing can be saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_writable: Option<String>,
    folders: Vec<folders::Folder>,
    sessions: Sessions,
    /// What an earlier run has left lying.
    left: Vec<strays::Stray>,
    terminal: Terminal,
    packs: Vec<Place>,
    settings: Vec<Place>,
    keys: Vec<KeysFault>,
    templates: Vec<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repaired: Option<Vec<repair::Done>>,
}

#[derive(Serialize)]
struct Sessions {
    sound: usize,
    damaged: Vec<Damaged>,
    newer: Vec<String>,
}

#[derive(Serialize)]
struct Damaged {
    path: String,
    line: Option<usize>,
    why: String,
}

/// A fault in a file that somebody wrote by hand.
#[derive(Serialize)]
struct Place {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    what: String,
    #[serde(skip)]
    text: String,
}

/// The sessions, each read whole.
struct Seen {
    sound: usize,
    faults: Vec<Fault>,
}

/// Looks, repairs where that is asked for, and tells.
pub(super) fn run(setting: &Setting, out: &mut Out, care: Care) -> Result<(), Failure> {
    let mut seen = look(setting)?;
    let repaired = match care {
        Care::Repair => {
            let done = repair::all(setting, &seen.faults);
            seen = look(setting)?;
            Some(done)
        }
        Care::Look => None,
    };
    let failed = repaired.iter().flatten().any(repair::Done::has_failed);
    let findings = findings(setting, &seen, repaired);
    if setting.form == Form::Json {
        out.json(&findings)?;
    } else {
        tell(setting, out, &findings, &seen)?;
    }
    if failed {
        return Err(Failure::Said(Exit::Failed));
    }
    Ok(())
}

/// Reads every session to its end: a list reads headers only.
fn look(setting: &Setting) -> Result<Seen, Failure> {
    let (mut sound, mut faults) = (0, Vec::new());
    let read = setting.archive().each_as(
        |glance| document::look::<Session>(&glance.path()).map(drop),
        |outcome| match outcome.flatten() {
            Ok(()) => sound += 1,
            // Deleted since the folder was read.
            Err(fault) if fault.is_missing() => {}
            Err(fault) => faults.push(fault),
        },
    );
    read.map_err(|fault| unreadable(setting, &fault))?;
    faults.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(Seen { sound, faults })
}

const fn is_newer(fault: &Fault) -> bool {
    matches!(fault, Fault::NewerFormat { .. })
}

fn findings(setting: &Setting, seen: &Seen, repaired: Option<Vec<repair::Done>>) -> Findings {
    let words = &setting.words;
    let show = |path: &PathBuf| path.display().to_string();
    let damaged = seen.faults.iter().filter(|fault| !is_newer(fault));
    let newer = seen.faults.iter().filter(|fault| is_newer(fault));
    Findings {
        data: show(&setting.places.data),
        config: show(&setting.places.config),
        state: show(&setting.places.state),
        cache: show(&setting.places.cache),
        not_writable: folders::not_writable(&setting.places.sessions_dir()),
        folders: folders::look(&setting.places),
        left: strays::look(&setting.places, &std::env::temp_dir()),
        sessions: Sessions {
            sound: seen.sound,
            damaged: damaged
                .map(|fault| Damaged {
                    path: fault.path().display().to_string(),
                    line: fault.place().map(|place| place.line),
                    why: session_why(words, fault),
                })
                .collect(),
            newer: newer
                .map(|fault| fault.path().display().to_string())
                .collect(),
        },
        terminal: Terminal::of_this_call(setting),
        packs: setting
            .shelf()
            .faults()
            .iter()
            .map(|f| place(setting, f))
            .collect(),
        settings: setting.fault.iter().map(|f| place(setting, f)).collect(),
        keys: config::keys(setting).1,
        templates: templates::faults(setting)
            .iter()
            .map(|fault| template(setting, fault))
            .collect(),
        repaired,
    }
}

fn place(setting: &Setting, fault: &content::Fault) -> Place {
    let known = |place: usize| (place > 0).then_some(place);
    Place {
        file: fault.file.clone(),
        line: known(fault.line),
        column: known(fault.column),
        what: fault_what(&setting.words, fault),
        text: fault_text(&setting.words, fault),
    }
}

fn template(setting: &Setting, fault: &Broken) -> Place {
    match fault {
        Broken::Unread(fault) => place(setting, fault),
        Broken::Unfit(fault) => Place {
            file: fault.file.clone(),
            line: Some(fault.line),
            column: None,
            what: fault.why.clone(),
            text: templates::told(&setting.words, fault),
        },
    }
}

fn tell(setting: &Setting, out: &mut Out, found: &Findings, seen: &Seen) -> Result<(), Failure> {
    let words = &setting.words;
    for line in found.folders.iter().flat_map(|folder| folder.lines(words)) {
        out.line(&line)?;
    }
    out.line("")?;
    for done in found.repaired.iter().flatten() {
        for line in done.lines(words) {
            out.line(&line)?;
        }
    }
    out.line(&words.with("cli-doctor-sound", &[("n", found.sessions.sound.into())]))?;
    let damaged = &found.sessions.damaged;
    if !damaged.is_empty() {
        out.line(&words.with("cli-doctor-damaged", &[("n", damaged.len().into())]))?;
    }
    for fault in &seen.faults {
        out.line(&session_fault(words, fault))?;
    }
    let places = found.settings.iter().chain(&found.packs);
    for place in places.chain(&found.templates) {
        out.line(&place.text)?;
    }
    for fault in &found.keys {
        out.line(&fault.text())?;
    }
    for line in strays::lines(&found.left, words) {
        out.line(&line)?;
    }
    out.line("")?;
    out.line(&words.say("doctor-terminal"))?;
    out.table(&found.terminal.rows(words))
}
