//! What is typed while a session is being read is for the session, and for nothing else.
use super::Room;
use super::security::session;
use crate::app::{Asking, Effect, Event, Listed, Opened, ReadOnly, Screen};
use crate::domain::{Language, Mode, Session, SessionId};
use crate::input::Key;

fn stored(language: Language) -> Session {
    let room = session("calms", language, Mode::Tally, "letter-c");
    room.session().clone()
}

/// The program as it opens with a session, before that is read.
fn resumed(language: Language) -> Room {
    let mut room = Room::new(language);
    let id = stored(language).header().id.0.clone();
    room.app.opens(id);
    room
}

/// The first screen, with a session to go on with, as its row is chosen.
fn chosen(language: Language) -> Room {
    let header = stored(language).header().clone();
    let room = Room::new(language).listed(vec![Listed::Sound(Box::new(header))]);
    let room = room.keys("enter");
    let id = stored(language).header().id.clone();
    assert_eq!(room.effects.last(), Some(&Effect::Open(id)));
    room
}

fn unreadable() -> Event {
    Event::Unreadable {
        code: "cannot-read",
        details: vec![
            ("path", "/sessions/torn.ron".to_owned()),
            ("line", "34".to_owned()),
            ("why", "Unexpected end of RON".to_owned()),
        ],
        copy: None,
    }
}

impl Room {
    fn draft(&self) -> String {
        let draft = self.session().draft();
        draft.map_or_else(String::new, |draft| draft.fields.concat())
    }

    fn asks(&self) -> Option<&Asking> {
        let Screen::Ask(ask) = self.app.front() else {
            return None;
        };
        Some(&ask.asking)
    }
}

#[test]
fn keys_and_pastes_wait_for_the_session_with_which_the_program_opens() {
    let room = resumed(Language::En).see("opening_1_resumed");
    room.at_every_size();
    let room = room.keys("c").types("blind, ").pastes("and pasted");
    let room = room.see("opening_1_resumed");
    assert!(room.effects.is_empty());
    assert!(!format!("{:?}", room.app).contains("and pasted"));
    let room = room.opened(stored(Language::En));
    assert_eq!(room.draft(), "blind, and pasted");
    let room = room.types("!").see("opening_2_heard");
    assert_eq!(room.draft(), "blind, and pasted!");
    resumed(Language::Fr).see("opening_3_resumed_fr");
}

#[test]
fn keys_wait_for_a_session_that_was_chosen_and_do_nothing_on_the_first_screen() {
    let room = chosen(Language::En).see("opening_4_chosen");
    let before = room.effects.len();
    // There it would leave the program; in the session it asks whether to leave that.
    let room = room.keys("q").see("opening_4_chosen");
    assert_eq!(room.effects.len(), before);
    let room = room.opened(stored(Language::En));
    assert_eq!(room.asks(), Some(&Asking::Leave));
    assert!(!room.effects.contains(&Effect::Quit));
}

#[test]
fn what_comes_in_one_batch_with_the_key_that_opens_waits_in_one_batch() {
    let header = stored(Language::En).header().clone();
    let room = Room::new(Language::En).listed(vec![Listed::Sound(Box::new(header))]);
    let keys = ["enter", "down", "x", "y", "z", "t"].map(|name| name.parse::<Key>().unwrap());
    let room = room.event(Event::Keys(keys.to_vec()));
    assert_eq!(room.asks(), None);
    let room = room.opened(stored(Language::En));
    let note = Asking::MakeNote("xyzt".to_owned());
    assert_eq!(room.asks(), Some(&note), "typing that went astray");
}

#[test]
fn a_second_session_that_is_opened_meanwhile_lets_the_rest_wait_again() {
    let room = chosen(Language::En)
        .keys("q enter enter c")
        .types("for the second");
    let room = room.opened(stored(Language::En));
    let opens = |effect: &&Effect| matches!(effect, Effect::Open(_));
    assert_eq!(room.effects.iter().filter(opens).count(), 2);
    assert!(room.app.table.is_none());
    let room = room.opened(stored(Language::En));
    assert_eq!(room.draft(), "for the second");
}

#[test]
fn where_the_session_does_not_open_what_waited_for_it_is_dropped() {
    for room in [chosen(Language::En), resumed(Language::En)] {
        let before = room.effects.len();
        let room = room.keys("q enter").pastes("lost");
        let room = room.event(Event::NotOpened).event(unreadable());
        assert!(matches!(room.app.front(), Screen::Home(_)));
        assert_eq!(room.effects.len(), before);
        assert_eq!(room.told(), "cannot-read");
        assert!(room.keys("q").effects.contains(&Effect::Quit));
    }
}

#[test]
fn a_list_that_cannot_be_read_does_not_end_the_waiting() {
    let room = resumed(Language::En).keys("c").types("kept");
    let room = room.event(unreadable()).opened(stored(Language::En));
    assert_eq!(room.draft(), "kept");
}

#[test]
fn ctrl_c_twice_leaves_though_the_session_never_comes() {
    for language in Language::ALL {
        let room = resumed(language).keys("x ctrl-c");
        assert_eq!(room.told(), "press-again-to-leave");
        let room = room.keys("y ctrl-c");
        assert!(!room.effects.contains(&Effect::Quit));
        assert!(room.keys("ctrl-c").effects.contains(&Effect::Quit));
    }
}

#[test]
fn what_was_typed_before_a_question_is_no_answer_to_it() {
    for (language, name) in [
        (Language::En, "opening_5_question"),
        (Language::Fr, "opening_6_question_fr"),
    ] {
        let opened = |left| {
            Event::Opened(Box::new(Opened {
                session: stored(language),
                read_only: None,
                left,
            }))
        };
        let newer = || Some(Box::new(stored(language)));
        let room = resumed(language).keys("enter").event(opened(newer()));
        let room = room.see(name);
        assert!(matches!(room.asks(), Some(Asking::TakeUp(_))));
        assert!(room.effects.is_empty(), "nothing is saved over either");
        let room = resumed(language).event(opened(newer()));
        assert_eq!(room.told(), "", "nothing was typed");
    }
}

#[test]
fn keys_wait_for_a_session_that_is_taken_over_or_had_back() {
    let looked = || {
        Room::new(Language::En).event(Event::Opened(Box::new(Opened {
            session: stored(Language::En),
            read_only: Some(ReadOnly::Locked),
            left: None,
        })))
    };
    let room = looked().keys("T enter c").types("ours now");
    assert_eq!(room.effects.last(), Some(&Effect::TakeOver));
    let room = room.opened(stored(Language::En));
    assert_eq!(room.draft(), "ours now");
    let room = looked().keys("T enter c").types("in vain");
    let room = room.event(Event::NotOpened).keys("c");
    assert_eq!((room.told(), &*room.draft()), ("read-only", ""));
    let id = SessionId("torn".to_owned());
    let damaged = Event::Unreadable {
        code: "cannot-read",
        details: Vec::new(),
        copy: Some(id.clone()),
    };
    let room = Room::new(Language::En).event(damaged).keys("enter q");
    assert_eq!(room.effects, [Effect::Rescue(id)]);
    let room = room.opened(stored(Language::En));
    assert_eq!(room.asks(), Some(&Asking::Leave));
}
