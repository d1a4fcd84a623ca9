//! The promises of all teams: what is open, what it was meant to move, and what becomes of it.
//!
//! Nothing is changed here before its file says so: a wish goes out, and the row follows what
//! comes back.
use jiff::civil::Date;

use super::{Filter, HelpList, Screen, moved};
use crate::app::{Desk, Effect, Field, Nav, Notice, Settled, SettledBy};
use crate::domain::{Fate, Pledge, PledgeId, Progress, due};
use crate::input::{Action, Context, Key};

/// How many promises are open, and how many of them are late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenCount {
    /// How many are open.
    pub open: usize,
    /// How many of them are past their day.
    pub late: usize,
}

impl OpenCount {
    /// Counts promises by their days: those that have none are open too.
    pub fn of(days: &[Option<Date>], today: Date) -> Self {
        let late = days.iter().flatten().filter(|day| **day < today);
        Self {
            open: days.len(),
            late: late.count(),
        }
    }
}

/// What the screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The list.
    #[default]
    List,
    /// The whole record of one promise.
    Whole,
}

/// Which row is chosen among those that the filter lets through.
#[derive(Debug, Default)]
pub struct Promises {
    /// The promises; none before they are read.
    pub pledges: Option<Vec<Pledge>>,
    /// Files that could not be read.
    pub unread: Vec<String>,
    /// Index into the rows.
    pub at: usize,
    /// List or one record.
    pub part: Part,
    /// The first line in sight of a record.
    pub top: usize,
    /// What is looked for.
    pub filter: Filter,
    /// The new day that is being typed.
    pub moving: Option<Field>,
    /// What was changed, to be taken back.
    past: Vec<Settled>,
}

impl Promises {
    pub(super) fn of(desk: &mut Desk<'_>) -> Self {
        desk.wish(Effect::FindPledges);
        Self::default()
    }

    /// The rows that the filter lets through, by team; all its words stand in what is told.
    pub fn rows(&self) -> Vec<&Pledge> {
        let text = |pledge: &Pledge| {
            let aim = pledge.aim.as_ref().map_or("", |aim| aim.name.as_str());
            let link = pledge.link.as_deref().unwrap_or_default();
            let parts = [
                pledge.text.as_str(),
                &pledge.owner,
                &pledge.team,
                &pledge.title,
                link,
                aim,
            ];
            parts.join(" ")
        };
        let fits = |pledge: &&Pledge| self.filter.lets(|| text(pledge));
        self.pledges.iter().flatten().filter(fits).collect()
    }

    /// The chosen promise.
    pub fn chosen(&self) -> Option<&Pledge> {
        self.rows().get(self.at).copied()
    }

