//! Whatever fails, no file holds a vote that was not revealed.
use std::fs;
use std::path::Path;

use super::{Fault, MOST, Place};

const START: [&str; 8] = [
    "--plain", "start", "calms", "--people", "4", "--mode", "secret", "--team",
];

/// Every file below a folder, with its text.
fn texts(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, into);
        } else {
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            into.push((path.display().to_string(), text));
        }
    }
}
