//! The commands that write, each swept.
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{Case, Place, names, sessions, sweep};

const VOTES: &str = "question,1,2,3,4,5,x\ncalms.C1,0,2,2,1,0,0\ncalms.A1,3,2,0,0,0,0\n";
const RECORD: [&str; 6] = [
    "record",
    "calms",
    "--votes",
    "votes.csv",
    "--team",
    "Checkout",
];

fn nothing(_: &Place) {}

fn never(_: &str) -> bool {
    false
}

fn with_votes(place: &Place) {
    fs::write(place.path("votes.csv"), VOTES).unwrap();
}

/// A recorded session of the id `checkout`, whatever the day.
fn recorded(place: &Place) {
    with_votes(place);
    let id = place.ok(&RECORD, "");
    let id = id.trim_end();
    let path = place.path(&format!("data/sessions/{id}.ron"));
    let text = fs::read_to_string(&path).unwrap().replace(id, "checkout");
    fs::remove_file(path).unwrap();
    fs::write(place.path("data/sessions/checkout.ron"), text).unwrap();
}

/// What the sessions hold, without ids and times.
fn all(root: &Path) -> String {
    let mut sum = String::new();
    for session in sessions(root, 0, "sum") {
        let header = session.header();
        let notes: Vec<&str> = session.notes().iter().map(|note| &*note.text).collect();
        let rounds = session.questions().iter().map(|asked| asked.rounds.len());
        let rounds: usize = rounds.sum();
        writeln!(sum, "{} {} {rounds} {notes:?}", header.pack, header.team).unwrap();
    }
    sum
}

fn file(root: &Path, name: &str) -> String {
    fs::read_to_string(root.join(name)).unwrap_or_else(|_| "none".to_owned())
}

#[test]
fn recording_votes() {
    sweep(&Case {
        prepare: with_votes,
        damaged: 0,
        args: &RECORD,
        input: "",
        sum: all,
        between: never,
    });
}

#[test]
fn importing_a_document() {
    sweep(&Case {
        prepare: |place| {
            recorded(place);
            let text = place.ok(
                &["export", "checkout", "--consented", "--format", "json"],
                "",
            );
            fs::write(place.path("checkout.json"), text).unwrap();
            fs::remove_dir_all(place.path("data")).unwrap();
        },
        damaged: 0,
        args: &["import", "checkout.json"],
        input: "",
        sum: all,
        between: never,
    });
}

#[test]
fn deleting_a_session_with_all_that_is_kept_of_it() {
    sweep(&Case {
        prepare: |place| {
            recorded(place);
            let folder = place.path("data/sessions");
            for name in [
                "checkout.ron.bak",
                "checkout.ron.1.0.bak",
                ".checkout.ron.x.tmp",
            ] {
                fs::copy(folder.join("checkout.ron"), folder.join(name)).unwrap();
            }
        },
        damaged: 0,
        args: &["delete", "checkout", "--yes"],
        input: "",
        sum: |root| {
            let folder = root.join("data/sessions");
            let is_there = folder.join("checkout.ron").exists();
            let left = folder.read_dir().unwrap();
            // A lock that is left lying bars nobody.
            let left = left.map(|entry| entry.unwrap().path());
            let left = left
                .filter(|path| path.extension().unwrap() != "lock")
                .count();
            // Only together with the session everything of it is gone.
            if is_there {
                "there".to_owned()
            } else {
                format!("{left} left")
            }
        },
        between: never,
    });
}

#[test]
fn merging_two_copies_into_one_of_them() {
    sweep(&Case {
        prepare: |place| {
            recorded(place);
            let base = fs::read_to_string(place.path("data/sessions/checkout.ron")).unwrap();
            let theirs = base.replace("team: \"Checkout\"", "team: \"Payments\"");
            for (name, text) in [
                ("base.ron", &base),
                ("ours.ron", &base),
                ("theirs.ron", &theirs),
            ] {
                fs::write(place.path(name), text).unwrap();
            }
        },
        damaged: 0,
        args: &[
            "merge",
            "base.ron",
            "ours.ron",
            "theirs.ron",
            "-o",
            "ours.ron",
        ],
        input: "",
        sum: |root| file(root, "ours.ron"),
        between: never,
    });
}

