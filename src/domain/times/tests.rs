//! Whether a pasted list is read line by line, and nothing of it is lost.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;

fn read(text: &str) -> TimeList {
    let zone = Zone::parse("Europe/Paris").unwrap();
    TimeList::read(text, DayClock::Calendar, Some(&zone))
}

/// Minutes of the lines that were read, and what a change caused.
fn kept(text: &str) -> Vec<(usize, u64, bool)> {
    let list = read(text);
    assert_eq!(list.unread, [], "{text}");
    let line = |l: &TimeLine| (l.line, l.length.seconds() / 60, l.by_change);
    list.kept.iter().map(line).collect()
}

#[test]
fn lengths_are_kept_with_their_lines_and_what_caused_them() {
    let text =
        "\u{feff}# restore times\n90min\n\n1h30 change\r\n 6d 23h, Changement\r1,5 h\t change\n";
    assert_eq!(
        kept(text),
        [
            (2, 90, false),
            (4, 90, true),
            (5, 10_020, true),
            (6, 90, true)
        ]
    );
}

#[test]
fn several_lengths_may_stand_on_one_line() {
    let (days, hours) = (24 * 60, 60);
    for line in [
        "3d, 4d",
        "3d,4d",
        "3d; 4d",
        "3d ;4d;",
        "3d, , 4d",
        "0, 3d, 4d",
    ] {
        let wanted = [(1, 3 * days, false), (1, 4 * days, false)];
        assert_eq!(kept(line), wanted, "{line}");
    }
    assert_eq!(
        kept("1,5h, 2h change; 1h30, change\n3d"),
        [
            (1, 90, false),
            (1, 2 * hours, true),
            (1, 90, true),
            (2, 3 * days, false)
        ]
    );
    let list = read("1h\n3d, soon, 4d; 5");
    let told: Vec<(usize, &str)> = list.unread.iter().map(|u| (u.line, &*u.text)).collect();
    assert_eq!(told, [(2, "soon"), (2, "5")]);
    assert_eq!((list.kept.len(), list.unread_lines()), (3, 1));
}

#[test]
fn two_instants_may_be_set_apart_in_any_usual_way() {
    for line in [
        "2026-05-11T09:00+02:00 2026-05-11T10:30+02:00",
        "2026-05-11T09:00+02:00\t2026-05-11T08:30Z",
        "2026-05-11T09:00+02:00,2026-05-11T10:30+02:00",
        "2026-05-11T09:00+02:00, 2026-05-11T10:30+02:00",
        "2026-05-11T09:00+02:00->2026-05-11T10:30+02:00",
        "2026-05-11T09:00+02:00 → 2026-05-11T10:30+02:00",
        "2026-05-11 09:00 2026-05-11 10:30",
        "2026-05-11 09:00,2026-05-11 10:30",
        "2026-05-11 09:00:00,500 2026-05-11 10:30:00,500",
        "2026-05-11 09:00:00 +0200 2026-05-11 10:30:00 +0200",
        "2026-05-11 07:00 Z -> 2026-05-11 10:30",
        "2026-05-11T09:00 -> 2026-05-11 10:30",
        "20260511T0900 20260511T1030",
    ] {
        assert_eq!(kept(line), [(1, 90, false)], "{line}");
        assert_eq!(kept(&format!("{line}, change")), [(1, 90, true)], "{line}");
    }
    let between = read("2026-05-11T09:00Z 2026-05-11T09:00Z")
        .kept
        .remove(0)
        .between;
    let (first, second) = between.unwrap();
    assert_eq!((first, first.until(second)), (second, Some(Duration::ZERO)));
}

#[test]
fn summer_time_is_counted_in_real_hours() {
    assert_eq!(kept("2026-03-29 01:00 2026-03-29 04:00"), [(1, 120, false)]);
}

#[test]
fn what_cannot_be_read_is_kept_with_its_line_and_its_reason() {
    for (text, code, token) in [
        ("90", "bare-number", "90"),
        ("change", "empty", ""),
        ("-3h", "negative", "-3h"),
        ("90min 1h", "order", "1h"),
        ("2026-05-11 10:30 2026-05-11 09:00", "negative-pair", ""),
        ("2026-05-11 10:30", "one-instant", ""),
        ("2026-05-11 10:30 soon", "unread", "soon"),
        ("2026-05-11 2026-05-12", "no-time", "2026-05-11"),
        (
            "2026-10-25 02:30 2026-10-25 04:00",
            "twice",
            "2026-10-25 02:30",
        ),
        (
            "2026-03-29 02:30 2026-03-29 04:00",
            "never",
            "2026-03-29 02:30",
        ),
        (
            "2026-05-11 09:00 2026-05-11 10:30 rollback",
            "extra",
            "rollback",
        ),
        ("1900-05-11 09:00 2026-05-11 10:30", "too-long", ""),
        (
            "2026-05-11 09:00 2026-05-11 10:30 2026-05-11 10:40",
            "extra",
            "2026-05-11 10:40",
        ),
        ("1h30 # slow", "bad-number", "#"),
    ] {
        let list = read(&format!("2h\n\n  {text}\n3h"));
        assert_eq!(list.unread.len(), 1, "{text}: {list:?}");
        let unread = &list.unread[0];
        assert_eq!((unread.line, unread.text.as_str()), (3, text));
        assert_eq!(
            (unread.fault.code(), unread.fault.token()),
            (code, token),
            "{text}"
        );
        assert_eq!(list.lengths(), [7_200, 10_800].map(Duration::from_seconds));
    }
    let list = TimeList::read(
        "2026-05-11 09:00 2026-05-11 10:30",
        DayClock::Calendar,
        None,
    );
    assert_eq!(list.unread[0].fault.code(), "no-offset");
}

#[test]
fn a_list_of_five_thousand_lines_is_read_to_its_end() {
    let text = "2026-05-11 09:00 -> 2026-05-11 10:30 change\n1h30\nnonsense\n".repeat(2_000);
    let list = read(&text);
    assert_eq!((list.kept.len(), list.unread.len()), (4_000, 2_000));
    assert_eq!(list.unread.last().unwrap().line, 6_000);
}

proptest! {
    #[test]
    fn every_line_is_kept_or_unread(lines in proptest::collection::vec(".{0,40}", 0..12)) {
        let lines: Vec<String> = lines.iter().map(|l| l.replace(['\n', '\r', '\u{feff}'], " ")).collect();
        let list = read(&lines.join("\n"));
        let kept = list.kept.iter().map(|time| time.line);
        let found: Vec<usize> = kept.chain(list.unread.iter().map(|time| time.line)).collect();
        let says_something = |c: char| !c.is_whitespace() && !",;0".contains(c);
        for (line, number) in lines.iter().zip(1..) {
            if line.contains(says_something) && !line.trim().starts_with('#') {
                prop_assert!(found.contains(&number), "{} of {:?}", number, lines);
            }
        }
    }

    #[test]
    fn instants_set_apart_by_a_length_give_it_back(start in 0..4_000_000_000_i64, seconds in 0..=3_000_000_000_u64) {
        let at = |s: i64| jiff::Timestamp::from_second(s).unwrap();
        let end = start + i64::try_from(seconds).unwrap();
        let list = read(&format!("{} → {}", at(start), at(end)));
        prop_assert_eq!(list.lengths(), [Duration::from_seconds(seconds)]);
    }
}
