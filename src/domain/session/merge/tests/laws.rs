//! Laws of joining, over any edits of two copies.
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::super::super::tests::{at, go, reveal};
use super::{action, card, entry, note, sentence, step, with_board};
use crate::domain::session::merge::{Kept, Merged};
use crate::domain::{Command, Counts, Promise, Session};

/// A few of the deeds of a room, on things that may or may not be there.
fn deed() -> impl Strategy<Value = Command> {
    let word = "[a-z]{3,9}";
    let id = 1_u32..8;
    prop_oneof![
        word.prop_map(|text| note(&text)),
        (id.clone(), word).prop_map(|(id, text)| Command::EditNote { id, text }),
        (0_u32..8, word, "[A-Z]?").prop_map(|(id, text, owner)| action(id, &text, &owner)),
        (0_u32..8, word).prop_map(|(id, text)| card(id, &text)),
        (0_u32..8, word, "[1-9]d").prop_map(|(id, name, wait)| step(id, &name, &wait)),
        (0_u32..8, word, 0_u8..50).prop_map(|(id, text, minute)| {
            let at = format!("2026-05-11T14:{minute:02}+02:00");
            entry(id, &text, crate::domain::EventKind::Symptom, &at)
        }),
        (id, any::<bool>()).prop_map(|(id, action)| Command::Remove {
            what: if action {
                Promise::Action
            } else {
                Promise::Experiment
            },
            id,
        }),
        any::<[u8; 5]>().prop_map(|levels| reveal("A1", levels.map(u16::from))),
        (0_usize..9).prop_map(|stop| go(stop, 0)),
        Just(Command::SetTeam("Checkout".to_owned())),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<Command>> {
    proptest::collection::vec(deed(), 0..9)
}

/// Does what is not refused.
fn tries(session: &Session, commands: &[Command], seconds: u64) -> Session {
    let mut session = session.clone();
    for command in commands {
        let _ = session.apply(command.clone(), at(seconds));
    }
    session
}

/// Every text that stands in a list of a session.
fn texts(session: &Session) -> Vec<String> {
    let mut texts: Vec<String> = session.notes.iter().map(|n| n.text.clone()).collect();
    texts.extend(session.actions.iter().map(|a| a.text.clone()));
    texts.extend(session.cards.iter().map(|c| c.text.clone()));
    texts.extend(session.timeline.entries.iter().map(|e| e.text.clone()));
    texts.extend(session.stream.today.iter().map(|s| s.name.clone()));
    texts.sort();
    texts
}

fn ids(session: &Session) -> Vec<u32> {
    let mut ids: Vec<u32> = session.notes.iter().map(|n| n.id).collect();
    ids.extend(session.actions.iter().map(|a| a.id));
    ids.extend(session.cards.iter().map(|c| c.id));
    ids.extend(session.timeline.entries.iter().map(|e| e.id));
    ids.extend(session.stream.today.iter().map(|s| s.id));
    ids.sort_unstable();
    ids
}

proptest! {
    #[test]
    fn one_copy_alone_changed_is_the_whole_of_it(before in deeds(), after in deeds()) {
        let base = tries(&with_board(), &before, 10);
        let changed = tries(&base, &after, 20);
        for (ours, theirs) in [(&base, &changed), (&changed, &base), (&changed, &changed)] {
            let merged = Session::merge(Some(&base), ours, theirs, sentence).unwrap();
            prop_assert_eq!(&merged.session, &changed);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn a_change_of_the_other_copy_arrives_whole_beside_one_that_has_nothing_to_do_with_it(
        before in deeds(), after in deeds()
    ) {
        let base = tries(&with_board(), &before, 10);
        let mut theirs = tries(&base, &after, 20);
        theirs.does_at(Command::SetPeople(6), 20);
        let mut ours = base.clone();
        ours.does_at(Command::SetEvidence {
            question: "demo.B2".to_owned(),
            evidence: "seen".to_owned(),
        }, 15);
        let merged = Session::merge(Some(&base), &ours, &theirs, sentence).unwrap();
        prop_assert!(merged.conflicts.is_empty());
        let mut expected = theirs.clone();
        expected.does_at(Command::SetEvidence {
            question: "demo.B2".to_owned(),
            evidence: "seen".to_owned(),
        }, 20);
        prop_assert_eq!(merged.session, expected);
    }

    #[test]
    fn nothing_of_either_copy_is_lost_and_no_number_is_given_twice(
        before in deeds(), ours in deeds(), theirs in deeds()
    ) {
        let base = tries(&with_board(), &before, 10);
        let (ours, theirs) = (tries(&base, &ours, 20), tries(&base, &theirs, 30));
        let merged = Session::merge(Some(&base), &ours, &theirs, sentence).unwrap();
        let all = texts(&merged.session).join("\n");
        let was = texts(&base);
        for text in texts(&ours).iter().chain(&texts(&theirs)) {
            // What stood there before may have been changed or removed by the other copy.
            prop_assert!(was.contains(text) || all.contains(text.as_str()), "{} in\n{}", text, all);
        }
        let ids = ids(&merged.session);
        prop_assert!(ids.windows(2).all(|two| two[0] != two[1]), "{:?}", ids);
        prop_assert!(ids.iter().all(|id| *id < merged.session.next_id));
        let again = Session::merge(Some(&ours), &ours, &merged.session, sentence).unwrap();
        prop_assert_eq!(again.session, merged.session);
    }

    #[test]
    fn both_ways_give_the_same_but_for_order_and_sides(
        before in deeds(), ours in deeds(), theirs in deeds()
    ) {
        let base = tries(&with_board(), &before, 10);
        let (ours, theirs) = (tries(&base, &ours, 20), tries(&base, &theirs, 30));
        let one = Session::merge(Some(&base), &ours, &theirs, sentence).unwrap();
        let other = Session::merge(Some(&base), &theirs, &ours, sentence).unwrap();
        prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
        prop_assert_eq!(ids(&one.session).len(), ids(&other.session).len());
        let sided = one.conflicts.iter().any(|c| c.kept == Kept::Note);
        if !sided {
            prop_assert_eq!(texts(&one.session), texts(&other.session));
        }
        let letters = |merged: &Merged| merged.session.header.letters.clone();
        if one.conflicts.is_empty() {
            prop_assert_eq!(letters(&one), letters(&other));
            let counts = |merged: &Merged| -> Vec<Option<Counts>> {
                merged.session.questions.iter().map(crate::domain::Asked::counts).collect()
            };
            prop_assert_eq!(counts(&one), counts(&other));
        }
    }
}
