//! Whether lengths of time are read as they are meant, and refused where they mean nothing.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::*;

fn read(text: &str) -> Result<u64, DurationError> {
    Duration::parse(text, DayClock::Calendar).map(Duration::seconds)
}

#[test]
fn lengths_are_read_as_the_contract_writes_them() {
    for (text, minutes) in [
        ("90min", 90),
        ("1h30", 90),
        ("1h05", 65),
        ("1h5", 65),
        ("23h59m", 23 * 60 + 59),
        ("23h 59 min", 23 * 60 + 59),
        ("6d 23h", 167 * 60),
        ("6d23h", 167 * 60),
        ("3d", 3 * 1_440),
        ("2wk", 14 * 1_440),
        ("1mo", 30 * 1_440),
        ("1mo 1wk 1d 1h 1min", 38 * 1_440 + 61),
        ("1.5h", 90),
        ("0h", 0),
        ("0min", 0),
        (" 007h ", 420),
        ("90 Min", 90),
        ("2 days", 2 * 1_440),
    ] {
        assert_eq!(read(text), Ok(minutes * 60), "{text}");
    }
    assert_eq!(read("1min30s"), Ok(90));
    assert_eq!(read("0.5s"), Ok(1));
    assert_eq!(read("0.0001h"), Ok(0));
}

#[test]
fn lengths_are_read_as_french_writes_them() {
    for (text, hours) in [
        ("2sem", 14 * 24),
        ("3j", 72),
        ("1mois", 720),
        ("2 semaines", 14 * 24),
        ("1\u{a0}jour 2\u{202f}h", 26),
        ("0,5 j", 12),
    ] {
        assert_eq!(read(text), Ok(hours * 3_600), "{text}");
    }
    assert_eq!(read("1,5h"), Ok(5_400));
    assert_eq!(read("1\u{a0}h\u{a0}30"), Ok(5_400));
}

#[test]
fn working_days_are_shorter_and_weeks_have_five() {
    let clock = DayClock::from_hours(8).unwrap();
    for (text, hours) in [
        ("1d", 8),
        ("1wk", 40),
        ("1mo", 160),
        ("1,5j", 12),
        ("2h", 2),
    ] {
        let read = Duration::parse(text, clock).unwrap();
        assert_eq!(read.seconds(), hours * 3_600, "{text}");
    }
    assert_eq!(DayClock::from_hours(24), Some(DayClock::Calendar));
    assert_eq!(DayClock::from_hours(0), None);
    assert_eq!(DayClock::from_hours(25), None);
    assert_eq!(DayClock::Calendar.day_hours(), 24);
}

#[test]
fn what_is_no_length_is_refused_with_its_piece() {
    for (text, code, token) in [
        ("", "empty", ""),
        (" \t", "empty", ""),
        ("90", "bare-number", "90"),
        ("0", "bare-number", "0"),
        ("1,5", "bare-number", "1,5"),
        ("3d 12", "bare-number", "12"),
        ("1h60", "bare-number", "60"),
        ("1h30 5", "bare-number", "5"),
        ("1h 30 5min", "order", "5min"),
        ("1 000h", "bare-number", "1"),
        ("-3h", "negative", "-3h"),
        ("−3 h", "negative", "−3 h"),
        ("3h -2min", "negative", "-2min"),
        ("--json", "bad-number", "--json"),
        ("30m", "minutes-or-months", "30m"),
        ("1d 30m", "minutes-or-months", "30m"),
        ("3x", "unknown-unit", "x"),
        ("1e3h", "unknown-unit", "e"),
        ("3 hm", "unknown-unit", "hm"),
        ("30min 1h", "order", "1h"),
        ("1h 1h", "order", "1h"),
        ("1.5h30", "bad-number", "1.5h"),
        ("1.h", "bad-number", "1."),
        (".5h", "bad-number", ".5"),
        ("1.2.3h", "bad-number", "1.2.3"),
        ("1.0000000001h", "bad-number", "1.0000000001"),
        ("soon", "bad-number", "soon"),
        ("+3h now", "bad-number", "+3h"),
        ("３h", "bad-number", "３h"),
        ("101 years", "unknown-unit", "years"),
        ("1300mo", "too-long", "1300mo"),
        ("36525d 1s", "too-long", "36525d 1s"),
        ("99999999999999999999h", "too-long", "99999999999999999999h"),
    ] {
        let error = read(text).unwrap_err();
        assert_eq!((error.code(), error.token()), (code, token), "{text}");
    }
    assert_eq!(read("36525d"), Ok(Duration::LONGEST.seconds()));
}

#[test]
fn parts_are_exact() {
    let length = Duration::from_seconds(5_401);
    assert_eq!(Some(length.hours()), Ratio::new(5_401, 3_600));
    assert_eq!(Some(length.minutes()), Ratio::new(5_401, 60));
    assert_eq!(length.minus(Duration::from_seconds(5_402)), None);
    assert_eq!(
        Duration::from_seconds(u64::MAX).plus(length).seconds(),
        u64::MAX
    );
}

#[test]
fn a_day_is_kept_as_its_hours() {
    let text = |clock: DayClock| serde_json::to_string(&clock).unwrap();
    assert_eq!(text(DayClock::Calendar), "24");
    let clock: DayClock = serde_json::from_str("8").unwrap();
    assert_eq!(Some(clock), DayClock::from_hours(8));
    assert!(serde_json::from_str::<DayClock>("0").is_err());
}

proptest! {
    #[test]
    fn a_length_reads_what_it_writes_on_every_clock(
        seconds in 0..=Duration::LONGEST.seconds(),
        hours in 1..=24_u8,
    ) {
        let clock = DayClock::from_hours(hours).unwrap();
        for seconds in [seconds, seconds / 60 * 60, seconds / 3_600 * 3_600, seconds % 3_600] {
            let length = Duration::from_seconds(seconds);
            prop_assert_eq!(Duration::parse(&length.to_string(), clock), Ok(length));
        }
    }

    #[test]
    fn whatever_is_written_gives_a_length_or_a_piece_of_it(text in any::<String>()) {
        if let Err(error) = read(&text) {
            prop_assert!(text.to_lowercase().contains(&error.token().to_lowercase()));
        }
    }

    #[test]
    fn whatever_looks_like_a_length_stops_no_program(
        text in "[-0-9., hdjwkmosin]{0,16}",
        hours in 1..=24_u8,
    ) {
        if let Ok(length) = Duration::parse(&text, DayClock::from_hours(hours).unwrap()) {
            prop_assert!(length <= Duration::LONGEST);
        }
    }
}
