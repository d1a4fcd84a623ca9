//! Ways out: home, the shell, and nowhere by accident.
use calms::app::{Asking, Effect, Screen};
use calms::domain::Mode;

use crate::room::{CULTURE, Room};

#[test]
fn q_asks_and_leads_home_with_the_session_saved_and_let_go() {
    let room = Room::at(Mode::Tally, CULTURE).keys("t q");
    assert_eq!(room.asking(), Some(&Asking::Leave));
    let stayed = room.keys("esc");
    assert!(matches!(stayed.app.front(), Screen::Step(_)));
    let room = stayed.keys("q enter");
    assert!(matches!(room.app.front(), Screen::Home(_)));
    assert!(room.app.table.is_none());
    let last: Vec<&Effect> = room.effects.iter().rev().take(3).collect();
    assert!(matches!(
        last.as_slice(),
        [Effect::List, Effect::Release, Effect::Save(session, _)] if !session.clock().runs()
    ));
    assert!(!room.effects.contains(&Effect::Quit));
    let room = room.keys("q");
    assert_eq!(room.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_started_ballot_is_named_before_it_is_dropped() {
    let room = Room::at(Mode::Tally, CULTURE).types("3").keys("q");
    assert_eq!(room.asking(), Some(&Asking::DropBallot));
    assert_eq!(room.keys("esc").progress(), (1, 7));
}

#[test]
fn escape_never_leaves_the_program() {
    let room = Room::new().keys("esc esc esc");
    assert_eq!(room.effects, []);
    let room = Room::at(Mode::Tally, CULTURE).keys("esc esc esc esc");
    assert!(room.app.table.is_some());
    assert!(!room.effects.contains(&Effect::Quit));
}

#[test]
fn control_c_takes_two_presses_in_a_row_on_every_screen() {
    let places: [fn() -> Room; 8] = [
        Room::new,
        || Room::new().keys("enter"),
        || Room::at(Mode::Tally, CULTURE),
        || Room::at(Mode::Tally, CULTURE).keys("?"),
        || Room::at(Mode::Tally, CULTURE).keys("q"),
        || Room::at(Mode::Tally, CULTURE).keys("b"),
        || Room::at(Mode::Tally, CULTURE).keys("c"),
        || Room::at(Mode::Secret, CULTURE).keys("p space"),
    ];
    for make in places {
        let room = make().keys("ctrl-c");
        let name = room.app.front().name(room.app.table.as_ref());
        assert_eq!(room.notice(), Some("press-again-to-leave"), "{name}");
        assert!(!room.effects.contains(&Effect::Quit), "{name}");
        assert!(
            room.keys("ctrl-c").effects.contains(&Effect::Quit),
            "{name}"
        );
        let room = make().keys("ctrl-c 9 ctrl-c");
        assert!(!room.effects.contains(&Effect::Quit), "{name}");
    }
}

#[test]
fn leaving_by_control_c_keeps_the_time_so_far() {
    let room = Room::at(Mode::Tally, CULTURE).keys("t").wait(20);
    let room = room.keys("ctrl-c ctrl-c");
    let saved = room.effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(session, _) => session.stop().map(|stop| stop.spent.0),
        _ => None,
    });
    assert_eq!(saved, Some(20));
}

#[test]
fn control_z_in_a_session_asks_whether_to_undo_or_to_suspend() {
    let room = Room::new().keys("ctrl-z");
    assert_eq!(room.effects, [Effect::Suspend]);
    let asked = || {
        let room = Room::at(Mode::Tally, CULTURE).keys("w 9 enter ctrl-z");
        assert_eq!(room.asking(), Some(&Asking::UndoOrSuspend));
        assert_eq!(room.session().header().people, 9);
        room
    };
    let room = asked().keys("u");
    assert_eq!(room.session().header().people, 7);
    assert_eq!(room.notice(), Some("undone"));
    let room = asked().keys("ctrl-z");
    assert_eq!(room.effects.last(), Some(&Effect::Suspend));
    let room = asked().keys("esc");
    assert_eq!(room.session().header().people, 9);
}
