//! What a session allows, refuses and keeps; a small pack of its own, so that no content matters.
mod cards;
mod clock;
mod deeds;
mod figures;
mod incident;
mod promises;
mod undo;
mod votes;
mod waiting;

use jiff::civil::date;

use super::*;
use crate::domain::{
    Command, Counts, Language, Level, Mode, Moment, Pack, Plan, Progress, Promise, Refusal,
    SessionId, Status, Variant, Vote, Wording,
};

/// Eight questions, ten steps, of which A2 and B could wait after a red safety check; the texts of each language name it.
pub(super) fn pack(language: Language) -> Pack {
    let code = language.code();
    let question = |set: &str, n: u8| {
        let levels: Vec<String> = (1..=5)
            .map(|l| format!("\"{code} {set}{n} {l}\""))
            .collect();
        format!(
            "(id: \"demo.{set}{n}\", set: \"{set}\", title: \"{code} {set}{n}?\", intent: \"\", \
             levels: [{}], probes: [], warnings: [], practices: [], \
             experiment: (act: \"\", length: \"\", measure: \"\"), reading: \"\", risky: {}),",
            levels.join(", "),
            (set, n) == ("A", 2)
        )
    };
    let questions: String = (1..=5)
        .map(|n| question("A", n))
        .chain((1..=3).map(|n| question("B", n)))
        .collect();
    let step = |id: &str, stage: &str, kind: &str, times: &str| {
        format!(
            "(id: \"{id}\", stage: {stage}, kind: {kind}, title: \"{code} {id}\", times: ({times})),"
        )
    };
    let steps = [
        step(
            "purpose",
            "open",
            "brief",
            "pulse: \"1m\", standard: \"2m\", full: \"2m\"",
        ),
        step(
            "safety",
            "open",
            "secret_vote(esvp: true)",
            "standard: \"3m\", full: \"5m\"",
        ),
        step("review", "open", "review", "standard: \"2m\", full: \"3m\""),
        step(
            "a",
            "gather",
            "vote_set(set: \"A\")",
            "pulse: \"2m\", standard: \"6m\", full: \"9m\"",
        ),
        step(
            "b",
            "gather",
            "vote_set(set: \"B\"), risky: true",
            "pulse: \"2m\", standard: \"4m\", full: \"6m\"",
        ),
        step(
            "profile",
            "insight",
            "read",
            "pulse: \"1m\", standard: \"3m\", full: \"5m\"",
        ),
        step("talk", "insight", "talk", "standard: \"7m\", full: \"9m\""),
        step(
            "choose",
            "decide",
            "dot_vote",
            "standard: \"3m\", full: \"4m\"",
        ),
        step(
            "cards",
            "decide",
            "commit",
            "pulse: \"2m\", standard: \"7m\", full: \"9m\"",
        ),
        step(
            "roti",
            "close",
            "roti",
            "pulse: \"1m\", standard: \"3m\", full: \"3m\"",
        ),
    ];
    let scale: Vec<String> = (1..=5)
        .map(|l| format!("(label: \"{code} {l}\", evidence: \"\")"))
        .collect();
    let scale = scale.join(", ");
    let text = format!(
        "(format: 1, id: \"demo\", language: \"{code}\", version: 1, title: \"{code} demo\", \
         summary: \"\", audience: \"\", outcome: \"\", scale: [{scale}], \
         sets: [(id: \"A\", title: \"{code} A\", gloss: \"\"), (id: \"B\", title: \"{code} B\", \
         gloss: \"\")], questions: [{questions}], steps: [{}], variants: (\
         pulse: (minutes: 9, questions: [\"demo.A1\", \"demo.B1\"]), \
         standard: (minutes: 40, questions: [\"demo.A1\", \"demo.A2\", \"demo.A3\", \"demo.B1\", \
         \"demo.B2\"]), \
         full: (minutes: 55, questions: [\"demo.A1\", \"demo.A2\", \"demo.A3\", \"demo.A4\", \
         \"demo.A5\", \"demo.B1\", \"demo.B2\", \"demo.B3\"])))",
        steps.concat()
    );
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&text).unwrap()
}

/// Ten in the morning, and so many seconds later on both clocks.
pub(super) fn at(seconds: u64) -> Moment {
    let start = Moment {
        wall: "2026-11-22T10:00:00Z".parse().unwrap(),
        elapsed: 5_000,
    };
    start.plus(Span(seconds))
}

/// A session of seven that has just begun.
pub(super) fn begun(variant: Variant, mode: Mode) -> Session {
    let plan = Plan {
        id: SessionId("2026-11-22-team-demo-0000".to_owned()),
        variant,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried: Vec::new(),
    };
    Session::begin(&pack(Language::En), plan, at(0))
}

/// A standard session of seven with raised fingers.
pub(super) fn standard() -> Session {
    begun(Variant::Standard, Mode::Tally)
}

