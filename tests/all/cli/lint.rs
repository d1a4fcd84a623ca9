//! `calms lint`: the contract's example, Markdown, languages, files, statuses.
use super::{Home, json};

/// The rules, levels and words of JSON output.
fn told(out: &str) -> Vec<String> {
    let rows = json(out);
    let text = |row: &serde_json::Value, name| row[name].as_str().unwrap().to_owned();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| {
        let place = format!("{}:{}", row["line"], row["column"]);
        let (rule, level) = (text(row, "rule"), text(row, "level"));
        format!("{place} {rule} {level} {}", text(row, "text"))
    })
    .collect()
}

#[test]
fn the_example_of_the_contract_is_found_as_it_says() {
    let home = Home::new();
    let args = ["lint", "--json", "--lang", "en", "--field", "factors", "-"];
    let given = home.feed(&args, "The outage was caused by human error.\n");
    assert_eq!((given.status, given.err.as_str()), (1, ""));
    let row = &json(&given.out)[0];
    let (why, todo) = (row["why"].as_str().unwrap(), row["try"].as_str().unwrap());
    assert_eq!(
        given.out,
        format!(
            r#"[{{"file":"-","line":1,"column":26,"rule":"BL-E01","level":"warn","text":"human error","why":"{why}","try":"{todo}"}}]"#
        ) + "\n"
    );
    assert!(!why.is_empty() && !todo.is_empty() && !given.out.contains('⟦'));
}

#[test]
fn the_text_has_place_rule_words_why_and_what_to_try() {
    let home = Home::new();
    let input = "Fine.\r\nIt was a human error.\r\n";
    let given = home.feed(&["lint"], input);
    assert_eq!(
        (given.status, given.out.as_str()),
        (
            1,
            "-:2:10: BL-E01 warning: \"human error\" “Human error” ends the search where it should begin. try: What made this step look right? Which safeguard was missing?\n"
        )
    );
    let given = home.feed(&["lint", "--lang", "fr"], "C’est une erreur humaine.");
    assert_eq!(given.status, 1);
    assert!(
        given.out.starts_with(
            "-:1:11: BL-F01 avertissement\u{a0}: «\u{a0}erreur humaine\u{a0}» «\u{a0}L’erreur"
        ),
        "{}",
        given.out
    );
}

#[test]
fn notes_alone_are_no_failure_and_silence_is_an_empty_list() {
    let home = Home::new();
    let given = home.feed(&["lint", "--json"], "The root cause was a lock.");
    assert_eq!(given.status, 0);
    assert_eq!(told(&given.out), ["1:1 BL-E10 info The root cause was"]);
    let given = home.feed(&["lint", "--json"], "The queue was full.");
    assert_eq!((given.status, given.out.as_str()), (0, "[]\n"));
    let given = home.feed(&["lint"], "");
    assert_eq!((given.status, given.out.as_str()), (0, ""));
}

#[test]
fn markdown_is_read_without_its_code_quotes_and_targets() {
    let home = Home::new();
    let text = "\u{feff}Human error\r\n\r\n```\r\nhuman error\r\n```\r\n> human error\r\n\r\nÉ: `human error`, [human\r\nerror](human-error.md), “human error”\r\n";
    let path = home.put("report.md", text);
    let given = home.run(&["lint", "--json", &path]);
    assert_eq!(
        told(&given.out),
        [
            "1:1 BL-E01 warn Human error",
            "8:20 BL-E01 warn human error"
        ]
    );
    assert_eq!(json(&given.out)[0]["file"], path);
}

#[test]
fn the_language_of_the_rules_is_chosen_and_that_of_the_words_is_the_programs() {
    let home = Home::new();
    let text = "human error\n\nerreur humaine\n";
    let rules = |args: &[&str]| told(&home.feed(&[&["lint", "--json"], args].concat(), text).out);
    let (en, fr) = (
        "1:1 BL-E01 warn human error",
        "3:1 BL-F01 warn erreur humaine",
    );
    assert_eq!(rules(&[]), [en]);
    assert_eq!(rules(&["--lang", "en"]), [en]);
    assert_eq!(rules(&["--lang=fr"]), [fr]);
    assert_eq!(rules(&["--lang", "both"]), [en, fr]);
    let first = |args: &[&str]| {
        let given = home.feed(args, text);
        json(&given.out)[0]["why"].as_str().unwrap().to_owned()
    };
    let english = first(&["lint", "--json", "--lang", "both"]);
    assert!(english.contains("search"), "{english}");
    let french = first(&["--lang", "fr", "lint", "--json"]);
    assert!(french.contains("recherche"), "{french}");
    let command = || home.command(&["lint", "--lang", "both", "/no/such"]);
    let output = command().env("CALMS_LANG", "fr").output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("illisible"), "{err}");
    assert_eq!(home.run(&["list", "--lang", "both"]).status, 2);
    assert_eq!(home.run(&["lint", "--lang", "de"]).status, 2);
}

#[test]
fn a_field_brings_its_own_rules() {
    let home = Home::new();
    let of = |field| {
        let args = ["lint", "--json", "--field", field];
        told(
            &home
                .feed(&args, "Be more careful. We should have looked.")
                .out,
        )
        .len()
    };
    assert_eq!(
        [
            "text", "actions", "luck", "impact", "factors", "learn", "timeline"
        ]
        .map(of),
        [1, 2, 0, 0, 1, 1, 1]
    );
    assert_eq!(home.run(&["lint", "--field", "nothing"]).status, 2);
}

#[test]
fn several_files_are_read_and_one_that_cannot_be_hides_none() {
    let home = Home::new();
    let (one, two) = (home.put("a.md", "a human error"), home.put("b.md", "fine"));
    let given = home.run(&["lint", "--json", &one, &two, &one]);
    assert_eq!((given.status, told(&given.out).len()), (1, 2));
    let folder = home.path("").to_str().unwrap().to_owned();
    let bad = home.put("c.md", "x");
    std::fs::write(&bad, b"fine\n\xff\xfe").unwrap();
    for (missing, why) in [
        ("/no/such.md", "No such file"),
        (&*folder, "folder"),
        (&*bad, "line 2"),
    ] {
        let given = home.run(&["lint", "--json", missing, &one]);
        assert_eq!((given.status, told(&given.out).len()), (2, 1), "{missing}");
        assert!(given.err.contains(missing), "{}", given.err);
        assert!(given.err.contains(why), "{}", given.err);
    }
}

#[test]
fn every_rule_has_words_in_both_languages() {
    for words in calms::domain::Language::ALL.map(calms::i18n::Words::new) {
        for rule in calms::domain::RuleId::all() {
            for what in ["why", "try"] {
                let key = format!("lint-BL-{:02}-{what}", rule.number());
                assert!(words.has(&key), "{key}");
            }
        }
    }
}
