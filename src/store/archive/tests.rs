//! The index holds what the files hold, and nothing once they change.
use super::*;
use crate::domain::SessionId;
use crate::store::document;
use crate::store::sample::{Sample, sample};
use std::fs;
use std::time::Duration;

/// A folder of sessions with its cache.
struct Room {
    root: tempfile::TempDir,
    places: Places,
}

fn room() -> Room {
    let root = tempfile::tempdir().unwrap();
    let below = |name| root.path().join(name);
    let places = Places {
        data: below("data"),
        config: below("config"),
        state: below("state"),
        cache: below("cache"),
    };
    fs::create_dir_all(places.sessions_dir()).unwrap();
    Room { root, places }
}

fn of(team: &str) -> Sample {
    let mut value = sample(team);
    value.header.id = SessionId(format!("of-{team}"));
    value
}

impl Room {
    fn path(&self, name: &str) -> PathBuf {
        self.places.sessions_dir().join(name)
    }

    fn put(&self, name: &str, team: &str) {
        let text = document::to_text(&of(team)).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    /// Three sessions.
    fn filled(self) -> Self {
        for (name, team) in [("a.ron", "one"), ("b.ron", "two"), ("c.ron", "six")] {
            self.put(name, team);
        }
        self
    }

    /// The time some seconds after the last change in the folder.
    fn later(&self, seconds: u64) -> Timestamp {
        let files = fs::read_dir(self.places.sessions_dir()).unwrap();
        let newest = files.map(|file| file.unwrap().metadata().unwrap().modified().unwrap());
        let newest = newest.max().unwrap() + Duration::from_secs(seconds);
        Timestamp::try_from(newest).unwrap()
    }

    fn archive(&self) -> Archive {
        Archive::of(&self.places, self.later(60)).of_few()
    }

    fn index(&self) -> PathBuf {
        let name = index::name_of(&self.places.sessions_dir(), Header::NAME);
        self.places.cache.join(name)
    }

    /// Whose headers come out of the index.
    fn known(&self) -> Vec<String> {
        let candidates = scan::candidates(&self.places.sessions_dir()).unwrap();
        let index = Index::open::<Header>(&self.index());
        let sources = scan::sources(&candidates, &index);
        let both = candidates.iter().zip(sources);
        both.filter(|(_, source)| matches!(source, Source::Known(_)))
            .map(|(candidate, _)| candidate.name().unwrap().to_owned())
            .collect()
    }

    /// Lists with the index, twice, and without; all must be the same.
    fn teams(&self) -> Vec<String> {
        let told = |archive: &Archive| {
            let listing = archive.list().unwrap();
            let rows = listing.sessions.into_iter();
            let rows = rows.map(|row| (row.path, row.header)).collect::<Vec<_>>();
            (rows, format!("{:?}", listing.unreadable))
        };
        let first = told(&self.archive());
        assert_eq!(first, told(&self.archive()));
        let without = Archive::without_index(self.places.sessions_dir());
        assert_eq!(first, told(&without));
        let mut teams: Vec<String> = first.0.into_iter().map(|(_, h)| h.team).collect();
        teams.sort();
        teams
    }
}

#[test]
fn what_was_read_once_is_not_read_again() {
    let room = room().filled();
    assert_eq!(room.known(), [""; 0]);
    assert_eq!(room.teams(), ["one", "six", "two"]);
    assert_eq!(room.known(), ["a.ron", "b.ron", "c.ron"]);
    let before = fs::metadata(room.index()).unwrap().modified().unwrap();
    room.teams();
    let after = fs::metadata(room.index()).unwrap().modified().unwrap();
    assert_eq!(before, after, "nothing is written where nothing changed");
}

#[test]
fn a_new_a_changed_a_renamed_and_a_deleted_file_are_noticed() {
    let room = room().filled();
    room.teams();
    room.put("d.ron", "new");
    assert_eq!(room.teams(), ["new", "one", "six", "two"]);
    assert_eq!(room.known().len(), 4);
    fs::rename(room.path("b.ron"), room.path("e.ron")).unwrap();
    assert_eq!(room.teams(), ["new", "one", "six", "two"]);
    assert_eq!(room.known(), ["a.ron", "c.ron", "d.ron", "e.ron"]);
    fs::remove_file(room.path("a.ron")).unwrap();
    assert_eq!(room.teams(), ["new", "six", "two"]);
    fs::write(room.path("c.ron"), "(").unwrap();
    assert_eq!(room.teams(), ["new", "two"]);
    fs::rename(room.path("d.ron"), room.path("c.ron")).unwrap();
    assert_eq!(room.teams(), ["new", "two"]);
}

#[cfg(unix)]
#[test]
fn a_change_of_the_same_size_and_at_the_same_time_is_noticed() {
    let room = room().filled();
    room.teams();
    let path = room.path("a.ron");
    let before = fs::metadata(&path).unwrap();
    room.put("a.ron", "eno");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(before.modified().unwrap()).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().len(), before.len());
    assert_eq!(room.teams(), ["eno", "six", "two"]);
    room.put("x", "ino");
    fs::rename(room.path("x"), &path).unwrap();
    assert_eq!(room.teams(), ["ino", "six", "two"]);
}