impl Session {
    /// Carries out what must not be refused.
    pub(super) fn does(&mut self, command: Command) -> &mut Self {
        self.does_at(command, 0)
    }

    /// The same, so many seconds after ten.
    pub(super) fn does_at(&mut self, command: Command, seconds: u64) -> &mut Self {
        self.apply(command, at(seconds)).unwrap();
        self
    }

    /// Why a command is refused; the session must be as before.
    pub(super) fn refuses(&mut self, command: Command) -> Refusal {
        let before = self.clone();
        let refusal = self.apply(command, at(9)).unwrap_err();
        assert_eq!(*self, before, "a refusal changes nothing");
        refusal
    }
}

/// To a question of a stop.
pub(super) const fn go(stop: usize, question: usize) -> Command {
    Command::Go(Place { stop, question })
}

/// Leaves a question out.
pub(super) fn leave_out(ids: &[&str]) -> Command {
    Command::SkipQuestions {
        questions: ids.iter().map(|id| format!("demo.{id}")).collect(),
        skipped: true,
    }
}

/// Shows so many votes on each level.
pub(super) fn reveal(id: &str, levels: [u16; 5]) -> Command {
    Command::Reveal {
        question: format!("demo.{id}"),
        counts: Counts {
            levels,
            abstained: 0,
        },
    }
}

fn stops(session: &Session) -> Vec<&str> {
    session.agenda().iter().map(|stop| &*stop.id).collect()
}

fn asked(session: &Session) -> Vec<&str> {
    session.questions().iter().map(Asked::short_id).collect()
}

#[test]
fn each_variant_has_its_own_steps_times_and_questions() {
    let pulse = begun(Variant::Pulse, Mode::Tally);
    assert_eq!(
        stops(&pulse),
        ["purpose", "a", "b", "profile", "cards", "roti"]
    );
    assert_eq!(asked(&pulse), ["A1", "B1"]);
    assert_eq!(asked(&standard()), ["A1", "A2", "A3", "B1", "B2"]);
    let full = begun(Variant::Full, Mode::Secret);
    assert_eq!(stops(&full).len(), 10);
    assert_eq!(asked(&full).len(), 8);
    assert_eq!(full.agenda()[3].planned, Span::minutes(9));
    assert_eq!(standard().agenda()[3].planned, Span::minutes(6));
}

#[test]
fn one_person_alone_is_spared_what_needs_a_group() {
    let solo = begun(Variant::Standard, Mode::Solo);
    assert_eq!(
        stops(&solo),
        ["purpose", "review", "a", "b", "profile", "cards"]
    );
    assert_eq!(asked(&solo).len(), 5);
    assert_eq!((solo.header().people, solo.room()), (1, Room::Alone));
    assert!(solo.may_be_exported() && !standard().may_be_exported());
}

#[test]
fn a_session_begins_at_its_first_stop_with_a_standing_clock() {
    let session = standard();
    assert_eq!(session.place(), Place::default());
    assert!(!session.clock().runs());
    assert_eq!(session.header().started, None);
    assert_eq!(session.header().step, (1, 10));
    assert_eq!(session.pool_left(), Span(200), "a twelfth of 40 minutes");
}

#[test]
fn a_place_that_no_file_of_ours_names_is_the_last_that_can_be_told() {
    let mut session = standard();
    session.place.stop = usize::MAX;
    session.read_header_off();
    assert_eq!(session.header().step, (u16::MAX, 10));
}

#[test]
fn anybody_can_go_anywhere_and_the_way_on_passes_over_what_is_left_out() {
    let mut session = standard();
    session.does(Command::SkipStop {
        stop: 1,
        skipped: true,
    });
    session.does(leave_out(&["A2", "B1", "B2"]));
    let mut way = Vec::new();
    while let Some(place) = session.next_place() {
        session.does(Command::Go(place));
        way.push((place.stop, place.question));
    }
    assert_eq!(
        way,
        [
            (2, 0),
            (3, 0),
            (3, 2),
            (5, 0),
            (6, 0),
            (7, 0),
            (8, 0),
            (9, 0)
        ]
    );
    while let Some(place) = session.previous_place() {
        session.does(Command::Go(place));
        assert_eq!(way.pop().map(|_| ()), Some(()));
    }
    assert_eq!(session.place(), Place::default());
    for (stop, question) in [(1, 0), (3, 1), (4, 1)] {
        session.does(go(stop, question));
        assert_eq!(session.place(), Place { stop, question });
    }
    assert_eq!(session.asked().map(Asked::short_id), Some("B2"));
}

