//! What a browser makes of the pages: elements, names, addresses, and the words of the Markdown.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use pulldown_cmark::{Event, Options, Parser};
use scraper::{ElementRef, Html};

use super::{all, every, page, page_of, text};
use crate::domain::{Language, Report};
use crate::export::markdown::{Medium, pieces};
use crate::export::samples::crowded::{self, HOSTILE};
use crate::export::samples::{brimful, full, secret, solo, workshops};
use crate::i18n::Words;

/// The elements of a page outside of pictures.
const ELEMENTS: &str = "a article body code dd div dl dt em figcaption figure footer h1 h2 h3 h4 \
                        head header html li main meta nav ol p section span strong style table \
                        tbody td th thead title tr ul";

/// The elements of pictures.
const DRAWN: &str = "circle clippath defs desc ellipse g line marker path polygon polyline rect \
                     svg text title tspan use";

/// The attributes of elements outside of pictures.
const ATTRIBUTES: &str = "aria-hidden aria-label aria-labelledby charset class content href \
                          http-equiv id lang name rel role scope start tabindex";

fn is_one_of(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|one| one == name)
}

fn is_drawn(element: ElementRef<'_>) -> bool {
    let above = element.ancestors().filter_map(ElementRef::wrap);
    element.value().name() == "svg" || above.into_iter().any(|e| e.value().name() == "svg")
}

/// Does this for the page of every session, in both languages.
fn on_every_page(check: impl Fn(&str, &Html, &Report)) {
    for language in Language::ALL {
        for (name, report) in every(language) {
            let name = format!("{name} {}", language.code());
            check(&name, &Html::parse_document(&page_of(&report)), &report);
        }
    }
}

#[test]
fn a_page_has_only_the_elements_and_attributes_that_we_write() {
    on_every_page(|name, page, _| {
        assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
        for element in all(page, "*") {
            let tag = element.value().name().to_ascii_lowercase();
            if is_drawn(element) {
                assert!(is_one_of(DRAWN, &tag), "{name}: <{tag}> in a picture");
                let mut attributes = element.value().attrs();
                let bad = attributes.find(|(key, value)| {
                    key.starts_with("on")
                        || *key == "style"
                        || (*key != "xmlns" && value.contains("://"))
                });
                assert!(bad.is_none(), "{name}: {bad:?}");
                continue;
            }
            assert!(is_one_of(ELEMENTS, &tag), "{name}: <{tag}>");
            for (key, value) in element.value().attrs() {
                assert!(is_one_of(ATTRIBUTES, key), "{name}: {tag} {key}={value}");
            }
        }
    });
}

#[test]
fn a_page_asks_for_nothing_from_outside() {
    on_every_page(|name, page, _| {
        let policy = all(page, "meta[http-equiv=Content-Security-Policy]");
        assert_eq!(policy.len(), 1, "{name}");
        let says = "default-src 'none'; style-src 'unsafe-inline'";
        assert_eq!(policy[0].attr("content"), Some(says));
        for link in all(page, "[href]") {
            let to = link.attr("href").unwrap();
            if let Some(id) = to.strip_prefix('#') {
                let found = all(page, &format!("[id=\"{id}\"]")).len();
                assert_eq!(found, 1, "{name}: #{id}");
            } else {
                assert!(to.starts_with("https://dora.dev/"), "{name}: {to}");
                assert_eq!(link.attr("rel"), Some("noreferrer"), "{name}: {to}");
            }
        }
        let style: String = all(page, "style")
            .iter()
            .flat_map(ElementRef::text)
            .collect();
        assert!(
            !style.contains("url(") && !style.contains("@import"),
            "{name}"
        );
    });
}

