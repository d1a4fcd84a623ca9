//! The program is stopped, or loses its terminal, while something is not on the disk yet.
use std::path::Path;

use rustix::process::{Pid, Signal};

use super::stage::{Folders, Row, Stage};
use super::{go_to_the_first_question, open_a_note};

/// The process that a shell has told in a file.
fn told(path: &Path) -> Pid {
    let text = std::fs::read_to_string(path).unwrap();
    Pid::from_raw(text.trim().parse().unwrap()).unwrap()
}

#[test]
fn a_stop_by_signal_saves_what_is_being_typed_and_typing_goes_on_after_it() {
    let folders = Folders::new();
    let shell = "set -m; sh -c 'echo $$ >pid; exec \"$0\"' \"$0\"; echo STOPPED; read line; \
                 fg >/dev/null; echo ENDED $?";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("half");
    stage.await_text(&folders, "half");
    // A second after that at most it would be saved too: the stop comes first.
    stage.press(" a thought");
    stage.see("half a thought");
    let pid = told(&folders.path("pid"));
    rustix::process::kill_process(pid, Signal::TSTP).unwrap();
    stage.see("STOPPED");
    stage.is_restored();
    let is_saved = |(name, text): &(String, String)| {
        name.starts_with("data/sessions/2") && text.contains("half a thought")
    };
    assert!(folders.texts().iter().any(is_saved), "stopped, unsaved");
    stage.press("\r");
    stage.see("half a thought");
    stage.is_taken();
    stage.press(" and the rest");
    stage.see("half a thought and the rest");
    stage.await_text(&folders, "half a thought and the rest");
    stage.press_and_see("\x03", Row::Foot);
    stage.press("\x03");
    stage.see("ENDED 130");
    stage.is_restored();
}

#[test]
fn a_disk_that_does_not_answer_keeps_nobody_from_the_shell() {
    let folders = Folders::new();
    let shell = "set -m; CALMS_TEST_FAULT=1+:hold:slow \"$0\"; echo STOPPED; read line; \
                 fg >/dev/null; echo ENDED $?";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("early");
    stage.await_text(&folders, "early");
    folders.file("slow");
    stage.press(" late");
    stage.await_filled(&folders, "slow");
    stage.press_and_see("\x1b", Row::Foot);
    stage.press("\x1a");
    stage.press("\x1a");
    stage.see("STOPPED");
    stage.is_restored();
    std::fs::remove_file(folders.path("slow")).unwrap();
    stage.press("\r");
    stage.is_taken();
    stage.await_text(&folders, "early late");
    stage.press_and_see("\x03", Row::Foot);
    stage.press("\x03");
    stage.see("ENDED 130");
}

#[test]
fn a_terminal_that_vanishes_in_the_middle_of_a_slow_save_takes_nothing_with_it() {
    let folders = Folders::new();
    let shell = "(trap '' HUP; CALMS_TEST_FAULT=1+:hold:slow \"$0\" </dev/tty; \
                 echo ended-$? >ended) & wait";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("early");
    stage.await_text(&folders, "early");
    folders.file("slow");
    stage.press(" late");
    stage.await_filled(&folders, "slow");
    // A save is under way, and this is not in it.
    stage.press(" later");
    stage.see("early late later");
    stage.signal(Signal::KILL);
    // With its shell the terminal is gone; the disk has not answered yet.
    stage.status();
    assert!(!folders.path("ended").exists(), "it did not wait");
    std::fs::remove_file(folders.path("slow")).unwrap();
    stage.await_text(&folders, "ended-129");
    let (sessions, others): (Vec<_>, Vec<_>) = folders
        .texts()
        .into_iter()
        .filter(|(_, text)| text.contains("early late later"))
        .partition(|(name, _)| {
            name.starts_with("data/sessions/2") && name.strip_suffix(".ron").is_some()
        });
    assert_eq!((sessions.len(), others.len()), (1, 0), "{others:?}");
}
