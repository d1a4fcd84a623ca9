//! A retrospective: four lists, what they tell, one subject, one experiment.
use super::Room;
use super::security::session;
use crate::app::Screen;
use crate::domain::{Language, Mode, Status};

fn texts(room: &Room, column: &str) -> Vec<String> {
    let cards = room.session().cards_under("fourls", column);
    cards.map(|card| card.text.clone()).collect()
}

fn gathered(room: Room) -> Room {
    let room = room.see("cards_01_empty").keys("a");
    let room = room
        .types("Pairing on the payment change")
        .see("cards_02_line");
    let room = room.keys("enter").types("Fewer meetings on Thursdays");
    let room = room.keys("enter").see("cards_03_two");
    assert_eq!(texts(&room, "liked").len(), 2);
    // Tab goes to the next heading, while typing and while looking.
    let room = room
        .keys("tab")
        .types("Feature flags take an hour, not a week");
    let room = room
        .keys("enter tab")
        .types("A test environment that can be rebuilt");
    let room = room.see("cards_04_next_heading").keys("esc");
    assert_eq!(texts(&room, "lacked").len(), 1, "Esc keeps the line");
    let room = room.see("cards_05_three_lists").keys("tab tab");
    assert!(matches!(room.app.front(), Screen::Step(step) if step.at == 5));
    room
}

fn edited(room: Room) -> Room {
    let room = room.keys("down").see("cards_06_chosen").keys("enter");
    let room = room.see("cards_07_form").keys("down right");
    let room = room.keys("down").types("the board of the last sprint");
    let room = room.see("cards_08_form_known").keys("esc");
    assert_eq!(texts(&room, "lacked").len(), 0);
    assert_eq!(texts(&room, "longed").len(), 1, "the heading is a choice");
    // It is still the chosen one, and goes back.
    let room = room.keys("down <");
    assert_eq!(texts(&room, "lacked").len(), 1);
    let room = room.see("cards_09_moved").keys("delete");
    assert_eq!(texts(&room, "lacked").len(), 0);
    let room = room.keys("u");
    assert_eq!(texts(&room, "lacked").len(), 1);
    room
}

fn decided(room: Room) -> Room {
    let room = room.keys("right").see("cards_10_talk").keys("right");
    let room = room
        .see("cards_11_dots")
        .keys("down down down space space space");
    let room = room.see("cards_12_dotted").keys("right");
    assert_eq!(room.stop(), "experiments");
    let room = room.see("cards_13_commit").keys("enter");
    let room = room.see("cards_14_experiment");
    let room = room.types("we see failures sooner").keys("esc right");
    assert_eq!(room.session().experiments().len(), 1);
    assert_eq!(room.stop(), "roti");
    room
}

#[test]
fn a_retrospective_goes_from_four_lists_to_one_experiment() {
    let room = session("retro", Language::En, Mode::Tally, "gather").keys("t");
    let room = edited(gathered(room));
    room.at_every_size();
    let room = room.see_at("cards_09_moved_60", 60, 18);
    let room = decided(room.see_at("cards_09_moved_120", 120, 40));
    let room = room.keys("P").types("44555").keys("r enter right enter");
    assert_eq!(room.session().header().status, Status::Closed);
}

#[test]
fn a_line_for_a_card_that_was_cut_off_is_found_under_its_heading() {
    let room = session("retro", Language::En, Mode::Tally, "gather");
    let room = room.keys("t a tab").types("Flags take an ho");
    let saved = room.saved().clone();
    let room = Room::new(Language::En).opened(saved);
    let room = room.see("cards_15_found").types("ur").keys("enter esc");
    assert_eq!(texts(&room, "learned"), ["Flags take an hour"]);
}

#[test]
fn sixty_cards_and_long_ones_scroll_and_none_is_lost() {
    let mut room = session("pm", Language::En, Mode::Tally, "factors").keys("t a");
    for n in 1..=60 {
        let long = "so long that it does not fit into one line of the room ".repeat(n % 3);
        room = room.types(&format!("Factor {n} {long}"));
        room = room.keys("enter tab");
    }
    let room = room.keys("esc").see("cards_many_01_top");
    let room = room.keys("pgdn pgdn down").see("cards_many_02_below");
    room.at_every_size();
    assert_eq!(room.session().cards().len(), 60);
    let last = room.keys(&"pgdn ".repeat(7));
    let last = last.see("cards_many_03_last");
    assert_eq!(last.stop(), "factors");
    assert_eq!(last.keys("pgdn").stop(), "learn", "and then it goes on");
}
