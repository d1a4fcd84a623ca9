//! Sessions for the tests of this floor.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
pub(super) mod brimful;
pub(super) mod crowded;
pub(super) mod workshops;

use std::sync::Arc;

use jiff::civil::date;

use crate::content::{Fault, RECORD_HEADER, Sheet, Shelf, record};
use crate::domain::{
    ActionItem, ActionKind, Aim, Carried, Command, Confidence, Counts, Experiment, Language, Level,
    Mode, Moment, NoteKind, Pack, Plan, Progress, Promise, Ratio, Report, Session, SessionId,
    Shown, Span, Try, Variant, Vote, Working, short_id,
};

/// A built-in pack.
pub(super) fn pack(id: &str, language: Language) -> Arc<Pack> {
    let shelf = Shelf::built_in(&[language]);
    Arc::clone(&shelf.exact(id, language).unwrap().pack)
}

/// The workshop that is all cards under headings: no code knows its name.
fn of_cards(language: Language) -> String {
    let shelf = Shelf::built_in(&[language]);
    let mut packs = shelf.in_language(language);
    let only_cards = |pack: &Pack| !pack.boards.is_empty() && pack.forms.is_empty();
    packs
        .find(|found| only_cards(&found.pack))
        .unwrap()
        .pack
        .id
        .clone()
}

/// A pack with its shape and texts of its own, so that no picture of a report changes when
/// somebody words a question better.
fn plain(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    for question in &mut pack.questions {
        let id = short_id(&question.id);
        let name = |what: &str| format!("{what} {id}");
        question.title = name("Where do we stand on") + "?";
        question.levels = [1, 2, 3, 4, 5].map(|level| format!("{id} at level {level}."));
        question.practices = vec![name("A practice for") + ".", name("Another for") + "."];
        question.experiment = Try {
            act: name("Try") + ".",
            length: "2 weeks".to_owned(),
            measure: name("Measure of"),
        };
        "a-page".clone_into(&mut question.reading);
    }
    for rule in &mut pack.rules {
        rule.say = vec![format!("Rule {} speaks.", rule.id), "Twice.".to_owned()];
    }
    for step in &mut pack.steps {
        step.title = format!("Step {}", step.id);
    }
    for survey in &mut pack.surveys {
        survey.title = format!("Survey {}?", survey.id);
        for answer in &mut survey.answers {
            answer.text = format!("Sign {}", answer.id);
        }
    }
    plain_forms(&mut pack);
    pack.title = match pack.id.as_str() {
        "calms" => "Health check".to_owned(),
        id => format!("Workshop {id}"),
    };
    pack
}

fn plain_forms(pack: &mut Pack) {
    let metrics = pack.metrics.iter_mut().map(|metric| &mut metric.fields);
    let forms = pack.forms.iter_mut().map(|form| &mut form.fields);
    for field in metrics.chain(forms).flatten() {
        field.label = format!("Field {}", field.id);
        for option in &mut field.options {
            option.label = format!("Option {}", option.id);
        }
    }
    for form in &mut pack.forms {
        form.title = format!("Form {}", form.id);
    }
    for metric in &mut pack.metrics {
        metric.title = format!("Metric {}", metric.id);
        metric.answers = (1..=6).map(|level| format!("Answer {level}")).collect();
        for table in &mut metric.bands {
            table.source = format!("Source of {}.", table.edition);
            table.says = (1..=4).map(|band| format!("Band {band}.")).collect();
        }
    }
    for board in &mut pack.boards {
        board.title = format!("Board {}", board.id);
        for column in &mut board.columns {
            column.title = format!("Column {}", column.id);
        }
    }
}

