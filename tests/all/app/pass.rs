//! The passed keyboard: what lives, and what is dead.
use calms::app::{Phase, Screen};
use calms::domain::Mode;
use calms::input::{Action, Context, Key, Keymap};

use crate::room::{CULTURE, Room, SAFETY, text};

/// Everything that a key could have changed.
fn state(room: &Room) -> (String, Phase, (u16, u16), &'static str, usize, bool) {
    let table = room.app.table.as_ref();
    let pass = room.table().pass();
    (
        text(room.session()),
        room.phase(),
        room.progress(),
        room.app.front().name(table),
        room.app.visible().len(),
        pass.is_some_and(calms::domain::Pass::is_answered),
    )
}

/// Keys that stand anywhere in the table but not in this context, and some that stand nowhere.
fn dead_in(context: Context) -> Vec<Key> {
    let keys = Keymap::default();
    let lives = |key: &Key| keys.read(&[context], *key).is_some();
    let rows = keys.rows().iter().map(|row| row.key);
    let more = ["6", "9", "Z", "!", "home", "F5", "alt-x", "ctrl-x"];
    let more = more.map(|name| name.parse().unwrap());
    let mut dead: Vec<Key> = rows.chain(more).filter(|key| !lives(key)).collect();
    dead.retain(|key| *key != Key::ctrl('c'));
    dead
}

/// The second of seven voters at the keyboard, with the first question answered.
fn voting() -> Room {
    let room = Room::at(Mode::Secret, CULTURE).keys("p").voter("123");
    room.keys("space 4 enter 2")
}

/// The cover after the first of seven voters.
fn covered() -> Room {
    Room::at(Mode::Secret, CULTURE).keys("p").voter("123")
}

#[test]
fn while_the_keyboard_is_passed_no_other_key_does_anything() {
    let before = voting();
    assert_eq!(before.phase(), Phase::Voting);
    for key in dead_in(Context::Pass) {
        let room = voting();
        let effects = room.effects.len();
        let room = room.key(key);
        assert_eq!(state(&room), state(&before), "{key}");
        assert_eq!(room.effects.len(), effects, "{key} asks for nothing");
    }
}

#[test]
fn under_the_cover_no_other_key_does_anything() {
    let before = covered();
    assert_eq!(before.phase(), Phase::Cover);
    let dead = dead_in(Context::Cover);
    assert!(
        dead.contains(&"enter".parse().unwrap()),
        "enter does not lift it"
    );
    for key in dead {
        let room = covered();
        let effects = room.effects.len();
        let room = room.key(key);
        assert_eq!(state(&room), state(&before), "{key}");
        assert_eq!(room.effects.len(), effects, "{key} asks for nothing");
    }
}

#[test]
fn no_action_reaches_past_a_passed_keyboard_however_it_was_said() {
    use Action as A;
    let alive = |action: Action, phase: Phase| {
        let ballot =
            action.number().is_some() || matches!(action, A::Abstain | A::TakeBack | A::Confirm);
        match phase {
            Phase::Voting => ballot || action == A::Help,
            _ => matches!(action, A::Cover | A::Reveal | A::Help),
        }
    };
    for make in [voting, covered] {
        let before = make();
        for action in Action::ALL {
            if alive(*action, before.phase()) {
                continue;
            }
            let mut room = make();
            let mut effects = Vec::new();
            room.app.act(*action, &mut effects);
            assert_eq!(state(&room), state(&before), "{action:?}");
            assert!(effects.is_empty(), "{action:?}");
        }
    }
}

#[test]
fn pastes_bursts_and_texts_from_outside_reach_nothing() {
    for make in [voting, covered] {
        let before = make();
        let pasted = make().paste("a line from a chat");
        assert_eq!(state(&pasted), state(&before));
        let burst = make().burst("quit now");
        assert_eq!(state(&burst), state(&before));
        let edited = make().event(calms::app::Event::Edited("text".to_owned()));
        assert_eq!(state(&edited), state(&before));
    }
}

