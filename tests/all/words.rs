//! Whatever the program may have to say by a code has its words, in both languages.
//!
//! The codes are read from the sources, so that a new one without words is found.
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use calms::app::CaptureKind as K;
use calms::domain::Language;
use calms::i18n::Words;

/// Codes that a source does not write within the brackets of `Notice::info` and its like.
const CHOSEN_ELSEWHERE: [&str; 9] = [
    "bell-on",
    "bell-off",
    "clock-on",
    "clock-paused",
    "clock-started",
    "not-saved",
    "not-saved-key",
    "open-elsewhere",
    "written-by-newer",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All source text under a folder of `src`.
fn text_of(folder: &str) -> String {
    let mut files = Vec::new();
    sources(&root().join(folder), &mut files);
    let texts = files.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect::<Vec<String>>().join("\n")
}

/// The literal that follows each `mark`, and how often there is none.
fn literals(text: &str, mark: &str) -> (BTreeSet<String>, usize) {
    let (mut codes, mut others) = (BTreeSet::new(), 0);
    for (at, _) in text.match_indices(mark) {
        let rest = text[at + mark.len()..].trim_start();
        match rest
            .strip_prefix('"')
            .and_then(|rest| rest.split('"').next())
        {
            Some(code) => drop(codes.insert(code.to_owned())),
            None => others += 1,
        }
    }
    (codes, others)
}

fn must_have(keys: impl IntoIterator<Item = String>) {
    let both = Language::ALL.map(Words::new);
    for key in keys {
        for words in &both {
            assert!(
                words.has(&key),
                "{key} has no words in {:?}",
                words.language()
            );
        }
    }
}

#[test]
fn every_notice_of_the_app_has_its_words() {
    let mut text = text_of("app");
    text.push_str(&fs::read_to_string(root().join("app.rs")).unwrap());
    let mut codes: BTreeSet<String> = CHOSEN_ELSEWHERE.map(str::to_owned).into();
    let mut elsewhere = 0;
    for make in ["info", "with", "warn", "failure"] {
        let (found, others) = literals(&text, &format!("Notice::{make}("));
        codes.extend(found);
        elsewhere += others;
    }
    assert!(codes.len() > 35, "the sources are read at all");
    assert_eq!(
        elsewhere, 4,
        "a code that is chosen elsewhere belongs in the list above"
    );
    must_have(codes.iter().map(|code| format!("notice-{code}")));
}

#[test]
fn every_deed_that_can_be_undone_has_its_words() {
    let source = fs::read_to_string(root().join("domain/command.rs")).unwrap();
    let deeds = source.split("fn deed(").nth(1).unwrap();
    let deeds = deeds.split("\n    }\n").next().unwrap();
    let (codes, others) = literals(deeds, "=> ");
    assert!(codes.len() > 25 && others == 1, "{codes:?}");
    must_have(codes.iter().map(|code| format!("deed-{code}")));
}

#[test]
fn every_refusal_has_its_words() {
    let source = fs::read_to_string(root().join("domain/command.rs")).unwrap();
    let refusals = source.split("enum Refusal").nth(1).unwrap();
    let refusals = refusals.split("\n}\n").next().unwrap();
    let (codes, others) = literals(refusals, "#[error(");
    assert!(codes.len() > 9 && others == 0, "{codes:?}");
    must_have(codes.iter().map(|code| format!("refusal-{code}")));
}

#[test]
fn every_kind_of_line_and_every_field_has_its_words() {
    let kinds = [K::Note, K::OtherView, K::Parked, K::Action, K::Topic];
    must_have(kinds.map(|kind| format!("note-kind-{}", kind.code())));
    let action = [
        "act",
        "owner",
        "due",
        "kind",
        "done-when",
        "urgent",
        "tracker",
    ];
    let experiment = [
        "belief",
        "act",
        "owner",
        "first-day",
        "due",
        "measure",
        "today",
        "stop-rule",
    ];
    let of = |prefix: &str, field: &str| {
        let key = format!("{prefix}-{field}");
        [key.clone(), format!("{key}-hint")]
    };
    must_have(action.into_iter().flat_map(|field| of("todo", field)));
    must_have(experiment.into_iter().flat_map(|field| of("card", field)));
}

#[test]
fn every_question_about_what_to_do_has_its_words() {
    let source = fs::read_to_string(root().join("app/screen/ask.rs")).unwrap();
    let codes = source.split("fn code(").nth(1).unwrap();
    let codes = codes.split("\n    }\n").next().unwrap();
    let (codes, others) = literals(codes, "=> ");
    assert!(codes.len() > 7 && others == 0, "{codes:?}");
    let parts = |code: &String| ["", "-more", "-does"].map(|part| format!("ask-{code}{part}"));
    must_have(codes.iter().flat_map(parts));
}
