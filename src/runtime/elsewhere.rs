//! Writes what could not be saved in its place to another one, which the user names.
use std::path::{Path, PathBuf};

use crate::app::{Hindrance, Notice, Unsaved};
use crate::store::{self, WriteFault, atomic, make_folder};

use super::leftovers::reason;

/// A save that failed, for the app.
pub(super) fn told(path: &Path, fault: &WriteFault) -> Unsaved {
    let kind = match fault {
        WriteFault::Write(error) => Some(error.source.kind()),
        WriteFault::Look(store::Fault::Read { source, .. }) => Some(source.kind()),
        WriteFault::Look(_) | WriteFault::Print(_) => None,
    };
    Unsaved {
        what: hindrance(kind),
        why: reason(fault),
        folder: folder(path).display().to_string(),
    }
}

fn hindrance(kind: Option<std::io::ErrorKind>) -> Hindrance {
    use std::io::ErrorKind as K;
    let Some(kind) = kind else {
        return Hindrance::Other;
    };
    if matches!(kind, K::StorageFull | K::QuotaExceeded) {
        Hindrance::Full
    } else if kind == K::ReadOnlyFilesystem {
        Hindrance::ReadOnly
    } else if kind == K::PermissionDenied {
        Hindrance::Denied
    } else if matches!(kind, K::NotFound | K::NotADirectory) {
        Hindrance::Missing
    } else {
        Hindrance::Other
    }
}

/// Where to save instead: the user's folder or that for temporary files, rather on another disk.
pub(super) fn folder(path: &Path) -> PathBuf {
    let home = std::env::home_dir().filter(|home| home.is_dir());
    let temporary = std::env::temp_dir();
    let here = path.ancestors().find_map(disk_of);
    let is_other = |folder: &PathBuf| here.is_some() && disk_of(folder) != here;
    let known = home.iter().chain(std::iter::once(&temporary));
    known
        .clone()
        .find(|f| is_other(f))
        .cloned()
        .unwrap_or_else(|| home.unwrap_or(temporary))
}

#[cfg(unix)]
fn disk_of(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    path.metadata().ok().map(|there| there.dev())
}

#[cfg(not(unix))]
fn disk_of(_: &Path) -> Option<u64> {
    None
}

/// Writes each state to the place that was typed: a folder, or a file that is not there yet.
pub(super) fn put(unsaved: Vec<store::Unsaved>, typed: &str) -> Vec<Notice> {
    if unsaved.is_empty() {
        // Meanwhile it went where it belongs.
        return vec![Notice::info("saved-again")];
    }
    let place = expand(typed);
    let one = |left: store::Unsaved| match left.text {
        Some(text) => write(&left.path, &place, &text),
        None => not_written(&place, &reason(&left.why)),
    };
    unsaved.into_iter().map(one).collect()
}

fn write(of: &Path, place: &Path, text: &str) -> Notice {
    let stem = of.file_stem().unwrap_or_default().to_string_lossy();
    let is_file = place.extension().is_some_and(|ending| ending == "ron") && !place.is_dir();
    let written = if is_file {
        atomic::create(place, text.as_bytes()).map(|_| place.to_owned())
    } else {
        if let Err(why) = make_folder(place) {
            return not_written(place, &why.to_string());
        }
        let name = |copy| format!("{stem}-unsaved-{copy}.ron");
        atomic::create_beside(place, name, text.as_bytes())
    };
    match written {
        Ok(path) => {
            let path = std::path::absolute(&path).unwrap_or(path);
            Notice::with(
                "saved-elsewhere",
                vec![("path", path.display().to_string())],
            )
        }
        Err(why) => not_written(place, &why.source.to_string()),
    }
}

fn not_written(path: &Path, why: &str) -> Notice {
    let path = path.display().to_string();
    Notice::failure("not-written", vec![("path", path), ("why", why.to_owned())])
}

/// A place as a shell takes it: `~` is the user's folder.
fn expand(typed: &str) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix('~'), std::env::home_dir()) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::store::atomic::{Step, WriteError};

    fn left(text: &str) -> store::Unsaved {
        store::Unsaved {
            path: "/full/2026-a.ron".into(),
            text: Some(text.to_owned()),
            why: full(),
        }
    }

    fn full() -> WriteFault {
        WriteFault::Write(WriteError {
            path: "/full/2026-a.ron".into(),
            step: Step::Write,
            source: rustix::io::Errno::NOSPC.into(),
        })
    }

    #[test]
    fn a_state_goes_into_a_folder_or_into_a_file_and_replaces_nothing() {
        let root = tempfile::tempdir().unwrap();
        let new = root.path().join("new");
        let typed = format!(" {} ", new.display());
        for name in ["2026-a-unsaved-1.ron", "2026-a-unsaved-2.ron"] {
            let told = put(vec![left(name)], &typed);
            assert_eq!(told[0].code, "saved-elsewhere");
            assert_eq!(std::fs::read_to_string(new.join(name)).unwrap(), name);
        }
        let file = root.path().join("mine.ron");
        let typed = file.display().to_string();
        assert_eq!(put(vec![left("1")], &typed)[0].code, "saved-elsewhere");
        assert_eq!(put(vec![left("2")], &typed)[0].code, "not-written");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "1");
        assert_eq!(put(Vec::new(), &typed)[0].code, "saved-again");
    }

    #[test]
    fn what_hinders_a_save_is_told_by_its_kind() {
        let told = told(Path::new("/full/2026-a.ron"), &full());
        assert_eq!(told.what, Hindrance::Full);
        assert_eq!(told.why, "No space left on device");
        assert!(Path::new(&told.folder).is_absolute());
    }
}
