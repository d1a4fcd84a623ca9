//! The report as people paste it into a wiki, in both languages.
use jiff::tz::TimeZone;

use super::markdown;
use crate::domain::{Language, Mode, Names, Report, Variant};
use crate::export::samples::{Room, full, hostile, secret, small, solo, workshops};
use crate::i18n::Words;

fn page(room: &Room) -> String {
    let report = room.report();
    let words = Words::new(report.header.language);
    let page = markdown(&report, &words, &TimeZone::UTC);
    assert!(!page.contains(['⟦', '⟧']), "{page}");
    assert!(!page.contains("{$"), "{page}");
    page.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[test]
fn a_full_session_reads_well_in_english() {
    insta::assert_snapshot!(page(&full(Language::En)));
}

#[test]
fn a_full_session_reads_well_in_french() {
    insta::assert_snapshot!(page(&full(Language::Fr)));
}

#[test]
fn a_small_room_is_told_that_it_is_small() {
    insta::assert_snapshot!(page(&small(Language::En)));
}

#[test]
fn one_person_alone_is_not_spoken_to_as_a_group() {
    let page = page(&solo(Language::Fr));
    for word in ["médiane", "Médiane", "voix", "groupe"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    insta::assert_snapshot!(page);
}

#[test]
fn two_secret_voters_leave_no_figure_at_all() {
    for language in Language::ALL {
        let page = page(&secret(language));
        assert!(!page.contains(['■', '□', '├', '%']), "{page}");
        for word in ["median", "mean", "médiane", "moyenne"] {
            let told = page.to_lowercase().replace("the median is", "");
            assert!(!told.replace("la médiane est", "").contains(word), "{page}");
        }
    }
    insta::assert_snapshot!(page(&secret(Language::En)));
}

#[test]
fn no_mean_stands_beside_two_camps() {
    for (language, mean) in [(Language::En, "mean 2"), (Language::Fr, "moyenne 2")] {
        let camps = Room::new(language, Variant::Pulse, Mode::Tally, 6);
        let camps = camps.votes("C1", [3, 0, 0, 3, 0], 0);
        assert!(!page(&camps).contains(mean));
        let near = Room::new(language, Variant::Pulse, Mode::Tally, 6);
        assert!(page(&near.votes("C1", [0, 3, 3, 0, 0], 0)).contains(mean));
    }
}

#[test]
fn what_people_wrote_stays_text() {
    let page = page(&hostile(Language::En));
    let lines: Vec<&str> = page.lines().collect();
    assert!(
        !page.contains(|c: char| c.is_control() && c != '\n'),
        "{page}"
    );
    assert!(!page.contains(['\u{202e}', '\u{200b}']), "{page}");
    assert!(!page.replace("\\<", "").contains("<img"), "{page}");
    assert!(
        !page.replace("\\]", "").contains("](") && !page.contains("**b**"),
        "{page}"
    );
    assert!(!lines.contains(&"- [x] "), "{page}");
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("---")).count(),
        1
    );
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("# ")).count(),
        1
    );
    insta::assert_snapshot!(page);
}

#[test]
fn there_is_no_overall_score() {
    let page = page(&full(Language::En));
    let rows = page.lines().filter(|line| line.starts_with("| **")).count();
    assert_eq!(rows, 5, "one row a letter and none below");
}

#[test]
fn every_workshop_leaves_a_report_in_both_languages() {
    for language in Language::ALL {
        for room in [
            workshops::dso(language),
            workshops::ways(language),
            workshops::dora(language),
            workshops::vsm(language),
            workshops::pm(language),
            workshops::cards(language),
        ] {
            let pack = &room.session.header().pack;
            insta::assert_snapshot!(format!("{pack}_{}", language.code()), page(&room));
        }
    }
}

#[test]
fn names_give_way_and_what_is_missing_or_not_understood_is_told() {
    for language in Language::ALL {
        let room = workshops::named(language);
        let words = Words::new(language);
        let mark = words.say("name-mark");
        let report = Report::leaving(&room.session, None, Names::Veiled(&mark));
        let page = markdown(&report, &words, &TimeZone::UTC);
        let page = page.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        insta::assert_snapshot!(format!("named_{}", language.code()), page);
    }
}

#[test]
fn two_who_tick_in_secret_are_told_nothing() {
    let page = page(&workshops::two_tick(Language::En));
    assert!(
        !page.contains('■') && page.contains("Survey signs"),
        "{page}"
    );
    assert!(!page.contains("Most ticks"), "{page}");
}

#[test]
fn a_post_mortem_stays_text_whatever_is_written_into_it() {
    let page = page(&workshops::nasty(Language::En));
    assert!(!page.contains('\u{202e}'), "{page}");
    let shown = page
        .replace("\\<", "")
        .replace("\\]", "")
        .replace("\\*", "");
    assert!(!shown.contains("<img") && !shown.contains("]("), "{page}");
    assert!(!shown.contains("**b"), "{page}");
    for line in page.lines() {
        assert!(!line.starts_with("- [x]"), "{line}");
        if line.starts_with('|') {
            let bars = line.replace("\\|", "").matches('|').count();
            assert!([3, 4, 6].contains(&bars), "{line}");
        }
    }
    insta::assert_snapshot!(page);
}

#[test]
fn a_voice_apart_is_told_once_and_is_no_disagreement() {
    let expected = [
        (
            Language::En,
            "views agree · one voice apart, at 2",
            "## What holds",
        ),
        (
            Language::Fr,
            "avis convergents · une voix à part, à 2",
            "## Ce qui tient",
        ),
    ];
    for (language, said, holds) in expected {
        let mut report = full(language).report();
        let counts = crate::domain::Counts {
            levels: [0, 1, 0, 6, 0],
            abstained: 0,
        };
        report.questions[0].outcome = crate::domain::Outcome::Voted(Box::new(counts.stats()));
        let id = report.questions[0].id.clone();
        (report.talk, report.strengths) = (vec![id.clone()], vec![id]);
        let page = markdown(&report, &Words::new(language), &TimeZone::UTC);
        assert!(page.contains(said), "{page}");
        assert!(!page.contains(holds), "{page}");
    }
}
