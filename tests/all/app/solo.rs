//! One person alone.
use calms::app::{Effect, Phase, Screen, SoloFocus};
use calms::domain::{Confidence, Mode};

use crate::room::Room;

/// The first question, without the steps that need a group.
fn first() -> Room {
    let room = Room::at(Mode::Solo, 2);
    assert_eq!(room.phase(), Phase::Solo);
    room
}

#[test]
fn a_level_how_sure_and_what_it_rests_on_then_enter_goes_on() {
    let room = first().types("4").keys("tab").types("2").keys("tab");
    let room = room.types("the q3 log").keys("enter");
    let asked = room.session().question("calms.C1").unwrap();
    assert_eq!(
        asked.counts().map(|counts| counts.levels),
        Some([0, 0, 0, 1, 0])
    );
    assert_eq!(asked.confidence, Some(Confidence::Seen));
    assert_eq!(asked.evidence, "the q3 log");
    assert_eq!(
        room.session().asked().map(|asked| &*asked.id),
        Some("calms.C2")
    );
    assert!(
        matches!(room.app.front(), Screen::Step(step) if matches!(step.focus, SoloFocus::Level))
    );
}

#[test]
fn enter_without_an_answer_stays() {
    let room = first().keys("enter");
    assert_eq!(room.notice(), Some("answer-first"));
    assert_eq!(
        room.session().asked().map(|asked| &*asked.id),
        Some("calms.C1")
    );
    let room = room.types("x").keys("enter");
    assert_eq!(
        room.session().asked().map(|asked| &*asked.id),
        Some("calms.C2")
    );
}

#[test]
fn evidence_is_kept_at_every_key_and_paste_and_undone_as_one_deed() {
    let room = first().types("3").keys("tab tab").types("seen in");
    let room = room.paste("the log").types(".");
    let last = room.effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(session, _) => Some(session.question("calms.C1")?.evidence.clone()),
        _ => None,
    });
    assert_eq!(last.as_deref(), Some("seen inthe log."));
    let evidence = |room: &Room| {
        room.session()
            .question("calms.C1")
            .unwrap()
            .evidence
            .clone()
    };
    let room = room.keys("esc u");
    assert_eq!(evidence(&room), "");
    assert_eq!(room.rounds("C1").len(), 1, "the answer stays");
    assert_eq!(evidence(&room.keys("ctrl-r")), "seen inthe log.");
}

#[test]
fn the_evidence_of_two_questions_is_two_deeds() {
    let room = first()
        .types("3")
        .keys("tab tab")
        .types("one")
        .keys("enter");
    let room = room.keys("tab tab").types("two").keys("esc u");
    let evidence = |id: &str| room.session().question(id).unwrap().evidence.clone();
    assert_eq!(
        (&*evidence("calms.C1"), &*evidence("calms.C2")),
        ("one", "")
    );
}

#[test]
fn a_line_of_evidence_does_not_follow_to_another_question() {
    let room = first().keys("o down down down enter");
    assert_eq!(room.session().place().stop, 3);
    let room = room.keys("u tab tab").keys("ctrl-r");
    assert_eq!(
        room.session().asked().map(|asked| &*asked.id),
        Some("calms.A1")
    );
    let room = room.types("5");
    assert_eq!(room.session().question("calms.A1").unwrap().evidence, "");
    assert_eq!(room.rounds("A1"), [Some([0, 0, 0, 0, 1])]);
}

#[test]
fn nobody_is_asked_for_a_group() {
    let mut room = Room::at(Mode::Solo, 0);
    for _ in 0..30 {
        if room.asking().is_some() {
            break;
        }
        assert!(!matches!(
            room.phase(),
            Phase::Choose | Phase::Before | Phase::Cover | Phase::Tally
        ));
        room = room.keys("right");
    }
    assert_eq!(room.asking(), Some(&calms::app::Asking::Close));
}