/// The afternoon on which the sample sessions take place.
pub(super) fn noon() -> Moment {
    Moment {
        wall: "2026-11-22T12:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

/// A session in the making.
pub(super) struct Room {
    pub(super) session: Session,
    pack: Pack,
}

impl Room {
    pub(super) fn new(language: Language, variant: Variant, mode: Mode, people: u16) -> Self {
        let mut room = Self::of("calms", language, variant, mode, people);
        room.session
            .apply(Command::Carry(carried()), noon())
            .unwrap();
        room
    }

    /// A session of any built-in pack, begun.
    pub(super) fn of(
        name: &str,
        language: Language,
        variant: Variant,
        mode: Mode,
        people: u16,
    ) -> Self {
        let pack = plain(&pack(name, language));
        let plan = Plan {
            id: SessionId(format!("2026-11-22-checkout-{name}-7f3k")),
            variant,
            team: "Checkout".to_owned(),
            people,
            mode,
            carried: Vec::new(),
        };
        let session = Session::begin(&pack, plan, noon());
        let mut room = Self { session, pack };
        room.session.apply(Command::StartClock, noon()).unwrap();
        room
    }

    pub(super) fn with(mut self, command: Command) -> Self {
        let now = noon().plus(Span::minutes(80));
        self.session.apply(command, now).unwrap();
        self
    }

    /// One round of votes on a question of the pack.
    pub(super) fn votes(self, question: &str, levels: [u16; 5], abstained: u16) -> Self {
        self.with(Command::Reveal {
            question: format!("calms.{question}"),
            counts: Counts { levels, abstained },
        })
    }

    pub(super) fn note(self, on: &str, kind: NoteKind, text: &str) -> Self {
        self.with(Command::AddNote {
            on: on.to_owned(),
            kind,
            text: text.to_owned(),
        })
    }

    fn answer(self, question: &str, vote: &str, confidence: Confidence, evidence: &str) -> Self {
        let question = format!("calms.{question}");
        self.with(Command::Answer {
            question: question.clone(),
            vote: vote.parse::<Vote>().unwrap(),
        })
        .with(Command::SetConfidence {
            question: question.clone(),
            confidence: Some(confidence),
        })
        .with(Command::SetEvidence {
            question,
            evidence: evidence.to_owned(),
        })
    }

    /// The report, with the pack at hand.
    pub(super) fn report(&self) -> Report {
        Report::of(&self.session, Some(&self.pack))
    }
}

fn carried() -> Vec<Carried> {
    let promise = |id, text: &str, status| Carried {
        origin: SessionId("2026-08-20-checkout-calms-2b9x".to_owned()),
        from: Promise::Action,
        id,
        text: text.to_owned(),
        owner: "Ada".to_owned(),
        due: Some(date(2026, 9, 30)),
        measure: String::new(),
        status,
        link: Some("calms.A1".to_owned()),
        today: String::new(),
        promised: None,
        aim: None,
    };
    vec![
        promise(1, "Delete the old staging server", Progress::Done),
        measured(promise(2, "Write down who is on call", Progress::Open)),
        promise(3, "Buy a bell", Progress::Dropped),
    ]
}

/// A promise that was meant to move a question.
fn measured(promise: Carried) -> Carried {
    Carried {
        measure: "calls that reach nobody".to_owned(),
        today: "4 a month".to_owned(),
        promised: Some(date(2026, 8, 20)),
        aim: Some(Aim {
            name: "How much of the way runs by itself?".to_owned(),
            was: Some(Shown::Mean {
                mean: Ratio::tenths(12),
                n: 6,
                alone: false,
            }),
            now: None,
        }),
        ..promise
    }
}

/// Seven people, fifteen questions, everything that a session can hold.
pub(super) fn full(language: Language) -> Room {
    let room = Room::new(language, Variant::Standard, Mode::Tally, 7)
        .with(Command::KeepWorking(Working::Amber))
        .votes("C1", [0, 2, 2, 3, 0], 0)
        .votes("C2", [0, 4, 2, 1, 0], 0)
        .votes("C3", [1, 0, 0, 6, 0], 0)
        .votes("A1", [3, 0, 0, 3, 1], 0)
        .votes("A1", [1, 2, 3, 1, 0], 0)
        .votes("A2", [3, 0, 0, 3, 0], 1)
        .votes("A3", [0, 0, 0, 6, 1], 0)
        .votes("L1", [0, 3, 3, 1, 0], 0)
        .votes("L2", [2, 3, 0, 0, 0], 2)
        .votes("L3", [0, 0, 1, 1, 0], 5)
        .votes("M1", [1, 2, 1, 2, 1], 0)
        .votes("M2", [0, 0, 4, 3, 0], 0)
        .votes("S1", [0, 0, 0, 5, 2], 0)
        .votes("S2", [0, 0, 3, 4, 0], 0);
    let left_out = vec!["calms.S4".to_owned()];
    let wanted = Command::SetWanted {
        question: "calms.C2".to_owned(),
        wanted: Level::new(4),
    };
    promises(room)
        .with(wanted)
        .with(Command::SkipQuestions {
            questions: left_out,
            skipped: true,
        })
        .note(
            "calms.C1",
            NoteKind::Note,
            "Two near misses told in the stand-up",
        )
        .note(
            "calms.A2",
            NoteKind::OtherView,
            "Night shifts have no rights to do it",
        )
        .note(
            "calms.C1",
            NoteKind::OtherView,
            "Seen from support it is later",
        )
        .note("calms.A1", NoteKind::Parked, "Budget of the test stage")
        .note("profile", NoteKind::Note, "Surprised by Lean")
        .with(Command::KeepRoti(Counts {
            levels: [0, 0, 2, 4, 1],
            abstained: 0,
        }))
        .with(Command::SetNextDate(Some(date(2026, 12, 20))))
        .with(Command::Close)
}

fn promises(room: Room) -> Room {
    room.with(Command::AddOption {
        link: Some("calms.L2".to_owned()),
        text: String::new(),
    })
    .with(Command::AddOption {
        link: None,
        text: "Quiet hours".to_owned(),
    })
    .with(Command::SetDots { option: 0, dots: 2 })
    .with(Command::SetDots { option: 1, dots: 5 })
    .with(Command::PutExperiment(Box::new(Experiment {
        belief: "A map will show where work waits".to_owned(),
        act: "Draw the flow of one change".to_owned(),
        owner: "Lin".to_owned(),
        first_day: Some(date(2026, 11, 24)),
        review_day: Some(date(2026, 12, 15)),
        measure: "Days from commit to production".to_owned(),
        today: "6 days".to_owned(),
        stop_rule: "It takes more than 2 hours a week".to_owned(),
        link: Some("calms.L2".to_owned()),
        ..Experiment::default()
    })))
    .with(Command::PutAction(Box::new(ActionItem {
        text: "Alert on queue length".to_owned(),
        owner: "Sam".to_owned(),
        due: Some(date(2026, 12, 1)),
        kind: Some(ActionKind::Detect),
        link: Some("calms.M1".to_owned()),
        ..ActionItem::default()
    })))
    .with(Command::PutAction(Box::new(ActionItem {
        text: "Thank support".to_owned(),
        status: Progress::Done,
        ..ActionItem::default()
    })))
}

fn sheet(lines: &str) -> Result<Session, Vec<Fault>> {
    let sheet = Sheet {
        file: "votes.csv",
        source: &format!("{RECORD_HEADER}\n{lines}\n"),
        id: SessionId("2026-11-22-checkout-calms-7f3k".to_owned()),
        team: "Checkout".to_owned(),
    };
    record(sheet, &pack("calms", Language::En), noon())
}

/// A sheet with these lines, recorded.
pub(super) fn recorded(lines: &str) -> Session {
    sheet(lines).unwrap()
}

/// What is wrong with a sheet with these lines.
pub(super) fn faulty(lines: &str) -> Vec<Fault> {
    sheet(lines).unwrap_err()
}

/// Two people with raised fingers, under way.
pub(super) fn small(language: Language) -> Room {
    Room::new(language, Variant::Pulse, Mode::Tally, 2)
        .votes("C1", [0, 1, 0, 1, 0], 0)
        .votes("A1", [0, 0, 0, 0, 0], 2)
}

/// One person alone.
pub(super) fn solo(language: Language) -> Room {
    Room::new(language, Variant::Pulse, Mode::Solo, 1)
        .answer("C1", "2", Confidence::Seen, "The last two reviews")
        .answer("A1", "4", Confidence::Proven, "The pipeline’s log")
        .answer("L2", "x", Confidence::Guess, "")
        .with(Command::Close)
}

/// Two people who voted in secret: nothing of it may be told.
pub(super) fn secret(language: Language) -> Room {
    Room::new(language, Variant::Pulse, Mode::Secret, 2)
        .votes("C1", [0, 1, 0, 1, 0], 0)
        .votes("A1", [0, 0, 0, 1, 0], 1)
        .with(Command::AddOption {
            link: Some("calms.A1".to_owned()),
            text: String::new(),
        })
        .with(Command::SetDots { option: 0, dots: 2 })
        .with(Command::KeepRoti(Counts {
            levels: [0, 0, 0, 2, 0],
            abstained: 0,
        }))
        .with(Command::Close)
}

/// Somebody who would like to run the wiki and the terminal.
pub(super) fn hostile(language: Language) -> Room {
    let nasty =
        "# x\n- [x] **b** | <img src=x onerror=alert(1)> [a](javascript:b) `c`\u{202e}\u{1b}[2J";
    Room::new(language, Variant::Pulse, Mode::Tally, 5)
        .votes("C1", [3, 0, 0, 2, 0], 0)
        .with(Command::SetTeam(nasty.to_owned()))
        .note("calms.C1", NoteKind::OtherView, nasty)
        .note("calms.A1", NoteKind::Note, "1. first\n\n---\n> quoted")
        .note("nowhere", NoteKind::Parked, nasty)
        .with(Command::PutAction(Box::new(ActionItem {
            text: nasty.to_owned(),
            owner: "+ a\u{200b}b".to_owned(),
            ..ActionItem::default()
        })))
}
