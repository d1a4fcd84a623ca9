//! A session that one program leads line by line and another on the screen: each keeps what it has.
use std::io::Write as _;
use std::process::Stdio;

use rustix::process::Signal;

use super::stage::{Folders, Stage};
use super::{open_a_note, say};

/// The text of the session, and of what the program that has lost it keeps beside.
fn both(folders: &Folders) -> (String, String) {
    let (beside, whole): (Vec<_>, Vec<_>) = folders
        .texts()
        .into_iter()
        .filter(|(name, _)| {
            name.starts_with("data/sessions/2") && name.strip_suffix(".ron").is_some()
        })
        .partition(|(name, _)| name.contains("-conflict-"));
    assert_eq!((whole.len(), beside.len()), (1, 1));
    (whole[0].1.clone(), beside[0].1.clone())
}

/// Somebody writes a note on the screen.
fn on_the_screen(folders: &Folders) -> Stage {
    let mut stage = Stage::open_shell(folders, "exec \"$0\" resume");
    stage.see("Purpose and roles");
    open_a_note(&mut stage);
    stage.press("zebra");
    stage.await_text(folders, "zebra");
    stage
}

#[test]
fn a_plain_session_that_is_taken_over_says_so_ends_and_overwrites_nothing() {
    let folders = Folders::new();
    folders.session("calms");
    let mut plain = Stage::open_shell(&folders, "exec \"$0\" --plain resume");
    plain.see(&say("plain-go-on"));
    let mut second = Stage::open_shell(&folders, "exec \"$0\" resume");
    second.see(&say("notice-open-elsewhere"));
    second.press("T");
    second.see(&say("ask-take-over"));
    second.press("\r");
    open_a_note(&mut second);
    second.press("zebra");
    second.await_text(&folders, "zebra");
    plain.press("c gnu\r");
    plain.see("Another program has taken this session over.");
    assert_eq!(plain.status(), 1);
    plain.see("try: calms resume 2");
    assert!(!plain.shows(&say("plain-left")), "it is not saved there");
    let (whole, beside) = both(&folders);
    assert!(whole.contains("zebra") && !whole.contains("gnu"));
    assert!(beside.contains("gnu") && !beside.contains("zebra"));
    second.signal(Signal::TERM);
    assert_eq!(second.status(), 143);
}

#[test]
fn a_session_on_the_screen_is_taken_over_line_by_line_when_asked() {
    let folders = Folders::new();
    folders.session("calms");
    let mut first = on_the_screen(&folders);
    let mut plain = Stage::open_shell(&folders, "exec \"$0\" --plain resume");
    plain.see(&say("ask-take-over"));
    plain.press("1\r");
    plain.see(&say("plain-go-on"));
    plain.press("c gnu\r");
    plain.await_text(&folders, "gnu");
    first.press(" yak");
    first.await_text(&folders, "zebra yak");
    let (whole, beside) = both(&folders);
    assert!(whole.contains("gnu") && !whole.contains("yak"));
    assert!(beside.contains("zebra yak") && !beside.contains("gnu"));
    plain.press("q\r");
    plain.see(&say("plain-left"));
    assert_eq!(plain.status(), 0);
    first.signal(Signal::TERM);
    assert_eq!(first.status(), 143);
}

#[test]
fn line_by_line_nothing_is_taken_over_unasked() {
    let folders = Folders::new();
    let path = folders.session("calms");
    let mut first = on_the_screen(&folders);
    for answer in ["\r", "2\r", "\x04"] {
        let mut plain = Stage::open_shell(&folders, "exec \"$0\" --plain resume");
        plain.see(&say("ask-take-over"));
        plain.press(answer);
        assert_eq!(plain.status(), 0);
    }
    // The next line of a script is no answer.
    let mut command = folders.command();
    command.args(["--plain", "resume"]).stdin(Stdio::piped());
    let mut script = command.stderr(Stdio::piped()).spawn().unwrap();
    let _ = script.stdin.take().unwrap().write_all(b"1\nc gnu\n");
    let output = script.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is open in another program"), "{said}");
    assert!(said.contains("--plain asks"), "{said}");
    first.press(" yak");
    first.await_text(&folders, "zebra yak");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("zebra yak") && !text.contains("gnu"));
    first.signal(Signal::TERM);
    assert_eq!(first.status(), 143);
}
