//! What the writer knows of each file, so that nobody else's change is ever overwritten.
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Weak;

use super::WriteFault;
use crate::store::atomic::{self, Previous};
use crate::store::fault::Fault;
use crate::store::fingerprint::{Fingerprint, Since};
use crate::store::lock::Lock;
use crate::store::rescue;

/// The files that were opened or written.
#[derive(Default)]
pub(super) struct Files(HashMap<PathBuf, Known>);

/// What is known of one file.
#[derive(Default)]
struct Known {
    /// What it looked like when it was opened or written last; none for a new one.
    seen: Option<Fingerprint>,
    /// What was tried last: a try that failed late may stand in the file.
    tried: Option<Fingerprint>,
    /// Where our version goes since somebody else changed the file.
    elsewhere: Option<PathBuf>,
    /// The lock by which it is ours, while that is held.
    lock: Weak<Lock>,
}

/// Where a text went.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// To its file, or where it goes since an earlier conflict.
    There,
    /// To this new file beside it, because somebody else changed it.
    Beside(PathBuf),
    /// To this new file beside it, because another program has taken the session over.
    Lost(PathBuf),
}

impl Files {
    /// Takes note of what a file looked like when it was opened.
    pub(super) fn opened(&mut self, path: PathBuf, seen: Fingerprint) {
        let known = Known {
            seen: Some(seen),
            ..Known::default()
        };
        self.0.insert(path, known);
    }

    /// Takes note of the lock by which a file is ours.
    pub(super) fn guard(&mut self, path: PathBuf, lock: Weak<Lock>) {
        self.0.entry(path).or_default().lock = lock;
    }

    /// Knows nothing of a file any more.
    pub(super) fn forget(&mut self, path: &Path) {
        self.0.remove(path);
    }

    /// Writes a text to its file, or beside it.
    pub(super) fn put(&mut self, path: &Path, text: &str) -> Result<Put, WriteFault> {
        let known = self.0.entry(path.to_owned()).or_default();
        let target = known.elsewhere.clone().unwrap_or_else(|| path.to_owned());
        let (bytes, ours) = (text.as_bytes(), Fingerprint::of(text.as_bytes()));
        if known.is_lost() && known.seen != Some(ours) {
            return Ok(match known.put_beside(path, bytes)? {
                Put::There => Put::There,
                Put::Beside(ours) | Put::Lost(ours) => Put::Lost(ours),
            });
        }
        let before = known.tried.replace(ours);
        let done = match Fingerprint::compare(known.seen, &target) {
            Ok(Since::Same) if known.seen == Some(ours) => return Ok(Put::There),
            Ok(Since::Same) => atomic::write(&target, bytes),
            Ok(Since::Changed(now)) if before == Some(now) => atomic::write(&target, bytes),
            Ok(Since::Missing) => atomic::create(&target, bytes),
            // Another one's file, or no file at all: what cannot be ours is not overwritten.
            Ok(Since::Changed(_)) | Err(Fault::NotAFile { .. } | Fault::TooLarge { .. }) => {
                return known.put_beside(path, bytes);
            }
            Err(fault) => return Err(fault.into()),
        };
        match done {
            Ok(previous) => {
                tell_if_lost(&target, &previous);
                known.seen = Some(ours);
                Ok(Put::There)
            }
            // It appeared between the look and the rename.
            Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists => {
                known.put_beside(path, bytes)
            }
            Err(e) => Err(e.into()),
        }
    }
}

impl Known {
    /// Whether another program has taken the file over, and ours does not go elsewhere already.
    fn is_lost(&self) -> bool {
        self.elsewhere.is_none() && self.lock.upgrade().is_some_and(|lock| lock.is_lost())
    }

    fn put_beside(&mut self, path: &Path, bytes: &[u8]) -> Result<Put, WriteFault> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = |n| path.with_file_name(format!("{name}-conflict-{n}.ron"));
        let beside = rescue::create_numbered(bytes, name)?;
        self.seen = Some(Fingerprint::of(bytes));
        self.elsewhere = Some(beside.clone());
        Ok(Put::Beside(beside))
    }
}

