//! After a red safety check: what could wait, what leaves it out, and the way there all the same.
use super::Room;
use super::security::session;
use crate::app::{Phase, Screen};
use crate::domain::{Language, Mode, Working};

/// Seven people put their papers on the table; they do not feel free to speak.
fn red(pack: &str, language: Language, step: &str) -> Room {
    let room = session(pack, language, Mode::Tally, step);
    let room = room.keys("w 7 enter t P").types("1234555").keys("r enter");
    assert_eq!(room.session().working(), Some(Working::Red));
    room
}

#[test]
fn after_a_red_check_culture_waits_until_the_room_wants_it() {
    let room = session("calms", Language::En, Mode::Tally, "safety");
    let room = room.keys("w 7 enter t P").types("1234555").keys("enter");
    let room = room.types("1122222").keys("r enter").see("safety_01_red");
    let room = room.see_at("safety_01_red_60", 60, 18).keys("n");
    assert!(matches!(room.app.front(), Screen::Ask(_)));
    let room = room.see("safety_02_ask").keys("n");
    assert_eq!(room.session().waiting(), [], "the same key does nothing");
    let room = room.keys("n enter").see("safety_03_told").keys("s");
    assert_eq!(room.session().waiting().len(), 1);
    let room = room.see("safety_04_waits").keys("u");
    assert_eq!(room.session().waiting(), [], "undone as one step");
    let room = room.keys("n enter right right");
    assert_eq!(room.question(), "calms.A1", "the way leads past Culture");
    let room = room.keys("o").see("safety_05_outline");
    room.at_every_size();
    let room = room.keys("up up enter");
    assert_eq!(room.question(), "calms.C1");
    assert_eq!(room.told(), "risky-here");
    let room = room.see("safety_06_all_the_same").keys("right");
    assert_eq!(room.question(), "calms.C2", "the whole letter is back");
    let room = room.keys("left");
    assert!(room.app.notice.is_none(), "it is said once");
}

#[test]
fn in_french_the_words_name_the_behaviour_and_the_spectrum() {
    let room = red("dso", Language::Fr, "safety").see("safety_fr_01_rouge");
    let room = room.see_at("safety_fr_01_rouge_60", 60, 18).keys("n");
    let room = room.see("safety_fr_02_question").keys("enter");
    let room = room.see("safety_fr_03_attend").until("behaviours");
    let room = room.keys("right right");
    assert_eq!(room.question(), "dso.B4", "past B3");
    let room = room.keys("o").see("safety_fr_04_deroule");
    let room = room.keys("up enter");
    assert_eq!(room.question(), "dso.B3");
    let room = room.see("safety_fr_05_tout_de_meme");
    assert!(!room.session().question("dso.B3").unwrap().skipped);
}

#[test]
fn a_post_mortem_leaves_the_factors_for_another_day() {
    let room = red("pm", Language::En, "safety").see("safety_07_post_mortem");
    let room = room.keys("n enter right right");
    assert_eq!(room.stop(), "learn");
}

#[test]
fn without_a_red_check_nothing_is_offered() {
    let room = session("calms", Language::En, Mode::Tally, "safety");
    let room = room.keys("w 7 enter t P").types("4445555").keys("enter");
    let room = room.types("1111111").keys("r enter n");
    assert!(room.is_at_step());
    let room = room.until("letter-c");
    assert!(room.app.notice.is_none());
}

#[test]
fn the_page_before_a_secret_pass_stands_once() {
    let room = session("calms", Language::En, Mode::Secret, "letter-c").keys("t");
    assert_eq!((room.question(), room.phase()), ("calms.C1", Phase::Before));
    let room = room.keys("right");
    assert_eq!(room.question(), "calms.A1", "straight on");
    let room = room.keys("left");
    assert_eq!(
        room.question(),
        "calms.C1",
        "and back to the begin of the pass"
    );
    let room = room.keys("p");
    let vote = "space 3 enter 3 enter 3 enter ";
    let room = room.keys(&vote.repeat(5)).keys("r enter right");
    assert_eq!((room.question(), room.phase()), ("calms.C2", Phase::Ready));
}

#[test]
fn dots_end_with_the_last_one() {
    let room = session("calms", Language::En, Mode::Secret, "choose");
    let room = room.keys("t a").types("Smaller changes").keys("enter");
    let room = room.keys("a").types("Fewer alerts").keys("enter");
    let room = room.see("dots_01_begun").keys("9");
    assert_eq!(
        room.session().dots_placed(),
        0,
        "five people have five dots"
    );
    let room = room.see("dots_02_too_many").keys("5");
    assert_eq!(room.told(), "all-dots-placed");
    let room = room.see("dots_03_all_placed").keys("down enter");
    assert_eq!(room.told(), "refused");
    room.keys("up backspace down enter").see("dots_04_moved");
}
