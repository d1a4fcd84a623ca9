//! How teams changed: from the first screen to the questions of a letter, teams side by side, two
//! sessions side by side, and what the profile of a running session says of the last one.
use super::Room;
use crate::app::{Effect, Event, Listed, Screen, TrendPage};
use crate::domain::{
    Command, Comparison, Counts, Figure, Language, Mode, Moment, Past, Plan, Session, SessionId,
    Variant, beside,
};

/// Seven votes around a level from 1 to 5.
fn votes(level: usize) -> [u16; 5] {
    let mut levels = [0; 5];
    levels[level.clamp(1, 5) - 1] = 5;
    levels[level.clamp(2, 5) - 2] += 1;
    levels[level.clamp(1, 4)] += 1;
    levels
}

/// A session of seven people on a day, with the level that each letter stands at.
fn held(pack: (&str, Language), who: (&str, Mode, &str), level: impl Fn(&str) -> usize) -> Session {
    held_for(Variant::Standard, pack, who, level)
}

fn held_for(
    variant: Variant,
    (pack, language): (&str, Language),
    (team, mode, day): (&str, Mode, &str),
    level: impl Fn(&str) -> usize,
) -> Session {
    let room = Room::new(language);
    let pack = room.app.shelf.exact(pack, language).unwrap().pack.clone();
    let now = Moment {
        wall: format!("{day}T09:00:00Z").parse().unwrap(),
        elapsed: 0,
    };
    let plan = Plan {
        id: SessionId(format!("{day}-{}-{}-7f3k", team.to_lowercase(), pack.id)),
        variant,
        team: team.to_owned(),
        // A team of three is a room of three.
        people: if team == "Tiny" { 3 } else { 7 },
        mode,
        carried: Vec::new(),
    };
    let mut session = Session::begin(&pack, plan, now);
    let asked: Vec<_> = session.questions().to_vec();
    for question in asked {
        let levels = votes(level(&question.set));
        let counts = Counts {
            levels,
            abstained: 0,
        };
        let reveal = Command::Reveal {
            question: question.id,
            counts,
        };
        session.apply(reveal, now).unwrap();
    }
    session
}

/// Three sessions of Checkout, the last one of another pack, and one of Search; a team of three
/// is never seen beside them.
fn sessions(language: Language) -> Vec<Session> {
    let group = |team, day| (team, Mode::Tally, day);
    let rising = |letter: &str| if letter == "C" { 4 } else { 2 };
    let mut tiny = held(("calms", language), group("Tiny", "2026-09-01"), |_| 3);
    let now = Moment {
        wall: "2026-09-01T10:00:00Z".parse().unwrap(),
        elapsed: 0,
    };
    for asked in tiny.questions().to_vec() {
        let three = Command::Reveal {
            question: asked.id,
            counts: Counts {
                levels: [0, 0, 3, 0, 0],
                abstained: 0,
            },
        };
        let _ = tiny.apply(three, now);
    }
    vec![
        held(("calms", language), group("Checkout", "2026-03-02"), |_| 2),
        held(("calms", language), group("checkout", "2026-06-03"), rising),
        held(("calmsr", language), group("Checkout", "2026-09-04"), |_| 3),
        held(("calms", language), group("Search", "2026-10-05"), |_| 4),
        tiny,
    ]
}

fn listed(sessions: &[Session]) -> Vec<Listed> {
    let headers = sessions.iter().map(|session| session.header().clone());
    headers
        .map(|header| Listed::Sound(Box::new(header)))
        .collect()
}

fn home(language: Language, sessions: &[Session]) -> Room {
    Room::new(language).listed(listed(sessions))
}

/// The worker brings the sessions of the team that was asked for.
fn read(room: Room, sessions: &[Session]) -> Room {
    let Some(Effect::ReadTeam(team)) = room.effects.last() else {
        unreachable!("{:?}", room.effects.last())
    };
    let team = team.clone();
    let past = sessions
        .iter()
        .filter(|session| session.header().team.eq_ignore_ascii_case(&team))
        .map(Past::of)
        .collect();
    room.event(Event::TeamRead { team, past })
}

fn page(room: &Room) -> TrendPage {
    let Screen::Trends(trends) = room.app.front() else {
        unreachable!("{:?}", room.app.front())
    };
    trends.page
}

#[test]
fn a_team_is_followed_from_its_letters_to_the_questions_of_one() {
    let sessions = sessions(Language::En);
    let room = home(Language::En, &sessions)
        .keys("t")
        .see("trends_01_teams");
    room.at_every_size();
    let room = room.keys("enter").see("trends_02_letters");
    let room = room.see_at("trends_02_letters_60", 60, 18);
    let room = room.see_at("trends_02_letters_120", 120, 40);
    room.at_every_size();
    let room = room.keys("tab").see("trends_03_radar");
    room.at_every_size();
    let room = room.keys("tab enter").see("trends_04_reading");
    let room = read(room, &sessions).see("trends_05_questions");
    room.at_every_size();
    let room = room
        .keys("down down")
        .see_at("trends_05_questions_60", 60, 18);
    let room = room.keys("esc esc down enter");
    let room = read(room, &sessions).see("trends_06_other_pack");
    let room = room.keys("esc esc");
    assert!(matches!(room.app.front(), Screen::Home(_)));
}

