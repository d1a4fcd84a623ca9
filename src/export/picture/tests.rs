//! Pictures are read back as XML: they are well-formed, nothing stands on anything else, and what
//! people wrote is nothing but words.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use std::sync::LazyLock;

use jiff::civil::date;
use roxmltree::{Document, Node};

use super::letters::Type;
use super::*;
use crate::domain::Language;
use crate::export::samples::brimful::{eventful, mapped, session, voted};
use crate::export::samples::{self, Room, workshops};

/// What nobody should write, and somebody will.
const NASTY: [&str; 6] = [
    "<script>alert(1)</script> & \"quoted\" 'too' ]]> <![CDATA[ <!-- -->",
    "\u{202e}rtl \u{2067}isolated \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{0}\u{1b}[31m\u{fffe}\u{ffff}",
    "🎉👩‍👩‍👧‍👦🏳️‍🌈 e\u{301}\u{301}\u{301} 日本語のとても長い文 مرحبا",
    "=HYPERLINK(\"http://x\") url(javascript:alert(1))",
    "",
    "   \n\t ",
];

/// Every picture with words that would like to be more.
fn nasty(language: Language) -> Vec<Report> {
    // Once is enough for the longest.
    let letters = match language {
        Language::En => 10_000,
        Language::Fr => 500,
    };
    let long = "W".repeat(letters);
    let words = NASTY.into_iter().chain([long.as_str()]);
    let mut reports = Vec::new();
    for text in words {
        let mut votes = voted(language, 5);
        votes.header.title = text.to_owned();
        votes.header.team = text.to_owned();
        for label in &mut votes.labels {
            *label = text.to_owned();
        }
        for letter in &mut votes.letters {
            letter.title = text.to_owned();
        }
        for question in &mut votes.questions {
            question.title = text.to_owned();
        }
        let mut incident = eventful(language);
        let mut map = mapped(language, &["", "a", "b"]);
        for event in &mut incident.happened.as_mut().unwrap().entries {
            event.text = text.to_owned();
            event.role = text.to_owned();
            event.typed = text.to_owned();
        }
        let stream = &mut map.map.as_mut().unwrap().stream;
        for step in stream.today.iter_mut().chain(&mut stream.future) {
            step.name = text.to_owned();
            step.role = text.to_owned();
            step.branch = text.to_owned();
            step.wip = text.to_owned();
            step.process = text.to_owned();
        }
        reports.extend([votes, incident, map]);
    }
    reports
}

fn full(language: Language) -> Vec<(&'static str, Report)> {
    vec![
        ("thirty", voted(language, 9)),
        ("crowd", voted(language, 60)),
        ("eventful", eventful(language)),
        ("forty", mapped(language, &[])),
        (
            "branches",
            mapped(
                language,
                &["", "site", "site", "appli mobile", "", "", "données"],
            ),
        ),
    ]
}

/// Every sample, and rooms that fill pictures to the brim.
fn reports(language: Language) -> Vec<(&'static str, Report)> {
    type Made = fn(Language) -> Room;
    let rooms: [(&str, Made); 13] = [
        ("full", samples::full),
        ("small", samples::small),
        ("solo", samples::solo),
        ("secret", samples::secret),
        ("hostile", samples::hostile),
        ("dso", workshops::dso),
        ("ways", workshops::ways),
        ("two-tick", workshops::two_tick),
        ("dora", workshops::dora),
        ("vsm", workshops::vsm),
        ("pm", workshops::pm),
        ("cards", workshops::cards),
        ("nasty-pm", workshops::nasty),
    ];
    let samples = rooms.map(|(name, room)| (name, room(language).report()));
    let nasty = nasty(language).into_iter().map(|report| ("nasty", report));
    samples
        .into_iter()
        .chain(full(language))
        .chain(nasty)
        .collect()
}

fn earlier() -> Earlier {
    let letters = [("C", 24), ("A", 35), ("M", 30), ("S", 28), ("Z", 20)];
    Earlier {
        date: date(2026, 8, 20),
        letters: letters
            .map(|(id, mean)| (id.to_owned(), Ratio::tenths(mean)))
            .to_vec(),
    }
}

