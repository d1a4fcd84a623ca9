//! Which means are set beside which, and what is said of them.
use proptest::prelude::*;

use super::*;
use crate::domain::{Figure, Header, Status, Variant, Verdict};

/// A letter of five questions, all scored.
fn letter(id: &str, mean: f64, n: u16) -> LetterMean {
    LetterMean {
        id: id.to_owned(),
        mean: Some(mean),
        scored: 5,
        of: 5,
        n,
        sure: 0,
        asked: format!("five of {id}").into(),
        worded: format!("{id} in English").into(),
    }
}

/// A session of a team on a day of November.
fn header(team: &str, pack: &str, day: i8, letters: &[LetterMean]) -> Header {
    let at = jiff::civil::date(2026, 11, day).at(9, 0, 0, 0);
    let at = at.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    Header {
        format: "1.2".to_owned(),
        id: SessionId(format!("{day:02}-{team}-{pack}")),
        pack: pack.to_owned(),
        title: pack.to_uppercase(),
        variant: Variant::Full,
        team: team.to_owned(),
        mode: Mode::Tally,
        language: Language::En,
        status: Status::Closed,
        created: at,
        started: Some(at),
        updated: at,
        step: (1, 1),
        people: 7,
        open: Vec::new(),
        letters: letters.to_vec(),
        figures: Vec::new(),
        incident: None,
    }
}

fn trends(headers: &[Header]) -> Vec<TeamTrend> {
    let mut teams = Teams::all();
    for header in headers {
        teams.take(header);
    }
    teams.trends()
}

/// The only trend of letter C.
fn of_c(headers: &[Header]) -> Trend {
    let found = trends(headers);
    let [one] = found.as_slice() else {
        unreachable!("{} trends", found.len())
    };
    one.letter("C").unwrap().clone()
}

fn verdict(trend: &Trend) -> Option<Verdict> {
    trend.change().map(|change| change.verdict)
}

#[test]
fn a_letter_is_followed_from_the_earliest_session_that_is_like_the_latest() {
    let c = |mean| [letter("C", mean, 7)];
    let trend = of_c(&[
        header("Checkout", "calms", 20, &c(2.9)),
        header(" checkout ", "calms", 3, &c(2.0)),
        header("Checkout", "calms", 11, &c(2.4)),
    ]);
    let means: Vec<String> = trend.means.iter().map(|mark| mark.mean.shown()).collect();
    assert_eq!(means, ["2.0", "2.4", "2.9"]);
    assert_eq!(trend.first().unwrap().mean.shown(), "2.0");
    assert_eq!(verdict(&trend), Some(Verdict::Up));
    assert_eq!(trend.unlike(), None);
}

#[test]
fn one_session_alone_has_no_change() {
    let trend = of_c(&[header("Checkout", "calms", 3, &[letter("C", 2.0, 7)])]);
    assert_eq!((trend.first(), verdict(&trend)), (None, None));
}

#[test]
fn only_like_is_set_beside_like_and_what_is_not_is_told() {
    let latest = header("Checkout", "calms", 20, &[letter("C", 2.9, 7)]);
    let with = |change: &dyn Fn(&mut Header)| {
        let mut earlier = header("Checkout", "calms", 3, &[letter("C", 2.0, 7)]);
        change(&mut earlier);
        let trend = of_c(&[earlier, latest.clone()]);
        (verdict(&trend), trend.unlike().map(|unlike| unlike.apart))
    };
    let other = |header: &mut Header| header.letters[0].worded = "other words".into();
    assert_eq!(with(&other), (None, Some(Apart::Wording)));
    let french = |header: &mut Header| {
        header.letters[0].worded = "C en français".into();
        header.language = Language::Fr;
    };
    assert_eq!(with(&french), (None, Some(Apart::Language)));
    let scored = |n: u16| {
        with(&move |header: &mut Header| {
            header.letters[0].asked = "others".into();
            header.letters[0].scored = n;
        })
    };
    assert_eq!(scored(3), (None, Some(Apart::Fewer)));
    assert_eq!(scored(5), (None, Some(Apart::Questions)));
    assert_eq!(scored(6), (None, Some(Apart::More)));
    let old = |header: &mut Header| header.letters[0].asked = "".into();
    assert_eq!(with(&old), (None, Some(Apart::Unknown)));
    assert_eq!(with(&|_| ()), (Some(Verdict::Up), None));
}

/// A letter of which a short session asked one question.
fn short(mean: f64) -> LetterMean {
    LetterMean {
        scored: 1,
        of: 1,
        asked: "one of C".into(),
        worded: "one in English".into(),
        ..letter("C", mean, 7)
    }
}

