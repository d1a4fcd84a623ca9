//! Packs that somebody got wrong: each fault has its code and its place, and one broken pack
//! leaves the others alone.
use std::fs;
use std::path::Path;

use calms::content::{Fault, Origin, Shelf, check, parse, read};
use calms::domain::Language;
use tempfile::TempDir;

mod parts;

use super::texts::PACKS;

const OWN: &str = include_str!("../../fixtures/own.en.ron");

/// The code and place of each fault of the sample pack, once `from` is written as `to`.
#[track_caller]
fn faults(edits: &[(&str, &str)]) -> Vec<(&'static str, usize, usize)> {
    found(edits)
        .iter()
        .map(|fault| (fault.code, fault.line, fault.column))
        .collect()
}

#[track_caller]
fn found(edits: &[(&str, &str)]) -> Vec<Fault> {
    let mut source = OWN.to_owned();
    for (from, to) in edits {
        assert!(source.contains(from), "{from} is not in the sample");
        source = source.replacen(from, to, 1);
    }
    match parse("own.ron", &source) {
        Ok(pack) => check("own.ron", &source, &pack, None),
        Err(fault) => vec![fault],
    }
}

fn shelf_with(files: &[(&str, &[u8])]) -> (Shelf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut shelf = Shelf::built_in(&Language::ALL);
    shelf.add_own(folder.path());
    (shelf, folder)
}

fn code_of(path: &Path) -> &'static str {
    read(path).map_or_else(|fault| fault.code, |_| "none")
}

#[test]
fn the_sample_is_sound() {
    assert_eq!(faults(&[]), []);
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let edit = ("version: 1", "version: \"one\"");
    assert_eq!(faults(&[edit]), [("wrong-type", 5, 14)]);
    assert_eq!(
        faults(&[("audience:", "audiance:")]),
        [("unknown-field", 8, 5)]
    );
    let edit = ("            intent: \"To know.\",\n", "");
    assert_eq!(faults(&[edit]), [("missing-field", 29, 9)]);
    assert_eq!(found(&[edit])[0].details, [("field", "intent".to_owned())]);
    assert_eq!(
        faults(&[("kind: brief", "kind: speech")]),
        [("unknown-name", 37, 19)]
    );
    let edit = ("\"L five\"]", "\"L five\", \"L six\"]");
    assert_eq!(faults(&[edit]), [("five-levels", 24, 78)]);
    let edit = ("title: \"Start\"", "title: \"Start\", title: \"Start\"");
    assert_eq!(faults(&[edit]), [("field-twice", 38, 29)]);
    assert_eq!(
        faults(&[("pulse: \"1m\"", "pulse: \"soon\"")]),
        [("syntax", 39, 29)]
    );
    assert_eq!(faults(&[("sets: [(", "sets: [((")]), [("syntax", 17, 13)]);
    assert_eq!(faults(&[(OWN, "")]), [("syntax", 1, 1)]);
}

#[test]
fn the_place_of_a_fault_shows_its_line() {
    let fault = &found(&[("audience:", "audiance:")])[0];
    assert_eq!(fault.excerpt, "    audiance: \"For us\",");
    let long = format!("audiance: \"{}\"", "x".repeat(5000));
    assert_eq!(
        found(&[("audience: \"For us\"", &long)])[0]
            .excerpt
            .chars()
            .count(),
        200
    );
}

#[test]
fn a_pack_for_a_newer_program_is_told_by_its_format() {
    let edits = [("format: 1", "format: 2"), ("audience:", "for_whom:")];
    assert_eq!(faults(&edits), [("format", 2, 5)]);
    assert_eq!(found(&edits)[0].details, [("format", "2".to_owned())]);
    assert_eq!(faults(&edits[..1]), [("format", 2, 5)]);
}

