//! A lunch break, a closed lid, and somebody who comes late.
use jiff::{SignedDuration, Timestamp};

use super::Room;
use crate::app::{Event, Screen};
use crate::domain::{Language, Moment, Span};

const TWO_HOURS: Span = Span::minutes(120);

/// The same time two hours later.
fn later(time: Timestamp) -> Timestamp {
    time.checked_add(SignedDuration::from_hours(2)).unwrap()
}

/// Five people at their second question.
fn voting() -> Room {
    let room = Room::begun(Language::En, "Checkout").keys("w 5 enter t right right right");
    room.types("33344").keys("r enter right")
}

#[test]
fn a_lid_closed_under_the_break_cover_takes_no_time_from_the_session() {
    let room = voting().wait(45);
    let (box_before, pool) = {
        let session = room.session();
        (session.forecast(room.app.now), session.pool_left())
    };
    let room = room.keys("b").see("lunch_01_break").keys("+ +");
    let room = room.see("lunch_02_longer_break");
    assert!(!room.session().clock().runs());
    assert!(matches!(room.app.front(), Screen::Break(_)));
    // Nothing that one leans on shows what lies under the cover.
    let room = room.keys("c 3 r right");
    assert!(matches!(room.app.front(), Screen::Break(_)));
    let room = room.sleep(TWO_HOURS);
    assert_eq!(room.wall(), "12:00");
    let room = room.see("lunch_03_lid_open").keys("enter");
    assert!(room.session().clock().runs(), "the clock goes on as before");
    let forecast = room.session().forecast(room.app.now);
    assert_eq!(forecast.left, box_before.left);
    assert_eq!(forecast.ends, later(box_before.ends));
    assert_eq!(room.session().pool_left(), pool);
    room.see("lunch_04_after_lunch")
        .keys("o")
        .see("lunch_05_new_end");
}

#[test]
fn a_lid_closed_on_a_running_clock_pauses_it_and_a_late_comer_is_counted() {
    let room = voting().types("44").sleep(TWO_HOURS);
    assert_eq!(room.told(), "slept");
    assert!(!room.session().clock().runs());
    let table = room.app.table.as_ref().unwrap();
    assert_eq!(table.progress(), (2, 5), "the votes are still in");
    let room = room
        .see("lunch_06_slept")
        .keys("t")
        .see("lunch_07_clock_on");
    assert!(room.session().clock().runs());
    let room = room
        .types("444")
        .keys("r enter right w 6")
        .see("lunch_08_how_many");
    let room = room.keys("enter");
    assert_eq!(room.told(), "people-now");
    let room = room
        .see("lunch_09_six_here")
        .types("222333")
        .keys("r enter");
    let ballots = |id: &str| room.session().question(id).unwrap().counts().unwrap().n();
    let asked: Vec<_> = ["calms.C1", "calms.C2", "calms.C3"].map(ballots).into();
    assert_eq!(asked, [5, 5, 6], "who came late has not voted before");
    let room = room
        .see("lunch_10_six_voted")
        .keys("u")
        .see("lunch_11_undone");
    room.keys("ctrl-r").see("lunch_12_redone");
}

#[test]
fn a_clock_that_leaps_to_its_end_while_the_other_goes_back_is_paused() {
    let mut room = voting();
    let leapt = Moment {
        wall: room.app.now.wall - SignedDuration::from_hours(1),
        elapsed: u64::MAX,
    };
    room.app.update(Event::Tick, leapt);
    assert_eq!(room.told(), "slept");
    assert!(!room.session().clock().runs());
}
