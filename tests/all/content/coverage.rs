//! Whether every fact of the sources that belongs to a pack has found its slot, in both languages,
//! in words of its own.
use std::collections::{BTreeMap, BTreeSet};

use calms::domain::{Language, Pack};

use super::texts::{PACKS, pack, packs, texts};

/// The slots that must be filled.
const COVERAGE: &str = include_str!("../../fixtures/coverage.tsv");

/// The hash of every eight consecutive words of the sources.
const SHINGLES: &str = include_str!("../../fixtures/source-shingles.txt");

/// Shorter texts may stand twice: "1 week".
const LABEL: usize = 14;

/// The whole text of each slot.
fn slots(pack: &Pack) -> BTreeMap<(String, &'static str), String> {
    let mut slots: BTreeMap<_, String> = BTreeMap::new();
    for text in texts(pack) {
        let slot = slots.entry((text.item, text.slot)).or_default();
        slot.push_str(text.words.trim());
        slot.push('\n');
    }
    slots
}

fn normal(text: &str) -> String {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn every_slot_is_filled_in_both_languages_and_says_something_of_its_own() {
    let mut rows = 0;
    for id in PACKS {
        let english = slots(&pack(id, Language::En));
        let french = slots(&pack(id, Language::Fr));
        for row in COVERAGE.lines().skip(1) {
            let (item, slot) = row.split_once('\t').unwrap();
            if !item.starts_with(&format!("{id}.")) {
                continue;
            }
            rows += 1;
            let text_in = |slots: &BTreeMap<(String, &'static str), String>| {
                let found = slots.iter().find(|((i, s), _)| i == item && *s == slot);
                let text = found.map(|(_, text)| normal(text)).unwrap_or_default();
                assert!(!text.is_empty(), "{item} has no {slot}");
                let same = slots.values().filter(|other| normal(other) == text).count();
                assert_eq!(same, 1, "{item} {slot} says what another slot says");
                text
            };
            assert_ne!(
                text_in(&english),
                text_in(&french),
                "{item} {slot} is not translated"
            );
        }
    }
    assert_eq!(rows, COVERAGE.lines().count() - 1);
    assert!(rows > 200, "the list of slots was cut short");
}

#[test]
fn nothing_is_left_empty_or_said_twice_in_a_pack() {
    for pack in packs() {
        let mut seen = BTreeMap::new();
        for text in texts(&pack) {
            assert!(
                !text.words.trim().is_empty(),
                "{} {} is empty",
                text.item,
                text.slot
            );
            if text.slot == "length" || text.words.chars().count() <= LABEL {
                continue;
            }
            let place = format!("{} {}", text.item, text.slot);
            if let Some(other) = seen.insert(normal(&text.words), place.clone()) {
                panic!(
                    "{:?}: {place} says what {other} says: {}",
                    pack.language, text.words
                );
            }
        }
    }
}

#[test]
fn no_eight_words_of_a_source_stand_in_a_pack() {
    let hashes: BTreeSet<u64> = SHINGLES
        .lines()
        .skip(1)
        .map(|line| u64::from_str_radix(line, 16).unwrap())
        .collect();
    assert!(hashes.len() > 5000, "the list of hashes was cut short");
    let mut seen = 0;
    for pack in packs() {
        for ((item, slot), text) in slots(&pack) {
            let text = normal(&text);
            let words: Vec<&str> = text.split(' ').collect();
            for eight in words.windows(8) {
                seen += 1;
                let eight = eight.join(" ");
                assert!(!hashes.contains(&fnv1a(&eight)), "{item} {slot}: {eight}");
            }
        }
    }
    assert!(seen > 5000, "the packs were not read");
}

#[test]
fn the_hash_is_the_one_of_the_list() {
    // Published check values of 64-bit FNV-1a.
    assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
    assert_eq!(normal("It's « l’heure » : go!"), "it s l heure go");
}
