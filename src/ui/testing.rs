//! How tests walk through the app: keys in, time moved by hand, pictures out.
//!
//! No terminal, no disk, no clock. Effects are collected, never performed.
mod svg;

use std::sync::Arc;

use jiff::tz::TimeZone;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::frame::{Look, draw};
use super::screen;
use super::theme::Theme;
use crate::app::{App, Effect, Event, Listed, Opened, Start};
use crate::content::Shelf;
use crate::domain::{Command, Language, Moment, Session, Span};
use crate::input::{Action, Key, Keymap};

pub(super) use svg::svg;

/// The sizes at which every screen is looked at.
pub(super) const SIZES: [(u16, u16); 3] = [(80, 24), (60, 18), (120, 40)];

/// The app at its first screen on a Sunday morning, 22 November 2026, 10:00 UTC.
#[derive(Debug)]
pub(super) struct Room {
    /// The app.
    pub(super) app: App,
    /// What it has asked for, oldest first.
    pub(super) effects: Vec<Effect>,
    /// How it looks.
    pub(super) theme: Theme,
}

impl Room {
    /// The app with the built-in packs and keys.
    pub(super) fn new(language: Language) -> Self {
        let now = Moment {
            wall: "2026-11-22T10:00:00Z".parse().unwrap(),
            elapsed: 0,
        };
        let app = App::new(Start {
            shelf: Arc::new(Shelf::built_in(&Language::ALL)),
            language,
            zone: TimeZone::UTC,
            keys: Keymap::default(),
            seed: 7,
            now,
        });
        Self {
            app,
            effects: Vec::new(),
            theme: Theme::terminal(),
        }
    }

    /// A standard session of the first workshop, just begun; its clock stands.
    pub(super) fn begun(language: Language, team: &str) -> Self {
        Self::new(language)
            .keys("enter up")
            .types(team)
            .keys("enter enter")
    }

    /// Lets something happen.
    pub(super) fn event(mut self, event: Event) -> Self {
        let now = self.app.now;
        self.effects.extend(self.app.update(event, now));
        self
    }

    /// Presses keys by their names in `keys.ron`, with blanks between: `enter c ctrl-z`.
    pub(super) fn keys(mut self, names: &str) -> Self {
        for name in names.split_whitespace() {
            let key: Key = name.parse().unwrap();
            self = self.event(Event::Keys(vec![key]));
        }
        self
    }

    /// Types a text, one key at a time.
    pub(super) fn types(mut self, text: &str) -> Self {
        for c in text.chars() {
            self = self.event(Event::Keys(vec![Key::char(c)]));
        }
        self
    }

    /// Lets keys arrive in one batch.
    pub(super) fn burst(self, text: &str) -> Self {
        let keys = text.chars().map(Key::char).collect();
        self.event(Event::Keys(keys))
    }

    /// Does what has no key of its own.
    pub(super) fn act(mut self, action: Action) -> Self {
        self.app.act(action, &mut self.effects);
        self
    }

    /// Lets time pass, and ticks.
    pub(super) fn wait(mut self, seconds: u64) -> Self {
        // A second at a time, as the runtime wakes it while a clock runs.
        let end = self.app.now.plus(Span(seconds));
        while self.app.now.since(end) == Span(0) && self.app.now != end {
            let now = self.app.now.plus(Span(1));
            self.effects.extend(self.app.update(Event::Tick, now));
        }
        self
    }

    /// Says which sessions are on disk, and what the newest of each team has left open.
    pub(super) fn listed(self, sessions: Vec<Listed>) -> Self {
        let mut teams = std::collections::BTreeSet::new();
        let headers = sessions.iter().filter_map(Listed::sound);
        let newest = headers.filter(|h| h.team.is_empty() || teams.insert(h.team.clone()));
        let days = newest.flat_map(|header| header.open.clone()).collect();
        self.event(Event::Listed(sessions))
            .event(Event::Promised(days))
    }

    /// Opens a session as if it had been read from disk.
    pub(super) fn opened(self, session: Session) -> Self {
        let opened = Opened {
            session,
            read_only: None,
            left: None,
        };
        self.event(Event::Opened(Box::new(opened)))
    }

