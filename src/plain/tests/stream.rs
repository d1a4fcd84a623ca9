//! A value stream map drawn line by line.
use super::*;
use crate::domain::{Command, Stop, Waste};

/// A map's session at a step.
fn at(language: Language, id: &str) -> Session {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-vsm-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(&shelf.get("vsm", language).unwrap().pack, plan, start());
    let here = |stop: &Stop| stop.id == id;
    let stop = session.agenda().iter().position(here).unwrap();
    let place = Place { stop, question: 0 };
    session.apply(Command::Go(place), start()).unwrap();
    session
}

#[test]
fn a_map_is_drawn_and_read_line_by_line() {
    let script = [
        // Name the steps.
        "Analyse",
        "Deploy",
        "1+ Develop",
        "3>2",
        "-9",
        "2>3",
        "1",
        "",
        "product",
        "1",
        "",
        "2",
        "",
        // Work and wait.
        "1",
        "4h",
        "16h",
        "",
        "",
        "2",
        "16h",
        "",
        "1d",
        "1",
        "3",
        "1h",
        "soon",
        "",
        "",
        "3*",
        "",
        "40h",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "1 6 slow",
        "",
        "",
        // Right at once.
        "1",
        "80",
        "3",
        "",
        "3",
        "9/10",
        "12",
        "",
        "",
        // Constraint and queues, then the first principle.
        "",
        ":q",
    ];
    let (session, out, _) = play(at(Language::En, "steps"), &script);
    insta::assert_snapshot!("stream_en", out);
    let steps = &session.stream().today;
    let names: Vec<&str> = steps.iter().map(|step| &*step.name).collect();
    assert_eq!(names, ["Analyse", "Develop", "Deploy"]);
    assert!(steps[0].hand_off && !steps[0].manual && steps[1].measured);
    assert_eq!(steps[2].waste, [Waste::PartlyDone, Waste::Delays]);
    assert_eq!(steps[2].note, "slow");
}

#[test]
fn a_sheet_is_pasted_and_the_future_begins_with_today() {
    let script = [
        "+",
        "step,wait,process",
        "Analyser,2j,4h",
        ",1j,",
        "Livrer,1sem,1h",
        ".",
        "2*",
    ];
    let (session, _, _) = play(at(Language::Fr, "steps"), &script);
    assert_eq!(
        session.stream().today.len(),
        2,
        "the end of the input loses nothing"
    );
    assert_eq!(session.notes()[0].text, "3: ,1j,");
    let mut session = session;
    let here = |stop: &Stop| stop.id == "future";
    let stop = session.agenda().iter().position(here).unwrap();
    let place = Place { stop, question: 0 };
    session.apply(Command::Go(place), start()).unwrap();
    let (session, out, _) = play(session, &["2", "", "1j", "", "", "", "q"]);
    insta::assert_snapshot!("stream_fr", out);
    assert_eq!(session.stream().today[1].wait, "1sem");
    assert_eq!(session.stream().future[1].wait, "1j");
}

#[test]
fn the_end_of_the_input_in_a_sheet_loses_no_line() {
    let script = ["+", "not a sheet", "Analyser"];
    let (session, _, _) = play(at(Language::Fr, "steps"), &script);
    let notes: Vec<&str> = session.notes().iter().map(|note| &*note.text).collect();
    assert_eq!(notes, ["not a sheet", "Analyser"]);
}
