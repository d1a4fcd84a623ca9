//! Sessions in which there is a lot of everything, as a page or a picture has to hold it.
use super::{Room, noon, pack};
use crate::domain::{
    Command, Counts, Event, EventKind, Experiment, Language, MapStep, Mode, NoteKind, Plan,
    Session, SessionId, Variant, Which,
};

/// Thirty people on every question of the pack as it is, with sixty lines and long names.
pub(crate) fn questions(language: Language) -> Room {
    let pack = (*pack("calms", language)).clone();
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-calms-9z9z".to_owned()),
        variant: Variant::Full,
        team: "Plateforme de réservation et de paiement en ligne, équipe du soir".to_owned(),
        people: 30,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let session = Session::begin(&pack, plan, noon());
    let asked: Vec<String> = session.questions().iter().map(|q| q.id.clone()).collect();
    let mut room = Room { session, pack }.with(Command::StartClock);
    for (at, question) in (0_u16..).zip(&asked) {
        let (low, high) = (at * 7 % 13, at * 5 % 11);
        let levels = [low, 2, 13 - low, high, 14 - high];
        let counts = Counts {
            levels,
            abstained: at % 3,
        };
        let question = question.clone();
        room = room.with(Command::Reveal { question, counts });
    }
    for n in 0..60 {
        let on = &asked[n * 7 % asked.len()];
        let kind = [NoteKind::Note, NoteKind::OtherView, NoteKind::Parked][n % 3];
        let text = format!(
            "{n} Ce que l’on a vu : {}",
            "encore un détail ".repeat(n % 9 + 1)
        );
        room = room.note(on, kind, &text);
    }
    for n in 1..=3 {
        room = room.with(Command::PutExperiment(Box::new(Experiment {
            belief: "Une revue plus courte fera attendre moins longtemps ".repeat(n),
            act: "Revoir à deux, sur place, tout changement de moins de cent lignes".to_owned(),
            measure: "L’âge de la plus vieille demande de revue".to_owned(),
            link: asked.get(n * 3).cloned(),
            ..Experiment::default()
        })));
    }
    room.with(Command::Close)
}

/// An incident of eighty entries.
pub(crate) fn timeline(language: Language) -> Room {
    let mut room = Room::of("pm", language, Variant::Full, Mode::Tally, 7);
    for n in 0..80_u32 {
        let kind = match n {
            8 => EventKind::Started,
            15 => EventKind::Detected,
            20 => EventKind::Acknowledged,
            60 => EventKind::Mitigated,
            75 => EventKind::Resolved,
            _ => EventKind::Context,
        };
        let (hour, minute) = (9 + n / 60, n % 60);
        let text = format!(
            "{n} {}",
            "Le pool de connexions déborde. ".repeat(n as usize % 4 + 1)
        );
        room = room.with(Command::PutEvent(Box::new(Event {
            at: format!("2026-05-11T{hour:02}:{minute:02}+02:00")
                .parse()
                .ok(),
            kind,
            text,
            role: "astreinte de niveau deux".to_owned(),
            source: "chat".to_owned(),
            ..Event::default()
        })));
    }
    room.with(Command::Close)
}

/// A value stream of forty steps.
pub(crate) fn stream(language: Language) -> Room {
    let steps = (1..=40).map(|n| MapStep {
        name: format!("Étape {n} de vérification réglementaire"),
        wait: format!("{}h", n * 3 % 50),
        process: format!("{}h", n % 7 + 1),
        ca: (60 + n % 40).to_string(),
        role: "Contrôle qualité".to_owned(),
        ..MapStep::default()
    });
    Room::of("vsm", language, Variant::Full, Mode::Tally, 5)
        .with(Command::PutMap {
            which: Which::Today,
            steps: steps.collect(),
        })
        .with(Command::Close)
}

/// What people could write to take the page over, and what stays to be read of it.
pub(crate) const HOSTILE: [(&str, &str); 9] = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("]]> --> </style></title>", "]]> --> </style></title>"),
    (
        "=HYPERLINK(\"http://x.example\",\"a\")",
        "=HYPERLINK(\"http://x.example\",\"a\")",
    ),
    ("a\u{1b}[31mred\u{1b}]52;c;eA==\u{7}", "a[31mred]52;c;eA=="),
    ("x\u{202e}y\u{2066}z\u{200b}w", "xyzw"),
    ("👩‍🚒 🏳️‍🌈 e\u{301}", "👩"),
    (
        "![x](figure:radar) {{ 7*7 }} {% raw %}",
        "![x](figure:radar) {{ 7*7 }} {% raw %}",
    ),
    ("\" onload=\"x' autofocus", "\" onload=\"x' autofocus"),
    (
        "<https://x.example> [a](javascript:b) &lt;",
        "<https://x.example> [a](javascript:b) &lt;",
    ),
];

/// Somebody who writes all of that, and one word of ten thousand letters, wherever there is room.
pub(crate) fn hostile(language: Language) -> Room {
    let word = "w".repeat(10_000);
    let texts = HOSTILE.iter().map(|(typed, _)| *typed);
    let all: Vec<String> = texts.map(str::to_owned).chain([word]).collect();
    let together = all.join(" ");
    let mut room = Room::of("pm", language, Variant::Full, Mode::Tally, 3)
        .fills("header", &[("title", &together), ("severity", &together)])
        .fills(
            "share",
            &[("summary", &together), ("recommendations", &all.join("\n"))],
        );
    for text in &all {
        room = room
            .note("nowhere", NoteKind::Parked, text)
            .with(Command::PutEvent(Box::new(Event {
                typed: text.clone(),
                text: text.clone(),
                role: text.clone(),
                source: text.clone(),
                sense: text.clone(),
                ..Event::default()
            })));
    }
    room.with(Command::PutExperiment(Box::new(Experiment {
        act: together.clone(),
        belief: together,
        ..Experiment::default()
    })))
}
