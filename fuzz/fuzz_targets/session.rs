//! A session file: read or refused; what is read is printed, read back the same, and reported on.
#![no_main]
use std::path::Path;

use calms::domain::{Past, Report, Session, Teams};
use calms::store::document::{from_text, header_of, to_text, to_text_keeping};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let file = Path::new("x.ron");
    let header = header_of(file, text);
    let Ok(session) = from_text::<Session>(file, text) else {
        return;
    };
    assert!(header.is_ok(), "a session without its header");
    let printed = to_text(&session).expect("what is read can be printed");
    let again: Session = from_text(file, &printed).expect("what is printed can be read");
    assert_eq!(to_text(&again).expect("printed"), printed);
    let kept = to_text_keeping(&session, text).expect("what is read can be kept");
    from_text::<Session>(file, &kept).expect("what is kept can be read");
    let mut teams = Teams::all();
    teams.take(session.header());
    let _ = (Report::of(&session, None), Past::of(&session), teams.trends());
});