/// Every file and every picture on its own, in both languages, by name.
static DRAWINGS: LazyLock<Vec<(String, String)>> =
    LazyLock::new(|| Language::ALL.into_iter().flat_map(drawings).collect());

fn drawings(language: Language) -> Vec<(String, String)> {
    let words = Words::new(language);
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let mut all = Vec::new();
    for (at, (name, report)) in reports(language).into_iter().enumerate() {
        let was = earlier();
        let was = (at % 2 == 0).then_some(&was);
        let file = svg(&report, &words, &zone, was);
        let name = format!("{name} {at} {}", language.code());
        all.extend(file.map(|svg| (name.clone(), svg)));
        for picture in Picture::ALL {
            let one = drawn(&report, &words, &zone, picture, was);
            all.extend(one.map(|svg| (format!("{name} {}", picture.code()), svg)));
        }
    }
    all.extend(trends(language));
    assert!(all.len() > 70, "{}", all.len());
    all
}

/// The trends of teams with one session, with many, and with words that would like to be more.
fn trends(language: Language) -> Vec<(String, String)> {
    let words = Words::new(language);
    let pack = samples::pack("calms", language);
    let header = samples::full(language).session.header().clone();
    let long = "W".repeat(2_000);
    let mut all = Vec::new();
    for (at, team) in NASTY
        .into_iter()
        .chain([long.as_str(), "Checkout"])
        .enumerate()
    {
        for sessions in [1, 2, 9_u16] {
            let mut teams = crate::domain::Teams::all();
            for n in 0..sessions {
                let mut header = header.clone();
                let began =
                    header.begun() + jiff::SignedDuration::from_hours(24 * 31 * i64::from(n));
                header.started = Some(began);
                header.id.0 = format!("{n}");
                header.team = if team.trim().is_empty() { "-" } else { team }.to_owned();
                header.title = team.to_owned();
                for (letter, mean) in header.letters.iter_mut().zip((1..=5).cycle()) {
                    letter.mean = letter.mean.map(|_| f64::from((mean + n) % 5 + 1));
                    letter.n = if n % 3 == 0 { 5 } else { letter.n };
                }
                teams.take(&header);
            }
            for trend in teams.trends() {
                let pack = (at % 2 == 0).then_some(&*pack);
                let svg = trend_svg(&trend, pack, &words, &TimeZone::UTC);
                let name = format!("trend {at} of {sessions} {}", language.code());
                all.extend(svg.map(|svg| (name, svg)));
            }
        }
    }
    assert!(all.len() > 20, "{}", all.len());
    all
}

fn parsed(svg: &str) -> Document<'_> {
    Document::parse(svg).unwrap()
}

/// Where a text stands, by the same estimate as it was set.
#[derive(Debug)]
struct Placed {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    #[expect(dead_code, reason = "a failing test shows it")]
    text: String,
}

fn moved(node: Node<'_, '_>) -> (f64, f64) {
    let mut sum = (0.0, 0.0);
    for above in node.ancestors() {
        if let Some(transform) = above.attribute("transform") {
            let inner = transform.strip_prefix("translate(").unwrap();
            let (x, y) = inner.strip_suffix(')').unwrap().split_once(' ').unwrap();
            sum.0 += x.parse::<f64>().unwrap();
            sum.1 += y.parse::<f64>().unwrap();
        }
    }
    sum
}

fn boxes(document: &Document<'_>) -> Vec<Placed> {
    let all = document.descendants();
    let texts = all.filter(|node| node.is_element() && node.tag_name().name() == "text");
    texts
        .map(|node| {
            let class = node.attribute("class").unwrap().split(' ').next().unwrap();
            let kind = Type::ALL
                .into_iter()
                .find(|kind| kind.class() == class)
                .unwrap();
            let number = |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
            assert!((number("font-size") - kind.size()).abs() < 0.06);
            let (dx, dy) = moved(node);
            let text = node.text().unwrap().to_owned();
            let (x, y, width) = (number("x") + dx, number("y") + dy, kind.width(&text));
            let left = match node.attribute("text-anchor") {
                None => x,
                Some("middle") => x - width / 2.0,
                Some(_) => x - width,
            };
            Placed {
                left,
                right: left + width,
                top: y - kind.size() * 0.93,
                bottom: y + kind.size() * 0.24,
                text,
            }
        })
        .collect()
}

