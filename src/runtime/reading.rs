//! Reads a session for the app: locked, or to look at only where it cannot be ours.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::leftovers;
use crate::app::ReadOnly;
use crate::domain::Session;
use crate::store::{Claim, Fault, Fingerprint, Lock, Unsaved, document};

/// A session that was to be read.
#[derive(Debug)]
pub(super) struct Reading {
    /// Its file.
    pub(super) path: PathBuf,
    /// What came of it.
    pub(super) outcome: Result<Loaded, Fault>,
}

/// A session that was read.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The session.
    pub(super) session: Session,
    /// Set where it must not be changed.
    pub(super) read_only: Option<ReadOnly>,
    /// The lock; none where it is read only, or where the folder lets nothing be locked.
    pub(super) lock: Option<Lock>,
    /// Its text, whose unknown fields are kept.
    pub(super) text: Arc<str>,
    /// Its format, where an older program wrote it.
    pub(super) older: Option<String>,
    /// What the file looked like; none for a state that is not on disk yet.
    pub(super) fingerprint: Option<Fingerprint>,
    /// A newer state that an earlier run could not save in its place: offered, not taken up.
    pub(super) left: Option<Box<Session>>,
}

/// Reads a session and locks it. `unsaved` is what the writer could not save so far; `aside` is
/// the folder where an earlier run has put what it could not save.
pub(super) fn read(path: PathBuf, unsaved: Vec<Unsaved>, aside: &Path) -> Reading {
    let outcome = read_and_lock(&path, unsaved).map(|loaded| offer(loaded, &path, aside));
    Reading { path, outcome }
}

/// Finds a newer state that an earlier run could not save in its place. Both files stay.
fn offer(mut loaded: Loaded, path: &Path, aside: &Path) -> Loaded {
    if loaded.read_only.is_none() {
        loaded.left = leftovers::newer(path, &loaded.session, aside).map(Box::new);
    }
    loaded
}

/// Reads a session that is taken over from the program that holds it.
pub(super) fn read_as_ours(path: PathBuf, lock: Lock, aside: &Path) -> Reading {
    let outcome = read_locked(&path, Some(lock), None).map(|loaded| offer(loaded, &path, aside));
    Reading { path, outcome }
}

fn read_and_lock(path: &Path, unsaved: Vec<Unsaved>) -> Result<Loaded, Fault> {
    let (lock, locked_by_other) = match Lock::claim(path) {
        Ok(Claim::Held(lock)) => (Some(lock), None),
        Ok(Claim::TakenByOther) => (None, Some(ReadOnly::Locked)),
        // A folder that is read-only, or a disk without locks: saving will tell.
        Err(why) => {
            tracing::warn!(%why, "not locked");
            (None, None)
        }
    };
    let newer_than_disk = unsaved.into_iter().find(|left| left.path == path);
    if let Some(text) = newer_than_disk.and_then(|left| left.text) {
        return Ok(Loaded {
            session: document::from_text(path, &text)?,
            read_only: None,
            lock,
            text: text.into(),
            older: None,
            fingerprint: None,
            left: None,
        });
    }
    read_locked(path, lock, locked_by_other)
}

fn read_locked(
    path: &Path,
    lock: Option<Lock>,
    read_only: Option<ReadOnly>,
) -> Result<Loaded, Fault> {
    let (opened, read_only) = match document::open::<Session>(path) {
        Ok(opened) => (opened, read_only),
        Err(Fault::NewerFormat { .. }) => (document::look(path)?, Some(ReadOnly::Newer)),
        Err(fault) => return Err(fault),
    };
    Ok(Loaded {
        older: opened.older(),
        session: opened.value,
        read_only,
        lock: lock.filter(|_| read_only.is_none()),
        text: opened.text,
        fingerprint: Some(opened.fingerprint),
        left: None,
    })
}