fn held(means: &[(i8, LetterMean)]) -> Trend {
    let sessions = means.iter();
    let sessions =
        sessions.map(|(day, mean)| header("T", "calms", *day, std::slice::from_ref(mean)));
    of_c(&sessions.collect::<Vec<_>>())
}

#[test]
fn a_short_session_does_not_break_the_line_of_the_full_ones() {
    let full = |mean| letter("C", mean, 7);
    for days in [[3, 9, 20], [3, 20, 9], [9, 20, 3]] {
        let [first, second, between] = days;
        let trend = held(&[
            (first, full(2.0)),
            (second, full(2.9)),
            (between, short(4.0)),
        ]);
        assert_eq!(verdict(&trend), Some(Verdict::Up), "{days:?}");
        assert_eq!(trend.last().unwrap().mean.shown(), "2.9");
        let unlike = trend.unlike().unwrap();
        assert_eq!(unlike.apart, Apart::Fewer);
        assert_eq!(
            (unlike.mean.like.scored, unlike.asked, unlike.more),
            (1, 5, 0)
        );
        assert_eq!((trend.runs().len(), trend.other_runs().len()), (2, 0));
    }
}

#[test]
fn sessions_of_two_kinds_make_two_lines_and_the_later_one_is_followed() {
    let full = |mean| letter("C", mean, 7);
    let trend = held(&[
        (1, full(2.0)),
        (2, short(4.0)),
        (3, full(2.9)),
        (4, short(3.0)),
        (5, short(3.2)),
    ]);
    assert_eq!(verdict(&trend), Some(Verdict::Down));
    let run = trend.run();
    let latest = run.latest_change().unwrap();
    assert_eq!(
        latest.verdict,
        Verdict::NoClearChange,
        "since the one before"
    );
    let others = trend.other_runs();
    assert_eq!(others.len(), 1);
    assert_eq!(others[0].change().unwrap().verdict, Verdict::Up);
    assert_eq!(trend.unlike(), None, "each stands on a line");
}

#[test]
fn another_pack_that_asked_the_same_stands_among_the_means() {
    let found = trends(&[
        header(
            "Checkout",
            "calms",
            3,
            &[letter("C", 2.0, 7), letter("A", 3.0, 7)],
        ),
        header("Checkout", "calmsr", 9, &[letter("C", 3.0, 7)]),
        header(
            "Checkout",
            "ways",
            5,
            &[LetterMean {
                asked: "flow".into(),
                ..letter("C", 1.0, 7)
            }],
        ),
    ]);
    let of = |pack: &str| {
        let trend = found.iter().find(|trend| trend.pack == pack).unwrap();
        trend.letter("C").unwrap()
    };
    assert_eq!(verdict(of("calmsr")), Some(Verdict::Up));
    assert_eq!(&*of("calmsr").first().unwrap().pack, "calms");
    assert_eq!(
        of("calms").means.len(),
        1,
        "what comes later is not its own"
    );
    assert_eq!(of("ways").means.len(), 1);
}

#[test]
fn a_group_and_one_person_alone_are_never_mixed() {
    let alone = |day, mean, sure| Header {
        mode: Mode::Solo,
        ..header(
            "Checkout",
            "calms",
            day,
            &[LetterMean {
                sure,
                ..letter("C", mean, 1)
            }],
        )
    };
    let group = header("Checkout", "calms", 5, &[letter("C", 5.0, 7)]);
    let found = trends(&[alone(3, 2.0, 3), group, alone(9, 2.2, 3)]);
    let solo = found.iter().find(|trend| trend.who == Who::Alone).unwrap();
    assert_eq!((found.len(), solo.points.len()), (2, 2));
    assert_eq!(
        verdict(solo.letter("C").unwrap()),
        Some(Verdict::Up),
        "a fifth of a level, but all of it was seen"
    );
    let guessed = of_c(&[alone(3, 2.0, 2), alone(9, 5.0, 3)]);
    assert_eq!(verdict(&guessed), Some(Verdict::NoClearChange));
}

#[test]
fn open_and_secret_votes_are_told_apart() {
    let secret = Header {
        mode: Mode::Secret,
        ..header("Checkout", "calms", 3, &[letter("C", 2.0, 7)])
    };
    let open = |day| header("Checkout", "calms", day, &[letter("C", 2.9, 7)]);
    assert!(of_c(&[secret, open(9)]).run().mixes_modes());
    assert!(!of_c(&[open(3), open(9)]).run().mixes_modes());
}

