//! A tally, its reveal in two keys, and the way back.
use calms::app::{Phase, Screen};
use calms::domain::Mode;
use calms::input::{Action, Key, Keymap};

use crate::room::{CHOOSE, CULTURE, PROFILE, Room, SAFETY};

/// A question on which all seven have voted.
fn full() -> Room {
    Room::at(Mode::Tally, CULTURE).types("3342531")
}

#[test]
fn four_keys_lead_from_the_first_screen_to_a_running_step() {
    let keys = ["enter", "enter", "t"];
    let room = Room::new().keys(&keys.join(" "));
    assert!(matches!(room.app.front(), Screen::Step(_)));
    assert!(room.session().clock().runs());
}

#[test]
fn digits_are_not_echoed_and_only_how_many_is_known() {
    let low = Room::at(Mode::Tally, CULTURE).types("11111");
    let high = Room::at(Mode::Tally, CULTURE).types("5x432");
    assert_eq!(low.progress(), (5, 7));
    assert_eq!(low.picture(), high.picture());
    assert_eq!(low.keys("backspace").progress(), (4, 7));
}

#[test]
fn an_eighth_vote_of_seven_people_is_not_taken() {
    let room = full().types("5");
    assert_eq!(room.notice(), Some("all-have-voted"));
    let room = room.keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([1, 1, 3, 1, 1])]);
}

#[test]
fn only_r_and_then_enter_reveals() {
    let room = full().keys("enter enter enter");
    assert_eq!(room.rounds("C1"), [], "leaning on enter shows nothing");
    let mut others: Vec<Key> = Keymap::default().rows().iter().map(|row| row.key).collect();
    others.retain(|key| *key != "enter".parse().unwrap());
    others.push(Key::char('%'));
    for key in others {
        let room = full().keys("r");
        assert!(matches!(room.app.front(), Screen::Step(step) if step.armed));
        let place = room.session().place();
        let room = room.key(key);
        assert!(
            matches!(room.app.front(), Screen::Step(step) if !step.armed),
            "{key}"
        );
        assert_eq!(room.progress(), (7, 7), "{key} is swallowed");
        assert_eq!(room.session().place(), place, "{key} is swallowed");
        assert_eq!(room.keys("enter").rounds("C1"), [], "{key} and then enter");
    }
    let room = full().keys("r enter");
    assert_eq!(room.phase(), Phase::Shown);
}

#[test]
fn a_vote_can_be_closed_early_and_one_without_votes_cannot() {
    let room = Room::at(Mode::Tally, CULTURE).keys("r enter");
    assert_eq!(room.rounds("C1"), []);
    let room = Room::at(Mode::Tally, CULTURE).types("44").keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([0, 0, 0, 2, 0])]);
}

#[test]
fn nothing_leaves_a_started_ballot() {
    for keys in [
        "right",
        "left",
        "pgdn",
        "pgup",
        "enter",
        "o enter",
        "o up enter",
        "u",
        "ctrl-r",
        "n",
    ] {
        let room = Room::at(Mode::Tally, CULTURE).keys("c").types("a deed");
        let room = room.keys("enter t").types("34");
        let place = room.session().place();
        let room = room.keys(keys);
        assert_eq!(room.session().place(), place, "{keys}");
        assert_eq!(room.progress(), (2, 7), "{keys}");
        assert_eq!(
            room.session().question("calms.C1").map(|q| q.skipped),
            Some(false)
        );
    }
    let room = Room::at(Mode::Tally, CULTURE)
        .types("3")
        .keys("backspace right");
    assert_eq!(
        room.session().place().question,
        1,
        "what is taken back holds nobody"
    );
}

#[test]
fn a_started_ballot_is_not_closed_away_with_its_session() {
    let room = Room::at(Mode::Tally, CULTURE).types("34");
    let mut room = room;
    let mut effects = Vec::new();
    room.app.act(Action::Close, &mut effects);
    assert_eq!(room.asking(), None);
    assert_eq!(room.notice(), Some("ballot-started"));
}

#[test]
fn a_late_comer_votes_from_the_next_question_on() {
    let room = Room::at(Mode::Tally, CULTURE).types("33").keys("w 8 enter");
    assert_eq!(room.progress(), (2, 7), "an open vote keeps its number");
    assert_eq!(room.session().header().people, 8);
    let room = room.types("33333").keys("r enter right");
    assert_eq!(room.progress(), (0, 8));
}

