//! What people paste, line by line; every line is in an entry or unread.
use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::domain::{Event, Timeline, Zone};

fn paris() -> Local {
    Local {
        date: Some(date(2026, 5, 11)),
        zone: Some(Zone::parse("Europe/Paris").unwrap()),
    }
}

fn read(text: &str) -> Chat {
    Chat::read(&Chat::lines(text), &paris())
}

/// When, who and what of a text that holds one entry; `~` stands before what is about right.
fn one(text: &str) -> String {
    let chat = read(text);
    let [told] = chat.told.as_slice() else {
        return format!(
            "{:?}",
            chat.unread.iter().map(|l| l.why.code()).collect::<Vec<_>>()
        );
    };
    let about = if told.about { "~" } else { "" };
    format!("{about}{} [{}] {}", told.at, told.author, told.text)
}

#[test]
fn lines_are_read_as_people_have_them() {
    let at = |time: &str, rest: &str| format!("2026-05-11T{time}+02:00 {rest}");
    for (text, expected) in [
        ("14:03 alert fired", at("14:03:00", "[] alert fired")),
        ("14:03:12 - text", at("14:03:12", "[] text")),
        ("[14:03] ana: text", at("14:03:00", "[ana] text")),
        (
            "ana  2:03 PM\nfirst\nsecond",
            at("14:03:00", "[ana] first second"),
        ),
        (
            "Ana Silva [2:03 PM]\ntext",
            at("14:03:00", "[Ana Silva] text"),
        ),
        ("ana — Today at 14:03\ntext", at("14:03:00", "[ana] text")),
        (
            "Ana Silva\n  2:03 PM\ntext",
            at("14:03:00", "[Ana Silva] text"),
        ),
        ("14h03 alerte", at("14:03:00", "[] alerte")),
        ("14 h 03 : alerte", at("14:03:00", "[] alerte")),
        ("14\u{202f}h\u{202f}03 alerte", at("14:03:00", "[] alerte")),
        ("14h alerte", at("14:00:00", "[] alerte")),
        ("11 mai 14h03 alerte", at("14:03:00", "[] alerte")),
        (
            "Lundi 11 mai 2026 à 14h03 : alerte",
            at("14:03:00", "[] alerte"),
        ),
        ("le 11 mai vers 14h03 alerte", at("14:03:00", "[] alerte")),
        ("11/05/2026 14:03 alert", at("14:03:00", "[] alert")),
        (
            "11/05/2026, 14:03 - Ana Silva: text",
            at("14:03:00", "[Ana Silva] text"),
        ),
        (
            "[11/05/2026, 14:03:12] Ana: text",
            at("14:03:12", "[Ana] text"),
        ),
        ("11.05. 14:03 alert", at("14:03:00", "[] alert")),
        (
            "May 11th, 2026 at 2:03 p.m. alert",
            at("14:03:00", "[] alert"),
        ),
        ("- 14:03 alert", at("14:03:00", "[] alert")),
        ("* **14:03** alert", at("14:03:00", "[] alert")),
        ("  1. 14:03 – alert", at("14:03:00", "[] alert")),
        ("- [x] `14:03` alert", at("14:03:00", "[] alert")),
        ("> 14:03 alert", at("14:03:00", "[] alert")),
        (
            "| 14:03 | alert fired | graph |",
            at("14:03:00", "[] alert fired · graph"),
        ),
        ("| 2026-05-11 | 14:03 | alert |", at("14:03:00", "[] alert")),
        ("14:03 <ana> text", at("14:03:00", "[ana] text")),
        (
            "May 11 14:03:12 host app: text",
            at("14:03:12", "[] host app: text"),
        ),
        (
            "<34>May 11 14:03:12 host app: text",
            at("14:03:12", "[] host app: text"),
        ),
        ("~14:03 alert", format!("~{}", at("14:03:00", "[] alert"))),
        (
            "vers 14h03 alerte",
            format!("~{}", at("14:03:00", "[] alerte")),
        ),
        (
            "about 2pm alert",
            format!("~{}", at("14:00:00", "[] alert")),
        ),
        ("14:03? alert", format!("~{}", at("14:03:00", "[] alert"))),
        ("14:03 -5 nodes", at("14:03:00", "[] -5 nodes")),
        ("14:03 +10 nodes", at("14:03:00", "[] +10 nodes")),
        ("14:03-14:10 slow", at("14:03:00", "[] -14:10 slow")),
        (
            "14:03 alert fired: checkout",
            at("14:03:00", "[] alert fired: checkout"),
        ),
        (
            "14:03 ERROR: disk full",
            at("14:03:00", "[] ERROR: disk full"),
        ),
        (
            "14:03 see https://x.example",
            at("14:03:00", "[] see https://x.example"),
        ),
    ] {
        assert_eq!(one(text), expected, "{text}");
    }
}

