//! The rules, by table: what they find, and what only looks alike.
mod english;
mod french;
mod names;
mod text;

use super::{Hit, Ignored, LintField, Tongue, lint};

/// Hits of a text as `number!words` for a warning and `number?words` for an information.
fn found(text: &str, tongue: Tongue, field: LintField, roster: &[&str]) -> Vec<String> {
    let hits = lint(text, tongue, field, roster, Ignored::default());
    hits.iter().map(|hit| told(text, hit)).collect()
}

fn told(text: &str, hit: &Hit) -> String {
    let sign = match hit.level {
        super::LintLevel::Warn => '!',
        super::LintLevel::Info => '?',
    };
    format!("{}{sign}{}", hit.rule.number(), &text[hit.start..hit.end])
}

/// Asserts that each text is found at exactly these places; an empty list is silence.
#[track_caller]
fn table(tongue: Tongue, field: LintField, rows: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let got = found(text, tongue, field, &[]);
        if got != *expected {
            wrong.push(format!("{text}\n     got {got:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Asserts that nothing is found at all.
#[track_caller]
fn silent(tongue: Tongue, field: LintField, texts: &[&str]) {
    let rows: Vec<(&str, &[&str])> = texts.iter().map(|text| (*text, &[][..])).collect();
    table(tongue, field, &rows);
}