#[test]
fn writing_a_report_over_an_older_one() {
    sweep(&Case {
        prepare: |place| {
            recorded(place);
            fs::write(place.path("report.md"), "older").unwrap();
        },
        damaged: 0,
        args: &[
            "export",
            "checkout",
            "--consented",
            "-o",
            "report.md",
            "--force",
        ],
        input: "",
        sum: |root| file(root, "report.md"),
        between: never,
    });
}

#[test]
fn beginning_a_pack() {
    sweep(&Case {
        prepare: nothing,
        damaged: 0,
        args: &["packs", "new", "team-day.en.ron"],
        input: "",
        sum: |root| file(root, "team-day.en.ron"),
        between: never,
    });
}

#[test]
fn taking_a_pack_out() {
    sweep(&Case {
        prepare: nothing,
        damaged: 0,
        args: &["packs", "eject", "retro"],
        input: "",
        sum: |root| file(root, "config/packs/retro.en.ron"),
        between: never,
    });
}

#[test]
fn keeping_the_demo() {
    let done = sweep(&Case {
        prepare: nothing,
        damaged: 0,
        args: &["demo", "--keep", "kept"],
        input: "",
        sum: |root| {
            let there = names(&root.join("kept/sessions")).len();
            format!("{there} sessions")
        },
        between: |sum| sum.ends_with(" sessions"),
    });
    assert!(done > 80, "{done}");
}

#[test]
fn setting_a_damaged_session_aside() {
    sweep(&Case {
        prepare: |place| {
            recorded(place);
            let path = place.path("data/sessions/checkout.ron");
            let text = fs::read(&path).unwrap();
            fs::write(place.path("data/sessions/checkout.ron.bak"), &text).unwrap();
            fs::write(path, &text[..text.len() / 2]).unwrap();
        },
        damaged: 1,
        args: &["doctor", "--repair"],
        input: "",
        sum: |root| {
            let text = file(root, "data/sessions/checkout.ron");
            let aside = names(&root.join("data/damaged")).len();
            let whole = text.len() == file(root, "data/sessions/checkout.ron.bak").len();
            format!("whole: {whole}, aside: {}", aside > 0)
        },
        between: |sum| sum == "whole: false, aside: true",
    });
}

const NOTES: &str = "c one\nc two\nu\nc three\nq\n";

/// What there may be of these notes at any time.
fn of_the_notes(sum: &str) -> bool {
    let notes = [
        "[]",
        r#"["one"]"#,
        r#"["one", "two"]"#,
        r#"["one", "three"]"#,
    ];
    let lines: Vec<&str> = sum.lines().collect();
    lines.len() == 1 && notes.iter().any(|notes| lines[0].ends_with(notes))
}

#[test]
fn leading_a_workshop_line_by_line() {
    let done = sweep(&Case {
        prepare: nothing,
        damaged: 0,
        args: &["--plain", "start", "retro", "--team", "Quiet"],
        input: NOTES,
        sum: all,
        between: of_the_notes,
    });
    assert!(done > 60, "{done}");
}

#[test]
fn going_on_with_a_session_of_an_older_format() {
    fn older(place: &Place) {
        let folder = place.path("data/sessions");
        fs::create_dir_all(&folder).unwrap();
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        fs::copy(fixtures.join("session-1.0.ron"), folder.join("old.ron")).unwrap();
    }
    let root = Place::new();
    older(&root);
    let original = file(root.0.path(), "data/sessions/old.ron");
    let case = Case {
        prepare: older,
        damaged: 0,
        args: &["--plain", "resume", "old"],
        input: "c zebra\nq\n",
        sum: |root| {
            let sum = all(root);
            format!("{}", sum.contains("zebra"))
        },
        between: never,
    };
    sweep(&case);
    root.ok(case.args, case.input);
    root.ok(case.args, case.input);
    let kept = file(root.0.path(), "data/sessions/old.ron.1.0.bak");
    assert!(kept == original, "the original is kept for good");
}
