//! `calms doctor`: what it finds, and what it mends without losing anything.
use std::fs;

use super::{Home, json};

#[test]
fn it_tells_places_sessions_terminal_and_faults_of_own_files() {
    let home = Home::new();
    let _ = home.record("Checkout");
    let keys = home.put(
        "config/keys.ron",
        "[(context: nowhere, key: \"q\", action: quit)]",
    );
    home.put("config/packs/bad.en.ron", "(");
    let found = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(found["data"], home.path("data").display().to_string());
    assert_eq!(found["config"], home.path("config").display().to_string());
    assert_eq!(found["sessions"]["sound"], 1);
    assert_eq!(found["sessions"]["damaged"], json("[]"));
    assert_eq!(found["terminal"]["stdout"], false);
    assert_eq!(found["terminal"]["utf8"], true);
    assert_eq!(found["keys"][0]["file"], keys);
    assert_eq!(found["keys"][0]["line"], 1);
    assert_eq!(found["packs"].as_array().unwrap().len(), 1);
    for lang in ["en", "fr"] {
        let page = home.ok(&["doctor", "--lang", lang]);
        assert!(page.contains("keys.ron:1:"), "{page}");
        assert!(!page.contains('⟦'), "{page}");
    }
}

#[test]
fn own_templates_are_filled_with_sample_sessions_and_each_fault_has_its_line_and_reason() {
    let home = Home::new();
    let sound = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(sound["templates"], json("[]"));
    home.put(
        "config/templates/report.html",
        "<p>{{ title }}</p>\n{{ body }}\n",
    );
    home.put("config/templates/report.css", "p { color: red }");
    let sound = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(sound["templates"], json("[]"));
    let page = home.put("config/templates/report.html", "<p>\n{{ titel }}\n");
    let text = home.put("config/templates/report.md", "a\nb\n{% for %}\n");
    let found = json(&home.ok(&["doctor", "--json"]));
    let found = found["templates"].as_array().unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|one| (&one["file"], &one["line"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json(&format!("{page:?}")), &json("2")),
            (&json(&format!("{text:?}")), &json("3"))
        ]
    );
    for one in found {
        assert!(one["what"].as_str().unwrap().len() > 10, "{one}");
    }
    for lang in ["en", "fr"] {
        let told = home.ok(&["doctor", "--lang", lang]);
        assert!(
            told.contains("report.html:2: ") && told.contains("report.md:3: "),
            "{told}"
        );
        assert!(!told.contains('⟦'), "{told}");
    }
}

#[test]
fn a_damaged_session_is_told_with_its_line_and_hides_no_other() {
    let home = Home::new();
    let (id, other) = (home.record("Checkout"), home.record("Search"));
    let file = home.session(&id);
    let text = fs::read_to_string(&file).unwrap();
    let half: Vec<&str> = text.lines().take(40).collect();
    fs::write(&file, half.join("\n")).unwrap();
    let found = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(found["sessions"]["sound"], 1);
    let damaged = &found["sessions"]["damaged"][0];
    assert_eq!(damaged["path"], file.display().to_string());
    assert_eq!(damaged["line"], 40);
    let given = home.run(&["show", "checkout"]);
    assert_eq!(given.status, 2);
    assert!(given.err.contains("calms doctor --repair"), "{}", given.err);
    assert!(home.run(&["list"]).out.contains(&other));
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        half.join("\n"),
        "nothing was touched"
    );
}

