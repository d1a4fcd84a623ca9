//! Two clocks that disagree, and a break.
use calms::app::Effect;
use calms::domain::{Mode, Moment, Span};
use jiff::SignedDuration;

use crate::room::{CULTURE, Room};

/// A running step, a minute after ten.
fn running() -> Room {
    Room::at(Mode::Tally, CULTURE).keys("t").wait(60)
}

/// The wall clock moved by so many seconds, with `elapsed` more on the monotonic one.
fn moved(room: &Room, wall: i64, elapsed: u64) -> Moment {
    let now = room.app.now;
    Moment {
        wall: now.wall + SignedDuration::from_secs(wall),
        elapsed: now.elapsed + elapsed * 1000,
    }
}

fn left(room: &Room) -> Span {
    room.session().forecast(room.app.now).left
}

#[test]
fn a_lid_closed_over_lunch_pauses_the_clock_and_shows_the_new_end() {
    let room = running();
    let (before, ends) = (left(&room), room.session().forecast(room.app.now).ends);
    let woken = moved(&room, 7_200, 1);
    let room = room.tick(woken);
    assert!(!room.session().clock().runs());
    assert_eq!(room.notice(), Some("slept"));
    assert_eq!(
        left(&room),
        before.minus(Span(1)),
        "two hours are not booked"
    );
    let later = room.session().forecast(room.app.now);
    assert!(later.ends > ends && later.behind == Span(0));
    assert!(room.effects.iter().any(|e| matches!(e, Effect::Save(..))));
}

#[test]
fn a_wall_clock_set_back_does_not_move_a_time_box() {
    for back in [-30, -7_200] {
        let room = running();
        let before = left(&room);
        let now = moved(&room, back, 1);
        let room = room.tick(now);
        assert_eq!(left(&room), before.minus(Span(1)), "{back}");
        // By more than a minute, somebody should look.
        assert_eq!(room.session().clock().runs(), back == -30);
    }
}

#[test]
fn clocks_that_agree_pause_nothing_however_long_a_key_is_awaited() {
    let room = running().wait(1_800);
    assert!(room.session().clock().runs());
    assert_ne!(room.notice(), Some("slept"));
}

#[test]
fn a_break_stands_still_and_goes_on_as_before() {
    let room = running().keys("b");
    assert!(!room.session().clock().runs());
    let before = left(&room);
    let room = room.wait(900).keys("b");
    assert!(room.session().clock().runs());
    assert_eq!(left(&room), before);
    let standing = Room::at(Mode::Tally, CULTURE).keys("b enter");
    assert!(!standing.session().clock().runs());
}

#[test]
fn time_that_runs_is_saved_now_and_then() {
    let mut room = Room::at(Mode::Tally, CULTURE).keys("t");
    for _ in 0..95 {
        room = room.wait(1);
    }
    let saves = room.effects.iter().filter_map(|effect| match effect {
        Effect::Save(session, _) => session.stop().map(|stop| stop.spent.0),
        _ => None,
    });
    let booked: Vec<u64> = saves.filter(|spent| *spent > 0).collect();
    assert_eq!(booked.len(), 3);
}

#[test]
fn an_extension_is_refused_when_the_pool_is_empty() {
    let mut room = running();
    // Five minutes, and the two that the first stop has left.
    for _ in 0..7 {
        room = room.keys("+");
        assert_eq!(room.notice(), Some("extended"));
    }
    let room = room.keys("+");
    assert_eq!(room.notice(), Some("refused"));
    assert_eq!(room.session().stop().unwrap().added, Span::minutes(7));
}
