//! The folders: what they lie on, how much room there is, who can write and read them.
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::mounts::{self, Mount, Nature};
use crate::cli::failure::system;
use crate::i18n::Words;
use crate::store::{Places, disk};

/// Less free room than this is told, in bytes: a long workshop with its copies takes a tenth.
const LITTLE: u64 = 10_000_000;

/// What is known of a folder.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Folder {
    /// `data`, `config`, `state` or `cache`.
    what: &'static str,
    path: String,
    /// Whether it is there; one that is not is made when something is written.
    exists: bool,
    /// The kind of file system; none where the system does not say.
    file_system: Option<String>,
    /// Whether another machine keeps the files.
    network: bool,
    /// Whether the files are gone after a restart.
    memory: bool,
    /// Whether the file system takes no writes at all.
    read_only: Option<bool>,
    /// The room that is left for this user.
    free_bytes: Option<u64>,
    /// Why no file can be made in it.
    not_writable: Option<String>,
    /// The rights of others than the owner, where they have any; in octal, as `chmod` takes them.
    open_to_others: Option<String>,
    /// How many session files others can read.
    #[serde(skip_serializing_if = "Option::is_none")]
    open_files: Option<usize>,
}

/// Looks at all four.
pub(super) fn look(places: &Places) -> Vec<Folder> {
    let list = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let mounts = mounts::read(&list);
    let mut folders: Vec<Folder> = [
        ("data", &places.data),
        ("config", &places.config),
        ("state", &places.state),
        ("cache", &places.cache),
    ]
    .into_iter()
    .map(|(what, path)| one(what, path, &mounts))
    .collect();
    if let Some(data) = folders.first_mut() {
        let closed = data.exists && data.open_to_others.is_none();
        // What lies in a closed folder is closed, whatever its own rights.
        data.open_files = (!closed).then(|| open_files(&places.sessions_dir()));
    }
    folders
}

fn one(what: &'static str, path: &Path, mounts: &[Mount]) -> Folder {
    let mut folder = Folder {
        what,
        path: path.display().to_string(),
        exists: path.is_dir(),
        ..Folder::default()
    };
    let Some(there) = path.ancestors().find(|folder| folder.is_dir()) else {
        return folder;
    };
    let real = fs::canonicalize(there).unwrap_or_else(|_| there.to_owned());
    let mount = mounts::of(mounts, &real).map(|mount| mount.kind.clone());
    folder.file_system = mount.or_else(|| by_number(&real));
    let nature = folder.file_system.as_deref().map(Nature::of);
    folder.network = nature == Some(Nature::Network);
    folder.memory = nature == Some(Nature::Memory);
    if let Some(room) = room(&real) {
        folder.free_bytes = Some(room.free);
        folder.read_only = Some(room.is_read_only);
    }
    folder.not_writable = not_writable(path);
    if folder.exists {
        folder.open_to_others = open_to_others(path);
    }
    folder
}

/// Why no file can be made in a folder, or in the nearest one above it that is there.
pub(super) fn not_writable(folder: &Path) -> Option<String> {
    let there = folder.ancestors().find(|folder| folder.is_dir())?;
    let error = disk::try_to_write(there).err()?;
    let why = system(&error);
    // A temporary file adds its own path, which says nothing to anybody.
    let bare = why.split_once(" at path ").map(|(bare, _)| bare.to_owned());
    Some(bare.unwrap_or(why))
}

/// What is left of a file system.
struct Room {
    free: u64,
    is_read_only: bool,
}

#[cfg(unix)]
fn room(folder: &Path) -> Option<Room> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(Room {
        free: found.f_bavail.saturating_mul(found.f_frsize),
        is_read_only: found.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY),
    })
}

#[cfg(not(unix))]
fn room(_folder: &Path) -> Option<Room> {
    None
}

#[cfg(target_os = "linux")]
fn by_number(folder: &Path) -> Option<String> {
    let found = rustix::fs::statfs(folder).ok()?;
    // As wide as the machine likes; the number itself has 32 bits.
    let magic = i128::from(found.f_type) & 0xffff_ffff;
    mounts::by_number(u32::try_from(magic).ok()?).map(str::to_owned)
}

#[cfg(not(target_os = "linux"))]
fn by_number(_folder: &Path) -> Option<String> {
    None
}

/// The rights of a file or folder, where others than its owner have any.
#[cfg(unix)]
fn open_to_others(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let mode = fs::metadata(path).ok()?.mode() & 0o777;
    (mode & 0o077 != 0).then(|| format!("{mode:04o}"))
}

#[cfg(not(unix))]
fn open_to_others(_path: &Path) -> Option<String> {
    None
}

/// How many files of a folder others may read.
fn open_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let is_open = |path: &PathBuf| path.is_file() && open_to_others(path).is_some();
    paths.filter(is_open).count()
}

