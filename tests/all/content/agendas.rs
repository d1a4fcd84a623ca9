//! Whether the packs have the steps, times and questions that were designed.
use calms::content::Shelf;
use calms::domain::{Language, Span, Variant};

use super::texts::{PACKS, pack};

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

const WAYS: &Agenda = &[
    ("purpose", [60, 120, 180]),
    ("safety", [60, 180, 240]),
    ("review", [0, 120, 180]),
    ("flow", [120, 600, 840]),
    ("feedback", [120, 600, 840]),
    ("learning", [120, 600, 840]),
    ("signs", [0, 180, 360]),
    ("limits", [180, 420, 600]),
    ("choose", [60, 180, 240]),
    ("experiments", [120, 420, 720]),
    ("roti", [60, 180, 360]),
];

const DSO: &Agenda = &[
    ("purpose", [60, 60, 180]),
    ("safety", [60, 180, 240]),
    ("review", [0, 60, 180]),
    ("symptoms", [120, 240, 480]),
    ("behaviours", [180, 720, 1440]),
    ("organisation", [60, 240, 480]),
    ("spectrum", [0, 240, 480]),
    ("insights", [180, 300, 600]),
    ("choose", [60, 120, 240]),
    ("experiments", [120, 360, 720]),
    ("roti", [60, 180, 360]),
];

const DORA: &Agenda = &[
    ("service", [60, 120, 300]),
    ("cautions", [0, 60, 180]),
    ("basics", [0, 120, 420]),
    ("lead-time", [120, 180, 600]),
    ("frequency", [60, 120, 300]),
    ("change-fail", [120, 120, 360]),
    ("restore", [120, 120, 360]),
    ("rework", [0, 60, 180]),
    ("bands", [120, 180, 480]),
    ("capability", [60, 180, 720]),
    ("experiments", [180, 360, 1080]),
    ("roti", [60, 180, 420]),
];

const VSM: &Agenda = &[
    ("charter", [120, 240, 300]),
    ("safety", [0, 120, 180]),
    ("steps", [180, 720, 1080]),
    ("times", [180, 720, 1080]),
    ("quality", [60, 360, 540]),
    ("metrics", [180, 360, 420]),
    ("principles", [0, 300, 600]),
    ("future", [60, 300, 480]),
    ("experiments", [60, 300, 420]),
    ("roti", [60, 180, 300]),
];

const PM: &Agenda = &[
    ("prime", [60, 120, 180]),
    ("roles", [60, 60, 120]),
    ("safety", [0, 120, 120]),
    ("impact", [120, 240, 360]),
    ("timeline", [300, 1920, 2400]),
    ("agree", [0, 0, 240]),
    ("factors", [120, 300, 540]),
    ("learn", [60, 180, 300]),
    ("actions", [120, 480, 840]),
    ("share", [30, 90, 150]),
    ("roti", [30, 90, 150]),
];

const RETRO: &Agenda = &[
    ("purpose", [60, 120, 120]),
    ("mood", [0, 300, 360]),
    ("review", [60, 180, 240]),
    ("gather", [300, 1200, 1920]),
    ("talk", [180, 720, 1200]),
    ("choose", [60, 240, 360]),
    ("experiments", [180, 660, 900]),
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

/// The agenda and the minutes of each pack that ships.
const DESIGN: [(&str, &Agenda, [u64; 3]); 8] = [
    ("calms", CALMS, [15, 60, 90]),
    ("calmsr", CALMSR, [15, 60, 90]),
    ("ways", WAYS, [15, 60, 90]),
    ("dso", DSO, [15, 45, 90]),
    ("dora", DORA, [15, 30, 90]),
    ("vsm", VSM, [15, 60, 90]),
    ("pm", PM, [15, 60, 90]),
    ("retro", RETRO, [15, 60, 90]),
];

#[test]
fn each_agenda_is_the_one_designed() {
    assert_eq!(DESIGN.map(|(id, ..)| id), PACKS);
    for language in Language::ALL {
        for (id, agenda, minutes) in DESIGN {
            let pack = pack(id, language);
            for (at, variant) in Variant::ALL.into_iter().enumerate() {
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
                assert_eq!(sum, Span::minutes(minutes[at]), "{id} {variant:?}");
                assert_eq!(pack.variants.of(variant).minutes, minutes[at]);
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

/// What each variant of the other packs asks.
const ASKED: [(&str, [&str; 3]); 6] = [
    (
        "ways",
        [
            "FL1 FB1 LE1",
            "FL1 FL2 FL5 FB1 FB2 FB3 LE1 LE3 LE4",
            "FL1 FL2 FL3 FL4 FL5 FB1 FB2 FB3 FB4 FB5 LE1 LE2 LE3 LE4 LE5",
        ],
    ),
    (
        "dso",
        [
            "B1 B3 B6 O1",
            "B1 B2 B3 B4 B5 B6 O1 O2",
            "B1 B2 B3 B4 B5 B6 O1 O2",
        ],
    ),
    ("dora", [""; 3]),
    ("vsm", ["", PRINCIPLES, PRINCIPLES]),
    ("pm", [""; 3]),
    ("retro", [""; 3]),
];

const PRINCIPLES: &str = "principles.P1 principles.P2 principles.P3 principles.P4 principles.P5 \
                          principles.P6 principles.P7";

#[test]
fn the_other_packs_ask_the_questions_designed_in_the_packs_order() {
    for language in Language::ALL {
        for (id, asked) in ASKED {
            let pack = pack(id, language);
            for (variant, asked) in Variant::ALL.into_iter().zip(asked) {
                let wants: Vec<String> = asked
                    .split_whitespace()
                    .map(|question| format!("{id}.{question}"))
                    .collect();
                assert_eq!(
                    pack.variants.of(variant).questions,
                    wants,
                    "{id} {variant:?}"
                );
            }
            let order: Vec<_> = pack.questions.iter().map(|q| q.id.clone()).collect();
            assert_eq!(pack.variants.of(Variant::Full).questions, order, "{id}");
        }
    }
}
