//! Writes a file whole or not at all, even when the power is cut in between.
//!
//! New temporary file in the same folder, write, sync, rename, sync the folder. Each try takes a
//! fresh file: after a failed sync, the pages of the old one cannot be trusted again.
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::fault::Fault;
use super::source;

/// How many files of one kind may lie beside each other.
const MOST_COPIES: u32 = 9_999;

/// What was being done when writing failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Finding the file behind symbolic links.
    Resolve,
    /// Making the temporary file.
    Create,
    /// Writing and syncing it.
    Write,
    /// Giving it the file's name.
    Rename,
    /// Syncing the folder: the new file is in place, but a power cut may take it back.
    SyncFolder,
}

/// Why nothing was written; the file is as it was, unless only the folder was not synced.
#[derive(Debug, thiserror::Error)]
#[error("{}: {step:?}: {source}", path.display())]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// How far it came.
    pub step: Step,
    /// The system's reason.
    pub source: io::Error,
}

/// What became of the file's previous content.
#[derive(Debug)]
pub enum Previous {
    /// There was none, or it was not asked for.
    None,
    /// It is kept in `<name>.bak`.
    Kept,
    /// It could not be kept; the new content is written all the same.
    Lost(io::Error),
}

/// Writes a file and keeps what it held before in `<name>.bak`.
pub fn write(path: &Path, bytes: &[u8]) -> Result<Previous, WriteError> {
    put(path, bytes, Mode::KeepPrevious)
}

/// Writes a file over what it held before.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<Previous, WriteError> {
    put(path, bytes, Mode::Replace)
}

/// Writes a file over what it held before, and lets whoever could read and write it still do so.
pub fn replace_as_it_is(path: &Path, bytes: &[u8]) -> Result<Previous, WriteError> {
    put(path, bytes, Mode::ReplaceAsItIs)
}

/// Writes a file that must not be there yet; the source is `AlreadyExists` if it is.
pub fn create(path: &Path, bytes: &[u8]) -> Result<Previous, WriteError> {
    put(path, bytes, Mode::New)
}

/// Writes a file beside those that are there: under the first of the names, counted from 1, that
/// is free. Returns its path.
///
/// # Errors
/// As [`create`]; the source is `AlreadyExists` where thousands of names are taken.
pub fn create_beside(
    folder: &Path,
    name: impl Fn(u32) -> String,
    bytes: &[u8],
) -> Result<PathBuf, WriteError> {
    let mut copy = 1;
    loop {
        let path = folder.join(name(copy));
        let is_last = copy == MOST_COPIES;
        if is_last || path.symlink_metadata().is_err() {
            match create(&path, bytes) {
                // Another program was faster.
                Err(e) if !is_last && e.source.kind() == io::ErrorKind::AlreadyExists => {}
                written => return written.map(|_| path),
            }
        }
        copy += 1;
    }
}

/// Writes a file that can be deleted at any time: whole or not at all as long as the power stays,
/// and without waiting for the disk. What a power cut leaves its reader must be able to tell.
pub(super) fn replace_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = temporary(folder_of(path), path)?;
    own_alone(temporary.as_file())?;
    temporary.write_all(bytes)?;
    temporary.persist(path).map_err(|e| e.error)?;
    Ok(())
}

/// The file that keeps the previous content of `path`.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    name.into()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    KeepPrevious,
    Replace,
    ReplaceAsItIs,
    New,
}

fn put(path: &Path, bytes: &[u8], mode: Mode) -> Result<Previous, WriteError> {
    let at = |step| {
        move |source| WriteError {
            path: path.to_owned(),
            step,
            source,
        }
    };
    let target = match mode {
        Mode::New => path.to_owned(),
        Mode::KeepPrevious | Mode::Replace | Mode::ReplaceAsItIs => {
            resolve(path).map_err(at(Step::Resolve))?
        }
    };
    let folder = folder_of(&target);
    let mut temporary = temporary(folder, &target).map_err(at(Step::Create))?;
    fill(&mut temporary, bytes).map_err(at(Step::Write))?;
    let previous = match mode {
        Mode::KeepPrevious => keep_previous(&target, folder),
        Mode::ReplaceAsItIs => {
            as_it_is(&temporary, &target).map_err(at(Step::Write))?;
            Previous::None
        }
        Mode::Replace | Mode::New => Previous::None,
    };
    let renamed = match mode {
        Mode::New => temporary.persist_noclobber(&target),
        Mode::KeepPrevious | Mode::Replace | Mode::ReplaceAsItIs => temporary.persist(&target),
    };
    renamed.map_err(|e| at(Step::Rename)(e.error))?;
    sync_folder(folder).map_err(at(Step::SyncFolder))?;
    Ok(previous)
}

