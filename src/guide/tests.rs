//! The guide in both languages.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use super::*;
use crate::content::Shelf;
use crate::domain::Language;

fn written(language: Language, variant: Variant) -> String {
    let shelf = Shelf::built_in(&Language::ALL);
    let pack = &shelf.get("calms", language).unwrap().pack;
    guide(pack, variant, &Words::new(language))
}

/// The part from a heading to the next of the same rank.
fn part<'a>(text: &'a str, heading: &str) -> &'a str {
    let from = text.find(heading).unwrap();
    let marks = heading.split(' ').next().unwrap();
    let rest = &text[from + heading.len()..];
    let end = rest.find(&format!("\n{marks} ")).unwrap_or(rest.len());
    &text[from..from + heading.len() + end]
}

#[test]
fn the_head_of_the_guide_reads_well_in_both_languages() {
    for language in Language::ALL {
        let text = written(language, Variant::Standard);
        let head: Vec<&str> = text.lines().take(45).collect();
        insta::assert_snapshot!(format!("head_{}", language.code()), head.join("\n"));
    }
}

#[test]
fn a_question_of_the_guide_has_all_that_its_facilitator_needs() {
    for language in Language::ALL {
        let text = written(language, Variant::Full);
        let question = part(&text, "#### C1.");
        insta::assert_snapshot!(format!("question_{}", language.code()), question);
    }
}

#[test]
fn the_questionnaire_asks_every_question_of_the_variant_with_boxes() {
    for language in Language::ALL {
        let shelf = Shelf::built_in(&Language::ALL);
        let pack = &shelf.get("calms", language).unwrap().pack;
        for variant in Variant::ALL {
            let text = written(language, variant);
            assert!(!text.contains(['⟦', '$']), "{text}");
            let asked = pack.variants.of(variant).questions.len();
            // Five levels, one for not knowing, three for how sure.
            assert_eq!(text.matches("[ ]").count(), asked * 9);
        }
        let text = written(language, Variant::Pulse);
        let blank = Words::new(language).say("guide-blank").into_owned();
        let blank = &text[text.find(&blank).unwrap()..];
        let first = part(blank, "### C1.");
        insta::assert_snapshot!(format!("blank_{}", language.code()), first);
        assert!(!blank.contains(&pack.questions[0].intent));
    }
}