#[test]
fn a_file_that_was_only_touched_is_read_again_and_known_again() {
    let room = room().filled();
    room.teams();
    let file = fs::File::options().write(true).open(room.path("a.ron"));
    let when = std::time::UNIX_EPOCH + Duration::from_secs(7);
    file.unwrap().set_modified(when).unwrap();
    assert_eq!(room.known(), ["b.ron", "c.ron"]);
    assert_eq!(room.teams(), ["one", "six", "two"]);
    assert_eq!(room.known().len(), 3);
}

#[test]
fn a_file_that_may_change_within_the_same_tick_is_not_kept() {
    let room = room().filled();
    let hasty = Archive::of(&room.places, room.later(1)).of_few();
    assert_eq!(hasty.list().unwrap().sessions.len(), 3);
    assert!(!room.index().exists());
    room.teams();
    room.put("a.ron", "eno");
    let hasty = Archive::of(&room.places, room.later(1)).of_few();
    assert_eq!(hasty.list().unwrap().sessions.len(), 3);
    assert!(!room.known().contains(&"a.ron".to_owned()));
    assert_eq!(room.teams(), ["eno", "six", "two"]);
}

#[test]
fn a_damaged_cut_or_foreign_index_counts_as_none_and_is_written_anew() {
    let room = room().filled();
    room.teams();
    let sound = fs::read(room.index()).unwrap();
    let mut flipped = sound.clone();
    *flipped.last_mut().unwrap() ^= 1;
    let mut foreign = sound.clone();
    foreign[15] += 1;
    for bytes in [&flipped[..], &sound[..sound.len() - 9], &foreign, b"", b"x"] {
        fs::write(room.index(), bytes).unwrap();
        assert_eq!(room.known(), [""; 0]);
        assert_eq!(room.teams(), ["one", "six", "two"]);
        assert_eq!(room.known().len(), 3);
    }
    fs::remove_dir_all(&room.places.cache).unwrap();
    assert_eq!(room.teams(), ["one", "six", "two"]);
    assert_eq!(room.known().len(), 3);
}

#[test]
fn a_cache_that_cannot_be_written_is_done_without() {
    let room = room().filled();
    fs::write(&room.places.cache, "no folder").unwrap();
    assert_eq!(room.teams(), ["one", "six", "two"]);
    fs::remove_file(&room.places.cache).unwrap();
    room.teams();
    assert_eq!(room.known().len(), 3);
}

#[test]
fn an_index_in_a_cache_that_is_read_only_is_right_about_what_did_not_change() {
    let room = room().filled();
    room.teams();
    let frozen = fs::read(room.index()).unwrap();
    room.put("b.ron", "owt");
    room.put("d.ron", "new");
    let archive = room.archive();
    // As a file system that is read-only: whatever is written, the old bytes are there again.
    for _ in 0..2 {
        fs::write(room.index(), &frozen).unwrap();
        let listing = archive.list().unwrap();
        assert_eq!(listing.sessions.len(), 4);
        assert!(listing.sessions.iter().any(|one| one.header.team == "owt"));
    }
}

#[cfg(unix)]
#[test]
fn an_index_is_its_owners_alone_and_nothing_else_is_left() {
    use std::os::unix::fs::PermissionsExt;
    let room = room().filled();
    room.teams();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&room.index()), 0o600);
    assert_eq!(mode(&room.places.cache), 0o700);
    assert_eq!(fs::read_dir(&room.places.cache).unwrap().count(), 1);
    assert!(room.root.path().join("config").metadata().is_err());
}

