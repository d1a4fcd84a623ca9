//! A disk that takes its time to give a session: what is typed meanwhile is for the session.
use rustix::process::Signal;

use super::say;
use super::stage::{Folders, Stage};

/// The program as it waits for the disk to give it a session.
fn resumed(folders: &Folders) -> Stage {
    folders.file("slow");
    let shell = "exec env CALMS_TEST_FAULT=1+:hold:slow \"$0\" resume";
    let mut stage = Stage::open_shell(folders, shell);
    stage.see("Opening");
    stage
}

#[test]
fn what_is_typed_before_the_session_is_there_is_in_it() {
    let folders = Folders::new();
    folders.session("calms");
    let mut stage = resumed(&folders);
    stage.press("c\x1b[200~typed blind\x1b[201~");
    stage.await_read();
    assert!(stage.shows("Opening"));
    std::fs::remove_file(folders.path("slow")).unwrap();
    stage.await_text(&folders, "typed blind");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
    stage.is_restored();
}

#[test]
fn what_is_typed_before_a_session_that_turns_out_damaged_answers_no_question() {
    let folders = Folders::new();
    let path = folders.session("calms");
    let whole = std::fs::read_to_string(&path).unwrap();
    // Its header is sound: only whoever reads it all finds out.
    let torn = &whole[..whole.len() - 40];
    std::fs::write(&path, torn).unwrap();
    let mut stage = resumed(&folders);
    stage.press("\rq\r");
    stage.await_read();
    std::fs::remove_file(folders.path("slow")).unwrap();
    stage.see(&say("ask-rescue"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), torn);
    stage.press("\r");
    stage.see("Purpose and roles");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn a_session_that_never_comes_keeps_nobody_in_the_program() {
    for (keys, signal, status) in [
        ("\x03", None, 130),
        ("", Some(Signal::TERM), 143),
        ("", Some(Signal::HUP), 129),
    ] {
        let folders = Folders::new();
        let path = folders.session("calms");
        let before = std::fs::read_to_string(&path).unwrap();
        let mut stage = resumed(&folders);
        stage.press(&format!("c{keys}"));
        if let Some(signal) = signal {
            stage.await_read();
            stage.signal(signal);
        } else {
            stage.see(&say("notice-press-again-to-leave"));
            stage.press(keys);
        }
        assert_eq!(stage.status(), status);
        stage.is_restored();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), before);
    }
}
