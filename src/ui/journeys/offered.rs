//! What the figures offer next: the value stream workshop for a team that does not know its
//! bottleneck, set up with one key while the session at hand stays as it is.
use super::Room;
use super::security::session;
use crate::app::{Effect, Screen};
use crate::domain::{Command, Counts, Language, Mode, Status};
use crate::input::Action;

/// A CALMS session in which everybody says that the bottleneck is not known.
fn unknown(language: Language, stop: &str) -> Room {
    session("calms", language, Mode::Tally, stop).change(Command::Reveal {
        question: "calms.L2".to_owned(),
        counts: Counts {
            levels: [2, 3, 0, 0, 0],
            abstained: 0,
        },
    })
}

#[test]
fn a_session_that_leads_to_another_one_is_kept_and_can_be_gone_on_with() {
    let quiet = session("calms", Language::En, Mode::Tally, "profile").keys("S");
    assert_eq!(quiet.told(), "nothing-offered");
    let room = unknown(Language::En, "profile").keys("t");
    let room = room.keys(":").types("start").see("offered_02_palette");
    let room = room
        .keys("esc")
        .until("experiments")
        .see("offered_03_commit");
    let room = room.see_at("offered_03_commit_60", 60, 18);
    room.at_every_size();
    let before = room.session().clone();
    let room = room.keys("S").see("offered_04_setup");
    assert!(matches!(room.app.front(), Screen::Setup(setup) if setup.pack == "vsm"));
    let back = room.keys("esc");
    assert_eq!(back.session(), &before, "looking changes nothing");
    let room = back.keys("S enter");
    assert_eq!(room.session().header().pack, "vsm");
    assert_eq!(room.session().header().team, "Payments");
    assert_eq!(room.session().header().people, 5);
    let written = room.effects.iter().rev();
    let mut written = written.filter_map(|effect| {
        if let Effect::Save(session, _) = effect {
            Some(session)
        } else {
            None
        }
    });
    let saved = written.find(|s| s.header().pack == "calms").unwrap();
    assert_eq!(saved.header().status, Status::Running);
    assert!(!saved.clock().runs(), "nobody waits there");
    let at = |wanted: &dyn Fn(&Effect) -> bool| room.effects.iter().rposition(wanted).unwrap();
    let kept = at(&|e| matches!(e, Effect::Save(s, _) if s.header().pack == "calms"));
    let freed = at(&|e| matches!(e, Effect::Release));
    let begun = at(&|e| matches!(e, Effect::Save(s, _) if s.header().pack == "vsm"));
    assert!(kept < freed && freed < begun);
    // Leaving the new one leads home, not to the old one.
    let room = room.keys("q enter");
    assert!(matches!(room.app.front(), Screen::Home(_)));
    assert!(room.app.table.is_none());
}

#[test]
fn a_closed_session_offers_the_next_workshop_too() {
    let room = unknown(Language::Fr, "roti")
        .keys("t")
        .change(Command::Close);
    let room = room.keys("right").see("offered_fr_01_done");
    assert!(matches!(room.app.front(), Screen::Done(_)));
    let room = room.keys("S").see("offered_fr_02_setup");
    assert!(matches!(room.app.front(), Screen::Setup(setup) if setup.pack == "vsm"));
}

#[test]
fn a_started_ballot_is_not_left_for_what_is_offered() {
    let room = unknown(Language::En, "profile").keys("left");
    let room = room.types("3").keys("S");
    assert_eq!(room.told(), "ballot-started");
    assert!(matches!(room.app.front(), Screen::Step(_)));
}

#[test]
fn the_reveal_that_leads_to_another_workshop_names_its_key() {
    let mut room = session("calms", Language::En, Mode::Tally, "letter-l").keys("t");
    if room.question() != "calms.L2" {
        room = room.types("22222").keys("r enter right");
    }
    assert_eq!(room.question(), "calms.L2");
    let room = room.types("11222").keys("r enter").see("offered_05_reveal");
    assert!(room.picture(80, 24).contains("S sets up"));
    assert!(room.picture(60, 18).contains("S sets up"));
    let room = room.keys("?").types("value");
    let Screen::Help(list) = room.app.front() else {
        unreachable!("the help is open")
    };
    let found: Vec<Action> = list.rows().iter().map(|entry| entry.action).collect();
    assert_eq!(found, [Action::Offer]);
}
