//! Faults of surveys, forms, metrics, boards, and of the steps and rules that name them.
use calms::content::{Fault, check, parse};

const PARTS: &str = include_str!("../../../fixtures/parts.en.ron");

#[track_caller]
fn found(edits: &[(&str, &str)]) -> Vec<Fault> {
    let mut source = PARTS.to_owned();
    for (from, to) in edits {
        assert!(source.contains(from), "{from} is not in the sample");
        source = source.replacen(from, to, 1);
    }
    match parse("parts.ron", &source) {
        Ok(pack) => check("parts.ron", &source, &pack, None),
        Err(fault) => vec![fault],
    }
}

/// The code of each fault, with the line at which it stands.
#[track_caller]
fn faults(edits: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let faults = found(edits);
    let told = faults.iter();
    told.map(|fault| (fault.code, fault.excerpt.trim().to_owned()))
        .collect()
}

/// The one fault of an edit, whose line begins with a text.
#[track_caller]
fn one(edit: (&str, &str), code: &str, line: &str) -> Fault {
    let mut faults = found(&[edit]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.remove(0);
    assert_eq!(fault.code, code);
    assert!(
        fault.excerpt.trim().starts_with(line),
        "{} is not {line}",
        fault.excerpt
    );
    fault
}

fn detail<'f>(fault: &'f Fault, name: &str) -> &'f str {
    let found = fault.details.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| &**value).unwrap()
}

#[test]
fn the_sample_is_sound() {
    assert_eq!(faults(&[]), []);
}

#[test]
fn steps_name_what_is_there() {
    for (from, to, what) in [
        (
            "checklist(survey: \"signs\")",
            "checklist(survey: \"gone\")",
            "survey",
        ),
        (
            "ordering(survey: \"cards\")",
            "ordering(survey: \"DF\")",
            "survey",
        ),
        ("form(form: \"service\")", "form(form: \"gone\")", "form"),
        ("numbers(of: \"DF\")", "numbers(of: \"gone\")", "metric"),
        ("list(board: \"wall\")", "list(board: \"gone\")", "board"),
    ] {
        let faults = found(&[(from, to)]);
        let [fault] = &*faults else {
            panic!("{from}: {faults:?}")
        };
        assert_eq!((fault.code, detail(fault, "what")), ("unknown-part", what));
        assert!(
            fault.excerpt.contains(to) || fault.excerpt.contains("id: \"wall\""),
            "{}",
            fault.excerpt
        );
    }
    let form = ("numbers(of: \"DF\")", "numbers(of: \"service\")");
    assert_eq!(faults(&[form]), [], "a form may be filled with numbers too");
}

#[test]
fn rules_name_what_is_there() {
    for (from, to, what, name) in [
        ("at: \"signs\"", "at: \"sings\"", "step", "sings"),
        (
            "ticked_by_half(survey: \"signs\"",
            "ticked_by_half(survey: \"gone\"",
            "survey",
            "gone",
        ),
        (
            "ticked_by_half(survey: \"signs\", least: 1)",
            "most_ticks(survey: \"gone\")",
            "survey",
            "gone",
        ),
        (
            "few_points(board: \"wall\"",
            "few_points(board: \"gone\"",
            "board",
            "gone",
        ),
        (
            "pack: \"parts\", at_least: 3.5, metric: \"DF\"",
            "pack: \"calms\", at_least: 3.5, metric: \"LT\"",
            "metric",
            "LT",
        ),
    ] {
        let fault = one((from, to), "unknown-part", "(id: \"");
        assert_eq!(
            (detail(&fault, "what"), detail(&fault, "name")),
            (what, name)
        );
    }
    one(
        ("letter: \"Q\"", "letter: \"Z\""),
        "unknown-set",
        "(id: \"slow\"",
    );
    one(
        ("leads: \"Q\"", "leads: \"Z\""),
        "unknown-set",
        "(id: \"low\"",
    );
    for (from, to) in [
        (
            "letter: \"Q\", pack: \"parts\"",
            "letter: \"R\", pack: \"calmsr\"",
        ),
        ("metric: \"DF\"", "metric: \"LT\""),
    ] {
        assert_eq!(
            faults(&[(from, to)]),
            [],
            "the other side may be another pack's"
        );
    }
}

