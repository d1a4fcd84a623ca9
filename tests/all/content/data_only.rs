//! The retrospective is the proof that content is data: nothing but the list of built-in packs
//! knows that it exists.
use std::fs;
use std::path::{Path, PathBuf};

/// The names by which code could know it: its id, and those of its parts.
const NAMES: [&str; 6] = [
    "\"retro\"",
    "retro.",
    "fourls",
    "longed",
    "read-lists",
    "\"lacked\"",
];

/// Where the built-in packs are listed.
const LIST: &str = "src/content/shelf.rs";

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Tests may lead it as they lead any other workshop.
fn is_for_tests(src: &Path, path: &Path) -> bool {
    let folders = ["ui/journeys", "export/samples"];
    let is_there = folders
        .iter()
        .any(|folder| path.starts_with(src.join(folder)));
    let names = path.components().any(|part| part.as_os_str() == "tests");
    is_there || names || path.ends_with("tests.rs")
}

#[test]
fn no_code_and_no_word_of_the_interface_knows_the_retrospective() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    files(&root.join("src"), &mut all);
    files(&root.join("content/words"), &mut all);
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap_or_default();
    let code = all.iter().filter(|path| {
        let ending = path.extension().and_then(|e| e.to_str());
        matches!(ending, Some("rs" | "ftl")) && !is_for_tests(&root.join("src"), path)
    });
    let mut naming = Vec::new();
    let mut seen = 0;
    for path in code {
        seen += 1;
        let text = read(path);
        let text = text.split("mod tests {").next().unwrap();
        if NAMES.iter().any(|name| text.contains(name)) {
            naming.push(path.strip_prefix(root).unwrap().display().to_string());
        }
    }
    assert!(seen > 150, "the sources were not read");
    assert_eq!(naming, [LIST]);
    let list = fs::read_to_string(root.join(LIST)).unwrap();
    let lines: Vec<&str> = list
        .lines()
        .filter(|line| line.contains("\"retro\""))
        .collect();
    assert_eq!(lines.len(), 2, "one line a language: {lines:?}");
}
