//! Whatever fails, no file holds a vote that was not revealed.
//!
//! The same vote is led twice, with other ballots. As long as nothing was revealed, all files are
//! the same but for names and times: so nothing in them tells one from the other.
use std::fs;
use std::path::Path;

use super::{Fault, Place, tried};

const START: [&str; 10] = [
    "--plain",
    "start",
    "calms",
    "--people",
    "4",
    "--mode",
    "secret",
    "--team",
    "Quiet",
    "--lang=en",
];

/// Goes to a question, passes the keyboard to four voters, and keeps a note before the reveal.
fn led(votes: [&str; 4]) -> String {
    // The three questions of the letter, from each.
    let votes = votes.map(|vote| format!("\n{vote}\n{vote}\n{vote}\n\n"));
    format!("o\nC1\n\n{}c marker\n", votes.concat())
}

/// All that stands in the files below a folder, without ids and times.
fn texts(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, into);
        } else {
            let bytes = fs::read(&path).unwrap();
            into.push(timeless(&String::from_utf8_lossy(&bytes)));
        }
    }
    into.sort();
}

fn timeless(text: &str) -> String {
    let is_own = |part: &&str| part.starts_with("20") && part.len() > 10;
    let parts = text.split('"').filter(|part| !is_own(part));
    parts.collect::<Vec<_>>().join("\"")
}

fn left_by(votes: [&str; 4], more: &str, fault: Option<&str>) -> Vec<String> {
    let place = Place::new();
    let input = led(votes) + more;
    let _ = place.run(&START, &input, fault);
    let mut found = Vec::new();
    texts(place.0.path(), &mut found);
    found
}

const ONE: [&str; 4] = ["5", "5", "1", "x"];
const OTHER: [&str; 4] = ["2", "4", "4", "3"];

#[test]
fn no_fault_writes_a_vote_before_its_reveal() {
    let both =
        |more: &str, fault: Option<&str>| [ONE, OTHER].map(|votes| left_by(votes, more, fault));
    let [one, other] = both("q\n", None);
    assert!(one.iter().any(|text| text.contains("marker")));
    assert_eq!(one, other);
    // What makes this a test: a reveal tells them apart.
    let [one, other] = both("\nq\n", None);
    assert_ne!(one, other);
    for fault in [Fault::Kill, Fault::Full] {
        let mut struck = 0;
        for k in (1..120).filter(|k| tried(*k)).step_by(2) {
            let [one, other] = both("q\n", Some(&fault.asked(k)));
            assert!(one == other, "{}", fault.asked(k));
            struck += usize::from(one.iter().all(|text| !text.contains("marker")));
        }
        assert!(struck > 3, "{struck}");
    }
}
