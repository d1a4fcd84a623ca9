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

#[test]
fn no_code_and_no_word_of_the_interface_knows_the_retrospective() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    files(&root.join("src"), &mut all);
    files(&root.join("content/words"), &mut all);
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap_or_default();
    let code = all.iter().filter(|path| {
        let ending = path.extension().and_then(|e| e.to_str());
        // Scripts of tests may lead it as they lead any other workshop.
        let is_script = path.starts_with(root.join("src/ui/journeys"));
        matches!(ending, Some("rs" | "ftl")) && !is_script
    });
    let mut naming = Vec::new();
    let mut seen = 0;
    for path in code {
        seen += 1;
        let text = read(path);
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
