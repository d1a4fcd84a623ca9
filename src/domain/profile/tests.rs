//! Whether letters, lists and pack rules follow the scoring rules at their edges.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use super::*;
use crate::domain::Vote;

/// A question with its votes written out: `calms.C1`, set `C`.
fn asked<'a>(id: &'a str, votes: &str) -> ProfileRow<'a> {
    let counts = votes
        .split_whitespace()
        .map(|vote| vote.parse::<Vote>().unwrap())
        .collect();
    ProfileRow {
        counts: Some(counts),
        ..skipped(id)
    }
}

fn skipped(id: &str) -> ProfileRow<'_> {
    let short = id.rsplit('.').next().unwrap();
    ProfileRow {
        id,
        set: &short[..1],
        counts: None,
        wanted: None,
    }
}

fn wanting(level: u8, question: ProfileRow<'_>) -> ProfileRow<'_> {
    ProfileRow {
        wanted: Some(Level::new(level).unwrap()),
        ..question
    }
}

fn ratio(num: i64, den: i64) -> Ratio {
    Ratio::new(num, den).unwrap()
}

#[test]
fn a_letter_is_the_mean_of_question_means_and_not_of_votes() {
    let profile = Profile::of(&[asked("calms.C1", "1"), asked("calms.C2", "4 4 4 4")]);
    assert_eq!(profile.letters[0].mean, Some(ratio(5, 2)));
    assert_eq!(profile.letters[0].floor, Some(Ratio::ONE));
    assert_eq!(profile.letters[0].top, Some(Ratio::whole(4)));
}

#[test]
fn a_letter_is_written_as_the_contract_says() {
    let profile = Profile::of(&[
        asked("calms.C1", "1 1 1 2 3"),
        asked("calms.C2", "3 3 3 3 3"),
        asked("calms.C3", "3 3 3 3 4"),
        asked("calms.C4", "3 3 3 3 4"),
        asked("calms.C5", "3 3 3 4 4"),
    ]);
    assert_eq!(
        serde_json::to_string(&profile.letters[0]).unwrap(),
        r#"{"letter":"C","mean":2.88,"shown":"2.9","scored":5,"of":5,"floor":1.6,"percent":47.0}"#
    );
}

#[test]
fn a_letter_needs_half_of_its_questions() {
    let half = Profile::of(&[asked("p.C1", "4"), skipped("p.C2")]);
    assert_eq!(half.letters[0].shown.as_deref(), Some("4.0"));
    let less = Profile::of(&[asked("p.C1", "4"), skipped("p.C2"), asked("p.C3", "4 x x")]);
    let letter = &less.letters[0];
    assert_eq!((letter.scored, letter.of), (1, 3));
    assert_eq!((letter.mean, letter.floor, letter.top), (None, None, None));
    assert_eq!((&letter.shown, letter.percent), (&None, None));
    assert_eq!(Profile::of(&[skipped("p.C1")]).letters[0].mean, None);
}

#[test]
fn unavailable_letters_stay_out_of_the_gap_and_of_the_rules() {
    let profile = Profile::of(&[
        asked("p.C1", "2 2 3"),
        asked("p.A1", "4 4 3"),
        asked("p.L1", "1 x x"),
    ]);
    let gap = profile.gap.as_ref().unwrap();
    assert_eq!((gap.strongest.as_str(), gap.weakest.as_str()), ("A", "C"));
    assert_eq!(gap.by, ratio(4, 3));
    assert!(!profile.ahead("A", "L", Ratio::ZERO));
    assert!(!profile.ahead("A", "unknown", Ratio::ZERO));
    assert_eq!(Profile::of(&[asked("p.C1", "3")]).gap, None);
}

#[test]
fn pack_rules_hold_exactly_at_their_bound() {
    // 10/3 - 7/3 is 1 and 10/3 - 11/6 is 1.5, whatever their doubles say.
    let profile = Profile::of(&[
        asked("p.C1", "2 2 3"),
        asked("p.A1", "3 3 4"),
        asked("p.L1", "1 2 2 2 2 2"),
    ]);
    assert!(profile.ahead("A", "C", Ratio::ONE));
    assert!(!profile.ahead("A", "C", Ratio::tenths(11)));
    assert!(!profile.ahead("C", "A", Ratio::tenths(-9)));
    assert!(profile.gap_at_least(Ratio::tenths(15)));
    assert!(!profile.gap_at_least(ratio(1501, 1000)));
}

#[test]
fn equal_letters_have_a_gap_of_nothing_between_two_of_them() {
    let profile = Profile::of(&[asked("p.C1", "3"), asked("p.A1", "3"), asked("p.L1", "3")]);
    let gap = profile.gap.unwrap();
    assert_eq!((gap.strongest.as_str(), gap.weakest.as_str()), ("C", "A"));
    assert_eq!(gap.by, Ratio::ZERO);
}

#[test]
fn focus_takes_low_medians_then_little_agreement_then_the_order_of_the_pack() {
    let profile = Profile::of(&[
        asked("p.C1", "3 3 3"),
        asked("p.C2", "2 2"),
        asked("p.C3", "2 2 2"),
        asked("p.C4", "1 2 4"),
        asked("p.C5", "2 2 2"),
        asked("p.A1", "3 4"),
        asked("p.A2", "1 x x"),
    ]);
    assert_eq!(profile.focus, ["p.C4", "p.C3", "p.C5"]);
}

#[test]
fn focus_puts_missing_agreement_behind_and_the_lower_median_before_all() {
    let profile = Profile::of(&[
        asked("p.C1", "2"),
        asked("p.C2", "2 2 2"),
        asked("p.C3", "1 1 1"),
    ]);
    assert_eq!(profile.focus, ["p.C3", "p.C2", "p.C1"]);
}

#[test]
fn a_wanted_level_far_above_comes_first_in_focus() {
    let profile = Profile::of(&[
        asked("p.C1", "1 1 1"),
        wanting(5, asked("p.C2", "3 3 3")),
        wanting(4, asked("p.C3", "3 3 3")),
        wanting(2, asked("p.C4", "3 3 3")),
        wanting(5, asked("p.C5", "4 4 4")),
    ]);
    assert_eq!(profile.focus, ["p.C2", "p.C3", "p.C1"]);
}

#[test]
fn talk_and_strengths_follow_the_spread() {
    let profile = Profile::of(&[
        asked("p.C1", "1 1 5 5"),
        asked("p.C2", "4 4 2"),
        asked("p.C3", "4 4 4 5"),
        asked("p.A1", "4 4"),
        asked("p.A2", "3 3 4 4"),
        asked("p.A3", "5 5 5 x x x x"),
        skipped("p.A4"),
    ]);
    assert_eq!(profile.talk, ["p.C1", "p.C2"]);
    assert_eq!(profile.strengths, ["p.C3"]);
}

#[test]
fn letters_stand_in_the_order_of_their_questions() {
    let profile = Profile::of(&[skipped("p.S1"), skipped("p.C1"), skipped("p.S2")]);
    let letters: Vec<(&str, u16)> = profile.letters.iter().map(|l| (&*l.id, l.of)).collect();
    assert_eq!(letters, [("S", 2), ("C", 1)]);
}
