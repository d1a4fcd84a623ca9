//! A newer version that could not be saved in its place is offered, never taken up unasked.
use crate::app::{Effect, Event, Opened};
use crate::domain::{Command, Language, Mode, NoteKind, Session};
use crate::ui::testing::Room;

use super::security::session;

/// A session, and a newer version of it with one more note.
fn both(language: Language) -> (Session, Session) {
    let room = session("calms", language, Mode::Tally, "purpose");
    let old = room.session().clone();
    let mut newer = old.clone();
    let note = Command::AddNote {
        on: "purpose".to_owned(),
        kind: NoteKind::Note,
        text: "Only in the newer one".to_owned(),
    };
    let later = crate::domain::Moment {
        wall: old.header().updated + jiff::SignedDuration::from_mins(9),
        elapsed: 0,
    };
    newer.apply(note, later).unwrap();
    (old, newer)
}

fn opened(language: Language) -> Room {
    let (old, newer) = both(language);
    Room::new(language).event(Event::Opened(Box::new(Opened {
        session: old,
        read_only: None,
        left: Some(Box::new(newer)),
    })))
}

#[test]
fn a_newer_version_is_offered_and_taken_up_by_a_yes() {
    let room = opened(Language::En).see("left_over_1");
    assert_eq!(
        room.session().notes().len(),
        0,
        "nothing is taken up unasked"
    );
    room.at_every_size();
    let room = room.keys("enter");
    let room = room.see("left_over_3");
    assert_eq!(room.session().notes().len(), 1);
    let saved =
        |effect: &Effect| matches!(effect, Effect::Save(session, _) if session.notes().len() == 1);
    assert!(room.effects.iter().any(saved));
}

#[test]
fn any_other_key_goes_on_with_what_was_opened() {
    for key in ["esc", "z", "q"] {
        let room = opened(Language::Fr);
        let room = if key == "esc" {
            room.see("left_over_2_fr")
        } else {
            room
        };
        let room = room.keys(key);
        assert_eq!(room.session().notes().len(), 0, "{key}");
        assert!(
            !room.effects.iter().any(|e| matches!(e, Effect::Save(..))),
            "{key}"
        );
    }
}
