//! Whether instants keep their offsets, and local times that are no instants are told.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{prop_assert_eq, proptest};

use super::*;

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

/// What a local time of a zone is read as.
fn local(text: &str, zone: &str) -> Result<String, String> {
    let zone = Zone::parse(zone).unwrap();
    Instant::parse(text, Some(&zone))
        .map(|instant| instant.to_string())
        .map_err(|error| error.to_string())
}

#[test]
fn an_instant_keeps_the_offset_in_which_it_was_written() {
    for (text, kept) in [
        ("2026-05-11T09:00+02:00", "2026-05-11T09:00:00+02:00"),
        ("2026-05-11 09:00+02:00", "2026-05-11T09:00:00+02:00"),
        ("2026-05-11 09:00:12 +0200", "2026-05-11T09:00:12+02:00"),
        ("2026-05-11T09:00Z", "2026-05-11T09:00:00Z"),
        ("2026-05-11 09:00 Z", "2026-05-11T09:00:00Z"),
        ("2026-05-11t09:00:30.25z", "2026-05-11T09:00:30.25Z"),
        ("2026-05-11 09:00:30,25Z", "2026-05-11T09:00:30.25Z"),
        ("2026-05-11T00:15:00+05:45", "2026-05-11T00:15:00+05:45"),
        ("2026-05-11T09:00:00-03:30", "2026-05-11T09:00:00-03:30"),
        ("20260511T0900+02", "2026-05-11T09:00:00+02:00"),
        (" 2028-02-29T23:59:59+14:00 ", "2028-02-29T23:59:59+14:00"),
        ("2026-12-31T23:59:59-12:00", "2026-12-31T23:59:59-12:00"),
    ] {
        assert_eq!(instant(text).to_string(), kept, "{text}");
    }
}

#[test]
fn a_day_may_differ_between_the_offset_and_utc() {
    let new_year = instant("2027-01-01T00:15+05:45");
    assert_eq!(new_year.timestamp().to_string(), "2026-12-31T18:30:00Z");
    assert_eq!(new_year.date(), jiff::civil::date(2027, 1, 1));
    let in_london = new_year.in_zone(&Zone::parse("Europe/London").unwrap());
    assert_eq!(in_london.date(), jiff::civil::date(2026, 12, 31));
}

#[test]
fn what_is_no_instant_is_told_apart() {
    for (text, code) in [
        ("", "unread"),
        ("now", "unread"),
        ("2026-05-11", "no-time"),
        ("2026-05-11T09:00", "no-offset"),
        ("2026-02-29T09:00Z", "unread"),
        ("2026-13-01T09:00Z", "unread"),
        ("2026-05-11T24:30Z", "unread"),
        ("2026-05-11T09:00+25:00", "unread"),
        ("2026-05-11T09:00+02:00[Europe/Paris]", "unread"),
        ("-002026-05-11T09:00Z", "unread"),
        ("11/05/2026 09:00", "unread"),
        ("2026-05-11T09:00Z and more", "unread"),
    ] {
        let error = Instant::parse(text, None).unwrap_err();
        assert_eq!((error.code(), error.token()), (code, text), "{text}");
    }
}

#[test]
fn a_local_time_belongs_to_its_zone() {
    for (text, zone, kept) in [
        (
            "2026-05-11 09:00",
            "Europe/Paris",
            "2026-05-11T09:00:00+02:00",
        ),
        (
            "2026-01-11T09:00",
            "europe/paris",
            "2026-01-11T09:00:00+01:00",
        ),
        (
            "2026-05-11T09:00",
            "Asia/Kathmandu",
            "2026-05-11T09:00:00+05:45",
        ),
        ("2026-05-11T09:00", "+05:45", "2026-05-11T09:00:00+05:45"),
        (
            "2026-01-01T00:00",
            "Australia/Eucla",
            "2026-01-01T00:00:00+08:45",
        ),
        (
            "2026-01-01T00:00",
            "Pacific/Chatham",
            "2026-01-01T00:00:00+13:45",
        ),
        (
            "2028-02-29T23:59:59",
            "America/St_Johns",
            "2028-02-29T23:59:59-03:30",
        ),
        ("2026-05-11T09:00", "Z", "2026-05-11T09:00:00Z"),
        // An offset that is written wins.
        (
            "2026-05-11T09:00+01:00",
            "Europe/Paris",
            "2026-05-11T09:00:00+01:00",
        ),
    ] {
        assert_eq!(local(text, zone), Ok(kept.to_owned()), "{text} {zone}");
    }
}

