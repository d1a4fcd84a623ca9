//! Commands of every kind, mostly to things that are there.
use calms::domain::{
    ActionItem, Agreed, Card, Command, Confidence, Counts, Draft, Event, EventKind, Experiment,
    Fate, Level, MapStep, Mode, NoteKind, Pack, Person, Place, PledgeId, Progress, Promise,
    Session, Span, Unread, Vote, Which, Wording, Working,
};

use crate::rng::Rng;
use crate::{typing, world};

/// Anything that can be said to a session, mostly of things that are there.
pub(crate) fn command(rng: &mut Rng, session: &Session, pack: &Pack) -> Command {
    match rng.below(9) {
        0..=1 => on_the_way(rng, session, pack),
        2..=3 => votes(rng, session),
        4..=5 => lines_kept(rng, session),
        6 => promises(rng, session),
        _ => parts(rng, session),
    }
}

fn index(rng: &mut Rng, length: usize) -> usize {
    rng.below(length + 2)
}

fn number(rng: &mut Rng) -> u32 {
    u32::try_from(rng.below(12)).unwrap()
}

fn flag(rng: &mut Rng) -> bool {
    rng.once_in(2)
}

fn date(rng: &mut Rng) -> Option<jiff::civil::Date> {
    let all = ["2026-12-01", "2020-01-01", "9999-12-31", "-009999-01-01"];
    let date: jiff::civil::Date = rng.of(&all).parse().unwrap();
    rng.once_in(2).then_some(date)
}

fn counts(rng: &mut Rng) -> Counts {
    let most = *rng.of(&[1, 3, 10, 65_536]);
    let mut one = || u16::try_from(rng.below(most)).unwrap();
    Counts {
        levels: [one(), one(), one(), one(), one()],
        abstained: one(),
    }
}

/// A question's full id.
fn question(rng: &mut Rng, session: &Session) -> String {
    let all = session.questions();
    if all.is_empty() || rng.once_in(20) {
        return "calms.Z9".to_owned();
    }
    rng.of(all).id.clone()
}

fn on_the_way(rng: &mut Rng, session: &Session, pack: &Pack) -> Command {
    let stops = session.agenda().len();
    match rng.below(16) {
        0 => Command::StartClock,
        1 => Command::PauseClock,
        2 => Command::BookTime,
        3 => Command::Extend(Span(*rng.of(&[0, 60, 600, u64::MAX]))),
        4 => Command::SkipStop {
            stop: index(rng, stops),
            skipped: flag(rng),
        },
        5 => Command::SkipQuestions {
            questions: vec![question(rng, session)],
            skipped: flag(rng),
        },
        6 => Command::LetWait,
        7 => Command::SetPeople(rng.small(110)),
        8 => Command::SetTeam(typing::line(rng)),
        9 => Command::SetMode(*rng.of(&Mode::ALL)),
        10 => {
            let other = pack.language.next();
            let pack = world::SHELF.exact(&pack.id, *rng.of(&[other, pack.language]));
            pack.map_or(Command::BookTime, |p| {
                Command::Speak(Box::new(Wording::of(&p.pack)))
            })
        }
        11 => Command::Consent(*rng.of(&[Agreed::Yes, Agreed::No])),
        12 => Command::Close,
        13 => Command::Reopen,
        _ => Command::Go(Place {
            stop: index(rng, stops),
            question: rng.below(8),
        }),
    }
}

fn votes(rng: &mut Rng, session: &Session) -> Command {
    let level = *rng.of(&Level::ALL);
    match rng.below(10) {
        0..=2 => Command::Reveal {
            question: question(rng, session),
            counts: counts(rng),
        },
        3 => Command::KeepWorking(*rng.of(&[Working::Green, Working::Amber, Working::Red])),
        4 => Command::Answer {
            question: question(rng, session),
            vote: Vote::Level(level),
        },
        5 => Command::SetConfidence {
            question: question(rng, session),
            confidence: flag(rng).then_some(*rng.of(&Confidence::ALL)),
        },
        6 => Command::SetEvidence {
            question: question(rng, session),
            evidence: typing::line(rng),
        },
        7 => Command::SetWanted {
            question: question(rng, session),
            wanted: flag(rng).then_some(level),
        },
        8 => Command::KeepRoti(counts(rng)),
        _ => survey(rng, session),
    }
}

fn survey(rng: &mut Rng, session: &Session) -> Command {
    let all = session.surveys();
    if all.is_empty() {
        return Command::SkipSurvey {
            survey: "none".to_owned(),
            skipped: true,
        };
    }
    let survey = rng.of(all);
    let (id, answers) = (survey.id.clone(), survey.answers.len());
    match rng.below(4) {
        0 => Command::SkipSurvey {
            survey: id,
            skipped: flag(rng),
        },
        1 => Command::MoveAnswer {
            survey: id,
            from: index(rng, answers),
            to: index(rng, answers),
        },
        _ => Command::KeepSurvey {
            survey: id,
            counts: (0..answers).map(|_| rng.small(9)).collect(),
            abstained: rng.small(3),
            ballots: number(rng),
        },
    }
}