    /// The open session.
    pub(super) fn session(&self) -> &Session {
        &self.app.table.as_ref().unwrap().session
    }

    /// Changes the open session.
    pub(super) fn change(mut self, command: Command) -> Self {
        let now = self.app.now;
        let table = self.app.table.as_mut().unwrap();
        table.session.apply(command, now).unwrap();
        self
    }

    /// Draws with another theme or other symbols.
    pub(super) fn with(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// What stands on a screen of that size, without spaces at the ends of lines.
    pub(super) fn picture(&self, width: u16, height: u16) -> String {
        rows(&self.drawn(width, height).0, |cell| {
            cell.symbol().to_owned()
        })
    }

    /// The front screen alone on a screen of that size, whatever lies under it, without the foot.
    ///
    /// The cursor, if any, is told in a last line.
    pub(super) fn front(&self, width: u16, height: u16) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let body = Rect::new(1, 0, width.saturating_sub(2), height.saturating_sub(2));
        let (cursor, _) = screen::draw(self.app.front(), &self.app, self.look(), body, &mut buf);
        let picture = rows(&buf, |cell| cell.symbol().to_owned());
        match cursor {
            Some(at) => format!("{picture}cursor: column {}, row {}\n", at.x, at.y),
            None => picture,
        }
    }

    /// The modifiers on a screen of that size: `r`everse, `b`old, `u`nderlined, `d`im, or a point.
    pub(super) fn marks(&self, width: u16, height: u16) -> String {
        rows(&self.drawn(width, height).0, |cell| {
            let found = [
                (Modifier::REVERSED, "r"),
                (Modifier::BOLD, "b"),
                (Modifier::UNDERLINED, "u"),
                (Modifier::DIM, "d"),
            ]
            .into_iter()
            .find(|(modifier, _)| cell.modifier.contains(*modifier));
            found.map_or(".", |(_, mark)| mark).to_owned()
        })
    }

    /// Draws at sizes from 1x1 to 300x100: no panic, and the cursor is on the screen.
    pub(super) fn at_every_size(&self) {
        let heights = || (1..=6).chain([8, 11, 15, 16, 17, 18, 24, 40, 100]);
        for width in (1..=6).chain([9, 14, 20, 30, 40, 59, 60, 61, 80, 112, 114, 300]) {
            for height in heights() {
                if let (buf, Some(at)) = self.drawn(width, height) {
                    assert!(buf.area.contains(at), "{width}x{height}: cursor at {at}");
                }
            }
        }
    }

    /// Whether a screen of that size has more than it shows.
    pub(super) fn more(&self, width: u16, height: u16) -> bool {
        let area = Rect::new(0, 0, width, height);
        let drawn = draw(&self.app, self.look(), area, &mut Buffer::empty(area));
        drawn.more == screen::More::Below
    }

    fn drawn(&self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = draw(&self.app, self.look(), area, &mut buf).cursor;
        (buf, cursor)
    }

    fn look(&self) -> Look<'_> {
        Look {
            words: self.app.words(),
            theme: &self.theme,
        }
    }
}

fn rows(buf: &Buffer, show: impl Fn(&Cell) -> String) -> String {
    let width = usize::from(buf.area.width.max(1));
    buf.content()
        .chunks(width)
        .map(|row| {
            let line: String = row.iter().map(&show).collect();
            line.trim_end().to_owned() + "\n"
        })
        .collect()
}

mod tests {
    use super::*;

    #[test]
    fn the_room_begins_a_session_and_lets_time_pass() {
        let room = Room::begun(Language::En, "Checkout").keys("t").wait(61);
        let table = room.app.table.as_ref().unwrap();
        assert_eq!(table.session.header().team, "Checkout");
        let forecast = table.session.forecast(room.app.now);
        assert_eq!(forecast.time_box.minus(forecast.left), Span(61));
        assert!(room.effects.iter().any(|e| matches!(e, Effect::Save(..))));
    }
}