/// Losing the previous generation is no reason to keep the user from the new one.
fn tell_if_lost(path: &Path, previous: &Previous) {
    if let Previous::Lost(why) = previous {
        tracing::warn!(path = %path.display(), %why, "the previous generation was not kept");
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use std::fs::read_to_string;

    fn folder() -> (tempfile::TempDir, PathBuf, Files) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        (folder, path, Files::default())
    }

    #[test]
    fn a_change_from_outside_is_kept_and_ours_goes_beside_from_then_on() {
        let (folder, path, mut files) = folder();
        assert_eq!(files.put(&path, "ours 1").unwrap(), Put::There);
        std::fs::write(&path, "theirs").unwrap();
        let beside = folder.path().join("a-conflict-1.ron");
        assert_eq!(
            files.put(&path, "ours 2").unwrap(),
            Put::Beside(beside.clone())
        );
        assert_eq!(files.put(&path, "ours 3").unwrap(), Put::There);
        assert_eq!(read_to_string(&path).unwrap(), "theirs");
        assert_eq!(read_to_string(&beside).unwrap(), "ours 3");

        std::fs::write(&beside, "theirs too").unwrap();
        let next = folder.path().join("a-conflict-2.ron");
        assert_eq!(files.put(&path, "ours 4").unwrap(), Put::Beside(next));
        assert_eq!(read_to_string(&beside).unwrap(), "theirs too");
    }

    #[cfg(unix)]
    #[test]
    fn a_session_that_was_taken_over_is_left_alone_and_ours_goes_beside_once() {
        use crate::store::Claim;
        use std::sync::Arc;
        let (folder, path, mut files) = folder();
        let Ok(Claim::Held(lock)) = Lock::claim(&path) else {
            unreachable!("nobody holds it")
        };
        let lock = Arc::new(lock);
        files.guard(path.clone(), Arc::downgrade(&lock));
        files.put(&path, "1").unwrap();
        let _theirs = Lock::take_over(&path).unwrap();
        assert_eq!(files.put(&path, "1").unwrap(), Put::There, "nothing is new");
        let beside = folder.path().join("a-conflict-1.ron");
        assert_eq!(files.put(&path, "2").unwrap(), Put::Lost(beside.clone()));
        assert_eq!(files.put(&path, "3").unwrap(), Put::There);
        assert_eq!(read_to_string(&path).unwrap(), "1");
        assert_eq!(read_to_string(&beside).unwrap(), "3");
    }

    #[test]
    fn a_file_that_was_never_opened_is_not_overwritten() {
        let (folder, path, mut files) = folder();
        std::fs::write(&path, "theirs").unwrap();
        let beside = folder.path().join("a-conflict-1.ron");
        assert_eq!(files.put(&path, "ours").unwrap(), Put::Beside(beside));
        assert_eq!(read_to_string(&path).unwrap(), "theirs");
    }

    #[test]
    fn a_file_that_was_only_touched_or_copied_over_is_still_ours() {
        let (folder, path, mut files) = folder();
        files.put(&path, "1").unwrap();
        let copy = folder.path().join("copy");
        std::fs::copy(&path, &copy).unwrap();
        std::fs::rename(&copy, &path).unwrap();
        assert_eq!(files.put(&path, "2").unwrap(), Put::There);
        assert_eq!(read_to_string(&path).unwrap(), "2");
    }

    #[test]
    fn a_try_that_came_through_after_all_is_no_conflict() {
        let (_folder, path, mut files) = folder();
        files.put(&path, "1").unwrap();
        // As after a rename whose folder could not be synced.
        files.0.get_mut(&path).unwrap().tried = Some(Fingerprint::of(b"2"));
        std::fs::write(&path, "2").unwrap();
        assert_eq!(files.put(&path, "3").unwrap(), Put::There);
        assert_eq!(read_to_string(&path).unwrap(), "3");
    }

    #[test]
    fn what_stands_there_already_is_not_written_again() {
        let (_folder, path, mut files) = folder();
        files.put(&path, "1").unwrap();
        files.put(&path, "2").unwrap();
        files.put(&path, "2").unwrap();
        assert_eq!(read_to_string(atomic::backup_of(&path)).unwrap(), "1");
    }

    #[test]
    fn a_file_that_was_deleted_is_written_anew() {
        let (_folder, path, mut files) = folder();
        files.put(&path, "1").unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(files.put(&path, "1").unwrap(), Put::There);
        assert_eq!(read_to_string(&path).unwrap(), "1");
    }
}
