//! What two copies of a session become: exact cases; laws over any edits stand beside.
mod laws;
mod trays;
mod votes;

use super::super::tests::{begun, go, reveal, standard};
use super::*;
use crate::domain::{Agreed, Board, Command, Progress, Promise, SessionId, Span, Variant};

/// Two copies of a session, each after its own commands.
fn copies(base: &Session, ours: Vec<Command>, theirs: Vec<Command>) -> (Session, Session) {
    let after = |commands: Vec<Command>, seconds| {
        let mut copy = base.clone();
        for command in commands {
            copy.does_at(command, seconds);
        }
        copy
    };
    (after(ours, 60), after(theirs, 90))
}

fn joined(base: &Session, ours: Vec<Command>, theirs: Vec<Command>) -> Merged {
    let (ours, theirs) = copies(base, ours, theirs);
    Session::merge(Some(base), &ours, &theirs, sentence).unwrap()
}

fn sentence(conflict: &Conflict) -> String {
    format!("{:?} {:?}", conflict.about, conflict.differs)
}

fn note(text: &str) -> Command {
    Command::AddNote {
        on: "demo.A1".to_owned(),
        kind: NoteKind::Note,
        text: text.to_owned(),
    }
}

fn action(id: u32, text: &str, owner: &str) -> Command {
    Command::PutAction(Box::new(ActionItem {
        id,
        text: text.to_owned(),
        owner: owner.to_owned(),
        ..ActionItem::default()
    }))
}

fn entry(id: u32, text: &str, kind: crate::domain::EventKind, at: &str) -> Command {
    Command::PutEvent(Box::new(Event {
        id,
        at: Some(at.parse().unwrap()),
        text: text.to_owned(),
        kind,
        ..Event::default()
    }))
}

fn step(id: u32, name: &str, wait: &str) -> Command {
    Command::PutMapStep {
        which: Which::Today,
        step: Box::new(MapStep {
            id,
            name: name.to_owned(),
            wait: wait.to_owned(),
            ..MapStep::default()
        }),
        at: 99,
    }
}

fn card(id: u32, text: &str) -> Command {
    Command::PutCard(Box::new(Card {
        id,
        board: "wall".to_owned(),
        column: "one".to_owned(),
        text: text.to_owned(),
        known: String::new(),
    }))
}

/// A session with a board.
fn with_board() -> Session {
    let mut session = standard();
    let text =
        "(id: \"wall\", title: \"Wall\", columns: [(id: \"one\", title: \"One\", prompt: \"\")])";
    session.boards = vec![ron::from_str::<Board>(text).unwrap()];
    session
}

fn notes(session: &Session) -> Vec<&str> {
    session.notes.iter().map(|note| &*note.text).collect()
}

fn actions(session: &Session) -> Vec<(u32, &str, &str)> {
    session
        .actions
        .iter()
        .map(|action| (action.id, &*action.text, &*action.owner))
        .collect()
}

#[test]
fn what_each_copy_added_stands_side_by_side_with_numbers_of_its_own() {
    let base = {
        let mut base = standard();
        base.does(note("before"));
        base
    };
    let merged = joined(
        &base,
        vec![note("ours"), action(0, "ours to do", "Ana")],
        vec![note("theirs"), action(0, "theirs to do", "Ben")],
    );
    assert_eq!(merged.conflicts, []);
    let session = merged.session;
    assert_eq!(notes(&session), ["before", "ours", "theirs"]);
    assert_eq!(
        actions(&session),
        [(3, "ours to do", "Ana"), (4, "theirs to do", "Ben")]
    );
    let ids: Vec<u32> = session.notes.iter().map(|note| note.id).collect();
    assert_eq!((ids, session.next_id), (vec![1, 2, 5], 6));
    assert_eq!(session.header.open, [None, None], "the header follows");
}

#[test]
fn fields_that_each_copy_changed_come_together_in_one_action() {
    let mut base = standard();
    base.does(action(0, "write it down", ""));
    let done = Command::SetProgress {
        what: Promise::Action,
        id: 1,
        status: Progress::Done,
    };
    let merged = joined(&base, vec![action(1, "write it down", "Ana")], vec![done]);
    assert_eq!(merged.conflicts, []);
    assert_eq!(actions(&merged.session), [(1, "write it down", "Ana")]);
    assert_eq!(merged.session.actions[0].status, Progress::Done);
}