#[test]
fn ids_stand_once_in_their_list_and_are_found_there() {
    let again = ("(id: \"b\", text: \"A large", "(id: \"a\", text: \"A large");
    one(again, "twice", "(id: \"a\", text: \"A large");
    one(
        ("(id: \"luck\"", "(id: \"good\""),
        "twice",
        "(id: \"good\", title: \"Luck\"",
    );
    one(
        ("(id: \"service\", label", "(id: \"the service\", label"),
        "id",
        "(id: \"the service\"",
    );
    let options = found(&[("(id: \"working\"", "(id: \"calendar\"")]);
    assert_eq!(
        (options[0].code, detail(&options[0], "id")),
        ("twice", "calendar")
    );
    let both = faults(&[
        ("id: \"DF\"", "id: \"service\""),
        ("numbers(of: \"DF\")", "numbers(of: \"service\")"),
        ("metric: \"DF\"", "metric: \"service\""),
    ]);
    assert_eq!(
        both,
        [("twice", "id: \"service\",".to_owned())],
        "a metric is a form too"
    );
    one(
        (
            "set: \"Q\"),\n                (id: \"b\"",
            "set: \"Z\"),\n                (id: \"b\"",
        ),
        "unknown-set",
        "(id: \"a\", text: \"A sign\"",
    );
}

#[test]
fn an_answer_is_chosen_by_its_digit_and_signs_fit_a_screen() {
    let more = |name: &str, n: usize| {
        let answer = |n| format!("(id: \"{name}{n}\", text: \"{name} {n}\")");
        let mut answers: Vec<String> = (0..n).map(answer).collect();
        answers.push(format!("(id: \"a\", text: \"A {name} card\")"));
        answers.join(", ")
    };
    let cards = |n| ("(id: \"a\", text: \"A small card\")", more("small", n));
    let of = |n: usize| {
        let (from, to) = cards(n);
        faults(&[(from, &*to)])
    };
    assert_eq!(of(7), [], "nine cards");
    assert_eq!(of(8), [("answers", "id: \"cards\",".to_owned())]);
    let signs = more("sign", 18);
    let sign = "(id: \"a\", text: \"A sign\", set: \"Q\")";
    assert_eq!(faults(&[(sign, &signs)]), [], "twenty signs");
    let signs = more("sign", 19);
    assert_eq!(
        faults(&[(sign, &signs)]),
        [("answers", "id: \"signs\",".to_owned())]
    );
    let none = found(&[("\"Six\", ", "")]);
    assert_eq!(none[0].code, "answers");
    assert_eq!(
        (detail(&none[0], "has"), detail(&none[0], "least")),
        ("5", "6")
    );
}

#[test]
fn a_metric_has_the_fields_that_its_measure_needs() {
    let fault = one(
        ("(id: \"deployments\", label", "(id: \"sent\", label"),
        "needs-field",
        "id: \"DF\"",
    );
    assert_eq!(detail(&fault, "field"), "deployments");
    let fault = one(
        (
            "label: \"On demand?\", kind: yes_no",
            "label: \"On demand?\", kind: line",
        ),
        "needs-field",
        "id: \"DF\"",
    );
    assert_eq!(detail(&fault, "kind"), "yes_no");
    let lead = found(&[("measure: frequency", "measure: lead_time")]);
    assert_eq!(lead.len(), 1);
    assert_eq!(
        (lead[0].code, detail(&lead[0], "kind")),
        ("needs-field", "times")
    );
}

#[test]
fn the_fields_that_the_program_reads_are_there() {
    for (from, to, form) in [
        ("(id: \"date\"", "(id: \"day\"", "header"),
        ("(id: \"zone\"", "(id: \"time\"", "header"),
        (
            "\"Was there a change?\", kind: yes_no",
            "\"Was there a change?\", kind: line",
            "header",
        ),
        ("(id: \"period\"", "(id: \"span\"", "service"),
        ("kind: duration", "kind: line", "service"),
    ] {
        let fault = one((from, to), "needs-field", &format!("id: \"{form}\""));
        assert_eq!(detail(&fault, "id"), form);
    }
    one(
        (
            "label: \"Finished in 30 days\", kind: count",
            "label: \"Finished in 30 days\", kind: line",
        ),
        "needs-field",
        "(id: \"throughput\"",
    );
    one(
        ("(id: \"working\", label", "(id: \"office\", label"),
        "clock",
        "id: \"clock\"",
    );
    let unread = [
        ("kind: map(part: steps)", "kind: read"),
        ("(id: \"working\", label", "(id: \"office\", label"),
        ("kind: timeline", "kind: brief"),
        ("(id: \"date\"", "(id: \"day\""),
    ];
    assert_eq!(
        faults(&unread),
        [],
        "without map and timeline nothing reads them"
    );
}

#[test]
fn a_choice_has_options_and_nothing_else_has() {
    let choice = ("label: \"Day\", kind: date", "label: \"Day\", kind: choice");
    let fault = found(&[choice, ("kind: timeline", "kind: brief")]);
    assert_eq!((fault[0].code, detail(&fault[0], "has")), ("too-few", "0"));
    one(
        (
            "kind: line, hint: \"Europe/Paris\"",
            "kind: line, options: [(id: \"x\", label: \"X\")]",
        ),
        "no-choice",
        "(id: \"zone\"",
    );
}

