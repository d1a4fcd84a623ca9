//! Whether there are words for every fault, with the same gaps in each language.
use std::collections::BTreeSet;

use calms::content::CODES;
use fluent_bundle::{FluentBundle, FluentResource};

const ENGLISH: &str = include_str!("../../../content/words/en/faults.ftl");
const FRENCH: &str = include_str!("../../../content/words/fr/faults.ftl");

/// The variables of a message, sorted, each once.
fn gaps<'a>(words: &'a str, key: &str) -> BTreeSet<&'a str> {
    let (_, message) = words.split_once(&format!("\n{key} = ")).unwrap();
    let ends = message.match_indices('\n').map(|(at, _)| at);
    let end = ends
        .into_iter()
        .find(|at| !message[at + 1..].starts_with([' ', '}']));
    let parts = message[..end.unwrap_or(message.len())].split('$').skip(1);
    parts
        .map(|part| part.split(|c: char| !c.is_alphanumeric()).next().unwrap())
        .collect()
}

#[test]
fn each_fault_has_words_in_both_languages() {
    for words in [ENGLISH, FRENCH] {
        let resource = FluentResource::try_new(words.to_owned()).unwrap();
        let mut bundle = FluentBundle::default();
        bundle.add_resource(resource).unwrap();
        for code in CODES {
            assert!(bundle.has_message(&format!("fault-{code}")), "{code}");
            assert!(bundle.has_message(&format!("fault-{code}-try")), "{code}");
        }
        let messages = words
            .lines()
            .filter(|line| line.starts_with("fault-"))
            .count();
        assert_eq!(
            messages,
            2 * CODES.len(),
            "words for a fault that does not exist"
        );
    }
}

#[test]
fn the_words_of_a_fault_have_the_same_gaps_in_both_languages() {
    for code in CODES {
        for key in [format!("fault-{code}"), format!("fault-{code}-try")] {
            assert_eq!(gaps(ENGLISH, &key), gaps(FRENCH, &key), "{key}");
        }
    }
    assert_eq!(
        gaps(ENGLISH, "fault-wrong-type-try"),
        BTreeSet::from(["what"])
    );
    assert_eq!(
        gaps(ENGLISH, "fault-sum"),
        BTreeSet::from(["says", "sum", "variant"])
    );
}
