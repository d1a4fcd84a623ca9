//! What can be done for a damaged session: only ever what was asked, and nothing is deleted.
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::atomic::{self, WriteError};
use super::disk;
use super::document;
use super::fault::Fault;
use super::places;
use super::source;
use crate::domain::Header;

/// A sound previous generation of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its file.
    pub backup: PathBuf,
    /// Its header, to show what would be had back.
    pub header: Header,
}

/// Why a session was not rescued; the damaged file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RescueError {
    /// A file could not be read.
    #[error(transparent)]
    Read(#[from] Fault),
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Looks whether the previous generation of the session at `path` reads whole; writes nothing.
pub fn offer<T: DeserializeOwned>(path: &Path) -> Option<Offer> {
    let backup = atomic::backup_of(path);
    let header = document::look::<T>(&backup).ok()?.header;
    Some(Offer { backup, header })
}

/// Copies a damaged session untouched to `<folder>/<name>-<n>.ron`, and says where to.
pub fn set_aside(path: &Path, folder: &Path) -> Result<PathBuf, RescueError> {
    let bytes = match source::read(path) {
        Ok(bytes) => bytes,
        Err(Fault::TooLarge { .. }) => return copy_aside(path, folder),
        Err(fault) => return Err(fault.into()),
    };
    places::make_folder(folder).map_err(|e| Fault::read(folder, e))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = |n| folder.join(format!("{name}-{n}.ron"));
    Ok(create_numbered(&bytes, name)?)
}

/// Copies a session that is too large to be read to the first free name in `folder`.
fn copy_aside(path: &Path, folder: &Path) -> Result<PathBuf, RescueError> {
    places::make_folder(folder).map_err(|e| Fault::read(folder, e))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    // An empty file holds the name, so that two programs never take the same one.
    let place = create_numbered(b"", |n| folder.join(format!("{stem}-{n}.ron")))?;
    disk::copy(path, &place).map_err(|e| Fault::read(path, e))?;
    Ok(place)
}

/// Puts the previous generation back in the place of a damaged session.
///
/// The damaged one is first set aside in `folder`; the backup stays. Gives the place of the
/// damaged copy, or none where the session was missing altogether.
pub fn restore<T: DeserializeOwned>(
    path: &Path,
    folder: &Path,
) -> Result<Option<PathBuf>, RescueError> {
    let backup = atomic::backup_of(path);
    document::look::<T>(&backup)?;
    let bytes = source::read(&backup)?;
    let aside = match set_aside(path, folder) {
        Ok(aside) => Some(aside),
        Err(RescueError::Read(fault)) if fault.is_missing() => None,
        Err(e) => return Err(e),
    };
    // Not `write`: that would put the damaged one in the place of the sound backup.
    if aside.is_some() {
        atomic::replace(path, &bytes)?;
    } else {
        atomic::create(path, &bytes)?;
    }
    Ok(aside)
}

/// Writes a new file under the first name that is free, counted from 1.
pub(super) fn create_numbered(
    bytes: &[u8],
    name: impl Fn(u32) -> PathBuf,
) -> Result<PathBuf, WriteError> {
    let mut n = 1;
    loop {
        let path = name(n);
        // Looked at first, so that a full shelf costs no file each; `create` has the last word.
        if !path.is_symlink() && !path.exists() {
            match atomic::create(&path, bytes) {
                Ok(_) => return Ok(path),
                Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists && n < u32::MAX => {}
                Err(e) => return Err(e),
            }
        }
        n += 1;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::store::sample::{Sample, sample};
    use std::fs::{read, write};

    /// A folder with a damaged session and a sound backup.
    fn damaged() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let text = document::to_text(&sample("sound")).unwrap();
        write(atomic::backup_of(&path), text).unwrap();
        write(&path, b"(header: (team: \xff").unwrap();
        (folder, path)
    }

    #[test]
    fn a_sound_backup_is_offered_and_nothing_is_touched() {
        let (folder, path) = damaged();
        let offer = offer::<Sample>(&path).unwrap();
        assert_eq!(offer.header.team, "sound");
        assert_eq!(folder.path().read_dir().unwrap().count(), 2);
        assert_eq!(read(&path).unwrap(), b"(header: (team: \xff");
    }

    #[test]
    fn a_backup_that_is_damaged_too_is_not_offered_nor_restored() {
        let (folder, path) = damaged();
        let text = document::to_text(&sample("x")).unwrap();
        write(atomic::backup_of(&path), &text[..text.len() - 3]).unwrap();
        assert_eq!(offer::<Sample>(&path), None);
        assert!(restore::<Sample>(&path, &folder.path().join("damaged")).is_err());
        assert_eq!(folder.path().read_dir().unwrap().count(), 2);
    }

    #[test]
    fn restoring_keeps_the_damaged_one_and_the_backup() {
        let (folder, path) = damaged();
        let aside = folder.path().join("damaged");
        let sound = read(atomic::backup_of(&path)).unwrap();
        let copy = restore::<Sample>(&path, &aside).unwrap();
        assert_eq!(copy.as_deref(), Some(aside.join("a-1.ron").as_path()));
        assert_eq!(
            read(aside.join("a-1.ron")).unwrap(),
            b"(header: (team: \xff"
        );
        assert_eq!(read(&path).unwrap(), sound);
        assert_eq!(read(atomic::backup_of(&path)).unwrap(), sound);
    }

    #[test]
    fn a_giant_is_set_aside_unread() {
        let (folder, path) = damaged();
        let giant = source::LARGEST + 1;
        std::fs::File::create(&path)
            .unwrap()
            .set_len(giant)
            .unwrap();
        let aside = folder.path().join("damaged");
        restore::<Sample>(&path, &aside).unwrap();
        assert_eq!(
            std::fs::metadata(aside.join("a-1.ron")).unwrap().len(),
            giant
        );
        assert!(document::open::<Sample>(&path).is_ok());
    }

    #[test]
    fn each_copy_that_is_set_aside_gets_a_number_of_its_own() {
        let (folder, path) = damaged();
        let aside = folder.path().join("damaged");
        set_aside(&path, &aside).unwrap();
        write(&path, "other").unwrap();
        assert_eq!(set_aside(&path, &aside).unwrap(), aside.join("a-2.ron"));
        assert_eq!(
            read(aside.join("a-1.ron")).unwrap(),
            b"(header: (team: \xff"
        );
    }

    #[test]
    fn a_session_that_is_gone_comes_back_from_its_backup() {
        let (folder, path) = damaged();
        std::fs::remove_file(&path).unwrap();
        let copy = restore::<Sample>(&path, &folder.path().join("damaged")).unwrap();
        assert_eq!(copy, None);
        assert!(document::open::<Sample>(&path).is_ok());
    }
}
