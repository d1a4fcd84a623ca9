//! What the help offers at a step does something there.
use super::Room;
use super::security::session;
use crate::app::Screen;
use crate::domain::{Command, Language, Mode, Place};
use crate::input::Action;

/// What the help lists on the screen at hand.
fn offered(room: Room) -> (Room, Vec<Action>) {
    let room = room.keys("?");
    let rows: Vec<Action> = if let Screen::Help(list) = room.app.front() {
        let rows = list.rows().into_iter();
        rows.map(|entry| entry.action).collect()
    } else {
        Vec::new()
    };
    assert!(rows.len() > 5, "the help is open");
    (room.keys("esc"), rows)
}

/// Tries every offer of every step of a session just begun; names those that change nothing.
fn dead_offers(pack: &str, mode: Mode, first: &str) -> Vec<String> {
    let mut room = session(pack, Language::En, mode, first);
    let begun = room.session().clone();
    let mut dead = Vec::new();
    for stop in 0..begun.agenda().len() {
        let mut here = begun.clone();
        let now = room.app.now;
        let place = Place { stop, question: 0 };
        here.apply(Command::Go(place), now).unwrap();
        let (opened, actions) = offered(room.opened(here.clone()));
        room = opened;
        // The app counts themes up; which one that is, the terminal's side knows.
        for action in actions
            .into_iter()
            .filter(|action| *action != Action::Theme)
        {
            room = room.opened(here.clone());
            room.app.notice = None;
            let (before, effects) = (room.picture(80, 24), room.effects.len());
            room = room.act(action);
            // What goes out of the program is not to be seen on its screen.
            // The first card cannot stand earlier; the next one can.
            let is_first = action == Action::MoveEarlier;
            if room.picture(80, 24) == before && room.effects.len() == effects && !is_first {
                dead.push(format!(
                    "{pack} {mode:?} {}: {action:?}",
                    begun.agenda()[stop].id
                ));
            }
        }
    }
    dead
}

#[test]
fn what_the_help_offers_at_a_step_does_something_there() {
    let mut dead = Vec::new();
    for (pack, mode, first) in [
        ("calms", Mode::Tally, "purpose"),
        ("dso", Mode::Secret, "purpose"),
        ("pm", Mode::Tally, "prime"),
        ("vsm", Mode::Solo, "charter"),
    ] {
        dead.extend(dead_offers(pack, mode, first));
    }
    assert_eq!(dead, Vec::<String>::new());
}

#[test]
fn space_carry_and_vote_again_are_offered_where_they_act() {
    let of = |pack, stop| offered(session(pack, Language::En, Mode::Tally, stop)).1;
    let idle = [Action::ToggleDone, Action::Carry, Action::VoteAgain];
    for (pack, stop) in [("pm", "roles"), ("pm", "timeline"), ("pm", "factors")] {
        let offers = of(pack, stop);
        assert!(idle.iter().all(|action| !offers.contains(action)), "{stop}");
    }
    assert!(of("pm", "timeline").contains(&Action::AddItem));
    assert!(of("dora", "service").contains(&Action::EditItem));
}
