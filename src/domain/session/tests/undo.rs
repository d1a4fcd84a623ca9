//! Undo and redo.
use super::*;
use crate::domain::History;

fn with_people(people: u16) -> Session {
    let mut session = standard();
    session.does(Command::SetPeople(people));
    session
}

#[test]
fn each_step_back_names_its_deed_and_the_way_on_is_kept_until_something_new_is_done() {
    let mut history = History::default();
    let [one, two, three] = [1, 2, 3].map(with_people);
    history.remember("first", one.clone());
    history.remember("second", two.clone());
    assert_eq!(history.last(), Some(("second", &two)));
    assert_eq!(history.undo(&three), Some(("second", two.clone())));
    assert_eq!(history.undo(&two), Some(("first", one.clone())));
    assert_eq!(history.undo(&one), None);
    assert_eq!(history.redo(&one), Some(("first", two.clone())));
    history.remember("other", two.clone());
    assert_eq!(history.redo(&two), None);
    assert_eq!(history.last(), Some(("other", &two)));
}

#[test]
fn a_hundred_steps_can_be_undone_and_the_oldest_go_first() {
    let mut history = History::default();
    let session = standard();
    history.remember("oldest", session.clone());
    for _ in 0..100 {
        history.remember("people", session.clone());
    }
    let mut names = Vec::new();
    while let Some((deed, _)) = history.undo(&session) {
        names.push(deed);
    }
    assert_eq!(names.len(), 100);
    assert!(!names.contains(&"oldest"));
}

#[test]
fn undoing_a_reveal_hides_its_counts_and_a_new_vote_starts_an_empty_round() {
    let mut session = begun(Variant::Pulse, Mode::Tally);
    let mut history = History::default();
    let before = session.clone();
    session.does(reveal("A1", [0, 7, 0, 0, 0]));
    history.remember("reveal", before);
    let (_, before) = history.undo(&session).unwrap();
    session.rewind(before, at(1));
    let rounds = |session: &Session| session.questions()[0].rounds.clone();
    assert_eq!(rounds(&session), []);
    let mut anew = session.clone();
    anew.does(reveal("A1", [0, 0, 0, 7, 0]));
    assert_eq!(rounds(&anew).len(), 1);
    let (_, after) = history.redo(&session).unwrap();
    session.rewind(after, at(2));
    assert_eq!(
        rounds(&session)[0].counts.map(|c| c.levels),
        Some([0, 7, 0, 0, 0])
    );
}
