//! Votes stay secret: in the file, in what is saved, in debug output, and in what undo remembers.
use calms::app::{Effect, Phase};
use calms::domain::{Command, Counts, History, Level, Mode, Pass, Sheets, Slot, Tally, Vote};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, proptest};
use proptest::sample::select;

use crate::room::{CULTURE, ROTI, Room, SAFETY, at_step, session, ten, text};

fn vote() -> impl Strategy<Value = Vote> {
    let mut votes: Vec<Vote> = Level::ALL.map(Vote::Level).into();
    votes.push(Vote::Abstain);
    select(votes)
}

/// The same votes in two orders.
fn orders() -> impl Strategy<Value = (Vec<Vote>, Vec<Vote>)> {
    vec(vote(), 1..12).prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle()))
}

fn slots() -> Vec<Slot> {
    vec![Slot::question("calms.C1")]
}

fn tallied(votes: &[Vote]) -> Counts {
    let mut tally = Tally::new(slots(), 12);
    for vote in votes {
        let _ = tally.vote(*vote);
    }
    tally.counts()[0].counts()
}

fn passed(votes: &[Vote]) -> Counts {
    let mut pass = Pass::new(slots(), 12);
    for vote in votes {
        pass.lift();
        let _ = (pass.vote(*vote), pass.confirm());
    }
    pass.counts()[0].counts()
}

/// The file after the reveal of these counts.
fn file(mode: Mode, counts: Counts) -> String {
    let mut session = session(mode);
    let question = "calms.C1".to_owned();
    let reveal = Command::Reveal { question, counts };
    session.apply(reveal, ten()).unwrap();
    text(&session)
}

const fn key(vote: Vote) -> char {
    match vote {
        Vote::Level(level) => (b'0' + level.number()) as char,
        Vote::Abstain => 'x',
    }
}

/// All that has been asked to be saved.
fn saved(room: &Room) -> Vec<String> {
    let sessions = room.effects.iter().filter_map(|effect| match effect {
        Effect::Save(session, _) => Some(text(session)),
        _ => None,
    });
    sessions.collect()
}

/// Everything that is kept, could be logged, or stands on the screen.
fn all_traces(room: &Room) -> String {
    let history = &room.table().history;
    let saved = saved(room).concat();
    let (app, picture) = (&room.app, room.picture());
    format!("{app:#?}{history:#?}{:?}{saved}{picture}", room.effects)
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_votes_leaves_no_trace_in_the_file((one, other) in orders()) {
        for mode in [Mode::Tally, Mode::Secret] {
            let wanted = file(mode, one.iter().copied().collect());
            for counts in [tallied(&one), tallied(&other), passed(&one), passed(&other)] {
                prop_assert_eq!(&file(mode, counts), &wanted);
            }
        }
    }

    #[test]
    fn the_order_of_keys_leaves_no_trace_in_anything_saved(
        (one, other) in orders(),
        undone in any::<bool>(),
    ) {
        let play = |votes: &[Vote]| {
            let mut room = Room::at(Mode::Tally, CULTURE).keys("w 1 2 enter");
            for vote in votes {
                room = room.types(&key(*vote).to_string());
            }
            room = room.keys("r enter");
            if undone {
                room = room.keys("u ctrl-r");
            }
            (saved(&room), text(room.session()), format!("{:?}", room.table().history))
        };
        prop_assert_eq!(play(&one), play(&other));
    }
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    #[test]
    fn before_the_reveal_nothing_tells_what_was_typed(one in vec(vote(), 7), two in vec(vote(), 7)) {
        let play = |votes: &[Vote]| {
            let typed: String = votes.iter().map(|vote| key(*vote)).collect();
            all_traces(&Room::at(Mode::Tally, CULTURE).types(&typed).keys("c").types("note"))
        };
        prop_assert_eq!(play(&one), play(&two));
    }

    #[test]
    fn before_the_reveal_nothing_tells_what_was_passed(one in vec(vote(), 9), two in vec(vote(), 9)) {
        let play = |votes: &[Vote], ended: &str| {
            let mut room = Room::at(Mode::Secret, CULTURE).keys("p");
            for answers in votes.chunks(3) {
                let typed: String = answers.iter().map(|vote| key(*vote)).collect();
                room = room.voter(&typed);
            }
            all_traces(&room.keys(ended))
        };
        // The last voter still at the keyboard; then all votes pooled and waiting.
        for ended in ["space 3", "r enter"] {
            prop_assert_eq!(play(&one, ended), play(&two, ended));
        }
    }
}

