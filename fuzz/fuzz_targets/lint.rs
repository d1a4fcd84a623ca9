//! Words to look at again: each hit lies within the text, on whole characters.
#![no_main]
use calms::domain::{Ignored, LintField, Tongue, lint, lint_markdown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let roster = ["Ana", "Bo", "é"];
    for tongue in [Tongue::En, Tongue::Fr] {
        for field in LintField::ALL {
            for hits in [
                lint(text, tongue, field, &roster, Ignored::default()),
                lint_markdown(text, tongue, field, &roster, Ignored::default()),
            ] {
                for hit in hits {
                    assert!(text.get(hit.start..hit.end).is_some_and(|part| !part.is_empty()));
                }
            }
        }
    }
});