#[test]
fn an_offset_that_is_written_is_kept() {
    for (text, expected) in [
        ("2026-05-11T14:03:00Z text", "2026-05-11T14:03:00Z [] text"),
        (
            "2026-05-11 14:03 +05:45 text",
            "2026-05-11T14:03:00+05:45 [] text",
        ),
        (
            "2026-05-11 14:03:12.5 +0200 text",
            "2026-05-11T14:03:12.5+02:00 [] text",
        ),
        (
            "2026-05-11 14:03+02 text",
            "2026-05-11T14:03:00+02:00 [] text",
        ),
        ("14:03 UTC alert", "2026-05-11T14:03:00Z [] alert"),
        ("14:03Z alert", "2026-05-11T14:03:00Z [] alert"),
        ("14:03 CEST alert", "2026-05-11T14:03:00+02:00 [] alert"),
        ("14:03 UTC+5:45 alert", "2026-05-11T14:03:00+05:45 [] alert"),
        ("14:03 GMT+2 alert", "2026-05-11T14:03:00+02:00 [] alert"),
        ("14:03 -04:00 alert", "2026-05-11T14:03:00-04:00 [] alert"),
        (
            "Mon May 11 14:03:12 2026 alert",
            "2026-05-11T14:03:12+02:00 [] alert",
        ),
        (
            "Mon, 11 May 2026 14:03:12 +0000 alert",
            "2026-05-11T14:03:12Z [] alert",
        ),
        (
            "Mon May 11 14:03:12 UTC 2026 alert",
            "2026-05-11T14:03:12Z [] alert",
        ),
        (
            "[11/May/2026:14:03:12 +0200] GET /",
            "2026-05-11T14:03:12+02:00 [] GET /",
        ),
        (
            "level=info ts=2026-05-11T14:03:00Z msg=slow",
            "2026-05-11T14:03:00Z [] level=info ts= msg=slow",
        ),
    ] {
        assert_eq!(one(text), expected, "{text}");
    }
    assert_eq!(one("14:03 IST alert"), "[\"unsure\"]");
}

#[test]
fn what_is_no_time_is_unread_with_its_reason() {
    for (text, expected) in [
        ("alert fired", "no-time"),
        ("25:03 alert", "no-time"),
        ("14:3 alert", "no-time"),
        ("14:60 alert", "no-time"),
        ("2h later it was over", "no-time"),
        ("3 h de coupure", "no-time"),
        ("1:1 meeting", "no-time"),
        ("10:20:30:40:50:60 mac", "no-time"),
        ("14:03abc", "no-time"),
        ("12 nodes left", "no-time"),
        ("Rolled back at 14:03", "no-time"),
        ("---", "no-time"),
        ("14:03", "no-text"),
        ("ana  2:03 PM", "no-text"),
        ("## 12 May 2026", "day"),
        ("31/02/2026 14:03 alert", "no-such-date"),
    ] {
        assert_eq!(one(text), format!("[{expected:?}]"), "{text}");
    }
    let lines = Chat::lines("14:03 alert\n11 May 14:03 alert");
    let why = |local: &Local| {
        let chat = Chat::read(&lines, local);
        chat.unread
            .into_iter()
            .map(|l| l.why.code())
            .collect::<Vec<_>>()
    };
    assert_eq!(why(&Local::default()), ["no-date", "no-date"]);
    let day = Local {
        date: Some(date(2026, 5, 11)),
        zone: None,
    };
    assert_eq!(why(&day), ["no-zone", "no-zone"]);
}

