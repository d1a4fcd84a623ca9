//! Trends and comparisons as scripts meet them.
use super::{Home, json};

/// The questions of the standard CALMS check.
const ASKED: [&str; 15] = [
    "C1", "C2", "C3", "A1", "A2", "A3", "L1", "L2", "L3", "M1", "M2", "M5", "S1", "S2", "S4",
];

impl Home {
    /// Records a session in which every question got the same votes.
    #[track_caller]
    fn held(&self, pack: &str, team: &str, date: &str, votes: &str, more: &[&str]) -> String {
        let lines = ASKED.map(|id| format!("calms.{id},{votes}\n"));
        let sheet = format!("question,1,2,3,4,5,x\n{}", lines.concat());
        let path = self.put("held.csv", &sheet);
        let args = [
            "record", pack, "--votes", &path, "--team", team, "--date", date,
        ];
        self.ok(&[&args[..], more].concat()).trim_end().to_owned()
    }

    /// Records a session of some questions of the CALMS check only.
    #[track_caller]
    fn held_of(&self, asked: &[&str], team: &str, date: &str, votes: &str) -> String {
        let lines = asked.iter().map(|id| format!("calms.{id},{votes}\n"));
        let sheet = format!("question,1,2,3,4,5,x\n{}", lines.collect::<String>());
        let path = self.put("short.csv", &sheet);
        let args = [
            "record", "calms", "--votes", &path, "--team", team, "--date", date,
        ];
        self.ok(&args).trim_end().to_owned()
    }
}

/// Asked in a quarter of an hour.
const PULSE: [&str; 5] = ["C1", "A1", "L2", "M1", "S1"];

/// Two full sessions of a team, a short one between them and one after them.
fn full_and_short() -> (Home, [String; 4]) {
    let home = Home::new();
    let first = home.held("calms", "Checkout", "2026-03-02", "0,4,3,0,0,0", &[]);
    let short = home.held_of(&PULSE, "Checkout", "2026-05-04", "0,0,3,4,0,0");
    let second = home.held("calms", "Checkout", "2026-06-03", "0,1,3,3,0,0", &[]);
    let shorter = home.held_of(&PULSE, "Checkout", "2026-08-11", "0,0,4,3,0,0");
    (home, [first, short, second, shorter])
}

/// Five teams' sessions: Checkout rose, Search has one, Tiny is small.
fn teams() -> (Home, [String; 2]) {
    let home = Home::new();
    let second = home.held("calms", "checkout", "2026-06-03", "0,1,3,3,0,0", &[]);
    let first = home.held("calms", "Checkout", "2026-03-02", "0,4,3,0,0,0", &[]);
    let _ = home.held("calms", "Search", "2026-10-05", "0,0,3,4,0,0", &[]);
    let _ = home.held("calms", "Tiny", "2026-10-05", "0,0,3,0,0,1", &[]);
    let _ = home.held("calms", "", "2026-10-05", "0,0,7,0,0,1", &[]);
    (home, [first, second])
}

#[test]
fn a_trend_has_the_members_of_the_contract() {
    let (home, [first, second]) = teams();
    let out = json(&home.ok(&["trend", "--team", "CHECKOUT", "--json"]));
    let team = &out[0];
    assert_eq!(out.as_array().unwrap().len(), 1);
    assert_eq!(
        (&team["team"], &team["pack"]),
        (&"checkout".into(), &"calms".into())
    );
    assert_eq!(team["points"][0]["session"], first);
    assert_eq!(team["points"][0]["date"], "2026-03-02");
    assert_eq!(team["points"][0]["n"], 7);
    assert_eq!(team["points"][0]["people"], 7);
    assert_eq!(team["points"][1]["session"], second);
    assert_eq!(team["points"][1]["letters"]["C"], 23.0 / 7.0);
    let change = &team["changes"]["C"];
    assert_eq!(change["by"], 6.0 / 7.0);
    assert_eq!(
        (&change["verdict"], &change["since"]),
        (&"up".into(), &first.into())
    );
}

