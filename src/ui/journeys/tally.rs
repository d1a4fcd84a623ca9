//! Seven people raise their fingers, from the first screen to the exported report.
use super::Room;
use crate::app::{Effect, Screen};
use crate::domain::{Language, Mode, Status, Variant};
use crate::export::Form;

/// Sets up seven people of a team and opens the first step.
fn opened() -> Room {
    let room = Room::new(Language::En).see("tally_01_first_screen");
    let room = room.keys("enter").see("tally_02_set_up");
    let room = room.keys("up").types("Checkout").see("tally_03_team");
    let room = room.keys("up right").see("tally_04_people");
    let room = room.keys("down down enter");
    assert!(room.is_at_step());
    let header = room.session().header();
    let set_up = (header.people, header.mode, header.variant);
    assert_eq!(set_up, (7, Mode::Tally, Variant::Standard));
    assert_eq!(header.started, None, "the clock waits for its first key");
    room
}

/// Safety and ESVP from folded paper.
fn checked(room: Room) -> Room {
    let room = room.see("tally_05_purpose").keys("t").wait(95);
    assert!(room.session().clock().runs());
    let room = room.see("tally_06_purpose_runs").keys("right");
    let room = room.see("tally_07_safety_choice").keys("P");
    let room = room.see("tally_08_paper").types("4445553");
    let room = room.see("tally_09_paper_second").types("1223341");
    let room = room.see("tally_10_paper_all").keys("r");
    let room = room.see("tally_11_paper_armed").keys("enter");
    assert!(room.session().working().is_some());
    room.see("tally_12_safety_shown")
        .keys("s")
        .see("tally_13_safety_counts")
        .keys("right")
}

/// The first letter: two camps, a voice apart, many that do not know, with what is said.
fn culture(room: Room) -> Room {
    assert_eq!(room.stop(), "review");
    let room = room.see("tally_14_review").keys("right");
    assert_eq!(room.question(), "calms.C1");
    let room = room.see("tally_15_question").types("11144");
    let room = room.see("tally_16_five_of_seven").types("44").keys("r");
    let room = room.see("tally_17_armed").keys("enter");
    let counts = room
        .session()
        .question("calms.C1")
        .unwrap()
        .counts()
        .unwrap();
    assert_eq!(counts.levels, [3, 0, 0, 4, 0]);
    let room = room.see("tally_18_two_camps");
    let room = room.see_at("tally_18_two_camps_60", 60, 18);
    let room = room.see_at("tally_18_two_camps_120", 120, 40);
    let room = room.keys("f").see("tally_19_prompt").keys("esc c");
    let room = room.types("After the outage in May it was “who did it?”");
    let room = room.see("tally_20_note").keys("enter");
    assert_eq!(room.told(), "kept");
    let room = room.see("tally_21_note_kept").keys("c tab tab tab");
    let room = room.types("Read the prime directive first").keys("enter");
    let room = room.types("Ana").keys("enter").types("fri");
    let room = room.see("tally_22_action").keys("enter");
    assert_eq!(room.session().notes().len(), 1);
    let due = room.session().actions()[0].due.map(|due| due.to_string());
    assert_eq!(due.as_deref(), Some("2026-11-27"));
    let room = room
        .keys("right")
        .types("5444441")
        .keys("r enter")
        .wait(120);
    let room = room.see("tally_23_voice_apart").keys("right");
    room.types("xxx2223")
        .keys("r enter")
        .see("tally_24_do_not_know")
}

/// The letters that are left, by the usual hands; two questions are left out.
fn voted(room: Room) -> Room {
    let votes = [
        "4443555", "11444xx", "4455555", "2222122", "1222223", "3334445", "2223334", "3333333",
        "4422333", "3334455", "3334444",
    ];
    let mut room = room.keys("right").wait(60 * 9);
    for (at, line) in votes.into_iter().enumerate() {
        room = room.types(line).keys("r enter");
        if at == 2 {
            room = room.see("tally_25_late");
        }
        room = room.keys("right");
    }
    assert_eq!(room.question(), "calms.S4");
    let room = room.keys("o").see("tally_26_outline").keys("esc n");
    assert_eq!(room.told(), "left-out");
    assert!(room.session().question("calms.S4").unwrap().skipped);
    room
}

/// From the profile to the cards.
fn decided(room: Room) -> Room {
    assert_eq!(room.stop(), "profile");
    let room = room
        .see("tally_27_profile")
        .see_at("tally_27_profile_60", 60, 18);
    let room = room.see_at("tally_27_profile_120", 120, 40);
    let room = room.keys("tab").see("tally_28_radar").keys("right");
    let room = room.see("tally_29_focus").keys("right");
    assert_eq!(room.stop(), "choose");
    let topics = room.session().options().len();
    assert!(topics > 2, "{topics}");
    let room = room.see("tally_30_choose").keys("9 down 4 down 1");
    let room = room.see("tally_31_dots").keys("right");
    assert_eq!(room.stop(), "experiments");
    let room = room.see("tally_32_cards").keys("down enter");
    let room = room
        .see("tally_33_card")
        .keys("up up")
        .types("People see how work waits");
    let room = room
        .keys("enter enter")
        .types("Ben")
        .keys("enter enter enter enter");
    let room = room
        .types("9 days")
        .keys("enter")
        .types("Nobody looks at the board");
    let room = room.see("tally_34_card_filled").keys("enter");
    assert!(room.is_at_step());
    let card = room.session().experiments()[0].clone();
    assert_eq!((&*card.owner, &*card.today), ("Ben", "9 days"));
    room.see("tally_35_promised")
}

#[test]
fn seven_people_go_from_the_first_screen_to_an_exported_report() {
    let room = decided(voted(culture(checked(opened())))).keys("right");
    assert_eq!(room.stop(), "roti");
    let room = room
        .see("tally_36_roti")
        .keys("P")
        .types("4455534")
        .keys("r enter");
    let room = room.see("tally_37_roti_shown").keys("right");
    let room = room.see("tally_38_close").keys("enter");
    assert!(matches!(room.app.front(), Screen::Done(_)));
    assert_eq!(room.session().header().status, Status::Closed);
    let room = room
        .see("tally_39_closed")
        .see_at("tally_39_closed_120", 120, 40);
    assert!(!room.session().may_be_exported());
    let room = room.keys("esc :").types("export").see("tally_40_palette");
    let room = room
        .keys("enter")
        .see("tally_41_consent")
        .keys("enter enter");
    let exported = room.effects.iter().any(|effect| {
        matches!(effect, Effect::Export(session, Form::Html) if session.may_be_exported() && !session.is_running())
    });
    assert!(exported, "the group agreed");
    let room = room.see("tally_42_exported").keys("q enter");
    assert!(room.app.table.is_none());
    assert!(room.effects.contains(&Effect::Release));
    room.see("tally_43_home_again").keys("q");
}