#[test]
fn space_lifts_the_cover_and_the_last_voter_ends_the_pass() {
    let mut room = Room::at(Mode::Secret, CULTURE).keys("w 3 enter p");
    assert_eq!(room.keys("enter").phase(), Phase::Cover);
    room = Room::at(Mode::Secret, CULTURE).keys("w 3 enter p");
    for k in 1..=3 {
        room = room.keys("space");
        assert_eq!(room.phase(), Phase::Voting);
        room = room.keys("4 enter 4 enter 4 enter");
        assert_eq!(room.progress(), (k, 3));
    }
    assert_eq!(room.phase(), Phase::Ready);
    let room = room.keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([0, 0, 0, 3, 0])]);
    assert_eq!(room.rounds("C2"), []);
    let room = room.keys("right");
    assert_eq!(room.phase(), Phase::Ready, "the whole letter was voted on");
}

#[test]
fn a_voter_is_not_shown_what_was_chosen() {
    let low = Room::at(Mode::Secret, CULTURE).keys("p space 1");
    let high = Room::at(Mode::Secret, CULTURE).keys("p space 5");
    assert_eq!(low.picture(), high.picture());
    let next = |answers: &str| Room::at(Mode::Secret, CULTURE).keys("p").voter(answers);
    assert_eq!(next("111").picture(), next("555").picture());
    assert_eq!(
        next("111").keys("space").picture(),
        next("555").keys("space").picture()
    );
}

#[test]
fn the_cover_is_closed_early_by_r_and_enter_with_the_number_in_sight() {
    let mut room = covered();
    for _ in 0..3 {
        room = room.voter("222");
    }
    assert_eq!(room.progress(), (4, 7));
    let cancelled = room.keys("r x");
    assert_eq!(cancelled.phase(), Phase::Cover);
    let room = cancelled.keys("r enter");
    assert_eq!((room.phase(), room.progress()), (Phase::Ready, (4, 7)));
    assert_eq!(
        room.rounds("C1"),
        [],
        "the counts have a reveal of their own"
    );
    let room = room.keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([1, 3, 0, 0, 0])]);
}

#[test]
fn a_pass_that_nobody_has_begun_can_be_left_or_goes_on() {
    let room = Room::at(Mode::Secret, CULTURE).keys("p r");
    assert!(matches!(room.app.front(), Screen::Step(step) if !step.armed));
    let room = room.keys("esc");
    assert_eq!(room.phase(), Phase::Before);
    assert_eq!(covered().keys("esc").phase(), Phase::Cover);
}

#[test]
fn votes_that_wait_keep_the_number_of_their_pass() {
    let mut room = covered();
    for _ in 0..6 {
        room = room.voter("222");
    }
    let room = room.keys("w 9 enter");
    assert_eq!((room.phase(), room.progress()), (Phase::Ready, (7, 7)));
}

#[test]
fn votes_that_wait_are_not_left_behind_unasked() {
    let mut room = covered();
    for _ in 0..6 {
        room = room.voter("222");
    }
    let room = room.keys("q");
    assert_eq!(room.asking(), Some(&calms::app::Asking::DropBallot));
}

#[test]
fn only_the_votes_of_safety_and_attitude_are_passed_in_a_tally_session() {
    let room = Room::at(Mode::Tally, SAFETY);
    assert_eq!(room.phase(), Phase::Choose);
    assert_eq!(room.types("3").progress(), (0, 7), "never from hands");
    let room = Room::at(Mode::Tally, SAFETY).keys("p space 5 enter 5");
    assert!(
        !room.table().pass().unwrap().is_answered(),
        "four attitudes"
    );
    let room = Room::at(Mode::Tally, CULTURE).keys("p");
    assert_eq!(room.phase(), Phase::Tally);
}

#[test]
fn the_second_secret_round_asks_its_question_only() {
    let mut room = Room::at(Mode::Secret, CULTURE).keys("w 3 enter p");
    for _ in 0..3 {
        room = room.voter("222");
    }
    let mut room = room.keys("r enter v p");
    assert_eq!(room.table().pass().unwrap().slots().len(), 1);
    for _ in 0..3 {
        room = room.voter("4");
    }
    let room = room.keys("r enter");
    assert_eq!(
        room.rounds("C1"),
        [Some([0, 3, 0, 0, 0]), Some([0, 0, 0, 3, 0])]
    );
}