fn lines_kept(rng: &mut Rng, session: &Session) -> Command {
    let kinds = [NoteKind::Note, NoteKind::Parked, NoteKind::OtherView];
    match rng.below(9) {
        0..=2 => Command::AddNote {
            on: question(rng, session),
            kind: *rng.of(&kinds),
            text: typing::line(rng),
        },
        3 => Command::EditNote {
            id: number(rng),
            text: typing::line(rng),
        },
        4 => Command::AddOption {
            link: flag(rng).then(|| question(rng, session)),
            text: typing::line(rng),
        },
        5 => Command::SetDots {
            option: rng.below(9),
            dots: rng.small(200) - 1,
        },
        6 => Command::RemoveOption(rng.below(9)),
        7 => Command::KeepDraft(flag(rng).then(|| draft(rng, "note"))),
        _ => Command::KeepTray(flag(rng).then(|| draft(rng, "tray:session"))),
    }
}

fn draft(rng: &mut Rng, form: &str) -> Draft {
    Draft {
        form: form.to_owned(),
        fields: vec![typing::line(rng), typing::line(rng)],
    }
}

fn promises(rng: &mut Rng, session: &Session) -> Command {
    let what = *rng.of(&[Promise::Action, Promise::Experiment]);
    let status = *rng.of(&[Progress::Open, Progress::Done, Progress::Dropped]);
    match rng.below(10) {
        0..=1 => Command::PutExperiment(Box::new(Experiment {
            id: number(rng) % 5,
            act: typing::line(rng),
            measure: typing::line(rng),
            link: flag(rng).then(|| question(rng, session)),
            ..Experiment::default()
        })),
        2..=4 => Command::PutAction(Box::new(ActionItem {
            id: number(rng) % 5,
            text: typing::line(rng),
            owner: typing::line(rng),
            due: date(rng),
            ..ActionItem::default()
        })),
        5 => Command::Remove {
            what,
            id: number(rng),
        },
        6 => Command::SetProgress {
            what,
            id: number(rng),
            status,
        },
        7 => Command::SetCarried {
            index: rng.below(5),
            status,
        },
        8 => Command::Settle {
            of: PledgeId {
                origin: session.header().id.clone(),
                what,
                id: number(rng),
            },
            fate: if flag(rng) {
                Fate::Became(status)
            } else {
                Fate::Due(date(rng))
            },
        },
        _ if flag(rng) => Command::SetNextDate(date(rng)),
        // What has come in first stays whatever is undone.
        _ => {
            let carried = world::another(rng).carried_now();
            if session.carried().is_empty() || carried.is_empty() {
                return Command::SetNextDate(None);
            }
            Command::Carry(carried)
        }
    }
}

fn parts(rng: &mut Rng, session: &Session) -> Command {
    let which = *rng.of(&[Which::Today, Which::Future]);
    match rng.below(14) {
        0..=2 => fill(rng, session),
        3..=4 => card(rng, session),
        5..=6 => Command::PutMapStep {
            which,
            step: Box::new(step(rng)),
            at: rng.below(9),
        },
        7 => Command::RemoveMapStep {
            which,
            id: number(rng),
        },
        8 => Command::MoveMapStep {
            which,
            id: number(rng),
            to: rng.below(9),
        },
        9 => Command::PutMap {
            which,
            // As they are pasted, or drawn anew: without numbers.
            steps: (0..rng.below(4))
                .map(|_| MapStep { id: 0, ..step(rng) })
                .collect(),
        },
        10 => Command::PutEvent(Box::new(event(rng))),
        11 => Command::PutPasted {
            events: (0..rng.below(4)).map(|_| event(rng)).collect(),
            unread: vec![Unread {
                line: number(rng),
                text: typing::line(rng),
            }],
            people: vec![Person {
                name: typing::line(rng),
                role: typing::line(rng),
            }],
        },
        12 if flag(rng) => Command::RemoveEvent(number(rng)),
        12 => Command::DropUnread(rng.below(4)),
        _ if flag(rng) => Command::Confirm {
            step: rng.of(session.agenda()).id.clone(),
            agreed: flag(rng).then_some(Agreed::Yes),
        },
        _ => Command::Unheard {
            rule: "EN01".to_owned(),
            muted: flag(rng),
        },
    }
}

fn fill(rng: &mut Rng, session: &Session) -> Command {
    let text = if flag(rng) {
        typing::paste(rng)
    } else {
        typing::line(rng)
    };
    if session.forms().is_empty() {
        return Command::Fill {
            form: "none".to_owned(),
            field: "none".to_owned(),
            text,
        };
    }
    let form = rng.of(session.forms());
    let field = rng.of(&form.fields).field.id.clone();
    Command::Fill {
        form: form.id.clone(),
        field,
        text,
    }
}

fn card(rng: &mut Rng, session: &Session) -> Command {
    let mut card = Card {
        id: number(rng) % 6,
        text: typing::line(rng),
        ..Card::default()
    };
    if !session.boards().is_empty() {
        let board = rng.of(session.boards());
        card.board.clone_from(&board.id);
        card.column.clone_from(&rng.of(&board.columns).id);
    }
    Command::PutCard(Box::new(card))
}

fn step(rng: &mut Rng) -> MapStep {
    MapStep {
        id: number(rng) % 6,
        name: typing::line(rng),
        wait: typing::line(rng),
        process: typing::line(rng),
        ..MapStep::default()
    }
}

fn event(rng: &mut Rng) -> Event {
    let times = [
        "2026-05-11T14:03+02:00",
        "2026-05-11T14:03Z",
        "1970-01-01T00:00Z",
    ];
    Event {
        id: number(rng) % 6,
        at: flag(rng).then(|| rng.of(&times).parse().unwrap()),
        typed: typing::line(rng),
        kind: *rng.of(&[EventKind::Started, EventKind::Detected, EventKind::Resolved]),
        text: typing::line(rng),
        ..Event::default()
    }
}
