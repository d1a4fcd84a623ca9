//! What two copies of a session become: exact cases, and laws over any edits.
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::super::tests::{begun, go, reveal, standard};
use super::*;
use crate::domain::{
    Agreed, Answer, Board, Command, Counts, Progress, Promise, SessionId, Span, Survey, Surveyed,
    Variant,
};

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
    let [conflict] = &*merged.conflicts else {
        panic!("{:?}", merged.conflicts)
    };
    assert_eq!(conflict.kept, Kept::Beside);
    assert_eq!(
        conflict.about,
        About::Item(What::Action, "write the runbook".to_owned())
    );
    let [differs] = &*conflict.differs else {
        panic!("{conflict:?}")
    };
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
fn votes_on_one_question_are_never_added_up() {
    let base = standard();
    let merged = joined(
        &base,
        vec![reveal("A1", [0, 2, 3, 2, 0]), reveal("A2", [7, 0, 0, 0, 0])],
        vec![reveal("A1", [1, 1, 1, 1, 3]), reveal("B1", [0, 0, 0, 0, 7])],
    );
    let counts = |id: &str| {
        let asked = merged.session.question(id).unwrap();
        (
            asked.rounds.len(),
            asked.counts().map(|counts| counts.levels),
        )
    };
    assert_eq!(counts("demo.A1"), (1, Some([0, 2, 3, 2, 0])));
    assert_eq!(counts("demo.A2"), (1, Some([7, 0, 0, 0, 0])));
    assert_eq!(counts("demo.B1"), (1, Some([0, 0, 0, 0, 7])));
    let [conflict] = &*merged.conflicts else {
        panic!("{:?}", merged.conflicts)
    };
    let theirs = Datum::Votes(vec![Tallied {
        ballots: 7,
        counts: Some((vec![1, 1, 1, 1, 3], 0)),
    }]);
    assert_eq!(conflict.differs[0].theirs, theirs);
    let note = merged.session.notes.last().unwrap();
    assert_eq!((note.kind, &*note.on), (NoteKind::Parked, "demo.A1"));
    assert_eq!(note.text, sentence(conflict));
    let letters = &merged.session.header.letters;
    assert_eq!(letters[0].scored, 2, "the header follows: {letters:?}");
}

#[test]
fn no_note_tells_secret_votes_that_few_gave_or_that_betray_a_few() {
    let base = begun(Variant::Standard, Mode::Secret);
    for (theirs, told) in [
        ([0, 0, 1, 1, 0], false),
        ([0, 2, 3, 1, 0], false),
        ([0, 2, 3, 2, 4], false),
        ([0, 2, 3, 2, 5], true),
        ([7, 0, 0, 0, 0], true),
    ] {
        let merged = joined(
            &base,
            vec![reveal("A1", [0, 2, 3, 2, 0])],
            vec![reveal("A1", theirs)],
        );
        let Datum::Votes(rounds) = &merged.conflicts[0].differs[0].theirs else {
            panic!("{merged:?}")
        };
        assert_eq!(rounds[0].counts.is_some(), told, "{theirs:?}");
        let text = &merged.session.notes.last().unwrap().text;
        let [a, b, c, d, e] = theirs;
        assert_eq!(text.contains(&format!("[{a}, {b}, {c}, {d}, {e}]")), told);
    }
}

#[test]
fn a_survey_is_taken_whole_with_the_order_of_its_answers() {
    let mut base = standard();
    let answer = |id: &str| Answer {
        id: id.to_owned(),
        text: format!("sign {id}"),
        set: None,
    };
    let survey = Survey {
        id: "signs".to_owned(),
        title: "Signs".to_owned(),
        answers: ["a", "b", "c"].map(answer).to_vec(),
        about: Vec::new(),
    };
    base.surveys = vec![Surveyed::new(survey, Asks::Mark)];
    let vote = |counts: [u16; 3]| Command::KeepSurvey {
        survey: "signs".to_owned(),
        counts: counts.to_vec(),
        abstained: 0,
        ballots: 6,
    };
    let shift = Command::MoveAnswer {
        survey: "signs".to_owned(),
        from: 2,
        to: 0,
    };
    let ids = |session: &Session| {
        let answers = session.surveys[0].answers.iter();
        answers.map(|answer| answer.id.clone()).collect::<String>()
    };
    let theirs = vec![shift.clone(), vote([3, 2, 1])];
    let merged = joined(&base, vec![note("else")], theirs.clone());
    assert_eq!(merged.conflicts, []);
    assert_eq!(ids(&merged.session), "cab");
    assert_eq!(merged.session.surveys[0].counts, Some(vec![3, 2, 1]));

    let merged = joined(&base, vec![vote([0, 0, 6])], theirs);
    assert_eq!(ids(&merged.session), "abc");
    assert_eq!(merged.session.surveys[0].counts, Some(vec![0, 0, 6]));
    let Datum::Votes(told) = &merged.conflicts[0].differs[0].theirs else {
        panic!("{merged:?}")
    };
    let in_our_order = Some((vec![2, 1, 3], 0));
    assert_eq!(told[0].counts, in_our_order);
}

#[test]
fn the_dots_of_one_copy_count_and_topics_of_both_stand_there() {
    let mut base = standard();
    let topic = |text: &str| Command::AddOption {
        link: None,
        text: text.to_owned(),
    };
    let dots = |option, dots| Command::SetDots { option, dots };
    base.does(topic("both"));
    let merged = joined(
        &base,
        vec![topic("ours"), dots(0, 3), dots(1, 2)],
        vec![topic("theirs"), dots(0, 1), dots(1, 4)],
    );
    let options = merged.session.options.iter();
    let options: Vec<_> = options.map(|o| (&*o.text, o.dots)).collect();
    assert_eq!(options, [("both", 3), ("ours", 2), ("theirs", 0)]);
    assert_eq!(
        merged.conflicts[0].differs[0].theirs,
        Datum::Text("both 1, theirs 4".to_owned())
    );
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
        let _ = session.apply(command.clone(), super::super::tests::at(seconds));
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
