//! What comes back from a document, and what does not.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

use super::*;
use crate::domain::{Language, Names};
use crate::export::samples::{
    Room, full, hostile, recorded, secret, small, solo, workshops as shops,
};

const SAMPLES: [fn(Language) -> Room; 14] = [
    full,
    small,
    solo,
    secret,
    hostile,
    shops::dso,
    shops::two_tick,
    shops::ways,
    shops::dora,
    shops::vsm,
    shops::pm,
    shops::cards,
    shops::nasty,
    shops::named,
];

/// The samples, in both languages.
pub(in crate::export) fn sessions() -> Vec<Session> {
    let made = Language::ALL
        .into_iter()
        .flat_map(|language| SAMPLES.map(|sample| sample(language).session));
    let sheet = recorded("calms.C1,0,2,2,1,0,0");
    made.chain([sheet]).collect()
}

fn written(session: &Session, names: Names<'_>) -> String {
    json(&Report::leaving(session, None, names)).unwrap()
}

fn back(text: &str) -> Back {
    Document::read(text).unwrap().back().unwrap()
}

/// A document of one session after something was done to it.
fn changed(change: impl Fn(&mut Value)) -> String {
    let text = written(&full(Language::En).session, Names::Kept);
    let mut value = serde_json::from_str(&text).unwrap();
    change(&mut value);
    serde_json::to_string_pretty(&value).unwrap()
}

#[test]
fn every_session_comes_back_and_gives_the_same_document_byte_for_byte() {
    for session in sessions() {
        for names in [Names::Kept, Names::Veiled("[name]")] {
            let first = written(&session, names);
            let Back {
                session: came,
                differing,
                unknown,
            } = back(&first);
            let id = &session.header().id;
            assert_eq!((differing, unknown), (vec![], vec![]), "{id}");
            assert_eq!(written(&came, names), first, "{id}");
            if names == Names::Kept && !session.withholds_dots() {
                let value = |session| serde_json::to_value(session).unwrap();
                assert_eq!(value(&came), value(&session.settled()), "{id}");
            }
        }
    }
}

#[test]
fn what_gave_way_to_a_role_does_not_come_back() {
    let session = shops::named(Language::En).session;
    let text = written(&session, Names::Veiled("[name]"));
    let came = back(&text).session;
    assert!(came.timeline().people.is_empty() && came.veiled() > 0);
    assert!(!text.contains("\"people\":[{"), "{text}");
}

#[test]
fn dots_of_two_who_vote_in_secret_do_not_leave() {
    let text = written(&secret(Language::En).session, Names::Kept);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["kept"]["options"][0]["dots"], Value::Null);
    assert_eq!(back(&text).session.options()[0].dots, 0);
}

#[test]
fn what_was_changed_by_hand_is_told_by_its_name() {
    let text = changed(|value| {
        value["questions"][0]["mean"] = 5.into();
        value["focus"] = Value::Array(Vec::new());
        value["mood"] = "sunny".into();
        value["kept"]["header"]["mood"] = "sunny".into();
    });
    let Back {
        differing, unknown, ..
    } = back(&text);
    assert_eq!(differing, ["focus", "questions"]);
    assert_eq!(unknown, ["kept.header.mood", "mood"]);
    let fewer = changed(|value| {
        value.as_object_mut().unwrap().remove("questions");
    });
    assert_eq!(back(&fewer).differing, Vec::<String>::new());
}

#[test]
fn a_header_that_contradicts_its_session_is_told_and_one_of_an_older_layout_is_read_off_again() {
    let lie = |value: &mut Value| {
        let header = &mut value["kept"]["header"];
        header["letters"][0]["mean"] = 5.into();
        header["open"] = Value::Array(Vec::new());
        header["step"][0] = 99.into();
    };
    let told = [
        "kept.header.step",
        "kept.header.open",
        "kept.header.letters",
    ];
    assert_eq!(back(&changed(lie)).differing, told);
    let truth = full(Language::En).session;
    let of = |format: &'static str| {
        back(&changed(|value| {
            lie(value);
            value["kept"]["header"]["format"] = format.into();
        }))
    };
    let older = of("1.0");
    assert_eq!(older.differing, Vec::<String>::new());
    assert_eq!(older.session.header().letters, truth.header().letters);
    assert_eq!(older.session.header().open, truth.header().open);
    // A newer program may count in another way: its header stands as it is.
    let newer = of("1.999");
    assert_eq!(newer.differing, Vec::<String>::new());
    assert_eq!(newer.session.header().step.0, 99);
}

#[test]
fn numbers_may_be_written_as_other_programs_write_them() {
    let text = written(&full(Language::En).session, Names::Kept);
    let whole = text.replace(".0,", ",").replace(".0}", "}");
    assert_ne!(whole, text);
    assert_eq!(back(&whole).differing, Vec::<String>::new());
}

#[test]
fn what_is_no_document_is_refused_with_its_place() {
    let place = |text: &str| match Document::read(text).and_then(|d| d.back()) {
        Err(NoDocument::At { line, column, .. }) => Some((line, column)),
        Err(NoDocument::NothingKept) => None,
        Ok(_) => unreachable!("{text}"),
    };
    let deep = "[".repeat(100_000);
    assert_eq!(place(&deep).map(|(line, _)| line), Some(1));
    assert_eq!(place("{\n \"kept\": NaN}"), Some((2, 10)));
    assert_eq!(place("{\"kept\": 1e999}"), Some((1, 14)));
    assert_eq!(place(""), Some((1, 1)));
    for text in [
        "null",
        "[]",
        "3",
        "{}",
        "{\"kept\": []}",
        "{\"kept\": null}",
    ] {
        assert_eq!(place(text), None, "{text}");
    }
    assert!(place("{\"kept\": {}}").is_some());
    let wrong = changed(|value| value["kept"]["header"]["people"] = (-1).into());
    let line = wrong
        .lines()
        .position(|line| line.contains("\"people\": -1"));
    assert_eq!(place(&wrong).map(|(at, _)| at - 1), line);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn a_document_with_any_bytes_torn_out_or_put_in_is_refused_or_read(
        at in any::<usize>(), cut in 0..40_usize, put in "[\\[\\]{}\",:0-9eE+.-]{0,6}"
    ) {
        let text = written(&small(Language::Fr).session, Names::Kept);
        let at = at % text.len();
        let end = (at + cut).min(text.len());
        if text.is_char_boundary(at) && text.is_char_boundary(end) {
            let torn = format!("{}{put}{}", &text[..at], &text[end..]);
            if let Ok(Ok(came)) = Document::read(&torn).map(|d| d.back()) {
                let once = written(&came.session, Names::Kept);
                prop_assert_eq!(written(&back(&once).session, Names::Kept), once);
            }
        }
    }
}
