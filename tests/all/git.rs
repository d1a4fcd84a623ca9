//! Sessions shared through git: the real git with two clones and the lines of `docs/git.md`, the
//! statuses of `calms merge`, and that a session opened without a change gives nothing to commit.
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};

use calms::app::Effect;
use calms::domain::{
    ActionItem, Command, Counts, Language, Mode, NoteKind, Plan, Session, SessionId, Variant,
};
use calms::store::document;

use super::room::{self, Room};

const PAGE: &str = include_str!("../../docs/git.md");

/// A folder for a bare repository and its clones, with nothing of this machine in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn prepared(&self, program: &str) -> Process {
        let mut process = Process::new(program);
        let binary = Path::new(env!("CARGO_BIN_EXE_calms")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        process
            .env_clear()
            .env("PATH", format!("{}:{path}", binary.display()))
            .env("LC_ALL", "C.UTF-8")
            .env("CALMS_DATA_DIR", self.path("data"))
            .env("CALMS_CONFIG_DIR", self.path("config"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_NAME", "Ana")
            .env("GIT_AUTHOR_EMAIL", "ana@example.org")
            .env("GIT_COMMITTER_NAME", "Ana")
            .env("GIT_COMMITTER_EMAIL", "ana@example.org");
        process
    }

    /// Runs lines of a shell in one of the folders.
    fn shell(&self, folder: &str, lines: &str) -> Output {
        let mut shell = self.prepared("sh");
        let shell = shell.args(["-e", "-c", lines]);
        shell.current_dir(self.path(folder)).output().unwrap()
    }

    /// The same for what has to go well.
    #[track_caller]
    fn ok(&self, folder: &str, lines: &str) -> String {
        let output = self.shell(folder, lines);
        let said = said(&output);
        assert!(output.status.success(), "{lines}\n{said}");
        said
    }

    /// `calms merge` on files of this place.
    fn merge(&self, args: &[&str]) -> (i32, String, String) {
        let mut calms = self.prepared(env!("CARGO_BIN_EXE_calms"));
        let calms = calms.arg("merge").args(args);
        let output = calms.current_dir(self.0.path()).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let status = output.status.code().unwrap();
        (status, text(&output.stdout), text(&output.stderr))
    }

    /// Two clones of a repository that holds one session, prepared as the page says.
    fn shared(base: &Session) -> Self {
        let place = Self::new();
        let [init, config] = ["git init", "git config merge.calms.driver"].map(block);
        place.ok(
            ".",
            "git init -q --bare -b main bare && git clone -q bare one 2>&1",
        );
        let file = place.path("one").join(FILE);
        fs::write(file, room::text(base)).unwrap();
        let lines: Vec<&str> = init.lines().filter(|l| !l.starts_with("cd ")).collect();
        place.ok(
            "one",
            &format!("git checkout -q -b main; {}", lines.join("\n")),
        );
        place.ok("one", "git push -q origin main");
        place.ok(".", "git clone -q bare two");
        for clone in ["one", "two"] {
            place.ok(clone, config);
        }
        place
    }

    #[track_caller]
    fn edit(&self, clone: &str, commands: Vec<Command>) {
        let path = self.path(clone).join(FILE);
        let opened = document::open::<Session>(&path).unwrap();
        let mut session = opened.value;
        for command in commands {
            session.apply(command, room::ten()).unwrap();
        }
        fs::write(
            &path,
            document::to_text_keeping(&session, &opened.text).unwrap(),
        )
        .unwrap();
        self.ok(clone, "git add -A && git commit -q -m edit");
    }

    fn session(&self, clone: &str) -> Session {
        let path = self.path(clone).join(FILE);
        let text = fs::read_to_string(&path).unwrap();
        for mark in ["<<<<<<<", "=======", ">>>>>>>"] {
            assert!(!text.contains(mark), "{text}");
        }
        document::open::<Session>(&path).unwrap().value
    }
}

const FILE: &str = "2026-11-22-team-calms-0000.ron";

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// The lines of the page among which this stands.
fn block(mark: &str) -> &'static str {
    let mut blocks = PAGE.split("```sh\n").skip(1);
    let found = blocks.find(|block| block.split("```").next().unwrap().contains(mark));
    found.unwrap().split("```").next().unwrap()
}

