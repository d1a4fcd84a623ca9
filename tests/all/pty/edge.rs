//! Where a terminal misbehaves, or a thread fails: nothing typed is lost, and the program ends.
use rustix::process::Signal;
use rustix::termios::Action;

use super::stage::{Folders, Row, Stage};
use super::{at_home, go_to_the_first_question, in_a_note, open_a_note, say};

/// The one report of a crash.
fn report(folders: &Folders) -> String {
    let texts = folders.texts().into_iter();
    let mut reports = texts.filter(|(name, _)| name.contains("state/crash-"));
    let (_, report) = reports.next().unwrap();
    assert!(reports.next().is_none(), "one crash is reported once");
    report
}

fn is_reported(folders: &Folders, thread: &str) {
    let report = report(folders);
    assert!(report.contains(&format!("\nthread {thread}\n")), "{report}");
    assert!(report.contains("asked to by the test"), "{report}");
    assert!(
        !report.contains("typed"),
        "nothing of what it knew: {report}"
    );
}

#[test]
fn a_panic_on_each_thread_restores_the_terminal_and_is_reported() {
    for thread in ["main", "keyboard", "signals"] {
        let folders = Folders::new();
        let mut stage = Stage::open(&folders, &[("CALMS_TEST_PANIC", thread)]);
        stage.see(&say("home-start"));
        if thread == "signals" {
            stage.signal(Signal::WINCH);
        } else {
            stage.press("typed");
        }
        assert_eq!(stage.status(), 101, "{thread}");
        stage.is_restored();
        is_reported(&folders, thread);
    }
}

#[test]
fn a_panic_while_the_terminal_is_being_entered_leaves_it_as_it_was() {
    // Its first job waits for it before the terminal is entered: whichever comes first.
    for _ in 0..4 {
        let folders = Folders::new();
        let mut stage = Stage::open(&folders, &[("CALMS_TEST_PANIC", "worker")]);
        assert_eq!(stage.status(), 101);
        stage.is_restored();
        is_reported(&folders, "worker");
    }
}

#[test]
fn a_panic_of_the_writer_puts_the_newest_state_aside() {
    let folders = Folders::new();
    let mut stage = Stage::open(&folders, &[("CALMS_TEST_PANIC", "writer")]);
    stage.see(&say("home-start"));
    stage.press("\r");
    stage.see(&say("start-people"));
    stage.press("\r");
    assert_eq!(stage.status(), 101);
    stage.is_restored();
    is_reported(&folders, "writer");
    let texts = folders.texts();
    let aside = texts
        .iter()
        .find(|(name, _)| name.ends_with("-unsaved-1.ron"));
    let (name, text) = aside.unwrap();
    assert!(name.starts_with("data/state/"), "{name}");
    assert!(text.contains("pack: \"calms\""), "{text}");
}

#[test]
fn a_panic_of_the_one_that_watches_for_hang_up_loses_nothing() {
    let folders = Folders::new();
    let shell =
        "(trap '' HUP; CALMS_TEST_PANIC=hang-up \"$0\" </dev/tty; echo ended-$? >ended) & wait";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("typed at last");
    stage.see("typed at last");
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-");
    stage.await_text(&folders, "typed at last");
}

/// Takes the terminal away where `keys` have led, and waits for the end.
fn vanishes(keys: &[&str], environment: &str) -> Folders {
    let folders = Folders::new();
    let shell =
        format!("(trap '' HUP; {environment} \"$0\" </dev/tty; echo ended-$? >ended) & wait");
    let mut stage = Stage::open_shell(&folders, &shell);
    stage.see(&say("home-start"));
    for key in keys {
        stage.press(key);
        stage.await_read();
    }
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-129");
    folders
}

#[test]
fn a_terminal_may_vanish_on_each_screen() {
    let question: &[&str] = &["\r", "\r", "\x1b[C", "\x1b[C", "\x1b[C"];
    vanishes(&[], "");
    vanishes(&["\r"], "");
    for more in [":", "?", "o", "c", "11", "111155r", "q", "\x1b[200~text"] {
        vanishes(&[question, &[more]].concat(), "");
    }
}

#[test]
fn a_terminal_may_vanish_under_the_editor() {
    let folders = Folders::new();
    let shell =
        "(trap '' HUP; EDITOR=': >ran; sleep 15; :' \"$0\" </dev/tty; echo ended-$? >ended) & wait";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("typed before");
    stage.await_text(&folders, "typed before");
    stage.press("\x0f");
    stage.await_file(&folders, "ran");
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-129");
    stage.await_text(&folders, "typed before");
}

#[test]
fn a_terminal_may_vanish_while_the_program_is_stopped() {
    let folders = Folders::new();
    let shell = "set -m; (trap '' HUP; \"$0\"; echo ended-$? >ended); echo STOPPED; read line";
    let mut stage = Stage::open_shell(&folders, shell);
    stage.see(&say("home-start"));
    stage.press("\x1a");
    stage.see("STOPPED");
    stage.is_restored();
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-129");
}

