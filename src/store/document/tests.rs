//! Documents in memory and in temporary files.
use proptest::prelude::{any, proptest};

use super::*;
use crate::store::sample::{Sample, header, sample};

#[test]
fn a_document_reads_what_it_prints() {
    let mut value = sample("checkout");
    value.notes = vec!["two\nlines".into(), r##"a "quote"# \ and #"##.into()];
    let text = to_text(&value).unwrap();
    assert!(
        text.starts_with("(\n    header: (\n        format: \"1.2\",\n"),
        "{text}"
    );
    assert_eq!(from_text::<Sample>(Path::new("x"), &text).unwrap(), value);
    assert_eq!(to_text(&value).unwrap(), text);
}

#[test]
fn control_characters_are_stripped_and_cannot_end_a_raw_string() {
    let mut value = sample("a\u{1b}]52;c\u{7}b\u{9b}");
    value.notes = vec!["x\"\u{1}#, y\\ \"\u{2}##".into(), "a\r\nb\rc\td".into()];
    let text = to_text(&value).unwrap();
    assert!(!text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    let back: Sample = from_text(Path::new("x"), &text).unwrap();
    assert_eq!(back.header.team, "a]52;cb");
    assert_eq!(back.notes, ["x\"#, y\\ \"##", "a\nb\nc\td"]);
}

#[test]
fn a_fault_carries_file_line_column_excerpt_and_reason() {
    let text = to_text(&sample("checkout")).unwrap();
    let text = text.replace("notes: [", "notes: oops [");
    let fault = from_text::<Sample>(Path::new("dir/x.ron"), &text).unwrap_err();
    let Fault::Parse(parsed) = fault else {
        unreachable!("a parse fault")
    };
    assert_eq!(parsed.path, Path::new("dir/x.ron"));
    let line = 1 + text.lines().position(|l| l.contains("oops")).unwrap();
    assert_eq!(parsed.place, Place { line, column: 12 });
    assert_eq!(parsed.excerpt, "    notes: oops [],");
    assert!(!parsed.why.is_empty());
}

#[test]
fn formats_are_compared_by_number() {
    for (format, age) in [
        ("1.0", Age::Older),
        ("1.1", Age::Older),
        ("1.2", Age::Same),
        ("1.10", Age::NewerMinor),
        ("2.0", Age::NewerMajor),
        ("10.0", Age::NewerMajor),
        ("0.9", Age::Older),
        ("", Age::Older),
        ("x", Age::Older),
    ] {
        assert_eq!(Age::of(format), age, "{format}");
    }
}

fn opened(text: &str) -> Result<Opened<Sample>, Fault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, text).unwrap();
    open(&path)
}

#[test]
fn a_newer_minor_format_opens_and_keeps_its_fields_and_its_version() {
    let text = to_text(&sample("checkout")).unwrap();
    let newer = text
        .replace("\"1.2\"", "\"1.3\"")
        .replace("    notes: [", "    mood: \"sunny\",\n    notes: [");
    let opened = opened(&newer).unwrap();
    assert_eq!(opened.age, Age::NewerMinor);
    let written = to_text_keeping(&opened.value, &opened.text).unwrap();
    assert!(written.contains("    mood: \"sunny\",\n)"), "{written}");
    assert!(written.contains("format: \"1.3\""));
}

#[test]
fn a_newer_major_format_is_refused_for_writing_with_its_header() {
    let text = to_text(&sample("checkout")).unwrap();
    let newer = text.replace("\"1.2\"", "\"2.0\"");
    let fault = opened(&newer).unwrap_err();
    let Fault::NewerFormat { format, header, .. } = fault else {
        unreachable!("{fault}")
    };
    assert_eq!(format, "2.0");
    assert_eq!(header.unwrap().team, "checkout");

    let fault = opened("(header: (format: \"3.1\", id: 7), other: 1)").unwrap_err();
    assert!(matches!(fault, Fault::NewerFormat { header: None, .. }));
}

#[test]
fn a_newer_format_may_be_looked_at_where_it_still_parses() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let text = to_text(&sample("checkout")).unwrap();
    std::fs::write(&path, text.replace("\"1.2\"", "\"2.0\"")).unwrap();
    let seen = look::<Sample>(&path).unwrap();
    assert_eq!((seen.age, seen.value.notes.len()), (Age::NewerMajor, 0));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = to_text(&sample("checkout")).unwrap();
    let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(opened(&text).unwrap().value, sample("checkout"));
}

proptest! {
    #[test]
    fn a_cut_header_is_the_header_of_the_whole(team in any::<String>(), title in any::<String>()) {
        let mut value = Sample { header: header(&team), notes: vec![title.clone()], ..sample("") };
        value.header.title = title;
        let text = to_text(&value).unwrap();
        let whole: Sample = from_text(Path::new("x"), &text).unwrap();
        proptest::prop_assert_eq!(cut_header(&text), Some(whole.header));
    }

    #[test]
    fn hostile_mixes_of_quotes_and_brackets_do_not_move_the_cut(
        team in r#"["'#\\(){}\[\]/*rb,: \u{1}\n]{0,12}"#,
        title in r#"["'#\\(){}\[\]/*rb,: \u{1}\n]{0,12}"#,
    ) {
        let mut value = sample(&team);
        value.header.title.clone_from(&title);
        let text = to_text(&value).unwrap();
        let whole: Sample = from_text(Path::new("x"), &text).unwrap();
        let plain = |text: &str| text.replace('\u{1}', "");
        proptest::prop_assert_eq!(&whole.header.team, &plain(&team));
        proptest::prop_assert_eq!(&whole.header.title, &plain(&title));
        proptest::prop_assert_eq!(cut_header(&text), Some(whole.header));
    }
}