/// The folder of a file; the current one for a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Follows symbolic links, also to a file that is not there yet; refuses what is no file.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..40 {
        match std::fs::symlink_metadata(&target) {
            Ok(there) if there.is_symlink() => {
                let link = std::fs::read_link(&target)?;
                target = folder_of(&target).join(link);
            }
            Ok(there) => {
                return match source::refuse_other(&target, there.file_type()) {
                    Ok(()) => Ok(target),
                    Err(fault) => Err(io::Error::other(fault)),
                };
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(target),
            Err(e) => return Err(e),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// A temporary file whose name no list of sessions takes for one.
fn temporary(folder: &Path, target: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(&hidden_name(target))
        .suffix(".tmp")
        .tempfile_in(folder)
}

fn hidden_name(target: &Path) -> std::ffi::OsString {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".");
    name
}

fn fill(temporary: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
    own_alone(temporary.as_file())?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()
}

/// Sets the mode once more: a umask may have taken bits that the owner needs.
#[cfg(unix)]
fn own_alone(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn own_alone(_: &File) -> io::Result<()> {
    Ok(())
}

/// Gives a new file the permissions of the one that it takes the place of.
fn as_it_is(temporary: &NamedTempFile, target: &Path) -> io::Result<()> {
    match std::fs::metadata(target) {
        Ok(there) => temporary.as_file().set_permissions(there.permissions()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
    }
}

/// Gives the content a second name before the first one goes to the new content.
fn keep_previous(target: &Path, folder: &Path) -> Previous {
    match link_previous(target, folder).or_else(|_| copy_previous(target, folder)) {
        Ok(()) => Previous::Kept,
        Err(e) if e.kind() == io::ErrorKind::NotFound && !target.exists() => Previous::None,
        Err(e) => Previous::Lost(e),
    }
}

fn link_previous(target: &Path, folder: &Path) -> io::Result<()> {
    // A name that is free for certain, taken by a link instead of a file.
    let link: TempPath = tempfile::Builder::new()
        .prefix(&hidden_name(target))
        .suffix(".bak.tmp")
        .make_in(folder, |name| std::fs::hard_link(target, name))?
        .into_temp_path();
    // Where both are links to one file already, renaming does nothing: dropping `link` tidies up.
    std::fs::rename(&link, backup_of(target))
}

/// For file systems without hard links.
fn copy_previous(target: &Path, folder: &Path) -> io::Result<()> {
    let bytes = source::read(target).map_err(|fault| {
        if let Fault::Read { source, .. } = fault {
            source
        } else {
            io::Error::other(fault)
        }
    })?;
    let backup = backup_of(target);
    let mut copy = temporary(folder, &backup)?;
    fill(&mut copy, &bytes)?;
    copy.persist(backup).map_err(|e| e.error)?;
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network and user-space file systems cannot sync a folder at all.
        Err(e) if e.raw_os_error() == Some(rustix::io::Errno::INVAL.raw_os_error()) => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use std::fs::read_to_string;

    #[test]
    fn the_previous_generation_is_kept_beside_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        assert!(matches!(write(&path, b"1").unwrap(), Previous::None));
        assert!(matches!(write(&path, b"2").unwrap(), Previous::Kept));
        write(&path, b"3").unwrap();
        assert_eq!(read_to_string(&path).unwrap(), "3");
        assert_eq!(
            read_to_string(folder.path().join("a.ron.bak")).unwrap(),
            "2"
        );
        assert_eq!(folder.path().read_dir().unwrap().count(), 2);
    }

    #[test]
    fn a_backup_that_is_the_file_itself_already_leaves_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"1").unwrap();
        std::fs::hard_link(&path, backup_of(&path)).unwrap();
        write(&path, b"2").unwrap();
        assert_eq!(read_to_string(backup_of(&path)).unwrap(), "1");
        assert_eq!(folder.path().read_dir().unwrap().count(), 2);
    }

    #[test]
    fn where_links_are_not_possible_the_previous_one_is_copied() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"1").unwrap();
        copy_previous(&path, folder.path()).unwrap();
        assert_eq!(read_to_string(backup_of(&path)).unwrap(), "1");
        assert_eq!(folder.path().read_dir().unwrap().count(), 2);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        create(&path, b"1").unwrap();
        let fault = create(&path, b"2").unwrap_err();
        assert_eq!(fault.source.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read_to_string(&path).unwrap(), "1");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_the_owners_alone_and_so_is_what_it_was() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"1").unwrap();
        write(&path, b"2").unwrap();
        for path in [&path, &backup_of(&path)] {
            let mode = path.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o7777, 0o600);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_stays_so_where_that_is_asked() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
        replace_as_it_is(&path, b"1").unwrap();
        assert_eq!(mode(&path), 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).unwrap();
        replace_as_it_is(&path, b"2").unwrap();
        assert_eq!(
            (mode(&path), read_to_string(&path).unwrap()),
            (0o664, "2".to_owned())
        );
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_stays_one_and_its_file_is_written() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (folder.path().join("here"), folder.path().join("there"));
        std::fs::create_dir_all(&here).unwrap();
        std::fs::create_dir_all(&there).unwrap();
        let link = here.join("a.ron");
        symlink("../there/b.ron", &link).unwrap();
        write(&link, b"1").unwrap();
        write(&link, b"2").unwrap();
        assert!(link.is_symlink());
        assert_eq!(read_to_string(there.join("b.ron")).unwrap(), "2");
        assert_eq!(read_to_string(there.join("b.ron.bak")).unwrap(), "1");
        assert_eq!(here.read_dir().unwrap().count(), 1);

        let round = here.join("c.ron");
        symlink("c.ron", &round).unwrap();
        assert_eq!(write(&round, b"1").unwrap_err().step, Step::Resolve);
    }

    #[test]
    fn a_folder_in_the_files_place_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::create_dir(&path).unwrap();
        assert_eq!(write(&path, b"1").unwrap_err().step, Step::Resolve);
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_told_and_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("no").join("a.ron");
        assert_eq!(write(&path, b"1").unwrap_err().step, Step::Create);
        assert!(!folder.path().join("no").exists());
    }
}
