//! Sheets that leave the program: the questions, and the map as `calc flow` reads it.
use calms::domain::Language;
use calms::export::Form;
use calms::i18n::Words;

use super::{Home, json};

const HEADER: &str = "session,team,date,pack,question,title,level1,level2,level3,level4,level5,\
                      abstained,median,mean,agreement,case";

/// A value stream session whose map was pasted as a sheet, line by line.
fn mapped(variant: &str) -> Home {
    let sheet = "step,wait,process,ca,role\nAnalysis,16h,4h,80,product\n\
                 Development,8h,16h,75,=1+1\nReview,12h,1h,90,\nTest,24h,8h,85,\n\
                 \"'=Deploy, twice\",40h,1h,95,\n";
    mapped_from(variant, sheet)
}

fn mapped_from(variant: &str, sheet: &str) -> Home {
    let home = Home::new();
    let start = [
        "--plain",
        "start",
        "vsm",
        "--mode",
        "solo",
        "--variant",
        variant,
    ];
    let given = home.feed(&start, &format!("\n+\n{sheet}.\n"));
    assert_eq!(given.status, 0, "{}", given.err);
    home
}

#[test]
fn the_questions_leave_as_the_sheet_of_the_contract() {
    let home = Home::new();
    let id = home.record("=Check, out");
    let args = ["export", &id, "--consented", "--format", "csv"];
    let out = home.ok(&args);
    let mut lines = out.lines();
    assert_eq!(lines.next(), Some(HEADER));
    let rows: Vec<&str> = lines.collect();
    let shown = json(&home.ok(&["show", &id, "--json"]));
    let questions = shown["questions"].as_array().unwrap();
    assert_eq!(rows.len(), questions.len());
    let day = &id[..10];
    let begin = format!("{id},\"'=Check, out\",{day},calms,calms.C1,");
    assert!(rows[0].starts_with(&begin), "{}", rows[0]);
    assert!(
        rows[0].ends_with(",0,2,2,1,0,0,3,2.8,0.6,nuanced"),
        "{}",
        rows[0]
    );
    assert_eq!(home.run(&args[..2]).status, 1, "the group has not agreed");
}

#[test]
fn the_map_of_a_session_without_questions_goes_on_into_calc_flow() {
    let home = mapped("pulse");
    let sheet = home.ok(&["export", "vsm", "--format", "csv"]);
    assert!(
        sheet.starts_with("step,wait,process,ca\nAnalysis,16h,4h,80\n"),
        "{sheet}"
    );
    assert!(sheet.contains("\"'=Deploy, twice\",40h,1h,95"), "{sheet}");
    assert_eq!(home.ok(&["export", "vsm", "--format", "map-csv"]), sheet);
    let flow = home.feed(&["calc", "flow", "--json", "-"], &sheet);
    assert_eq!(flow.status, 0, "{}", flow.err);
    let flow = json(&flow.out);
    assert_eq!(flow["lead_hours"], 130.0);
    assert_eq!(flow["constraint"], "=Deploy, twice");
}

#[test]
fn a_map_with_gaps_says_that_calc_flow_will_refuse_it_and_calc_flow_names_the_step() {
    let sheet = "step,wait,process,ca\nBuild,1h,2h,80\nWatch,,5h,\n";
    let home = mapped_from("pulse", sheet);
    for format in ["csv", "map-csv"] {
        let given = home.run(&["export", "vsm", "--format", format]);
        assert_eq!((given.status, given.out.as_str()), (0, sheet));
        assert!(
            given.err.contains("1 step has no wait or no work time"),
            "{}",
            given.err
        );
    }
    let flow = home.feed(&["calc", "flow", "-"], sheet);
    assert_eq!((flow.status, flow.out.as_str()), (1, ""));
    assert!(
        flow.err.starts_with("-:3:7: “Watch” has no wait."),
        "{}",
        flow.err
    );
    let flow = home.feed(&["--lang", "fr", "calc", "flow", "-"], sheet);
    assert!(
        flow.err
            .contains("Il manque à «\u{a0}Watch\u{a0}» son attente."),
        "{}",
        flow.err
    );
    let whole = mapped("pulse").run(&["export", "vsm", "--format", "csv"]);
    assert_eq!((whole.status, whole.err.as_str()), (0, ""));
}

#[test]
fn a_session_with_both_gives_its_questions_and_on_demand_its_map() {
    let home = mapped("standard");
    let questions = home.ok(&["export", "vsm", "--format", "csv"]);
    assert_eq!(questions.lines().next(), Some(HEADER));
    let row = questions.lines().nth(1).unwrap();
    assert!(row.ends_with(",,,,,,,,,,"), "nothing was voted: {row}");
}

#[test]
fn a_session_without_a_table_says_so() {
    let home = Home::new();
    let start = ["--plain", "start", "dora", "--mode", "solo"];
    assert_eq!(home.feed(&start, "").status, 0);
    let given = home.run(&["export", "dora", "--format", "csv"]);
    assert_eq!(
        (given.status, given.out.as_str()),
        (0, &*format!("{HEADER}\n"))
    );
    assert!(
        given.err.contains("neither questions nor a map"),
        "{}",
        given.err
    );
    let given = home.run(&["export", "dora", "--format", "map-csv"]);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
}

#[test]
fn calc_flow_takes_the_columns_of_a_copied_map_and_no_others() {
    let home = Home::new();
    let copy = "step,wait,process,ca,branch,role,lead,wip,note\nA,1h,1h,,web,dev,2h,3,x\n";
    let given = home.feed(&["calc", "flow", "--json", "-"], copy);
    assert_eq!(
        (given.status, json(&given.out)["lead_hours"].clone()),
        (0, 2.0.into())
    );
    let other = "step,wait,process,ca,colour\nA,1h,1h,,red\n";
    let given = home.feed(&["calc", "flow", "-"], other);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(
        given.err.contains("-:1:22") && given.err.contains("colour"),
        "{}",
        given.err
    );
}

#[test]
fn every_form_of_a_report_is_told_by_the_help_and_the_read_me_and_is_taken() {
    let home = mapped("standard");
    let help = home.ok(&["export", "--help"]);
    let help = help.split_whitespace().collect::<Vec<&str>>().join(" ");
    let read_me = include_str!("../../../README.md");
    let codes = Form::ALL.map(Form::code);
    assert!(read_me.contains(&format!("[--format {}]", codes.join("|"))));
    let words = Words::new(Language::En);
    for code in codes {
        let name = words.say(&format!("export-form-{code}"));
        assert!(help.contains(&format!("{code} ({name})")), "{help}");
        let given = home.run(&["export", "vsm", "--format", code]);
        if code == Form::Calendar.code() {
            assert!(given.status == 1 && given.err.contains("calendar"));
        } else {
            assert!(given.status == 0 && !given.out.is_empty(), "{code}");
        }
    }
}
