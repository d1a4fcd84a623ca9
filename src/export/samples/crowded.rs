//! Sessions in which people wrote a lot, or what they should not have.
use super::{Room, brimful, pack};
use crate::domain::{Command, Counts, Event, Experiment, Language, Mode, NoteKind, Variant};

/// Thirty people on every question of the largest pack, with sixty lines and three experiments.
pub(crate) fn questions(language: Language) -> Room {
    let session = brimful::session("calmsr", language, 30);
    let asked: Vec<String> = session.questions().iter().map(|q| q.id.clone()).collect();
    assert!(asked.len() >= 30, "{}", asked.len());
    let pack = (*pack("calmsr", language)).clone();
    let mut room = Room { session, pack };
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
