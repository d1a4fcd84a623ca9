//! A workshop: both ways of reading agree, and what reads is checked.
#![no_main]
use calms::content::{check, parse, parse_on};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (pack, faults) = parse_on("own.en.ron", text);
    assert_eq!(parse("own.en.ron", text).is_ok(), pack.is_some() && faults.is_empty());
    match pack {
        Some(pack) => drop(check("own.en.ron", text, &pack, None)),
        None => assert!(!faults.is_empty(), "no pack and no reason"),
    }
});
