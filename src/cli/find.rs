//! Finds the session that somebody means by a part of its id, and opens it to look at.
use std::path::{Path, PathBuf};

use super::failure::{Failure, unreadable, with_try};
use super::setting::Setting;
use crate::domain::{Session, Status};
use crate::store::{self, Lock, document, scan};

/// The file of the session that a part of an id names.
pub(super) fn file(setting: &Setting, part: &str) -> Result<PathBuf, Failure> {
    let words = &setting.words;
    let folder = setting.places.sessions_dir();
    match scan::find(&folder, part).map_err(|fault| unreadable(setting, &fault))? {
        scan::Found::One(path) => Ok(path),
        scan::Found::None => {
            let what = words.with("cli-no-session", &[("name", part.into())]);
            Err(Failure::usage(with_try(words, &what, "calms list")))
        }
        scan::Found::Several(paths) => {
            let mut text = words.with("cli-several-sessions", &[("name", part.into())]);
            for path in paths {
                text.push_str("\n  ");
                text.push_str(&id(&path));
            }
            Err(Failure::usage(text))
        }
    }
}

/// Opens a session to look at.
pub(super) fn session(setting: &Setting, part: &str) -> Result<Session, Failure> {
    look(setting, &file(setting, part)?)
}

/// Opens the session of a file to look at.
pub(super) fn look(setting: &Setting, path: &Path) -> Result<Session, Failure> {
    let opened = document::look::<Session>(path).map_err(|fault| unreadable(setting, &fault))?;
    Ok(opened.value)
}

/// The sessions, the last changed first, and what cannot be read.
pub(super) fn all(setting: &Setting) -> Result<scan::Listing, Failure> {
    let listing = setting.archive().list();
    listing.map_err(|fault: store::Fault| unreadable(setting, &fault))
}

/// The file of the session that is meant: the one named, else the newest unfinished one.
pub(super) fn unfinished(setting: &Setting, part: Option<&str>) -> Result<PathBuf, Failure> {
    if let Some(part) = part {
        return file(setting, part);
    }
    let listing = all(setting)?;
    let mut sessions = listing.sessions.into_iter();
    let newest = sessions.find(|listed| listed.header.status == Status::Running);
    newest
        .map(|listed| listed.path)
        .ok_or_else(|| Failure::usage(setting.words.say("cli-no-unfinished")))
}

/// The file of the session to be followed: the one named, else the newest unfinished one that is
/// open in another program, else the newest unfinished one.
pub(super) fn followed(setting: &Setting, part: Option<&str>) -> Result<PathBuf, Failure> {
    if part.is_none() {
        let mut sessions = all(setting)?.sessions.into_iter();
        let open = sessions
            .find(|listed| listed.header.status == Status::Running && Lock::is_taken(&listed.path));
        if let Some(open) = open {
            return Ok(open.path);
        }
    }
    unfinished(setting, part)
}

/// The id that a file's name gives.
pub(super) fn id(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