#[test]
fn a_text_that_both_changed_stands_there_twice_and_is_told() {
    let mut base = standard();
    base.does(action(0, "write it down", ""));
    base.does(note("behind"));
    let merged = joined(
        &base,
        vec![action(1, "write the runbook", "Ana")],
        vec![action(1, "write a page", "")],
    );
    let expected = [(1, "write the runbook", "Ana"), (3, "write a page", "")];
    assert_eq!(actions(&merged.session), expected);
    assert_eq!(merged.conflicts.len(), 1);
    let conflict = &merged.conflicts[0];
    assert_eq!(conflict.kept, Kept::Beside);
    assert_eq!(
        conflict.about,
        About::Item(What::Action, "write the runbook".to_owned())
    );
    assert_eq!(conflict.differs.len(), 1);
    let differs = &conflict.differs[0];
    assert_eq!(differs.field, "text", "the owner is no conflict");
    assert_eq!(differs.theirs, Datum::Text("write a page".to_owned()));
}

#[test]
fn what_one_removed_and_the_other_changed_stays() {
    let mut base = standard();
    base.does(note("kept")).does(note("gone"));
    let edit = |text: &str| Command::EditNote {
        id: 1,
        text: text.to_owned(),
    };
    let gone = Command::EditNote {
        id: 2,
        text: String::new(),
    };
    for (ours, theirs) in [
        (
            vec![edit("")],
            vec![edit("kept, in other words"), gone.clone()],
        ),
        (
            vec![edit("kept, in other words"), gone.clone()],
            vec![edit("")],
        ),
    ] {
        let merged = joined(&base, ours, theirs);
        assert_eq!(notes(&merged.session), ["kept, in other words"]);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.conflicts[0].kept, Kept::Changed);
    }
}

#[test]
fn a_step_that_both_changed_is_not_doubled_and_its_other_time_is_noted() {
    let mut base = standard();
    base.does(step(0, "Review", "1d"))
        .does(step(0, "Deploy", ""));
    let moved = Command::MoveMapStep {
        which: Which::Today,
        id: 2,
        to: 0,
    };
    let merged = joined(
        &base,
        vec![step(1, "Review", "2d"), step(0, "Plan", "")],
        vec![step(1, "Review", "3d"), moved, step(0, "Test", "1h")],
    );
    let steps = merged.session.stream.today.iter();
    let steps: Vec<_> = steps.map(|step| (&*step.name, &*step.wait)).collect();
    let expected = [
        ("Deploy", ""),
        ("Plan", ""),
        ("Review", "2d"),
        ("Test", "1h"),
    ];
    assert_eq!(steps, expected);
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(merged.conflicts[0].kept, Kept::Note);
    assert_eq!(merged.session.notes[0].kind, NoteKind::Parked);
    assert!(merged.session.notes[0].text.contains("3d"));
}

#[test]
fn whoever_is_named_in_a_paste_of_either_copy_is_known_with_the_role() {
    let pasted = |people: &[(&str, &str)]| Command::PutPasted {
        events: Vec::new(),
        unread: Vec::new(),
        people: people
            .iter()
            .map(|(name, role)| crate::domain::Person {
                name: (*name).to_owned(),
                role: (*role).to_owned(),
            })
            .collect(),
    };
    let ours = vec![pasted(&[("ana", ""), ("ben", "lead")])];
    let theirs = vec![pasted(&[("Ana", "support"), ("ben", ""), ("zoé", "")])];
    let merged = joined(&standard(), ours, theirs);
    let mut people: Vec<_> = merged.session.timeline.people.iter().collect();
    people.sort_by_key(|person| person.name.to_lowercase());
    let told: Vec<_> = people.iter().map(|p| (&*p.name, &*p.role)).collect();
    assert_eq!(told, [("Ana", "support"), ("ben", "lead"), ("zoé", "")]);
}

