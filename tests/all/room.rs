//! How tests walk through the program without a terminal: keys in, time moved by hand.
//!
//! Effects are collected, never performed.
use std::sync::{Arc, LazyLock};

use calms::app::{App, Asking, Effect, Event, Opened, Phase, ReadOnly, Screen, Start, Table};
use calms::content::Shelf;
use calms::domain::{
    Command, Language, Mode, Moment, Pack, Place, Plan, Session, SessionId, Span, Variant,
};
use calms::input::{Key, Keymap};
use calms::store::document;
use calms::ui::theme::Theme;
use calms::ui::{Look, draw};
use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The standard stops of the CALMS pack for a group.
pub(crate) const SAFETY: usize = 1;
pub(crate) const CULTURE: usize = 3;
pub(crate) const PROFILE: usize = 8;
pub(crate) const CHOOSE: usize = 10;
pub(crate) const CARDS: usize = 11;
pub(crate) const ROTI: usize = 12;

/// The program, and what it has asked for.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) app: App,
    pub(crate) effects: Vec<Effect>,
}

/// Ten in the morning of 22 November 2026.
pub(crate) fn ten() -> Moment {
    Moment {
        wall: "2026-11-22T10:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

/// The built-in packs, read once.
static SHELF: LazyLock<Arc<Shelf>> = LazyLock::new(|| Arc::new(Shelf::built_in(&Language::ALL)));

/// The built-in CALMS pack in English.
pub(crate) fn pack() -> Arc<Pack> {
    Arc::clone(&SHELF.exact("calms", Language::En).unwrap().pack)
}

/// A standard session of seven that has just begun.
pub(crate) fn session(mode: Mode) -> Session {
    let plan = Plan {
        id: SessionId("2026-11-22-team-calms-0000".to_owned()),
        variant: Variant::Standard,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried: Vec::new(),
    };
    Session::begin(&pack(), plan, ten())
}

/// A standard session of seven of any pack, at a step.
pub(crate) fn at_step(pack: &str, mode: Mode, step: &str) -> Room {
    let plan = Plan {
        id: SessionId("2026-11-22-team-any-0000".to_owned()),
        variant: Variant::Standard,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried: Vec::new(),
    };
    let pack = Arc::clone(&SHELF.exact(pack, Language::En).unwrap().pack);
    let mut session = Session::begin(&pack, plan, ten());
    let at = session.agenda().iter().position(|stop| stop.id == step);
    let place = Place {
        stop: at.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), ten()).unwrap();
    Room::opened(session, None)
}

/// A session as its file has it.
pub(crate) fn text(session: &Session) -> String {
    document::to_text(session).unwrap()
}

impl Room {
    /// The program at its first screen.
    pub(crate) fn new() -> Self {
        let app = App::new(Start {
            shelf: Arc::clone(&SHELF),
            language: Language::En,
            zone: TimeZone::UTC,
            keys: Keymap::default(),
            seed: 7,
            now: ten(),
        });
        Self {
            app,
            effects: Vec::new(),
        }
    }

    /// A session of seven at a stop.
    pub(crate) fn at(mode: Mode, stop: usize) -> Self {
        let mut session = session(mode);
        let place = Place { stop, question: 0 };
        session.apply(Command::Go(place), ten()).unwrap();
        Self::opened(session, None)
    }

    /// A session as if it had just been read from disk.
    pub(crate) fn opened(session: Session, read_only: Option<ReadOnly>) -> Self {
        let opened = Opened {
            session,
            read_only,
            left: None,
        };
        Self::new().event(Event::Opened(Box::new(opened)))
    }

    pub(crate) fn event(mut self, event: Event) -> Self {
        let now = self.app.now;
        self.effects.extend(self.app.update(event, now));
        self
    }

    pub(crate) fn key(self, key: Key) -> Self {
        self.event(Event::Keys(vec![key]))
    }

    /// Presses keys by their names, with blanks between: `enter c ctrl-z`.
    pub(crate) fn keys(mut self, names: &str) -> Self {
        for name in names.split_whitespace() {
            self = self.key(name.parse().unwrap());
        }
        self
    }

    /// Types a text, one key at a time.
    pub(crate) fn types(mut self, text: &str) -> Self {
        for c in text.chars() {
            self = self.key(Key::char(c));
        }
        self
    }

    /// Lets keys arrive in one batch.
    pub(crate) fn burst(self, text: &str) -> Self {
        let keys = text.chars().map(Key::char).collect();
        self.event(Event::Keys(keys))
    }

    pub(crate) fn paste(self, text: &str) -> Self {
        self.event(Event::Paste(text.to_owned()))
    }

    /// Lets a tick come at this moment.
    pub(crate) fn tick(mut self, now: Moment) -> Self {
        self.effects.extend(self.app.update(Event::Tick, now));
        self
    }

    /// Lets the same time pass on both clocks.
    pub(crate) fn wait(self, seconds: u64) -> Self {
        let now = self.app.now.plus(Span(seconds));
        self.tick(now)
    }

    /// One voter lifts the cover, answers and hands the keyboard on.
    pub(crate) fn voter(mut self, answers: &str) -> Self {
        self = self.keys("space");
        for c in answers.chars() {
            self = self.key(Key::char(c)).keys("enter");
        }
        self
    }

    pub(crate) fn table(&self) -> &Table {
        self.app.table.as_ref().unwrap()
    }

    pub(crate) fn session(&self) -> &Session {
        &self.table().session
    }

    pub(crate) fn phase(&self) -> Phase {
        self.table().phase()
    }

    /// How many votes are in, and of how many.
    pub(crate) fn progress(&self) -> (u16, u16) {
        self.table().progress()
    }

    /// The level counts of each round of a question.
    pub(crate) fn rounds(&self, id: &str) -> Vec<Option<[u16; 5]>> {
        let asked = self.session().question(&format!("calms.{id}")).unwrap();
        let counts = |round: &calms::domain::Round| round.counts.map(|counts| counts.levels);
        asked.rounds.iter().map(counts).collect()
    }

    /// What is asked on the front screen.
    pub(crate) fn asking(&self) -> Option<&Asking> {
        match self.app.front() {
            Screen::Ask(ask) => Some(&ask.asking),
            _ => None,
        }
    }

    /// The code of the notice.
    pub(crate) fn notice(&self) -> Option<&str> {
        self.app.notice.as_ref().map(|notice| notice.code)
    }

    /// What stands on the screen.
    pub(crate) fn picture(&self) -> String {
        self.picture_at(80, 24)
    }

    /// What stands on a screen of that size.
    pub(crate) fn picture_at(&self, width: u16, height: u16) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let look = Look {
            words: self.app.words(),
            theme: &Theme::terminal(),
        };
        draw(&self.app, look, area, &mut buf);
        let cells = buf.content().iter();
        cells.map(ratatui::buffer::Cell::symbol).collect()
    }
}
