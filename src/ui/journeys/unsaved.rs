//! What the room sees while a save fails, and when two programs have one session open.
use crate::app::{Asking, Effect, Event, Hindrance, Notice, Opened, ReadOnly, Screen, Unsaved};
use crate::domain::{Language, Mode};
use crate::input::Key;
use crate::ui::testing::Room;

use super::security::session;

fn failed(what: Hindrance) -> Event {
    Event::SaveFailed(Unsaved {
        what,
        why: "No space left on device".to_owned(),
        folder: "/home/zoe".to_owned(),
    })
}

fn full(language: Language) -> Room {
    session("calms", language, Mode::Tally, "letter-c").event(failed(Hindrance::Full))
}

#[test]
fn a_full_disk_is_told_and_another_place_is_a_key_away() {
    let room = full(Language::En).see("unsaved_1_told");
    let room = room.keys("ctrl-s").see("unsaved_2_elsewhere");
    room.at_every_size();
    let room = room.keys("esc ctrl-s");
    let room = room.types("/notes").keys("enter");
    let wished = |effect: &Effect| matches!(effect, Effect::SaveElsewhere(place) if place == "/home/zoe/notes");
    assert!(room.effects.iter().any(wished));
    assert!(room.app.unsaved.is_some(), "its own place still lacks it");
    let room = room.event(Event::Saved).see("unsaved_3_saved_again");
    assert!(room.app.unsaved.is_none());
}

#[test]
fn what_a_key_led_to_does_not_hide_that_nothing_is_saved() {
    let room = session("calms", Language::En, Mode::Tally, "letter-c").keys("c");
    let room = room.types("a note").keys("enter");
    let room = room.event(failed(Hindrance::ReadOnly));
    let room = room
        .see("unsaved_10_and_a_note")
        .see_at("unsaved_11_and_a_note_low", 60, 12);
    room.at_every_size();
    let room = session("calms", Language::Fr, Mode::Tally, "letter-c").keys("c");
    let room = room.types("une note").keys("enter");
    room.event(failed(Hindrance::Full))
        .see("unsaved_12_and_a_note_fr");
}

#[test]
fn what_is_half_typed_stays_while_a_place_is_chosen() {
    let room = session("calms", Language::Fr, Mode::Tally, "letter-c").keys("c");
    let room = room.types("à moitié").event(failed(Hindrance::ReadOnly));
    let room = room.see("unsaved_4_typing_fr").keys("ctrl-s");
    let room = room.see("unsaved_5_elsewhere_fr").keys("esc");
    let Screen::Capture(capture) = room.app.front() else {
        unreachable!("the line is open")
    };
    assert_eq!(capture.fields[0].text(), "à moitié");
}

#[test]
fn leaving_with_something_unsaved_asks_and_says_what_becomes_of_it() {
    let room = full(Language::En).keys("q").see("unsaved_6_leave");
    let room = room.keys("enter q").see("unsaved_7_quit");
    room.at_every_size();
    let quits = |room: &Room| room.effects.contains(&Effect::Quit);
    assert!(!quits(&room));
    let room = room.keys("z");
    assert!(matches!(room.app.front(), Screen::Home(_)));
    let room = full(Language::Fr).keys("q").see("unsaved_8_leave_fr");
    let room = room.keys("enter q").see("unsaved_9_quit_fr").keys("enter");
    assert!(quits(&room));
}

fn locked(language: Language) -> Room {
    let room = session("calms", language, Mode::Tally, "letter-c");
    let opened = Opened {
        session: room.session().clone(),
        read_only: Some(ReadOnly::Locked),
        left: None,
    };
    room.event(Event::Opened(Box::new(opened)))
}

#[test]
fn a_session_that_is_open_elsewhere_is_taken_over_when_asked() {
    let room = locked(Language::En).see("taken_over_1_locked");
    let room = room.keys("T").see("taken_over_2_ask");
    room.at_every_size();
    let asked = |effect: &Effect| *effect == Effect::TakeOver;
    assert!(!room.effects.iter().any(asked));
    let looked = locked(Language::Fr).see("taken_over_3_locked_fr");
    let looked = looked.keys("T").see("taken_over_4_ask_fr").keys("z");
    assert!(!looked.effects.iter().any(asked));
    assert!(room.keys("enter").effects.iter().any(asked));
}

#[test]
fn the_program_that_loses_a_session_says_where_its_last_words_are() {
    for (language, name) in [
        (Language::En, "taken_over_5_lost"),
        (Language::Fr, "taken_over_6_lost_fr"),
    ] {
        let room = session("calms", language, Mode::Tally, "letter-c");
        let ours = "/home/zoe/.local/share/calms/sessions/2026-11-22-a-conflict-1.ron";
        let room = room.event(Event::TakenOver(ours.to_owned())).see(name);
        let room = room.keys("c");
        assert!(!matches!(room.app.front(), Screen::Capture(_)));
        // And back again.
        let room = room.keys("T");
        let Screen::Ask(ask) = room.app.front() else {
            unreachable!("it asks")
        };
        assert_eq!(ask.asking, Asking::TakeOver);
    }
}

#[test]
fn what_is_told_gives_way_to_the_question_that_typing_which_went_astray_leads_to() {
    let room = session("calms", Language::En, Mode::Tally, "letter-c");
    let room = room.event(Event::Said(Notice::warn("changed-outside")));
    assert!(room.app.notice.is_some());
    let typed = "a thought".chars().map(Key::char).collect();
    let room = room.event(Event::Keys(typed));
    assert!(matches!(room.app.front(), Screen::Ask(_)));
    assert_eq!(room.app.notice, None, "its keys are in the foot");
}
