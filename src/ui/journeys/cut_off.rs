//! A session that ends in the middle of a word, and goes on from what the disk has.
use std::path::Path;

use super::Room;
use crate::app::Screen;
use crate::domain::{Language, Session};
use crate::store::document::{from_text, to_text};

/// What a new program finds in the file that the old one last wrote.
fn from_disk(room: &Room) -> Session {
    let text = to_text(room.saved()).unwrap();
    from_text(Path::new("cut-off.ron"), &text).unwrap()
}

#[test]
fn a_note_cut_off_in_the_middle_of_a_word_is_found_in_its_line() {
    let room = Room::begun(Language::En, "Checkout").keys("t right right right");
    let room = room
        .types("334455")
        .keys("r enter c tab")
        .types("Deploys wait for the ne");
    let room = room.see("cut_off_01_typing");
    let read = from_disk(&room);
    assert_eq!(to_text(&read).unwrap(), to_text(room.session()).unwrap());
    let later = Room::new(Language::En).opened(read);
    assert_eq!(later.told(), "draft-found");
    let Screen::Capture(capture) = later.app.front() else {
        unreachable!("the line is open again")
    };
    assert_eq!(capture.fields[0].text(), "Deploys wait for the ne");
    assert_eq!(capture.on, "calms.C1");
    let later = later
        .see("cut_off_02_found")
        .types("twork team")
        .keys("enter");
    let note = &later.session().notes()[0];
    assert_eq!(note.text, "Deploys wait for the network team");
    assert_eq!(note.kind.code(), "other_view");
    assert_eq!(later.session().draft(), None);
    let counts = later.session().question("calms.C1").unwrap().counts();
    assert_eq!(counts.unwrap().levels, [0, 0, 2, 2, 2]);
    later.see("cut_off_03_kept");
}

#[test]
fn votes_before_their_reveal_are_not_on_disk_and_the_question_is_voted_again() {
    let room = Room::begun(Language::En, "Checkout")
        .keys("t right right right")
        .types("1234");
    assert_eq!(room.app.table.as_ref().unwrap().progress(), (4, 6));
    let later = Room::new(Language::En).opened(from_disk(&room));
    assert_eq!(later.question(), "calms.C1");
    assert_eq!(later.app.table.as_ref().unwrap().progress(), (0, 6));
    later.see("cut_off_04_voted_again");
}

#[test]
fn a_card_cut_off_is_found_with_all_its_fields() {
    let room = Room::begun(Language::En, "Checkout").keys("t right right right");
    let room = room.types("112233").keys("r enter");
    let stop = room
        .session()
        .agenda()
        .iter()
        .position(|s| s.id == "experiments");
    let place = crate::domain::Place {
        stop: stop.unwrap(),
        question: 0,
    };
    let room = room
        .change(crate::domain::Command::Go(place))
        .keys("enter down");
    let room = room.types(" and draw it").keys("enter").types("Zo");
    let later = Room::new(Language::En).opened(from_disk(&room));
    assert!(matches!(later.app.front(), Screen::Form(_)));
    let later = later
        .see("cut_off_05_card")
        .keys("down down")
        .types("e")
        .keys("esc");
    assert_eq!(later.session().experiments().len(), 1);
    assert_eq!(later.session().experiments()[0].owner, "Zoe");
}
