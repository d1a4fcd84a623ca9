//! Whether sheets of a value stream are read, and found fault with at the right place; those that
//! the program writes come back.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};

use super::*;
use crate::domain::{MapStep, write_sheet};

fn read(source: &str) -> Result<Vec<FlowStep>, Vec<Fault>> {
    read_flow("map.csv", source, DayClock::Calendar)
}

/// Line, column and code of every fault.
fn faults(source: &str) -> Vec<(usize, usize, &'static str)> {
    let faults = read(source).unwrap_err();
    faults.iter().map(|f| (f.line, f.column, f.code)).collect()
}

#[test]
fn a_sheet_is_read_with_or_without_branches() {
    let steps = read("\u{feff}step,wait,process,ca\r\nAnalysis,16h,4h,80\r\n\r\n\"Build, test\", 1d ,\"1,5h\",\r\n").unwrap();
    assert_eq!(steps[0].name, "Analysis");
    assert_eq!(steps[0].ca, Some(Ratio::whole(80)));
    assert_eq!(steps[1].name, "Build, test");
    assert_eq!(
        (steps[1].wait.seconds(), steps[1].process.seconds()),
        (86_400, 5_400)
    );
    assert_eq!(
        (steps[1].ca, &steps[1].branch, steps.len()),
        (None, &None, 2)
    );
    let steps = read("step,wait,process,ca,branch\na,0h,1h,92.5,web\nb,0h,1h,,\n").unwrap();
    assert_eq!(steps[0].ca, Ratio::new(185, 2));
    assert_eq!(
        (steps[0].branch.as_deref(), &steps[1].branch),
        (Some("web"), &None)
    );
    let day = read_flow(
        "",
        "step,wait,process,ca\na,1d,1wk,",
        DayClock::from_hours(8).unwrap(),
    );
    let step = day.unwrap().remove(0);
    assert_eq!(
        (step.wait.seconds(), step.process.seconds()),
        (8 * 3_600, 40 * 3_600)
    );
}

#[test]
fn every_fault_is_told_with_its_line_and_column() {
    let sheet =
        "step,wait,process,ca\n\"é, x\",4,1h,101\n\n,1h,-2h,80\na,1h,2h\nb,, 1m,x,\nc,1h,,8e1\n";
    assert_eq!(
        faults(sheet),
        [
            (2, 8, "duration"),
            (2, 13, "flow-percent"),
            (4, 1, "flow-name"),
            (4, 5, "duration"),
            (5, 1, "flow-columns"),
            (6, 1, "flow-columns"),
            (7, 6, "flow-gap"),
            (7, 7, "flow-percent"),
        ]
    );
    let found = read(sheet).unwrap_err();
    assert_eq!(found[0].excerpt, "\"é, x\",4,1h,101");
    let details = vec![("why", "negative".to_owned()), ("text", "-2h".to_owned())];
    assert_eq!(found[3].details, details);
}

#[test]
fn only_a_header_begins_a_sheet() {
    for sheet in [
        "",
        "\n",
        "a,1h,1h,80\n",
        "Step,wait,process,ca\na,1,1,\n",
        "step,wait,process\n",
    ] {
        assert_eq!(faults(sheet), [(1, 1, "flow-header")], "{sheet}");
    }
    assert_eq!(
        faults("step,wait,process,ca,branches,role,colour,role\n"),
        [
            (1, 22, "flow-column"),
            (1, 36, "flow-column"),
            (1, 43, "flow-column")
        ]
    );
    assert_eq!(faults("step,wait,process,ca\n"), [(0, 0, "flow-empty")]);
}

/// Steps as the program writes them.
fn written(steps: &[FlowStep]) -> String {
    let typed = |step: &FlowStep| MapStep {
        name: step.name.clone(),
        wait: step.wait.to_string(),
        process: step.process.to_string(),
        ca: step
            .ca
            .map_or_else(String::new, |ca| ca.to_f64().to_string()),
        branch: step.branch.clone().unwrap_or_default(),
        ..MapStep::default()
    };
    let typed: Vec<MapStep> = steps.iter().map(typed).collect();
    write_sheet(&typed)
}

#[test]
fn a_spreadsheet_finds_no_formula_and_names_come_back() {
    let step = |name: &str| FlowStep {
        name: name.to_owned(),
        branch: Some(name.to_owned()),
        ..FlowStep::default()
    };
    let names = ["=1+1", "'=1", "''-x", "'tis", "@all", "plain", "-", "＝1"];
    let steps = names.map(step);
    let sheet = written(&steps);
    assert!(
        sheet.starts_with("step,wait,process,ca,branch\n'=1+1,0min,0min,,'=1+1\n"),
        "{sheet}"
    );
    assert_eq!(read(&sheet).unwrap(), steps);
}

#[test]
fn the_copy_of_a_map_is_read_and_its_other_columns_are_not_looked_at() {
    let step = MapStep {
        name: "Deploy".to_owned(),
        wait: "40h".to_owned(),
        process: "1h".to_owned(),
        branch: "web".to_owned(),
        role: "operations".to_owned(),
        wip: "12".to_owned(),
        hand_off: true,
        note: "4, or so".to_owned(),
        ..MapStep::default()
    };
    let steps = read(&write_sheet(&[step])).unwrap();
    assert_eq!(steps[0].branch.as_deref(), Some("web"));
    assert_eq!((steps[0].wip, steps[0].hand_off), (None, false));
    let later = read("step,wait,process,ca,role,branch\na,1h,1h,,dev,api\n").unwrap();
    assert_eq!(later[0].branch.as_deref(), Some("api"));
}

fn steps() -> impl Strategy<Value = Vec<FlowStep>> {
    let text = || "[-='@\", é a-z]{1,12}".prop_map(|text| text.trim().to_owned());
    let length = || (0..=Duration::LONGEST.seconds()).prop_map(Duration::from_seconds);
    let ca =
        proptest::option::of((0..=100_000_000_i64).prop_map(|n| Ratio::new(n, 1_000_000).unwrap()));
    let one = (text(), length(), length(), ca, proptest::option::of(text()));
    let step = one.prop_map(|(name, wait, process, ca, branch)| FlowStep {
        name: if name.is_empty() {
            "x".to_owned()
        } else {
            name
        },
        wait,
        process,
        ca,
        branch: branch.filter(|branch| !branch.is_empty()),
        ..FlowStep::default()
    });
    vec(step, 1..6)
}

proptest! {
    #[test]
    fn a_sheet_reads_what_it_writes_on_every_clock(steps in steps(), hours in 1..=24_u8) {
        let clock = DayClock::from_hours(hours).unwrap();
        prop_assert_eq!(read_flow("", &written(&steps), clock), Ok(steps));
    }

    #[test]
    fn whatever_is_written_stops_no_program(rows in any::<String>(), cells in "[\", \na1h]{0,30}") {
        let _ = read(&format!("step,wait,process,ca\n{rows}"));
        let _ = read(&format!("step,wait,process,ca\n{cells}"));
        let _ = read(&rows);
    }
}
