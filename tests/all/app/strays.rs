//! Typing that went astray, pastes, and what somebody was in the middle of typing.
use calms::app::{Asking, Effect, Event, Hindrance, ReadOnly, Screen, Unsaved};
use calms::domain::{Command, Mode, Session};
use calms::input::{Action, Keymap};

use crate::room::{CARDS, CULTURE, ROTI, Room, SAFETY, session, ten, text};

fn note(room: &Room) -> Option<String> {
    match room.asking() {
        Some(Asking::MakeNote(text)) => Some(text.clone()),
        _ => None,
    }
}

/// The session as it was last saved.
fn saved(room: &Room) -> Session {
    let sessions = room.effects.iter().rev();
    let mut sessions = sessions.filter_map(|effect| match effect {
        Effect::Save(session, _) => Some((**session).clone()),
        _ => None,
    });
    sessions.next().unwrap()
}

fn capture(room: &Room) -> Option<String> {
    match room.app.front() {
        Screen::Capture(capture) => Some(capture.fields[0].text().to_owned()),
        _ => None,
    }
}

#[test]
fn letters_in_a_burst_run_nothing_and_may_become_a_note() {
    let room = Room::at(Mode::Tally, CULTURE);
    let before = text(room.session());
    let room = room.burst("qu'on prenne une pause");
    assert_eq!(note(&room).as_deref(), Some("qu'on prenne une pause"));
    assert_eq!(text(room.session()), before);
    let room = room.keys("enter");
    assert_eq!(capture(&room).as_deref(), Some("qu'on prenne une pause"));
    let room = room.keys("enter");
    assert_eq!(room.session().notes()[0].text, "qu'on prenne une pause");
    assert_eq!(room.session().notes()[0].on, "calms.C1");
}

#[test]
fn digits_in_a_burst_vote() {
    let room = Room::at(Mode::Tally, CULTURE).burst("3342x31");
    assert_eq!(room.progress(), (7, 7));
    assert_eq!(
        Room::at(Mode::Tally, CULTURE).burst("éàxx").progress(),
        (4, 7)
    );
}

#[test]
fn a_burst_at_home_or_at_a_question_leads_nowhere() {
    let room = Room::new().burst("some text, and a q");
    assert!(matches!(room.app.front(), Screen::Home(_)));
    assert_eq!(room.effects, []);
    let asked = Room::at(Mode::Tally, CULTURE).keys("q").burst("oh yes");
    assert_eq!(asked.asking(), Some(&Asking::Leave));
    let armed = Room::at(Mode::Tally, CULTURE)
        .types("333")
        .keys("r")
        .burst("hello");
    assert_eq!(
        (note(&armed), armed.keys("enter").rounds("C1")),
        (None, vec![])
    );
}

#[test]
fn a_burst_into_a_field_is_typing() {
    let room = Room::at(Mode::Tally, CULTURE).keys("c").burst("quick");
    assert_eq!(capture(&room).as_deref(), Some("quick"));
}

#[test]
fn a_paste_becomes_a_note_only_when_asked_for() {
    let room = Room::at(Mode::Tally, CULTURE);
    let before = text(room.session());
    let room = room.paste("q\r\nr\nenter\u{1b}[31m");
    assert_eq!(note(&room).as_deref(), Some("q r enter[31m"));
    assert_eq!(text(room.session()), before);
    let room = room.keys("esc");
    assert_eq!(room.session().notes(), []);
    assert_eq!(room.paste(" \n ").asking(), None, "nothing is no note");
}

#[test]
fn a_paste_into_a_line_is_kept_before_the_next_key() {
    let room = Room::at(Mode::Tally, CULTURE).keys("c").paste("pasted");
    assert_eq!(saved(&room).draft().unwrap().fields[0], "pasted");
    let room = room.event(Event::Edited("from the editor".to_owned()));
    assert_eq!(saved(&room).draft().unwrap().fields[0], "from the editor");
}

#[test]
fn a_line_being_typed_is_taken_up_after_reopening() {
    let room = Room::at(Mode::Tally, CULTURE)
        .keys("c tab")
        .types("half a sen");
    let again = Room::opened(saved(&room), None);
    assert_eq!(capture(&again).as_deref(), Some("half a sen"));
    assert_eq!(again.notice(), Some("draft-found"));
    let again = again.types("tence").keys("esc");
    let note = &again.session().notes()[0];
    assert_eq!((&*note.text, &*note.on), ("half a sentence", "calms.C1"));
    assert_eq!(note.kind, calms::domain::NoteKind::OtherView);
    assert_eq!(again.session().draft(), None);
}

