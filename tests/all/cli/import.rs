//! Documents that come back: `calms import`, the schema, and calendars.
use std::fs;

use super::{Home, json};

fn document(home: &Home, id: &str) -> String {
    home.ok(&["export", id, "--consented", "--format", "json"])
}

#[test]
fn what_was_exported_comes_back_and_gives_the_same_document() {
    let there = Home::new();
    let id = there.record("Checkout");
    let first = document(&there, &id);
    let here = Home::new();
    let file = here.put("session.json", &first);
    assert_eq!(here.ok(&["import", &file]), format!("{id}\n"));
    assert_eq!(document(&here, &id), first);
    let kept = |home: &Home| fs::read_to_string(home.session(&id)).unwrap();
    assert_eq!(kept(&here), kept(&there));
    assert_eq!(home_files(&here), [format!("{id}.ron")]);
    // Once more changes nothing.
    let again = here.run(&["import", &file]);
    assert_eq!((again.status, again.out), (0, format!("{id}\n")));
    assert!(again.err.contains("is the same"), "{}", again.err);
    assert_eq!(home_files(&here).len(), 1);
    let given = Home::new().feed(&["import", "-"], &first);
    assert_eq!((given.status, given.out), (0, format!("{id}\n")));
}

#[test]
fn a_document_with_controls_that_no_file_keeps_is_the_same_the_second_time() {
    let home = Home::new();
    let id = home.record("Checkout");
    let strange = "\"Check\\u0001out\\u001b[31m\\r\\u0085\"";
    let text = document(&home, &id).replace("\"Checkout\"", strange);
    let file = home.put("session.json", &text);
    fs::remove_file(home.session(&id)).unwrap();
    assert_eq!(home.ok(&["import", &file]), format!("{id}\n"));
    let kept = fs::read_to_string(home.session(&id)).unwrap();
    let again = home.run(&["import", &file]);
    assert_eq!((again.status, again.out), (0, format!("{id}\n")));
    assert!(again.err.contains("is the same"), "{}", again.err);
    assert_eq!(fs::read_to_string(home.session(&id)).unwrap(), kept);
}

fn home_files(home: &Home) -> Vec<String> {
    let files = fs::read_dir(home.path("data/sessions"));
    let files = files.map(|files| {
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.split('.').next_back() == Some("ron"))
            .collect()
    });
    files.unwrap_or_default()
}

#[test]
fn another_session_of_the_same_name_stays_and_the_new_one_can_stand_beside_it() {
    let home = Home::new();
    let id = home.record("Checkout");
    let first = document(&home, &id);
    let before = fs::read_to_string(home.session(&id)).unwrap();
    let changed = first.replace("\"Checkout\"", "\"Search\"");
    let file = home.put("session.json", &changed);
    for lang in ["en", "fr"] {
        let given = home.run(&["import", &file, "--lang", lang]);
        assert_eq!((given.status, given.out.as_str()), (1, ""));
        assert!(
            given.err.contains(&id) && given.err.contains("--as-new"),
            "{}",
            given.err
        );
    }
    let new = home.ok(&["import", &file, "--as-new"]);
    let new = new.trim_end();
    assert!(new != id && new.contains("-search-calms-"), "{new}");
    assert_eq!(fs::read_to_string(home.session(&id)).unwrap(), before);
    let given = json(&document(&home, new));
    assert_eq!(
        (&given["id"], &given["team"]),
        (&new.into(), &"Search".into())
    );
}

#[test]
fn figures_changed_by_hand_are_told_and_nothing_is_written() {
    let there = Home::new();
    let id = there.record("Checkout");
    let first = document(&there, &id);
    let here = Home::new();
    let better = first.replacen("\"mean\":2.8,", "\"mean\":4.8,", 1);
    assert_ne!(better, first);
    let file = here.put("session.json", &better);
    for (lang, words) in [
        ("en", "else than the session in `kept`"),
        ("fr", "autre chose que la séance dans `kept`"),
    ] {
        let given = here.run(&["import", &file, "--lang", lang]);
        assert_eq!((given.status, given.out.as_str()), (1, ""));
        assert!(
            given.err.contains(words) && given.err.contains("questions"),
            "{}",
            given.err
        );
    }
    assert_eq!(home_files(&here), Vec::<String>::new());
}