#[test]
fn the_second_vote_hides_the_first_counts_until_its_own_reveal() {
    let room = full().keys("r enter v");
    assert_eq!(room.phase(), Phase::Tally);
    assert_eq!(room.progress(), (0, 7));
    // The same screen after other first votes: nothing of them is on it.
    let other = Room::at(Mode::Tally, CULTURE)
        .types("1111111")
        .keys("r enter v");
    assert_eq!(room.picture(), other.picture());
    assert_eq!(
        room.keys("esc").phase(),
        Phase::Shown,
        "nobody has to vote again"
    );
    let room = other.types("5555555").keys("r enter");
    assert_eq!(
        room.rounds("C1"),
        [Some([7, 0, 0, 0, 0]), Some([0, 0, 0, 0, 7])]
    );
    let room = room.keys("v");
    assert_eq!(
        (room.phase(), room.notice()),
        (Phase::Shown, Some("no-third-vote"))
    );
}

#[test]
fn undoing_a_reveal_hides_its_counts_and_redo_shows_them_again() {
    let room = full().keys("r enter u");
    assert_eq!((room.phase(), room.rounds("C1")), (Phase::Tally, vec![]));
    assert_eq!(room.progress(), (0, 7), "the ballots are gone");
    let room = room.keys("ctrl-r");
    assert_eq!((room.phase(), room.rounds("C1").len()), (Phase::Shown, 1));
    let room = room.keys("u").types("5555555").keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([0, 0, 0, 0, 7])]);
}

#[test]
fn the_counts_of_a_secret_check_go_when_it_is_undone_or_left() {
    let told = || {
        let room = Room::at(Mode::Tally, SAFETY).keys("P");
        let room = room.types("5554443").types("1111111").keys("r enter s");
        assert!(room.table().told("safety").is_some());
        room
    };
    let undone = told().keys("u");
    assert_eq!(undone.phase(), Phase::Choose);
    let again = undone.keys("ctrl-r");
    assert_eq!(again.phase(), Phase::Shown);
    assert_eq!(
        again.table().told("safety"),
        None,
        "only the colour comes back"
    );
    let left = told().keys("right left");
    assert_eq!(left.phase(), Phase::Shown);
    assert_eq!(left.table().told("esvp"), None);
}

#[test]
fn counts_of_a_secret_check_are_shown_only_when_asked_for() {
    // The radar turned on the profile must not turn the safety check.
    let room = Room::at(Mode::Tally, PROFILE).keys("tab");
    assert!(matches!(room.app.front(), Screen::Step(step) if step.turned));
    let ups = "up ".repeat(PROFILE - SAFETY);
    let room = room.keys(&format!("o {ups} enter"));
    assert_eq!(room.session().place().stop, SAFETY);
    assert!(matches!(room.app.front(), Screen::Step(step) if !step.turned));
}

#[test]
fn the_azerty_row_votes() {
    let room = Room::at(Mode::Tally, CULTURE).types("&é\"'(à");
    let room = room.keys("r enter");
    assert_eq!(room.rounds("C1"), [Some([1, 1, 1, 1, 1])]);
    let asked = room.session().question("calms.C1").unwrap();
    assert_eq!(asked.rounds[0].ballots, 6);
}

#[test]
fn another_language_keeps_votes_and_rewords_titles() {
    let room = full().keys("r enter right").types("234");
    let titles = |room: &Room| -> Vec<String> {
        let questions = room.session().questions().iter();
        questions.map(|asked| asked.title.clone()).collect()
    };
    let english = titles(&room);
    let room = room.keys("L");
    assert_eq!(room.progress(), (3, 7));
    assert_eq!(room.rounds("C1").len(), 1);
    let french = titles(&room);
    assert!(english.iter().zip(&french).all(|(en, fr)| en != fr));
    assert_eq!(titles(&room.keys("L")), english);
}

#[test]
fn the_dot_vote_begins_with_the_focus_list_whichever_way_leads_there() {
    let voted = || {
        let room = full()
            .keys("r enter right")
            .types("1112222")
            .keys("r enter right");
        room.types("5555555").keys("r enter")
    };
    let on_foot = voted().keys(&"right ".repeat(CHOOSE - CULTURE + 2 * 4));
    let downs = "down ".repeat(CHOOSE - CULTURE);
    let jumped = voted().keys(&format!("o {downs} enter"));
    for room in [on_foot, jumped] {
        assert_eq!(room.session().place().stop, CHOOSE);
        let links: Vec<&str> = room
            .session()
            .options()
            .iter()
            .filter_map(|option| option.link.as_deref())
            .collect();
        assert_eq!(links[..2], ["calms.C2", "calms.C1"]);
        let room = room.keys("space space down").types("3");
        let dots: Vec<u16> = room.session().options().iter().map(|o| o.dots).collect();
        assert_eq!(dots[..2], [2, 3]);
    }
}