#[test]
fn groups_without_a_name_are_only_counted_and_one_person_needs_none() {
    let mut teams = Teams::all();
    teams.take(&header(" ", "calms", 3, &[letter("C", 2.0, 7)]));
    teams.take(&Header {
        mode: Mode::Solo,
        ..header("", "calms", 4, &[letter("C", 2.0, 1)])
    });
    teams.take(&header("Empty", "calms", 5, &[]));
    assert_eq!(teams.unnamed(), 1);
    assert_eq!(teams.trends().len(), 1);
}

#[test]
fn metrics_are_followed_by_value_and_band() {
    let with = |day, value: f64, band: &str| Header {
        figures: vec![Figure {
            metric: "LT".to_owned(),
            value,
            band: band.to_owned(),
        }],
        ..header("Checkout", "dora", day, &[])
    };
    let found = trends(&[with(9, 3_600.0, "elite"), with(3, 259_200.0, "high")]);
    let bands: Vec<&str> = found[0].metrics[0]
        .values
        .iter()
        .map(|(_, figure)| &*figure.band)
        .collect();
    assert_eq!(bands, ["high", "elite"]);
    assert_eq!(found[0].metrics[0].change(), Some(BandVerdict::Up));
}

#[test]
fn side_by_side_stand_named_groups_of_five_in_the_order_of_the_alphabet() {
    let team = |team: &str, n: u16, ids: &[&str]| {
        let letters: Vec<LetterMean> = ids.iter().map(|id| letter(id, 3.0, n)).collect();
        Header {
            people: n,
            ..header(team, "calms", 3, &letters)
        }
    };
    let found = trends(&[
        team("search", 6, &["C", "A"]),
        team("Checkout", 5, &["C", "A", "L"]),
        team("Four", 4, &["C"]),
        Header {
            mode: Mode::Solo,
            ..team("Alone", 9, &["C"])
        },
    ]);
    let heat = heat(&found);
    let [pack] = heat.packs.as_slice() else {
        unreachable!("{heat:?}")
    };
    let teams: Vec<&str> = pack.rows.iter().map(|row| row.team.as_str()).collect();
    assert_eq!((teams, heat.small), (vec!["Checkout", "search"], 1));
    assert_eq!(pack.letters, ["C", "A", "L"]);
    assert_eq!(pack.rows[1].means[2], None, "not asked, and not 0");
}

#[test]
fn who_abstained_was_in_the_room() {
    let five = Header {
        people: 5,
        ..header("Checkout", "calms", 3, &[letter("C", 3.0, 4)])
    };
    let found = trends(&[five]);
    let heat = heat(&found);
    assert_eq!((heat.packs[0].rows[0].people, heat.small), (5, 0));
    assert_eq!(found[0].points[0].n(), 4, "votes, for the house rule");
}

proptest! {
    #[test]
    fn a_verdict_turned_round_is_the_opposite(
        means in (10_i32..=50, 10_i32..=50),
        n in (1_u16..20, 1_u16..20),
    ) {
        let mean = |tenths: i32| f64::from(tenths) / 10.0;
        let of = |first: (i32, u16), last: (i32, u16)| {
            let at = |day, (tenths, n)| header("T", "calms", day, &[letter("C", mean(tenths), n)]);
            of_c(&[at(3, first), at(9, last)]).change().unwrap()
        };
        let (there, back) = (of((means.0, n.0), (means.1, n.1)), of((means.1, n.1), (means.0, n.0)));
        prop_assert_eq!(there.by, Ratio::ZERO - back.by);
        let opposite = match there.verdict {
            Verdict::Up => Verdict::Down,
            Verdict::Down => Verdict::Up,
            Verdict::NoClearChange => Verdict::NoClearChange,
        };
        prop_assert_eq!(back.verdict, opposite);
    }

    #[test]
    fn the_order_in_which_files_are_read_changes_nothing(
        order in Just((1_i8..=12).collect::<Vec<i8>>()).prop_shuffle(),
    ) {
        let one = |day: i8| {
            let team = ["Checkout", "Search"][usize::from(day % 2 == 0)];
            let pack = ["calms", "calmsr"][usize::from(day % 3 == 0)];
            header(team, pack, day, &[letter("C", 1.0 + f64::from(day) / 4.0, 7)])
        };
        let sorted: Vec<Header> = (1..=12).map(one).collect();
        let shuffled: Vec<Header> = order.into_iter().map(one).collect();
        prop_assert_eq!(trends(&sorted), trends(&shuffled));
    }
}
