//! `calms actions`: what all sessions have promised, for people, scripts, sheets and calendars.
use std::fs;

use super::{Home, json};

const ITEM: &str = r#"actions: [(id: 1, text: "=Test the, contract", owner: "Ana", due: Some("2026-01-20"), kind: Some(prevent), status: open, link: Some("calms.A1")), (id: 2, text: "Buy a bell", owner: "", due: None, kind: None, status: done, link: None)],"#;

/// A team that has promised two things in January, one of which moved until February.
fn promised() -> (Home, String) {
    let home = Home::new();
    let votes = |name: &str, a1: &str| {
        let text = format!("question,1,2,3,4,5,x\ncalms.A1,{a1}\n");
        home.put(name, &text)
    };
    let record = |votes: &str, team: &str, date: &str| {
        let args = [
            "record", "calms", "--votes", votes, "--team", team, "--date", date,
        ];
        home.ok(&args).trim_end().to_owned()
    };
    let low = votes("low.csv", "3,2,0,0,0,0");
    let high = votes("high.csv", "0,0,0,5,0,0");
    let first = record(&low, "Checkout", "2026-01-05");
    let path = home.session(&first);
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen("actions: [],", ITEM, 1);
    let text = text.replacen("open: [],", r#"open: [Some("2026-01-20")],"#, 1);
    fs::write(&path, text).unwrap();
    let _ = record(&high, "checkout", "2026-02-05");
    let _ = record(&low, "Payments", "2026-02-06");
    (home, first)
}

#[test]
fn scripts_get_every_promise_with_its_fate_and_whether_it_moved() {
    let (home, first) = promised();
    let all = json(&home.ok(&["actions", "--json"]));
    assert_eq!(all.as_array().unwrap().len(), 2);
    let row = &all[0];
    let text = row.to_string();
    let contract = format!(
        r#""session":"{first}","team":"Checkout","text":"=Test the, contract","owner":"Ana","due":"2026-01-20","kind":"prevent","status":"open","link":"calms.A1","late":true"#
    );
    let plain = home.ok(&["actions", "--json"]);
    assert!(plain.starts_with(&format!("[{{{contract},")), "{plain}");
    assert_eq!(row["promised"], "2026-01-05");
    assert_eq!(row["moved"]["was"], 1.4);
    assert_eq!(row["moved"]["now"], 4.0);
    assert_eq!(row["moved"]["verdict"], "up", "{text}");
    let done = &all[1];
    assert_eq!(
        (&done["status"], &done["late"]),
        (&"done".into(), &false.into())
    );
    assert_eq!(
        (&done["owner"], &done["due"]),
        (&json("null"), &json("null"))
    );
    let open = json(&home.ok(&["actions", "--open", "--json", "--team", "CHECKOUT"]));
    assert_eq!(open.as_array().unwrap().len(), 1);
    let others = home.ok(&["actions", "--json", "--team", "Payments"]);
    assert_eq!(others, "[]\n");
}

#[test]
fn people_get_teams_late_ones_marked_by_a_word_and_what_moved_in_their_language() {
    let (home, _) = promised();
    let out = home.ok(&["actions"]);
    assert!(
        out.starts_with("Checkout\n  late  =Test the, contract  Ana"),
        "{out}"
    );
    assert!(out.contains("days late"), "{out}");
    assert!(out.contains("was 1.4 · now 4.0: higher\n"), "{out}");
    assert!(out.contains("  done  Buy a bell"), "{out}");
    let out = home.ok(&["actions", "--open", "--lang", "fr"]);
    assert!(out.contains("  en retard  =Test"), "{out}");
    assert!(
        out.contains("1,4 alors · 4,0 maintenant : plus haut\n"),
        "{out}"
    );
    assert!(!out.contains("Buy a bell") && !out.contains('⟦'), "{out}");
    let none = home.run(&["actions", "--team", "nobody"]);
    assert_eq!((none.status, none.out.as_str()), (0, ""));
    assert!(none.err.contains("“nobody”"), "{}", none.err);
    let both = home.run(&["actions", "--json", "--format", "csv"]);
    assert_eq!((both.status, both.out.as_str()), (2, ""));
}

#[test]
fn names_in_a_sheet_and_a_calendar_give_way_unless_the_group_wants_them() {
    let (home, first) = promised();
    let path = home.session(&first);
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen("=Test the, contract", "Write to zoe@example.org", 1);
    fs::write(&path, text).unwrap();
    for (form, veiled) in [("csv", "Write to [name]"), ("ics", "Write to [name]")] {
        let told = home.run(&["actions", "--format", form]);
        assert!(told.out.contains(veiled), "{}", told.out);
        assert!(!told.out.contains("zoe@"), "{}", told.out);
        assert!(told.err.contains("[name]"), "{}", told.err);
        let kept = home.run(&["actions", "--format", form, "--names"]);
        assert!(kept.out.contains("zoe@example.org"), "{}", kept.out);
        assert!(!kept.err.contains("[name]"), "{}", kept.err);
    }
    let here = home.ok(&["actions"]);
    assert!(here.contains("zoe@example.org"), "{here}");
}

#[test]
fn promises_leave_as_a_harmless_sheet_and_as_a_calendar() {
    let (home, first) = promised();
    let sheet = home.ok(&["actions", "--format", "csv"]);
    let mut lines = sheet.lines();
    let head = "session,team,text,owner,due,kind,status,link,late,promise,promised,age_days,\
                measure,today,aim,was,now,moved";
    assert_eq!(lines.next(), Some(head));
    let row = lines.next().unwrap();
    let begin = format!(
        "{first},Checkout,\"'=Test the, contract\",Ana,2026-01-20,prevent,open,calms.A1,yes,action,2026-01-05,"
    );
    assert!(row.starts_with(&begin), "{row}");
    assert!(row.ends_with(",1.4,4,up"), "{row}");
    let file = home.path("actions.ics");
    let name = file.to_str().unwrap();
    let write = ["actions", "--format", "ics", "-o", name];
    assert_eq!(home.run(&write).status, 0);
    let calendar = fs::read_to_string(&file).unwrap();
    assert!(calendar.contains(&format!("UID:{first}-action-1@calms\r\n")));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260120\r\n"));
    assert!(!calendar.contains("Buy a bell"), "done is done");
    assert_eq!(
        home.run(&write).status,
        1,
        "a file is not overwritten unasked"
    );
    let forced = home.run(&["actions", "--format", "ics", "-o", name, "--force"]);
    assert_eq!(forced.status, 0);
    let none = home.run(&["actions", "--format", "ics", "--team", "Payments"]);
    assert_eq!((none.status, none.out.as_str()), (1, ""));
}

#[test]
fn a_damaged_session_is_told_and_hides_no_other_promise() {
    let (home, first) = promised();
    let path = home.session(&first);
    let text = fs::read_to_string(&path).unwrap();
    let copy = home.session("2026-01-06-checkout-calms-zzzz");
    fs::write(&copy, &text[..text.len() - 30]).unwrap();
    let given = home.run(&["actions", "--json"]);
    assert_eq!(given.status, 0);
    assert!(given.err.contains("zzzz"), "{}", given.err);
    assert_eq!(json(&given.out).as_array().unwrap().len(), 2);
}