    pub(super) const fn takes_text(&self) -> bool {
        self.filter.has_focus() || self.moving.is_some()
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        if self.moving.is_some() {
            return self.moving.as_mut();
        }
        self.filter.field()
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        if self.takes_text() {
            vec![Context::Field, Context::Global]
        } else {
            vec![Context::Promises, Context::List, Context::Global]
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        use Action as A;
        if self.takes_text() {
            vec![A::Confirm, A::Back]
        } else if self.rows().is_empty() {
            vec![A::Back, A::Help]
        } else {
            vec![A::Confirm, A::ToggleDone, A::Drop, A::MoveDate, A::Help]
        }
    }

    /// Takes in what was read.
    pub(in crate::app) fn found(&mut self, pledges: Vec<Pledge>, unread: Vec<String>) {
        self.pledges = Some(pledges);
        self.unread = unread;
        self.at = self.at.min(self.rows().len().saturating_sub(1));
    }

    /// Takes in what a file says now.
    pub(in crate::app) fn settled(&mut self, settled: Settled) {
        let mut pledges = self.pledges.iter_mut().flatten();
        if let Some(pledge) = pledges.find(|pledge| pledge.id == settled.of) {
            match settled.fate {
                Fate::Became(status) => pledge.status = status,
                Fate::Due(day) => pledge.due = day,
            }
        }
        match settled.by {
            SettledBy::Deed => self.past.push(settled),
            SettledBy::Undo => {
                let is_it =
                    |last: &mut Settled| last.of == settled.of && last.before == settled.fate;
                let _ = self.past.pop_if(is_it);
            }
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Find if self.part == Part::List => self.filter.begin(),
            Action::Confirm if self.moving.is_some() => self.move_date(desk),
            Action::Confirm if self.filter.has_focus() => self.filter.let_go(),
            Action::Confirm | Action::Right => self.enter(desk),
            Action::Back | Action::Quit | Action::Left => return self.leave(),
            Action::ToggleDone => self.became(Progress::Done, desk),
            Action::Drop => self.became(Progress::Dropped, desk),
            Action::MoveDate => self.moving = self.chosen().map(|_| Field::default()),
            Action::Undo => self.undo(desk),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            Action::Language => desk.switch_language(),
            other => self.go(other, desk),
        }
        Nav::Stay
    }

    pub(super) fn key(&mut self, key: Key) {
        if let Some(day) = &mut self.moving {
            let _ = day.key(key);
            return;
        }
        if self.filter.key(key) {
            self.at = 0;
        }
    }

    fn go(&mut self, action: Action, desk: &Desk<'_>) {
        match (self.part, action) {
            (Part::List, _) => self.at = moved(self.at, action, self.rows().len()),
            (Part::Whole, Action::Up | Action::PageUp) => self.top = self.top.saturating_sub(1),
            (Part::Whole, Action::Down | Action::PageDown) if desk.has_more_below() => {
                self.top += 1;
            }
            (Part::Whole, _) => {}
        }
    }

    fn enter(&mut self, desk: &mut Desk<'_>) {
        let Some(holder) = self.chosen().map(|pledge| pledge.holder.clone()) else {
            return;
        };
        match self.part {
            Part::List => {
                self.part = Part::Whole;
                self.top = 0;
            }
            Part::Whole => desk.wish(Effect::Open(holder)),
        }
    }

    fn leave(&mut self) -> Nav {
        if self.moving.take().is_some() {
            return Nav::Stay;
        }
        if self.filter.typed().is_some() && self.part == Part::List {
            self.filter.clear();
            self.at = 0;
            return Nav::Stay;
        }
        match self.part {
            Part::Whole => {
                self.part = Part::List;
                Nav::Stay
            }
            Part::List => Nav::Back,
        }
    }

    /// Asks that the chosen promise became this, or is open again where it is that already.
    fn became(&self, status: Progress, desk: &mut Desk<'_>) {
        let Some(pledge) = self.chosen() else { return };
        let status = if pledge.status == status {
            Progress::Open
        } else {
            status
        };
        let before = Fate::Became(pledge.status);
        ask(pledge, (before, Fate::Became(status)), desk);
    }

    /// Asks for the day that was typed; an empty field takes the day away.
    fn move_date(&mut self, desk: &mut Desk<'_>) {
        let typed = self.moving.as_ref().map_or("", Field::text).trim();
        let day = due(typed, desk.today());
        if day.is_none() && !typed.is_empty() {
            return desk.say(Notice::warn("promise-bad-date"));
        }
        if let Some(pledge) = self.chosen() {
            ask(pledge, (Fate::Due(pledge.due), Fate::Due(day)), desk);
        }
        self.moving = None;
    }

    fn undo(&mut self, desk: &mut Desk<'_>) {
        let Some(last) = self.past.last().cloned() else {
            return desk.say(Notice::warn("nothing-to-undo"));
        };
        let back = Settled {
            fate: last.before,
            before: last.fate,
            by: SettledBy::Undo,
            at: desk.now(),
            ..last
        };
        desk.wish(Effect::Settle(Box::new(back)));
    }
}

fn ask(pledge: &Pledge, (before, fate): (Fate, Fate), desk: &mut Desk<'_>) {
    let of: PledgeId = pledge.id.clone();
    let settled = Settled {
        of,
        holder: pledge.holder.clone(),
        fate,
        before,
        by: SettledBy::Deed,
        at: desk.now(),
    };
    desk.wish(Effect::Settle(Box::new(settled)));
}
