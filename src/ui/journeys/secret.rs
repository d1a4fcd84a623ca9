//! The keyboard is passed: the cover between voters, the reveal, one question voted once more.
use super::Room;
use crate::app::{Phase, Screen};
use crate::domain::{Counts, Language, Mode};

fn counts(levels: [u16; 5], abstained: u16) -> Counts {
    Counts { levels, abstained }
}

fn opened() -> Room {
    let room = Room::new(Language::En).keys("enter up").types("Payments");
    let room = room.keys("up up right").see("secret_01_set_up");
    let room = room.keys("down left left down down enter t right");
    assert_eq!(room.session().header().mode, Mode::Secret);
    assert_eq!(room.session().header().people, 4);
    room
}

/// Four people answer the safety check and ESVP.
fn checked(room: Room) -> Room {
    let room = room
        .see("secret_02_safety")
        .keys("p")
        .see("secret_03_cover");
    // Enter is what one leans on: it lifts nothing, and neither do the other keys.
    let room = room.keys("enter q u c right 5");
    assert_eq!(room.app.table.as_ref().unwrap().phase(), Phase::Cover);
    let room = room.keys("space").see("secret_04_voter");
    let room = room.keys("u q : c L enter");
    assert!(room.is_at_step());
    assert_eq!(room.told(), "answer-first");
    let room = room.keys("5").see("secret_05_chosen").keys("enter");
    let room = room.see("secret_06_second").keys("2 enter");
    let room = room.see("secret_07_cover_one_voted");
    let room = room.keys("space 4 enter 1 enter space 4 enter 3 enter");
    assert_eq!(
        room.session().working(),
        None,
        "nothing is told before the reveal"
    );
    let room = room.keys("space 2 enter 1 enter").see("secret_08_ready");
    let room = room.keys("r x").see("secret_09_not_revealed");
    assert_eq!(
        room.session().working(),
        None,
        "any other key takes the reveal back"
    );
    let room = room.keys("r enter");
    assert!(room.session().working().is_some());
    room.see("secret_10_told")
}

/// One letter in one pass; who comes back to a question changes the answer before handing on.
fn letter(room: Room) -> Room {
    let room = room.keys("right right");
    assert_eq!(room.question(), "calms.C1");
    let room = room.see("secret_11_letter").keys("p space");
    let room = room
        .see("secret_12_question")
        .keys("1 enter 2 backspace backspace 5 enter");
    let room = room.keys("3 enter x enter").see("secret_13_cover");
    let room = room.keys("space 5 enter 3 enter 4 enter");
    let room = room.keys("space 1 enter 3 enter 4 enter");
    let room = room.see_at("secret_14_cover_60", 60, 18);
    let room = room.keys("space 1 enter 3 enter 4 enter");
    room.see("secret_15_all_voted")
}

#[test]
fn four_people_vote_in_secret_and_once_more() {
    let room = letter(checked(opened()));
    let before = room.session().question("calms.C1").unwrap();
    assert!(!before.revealed());
    let room = room.keys("r").see("secret_16_armed").keys("enter");
    let shown = |room: &Room, id: &str| room.session().question(id).unwrap().counts();
    assert_eq!(shown(&room, "calms.C1"), Some(counts([2, 0, 0, 0, 2], 0)));
    assert_eq!(shown(&room, "calms.C2"), None);
    let room = room
        .see("secret_17_revealed")
        .keys("v")
        .see("secret_18_once_more");
    let room = room.keys("p space 3 enter space 4 enter space 3 enter space 4 enter");
    let room = room.keys("r enter").see("secret_19_second_round");
    assert_eq!(shown(&room, "calms.C1"), Some(counts([0, 0, 2, 2, 0], 0)));
    assert_eq!(room.session().question("calms.C1").unwrap().rounds.len(), 2);
    let room = room.keys("v");
    assert_eq!(room.told(), "no-third-vote");
    let room = room.see("secret_20_no_third").keys("right r enter");
    assert_eq!(shown(&room, "calms.C2"), Some(counts([0, 0, 4, 0, 0], 0)));
    let room = room.see("secret_21_unanimous").keys("right");
    let room = room.see("secret_22_waits").keys("q");
    assert!(matches!(room.app.front(), Screen::Ask(_)));
    room.see("secret_23_leave");
}

#[test]
fn the_same_votes_in_another_order_give_the_same_file() {
    let vote = |ballots: [&str; 4]| {
        let passed = ballots.map(|ballot| format!("space {ballot}")).join(" ");
        let room = opened().keys("right right p").keys(&passed);
        let room = room.keys("r enter right r enter right r enter");
        crate::store::document::to_text(room.saved()).unwrap()
    };
    let [a, b, c, d] = [
        "1 enter 2 enter 3 enter",
        "2 enter 3 enter 4 enter",
        "5 enter x enter 1 enter",
        "x enter 1 enter 3 enter",
    ];
    assert_eq!(vote([a, b, c, d]), vote([d, b, a, c]));
}
