//! What a folder holds is told whole and in order, whatever lies in it.
use super::*;
use crate::store::Archive;
use crate::store::fault::FileKind;
use crate::store::sample::sample;
use jiff::Timestamp;

fn put(folder: &Path, name: &str, team: &str, second: i64) {
    let mut value = sample(team);
    value.header.updated = Timestamp::from_second(second).unwrap();
    let text = document::to_text(&value).unwrap();
    std::fs::write(folder.join(name), text).unwrap();
}

fn list(folder: &Path) -> Result<Listing, Fault> {
    Archive::without_index(folder.to_owned()).list()
}

fn teams(listing: &Listing) -> Vec<&str> {
    listing
        .sessions
        .iter()
        .map(|s| s.header.team.as_str())
        .collect()
}

#[test]
fn sessions_are_listed_the_last_changed_first_and_others_left_out() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "a.ron", "old", 1);
    put(folder.path(), "b.ron", "new", 3);
    put(folder.path(), "c.ron", "middle", 2);
    for name in ["a.ron.bak", "a.lock", ".a.ron.x.tmp", ".d.ron", "notes.txt"] {
        put(folder.path(), name, "never", 9);
    }
    let listing = list(folder.path()).unwrap();
    assert_eq!(teams(&listing), ["new", "middle", "old"]);
    assert_eq!(listing.sessions[0].id(), "b");
    assert!(listing.unreadable.is_empty());
}

#[test]
fn names_come_in_the_order_of_their_bytes_whatever_they_begin_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut names = [
        "é.ron",
        "z.ron",
        "2026-11-22-check.ron",
        "2026-11-22-checkout-b.ron",
        "2026-11-22-checkout-a.ron",
        "2026-11-22-chec.ron",
        "2026-11-22-checkout.ron",
        "2026-11-22-che.ron",
        "a b.ron",
        "a.ron",
    ];
    for name in names {
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    names.sort_unstable();
    let found = candidates(folder.path()).unwrap();
    let found: Vec<&str> = found.iter().filter_map(Candidate::name).collect();
    assert_eq!(found, names);
}

#[test]
fn a_folder_that_is_missing_holds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let listing = list(&folder.path().join("no")).unwrap();
    assert!(listing.sessions.is_empty() && listing.unreadable.is_empty());
}

#[test]
fn only_the_header_needs_to_be_sound() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "a.ron", "a", 1);
    let mut bytes = std::fs::read(folder.path().join("a.ron")).unwrap();
    bytes.extend(vec![0xff; 20_000]);
    std::fs::write(folder.path().join("a.ron"), bytes).unwrap();
    assert_eq!(teams(&list(folder.path()).unwrap()), ["a"]);
}

#[test]
fn a_header_that_is_long_or_not_first_is_found_by_the_whole_parse() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "long.ron", &"é".repeat(6_000), 2);
    let text = document::to_text(&sample("last")).unwrap();
    let text = text.replacen('(', "(first: 1,", 1);
    std::fs::write(folder.path().join("last.ron"), text).unwrap();
    let listing = list(folder.path()).unwrap();
    assert_eq!(teams(&listing), ["é".repeat(6_000).as_str(), "last"]);
}

#[test]
fn what_cannot_be_read_is_named_with_its_place_and_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "a.ron", "sound", 1);
    put(folder.path(), "b.ron", "x", 1);
    let broken = std::fs::read_to_string(folder.path().join("b.ron")).unwrap();
    let broken = broken.replace("team: \"x\"", "team: x");
    std::fs::write(folder.path().join("b.ron"), &broken).unwrap();
    std::fs::create_dir(folder.path().join("c.ron")).unwrap();
    std::fs::write(folder.path().join("d.ron"), "").unwrap();
    let listing = list(folder.path()).unwrap();
    assert_eq!(teams(&listing), ["sound"]);
    let [b, c, d] = listing.unreadable.as_slice() else {
        unreachable!("{:?}", listing.unreadable)
    };
    let line = 1 + broken.lines().position(|l| l.contains("team: x")).unwrap();
    assert_eq!(b.place().unwrap().line, line);
    assert!(b.path().ends_with("b.ron"));
    assert!(matches!(
        c,
        Fault::NotAFile {
            kind: FileKind::Folder,
            ..
        }
    ));
    assert!(matches!(d, Fault::Parse(_)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_and_a_link_to_a_device_are_skipped_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mkfifoat(rustix::fs::CWD, folder.path().join("a.ron"), mode).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("b.ron")).unwrap();
    let listing = list(folder.path()).unwrap();
    let [a, b] = listing.unreadable.as_slice() else {
        unreachable!("{:?}", listing.unreadable)
    };
    assert!(matches!(
        a,
        Fault::NotAFile {
            kind: FileKind::Fifo,
            ..
        }
    ));
    assert!(matches!(
        b,
        Fault::NotAFile {
            kind: FileKind::Device,
            ..
        }
    ));
}

#[test]
fn many_files_are_listed_as_few_are() {
    let folder = tempfile::tempdir().unwrap();
    let count = 4 * AT_A_TIME + 3;
    for n in 0..count {
        let second = i64::try_from(n).unwrap();
        put(folder.path(), &format!("{n}.ron"), &n.to_string(), second);
    }
    let expected: Vec<_> = (0..count).rev().map(|n| n.to_string()).collect();
    assert_eq!(teams(&list(folder.path()).unwrap()), expected);
    std::fs::write(folder.path().join("damaged.ron"), "(").unwrap();
    let (mut sound, mut damaged) = (Vec::new(), 0);
    let archive = Archive::without_index(folder.path().to_owned());
    let outcomes = archive.each(|outcome| match outcome {
        Ok(listed) => sound.push(listed.id().to_owned()),
        Err(_) => damaged += 1,
    });
    outcomes.unwrap();
    let mut by_name: Vec<String> = (0..count).map(|n| n.to_string()).collect();
    by_name.sort();
    assert_eq!((sound, damaged), (by_name, 1));
}

#[test]
fn a_part_of_an_id_finds_one_none_or_several() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for name in [
        "day-a-7f3k.ron",
        "day-a-7f3k-conflict-1.ron",
        "day-b-0000.ron",
    ] {
        std::fs::write(path(name), "damaged").unwrap();
    }
    let find = |part| find(folder.path(), part).unwrap();
    assert_eq!(find("0000"), Found::One(path("day-b-0000.ron")));
    assert_eq!(find("DAY-A-7f3k"), Found::One(path("day-a-7f3k.ron")));
    assert_eq!(find("zzz"), Found::None);
    assert_eq!(find(""), Found::None);
    assert_eq!(
        find("7f3k"),
        Found::Several(vec![
            path("day-a-7f3k-conflict-1.ron"),
            path("day-a-7f3k.ron")
        ])
    );
}
