//! Whether a map adds up along its longest branches, and shows where it is stuck.
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

use super::*;

fn hours(n: u64) -> Duration {
    Duration::from_seconds(n * 3_600)
}

/// A step: branch (may be empty), name, hours of waiting, hours of work, percent.
fn step((branch, name, wait, process, ca): (&str, &str, u64, u64, Option<i32>)) -> FlowStep {
    FlowStep {
        name: name.to_owned(),
        wait: hours(wait),
        process: hours(process),
        ca: ca.map(Ratio::whole),
        branch: (!branch.is_empty()).then(|| branch.to_owned()),
        ..FlowStep::default()
    }
}

/// Hours of waiting and of work.
fn totals(steps: &[FlowStep]) -> (u64, u64) {
    let flow = Flow::of(steps);
    assert_eq!(flow.lead, flow.wait.plus(flow.process));
    (flow.wait.seconds() / 3_600, flow.process.seconds() / 3_600)
}

#[test]
fn the_map_of_the_contract_adds_up() {
    let steps = [
        ("", "Analysis", 16, 4, Some(80)),
        ("", "Development", 8, 16, Some(75)),
        ("", "Review", 12, 1, Some(90)),
        ("", "Test", 24, 8, Some(85)),
        ("", "Deploy", 40, 1, Some(95)),
    ]
    .map(step);
    let flow = Flow::of(&steps);
    assert_eq!(
        (flow.wait, flow.process, flow.lead),
        (hours(100), hours(30), hours(130))
    );
    assert_eq!(flow.efficiency, Ratio::new(3, 13));
    assert_eq!(flow.rolled_ca, Ratio::new(43_605, 100_000));
    assert_eq!(flow.repair(), Ratio::new(56_395, 100_000));
    assert_eq!((flow.rolled_over, flow.steps), (5, 5));
    assert_eq!((flow.constraint, flow.weakest), (Some(4), Some(1)));
}

#[test]
fn nothing_that_is_not_known_counts_as_zero() {
    let flow = Flow::of(&[]);
    assert_eq!(
        (flow.efficiency, flow.rolled_ca, flow.wip),
        (None, None, None)
    );
    assert_eq!((flow.constraint, flow.weakest), (None, None));
    let steps = [("", "a", 0, 0, None), ("", "b", 0, 0, Some(100))].map(step);
    let flow = Flow::of(&steps);
    assert_eq!((flow.efficiency, flow.rolled_ca), (None, Some(Ratio::ONE)));
    assert_eq!((flow.rolled_over, flow.steps), (1, 2));
    assert_eq!((flow.constraint, flow.weakest), (None, None));
    let none_right = Flow::of(&[step(("", "a", 0, 1, Some(0)))]);
    assert_eq!(
        (none_right.rolled_ca, none_right.weakest),
        (Some(Ratio::ZERO), Some(0))
    );
}

#[test]
fn the_constraint_has_the_longest_wait_then_the_longer_lead_then_comes_first() {
    let at = |steps: &[FlowStep]| Flow::of(steps).constraint;
    let [a, b, c, d] = [
        ("", "a", 5, 1, None),
        ("", "b", 5, 9, None),
        ("", "c", 5, 9, None),
        ("", "d", 4, 90, None),
    ]
    .map(step);
    assert_eq!(at(&[a.clone(), d.clone()]), Some(0));
    assert_eq!(at(&[a, b, c, d]), Some(1));
    let works_only = [("", "a", 0, 1, None), ("", "b", 0, 2, None)].map(step);
    assert_eq!(at(&works_only), Some(1));
    // It may stand on a branch that is not the longest.
    let branched = [("x", "a", 9, 1, None), ("y", "b", 8, 90, None)].map(step);
    assert_eq!((at(&branched), totals(&branched)), (Some(0), (8, 90)));
}

#[test]
fn the_earliest_of_the_weakest_is_told() {
    let steps = [
        ("", "a", 1, 1, Some(90)),
        ("", "b", 1, 1, None),
        ("", "c", 1, 1, Some(50)),
        ("", "d", 1, 1, Some(50)),
    ]
    .map(step);
    assert_eq!(Flow::of(&steps).weakest, Some(2));
}

