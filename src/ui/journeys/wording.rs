//! The second half of a post-mortem: agreement, factors, what is learnt, actions, and help with
//! wording on the way.
use super::Room;
use super::security::session;
use crate::app::{Effect, Screen};
use crate::domain::{Command, Language, Mode, Place, Plan, Session, SessionId, Variant};
use crate::ui::theme::Theme;

/// What is underlined on a screen of the room's layout, line by line.
fn underlined(room: &Room) -> String {
    let (picture, marks) = (room.picture(80, 24), room.marks(80, 24));
    let mut found = Vec::new();
    for (line, marks) in picture.lines().zip(marks.lines()) {
        let cells = line
            .chars()
            .zip(marks.chars().chain(std::iter::repeat('.')));
        let here: String = cells
            .map(|(c, mark)| if mark == 'u' { c } else { '|' })
            .collect();
        found.extend(here.split('|').filter(|s| !s.is_empty()).map(str::to_owned));
    }
    found.join("|")
}

/// A full post-mortem of five at a step.
fn full_pm(stop: &str) -> Room {
    let room = Room::new(Language::En);
    let shelved = room
        .app
        .shelf
        .exact("pm", Language::En)
        .unwrap()
        .pack
        .clone();
    let plan = Plan {
        id: SessionId("2026-11-22-payments-test-7f3k".to_owned()),
        variant: Variant::Full,
        team: "Payments".to_owned(),
        people: 5,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let session = Session::begin(&shelved, plan, room.app.now);
    let stop = session.agenda().iter().position(|s| s.id == stop).unwrap();
    let place = Place { stop, question: 0 };
    room.opened(session).change(Command::Go(place))
}

fn factors(room: Room) -> Room {
    let room = room.see("wording_01_factors").keys("a");
    let room = room.types("The alert was silent: human error");
    assert_eq!(underlined(&room), "human error");
    let room = room.see("wording_02_underlined").keys("ctrl-g");
    let room = room
        .see("wording_03_why")
        .see_at("wording_03_why_60", 60, 18);
    // Going on with typing rewrites it and needs no further key.
    let room = room
        .keys("ctrl-w ctrl-w")
        .types("the two screens look alike");
    assert_eq!(underlined(&room), "");
    let room = room.keys("enter tab").types("The team should have waited");
    assert_eq!(underlined(&room), "should have");
    let room = room.keys("ctrl-g esc").see("wording_04_kept");
    assert!(
        matches!(room.app.front(), Screen::Capture(_)),
        "Esc keeps the words"
    );
    let room = room.keys("enter esc").see("wording_05_two_factors");
    assert_eq!(underlined(&room), "should have");
    let room = room
        .keys("tab a")
        .types("The queue was full for a week")
        .keys("enter esc");
    room.see("wording_06_three_factors")
}

fn learnt(room: Room) -> Room {
    let room = room.keys("right").see("wording_07_learn");
    let room = room
        .keys("tab tab a")
        .types("Could have been worse: it was a Sunday");
    assert_eq!(
        underlined(&room),
        "",
        "luck may speak of what might have been"
    );
    let room = room.keys("enter esc down").see("wording_08_luck");
    room.keys("right")
}

fn acted(room: Room) -> Room {
    let room = room.see("wording_09_actions").keys("enter");
    let room = room.see("wording_10_action");
    let room = room.types("Be more careful with the console");
    assert_eq!(underlined(&room), "Be more careful");
    let room = room.see("wording_11_exhortation").keys("enter enter enter");
    let room = room
        .see("wording_12_passed")
        .see_at("wording_12_passed_60", 60, 18);
    let room = room.keys("esc").see("wording_13_advice");
    let links = room.session().actions().iter().map(|a| a.link.clone());
    let first = room
        .session()
        .calling_cards()
        .next()
        .map(crate::domain::Card::link);
    assert_eq!(links.collect::<Vec<_>>(), [first]);
    // Everything is mended in the form; then there is no advice left.
    let room = room
        .keys("enter ctrl-a")
        .types("Give the two screens different colours: ");
    let room = room
        .keys(&"delete ".repeat(32))
        .keys("enter")
        .types("Zoe")
        .keys("enter");
    let room = room.types("+7").keys("enter enter 1 enter");
    let room = room.types("the console is red in production").keys("esc");
    let room = room
        .see("wording_14_mended")
        .see_at("wording_14_mended_120", 120, 40);
    room.at_every_size();
    room
}

#[test]
fn a_team_finds_factors_and_luck_and_makes_actions_of_them() {
    let room = session("pm", Language::En, Mode::Tally, "factors").keys("t");
    let room = acted(learnt(factors(room)));
    let advice = room.session().advice(room.app.today());
    assert_eq!(advice, []);
    // Nothing of it is kept, sent or told.
    let told = |effect: &Effect| matches!(effect, Effect::Copy(_));
    assert!(!room.effects.iter().any(told));
    assert!(room.session().unheard().is_empty());
}

#[test]
fn a_rule_that_the_room_mutes_stays_silent_until_undo() {
    let room = session("pm", Language::En, Mode::Tally, "factors").keys("t a");
    let room = room.types("The team should have waited").keys("ctrl-x");
    assert!(
        room.session().unheard().is_empty(),
        "not before it was explained"
    );
    let room = room.keys("ctrl-g ctrl-x").see("wording_15_muted");
    assert_eq!(room.told(), "wording-muted");
    assert_eq!(underlined(&room), "");
    let room = room
        .keys("enter")
        .types("They could have asked")
        .keys("enter esc");
    assert_eq!(
        underlined(&room),
        "",
        "the whole rule, and in the list as well"
    );
    let room = room.keys("u u u");
    assert!(room.session().unheard().is_empty());
    assert_eq!(room.session().cards().len(), 0);
    let room = room.keys("a").types("They could have asked");
    assert_eq!(underlined(&room), "could have");
}

#[test]
fn false_friends_and_other_workshops_are_not_underlined() {
    let room = session("pm", Language::En, Mode::Tally, "factors").keys("t a");
    let room = room.types("The job failed to start; git blame, lazy loading, `human error`");
    assert_eq!(underlined(&room), "");
    let room = room.keys("ctrl-g");
    assert_eq!(room.told(), "wording-none");
    let room = session("retro", Language::En, Mode::Tally, "gather").keys("t a");
    let room = room.types("It was human error");
    assert!(
        !underlined(&room).contains('|'),
        "the line alone is underlined"
    );
}

#[test]
fn words_are_underlined_without_any_colour_as_well() {
    let room = session("pm", Language::Fr, Mode::Tally, "factors").keys("t a");
    let room = room
        .types("C’est une erreur humaine")
        .with(Theme::terminal().plain());
    assert_eq!(underlined(&room), "erreur humaine");
    room.keys("ctrl-g").see("wording_16_french").at_every_size();
}

#[test]
fn impact_and_notes_are_looked_at_but_other_forms_are_not() {
    let room = session("pm", Language::En, Mode::Tally, "impact").keys("t");
    let room = room
        .keys("enter down down")
        .types("The operator was careless");
    assert_eq!(underlined(&room), "careless");
    let room = room
        .see("wording_17_impact")
        .keys("esc c")
        .types("She never asks");
    assert_eq!(underlined(&room), "She never");
    let room = session("pm", Language::En, Mode::Tally, "roles").keys("t enter");
    let room = room.types("careless");
    assert!(!room.marks(80, 24).is_empty());
    assert_eq!(room.app.explained(), None);
}

#[test]
fn a_group_agrees_on_the_timeline_or_says_what_is_missing() {
    let room = full_pm("agree").keys("t").see("confirm_01_open");
    let room = room.keys("n").see("confirm_02_not_yet").keys("c");
    let room = room.types("When was support told?").keys("enter");
    let room = room
        .see("confirm_03_noted")
        .keys("y")
        .see("confirm_04_agreed");
    assert_eq!(room.session().confirmed("agree"), Some(true));
    room.at_every_size();
}
