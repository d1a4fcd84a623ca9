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
    assert_eq!(lines[4], "1 fault");
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
fn the_guide_speaks_the_chosen_language() {
    let home = Home::new();
    let guide = home.ok(&["guide", "calms"]);
    assert!(guide.starts_with("# ") && !guide.contains('⟦'), "{guide}");
    assert_ne!(home.ok(&["guide", "calms", "--lang", "fr"]), guide);
    assert!(home.ok(&["guide", "calms", "--variant", "full"]).len() > guide.len());
    assert_eq!(home.run(&["guide", "nothing"]).status, 2);
}