#[test]
fn after_midnight_comes_the_next_day() {
    let chat = read("23:50 a\n23:40 b\n00:10 c\n00:05 d\n13:00 e\n00:20 f");
    let dates: Vec<String> = chat.told.iter().map(|t| t.at.date().to_string()).collect();
    let day = |n: u8| format!("2026-05-{n}");
    assert_eq!(
        dates,
        [day(11), day(11), day(12), day(12), day(12), day(13)]
    );
    // Twelve hours back are still the same day: somebody remembered late.
    let chat = read("13:00 a\n01:00 b");
    assert_eq!(chat.told[1].at.date(), date(2026, 5, 11));
    let chat = read("13:00 a\n00:59 b");
    assert_eq!(chat.told[1].at.date(), date(2026, 5, 12));
}

#[test]
fn a_line_with_a_date_only_counts_for_what_follows() {
    let chat = read("23:50 a\n--- Wednesday, May 13th ---\n09:00 b\n## 14 mai 2026\n09:01 c");
    let dates: Vec<i8> = chat.told.iter().map(|t| t.at.date().day()).collect();
    assert_eq!(dates, [11, 13, 14]);
    let why: Vec<_> = chat
        .unread
        .iter()
        .map(|l| (l.index, l.why.code()))
        .collect();
    assert_eq!(why, [(1, "day"), (3, "day")]);
}

#[test]
fn numbers_are_day_and_month_unless_some_date_proves_otherwise() {
    let day = |text: &str| read(text).told[0].at.date();
    assert_eq!(day("05/11/2026 14:03 a"), date(2026, 11, 5));
    assert_eq!(
        day("05/11/2026 14:03 a\n05/23/2026 14:03 b"),
        date(2026, 5, 11)
    );
    assert_eq!(
        day("05/11/2026 14:03 a\n23/05/2026 14:03 b"),
        date(2026, 11, 5)
    );
}

#[test]
fn leap_days_and_years_are_those_of_the_incident() {
    let local = |date| Local {
        date: Some(date),
        ..paris()
    };
    let day = |text: &str, at| {
        let chat = Chat::read(&Chat::lines(text), &local(at));
        chat.told.first().map(|told| told.at.date())
    };
    let leap = date(2028, 2, 29);
    assert_eq!(day("29/02/2028 14:03 a", leap), Some(leap));
    assert_eq!(day("Feb 29 14:03:12 host a", leap), Some(leap));
    assert_eq!(day("29 févr. 14h03 a", leap), Some(leap));
    assert_eq!(day("29/02/2026 14:03 a", leap), None);
    // A night that goes on into the new year.
    let eve = date(2026, 12, 31);
    assert_eq!(day("1 janv. 00h10 a", eve), Some(date(2027, 1, 1)));
    let chat = Chat::read(&Chat::lines("23:50 a\n00:10 b"), &local(date(2028, 2, 28)));
    assert_eq!(chat.told[1].at.date(), leap);
}

#[test]
fn a_local_time_that_was_twice_or_never_is_asked_for() {
    let chat = |day, text: &str| {
        let local = Local {
            date: Some(day),
            ..paris()
        };
        Chat::read(&Chat::lines(text), &local)
    };
    let found = chat(date(2026, 10, 25), "02:30 a\n03:30 b");
    assert_eq!(found.told.len(), 1);
    let (first, second) = found.unread[0].why.candidates().unwrap();
    assert_eq!(first.to_string(), "2026-10-25T02:30:00+02:00");
    assert_eq!(second.to_string(), "2026-10-25T02:30:00+01:00");
    let found = chat(date(2026, 3, 29), "02:30 a");
    assert_eq!(found.unread[0].why.code(), "never");
    let (before, after) = found.unread[0].why.candidates().unwrap();
    assert_eq!(before.to_string(), "2026-03-29T01:30:00+01:00");
    assert_eq!(after.to_string(), "2026-03-29T03:30:00+02:00");
    // An offset settles it.
    let found = chat(date(2026, 10, 25), "02:30 +01:00 a");
    assert_eq!(found.told[0].at, second);
}

