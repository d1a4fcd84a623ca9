//! Cards and agreement, line by line.
use super::*;

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
