//! One session of each workshop that leaves more than votes.
use jiff::civil::date;

use super::{Room, of_cards};
use crate::domain::{
    ActionItem, ActionKind, Agreed, Card, Command, Event, EventKind, Experiment, Language, MapStep,
    Mode, Person, Variant, Waste, Which,
};

impl Room {
    fn survey(self, survey: &str, counts: &[u16], abstained: u16, ballots: u32) -> Self {
        self.with(Command::KeepSurvey {
            survey: survey.to_owned(),
            counts: counts.to_vec(),
            abstained,
            ballots,
        })
    }

    /// Fills in fields of a form.
    pub(crate) fn fills(self, form: &str, fields: &[(&str, &str)]) -> Self {
        fields.iter().fold(self, |room, (field, text)| {
            room.with(Command::Fill {
                form: form.to_owned(),
                field: (*field).to_owned(),
                text: (*text).to_owned(),
            })
        })
    }

    fn card(self, board: &str, column: &str, text: &str, known: &str) -> Self {
        self.with(Command::PutCard(Box::new(Card {
            id: 0,
            board: board.to_owned(),
            column: column.to_owned(),
            text: text.to_owned(),
            known: known.to_owned(),
        })))
    }

    /// How actions and experiments name a card.
    fn link(&self, text: &str) -> Option<String> {
        let mut cards = self.session.cards().iter();
        cards.find(|card| card.text == text).map(Card::link)
    }

    fn event(self, at: &str, kind: EventKind, text: &str, role: &str) -> Self {
        self.put_event(Event {
            at: at.parse().ok(),
            kind,
            text: text.to_owned(),
            role: role.to_owned(),
            source: "chat".to_owned(),
            ..Event::default()
        })
    }

    fn put_event(self, event: Event) -> Self {
        self.with(Command::PutEvent(Box::new(event)))
    }

    fn action(self, action: ActionItem) -> Self {
        self.with(Command::PutAction(Box::new(action)))
    }
}

/// Six people on security: ticks, votes, an order with marks.
pub(crate) fn dso(language: Language) -> Room {
    Room::of("dso", language, Variant::Standard, Mode::Secret, 6)
        .survey("symptoms", &[4, 1, 3, 0], 1, 6)
        .with(Command::Reveal {
            question: "dso.B1".to_owned(),
            counts: crate::domain::Counts {
                levels: [1, 3, 2, 0, 0],
                abstained: 0,
            },
        })
        .with(Command::MoveAnswer {
            survey: "failure-spectrum".to_owned(),
            from: 5,
            to: 4,
        })
        .survey("failure-spectrum", &[0, 1, 0, 3, 1, 0, 0, 1], 0, 6)
        .with(Command::Close)
}