#[test]
fn a_chat_as_it_is_copied_keeps_its_people_apart() {
    let chat = read(
        "Ana Silva\n  2:03 PM\nAlert fired on checkout\nlooking\n\nmore of it\n\nben\n  2:05 PM\non it\n2:07\nrolled back",
    );
    let told: Vec<_> = chat
        .told
        .iter()
        .map(|t| (t.first, t.last, t.author.as_str(), t.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                0,
                4,
                "Ana Silva",
                "Alert fired on checkout looking more of it"
            ),
            (5, 7, "ben", "on it"),
            (8, 9, "", "rolled back"),
        ]
    );
    assert_eq!(chat.unread, []);
    assert_eq!(
        chat.told[0].whole(),
        "Ana Silva: Alert fired on checkout looking more of it"
    );
}

#[test]
fn indented_lines_belong_to_the_entry_above() {
    let chat = read("- 14:03 alert\n  - graph of 5xx\n  - 20 %\n- 14:05 page\nno time\n  neither");
    assert_eq!(chat.told[0].text, "alert - graph of 5xx - 20 %");
    assert_eq!(chat.told[1].text, "page");
    let unread: Vec<usize> = chat.unread.iter().map(|l| l.index).collect();
    assert_eq!(unread, [4, 5]);
}

#[test]
fn a_table_whose_heading_names_people_tells_them() {
    let chat =
        read("| Time | Who | What |\n|---|---|---|\n| 14:03 | ana | alert |\n| 14:05 | | page |");
    assert_eq!(chat.told[0].author, "ana");
    assert_eq!(chat.told[0].text, "alert");
    assert_eq!((&*chat.told[1].author, &*chat.told[1].text), ("", "page"));
    assert_eq!(chat.unread.len(), 2);
}

fn timeline(entries: &[&str]) -> Timeline {
    let entries = entries.iter().map(|at| Event {
        at: Some(at.parse().unwrap()),
        ..Event::default()
    });
    Timeline {
        entries: entries.collect(),
        ..Timeline::default()
    }
}

#[test]
fn a_typed_line_lies_beside_what_is_there() {
    let at = |line: &str, entries: &[&str]| {
        let (event, fault) = Event::of_line(line, &paris(), &timeline(entries));
        assert_eq!(fault, None, "{line}");
        event.at.unwrap().to_string()
    };
    let evening = ["2026-05-11T08:00+02:00", "2026-05-11T23:58+02:00"];
    assert_eq!(at("14:03 a", &[]), "2026-05-11T14:03:00+02:00");
    assert_eq!(at("00:05 a", &evening), "2026-05-12T00:05:00+02:00");
    assert_eq!(at("07:30 a", &evening), "2026-05-11T07:30:00+02:00");
    assert_eq!(at("09:00 a", &evening), "2026-05-11T09:00:00+02:00");
    let night = ["2026-05-11T23:50+02:00", "2026-05-12T00:20+02:00"];
    assert_eq!(at("23:45 a", &night), "2026-05-11T23:45:00+02:00");
    assert_eq!(at("00:10 +05:45 a", &night), "2026-05-12T00:10:00+05:45");
}

#[test]
fn a_typed_line_without_a_time_that_can_be_read_is_kept_and_told() {
    let of = |line: &str, local: &Local| Event::of_line(line, local, &Timeline::default());
    let (event, fault) = of("alert fired", &paris());
    assert_eq!(
        (event.at, &*event.typed, &*event.text),
        (None, "", "alert fired")
    );
    assert_eq!(fault, Some(ChatFault::NoTime));
    let (event, fault) = of("~14:03 - ana: alert", &Local::default());
    assert_eq!(
        (event.at, &*event.typed, &*event.text),
        (None, "~14:03", "ana: alert")
    );
    assert!(event.about);
    assert_eq!(fault, Some(ChatFault::NoDate));
    let (event, _) = of("14:03 ana: alert", &paris());
    assert_eq!(event.text, "ana: alert", "who types a name means it");
}