impl Folder {
    /// Its name, its path, and under them what it lies on and what is wrong with it.
    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let name = words.say(&format!("doctor-{}", self.what));
        let args = [("name", name.into()), ("path", (&*self.path).into())];
        let head = words.with("doctor-folder", &args);
        let kind = self.file_system.as_deref();
        let kind = kind.map_or_else(|| words.say("doctor-unknown").into_owned(), str::to_owned);
        let on = match self.free_bytes {
            Some(free) => {
                let free = size(words, free);
                words.with("doctor-on", &[("kind", kind.into()), ("free", free.into())])
            }
            None => kind,
        };
        let mut lines = vec![on];
        if !self.exists {
            lines.push(words.say("doctor-not-there").into_owned());
        }
        lines.extend(self.faults(words));
        let indented = lines.iter().flat_map(|text| text.lines());
        let indented = indented.map(|line| format!("  {line}"));
        std::iter::once(head).chain(indented).collect()
    }

    /// What is wrong with it, and what to do.
    fn faults(&self, words: &Words) -> Vec<String> {
        let mut faults = Vec::new();
        let mut say = |is: Option<&str>| faults.extend(is.map(|key| words.say(key).into_owned()));
        say(self.network.then_some("doctor-network"));
        say(self.memory.then_some("doctor-memory"));
        if self.read_only == Some(true) {
            say(Some("doctor-read-only"));
        } else if let Some(why) = &self.not_writable {
            faults.push(words.with("doctor-not-writable", &[("why", (&**why).into())]));
        }
        if self.free_bytes.is_some_and(|free| free < LITTLE) {
            faults.push(words.say("doctor-little-room").into_owned());
        }
        // Reports of crashes and settings tell nothing of a session.
        if self.what == "data"
            && let Some(mode) = &self.open_to_others
        {
            let args = [("mode", mode.into()), ("path", (&*self.path).into())];
            faults.push(words.with("doctor-open-folder", &args));
        }
        if let Some(n @ 1..) = self.open_files {
            faults.push(words.with("doctor-open-files", &[("n", n.into())]));
        }
        faults
    }
}

/// A number of bytes for people: decimal units, one place under ten.
fn size(words: &Words, bytes: u64) -> String {
    let (unit, key) = match bytes {
        0..1_000_000 => (1_000, "doctor-kb"),
        1_000_000..1_000_000_000 => (1_000_000, "doctor-mb"),
        _ => (1_000_000_000, "doctor-gb"),
    };
    // Rounded down: more room than there is helps nobody.
    let tenths = bytes / (unit / 10);
    let shown = match tenths {
        0..100 => format!("{}.{}", tenths / 10, tenths % 10),
        _ => (tenths / 10).to_string(),
    };
    words.with(key, &[("n", words.decimal(&shown).into())])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::Language;

    fn folder(what: &'static str) -> Folder {
        Folder {
            what,
            path: "/home/ana/calms".to_owned(),
            exists: true,
            file_system: Some("ext4".to_owned()),
            free_bytes: Some(12_345_678_901),
            read_only: Some(false),
            ..Folder::default()
        }
    }

    #[test]
    fn a_sound_folder_is_two_lines_and_each_fault_one_more() {
        let words = Words::new(Language::En);
        assert_eq!(folder("data").lines(&words).len(), 2);
        let mut bad = Folder {
            exists: false,
            file_system: Some("nfs4".to_owned()),
            network: true,
            free_bytes: Some(1_000),
            not_writable: Some("Permission denied".to_owned()),
            open_to_others: Some("0755".to_owned()),
            open_files: Some(3),
            ..folder("data")
        };
        for lang in Language::ALL {
            let lines = bad.lines(&Words::new(lang));
            assert_eq!(lines.len(), 9, "{lines:?}");
            assert!(lines.iter().skip(1).all(|line| line.starts_with("  ")));
            assert!(lines[5].contains("Permission denied"), "{lines:?}");
        }
        bad.read_only = Some(true);
        let lines = bad.lines(&words);
        assert!(
            !lines.iter().any(|line| line.contains("Permission denied")),
            "one reason is enough"
        );
        let memory = Folder {
            memory: true,
            ..folder("state")
        };
        assert_eq!(memory.lines(&words).len(), 4);
    }

    #[test]
    fn room_is_told_in_the_unit_that_fits_and_never_as_more_than_it_is() {
        let words = Words::new(Language::En);
        for (bytes, shown) in [
            (0, "0.0 kB"),
            (999, "0.9 kB"),
            (999_999, "999 kB"),
            (1_950_000, "1.9 MB"),
            (12_345_678_901, "12 GB"),
            (u64::MAX, "18446744073 GB"),
        ] {
            assert_eq!(size(&words, bytes), shown);
        }
        assert_eq!(size(&Words::new(Language::Fr), 1_950_000), "1,9\u{a0}Mo");
    }

    #[test]
    fn a_folder_that_is_not_there_is_judged_by_the_one_above() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("a/b");
        let found = one("cache", &path, &[]);
        assert!(!found.exists);
        assert_eq!(found.not_writable, None);
        assert!(found.open_to_others.is_none());
        let file = root.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(
            one("data", &file, &[]).not_writable.is_none(),
            "the folder above takes files"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_is_counted() {
        use std::os::unix::fs::PermissionsExt as _;
        let root = tempfile::tempdir().unwrap();
        let mode = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        for (name, rights) in [("a", 0o600), ("b", 0o640), ("c", 0o604)] {
            let path = root.path().join(name);
            fs::write(&path, "").unwrap();
            mode(&path, rights);
        }
        assert_eq!(open_files(root.path()), 2);
        mode(root.path(), 0o700);
        assert_eq!(
            open_to_others(root.path()),
            None,
            "made for its owner alone"
        );
        mode(root.path(), 0o750);
        assert_eq!(open_to_others(root.path()).as_deref(), Some("0750"));
    }
}
