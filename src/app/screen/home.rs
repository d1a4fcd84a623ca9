//! The first screen: goes on with a session, or picks a workshop.
use super::{HelpList, Promises, Screen, Sessions, Setup, Trends, moved};
use crate::app::{Desk, Effect, Listed, Nav, Notice};
use crate::content::Shelf;
use crate::domain::{Language, SessionId, Status};
use crate::input::Action;

/// The most running sessions that are offered.
const CONTINUED: usize = 3;

/// Which row is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// Index into the rows.
    pub at: usize,
    /// Whether the user has moved; until then the first row stays chosen.
    moved: bool,
}

/// One row of the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeRow {
    /// Goes on with a session.
    Continue(SessionId),
    /// Sets up a session of a pack.
    Pack(String),
    /// The sessions on disk.
    Sessions,
    /// The open actions.
    Promises,
    /// How teams changed.
    Trends,
}

impl Home {
    /// The rows, top to bottom.
    pub fn rows(sessions: Option<&[Listed]>, shelf: &Shelf, language: Language) -> Vec<HomeRow> {
        let sessions = sessions.unwrap_or_default();
        let running = sessions
            .iter()
            .filter_map(Listed::sound)
            .filter(|header| header.status == Status::Running)
            .take(CONTINUED)
            .map(|header| HomeRow::Continue(header.id.clone()));
        let packs = shelf
            .covers(language)
            .map(|cover| HomeRow::Pack(cover.id.clone()));
        let mut rows: Vec<HomeRow> = running.chain(packs).collect();
        if !sessions.is_empty() {
            rows.extend([HomeRow::Sessions, HomeRow::Promises, HomeRow::Trends]);
        }
        rows
    }

    /// Keeps the choice within the rows.
    pub fn clamp(&mut self, rows: usize) {
        self.at = if self.moved {
            self.at.min(rows.saturating_sub(1))
        } else {
            0
        };
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let rows = Self::rows(Some(desk.sessions()), desk.shelf(), desk.language());
        match action {
            Action::Confirm | Action::Right => return Self::enter(rows.get(self.at), desk),
            Action::Actions => return Nav::open(Screen::Promises(Promises::of(desk))),
            Action::Trends => return Nav::open(Screen::Trends(Box::new(Trends::of(desk)))),
            Action::Sessions | Action::Find => {
                return Nav::open(Screen::Sessions(Sessions::default()));
            }
            Action::Quit => return Nav::Quit,
            Action::Suspend => desk.wish(Effect::Suspend),
            Action::Language => desk.switch_language(),
            Action::Theme => desk.switch_theme(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            Action::Saved => desk.say(Notice::info("already-saved")),
            Action::Back => desk.say(Notice::info("q-leaves")),
            other => {
                self.moved = true;
                self.at = moved(self.at, other, rows.len());
            }
        }
        Nav::Stay
    }

    fn enter(row: Option<&HomeRow>, desk: &mut Desk<'_>) -> Nav {
        match row {
            Some(HomeRow::Continue(id)) => {
                desk.wish(Effect::Open(id.clone()));
                Nav::Stay
            }
            Some(HomeRow::Pack(id)) => match Setup::of(id, desk) {
                Some(setup) => Nav::open(Screen::Setup(setup)),
                None => Nav::Stay,
            },
            Some(HomeRow::Sessions) => Nav::open(Screen::Sessions(Sessions::default())),
            Some(HomeRow::Promises) => Nav::open(Screen::Promises(Promises::of(desk))),
            Some(HomeRow::Trends) => Nav::open(Screen::Trends(Box::new(Trends::of(desk)))),
            None => Nav::Stay,
        }
    }
}
