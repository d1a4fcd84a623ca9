//! The program in a real pseudo-terminal: what it leaves behind, however it ends.
mod edge;
mod kills;
mod large;
mod opening;
mod plain;
mod stage;
mod stops;
mod workshop;

use calms::domain::Language;
use calms::i18n::Words;
use rustix::process::Signal;

use stage::{Folders, Row, Stage};

/// The built-in words under a key, for this is no test of the words.
fn say(key: &str) -> String {
    Words::new(Language::En).say(key).into_owned()
}

fn at_home(folders: &Folders) -> Stage {
    let mut stage = Stage::open(folders, &[]);
    stage.see(&say("home-start"));
    stage
}

/// Begins a workshop and goes to its first question.
fn at_the_first_question(folders: &Folders) -> Stage {
    let mut stage = Stage::open(folders, &[]);
    go_to_the_first_question(&mut stage);
    stage
}

/// Begins a workshop, goes to its first question and opens a note there.
fn in_a_note(folders: &Folders) -> Stage {
    let mut stage = at_the_first_question(folders);
    open_a_note(&mut stage);
    stage
}

/// Opens a note, and waits for its field: a key before that would run something.
fn open_a_note(stage: &mut Stage) {
    stage.press("c");
    stage.see(&say("capture-title"));
}

fn go_to_the_first_question(stage: &mut Stage) {
    stage.see(&say("home-start"));
    stage.press("\r");
    stage.see(&say("start-people"));
    for key in ["\r", "\x1b[C", "\x1b[C", "\x1b[C"] {
        stage.press_and_see(key, Row::Head);
    }
}

#[test]
fn leaving_from_home_restores_the_terminal() {
    let folders = Folders::new();
    let mut stage = at_home(&folders);
    stage.is_taken();
    stage.press("q");
    assert_eq!(stage.status(), 0);
    stage.is_restored();
    assert_eq!(folders.texts(), [], "nothing was done, nothing is left");
}

#[test]
fn a_demo_is_there_at_once_and_gone_when_it_is_left() {
    let folders = Folders::new();
    let mut stage = Stage::open_with(&folders, &["demo"]);
    stage.see(&say("home-demo"));
    stage.see("Checkout");
    stage.press("q");
    assert_eq!(stage.status(), 0);
    stage.is_restored();
    assert_eq!(folders.texts(), [], "nothing of a demo is left");
}

#[test]
fn a_signal_that_ends_it_restores_the_terminal() {
    for (signal, status) in [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ] {
        let mut stage = at_home(&Folders::new());
        stage.signal(signal);
        assert_eq!(stage.status(), status);
        stage.is_restored();
    }
}

#[test]
fn a_terminal_that_vanishes_ends_it() {
    let folders = Folders::new();
    // With the end of the shell that opened it, the system takes the terminal away.
    let shell = "(trap '' HUP; \"$0\" </dev/tty; echo ended-$? >ended) & wait";
    let mut stage = Stage::open_shell(&folders, shell);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("unfinished");
    stage.await_text(&folders, "unfinished");
    stage.signal(Signal::KILL);
    stage.await_text(&folders, "ended-129");
}

#[test]
fn a_panic_restores_the_terminal_and_reports_nothing_of_the_session() {
    let folders = Folders::new();
    let mut stage = Stage::open(&folders, &[("CALMS_TEST_PANIC", "main")]);
    stage.see(&say("home-start"));
    stage.press("x");
    assert_eq!(stage.status(), 101);
    stage.is_restored();
    stage.see("crash-");
    let reports = folders.texts();
    assert_eq!(reports.len(), 1);
    let (name, report) = &reports[0];
    assert!(name.contains("state/crash-"), "{name}");
    assert!(report.contains("asked to by the test"), "{report}");
    assert!(report.contains("main_loop.rs"), "{report}");
    assert!(!report.contains("App {"), "the app is no part of it");
}

#[test]
fn it_stops_and_comes_back_with_a_whole_screen() {
    let folders = Folders::new();
    let shell = "set -m; \"$0\"; echo STOPPED; read line; fg >/dev/null; echo ENDED $?";
    let mut stage = Stage::open_shell(&folders, shell);
    stage.see(&say("home-start"));
    stage.press("\x1a");
    stage.see("STOPPED");
    stage.is_restored();
    stage.press("\r");
    stage.see(&say("home-start"));
    stage.is_taken();
    stage.press_and_see("?", Row::Foot);
    stage.press_and_see("\x1b", Row::Foot);
    stage.press_and_see("\x03", Row::Foot);
    stage.press("\x03");
    stage.see("ENDED 130");
    stage.is_restored();
}

