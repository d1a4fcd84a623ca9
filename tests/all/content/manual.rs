//! The page on own packs: each of its examples is read and checked, and nothing is left out.
use std::collections::BTreeSet;

use calms::content::{check, parse};
use calms::domain::Pack;

const PAGE: &str = include_str!("../../../docs/own-packs.md");

/// What an example leaves out: a name of its field, and a text for it.
const REST: [(&str, &str); 15] = [
    ("format", "1"),
    ("id", "\"team-day\""),
    ("language", "\"en\""),
    ("version", "1"),
    ("title", "\"T\""),
    ("summary", "\"S\""),
    ("audience", "\"A\""),
    ("outcome", "\"O\""),
    ("scale", FIVE),
    (
        "sets",
        "[(id: \"W\", title: \"W\", gloss: \"\"), (id: \"T\", title: \"T\", gloss: \"\")]",
    ),
    ("questions", QUESTION),
    (
        "surveys",
        "[(id: \"signs\", title: \"S\", answers: [(id: \"a\", text: \"A\")])]",
    ),
    (
        "boards",
        "[(id: \"wall\", title: \"W\", columns: [(id: \"c\", title: \"C\", prompt: \"P\")])]",
    ),
    ("metrics", METRIC),
    (
        "steps",
        "[(id: \"wall\", stage: open, kind: brief, title: \"W\", times: (full: \"1m\")), \
         (id: \"signs\", stage: open, kind: brief, title: \"S\", times: (full: \"1m\"))]",
    ),
];

const FIVE: &str = "[(label: \"1\", evidence: \"\"), (label: \"2\", evidence: \"\"), (label: \"3\", \
                    evidence: \"\"), (label: \"4\", evidence: \"\"), (label: \"5\", evidence: \"\")]";

const QUESTION: &str = "[(id: \"W1\", set: \"W\", title: \"Q\", intent: \"\", levels: [\"1\", \"2\", \"3\", \
                        \"4\", \"5\"], probes: [\"a\", \"b\"], warnings: [\"w\"], practices: \
                        [\"p\"], experiment: (act: \"a\", length: \"l\", measure: \"m\"), \
                        reading: \"r\")]";

const METRIC: &str = "[(id: \"LT\", measure: lead_time, title: \"T\", gloss: \"G\", definition: \"D\", \
                      why: [], question: \"Q\", answers: [\"1\", \"2\", \"3\", \"4\", \"5\", \
                      \"6\"], fields: [(id: \"times\", label: \"L\", kind: times)], reading: [])]";

/// The examples of the page.
fn examples() -> Vec<&'static str> {
    let blocks = PAGE.split("```ron\n").skip(1);
    blocks
        .map(|block| block.split_once("```").unwrap().0)
        .collect()
}

/// An example as a whole pack, with what it leaves out.
fn whole(example: &str) -> String {
    let has = |field: &str| {
        let mut lines = example.lines();
        lines.any(|line| line.starts_with(&format!("{field}: ")))
    };
    let mut pack = format!("({example}");
    for (field, text) in REST {
        if !has(field) {
            pack += &[field, ": ", text, ",\n"].concat();
        }
    }
    if !has("variants") {
        let minutes: u64 = pack
            .split("full: \"")
            .skip(1)
            .map(|time| time.split_once("m\"").unwrap().0.parse::<u64>().unwrap())
            .sum();
        let none = "(minutes: 0, questions: [])";
        let full = format!("(minutes: {minutes}, questions: [])");
        let lengths = ["pulse: ", none, ", standard: ", none, ", full: ", &full];
        pack += &["variants: (", &lengths.concat(), "),\n"].concat();
    }
    pack + ")"
}

fn packs() -> Vec<(&'static str, String, Pack)> {
    let read = |example: &'static str| {
        let source = whole(example);
        let pack = parse("page", &source).unwrap_or_else(|fault| panic!("{fault}\n{source}"));
        (example, source, pack)
    };
    examples().into_iter().map(read).collect()
}

#[test]
fn every_example_is_a_sound_pack_but_the_one_that_is_refused() {
    let mut refused = Vec::new();
    for (example, source, pack) in packs() {
        for fault in check("page", &source, &pack, None) {
            refused.push((fault.code, fault.excerpt.clone()));
            assert!(
                example.contains("variants: ("),
                "{fault}: {}",
                fault.excerpt
            );
        }
    }
    let excerpt = "    full: (minutes: 6, questions: []),".to_owned();
    assert_eq!(refused, [("sum", excerpt)]);
}

#[test]
fn the_examples_show_every_kind_of_step_field_and_condition() {
    let packs = packs();
    let steps = packs.iter().flat_map(|(_, _, pack)| &pack.steps);
    let kinds: BTreeSet<_> = steps.map(|step| step.kind.code()).collect();
    assert_eq!(kinds.len(), 17, "{kinds:?}");
    let table = PAGE.split_once("| kind |").unwrap().1;
    let table = table.split_once("\n\n").unwrap().0;
    for kind in kinds {
        assert!(table.contains(&format!("| `{kind}")), "{kind}");
    }
    let forms = packs.iter().flat_map(|(_, _, pack)| &pack.forms);
    let fields: BTreeSet<_> = forms
        .flat_map(|form| &form.fields)
        .map(|field| format!("{:?}", field.kind))
        .collect();
    assert_eq!(fields.len(), 10, "{fields:?}");
    let rules = packs.iter().flat_map(|(_, _, pack)| &pack.rules);
    let conditions: BTreeSet<_> = rules
        .map(|rule| {
            let text = format!("{:?}", rule.when);
            text.split([' ', '(']).next().unwrap().to_owned()
        })
        .collect();
    assert_eq!(conditions.len(), 9, "{conditions:?}");
}

#[test]
fn the_page_says_the_limits_that_are_checked() {
    let row = |name: &str| {
        let line = PAGE.lines().find(|line| line.contains(name)).unwrap();
        line.rsplit('|').nth(1).unwrap().trim().to_owned()
    };
    assert_eq!(
        row("question, level"),
        calms::content::LONGEST_LEVEL.to_string()
    );
    assert_eq!(row("title, summary, audience"), "28, 150, 40, 60");
}
