//! Reads the imports of `src` and fails on any that goes up or sideways, so that the floors told
//! in `src/lib.rs` stay true.
//!
//! It reads names, not types: what a macro builds goes unseen.
mod scan;
mod ways_out;

use std::fs;
use std::path::{Path, PathBuf};

use scan::{Found, Name};

/// Every floor and its height; a floor uses only lower ones. Those of one height are side rooms.
const FLOORS: [(&str, u8); 15] = [
    ("input", 0),
    ("domain", 1),
    ("content", 2),
    ("store", 2),
    ("i18n", 2),
    ("export", 3),
    ("demo", 3),
    ("app", 4),
    ("ui", 5),
    ("plain", 6),
    ("notes", 6),
    ("guide", 6),
    ("runtime", 7),
    ("cli", 8),
    ("main", 9),
];

/// Lower floors that are closed all the same.
const CLOSED: [(&str, &str); 2] = [("export", "content"), ("export", "store")];

/// Names from outside that belong to few places, and those places.
const RESERVED: [(&[&str], &[&str]); 10] = [
    (&["ratatui"], &["ui", "runtime"]),
    (&["ratatui", "crossterm"], &["runtime"]),
    (&["ratatui_textarea"], &["app/field"]),
    (&["crossterm"], &["runtime"]),
    (&["signal_hook"], &["runtime"]),
    (
        &["std", "fs"],
        &["store", "content/shelf", "cli", "runtime"],
    ),
    (&["Timestamp", "now"], CLOCKS),
    (&["Zoned", "now"], CLOCKS),
    (&["Instant", "now"], CLOCKS),
    (&["SystemTime", "now"], CLOCKS),
];

/// The writer's pace is its own; all other time is handed in.
const CLOCKS: &[&str] = &["runtime", "cli", "store/writer"];

/// Files that hold what tests need, and are compiled for tests only.
const FOR_TESTS: [&str; 1] = ["export/samples"];

/// Macros that write to the terminal behind the screen's back.
const LOUD: [&str; 5] = ["println", "eprintln", "print", "eprint", "dbg"];

const LONGEST_FILE: usize = 500;

/// Everything in a file of `src` that the house does not allow; `path` is relative to `src`.
fn breaches(path: &str, source: &str) -> Vec<String> {
    let place = path.trim_end_matches(".rs");
    let mut faults = Vec::new();
    if !source.starts_with("//!") {
        faults.push("1: does not start with //!".to_owned());
    }
    let length = source.lines().count();
    if length > LONGEST_FILE {
        faults.push(format!("{length}: longer than {LONGEST_FILE} lines"));
    }
    let floor = place.split('/').next().unwrap_or(place);
    if floor != "lib" && height(floor).is_none() {
        faults.push(format!("1: {floor} is no floor"));
    }
    faults.extend(ways_out::signs(place, source));
    for found in scan::names(place, &ways_out::quiet(source)) {
        faults.extend(ways_out::named(place, &found).map(|what| format!("{}: {what}", found.line)));
        faults.extend(breach(place, floor, &found).map(|what| format!("{}: {what}", found.line)));
    }
    faults.dedup();
    faults
        .iter()
        .map(|fault| format!("{path}:{fault}"))
        .collect()
}

fn height(floor: &str) -> Option<u8> {
    let row = FLOORS.iter().find(|(name, _)| *name == floor)?;
    Some(row.1)
}

fn breach(place: &str, floor: &str, found: &Found) -> Option<String> {
    match &found.name {
        Name::Macro(name) => LOUD
            .contains(&&**name)
            .then(|| format!("{name}! is for nobody")),
        Name::Inside(path) if FOR_TESTS.contains(&place) && path.first()? == "content" => None,
        Name::Inside(path) => inside(floor, path.first()?),
        Name::Outside(path) => outside(place, path, found),
    }
    .or_else(|| {
        // A test module may take all of the module that it tests.
        (found.is_glob && !found.is_test).then(|| "imports by glob".to_owned())
    })
}

fn inside(floor: &str, target: &str) -> Option<String> {
    if floor == target {
        return None;
    }
    let Some(to) = height(target) else {
        return Some(format!("{target} is no floor"));
    };
    if CLOSED.contains(&(floor, target)) {
        return Some(format!("{floor} may not use {target}"));
    }
    let from = height(floor)?;
    (to >= from).then(|| format!("{floor} may not use {target}, which is not below it"))
}