#[test]
fn nothing_of_a_started_ballot_is_in_what_is_saved_beside_it() {
    let room = Room::at(Mode::Tally, CULTURE);
    let before = text(room.session());
    let room = room.types("1234512");
    assert_eq!(text(room.session()), before);
    let room = room.keys("ctrl-s w 8 enter t");
    assert!(!saved(&room).is_empty());
    for file in saved(&room) {
        assert!(
            !file.contains("ballots") && !file.contains("counts:"),
            "{file}"
        );
    }
}

#[test]
fn one_reveal_of_a_pass_tells_nothing_of_the_other_questions() {
    let play = |others: [&str; 7]| {
        let mut room = Room::at(Mode::Secret, CULTURE).keys("p");
        for answers in others {
            room = room.voter(answers);
        }
        let room = room.keys("r enter");
        assert_eq!(room.phase(), Phase::Shown);
        assert_eq!(room.rounds("C1"), [Some([0, 0, 7, 0, 0])]);
        all_traces(&room)
    };
    assert_eq!(play(["311"; 7]), play(["355"; 7]));
}

#[test]
fn one_persons_votes_on_several_questions_are_not_kept_together() {
    let play = |ballots: [&str; 4]| {
        let mut room = Room::at(Mode::Secret, CULTURE).keys("w 4 enter p");
        for answers in ballots {
            room = room.voter(answers);
        }
        room = room.keys("r enter right r enter right r enter");
        (text(room.session()), saved(&room))
    };
    // The same votes on each question, shared out among the voters in another way.
    assert_eq!(
        play(["111", "222", "333", "xxx"]),
        play(["2x3", "x1x", "131", "322"])
    );
}

#[test]
fn the_safety_check_leaves_its_colour_and_no_count() {
    let play = |safety: &str, esvp: &str| {
        let room = Room::at(Mode::Tally, SAFETY).keys("P");
        let room = room.types(safety).types(esvp).keys("r enter");
        assert_eq!(room.phase(), Phase::Shown);
        (
            text(room.session()),
            saved(&room),
            format!("{:?}", room.app),
        )
    };
    assert_eq!(play("1234555", "1234123"), play("1111111", "4444444"));
}

#[test]
fn what_few_say_of_their_time_is_not_kept() {
    let play = |votes: &str| {
        let room = Room::at(Mode::Tally, ROTI).keys("P");
        let room = room.types(votes).keys("r enter");
        (text(room.session()), saved(&room), room.picture())
    };
    assert_eq!(play("11"), play("55"));
}

#[test]
fn two_secret_voters_leave_no_figure_on_the_screen_or_in_the_file() {
    let play = |votes: [&str; 2]| {
        let mut room = Room::at(Mode::Secret, CULTURE).keys("w 2 enter p");
        for answers in votes {
            room = room.voter(answers);
        }
        all_traces(&room.keys("r enter"))
    };
    assert_eq!(play(["111", "111"]), play(["555", "4x4"]));
}

#[test]
fn undo_remembers_no_ballot() {
    let mut history = History::default();
    let before = session(Mode::Tally);
    let ballots = Room::at(Mode::Tally, CULTURE).types("12345");
    history.remember("go", before);
    let one = format!("{:?}", ballots.table().history);
    let none = Room::at(Mode::Tally, CULTURE);
    assert_eq!(one, format!("{:?}", none.table().history));
}

/// The digits that a voter presses on each page of signs.
fn ballot() -> impl Strategy<Value = Vec<String>> {
    let page = vec(select(vec!['1', '2', '3', '4']), 0..4);
    vec(page.prop_map(String::from_iter), 3)
}

/// Five ballots of signs, in two orders.
fn heaps() -> impl Strategy<Value = (Vec<Vec<String>>, Vec<Vec<String>>)> {
    vec(ballot(), 5).prop_flat_map(|heap| (Just(heap.clone()), Just(heap).prop_shuffle()))
}

/// Everybody ticks on the passed keyboard.
fn tick(mut room: Room, ballots: &[Vec<String>]) -> Room {
    for pages in ballots {
        room = room.keys("space");
        for page in pages {
            room = room.types(page).keys("enter");
        }
    }
    room
}

