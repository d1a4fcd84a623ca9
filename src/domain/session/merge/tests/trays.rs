//! What two copies do not say aloud: trays that were put aside, and how many names gave way.
use super::super::super::tests::standard;
use super::{notes, sentence};
use crate::domain::Session;
use crate::domain::session::merge::{About, Datum, Kept};

#[test]
fn names_that_gave_way_in_both_copies_are_not_counted_twice() {
    let with = |veiled| {
        let mut session = standard();
        session.veiled = veiled;
        session
    };
    for base in [None, Some(with(2))] {
        for (ours, theirs, both) in [(2, 5, 5), (5, 2, 5), (2, 2, 2), (3, 4, 4)] {
            let merged = Session::merge(base.as_ref(), &with(ours), &with(theirs), sentence);
            let merged = merged.unwrap();
            assert_eq!(merged.session.veiled(), both, "{ours} and {theirs}");
            assert_eq!(merged.conflicts, []);
        }
    }
}

#[test]
fn two_trays_become_ours_with_the_lines_of_both_and_a_note_of_the_other_place_and_day() {
    let with = |fields: [&str; 3], line: &str| {
        let mut session = standard();
        session.tray = Some(crate::domain::Draft {
            form: "paste".to_owned(),
            fields: fields.map(str::to_owned).to_vec(),
        });
        let lines = ["10:00 both", line].into_iter().zip(1..);
        session.timeline.unread = lines
            .map(|(text, line)| crate::domain::Unread {
                line,
                text: text.to_owned(),
            })
            .collect();
        session
    };
    let base = standard();
    let ours = with(["2026-05-11", "Europe/Paris", "0"], "10:01 ours");
    let theirs = with(["2026-05-12", "UTC", "1"], "10:02 theirs");
    let merged = Session::merge(Some(&base), &ours, &theirs, sentence).unwrap();
    assert_eq!(merged.session.tray, ours.tray);
    let lines = &merged.session.timeline.unread;
    for line in ["10:00 both", "10:01 ours", "10:02 theirs"] {
        assert_eq!(
            lines.iter().filter(|one| one.text == line).count(),
            1,
            "{line}"
        );
    }
    let [conflict] = merged.conflicts.as_slice() else {
        unreachable!("{:?}", merged.conflicts)
    };
    assert_eq!(
        (&conflict.about, conflict.kept),
        (&About::Draft, Kept::Note)
    );
    let there = &conflict.differs[0].theirs;
    assert_eq!(there, &Datum::Text("2026-05-12 · UTC".to_owned()));
    assert!(notes(&merged.session)[0].contains("2026-05-12 · UTC"));
    // What one copy alone put aside is no conflict.
    let alone = Session::merge(Some(&base), &base, &theirs, sentence).unwrap();
    assert_eq!(
        (&alone.session.tray, alone.conflicts.len()),
        (&theirs.tray, 0)
    );
    // The same tray left from another place keeps the line that only one has.
    let same = Session::merge(Some(&ours), &ours, &theirs, sentence).unwrap();
    assert_eq!(same.session.tray, theirs.tray);
}