#[test]
fn times_follow_the_branch_with_the_longest_lead_time() {
    let steps = [
        ("", "begin", 1, 1, Some(90)),
        ("web", "draw", 10, 1, Some(50)),
        ("api", "plan", 2, 6, None),
        ("web", "build", 1, 1, Some(80)),
        ("api", "write", 2, 6, Some(100)),
        ("", "end", 3, 2, None),
    ]
    .map(step);
    // 13 hours of web stand against 16 of api, although web waits longer.
    assert_eq!(totals(&steps), (1 + 4 + 3, 1 + 12 + 2));
    let flow = Flow::of(&steps);
    assert_eq!(flow.rolled_ca, Ratio::new(36, 100));
    assert_eq!(
        (flow.rolled_over, flow.steps, flow.constraint),
        (4, 6, Some(1))
    );
}

#[test]
fn branches_end_where_a_step_belongs_to_all() {
    let steps = [
        ("a", "1", 5, 0, None),
        ("b", "2", 1, 0, None),
        ("", "3", 1, 0, None),
        ("a", "4", 1, 0, None),
        ("b", "5", 7, 0, None),
    ]
    .map(step);
    assert_eq!(totals(&steps), (5 + 1 + 7, 0));
    // Of two branches that take equally long the first one counts.
    let equal = [("a", "1", 5, 1, None), ("b", "2", 1, 5, None)].map(step);
    assert_eq!(totals(&equal), (5, 1));
}

#[test]
fn hand_offs_approvals_and_items_are_counted() {
    let mut steps = [
        ("", "a", 1, 1, None),
        ("", "b", 1, 1, None),
        ("", "c", 1, 1, None),
    ]
    .map(step);
    steps[1].hand_off = true;
    steps[2].hand_off = true;
    steps[2].approval = true;
    steps[0].wip = Some(4);
    steps[2].wip = Some(0);
    let flow = Flow::of(&steps);
    assert_eq!((flow.hand_offs, flow.approvals, flow.wip), (2, 1, Some(4)));
}

#[test]
fn work_on_its_way_and_what_gets_done_tell_the_lead_time() {
    // Twelve on their way, three done a day: four days.
    assert_eq!(
        expected_lead_hours(12, 3, hours(24)),
        Some(Ratio::whole(96))
    );
    assert_eq!(expected_lead_hours(0, 3, hours(24)), Some(Ratio::ZERO));
    assert_eq!(expected_lead_hours(12, 0, hours(24)), None);
}

fn steps() -> impl Strategy<Value = Vec<FlowStep>> {
    let one = (
        0..4_usize,
        0..50_u64,
        0..50_u64,
        proptest::option::of(0..=100),
    );
    vec(one, 0..12).prop_map(|steps| {
        let branch = |n: usize| ["", "a", "b", "c"][n];
        let made = |(n, wait, process, ca)| step((branch(n), "x", wait, process, ca));
        steps.into_iter().map(made).collect()
    })
}

proptest! {
    #[test]
    fn efficiency_stays_between_none_and_all(steps in steps()) {
        let flow = Flow::of(&steps);
        if let Some(efficiency) = flow.efficiency {
            prop_assert!(efficiency >= Ratio::ZERO && efficiency <= Ratio::ONE);
        }
        prop_assert_eq!(flow.lead, flow.wait.plus(flow.process));
        prop_assert!(flow.lead <= steps.iter().map(FlowStep::lead).sum());
        prop_assert!(flow.lead >= steps.iter().map(FlowStep::lead).max().unwrap_or_default());
    }

    #[test]
    fn a_map_without_branches_is_its_sum(steps in steps()) {
        let plain = |step| FlowStep { branch: None, ..step };
        let alone: Vec<FlowStep> = steps.into_iter().map(plain).collect();
        let flow = Flow::of(&alone);
        prop_assert_eq!(flow.lead, alone.iter().map(FlowStep::lead).sum());
        // All on one branch is the same as none.
        let one = |step| FlowStep { branch: Some("a".to_owned()), ..step };
        let named: Vec<FlowStep> = alone.into_iter().map(one).collect();
        prop_assert_eq!(Flow::of(&named), flow);
    }

    #[test]
    fn a_longer_branch_never_shortens_the_way(steps in steps(), at in 0..12_usize, more in 1..9_u64) {
        let before = Flow::of(&steps).lead;
        let mut slower = steps;
        if let Some(step) = slower.get_mut(at) {
            step.wait = step.wait.plus(hours(more));
        }
        prop_assert!(Flow::of(&slower).lead >= before);
    }
}