#[test]
fn names_that_lead_nowhere_are_told() {
    assert_eq!(
        faults(&[("set: \"Q\",\n", "set: \"Z\",\n")]),
        [("unknown-set", 20, 13)]
    );
    assert_eq!(
        faults(&[("vote_set(set: \"Q\")", "vote_set(set: \"Z\")")]),
        [("unknown-set", 42, 13)]
    );
    let edit = (
        "minutes: 10, questions: [\"own.Q1\"",
        "minutes: 10, questions: [\"own.Q7\"",
    );
    assert_eq!(faults(&[edit]), [("unknown-question", 51, 9)]);
    let edit = ("question: \"own.Q1\"", "question: \"Q1\"");
    assert_eq!(faults(&[edit]), [("unknown-question", 32, 14)]);
    let edit = (
        "median_at_most(question: \"own.Q1\", level: 2)",
        "ahead(set: \"A\", of: \"Q\", by: 1.0)",
    );
    assert_eq!(faults(&[edit]), [("unknown-set", 32, 14)]);
    let edit = ("version: 1,", "version: 1, takes: \"nobody\",");
    assert_eq!(faults(&[edit]), [("takes", 5, 17)]);
}

#[test]
fn ids_stand_once_and_fit_into_file_names() {
    let again = "(id: \"vote\", stage: gather, kind: brief, title: \"V\", times: ()),\n    ],\n    variants";
    assert_eq!(faults(&[("],\n    variants", again)]), [("twice", 48, 6)]);
    let edit = (
        "gloss: \"How good it is.\")",
        "gloss: \"x\"), (id: \"Q\", title: \"Q\", gloss: \"y\")",
    );
    assert_eq!(faults(&[edit]), [("twice", 17, 54)]);
    assert_eq!(
        faults(&[("id: \"start\"", "id: \"the start\"")]),
        [("id", 35, 13)]
    );
    let edit = (
        "[\"own.Q1\"]),\n        full",
        "[\"own.Q1\", \"own.Q1\"]),\n        full",
    );
    assert_eq!(faults(&[edit]), [("question-twice", 51, 9)]);
}

#[test]
fn the_id_of_a_question_may_hold_a_point() {
    let source = OWN
        .replace("id: \"Q1\"", "id: \"first.Q1\"")
        .replace("own.Q1", "own.first.Q1");
    let pack = parse("own.ron", &source).unwrap();
    assert_eq!(check("own.ron", &source, &pack, None), []);
    let broken = source.replace("L two", " ");
    let pack = parse("own.ron", &broken).unwrap();
    let faults = check("own.ron", &broken, &pack, None);
    assert_eq!(faults[0].code, "level-empty");
    assert_eq!(faults[0].excerpt.trim(), "id: \"first.Q1\",");
}

#[test]
fn a_question_that_no_step_of_its_variant_asks_is_told() {
    let edit = ("times: (pulse: \"4m\", standard", "times: (standard");
    let sum = ("minutes: 5", "minutes: 1");
    assert_eq!(faults(&[edit, sum]), [("never-asked", 50, 9)]);
}

#[test]
fn what_can_wait_after_a_red_check_needs_one_before_it() {
    let question = ("id: \"Q1\",", "id: \"Q1\", risky: true,");
    let found = faults(&[question]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "risky");
    let step = ("kind: vote_set(", "risky: true, kind: vote_set(");
    assert_eq!(faults(&[step])[0].0, "risky");
    let check = "steps: [(id: \"check\", stage: open, kind: secret_vote(esvp: false), \
                 title: \"Check\", times: ()),";
    assert_eq!(faults(&[("steps: [", check), question, step]), []);
}

