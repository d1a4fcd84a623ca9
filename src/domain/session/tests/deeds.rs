//! Whatever is done, in whichever order: nothing panics, a refusal changes nothing, the header
//! tells the truth, and undo leads back.
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;

use super::*;
use crate::domain::{Agreed, Clock, Confidence, History, NoteKind};

fn id() -> impl Strategy<Value = String> {
    select(vec!["demo.A1", "demo.A3", "demo.B2", "demo.Z9"]).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    select(vec!["", " ", "words", "\"#)]\u{1b}é"]).prop_map(str::to_owned)
}

fn counts() -> impl Strategy<Value = Counts> {
    (proptest::array::uniform5(0..4_u16), 0..3_u16)
        .prop_map(|(levels, abstained)| Counts { levels, abstained })
}

fn span() -> impl Strategy<Value = Span> {
    select(vec![0, 60, 300, u64::MAX]).prop_map(Span)
}

fn progress() -> impl Strategy<Value = Progress> {
    select(vec![Progress::Open, Progress::Done, Progress::Dropped])
}

fn promise() -> impl Strategy<Value = Promise> {
    select(vec![Promise::Action, Promise::Experiment])
}

fn old_promise(status: Progress) -> Carried {
    Carried {
        origin: SessionId("old".to_owned()),
        from: Promise::Action,
        id: 1,
        text: "old".to_owned(),
        owner: String::new(),
        due: None,
        measure: String::new(),
        status,
        link: None,
        today: String::new(),
        promised: None,
        aim: None,
    }
}

fn on_the_way() -> impl Strategy<Value = Command> {
    prop_oneof![
        Just(Command::StartClock),
        Just(Command::PauseClock),
        Just(Command::BookTime),
        span().prop_map(Command::Extend),
        (0..12_usize, any::<bool>())
            .prop_map(|(stop, skipped)| Command::SkipStop { stop, skipped }),
        (vec(id(), 0..3), any::<bool>())
            .prop_map(|(questions, skipped)| Command::SkipQuestions { questions, skipped }),
        (0..110_u16).prop_map(Command::SetPeople),
        text().prop_map(Command::SetTeam),
        select(Mode::ALL.to_vec()).prop_map(Command::SetMode),
        select(Language::ALL.to_vec())
            .prop_map(|l| Command::Speak(Box::new(Wording::of(&pack(l))))),
        Just(Command::LetWait),
        Just(Command::Close),
    ]
}

fn votes() -> impl Strategy<Value = Command> {
    let level = || select(Level::ALL.to_vec());
    prop_oneof![
        (id(), counts()).prop_map(|(question, counts)| Command::Reveal { question, counts }),
        select(vec![Working::Green, Working::Amber, Working::Red]).prop_map(Command::KeepWorking),
        (id(), level()).prop_map(|(question, level)| Command::Answer {
            question,
            vote: Vote::Level(level)
        }),
        (id(), select(Confidence::ALL.to_vec())).prop_map(|(question, sure)| {
            Command::SetConfidence {
                question,
                confidence: Some(sure),
            }
        }),
        (id(), text()).prop_map(|(question, evidence)| Command::SetEvidence { question, evidence }),
        (id(), level()).prop_map(|(question, level)| Command::SetWanted {
            question,
            wanted: Some(level)
        }),
        counts().prop_map(Command::KeepRoti),
    ]
}

fn words() -> impl Strategy<Value = Command> {
    prop_oneof![
        text().prop_map(|text| Command::AddNote {
            on: "demo.A1".to_owned(),
            kind: NoteKind::Parked,
            text
        }),
        (0..4_u32, text()).prop_map(|(id, text)| Command::EditNote { id, text }),
        (proptest::option::of(id()), text())
            .prop_map(|(link, text)| Command::AddOption { link, text }),
        (0..3_usize, any::<u16>()).prop_map(|(option, dots)| Command::SetDots { option, dots }),
        (0..3_usize).prop_map(Command::RemoveOption),
        text().prop_map(|text| Command::KeepDraft(Some(Draft {
            form: "note".to_owned(),
            fields: vec![text]
        }))),
        text().prop_map(|text| Command::KeepTray(Some(Draft {
            form: "tray:session".to_owned(),
            fields: vec![text]
        }))),
        (0..4_u32, text()).prop_map(|(id, act)| Command::PutExperiment(Box::new(Experiment {
            id,
            act,
            ..Experiment::default()
        }))),
        (0..4_u32, text()).prop_map(|(id, text)| Command::PutAction(Box::new(ActionItem {
            id,
            text,
            ..ActionItem::default()
        }))),
        (promise(), 0..4_u32).prop_map(|(what, id)| Command::Remove { what, id }),
        (promise(), 0..4_u32, progress()).prop_map(|(what, id, status)| Command::SetProgress {
            what,
            id,
            status
        }),
        (0..3_usize, progress()).prop_map(|(index, status)| Command::SetCarried { index, status }),
        progress().prop_map(|status| Command::Carry(vec![old_promise(status)])),
        Just(Command::SetNextDate(Some(date(2027, 1, 1)))),
        select(vec![Agreed::Yes, Agreed::No]).prop_map(Command::Consent),
    ]
}

