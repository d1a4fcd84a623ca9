//! Files of earlier and later programs: what opens, what is kept, and what is never rewritten.
//!
//! The fixtures were written by the program when format 1.0 was made, and are kept for ever: a
//! change that makes one of these tests fail has broken somebody's sessions.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use calms::app::{App, Effect, Event, Opened, ReadOnly, Start};
use calms::content::Shelf;
use calms::domain::{Language, Moment, Report, Session};
use calms::export::{Document, SCHEMA, json};
use calms::input::{Key, Keymap};
use calms::store::{Age, Fault, document};

const KEPT: [&str; 3] = ["session-1.0", "session-1.0-closed", "session-1.0-solo"];

/// Since 1.1 a session holds surveys, forms, boards, maps and timelines.
const KEPT_1_1: [&str; 3] = ["session-1.1", "session-1.1-closed", "session-1.1-solo"];

/// Since 1.2 a header tells what its letters rest on.
const KEPT_1_2: [&str; 3] = ["session-1.2", "session-1.2-closed", "session-1.2-solo"];

fn fixture(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    folder.join(format!("{name}.ron"))
}

/// A text as a file of its own, in a folder that lives as long as it.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session.ron");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn now() -> Moment {
    Moment {
        wall: "2027-01-04T09:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

/// The lines of a text whatever their order.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

/// The sessions that the program hands to the disk while these keys are pressed.
fn saved_by(session: Session, read_only: Option<ReadOnly>, keys: &str) -> Vec<Session> {
    let mut app = App::new(Start {
        shelf: Arc::new(Shelf::built_in(&Language::ALL)),
        language: Language::En,
        zone: jiff::tz::TimeZone::UTC,
        keys: Keymap::default(),
        seed: 7,
        now: now(),
    });
    let opened = Opened {
        session,
        read_only,
        left: None,
    };
    let mut effects = app.update(Event::Opened(Box::new(opened)), now());
    for key in keys.split(' ').map(|name| name.parse::<Key>().unwrap()) {
        effects.extend(app.update(Event::Keys(vec![key]), now()));
    }
    let saved = effects.into_iter().filter_map(|effect| {
        let Effect::Save(session, _) = effect else {
            return None;
        };
        Some(*session)
    });
    saved.collect()
}

#[test]
fn a_session_of_format_1_0_opens_and_loses_no_line() {
    for name in KEPT {
        let opened = document::open::<Session>(&fixture(name)).unwrap();
        assert_eq!(opened.age, Age::Older, "{name}");
        let text = document::to_text_keeping(&opened.value, &opened.text).unwrap();
        let written: Vec<&str> = text.lines().collect();
        let lost = opened.text.lines().find(|line| !written.contains(line));
        assert_eq!(lost, None, "{name}");
    }
}

#[test]
fn a_session_since_format_1_1_opens_and_is_written_back_byte_for_byte() {
    let older = KEPT_1_1.map(|name| (name, Age::Older));
    let same = KEPT_1_2.map(|name| (name, Age::Same));
    for (name, age) in older.into_iter().chain(same) {
        let opened = document::open::<Session>(&fixture(name)).unwrap();
        assert_eq!(opened.age, age, "{name}");
        let text = document::to_text_keeping(&opened.value, &opened.text).unwrap();
        assert!(text == *opened.text, "{name} is written in another way");
        let fresh = document::to_text(&opened.value).unwrap();
        assert!(fresh == *opened.text, "{name} has fields that nobody reads");
    }
}

#[test]
fn a_session_of_format_1_0_reports_what_it_reported_when_it_was_made() {
    for name in KEPT {
        let session = document::open::<Session>(&fixture(name)).unwrap().value;
        // Without the pack: what becomes of it must not change an old report.
        let line = json(&Report::of(&session, None)).unwrap();
        let mut value: serde_json::Value = serde_json::from_str(&line).unwrap();
        // The session itself is looked at by the tests of its file.
        value.as_object_mut().unwrap().remove("kept");
        insta::assert_snapshot!(name, serde_json::to_string_pretty(&value).unwrap());
    }
}

#[test]
fn every_kept_session_leaves_and_comes_back_as_the_schema_says() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for name in KEPT.into_iter().chain(KEPT_1_1).chain(KEPT_1_2) {
        let session = document::open::<Session>(&fixture(name)).unwrap().value;
        let first = json(&Report::of(&session, None)).unwrap();
        let value = serde_json::from_str(&first).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|fault| format!("{}: {fault:.200}", fault.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
        let back = Document::read(&first).unwrap().back().unwrap();
        assert_eq!(back.differing, Vec::<String>::new(), "{name}");
        let text = document::to_text(&back.session).unwrap();
        let again: Session = document::from_text(Path::new(name), &text).unwrap();
        assert_eq!(json(&Report::of(&again, None)).unwrap(), first, "{name}");
    }
}

#[test]
fn what_was_being_typed_in_an_old_session_becomes_a_note() {
    let session = document::open::<Session>(&fixture("session-1.0")).unwrap();
    let before = session.value.notes().len();
    let saved = saved_by(session.value, None, "i n g enter");
    let notes = saved.last().unwrap().notes();
    assert_eq!(notes.len(), before + 1);
    assert_eq!(notes.last().unwrap().text, "Half a thing");
}

#[test]
fn what_a_newer_minor_format_knows_is_kept_through_a_change() {
    let opened = document::open::<Session>(&fixture("session-1.7")).unwrap();
    assert_eq!(opened.age, Age::NewerMinor);
    // An unknown field goes to the end of its struct at the first save, and stays there.
    let once = document::to_text_keeping(&opened.value, &opened.text).unwrap();
    let (_folder, path) = file(&once);
    let again = document::open::<Session>(&path).unwrap();
    let twice = document::to_text_keeping(&again.value, &again.text).unwrap();
    assert!(once == twice, "nothing has changed, and yet the file");
    let written = sorted(&once);
    let lost = opened.text.lines().find(|line| !written.contains(line));
    assert_eq!(lost, None);
    let unknown = [
        r#"        weather: Some("rain, \"heavy\""),"#,
        "            energy: (before: 3, after: [1, 2]),",
        "abstained: 0, unread: 1)",
        "    guests: [\"Zoé\", r#\"the \"other\" team\"#],",
    ];
    let saved = saved_by(opened.value, None, "i n g enter c x enter");
    let changed = document::to_text_keeping(saved.last().unwrap(), &opened.text).unwrap();
    assert!(changed.contains("Half a thing") && !opened.text.contains("Half a thing"));
    for field in unknown {
        assert!(opened.text.contains(field), "{field}");
        assert!(changed.contains(field), "{field}\n{changed}");
    }
    assert!(changed.contains(r#"format: "1.7""#));
}

#[test]
fn a_newer_major_format_is_looked_at_and_never_rewritten() {
    let path = fixture("session-2.0");
    match document::open::<Session>(&path) {
        Err(Fault::NewerFormat { format, header, .. }) => {
            assert_eq!(format, "2.0");
            assert_eq!(header.unwrap().team, "Checkout");
        }
        other => panic!("{other:?}"),
    }
    let seen = document::look::<Session>(&path).unwrap();
    assert_eq!(seen.age, Age::NewerMajor);
    assert_eq!(seen.value.notes().len(), 2);
    let keys = "esc right left t c x enter w 5 enter u ctrl-s q enter";
    let saved = saved_by(seen.value, Some(ReadOnly::Newer), keys);
    assert_eq!(saved, [], "nothing of a newer program's file is written");
}

#[test]
fn a_newer_major_format_that_cannot_be_read_is_refused_with_what_its_header_tells() {
    let text = fs::read_to_string(fixture("session-2.0")).unwrap();
    let body = text.replace("    pool: \"5m\",\n", "    pool: (minutes: 5),\n");
    let header = body.replace("        people: 7,\n", "        people: [\"a\", \"b\"],\n");
    assert!(body != text && header != body);
    for (text, team) in [(body, Some("Checkout")), (header, None)] {
        let (_folder, path) = file(&text);
        for fault in [
            document::open::<Session>(&path).unwrap_err(),
            document::look::<Session>(&path).unwrap_err(),
        ] {
            let Fault::NewerFormat { format, header, .. } = fault else {
                panic!("{fault:?}")
            };
            assert_eq!(format, "2.0");
            assert_eq!(header.map(|header| header.team).as_deref(), team);
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}
