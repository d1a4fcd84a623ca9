//! What holds of the pictures of all steps: nothing cut in the room's layout, no panic at any size,
//! and the README's pictures are those of the program.
mod readme;

use super::testing::Room;
use super::widget::text::wrap;
use crate::app::Effect;
use crate::domain::{Command, Language, Mode, Plan, Session, SessionId, Variant};

/// A full session of a pack at its first question.
fn full(pack: &str, language: Language, mode: Mode) -> Room {
    let room = Room::new(language);
    let shelved = room.app.shelf.exact(pack, language).unwrap().pack.clone();
    let plan = Plan {
        id: SessionId("2026-11-22-team-calms-test".to_owned()),
        variant: Variant::Full,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried: Vec::new(),
    };
    let session = Session::begin(&shelved, plan, room.app.now);
    room.opened(session)
}

/// A picture as one line of words, without its line breaks.
fn flowing(picture: &str) -> String {
    picture.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words as they stand in a flowing picture.
fn words(text: &str) -> String {
    let text = wrap(text, 10_000).join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_question_stands_uncut_with_its_five_levels_in_the_rooms_layout() {
    for language in Language::ALL {
        for mode in [Mode::Tally, Mode::Solo] {
            let mut room = full("calmsr", language, mode);
            let places: Vec<_> = room.session().questions().to_vec();
            for asked in places {
                let place = room.session().place_of(&asked.id).unwrap();
                room = room.change(Command::Go(place));
                let picture = room.picture(80, 24);
                let flow = flowing(&picture);
                assert!(
                    flow.contains(&words(&asked.title)),
                    "{}\n{picture}",
                    asked.id
                );
                for level in &asked.levels {
                    assert!(
                        flow.contains(&words(level)),
                        "{}: {level}\n{picture}",
                        asked.id
                    );
                }
            }
        }
    }
}

#[test]
fn every_step_draws_at_every_size() {
    for mode in Mode::ALL {
        let mut room = full("calmsr", Language::Fr, mode);
        let stops = room.session().agenda().len();
        for stop in 0..stops {
            let place = crate::domain::Place { stop, question: 0 };
            room = room.change(Command::Go(place));
            room.at_every_size();
        }
    }
}

#[test]
fn every_kind_of_vote_draws_at_every_size() {
    let secret = full("calms", Language::En, Mode::Secret).keys("right p");
    secret.at_every_size();
    let voting = secret.keys("space 3 enter 2");
    voting.at_every_size();
    let covered = voting.keys("enter r");
    covered.at_every_size();
    covered.keys("enter r enter s").at_every_size();
    let tally = full("calms", Language::En, Mode::Tally).keys("right right right");
    let shown = tally.types("1133555").keys("r enter");
    shown.at_every_size();
    shown.keys("v").types("333").keys("r enter").at_every_size();
}

/// A standard session of seven people with every question voted on.
pub(super) fn voted(language: Language) -> Room {
    let votes = [
        "1334444", "2222333", "4445555", "4443555", "11444xx", "4455555", "2222122", "1222223",
        "3334445", "2223334", "3333333", "4422333", "3334455", "3334444", "2333444",
    ];
    let mut room = Room::begun(language, "Checkout").keys("w 7 enter t right right right");
    for line in votes {
        room = room.types(line).keys("r enter right");
    }
    room
}

#[test]
fn the_first_digit_replaces_the_number_of_people_that_was_offered() {
    let setup = Room::new(Language::En).keys("enter up up");
    let seven = setup.types("7").keys("enter");
    assert_eq!(seven.session().header().people, 7);
    let twelve = Room::new(Language::En)
        .keys("enter up up")
        .types("12")
        .keys("enter");
    assert_eq!(twelve.session().header().people, 12);
}

#[test]
fn a_date_that_cannot_be_read_holds_nobody_in_a_form_and_its_words_are_kept() {
    let form = Room::begun(Language::En, "Team").keys("c tab tab tab");
    let typed = form.types("Ask Lee").keys("enter enter").types("soonish");
    let held = typed.keys("enter");
    assert!(held.picture(80, 24).contains("Try fri"));
    let left = held.keys("esc");
    let action = left.session().actions().first().unwrap();
    assert_eq!(action.text, "Ask Lee (soonish)");
    assert_eq!(action.due, None);
}

#[test]
fn the_second_ballot_is_asked_before_the_first_is_shown() {
    let paper = full("calms", Language::En, Mode::Tally).keys("right P");
    let some = paper.types("445").keys("r");
    assert!(some.picture(80, 24).contains("One more ballot follows"));
    let both = some.types("5544").keys("r enter");
    assert!(both.session().working().is_some());
}

#[test]
fn a_question_opened_from_the_profile_leads_back_to_it() {
    let profile = voted(Language::En);
    let place = profile.session().place();
    let opened = profile.keys("down enter");
    assert_ne!(opened.session().place(), place);
    assert!(opened.picture(80, 24).contains("esc profile"));
    assert_eq!(opened.keys("esc").session().place(), place);
}

#[test]
fn a_question_in_two_camps_has_no_middle_on_the_profile() {
    let mut room = Room::begun(Language::En, "Team").keys("w 6 enter right right right");
    for _ in 0..15 {
        room = room.types("111555").keys("r enter right");
    }
    let picture = room.picture(80, 24);
    assert!(picture.contains("two camps"), "{picture}");
    assert!(!picture.contains("· two camps"), "{picture}");
}

#[test]
fn a_jump_in_the_outline_arrives_like_a_step_forward() {
    let room = voted(Language::En).keys("tab o j j enter");
    assert!(!room.session().options().is_empty(), "no topic was put up");
    let back = room.keys("o k k enter");
    assert!(back.picture(80, 24).contains("LOOK AT FIRST"));
}

#[test]
fn a_closed_session_can_be_exported_and_opened_again_by_key() {
    let closed = voted(Language::En)
        .act(crate::input::Action::Close)
        .keys("enter");
    let picture = closed.picture(80, 24);
    assert!(picture.contains("e export") && picture.contains("o open again"));
    let open = closed.keys("o");
    assert!(open.session().is_running());
}

#[test]
fn up_answers_at_once_at_the_end_of_a_page() {
    let mut room = Room::begun(Language::En, "Team").act(crate::input::Action::About);
    for _ in 0..30 {
        let more = room.more(80, 10);
        room.app.more_below = more;
        room = room.keys("down");
    }
    let end = room.picture(80, 10);
    assert_ne!(end, room.keys("up").picture(80, 10));
}

#[test]
fn a_session_that_turns_out_damaged_is_offered_back_at_once() {
    let id = SessionId("2026-11-22-team-calms-test".to_owned());
    let unreadable = |copy| crate::app::Event::Unreadable {
        code: "cannot-read",
        details: vec![
            (
                "path",
                "/sessions/2026-11-22-team-calms-test.ron".to_owned(),
            ),
            ("line", "34".to_owned()),
            ("why", "Unexpected end of RON".to_owned()),
        ],
        copy,
    };
    let asked = Room::new(Language::En).event(unreadable(Some(id.clone())));
    let room = asked.keys("enter");
    assert!(room.effects.contains(&Effect::Rescue(id)));
    let told = Room::new(Language::En).event(unreadable(None));
    // The reason stands behind a long path: both are told in full.
    let picture = told.picture(80, 24);
    assert!(picture.contains("Unexpected end of RON"), "{picture}");
}

#[test]
fn one_alone_and_a_closed_session_are_offered_only_what_is_there() {
    let closed = voted(Language::En)
        .act(crate::input::Action::Close)
        .keys("enter esc");
    let foot = closed.picture(80, 24).lines().last().unwrap().to_owned();
    assert!(!foot.contains("note"), "{foot}");
}

#[test]
fn the_profile_scrolls_as_a_whole_in_a_small_terminal() {
    let mut room = voted(Language::En);
    let mut seen = String::new();
    for _ in 0..12 {
        seen += &room.picture(20, 6);
        let more = room.more(20, 6);
        room.app.more_below = more;
        if more {
            room = room.keys("pgdn");
        }
    }
    assert!(
        seen.contains("[S]") && seen.contains("TALK ABOUT"),
        "{seen}"
    );
}
