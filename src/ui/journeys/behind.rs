//! What stands behind a step, called up in the middle of a workshop.
use crate::content::Shelf;
use crate::domain::{Command, Language, Mode, Place, Plan, Session, SessionId, Variant};
use crate::input::Action;
use crate::ui::testing::Room;

/// A full session of a workshop at one of its steps.
fn at(pack: &str, step: &str, language: Language) -> Room {
    let shelf = Shelf::built_in(&[language]);
    let pack = &shelf.get(pack, language).unwrap().pack;
    let plan = Plan {
        id: SessionId(format!("2026-11-22-checkout-{}-7f3k", pack.id)),
        variant: Variant::Full,
        team: "Checkout".to_owned(),
        people: 6,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let room = Room::new(language);
    let mut session = Session::begin(pack, plan, room.app.now);
    let at = session.agenda().iter().position(|stop| stop.id == step);
    let place = Place {
        stop: at.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), room.app.now).unwrap();
    room.opened(session)
}

/// Pages down as the loop does, which says after each picture whether there is more.
fn further(mut room: Room, times: usize) -> Room {
    for _ in 0..times {
        room.app.more_below = room.more(80, 24);
        room = room.keys("pgdn");
    }
    room
}

#[test]
fn about_tells_what_a_metric_counts_and_leads_back() {
    let room = at("dora", "restore", Language::En).act(Action::About);
    room.at_every_size();
    let room = further(room.see("behind_metric"), 3).see("behind_metric_below");
    assert!(room.keys("esc").is_at_step());
}

#[test]
fn about_tells_the_background_of_a_step_and_of_its_survey() {
    let room = at("dso", "spectrum", Language::Fr).act(Action::About);
    assert!(room.see("behind_survey_fr").keys("esc").is_at_step());
    at("pm", "timeline", Language::En)
        .act(Action::About)
        .see("behind_timeline");
}

#[test]
fn a_step_with_nothing_behind_it_tells_of_the_workshop() {
    let room = at("dora", "experiments", Language::En).act(Action::About);
    let room = further(room, 5).see("behind_workshop");
    assert!(room.keys("esc").is_at_step());
}
