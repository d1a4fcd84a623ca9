//! What a red safety check offers to leave for another day, and the way back.
use super::*;
use crate::domain::{History, Outcome, Report, Risky, Working, short_id};

/// What parts are called, as a reader of the tests knows them.
fn names(parts: Vec<Risky<'_>>) -> Vec<String> {
    let name = |part| match part {
        Risky::Stop(stop) => stop.id.clone(),
        Risky::Question(asked) => short_id(&asked.id).to_owned(),
    };
    parts.into_iter().map(name).collect()
}

/// A session at its safety check, which came out so.
fn checked(working: Working) -> Session {
    let mut session = standard();
    session.does(Command::Go(Place {
        stop: 1,
        question: 0,
    }));
    session.does(Command::KeepWorking(working));
    session
}

#[test]
fn only_a_red_check_offers_to_leave_something_out() {
    assert_eq!(names(checked(Working::Red).could_wait()), ["A2", "b"]);
    for working in [Working::Green, Working::Amber] {
        let mut session = checked(working);
        assert_eq!(session.could_wait(), []);
        assert_eq!(session.refuses(Command::LetWait), Refusal::NotThere);
    }
    assert_eq!(standard().could_wait(), [], "before any check");
}

#[test]
fn what_waits_is_left_out_of_the_way_the_time_and_the_report() {
    let mut session = checked(Working::Red);
    let before = session.forecast(at(10));
    session.does(Command::LetWait);
    assert_eq!(names(session.waiting()), ["A2", "b"]);
    assert_eq!(session.could_wait(), []);
    let asked: Vec<String> = session
        .places()
        .filter_map(|place| {
            let stop = session.agenda().get(place.stop)?;
            Some(session.questions_at(stop).nth(place.question)?.id.clone())
        })
        .collect();
    assert_eq!(asked, ["demo.A1", "demo.A3"]);
    // Four minutes of the step, and a third of the six of the other one.
    let after = session.forecast(at(10));
    assert_eq!(before.ends.duration_since(after.ends).as_secs(), 6 * 60);
    let report = Report::of(&session, None);
    let skipped = report
        .questions
        .iter()
        .filter(|q| q.outcome == Outcome::Skipped);
    let skipped: Vec<&str> = skipped.map(|q| short_id(&q.id)).collect();
    assert_eq!(skipped, ["A2", "B1", "B2"]);
    assert_eq!(session.refuses(Command::LetWait), Refusal::NotThere);
}

#[test]
fn leaving_it_all_out_is_one_step_of_undo() {
    let mut session = checked(Working::Red);
    let mut history = History::default();
    history.remember(Command::LetWait.deed().unwrap(), session.clone());
    session.does(Command::LetWait);
    let (deed, earlier) = history.undo(&session).unwrap();
    session.rewind(earlier, at(12));
    assert_eq!(deed, "let-wait");
    assert_eq!(session.waiting(), []);
    assert_eq!(names(session.could_wait()), ["A2", "b"]);
    let (_, later) = history.redo(&session).unwrap();
    session.rewind(later, at(13));
    assert_eq!(names(session.waiting()), ["A2", "b"]);
}

#[test]
fn the_room_can_go_there_all_the_same() {
    let mut session = checked(Working::Red);
    session.does(Command::LetWait);
    let whole = session.start_of(4);
    session.does(session.takes_in(whole).unwrap());
    session.does(Command::Go(whole));
    assert_eq!(session.asked().unwrap().id, "demo.B1");
    assert_eq!(session.risky_here(), Some("b"));
    assert_eq!(
        session.next_place(),
        Some(Place {
            stop: 4,
            question: 1
        })
    );
    let one = session.place_of("demo.A2").unwrap();
    assert_eq!(
        session.start_of(3).question,
        0,
        "A1 is where the step begins"
    );
    session.does(session.takes_in(one).unwrap());
    session.does(Command::Go(one));
    assert_eq!(session.risky_here(), Some("demo.A2"));
    assert_eq!(session.takes_in(one), None);
    assert_eq!(session.waiting(), []);
}

#[test]
fn what_was_voted_on_before_does_not_wait() {
    let mut session = checked(Working::Red);
    session.does(Command::Reveal {
        question: "demo.A2".to_owned(),
        counts: Counts {
            levels: [0, 0, 4, 3, 0],
            abstained: 0,
        },
    });
    assert_eq!(names(session.could_wait()), ["b"]);
    session.does(Command::Go(Place {
        stop: 4,
        question: 0,
    }));
    assert_eq!(session.could_wait(), [], "nothing ahead");
}

#[test]
fn there_are_no_more_dots_than_people_have() {
    let mut session = standard();
    for words in ["one", "two", "three", "four"] {
        session.does(Command::AddOption {
            link: None,
            text: words.to_owned(),
        });
    }
    let most = 2 * u32::from(session.header().people);
    assert_eq!(session.dots_of_all(), most, "two each for four topics");
    let set = |option, dots| Command::SetDots { option, dots };
    session.does(set(0, 10)).does(set(1, 4));
    assert_eq!(session.dots_left(), 0);
    assert_eq!(session.refuses(set(2, 1)), Refusal::NoDots);
    session.does(set(0, 9)).does(set(2, 1));
    session.does(Command::SetPeople(3));
    session.does(set(0, 8));
    assert_eq!(session.refuses(set(0, 9)), Refusal::NoDots);
}
