//! Screens of hostile sessions: every step, and everything that opens over each kind of step.
use std::collections::BTreeSet;
use std::sync::Arc;

use calms::app::{Effect, Event, Listed, Notice, Opened, Screen};
use calms::content::Shelf;
use calms::domain::{Command, Comparison, Language, Ledger, Past, Place, Session};
use calms::input::Action;

use super::{SHOWN, TEAM, is_harmless, sessions, texts};
use crate::room::{Room, ten};

/// Looks at what stands on the screen, and tells whether any of it is a hostile text.
#[track_caller]
fn shows(room: &Room, what: &str) -> bool {
    let picture = room.picture();
    is_harmless(&picture, what);
    assert!(
        !picture.contains(['\n', '\t', '\u{200d}', '\u{200c}']),
        "{what}"
    );
    picture.contains(SHOWN)
}

fn at(session: &Session, stop: usize) -> Room {
    let mut session = session.clone();
    // One that runs already stays as it is.
    let _ = session.apply(Command::Reopen, ten());
    let place = Place { stop, question: 0 };
    session.apply(Command::Go(place), ten()).unwrap();
    Room::opened(session, None)
}

fn acts(mut room: Room, action: Action) -> Room {
    room.app.act(action, &mut room.effects);
    room
}

#[test]
fn every_step_shows_hostile_texts_and_obeys_none() {
    let (mut seen, mut all) = (0, 0);
    for session in sessions() {
        for stop in 0..session.agenda().len() {
            let room = at(session, stop);
            let what = format!("{} stop {stop}", session.header().id);
            seen += usize::from(shows(&room, &what));
            all += 1;
            // Each step at one more size; the same steps come again in other sessions.
            let sizes = [(1, 1), (9, 4), (30, 8), (60, 18), (120, 40)];
            let (width, height) = sizes[all % sizes.len()];
            is_harmless(&room.picture_at(width, height), &what);
        }
    }
    assert!(seen * 10 > all * 9, "{seen} of {all}");
}

#[test]
fn whatever_opens_over_a_step_shows_hostile_texts_and_obeys_none() {
    let (mut kinds, mut seen) = (BTreeSet::new(), 0);
    for session in sessions() {
        for (stop, step) in session.agenda().iter().enumerate() {
            let kind = format!("{:?}", step.kind);
            if !kinds.insert(kind.split([' ', '{']).next().unwrap_or_default().to_owned()) {
                continue;
            }
            let leaves = [Action::Quit, Action::Interrupt, Action::Suspend];
            for &action in Action::ALL.iter().filter(|action| !leaves.contains(action)) {
                let what = format!("{} stop {stop} {action:?}", session.header().id);
                let room = acts(at(session, stop), action);
                seen += usize::from(shows(&room, &what));
                if matches!(room.app.front(), Screen::Step(_)) {
                    continue;
                }
                // And what one key more leads to, which often opens the row that is marked.
                let room = acts(room, Action::Confirm);
                seen += usize::from(shows(&room, &format!("{what} confirmed")));
            }
        }
    }
    assert!(kinds.len() >= 8 && seen > 300, "{kinds:?} {seen}");
}

/// Home with all that the disk may tell.
fn home() -> Room {
    let mut listed: Vec<Listed> = sessions()
        .iter()
        .map(|session| Listed::Sound(Box::new(session.header().clone())))
        .collect();
    listed.extend(texts().iter().map(|(_, text)| Listed::Damaged {
        file: format!("{text}.ron"),
        line: 3,
        why: text.clone(),
        copy: None,
    }));
    Room::new().event(Event::Listed(listed))
}