#[test]
fn what_is_no_document_is_refused_with_its_place_and_leaves_nothing() {
    let home = Home::new();
    let id = home.record("Checkout");
    let sound = document(&home, &id);
    let deep = "[".repeat(1_000_000);
    let newer = sound.replacen("\"format\":\"1.", "\"format\":\"2.", 1);
    let path = sound.replace(&id, "../../evil");
    let wrong = sound.replacen("\"people\":", "\"people\":-", 1).replacen(
        "\"header\":{",
        "\"header\":{\"people\":[],",
        1,
    );
    let home = Home::new();
    let huge = " ".repeat(17 << 20);
    for (text, told) in [
        (deep.as_str(), ":1:"),
        ("{\"kept\": NaN}", ":1:10"),
        ("{\"kept\":\n 1e999}", ":2:"),
        ("{}", "`kept`"),
        (newer.as_str(), "newer calms"),
        (path.as_str(), "cannot be the name"),
        (wrong.as_str(), ":1:"),
        (huge.as_str(), "16 MB"),
    ] {
        let file = home.put("session.json", text);
        let given = home.run(&["import", &file]);
        assert_eq!((given.status, given.out.as_str()), (2, ""), "{told}");
        assert!(given.err.contains(told), "{told}: {}", given.err);
        assert!(given.err.len() < 1000 && given.err.lines().count() == 1);
        let fed = home.feed(&["import", "-"], text);
        assert_eq!((fed.status, fed.out.as_str()), (2, ""), "{told}");
    }
    assert_eq!(home.run(&["import", "/no/such.json"]).status, 2);
    assert!(!home.path("data/sessions").exists());
}

#[test]
fn what_a_newer_program_has_added_is_told_and_does_not_hinder() {
    let there = Home::new();
    let id = there.record("Checkout");
    let newer = document(&there, &id).replacen('{', "{\"mood\":\"sunny\",", 1);
    let here = Home::new();
    let file = here.put("session.json", &newer);
    let given = here.run(&["import", &file]);
    assert_eq!((given.status, given.out), (0, format!("{id}\n")));
    assert!(given.err.contains("mood"), "{}", given.err);
}

#[test]
fn a_header_that_contradicts_its_session_is_refused_and_nothing_is_kept() {
    let there = Home::new();
    let id = there.record("Checkout");
    let lie = document(&there, &id).replacen("\"scored\":1", "\"scored\":3", 9);
    let here = Home::new();
    let mut value = json(&document(&there, &id));
    value["kept"]["header"]["letters"] = json("[]");
    for text in [value.to_string(), lie] {
        let file = here.put("session.json", &text);
        let given = here.run(&["import", &file]);
        assert_eq!((given.status, given.out.as_str()), (1, ""), "{}", given.err);
        assert!(given.err.contains("kept.header.letters"), "{}", given.err);
    }
    assert!(!here.path("data/sessions").exists());
}

#[test]
fn the_schema_is_printed_whole() {
    let schema = json(&Home::new().ok(&["schema"]));
    assert_eq!(schema["title"], "A calms session");
    assert!(schema["properties"]["kept"].is_object());
}

#[test]
fn a_calendar_without_a_day_is_told_and_one_with_a_day_is_written() {
    let home = Home::new();
    let id = home.record("Checkout");
    let ics = ["export", &id, "--consented", "--format", "ics"];
    let given = home.run(&ics);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(given.err.contains("calendar"), "{}", given.err);
    let path = home.session(&id);
    let text = fs::read_to_string(&path).unwrap();
    let dated = text.replacen("next_date: None", "next_date: Some(\"2026-12-20\")", 1);
    assert_ne!(dated, text);
    fs::write(&path, dated).unwrap();
    let file = home.ok(&ics);
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.contains("VALUE=DATE:20261220"));
}

#[test]
fn a_day_to_come_is_no_day_of_votes() {
    let home = Home::new();
    let votes = home.put("votes.csv", super::VOTES);
    let given = home.run(&["record", "calms", "--votes", &votes, "--date", "2999-01-01"]);
    assert_eq!((given.status, given.out.as_str()), (2, ""));
    assert!(given.err.contains("2999-01-01"), "{}", given.err);
}

#[test]
fn sheets_of_spreadsheets_and_form_services_are_told_apart() {
    let home = Home::new();
    let wanted = "question,1,2,3,4,5,x";
    for (sheet, told) in [
        (
            "question;1;2;3;4;5;x\ncalms.C1;0;2;2;1;0;0\n",
            "set apart by commas",
        ),
        ("question\t1\t2\t3\t4\t5\tx\n", "set apart by commas"),
        (
            "Horodateur,Où en sommes-nous ?\n2026/11/22 10:00:00,3\n",
            "one line a person",
        ),
        ("question,1,2,3,4,5\n", "is not as it must be"),
    ] {
        let path = home.put("votes.csv", sheet);
        let given = home.run(&["record", "calms", "--votes", &path]);
        assert_eq!((given.status, given.out.as_str()), (1, ""));
        assert!(
            given.err.contains(told) && given.err.contains(wanted),
            "{}",
            given.err
        );
    }
    let spread = "\u{feff}\"question\",1,2,3,4,5,x\r\n\r\n\"calms.C1\", 0,2,2,1,0,0\r\n\r\n";
    let path = home.put("votes.csv", spread);
    assert_eq!(home.run(&["record", "calms", "--votes", &path]).status, 0);
}