#[test]
fn headings_names_and_tables_lead_a_reader_who_does_not_see() {
    on_every_page(|name, page, report| {
        let html = all(page, "html")[0];
        let language = report.header.language.code();
        assert_eq!(html.attr("lang"), Some(language), "{name}");
        assert!(!text(all(page, "title")[0]).is_empty(), "{name}");
        for landmark in ["header", "main", "footer"] {
            assert_eq!(all(page, landmark).len(), 1, "{name}: {landmark}");
        }
        let sections = all(page, "main > section").len();
        assert_eq!(!all(page, "nav li").is_empty(), sections > 4, "{name}");
        let headings = all(page, "h1, h2, h3, h4");
        let levels: Vec<u8> = headings
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(all(page, "h1").len(), 1, "{name}");
        let jump = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
        assert!(levels[0] == 1 && jump.is_none(), "{name}: {levels:?}");
        assert!(
            headings.iter().all(|heading| !text(*heading).is_empty()),
            "{name}"
        );
        let mut ids = BTreeSet::new();
        for element in all(page, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        for element in all(page, "[aria-labelledby]") {
            for id in element.attr("aria-labelledby").unwrap().split(' ') {
                assert!(ids.contains(id), "{name}: {id}");
            }
        }
        for cell in all(page, "th") {
            assert!(matches!(cell.attr("scope"), Some("col" | "row")), "{name}");
            assert!(!text(cell).is_empty(), "{name}: a head without words");
        }
        for region in all(page, "[role=region]") {
            assert_eq!(region.attr("tabindex"), Some("0"), "{name}");
        }
        for squares in all(page, ".squares") {
            let cell = squares.parent().and_then(ElementRef::wrap).unwrap();
            let said = text(cell).replace(['■', '□', '…'], "");
            assert!(!said.trim().is_empty(), "{name}: squares alone");
        }
    });
}

/// Words without what marks or joins them, to be compared.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '·'))
        .collect()
}

/// The words of a page as they are seen, without pictures and contents.
fn seen(page: &Html) -> String {
    let mut seen = String::new();
    for node in all(page, "body")[0].descendants() {
        let Some(text) = node.value().as_text() else {
            continue;
        };
        let mut above = node.ancestors().filter_map(ElementRef::wrap);
        let is_aside = above.any(|element| {
            let tag = element.value().name();
            matches!(tag, "svg" | "nav") || element.attr("class") == Some("unseen")
        });
        if !is_aside {
            seen.push_str(text);
        }
    }
    bare(&seen)
}

#[test]
fn a_page_says_every_word_of_the_markdown_in_its_order() {
    on_every_page(|name, page, report| {
        let words = Words::new(report.header.language);
        let drawn: Vec<_> = crate::export::Picture::ALL
            .into_iter()
            .filter(|picture| {
                crate::export::drawn(report, &words, &TimeZone::UTC, *picture, None).is_some()
            })
            .collect();
        let pieces = pieces(report, &words, &TimeZone::UTC, &Medium::Page(drawn));
        let mut said = String::new();
        let sections = pieces.sections.iter().map(|section| &section.text);
        for piece in std::iter::once(&pieces.head)
            .chain(sections)
            .chain([&pieces.foot])
        {
            let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
            for event in Parser::new_ext(piece, options) {
                if let Event::Text(text) | Event::Code(text) = event {
                    said.push_str(&text);
                }
            }
        }
        assert_eq!(seen(page), bare(&said), "{name}");
    });
}

#[test]
fn what_people_wrote_to_take_the_page_over_is_there_as_text() {
    for language in Language::ALL {
        let room = crowded::hostile(language);
        let page = Html::parse_document(&page(&room));
        let body = text(all(&page, "body")[0]);
        for (typed, shown) in HOSTILE {
            assert!(body.contains(shown), "{typed}");
        }
        assert!(body.contains(&"w".repeat(10_000)));
        assert!(!body.contains(['\u{1b}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{7}']));
        let asked = all(&page, "#cp-radar-title");
        assert!(asked.is_empty(), "a picture asked for by somebody");
        assert_eq!(all(&page, "script, img, iframe, form, input").len(), 0);
    }
}

#[test]
fn two_secret_voters_leave_no_figure_on_the_page() {
    for language in Language::ALL {
        for room in [secret(language), workshops::two_tick(language)] {
            let page = Html::parse_document(&page(&room));
            assert!(all(&page, ".squares").is_empty());
            assert!(!text(all(&page, "main")[0]).contains(['■', '□', '%']));
            assert!(all(&page, "svg circle, svg .cp-point").is_empty());
        }
    }
}

