//! Keeps the open session: its file, its lock, and the way of its snapshots to the writer.
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::last_resort;
use super::reading::Loaded;
use crate::app::{Haste, Opened};
use crate::domain::{Session, SessionId};
use crate::store::ids::BadId;
use crate::store::{
    Claim, Gone, Lock, Places, Snapshot, Unsaved, Urgency, Writer, atomic, document, make_folder,
};

/// How long a stop waits for the disk: who asks for it wants the shell.
const BEFORE_A_STOP: Duration = Duration::from_secs(1);

/// The open session.
#[derive(Debug)]
pub(super) struct Held {
    /// The id in its header; its file may have another name, as a copy has.
    id: SessionId,
    path: PathBuf,
    /// Kept until this is dropped.
    _lock: Option<Arc<Lock>>,
    /// What it was read from; none where it was never saved.
    read: Option<Arc<Read>>,
}

/// What a session was read from.
#[derive(Debug)]
struct Read {
    text: Arc<str>,
    /// Its format, where an older program wrote it.
    older: Option<String>,
}

impl Read {
    /// Keeps what an older program wrote before it is written for the first time. If that fails
    /// the session is saved all the same: the save keeps it too, as the previous generation.
    fn keep(&self, path: &Path) {
        let Some(older) = &self.older else { return };
        if let Err(why) = atomic::keep_original(path, older, &self.text) {
            tracing::warn!(%why, "the original of an older program was not kept");
        }
    }
}

/// Why a snapshot was not handed to the writer.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotHanded {
    /// Its id names no file.
    #[error(transparent)]
    Id(#[from] BadId),
    /// Nobody saves any more.
    #[error(transparent)]
    Gone(#[from] Gone),
}

/// Knows which session is open, and where it goes.
#[derive(Debug)]
pub(super) struct Keeper {
    places: Places,
    writer: Arc<Writer>,
    held: Option<Held>,
}

impl Keeper {
    pub(super) fn new(places: Places, writer: Arc<Writer>) -> Self {
        Self {
            places,
            writer,
            held: None,
        }
    }

    /// Takes a session that was read; gives it for the app, and the one that was open before.
    pub(super) fn take(&mut self, path: PathBuf, read: Loaded) -> (Opened, Option<Held>) {
        if let (None, Some(seen)) = (read.read_only, read.fingerprint) {
            // If nobody saves any more, the first save will tell.
            let _ = self.writer.opened(&path, seen);
        }
        let lock = read.lock.map(|lock| self.guard(&path, lock));
        let before = self.held.replace(Held {
            id: read.session.header().id.clone(),
            path,
            _lock: lock,
            read: Some(Arc::new(Read {
                text: read.text,
                older: read.older,
            })),
        });
        let opened = Opened {
            session: read.session,
            read_only: read.read_only,
            left: read.left,
        };
        (opened, before)
    }

    /// Hands a snapshot to the writer, which prints it on its own thread.
    pub(super) fn save(&mut self, session: Session, haste: Haste) -> Result<(), NotHanded> {
        let (path, read) = self.hold(&session)?;
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        let session = Arc::new(session);
        last_resort::remember_newest(&path, &session);
        let of = path.clone();
        let snapshot: Snapshot = Box::new(move || {
            last_resort::panic_if_asked(&session);
            // At each try, for it may have been what failed; if it fails, so does the save.
            let _ = make_folder(&folder);
            match &read {
                Some(read) => {
                    read.keep(&of);
                    document::to_text_keeping(&*session, &read.text)
                }
                None => document::to_text(&*session),
            }
        });
        let urgency = match haste {
            Haste::Soon => Urgency::Soon,
            Haste::Now => Urgency::Now,
        };
        Ok(self.writer.save(&path, snapshot, urgency)?)
    }

    /// Lets the writer look at a lock before each save: another program may take the session over.
    fn guard(&self, path: &Path, lock: Lock) -> Arc<Lock> {
        let lock = Arc::new(lock);
        // If nobody saves any more, the first save will tell.
        let _ = self.writer.guard(path, &lock);
        lock
    }

    /// Where a session goes, locking it where it is new.
    fn hold(&mut self, session: &Session) -> Result<(PathBuf, Option<Arc<Read>>), BadId> {
        let id = &session.header().id;
        if let Some(held) = self.held.as_ref().filter(|held| held.id == *id) {
            return Ok((held.path.clone(), held.read.clone()));
        }
        let path = self.places.session_file(id)?;
        // A folder that cannot be made is told by the save.
        let _ = make_folder(&self.places.sessions_dir());
        let lock = match Lock::claim(&path) {
            Ok(Claim::Held(lock)) => Some(self.guard(&path, lock)),
            // Somebody else's file of that name is never overwritten: ours goes beside it.
            Ok(Claim::TakenByOther) | Err(_) => None,
        };
        self.held = Some(Held {
            id: id.clone(),
            path: path.clone(),
            _lock: lock,
            read: None,
        });
        Ok((path, None))
    }

    /// Lets go of the open session; its lock goes when what is given back is dropped.
    pub(super) const fn release(&mut self) -> Option<Held> {
        self.held.take()
    }

    /// Whether that file is the open session's.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.path() == Some(path)
    }

    /// The file of the open session.
    pub(super) fn path(&self) -> Option<&Path> {
        self.held.as_ref().map(|held| held.path.as_path())
    }

    /// Saves all that waits, as far as the disk does so in time.
    pub(super) fn save_before_a_stop(&self) {
        // What is not saved then stays with the writer, which tells so once it goes on.
        let _ = self.writer.flush_within(BEFORE_A_STOP);
    }

    /// Saves all that waits, and gives what could not be saved.
    pub(super) fn finish(&self) -> Result<Vec<Unsaved>, Gone> {
        let unsaved = self.writer.flush()?;
        for left in &unsaved {
            // Tried, and put elsewhere: the end of the writer must not try it again.
            self.writer.forget(&left.path)?;
        }
        Ok(unsaved)
    }
}
