//! The Three Ways: raised fingers, signs on folded paper, the Way that limits the others.
use super::Room;
use crate::app::{Phase, Screen};
use crate::domain::{Kind, Language, Status};

/// Seven people begin the Three Ways and pass the safety check and the review by.
pub(super) fn begun(language: Language) -> Room {
    let room = Room::new(language).keys("down down enter up");
    let room = room.types("Checkout").keys("enter enter");
    assert_eq!(room.session().header().pack, "ways");
    room.keys("w 7 enter t right P")
        .types("4445555")
        .keys("r enter right right")
}

impl Room {
    /// Goes on to a step.
    pub(super) fn until(mut self, stop: &str) -> Self {
        for _ in 0..40 {
            if self.stop() != stop {
                self = self.keys("right");
            }
        }
        assert_eq!(self.stop(), stop);
        self
    }

    pub(super) fn phase(&self) -> Phase {
        self.app.table.as_ref().unwrap().phase()
    }
}

/// Votes on the three questions of each Way.
fn voted(room: Room, first: &str) -> Room {
    let votes = [
        "2223333", "1122233", "3334444", "2222334", "3333444", "2233344", "4444455", "3334445",
        "3344445",
    ];
    let mut room = room;
    for (n, line) in votes.into_iter().enumerate() {
        room = room.types(line).keys("r enter");
        if n == 0 {
            room = room.see(first);
        }
        room = room.keys("right");
    }
    room
}

/// The heap of paper with seven sheets is counted sign by sign.
fn counted(room: Room) -> Room {
    assert_eq!((room.stop(), room.phase()), ("signs", Phase::Choose));
    let room = room.see("ways_02_signs").keys("f").see("ways_03_no_prompt");
    room.at_every_size();
    let room = room.keys("P").see("ways_04_heap");
    let room = room.keys("4 enter 3 enter r");
    assert_eq!(room.told(), "row-missing");
    let room = room.see("ways_05_row_missing");
    room.at_every_size();
    let room = room.keys("9");
    assert_eq!(room.told(), "more-than-sheets");
    let room = room.keys("2 enter 4 enter 1 enter 0 enter 2 enter 1 enter");
    let room = room.keys("0 enter 1 enter 3 enter right");
    assert_eq!(
        room.told(),
        "ballot-started",
        "counting is not left by an arrow"
    );
    let room = room.keys("2 enter").see("ways_06_heap_counted");
    assert!(!room.session().survey("signs").unwrap().revealed());
    let room = room.keys("r").see("ways_07_armed");
    let room = room.keys("enter").see("ways_08_signs_shown");
    room.at_every_size();
    let signs = room.session().survey("signs").unwrap();
    let counts = signs.counts.clone().unwrap();
    assert_eq!(counts, [4, 3, 2, 4, 1, 0, 2, 1, 0, 1, 3, 2]);
    assert_eq!((signs.ballots, signs.leading_set()), (7, Some("FL")));
    room.see_at("ways_08_signs_shown_60", 60, 18)
}

#[test]
fn seven_people_find_the_way_that_limits_the_others() {
    let room = counted(voted(begun(Language::En), "ways_01_reveal"));
    let room = room.keys("v").see("ways_09_again").keys("esc");
    assert_eq!(room.phase(), Phase::Shown, "nothing was lost");
    let room = room.keys("right").see("ways_10_limits");
    room.at_every_size();
    let room = room.keys("f").see("ways_11_prompt").keys("f");
    let room = room.keys("esc right").see("ways_12_choose");
    let room = room.keys("3 down 2 a").types("Deploy on Fridays too");
    let room = room.keys("enter down down down down down down 4");
    let room = room.see("ways_13_own_topic").keys("right");
    assert_eq!(room.stop(), "experiments");
    let room = room.see("ways_14_cards").keys("enter");
    let room = room.see("ways_15_own_card").keys(&"enter ".repeat(8));
    assert_eq!(room.session().experiments()[0].act, "Deploy on Fridays too");
    let room = room.see("ways_16_taken_up").until("roti").keys("P");
    let room = room.types("5544444").keys("r enter right enter");
    assert!(matches!(room.app.front(), Screen::Done(_)));
    assert_eq!(room.session().header().status, Status::Closed);
    room.see("ways_17_closed");
}

#[test]
fn in_french_the_signs_stand_whole_too() {
    let room = voted(begun(Language::Fr), "ways_fr_00_reveal");
    let room = room.see("ways_fr_01_signs");
    let room = room.keys("P").see("ways_fr_02_heap");
    let room = room
        .types("4")
        .keys("enter 3 enter 2 enter 4 enter 1 enter 0 enter 2 enter");
    let room = room.keys("1 enter 0 enter 1 enter 3 enter 2 r enter");
    let room = room.see("ways_fr_03_signs_shown").keys("right");
    let room = room.see("ways_fr_04_limits");
    assert_eq!(room.session().stop().unwrap().kind, Kind::Talk);
}