fn outside(place: &str, path: &[String], found: &Found) -> Option<String> {
    let stands = |names: &[&str]| {
        let is_call = names.last() == Some(&"now");
        let mut windows = path.windows(names.len());
        windows.next().is_some_and(|first| first == names)
            || (is_call && windows.any(|window| window == names))
    };
    let (names, places) = RESERVED.iter().rev().find(|(names, _)| stands(names))?;
    // ratatui brings crossterm along.
    let (names, places) = if path.starts_with(&["ratatui".to_owned(), "crossterm".to_owned()]) {
        (&RESERVED[1].0, &RESERVED[1].1)
    } else {
        (names, places)
    };
    let is_home = |home: &&str| place == *home || place.starts_with(&format!("{home}/"));
    let is_free = found.is_test && **names == ["std", "fs"];
    (!is_free && !places.iter().any(is_home))
        .then(|| format!("{} belongs to {}", names.join("::"), places.join(", ")))
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            into.push(path);
        }
    }
}

#[test]
fn no_file_reaches_up_or_sideways() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    assert!(paths.len() > 10, "src was not found");
    paths.sort();
    let mut faults = Vec::new();
    for path in paths {
        let relative = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        faults.extend(breaches(&relative, &fs::read_to_string(&path).unwrap()));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Asserts that one line of code in a file is found fault with, and that the fault says `what`.
#[track_caller]
fn fails(path: &str, code: &str, what: &str) {
    let faults = breaches(path, &format!("//! Doc.\n{code}\n"));
    assert_eq!(faults.len(), 1, "{path}: {code}: {faults:?}");
    assert!(faults[0].contains(what), "{faults:?}");
}

#[track_caller]
fn passes(path: &str, code: &str) {
    let faults = breaches(path, &format!("//! Doc.\n{code}\n"));
    assert!(faults.is_empty(), "{path}: {code}: {faults:?}");
}

#[test]
fn an_import_that_goes_up_is_found_in_every_way_of_writing_it() {
    fails(
        "domain/votes.rs",
        "use crate::app::App;",
        "2: domain may not use app",
    );
    fails(
        "domain/votes.rs",
        "use crate::{domain::Vote, ui::{draw, Look}};",
        "ui",
    );
    fails(
        "domain/votes.rs",
        "use super::super::store::Store;",
        "store",
    );
    fails(
        "domain/votes.rs",
        "mod deep { use super::super::super::app; }",
        "app",
    );
    fails(
        "domain/votes.rs",
        "fn f(x: crate::runtime::Loop) {}",
        "runtime",
    );
    fails("domain.rs", "pub use super::content::Pack;", "content");
    fails(
        "domain.rs",
        "#[cfg(test)] mod tests { use crate::export::report; }",
        "export",
    );
    fails(
        "app.rs",
        "/* a */ use crate::ui as drawing; // crate::main",
        "ui",
    );
    fails("ui/theme.rs", "use crate::cli::Colour;", "cli");
    fails("input/key.rs", "use crate::domain::Vote;", "domain");
    fails("app/desk.rs", "use crate::attic::Box;", "attic is no floor");
    fails("attic.rs", "", "attic is no floor");
}

#[test]
fn side_rooms_do_not_import_each_other() {
    fails("content/shelf.rs", "use crate::store::Store;", "store");
    fails("store.rs", "use crate::i18n::Words;", "i18n");
    fails("i18n/words.rs", "use crate::content::Shelf;", "content");
    fails(
        "export/html.rs",
        "use crate::content::Shelf;",
        "export may not use content",
    );
    passes("export/html.rs", "use crate::i18n::Words;");
}

#[test]
fn what_belongs_to_few_places_is_found_elsewhere() {
    fails("app.rs", "use ratatui::layout::Rect;", "ratatui");
    fails("app.rs", "fn f(area: ratatui::layout::Rect) {}", "ratatui");
    fails("ui/frame.rs", "use ratatui::crossterm::event;", "crossterm");
    fails("ui/frame.rs", "use crossterm::event::Event;", "crossterm");
    fails(
        "cli.rs",
        "use signal_hook::iterator::Signals;",
        "signal_hook",
    );
    fails(
        "app/route.rs",
        "use ratatui_textarea::TextArea;",
        "ratatui_textarea",
    );
    fails(
        "app.rs",
        "fn f() { let t = jiff::Timestamp::now(); }",
        "Timestamp::now",
    );
    fails("store.rs", "fn f() { Instant::now(); }", "Instant::now");
    fails("domain/time.rs", "use std::{fmt, fs};", "std::fs");
    fails(
        "content/check.rs",
        "fn f() { std::fs::read(\"x\"); }",
        "std::fs",
    );
    fails("cli.rs", "fn f() { println!(\"x\"); }", "println!");
    fails("domain.rs", "pub use votes::*;", "glob");
    fails("domain.rs", "use crate::input::{Key, *};", "glob");
}

#[test]
fn a_new_way_out_of_the_program_is_found() {
    fails(
        "cli/list.rs",
        "fn f() { std::io::stdout(); }",
        "stdout belongs",
    );
    fails(
        "cli/list.rs",
        "use std::io::{self, Stdout};",
        "Stdout belongs",
    );
    fails(
        "app/desk.rs",
        "fn f() { io::stderr().lock(); }",
        "stderr belongs",
    );
    fails(
        "runtime/main_loop.rs",
        "use std::io::stdout as out;",
        "stdout belongs",
    );
    fails(
        "runtime/terminal.rs",
        "use crossterm::terminal::SetTitle;",
        "SetTitle is for nobody",
    );
    fails(
        "runtime/worker.rs",
        "use crossterm::clipboard::CopyToClipboard;",
        "CopyToClipboard belongs",
    );
    fails(
        "runtime/worker.rs",
        "use tracing_subscriber::fmt;",
        "tracing_subscriber belongs",
    );
    fails(
        "cli/export.rs",
        "use std::process::Command;",
        "process::Command belongs",
    );
    fails("cli/show.rs", "fn f(e: E) { e.print(); }", "leads out");
    fails(
        "store/atomic.rs",
        "const T: &str = \"/dev/tty\";",
        "leads out",
    );
    fails("domain.rs", "fn f() { dbg!(1); }", "dbg!");
    passes("cli/out.rs", "fn f() { io::stdout().lock(); }");
    passes(
        "cli/screens.rs",
        "fn f() -> bool { io::stdout().is_terminal() }",
    );
    passes("cli.rs", "fn f() { std::process::exit(1) }");
    passes(
        "runtime/worker.rs",
        "#[cfg(test)] mod tests { use std::io::stdout; }",
    );
}

#[test]
fn a_file_without_a_word_on_itself_or_too_long_is_found() {
    assert_eq!(breaches("app.rs", "use std::fmt;\n").len(), 1);
    assert_eq!(
        breaches("app.rs", &format!("//! Doc.{}", "\n//".repeat(500))).len(),
        1
    );
    assert!(breaches("app.rs", &format!("//! Doc.{}", "\n//".repeat(499))).is_empty());
}

#[test]
fn what_is_allowed_is_left_alone() {
    passes(
        "app/desk.rs",
        "use crate::{content::Shelf, domain, input::{Action, Key}};",
    );
    passes("domain/votes/stats.rs", "use super::super::ratio::Ratio;");
    passes(
        "domain/votes.rs",
        "#[cfg(test)] mod tests { use super::*; use std::fs; }",
    );
    passes("domain/votes/tests.rs", "use super::*;");
    passes("content/shelf.rs", "use std::{fs, io};");
    passes("store/atomic.rs", "fn f() { std::fs::read(\"x\"); }");
    passes("runtime/clock.rs", "fn f() { Instant::now(); }");
    passes(
        "cli.rs",
        "use crate::runtime::run; fn f() { Timestamp::now(); }",
    );
    passes("app/field.rs", "use ratatui_textarea::TextArea;");
    passes(
        "app.rs",
        "// crate::ui\nconst A: &str = \"use crate::ui;\"; const B: &str = r#\"\"crate::ui\"#;",
    );
    passes(
        "app.rs",
        "fn f<'a>(c: char) -> bool { c == '\"' || c == '\\'' } // crate::ui \"",
    );
    passes("main.rs", "fn main() { calms::cli::run() }");
    passes(
        "app.rs",
        "fn f(at: Moment) { at.now(); let x = \"print\"; print(x); }",
    );
}
