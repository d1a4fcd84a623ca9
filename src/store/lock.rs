//! One program at a time writes a session: a lock on a file beside it.
//!
//! The system gives the lock back when the program ends, however it ends. The lock says nothing
//! about other machines that share the folder; the writer notices what they change.
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk;

/// Whether a session could be locked.
#[derive(Debug)]
#[must_use]
pub enum Claim {
    /// It is ours until the lock is dropped.
    Held(Lock),
    /// Another program holds it: open to look at, or take over when asked.
    TakenByOther,
}

/// A session that is ours until this is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// A lock that could be neither taken nor seen to be taken, as in a folder that is read-only.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct LockError {
    /// The lock's file.
    pub path: PathBuf,
    /// The system's reason.
    pub source: io::Error,
}

impl Lock {
    /// Tries to lock the session at `session` without waiting.
    pub fn claim(session: &Path) -> Result<Claim, LockError> {
        let path = session.with_extension("lock");
        let fail = |source| LockError {
            path: path.clone(),
            source,
        };
        // The holder before may have removed the file between our opening and our locking it;
        // each round means that somebody else was at it.
        for _ in 0..100 {
            let file = disk::open_lock(&path).map_err(fail)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Claim::TakenByOther),
                Err(TryLockError::Error(source)) => return Err(fail(source)),
            }
            if is_still(&path, &file).map_err(fail)? {
                return Ok(Claim::Held(Self { file, path }));
            }
        }
        Ok(Claim::TakenByOther)
    }

    /// Takes the session over from the program that holds it: another file takes the place of the
    /// lock's. That program notices before its next save, by [`Self::is_lost`].
    pub fn take_over(session: &Path) -> Result<Self, LockError> {
        let path = session.with_extension("lock");
        let folder = path.parent().unwrap_or(Path::new("."));
        let locked = |file: &File| match file.try_lock() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(why)) => Err(why),
        };
        match disk::replace_lock(&path, folder, locked) {
            Ok(file) => Ok(Self { file, path }),
            Err(source) => Err(LockError { path, source }),
        }
    }

    /// Whether another program has taken the session over. What cannot be seen counts as ours: a
    /// change from outside is noticed at each save all the same.
    pub fn is_lost(&self) -> bool {
        self.path.symlink_metadata().is_ok()
            && matches!(is_still(&self.path, &self.file), Ok(false))
    }

    /// Whether a program holds the session at `session`; leaves no file.
    pub fn is_taken(session: &Path) -> bool {
        let file = File::open(session.with_extension("lock"));
        file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked: whoever opened it meanwhile notices and tries again.
        // Left lying it does no harm, so neither failure matters.
        // One that was taken over has another's file in its place.
        if cfg!(unix) && !self.is_lost() {
            let _ = disk::remove(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Whether the path still names the file that was locked.
#[cfg(unix)]
fn is_still(path: &Path, file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match std::fs::symlink_metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

#[cfg(not(unix))]
fn is_still(_: &Path, _: &File) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_second_claim_is_told_and_succeeds_after_the_first_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.ron");
        let first = Lock::claim(&session).unwrap();
        assert!(matches!(first, Claim::Held(_)));
        assert!(matches!(
            Lock::claim(&session).unwrap(),
            Claim::TakenByOther
        ));
        let other = Lock::claim(&folder.path().join("b.ron")).unwrap();
        assert!(matches!(other, Claim::Held(_)));
        drop(first);
        assert!(matches!(Lock::claim(&session).unwrap(), Claim::Held(_)));
    }

    #[test]
    fn a_session_is_taken_for_as_long_as_it_is_held() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.ron");
        assert!(!Lock::is_taken(&session));
        let held = Lock::claim(&session).unwrap();
        assert!(Lock::is_taken(&session));
        drop(held);
        assert!(!Lock::is_taken(&session));
    }

    #[cfg(unix)]
    #[test]
    fn a_dropped_lock_leaves_no_file_and_a_forgotten_one_does_not_bar() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.ron");
        std::fs::write(folder.path().join("a.lock"), "").unwrap();
        assert!(matches!(Lock::claim(&session).unwrap(), Claim::Held(_)));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_session_that_is_taken_over_is_lost_to_the_first_and_closed_to_a_third() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.ron");
        let Claim::Held(first) = Lock::claim(&session).unwrap() else {
            unreachable!("nobody holds it")
        };
        assert!(!first.is_lost());
        let second = Lock::take_over(&session).unwrap();
        assert!(first.is_lost() && !second.is_lost());
        drop(first);
        assert!(Lock::is_taken(&session), "the first took the second's away");
        assert!(matches!(
            Lock::claim(&session).unwrap(),
            Claim::TakenByOther
        ));
        let third = Lock::take_over(&session).unwrap();
        assert!(second.is_lost());
        drop((second, third));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    fn a_missing_folder_is_an_error_with_its_path() {
        let folder = tempfile::tempdir().unwrap();
        let fault = Lock::claim(&folder.path().join("no/a.ron")).unwrap_err();
        assert_eq!(fault.path, folder.path().join("no/a.lock"));
    }
}
