//! The notes before and after a reveal.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
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
