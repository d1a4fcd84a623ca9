//! One person alone: a level, how sure, and what it rests on.
use super::Room;
use crate::app::Screen;
use crate::domain::{Confidence, Language, Mode, Status, Variant};

#[test]
fn one_person_answers_with_confidence_and_evidence() {
    let room = Room::new(Language::En).keys("enter up up up left");
    let room = room
        .see("alone_01_set_up")
        .keys("down")
        .types("Search")
        .keys("enter enter");
    let header = room.session().header();
    assert_eq!((header.mode, header.variant), (Mode::Solo, Variant::Pulse));
    let room = room.see("alone_02_purpose").keys("t right");
    assert_eq!(room.question(), "calms.C1", "no safety check for one");
    let room = room.see("alone_03_question").keys("enter");
    assert_eq!(room.told(), "answer-first");
    let room = room.keys("3").see("alone_04_level").keys("tab");
    let room = room.see("alone_05_confidence").keys("2 tab");
    let room = room
        .types("Two reviews: PAY-17 and PAY-23")
        .see("alone_06_evidence");
    let room = room.see_at("alone_06_evidence_60", 60, 18);
    let room = room.see_at("alone_06_evidence_120", 120, 40);
    let asked = room.session().question("calms.C1").unwrap();
    assert_eq!(asked.confidence, Some(Confidence::Seen));
    assert_eq!(asked.evidence, "Two reviews: PAY-17 and PAY-23");
    assert_eq!(asked.counts().unwrap().levels, [0, 0, 1, 0, 0]);
    let room = room.keys("enter");
    assert_eq!(room.question(), "calms.A1");
    let room = room.keys("2 tab right tab esc left").see("alone_07_back");
    assert_eq!(
        room.question(),
        "calms.C1",
        "what was answered is still there"
    );
    let room = room.keys("right enter x enter 4 enter 5 enter");
    assert_eq!(room.stop(), "profile");
    let room = room.see("alone_08_profile").keys("right");
    assert_eq!(room.stop(), "experiments", "no talk and no dots for one");
    let room = room.see("alone_09_cards").keys("enter");
    let room = room.see("alone_10_card").keys(&"enter ".repeat(8));
    assert_eq!(room.session().experiments().len(), 1);
    let room = room.see("alone_11_kept").keys("right");
    let room = room.see("alone_12_close").keys("enter");
    assert!(matches!(room.app.front(), Screen::Done(_)));
    assert_eq!(room.session().header().status, Status::Closed);
    assert!(
        room.session().may_be_exported(),
        "nobody else is to be asked"
    );
    room.see("alone_13_closed");
}
