//! A report as JSON that is taken back in: what comes back can be kept.
#![no_main]
use calms::domain::Session;
use calms::export::Document;
use calms::store::document::{from_text, to_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(document) = Document::read(text) else { return };
    let _ = document.format();
    if let Ok(back) = document.back() {
        let printed = to_text(&back.session).expect("printed");
        from_text::<Session>("x".as_ref(), &printed).expect("read back");
    }
});
