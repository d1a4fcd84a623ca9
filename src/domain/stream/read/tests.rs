//! Whether typed steps become the right figures, and whether nothing unknown counts as zero.
use super::*;

/// A step: name, wait, work, percent.
fn step(name: &str, wait: &str, process: &str, ca: &str) -> MapStep {
    MapStep {
        name: name.to_owned(),
        wait: wait.to_owned(),
        process: process.to_owned(),
        ca: ca.to_owned(),
        ..MapStep::default()
    }
}

fn contract() -> Vec<MapStep> {
    vec![
        step("Analysis", "16h", "4h", "80"),
        step("Development", "8h", "16h", "75 %"),
        step("Review", "12h", "1h", "9/10"),
        step("Test", "24h", "8h", "85"),
        step("Deploy", "40h", "1h", "95,0"),
    ]
}

fn read(steps: &[MapStep]) -> StreamReading {
    StreamReading::of(steps, Basis::default())
}

fn hours(n: u64) -> Duration {
    Duration::from_seconds(n * 3_600)
}

#[test]
fn typed_steps_add_up_as_the_contract_says() {
    let reading = read(&contract());
    assert_eq!(reading.problems, []);
    assert!(!reading.is_partial());
    let totals = &reading.totals;
    assert_eq!(
        (totals.process, totals.wait, totals.lead),
        (hours(30), hours(100), hours(130))
    );
    assert_eq!(totals.efficiency, Ratio::new(3, 13));
    assert_eq!(totals.rolled_ca, Ratio::new(43_605, 100_000));
    assert_eq!((totals.constraint, totals.weakest), (Some(4), Some(1)));
    assert_eq!(reading.most_work(), Some(1));
}

#[test]
fn a_time_that_nobody_knows_is_not_zero() {
    let mut steps = contract();
    steps[4].wait.clear();
    steps[3].process = "soon".to_owned();
    let reading = read(&steps);
    assert_eq!((reading.timed, reading.is_partial()), (3, true));
    // Of the three steps that are known: 21 hours of 57.
    assert_eq!(reading.totals.efficiency, Ratio::new(21, 57));
    assert_eq!(reading.totals.constraint, Some(3));
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(
        (reading.problems[0].at, reading.problems[0].field),
        (3, MapField::Process)
    );
    let works_only = read(&[step("a", "", "2h", ""), step("b", "", "4h", "")]);
    assert_eq!(works_only.totals.constraint, None, "no wait is known");
    assert_eq!(
        works_only.totals.efficiency, None,
        "work of an unknown whole"
    );
    assert_eq!(works_only.most_work(), Some(1));
}

#[test]
fn the_wait_is_what_the_work_leaves_of_the_lead_time() {
    let with = |wait: &str, process: &str, lead: &str| {
        let step = MapStep {
            lead: lead.to_owned(),
            ..step("a", wait, process, "")
        };
        let reading = read(&[step]);
        let faults: Vec<MapFault> = reading.problems.iter().map(|p| p.fault.clone()).collect();
        (reading.steps[0].wait, faults)
    };
    assert_eq!(with("", "1h", "3d"), (Some(hours(71)), vec![]));
    assert_eq!(with("71h", "1h", "3d"), (Some(hours(71)), vec![]));
    assert_eq!(
        with("70h", "1h", "3d"),
        (Some(hours(70)), vec![MapFault::Apart])
    );
    assert_eq!(with("", "4h", "1h"), (None, vec![MapFault::WorkOverLead]));
    assert_eq!(with("", "", "3d"), (None, vec![]));
    assert_eq!(with("0", "0", ""), (Some(Duration::ZERO), vec![]));
    let (wait, faults) = with("long", "1h", "3d");
    assert_eq!((wait, faults.len()), (None, 1), "typed, and not replaced");
}

#[test]
fn what_cannot_be_read_is_told_at_its_field() {
    let odd = MapStep {
        batch: "a few".to_owned(),
        wip: "-3".to_owned(),
        ..step("a", "3", "1h30", "110")
    };
    let reading = read(&[step("sound", "1h", "1h", "100%"), odd]);
    let found: Vec<(usize, MapField)> = reading.problems.iter().map(|p| (p.at, p.field)).collect();
    assert_eq!(
        found,
        [
            (1, MapField::Wait),
            (1, MapField::Ca),
            (1, MapField::Wip),
            (1, MapField::Batch)
        ]
    );
    assert_eq!(reading.problems_at(0).count(), 0);
    assert_eq!(reading.totals.rolled_over, 1, "one step of two is known");
}

#[test]
fn a_working_day_has_eight_hours_and_a_month_twenty_of_them() {
    let basis = Basis {
        clock: DayClock::from_hours(8).unwrap_or_default(),
        finished: Some(20),
        ..Basis::default()
    };
    let mut steps = vec![step("a", "1d", "4h", "")];
    steps[0].wip = "10".to_owned();
    let reading = StreamReading::of(&steps, basis);
    assert_eq!(reading.totals.lead, hours(12));
    // Ten on their way, one a working day finished.
    let little = reading.little;
    assert_eq!(little.map(|little| little.expected), Some(hours(80)));
    assert_eq!(
        little.map(|little| (little.over, little.wip)),
        Some((1, 10))
    );
    let nobody = Basis {
        finished: None,
        ..basis
    };
    assert_eq!(StreamReading::of(&steps, nobody).little, None);
    let none = Basis {
        finished: Some(0),
        ..basis
    };
    assert_eq!(StreamReading::of(&steps, none).little, None);
}

#[test]
fn two_maps_differ_by_their_lead_times() {
    let before = read(&contract());
    let mut steps = contract();
    steps[4].wait = "14h".to_owned();
    let after = read(&steps);
    assert_eq!(
        after.since(&before),
        Some(LeadChange {
            order: Ordering::Less,
            by: hours(26),
            share: Ratio::new(1, 5)
        })
    );
    let back = before.since(&after).map(|change| change.order);
    assert_eq!(back, Some(Ordering::Greater));
    let same = before.since(&before).map(|change| change.order);
    assert_eq!(same, Some(Ordering::Equal));
    assert_eq!(read(&[]).since(&before), None);
    assert_eq!(read(&[]).since(&read(&[])), None);
    let from_nothing = after.since(&read(&[])).map(|change| change.share);
    assert_eq!(from_nothing, Some(None), "no percentage of nothing");
}

#[test]
fn the_waits_before_approvals_are_added_up() {
    let mut steps = contract();
    assert_eq!(read(&steps).approval_wait(), None);
    steps[2].approval = true;
    steps[4].approval = true;
    assert_eq!(read(&steps).approval_wait(), Some(hours(52)));
}