fn signs() -> Room {
    at_step("ways", Mode::Secret, "signs").keys("w 5 enter p")
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_ticked_ballots_leaves_no_trace((one, other) in heaps()) {
        let play = |ballots: &[Vec<String>]| {
            let room = tick(signs(), ballots).keys("r enter");
            assert_eq!(room.phase(), Phase::Shown);
            let history = format!("{:?}", room.table().history);
            (text(room.session()), saved(&room), history, room.picture())
        };
        prop_assert_eq!(play(&one), play(&other));
    }

    #[test]
    fn before_the_reveal_nothing_tells_what_was_ticked(
        one in vec(ballot(), 4),
        two in vec(ballot(), 4),
    ) {
        for ended in ["", "space 1 enter enter enter", "r enter"] {
            let play = |ballots: &[Vec<String>]| {
                all_traces(&tick(signs(), ballots).keys(ended))
            };
            prop_assert_eq!(play(&one), play(&two));
        }
    }

    #[test]
    fn the_order_of_marks_and_estimates_leaves_no_trace((one, other) in orders()) {
        let play = |votes: &[Vote], pack: &str, step: &str, paper: &str| {
            let mut room = at_step(pack, Mode::Tally, step).keys("w 1 2 enter");
            room = room.keys(paper);
            for vote in votes {
                room = room.types(&key(*vote).to_string());
            }
            room = room.keys("r enter u ctrl-r");
            assert!(!saved(&room).is_empty());
            (text(room.session()), saved(&room))
        };
        for (pack, step, paper) in [("dso", "spectrum", "P"), ("dora", "lead-time", "")] {
            prop_assert_eq!(play(&one, pack, step, paper), play(&other, pack, step, paper));
        }
    }

    #[test]
    fn before_the_reveal_nothing_tells_which_card_or_answer_was_given(
        one in vec(vote(), 7),
        two in vec(vote(), 7),
    ) {
        let play = |votes: &[Vote], pack: &str, step: &str, paper: &str| {
            let typed: String = votes.iter().map(|vote| key(*vote)).collect();
            all_traces(&at_step(pack, Mode::Tally, step).keys(paper).types(&typed))
        };
        for (pack, step, paper) in [("dso", "spectrum", "P"), ("dora", "lead-time", "")] {
            prop_assert_eq!(play(&one, pack, step, paper), play(&two, pack, step, paper));
        }
    }
}

#[test]
fn sheets_that_were_counted_are_nowhere_before_the_reveal() {
    let play = |counts: [&str; 12]| {
        let room = at_step("ways", Mode::Tally, "signs").keys("P");
        let before = text(room.session());
        let room = room.keys(&counts.join(" enter ")).keys("up up down down");
        // The row being typed is told; it is left for the first one.
        let room = room.keys("backspace");
        assert_eq!(text(room.session()), before);
        all_traces(&room)
    };
    let some = ["1", "2", "3", "4", "5", "6", "7", "0", "1", "2", "3", "4"];
    assert_eq!(play(some), play(["7"; 12]));
    let mut sheets = Sheets::new("signs", 3, 7);
    let _ = sheets.digit(6);
    assert!(!format!("{sheets:#?}").contains('6'));
}

#[test]
fn a_handed_on_ballot_shows_to_nobody() {
    let ticked = signs().keys("space 1 2 3 4");
    assert!(ticked.picture().contains('✓'), "the voter sees the ticks");
    let ticked = ticked.keys("enter enter enter");
    assert_eq!(ticked.phase(), Phase::Cover);
    assert!(!ticked.picture().contains('✓'));
    assert!(!ticked.keys("space").picture().contains('✓'));
}

#[test]
fn an_order_that_was_taken_back_takes_its_ballots_along() {
    let room = at_step("dso", Mode::Tally, "spectrum").keys("w 5 enter > p");
    let mut room = room;
    for mark in ["1", "1", "2", "2", "3"] {
        room = room.voter(mark);
    }
    assert_eq!(room.phase(), Phase::Ready);
    let room = room.keys("u");
    assert_ne!(room.phase(), Phase::Ready, "the marks meant other cards");
    let room = room.keys("ctrl-r");
    assert_eq!(room.phase(), Phase::Ready);
}