fn note(text: &str) -> Command {
    Command::AddNote {
        on: "calms.C1".to_owned(),
        kind: NoteKind::Note,
        text: text.to_owned(),
    }
}

fn action(text: &str) -> Command {
    Command::PutAction(Box::new(ActionItem {
        text: text.to_owned(),
        ..ActionItem::default()
    }))
}

fn votes(levels: [u16; 5]) -> Command {
    Command::Reveal {
        question: "calms.C1".to_owned(),
        counts: Counts {
            levels,
            abstained: 0,
        },
    }
}

fn begun() -> Session {
    room::session(Mode::Tally)
}

#[test]
fn two_people_write_in_one_session_and_a_pull_joins_them() {
    let place = Place::shared(&begun());
    place.edit("one", vec![note("from one"), action("to do for one")]);
    place.ok("one", "git push -q");
    place.edit("two", vec![note("from two"), votes([0, 2, 3, 2, 0])]);
    place.ok("two", "git pull -q --no-rebase --no-edit && git push -q");
    place.ok("one", "git pull -q --ff-only");
    for clone in ["one", "two"] {
        let session = place.session(clone);
        let notes: Vec<&str> = session.notes().iter().map(|n| &*n.text).collect();
        assert_eq!(notes, ["from two", "from one"]);
        assert_eq!(session.actions()[0].text, "to do for one");
        assert!(session.question("calms.C1").unwrap().revealed());
        assert_eq!(session.header().open, [None]);
        assert_eq!(place.ok(clone, "git status --porcelain"), "", "no litter");
    }
}

#[test]
fn a_conflict_is_reported_by_git_and_the_file_holds_both_sides() {
    let place = Place::shared(&begun());
    place.edit("one", vec![votes([0, 2, 3, 2, 0])]);
    place.ok("one", "git push -q");
    place.edit("two", vec![votes([1, 1, 1, 1, 3]), note("from two")]);
    let output = place.shell("two", "git pull --no-rebase --no-edit");
    let told = said(&output);
    assert!(
        !output.status.success() && told.contains("CONFLICT"),
        "{told}"
    );
    let line = "Votes on C1: here 7 ballots (1 1 1 1 3), in the other copy 7 ballots (0 2 3 2 0). \
                Ours stays; the other one is in a parked note.";
    assert!(told.contains(line), "{told}");
    let session = place.session("two");
    let counts = session.question("calms.C1").unwrap().counts().unwrap();
    assert_eq!(counts.levels, [1, 1, 1, 1, 3]);
    let parked = session.notes().last().unwrap();
    assert_eq!((parked.kind, &*parked.on), (NoteKind::Parked, "calms.C1"));
    assert!(parked.text.contains("(0 2 3 2 0)"), "{}", parked.text);
    place.ok(
        "two",
        "git add -A && git commit -q --no-edit && git push -q",
    );
    place.ok("one", "git pull -q --ff-only");
    assert_eq!(place.session("one"), session);
}

#[test]
fn a_session_that_both_have_added_is_joined_without_a_base() {
    let place = Place::shared(&begun());
    let name = "2026-11-22-other-calms-0000.ron";
    let text = |words: &str| {
        let mut session = begun();
        session.apply(note("the same"), room::ten()).unwrap();
        session.apply(note(words), room::ten()).unwrap();
        room::text(&session)
    };
    for (clone, words) in [("one", "one"), ("two", "two")] {
        fs::write(place.path(clone).join(name), text(words)).unwrap();
        place.ok(clone, "git add -A && git commit -q -m added");
    }
    place.ok("one", "git push -q");
    let output = place.shell("two", "git pull --no-rebase --no-edit");
    assert!(!output.status.success(), "{}", said(&output));
    let joined = document::open::<Session>(&place.path("two").join(name)).unwrap();
    let notes: Vec<&str> = joined.value.notes().iter().map(|n| &*n.text).collect();
    assert_eq!(notes, ["the same", "two", "one"]);
}

