//! Reports of hostile sessions: each form shows what was written, obeys none of it, and what can
//! be read back is what it was.
use calms::content::Shelf;
use calms::domain::{Language, Names, Report, Session, guarded, read_sheet};
use calms::export::{self, Document, Form, Templates, Unwritten};
use calms::i18n::Words;
use jiff::tz::TimeZone;
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{Html, Selector};

use super::{SHOWN, heap, is_harmless, sessions, steers, texts};

/// What one form makes of every hostile session: the session and the text.
fn written(form: Form) -> Vec<(&'static Session, String)> {
    let shelf = Shelf::built_in(&[Language::En]);
    let words = Words::new(Language::En);
    let of = |session: &'static Session| {
        let pack = shelf.exact(&session.header().pack, Language::En);
        let report = Report::leaving(session, pack.map(|p| &*p.pack), Names::Kept);
        let templates = Templates::default();
        match export::leaving(form, &report, &words, &TimeZone::UTC, &templates) {
            Ok(text) => Some((session, text)),
            Err(Unwritten::Nothing(_)) => None,
            Err(other) => panic!("{other}"),
        }
    };
    let written: Vec<_> = sessions().iter().filter_map(of).collect();
    assert!(!written.is_empty(), "{form:?}");
    let shown = written.iter().filter(|(_, text)| text.contains(SHOWN));
    assert!(shown.count() > 0, "{form:?} shows nothing");
    for (session, text) in &written {
        is_harmless(text, &format!("{form:?} of {}", session.header().id));
    }
    written
}

#[test]
fn a_page_has_no_element_and_no_attribute_out_of_a_text() {
    let (all, links) = (
        Selector::parse("*").unwrap(),
        Selector::parse("[href]").unwrap(),
    );
    let foreign = "script, img, iframe, object, embed, form, input, base, link";
    let foreign = Selector::parse(foreign).unwrap();
    let mut shown = String::new();
    for (session, text) in written(Form::Html) {
        let id = &session.header().id;
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{id}: {:?}", page.errors);
        assert_eq!(page.select(&foreign).count(), 0, "{id}");
        for element in page.select(&all) {
            let bad = element
                .value()
                .attrs()
                .find(|(key, _)| key.starts_with("on"));
            assert!(bad.is_none(), "{id}: {bad:?}");
        }
        for link in page.select(&links) {
            let to = link.attr("href").unwrap();
            assert!(
                to.starts_with('#') || to.starts_with("https://"),
                "{id}: {to}"
            );
            assert!(!to.contains("evil"), "{id}: {to}");
        }
        shown.extend(page.root_element().text());
    }
    for text in [
        "Zq<script>alert(1)</script>",
        "&lt;script&gt; &#27;[2J",
        "{{ 1 }}",
    ] {
        assert!(shown.contains(text), "{text} is shown as it was written");
    }
}

#[test]
fn markdown_has_no_markup_out_of_a_text() {
    let mut shown = String::new();
    for (session, text) in written(Form::Markdown) {
        let id = &session.header().id;
        // That one writes other quotes and dashes.
        let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
        for event in Parser::new_ext(&text, options) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => {
                    panic!("{id}: {html}");
                }
                Event::Start(Tag::Image { dest_url, .. }) => panic!("{id}: image {dest_url}"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with("https://"), "{id}: {dest_url}");
                }
                Event::Start(Tag::CodeBlock(_)) | Event::DisplayMath(_) | Event::InlineMath(_) => {
                    panic!("{id}: {event:?}");
                }
                Event::Text(text) | Event::Code(text) => shown.push_str(&text),
                _ => {}
            }
        }
    }
    for text in [
        "Zq<script>alert(1)</script>",
        "| Zq | --- | *x* | _y_ |",
        "**bold**",
    ] {
        assert!(shown.contains(text), "{text} is shown as it was written");
    }
}

#[test]
fn pictures_are_sound_and_hold_nothing_that_acts() {
    for (session, text) in written(Form::Picture) {
        let id = &session.header().id;
        let picture = roxmltree::Document::parse(&text).unwrap();
        for node in picture.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "image", "foreignObject", "a"].contains(&name),
                "{id}: <{name}>"
            );
            let bad = node
                .attributes()
                .find(|a| a.name().starts_with("on") || a.name() == "href");
            assert!(
                bad.is_none_or(|a| a.value().starts_with('#')),
                "{id}: {bad:?}"
            );
        }
    }
}

/// Whether a spreadsheet would run a cell.
fn runs(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || "\"`‘’“”«»".contains(c));
    let begins = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    begins && cell.parse::<f64>().is_err()
}

