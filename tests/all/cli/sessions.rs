//! Sessions from the command line: recorded, listed, shown, exported, deleted, led line by line.
use std::fs;

use super::{Home, VOTES, json};
use serde_json::Value;

#[test]
fn recorded_votes_are_listed_and_shown_as_the_contract_says() {
    let home = Home::new();
    let id = home.record("Checkout");
    assert!(id.contains("-checkout-calms-"), "{id}");
    let listed = json(&home.ok(&["list", "--json"]));
    let row = &listed[0];
    let path = home.session(&id).display().to_string();
    assert_eq!(row["id"], id);
    assert_eq!(row["path"], path);
    assert_eq!(
        (
            &row["pack"],
            &row["variant"],
            &row["team"],
            &row["mode"],
            &row["status"]
        ),
        (
            &"calms".into(),
            &"pulse".into(),
            &"Checkout".into(),
            &"tally".into(),
            &"closed".into()
        )
    );
    let shown = json(&home.ok(&["show", "checkout", "--json"]));
    let question = shown["questions"].as_array().unwrap();
    let question = question.iter().find(|q| q["id"] == "calms.C1").unwrap();
    assert_eq!(question["counts"], json("[0,2,2,1,0]"));
    assert_eq!(question["mean"], 2.8);
    assert_eq!(question["agreement"], 0.6);
    assert_eq!(question["case"], "nuanced");
    assert_eq!(shown["focus"][0], "calms.A1");
    let unvoted = shown["questions"].as_array().unwrap();
    let unvoted = unvoted.iter().find(|q| q["id"] == "calms.S1");
    assert!(unvoted.is_none_or(|q| q["mean"] == Value::Null));
}

#[test]
fn a_list_for_people_stands_in_columns_and_speaks_both_languages() {
    let home = Home::new();
    let id = home.record("Checkout");
    let day = fs::read_to_string(home.session(&id)).unwrap();
    assert!(day.contains("team: \"Checkout\""));
    let list = home.ok(&["list"]);
    assert!(list.starts_with(&format!("{id}  closed  ")), "{list}");
    assert!(
        list.ends_with("  Checkout  CALMS health check  pulse\n"),
        "{list}"
    );
    let list = home.ok(&["list", "--lang", "fr"]);
    assert!(list.contains("  close  "), "{list}");
    assert!(!list.contains('⟦'), "{list}");
}

#[test]
fn a_session_on_one_page_shows_profile_focus_and_no_gap_of_words() {
    let home = Home::new();
    let _ = home.record("Checkout");
    for lang in ["en", "fr"] {
        let page = home.ok(&["show", "checkout", "--lang", lang]);
        for part in ["CALMS", "Checkout", "C1", "A1", "●"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains(['⟦', '{']), "{page}");
    }
}

#[test]
fn newest_sessions_come_first() {
    let home = Home::new();
    let votes = home.put("votes.csv", VOTES);
    for date in ["2026-03-02", "2026-05-11", "2026-04-07"] {
        let _ = home.ok(&["record", "calms", "--votes", &votes, "--date", date]);
    }
    let listed = json(&home.ok(&["list", "--json"]));
    let days: Vec<&str> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap().get(..10).unwrap())
        .collect();
    assert_eq!(days, ["2026-05-11", "2026-04-07", "2026-03-02"]);
    assert_eq!(listed[0]["started"], "2026-05-11T12:00:00Z");
}

