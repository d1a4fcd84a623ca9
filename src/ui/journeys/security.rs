//! Security culture: symptoms ticked on a passed keyboard, the spectrum of failure in the room's
//! own order.
use super::Room;
use crate::app::Phase;
use crate::domain::{Command, Language, Mode, Plan, Session, SessionId, Variant};

/// A session of five people at a step.
pub(super) fn session(pack: &str, language: Language, mode: Mode, stop: &str) -> Room {
    let room = Room::new(language);
    let shelved = room.app.shelf.exact(pack, language).unwrap().pack.clone();
    let plan = Plan {
        id: SessionId("2026-11-22-payments-test-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Payments".to_owned(),
        people: 5,
        mode,
        carried: Vec::new(),
    };
    let session = Session::begin(&shelved, plan, room.app.now);
    let stops = session.agenda().iter();
    let at = stops.into_iter().position(|s| s.id == stop).unwrap();
    let place = crate::domain::Place {
        stop: at,
        question: 0,
    };
    room.opened(session).change(Command::Go(place))
}

fn ticked(room: Room) -> Room {
    assert_eq!(room.phase(), Phase::Before);
    let room = room.see("security_01_symptoms").keys("p space");
    let room = room.see("security_02_page").keys("1 3 4 4 1");
    let room = room.keys("5 q u right").see("security_03_ticked");
    room.at_every_size();
    let room = room.keys("1 enter").see("security_04_cover");
    let room = room.keys("space").see("security_05_next_voter");
    let room = room.keys("3 enter space 0").see("security_06_abstains");
    let room = room.keys("enter space 1 2 3 enter space enter");
    let room = room.see("security_07_ready");
    assert!(!room.session().survey("symptoms").unwrap().revealed());
    room.at_every_size();
    let room = room.keys("r enter").see("security_08_symptoms_shown");
    let survey = room.session().survey("symptoms").unwrap();
    assert_eq!(survey.counts.as_deref(), Some(&[2, 1, 3, 0][..]));
    assert_eq!((survey.ballots, survey.abstained), (5, 1));
    room
}

fn spectrum(room: Room) -> Room {
    let room = room.until("spectrum").see("security_09_cards");
    let room = room.keys("down down > >").see("security_10_moved");
    room.at_every_size();
    let order = |room: &Room| {
        let survey = room.session().survey("failure-spectrum").unwrap();
        survey.answers[4].id.clone()
    };
    assert_eq!(order(&room), "staging");
    let room = room.keys("u u p space").see("security_11_mark");
    assert_eq!(order(&room), "feature-down", "undone");
    let room = room.keys("9 4 enter space 4 enter space 6 enter space 0 enter");
    let room = room.keys("space 3 enter").see("security_12_ready");
    let room = room.keys("<").keys("r enter").see("security_13_marks");
    room.at_every_size();
    let survey = room.session().survey("failure-spectrum").unwrap();
    assert_eq!(
        survey.counts.as_deref(),
        Some(&[0, 0, 1, 2, 0, 1, 0, 0][..])
    );
    let room = room
        .keys("f")
        .see("security_14_prompt")
        .keys("esc : a b o u t");
    room.see("security_15_palette")
        .keys("enter")
        .see("security_16_about")
}

#[test]
fn five_people_tick_symptoms_and_mark_the_card_they_would_still_report() {
    let room = session("dso", Language::En, Mode::Secret, "symptoms").keys("t");
    let room = spectrum(ticked(room)).keys("esc right");
    room.see("security_17_stories").at_every_size();
}

#[test]
fn in_french_the_cards_are_marked_on_paper() {
    let room = session("dso", Language::Fr, Mode::Tally, "symptoms").keys("t");
    let room = room.see("security_fr_01_symptoms").keys("p space 1 3");
    let room = room
        .see("security_fr_02_page")
        .keys("enter r enter r enter");
    assert_eq!(room.session().survey("symptoms").unwrap().ballots, 1);
    let room = room.see("security_fr_03_too_few").until("spectrum");
    let room = room.see("security_fr_04_cards").keys("P");
    let room = room.see("security_fr_05_typing").types("44630");
    let room = room.keys("r enter").see("security_fr_06_marks");
    let survey = room.session().survey("failure-spectrum").unwrap();
    assert_eq!((survey.ballots, survey.abstained), (5, 1));
}

#[test]
fn two_marks_tell_nothing() {
    let room = session("dso", Language::En, Mode::Tally, "spectrum");
    let room = room.keys("w 2 enter P").types("18").keys("r enter");
    assert_eq!(room.phase(), Phase::Shown);
    room.see("security_18_two_people");
}

#[test]
fn one_person_ticks_and_marks_alone() {
    let room = session("dso", Language::En, Mode::Solo, "symptoms");
    let room = room.see("security_solo_01_symptoms");
    let room = room.keys("space down down enter down space space");
    let survey = room.session().survey("symptoms").unwrap();
    assert_eq!(survey.counts.as_deref(), Some(&[1, 0, 1, 0][..]));
    let room = room.see("security_solo_02_ticked");
    room.at_every_size();
    let room = room.until("spectrum").see("security_solo_03_cards");
    let room = room.keys("down > 4").see("security_solo_04_marked");
    room.at_every_size();
    let survey = room.session().survey("failure-spectrum").unwrap();
    assert_eq!(
        survey.counts.as_deref(),
        Some(&[0, 0, 0, 1, 0, 0, 0, 0][..])
    );
    let room = room.keys("<");
    assert_eq!(room.told(), "order-stands");
    let room = room.keys("0").see("security_solo_05_none");
    assert_eq!(
        room.session().survey("failure-spectrum").unwrap().abstained,
        1
    );
}
