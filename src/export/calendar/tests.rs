//! A calendar file as calendars read it.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use jiff::civil::date;

use super::*;
use crate::domain::{Command, Language};
use crate::export::samples::{full, hostile, small};

/// The lines as they were before they were folded.
fn lines(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

fn written(language: Language) -> Vec<String> {
    let report = full(language).report();
    lines(&calendar(&report, &Words::new(language)).text.unwrap())
}

#[test]
fn every_open_promise_with_a_date_is_an_all_day_event_before_the_next_day() {
    let report = full(Language::En).report();
    let lines = written(Language::En);
    let open = report
        .actions
        .iter()
        .filter(|a| a.status == Progress::Open && a.due.is_some());
    let tries = report.experiments.iter();
    let tries = tries.filter(|e| e.status == Progress::Open && e.review_day.is_some());
    let before = report.carried.iter();
    let before = before.filter(|c| c.status == Progress::Open && c.due.is_some());
    let wanted = open.count() + tries.count() + before.count() + report.next_date.iter().count();
    let begins = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
    assert!(wanted > 2);
    assert_eq!(begins, wanted);
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_calendar_speaks_french_with_its_own_marks() {
    let lines = written(Language::Fr);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("SUMMARY:Échéance\u{a0}: ")),
        "{lines:?}"
    );
}

#[test]
fn what_people_wrote_ends_no_line_and_begins_no_event() {
    let room = hostile(Language::En).with(Command::SetNextDate(Some(date(2026, 12, 6))));
    let report = room.report();
    let lines = lines(&calendar(&report, &Words::new(Language::En)).text.unwrap());
    let names = [
        "BEGIN",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "UID",
        "DTSTAMP",
        "DTSTART;VALUE=DATE",
        "DTEND;VALUE=DATE",
        "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
        "END",
    ];
    for line in &lines {
        let (name, _) = line.split_once(':').unwrap();
        assert!(names.contains(&name), "{line}");
        assert!(!line.contains(char::is_control), "{line:?}");
    }
}

#[test]
fn without_a_date_there_is_no_calendar_and_what_is_missing_is_counted() {
    let room = small(Language::En).with(Command::PutAction(Box::new(ActionItem {
        text: "Write it down".to_owned(),
        ..ActionItem::default()
    })));
    let mut report = room.report();
    report.carried.clear();
    let found = calendar(&report, &Words::new(Language::En));
    assert_eq!(
        found,
        Calendar {
            text: None,
            undated: 1
        }
    );
}

#[test]
fn the_end_of_all_days_has_an_event_without_an_end() {
    let mut report = small(Language::En).report();
    report.carried.clear();
    report.next_date = Some(Date::MAX);
    let calendar = calendar(&report, &Words::new(Language::En));
    let text = calendar.text.unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:99991231\r\n"), "{text}");
    assert!(!text.contains("DTEND"), "{text}");
}