#[test]
fn a_part_of_an_id_that_fits_several_lists_them_all() {
    let home = Home::new();
    let (one, two) = (home.record("Checkout"), home.record("Search"));
    assert_eq!(home.run(&["show", "search"]).status, 0);
    let given = home.run(&["show", "calms"]);
    assert_eq!((given.status, given.out.as_str()), (2, ""));
    let first = "“calms” matches several sessions:\n";
    assert!(given.err.starts_with(first), "{}", given.err);
    assert!(
        given.err.contains(&one) && given.err.contains(&two),
        "{}",
        given.err
    );
    let given = home.run(&["show", "nowhere"]);
    assert_eq!(given.status, 2);
    assert_eq!(
        given.err,
        "No session matches “nowhere”.\ntry: calms list\n"
    );
    let given = home.run(&["show", "nowhere", "--lang", "fr"]);
    assert!(
        given
            .err
            .starts_with("Aucune séance ne correspond à «\u{a0}nowhere\u{a0}».")
    );
}

#[test]
fn a_sheet_with_faults_is_told_line_by_line_and_leaves_nothing() {
    let home = Home::new();
    let sheet = "question,1,2,3,4,5,x\ncalms.C1,0,2,2,1,0,0\ncalms.C1,1,0,0,0,0,0\n\
                 calms.Q9,1,0,0,0,0,0\ncalms.A1,-1,0,0,0,0,0\n";
    let path = home.put("votes.csv", sheet);
    for lang in ["en", "fr"] {
        let given = home.run(&["record", "calms", "--votes", &path, "--lang", lang]);
        assert_eq!((given.status, given.out.as_str()), (1, ""));
        for line in [3, 4, 5] {
            let place = format!("{path}:{line}:1: ");
            assert!(given.err.contains(&place), "{place}: {}", given.err);
        }
        assert!(!given.err.contains('⟦'), "{}", given.err);
    }
    assert_eq!(home.ok(&["list", "--json"]), "[]\n");
    assert_eq!(
        home.run(&["record", "calms", "--votes", "/no/such.csv"])
            .status,
        2
    );
    assert_eq!(home.run(&["record", "nothing", "--votes", &path]).status, 2);
    let given = home.feed(&["record", "calms", "--votes", "-"], VOTES);
    assert_eq!(given.status, 0, "{}", given.err);
}

