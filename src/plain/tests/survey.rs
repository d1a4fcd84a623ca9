//! Signs, cards and estimates line by line.
use super::*;

#[test]
fn signs_are_ticked_on_a_passed_keyboard_and_shown_as_counts() {
    let mut script = vec![""];
    // Pages of four; a wrong digit, a page gone back to, a voter who abstains.
    script.extend(["", "13", "5", "-", "12", "", "4", ""]);
    script.extend(["", "1", "", "", ""]);
    script.extend(["", "0", ""]);
    script.extend(["xyz", "", "q"]);
    let session = at_step("ways", Mode::Secret, "signs");
    let (session, out, saved) = play(session, &script);
    let survey = session.survey("signs").unwrap();
    let counts = survey.counts.clone().unwrap();
    assert_eq!(counts, [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "{out}");
    assert_eq!((survey.ballots, survey.abstained), (3, 1));
    assert!(out.contains("Most ticks: Flow"), "{out}");
    assert!(saved.last().unwrap().contains("abstained: 1"));
    insta::assert_snapshot!("signs_en", out);
}

#[test]
fn sheets_of_signs_are_counted_row_by_row() {
    let mut script = vec!["1", "x", "", "4", "3", "0", "-", "1"];
    script.extend(["0"; 10]);
    script.extend(["", "", "q"]);
    let session = at_step("ways", Mode::Tally, "signs");
    let (session, out, _) = play(session, &script);
    let survey = session.survey("signs").unwrap();
    let counts = survey.counts.clone().unwrap();
    assert_eq!(counts, [3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "{out}");
    assert!(out.contains("There are not that many sheets."), "{out}");
    assert!(out.contains("Only a number"), "{out}");
}

#[test]
fn cards_are_put_in_order_and_marked_on_paper() {
    let script = ["1 3", "", "1", "338", "", "", "q"];
    let session = at_step("dso", Mode::Tally, "spectrum");
    let (session, out, _) = play(session, &script);
    let survey = session.survey("failure-spectrum").unwrap();
    assert_eq!(survey.answers[2].id, "branch", "{out}");
    assert_eq!(
        (survey.count(2), survey.count(7)),
        (Some(2), Some(1)),
        "{out}"
    );
    assert!(
        out.contains("What would move the mark by one card?"),
        "{out}"
    );
}

#[test]
fn estimates_are_typed_and_can_be_left_out() {
    let script = ["1", "467", "466", "", "", "", "2", "", "", "q"];
    let session = at_step("dora", Mode::Tally, "lead-time");
    let (session, out, _) = play(session, &script);
    let survey = session.survey("LT").unwrap();
    assert_eq!(survey.counts.clone().unwrap(), [0, 0, 0, 1, 0, 2], "{out}");
    assert!(out.contains("Votes are the digits 1 to 6"), "{out}");
    assert!(session.survey("DF").unwrap().skipped, "{out}");
}

#[test]
fn one_person_ticks_and_marks_line_by_line() {
    let session = at_step("ways", Mode::Solo, "signs");
    let (session, out, _) = play(session, &["1 12", "q"]);
    let survey = session.survey("signs").unwrap();
    assert_eq!(
        (survey.count(0), survey.count(11)),
        (Some(1), Some(1)),
        "{out}"
    );
    let session = at_step("dso", Mode::Solo, "spectrum");
    let (session, out, _) = play(session, &["", "9", "4", "q"]);
    let survey = session.survey("failure-spectrum").unwrap();
    assert_eq!(survey.count(3), Some(1), "{out}");
}
