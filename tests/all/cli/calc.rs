//! Figures without a session: delivery metrics, value streams, incidents.
use super::{Home, json};

const FLOW: &str = "step,wait,process,ca\nAnalysis,16h,4h,80\nDevelopment,8h,16h,75\n\
                    Review,12h,1h,90\nTest,24h,8h,85\nDeploy,40h,1h,95\n";

const DORA: [&str; 14] = [
    "calc",
    "dora",
    "--lead-time",
    "72h",
    "--deployments",
    "3",
    "--period",
    "1d",
    "--failed",
    "3",
    "--of",
    "10",
    "--restore",
    "90min",
];

const DORA_JSON: &str = r#"{"lead_time":{"median_hours":72.0,"mean_hours":72.0,"band":"high","level":4,"score":6.0},"frequency":{"per_day":3.0,"band":"elite","level":5,"score":8.0},"change_fail":{"percent":30.0,"band":"medium","score":7.0},"restore":{"mean_minutes":90.0,"median_minutes":90.0,"skewed":false,"band":"high","level":5,"score":8.0},"rework":null}"#;

fn split(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn the_delivery_metrics_of_the_contract_give_its_figures() {
    let home = Home::new();
    let out = home.ok(&[&DORA[..], &["--json"]].concat());
    assert_eq!(out, format!("{DORA_JSON}\n"));
    let quick = home.ok(&[&DORA[..], &["--json", "--quick-check"]].concat());
    let member = r#","quick_check":{"overall":7.25,"metrics":4,"throughput":7.333333333333333,"stability":7.0}}"#;
    let expected = format!("{}{member}\n", DORA_JSON.strip_suffix('}').unwrap());
    assert_eq!(quick, expected);
}

#[test]
fn delivery_metrics_that_were_not_given_or_have_nothing_are_null() {
    let home = Home::new();
    let nothing =
        r#"{"lead_time":null,"frequency":null,"change_fail":null,"restore":null,"rework":null}"#;
    for args in ["", " --deployments 0 --period 30d --failed 0 --of 0"] {
        let out = home.ok(&split(&format!("calc dora --json{args}")));
        assert_eq!(out, format!("{nothing}\n"));
    }
    let rework = json(&home.ok(&split("calc dora --json --rework 1 --rework-of 4")));
    assert_eq!(
        rework["rework"].to_string(),
        r#"{"percent":25.0,"score":7.5}"#
    );
    let lists = "calc dora --json --lead-time 1,5h,2h --lead-time 1h --restore 10min,10min,1h";
    let lists = json(&home.ok(&split(lists)));
    assert_eq!(lists["lead_time"]["median_hours"], 1.5);
    assert_eq!(lists["lead_time"]["mean_hours"], 1.5);
    assert_eq!(lists["restore"]["skewed"], true);
}

#[test]
fn delivery_metrics_that_cannot_be_end_with_their_status() {
    let home = Home::new();
    for (args, status) in [
        ("--failed 4 --of 3", 1),
        ("--failed 1 --of 0", 1),
        ("--failed -1 --of 3", 1),
        ("--rework 4 --rework-of 3", 1),
        ("--deployments 3 --period 0d", 1),
        ("--deployments -3 --period 1d", 1),
        ("--deployments 3 --period -1d", 1),
        ("--lead-time -3h", 1),
        ("--restore 1h,-3h", 1),
        ("--lead-time 72", 2),
        ("--lead-time 30m", 2),
        ("--lead-time", 2),
        ("--lead-time --json", 2),
        ("--deployments 3", 2),
        ("--period 1d", 2),
        ("--failed 3", 2),
        ("--on-demand", 2),
    ] {
        for form in ["", " --json"] {
            let given = home.run(&split(&format!("calc dora{form} {args}")));
            assert_eq!((given.status, given.out.as_str()), (status, ""), "{args}");
            assert_ne!(given.err, "", "{args}");
        }
    }
    let given = home.run(&split("--lang fr calc dora --lead-time 72"));
    assert!(
        given.err.contains("«\u{a0}72\u{a0}» n’a pas d’unité\n"),
        "{}",
        given.err
    );
}

#[test]
fn delivery_metrics_are_told_as_levels_of_a_sample() {
    let home = Home::new();
    let text = home.ok(&[&DORA[..], &["--quick-check"]].concat());
    let expected = "\
lead time for changes  median 3 d, mean 3 d                at the level of the high sample
deployment frequency   3.0 per day                         at the level of the elite sample
change failure rate    30.0%                               at the level of the medium sample
time to restore        mean 1 h 30 min, median 1 h 30 min  at the level of the high sample
rework rate            not available
bands                  seed-2025
quick check            7.3 of 10, from 4 of 5 metrics
throughput             7.3
stability              7.0
";
    assert_eq!(text, expected);
    let rare = "--lang fr calc dora --deployments 2 --period 1mo --restore 1h,1h,9h";
    let text = home.ok(&split(rare)).replace('\u{a0}', " ");
    assert!(text.contains("un déploiement tous les 15 j"), "{text}");
    assert!(
        text.contains("moyenne 3 h 40, médiane 1 h\u{202f}; quelques longues"),
        "{text}"
    );
}

#[test]
fn the_value_stream_of_the_contract_gives_its_figures() {
    let home = Home::new();
    let expected = r#"{"process_hours":30.0,"wait_hours":100.0,"lead_hours":130.0,"flow_efficiency":0.23076923076923078,"rolled_ca":0.43605,"rolled_over":5,"steps":5,"constraint":"Deploy","weakest":"Development","day_hours":24}"#;
    let given = home.feed(&["calc", "flow", "--json", "-"], FLOW);
    assert_eq!((given.status, given.err.as_str()), (0, ""));
    assert_eq!(given.out, format!("{expected}\n"));
    let file = home.put("map.csv", FLOW);
    assert_eq!(home.ok(&["calc", "flow", &file, "--json"]), given.out);
    let text = home.ok(&["--lang", "fr", "calc", "flow", &file]);
    let text = text.replace('\u{a0}', " ");
    assert!(
        text.contains("efficacité de flux          23,1 %\n"),
        "{text}"
    );
    assert!(
        text.contains("temps de traversée          130 h\n"),
        "{text}"
    );
}

#[test]
fn a_value_stream_follows_its_branches_and_its_day() {
    let home = Home::new();
    let sheet = "step,wait,process,ca,branch\nA,1d,1h,,\nB,2d,1h,50,x\nC,1d,4d,,y\n";
    let given = home.feed(&["calc", "flow", "--json", "--day", "8", "-"], sheet);
    let expected = r#"{"process_hours":33.0,"wait_hours":16.0,"lead_hours":49.0,"flow_efficiency":0.673469387755102,"rolled_ca":0.5,"rolled_over":1,"steps":3,"constraint":"B","weakest":"B","day_hours":8}"#;
    assert_eq!(given.out, format!("{expected}\n"));
    let still = home.feed(
        &["calc", "flow", "--json", "-"],
        "step,wait,process,ca\nA,0h,0h,\n",
    );
    let expected = r#"{"process_hours":0.0,"wait_hours":0.0,"lead_hours":0.0,"flow_efficiency":null,"rolled_ca":null,"rolled_over":0,"steps":1,"constraint":null,"weakest":null,"day_hours":24}"#;
    assert_eq!(still.out, format!("{expected}\n"));
}

#[test]
fn a_value_stream_that_cannot_be_read_is_told_with_line_and_column() {
    let home = Home::new();
    let sheet = "step,wait,process,ca\nA,1h,1h,80\nB,4,-1h,180\n";
    let given = home.feed(&["calc", "flow", "--json", "-"], sheet);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    let places: Vec<&str> = given.err.lines().filter(|l| l.starts_with("-:")).collect();
    assert_eq!(
        places,
        [
            "-:3:3: “4” has no unit",
            "-:3:5: “-1h” is negative",
            "-:3:9: “180” is no percentage."
        ]
    );
    assert_eq!(home.feed(&["calc", "flow", "-"], "a,b\n").status, 1);
    assert_eq!(home.run(&["calc", "flow", "/nowhere.csv"]).status, 2);
    assert_eq!(home.run(&["calc", "flow"]).status, 2);
    assert_eq!(home.run(&["calc", "flow", "-", "--day", "25"]).status, 2);
}

#[test]
fn the_incident_of_the_contract_gives_its_figures() {
    let home = Home::new();
    let incident =
        "calc incident --started 2026-05-11T09:00+02:00 --resolved 2026-05-11T10:30+02:00";
    let out = home.ok(&split(&format!("{incident} --json")));
    let expected = r#"{"ttd_seconds":null,"tta_seconds":null,"ttm_seconds":null,"ttr_seconds":5400,"problems":[]}"#;
    assert_eq!(out, format!("{expected}\n"));
    assert_eq!(
        home.ok(&split(incident)),
        "time to detect       not available\ntime to acknowledge  not available\n\
         time to mitigate     not available\ntime to resolve      1 h 30 min\n"
    );
}

#[test]
fn an_incident_out_of_order_is_told_and_is_no_failure() {
    let home = Home::new();
    let incident = "calc incident --started 2026-05-11T09:00 --started 2026-05-11T09:10 \
                    --detected 2026-05-11T06:59Z --resolved 2026-05-11T10:30 --zone Europe/Paris";
    let out = home.ok(&split(&format!("{incident} --json")));
    let expected = r#"{"ttd_seconds":null,"tta_seconds":null,"ttm_seconds":null,"ttr_seconds":5400,"problems":[{"kind":"order","first":"started","then":"detected"}]}"#;
    assert_eq!(out, format!("{expected}\n"));
    let text = home.ok(&split(incident));
    assert!(
        text.ends_with("Out of order: detected stands before started.\n"),
        "{text}"
    );
    let west = "calc incident --json --zone -03:30 --started 2026-05-11T09:00 \
                --detected 2026-05-11T12:31Z";
    assert_eq!(json(&home.ok(&split(west)))["ttd_seconds"], 60);
    let nothing = home.ok(&split("calc incident --json"));
    assert_eq!(json(&nothing)["problems"], serde_json::json!([]));
}

#[test]
fn a_local_time_that_occurs_twice_or_never_names_the_instants() {
    let home = Home::new();
    for (time, first, second) in [
        (
            "2026-10-25T02:30",
            "2026-10-25T02:30:00+02:00",
            "2026-10-25T02:30:00+01:00",
        ),
        (
            "2026-03-29T02:30",
            "2026-03-29T01:30:00+01:00",
            "2026-03-29T03:30:00+02:00",
        ),
    ] {
        for lang in ["en", "fr"] {
            let args = [
                "calc",
                "incident",
                "--json",
                "--zone",
                "Europe/Paris",
                "--started",
                time,
            ];
            let given = home.run(&[&args[..], &["--lang", lang]].concat());
            assert_eq!((given.status, given.out.as_str()), (1, ""));
            assert!(
                given.err.contains(first) && given.err.contains(second),
                "{}",
                given.err
            );
        }
    }
    for args in [
        "--started 2026-05-11T09:00",
        "--started now",
        "--zone Paris",
    ] {
        let given = home.run(&split(&format!("calc incident {args}")));
        assert_eq!((given.status, given.out.as_str()), (2, ""), "{args}");
    }
}

#[test]
fn a_time_that_a_day_leaves_out_names_the_two_that_could_be_written_instead() {
    let home = Home::new();
    let args = ["calc", "incident", "--zone", "Europe/Paris", "--started"];
    let said = |lang: &str| {
        let given = home.run(&[&["--lang", lang], &args[..], &["2026-03-29T02:30"]].concat());
        assert_ne!(given.status, 0, "{}", given.err);
        given.err
    };
    let (en, fr) = (said("en"), said("fr"));
    for instant in ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"] {
        assert!(en.contains(instant) && fr.contains(instant), "{en}{fr}");
    }
    assert!(en.contains("does not occur on that day"), "{en}");
    assert!(fr.contains("n’existe pas ce jour-là"), "{fr}");
}
