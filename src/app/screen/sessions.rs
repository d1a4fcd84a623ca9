//! The sessions on disk: find one, go on with it, read it, delete it.
use super::{Ask, Asking, Filter, HelpList, Screen, moved};
use crate::app::{Desk, Effect, Field, Listed, Nav, Notice};
use crate::domain::SessionId;
use crate::input::{Action, Context, Key};

/// Which session is chosen among those that the filter lets through.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// Index into the rows.
    pub at: usize,
    /// What is looked for.
    pub filter: Filter,
    /// The session that the next one is to be compared with.
    pub marked: Option<SessionId>,
}

impl Sessions {
    /// The rows that the filter lets through: all its words stand in the id, title or team.
    pub fn rows<'a>(&self, sessions: &'a [Listed]) -> Vec<&'a Listed> {
        let text = |listed: &Listed| match listed {
            Listed::Sound(h) => format!("{} {} {}", h.id, h.title, h.team),
            Listed::Damaged { file, .. } => file.clone(),
        };
        let fits = |listed: &&Listed| self.filter.lets(|| text(listed));
        sessions.iter().filter(fits).collect()
    }

    pub(super) const fn takes_text(&self) -> bool {
        self.filter.has_focus()
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.filter.field()
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        if self.takes_text() {
            vec![Context::Field, Context::Global]
        } else {
            vec![Context::List, Context::Global]
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        use Action as A;
        if self.takes_text() {
            vec![A::Confirm, A::Back]
        } else {
            vec![A::Confirm, A::Find, A::Compare, A::Delete, A::Back]
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let rows = self.rows(desk.sessions());
        let (count, chosen) = (rows.len(), rows.get(self.at).map(|row| (*row).clone()));
        match action {
            Action::Find => self.filter.begin(),
            Action::Confirm if self.takes_text() => self.filter.let_go(),
            Action::Back if self.filter.typed().is_some() => {
                self.filter.clear();
                self.at = 0;
            }
            Action::Back if self.marked.is_some() => self.marked = None,
            Action::Back | Action::Quit | Action::Left => return Nav::Back,
            Action::Compare => self.compare(chosen.as_ref(), desk),
            Action::Confirm | Action::Right => return open(chosen.as_ref(), desk),
            Action::Delete => {
                if let Some(Listed::Sound(header)) = chosen {
                    let ask = Ask::new(Asking::Delete(header.id));
                    return Nav::open(Screen::Ask(ask));
                }
            }
            Action::Export => {
                desk.say(Notice::info("open-to-export"));
            }
            Action::Language => desk.switch_language(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            other => self.at = moved(self.at, other, count),
        }
        Nav::Stay
    }

    /// Marks a session; with a second one both are read, to be set side by side.
    fn compare(&mut self, row: Option<&Listed>, desk: &mut Desk<'_>) {
        let Some(header) = row.and_then(Listed::sound) else {
            return;
        };
        match self.marked.take() {
            None => {
                self.marked = Some(header.id.clone());
                desk.say(Notice::info("compare-second"));
            }
            Some(marked) if marked == header.id => desk.say(Notice::info("compare-unmarked")),
            Some(marked) => desk.wish(Effect::Compare(marked, header.id.clone())),
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        if self.filter.key(key) {
            self.at = 0;
        }
    }
}

fn open(row: Option<&Listed>, desk: &mut Desk<'_>) -> Nav {
    match row {
        Some(Listed::Sound(header)) => {
            desk.wish(Effect::Open(header.id.clone()));
            Nav::Stay
        }
        Some(Listed::Damaged {
            copy: Some(copy), ..
        }) => Nav::open(Screen::Ask(Ask::new(Asking::Rescue(copy.id.clone())))),
        Some(Listed::Damaged { .. }) => {
            desk.say(Notice::warn("no-good-copy"));
            Nav::Stay
        }
        None => Nav::Stay,
    }
}