#[test]
fn trends_that_are_opened_before_the_sessions_are_listed_show_them_when_they_come() {
    let room = Room::new(Language::En).keys("t");
    assert!(!room.picture(80, 24).contains("Checkout"));
    let room = room.listed(listed(&sessions(Language::En)));
    assert!(room.picture(80, 24).contains("Checkout"));
    // One that comes while a team is looked at leaves it in front.
    let room = room.keys("enter").listed(Vec::new());
    assert_eq!(page(&room), TrendPage::Letters);
    assert!(room.picture(80, 24).contains("Culture"));
}

#[test]
fn in_french_a_team_is_followed_too() {
    let sessions = sessions(Language::Fr);
    let room = home(Language::Fr, &sessions)
        .keys("t")
        .see("trends_fr_01_teams");
    let room = room.keys("enter").see("trends_fr_02_letters");
    let room = read(room, &sessions)
        .keys("enter")
        .see("trends_fr_03_questions");
    let room = room.keys("esc esc m").see("trends_fr_04_many");
    room.see_at("trends_fr_04_many_60", 60, 18);
}

#[test]
fn teams_stand_side_by_side_only_when_asked_for_and_never_small_ones() {
    let sessions = sessions(Language::En);
    let room = home(Language::En, &sessions).keys("t m");
    assert_eq!(page(&room), TrendPage::ManyTeams);
    let picture = room.picture(80, 24);
    assert!(
        picture.contains("Search") && !picture.contains("Tiny"),
        "{picture}"
    );
    let room = room
        .see("trends_07_many")
        .see_at("trends_07_many_120", 120, 40);
    room.at_every_size();
    let room = room.keys("esc");
    assert_eq!(page(&room), TrendPage::Teams);
}

#[test]
fn in_a_running_session_no_team_stands_beside_another() {
    let room = Room::begun(Language::En, "Checkout").keys("t m");
    assert!(matches!(room.app.front(), Screen::Step(_)));
    let rows = room.keys(": t r e n d").picture(80, 24);
    assert!(!rows.contains("Show how a team changed"), "{rows}");
}

#[test]
fn without_a_second_session_it_is_said_what_a_trend_needs() {
    let sessions = sessions(Language::En);
    let one = home(Language::En, &sessions[..1]).keys("t enter");
    let one = read(one, &sessions[..1]).see("trends_08_one_session");
    one.keys("tab").at_every_size();
    let mut unvoted = sessions[0].header().clone();
    unvoted.letters.clear();
    let none = Room::new(Language::En).listed(vec![Listed::Sound(Box::new(unvoted))]);
    let none = none.keys("t enter").see("trends_09_empty");
    none.at_every_size();
}

#[test]
fn two_past_sessions_are_marked_and_set_side_by_side() {
    for (language, name) in [
        (Language::En, "compare_01"),
        (Language::Fr, "compare_fr_01"),
    ] {
        let sessions = sessions(language);
        let room = home(language, &sessions[..2]).keys("s c");
        assert_eq!(room.told(), "compare-second");
        let room = room.see(&format!("{name}_marked")).keys("down c");
        let ids = [0, 1].map(|n| sessions[n].header().id.clone());
        let wish = Effect::Compare(ids[0].clone(), ids[1].clone());
        assert_eq!(room.effects.last(), Some(&wish));
        let both = Comparison::of(&sessions[0], &sessions[1]).map(Box::new);
        let room = room
            .event(Event::Compared(both))
            .see(&format!("{name}_both"));
        room.at_every_size();
        let mut room = room;
        // The runtime tells it after each picture.
        room.app.more_below = true;
        let room = room
            .keys("pgdn pgdn pgdn pgdn pgdn")
            .see(&format!("{name}_end"));
        let room = room.keys("esc");
        assert!(matches!(room.app.front(), Screen::Sessions(_)));
    }
    let sessions = sessions(Language::En);
    let room = home(Language::En, &sessions).keys("s c c");
    assert_eq!(room.told(), "compare-unmarked");
    let two_teams = Comparison::of(&sessions[0], &sessions[3]);
    assert_eq!(two_teams, None);
    let room = room.event(Event::Compared(None));
    assert_eq!(room.told(), "compare-two-teams");
}

