//! Cards and agreement, line by line.
use super::*;
use crate::domain::ActionKind;

#[test]
fn cards_are_added_changed_moved_and_taken_away_line_by_line() {
    let session = at_step("pm", Mode::Tally, "factors");
    let script = [
        "+ the two screens look alike",
        "h",
        "+ the alert was off",
        "+ the queue was full for a week",
        "h 5",
        "+ one more",
        "2",
        "1",
        "the alert was silent",
        "log",
        "3",
        "2",
        "5",
        "4",
        "3",
        "77",
        "q",
    ];
    let (session, out, _) = play(session, &script);
    let cards: Vec<(&str, &str, &str)> = session
        .cards()
        .iter()
        .map(|card| (&*card.column, &*card.text, &*card.known))
        .collect();
    assert_eq!(
        cards,
        [
            ("change", "the two screens look alike", ""),
            ("detection", "the alert was silent", "log"),
            ("capacity", "the queue was full for a week", ""),
        ],
        "{out}"
    );
    assert!(out.contains("2. the alert was silent [log]"), "{out}");
    assert!(out.contains("“77”"), "{out}");
    let few = out.matches("What else had to be true").count();
    assert_eq!(few, 1, "said while there are few factors, and once: {out}");
}

#[test]
fn a_needed_heading_says_in_words_that_it_is_empty() {
    let session = at_step("retro", Mode::Solo, "gather");
    let (session, out, _) = play(session, &["+ pairing", "", "q"]);
    assert!(out.contains("Lacked · needed, still empty"), "{out}");
    assert!(out.contains("Liked · 1 card"), "{out}");
    assert_ne!(session.stop().unwrap().id, "gather", "Enter goes on");
}

#[test]
fn what_is_missing_is_noted_where_the_group_does_not_agree() {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-pm-7f3k".to_owned()),
        variant: Variant::Full,
        team: "Checkout".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let pack = &shelf.exact("pm", Language::En).unwrap().pack;
    let mut session = Session::begin(pack, plan, start());
    let stop = session.agenda().iter().position(|s| s.id == "agree");
    let place = Place {
        stop: stop.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), start()).unwrap();
    let (session, out, _) = play(session, &["2", "when support was told", "q"]);
    assert_eq!(session.confirmed("agree"), Some(false), "{out}");
    assert_eq!(session.notes()[0].text, "when support was told");
    assert_eq!(session.notes()[0].on, "agree");
}

#[test]
fn an_action_after_an_incident_says_what_else_it_may_and_is_never_held_up() {
    let session = at_step("pm", Mode::Tally, "factors");
    let script = ["+ the disk check was off", "", "n", "n", "q"];
    let (session, _, _) = play(session, &script);
    let card = session.cards()[0].link();
    let at = session.agenda().iter().position(|s| s.id == "actions");
    let place = Place {
        stop: at.unwrap(),
        question: 0,
    };
    let mut session = session;
    session.apply(Command::Go(place), start()).unwrap();
    let script = [
        "2",
        "be more careful",
        "Ada",
        "+14",
        "1",
        "9",
        "3",
        "the alarm rings",
        "1",
        "OPS-12",
        "q",
    ];
    let (session, out, _) = play(session, &script);
    assert_eq!(session.actions().len(), 1, "{out}");
    let action = &session.actions()[0];
    assert_eq!(action.text, "be more careful", "kept as typed: {out}");
    assert_eq!(out.matches("Care is no control").count(), 1, "{out}");
    assert!(out.contains("Change a tool, a default"), "{out}");
    assert_eq!(action.link.as_ref(), Some(&card), "{out}");
    assert_eq!(action.kind, Some(ActionKind::Detect), "{out}");
    assert_eq!(action.done_when, "the alarm rings");
    assert!(action.urgent && out.contains("“9”"), "{out}");
    assert_eq!(action.tracker, "OPS-12");
    // Changed: empty lines keep all, a dash takes one away.
    let rows = ["", "", "", "", "", "", "-", ""];
    let script: Vec<&str> = ["3", "1"].into_iter().chain(rows).chain(["q"]).collect();
    let (session, out, _) = play(session, &script);
    let kept = &session.actions()[0];
    assert!(!kept.urgent, "{out}");
    assert_eq!(
        (&kept.link, kept.kind, &*kept.tracker),
        (&Some(card), Some(ActionKind::Detect), "OPS-12"),
        "{out}"
    );
    assert!(
        !out.contains("Care is no control"),
        "not typed again: {out}"
    );
}

#[test]
fn a_card_or_a_note_that_judges_is_answered_with_one_reframing_and_kept() {
    let session = at_step("pm", Mode::Tally, "factors");
    let script = [
        "+ human error, they should have looked",
        "c somebody was careless",
        "q",
    ];
    let (session, out, _) = play(session, &script);
    assert_eq!(
        session.cards()[0].text,
        "human error, they should have looked"
    );
    assert_eq!(session.notes()[0].text, "somebody was careless");
    assert_eq!(out.matches("“human error”: ").count(), 1, "{out}");
    assert!(!out.contains("“should have”"), "one at a time: {out}");
    assert!(
        out.contains("This looks at character") || out.contains("This judges"),
        "{out}"
    );
}
