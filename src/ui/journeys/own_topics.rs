//! A retrospective has no questions: the room's cards are chosen from and taken up.
use super::Room;
use super::security::session;
use crate::domain::{Card, Command, Language, Mode};

fn card(column: &str, text: &str) -> Command {
    Command::PutCard(Box::new(Card {
        id: 0,
        board: "fourls".to_owned(),
        column: column.to_owned(),
        text: text.to_owned(),
        known: String::new(),
    }))
}

/// Three cards, the last column's first.
fn written(language: Language) -> Room {
    session("retro", language, Mode::Tally, "gather")
        .change(card("lacked", "A test environment of our own"))
        .change(card("liked", "Pairing on the migration"))
        .change(card("lacked", "Time to look at alerts"))
}

#[test]
fn the_cards_of_a_board_become_topics_then_experiments_or_actions() {
    let room = written(Language::En).until("choose");
    let words = |room: &Room| -> Vec<String> {
        let options = room.session().options().iter();
        options.map(|option| option.text.clone()).collect()
    };
    let topics = [
        "Pairing on the migration",
        "A test environment of our own",
        "Time to look at alerts",
    ];
    assert_eq!(words(&room), topics, "heading by heading");
    let room = room.keys("down 3 down 2").see("topics_01_choose");
    let room = room.keys("right").see("topics_02_cards").keys("enter");
    let room = room.keys(&"enter ".repeat(8));
    let experiment = &room.session().experiments()[0];
    assert_eq!(experiment.act, "A test environment of our own");
    assert!(
        experiment
            .link
            .as_ref()
            .is_some_and(|link| link.starts_with("fourls."))
    );
    let room = room.keys("down a").see("topics_03_action");
    let room = room.keys("enter enter enter");
    assert_eq!(room.session().actions()[0].text, "Time to look at alerts");
    let room = room.see("topics_04_taken_up");
    assert_eq!(room.session().chosen(), [], "both have been taken up");
    room.at_every_size();
}
