//! Notes, drafts, topics and promises.
use super::*;
use crate::domain::{MapStep, NoteKind, SessionId, Which};

fn experiment(act: &str) -> Command {
    Command::PutExperiment(Box::new(Experiment {
        act: act.to_owned(),
        review_day: Some(date(2026, 12, 20)),
        ..Experiment::default()
    }))
}

fn action(text: &str) -> Command {
    Command::PutAction(Box::new(ActionItem {
        text: text.to_owned(),
        ..ActionItem::default()
    }))
}

fn note(text: &str) -> Command {
    Command::AddNote {
        on: "demo.A1".to_owned(),
        kind: NoteKind::OtherView,
        text: text.to_owned(),
    }
}

#[test]
fn a_step_of_a_whole_map_keeps_its_number_only_where_it_stands_in_a_map_and_once() {
    let step = |id: u32, name: &str| MapStep {
        id,
        name: name.to_owned(),
        ..MapStep::default()
    };
    let put = |which, steps| Command::PutMap { which, steps };
    let told = |steps: &[MapStep]| -> Vec<(u32, String)> {
        steps.iter().map(|s| (s.id, s.name.clone())).collect()
    };
    let mut session = standard();
    // Numbers of another session: those of things that are still to come here.
    session.does(put(
        Which::Today,
        vec![step(7, "a"), step(2, "b"), step(2, "c")],
    ));
    let named = |id, name: &str| (id, name.to_owned());
    let today = [named(1, "a"), named(2, "b"), named(3, "c")];
    assert_eq!(told(&session.stream().today), today);
    for n in 0..5 {
        session.does(note(&format!("{n}")));
    }
    session.does(put(
        Which::Future,
        vec![
            step(3, "c"),
            step(1, "a"),
            step(3, "again"),
            step(4, "a note"),
        ],
    ));
    let future = [
        named(3, "c"),
        named(1, "a"),
        named(9, "again"),
        named(10, "a note"),
    ];
    assert_eq!(told(&session.stream().future), future);
    session.does(Command::RemoveMapStep {
        which: Which::Future,
        id: 9,
    });
    assert_eq!(session.stream().future.len(), 3);
}

#[test]
fn a_session_commits_to_three_experiments_at_most() {
    let mut session = standard();
    for act in ["one", "two", "three"] {
        session.does(experiment(act));
    }
    assert_eq!(
        session.refuses(experiment("four")),
        Refusal::ThreeExperiments
    );
    let mut third = session.experiments()[2].clone();
    third.owner = "Ada".to_owned();
    session.does(Command::PutExperiment(Box::new(third)));
    assert_eq!(session.experiments()[2].owner, "Ada");
    let first = session.experiments()[0].id;
    session.does(Command::Remove {
        what: Promise::Experiment,
        id: first,
    });
    session.does(experiment("four"));
    let ids: Vec<u32> = session.experiments().iter().map(|e| e.id).collect();
    assert_eq!(ids, [2, 3, 4], "a new card never gets the id of an old one");
}

#[test]
fn a_card_or_a_line_without_words_is_refused() {
    let mut session = standard();
    let topic = Command::AddOption {
        link: None,
        text: " ".to_owned(),
    };
    for command in [experiment(" "), action(""), note("\t"), topic] {
        assert_eq!(
            session.refuses(command.clone()),
            Refusal::Empty,
            "{command:?}"
        );
    }
}

#[test]
fn a_line_can_be_reworded_and_goes_when_emptied() {
    let mut session = standard();
    session.does(note("first")).does(note("second"));
    let reword = |id, text: &str| Command::EditNote {
        id,
        text: text.to_owned(),
    };
    session.does(reword(2, "better"));
    assert_eq!(session.notes()[1].text, "better");
    assert_eq!(session.notes()[1].kind, NoteKind::OtherView);
    session.does(reword(1, " "));
    assert_eq!(session.notes().len(), 1);
    session.does(note("third"));
    assert_eq!(session.notes()[1].id, 3);
}

