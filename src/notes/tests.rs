//! The notes before and after a reveal.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::*;
use crate::content::Shelf;
use crate::domain::{Command, Counts, Language, Mode, Place, Plan, SessionId, Variant};

pub(crate) fn moment() -> Moment {
    Moment {
        wall: "2026-11-22T09:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

pub(crate) fn now() -> Zoned {
    moment().wall.to_zoned(TimeZone::UTC)
}

pub(crate) fn session(language: Language) -> Session {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-calms-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let pack = &shelf.get("calms", language).unwrap().pack;
    let mut session = Session::begin(pack, plan, moment());
    let place = Place {
        stop: 3,
        question: 0,
    };
    session.apply(Command::StartClock, moment()).unwrap();
    session.apply(Command::Go(place), moment()).unwrap();
    session
}

fn shown(session: &Session, now: &Zoned, width: usize) -> String {
    let language = session.header().language;
    let shelf = Shelf::built_in(&Language::ALL);
    let pack = &shelf.get("calms", language).unwrap().pack;
    let lines = notes(session, Some(pack), now, width, &Words::new(language));
    let text: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    let text = text.join("\n");
    assert!(!text.contains(['⟦', '$']), "{text}");
    text
}

fn reveal(session: &mut Session, levels: [u16; 5]) {
    let question = session.asked().unwrap().id.clone();
    let counts = Counts {
        levels,
        abstained: 0,
    };
    let reveal = Command::Reveal { question, counts };
    session.apply(reveal, moment()).unwrap();
}

#[test]
fn the_notes_name_the_case_only_after_the_reveal() {
    for language in Language::ALL {
        let code = language.code();
        let mut session = session(language);
        insta::assert_snapshot!(format!("before_{code}"), shown(&session, &now(), 72));
        reveal(&mut session, [3, 0, 0, 4, 0]);
        insta::assert_snapshot!(format!("after_{code}"), shown(&session, &now(), 72));
    }
}

#[test]
fn low_middle_and_high_votes_each_get_their_own_next_step() {
    let text = |levels| {
        let mut session = session(Language::En);
        reveal(&mut session, levels);
        shown(&session, &now(), 400)
    };
    assert!(text([2, 5, 0, 0, 0]).contains("A place to start"));
    assert!(text([0, 0, 7, 0, 0]).contains("ordinary days"));
    assert!(text([0, 0, 0, 7, 0]).contains("This holds"));
}

#[test]
fn a_clock_that_stands_moves_the_planned_end() {
    let session = session(Language::En);
    let later = now().checked_add(jiff::Span::new().minutes(20)).unwrap();
    let soon = now().checked_add(jiff::Span::new().seconds(20)).unwrap();
    let head = |now: &Zoned| shown(&session, now, 80).lines().nth(2).unwrap().to_owned();
    assert_eq!(head(&now()), head(&soon));
    assert_ne!(head(&now()), head(&later));
    assert!(!head(&soon).contains("late"));
    assert!(!head(&later).contains("late"), "a break is no delay");
}

#[test]
fn every_width_holds_its_lines_and_no_pack_is_no_fault() {
    let session = session(Language::Fr);
    let words = Words::new(Language::Fr);
    for width in 0..90 {
        for line in notes(&session, None, &now(), width, &words) {
            let wide = crate::ui::widget::text::width(&line.text);
            assert!(wide <= width.max(2), "{width}: {}", line.text);
        }
    }
}

/// A full session of a workshop at one of its steps, and its pack.
fn at(id: &str, step: &str, language: Language) -> (Session, Arc<Pack>) {
    let shelf = Shelf::built_in(&[language]);
    let pack = Arc::clone(&shelf.get(id, language).unwrap().pack);
    (at_step(&pack, step), pack)
}

fn at_step(pack: &Pack, step: &str) -> Session {
    let id = &pack.id;
    let plan = Plan {
        id: SessionId(format!("2026-11-22-checkout-{id}-7f3k")),
        variant: Variant::Full,
        team: String::new(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(pack, plan, moment());
    let at = session.agenda().iter().position(|stop| stop.id == step);
    let place = Place {
        stop: at.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), moment()).unwrap();
    session
}

fn told(session: &Session, pack: &Pack) -> String {
    let words = Words::new(pack.language);
    let lines = notes(session, Some(pack), &now(), 400, &words);
    let text: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    text.join("\n")
}

#[test]
fn every_step_of_every_workshop_tells_all_that_its_pack_has_for_it() {
    for language in Language::ALL {
        let shelf = Shelf::built_in(&[language]);
        for shelved in shelf.in_language(language) {
            let pack = &shelved.pack;
            for step in &pack.steps {
                let text = told(&at_step(pack, &step.id), pack);
                assert!(!text.contains(['⟦', '$']), "{text}");
                let lists = [
                    &step.aside,
                    &step.probes,
                    &step.warnings,
                    &step.practices,
                    &step.about,
                    &step.story,
                ];
                for line in lists.into_iter().flatten() {
                    assert!(
                        text.contains(line.as_str()),
                        "{} {}: {line}",
                        pack.id,
                        step.id
                    );
                }
            }
        }
    }
}

#[test]
fn a_form_is_told_by_what_is_still_empty() {
    let (mut session, pack) = at("pm", "roles", Language::Fr);
    let label = pack.form("header").unwrap().fields[0].label.clone();
    let needed = format!("- {label} (à remplir)");
    assert!(told(&session, &pack).contains(&needed));
    let fill = Command::Fill {
        form: "header".to_owned(),
        field: "title".to_owned(),
        text: "Lenteur".to_owned(),
    };
    session.apply(fill, moment()).unwrap();
    let text = told(&session, &pack);
    assert!(
        !text.contains(&needed) && text.contains("Encore vide"),
        "{text}"
    );
}

#[test]
fn a_metric_is_told_with_what_it_counts_and_what_not_to_read_into_it() {
    let (session, pack) = at("dora", "restore", Language::En);
    let text = told(&session, &pack);
    let metric = pack.metric("MTTR").unwrap();
    for line in metric
        .why
        .iter()
        .chain(&metric.cautions)
        .chain([&metric.definition])
    {
        assert!(text.contains(line.as_str()), "{line}\n{text}");
    }
}

#[test]
fn a_timeline_says_which_marks_are_missing() {
    let (mut session, pack) = at("pm", "timeline", Language::En);
    assert!(told(&session, &pack).contains("Still empty\n- started\n- detected"));
    let event = crate::domain::Event {
        at: "2026-05-11T09:00+02:00".parse().ok(),
        kind: crate::domain::EventKind::Started,
        text: "Connections run out".to_owned(),
        ..crate::domain::Event::default()
    };
    session
        .apply(Command::PutEvent(Box::new(event)), moment())
        .unwrap();
    assert!(told(&session, &pack).contains("Still empty\n- detected"));
}

#[test]
fn luck_is_asked_back_once_there_is_a_card() {
    let (mut session, pack) = at("pm", "learn", Language::En);
    let then = pack.board("learn").unwrap().columns[2]
        .then
        .clone()
        .unwrap();
    assert!(!told(&session, &pack).contains(&then));
    let card = crate::domain::Card {
        board: "learn".to_owned(),
        column: "luck".to_owned(),
        text: "A quiet hour".to_owned(),
        ..crate::domain::Card::default()
    };
    session
        .apply(Command::PutCard(Box::new(card)), moment())
        .unwrap();
    assert!(told(&session, &pack).contains(&then));
}
