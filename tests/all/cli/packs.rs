//! Workshops from the command line: listed, shown, checked, printed.
use std::fs;

use super::{Home, json};

#[test]
fn the_built_in_workshops_are_listed_with_languages_minutes_and_questions() {
    let home = Home::new();
    let listed = json(&home.ok(&["packs", "list", "--json"]));
    let row = &listed[0];
    assert_eq!(row["id"], "calms");
    assert_eq!(row["languages"], json(r#"["en","fr"]"#));
    assert_eq!(row["source"], "built-in");
    assert_eq!(
        row["variants"],
        json(
            r#"[{"name":"pulse","minutes":15,"questions":5},{"name":"standard","minutes":60,"questions":15},{"name":"full","minutes":90,"questions":25}]"#
        )
    );
    let list = home.ok(&["packs", "list"]);
    assert!(list.starts_with("calms  "), "{list}");
}

#[test]
fn an_own_workshop_is_listed_and_a_broken_one_hides_none() {
    let home = Home::new();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/own.en.ron");
    home.put("config/packs/own.en.ron", &fs::read_to_string(own).unwrap());
    home.put("config/packs/broken.en.ron", "(format: 1, id: ");
    let given = home.run(&["packs", "list", "--json"]);
    assert_eq!(given.status, 0);
    assert!(given.err.contains("broken.en.ron:1:"), "{}", given.err);
    let listed = json(&given.out);
    let rows = listed.as_array().unwrap();
    assert!(
        rows.iter().any(|row| row["source"] == "own"),
        "{}",
        given.out
    );
}

#[test]
fn a_workshop_is_shown_with_its_agenda_and_questions() {
    let home = Home::new();
    let page = home.ok(&["packs", "show", "calms"]);
    assert!(page.contains("Agenda") && page.contains("  C1  "), "{page}");
    let page = home.ok(&["packs", "show", "calms", "--lang", "fr"]);
    assert!(
        page.contains("Déroulé") && page.contains("1\u{a0}h\u{a0}30"),
        "{page}"
    );
    let whole = json(&home.ok(&["packs", "show", "calms", "--json"]));
    assert_eq!(whole["questions"].as_array().unwrap().len(), 25);
    let given = home.run(&["packs", "show", "clams"]);
    assert_eq!(given.status, 2);
    assert!(given.err.contains("Known: calms, calmsr"), "{}", given.err);
}

#[test]
fn built_in_workshops_are_sound() {
    let home = Home::new();
    assert_eq!(home.ok(&["packs", "check", "--json"]), "[]\n");
    assert_eq!(home.ok(&["packs", "check"]), "16 packs are sound\n");
}

#[test]
fn a_fault_has_file_line_column_the_line_a_caret_and_what_to_do() {
    let home = Home::new();
    let path = home.put("bad.en.ron", "(\n    format: 1,\n    idd: \"x\",\n)\n");
    let given = home.run(&["packs", "check", &path]);
    assert_eq!(given.status, 1);
    let lines: Vec<&str> = given.out.lines().collect();
    assert!(
        lines[0].starts_with(&format!("{path}:3:5: ")),
        "{}",
        given.out
    );
    assert_eq!(lines[1..3], ["  idd: \"x\",", "  ^"]);
    assert!(lines[3].starts_with("  try: "), "{}", given.out);
    assert!(
        lines[4].starts_with(&format!("{path}:4:")),
        "what is missing"
    );
    assert_eq!(lines.last(), Some(&"2 faults"));
    let given = home.run(&["packs", "check", "--json", "--lang", "fr", &path]);
    assert_eq!(given.status, 1);
    let rows = json(&given.out);
    assert_eq!(
        (&rows[0]["line"], &rows[0]["column"]),
        (&3.into(), &5.into())
    );
    assert_eq!(rows[0]["file"], path);
    assert!(
        rows[0]["try"]
            .as_str()
            .is_some_and(|todo| !todo.contains('⟦'))
    );
    let given = home.run(&["packs", "check", "/no/such.ron"]);
    assert_eq!(given.status, 2);
    let source = include_str!("../../../content/packs/calms.fr.ron");
    let sound = home.put("calms.fr.ron", source);
    assert_eq!(home.ok(&["packs", "check", &sound]), "1 pack is sound\n");
}

#[test]
fn every_unknown_field_and_every_other_fault_are_told_in_one_run() {
    let home = Home::new();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/own.en.ron");
    let source = fs::read_to_string(own).unwrap();
    let at = source.find("    audience:").unwrap();
    let (before, after) = source.split_at(at);
    let long = after.replacen("minutes: ", "minutes: 7", 1);
    assert_ne!(long, after);
    let broken = format!("{before}    foo: 3, bar: [(x: \"é\")],\n{long}");
    let path = home.put("bad.en.ron", &broken);
    let line = before.matches('\n').count() + 1;
    let given = home.run(&["packs", "check", &path]);
    assert_eq!(given.status, 1);
    for place in [format!("{path}:{line}:5: "), format!("{path}:{line}:13: ")] {
        assert!(given.out.contains(&place), "{}", given.out);
    }
    assert!(given.out.contains("“foo”") && given.out.contains("“bar”"));
    assert!(
        given.out.contains("foo: 3, bar: [(x: \"é\")],"),
        "{}",
        given.out
    );
    assert!(given.out.ends_with("\n3 faults\n"), "{}", given.out);
    home.put("config/packs/bad.en.ron", &broken);
    let all = home.run(&["packs", "check"]);
    assert!(all.out.ends_with("\n3 faults\n"), "{}", all.out);
}

#[test]
fn own_packs_are_checked_with_the_others() {
    let home = Home::new();
    let path = home.put("config/packs/own.en.ron", "(id: \"own\", title: \"Oops\"");
    let given = home.run(&["packs", "check"]);
    assert_eq!(given.status, 1);
    assert!(
        given.out.starts_with(&format!("{path}:1:")),
        "{}",
        given.out
    );
}

#[test]
fn a_new_pack_is_sound_runs_and_says_where_to_put_it() {
    let home = Home::new();
    fs::create_dir_all(home.path("drafts")).unwrap();
    let file = home.path("drafts/team-day.ron");
    let path = file.to_str().unwrap();
    let said = home.ok(&["packs", "new", path]);
    let folder = home.path("config/packs");
    for part in [
        path,
        "“team-day”, in English",
        &format!("calms packs check {path}"),
        &folder.display().to_string(),
        "calms start team-day",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert_eq!(home.ok(&["packs", "check", path]), "1 pack is sound\n");
    let source = fs::read_to_string(&file).unwrap();
    assert!(source.contains("// ") && source.contains("\"team-day.W1\""));
    home.put("config/packs/team-day.ron", &source);
    assert!(home.ok(&["packs", "list"]).contains("team-day"));
    let votes = home.put("own.csv", "question,1,2,3,4,5,x\nteam-day.W1,0,2,2,1,0,0\n");
    let id = home.ok(&["record", "team-day", "--votes", &votes]);
    let shown = json(&home.ok(&["show", id.trim_end(), "--json"]));
    assert_eq!(
        (&shown["pack"], &shown["variant"]),
        (&"team-day".into(), &"pulse".into())
    );
    home.ok(&["guide", "team-day"]);
}

#[test]
fn a_new_pack_speaks_the_language_of_its_file_name_else_the_programs() {
    let home = Home::new();
    let begins = |name: &str, args: &[&str]| {
        let path = home.path(name);
        let args = [&["packs", "new", path.to_str().unwrap()], args].concat();
        home.ok(&args);
        fs::read_to_string(path).unwrap()
    };
    assert!(begins("a.ron", &["--lang", "fr"]).contains("language: \"fr\""));
    assert!(begins("b.fr.ron", &[]).contains("language: \"fr\""));
    assert!(begins("c.en.ron", &["--lang", "fr"]).contains("language: \"en\""));
    fs::create_dir_all(home.path("config/packs")).unwrap();
    let there = home.path("config/packs/Jour d'équipe.ron");
    let said = home.ok(&["--lang", "fr", "packs", "new", there.to_str().unwrap()]);
    assert!(
        said.contains("Commencer\u{a0}: calms start jour-d-"),
        "{said}"
    );
    assert!(!said.contains("Le mettre dans"), "{said}");
}

#[test]
fn a_new_pack_writes_over_nothing_and_takes_no_ones_place() {
    let home = Home::new();
    let path = home.put("mine.ron", "mine");
    let given = home.run(&["packs", "new", &path]);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(given.err.contains(&path), "{}", given.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    for (name, todo) in [
        ("calms.en.ron", "calms packs eject calms"),
        ("team-day", "team-day.en.ron"),
        ("….ron", "calms packs new team-day.en.ron"),
    ] {
        let path = home.path(name);
        let given = home.run(&["packs", "new", path.to_str().unwrap()]);
        assert_eq!((given.status, given.out.as_str()), (2, ""), "{name}");
        assert!(given.err.contains(todo), "{}", given.err);
        assert!(!path.exists());
    }
    let lost = home.path("no/such/folder/x.ron");
    assert_eq!(
        home.run(&["packs", "new", lost.to_str().unwrap()]).status,
        1
    );
    assert_eq!(home.run(&["packs", "new", "x.ron", "--json"]).status, 2);
}

#[test]
fn an_ejected_pack_takes_the_place_of_the_built_in_one_until_it_is_deleted() {
    let home = Home::new();
    let source = |id: &str| {
        let listed = json(&home.ok(&["packs", "list", "--json"]));
        let rows = listed.as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["id"] == id).unwrap();
        row["source"].as_str().unwrap().to_owned()
    };
    let said = home.ok(&["packs", "eject", "Retro"]);
    let file = home.path("config/packs/retro.en.ron");
    for part in [
        file.to_str().unwrap(),
        "“retro” in English",
        "calms packs check",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    let built_in = include_str!("../../../content/packs/retro.en.ron");
    assert_eq!(fs::read_to_string(&file).unwrap(), built_in);
    assert_eq!(source("retro"), "own");
    let again = home.run(&["packs", "eject", "retro"]);
    assert_eq!((again.status, again.out.as_str()), (1, ""));
    home.ok(&["packs", "eject", "retro", "--lang", "fr"]);
    assert!(home.path("config/packs/retro.fr.ron").exists());
    fs::rename(&file, home.path("config/packs/other.ron")).unwrap();
    let again = home.run(&["packs", "eject", "retro"]);
    assert_eq!(again.status, 1, "another file holds it already");
    assert!(again.err.contains("other.ron"), "{}", again.err);
    fs::remove_file(home.path("config/packs/other.ron")).unwrap();
    assert_eq!(source("retro"), "built-in");
    let unknown = home.run(&["packs", "eject", "team-day"]);
    assert_eq!(unknown.status, 2);
    assert!(
        unknown.err.contains("calms, calmsr, ways"),
        "{}",
        unknown.err
    );
}

#[test]
fn every_built_in_pack_can_be_ejected_and_is_sound_as_an_own_one() {
    let home = Home::new();
    for id in [
        "calms", "calmsr", "ways", "dso", "dora", "vsm", "pm", "retro",
    ] {
        for language in ["en", "fr"] {
            home.ok(&["packs", "eject", id, "--lang", language]);
        }
    }
    assert_eq!(home.ok(&["packs", "check"]), "16 packs are sound\n");
}

#[test]
fn words_of_blame_are_told_by_the_check_and_keep_no_pack_from_running() {
    let home = Home::new();
    let path = home.path("config/packs/team-day.en.ron");
    fs::create_dir_all(home.path("config/packs")).unwrap();
    home.ok(&["packs", "new", path.to_str().unwrap()]);
    let source = fs::read_to_string(&path).unwrap();
    let source = source.replace("How would we see that it works?", "Who broke it?");
    fs::write(&path, source).unwrap();
    let given = home.run(&["packs", "check"]);
    assert_eq!(given.status, 1);
    assert!(given.out.contains("BL-E07"), "{}", given.out);
    assert_eq!(
        home.run(&["packs", "check", path.to_str().unwrap()]).status,
        1
    );
    let listed = home.run(&["packs", "list"]);
    assert_eq!((listed.status, listed.err.as_str()), (0, ""));
    assert!(listed.out.contains("team-day"));
}

#[test]
fn the_guide_speaks_the_chosen_language() {
    let home = Home::new();
    let guide = home.ok(&["guide", "calms"]);
    assert!(guide.starts_with("# ") && !guide.contains('⟦'), "{guide}");
    assert_ne!(home.ok(&["guide", "calms", "--lang", "fr"]), guide);
    assert!(home.ok(&["guide", "calms", "--variant", "full"]).len() > guide.len());
    assert_eq!(home.run(&["guide", "nothing"]).status, 2);
}

#[test]
fn a_new_pack_that_lies_where_it_belongs_is_not_to_be_put_there() {
    let home = Home::new();
    let folder = home.path("config/packs");
    fs::create_dir_all(&folder).unwrap();
    for (name, path) in [("one", "one.en.ron"), ("two", "../packs/./two.en.ron")] {
        let mut command = home.command(&["packs", "new", path]);
        let given = super::given(&command.current_dir(&folder).output().unwrap());
        assert_eq!(given.status, 0, "{}", given.err);
        let wanted = format!("Begin it: calms start {name}");
        assert!(given.out.contains(&wanted), "{}", given.out);
        assert!(!given.out.contains("Put it into"), "{}", given.out);
    }
}

#[test]
fn a_pack_of_one_language_is_led_in_the_language_that_was_asked_for() {
    let home = Home::new();
    let path = home.path("config/packs/team-day.en.ron");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    home.ok(&["packs", "new", path.to_str().unwrap(), "--lang", "fr"]);
    let start = ["--plain", "start", "team-day", "--lang", "fr"];
    let given = home.feed(&start, "");
    assert_eq!(given.status, 0, "{}", given.err);
    let said = "Cet atelier n’existe qu’en anglais.";
    assert_eq!(given.out.matches(said).count(), 1, "{}", given.out);
    assert!(given.out.contains("étape 1 sur"), "{}", given.out);
    let notes = home.ok(&["notes", "--lang", "fr"]);
    assert!(
        notes.contains("étape ") || notes.contains("Étape "),
        "{notes}"
    );
    let paper = home.run(&["guide", "team-day", "--lang", "fr"]);
    assert!(paper.err.contains(said), "{}", paper.err);
    assert!(!paper.out.contains(said));
}
