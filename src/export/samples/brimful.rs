//! Sessions that fill a report to the brim, in their packs' own words.
use super::{noon, pack};
use crate::domain::{
    Command, Counts, Event, EventKind, Language, MapStep, Mode, Plan, Report, Session, SessionId,
    Stream, Variant, Waste, Which,
};

/// A full session in the pack's own words, begun.
pub(crate) fn session(id: &str, language: Language, people: u16) -> Session {
    let plan = Plan {
        id: SessionId(format!("2026-11-22-{id}-7f3k")),
        variant: Variant::Full,
        team: "Équipe Commande et paiement en ligne".to_owned(),
        people,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(&pack(id, language), plan, noon());
    session.apply(Command::StartClock, noon()).unwrap();
    session
}

/// Every question of the largest pack, in its own words, with every way in which votes can fall.
pub(crate) fn voted(language: Language, people: u16) -> Report {
    let mut session = session("calmsr", language, people);
    let questions: Vec<String> = session.questions().iter().map(|q| q.id.clone()).collect();
    assert!(questions.len() >= 30, "{}", questions.len());
    for (at, question) in questions.into_iter().enumerate() {
        let p = people;
        let (levels, abstained) = match at % 7 {
            0 => ([0, 0, p, 0, 0], 0),
            1 => ([p / 2, 0, 0, p - p / 2, 0], 0),
            2 => ([1, 0, 0, p - 1, 0], 0),
            3 => ([0, p / 3, p / 3, p / 3, 0], p - 3 * (p / 3)),
            4 => ([0, 0, 0, 0, 0], p),
            5 => ([0, 1, 0, 1, 0], p - 2),
            _ => continue,
        };
        let counts = Counts { levels, abstained };
        session
            .apply(Command::Reveal { question, counts }, noon())
            .unwrap();
    }
    Report::of(&session, None)
}

/// An incident with 84 events, most of them within minutes, some of them long.
pub(crate) fn eventful(language: Language) -> Report {
    let mut session = session("pm", language, 7);
    let marks = [
        (4, EventKind::Started),
        (9, EventKind::Detected),
        (11, EventKind::Acknowledged),
        (47, EventKind::Mitigated),
        (79, EventKind::Resolved),
    ];
    for n in 0..80_usize {
        let minutes = if n < 50 { n } else { 50 + (n - 50) * 45 };
        let at = noon().wall + jiff::SignedDuration::from_mins(minutes.try_into().unwrap());
        let mark = marks.iter().find(|(at, _)| *at == n);
        let kind = mark.map_or(EventKind::ALL[5 + n % 10], |(_, kind)| *kind);
        let long = "Une phrase assez longue qui raconte ce qui a été vu. ".repeat(n % 8);
        let event = Event {
            at: format!("{at}").parse().ok(),
            about: n % 9 == 0,
            kind,
            text: format!("Fait {n}. {long}"),
            role: if n % 3 == 0 { "astreinte" } else { "" }.to_owned(),
            ..Event::default()
        };
        session
            .apply(Command::PutEvent(Box::new(event)), noon())
            .unwrap();
    }
    for typed in ["around lunch", "", "x".repeat(200).as_str(), "plus tard"] {
        let event = Event {
            typed: typed.to_owned(),
            text: "Sans heure lisible".to_owned(),
            ..Event::default()
        };
        session
            .apply(Command::PutEvent(Box::new(event)), noon())
            .unwrap();
    }
    Report::of(&session, None)
}

fn step(n: usize) -> MapStep {
    let names = [
        "Analyser",
        "Relire et valider le dossier d’architecture avec la sécurité",
        "Déployer",
        "Rechtsschutzversicherungsgesellschaften",
    ];
    let is = |every: usize| n % every == every - 1;
    MapStep {
        name: names[n % 4].to_owned(),
        role: if is(3) {
            "équipe plateforme et exploitation"
        } else {
            ""
        }
        .to_owned(),
        process: if is(11) { "plus tard" } else { "2h30" }.to_owned(),
        wait: format!("{}h", n * 7 % 90),
        ca: if is(2) { "82,5" } else { "" }.to_owned(),
        wip: if is(4) { "12" } else { "" }.to_owned(),
        hand_off: is(5),
        approval: is(7),
        manual: is(6),
        measured: is(2),
        waste: if is(9) {
            Waste::ALL.to_vec()
        } else {
            Vec::new()
        },
        ..MapStep::default()
    }
}

/// A map of 40 steps, with branches or without, and one wanted that is shorter.
pub(crate) fn mapped(language: Language, branches: &[&str]) -> Report {
    let mut session = session("vsm", language, 5);
    let today: Vec<MapStep> = (0..40)
        .map(|n| MapStep {
            branch: branches.get(n % 7).map_or("", |name| name).to_owned(),
            ..step(n)
        })
        .collect();
    let put = |which, steps| Command::PutMap { which, steps };
    session.apply(put(Which::Today, today), noon()).unwrap();
    let Stream { today, .. } = session.stream().clone();
    let mut wanted: Vec<MapStep> = today.into_iter().skip(7).collect();
    wanted[0].wait = "1h".to_owned();
    wanted.push(step(3));
    session.apply(put(Which::Future, wanted), noon()).unwrap();
    Report::of(&session, None)
}
