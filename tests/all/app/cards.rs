//! Experiments and actions.
use calms::app::Screen;
use calms::domain::{ActionItem, ActionKind, Command, Mode, Progress};

use crate::room::{CARDS, CULTURE, Room, session, ten};

/// The cards, with one question at 1 so that an experiment is suggested.
fn cards() -> Room {
    let room = Room::at(Mode::Tally, CULTURE)
        .types("1111111")
        .keys("r enter");
    let downs = "down ".repeat(CARDS - CULTURE + 2);
    let room = room.keys(&format!("o {downs} enter"));
    assert_eq!(room.session().place().stop, CARDS);
    room
}

fn field(room: &Room) -> Option<&str> {
    match room.app.front() {
        Screen::Form(form) => Some(&form.rows[form.at].id),
        _ => None,
    }
}

#[test]
fn escape_keeps_what_was_typed_on_a_card() {
    let room = cards().keys("a").types("write it down").keys("esc");
    assert_eq!(room.session().actions()[0].text, "write it down");
    assert!(matches!(room.app.front(), Screen::Step(_)));
}

#[test]
fn a_suggestion_that_was_only_looked_at_is_no_experiment() {
    let room = cards().keys("enter");
    assert_eq!(field(&room), Some("belief"));
    let room = room.keys("esc");
    assert_eq!(room.session().experiments(), []);
    let room = room.keys("enter").types("We think so").keys("esc");
    let card = &room.session().experiments()[0];
    assert_eq!(card.belief, "We think so");
    assert_eq!(card.link.as_deref(), Some("calms.C1"));
    assert!(!card.act.is_empty());
}

#[test]
fn a_date_that_cannot_be_read_is_told_once_and_loses_no_word() {
    let typed = || {
        let room = cards().keys("a").types("do it").keys("enter enter");
        assert_eq!(field(&room), Some("due"));
        room.types("someday")
    };
    let left = typed().keys("esc");
    assert_eq!(left.session().actions()[0].text, "do it (someday)");
    let room = typed().keys("enter");
    assert_eq!(field(&room), Some("due"));
    assert_eq!(room.notice(), Some("date-unread"));
    assert_eq!(room.session().actions(), []);
    let room = room
        .keys(&"backspace ".repeat(7))
        .types("+14")
        .keys("enter");
    let due = room.session().actions()[0].due.unwrap();
    assert_eq!(due.to_string(), "2026-12-06");
}

#[test]
fn changing_a_card_leaves_what_the_form_does_not_show() {
    let mut session = session(Mode::Tally);
    let card = ActionItem {
        text: "do it".to_owned(),
        kind: Some(ActionKind::Detect),
        ..ActionItem::default()
    };
    let place = calms::domain::Place {
        stop: CARDS,
        question: 0,
    };
    for command in [Command::PutAction(Box::new(card)), Command::Go(place)] {
        session.apply(command, ten()).unwrap();
    }
    let room = Room::opened(session, None).keys("space enter");
    let room = room.types(" well").keys("esc");
    let card = &room.session().actions()[0];
    assert_eq!(card.text, "do it well");
    assert_eq!(card.status, Progress::Done);
    assert_eq!(card.kind, Some(ActionKind::Detect));
}