#[test]
fn a_note_half_typed_is_there_after_a_kill() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    stage.press("half a thou");
    stage.await_text(&folders, "half a thou");
    stage.signal(Signal::KILL);
    stage.status();

    let mut stage = at_home(&folders);
    stage.see(&say("home-continue"));
    stage.press_and_see("\r", Row::Head);
    stage.press("ght");
    stage.await_text(&folders, "half a thought");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn no_file_holds_a_vote_before_its_reveal() {
    let folders = Folders::new();
    let mut stage = at_the_first_question(&folders);
    stage.press("111155");
    stage.see("6 of 6");
    // What is typed now is saved while the votes are in memory.
    open_a_note(&mut stage);
    stage.press("marker");
    stage.await_text(&folders, "marker");
    for (name, text) in folders.texts() {
        assert!(!text.contains("rounds: [("), "{name}");
        assert!(!text.contains("4, 0, 0, 0, 2"), "{name}");
        assert!(!text.contains("111155"), "{name}");
    }
    stage.press_and_see("\r", Row::Foot);
    stage.press_and_see("r", Row::Foot);
    stage.press("\r");
    stage.await_text(&folders, "4, 0, 0, 0, 2");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn a_burst_and_a_long_paste_lose_nothing() {
    let folders = Folders::new();
    let mut stage = in_a_note(&folders);
    // Together just under the most that a line takes.
    let typed = "typed ".repeat(200);
    let pasted = "paste-".repeat(120);
    stage.press(&format!("{typed}\x1b[200~{pasted}\x1b[201~end"));
    stage.await_text(&folders, &format!("{typed}{pasted}end"));
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn what_cannot_be_saved_is_put_elsewhere_and_is_no_success() {
    let folders = Folders::new();
    let blocked = folders.file("no-folder").join("data");
    let blocked = blocked.to_str().unwrap();
    let mut stage = Stage::open(&folders, &[("CALMS_DATA_DIR", blocked)]);
    go_to_the_first_question(&mut stage);
    stage.press("q");
    stage.press_and_see("\r", Row::Head);
    stage.press("q");
    stage.see(&say("ask-quit-unsaved"));
    stage.press("\r");
    assert_eq!(stage.status(), 1);
    stage.is_restored();
    stage.see("-unsaved-1.ron");
    let texts = folders.texts();
    let saved = texts
        .iter()
        .find(|(name, _)| name.ends_with("-unsaved-1.ron"));
    let (name, text) = saved.unwrap();
    assert!(name.starts_with("tmp/"), "{name}");
    assert!(text.contains("question: 0"), "{text}");
}

#[test]
fn a_text_goes_to_the_editor_and_comes_back() {
    let folders = Folders::new();
    // The shell makes of it: `: > ran; printf 'edited words' > FILE`.
    let editor = ": > ran; printf 'edited words' >";
    let mut stage = Stage::open(&folders, &[("EDITOR", editor)]);
    go_to_the_first_question(&mut stage);
    open_a_note(&mut stage);
    stage.press("typed");
    stage.press("\x0f");
    stage.await_file(&folders, "ran");
    stage.press(" and more");
    stage.await_text(&folders, "edited words and more");
    stage.is_taken();
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
    stage.is_restored();
}

#[test]
fn without_a_terminal_it_says_what_else_there_is() {
    let folders = Folders::new();
    let output = folders
        .command()
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("--plain"), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_session_that_is_only_looked_at_is_not_touched() {
    let folders = Folders::new();
    let mut stage = at_the_first_question(&folders);
    stage.press("q");
    stage.see(&say("ask-leave"));
    stage.press("\r");
    stage.see(&say("home-start"));
    stage.press("q");
    assert_eq!(stage.status(), 0);
    let sessions = || {
        let texts = folders.texts().into_iter();
        // A lock that is left lying does no harm, and is no session.
        let is_session = |name: &str| name.starts_with("data/sessions") && name.contains(".ron");
        texts.filter(move |(name, _)| is_session(name))
    };
    let before: Vec<_> = sessions().collect();
    let path = |name: &str| folders.path(name);
    let time = |name: &str| std::fs::metadata(path(name)).unwrap().modified().unwrap();
    let times: Vec<_> = before.iter().map(|(name, _)| time(name)).collect();
    assert!(!before.is_empty());
    let mut stage = Stage::open_shell(&folders, "exec \"$0\" resume");
    stage.see("1/3");
    stage.press("q");
    stage.see(&say("ask-leave"));
    stage.press("\r");
    stage.see(&say("home-start"));
    stage.press("q");
    assert_eq!(stage.status(), 0);
    assert_eq!(sessions().collect::<Vec<_>>(), before);
    let after: Vec<_> = before.iter().map(|(name, _)| time(name)).collect();
    assert_eq!(after, times);
}

#[test]
fn a_session_is_taken_over_and_both_programs_keep_what_they_have() {
    let folders = Folders::new();
    let mut first = at_the_first_question(&folders);
    first.press("c");
    first.see("Write down");
    // No word of a workshop: those are in its file before anything is typed.
    first.press("zebra");
    first.await_text(&folders, "zebra");
    let mut second = Stage::open_shell(&folders, "exec \"$0\" resume");
    second.see(&say("notice-open-elsewhere"));
    second.press("T");
    second.see(&say("ask-take-over"));
    second.press("\r");
    second.see(&say("notice-draft-found"));
    second.press(" gnu");
    second.await_text(&folders, "zebra gnu");
    first.press(" yak");
    first.await_text(&folders, "zebra yak");
    first.see("-conflict-1.ron");
    for (name, text) in folders.texts() {
        if name.starts_with("data/sessions/2") && name.strip_suffix(".ron").is_some() {
            let is_of_first = name.contains("-conflict-1");
            assert_eq!(text.contains("zebra yak"), is_of_first, "{name}");
            assert_eq!(text.contains("zebra gnu"), !is_of_first, "{name}");
        }
    }
    for stage in [&mut first, &mut second] {
        stage.signal(Signal::TERM);
        assert_eq!(stage.status(), 143);
    }
}
