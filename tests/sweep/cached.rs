//! Indexes, damaged: what they spare the reading of is told as if there were none, and they are
//! whole again afterwards.
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use calms::domain::Header;
use calms::store::{Archive, Places};

use crate::{checks, world};

/// As many sessions as it takes for an index to be kept.
const SESSIONS: usize = 130;

/// What the folder tells while its indexes are whole, and the indexes.
#[derive(PartialEq)]
struct Told {
    headers: Vec<(PathBuf, Header)>,
    indexes: Vec<(PathBuf, Vec<u8>)>,
}

static WHOLE: OnceLock<Told> = OnceLock::new();

fn places(folder: &Path) -> Places {
    let data = folder.join("indexed");
    Places {
        config: data.join("config"),
        state: data.join("state"),
        cache: data.join("cache"),
        data,
    }
}

fn told(folder: &Path) -> Told {
    let places = places(folder);
    // So late that no file can have changed since without a trace.
    let archive = Archive::of(&places, "2100-01-01T00:00:00Z".parse().unwrap());
    let sessions = archive.list().unwrap().sessions;
    let mut indexes: Vec<_> = std::fs::read_dir(&places.cache)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    indexes.sort();
    Told {
        headers: sessions.into_iter().map(|s| (s.path, s.header)).collect(),
        indexes,
    }
}

/// Makes a folder of sessions; gives its indexes.
pub(crate) fn sound(folder: &Path) -> Vec<Vec<u8>> {
    let sessions = places(folder).sessions_dir();
    std::fs::create_dir_all(&sessions).unwrap();
    for (n, session) in (0..SESSIONS).zip(world::SESSIONS.iter().cycle()) {
        let path = sessions.join(format!("2026-11-22-indexed-{n:03}.ron"));
        std::fs::write(path, checks::text(session)).unwrap();
    }
    let told = told(folder);
    assert_eq!(told.headers.len(), SESSIONS);
    assert_eq!(told.indexes.len(), 1, "that of the headers");
    WHOLE.get_or_init(|| told);
    WHOLE
        .get()
        .unwrap()
        .indexes
        .iter()
        .map(|(_, bytes)| bytes.clone())
        .collect()
}

/// Puts damaged bytes in the place of each index.
pub(crate) fn read(bytes: &[u8], folder: &Path) {
    let whole = WHOLE.get().unwrap();
    for (path, _) in &whole.indexes {
        std::fs::write(path, bytes).unwrap();
    }
    let told = told(folder);
    assert!(told.headers == whole.headers, "other sessions are listed");
    // Threads put the texts of an index into another order each time; how many there are stays.
    for ((path, sound), (_, now)) in whole.indexes.iter().zip(&told.indexes) {
        assert_eq!(now.len(), sound.len(), "{}", path.display());
        assert!(
            now != bytes || now == sound,
            "{} is left damaged",
            path.display()
        );
    }
}