#[test]
fn a_card_being_written_is_taken_up_after_reopening() {
    let room = Room::at(Mode::Tally, CARDS)
        .keys("a")
        .types("write it down");
    let room = room.keys("enter").types("Ad");
    let again = Room::opened(saved(&room), None).types(" now").keys("esc");
    let action = &again.session().actions()[0];
    assert_eq!((&*action.text, &*action.owner), ("write it down now", "Ad"));
    let reopened = Room::opened(saved(&again), None);
    assert!(matches!(reopened.app.front(), Screen::Step(_)));
}

#[test]
fn a_session_that_is_only_read_takes_no_change_and_is_never_saved() {
    let cases = [
        (ReadOnly::Locked, 0),
        (ReadOnly::Newer, SAFETY),
        (ReadOnly::Locked, CULTURE),
        (ReadOnly::Newer, CARDS),
        (ReadOnly::Locked, ROTI),
    ];
    for (why, stop) in cases {
        let mut session = session(Mode::Tally);
        let place = calms::domain::Place { stop, question: 0 };
        session.apply(Command::Go(place), ten()).unwrap();
        for row in Keymap::default().rows() {
            let room = Room::opened(session.clone(), Some(why)).key(row.key);
            let room = room.types("1x").keys("enter");
            unchanged(&room, &session, &row.key.ascii());
        }
        for action in Action::ALL {
            let mut room = Room::opened(session.clone(), Some(why));
            let mut effects = Vec::new();
            room.app.act(*action, &mut effects);
            room.effects.extend(effects);
            unchanged(&room, &session, action.name());
        }
    }
}

/// The session but for its place, and nothing to be saved.
fn unchanged(room: &Room, before: &Session, what: &str) {
    assert!(
        !room.effects.iter().any(|e| matches!(e, Effect::Save(..))),
        "{what} saves"
    );
    if let Some(table) = &room.app.table {
        let mut after = table.session.clone();
        let mut before = before.clone();
        let first = calms::domain::Place::default();
        for session in [&mut after, &mut before] {
            session.apply(Command::Go(first), ten()).unwrap();
        }
        let visited = |session: &Session| text(session).replace("visited: true", "visited: false");
        assert_eq!(visited(&after), visited(&before), "{what}");
        assert_eq!(
            table.phase(),
            Room::opened(table.session.clone(), None).phase(),
            "{what}"
        );
    }
}

#[test]
fn where_nothing_can_be_kept_no_field_opens() {
    let mut closed = session(Mode::Tally);
    closed.apply(Command::Close, ten()).unwrap();
    let place = calms::domain::Place {
        stop: CARDS,
        question: 0,
    };
    for keys in ["c", "a"] {
        let mut room = Room::opened(closed.clone(), None);
        let table = room.app.table.as_mut().unwrap();
        table.session.apply(Command::Go(place), ten()).unwrap();
        let room = room.keys(keys);
        assert!(matches!(room.app.front(), Screen::Step(_)), "{keys}");
        assert_eq!(room.notice(), Some("refused"));
    }
    let room = Room::opened(closed, None).paste("a line");
    assert_eq!(room.asking(), None);
}

#[test]
fn a_paste_that_is_cut_and_a_save_that_succeeds_at_last_are_told() {
    let room = Room::at(Mode::Tally, CULTURE).keys("c");
    let room = room.paste(&"ab ".repeat(1_000));
    let notice = room.app.notice.as_ref().unwrap();
    assert_eq!(notice.code, "paste-cut");
    assert_eq!(notice.details, [("n", "2000".to_owned())]);
    let room = room.event(Event::SaveFailed(full()));
    let room = room.keys("esc").event(Event::Saved);
    assert_eq!(room.app.notice.as_ref().unwrap().code, "saved-again");
    let room = room.keys("esc").event(Event::Saved);
    assert!(room.app.notice.is_none_or(|n| n.code != "saved-again"));
}

/// A save that finds no room on the disk.
fn full() -> Unsaved {
    Unsaved {
        what: Hindrance::Full,
        why: "No space left on device".to_owned(),
        folder: "/home/zoe".to_owned(),
    }
}
