//! What an earlier run has left lying: states that could not be saved, halves of files, locks
//! and reports of crashes. They are named, never touched.
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::i18n::Words;
use crate::store::{Lock, Places};

/// What a file is that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// The state of a session that could not be saved where it belongs.
    Unsaved,
    /// The half of a save that never ended.
    Temporary,
    /// The lock of a session that nobody has open.
    Lock,
    /// The report of a crash.
    Crash,
}

/// A file that was left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Stray {
    kind: Kind,
    path: String,
}

/// Looks where something may have been left; `temporary` is the system's folder for such files.
pub(super) fn look(places: &Places, temporary: &Path) -> Vec<Stray> {
    let sessions = places.sessions_dir();
    let mut strays = Vec::new();
    for (folder, wanted) in [
        (&*sessions, &[Kind::Temporary, Kind::Lock][..]),
        (
            &*places.state,
            &[Kind::Unsaved, Kind::Crash, Kind::Temporary][..],
        ),
        (&*places.config, &[Kind::Temporary][..]),
        (temporary, &[Kind::Unsaved][..]),
    ] {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let Some(kind) = kind(&path).filter(|kind| wanted.contains(kind)) else {
                continue;
            };
            // A save that goes on at this moment is over before anybody reads of it.
            if kind == Kind::Lock && Lock::is_taken(&path) || !path.is_file() {
                continue;
            }
            let path = path.display().to_string();
            strays.push(Stray { kind, path });
        }
    }
    strays.sort();
    strays
}

/// What a file is by its name.
fn kind(path: &Path) -> Option<Kind> {
    let stem = path.file_stem()?.to_str()?;
    match path.extension()?.to_str()? {
        "tmp" if stem.starts_with('.') => Some(Kind::Temporary),
        "lock" => Some(Kind::Lock),
        "txt" if stem.starts_with("crash-") => Some(Kind::Crash),
        "ron" => {
            let (_, number) = stem.rsplit_once("-unsaved-")?;
            let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            is_number.then_some(Kind::Unsaved)
        }
        _ => None,
    }
}

/// Each kind with what to do about it, and under it its files.
pub(super) fn lines(strays: &[Stray], words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for (kind, key) in [
        (Kind::Unsaved, "doctor-left-unsaved"),
        (Kind::Temporary, "doctor-left-temporary"),
        (Kind::Lock, "doctor-left-lock"),
        (Kind::Crash, "doctor-left-crash"),
    ] {
        let of_kind = || strays.iter().filter(|stray| stray.kind == kind);
        let n = of_kind().count();
        if n > 0 {
            lines.push(words.with(key, &[("n", n.into())]));
            lines.extend(of_kind().map(|stray| format!("  {}", stray.path)));
        }
    }
    lines
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_file_is_known_by_its_name() {
        for (name, expected) in [
            ("2026-a-unsaved-1.ron", Some(Kind::Unsaved)),
            ("2026-a-unsaved-x.ron", None),
            ("2026-a.ron", None),
            (".2026-a.ron.x7.tmp", Some(Kind::Temporary)),
            (".2026-a.ron.x7.bak.tmp", Some(Kind::Temporary)),
            ("2026-a.lock", Some(Kind::Lock)),
            ("crash-20261123T040000Z.txt", Some(Kind::Crash)),
            ("crash-notes.ron", None),
            (".hidden", None),
        ] {
            assert_eq!(kind(Path::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn what_is_left_is_told_by_kind_and_what_is_in_use_is_not() {
        let root = tempfile::tempdir().unwrap();
        let below = |name: &str| root.path().join(name);
        let places = Places {
            data: below("data"),
            config: below("config"),
            state: below("state"),
            cache: below("cache"),
        };
        assert_eq!(
            look(&places, &below("tmp")),
            [],
            "and folders that are not there are no fault"
        );
        for name in [
            "data/sessions/a.ron",
            "data/sessions/b.lock",
            "data/sessions/.a.ron.x.tmp",
            "state/a-unsaved-1.ron",
            "state/crash-1.txt",
            "tmp/b-unsaved-2.ron",
            "tmp/somebody.lock",
            "tmp/.other.tmp",
        ] {
            let path = below(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let held = Lock::claim(&below("data/sessions/a.ron")).unwrap();
        let strays = look(&places, &below("tmp"));
        let kinds: Vec<Kind> = strays.iter().map(|stray| stray.kind).collect();
        let expected = [
            Kind::Unsaved,
            Kind::Unsaved,
            Kind::Temporary,
            Kind::Lock,
            Kind::Crash,
        ];
        assert_eq!(kinds, expected);
        assert!(strays[3].path.ends_with("b.lock"), "a.lock is in use");
        for lang in Language::ALL {
            assert_eq!(lines(&strays, &Words::new(lang)).len(), 9);
        }
        drop(held);
    }
}