#[test]
fn a_stopped_terminal_takes_keys_and_they_are_saved_and_shown_when_it_goes_on() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    stage.output(Action::OOff);
    stage.press("typed unseen");
    stage.await_text(&folders, "typed unseen");
    stage.press(" and more");
    stage.await_text(&folders, "typed unseen and more");
    assert!(!stage.shows("unseen"), "or it was not stopped at all");
    stage.output(Action::OOn);
    stage.see("typed unseen and more");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
    stage.is_restored();
}

#[test]
fn a_stopped_terminal_does_not_keep_the_program_from_its_end() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::INT, 130)] {
        let folders = Folders::new();
        let mut stage = in_a_note(&folders);
        stage.output(Action::OOff);
        stage.press("typed unseen");
        stage.await_read();
        stage.signal(signal);
        assert_eq!(stage.status(), status);
        stage.await_text(&folders, "typed unseen");
        stage.output(Action::OOn);
    }
}

#[test]
fn a_paste_whose_end_never_comes_is_ended_by_escape_twice() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    stage.press("typed \x1b[200~pasted caf\u{e9} \x1b[200~twice");
    stage.await_read();
    stage.press("\x1b");
    stage.await_read();
    stage.press("\x1b");
    stage.see("typed pasted caf\u{e9} twice");
    stage.press(" and on");
    stage.await_text(&folders, "typed pasted caf\u{e9} twice and on");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn three_thousand_keys_in_one_write_are_all_heard() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    let kept = "ab".repeat(900);
    let taken_back = "c\x7f".repeat(600);
    stage.press(&format!("{kept}{taken_back}\x1b[C\x1b[Dz"));
    let expected = format!("{}zb", &kept[..kept.len() - 1]);
    stage.await_text(&folders, &expected);
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn broken_sequences_are_no_keys_and_break_nothing() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    for broken in [
        "\x1b]11;rgb:1111/2222/3333\x07",
        "\x1b[99999;99999R",
        "\x1b[<64;999;999M",
        "\x1bP1+r436f\x1b\\",
        "\x1b[?62;c",
    ] {
        stage.press(broken);
        stage.await_read();
    }
    stage.press("typed after");
    stage.await_text(&folders, "\"typed after\"");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn a_terminal_without_a_size_is_taken_for_the_usual_one() {
    let folders = Folders::new();
    let mut stage = Stage::open_sized(&folders, (0, 0));
    stage.see(&say("home-start"));
    stage.press("q");
    assert_eq!(stage.status(), 0);
    stage.is_restored();
}

#[test]
fn a_storm_of_sizes_ends_with_a_whole_screen() {
    let folders = Folders::new();
    let mut stage = at_home(&folders);
    for n in 0..500_u16 {
        stage.resize((n * 7 % 90, n * 13 % 300));
    }
    stage.resize((0, 0));
    stage.resize((24, 80));
    // What was drawn for other sizes stands all over the place until it is drawn anew.
    stage.press_and_see("?", Row::Foot);
    stage.press_and_see("\x1b", Row::Foot);
    stage.see(&say("home-start"));
    stage.press("q");
    assert_eq!(stage.status(), 0);
    stage.is_restored();
}

#[test]
fn the_notes_end_by_signals_and_leave_the_terminal_as_it_was() {
    let folders = Folders::new();
    std::fs::write(
        folders.path("votes.csv"),
        "question,1,2,3,4,5,x\ncalms.C1,0,2,2,1,0,0\n",
    )
    .unwrap();
    let votes = folders.path("votes.csv");
    let recorded = folders
        .command()
        .args(["record", "calms", "--team", "Checkout", "--votes"])
        .arg(votes)
        .output()
        .unwrap();
    assert!(recorded.status.success());
    for (signal, status) in [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ] {
        let mut stage = Stage::open_with(&folders, &["notes", "checkout"]);
        stage.see("Checkout");
        stage.is_taken();
        stage.signal(signal);
        assert_eq!(stage.status(), status);
        stage.is_restored();
    }
    let shell = "(trap '' HUP; \"$0\" notes checkout </dev/tty; echo ended-$? >ended) & wait";
    let mut stage = Stage::open_shell(&folders, shell);
    stage.see("Checkout");
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-129");
    let shell =
        "set -m; \"$0\" notes checkout; echo STOPPED; read line; fg >/dev/null; echo ENDED $?";
    let mut stage = Stage::open_shell(&folders, shell);
    stage.see("Checkout");
    stage.press("\x1a");
    stage.see("STOPPED");
    stage.is_restored();
    stage.press("\r");
    stage.see("Checkout");
    stage.is_taken();
    stage.press("q");
    stage.see("ENDED 0");
    stage.is_restored();
}