/// A command, and how many seconds pass before it.
fn deed() -> impl Strategy<Value = (Command, u64)> {
    let to = (0..12_usize, 0..6_usize).prop_map(|(stop, question)| go(stop, question));
    let shown =
        (id(), counts()).prop_map(|(question, counts)| Command::Reveal { question, counts });
    let any = prop_oneof![
        2 => to,
        1 => shown,
        1 => Just(Command::Reopen),
        3 => on_the_way(),
        3 => votes(),
        4 => words(),
    ];
    (any, 0..400_u64)
}

/// The session without what undo leaves alone: time, and a line being typed.
fn deeds(session: &Session) -> Session {
    let mut session = session.clone();
    session.clock = Clock::default();
    session.draft = None;
    session.tray = None;
    session.header.started = None;
    session.header.updated = Timestamp::UNIX_EPOCH;
    for stop in &mut session.agenda {
        stop.spent = Span(0);
    }
    session
}

/// The step and of how many, the open promises' dates, and each letter with its questions.
type Head = ((u16, u16), Vec<Option<Date>>, Vec<(String, u16, u16)>);

/// What the header tells, worked out anew.
fn told(session: &Session) -> Head {
    let open = session.promises().filter(|p| p.status == Progress::Open);
    let letters = session.profile().letters;
    (
        (
            u16::try_from(session.place.stop + 1).unwrap(),
            u16::try_from(session.agenda.len()).unwrap(),
        ),
        open.map(|p| p.due).collect(),
        letters
            .into_iter()
            .map(|l| (l.id, l.scored, l.of))
            .collect(),
    )
}

fn header(session: &Session) -> Head {
    let header = session.header();
    let letters = header.letters.iter();
    (
        header.step,
        header.open.clone(),
        letters.map(|l| (l.id.clone(), l.scored, l.of)).collect(),
    )
}

proptest! {
    #[test]
    fn whatever_is_done_is_undone_and_done_again(
        mode in select(Mode::ALL.to_vec()),
        script in vec(deed(), 1..60),
    ) {
        let mut session = begun(Variant::Standard, mode);
        session.carried = vec![old_promise(Progress::Open)];
        session.refresh(at(0));
        let first = session.clone();
        let mut history = History::default();
        let mut states = vec![deeds(&session)];
        let mut seconds = 0;
        for (command, pause) in script {
            seconds += pause;
            let before = session.clone();
            let deed = command.deed();
            if session.apply(command, at(seconds)).is_err() {
                prop_assert_eq!(&session, &before);
            } else {
                prop_assert_eq!(session.header().updated, at(seconds).wall);
                if let Some(deed) = deed {
                    history.remember(deed, before);
                    states.push(deeds(&session));
                }
                prop_assert_eq!(deeds(&session), states.last().unwrap().clone());
            }
            prop_assert_eq!(header(&session), told(&session));
            prop_assert!(session.stop().is_some_and(|stop| stop.visited));
            let _ = (session.forecast(at(seconds)), session.replan(Span(600)), session.said());
        }
        let last = session.clone();
        while let Some((_, before)) = history.undo(&session) {
            session.rewind(before, at(seconds));
            states.pop();
            prop_assert_eq!(deeds(&session), states.last().unwrap().clone());
            prop_assert_eq!(header(&session), told(&session));
        }
        prop_assert_eq!(deeds(&session), deeds(&first));
        let spent = |s: &Session| s.agenda.iter().map(|stop| stop.spent).sum::<Span>();
        prop_assert!(spent(&session) >= spent(&last), "time stays booked");
        while let Some((_, after)) = history.redo(&session) {
            session.rewind(after, at(seconds));
        }
        prop_assert_eq!(deeds(&session), deeds(&last));
    }
}
