//! The only place that changes the disk: each function is one operation, and says what it is.
//!
//! What is done in which order, so that nothing is lost in between, is told in
//! [`atomic`](super::atomic); this only does it. All of it stands in one place so that a test can
//! let any operation fail, one after the other. Reading is no change; only a file that is opened
//! to be read without ever waiting is opened here, because it takes the same options.
#[cfg(all(debug_assertions, unix))]
mod staged;

use std::ffi::OsStr;
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{NamedTempFile, TempDir, TempPath};

/// An operation, as a test names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    MakeFolder,
    SetMode,
    MakeFile,
    Write,
    Sync,
    Rename,
    Link,
    Remove,
    SyncFolder,
    Copy,
}

/// How much of a write is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Whole,
    /// Half of it; then the disk is full.
    #[cfg_attr(
        not(all(debug_assertions, unix)),
        expect(dead_code, reason = "only a test asks for it")
    )]
    Half,
}

/// Every operation begins here: in a debug build a test may have asked for it to fail.
#[cfg(all(debug_assertions, unix))]
fn begin(deed: Deed) -> io::Result<Extent> {
    staged::strike(deed)
}

#[cfg(not(all(debug_assertions, unix)))]
#[expect(clippy::unnecessary_wraps, reason = "where tests run, this can fail")]
fn begin(_: Deed) -> io::Result<Extent> {
    Ok(Extent::Whole)
}

/// Makes one folder for its owner alone, as far as the umask lets it.
pub fn make_folder(path: &Path) -> io::Result<()> {
    begin(Deed::MakeFolder)?;
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Sets the mode of a folder once more: a umask may have taken bits that the owner needs.
pub fn own_folder(path: &Path) -> io::Result<()> {
    begin(Deed::SetMode)?;
    if let Some(alone) = only_the_owners(0o700) {
        std::fs::set_permissions(path, alone)?;
    }
    Ok(())
}

/// The permissions of that mode, where there are modes.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no modes")]
fn only_the_owners(mode: u32) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn only_the_owners(_: u32) -> Option<Permissions> {
    None
}

/// A file under a name of its own until it takes that of another; dropped before, it is gone.
#[derive(Debug)]
pub struct Fresh(NamedTempFile);

impl Fresh {
    /// Makes an empty one.
    pub fn make(folder: &Path, prefix: &OsStr, suffix: &str) -> io::Result<Self> {
        begin(Deed::MakeFile)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(prefix).suffix(suffix);
        builder.tempfile_in(folder).map(Self)
    }

    /// Sets the mode once more: a umask may have taken bits that the owner needs.
    pub fn own(&self) -> io::Result<()> {
        begin(Deed::SetMode)?;
        match only_the_owners(0o600) {
            Some(alone) => self.0.as_file().set_permissions(alone),
            None => Ok(()),
        }
    }

    /// Gives it the permissions of another.
    pub fn permit(&self, permissions: Permissions) -> io::Result<()> {
        begin(Deed::SetMode)?;
        self.0.as_file().set_permissions(permissions)
    }

    /// Writes at its end.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match begin(Deed::Write)? {
            Extent::Whole => self.0.write_all(bytes),
            Extent::Half => {
                self.0.write_all(&bytes[..bytes.len() / 2])?;
                Err(io::ErrorKind::StorageFull.into())
            }
        }
    }

    /// Waits until it is on the disk.
    pub fn sync(&self) -> io::Result<()> {
        begin(Deed::Sync)?;
        self.0.as_file().sync_all()
    }

    /// Takes the name of a file, and its place.
    pub fn replace(self, path: &Path) -> io::Result<()> {
        begin(Deed::Rename)?;
        self.0.persist(path).map(drop).map_err(|e| e.error)
    }

    /// Takes a name that no file has.
    pub fn take_name(self, path: &Path) -> io::Result<()> {
        begin(Deed::Rename)?;
        let taken = self.0.persist_noclobber(path);
        taken.map(drop).map_err(|e| e.error)
    }
}

/// Gives a file a second name in `folder`, which goes when it is dropped.
pub fn link(path: &Path, folder: &Path, prefix: &OsStr, suffix: &str) -> io::Result<TempPath> {
    begin(Deed::Link)?;
    // A name that is free for certain, taken by a link instead of a file.
    let link = tempfile::Builder::new()
        .prefix(prefix)
        .suffix(suffix)
        .make_in(folder, |name| std::fs::hard_link(path, name))?;
    Ok(link.into_temp_path())
}

/// Gives a file another name, and the place of what had it.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    begin(Deed::Rename)?;
    std::fs::rename(from, to)
}

/// Removes a file.
pub fn remove(path: &Path) -> io::Result<()> {
    begin(Deed::Remove)?;
    std::fs::remove_file(path)
}

/// Waits until the names in a folder are on the disk.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    begin(Deed::SyncFolder)?;
    #[cfg(unix)]
    match File::open(folder)?.sync_all() {
        // Some network and user-space file systems cannot sync a folder at all.
        Err(e) if e.raw_os_error() == Some(rustix::io::Errno::INVAL.raw_os_error()) => {}
        done => return done,
    }
    let _ = folder;
    Ok(())
}

/// Copies a file, which may be of any size, over another, and waits until it is on the disk.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    begin(Deed::Copy)?;
    std::fs::copy(from, to)?;
    begin(Deed::Sync)?;
    File::open(to)?.sync_all()
}

/// Writes a file that need not outlive the program: whole only if nothing goes wrong.
pub fn write_loosely(path: &Path, bytes: &[u8]) -> io::Result<()> {
    begin(Deed::Write)?;
    std::fs::write(path, bytes)
}

/// Opens the file of a lock, and makes it where there is none.
pub fn open_lock(path: &Path) -> io::Result<File> {
    begin(Deed::MakeFile)?;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW;
        options.mode(0o600).custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Puts a new file in the place of a lock's, and gives it as `locked` has locked it.
pub fn replace_lock(
    path: &Path,
    folder: &Path,
    locked: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<File> {
    let fresh = Fresh::make(folder, OsStr::new(".lock."), ".tmp")?;
    // Locked before it has the name: nobody can be faster.
    locked(fresh.0.as_file())?;
    begin(Deed::Rename)?;
    fresh.0.persist(path).map_err(|e| e.error)
}

/// Opens a file to write at its end.
pub fn open_to_append(path: &Path) -> io::Result<File> {
    begin(Deed::MakeFile)?;
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Opens a file to read it. Should a pipe take its place, opening it still does not wait.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Tries to make a file in a folder; none stays.
pub fn try_to_write(folder: &Path) -> io::Result<()> {
    begin(Deed::MakeFile)?;
    tempfile::tempfile_in(folder).map(drop)
}

/// A folder among the system's temporary ones; it goes with all that is in it when dropped.
pub fn temporary_folder(prefix: &str) -> io::Result<TempDir> {
    begin(Deed::MakeFolder)?;
    tempfile::Builder::new().prefix(prefix).tempdir()
}

/// A file with a text among the system's temporary ones; it goes when dropped.
pub fn temporary_text(prefix: &str, suffix: &str, text: &str) -> io::Result<TempPath> {
    begin(Deed::MakeFile)?;
    let mut builder = tempfile::Builder::new();
    let mut file = builder.prefix(prefix).suffix(suffix).tempfile()?;
    begin(Deed::Write)?;
    file.write_all(text.as_bytes())?;
    Ok(file.into_temp_path())
}
