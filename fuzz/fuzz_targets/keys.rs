//! The bytes of a terminal in two reads, and a text as `keys.ron`.
#![no_main]
use calms::input::Keymap;
use calms::runtime::{Decoder, Input};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (cut, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let (one, other) = bytes.split_at(usize::from(*cut).min(bytes.len()));
    let mut decoder = Decoder::default();
    let mut inputs = decoder.feed(one);
    inputs.extend(decoder.feed(other));
    inputs.extend(decoder.settle());
    for input in inputs {
        if let Input::Paste(text) = input {
            let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
            assert!(!text.contains(steers), "{text:?}");
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let (_, faults) = Keymap::default().patched(text);
        assert!(faults.iter().all(|fault| fault.line > 0 && fault.column > 0));
    }
});
