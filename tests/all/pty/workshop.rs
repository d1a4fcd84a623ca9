//! The job itself, in a real terminal: seven people, sixty minutes of CALMS, closed, opened again,
//! and its report.
use calms::content::Shelf;
use calms::domain::{Language, Variant, short_id};

use super::open_a_note;
use super::stage::{Folders, Row, Stage};
use super::{at_home, say};

/// What seven people vote on the fifteen questions.
const VOTES: [&str; 15] = [
    "1334444", "2222333", "4445555", "4443555", "11444xx", "4455555", "2222122", "1222223",
    "3334445", "2223334", "3333333", "4422333", "1114444", "3334444", "2333444",
];

const RIGHT: &str = "\x1b[C";
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

fn begin(folders: &Folders) -> Stage {
    let mut stage = at_home(folders);
    stage.press("\r");
    stage.see(&say("start-people"));
    stage.press(UP);
    stage.press(UP);
    stage.press("7");
    stage.see("[7]");
    stage.press(DOWN);
    stage.press("Checkout");
    stage.press("\r");
    stage.press("\r");
    stage.see(&say("directive-title"));
    stage.press("t");
    stage.see("2:00 left of 2:00");
    stage
}

/// Types what was written on folded paper, and shows what it comes to.
fn paper(stage: &mut Stage, sheets: &[&str]) {
    stage.press("P");
    for digits in sheets {
        stage.see("0 of 7");
        stage.press(digits);
    }
    stage.see("7 of 7");
    stage.press("r");
    stage.see(&say("hint-armed-confirm"));
    stage.press("\r");
}

fn vote(stage: &mut Stage, title: &str, digits: &str) {
    stage.see(title);
    stage.see("0 of 7");
    stage.press(digits);
    stage.see("7 of 7");
    stage.press("r");
    stage.see(&say("hint-armed-confirm"));
    stage.press("\r");
    stage.see(&say("action-vote-again"));
}

#[test]
fn seven_people_go_through_calms_from_the_first_screen_to_the_report() {
    let shelf = Shelf::built_in(&[Language::En]);
    let pack = &shelf.exact("calms", Language::En).unwrap().pack;
    let asked = &pack.variants.of(Variant::Standard).questions;
    let folders = Folders::new();
    let mut stage = begin(&folders);

    stage.press(RIGHT);
    paper(&mut stage, &["5544554", "1122311"]);
    stage.see(&say("working-green-1"));
    stage.press(RIGHT);
    stage.see(&say("review-none"));
    for (id, digits) in asked.iter().zip(VOTES) {
        stage.press(RIGHT);
        // The longest titles stand on two lines.
        let title: String = pack.question(id).unwrap().title.chars().take(40).collect();
        vote(&mut stage, &title, digits);
        if short_id(id) == "A2" {
            stage.see("TWO CAMPS, at 1 and at 4");
            open_a_note(&mut stage);
            stage.press("two environments, two worlds\r");
            stage.see("Kept");
        }
    }
    stage.press(RIGHT);
    stage.see(&say("look-at-first"));
    stage.press(RIGHT);
    stage.see(&say("talk-say-all").chars().take(30).collect::<String>());
    stage.press(RIGHT);
    stage.see("0 of 14 placed");
    stage.press("9");
    stage.see("9 of 14 placed");
    stage.press(RIGHT);
    stage.see(&say("commit-suggested"));
    stage.press_and_see("\r", Row::Head);
    stage.press("we will see where work waits");
    for text in ["", "Ana", "", "", "", "five days", "nobody has time for it"] {
        stage.press("\r");
        stage.press(text);
    }
    stage.press("\r");
    stage.see(&say("commit-title"));
    stage.press(RIGHT);
    stage.see(&say("roti-title"));
    paper(&mut stage, &["4455443"]);
    stage.see(&say("thanks"));
    stage.press(RIGHT);
    stage.see(&say("ask-close"));
    stage.press("\r");
    stage.see(&say("done-next"));
    stage.press("q");
    stage.see(&say("home-start"));
    stage.press("q");
    assert_eq!(stage.status(), 0);
    stage.is_restored();

    let mut stage = at_home(&folders);
    stage.press("s");
    stage.see(&say("status-closed"));
    stage.press("\r");
    stage.see(&say("look-at-first"));
    stage.press("q");
    stage.press_and_see("\r", Row::Head);
    stage.press("q");
    stage.status();
    check_report(&folders);
}

fn check_report(folders: &Folders) {
    let run = |arguments: &[&str]| {
        let output = folders.command().args(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), text)
    };
    let (status, list) = run(&["list", "--json"]);
    assert_eq!(status, Some(0));
    assert!(list.contains("\"status\":\"closed\""), "{list}");
    let (status, nothing) = run(&["export", "checkout"]);
    assert_eq!(
        (status, &*nothing),
        (Some(1), ""),
        "the group was not asked"
    );
    let (status, report) = run(&["export", "checkout", "--consented"]);
    assert_eq!(status, Some(0));
    for part in [
        "Checkout",
        "7 people",
        "we will see where work waits",
        "Ana",
        "nobody has time for it",
        "two environments, two worlds",
        "van der Eijk",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    let (_, shown) = run(&["show", "checkout", "--json"]);
    assert!(
        shown.contains("\"id\":\"calms.A2\",\"counts\":[2,0,0,3,0],\"abstained\":2"),
        "{shown}"
    );
    assert!(
        shown.contains("\"id\":\"calms.S1\",\"counts\":[3,0,0,4,0]"),
        "{shown}"
    );
}
