//! Keeps a new session under a name that is free.
use std::io;

use jiff::civil::Date;

use super::failure::{Failure, cannot_write, unwritten};
use super::setting::Setting;
use crate::domain::{Session, SessionId};
use crate::store::{atomic, document, ids, make_folder};

/// How often a name is drawn: each time its four last characters would have to be taken.
const DRAWS: usize = 20;

/// Whose session it is, and of which day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Naming<'a> {
    /// The local day.
    pub(super) date: Date,
    /// The team; may be empty.
    pub(super) team: &'a str,
    /// The pack's id.
    pub(super) pack: &'a str,
}

/// Writes the session that `make` gives for a new id.
pub(super) fn keep(
    setting: &Setting,
    naming: Naming<'_>,
    make: impl Fn(SessionId) -> Result<Session, Failure>,
) -> Result<Session, Failure> {
    let words = &setting.words;
    let folder = setting.places.sessions_dir();
    for _ in 0..DRAWS {
        let id = ids::new(naming.date, naming.team, naming.pack, ids::entropy());
        let path = setting.places.session_file(&id);
        let path = path.map_err(|e| Failure::failed(e.to_string()))?;
        let session = make(id)?;
        let text = document::to_text(&session).map_err(|e| Failure::failed(e.to_string()))?;
        make_folder(&folder).map_err(|e| cannot_write(words, &folder.display().to_string(), &e))?;
        match atomic::create(&path, text.as_bytes()) {
            Ok(_) => return Ok(session),
            Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(unwritten(words, &e)),
        }
    }
    Err(Failure::failed(words.say("cli-no-free-name")))
}
