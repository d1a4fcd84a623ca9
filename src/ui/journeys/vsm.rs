//! A team draws the map of one item, finds its constraint, and plans one experiment there.
use super::Room;
use crate::domain::Language;

fn begun(language: Language, team: &str) -> Room {
    Room::new(language)
        .keys("down down down down down enter up")
        .types(team)
        .keys("enter enter")
}

#[test]
fn a_room_draws_its_map_step_by_step() {
    let room = begun(Language::En, "Checkout")
        .see("vsm_01_charter")
        .keys("t")
        .until("steps");
    let room = room
        .see("vsm_02_no_steps")
        .keys("a")
        .types("Analyse request");
    let room = room.see("vsm_03_first_name").keys("enter");
    let mut room = room.types("Develop").keys("enter").see("vsm_04_next_name");
    for name in ["Review code", "Test", "Deploy"] {
        room = room.types(name).keys("enter");
    }
    let room = room.keys("enter").see("vsm_05_five_steps");
    room.keys("up up enter").types("x").see("vsm_06_form");
}
