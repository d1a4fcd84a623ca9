//! From the tray to the timeline, and away from it without loss.
use super::{Naming, Origin, Tray, is_same};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{Command, Event, Local, Person, Session, Told, Unread, Zone};

/// What a machine wrote.
const LOG: &str = "log";

/// What people wrote to each other.
const CHAT: &str = "chat";

/// The form that says when and where the incident was.
const HEADER: &str = "header";

impl Tray {
    /// Puts what is kept on the timeline; the other lines stay unread.
    pub(super) fn put(&mut self, desk: &mut Desk<'_>) -> Nav {
        if self.lacks_date() {
            return self.ask_for_date(desk);
        }
        let kept: Vec<&Told> = self
            .chat
            .told
            .iter()
            .filter(|t| self.pick(t).kept)
            .collect();
        if kept.is_empty() {
            return self.leave(desk);
        }
        let events: Vec<Event> = kept.iter().map(|told| self.event(told)).collect();
        let mut taken = vec![false; self.lines.len()];
        for told in &kept {
            for at in told.first..=told.last {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
            }
        }
        let lines = self.lines.iter().zip(taken);
        let rest = lines
            .filter(|(_, taken)| !taken)
            .map(|(line, _)| line.clone());
        let kept_tray = self.after_put(desk);
        let (put, left) = (events.len(), self.unread(rest.collect(), desk));
        let kept_tray = kept_tray.filter(|_| !left.is_empty());
        let details = vec![("n", put.to_string()), ("left", left.len().to_string())];
        for command in desk.session().map(|s| self.place(s)).unwrap_or_default() {
            desk.change(command);
        }
        let pasted = Command::PutPasted {
            events,
            unread: left,
            people: self.people(),
        };
        if !desk.change(pasted) {
            return Nav::Stay;
        }
        desk.change(Command::KeepDraft(None));
        desk.change(Command::KeepTray(kept_tray));
        desk.say(Notice::with("tray-put", details));
        Nav::Back
    }

    /// Leaves the tray: whatever was pasted or rewritten is among the unread lines, and date,
    /// zone, roles and marks are kept for when it is opened again.
    pub(super) fn leave(&mut self, desk: &mut Desk<'_>) -> Nav {
        let kept_tray = self.for_later(desk);
        desk.change(Command::KeepDraft(None));
        if self.origin == Origin::Session && !self.changed {
            return Nav::Back;
        }
        let unread = self.unread(self.lines.clone(), desk);
        let left = unread.len();
        let stays = desk
            .session()
            .is_some_and(|s| s.timeline().unread == unread);
        let pasted = Command::PutPasted {
            events: Vec::new(),
            unread,
            people: self.people(),
        };
        if !stays && !desk.change(pasted) {
            self.keep_draft(desk);
            return Nav::Stay;
        }
        desk.change(Command::KeepTray(kept_tray));
        let details = vec![("n", left.to_string())];
        desk.say(Notice::with("tray-left", details));
        Nav::Back
    }

    /// Goes to the date: without it lines would stay unread that have a time.
    fn ask_for_date(&mut self, desk: &mut Desk<'_>) -> Nav {
        self.at = 0;
        desk.say(Notice::warn("tray-date-first"));
        Nav::Stay
    }

    /// The people whom the lines name: authors that write no log and whose name stays out.
    fn people(&self) -> Vec<Person> {
        let is_person = |author: &&String| {
            let mut told = self.chat.told.iter();
            let writes = |told: &Told| is_same(&told.author, author) && !told.by_machine;
            told.any(writes) && *self.naming(author) != Naming::Text
        };
        let authors = self.authors.iter().filter(is_person);
        authors
            .map(|author| Person {
                name: author.clone(),
                role: match self.naming(author) {
                    Naming::Role(role) => role.clone(),
                    Naming::Dropped | Naming::Text => String::new(),
                },
            })
            .collect()
    }

    /// All that is unread once these lines are.
    fn unread(&self, lines: Vec<Unread>, desk: &Desk<'_>) -> Vec<Unread> {
        let before = match self.origin {
            Origin::Paste => desk.session().map(|s| s.timeline().unread.clone()),
            Origin::Session => None,
        };
        let mut all = before.unwrap_or_default();
        all.extend(lines);
        all
    }

    fn event(&self, told: &Told) -> Event {
        Event {
            at: Some(told.at),
            about: told.about,
            kind: self.pick(told).kind,
            text: self.text_of(told),
            role: self.role_of(told).to_owned(),
            source: if told.by_machine { LOG } else { CHAT }.to_owned(),
            ..Event::default()
        }
    }

    /// What the form of the incident learns here: a date or zone that can be read and is another.
    fn place(&self, session: &Session) -> Vec<Command> {
        let Some(form) = session.form(HEADER) else {
            return Vec::new();
        };
        let date = self.date.text().trim();
        let zone = self.zone.text().trim();
        let is_date = Local::day(date, self.latest).is_some();
        let fields = [
            ("date", date, is_date),
            ("zone", zone, Zone::parse(zone).is_ok()),
        ];
        let news = fields.into_iter().filter(|(field, text, read)| {
            let known = form.fields.iter().any(|f| f.field.id == *field);
            known && *read && form.value(field) != *text
        });
        news.map(|(field, text, _)| Command::Fill {
            form: HEADER.to_owned(),
            field: field.to_owned(),
            text: text.to_owned(),
        })
        .collect()
    }
}