#[test]
fn no_two_texts_stand_on_each_other_and_none_leaves_the_picture() {
    for (name, svg) in DRAWINGS.iter() {
        let document = parsed(svg);
        let view = document.root_element().attribute("viewBox").unwrap();
        let size: Vec<f64> = view.split(' ').map(|n| n.parse().unwrap()).collect();
        let mut boxes = boxes(&document);
        assert!(!boxes.is_empty(), "{name}");
        boxes.sort_by(|a, b| a.top.total_cmp(&b.top));
        for (at, one) in boxes.iter().enumerate() {
            let inside = one.left >= -0.2
                && one.right <= size[2] + 0.2
                && one.top >= -0.2
                && one.bottom <= size[3] + 0.2;
            assert!(inside, "{name}: {one:?} {size:?}");
            let near = boxes[at + 1..]
                .iter()
                .take_while(|next| next.top < one.bottom);
            for other in near {
                let apart = one.right <= other.left + 0.2
                    || other.right <= one.left + 0.2
                    || one.bottom <= other.top + 0.2;
                assert!(apart, "{name}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn pictures_are_sound_and_hold_shapes_and_words_only() {
    const ELEMENTS: [&str; 11] = [
        "svg", "g", "title", "desc", "style", "text", "rect", "circle", "line", "path", "",
    ];
    for (name, svg) in DRAWINGS.iter() {
        let document = parsed(svg);
        for node in document.descendants().filter(Node::is_element) {
            assert!(
                ELEMENTS.contains(&node.tag_name().name()),
                "{name}: {node:?}"
            );
            for attribute in node.attributes() {
                let key = attribute.name();
                let plain = !key.starts_with("on") && !key.contains("href") && key != "style";
                let colourless = key != "fill" && key != "stroke";
                assert!(plain && colourless, "{name}: {key}");
                assert!(!attribute.value().contains("url("), "{name}");
            }
        }
        let ids: Vec<&str> = document
            .descendants()
            .filter_map(|n| n.attribute("id"))
            .collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{name}");
        for node in document
            .descendants()
            .filter(|n| n.attribute("role") == Some("img"))
        {
            let named = node.attribute("aria-labelledby").unwrap();
            for id in named.split(' ') {
                let told = document
                    .descendants()
                    .find(|n| n.attribute("id") == Some(id));
                assert!(told.unwrap().text().is_some(), "{name}: {id}");
            }
        }
    }
}

fn alone(report: &Report, language: Language, picture: Picture) -> Option<String> {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    drawn(report, &Words::new(language), &zone, picture, None)
}

/// All words of a picture, line by line.
fn words_of(svg: &str) -> String {
    let document = parsed(svg);
    let texts = document
        .descendants()
        .filter(|node| node.tag_name().name() == "text");
    texts
        .filter_map(|node| node.text())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn what_people_wrote_stands_in_the_picture_and_is_no_more_than_words() {
    let mut report = voted(Language::En, 9);
    report.questions[0].title = NASTY[0].to_owned();
    let svg = alone(&report, Language::En, Picture::Spread).unwrap();
    assert!(
        !svg.contains("<script") && !svg.contains("<![CDATA["),
        "{svg}"
    );
    let words = words_of(&svg).replace('\n', " ");
    assert!(words.contains("<script>alert(1)</script>"), "{words}");
    let long = "x".repeat(10_000);
    report.questions[0].title.clone_from(&long);
    let svg = alone(&report, Language::En, Picture::Spread).unwrap();
    let document = parsed(&svg);
    let mut titles = document
        .descendants()
        .filter(|n| n.tag_name().name() == "title");
    assert!(
        titles.any(|title| title.text() == Some(&long)),
        "cut, but all there"
    );
}

#[test]
fn two_secret_votes_leave_no_square_and_no_number() {
    for language in Language::ALL {
        let report = samples::secret(language).report();
        assert_eq!(alone(&report, language, Picture::Radar), None);
        let svg = alone(&report, language, Picture::Spread).unwrap();
        assert!(!svg.contains("cp-tiny"), "no count: {svg}");
        // The square of the legend is the only one.
        let squares = svg.matches("class=\"cp-solid\"").count();
        assert_eq!(squares, 2, "a square and a triangle explain: {svg}");
        let told = Words::new(language).say("report-withheld").into_owned();
        let words = words_of(&svg).replace('\n', " ");
        assert!(words.contains(&told), "{words}");
    }
}

#[test]
fn one_square_is_one_vote_until_there_are_too_many_to_count() {
    let squares = |people| {
        let report = voted(Language::En, people);
        let svg = alone(&report, Language::En, Picture::Spread).unwrap();
        svg.matches("width=\"8\" height=\"8\"").count()
    };
    let votes = |people| {
        let report = voted(Language::En, people);
        let stats = report.questions.iter().filter_map(|q| q.outcome.stats());
        stats
            .map(|stats| usize::try_from(stats.n).unwrap())
            .sum::<usize>()
    };
    assert_eq!(squares(9), votes(9) + 1, "and that of the legend");
    assert_eq!(squares(60), 0);
}

#[test]
fn two_camps_are_told_in_words_and_have_no_middle() {
    let mut report = voted(Language::En, 9);
    report.questions.retain(|q| {
        let stats = q.outcome.stats();
        stats.is_some_and(|stats| stats.case == crate::domain::Case::Split)
    });
    let svg = alone(&report, Language::En, Picture::Spread).unwrap();
    assert!(
        words_of(&svg)
            .replace('\n', " ")
            .contains("two camps, at 1 and at 4")
    );
    let triangles = svg.matches("<path class=\"cp-solid\"").count();
    assert_eq!(triangles, 1, "that of the legend: {svg}");
}

#[test]
fn a_letter_without_a_value_has_no_point_and_says_so() {
    let report = voted(Language::Fr, 9);
    let missing = report
        .letters
        .iter()
        .filter(|l| l.letter.mean.is_none())
        .count();
    let svg = alone(&report, Language::Fr, Picture::Radar).unwrap();
    assert!(missing > 0);
    assert_eq!(
        svg.matches("cp-point").count(),
        report.letters.len() - missing
    );
    assert_eq!(svg.matches("cp-absent").count(), missing);
    let words = words_of(&svg);
    assert!(
        words.contains("non\ndisponible") && words.contains("3,1"),
        "{words}"
    );
}

#[test]
fn pictures_stand_as_they_were_looked_at() {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let (was, en, fr) = (
        earlier(),
        Words::new(Language::En),
        Words::new(Language::Fr),
    );
    let report = samples::full(Language::En).report();
    let radar = drawn(&report, &en, &zone, Picture::Radar, Some(&was));
    insta::assert_snapshot!("radar", radar.unwrap());
    let report = workshops::pm(Language::Fr).report();
    let timeline = drawn(&report, &fr, &zone, Picture::Timeline, None);
    insta::assert_snapshot!("timeline", timeline.unwrap());
    let report = workshops::vsm(Language::Fr).report();
    let stream = drawn(&report, &fr, &zone, Picture::Stream, None);
    insta::assert_snapshot!("stream", stream.unwrap());
}

#[test]
fn a_session_with_nothing_to_draw_has_no_file() {
    for pack in ["retro", "vsm", "pm", "calms"] {
        let report = Report::of(&session(pack, Language::En, 5), None);
        assert_eq!(
            svg(&report, &Words::new(Language::En), &TimeZone::UTC, None),
            None
        );
        for picture in Picture::ALL {
            assert_eq!(alone(&report, Language::En, picture), None);
        }
    }
}

#[test]
fn every_class_of_a_picture_is_in_the_style_sheet() {
    for (name, svg) in DRAWINGS.iter() {
        for node in parsed(svg).descendants() {
            for class in node.attribute("class").unwrap_or_default().split(' ') {
                let known = class.is_empty() || STYLE.contains(&format!(".{class}"));
                assert!(known, "{name}: {class}");
            }
        }
    }
}