#[test]
fn letters_and_questions_are_chips_and_lead_to_their_votes() {
    let page = Html::parse_document(&page(&full(Language::En)));
    let letters: Vec<String> = all(&page, ".profile th .chip")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(letters, ["C", "A", "L", "M", "S"]);
    let first = all(&page, ".focus li > a.chip")[0];
    assert_eq!(
        (first.attr("href"), &*text(first)),
        (Some("#question-c2"), "C2")
    );
    let heading = all(&page, "#question-c2")[0];
    assert_eq!(text(heading), "C2 Where do we stand on C2?");
    assert_eq!(all(&page, ".question").len(), 15);
}

/// The pieces of the pictures on a page: where each begins, and how high it is.
fn sheets(page: &Html) -> Vec<(f64, f64)> {
    let pieces = all(page, "figure.long .cp-sheets > svg").into_iter();
    let sides = pieces.map(|piece| {
        let sides = piece.attr("viewBox").unwrap().split(' ');
        let sides: Vec<f64> = sides.map(|side| side.parse().unwrap()).collect();
        (sides[1], sides[3])
    });
    sides.collect()
}

#[test]
fn a_picture_longer_than_a_sheet_goes_on_on_the_next_one_and_nothing_of_it_is_left_out() {
    for language in Language::ALL {
        for (name, report) in [
            ("long-timeline", brimful::eventful(language)),
            ("long-stream", brimful::mapped(language, &[])),
            ("all-cases", brimful::voted(language, 12)),
        ] {
            let page = Html::parse_document(&page_of(&report));
            let pieces = sheets(&page);
            assert!(pieces.len() > 1, "{name}");
            let mut end = 0.0;
            for (from, height) in &pieces {
                assert!((from - end).abs() < 0.2, "{name}: a gap at {end}");
                assert!(*height > 0.0 && *height <= 860.0, "{name}: {height}");
                end = from + height;
            }
            let whole = all(&page, "figure.long .cp-long > svg")[0];
            let whole = whole.attr("viewBox").unwrap().rsplit(' ').next().unwrap();
            let whole: f64 = whole.parse().unwrap();
            assert!((whole - end).abs() < 0.5, "{name}: {whole} and {end}");
            let body = all(&page, "figure.long use")[0].attr("href").unwrap();
            assert_eq!(all(&page, body).len(), 1, "{name}: {body}");
        }
    }
}

#[test]
fn a_picture_that_fits_on_a_sheet_stands_there_once() {
    let page = Html::parse_document(&page(&workshops::pm(Language::En)));
    assert_eq!(all(&page, "figure").len(), 1);
    assert_eq!(all(&page, "figure.long, .cp-sheets").len(), 0);
}

#[test]
fn a_task_says_in_words_whether_it_is_done() {
    let page = Html::parse_document(&page(&full(Language::Fr)));
    let says: Vec<&str> = all(&page, ".actions .box, .carried .box")
        .iter()
        .filter_map(|mark| mark.attr("aria-label"))
        .collect();
    assert_eq!(says, ["pas fait", "fait", "fait", "pas fait", "pas fait"]);
}

#[test]
fn one_person_alone_is_told_a_word_where_the_square_has_no_number() {
    let page = Html::parse_document(&page(&solo(Language::Fr)));
    let told: Vec<String> = all(&page, "#questions .unseen")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(told, ["oui", "oui"]);
}

#[test]
fn a_small_page_reads_well_as_it_is() {
    let page = page(&workshops::cards(Language::En));
    let body = page.split("</style>").nth(1).unwrap();
    let body = body.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    insta::assert_snapshot!(body);
}

#[test]
fn on_a_phone_the_wide_picture_is_scrolled_in_its_own_box() {
    let raw = page(&full(Language::En));
    let sheet = Html::parse_document(&raw);
    assert_eq!(all(&sheet, "figure.radar").len(), 1);
    assert_eq!(all(&sheet, "figure.spread").len(), 1);
    let boxed = all(
        &sheet,
        "figure.spread > .wide[tabindex=\"0\"] > .cp-long > svg",
    );
    assert_eq!(boxed.len(), 1, "it can be reached by the keyboard too");
    assert!(!raw.contains("figure.spread {"), "it is hidden nowhere");
    for rule in [
        ".wide { overflow-x: auto;",
        "figure svg { min-width: 36rem; }",
        "figure.radar svg { min-width: 0; }",
    ] {
        assert!(raw.contains(rule), "{rule}");
    }
    assert_eq!(all(&sheet, "h1 .between").len(), 1);
}
