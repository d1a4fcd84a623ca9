//! What the benches work on: the sessions of the demo, the app at a step, a folder of many.
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use calms::app::{App, Event, Opened, Start};
use calms::content::Shelf;
use calms::demo;
use calms::domain::{
    Command, Counts, Language, Mode, Moment, Place, Plan, Session, SessionId, Variant,
};
use calms::input::{Key, Keymap};
use calms::store::document;
use jiff::tz::TimeZone;

/// How many sessions lie in the folder of [`many`].
pub(crate) const MANY: usize = 10_000;

/// Every built-in pack in both languages.
pub(crate) static SHELF: LazyLock<Arc<Shelf>> =
    LazyLock::new(|| Arc::new(Shelf::built_in(&Language::ALL)));

/// The sessions of the demo's three teams.
pub(crate) static DEMO: LazyLock<Vec<Session>> = LazyLock::new(|| {
    demo::sessions(Language::En, now().wall, &TimeZone::UTC).expect("the demo can be told")
});

/// Ten in the morning of 22 November 2026.
pub(crate) fn now() -> Moment {
    Moment {
        wall: "2026-11-22T10:00:00Z".parse().expect("a moment"),
        elapsed: 0,
    }
}

/// The program at its first screen.
pub(crate) fn home() -> App {
    App::new(Start {
        shelf: Arc::clone(&SHELF),
        language: Language::En,
        zone: TimeZone::UTC,
        keys: Keymap::default(),
        seed: 7,
        now: now(),
    })
}

/// The program with a session open.
pub(crate) fn opened(session: Session) -> App {
    let mut app = home();
    let opened = Opened {
        session,
        read_only: None,
        left: None,
    };
    app.update(Event::Opened(Box::new(opened)), now());
    app
}

/// A session of seven in the full variant of a pack, at one of its steps.
pub(crate) fn at(pack: &str, step: &str) -> Session {
    let shelved = SHELF.exact(pack, Language::En).expect("a built-in pack");
    let plan = Plan {
        id: SessionId("2026-11-22-team-any-0000".to_owned()),
        variant: Variant::Full,
        team: "Team".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(&shelved.pack, plan, now());
    let found = session.agenda().iter().position(|stop| stop.id == step);
    let place = Place {
        stop: found.expect("a step of the pack"),
        question: 0,
    };
    let gone = session.apply(Command::Go(place), now());
    gone.expect("a step to go to");
    session
}

/// The same session with every question revealed, no two alike.
pub(crate) fn revealed(mut session: Session) -> Session {
    let ids: Vec<String> = session.questions().iter().map(|q| q.id.clone()).collect();
    for (nth, question) in ids.into_iter().enumerate() {
        let mut levels = [0; 5];
        levels[nth % 5] += 4;
        levels[(nth * 3 + 1) % 5] += 3;
        let counts = Counts {
            levels,
            ..Counts::default()
        };
        let told = session.apply(Command::Reveal { question, counts }, now());
        told.expect("counts of seven");
    }
    session
}

/// The longest session of the demo, as its file has it: about the size of a real one.
pub(crate) fn file() -> (&'static Session, String) {
    let printed = DEMO.iter().map(|session| {
        let text = document::to_text(session).expect("a session prints");
        (session, text)
    });
    printed
        .max_by_key(|(_, text)| text.len())
        .expect("the demo has sessions")
}

/// A key by its name.
pub(crate) fn key(name: &str) -> Key {
    name.parse().expect("the name of a key")
}

/// A data folder with [`MANY`] sessions of forty times three teams; made once, then kept in `target`.
pub(crate) fn many() -> PathBuf {
    let data = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("many-sessions");
    let whole = data.join("whole");
    if whole.is_file() {
        return data;
    }
    let folder = data.join("sessions");
    fs::create_dir_all(&folder).expect("a folder in target");
    let texts: Vec<(String, String)> = DEMO
        .iter()
        .map(|session| {
            let text = document::to_text(session).expect("a session prints");
            (session.header().id.0.clone(), text)
        })
        .collect();
    for nth in 0..MANY {
        let (id, text) = &texts[nth % texts.len()];
        let round = nth / texts.len();
        let own = format!("{}{round:04}", &id[..id.len() - 4]);
        let team = format!(" {}\",\n        mode:", round % 40);
        let text = text
            .replacen(id.as_str(), &own, 1)
            .replacen("\",\n        mode:", &team, 1);
        fs::write(folder.join(format!("{own}.ron")), text).expect("a file in target");
    }
    fs::write(whole, "").expect("a file in target");
    data
}