#[test]
fn there_is_no_way_to_what_is_not_there() {
    let mut session = standard();
    for command in [
        go(10, 0),
        go(3, 3),
        go(0, 1),
        leave_out(&["A1", "Z1"]),
        Command::SkipStop {
            stop: 10,
            skipped: true,
        },
        Command::EditNote {
            id: 1,
            text: "x".to_owned(),
        },
        Command::RemoveOption(0),
        Command::SetDots { option: 0, dots: 1 },
        Command::SetCarried {
            index: 0,
            status: Progress::Done,
        },
        Command::SetProgress {
            what: Promise::Action,
            id: 1,
            status: Progress::Done,
        },
        Command::Remove {
            what: Promise::Experiment,
            id: 1,
        },
        reveal("Z1", [1, 0, 0, 0, 0]),
    ] {
        assert_eq!(
            session.refuses(command.clone()),
            Refusal::NotThere,
            "{command:?}"
        );
    }
    let here = Command::SkipStop {
        stop: 0,
        skipped: true,
    };
    assert_eq!(session.refuses(here), Refusal::StepAtHand);
}

#[test]
fn a_room_holds_1_to_99_people_and_a_lone_person_stays_alone() {
    let mut session = standard();
    assert_eq!(session.refuses(Command::SetPeople(0)), Refusal::PeopleRange);
    assert_eq!(
        session.refuses(Command::SetPeople(100)),
        Refusal::PeopleRange
    );
    for (people, room) in [
        (2, Room::Tiny),
        (3, Room::Small),
        (4, Room::Small),
        (5, Room::Usual),
        (9, Room::Usual),
        (10, Room::Big),
    ] {
        session.does(Command::SetPeople(people));
        assert_eq!(session.room(), room, "{people}");
    }
    assert_eq!(
        session.refuses(Command::SetMode(Mode::Solo)),
        Refusal::ModeFixed
    );
    session.does(Command::SetMode(Mode::Secret));
    let mut solo = begun(Variant::Pulse, Mode::Solo);
    assert_eq!(solo.refuses(Command::SetPeople(3)), Refusal::ModeFixed);
    assert_eq!(
        solo.refuses(Command::SetMode(Mode::Tally)),
        Refusal::ModeFixed
    );
}

#[test]
fn another_language_rewords_everything_and_keeps_every_vote() {
    let mut session = standard();
    session.does(reveal("A1", [0, 2, 2, 3, 0]));
    session.does(leave_out(&["B2"]));
    let before = session.clone();
    let french = Wording::of(&pack(Language::Fr));
    session.does(Command::Speak(Box::new(french)));
    assert_eq!(session.header().language, Language::Fr);
    assert_eq!(session.header().title, "fr demo");
    assert_eq!(session.agenda()[1].title, "fr safety");
    assert_eq!(session.labels()[4], "fr 5");
    let question = session.question("demo.A1").unwrap();
    assert_eq!(question.title, "fr A1?");
    assert_eq!(question.levels[2], "fr A1 3");
    assert_eq!(question.rounds, before.question("demo.A1").unwrap().rounds);
    assert!(session.question("demo.B2").unwrap().skipped);
    let means = |session: &Session| -> Vec<_> {
        let letters = session.header().letters.iter();
        letters
            .map(|l| (l.id.clone(), l.mean, l.asked.clone()))
            .collect()
    };
    assert_eq!(means(&session), means(&before));
    let [now, then] = [&session, &before].map(|session| &session.header().letters[0].worded);
    assert_ne!(now, then, "other words");
}

#[test]
fn a_closed_session_takes_only_what_comes_after_a_workshop() {
    let mut session = standard();
    session.does(Command::PutAction(Box::new(ActionItem {
        text: "Do it".to_owned(),
        ..ActionItem::default()
    })));
    session.does(Command::StartClock).does_at(Command::Close, 5);
    assert!(!session.clock().runs() && !session.is_running());
    let level = Vote::Level(Level::ALL[0]);
    for command in [
        Command::StartClock,
        Command::BookTime,
        Command::Extend(Span(60)),
        Command::SetPeople(3),
        Command::SetTeam("Other".to_owned()),
        Command::SetMode(Mode::Secret),
        reveal("A1", [1, 1, 1, 0, 0]),
        Command::KeepWorking(Working::Green),
        Command::Answer {
            question: "demo.A1".to_owned(),
            vote: level,
        },
        Command::AddNote {
            on: "a".to_owned(),
            kind: crate::domain::NoteKind::Note,
            text: "x".to_owned(),
        },
        Command::KeepDraft(None),
        Command::PutExperiment(Box::default()),
        Command::KeepRoti(Counts::default()),
        leave_out(&["A1"]),
        Command::Carry(Vec::new()),
        Command::Close,
    ] {
        assert_eq!(
            session.refuses(command.clone()),
            Refusal::Closed,
            "{command:?}"
        );
    }
    session.does(Command::Consent(crate::domain::Agreed::Yes));
    session.does(Command::SetNextDate(Some(date(2027, 2, 22))));
    session.does(Command::SetProgress {
        what: Promise::Action,
        id: 1,
        status: Progress::Done,
    });
    session.does(go(5, 0));
    session.does(Command::Speak(Box::new(Wording::of(&pack(Language::Fr)))));
    session.does(Command::Reopen);
    assert_eq!(session.header().status, Status::Running);
    session.does(Command::SetPeople(3));
}