#[test]
fn the_text_has_a_row_for_each_letter_in_both_languages() {
    let (home, _) = teams();
    let text = home.ok(&["trend", "--team", "checkout"]);
    insta::assert_snapshot!("trend_text", text);
    let text = home.ok(&["trend", "--team", "checkout", "--lang", "fr"]);
    insta::assert_snapshot!("trend_text_fr", text);
    home.put("config/config.ron", "(ascii: true)");
    let text = home.ok(&["trend", "--team", "checkout", "--pack", "calms"]);
    assert!(text.contains("23  2.4 -> 3.3"), "{text}");
}

#[test]
fn without_a_team_groups_of_five_stand_side_by_side_and_others_are_counted() {
    let (home, _) = teams();
    for lang in ["en", "fr"] {
        let given = home.run(&["trend", "--lang", lang]);
        assert_eq!(given.status, 0);
        assert!(!given.out.contains("Tiny"), "{}", given.out);
        let shown = format!("{}---\n{}", given.out, given.err);
        insta::assert_snapshot!(format!("trend_side_by_side_{lang}"), shown);
    }
    let given = home.run(&["trend", "--json"]);
    let teams = json(&given.out);
    let names: Vec<&str> = teams
        .as_array()
        .unwrap()
        .iter()
        .map(|team| team["team"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["checkout", "Search"]);
    assert!(
        given.err.contains("1 team with fewer than five"),
        "{}",
        given.err
    );
}

#[test]
fn a_sheet_for_other_tools_has_one_line_for_each_session_and_letter() {
    let (home, [first, _]) = teams();
    let sheet = home.ok(&["trend", "--team", "checkout", "--csv"]);
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(lines[0], "team,pack,session,date,letter,mean,scored,of,n");
    let line = format!("checkout,calms,{first},2026-03-02,C,2.4285714285714284,3,3,7");
    assert_eq!(lines[1], line);
    assert_eq!(lines.len(), 11);
}

#[test]
fn only_like_is_compared_and_what_is_not_is_said() {
    let (home, _) = teams();
    let _ = home.held(
        "calms",
        "Checkout",
        "2026-11-01",
        "0,0,0,7,0,0",
        &["--lang", "fr"],
    );
    let out = json(&home.ok(&["trend", "--team", "checkout", "--json"]));
    // The two in English are alike; the one in French is compared with none.
    assert_eq!(out[0]["changes"]["C"]["by"], 6.0 / 7.0);
    assert_eq!(out[0]["unlike"]["C"]["why"], "language");
    assert_eq!(out[0]["unlike"]["C"]["mean"], 4.0);
    let _ = home.held("calmsr", "Checkout", "2026-11-02", "0,0,0,7,0,0", &[]);
    let out = json(&home.ok(&["trend", "--team", "checkout", "--pack", "calmsr", "--json"]));
    assert_eq!(out[0]["changes"]["C"]["verdict"], "up");
    let since = out[0]["changes"]["C"]["since"].as_str().unwrap();
    assert!(since.starts_with("2026-03-02"), "{since}");
}

#[test]
fn the_file_of_an_older_program_is_read_whole_where_its_header_says_too_little() {
    let (home, [first, _]) = teams();
    let path = home.session(&first);
    let text = std::fs::read_to_string(&path).unwrap();
    let old: Vec<String> = text
        .replacen("format: \"1.2\"", "format: \"1.1\"", 1)
        .lines()
        .map(|line| match line.find(", n: 7, asked: ") {
            Some(at) => format!("{}),", &line[..at]),
            None => line.to_owned(),
        })
        .collect();
    std::fs::write(&path, old.join("\n")).unwrap();
    assert!(!std::fs::read_to_string(&path).unwrap().contains("asked:"));
    let out = json(&home.ok(&["trend", "--team", "checkout", "--json"]));
    assert_eq!(out[0]["changes"]["C"]["verdict"], "up");
}

#[test]
fn a_short_session_does_not_break_the_line_of_the_full_ones() {
    let (home, [first, short, second, shorter]) = full_and_short();
    let out = json(&home.ok(&["trend", "--team", "checkout", "--json"]));
    let series = &out[0]["series"]["C"];
    assert_eq!(series[0]["sessions"], serde_json::json!([first, second]));
    assert_eq!(series[0]["change"]["verdict"], "up");
    assert_eq!(series[1]["sessions"], serde_json::json!([short, shorter]));
    assert_eq!(
        (&series[0]["questions"], &series[1]["questions"]),
        (&3.into(), &1.into())
    );
    for lang in ["en", "fr"] {
        let args = ["trend", "--team", "checkout", "--lang", lang];
        insta::assert_snapshot!(format!("trend_short_{lang}"), home.ok(&args));
        let svg = home.ok(&[&args[..], &["--svg"]].concat());
        assert_eq!(svg.matches("class=\"cp-now\"").count(), 5);
        assert_eq!(svg.matches("class=\"cp-was\"").count(), 5, "the full ones");
    }
    assert_eq!(home.run(&["delete", &shorter, "--yes"]).status, 0);
    let out = json(&home.ok(&["trend", "--team", "checkout", "--json"]));
    let change = &out[0]["changes"]["C"];
    assert_eq!(
        (&change["since"], &change["until"]),
        (&first.into(), &second.into())
    );
    let unlike = &out[0]["unlike"]["C"];
    assert_eq!(unlike["session"], short);
    assert_eq!(
        (&unlike["questions"], &unlike["of_line"]),
        (&1.into(), &3.into())
    );
}

#[test]
fn a_team_or_a_workshop_that_is_not_there_is_told_with_those_that_are() {
    let (home, _) = teams();
    for form in [&[][..], &["--json"], &["--csv"]] {
        let given = home.run(&[&["trend", "--team", "Chekout"][..], form].concat());
        assert_eq!((given.status, given.out.as_str()), (2, ""));
        let told = "No session of a team “Chekout”. There is: Checkout, Search, Tiny\n\
                    try: calms list\n";
        assert_eq!(given.err, told);
    }
    let french = home.run(&["trend", "--team", "Chekout", "--lang", "fr"]);
    assert!(
        french.err.contains("Il y a\u{a0}: Checkout"),
        "{}",
        french.err
    );
    let given = home.run(&["trend", "--team", "Search", "--pack", "nothing", "--json"]);
    assert_eq!((given.status, given.out.as_str()), (2, ""));
    assert!(
        given.err.contains("No pack is called “nothing”"),
        "{}",
        given.err
    );
    // A workshop that this team has not held yet is no slip of the pen.
    let given = home.run(&["trend", "--team", "Search", "--pack", "dora", "--json"]);
    assert_eq!((given.status, given.out.as_str()), (0, "[]\n"));
    assert!(given.err.contains("There is: calms"), "{}", given.err);
}

#[test]
fn a_french_reader_reads_the_titles_of_an_english_session_in_french() {
    let (home, [first, second]) = teams();
    let french = home.ok(&["compare", &first, &second, "--lang", "fr"]);
    let french = french.replace(&first, "FIRST").replace(&second, "SECOND");
    let head: Vec<&str> = french.lines().take(16).collect();
    insta::assert_snapshot!("compare_text_fr", head.join("\n"));
    assert!(!french.contains("Can we fail"), "{french}");
    // In other words than those of the pack it is not the same question.
    let path = home.session(&first);
    let text = std::fs::read_to_string(&path).unwrap();
    let other = text.replace("Can we fail without being blamed?", "May we fail here?");
    std::fs::write(&path, other).unwrap();
    let path = home.session(&second);
    let text = std::fs::read_to_string(&path).unwrap();
    let other = text.replace("Can we fail without being blamed?", "May we fail here?");
    std::fs::write(&path, other).unwrap();
    let french = home.ok(&["compare", &first, &second, "--lang", "fr"]);
    assert!(french.contains("C1  May we fail here?"), "{french}");
    assert!(
        french.contains("telles qu’elles ont été posées, en anglais."),
        "{french}"
    );
    let args = ["export", &first, "--format", "md", "--consented", "--lang"];
    let given = home.run(&[&args[..], &["fr"]].concat());
    assert!(
        given.err.contains("dans la langue de sa séance (anglais)"),
        "{}",
        given.err
    );
    let given = home.run(&[&args[..], &["en"]].concat());
    assert!(!given.err.contains("language"), "{}", given.err);
}

#[test]
fn nothing_yet_is_no_failure_and_says_what_is_needed() {
    let home = Home::new();
    let given = home.run(&["trend", "--team", "x"]);
    assert_eq!((given.status, given.out.as_str()), (2, ""));
    assert!(given.err.contains("no team yet"), "{}", given.err);
    for args in [&["trend"][..], &["trend", "--team="]] {
        let given = home.run(args);
        assert_eq!((given.status, given.out.as_str()), (0, ""));
        assert!(given.err.contains("yet."), "{}", given.err);
        let as_json = home.run(&[args, &["--json"]].concat());
        assert_eq!((as_json.status, as_json.out.as_str()), (0, "[]\n"));
    }
}

#[test]
fn two_sessions_are_compared_question_by_question() {
    let (home, [first, second]) = teams();
    let text = home.ok(&["compare", &first, &second]);
    let text = text.replace(&first, "FIRST").replace(&second, "SECOND");
    insta::assert_snapshot!("compare_text", text);
    let french = home.ok(&["compare", &first, &second, "--lang", "fr"]);
    assert!(
        french.contains("en hausse de 0,9") && !french.contains('⟦'),
        "{french}"
    );
    let both = json(&home.ok(&["compare", &first, &second, "--json"]));
    assert_eq!(both["first"]["session"], first);
    assert_eq!(both["letters"][0]["change"]["verdict"], "up");
    let question = &both["questions"][0];
    assert_eq!(question["id"], "calms.C1");
    assert_eq!(question["first"]["counts"], json("[0,4,3,0,0]"));
    assert_eq!(question["second"]["median"], 3.0);
    assert_eq!(
        (&both["judged_by"], &question["second"]["mean"]),
        (&"mean".into(), &(23.0 / 7.0).into())
    );
}

#[test]
fn sessions_of_two_teams_are_not_compared() {
    let (home, [first, _]) = teams();
    let given = home.run(&["compare", &first, "search"]);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(given.err.contains("not compared"), "{}", given.err);
    assert_eq!(home.run(&["compare", &first, &first]).status, 2);
}

#[test]
fn a_picture_of_a_trend_is_one_file_without_anything_outside_of_it() {
    let (home, _) = teams();
    for lang in ["en", "fr"] {
        let args = ["trend", "--team", "checkout", "--svg", "--lang", lang];
        let svg = home.ok(&args);
        assert!(
            svg.starts_with("<?xml") && svg.ends_with("</svg>\n"),
            "{svg}"
        );
        assert_eq!(
            svg.matches("class=\"cp-now\"").count(),
            5,
            "a line a letter"
        );
        assert_eq!(svg.matches("class=\"cp-point\"").count(), 10);
        assert!(!svg.contains('⟦') && !svg.contains("href"), "{svg}");
    }
    let _ = home.held("calmsr", "Checkout", "2026-11-02", "0,0,0,7,0,0", &[]);
    let given = home.run(&["trend", "--team", "checkout", "--svg"]);
    assert_eq!((given.status, given.out.as_str()), (2, ""));
    assert!(given.err.contains("--pack calms | calmsr"), "{}", given.err);
    assert_eq!(home.run(&["trend", "--svg"]).status, 2);
}

#[test]
fn a_picture_of_what_a_group_and_one_person_alone_did_tells_what_can_be_had_instead() {
    let home = Home::new();
    let _ = home.held("calms", "Équipe", "2026-03-02", "0,4,3,0,0,0", &[]);
    let alone = include_str!("../../fixtures/session-1.2-solo.ron");
    std::fs::write(home.session("alone"), alone).unwrap();
    for lang in ["en", "fr"] {
        let args = ["trend", "--team", "Équipe", "--lang", lang];
        let given = home.run(&[&args[..], &["--svg"]].concat());
        assert_eq!((given.status, given.out.as_str()), (2, ""));
        assert!(!given.err.contains('|'), "{}", given.err);
        let told = given.err.split("--pack calms --csv").count();
        assert_eq!(told, 2, "{}", given.err);
        let both = home.ok(&[&args[..], &["--pack", "calms", "--csv"]].concat());
        assert!(both.contains("solo") || both.contains("alone"), "{both}");
    }
}
