//! Files as the system has them: their modes whatever the umask, and times that no clock should
//! show.
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use calms::domain::{Command as Deed, Mode, Moment, NoteKind, Session};
use calms::store::document;

use crate::room::session;

/// Every file and folder below one, with its mode.
fn modes(folder: &Path, found: &mut Vec<(String, u32)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = path.metadata().unwrap().permissions().mode() & 0o7777;
        found.push((path.display().to_string(), mode));
        if path.is_dir() {
            modes(&path, found);
        }
    }
}

#[test]
fn whatever_the_umask_everything_is_the_owners_alone() {
    for umask in ["000", "077", "777"] {
        let root = tempfile::tempdir().unwrap();
        let script = format!("umask {umask}; exec \"$0\" --plain start retro --team Quiet");
        let ran = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_calms")])
            .env_clear()
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("CALMS_DATA_DIR", root.path().join("data"))
            .env("CALMS_CONFIG_DIR", root.path().join("config"))
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert!(ran.status.success(), "{ran:?}");
        let mut found = Vec::new();
        modes(root.path(), &mut found);
        assert!(found.len() >= 4, "{found:?}");
        for (name, mode) in found {
            let wanted = if Path::new(&name).is_dir() {
                0o700
            } else {
                0o600
            };
            assert_eq!(mode, wanted, "umask {umask}: {name}");
        }
    }
}

#[test]
fn a_session_of_any_time_is_written_and_read_back_in_its_order() {
    // The beginning, the end of 32 bits, a night without an hour and one with two, a leap second's
    // day, and then backwards.
    let times = [
        "1970-01-01T00:00:00Z",
        "2038-01-19T03:14:08Z",
        "2027-03-28T00:59:59Z",
        "2027-10-31T01:30:00Z",
        "2016-12-31T23:59:59Z",
        "9999-12-30T00:00:00Z",
        "1970-01-01T00:00:01Z",
    ];
    let mut kept = session(Mode::Tally);
    for (n, time) in times.iter().enumerate() {
        let now = Moment {
            wall: time.parse().unwrap(),
            elapsed: 10,
        };
        let note = Deed::AddNote {
            on: "purpose".to_owned(),
            kind: NoteKind::Note,
            text: n.to_string(),
        };
        kept.apply(note, now).unwrap();
        for deed in [Deed::StartClock, Deed::PauseClock] {
            kept.apply(deed, now).unwrap();
        }
        let _ = kept.forecast(now);
    }
    let text = document::to_text(&kept).unwrap();
    let read: Session = document::from_text(Path::new("any.ron"), &text).unwrap();
    assert!(document::to_text(&read).unwrap() == text);
    let notes: Vec<&str> = read.notes().iter().map(|note| &*note.text).collect();
    assert_eq!(notes, ["0", "1", "2", "3", "4", "5", "6"]);
}