#[test]
fn lists_outside_a_session_show_hostile_texts_and_obey_none() {
    let sessions = sessions();
    assert!(shows(&home(), "home"));
    let mut room = acts(home(), Action::Sessions);
    for n in 0..90 {
        assert!(shows(&room, &format!("sessions, row {n}")));
        room = acts(room, Action::Down);
    }
    let mut ledger = Ledger::default();
    for session in sessions.iter().rev() {
        ledger.take(session, &session.header().id);
    }
    let unread = texts().iter().map(|(_, text)| text.clone()).collect();
    let pledged = Event::Pledged {
        pledges: ledger.into_pledges(),
        unread,
    };
    let mut room = acts(home(), Action::Actions).event(pledged);
    assert!(shows(&room, "actions"));
    for n in 0..12 {
        shows(&room, &format!("actions, row {n}"));
        room = acts(acts(room, Action::Down), Action::Confirm);
        shows(&room, &format!("actions, row {n} confirmed"));
    }
    let past = sessions.iter().map(Past::of).collect();
    let mut room = acts(home(), Action::Trends).event(Event::TeamRead {
        team: TEAM.to_owned(),
        past,
    });
    for action in [
        Action::Down,
        Action::Confirm,
        Action::ManyTeams,
        Action::SwitchPane,
    ] {
        shows(&room, "trends");
        room = acts(room, action);
    }
    shows(&room, "trends at the end");
    let pairs = sessions.iter().zip(sessions.iter().skip(1));
    let both: Vec<_> = pairs.filter_map(|(a, b)| Comparison::of(a, b)).collect();
    assert!(!both.is_empty());
    for both in both {
        let room = acts(home(), Action::Sessions);
        let room = room.event(Event::Compared(Some(Box::new(both))));
        assert!(shows(&room, "compare"));
    }
}

#[test]
fn notices_show_what_the_system_and_files_say_and_obey_none() {
    for (name, text) in texts() {
        let details = vec![("file", text.clone()), ("what", text.clone())];
        let notice = Notice::failure("config-whole", details);
        let room = home().event(Event::Said(notice));
        assert!(shows(&room, name), "{name}");
        let room = home().event(Event::SaveFailed(text.clone()));
        assert!(shows(&room, name), "{name}");
    }
}

#[test]
fn a_pack_of_ones_own_shows_hostile_texts_and_obeys_none() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("own.en.ron"), super::own_pack()).unwrap();
    let mut shelf = Shelf::built_in(&[Language::En]);
    shelf.add_own(folder.path());
    assert_eq!(shelf.faults(), []);
    let pack = shelf.exact("own", Language::En).unwrap().pack.clone();
    let mut room = Room::new().event(Event::Shelved(Arc::new(shelf)));
    for _ in 0..12 {
        shows(&room, "home");
        room = acts(room, Action::Down);
    }
    let plan = calms::domain::Plan {
        id: calms::domain::SessionId("2026-11-22-own-0000".to_owned()),
        variant: calms::domain::Variant::Standard,
        team: TEAM.to_owned(),
        people: 5,
        mode: calms::domain::Mode::Tally,
        carried: Vec::new(),
    };
    let session = Session::begin(&pack, plan, ten());
    let pages = [
        Action::About,
        Action::Prompt,
        Action::RoomView,
        Action::Outline,
        Action::Help,
    ];
    for stop in 0..session.agenda().len() {
        for action in pages {
            let mut session = session.clone();
            let place = Place { stop, question: 0 };
            session.apply(Command::Go(place), ten()).unwrap();
            let opened = Opened {
                session,
                read_only: None,
                left: None,
            };
            let mut shelf = Shelf::built_in(&[Language::En]);
            shelf.add_own(folder.path());
            let room = Room::new().event(Event::Shelved(Arc::new(shelf)));
            let room = room.event(Event::Opened(Box::new(opened)));
            assert!(shows(&room, "own pack"));
            shows(&acts(room, action), &format!("own pack {action:?}"));
        }
    }
}

#[test]
fn typed_and_pasted_texts_show_and_obey_nothing() {
    for (name, text) in texts() {
        let room = acts(at(&sessions()[0], 1), Action::Capture).paste(text);
        // A long one is seen at its end.
        assert!(shows(&room, name) || text.len() > 300, "{name}");
        let room = room.keys("enter");
        shows(&room, name);
        let saved = room.effects.iter().any(|e| matches!(e, Effect::Save(..)));
        assert!(saved, "{name} is a note");
    }
}
