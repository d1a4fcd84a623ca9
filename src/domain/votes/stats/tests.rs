//! Whether the statistics of one question keep to the contract and to their bounds.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};

use super::*;
use crate::domain::Vote;

fn stats(votes: &str) -> Stats {
    let counts: Counts = votes
        .split_whitespace()
        .map(|vote| vote.parse::<Vote>().unwrap())
        .collect();
    counts.stats()
}

fn ratio(num: i64, den: i64) -> Option<Ratio> {
    Ratio::new(num, den)
}

#[test]
fn the_example_of_the_contract_comes_out_byte_for_byte() {
    assert_eq!(
        serde_json::to_string(&stats("4 4 x 2")).unwrap(),
        r#"{"n":3,"abstained":1,"counts":[0,1,0,2,0],"scored":true,"mean":3.3333333333333335,"mean_shown":"3.3","median":4.0,"modes":[4],"min":2,"max":4,"agreement":0.4444444444444444,"deviation":0.6666666666666666,"sd":1.1547005383792515,"rwg":0.3333333333333333,"case":"nuanced","minority":true,"knowledge_gap":false}"#
    );
}

#[test]
fn without_a_valid_vote_every_statistic_is_null() {
    let json = |abstained: u16, gap: &str| {
        format!(
            r#"{{"n":0,"abstained":{abstained},"counts":[0,0,0,0,0],"scored":false,"mean":null,"mean_shown":null,"median":null,"modes":null,"min":null,"max":null,"agreement":null,"deviation":null,"sd":null,"rwg":null,"case":"too-few","minority":false,"knowledge_gap":{gap}}}"#
        )
    };
    assert_eq!(
        serde_json::to_string(&stats("x x")).unwrap(),
        json(2, "true")
    );
    assert_eq!(serde_json::to_string(&stats("")).unwrap(), json(0, "false"));
}

#[test]
fn one_vote_has_a_mean_and_no_spread() {
    let one = stats("3");
    assert_eq!((one.mean, one.median), (ratio(3, 1), ratio(3, 1)));
    assert_eq!(one.deviation, Some(Ratio::ZERO));
    assert_eq!((one.sd, one.rwg, one.agreement), (None, None, None));
    assert_eq!((one.case, one.scored), (Case::TooFew, true));
}

#[test]
fn two_votes_spread_but_neither_agree_nor_differ() {
    let two = stats("1 5");
    assert_eq!((two.sd, two.rwg), (Some(8_f64.sqrt()), Some(Ratio::ZERO)));
    assert_eq!((two.agreement, two.case), (None, Case::TooFew));
    assert!(!two.minority);
}

#[test]
fn a_split_room_keeps_both_modes_and_a_median_between() {
    let split = stats("1 1 5 5");
    assert_eq!(split.agreement, Some(Ratio::whole(-1)));
    assert_eq!((split.case, split.minority), (Case::Split, false));
    assert_eq!(split.median, ratio(3, 1));
    assert_eq!(split.modes.unwrap(), [Level::ALL[0], Level::ALL[4]]);
    assert_eq!(stats("2 3").median, ratio(5, 2));
}

#[test]
fn a_question_is_scored_from_half_of_the_ballots_on() {
    assert!(stats("3 x").scored);
    assert!(stats("3 3 x x").scored);
    assert!(!stats("3 x x").scored);
    assert!(!stats("3 3 x x x").scored);
}

#[test]
fn a_knowledge_gap_begins_at_a_third_of_the_ballots() {
    assert!(stats("3 3 x").knowledge_gap);
    assert!(!stats("3 3 3 x").knowledge_gap);
    assert!(stats("3 3 3 3 x x").knowledge_gap);
    assert!(!stats("3 3 3").knowledge_gap);
}

#[test]
fn a_minority_stands_two_levels_away_and_is_a_third_at_most() {
    assert!(stats("4 4 2").minority);
    assert!(!stats("4 4 4 2 2").minority);
    assert!(!stats("4 4 3").minority);
    assert!(stats("3 3 3 3 1 5").minority);
    // The median is 3.5: level 2 is one and a half away, level 1 is far.
    assert!(!stats("2 3 3 4 4 5").minority);
    assert!(stats("1 3 3 4 4 5").minority);
}

#[test]
fn the_mean_is_shown_half_away_from_zero() {
    // 13/4 is 3.25, which formatting the double would show as 3.2.
    assert_eq!(stats("3 3 3 4").mean_shown.unwrap(), "3.3");
    assert_eq!(stats("2 2 2 3").mean_shown.unwrap(), "2.3");
}

#[test]
fn medians_are_compared_only_where_the_question_is_scored() {
    let three = Level::ALL[2];
    assert!(stats("3").median_at_most(three) && stats("3").median_at_least(three));
    assert!(!stats("3 4").median_at_most(three));
    assert!(!stats("2 3").median_at_least(three));
    assert!(!stats("3 x x").median_at_most(three));
}

fn ballots() -> impl Strategy<Value = Vec<Vote>> {
    let vote = (0..=5_u8).prop_map(|n| Level::new(n).map_or(Vote::Abstain, Vote::Level));
    proptest::collection::vec(vote, 0..40)
}

fn levels(ballots: &[Vote]) -> Vec<u8> {
    let mut levels: Vec<u8> = ballots
        .iter()
        .filter_map(|vote| match vote {
            Vote::Level(level) => Some(level.number()),
            Vote::Abstain => None,
        })
        .collect();
    levels.sort_unstable();
    levels
}

proptest! {
    #[test]
    fn the_order_of_ballots_changes_nothing(
        (first, second) in ballots().prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle()))
    ) {
        let counts = [first, second].map(|b| b.into_iter().collect::<Counts>());
        prop_assert_eq!(counts[0].stats(), counts[1].stats());
    }

    #[test]
    fn counting_agrees_with_the_textbook_on_single_votes(ballots in ballots()) {
        let found = ballots.iter().copied().collect::<Counts>().stats();
        let levels = levels(&ballots);
        let numbers: Vec<f64> = levels.iter().copied().map(f64::from).collect();
        let n = f64::from(found.n);
        if let Some(median) = found.median.map(Ratio::to_f64) {
            let middle = numbers[(numbers.len() - 1) / 2].midpoint(numbers[numbers.len() / 2]);
            prop_assert!((median - middle).abs() < 1e-12);
            let far: f64 = numbers.iter().map(|x| (x - middle).abs()).sum();
            prop_assert!((found.deviation.unwrap().to_f64() - far / n).abs() < 1e-12);
            prop_assert_eq!(found.min.map(Level::number), levels.first().copied());
            prop_assert_eq!(found.max.map(Level::number), levels.last().copied());
        }
        if let Some(sd) = found.sd {
            let mean = numbers.iter().sum::<f64>() / n;
            let squares: f64 = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
            prop_assert!((sd - (squares / (n - 1.0)).sqrt()).abs() < 1e-12);
        }
        prop_assert_eq!(found.sd.is_some(), levels.len() >= 2);
    }
}
