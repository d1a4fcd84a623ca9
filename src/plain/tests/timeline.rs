//! A timeline written and pasted line by line.
use super::*;
use crate::domain::EventKind;

/// A post-mortem at its timeline.
fn incident(language: Language) -> Session {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-pm-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(&shelf.get("pm", language).unwrap().pack, plan, start());
    let at = |stop: &crate::domain::Stop| stop.kind == Kind::Timeline;
    let stop = session.agenda().iter().position(at).unwrap();
    let place = Place { stop, question: 0 };
    session.apply(Command::Go(place), start()).unwrap();
    session
}

#[test]
fn a_chat_is_pasted_marked_and_mended_line_by_line() {
    let script = [
        "+",
        "n",
        "14:03 ana: alert fired",
        "q",
        "[14:10] page-bot: paged the on-call person",
        "14:12 lol",
        "later it was fine",
        ".",
        "2026-05-11",
        "Europe/Paris",
        "support",
        "=",
        "3",
        // The first one started it, the second is the acknowledgement.
        "1",
        "1",
        "2",
        "3",
        // What waits: three are left, one is said anew, one is dropped.
        "=",
        "",
        "",
        "",
        "14:20 all green",
        // The last one ended it; one more is typed.
        "3",
        "5",
        "~13:50 release 4.2 goes out",
        "soon somebody noticed",
        "5",
        "7",
        "14:05",
        "",
        "on call",
        "",
        "",
        "q",
    ];
    let (session, out, saved) = play(incident(Language::En), &script);
    insta::assert_snapshot!("timeline_en", out);
    let timeline = session.timeline();
    let told: Vec<_> = timeline
        .entries
        .iter()
        .map(|e| (e.kind, e.text.as_str(), e.role.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (EventKind::Context, "release 4.2 goes out", ""),
            (EventKind::Started, "alert fired", "support"),
            (EventKind::Context, "soon somebody noticed", "on call"),
            (
                EventKind::Acknowledged,
                "page-bot: paged the on-call person",
                ""
            ),
            (EventKind::Resolved, "all green", ""),
        ]
    );
    let unread: Vec<&str> = timeline
        .unread
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(unread, ["n", "q", "14:12 lol"]);
    assert!(
        saved
            .iter()
            .all(|text| !text.contains("ana:") || text.contains("alert fired"))
    );
}

#[test]
fn the_end_of_the_input_in_a_paste_loses_no_line() {
    let (session, out, _) = play(
        incident(Language::Fr),
        &["+", "14h03 alerte", "p", "et encore"],
    );
    let lines: Vec<&str> = session
        .timeline()
        .unread
        .iter()
        .map(|l| l.text.as_str())
        .collect();
    assert_eq!(lines, ["14h03 alerte", "p", "et encore"]);
    assert!(out.contains("chronologie"), "{out}");
}