#[test]
fn entries_are_united_by_their_time_and_no_mark_counts_twice() {
    use crate::domain::EventKind as K;
    let mut base = standard();
    base.does(entry(0, "5xx", K::Started, "2026-05-11T14:00+02:00"));
    base.does(entry(0, "a look", K::Context, "2026-05-11T14:01+02:00"));
    let merged = joined(
        &base,
        vec![
            entry(1, "5xx", K::Started, "2026-05-11T13:58+02:00"),
            entry(
                2,
                "a look at the graph",
                K::Context,
                "2026-05-11T14:01+02:00",
            ),
            entry(0, "rolled back", K::Mitigated, "2026-05-11T14:30+02:00"),
        ],
        vec![
            entry(1, "5xx", K::Started, "2026-05-11T13:50+02:00"),
            entry(2, "a look at the log", K::Context, "2026-05-11T14:01+02:00"),
            entry(0, "called", K::Escalation, "2026-05-11T14:10+02:00"),
        ],
    );
    let entries = merged.session.timeline.entries.iter();
    let texts: Vec<&str> = entries.map(|entry| &*entry.text).collect();
    let expected = [
        "5xx",
        "a look at the graph",
        "a look at the log",
        "called",
        "rolled back",
    ];
    assert_eq!(texts, expected);
    let kept: Vec<Kept> = merged.conflicts.iter().map(|c| c.kept).collect();
    assert_eq!(kept, [Kept::Note, Kept::Beside]);
    let started = merged.session.incident().times.started.unwrap();
    assert_eq!(started.to_string(), "2026-05-11T13:58:00+02:00");
    assert!(merged.session.notes[0].text.contains("13:50"));
}

#[test]
fn an_action_still_names_its_card_after_the_card_got_another_number() {
    let linked = Command::PutAction(Box::new(ActionItem {
        text: "from theirs".to_owned(),
        link: Some("wall.1".to_owned()),
        ..ActionItem::default()
    }));
    let merged = joined(
        &with_board(),
        vec![card(0, "ours")],
        vec![card(0, "theirs"), linked],
    );
    let action = &merged.session.actions[0];
    let card = merged.session.card(action.link.as_ref().unwrap()).unwrap();
    assert_eq!(card.text, "theirs");
    assert_eq!(merged.renumbered.len(), 1, "only the card's was taken");
}

#[test]
fn single_values_that_both_changed_are_noted() {
    let base = standard();
    let day = |day: i8| Command::SetNextDate(Some(jiff::civil::date(2026, 12, day)));
    let draft = |text: &str| {
        Command::KeepDraft(Some(super::super::Draft {
            form: "note".to_owned(),
            fields: vec![text.to_owned(), String::new()],
        }))
    };
    let agree = |agreed| Command::Confirm {
        step: "talk".to_owned(),
        agreed: Some(agreed),
    };
    let side = |n: i8, people, agreed, text: &str| {
        vec![
            day(n),
            Command::SetPeople(people),
            agree(agreed),
            draft(text),
        ]
    };
    let merged = joined(
        &base,
        side(1, 5, Agreed::Yes, "half"),
        side(2, 6, Agreed::No, "a line"),
    );
    let abouts: Vec<_> = merged.conflicts.iter().map(|c| c.about.clone()).collect();
    let agreed = About::Agreed("en talk".to_owned());
    assert_eq!(
        abouts,
        [About::People, agreed, About::NextDate, About::Draft]
    );
    assert_eq!(merged.session.header.people, 5);
    assert_eq!(merged.session.confirmed("talk"), Some(true));
    assert_eq!(merged.session.notes.len(), 4);
    assert!(notes(&merged.session)[3].contains("a line"));
    assert_eq!(merged.session.draft.unwrap().fields[0], "half");
}

#[test]
fn a_draft_that_one_dropped_and_the_other_went_on_with_is_the_written_one_from_either_side() {
    let typed = |text: &str| {
        Some(super::super::Draft {
            form: "note".to_owned(),
            fields: vec![text.to_owned()],
        })
    };
    let mut base = standard();
    base.does(Command::KeepDraft(typed("half")))
        .does(Command::KeepTray(typed("2026")));
    let written = [
        Command::KeepDraft(typed("half a line")),
        Command::KeepTray(typed("2026-05-11")),
    ];
    let dropped = [Command::KeepDraft(None), Command::KeepTray(None)];
    let emptied = [Command::KeepDraft(typed(" ")), Command::KeepTray(typed(""))];
    for dropped in [dropped, emptied] {
        for (ours, theirs) in [(&written, &dropped), (&dropped, &written)] {
            let merged = joined(&base, ours.to_vec(), theirs.to_vec());
            assert_eq!(merged.conflicts, []);
            assert_eq!(merged.session.draft, typed("half a line"));
            assert_eq!(merged.session.tray, typed("2026-05-11"));
        }
    }
}

