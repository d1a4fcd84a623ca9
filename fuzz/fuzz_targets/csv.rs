//! Sheets of votes and of the steps of a stream.
#![no_main]
use std::sync::LazyLock;

use calms::content::{Sheet, Shelf, read_flow, record};
use calms::domain::{DayClock, Language, Moment, SessionId, read_sheet};
use calms::store::document::{from_text, to_text};
use libfuzzer_sys::fuzz_target;

static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf::built_in(&[Language::En]));

fuzz_target!(|text: &str| {
    let pack = &SHELF.exact("calms", Language::En).expect("a pack").pack;
    let sheet = Sheet {
        file: "votes.csv",
        source: text,
        id: SessionId("2026-11-22-sheet".to_owned()),
        team: "Team".to_owned(),
    };
    let now = Moment { wall: jiff::Timestamp::UNIX_EPOCH, elapsed: 0 };
    if let Ok(session) = record(sheet, pack, now) {
        let printed = to_text(&session).expect("printed");
        from_text::<calms::domain::Session>("x".as_ref(), &printed).expect("read back");
    }
    let _ = read_flow("flow.csv", text, DayClock::default());
    let _ = read_sheet(text);
});
