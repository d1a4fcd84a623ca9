//! What lies around a walk: workshops, and sessions of other days.
use std::sync::{Arc, LazyLock};

use calms::app::{App, Listed, Start};
use calms::content::Shelf;
use calms::domain::{
    Command, Language, Ledger, Mode, Moment, Pack, Place, Plan, Pledge, Session, SessionId, Variant,
};
use calms::input::Keymap;
use calms::store::document;
use jiff::tz::TimeZone;

use crate::rng::Rng;

/// The built-in workshops.
pub(crate) static SHELF: LazyLock<Arc<Shelf>> =
    LazyLock::new(|| Arc::new(Shelf::built_in(&Language::ALL)));

/// Sessions of three teams over a year, in both languages, and those of the fixtures.
pub(crate) static SESSIONS: LazyLock<Vec<Session>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for language in Language::ALL {
        all.extend(calms::demo::sessions(language, ten().wall, &TimeZone::UTC).unwrap());
    }
    for (name, text) in FIXTURES {
        let file = std::path::Path::new(name);
        all.extend(document::from_text::<Session>(file, text).ok());
    }
    all
});

macro_rules! fixtures {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../fixtures/session-", $name, ".ron")))),*]
    };
}

/// Session files of every format there was.
pub(crate) const FIXTURES: &[(&str, &str)] = fixtures![
    "1.0-closed",
    "1.0-solo",
    "1.0",
    "1.1-closed",
    "1.1-solo",
    "1.1",
    "1.2-closed",
    "1.2-solo",
    "1.2",
    "1.7",
    "2.0",
];

/// Ten in the morning of 22 November 2026.
pub(crate) fn ten() -> Moment {
    Moment {
        wall: "2026-11-22T10:00:00Z".parse().unwrap(),
        elapsed: 1_000_000,
    }
}

/// A program at its first screen.
pub(crate) fn app(language: Language) -> App {
    App::new(Start {
        shelf: Arc::clone(&SHELF),
        language,
        zone: TimeZone::get("Europe/Paris").unwrap(),
        keys: Keymap::default(),
        seed: 7,
        now: ten(),
    })
}

/// Every workshop in a language.
pub(crate) fn packs(language: Language) -> Vec<Arc<Pack>> {
    let packs = SHELF.in_language(language);
    packs.map(|shelved| Arc::clone(&shelved.pack)).collect()
}

/// A session that has just begun, at any of its steps.
pub(crate) fn begun(rng: &mut Rng, language: Language, mode: Mode) -> Session {
    let all = packs(language);
    let pack = rng.of(&all);
    let people = if rng.once_in(4) {
        rng.within(1, 99)
    } else {
        rng.within(1, 7)
    };
    let plan = Plan {
        id: SessionId("2026-11-22-team-any-0000".to_owned()),
        variant: *rng.of(&Variant::ALL),
        team: (*rng.of(&["", "Team", "Checkout", "é\u{1b}[31m"])).to_owned(),
        people: if mode == Mode::Solo {
            1
        } else {
            u16::try_from(people).unwrap()
        },
        mode,
        carried: if rng.once_in(3) {
            another(rng).carried_now()
        } else {
            Vec::new()
        },
    };
    let mut session = Session::begin(pack, plan, ten());
    let place = Place {
        stop: rng.below(session.agenda().len()),
        question: 0,
    };
    session.apply(Command::Go(place), ten()).unwrap();
    session
}

/// A session of another day.
pub(crate) fn another(rng: &mut Rng) -> &'static Session {
    rng.of(&SESSIONS)
}

/// What is on disk.
pub(crate) fn listed(rng: &mut Rng) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    for _ in 0..rng.below(12) {
        all.push(Listed::Sound(Box::new(another(rng).header().clone())));
    }
    if rng.once_in(3) {
        let copy = rng
            .once_in(2)
            .then(|| Box::new(another(rng).header().clone()));
        all.push(Listed::Damaged {
            file: "2026-01-01-torn.ron".to_owned(),
            line: rng.below(3),
            why: "expected `,` \u{1b}[31m".to_owned(),
            copy,
        });
    }
    all
}

/// What teams have promised.
pub(crate) fn pledges(rng: &mut Rng) -> Vec<Pledge> {
    let mut ledger = Ledger::default();
    for _ in 0..rng.below(5) {
        let session = another(rng);
        ledger.take(session, &session.header().id);
    }
    ledger.into_pledges()
}
