//! Whether the packs have the questions and times that were designed, and whether the two
//! languages of a pack are one workshop.
use calms::content::{LONGEST_LEVEL, LONGEST_TITLE, Shelf};
use calms::domain::{Language, Pack, Question, Span, Variant};

use super::texts::{PACKS, pack, packs};

/// Step, and its seconds in each variant; 0 where the variant leaves it out.
type Agenda = [(&'static str, [u64; 3])];

const CALMS: &Agenda = &[
    ("purpose", [60, 120, 120]),
    ("safety", [60, 180, 300]),
    ("review", [0, 120, 180]),
    ("letter-c", [72, 360, 540]),
    ("letter-a", [72, 360, 540]),
    ("letter-l", [72, 360, 540]),
    ("letter-m", [72, 360, 540]),
    ("letter-s", [72, 360, 540]),
    ("profile", [60, 180, 300]),
    ("talk", [120, 420, 600]),
    ("choose", [60, 180, 240]),
    ("experiments", [120, 420, 660]),
    ("roti", [60, 180, 300]),
];

const CALMSR: &Agenda = &[
    ("purpose", [60, 120, 120]),
    ("safety", [60, 180, 180]),
    ("review", [0, 120, 180]),
    ("letter-c", [60, 300, 480]),
    ("letter-a", [60, 300, 480]),
    ("letter-l", [60, 300, 480]),
    ("letter-m", [60, 300, 480]),
    ("letter-s", [60, 300, 480]),
    ("letter-r", [60, 300, 480]),
    ("profile", [60, 180, 240]),
    ("talk", [120, 420, 600]),
    ("choose", [60, 180, 240]),
    ("experiments", [120, 420, 660]),
    ("roti", [60, 180, 300]),
];

const PULSE: &str = "C1 A1 L2 M1 S1";
const STANDARD: &str = "C1 C2 C3 A1 A2 A3 L1 L2 L3 M1 M2 M5 S1 S2 S4";
const FULL: &str = "C1 C2 C3 C4 C5 A1 A2 A3 A4 A5 L1 L2 L3 L4 L5 M1 M2 M3 M4 M5 S1 S2 S3 S4 S5";

fn ids(of_calms: &str, of_calmsr: &str) -> Vec<String> {
    let calms = of_calms.split_whitespace().map(|id| format!("calms.{id}"));
    calms
        .chain(
            of_calmsr
                .split_whitespace()
                .map(|id| format!("calmsr.{id}")),
        )
        .collect()
}

#[test]
fn each_agenda_is_the_one_designed() {
    for language in Language::ALL {
        for (id, agenda) in [("calms", CALMS), ("calmsr", CALMSR)] {
            let pack = pack(id, language);
            for (variant, minutes) in Variant::ALL.into_iter().zip([15, 60, 90]) {
                let at = variant as usize;
                let has: Vec<(&str, u64)> = pack
                    .steps
                    .iter()
                    .map(|step| (&*step.id, step.times.of(variant).map_or(0, |span| span.0)))
                    .collect();
                let wants: Vec<_> = agenda
                    .iter()
                    .map(|(step, times)| (*step, times[at]))
                    .collect();
                assert_eq!(has, wants, "{id} {language:?} {variant:?}");
                let sum: Span = pack.steps.iter().filter_map(|s| s.times.of(variant)).sum();
                assert_eq!(sum, Span::minutes(minutes));
                assert_eq!(pack.variants.of(variant).minutes, minutes);
            }
        }
    }
}

#[test]
fn each_variant_asks_the_questions_designed() {
    for language in Language::ALL {
        let calms = pack("calms", language).variants;
        let calmsr = pack("calmsr", language).variants;
        for (variant, of_calms, of_r) in [
            (Variant::Pulse, PULSE, "R1"),
            (Variant::Standard, STANDARD, "R1 R2 R5"),
            (Variant::Full, FULL, "R1 R2 R3 R4 R5"),
        ] {
            assert_eq!(calms.of(variant).questions, ids(of_calms, ""));
            assert_eq!(calmsr.of(variant).questions, ids(of_calms, of_r));
        }
    }
}

#[test]
fn twenty_five_questions_and_thirty() {
    let shelf = Shelf::built_in(&Language::ALL);
    for language in Language::ALL {
        let questions = |id| {
            let pack = &shelf.exact(id, language).unwrap().pack;
            pack.questions
                .iter()
                .map(|question| question.id.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(questions("calms"), ids(FULL, ""));
        assert_eq!(questions("calmsr"), ids(FULL, "R1 R2 R3 R4 R5"));
        let letters: Vec<_> = shelf
            .exact("calmsr", language)
            .unwrap()
            .pack
            .sets
            .iter()
            .map(|s| s.id.clone())
            .collect();
        assert_eq!(letters.concat(), "CALMSR");
    }
}

#[test]
fn a_vote_fits_the_smallest_screen() {
    for pack in packs() {
        for question in &pack.questions {
            for text in &question.levels {
                assert!(
                    text.chars().count() <= LONGEST_LEVEL,
                    "{}: {text}",
                    question.id
                );
            }
            assert!(
                question.title.chars().count() <= LONGEST_TITLE,
                "{}",
                question.id
            );
        }
    }
    assert_eq!(LONGEST_LEVEL, 110);
}

/// What both languages must have in common, written down.
fn shape(pack: &Pack) -> String {
    let mut shape = format!("{} {} {:?}\n", pack.format, pack.version, pack.takes);
    let mut line = |text: String| {
        shape.push_str(&text);
        shape.push('\n');
    };
    line(format!("scale {}", pack.scale.len()));
    pack.sets
        .iter()
        .for_each(|set| line(format!("set {}", set.id)));
    pack.questions
        .iter()
        .for_each(|question| line(shape_of(question)));
    pack.pages
        .iter()
        .for_each(|page| line(format!("page {}", page.id)));
    for rule in &pack.rules {
        line(format!("rule {} {:?} {:?}", rule.id, rule.when, rule.flag));
    }
    for step in &pack.steps {
        let texts = [&step.say, &step.alone, &step.aside].map(Vec::is_empty);
        let (id, stage, kind) = (&step.id, step.stage, &step.kind);
        line(format!(
            "step {id} {stage:?} {kind:?} {:?} {texts:?}",
            step.times
        ));
    }
    line(format!("{:?}", pack.variants));
    shape
}

fn shape_of(question: &Question) -> String {
    let counts = [&question.probes, &question.warnings, &question.practices].map(Vec::len);
    let texts = [&question.about, &question.story].map(Vec::is_empty);
    let (id, set, reading) = (&question.id, &question.set, &question.reading);
    format!("question {id} {set} {counts:?} {reading} {texts:?}")
}

#[test]
fn both_languages_are_one_workshop() {
    for id in PACKS {
        assert_eq!(
            shape(&pack(id, Language::En)),
            shape(&pack(id, Language::Fr))
        );
    }
}
