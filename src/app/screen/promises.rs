//! The open actions of all teams, the earliest due first.
use jiff::civil::Date;

use super::{HelpList, Screen, moved};
use crate::app::{Desk, Effect, Listed, Nav};
use crate::domain::{Header, SessionId};
use crate::input::Action;

/// One team's newest session, with its open promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRow {
    /// The session that knows them.
    pub session: SessionId,
    /// The team.
    pub team: String,
    /// The session's title.
    pub title: String,
    /// How many are open.
    pub open: usize,
    /// How many of them are late.
    pub late: usize,
    /// The earliest due date.
    pub due: Option<Date>,
}

/// Which row is chosen.
#[derive(Clone, Debug, Default)]
pub struct Promises {
    /// The rows.
    pub rows: Vec<PromiseRow>,
    /// Index into the rows.
    pub at: usize,
}

impl Promises {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        Self {
            rows: rows(desk.sessions(), desk.today()),
            at: 0,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm | Action::Right => {
                if let Some(row) = self.rows.get(self.at) {
                    desk.wish(Effect::Open(row.session.clone()));
                }
            }
            Action::Back | Action::Quit | Action::Left => return Nav::Back,
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            Action::Language => desk.switch_language(),
            other => self.at = moved(self.at, other, self.rows.len()),
        }
        Nav::Stay
    }
}

/// What each team still has to do, from its newest session: that one has carried over the rest.
pub fn rows(sessions: &[Listed], today: Date) -> Vec<PromiseRow> {
    let mut teams: Vec<&str> = Vec::new();
    let mut rows: Vec<PromiseRow> = Vec::new();
    for header in sessions.iter().filter_map(Listed::sound) {
        if !header.team.is_empty() {
            if teams.contains(&&*header.team) {
                continue;
            }
            teams.push(&header.team);
        }
        if !header.open.is_empty() {
            rows.push(row(header, today));
        }
    }
    rows.sort_by_key(|row| (row.due.is_none(), row.due));
    rows
}

fn row(header: &Header, today: Date) -> PromiseRow {
    let dates = || header.open.iter().flatten();
    PromiseRow {
        session: header.id.clone(),
        team: header.team.clone(),
        title: header.title.clone(),
        open: header.open.len(),
        late: dates().filter(|due| **due < today).count(),
        due: dates().min().copied(),
    }
}
