//! The demo: each of its sessions is as sound as one of a room, and reads as well.
use std::fs;

use calms::demo;
use calms::domain::{
    Ignored, Language, LintField, LintLevel, Report, Session, Tongue, lint, lint_markdown,
};
use calms::export::{self, Templates};
use calms::i18n::Words;
use calms::store::document;
use jiff::tz::TimeZone;

use crate::content::writing::slips;

const SOURCES: [&str; 3] = [
    include_str!("../../content/demo/checkout.ron"),
    include_str!("../../content/demo/platform.ron"),
    include_str!("../../content/demo/search.ron"),
];

fn made(language: Language) -> Vec<Session> {
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    demo::sessions(language, now, &TimeZone::UTC).unwrap()
}

/// What is warned of in a line.
fn warnings(text: &str, language: Language, field: LintField) -> Vec<String> {
    let hits = lint(text, Tongue::from(language), field, &[], Ignored::default());
    told(text, hits)
}

fn told(text: &str, hits: Vec<calms::domain::Hit>) -> Vec<String> {
    let hits = hits.into_iter().filter(|hit| hit.level == LintLevel::Warn);
    let told = hits.map(|hit| format!("{}: {text}", &text[hit.start..hit.end]));
    told.collect()
}

/// What the room wrote, line by line, and what each line is for.
fn lines(session: &Session) -> Vec<(LintField, String)> {
    let mut lines = Vec::new();
    let mut add = |field, text: &str| lines.push((field, text.to_owned()));
    for card in session.cards() {
        let field = match (&*card.board, &*card.column) {
            ("factors", _) => LintField::Factors,
            ("learn", "luck") => LintField::Luck,
            ("learn", _) => LintField::Learn,
            _ => LintField::Text,
        };
        add(field, &card.text);
        add(LintField::Text, &card.known);
    }
    for event in &session.timeline().entries {
        for text in [&event.text, &event.role, &event.source, &event.sense] {
            add(LintField::Timeline, text);
        }
    }
    for card in session.actions() {
        add(LintField::Actions, &card.text);
        add(LintField::Actions, &card.done_when);
    }
    for card in session.experiments() {
        add(LintField::Actions, &card.act);
        for text in [&card.belief, &card.measure, &card.today, &card.stop_rule] {
            add(LintField::Text, text);
        }
    }
    for form in session.forms() {
        let field = if form.id == "impact" {
            LintField::Impact
        } else {
            LintField::Text
        };
        for filled in &form.fields {
            add(field, &filled.value);
        }
    }
    for step in &session.stream().today {
        for text in [&step.name, &step.role, &step.note] {
            add(LintField::Text, text);
        }
    }
    for note in session.notes() {
        add(LintField::Text, &note.text);
    }
    lines.retain(|(_, text)| !text.is_empty());
    lines
}

#[test]
fn each_session_is_read_back_and_written_again_byte_by_byte() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        for session in made(language) {
            let text = document::to_text(&session).unwrap();
            let path = folder.path().join(format!("{}.ron", session.header().id));
            fs::write(&path, &text).unwrap();
            let opened = document::open::<Session>(&path).unwrap();
            assert_eq!(opened.value, session);
            let again = document::to_text_keeping(&opened.value, &opened.text).unwrap();
            assert!(again == text, "{}", path.display());
        }
    }
}

#[test]
fn each_session_reports_in_every_form_and_either_language_without_a_warning() {
    for (own, other) in [(Language::En, Language::Fr), (Language::Fr, Language::En)] {
        for session in made(own) {
            let report = Report::of(&session, None);
            let id = &session.header().id;
            assert!(export::json(&report).unwrap().contains(&id.0));
            for language in [own, other] {
                let words = Words::new(language);
                let markdown = export::markdown(&report, &words, &TimeZone::UTC);
                assert!(!markdown.contains('⟦'), "{markdown}");
                // A topic of the dot vote that was a card is named once.
                let twice = |line: &&str| {
                    let mut parts = line.trim_start_matches("- ").split(" · ");
                    let first = parts.next();
                    first == parts.next()
                };
                assert_eq!(markdown.lines().find(twice), None, "{id}");
                let page =
                    export::html(&report, &words, &TimeZone::UTC, None, &Templates::default());
                assert!(!page.unwrap().contains('⟦'), "{id}");
                if language == own {
                    let tongue = Tongue::from(own);
                    let field = LintField::Text;
                    let hits = lint_markdown(&markdown, tongue, field, &[], Ignored::default());
                    let told: Vec<&str> = hits
                        .iter()
                        .filter(|hit| hit.level == LintLevel::Warn)
                        .map(|hit| &markdown[hit.start..hit.end])
                        .collect();
                    assert!(told.is_empty(), "{id}: {told:?}");
                }
            }
        }
    }
}

#[test]
fn every_line_is_blameless_where_it_stands_and_well_set() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for session in made(language) {
            for (field, text) in lines(&session) {
                faults.extend(warnings(&text, language, field));
                let slips = slips(language, &text).into_iter();
                faults.extend(slips.map(|slip| format!("{slip}: {text}")));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn whatever_the_content_tells_is_in_a_session() {
    let told: String = Language::ALL
        .into_iter()
        .flat_map(made)
        .map(|session| document::to_text(&session).unwrap())
        .collect();
    let mut missing = Vec::new();
    for source in SOURCES {
        let lines = source.lines().filter(|line| !line.trim().starts_with("//"));
        let words = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
        let parts = words.flat_map(|words| words.split("\\n"));
        let said = parts.filter(|part| {
            part.contains(char::is_alphabetic) && part.contains(char::is_whitespace)
        });
        missing.extend(said.filter(|part| !told.contains(*part)));
    }
    assert_eq!(missing, Vec::<&str>::new());
}
