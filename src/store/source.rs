//! Opens files that may be anything: pipes, devices, folders and giants are refused unread.
use std::fs::{File, FileType, Metadata, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::fault::{Fault, FileKind, Place};

/// The most bytes that a file may have: 16 MiB. Larger ones could exhaust the memory.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// Opens a regular file; never blocks, and never opens what is something else.
pub(super) fn open(path: &Path) -> Result<(File, Metadata), Fault> {
    let fail = |e| Fault::read(path, e);
    // Asked before it is opened: opening alone can block on a pipe and act on a device.
    refuse_other(path, std::fs::metadata(path).map_err(fail)?.file_type())?;
    open_known(path)
}

/// Opens what its folder says is a regular file.
pub(super) fn open_known(path: &Path) -> Result<(File, Metadata), Fault> {
    let (file, metadata) = open_of_any_size(path)?;
    if metadata.len() > LARGEST {
        return Err(too_large(path, metadata.len()));
    }
    Ok((file, metadata))
}

/// Opens a regular file that is no session, and may be larger than one.
pub(super) fn open_of_any_size(path: &Path) -> Result<(File, Metadata), Fault> {
    let fail = |e| Fault::read(path, e);
    let file = options().open(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    refuse_other(path, metadata.file_type())?;
    Ok((file, metadata))
}

/// Reads a regular file of at most [`LARGEST`] bytes.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let (file, metadata) = open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Fault::read(path, e))?;
    // It may have grown since its size was asked.
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= LARGEST => Ok(bytes),
        Ok(length) => Err(too_large(path, length)),
        Err(_) => Err(too_large(path, u64::MAX)),
    }
}

/// Reads bytes as UTF-8; the fault gives the place of the first byte that is not.
pub(super) fn text(path: &Path, bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|e| {
        let sound = e.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(e.as_bytes());
        let place = Place::of_byte(&text, sound);
        Fault::parse(path, &text, place, "not UTF-8")
    })
}

/// Refuses everything but a regular file.
pub(super) fn refuse_other(path: &Path, kind: FileType) -> Result<(), Fault> {
    if kind.is_file() {
        return Ok(());
    }
    Err(Fault::NotAFile {
        path: path.to_owned(),
        kind: name(kind),
    })
}

fn too_large(path: &Path, bytes: u64) -> Fault {
    Fault::TooLarge {
        path: path.to_owned(),
        bytes,
    }
}

#[cfg(unix)]
fn options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    // Should a pipe take the file's place in between, opening it still does not wait.
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    options.read(true).custom_flags(flags.bits().cast_signed());
    options
}

#[cfg(not(unix))]
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

#[cfg(unix)]
fn name(kind: FileType) -> FileKind {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_dir() {
        FileKind::Folder
    } else if kind.is_fifo() {
        FileKind::Fifo
    } else if kind.is_socket() {
        FileKind::Socket
    } else {
        FileKind::Device
    }
}

#[cfg(not(unix))]
fn name(kind: FileType) -> FileKind {
    if kind.is_dir() {
        FileKind::Folder
    } else {
        FileKind::Device
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn seventeen_megabytes_are_refused_by_their_size() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let file = File::create(&path).unwrap();
        file.set_len(17 * 1024 * 1024).unwrap();
        assert!(matches!(read(&path), Err(Fault::TooLarge { bytes, .. }) if bytes == 17 << 20));
        file.set_len(LARGEST).unwrap();
        assert!(read(&path).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_pipe_is_refused_without_waiting_for_a_writer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let mode = rustix::fs::Mode::from_raw_mode(0o600);
        rustix::fs::mkfifoat(rustix::fs::CWD, &path, mode).unwrap();
        let fault = read(&path).unwrap_err();
        assert!(matches!(
            fault,
            Fault::NotAFile {
                kind: FileKind::Fifo,
                ..
            }
        ));
    }

    #[test]
    fn a_folder_is_refused_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let fault = read(folder.path()).unwrap_err();
        assert!(matches!(
            fault,
            Fault::NotAFile {
                kind: FileKind::Folder,
                ..
            }
        ));
    }

    #[test]
    fn bytes_that_are_no_text_are_placed() {
        let fault = text(Path::new("x"), b"a\nb\xff".to_vec()).unwrap_err();
        assert_eq!(fault.place(), Some(Place { line: 2, column: 2 }));
    }
}