#[test]
fn a_moment_is_a_time_and_nothing_more() {
    let timeline = Timeline::default();
    let read = |text: &str| timeline.moment(text, &paris());
    let at = "2026-05-11T14:03:00+02:00".parse().unwrap();
    assert_eq!(read("14:03"), Ok((at, false)));
    assert_eq!(read("~ 11 mai 14h03"), Ok((at, true)));
    assert_eq!(read(&at.to_string()), Ok((at, false)));
    assert_eq!(read("14:03 or so"), Err(ChatFault::NoTime));
    assert_eq!(read(""), Err(ChatFault::NoTime));
}

#[test]
fn a_text_is_a_chat_if_it_has_several_lines_or_begins_with_a_time() {
    assert!(Chat::is_one("14:03 alert"));
    assert!(Chat::is_one("one\ntwo"));
    assert!(!Chat::is_one("one\n\n"));
    assert!(!Chat::is_one(""));
}

#[test]
fn the_day_of_an_incident_lies_behind() {
    let latest = date(2026, 5, 20);
    let day = |text| Local::day(text, latest);
    assert_eq!(day("2026-05-11"), Some(date(2026, 5, 11)));
    assert_eq!(day(" 11 mai "), Some(date(2026, 5, 11)));
    assert_eq!(day("21/05"), Some(date(2025, 5, 21)));
    assert_eq!(day("29/2"), Some(date(2024, 2, 29)));
    assert_eq!(day("soon"), None);
    assert_eq!(day("11 mai, or so"), None);
}

/// Every line is in one entry or unread, and in one of them only.
fn is_whole(lines: &[Unread], chat: &Chat) -> bool {
    let mut seen = BTreeSet::new();
    let told = chat.told.iter().flat_map(|told| told.first..=told.last);
    let unread = chat.unread.iter().map(|line| line.index);
    told.chain(unread).all(|index| seen.insert(index)) && seen.iter().copied().eq(0..lines.len())
}

#[test]
fn five_thousand_lines_lose_none() {
    let text: String = (0..5_000)
        .map(|n| match n % 4 {
            0 => format!("{:02}:{:02} ana: step {n}\n", n / 60 % 24, n % 60),
            1 => format!("no time in line {n}\n"),
            2 => format!("2026-05-11T14:03:{:02}Z line {n}\n", n % 60),
            _ => format!("neither here, {n} nor there at {n}\n"),
        })
        .collect();
    let lines = Chat::lines(&text);
    assert_eq!(lines.len(), 5_000);
    let chat = Chat::read(&lines, &paris());
    assert!(is_whole(&lines, &chat));
    assert_eq!((chat.told.len(), chat.unread.len()), (2_500, 2_500));
    assert_eq!(lines[chat.unread[0].index].line, 2);
}

proptest! {
    #[test]
    fn no_line_is_lost_whatever_is_pasted(
        pieces in prop::collection::vec(
            prop_oneof![
                Just("14:03".to_owned()), Just(" 2:05 PM".to_owned()), Just("\n".to_owned()),
                Just("\n\n".to_owned()), Just("ana".to_owned()), Just("  ".to_owned()),
                Just("| a | ".to_owned()), Just("2026-05-11T14:03Z ".to_owned()),
                Just("11 mai".to_owned()), Just(": text".to_owned()), Just("é’\u{202f}+05".to_owned()),
                "[ -~é\n]{0,12}",
            ],
            0..40,
        ),
    ) {
        let text = pieces.concat();
        let lines = Chat::lines(&text);
        let blank = |line: &&str| !line.trim().is_empty();
        prop_assert_eq!(lines.len(), text.split(['\n', '\r']).filter(blank).count());
        let chat = Chat::read(&lines, &paris());
        prop_assert!(is_whole(&lines, &chat), "{:?}", chat);
        for told in &chat.told {
            prop_assert!(!told.text.is_empty());
        }
        let none = Chat::read(&lines, &Local::default());
        prop_assert!(is_whole(&lines, &none), "{:?}", none);
    }
}
