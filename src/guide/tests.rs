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
            let blank = Words::new(language).say("guide-blank").into_owned();
            let blank = part(&text, &format!("## {blank}"));
            // Five levels, one for not knowing, three for how sure.
            assert_eq!(blank.matches("[ ]").count(), asked * 9);
        }
        let text = written(language, Variant::Pulse);
        let blank = Words::new(language).say("guide-blank").into_owned();
        let blank = &text[text.find(&blank).unwrap()..];
        let first = part(blank, "### C1.");
        insta::assert_snapshot!(format!("blank_{}", language.code()), first);
        assert!(!blank.contains(&pack.questions[0].intent));
    }
}

#[test]
fn every_workshop_can_be_led_from_paper() {
    for language in Language::ALL {
        let shelf = Shelf::built_in(&Language::ALL);
        for entry in shelf.in_language(language) {
            let pack = &entry.pack;
            let words = Words::new(pack.language);
            let text = guide(pack, Variant::Full, &words);
            assert!(!text.contains(['⟦', '$']), "{text}");
            let steps = pack.steps.iter();
            let steps = steps.filter(|step| step.times.of(Variant::Full).is_some());
            let mut told: Vec<&String> = Vec::new();
            for step in steps {
                told.extend(
                    [&step.say, &step.aside, &step.probes, &step.warnings]
                        .into_iter()
                        .flatten(),
                );
                told.extend(&step.about);
            }
            let surveys = pack.surveys.iter().flat_map(|survey| &survey.answers);
            told.extend(surveys.map(|answer| &answer.text));
            let fields = pack.forms.iter().flat_map(|form| &form.fields);
            let evidence = pack.metrics.iter().flat_map(|metric| &metric.fields);
            told.extend(fields.chain(evidence).map(|field| &field.label));
            let columns = pack.boards.iter().flat_map(|board| &board.columns);
            told.extend(columns.map(|column| &column.prompt));
            for metric in &pack.metrics {
                told.extend(
                    metric
                        .answers
                        .iter()
                        .chain(&metric.cautions)
                        .chain(&metric.why),
                );
            }
            told.extend(pack.pages.iter().flat_map(|page| &page.lines));
            for line in told {
                assert!(
                    text.contains(line.as_str()),
                    "{} {language:?}: {line}",
                    pack.id
                );
            }
        }
    }
}

#[test]
fn blank_paper_has_boxes_lines_and_tables() {
    for (language, yes) in [
        (Language::En, "[ ] yes   [ ] no"),
        (Language::Fr, "[ ] oui   [ ] non"),
    ] {
        let shelf = Shelf::built_in(&Language::ALL);
        let words = Words::new(language);
        let of = |id: &str| {
            let pack = &shelf.get(id, language).unwrap().pack;
            let sheets = words.say("figures-sheets");
            let text = guide(pack, Variant::Full, &words);
            part(&text, &format!("## {sheets}")).to_owned()
        };
        let (pm, vsm) = (of("pm"), of("vsm"));
        assert!(pm.contains(yes) && pm.contains("| Source |"), "{pm}");
        assert!(pm.contains("[ ] SEV1"), "{pm}");
        assert_eq!(
            vsm.matches("|   |   |   |   |   |   |   |").count(),
            20,
            "two maps of ten steps"
        );
        assert!(!vsm.contains(&*words.say("todo-done-when")), "{vsm}");
    }
}