/// A place with `base`, `ours` and `theirs`, the last two after a note each.
fn three() -> Place {
    let place = Place::new();
    let mut ours = begun();
    let mut theirs = begun();
    ours.apply(note("ours"), room::ten()).unwrap();
    theirs.apply(note("theirs"), room::ten()).unwrap();
    for (name, session) in [("base", begun()), ("ours", ours), ("theirs", theirs)] {
        place.put(name, &room::text(&session));
    }
    place
}

#[test]
fn the_joined_session_goes_to_standard_output_or_over_our_copy_with_its_mode() {
    let place = three();
    let (status, out, err) = place.merge(&["base", "ours", "theirs"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.contains("\"ours\"") && out.contains("\"theirs\""));
    let ours = place.path("ours");
    fs::set_permissions(&ours, fs::Permissions::from_mode(0o640)).unwrap();
    let said = place.merge(&["base", "ours", "theirs", "-o", "ours"]);
    assert_eq!(said, (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(&ours).unwrap(), out);
    assert_eq!(ours.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    let new = place.merge(&["base", "ours", "theirs", "-o", "new"]);
    assert_eq!(new.0, 0);
    let left: Vec<_> = fs::read_dir(place.0.path()).unwrap().collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn what_cannot_be_joined_ends_with_2_and_writes_nothing() {
    let place = three();
    place.put(
        "other",
        &room::text(&begun()).replace("team-calms-0000", "team-calms-0001"),
    );
    place.put(
        "newer",
        &room::text(&begun()).replace("format: \"1.2\"", "format: \"2.0\""),
    );
    place.put("broken", "(header: (");
    place.put("empty", "");
    let before = fs::read_to_string(place.path("ours")).unwrap();
    for args in [
        ["base", "ours", "other", "-o", "ours"],
        ["base", "ours", "newer", "-o", "ours"],
        ["base", "ours", "broken", "-o", "ours"],
        ["broken", "ours", "theirs", "-o", "ours"],
        ["base", "ours", "empty", "-o", "ours"],
        ["base", "ours", "missing", "-o", "ours"],
        ["base", "ours", "theirs", "-o", "other"],
        ["base", "ours", "theirs", "-o", "no/where"],
    ] {
        let (status, out, err) = place.merge(&args);
        assert_eq!((status, out.as_str()), (2, ""), "{args:?} {err}");
        assert!(!err.contains('⟦') && !err.is_empty(), "{err}");
        assert_eq!(fs::read_to_string(place.path("ours")).unwrap(), before);
    }
    let other = fs::read_to_string(place.path("other")).unwrap();
    assert!(
        other.contains("calms-0001"),
        "another file is never written over"
    );
    for empty in ["empty", "/dev/null"] {
        assert_eq!(
            place.merge(&[empty, "ours", "theirs"]).0,
            1,
            "told, and printed"
        );
    }
}

#[test]
fn what_a_newer_minor_format_knows_is_kept_from_both_copies() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let base = fs::read_to_string(folder.join("session-1.7.ron")).unwrap();
    let rain = r#"weather: Some("rain, \"heavy\"")"#;
    assert!(base.contains(rain));
    let place = Place::new();
    let edited = |words: &str, text: &str| {
        let path = place.put("edited", text);
        let opened = document::open::<Session>(&path).unwrap();
        let mut session = opened.value;
        session.apply(note(words), room::ten()).unwrap();
        document::to_text_keeping(&session, &opened.text).unwrap()
    };
    place.put("base", &base);
    place.put("ours", &edited("ours", &base));
    let changed = base.replace(rain, r#"weather: Some("sun")"#);
    place.put("theirs", &edited("theirs", &changed));
    let (status, out, err) = place.merge(&["base", "ours", "theirs"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(
        out.contains(r#"weather: Some("sun")"#),
        "one copy changed it"
    );
    for kept in [
        "guests: [",
        "energy: (",
        "unread: 1)",
        "\"ours\"",
        "\"theirs\"",
    ] {
        assert!(out.contains(kept), "{kept}");
    }
    let snow = base.replace(rain, r#"weather: Some("snow")"#);
    place.put("ours", &edited("ours", &snow));
    let (status, out, err) = place.merge(&["base", "ours", "theirs"]);
    assert!(
        status == 1 && err.starts_with("Fields that a newer calms"),
        "{err}"
    );
    assert!(out.contains("snow") && !out.contains("\"sun\""));
}

#[test]
fn every_conflict_is_told_in_both_languages_without_a_gap() {
    let place = Place::new();
    let everything = |n: u16| {
        let word = |word: &str| format!("{word} {n}");
        vec![
            Command::SetPeople(n),
            Command::SetTeam(word("team")),
            votes([n, 0, 3, 0, 0]),
            Command::SetEvidence {
                question: "calms.A1".to_owned(),
                evidence: word("seen"),
            },
            Command::SetNextDate(Some(jiff::civil::date(2026, 12, 1))),
            Command::EditNote {
                id: 1,
                text: word("note"),
            },
            Command::PutAction(Box::new(ActionItem {
                id: 2,
                text: word("do"),
                owner: word("Ana"),
                tracker: word("T-"),
                ..ActionItem::default()
            })),
        ]
    };
    for (lang, wanted) in [
        (
            "en",
            "Action “do 5”: Who: here “Ana 5”, in the other copy “Ana 6”; ",
        ),
        (
            "fr",
            "Action «\u{a0}do 5\u{a0}»\u{a0}: Qui\u{a0}: ici «\u{a0}Ana 5\u{a0}», ",
        ),
    ] {
        let mut base = begun();
        base.apply(note("before"), room::ten()).unwrap();
        base.apply(action("do"), room::ten()).unwrap();
        place.put("base", &room::text(&base));
        for (name, n) in [("ours", 5), ("theirs", 6)] {
            let mut copy = base.clone();
            for command in everything(n) {
                copy.apply(command, room::ten()).unwrap();
            }
            place.put(name, &room::text(&copy));
        }
        let (status, out, err) = place.merge(&["base", "ours", "theirs", "--lang", lang]);
        assert_eq!(status, 1);
        assert!(err.contains(wanted), "{err}");
        assert_eq!(err.lines().count(), 6, "{err}");
        assert!(
            !err.contains(['⟦', '{', '_']) && !out.contains('⟦'),
            "{err}"
        );
    }
}

/// A session of every workshop in both languages and modes, and one that is closed.
fn every_kind() -> Vec<Session> {
    let shelf = calms::content::Shelf::built_in(&Language::ALL);
    let mut all = Vec::new();
    for language in Language::ALL {
        for shelved in shelf.in_language(language) {
            for mode in Mode::ALL {
                let plan = Plan {
                    id: SessionId("2026-11-22-team-any-0000".to_owned()),
                    variant: Variant::Full,
                    team: "Team".to_owned(),
                    people: 7,
                    mode,
                    carried: Vec::new(),
                };
                let mut session = Session::begin(&shelved.pack, plan, room::ten());
                all.push(session.clone());
                session.apply(Command::Close, room::ten()).unwrap();
                all.push(session);
            }
        }
    }
    assert!(all.len() >= 96, "{}", all.len());
    all
}

#[test]
fn a_session_of_every_kind_is_written_back_byte_for_byte() {
    let place = Place::new();
    for session in every_kind() {
        let text = room::text(&session);
        let opened = document::open::<Session>(&place.put("session", &text)).unwrap();
        assert!(room::text(&opened.value) == text, "{:?}", session.header());
        let kept = document::to_text_keeping(&opened.value, &opened.text).unwrap();
        assert!(kept == text, "{:?}", session.header());
    }
}

#[test]
fn opening_a_session_of_any_kind_and_leaving_it_saves_nothing() {
    for session in every_kind() {
        for keys in ["q enter", "? esc q enter", ": esc q enter", "ctrl-c ctrl-c"] {
            let room = Room::opened(session.clone(), None).wait(90).keys(keys);
            let saved = room.effects.iter().any(|e| matches!(e, Effect::Save(..)));
            assert!(!saved, "{keys} in {:?}", session.header());
        }
    }
}