#[test]
fn cut_points_are_read_exactly_and_go_from_better_to_worse() {
    for (from, to) in [
        ("elite: \"24h\"", "elite: \"7d\""),
        ("elite: \"24h\"", "elite: \"8d\""),
        ("medium: \"30d\"", "medium: \"168h\""),
    ] {
        let fault = one((from, to), "cuts", "edition: \"ours\"");
        assert_eq!(detail(&fault, "edition"), "ours");
    }
    for text in ["15", "0h", "soon", ""] {
        let edit = format!("high: \"{text}\"");
        let faults = found(&[("high: \"7d\"", &edit)]);
        assert_eq!(faults[0].code, "cut", "{text}");
        assert_eq!(detail(&faults[0], "what"), "duration");
    }
    let share = |elite: &str, medium: &str| {
        let cuts = format!("elite: \"{elite}\", high: \"30,5\", medium: \"{medium}\"");
        faults(&[
            ("measure: frequency", "measure: change_fail"),
            (
                "(id: \"on_demand\", label: \"On demand?\", kind: yes_no)",
                "(id: \"failed\", label: \"Failed\", kind: count)",
            ),
            ("elite: \"24h\", high: \"7d\", medium: \"30d\"", &cuts),
        ])
        .iter()
        .map(|(code, _)| *code)
        .collect::<Vec<_>>()
    };
    assert_eq!(share("30.4", "100"), Vec::<&str>::new());
    assert_eq!(share("30.5", "100"), ["cuts"]);
    assert_eq!(share("15", "100.1"), ["cut"]);
    assert_eq!(share("15%", "45"), ["cut"]);
    one(("\"Fair\", ", ""), "says", "edition: \"ours\"");
}

#[test]
fn lengths_are_kept_to_and_what_is_read_aloud_is_not_empty() {
    let long = "x".repeat(201);
    for (from, what, most) in [
        ("All the parts", "title", 28),
        ("How good it is.", "gloss", 200),
        ("Two", "summary", 44),
        ("Which of these did you see?", "title", 110),
        ("Another sign", "text", 70),
        ("What it was", "title", 34),
        ("Time zone", "label", 30),
        ("Europe/Paris", "hint", 90),
        ("Working time", "label", 40),
        ("The rhythm.", "gloss", 120),
        ("Deployments a day.", "definition", 140),
        ("To know.", "why", 90),
        ("Five", "answers", 40),
        ("Fair", "says", 90),
        ("The wall", "title", 34),
        ("What was lucky?", "prompt", 110),
        ("What if not?", "then", 110),
        ("Half.", "say", 100),
        ("Write what you saw.", "say", 100),
        ("What did you see?", "probes", 140),
    ] {
        let quoted = format!("\"{from}\"");
        for (length, is_fault) in [(most, false), (most + 1, true)] {
            let text = format!("\"{}\"", &long[..length]);
            let faults = found(&[(&*quoted, &*text)]);
            assert_eq!(!faults.is_empty(), is_fault, "{from} {length}: {faults:?}");
            if let Some(fault) = faults.first() {
                assert_eq!((fault.code, detail(fault, "what")), ("long", what));
                assert!(fault.excerpt.contains(&text[..150.min(text.len())]));
            }
        }
    }
    for text in [
        "A small card",
        "The wall",
        "What was good?",
        "Period",
        "How frequently do we deploy?",
    ] {
        let quoted = format!("\"{text}\"");
        let codes: Vec<_> = found(&[(&*quoted, "\" \"")])
            .iter()
            .map(|f| f.code)
            .collect();
        assert_eq!(codes, ["empty"], "{text}");
    }
    one(("\"Two\", ", ""), "summary", "sets: [(id: \"Q\"");
}

#[test]
fn a_form_has_fields_and_a_board_has_columns() {
    let from = PARTS.find("            columns: [").unwrap();
    let to = PARTS[from..].find("\n            ],").unwrap() + from;
    let columns = &PARTS[from..to];
    one(
        (columns, "            columns: ["),
        "too-few",
        "id: \"wall\"",
    );
}

#[test]
fn words_of_blame_are_advice_and_stop_no_pack() {
    let edits = [
        ("What was good?", "Who broke it?"),
        ("Write what you saw.", "Say what the careless people did."),
    ];
    let faults = found(&edits);
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.code, detail(fault, "rule"), fault.is_advice()))
        .collect();
    assert_eq!(
        told,
        [("wording", "BL-E07", true), ("wording", "BL-E04", true)]
    );
    assert_eq!(detail(&faults[1], "words"), "careless");
    let column = faults[1].excerpt.find("careless").unwrap() + 1;
    assert_eq!(faults[1].column, column);
}
