//! Templates of the user: what they can ask for, and how a broken one is told.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use jiff::tz::TimeZone;

use super::page;
use crate::domain::{Language, Report};
use crate::export::html::{Template, TemplateFault, Templates, html, poured_markdown};
use crate::export::markdown;
use crate::export::samples::{Room, crowded, full, hostile, workshops};
use crate::i18n::Words;

fn template(file: &str, text: &str) -> Template {
    Template {
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

fn own_page(room: &Room, text: &str) -> Result<String, TemplateFault> {
    let templates = Templates {
        html: Some(template("/c/report.html", text)),
        ..Templates::default()
    };
    let report = room.report();
    let words = Words::new(report.header.language);
    html(&report, &words, &TimeZone::UTC, None, &templates)
}

fn own_markdown(report: &Report, text: &str) -> Result<String, TemplateFault> {
    let templates = Templates {
        markdown: Some(template("/c/report.md", text)),
        ..Templates::default()
    };
    let words = Words::new(report.header.language);
    poured_markdown(report, &words, &TimeZone::UTC, &templates)
}

#[test]
fn a_template_gets_what_the_page_about_templates_promises() {
    let room = full(Language::Fr);
    let asks = "{{ title }}|{{ team }}|{{ workshop }}|{{ date }}|{{ day }}|{{ language }}|\
                {{ pack }}|{{ variant }}|{{ mode }}";
    assert_eq!(
        own_page(&room, asks).unwrap(),
        "Health check · Checkout|Checkout|Health check|dimanche 22 novembre 2026|2026-11-22|fr|\
         calms|standard|doigts levés\n"
    );
    let sections = "{% for s in sections %}{{ s.id }}={{ s.title }};{% endfor %}";
    let told = own_page(&room, sections).unwrap();
    assert!(told.starts_with("profile=Profil;focus="), "{told}");
    assert!(told.contains(";questions=Toutes les questions;"), "{told}");
    let figures = "{{ figures.radar }}#{{ figures.timeline }}#";
    let told = own_page(&room, figures).unwrap();
    assert!(
        told.starts_with("<svg") && told.ends_with("</svg>##\n"),
        "{told}"
    );
    let whole = "{{ version }}{{ contents_title }}{{ style }}{{ head }}{{ contents }}{{ foot }}";
    let told = own_page(&room, whole).unwrap();
    for part in ["Sommaire", "--ground", "<h1", "href=\"#profile\"", "calms"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn the_guide_to_templates_names_everything_that_there_is() {
    let guide = include_str!("../../../../docs/templates.md");
    for name in [
        "title",
        "team",
        "workshop",
        "date",
        "day",
        "language",
        "pack",
        "variant",
        "mode",
        "version",
        "style",
        "head",
        "contents",
        "contents_title",
        "body",
        "foot",
        "sections",
        "figures",
    ] {
        assert!(guide.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn what_people_wrote_is_escaped_in_the_users_template_too() {
    let room = hostile(Language::En);
    let told = own_page(&room, "<p>{{ team }}</p>").unwrap();
    assert!(
        told.contains("&lt;img src=x") && !told.contains("<img"),
        "{told}"
    );
    assert!(!told.contains(['\u{202e}', '\u{1b}']), "{told}");
    let told = own_markdown(&room.report(), "{{ team }}").unwrap();
    assert!(
        told.contains("\\<img src=x") && !told.contains(" <img"),
        "{told}"
    );
}

#[test]
fn a_broken_template_is_told_with_its_file_its_line_and_why() {
    let room = full(Language::En);
    for (text, line, why) in [
        ("<p>\n{{ titel }}", 2, "undefined"),
        ("a\nb\n{% if title %}", 3, "syntax error"),
        ("{{ title | shout }}", 1, "shout"),
        ("x\n{% include 'other.html' %}", 2, "include"),
        ("{{ sections[99].title }}", 1, "undefined"),
    ] {
        let fault = own_page(&room, text).unwrap_err();
        assert_eq!(
            (&*fault.file, fault.line),
            ("/c/report.html", line),
            "{text}: {fault}"
        );
        assert!(fault.why.contains(why), "{text}: {fault}");
        let fault = own_markdown(&room.report(), text).unwrap_err();
        assert_eq!(
            (&*fault.file, fault.line),
            ("/c/report.md", line),
            "{text}: {fault}"
        );
    }
}

#[test]
fn the_markdown_is_the_same_through_the_template_that_says_only_body() {
    for room in [full(Language::Fr), workshops::pm(Language::En)] {
        let report = room.report();
        let words = Words::new(report.header.language);
        let plain = markdown(&report, &words, &TimeZone::UTC);
        assert_eq!(own_markdown(&report, "{{ body }}\n").unwrap(), plain);
        let none = poured_markdown(&report, &words, &TimeZone::UTC, &Templates::default());
        assert_eq!(none.unwrap(), plain);
        let parts = "{{ head }}\n\n{% for s in sections %}{{ s.body }}\n\n{% endfor %}{{ foot }}";
        assert_eq!(own_markdown(&report, parts).unwrap(), plain);
    }
}

#[test]
fn a_style_of_the_user_takes_the_place_of_ours_and_cannot_end_early() {
    let report = full(Language::En).report();
    let words = Words::new(Language::En);
    let templates = Templates {
        style: Some("h1::after { content: '</style><script>' }".to_owned()),
        ..Templates::default()
    };
    let page = html(&report, &words, &TimeZone::UTC, None, &templates).unwrap();
    assert_eq!(page.matches("</style").count(), 1, "{page}");
    assert!(!page.contains("--wash"), "ours is gone");
    assert!(page.contains("--cp-ink"), "pictures keep theirs");
}

#[test]
fn what_looks_like_a_template_in_a_session_is_text() {
    let page = page(&crowded::hostile(Language::En));
    assert!(
        page.contains("{{ 7*7 }}") && !page.contains(">49<"),
        "{page}"
    );
}