#[test]
fn time_is_the_longer_one_and_what_is_left_out_stays_so_but_not_the_step_at_hand() {
    let base = standard();
    let skip = |stop| Command::SkipStop {
        stop,
        skipped: true,
    };
    let (mut ours, mut theirs) = copies(&base, vec![go(6, 0)], vec![skip(6), skip(7)]);
    ours.agenda[0].spent = Span(50);
    ours.agenda[1].spent = Span(10);
    theirs.agenda[1].spent = Span(20);
    let merged = Session::merge(Some(&base), &ours, &theirs, sentence).unwrap();
    let session = merged.session;
    assert_eq!(merged.conflicts, []);
    assert_eq!(
        (session.agenda[0].spent, session.agenda[1].spent),
        (Span(50), Span(20))
    );
    assert_eq!((session.place.stop, session.header.step.0), (6, 7));
    assert!(!session.agenda[6].skipped && session.agenda[7].skipped);
    assert_eq!(
        session.header.updated, theirs.header.updated,
        "the later one"
    );
}

#[test]
fn without_a_base_one_number_is_one_thing_and_only_what_differs_is_kept_twice() {
    let mut ours = standard();
    ours.does(note("same")).does(note("ours"));
    let mut theirs = standard();
    theirs
        .does(note("same"))
        .does(note("theirs"))
        .does(note("more"));
    let merged = Session::merge(None, &ours, &theirs, sentence).unwrap();
    assert_eq!(notes(&merged.session), ["same", "ours", "theirs", "more"]);
    assert_eq!(merged.conflicts.len(), 1);
    let same = Session::merge(None, &ours, &ours, sentence).unwrap();
    assert_eq!((same.session, same.conflicts), (ours, Vec::new()));
}

#[test]
fn a_yes_to_a_report_without_a_base_is_one_in_both_copies() {
    let (mut ours, mut theirs) = (standard(), standard());
    ours.does(Command::Consent(Agreed::Yes));
    let joined = |ours: &Session, theirs: &Session| {
        let merged = Session::merge(None, ours, theirs, sentence).unwrap();
        merged.session.consent
    };
    theirs.does(note("else"));
    assert!(!joined(&ours, &theirs) && !joined(&theirs, &ours));
    theirs.does(Command::Consent(Agreed::Yes));
    assert!(joined(&ours, &theirs));
}

#[test]
fn four_experiments_of_two_copies_all_stay_and_are_told() {
    let card = |act: &str| {
        Command::PutExperiment(Box::new(Experiment {
            act: act.to_owned(),
            ..Experiment::default()
        }))
    };
    let merged = joined(
        &standard(),
        vec![card("a"), card("b")],
        vec![card("c"), card("d")],
    );
    assert_eq!(merged.session.experiments.len(), 4);
    assert_eq!(merged.conflicts[0].about, About::TooMany);
}

#[test]
fn other_sessions_are_not_joined() {
    let ours = standard();
    let mut other = ours.clone();
    other.header.id = SessionId("other".to_owned());
    let mut another = ours.clone();
    another.header.pack = "other".to_owned();
    for other in [other, another, begun(Variant::Pulse, Mode::Tally)] {
        assert!(Session::merge(None, &ours, &other, sentence).is_err());
        assert!(Session::merge(Some(&other), &ours, &ours, sentence).is_err());
    }
}

#[test]
fn the_words_of_a_language_come_from_one_copy() {
    let base = standard();
    let wording =
        crate::domain::Wording::of(&super::super::tests::pack(crate::domain::Language::Fr));
    let merged = joined(
        &base,
        vec![reveal("A1", [0, 0, 7, 0, 0])],
        vec![Command::Speak(Box::new(wording)), note("théorie")],
    );
    let session = merged.session;
    assert_eq!(session.header.title, "fr demo");
    assert_eq!(session.question("demo.A1").unwrap().title, "fr A1?");
    assert!(session.question("demo.A1").unwrap().revealed());
    assert_eq!(session.agenda[0].title, "fr purpose");
}