#[test]
fn a_report_leaves_only_with_consent_and_never_over_a_file() {
    let home = Home::new();
    let _ = home.record("Checkout");
    let given = home.run(&["export", "checkout"]);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(given.err.contains("--consented"), "{}", given.err);
    let page = home.ok(&["export", "checkout", "--consented"]);
    assert!(
        page.starts_with("# ") && page.contains("Checkout"),
        "{page}"
    );
    let to_output = ["export", "checkout", "--consented", "-o", "-"];
    assert_eq!(home.ok(&to_output), page);
    let path = home.path("report.md").display().to_string();
    let to_file = ["export", "checkout", "--consented", "-o", &path];
    let given = home.run(&to_file);
    assert_eq!((given.status, given.out.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
    fs::write(&path, "mine").unwrap();
    let given = home.run(&to_file);
    assert_eq!(given.status, 1);
    assert!(given.err.contains("--force"), "{}", given.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(home.run(&[&to_file[..], &["--force"]].concat()).status, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
    let as_json = home.ok(&["export", "checkout", "--consented", "--format", "json"]);
    assert_eq!(as_json, home.ok(&["show", "checkout", "--json"]));
}

#[test]
fn pictures_of_a_session_are_one_file_and_none_where_nothing_can_be_drawn() {
    let home = Home::new();
    let _ = home.record("Checkout & <Co>");
    let picture = ["export", "checkout", "--consented", "--format", "svg"];
    let svg = home.ok(&picture);
    assert!(svg.starts_with("<?xml"), "{svg}");
    assert!(svg.contains("Checkout &amp; &lt;Co&gt;") && svg.contains("cp-spread-title"));
    let started = home.run(&["--plain", "start", "retro", "--team", "Quiet"]);
    assert_eq!(started.status, 0, "{}", started.err);
    let given = home.run(&["export", "quiet", "--consented", "--format", "svg"]);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(
        given.err.starts_with("Nothing to draw yet"),
        "{}",
        given.err
    );
}

#[test]
fn deleting_asks_unless_told_and_takes_the_backup_along() {
    let home = Home::new();
    let id = home.record("Checkout");
    let file = home.session(&id);
    let backup = home.put(&format!("data/sessions/{id}.ron.bak"), "old");
    let given = home.run(&["delete", "checkout"]);
    assert_eq!(given.status, 2);
    assert!(
        given.err.contains("--yes") && file.exists(),
        "{}",
        given.err
    );
    assert_eq!(
        home.ok(&["delete", "checkout", "--yes"]),
        format!("deleted: {id}\n")
    );
    assert!(!file.exists() && !fs::exists(backup).unwrap());
    assert_eq!(home.run(&["delete", "checkout", "--yes"]).status, 2);
}

#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let home = Home::new();
    let _ = home.record("Red\u{1b}[31m\u{202e}team");
    let list = home.ok(&["list"]);
    assert!(list.contains("  Red[31mteam  "), "{list:?}");
    let steers = |text: &str| text.contains(['\u{1b}', '\u{202e}']);
    for args in [
        &["show", "red"][..],
        &["export", "red", "--consented"],
        &["list", "--json"],
        &["show", "red", "--json"],
    ] {
        let out = home.ok(args);
        assert!(!steers(&out), "{args:?}: {out:?}");
    }
    let start = ["--plain", "start", "calms", "--team", "\u{1b}[2J\u{202e}b"];
    let given = home.feed(&start, "");
    assert!(!steers(&given.out), "{:?}", given.out);
    assert!(!steers(&home.ok(&["notes"])));
    let given = home.run(&["show", "\u{1b}[2J"]);
    assert!(!steers(&given.err), "{:?}", given.err);
}

#[test]
fn a_workshop_is_led_line_by_line_kept_and_gone_on_with() {
    let home = Home::new();
    let start = [
        "--plain",
        "start",
        "calms",
        "--variant",
        "pulse",
        "--team",
        "Checkout",
        "--people",
        "5",
    ];
    let given = home.feed(&start, "");
    assert_eq!(given.status, 0, "{}", given.err);
    assert!(!given.out.contains(['⟦', '\u{1b}']), "{}", given.out);
    let listed = json(&home.ok(&["list", "--json"]));
    assert_eq!(listed[0]["status"], "running");
    assert_eq!(listed[0]["team"], "Checkout");
    let given = home.feed(&["resume", "--plain"], "");
    assert_eq!(given.status, 0, "{}", given.err);
    let notes = home.ok(&["notes"]);
    assert!(!notes.contains(['⟦', '\u{1b}']), "{notes}");
    assert_eq!(home.run(&["export", "checkout"]).status, 1);
    assert_eq!(home.run(&["--plain", "start", "nothing"]).status, 2);
}

#[test]
fn the_plain_home_lets_workshops_and_sessions_be_chosen_by_number() {
    let home = Home::new();
    let given = home.feed(&["--plain"], "9\n1\n1\n1\n150\n5\nCheckout\n");
    assert_eq!(given.status, 0, "{}", given.err);
    assert!(given.out.contains("1. CALMS health check"), "{}", given.out);
    assert!(
        given.out.contains("“9” is none of the choices."),
        "{}",
        given.out
    );
    assert!(given.out.contains("“150” is no number"), "{}", given.out);
    let listed = json(&home.ok(&["list", "--json"]));
    assert_eq!(listed[0]["team"], "Checkout");
    assert_eq!(listed[0]["variant"], "pulse");
    let given = home.feed(&["--plain"], "");
    assert!(
        given
            .out
            .contains("1. Go on: CALMS health check · Checkout"),
        "{}",
        given.out
    );
}

#[test]
fn the_plain_home_leads_to_the_trend_of_a_team_and_to_open_actions_and_back() {
    let home = Home::new();
    let none = home.feed(&["--plain"], "");
    assert!(!none.out.contains("Trend of a team"), "{}", none.out);
    let _ = home.record("Checkout");
    let one = home.feed(&["--plain"], "9\n");
    assert_eq!(one.status, 0, "{}", one.err);
    assert!(one.out.contains("  9. Trend of a team\n"), "{}", one.out);
    assert!(
        one.out.contains("nothing earlier to compare with"),
        "{}",
        one.out
    );
    assert_eq!(one.out.matches("What would you like to do?").count(), 2);
    let _ = home.record("Search");
    let two = home.feed(&["--plain", "--lang", "fr"], "9\n2\n");
    let shown = two
        .out
        .split("La tendance de quelle équipe")
        .nth(1)
        .unwrap();
    assert!(
        shown.contains("1. Checkout") && shown.contains("· Search ·"),
        "{shown}"
    );
    let start = [
        "--plain", "start", "pm", "--mode", "solo", "--team", "Payments",
    ];
    let _ = home.feed(
        &start,
        "c\n4\nAdd an alert on queue age\nOps\n2027-12-15\n\n\n\n",
    );
    let open = home.feed(&["--plain"], "11\n");
    assert!(open.out.contains("11. Open actions (1)"), "{}", open.out);
    assert!(
        open.out.contains("Add an alert on queue age"),
        "{}",
        open.out
    );
}

#[test]
fn there_is_nothing_to_resume_without_a_running_session() {
    let home = Home::new();
    let _ = home.record("Checkout");
    let given = home.run(&["--plain", "resume"]);
    assert_eq!(given.status, 2);
    assert_eq!(
        given.err,
        "No unfinished session. calms start PACK begins one.\n"
    );
}

#[test]
fn names_in_what_people_wrote_stay_in_the_room_unless_asked_for() {
    let home = Home::new();
    let start = [
        "--plain", "start", "pm", "--mode", "solo", "--team", "Payments",
    ];
    let input = "c ask jane.doe@example.com and @jdoe, then Juno Miller\n";
    assert_eq!(home.feed(&start, input).status, 0);
    for format in ["md", "json"] {
        let given = home.run(&["export", "payments", "--format", format]);
        assert_eq!(given.status, 0, "{}", given.err);
        assert!(!given.out.contains("jane.doe") && !given.out.contains("jdoe"));
        assert!(
            given.out.contains("Juno Miller"),
            "told, not changed: {}",
            given.out
        );
        let told = "2 names give way to a role or to [name].\nThese look like names of people and \
                    stay: Juno Miller (note, Prime directive).\n";
        assert_eq!(given.err, told);
        let kept = home.ok(&["export", "payments", "--format", format, "--names"]);
        assert!(
            kept.contains("@jdoe") && kept.contains("jane.doe@example.com"),
            "{kept}"
        );
    }
    let path = home.path("report.md").display().to_string();
    let given = home.run(&["--lang", "fr", "export", "payments", "-o", &path]);
    assert!(
        given.err.contains("\n2 noms laissent place"),
        "{}",
        given.err
    );
    let page = fs::read_to_string(&path).unwrap();
    assert!(
        page.contains("2 names of people in what was written have given way"),
        "{page}"
    );
}

#[test]
fn the_name_of_a_file_says_in_which_form_a_report_is_written() {
    let home = Home::new();
    home.ok(&["--plain", "start", "calms", "--mode", "solo"]);
    for (name, begins) in [
        ("a.html", "<!doctype html>"),
        ("a.JSON", "{"),
        ("a.txt", "# "),
    ] {
        let path = home.path(name).display().to_string();
        assert_eq!(home.run(&["export", "calms", "-o", &path]).status, 0);
        let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
        assert!(text.starts_with(begins), "{name}: {text:.60}");
    }
    let path = home.path("b.html").display().to_string();
    let given = home.run(&["export", "calms", "-o", &path, "--format", "md"]);
    assert_eq!(given.status, 0, "{}", given.err);
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("# "));
}
