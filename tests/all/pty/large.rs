//! A long text comes in one piece through the terminal.
use calms::domain::{Command, Moment, Session};
use calms::store::document;
use rustix::process::Signal;

use super::stage::{Folders, Row, Stage};

#[test]
fn a_hundred_kilobytes_pasted_into_a_summary_are_kept_saved_and_read_back() {
    let folders = Folders::new();
    let path = folders.session("pm");
    let mut session = document::open::<Session>(&path).unwrap().value;
    let place = session.places().find(|place| {
        let stop = &session.agenda()[place.stop];
        stop.id == "share"
    });
    let now = Moment {
        wall: session.header().updated,
        elapsed: 0,
    };
    session.apply(Command::Go(place.unwrap()), now).unwrap();
    std::fs::write(&path, document::to_text(&session).unwrap()).unwrap();

    let mut stage = Stage::open_shell(&folders, "exec \"$0\" resume");
    stage.see("Summary in two sentences");
    stage.press("\r");
    stage.see("keep, leave");
    let line = |n: usize| format!("{n:05} what users met, caf\u{e9} by caf\u{e9} \u{2026}\n");
    let text: String = (0..2_500).map(line).collect();
    let text = text + "the end of it";
    assert!(text.len() > 100_000);
    stage.press(&format!("\x1b[200~{text}\x1b[201~"));
    stage.see("the end of it");
    stage.await_text(&folders, "the end of it");
    let draft = |session: &Session| session.draft().unwrap().fields.concat();
    let read = document::open::<Session>(&path).unwrap().value;
    assert!(draft(&read).contains(&text), "what is being typed");
    stage.press_and_see("\x1b", Row::Foot);
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
    let read = document::open::<Session>(&path).unwrap().value;
    assert_eq!(read.form("share").unwrap().value("summary"), text);
}