#[test]
fn two_files_of_one_pack_in_one_language_are_told() {
    let french = OWN.replace("language: \"en\"", "language: \"fr\"");
    let files = [
        ("a.ron", OWN.as_bytes()),
        ("b.ron", OWN.as_bytes()),
        ("c.ron", french.as_bytes()),
    ];
    let (shelf, folder) = shelf_with(&files);
    let fault = &shelf.faults()[0];
    assert_eq!(
        (shelf.faults().len(), fault.code, fault.line),
        (1, "pack-twice", 3)
    );
    assert!(fault.file.ends_with("b.ron"));
    let first = folder.path().join("a.ron");
    assert_eq!(fault.details, [("other", first.display().to_string())]);
    let own = shelf.exact("own", Language::En).unwrap();
    assert_eq!(own.origin, Origin::Own(first));
}

#[test]
fn advice_on_wording_keeps_a_pack_on_the_shelf() {
    let own = OWN.replace("What do we see?", "Who broke it?");
    let (shelf, _folder) = shelf_with(&[("own.ron", own.as_bytes())]);
    assert_eq!(shelf.faults(), []);
    assert!(shelf.exact("own", Language::En).is_some());
}

#[test]
fn lengths_and_numbers_are_kept_to() {
    let long = "é".repeat(111);
    assert_eq!(faults(&[("L two", &long)]), [("level-long", 24, 32)]);
    assert_eq!(
        found(&[("L two", &long)])[0].details[2],
        ("length", "111".to_owned())
    );
    assert_eq!(faults(&[("L two", &long[2..])]), []);
    assert_eq!(
        faults(&[("How good is it?", &long)]),
        [("title-long", 22, 21)]
    );
    assert_eq!(faults(&[("L two", " ")]), [("level-empty", 20, 13)]);
    assert_eq!(
        faults(&[(", \"What do we not see?\"", "")]),
        [("too-few", 20, 13)]
    );
    assert_eq!(faults(&[("\"Silence.\"", "")]), [("too-few", 20, 13)]);
    assert_eq!(faults(&[("Talk.", " ")]), [("too-few", 20, 13)]);
    assert_eq!(faults(&[("\"1 week\"", "\"\"")]), [("empty", 20, 13)]);
    assert_eq!(faults(&[("A workshop of our own", "")]), [("empty", 6, 5)]);
    assert_eq!(
        faults(&[("        (label: \"Five\", evidence: \"e\"),\n", "")]),
        [("scale", 10, 5)]
    );
}

#[test]
fn an_agenda_adds_up_and_goes_forward() {
    let edit = ("minutes: 5", "minutes: 6");
    assert_eq!(faults(&[edit]), [("sum", 50, 9)]);
    let details = [("variant", "pulse"), ("says", "6m"), ("sum", "5m")];
    assert_eq!(
        found(&[edit])[0].details,
        details.map(|(name, value)| (name, value.to_owned()))
    );
    assert_eq!(
        faults(&[("stage: open", "stage: close")]),
        [("stage-order", 42, 13)]
    );
    assert!(
        faults(&[(
            &OWN[OWN.find("        (\n            id: \"start\"").unwrap()
                ..OWN.find("    ],\n    variants").unwrap()],
            ""
        )])
        .contains(&("no-steps", 33, 5))
    );
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_file() {
    let long = "x".repeat(200);
    let edits = [
        ("L four", &*long),
        ("set: \"Q\",\n", "set: \"Z\",\n"),
        ("minutes: 5", "minutes: 50"),
        ("One question.", ""),
    ];
    let codes = [
        ("empty", 7, 5),
        ("unknown-set", 20, 13),
        ("level-long", 24, 52),
        ("sum", 50, 9),
    ];
    assert_eq!(faults(&edits), codes);
    let excerpt = &found(&edits)[1].excerpt;
    assert_eq!(excerpt, "            id: \"Q1\",");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let windows = format!("\u{feff}{}", OWN.replace('\n', "\r\n"));
    let (shelf, _folder) = shelf_with(&[("own.ron", windows.as_bytes())]);
    assert_eq!(shelf.faults(), []);
    assert!(shelf.exact("own", Language::En).is_some());
    let broken = windows.replace("minutes: 5", "minutes: 6");
    let (shelf, _folder) = shelf_with(&[("own.ron", broken.as_bytes())]);
    let fault = &shelf.faults()[0];
    assert_eq!((fault.code, fault.line, fault.column), ("sum", 50, 9));
}

#[test]
fn a_file_that_is_no_text_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    fs::write(&path, b"(\n  id: \"\xC3\xA9t\xE9\")").unwrap();
    let fault = read(&path).unwrap_err();
    assert_eq!((fault.code, fault.line, fault.column), ("not-utf8", 2, 10));
    fs::write(&path, vec![b' '; 5 * 1024 * 1024]).unwrap();
    assert_eq!(code_of(&path), "too-large");
    assert_eq!(code_of(folder.path()), "no-file");
    assert_eq!(code_of(&folder.path().join("gone.ron")), "unreadable");
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_in_the_folder_is_told_and_does_not_block() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe.ron");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mkfifoat(rustix::fs::CWD, &path, mode).unwrap();
    fs::create_dir(folder.path().join("folder.ron")).unwrap();
    let mut shelf = Shelf::built_in(&Language::ALL);
    shelf.add_own(folder.path());
    let codes: Vec<_> = shelf.faults().iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["no-file", "no-file"]);
}