#[test]
fn of_many_sessions_each_damaged_one_is_told_with_its_line_in_the_order_of_names() {
    let home = Home::new();
    let file = home.session(&home.record("Checkout"));
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut expected = Vec::new();
    for n in 0..130 {
        let path = file.with_file_name(format!("z{n:03}.ron"));
        let kept = if n % 9 == 4 { 20 + n } else { lines.len() };
        fs::write(&path, lines[..kept].join("\n")).unwrap();
        if kept < lines.len() {
            expected.push((path.display().to_string(), kept));
        }
    }
    let found = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(found["sessions"]["sound"], 131 - expected.len());
    let damaged = found["sessions"]["damaged"].as_array().unwrap();
    let told = damaged.iter().map(|one| {
        let line = one["line"].as_u64().unwrap();
        (
            one["path"].as_str().unwrap().to_owned(),
            usize::try_from(line).unwrap(),
        )
    });
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn repair_sets_the_damaged_file_aside_and_restores_the_last_good_copy() {
    let home = Home::new();
    let (id, lost) = (home.record("Checkout"), home.record("Search"));
    let file = home.session(&id);
    let good = fs::read_to_string(&file).unwrap();
    home.put(&format!("data/sessions/{id}.ron.bak"), &good);
    fs::write(&file, "(header: (").unwrap();
    fs::write(home.session(&lost), "no session").unwrap();
    let page = home.ok(&["doctor", "--repair"]);
    assert!(
        page.contains("the last good copy is back in its place"),
        "{page}"
    );
    assert!(page.contains("there was no good copy"), "{page}");
    assert!(page.contains("1 session is sound"), "{page}");
    assert_eq!(fs::read_to_string(&file).unwrap(), good);
    let aside = |id: &str| {
        let name = format!("data/sessions/damaged/{id}-1.ron");
        fs::read_to_string(home.path(&name)).unwrap()
    };
    assert_eq!(aside(&id), "(header: (");
    assert_eq!(aside(&lost), "no session");
    assert!(!home.session(&lost).exists());
    let found = json(&home.ok(&["doctor", "--json", "--repair"]));
    assert_eq!(found["repaired"], json("[]"));
    assert_eq!(found["sessions"]["damaged"], json("[]"));
}

#[test]
fn what_a_newer_program_wrote_is_not_repaired() {
    let home = Home::new();
    let id = home.record("Checkout");
    let file = home.session(&id);
    let text = fs::read_to_string(&file).unwrap();
    let newer = text.replacen("format: \"1.2\"", "format: \"9.0\"", 1);
    let newer = newer.replacen("place:", "locus:", 1);
    assert_ne!(newer, text);
    fs::write(&file, &newer).unwrap();
    let found = json(&home.ok(&["doctor", "--json", "--repair"]));
    assert_eq!(found["sessions"]["damaged"], json("[]"));
    assert_eq!(found["sessions"]["newer"][0], file.display().to_string());
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
}

#[cfg(target_os = "linux")]
#[test]
fn each_folder_is_told_with_its_file_system_its_room_and_who_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let id = home.record("Checkout");
    let found = json(&home.ok(&["doctor", "--json"]));
    let folders = found["folders"].as_array().unwrap();
    let named: Vec<&str> = folders
        .iter()
        .map(|folder| folder["what"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["data", "config", "state", "cache"]);
    for folder in folders {
        assert!(folder["file_system"].is_string(), "{folder}");
        assert!(folder["free_bytes"].is_u64(), "{folder}");
        assert_eq!(folder["read_only"], false);
        assert_eq!(folder["network"], false);
        assert!(folder["not_writable"].is_null(), "{folder}");
        assert!(folder["open_to_others"].is_null(), "made for the owner");
    }
    assert_eq!(folders[0]["exists"], true);
    assert_eq!(folders[3]["exists"], false);
    let mode = |path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(home.path("data"), 0o755);
    mode(home.session(&id), 0o644);
    let found = json(&home.ok(&["doctor", "--json"]));
    assert_eq!(found["folders"][0]["open_to_others"], "0755");
    assert_eq!(found["folders"][0]["open_files"], 1);
    for lang in ["en", "fr"] {
        let page = home.ok(&["doctor", "--lang", lang]);
        assert!(page.contains("(0755)"), "{page}");
        assert!(page.contains("chmod 700"), "{page}");
        assert!(page.contains("chmod 600"), "{page}");
        // Paths are as long as they are.
        let wide = |line: &&str| line.chars().count() > 80 && !line.contains('/');
        assert_eq!(page.lines().find(wide), None);
    }
}

#[test]
fn what_an_earlier_run_has_left_is_named_and_not_touched() {
    let home = Home::new();
    let id = home.record("Checkout");
    let left = [
        (format!("data/state/{id}-unsaved-1.ron"), "unsaved"),
        (format!("data/sessions/.{id}.ron.x1.tmp"), "temporary"),
        ("data/sessions/gone.lock".to_owned(), "lock"),
        ("data/state/crash-20261123T040000Z.txt".to_owned(), "crash"),
    ];
    for (name, _) in &left {
        home.put(name, "left");
    }
    let found = json(&home.ok(&["doctor", "--json", "--repair"]));
    let told: Vec<(&str, &str)> = found["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stray| {
            (
                stray["path"].as_str().unwrap(),
                stray["kind"].as_str().unwrap(),
            )
        })
        // The system's folder for temporary files is everybody's.
        .filter(|(path, _)| path.starts_with(home.path("").to_str().unwrap()))
        .collect();
    let paths: Vec<String> = left
        .iter()
        .map(|(name, _)| home.path(name).display().to_string())
        .collect();
    let expected: Vec<(&str, &str)> = paths
        .iter()
        .zip(&left)
        .map(|(path, (_, kind))| (&**path, *kind))
        .collect();
    assert_eq!(told, expected);
    for lang in ["en", "fr"] {
        let page = home.ok(&["doctor", "--lang", lang]);
        for path in &paths {
            assert!(page.contains(path), "{page}");
            assert_eq!(fs::read_to_string(path).unwrap(), "left");
        }
    }
}