/// Two people who ticked in secret: nothing of it may be told.
pub(crate) fn two_tick(language: Language) -> Room {
    Room::of("ways", language, Variant::Standard, Mode::Secret, 2)
        .survey("signs", &[2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 1, 2)
        .with(Command::Close)
}

/// Five people on the Three Ways, with a Way that leads the ticks.
pub(crate) fn ways(language: Language) -> Room {
    Room::of("ways", language, Variant::Full, Mode::Tally, 5)
        .survey("signs", &[3, 2, 0, 1, 1, 0, 0, 0, 0, 2, 0, 0], 0, 5)
        .with(Command::Close)
}

/// Five people on one service: four figures, estimates beside them, one missing.
pub(crate) fn dora(language: Language) -> Room {
    Room::of("dora", language, Variant::Full, Mode::Tally, 5)
        .fills(
            "service",
            &[
                ("service", "Booking site"),
                ("period", "30d"),
                ("period_end", "2026-11-20"),
            ],
        )
        .fills(
            "basics",
            &[("development", "12d"), ("moved", "40 gained, 12 lost")],
        )
        .survey("LT", &[0, 0, 1, 3, 1, 0], 0, 5)
        .fills("LT", &[("times", "3d\n20h\n5d\nsoon")])
        .survey("DF", &[0, 0, 2, 2, 0, 0], 1, 5)
        .fills("DF", &[("deployments", "10"), ("on_demand", "no")])
        .survey("CFR", &[0, 0, 0, 0, 1, 4], 0, 5)
        .fills("CFR", &[("failed", "3")])
        .fills("MTTR", &[("times", "90min\n1h30 change\n30h")])
        .with(Command::Close)
}

fn step(name: &str, wait: &str, process: &str, ca: &str) -> MapStep {
    MapStep {
        name: name.to_owned(),
        wait: wait.to_owned(),
        process: process.to_owned(),
        ca: ca.to_owned(),
        ..MapStep::default()
    }
}

/// Five people on the way of one change, today and as it should be.
pub(crate) fn vsm(language: Language) -> Room {
    let today = vec![
        MapStep {
            role: "Product".to_owned(),
            wip: "6".to_owned(),
            ..step("Analyse request", "16h", "4h", "80")
        },
        MapStep {
            measured: true,
            wip: "4".to_owned(),
            ..step("Develop", "8h", "16h", "75")
        },
        MapStep {
            hand_off: true,
            approval: true,
            waste: vec![Waste::Delays, Waste::HandOffs],
            ..step("Review | approve", "12h", "1h", "90")
        },
        MapStep {
            manual: true,
            note: "by hand at night".to_owned(),
            ..step("Deploy", "40h", "1h", "95")
        },
    ];
    let charter = [
        ("outcome", "Lead time from 100 h to 60 h"),
        ("request", "A small feature"),
        ("authority", "yes"),
        ("clock", "calendar"),
        ("throughput", "20"),
    ];
    let room = Room::of("vsm", language, Variant::Full, Mode::Tally, 5)
        .fills("charter", &charter)
        .with(Command::PutMap {
            which: Which::Today,
            steps: today,
        });
    let mut wanted = room.session.stream().today.clone();
    wanted[3].wait = "4h".to_owned();
    wanted[3].manual = false;
    room.with(Command::PutMap {
        which: Which::Future,
        steps: wanted,
    })
    .with(Command::Close)
}

const MARKS: [(&str, EventKind, &str, &str); 5] = [
    (
        "2026-05-11T09:00+02:00",
        EventKind::Started,
        "Connections run out",
        "",
    ),
    (
        "2026-05-11T07:12:30Z",
        EventKind::Detected,
        "Alert on slow payments",
        "on call",
    ),
    (
        "2026-05-11T09:20+02:00",
        EventKind::Acknowledged,
        "Page taken",
        "on call",
    ),
    (
        "2026-05-11T09:55+02:00",
        EventKind::Mitigated,
        "Pool widened | restarted",
        "lead",
    ),
    (
        "2026-05-11T10:30+02:00",
        EventKind::Resolved,
        "Leak repaired",
        "lead",
    ),
];

/// Seven people on an incident, with everything that a post-mortem can hold.
pub(crate) fn pm(language: Language) -> Room {
    let room = Room::of("pm", language, Variant::Full, Mode::Tally, 7)
        .fills(
            "header",
            &[
                ("title", "Payment page slow on Monday morning"),
                ("date", "2026-05-11"),
                ("severity", "SEV2"),
                ("status", "draft"),
                ("change", "yes"),
            ],
        )
        .fills(
            "impact",
            &[
                ("start", "2026-05-11T09:00+02:00"),
                ("users", "about 1200, from the access log"),
                ("contacts", "14"),
            ],
        )
        .put_event(Event {
            at: "2026-05-11T08:40+02:00".parse().ok(),
            about: true,
            text: "Release 41 went out".to_owned(),
            sense: "tests were green".to_owned(),
            ..Event::default()
        })
        .put_event(Event {
            typed: "around lunch".to_owned(),
            kind: EventKind::Surprise,
            text: "Second dip".to_owned(),
            ..Event::default()
        });
    let room = MARKS
        .into_iter()
        .fold(room, |room, (at, kind, text, role)| {
            room.event(at, kind, text, role)
        });
    learned(room.with(Command::Confirm {
        step: "agree".to_owned(),
        agreed: Some(Agreed::Yes),
    }))
    .fills(
        "share",
        &[
            (
                "summary",
                "Payments were slow for 55 minutes.\nWe now alert on the pool.",
            ),
            ("readers", "All technical groups"),
            ("recommendations", "Alert on pool use\nCap retries"),
            ("copy", "One person only writes"),
        ],
    )
    .with(Command::Close)
}

fn learned(room: Room) -> Room {
    let room = room
        .card("factors", "capacity", "The pool was at its limit", "graph")
        .card("factors", "detection", "No alert on the pool", "")
        .card(
            "factors",
            "change",
            "Release 41 opened more connections",
            "diff",
        )
        .card("learn", "well", "The lead was named at once", "")
        .card("learn", "luck", "It was a quiet hour", "");
    let factor = room.link("No alert on the pool");
    room.action(ActionItem {
        text: "Alert at 80 % of the pool".to_owned(),
        owner: "Sam".to_owned(),
        due: Some(date(2026, 12, 1)),
        kind: Some(ActionKind::Detect),
        link: factor,
        done_when: "The alert fires in the drill".to_owned(),
        urgent: true,
        tracker: "PAY-412".to_owned(),
        ..ActionItem::default()
    })
    .action(ActionItem {
        text: "Cap retries".to_owned(),
        kind: Some(ActionKind::Prevent),
        ..ActionItem::default()
    })
}

/// Five people who put cards under headings, with an experiment that comes from a card.
pub(crate) fn cards(language: Language) -> Room {
    let room = Room::of(
        &of_cards(language),
        language,
        Variant::Standard,
        Mode::Tally,
        5,
    );
    let board = room.session.boards()[0].clone();
    let [first, third] = [0, 2].map(|at| board.columns[at].id.clone());
    let room = room
        .card(&board.id, &first, "Pairing on the migration", "")
        .card(&board.id, &third, "Quiet mornings", "calendar")
        .card(&board.id, &third, "A test system of our own", "");
    let link = room.link("Quiet mornings");
    room.with(Command::PutExperiment(Box::new(Experiment {
        act: "No meetings before ten".to_owned(),
        owner: "Lin".to_owned(),
        link,
        ..Experiment::default()
    })))
    .with(Command::Close)
}

/// A post-mortem of somebody who would like to run the wiki.
pub(crate) fn nasty(language: Language) -> Room {
    let nasty = "# x | `y` ]]> <img src=x>\n- [x] **b**\n\n---\n1. [a](javascript:b)\u{202e}";
    Room::of("pm", language, Variant::Full, Mode::Tally, 3)
        .fills("header", &[("title", nasty), ("severity", nasty)])
        .fills("impact", &[("users", nasty), ("end", nasty)])
        .fills("share", &[("summary", nasty), ("recommendations", nasty)])
        .card("factors", "change", nasty, nasty)
        .put_event(Event {
            typed: nasty.to_owned(),
            text: nasty.to_owned(),
            role: nasty.to_owned(),
            source: nasty.to_owned(),
            sense: nasty.to_owned(),
            ..Event::default()
        })
        .action(ActionItem {
            text: nasty.to_owned(),
            done_when: nasty.to_owned(),
            tracker: nasty.to_owned(),
            ..ActionItem::default()
        })
}

/// A post-mortem in which people are called by name, and of which little was filled in.
pub(crate) fn named(language: Language) -> Room {
    let room = Room::of("pm", language, Variant::Full, Mode::Tally, 5)
        .with(Command::PutPasted {
            events: Vec::new(),
            unread: Vec::new(),
            people: vec![person("Zoé Martin", "on call"), person("ben", "")],
        })
        .fills(
            "header",
            &[("title", "Slow payments, says ben"), ("zone", "+02:00")],
        )
        .fills(
            "impact",
            &[
                ("start", "2026-05-11 09:00"),
                ("end", "10:30"),
                ("users", "told by jane.miller@example.com"),
                ("contacts", "some"),
            ],
        )
        .event(
            "2026-05-11T09:10+02:00",
            EventKind::Action,
            "@Zoé and Ben restarted",
            "Ben",
        )
        .card(
            "factors",
            "change",
            "Zoé Martin was alone, Juno Miller away",
            "ask @jdoe",
        )
        .note(
            "timeline",
            crate::domain::NoteKind::Note,
            "ask Lin and Juno Miller",
        );
    room.action(ActionItem {
        text: "Lin pairs with Zoé".to_owned(),
        owner: "Lin".to_owned(),
        due: Some(date(2026, 12, 1)),
        ..ActionItem::default()
    })
}

fn person(name: &str, role: &str) -> Person {
    Person {
        name: name.to_owned(),
        role: role.to_owned(),
    }
}
