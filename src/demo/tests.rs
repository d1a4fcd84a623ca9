//! The year that the demo tells: its workshops, its figures, its days, and what a newcomer meets.
use jiff::tz::TimeZone;

use super::*;
use crate::domain::{Progress, Status, Teams, Verdict, heat};

fn noon(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn made(language: Language, day: &str, zone: &str) -> Vec<Session> {
    sessions(language, noon(day), &TimeZone::get(zone).unwrap()).unwrap()
}

fn english() -> Vec<Session> {
    made(Language::En, "2026-11-22", "Europe/Paris")
}

fn of<'a>(all: &'a [Session], team: &str, pack: &str) -> Vec<&'a Session> {
    let of = |session: &&Session| {
        let header = session.header();
        header.team == team && header.pack == pack && header.status == Status::Closed
    };
    all.iter().filter(of).collect()
}

/// How a letter went over the year, as the trends tell it.
fn year_of(all: &[Session], team: &str, pack: &str, letter: &str) -> Verdict {
    let mut teams = Teams::only(team);
    for session in all {
        teams.take(session.header());
    }
    let trends = teams.trends();
    let trend = trends.iter().find(|trend| trend.pack == pack).unwrap();
    trend.letter(letter).unwrap().change().unwrap().verdict
}

/// The teams that the trends set side by side.
fn beside_each_other(all: &[Session]) -> Vec<String> {
    let mut teams = Teams::all();
    for session in all {
        teams.take(session.header());
    }
    let packs = heat(&teams.trends()).packs.into_iter();
    let mut shown: Vec<String> = packs.flat_map(|p| p.rows).map(|row| row.team).collect();
    shown.sort();
    shown.dedup();
    shown
}

fn mean(session: &Session, letter: &str) -> f64 {
    let mut letters = session.header().letters.iter();
    letters
        .find(|found| found.id == letter)
        .unwrap()
        .mean
        .unwrap()
}

#[test]
fn every_workshop_is_there_in_both_languages_and_the_languages_tell_the_same_year() {
    let shelf = Shelf::built_in(&[Language::En]);
    let [english, french] =
        Language::ALL.map(|language| made(language, "2026-11-22", "Europe/Paris"));
    for id in shelf.ids() {
        assert!(english.iter().any(|s| s.header().pack == id), "{id}");
    }
    let told = |session: &Session| {
        let header = session.header();
        (
            header.pack.clone(),
            header.started,
            header.updated,
            header.open.clone(),
            header.letters.iter().map(|l| l.mean).collect::<Vec<_>>(),
            header.figures.clone(),
        )
    };
    assert_eq!(english.len(), french.len());
    for (english, french) in english.iter().zip(&french) {
        assert_eq!(told(english), told(french));
    }
}

#[test]
fn checkout_rises_in_automation_and_sharing_and_search_falls_in_lean() {
    let all = english();
    let checkout = of(&all, "Checkout", "calms");
    assert_eq!(checkout.len(), 4);
    for letter in ["A", "S"] {
        let verdict = year_of(&all, "Checkout", "calms", letter);
        assert_eq!(verdict, Verdict::Up, "{letter}");
        let (first, last) = (mean(checkout[0], letter), mean(checkout[3], letter));
        assert!(first < 2.2 && last > 3.3, "{letter}: {first} to {last}");
    }
    let search = of(&all, "Search", "calmsr");
    let verdict = |letter| year_of(&all, "Search", "calmsr", letter);
    assert_eq!(verdict("L"), Verdict::Down);
    for letter in ["C", "A", "M", "S", "R"] {
        assert_eq!(verdict(letter), Verdict::NoClearChange, "{letter}");
    }
    let ask_the_same = |all: &[&Session]| {
        let ids = |session: &Session| -> Vec<String> {
            session.questions().iter().map(|q| q.id.clone()).collect()
        };
        assert!(all.windows(2).all(|pair| ids(pair[0]) == ids(pair[1])));
    };
    ask_the_same(&checkout);
    ask_the_same(&search);
}

#[test]
fn what_a_newcomer_should_meet_is_there() {
    let all = english();
    let rounds = || all.iter().flat_map(Session::questions).map(|q| &q.rounds);
    assert!(rounds().any(|rounds| rounds.len() == 2), "no second round");
    let withheld = rounds().flatten().any(|round| round.counts.is_none());
    assert!(withheld, "no withheld count");
    let running: Vec<_> = all.iter().filter(|s| s.is_running()).collect();
    assert_eq!(running.len(), 1);
    assert!(running[0].asked().is_some_and(|q| q.rounds.is_empty()));
    let today = jiff::civil::date(2026, 11, 22);
    let newest = ["Checkout", "Platform", "Search"].map(|team| {
        let mut of_team = all.iter().filter(|s| s.header().team == team);
        of_team.next_back().unwrap()
    });
    for session in newest {
        assert!(!session.header().open.is_empty(), "{}", session.header().id);
    }
    let late = |session: &&Session| {
        session
            .header()
            .open
            .iter()
            .flatten()
            .any(|due| *due < today)
    };
    assert!(newest.iter().any(late), "nothing is late");
    let carried = || all.iter().flat_map(Session::carried);
    for progress in [Progress::Open, Progress::Done, Progress::Dropped] {
        assert!(
            carried().any(|card| card.status == progress),
            "{progress:?}"
        );
    }
}

#[test]
fn of_platform_nothing_is_told_that_would_say_who_said_it() {
    let all = english();
    let security = of(&all, "Platform", "dso");
    let two = security[0];
    assert_eq!(two.header().people, 2);
    assert!(
        two.header()
            .letters
            .iter()
            .all(|letter| letter.mean.is_none())
    );
    assert!(two.surveys().iter().all(|survey| survey.counts.is_none()));
    let people = |session: &&Session| session.header().people;
    let calms: Vec<u16> = of(&all, "Platform", "calms").iter().map(people).collect();
    assert_eq!(calms, [1, 1, 5, 5]);
    assert_eq!(beside_each_other(&all), ["Checkout", "Platform", "Search"]);
    let of_fewer: Vec<Session> = all.into_iter().filter(|s| s.header().people < 5).collect();
    assert!(!of_fewer.is_empty());
    assert_eq!(beside_each_other(&of_fewer), Vec::<String>::new());
}

#[test]
fn sessions_take_place_in_working_hours_before_now_in_any_zone_and_year() {
    let days = [
        "2024-02-29",
        "2026-03-29",
        "2026-10-25",
        "2027-01-01",
        "2028-02-27",
    ];
    for (day, zone) in days.iter().zip([
        "Europe/Paris",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "UTC",
    ]) {
        let place = TimeZone::get(zone).unwrap();
        let mut ids = Vec::new();
        for session in made(Language::Fr, day, zone) {
            let header = session.header();
            let began = header.created.to_zoned(place.clone());
            assert!((9..18).contains(&began.hour()), "{began}");
            assert!(began.weekday().to_monday_one_offset() < 6, "{began}");
            assert!(header.updated <= noon(day) && header.updated > header.created);
            ids::check(&header.id).unwrap();
            assert!(!ids.contains(&header.id), "{} twice", header.id);
            ids.push(header.id.clone());
        }
    }
}

#[test]
fn the_same_day_gives_the_same_sessions_whatever_the_hour() {
    let zone = TimeZone::UTC;
    let at = |time: &str| sessions(Language::En, time.parse().unwrap(), &zone).unwrap();
    assert_eq!(at("2026-11-22T00:30:00Z"), at("2026-11-22T23:30:00Z"));
}