#[test]
fn an_action_is_not_removed_as_an_experiment() {
    let mut session = standard();
    session.does(action("a")).does(experiment("b"));
    let wrong = Command::Remove {
        what: Promise::Experiment,
        id: 1,
    };
    assert_eq!(session.refuses(wrong), Refusal::NotThere);
    session.does(Command::Remove {
        what: Promise::Action,
        id: 1,
    });
    assert_eq!(
        (session.actions().len(), session.experiments().len()),
        (0, 1)
    );
}

#[test]
fn a_topic_of_a_question_stands_once() {
    let mut session = standard();
    let topic = |link: Option<&str>, text: &str| Command::AddOption {
        link: link.map(str::to_owned),
        text: text.to_owned(),
    };
    session.does(topic(Some("demo.A1"), ""));
    session.does(topic(Some("demo.A1"), "again"));
    session.does(topic(None, "own")).does(topic(None, "own"));
    assert_eq!(session.options().len(), 3);
    session.does(Command::SetDots { option: 2, dots: 4 });
    session.does(Command::RemoveOption(0));
    let dots: Vec<u16> = session.options().iter().map(|o| o.dots).collect();
    assert_eq!(dots, [0, 4]);
}

#[test]
fn a_draft_is_kept_through_undo_until_it_is_taken_back() {
    let mut session = standard();
    let earlier = session.clone();
    session.does(note("a deed"));
    let draft = Draft {
        form: "note".to_owned(),
        fields: vec!["half a sen".to_owned()],
    };
    session.does(Command::KeepDraft(Some(draft.clone())));
    session.rewind(earlier, at(3));
    assert_eq!(session.notes(), []);
    assert_eq!(session.draft(), Some(&draft));
    session.does(Command::KeepDraft(None));
    assert_eq!(session.draft(), None);
}

fn carried(id: u32, status: Progress) -> Carried {
    Carried {
        origin: SessionId("2026-08-20-team-demo-1111".to_owned()),
        from: Promise::Action,
        id,
        text: format!("old {id}"),
        owner: String::new(),
        due: Some(date(2026, 9, 30)),
        measure: String::new(),
        status,
        link: None,
        today: String::new(),
        promised: None,
        aim: None,
    }
}

#[test]
fn the_next_session_opens_with_what_is_still_open() {
    let mut session = standard();
    session.does(Command::Carry(vec![
        carried(1, Progress::Open),
        carried(2, Progress::Open),
        carried(3, Progress::Open),
    ]));
    session.does(Command::SetCarried {
        index: 0,
        status: Progress::Done,
    });
    session.does(Command::SetCarried {
        index: 1,
        status: Progress::Dropped,
    });
    session.does(experiment("try")).does(action("do"));
    session.does(action("done"));
    session.does(Command::SetProgress {
        what: Promise::Action,
        id: 3,
        status: Progress::Done,
    });
    let next = crate::domain::to_carry([&session]);
    let texts: Vec<&str> = next.iter().map(|card| &*card.text).collect();
    assert_eq!(texts, ["old 3", "try", "do"]);
    assert_eq!(next[0].origin.0, "2026-08-20-team-demo-1111");
    assert_eq!(next[1].origin, session.header().id);
    assert_eq!(next[1].from, Promise::Experiment);
    // The header tells the dates of the same three.
    let mut due = session.header().open.clone();
    due.sort();
    assert_eq!(
        due,
        [None, Some(date(2026, 9, 30)), Some(date(2026, 12, 20))]
    );
}

#[test]
fn promises_that_came_in_are_no_deed_that_undo_takes_away() {
    let mut session = standard();
    let earlier = session.clone();
    session.does(note("typed before the promises were found"));
    session.does(Command::Carry(vec![carried(1, Progress::Open)]));
    session.rewind(earlier, at(1));
    assert_eq!(session.carried().len(), 1);
    assert_eq!(session.header().open.len(), 1);
}
