//! What is told before a session is closed, and before its report leaves the room.
use super::Room;
use super::incident::begun;
use super::security::session;
use crate::app::{Effect, Event, Notice, Screen};
use crate::domain::{
    ActionItem, Agreed, Command, Language, MapStep, Mode, NoteKind, Place, Status, Which,
};
use crate::export::Form;
use crate::input::Action;

/// A post-mortem at its last step, with hardly anything filled in.
fn at_the_end(language: Language) -> Room {
    let room = begun(language);
    let stop = room.session().agenda().len() - 1;
    room.change(Command::Go(Place { stop, question: 0 }))
}

fn noted(room: Room, text: &str) -> Room {
    room.change(Command::AddNote {
        on: "timeline".to_owned(),
        kind: NoteKind::Note,
        text: text.to_owned(),
    })
}

#[test]
fn what_is_still_empty_is_told_before_the_close_and_holds_nobody() {
    let room = at_the_end(Language::En).keys("right");
    let room = room
        .see("leaving_01_empty")
        .see_at("leaving_01_empty_60", 60, 18);
    room.at_every_size();
    let room = room.keys("e");
    assert_eq!(room.stop(), "roles", "where the first of it is filled in");
    let room = room.keys("enter").types("Slow payments").keys("enter");
    let room = room.types("2026-05-11").keys("esc");
    let stop = room.session().agenda().len() - 1;
    let room = room
        .change(Command::Go(Place { stop, question: 0 }))
        .keys("right");
    let room = room.see("leaving_02_less").keys("enter");
    assert_eq!(room.session().header().status, Status::Closed);
    let french = at_the_end(Language::Fr).keys("right");
    french.see("leaving_fr_01_empty");
}

#[test]
fn names_are_told_before_the_report_leaves() {
    let room = noted(
        at_the_end(Language::En),
        "ask jane@example.com or Juno Miller",
    );
    let room = room.keys("right enter").keys("e");
    let room = room
        .see("leaving_03_consent")
        .see_at("leaving_03_consent_60", 60, 18);
    room.at_every_size();
    let wrote = |room: &Room| room.effects.iter().any(|e| matches!(e, Effect::Export(..)));
    let room = room.keys("esc");
    assert!(!wrote(&room), "nothing is written without a yes");
    let room = room.keys("e enter").see("leaving_07_forms");
    assert!(!wrote(&room), "the form is chosen first");
    let room = room.keys("enter");
    assert!(wrote(&room));
    // The group has agreed; a name is asked about all the same.
    let room = room.keys("e").see("leaving_04_names");
    assert!(matches!(room.app.front(), Screen::Ask(_)));
    let room = room.keys("enter");
    assert!(matches!(room.app.front(), Screen::Export(_)));
    let room = noted(
        at_the_end(Language::Fr),
        "voir avec jane@example.com ou Juno Miller",
    );
    room.keys("right enter")
        .keys("e")
        .see("leaving_fr_02_consent");
}

#[test]
fn the_end_of_the_impact_may_be_typed_as_a_time_of_day() {
    let room = begun(Language::En).onward_to("roles").keys("enter down");
    let room = room.types("2026-05-11").keys("esc").onward_to("impact");
    let room = room
        .keys("enter")
        .types("09:00")
        .keys("enter")
        .types("10h30 or so");
    let room = room
        .see("leaving_05_impact")
        .keys("ctrl-w ctrl-w ctrl-w")
        .types("10:30");
    let room = room.keys("esc").see("leaving_06_impact_read");
    let form = room.session().form("impact").unwrap();
    assert_eq!(form.value("end"), "10:30", "kept as typed");
    let zone = room.session().zone_typed();
    assert!(zone.is_some(), "whose time it is stays written down");
}

/// A session with questions, a map and a date, closed.
fn with_everything(language: Language) -> Room {
    let step = MapStep {
        name: "Review".to_owned(),
        wait: "2d".to_owned(),
        process: "1h".to_owned(),
        ..MapStep::default()
    };
    let action = ActionItem {
        text: "Pair".to_owned(),
        due: Some(jiff::civil::date(2026, 12, 1)),
        ..ActionItem::default()
    };
    session("vsm", language, Mode::Tally, "steps")
        .change(Command::PutMap {
            which: Which::Today,
            steps: vec![step],
        })
        .change(Command::PutAction(Box::new(action)))
}

#[test]
fn every_form_of_a_report_is_listed_and_written() {
    let running = with_everything(Language::En);
    // A session that still runs leaves from the palette.
    let room = running
        .keys(":")
        .types("export the session")
        .keys("enter enter");
    let room = room
        .see("leaving_08_all_forms")
        .see_at("leaving_08_all_forms_60", 60, 18);
    room.at_every_size();
    let mut room = room.keys("esc");
    assert!(room.is_at_step() && room.session().is_running());
    for at in 0..Form::ALL.len() {
        let down = "down ".repeat(at);
        room = room.keys(":").types("export the session");
        room = room.keys(&format!("enter {down}enter"));
        assert!(room.is_at_step(), "it closes with the choice");
    }
    let written: Vec<Form> = room
        .effects
        .iter()
        .filter_map(|effect| {
            if let Effect::Export(_, form) = effect {
                return Some(*form);
            }
            None
        })
        .collect();
    assert_eq!(written, Form::ALL);
    let room = room.event(Event::Said(Notice::with(
        "exported-undated",
        vec![("path", "/tmp/a.ics".to_owned()), ("n", "2".to_owned())],
    )));
    let room = room.see("leaving_09_undated");
    let room = room.event(Event::Said(Notice::with(
        "exported-gaps",
        vec![("path", "/tmp/a-map.csv".to_owned()), ("n", "2".to_owned())],
    )));
    room.see("leaving_10_gaps");
    let french = with_everything(Language::Fr).change(Command::Consent(Agreed::Yes));
    let french = french.change(Command::Close).act(Action::Export);
    french
        .see("leaving_fr_03_all_forms")
        .see_at("leaving_fr_03_all_forms_60", 60, 18);
}

#[test]
fn a_form_with_nothing_in_it_is_not_listed() {
    let room = at_the_end(Language::En).change(Command::Consent(Agreed::Yes));
    let room = room.act(Action::Export);
    let Screen::Export(list) = room.app.front() else {
        unreachable!("no list")
    };
    for form in [Form::Picture, Form::MapSheet, Form::Calendar] {
        assert!(!list.forms.contains(&form), "{form:?}");
    }
    assert_eq!(list.forms.first(), Some(&Form::Html));
}