#[test]
fn two_folders_with_one_cache_have_two_indexes() {
    let room = room().filled();
    room.teams();
    let other = Room {
        root: tempfile::tempdir().unwrap(),
        places: Places {
            data: room.root.path().join("other"),
            ..room.places.clone()
        },
    };
    fs::create_dir_all(other.places.sessions_dir()).unwrap();
    other.put("a.ron", "else");
    assert_eq!(other.teams(), ["else"]);
    assert_eq!(room.known().len(), 3);
    assert_ne!(room.index(), other.index());
}

#[test]
fn few_sessions_are_read_without_an_index_and_leave_none() {
    let room = room().filled();
    room.teams();
    assert!(room.index().exists());
    let archive = Archive::of(&room.places, room.later(60));
    assert_eq!(archive.list().unwrap().sessions.len(), 3);
    assert!(!room.index().exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_never_kept() {
    let room = room().filled();
    fs::rename(room.path("a.ron"), room.root.path().join("far.ron")).unwrap();
    let target = room.root.path().join("far.ron");
    std::os::unix::fs::symlink(&target, room.path("a.ron")).unwrap();
    assert_eq!(room.teams(), ["one", "six", "two"]);
    assert_eq!(room.known(), ["b.ron", "c.ron"]);
    fs::write(&target, document::to_text(&of("far")).unwrap()).unwrap();
    assert_eq!(room.teams(), ["far", "six", "two"]);
}

#[test]
fn many_threads_tell_what_one_would_broken_files_in_the_middle_with_their_lines_in_order() {
    let room = room();
    // Several blocks for each thread, and in each something that cannot be read.
    let count = 300;
    for n in 0..count {
        let name = format!("{n:03}.ron");
        let team = format!("team {}", n * 7 % count);
        room.put(&name, &team);
        if n % 10 == 5 {
            let text = fs::read_to_string(room.path(&name)).unwrap();
            let broken = text.replace(&format!("team: \"{team}\""), "team: nobody");
            let lines_before = "\n".repeat(n);
            fs::write(room.path(&name), lines_before + &broken).unwrap();
        }
    }
    let alone = |n: usize| {
        let path = room.path(&format!("{n:03}.ron"));
        let text = fs::read_to_string(&path).unwrap();
        document::header_of(&path, &text)
    };
    let told = |header: Result<String, Fault>| match header {
        Ok(team) => team,
        Err(fault) => format!("{:?} {fault}", fault.place()),
    };
    let expected: Vec<String> = (0..count)
        .map(|n| told(alone(n).map(|header| header.team)))
        .collect();
    // The team stands on the eighth line.
    let is_placed = |n: usize| expected[n].contains(&format!("line: {}", n + 8));
    assert!((0..count).all(|n| is_placed(n) == (n % 10 == 5)));
    let without = Archive::without_index(room.places.sessions_dir());
    for archive in [&room.archive(), &room.archive(), &without] {
        let (mut each, mut glances, mut made) = (Vec::new(), Vec::new(), Vec::new());
        let whole = |listed: Listed| listed.header.team;
        archive.each(|o| each.push(told(o.map(whole)))).unwrap();
        let team = |glance: &Glance<'_>| glance.gist.team.to_owned();
        archive.each_as(team, |o| glances.push(told(o))).unwrap();
        archive.each_made(whole, |o| made.push(told(o))).unwrap();
        assert!(each == expected && glances == expected && made == expected);
    }
    assert_eq!(room.known().len(), count - count / 10);
}

#[test]
fn a_glance_names_a_session_as_a_list_does() {
    let room = room().filled();
    fs::copy(room.path("a.ron"), room.path("copy.of.a.ron")).unwrap();
    for archive in [room.archive(), room.archive()] {
        let mut glances = Vec::new();
        let take = |glance: &Glance<'_>| (glance.id().to_owned(), glance.path());
        archive
            .each_as(take, |outcome| glances.push(outcome.unwrap()))
            .unwrap();
        let mut listed = Vec::new();
        archive
            .each(|outcome| {
                let one = outcome.unwrap();
                listed.push((one.id().to_owned(), one.path));
            })
            .unwrap();
        assert_eq!(glances, listed);
        assert_eq!(glances[3].0, "copy.of.a");
    }
}
