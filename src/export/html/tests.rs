//! Pages as a browser reads them: sound, closed to the outside, with all that the Markdown says.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod contrast;
mod sound;
mod templates;

use jiff::tz::TimeZone;
use scraper::{ElementRef, Html, Selector};

use super::{Templates, html};
use crate::domain::{Language, Report};
use crate::export::samples::{self, Room, brimful, crowded, workshops};
use crate::i18n::Words;

/// The page of a session as the program writes it.
fn page(room: &Room) -> String {
    page_of(&room.report())
}

fn page_of(report: &Report) -> String {
    let words = Words::new(report.header.language);
    html(report, &words, &TimeZone::UTC, None, &Templates::default()).unwrap()
}

/// One session of every kind, with a name for files.
fn every(language: Language) -> Vec<(&'static str, Report)> {
    let rooms = vec![
        ("full", samples::full(language)),
        ("small", samples::small(language)),
        ("solo", samples::solo(language)),
        ("secret", samples::secret(language)),
        ("hostile", samples::hostile(language)),
        ("dso", workshops::dso(language)),
        ("two-tick", workshops::two_tick(language)),
        ("ways", workshops::ways(language)),
        ("dora", workshops::dora(language)),
        ("vsm", workshops::vsm(language)),
        ("pm", workshops::pm(language)),
        ("nasty", workshops::nasty(language)),
        ("cards", workshops::cards(language)),
        ("many-questions", crowded::questions(language)),
        ("taken-over", crowded::hostile(language)),
    ];
    let rooms = rooms.into_iter().map(|(name, room)| (name, room.report()));
    let brimful = [
        ("all-cases", brimful::voted(language, 12)),
        ("long-timeline", brimful::eventful(language)),
        ("long-stream", brimful::mapped(language, &[])),
        ("branches", brimful::mapped(language, &["left", "right"])),
    ];
    rooms.chain(brimful).collect()
}

/// All elements that a selector finds.
fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text of an element, with one blank for any space.
fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes every page for `tests/reports/check.sh`, which calls this alone.
#[test]
#[ignore = "writes files for tests/reports/check.sh, into the folder CALMS_REPORTS"]
fn pages_for_the_checkers() {
    let folder = std::path::PathBuf::from(std::env::var_os("CALMS_REPORTS").unwrap());
    for language in Language::ALL {
        for (name, report) in every(language) {
            let file = folder.join(format!("{name}.{}.html", language.code()));
            std::fs::write(file, page_of(&report)).unwrap();
        }
    }
}