#[test]
fn the_profile_says_what_each_letter_was_and_whether_that_is_a_clear_change() {
    for (language, name) in [(Language::En, "trends_10"), (Language::Fr, "trends_fr_10")] {
        let earlier = sessions(language);
        let level = |letter: &str| if letter == "C" { 4 } else { 2 };
        let now = ("Checkout", Mode::Tally, "2026-11-22");
        let session = held(("calms", language), now, level);
        let headers: Vec<_> = earlier[..2].iter().map(|s| s.header().clone()).collect();
        let found = beside(&headers, session.header());
        let room = Room::new(language).opened(session);
        let room = room.change(Command::LookBeside(found)).until("profile");
        let room = room.see(&format!("{name}_profile"));
        let room = room.see_at(&format!("{name}_profile_60"), 60, 18);
        room.at_every_size();
        room.keys("tab").see(&format!("{name}_radar"));
    }
}

/// Full sessions with short ones between and after them.
fn full_and_short(language: Language) -> Vec<Session> {
    let calms = ("calms", language);
    let on = |day| ("Checkout", Mode::Tally, day);
    let short = |day, level| held_for(Variant::Pulse, calms, on(day), move |_| level);
    let rising = |letter: &str| if letter == "C" { 4 } else { 2 };
    vec![
        held(calms, on("2026-03-02"), |_| 2),
        short("2026-05-04", 4),
        held(calms, on("2026-06-03"), rising),
        short("2026-08-11", 3),
    ]
}

#[test]
fn a_short_session_does_not_break_the_line_of_the_full_ones() {
    for (language, name) in [(Language::En, "trends_11"), (Language::Fr, "trends_fr_11")] {
        let sessions = full_and_short(language);
        let between = home(language, &sessions[..3]).keys("t enter");
        let between = between.see(&format!("{name}_short"));
        between.at_every_size();
        let between = between.see_at(&format!("{name}_short_60"), 60, 18);
        let between = read(between, &sessions[..3]).keys("enter");
        between.see(&format!("{name}_short_questions"));
        let both = home(language, &sessions).keys("t enter");
        both.see(&format!("{name}_two_lines")).at_every_size();
    }
}

#[test]
fn a_profile_is_compared_with_the_full_session_before_the_short_one() {
    let earlier = full_and_short(Language::En);
    let level = |letter: &str| if letter == "C" { 4 } else { 3 };
    let now = ("Checkout", Mode::Tally, "2026-11-22");
    let session = held(("calms", Language::En), now, level);
    let headers: Vec<_> = earlier.iter().map(|s| s.header().clone()).collect();
    let found = beside(&headers, session.header());
    let room = Room::new(Language::En).opened(session);
    let room = room.change(Command::LookBeside(found)).until("profile");
    room.see("trends_12_profile_past_a_short_one");
}

#[test]
fn a_delivery_metric_has_changed_when_its_band_has() {
    for (language, name) in [(Language::En, "trends_13"), (Language::Fr, "trends_fr_13")] {
        let counted = |day: &str, hours: f64, band: &str| {
            let who = ("Checkout", Mode::Tally, day);
            let mut header = held(("calms", language), who, |_| 3).header().clone();
            "dora".clone_into(&mut header.pack);
            header.letters.clear();
            let figure = |metric: &str, value, band: &str| Figure {
                metric: metric.to_owned(),
                value,
                band: band.to_owned(),
            };
            header.figures = vec![
                figure("LT", hours * 3600.0, band),
                figure("CFR", 12.0, "elite"),
            ];
            Listed::Sound(Box::new(header))
        };
        let room = Room::new(language).listed(vec![
            counted("2026-03-02", 200.0, "medium"),
            counted("2026-06-03", 48.0, "high"),
            counted("2026-09-04", 30.0, "high"),
        ]);
        let room = room.keys("t enter").see(&format!("{name}_metrics"));
        room.at_every_size();
    }
}

#[test]
fn a_french_reader_reads_the_questions_of_english_sessions_in_french() {
    let sessions = full_and_short(Language::En);
    let room = home(Language::Fr, &sessions).keys("t enter");
    let room = read(room, &sessions).keys("enter");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("Can we fail"), "{picture}");
    let room = room.see("trends_fr_14_english_sessions");
    let both = Comparison::of(&sessions[0], &sessions[2]).map(Box::new);
    let room = room.keys("esc esc esc s").event(Event::Compared(both));
    room.see("compare_fr_02_english_sessions");
    // What is not in the pack's own words has no French.
    let mut past: Vec<Past> = sessions.iter().map(Past::of).collect();
    for heard in past.iter_mut().flat_map(|past| &mut past.questions) {
        if heard.id == "calms.C1" {
            "May we fail here?".clone_into(&mut heard.title);
            "other words".clone_into(&mut heard.worded);
        }
    }
    let team = "Checkout".to_owned();
    let room = home(Language::Fr, &sessions).keys("t enter");
    let room = room.event(Event::TeamRead { team, past }).keys("enter");
    room.see("trends_fr_15_own_words");
}