#[test]
fn no_cell_of_a_sheet_runs_and_numbers_stay_numbers() {
    assert!(runs("=1+1") && runs(" \"@x") && !runs("-3.5") && !runs("'=1"));
    let mut numbers = 0;
    let mut guards = 0;
    for form in [Form::Sheet, Form::MapSheet] {
        for (session, text) in written(form) {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.as_bytes());
            for record in reader.records() {
                for cell in &record.unwrap() {
                    assert!(!runs(cell), "{}: {cell}", session.header().id);
                    assert!(!cell.contains(['\n', '\r', '\t']), "{cell:?}");
                    numbers += usize::from(cell.parse::<f64>().is_ok());
                    guards += usize::from(cell.starts_with('\''));
                }
            }
        }
    }
    assert!(
        numbers > 50 && guards > 0,
        "{numbers} numbers, {guards} guarded"
    );
}

#[test]
fn a_map_comes_back_out_of_its_sheet_as_it_was() {
    let mut names = 0;
    for (session, text) in written(Form::MapSheet) {
        let sheet = read_sheet(&text).unwrap();
        let today = &session.stream().today;
        assert_eq!(sheet.steps.len(), today.len(), "{}", session.header().id);
        for (read, step) in sheet.steps.iter().zip(today) {
            // On one line, without what steers: the sheet is read by people too.
            let words = |text: &str| -> Vec<String> {
                let kept = text
                    .chars()
                    .map(|c| if c.is_whitespace() { ' ' } else { c });
                let kept: String = kept.filter(|c| !steers(*c)).collect();
                kept.split_whitespace().map(str::to_owned).collect()
            };
            if heap(&step.name) < 4 && !step.name.contains(['\u{200d}', '\u{200c}']) {
                assert_eq!(words(&read.name), words(&step.name));
                names += 1;
            }
        }
    }
    assert!(names > 3, "{names}");
}

#[test]
fn a_calendar_has_the_lines_that_we_write() {
    for (session, text) in written(Form::Calendar) {
        let id = &session.header().id;
        assert!(text.ends_with("END:VCALENDAR\r\n"), "{id}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{id}");
        let count = |what: &str| text.lines().filter(|line| *line == what).count();
        assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"), "{id}");
        for line in text.replace("\r\n ", "").lines() {
            let name = line.split([':', ';']).next().unwrap();
            let ours = [
                "BEGIN",
                "END",
                "VERSION",
                "PRODID",
                "CALSCALE",
                "METHOD",
                "NAME",
                "UID",
                "DTSTAMP",
                "DTSTART",
                "DTEND",
                "SUMMARY",
                "DESCRIPTION",
                "TRANSP",
                "STATUS",
                "CATEGORIES",
                "CLASS",
                "LAST-MODIFIED",
                "SEQUENCE",
            ];
            assert!(
                ours.contains(&name) || name.starts_with("X-"),
                "{id}: {line}"
            );
            assert!(!line.starts_with("BEGIN:VALARM"), "{id}");
        }
    }
}

#[test]
fn json_tells_every_character_and_a_session_comes_back_as_it_was() {
    let mut kept = 0;
    for (session, text) in written(Form::Json) {
        let id = &session.header().id;
        let back = Document::read(&text).unwrap().back().unwrap();
        assert!(
            back.differing.is_empty() && back.unknown.is_empty(),
            "{id}: {:?}",
            back.differing
        );
        let again = Report::leaving(&back.session, None, Names::Kept);
        let first = Report::leaving(session, None, Names::Kept);
        let json = |report: &Report| export::json(report).unwrap();
        assert_eq!(json(&again), json(&first), "{id}");
        // Each text that steers is among those of the session that came back, letter by letter.
        let whole = format!("{}", serde_json::to_value(&back.session).unwrap());
        let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
        let mut strings = Vec::new();
        all_strings(&whole, &mut strings);
        for (_, text) in texts() {
            kept += usize::from(text.chars().any(steers) && strings.contains(text));
        }
    }
    assert!(kept > 50, "{kept}");
}

fn all_strings(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => into.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|v| all_strings(v, into)),
        serde_json::Value::Object(members) => members.values().for_each(|v| all_strings(v, into)),
        _ => {}
    }
}

#[test]
fn each_text_alone_is_harmless_in_every_place() {
    use calms::domain::harmless::{in_file, in_json, on_terminal};
    for (name, text) in texts() {
        for given in [on_terminal(text), in_file(text), in_json(text)] {
            is_harmless(&given, name);
            assert!(given.contains(SHOWN), "{name}");
        }
        let json = serde_json::to_string(text).unwrap();
        let back: String = serde_json::from_str(&in_json(&json)).unwrap();
        assert_eq!(&back, text, "{name}");
        assert!(!runs(&guarded(&in_file(text))), "{name}");
    }
}