#[test]
fn an_offset_of_long_ago_is_told_in_minutes_and_read_again() {
    let zone = Zone::parse("Europe/Paris").unwrap();
    // Paris was 9 minutes and 21 seconds ahead.
    let early = Instant::parse("1900-01-01T12:00", Some(&zone)).unwrap();
    assert_eq!(instant(&early.to_string()), early);
}

#[test]
fn a_time_that_occurs_twice_names_both_instants() {
    assert_eq!(
        local("2026-10-25 02:30", "Europe/Paris"),
        Err(
            "`2026-10-25 02:30` is 2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00"
                .to_owned()
        )
    );
    // Half an hour only.
    assert_eq!(
        local("2026-04-05T01:45", "Australia/Lord_Howe"),
        Err(
            "`2026-04-05T01:45` is 2026-04-05T01:45:00+11:00 or 2026-04-05T01:45:00+10:30"
                .to_owned()
        )
    );
    let first_after = local("2026-10-25 03:00", "Europe/Paris");
    assert_eq!(first_after, Ok("2026-10-25T03:00:00+01:00".to_owned()));
}

#[test]
fn a_time_that_never_was_names_the_instants_around_it() {
    assert_eq!(
        local("2026-03-29 02:30", "Europe/Paris"),
        Err("`2026-03-29 02:30` does not occur on that day; instead: \
             2026-03-29T01:30:00+01:00 or 2026-03-29T03:30:00+02:00"
            .to_owned())
    );
    let first_after = local("2026-03-29 03:00", "Europe/Paris");
    assert_eq!(first_after, Ok("2026-03-29T03:00:00+02:00".to_owned()));
    // Samoa left a whole day out.
    let zone = Zone::parse("Pacific/Apia").unwrap();
    let error = Instant::parse("2011-12-30 12:00", Some(&zone)).unwrap_err();
    let (before, after) = error.candidates().unwrap();
    assert_eq!(before.until(after).unwrap().seconds(), 24 * 3_600);
}

#[test]
fn a_zone_is_read_by_name_or_offset() {
    for (text, name) in [
        ("Europe/Paris", "Europe/Paris"),
        ("europe/paris", "Europe/Paris"),
        ("UTC", "UTC"),
        ("+05:45", "+05:45"),
        ("-0330", "-03:30"),
        ("-03", "-03:00"),
        ("-00:30", "-00:30"),
        ("z", "+00:00"),
    ] {
        let zone = Zone::parse(text).unwrap();
        assert_eq!(zone.name(), name);
        assert_eq!(Zone::parse(name), Ok(zone), "{name}");
    }
    for text in [
        "",
        "Paris",
        "+5",
        "+24:00",
        "+02:60",
        "+ 2:00",
        "+é",
        "EST5EDT,M3,M4",
    ] {
        let token = text.to_owned();
        assert_eq!(Zone::parse(text), Err(BadZone { token }));
    }
}

#[test]
fn time_goes_from_the_earlier_to_the_later_whatever_the_offsets() {
    let started = instant("2026-05-11T09:00+02:00");
    let resolved = instant("2026-05-11T08:30Z");
    assert_eq!(started.until(resolved), Some(Duration::from_seconds(5_400)));
    assert_eq!(resolved.until(started), None);
    let half = instant("2026-05-11T07:00:00.9Z");
    assert_eq!(started.until(half), Some(Duration::ZERO));
    assert_eq!(half.until(started), None);
}

proptest! {
    #[test]
    fn an_instant_reads_what_it_writes(
        seconds in -62_000_000_000..253_000_000_000_i64,
        nanoseconds in 0..1_000_000_000_i32,
        minutes in -1_439..1_440_i32,
    ) {
        let at = Timestamp::new(seconds, nanoseconds).unwrap();
        let instant = Instant::new(at, Offset::from_seconds(minutes * 60).unwrap());
        let text = serde_json::to_string(&instant).unwrap();
        prop_assert_eq!(serde_json::from_str::<Instant>(&text).unwrap(), instant);
    }

    #[test]
    fn whatever_is_written_stops_no_program(text in "[-0-9T:+ Z.,\\[é]{0,30}") {
        let zone = Zone::parse("Europe/Paris").unwrap();
        if let Ok(instant) = Instant::parse(&text, Some(&zone)) {
            prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        }
    }
}
