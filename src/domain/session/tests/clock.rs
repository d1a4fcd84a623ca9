//! Time: where it is booked, where it comes from, and when the session will end.
use super::*;

/// A standard session whose clock was started at ten.
fn running() -> Session {
    let mut session = standard();
    session.does(Command::StartClock);
    session
}

fn spent(session: &Session) -> Vec<u64> {
    session.agenda().iter().map(|s| s.spent.0).take(4).collect()
}

/// Minutes and seconds after ten.
fn clock(wall: jiff::Timestamp) -> Span {
    Span(u64::try_from(wall.as_second() - at(0).wall.as_second()).unwrap())
}

#[test]
fn time_is_booked_on_the_stop_that_was_at_hand() {
    let mut session = running();
    session.does_at(go(1, 0), 100);
    session.does_at(go(3, 0), 130);
    session.does_at(go(3, 1), 150);
    session.does_at(go(0, 0), 200);
    session.does_at(Command::BookTime, 210);
    assert_eq!(spent(&session), [110, 30, 0, 70]);
}

#[test]
fn a_pause_takes_no_time_and_a_second_start_loses_none() {
    let mut session = running();
    session.does_at(Command::PauseClock, 60);
    session.does_at(Command::StartClock, 600);
    let half = Moment {
        elapsed: at(630).elapsed + 900,
        ..at(630)
    };
    session.apply(Command::StartClock, half).unwrap();
    let later = Moment {
        elapsed: half.elapsed + 200,
        ..half
    };
    session.apply(Command::BookTime, later).unwrap();
    assert_eq!(spent(&session)[0], 60 + 31, "0.9 and 0.2 seconds make one");
    assert_eq!(session.header().started, Some(at(0).wall));
}

#[test]
fn a_refusal_books_no_time() {
    let mut session = running();
    let before = session.clone();
    assert!(session.apply(go(99, 0), at(70)).is_err());
    assert_eq!(session, before);
    session.does_at(Command::BookTime, 80);
    assert_eq!(spent(&session)[0], 80);
}

#[test]
fn a_step_runs_over_its_time_box_without_ending() {
    let session = running();
    let forecast = session.forecast(at(119));
    assert_eq!((forecast.left, forecast.over), (Span(1), Span(0)));
    let forecast = session.forecast(at(150));
    assert_eq!((forecast.left, forecast.over), (Span(0), Span(30)));
    assert_eq!(forecast.time_box, Span::minutes(2));
    assert_eq!(session.place(), Place::default());
}

#[test]
fn an_extension_comes_out_of_the_pool_and_out_of_nothing_else() {
    let mut session = running();
    session.does(Command::Extend(Span(150)));
    assert_eq!(session.pool_left(), Span(50));
    assert_eq!(session.forecast(at(0)).time_box, Span(270));
    assert_eq!(
        session.refuses(Command::Extend(Span(60))),
        Refusal::PoolEmpty
    );
    assert_eq!(session.pool_left(), Span(50));
}

#[test]
fn what_a_finished_stop_leaves_goes_into_the_pool() {
    let mut session = running();
    // Purpose takes 30 seconds of its two minutes, the safety check runs over.
    session.does_at(go(1, 0), 30);
    assert_eq!(session.pool_left(), Span(200 + 90));
    session.does_at(go(2, 0), 30 + 240);
    assert_eq!(
        session.pool_left(),
        Span(200 + 90),
        "running over takes none"
    );
    session.does_at(Command::Extend(Span(240)), 270);
    assert_eq!(session.pool_left(), Span(50));
}

#[test]
fn leaving_out_gives_time_back() {
    let mut session = running();
    let ends = |session: &Session| clock(session.forecast(at(0)).ends);
    assert_eq!(ends(&session), Span::minutes(40));
    session.does(Command::SkipStop {
        stop: 6,
        skipped: true,
    });
    assert_eq!(ends(&session), Span::minutes(33));
    session.does(leave_out(&["A3"]));
    assert_eq!(ends(&session), Span::minutes(31), "a third of six minutes");
    assert_eq!(session.agenda()[3].time_box(), Span::minutes(4));
    session.does(leave_out(&["A1", "A2"]));
    assert_eq!(session.agenda()[3].time_box(), Span(0));
    session.does(Command::SkipQuestions {
        questions: ["A1", "A2", "A3"].map(|id| format!("demo.{id}")).into(),
        skipped: false,
    });
    session.does(Command::SkipStop {
        stop: 6,
        skipped: false,
    });
    assert_eq!(ends(&session), Span::minutes(40));
}

#[test]
fn a_break_moves_the_end_and_is_no_delay() {
    let mut session = running();
    session.does_at(Command::PauseClock, 60);
    let now = session.forecast(at(60));
    assert_eq!((clock(now.ends), now.behind), (Span::minutes(40), Span(0)));
    let later = session.forecast(at(660));
    assert_eq!(clock(later.ends), Span::minutes(50));
    assert_eq!(later.behind, Span(0), "the room came back as agreed");
    assert_eq!(later.left, now.left);
    session.does_at(Command::StartClock, 660);
    assert_eq!(clock(session.forecast(at(700)).ends), Span::minutes(50));
}

#[test]
fn before_the_clock_has_run_nobody_is_late() {
    let mut session = standard();
    let evening = at(0).plus(Span::minutes(14 * 60));
    session.apply(go(3, 0), evening).unwrap();
    assert_eq!(session.forecast(evening).behind, Span(0));
}

#[test]
fn a_stop_that_was_jumped_over_is_still_to_come_and_a_finished_one_is_not() {
    let mut session = running();
    session.does_at(go(3, 0), 0);
    // Purpose was seen; safety and review are still expected.
    assert_eq!(clock(session.forecast(at(0)).ends), Span::minutes(38));
}

#[test]
fn replanning_leaves_out_the_last_questions_and_spares_votes_and_the_one_at_hand() {
    let mut session = begun(Variant::Full, Mode::Tally);
    let short = |ids: Vec<String>| -> Vec<String> {
        ids.iter().map(|id| id.replace("demo.", "")).collect()
    };
    assert_eq!(short(session.replan(Span(0))), Vec::<String>::new());
    assert_eq!(
        short(session.replan(Span(60))),
        ["A5"],
        "108 seconds are enough"
    );
    assert_eq!(short(session.replan(Span(200))), ["A5", "A4"]);
    let all = short(session.replan(Span::minutes(60)));
    assert_eq!(
        all,
        ["A5", "A4", "A3", "B3", "A2", "B2"],
        "each set keeps one"
    );
    session.does(go(3, 3));
    session.does(reveal("A5", [0, 0, 7, 0, 0]));
    let spared = short(session.replan(Span::minutes(60)));
    assert_eq!(spared, ["A3", "B3", "A2", "B2"]);
    session.does(go(5, 0));
    assert_eq!(session.replan(Span::minutes(60)), Vec::<String>::new());
}

#[test]
fn undo_gives_no_time_back_and_a_closed_session_has_no_running_clock() {
    let mut session = running();
    let earlier = session.clone();
    session.does_at(go(1, 0), 50);
    session.rewind(earlier, at(80));
    assert_eq!(spent(&session)[..2], [50, 30]);
    assert_eq!(session.place(), Place::default());
    assert!(session.clock().runs());

    session.does_at(Command::Close, 90);
    let closed = session.clone();
    session
        .does_at(Command::Reopen, 90)
        .does_at(Command::StartClock, 90);
    session.rewind(closed, at(100));
    assert!(!session.clock().runs());
}
