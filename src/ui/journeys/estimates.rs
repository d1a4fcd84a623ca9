//! Delivery figures: a secret estimate first, then the evidence.
use super::security::session;
use crate::app::Phase;
use crate::domain::{Language, Mode};

#[test]
fn the_room_guesses_before_it_looks() {
    let room = session("dora", Language::En, Mode::Tally, "lead-time").keys("t");
    assert_eq!(room.phase(), Phase::Tally);
    let room = room.see("estimates_01_asked").types("7");
    assert_eq!(room.told(), "no-such-level");
    let room = room.types("3455x").see("estimates_02_all_in");
    room.at_every_size();
    let room = room.keys("r enter");
    assert_eq!(room.phase(), Phase::None);
    let survey = room.session().survey("LT").unwrap();
    assert_eq!(survey.counts.as_deref(), Some(&[0, 0, 1, 1, 2, 0][..]));
    let room = room.see("estimates_03_spread");
    room.at_every_size();
    let room = room.keys("v").see("estimates_04_again");
    let room = room.keys("esc").see("estimates_05_back");
    assert_eq!(room.phase(), Phase::None);
    let room = room.keys("v").types("66666").keys("r enter");
    let survey = room.session().survey("LT").unwrap();
    assert_eq!(survey.count(5), Some(5), "the new vote replaces the old");
    let room = room.keys("right n").see("estimates_06_left_out");
    assert!(room.session().survey("DF").unwrap().skipped);
    let room = room.keys("v").types("22333").keys("r enter");
    assert!(!room.session().survey("DF").unwrap().skipped);
}

#[test]
fn two_answers_in_the_middle_are_both_told() {
    for (language, name) in [(Language::En, "middle_en"), (Language::Fr, "middle_fr")] {
        let room = session("dora", language, Mode::Tally, "lead-time").keys("w 4 enter t");
        let room = room.types("3455").keys("r enter");
        let survey = room.session().survey("LT").unwrap();
        assert_eq!(survey.middle(), Some((3, 4)));
        let room = room.see(&format!("estimates_07_{name}"));
        let room = room.keys("enter").types("3d").keys("esc");
        room.see(&format!("estimates_08_{name}_beside"));
    }
}

#[test]
fn an_estimate_is_passed_round_in_secret() {
    let room = session("dora", Language::Fr, Mode::Secret, "lead-time");
    let room = room.see("estimates_fr_01_before").keys("p space");
    let room = room.see("estimates_fr_02_voter").keys("2 enter");
    let room = room.keys("space 3 enter space 5 enter space 5 enter space x enter r enter");
    room.see("estimates_fr_03_spread").at_every_size();
}

#[test]
fn one_person_guesses_with_one_key() {
    let room = session("dora", Language::En, Mode::Solo, "lead-time");
    let room = room.see("estimates_solo_01_asked").keys("4");
    assert_eq!(room.phase(), Phase::None);
    let room = room.see("estimates_solo_02_evidence").keys("v 5");
    let survey = room.session().survey("LT").unwrap();
    assert_eq!(survey.counts.as_deref(), Some(&[0, 0, 0, 0, 1, 0][..]));
    assert_eq!(room.phase(), Phase::None);
}

#[test]
fn a_figure_without_an_estimate_is_written_down_at_once() {
    let room = session("dora", Language::En, Mode::Tally, "basics");
    assert_eq!(room.phase(), Phase::None);
}