#[test]
fn an_own_pack_takes_the_place_of_a_built_in_one() {
    let own = OWN
        .replace("id: \"own\"", "id: \"calms\"")
        .replace("own.Q1", "calms.Q1");
    let (shelf, folder) = shelf_with(&[("mine.ron", own.as_bytes())]);
    assert_eq!(shelf.faults(), []);
    let english = shelf.exact("calms", Language::En).unwrap();
    assert_eq!(english.origin, Origin::Own(folder.path().join("mine.ron")));
    assert_eq!(english.pack.title, "A workshop of our own");
    assert_eq!(
        shelf.exact("calms", Language::Fr).unwrap().origin,
        Origin::BuiltIn
    );
    assert_eq!(shelf.ids().collect::<Vec<_>>(), PACKS);
}

#[test]
fn a_broken_pack_leaves_the_others() {
    let broken = OWN.replace("id: \"own\"", "id: \"calms\"");
    let files = [
        ("a.ron", "(".as_bytes()),
        ("b.ron", broken.as_bytes()),
        ("c.ron", OWN.as_bytes()),
    ];
    let (shelf, folder) = shelf_with(&files);
    assert!(shelf.ids().eq(PACKS.into_iter().chain(["own"])));
    assert_eq!(
        shelf.exact("calms", Language::En).unwrap().origin,
        Origin::BuiltIn
    );
    let files: Vec<_> = shelf
        .faults()
        .iter()
        .map(|fault| fault.file.clone())
        .collect();
    let name = |name: &str| folder.path().join(name).display().to_string();
    assert!(
        files.contains(&name("a.ron")) && files.contains(&name("b.ron")),
        "{files:?}"
    );
    assert!(!files.contains(&name("c.ron")), "{files:?}");
}

#[test]
fn an_own_pack_may_take_from_an_own_one_whatever_their_names() {
    let taker = OWN
        .replace("version: 1,", "version: 1, takes: \"own\",")
        .replace("id: \"own\"", "id: \"more\"")
        .replace(
            "sets: [(id: \"Q\", title: \"Quality\", gloss: \"How good it is.\")],",
            "",
        )
        .replace("    rules: [(id: \"low\"", "    rules: [(id: \"lower\"");
    let files = [("a.ron", taker.as_bytes()), ("z.ron", OWN.as_bytes())];
    let (shelf, _folder) = shelf_with(&files);
    assert_eq!(shelf.faults(), []);
    let pack = &shelf.exact("more", Language::En).unwrap().pack;
    let ids: Vec<_> = pack
        .questions
        .iter()
        .map(|question| &*question.id)
        .collect();
    assert_eq!(ids, ["own.Q1", "more.Q1"]);
    assert_eq!(pack.rules.len(), 2);
}
