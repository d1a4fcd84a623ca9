//! The tray: pasted lines before any of them is put on the timeline.
//!
//! A chat, a log or a list is laid out here: when and where it was, who speaks, what is kept, and
//! what could not be read. Nothing reaches the session before Enter, and nothing is lost by Esc.
mod act;
mod draft;
mod lay_out;
mod put;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::app::{Desk, Field};
use crate::domain::{
    Chat, ChatFault, EventKind, Instant, Local, Session, Told, Unread, without_name,
};

use crate::input::{Action, Context, Key};

pub(in crate::app) use lay_out::Came;

/// What has a key around the tray but nothing to do there.
pub(super) const IDLE: &[Action] = &[
    Action::MoveEarlier,
    Action::MoveLater,
    Action::Tray,
    Action::VoteAgain,
    Action::Export,
    Action::Delete,
    Action::Left,
    Action::Right,
    Action::Find,
    Action::Undo,
    Action::Redo,
    Action::Copy,
    Action::Language,
    Action::Editor,
    Action::Saved,
    Action::Suspend,
    Action::Quit,
];

/// Where the lines of a tray come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// They were just pasted.
    Paste,
    /// They are those that the session still has unread.
    Session,
}

/// What becomes of the name of an author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// It is left out.
    #[default]
    Dropped,
    /// This role stands for it.
    Role(String),
    /// It is no person: it stays in the text.
    Text,
}

/// What somebody chose for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Whether it is kept.
    pub kept: bool,
    /// What it is.
    pub kind: EventKind,
}

/// A row that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayRow {
    /// The date of the incident.
    Date,
    /// The zone of the incident.
    Zone,
    /// An author, by index.
    Author(usize),
    /// An entry, by index.
    Told(usize),
    /// A line that was not read, by index.
    Unread(usize),
}

/// Whose word the zone of a tray is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ZoneFrom {
    /// It is that of the room: the first character typed takes its place.
    Room,
    /// Somebody typed it.
    Typed,
}

/// Pasted lines being looked through.
#[derive(Clone, Debug)]
pub struct Tray {
    /// Where the lines come from.
    pub origin: Origin,
    /// The date of the incident, as it was typed.
    pub date: Field,
    /// Its zone, as it was typed.
    pub zone: Field,
    /// The lines.
    pub lines: Vec<Unread>,
    /// What was read of them.
    pub chat: Chat,
    /// The authors, in the order in which they come.
    pub authors: Vec<String>,
    /// The chosen row.
    pub at: usize,
    /// What is being typed into the chosen row; date and zone are typed into as soon as they are
    /// chosen.
    pub edit: Option<Field>,
    /// Whose the zone is.
    zone_from: ZoneFrom,
    /// The index of the first line that is kept unless somebody lets it go: those before were
    /// left unread.
    fresh: usize,
    /// Date and zone in the form of the incident, when the tray was opened.
    seen: (String, String),
    /// What becomes of each author, by the name in small letters.
    namings: BTreeMap<String, Naming>,
    /// What was chosen, by the index of an entry's last line.
    picks: BTreeMap<usize, Pick>,
    /// Until when dates without year are looked for.
    latest: Date,
    /// From when to when the timeline reaches already.
    reach: Option<(Instant, Instant)>,
    /// Whether anything differs from how it was opened.
    changed: bool,
    /// Whether the last line may go on in what comes next.
    open: bool,
}

impl Tray {
    /// A tray of lines; date and zone are those of the incident, or the zone of the room.
    fn new(origin: Origin, lines: Vec<Unread>, (session, zone): (&Session, String)) -> Self {
        let fresh = match origin {
            Origin::Paste => 0,
            Origin::Session => lines.len(),
        };
        let zone_from = match session.zone_typed() {
            Some(_) => ZoneFrom::Typed,
            None => ZoneFrom::Room,
        };
        let mut tray = Self {
            origin,
            date: Field::holding(&date_of(session)),
            zone: Field::holding(&zone),
            zone_from,
            fresh,
            seen: (
                date_of(session),
                session.zone_typed().unwrap_or_default().to_owned(),
            ),
            lines,
            chat: Chat::default(),
            authors: Vec::new(),
            at: 0,
            edit: None,
            namings: known(session),
            picks: BTreeMap::new(),
            latest: session.latest(),
            reach: session.timeline().reach(),
            changed: false,
            open: false,
        };
        tray.read();
        tray.at = tray.first_worth_a_look();
        tray
    }

    /// A tray of a pasted text.
    pub(super) fn pasted(text: &str, desk: &Desk<'_>) -> Option<Self> {
        let session = desk.session()?;
        let lines = Chat::lines(text);
        let mut tray = Self::new(Origin::Paste, lines, (session, desk.zone_name()));
        if let Some(kept) = session.tray() {
            tray.take_up_place(kept);
            tray.read();
            tray.at = tray.first_worth_a_look();
        }
        Some(tray)
    }

    /// A tray of the lines that are still unread.
    pub(super) fn of_session(desk: &Desk<'_>) -> Option<Self> {
        let session = desk.session()?;
        let lines = session.timeline().unread.clone();
        let mut tray = Self::new(Origin::Session, lines, (session, desk.zone_name()));
        if let Some(kept) = session.tray() {
            tray.take_up(kept);
        }
        Some(tray)
    }

    /// Where its times belong.
    pub fn local(&self) -> Local {
        Local::read(self.date.text(), self.zone.text(), self.latest)
    }

    /// Reads the lines again.
    fn read(&mut self) {
        self.chat = Chat::read_beside(&self.lines, &self.local(), self.reach);
        self.authors.clear();
        for told in &self.chat.told {
            let is_new = |name: &String| !is_same(name, &told.author);
            if !told.author.is_empty() && self.authors.iter().all(is_new) {
                self.authors.push(told.author.clone());
            }
        }
    }

    /// Whether lines have a time of which nobody knows the date.
    fn lacks_date(&self) -> bool {
        let mut unread = self.chat.unread.iter();
        self.local().date.is_none() && unread.any(|line| line.why == ChatFault::NoDate)
    }

    /// The date where it is missing, else the first entry, else the first line that was not read.
    fn first_worth_a_look(&self) -> usize {
        if self.lacks_date() || (self.local().date.is_none() && self.chat.told.is_empty()) {
            return 0;
        }
        (2 + self.authors.len()).min(self.len().saturating_sub(1))
    }

    /// How many rows can be chosen.
    pub fn len(&self) -> usize {
        2 + self.authors.len() + self.chat.told.len() + self.chat.unread.len()
    }

    /// Whether there are no lines.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The row of a number.
    pub fn row(&self, at: usize) -> Option<TrayRow> {
        let author = match at {
            0 => return Some(TrayRow::Date),
            1 => return Some(TrayRow::Zone),
            at => at - 2,
        };
        let Some(told) = author.checked_sub(self.authors.len()) else {
            return Some(TrayRow::Author(author));
        };
        let Some(unread) = told.checked_sub(self.chat.told.len()) else {
            return Some(TrayRow::Told(told));
        };
        (unread < self.chat.unread.len()).then_some(TrayRow::Unread(unread))
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<TrayRow> {
        self.row(self.at)
    }

    /// What becomes of an author's name.
    pub fn naming(&self, author: &str) -> &Naming {
        let naming = self.namings.get(&author.to_lowercase());
        naming.unwrap_or(&Naming::Dropped)
    }

    /// What was chosen for an entry: new ones are kept, those left unread before are not.
    pub fn pick(&self, told: &Told) -> Pick {
        let chosen = self.picks.get(&told.last).copied();
        chosen.unwrap_or(Pick {
            kept: told.first >= self.fresh,
            kind: EventKind::Context,
        })
    }

    /// How many entries are kept.
    pub fn kept(&self) -> usize {
        self.chat
            .told
            .iter()
            .filter(|told| self.pick(told).kept)
            .count()
    }

    /// The text of an entry, as it would stand on the timeline: without the names of those
    /// authors whose names stay out.
    pub fn text_of(&self, told: &Told) -> String {
        let text = match self.naming(&told.author) {
            Naming::Text => told.whole(),
            Naming::Dropped | Naming::Role(_) => told.text.clone(),
        };
        let authors = self.authors.iter();
        authors.fold(text, |text, author| match self.naming(author) {
            Naming::Text => text,
            Naming::Dropped => without_name(&text, author, ""),
            Naming::Role(role) => without_name(&text, author, role),
        })
    }

    /// The role of an entry; empty where none was given.
    pub fn role_of(&self, told: &Told) -> &str {
        match self.naming(&told.author) {
            Naming::Role(role) => role,
            Naming::Dropped | Naming::Text => "",
        }
    }

    /// Whether letters are typing.
    pub fn takes_text(&self) -> bool {
        self.edit.is_some() || self.is_at_place()
    }

    /// Whether date or zone is chosen: they take letters as they come.
    fn is_at_place(&self) -> bool {
        matches!(self.chosen(), Some(TrayRow::Date | TrayRow::Zone))
    }

    /// Lets the zone of the room give way to what is typed in its place.
    pub(super) fn clear_offered(&mut self) {
        if self.chosen() == Some(TrayRow::Zone) && self.zone_from == ZoneFrom::Room {
            self.zone.set("");
            self.zone_from = ZoneFrom::Typed;
        }
    }

    /// The field that is typed into.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self.chosen() {
            Some(TrayRow::Date) => Some(&mut self.date),
            Some(TrayRow::Zone) => Some(&mut self.zone),
            Some(TrayRow::Author(_) | TrayRow::Told(_) | TrayRow::Unread(_)) | None => {
                self.edit.as_mut()
            }
        }
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        if self.takes_text() {
            vec![Context::Field, Context::Global]
        } else {
            vec![Context::Sheet, Context::List, Context::Global]
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        use Action as A;
        if self.is_at_place() {
            return vec![A::Confirm, A::SwitchPane, A::Back];
        }
        if self.takes_text() {
            return vec![A::Confirm, A::Editor];
        }
        match self.chosen() {
            Some(TrayRow::Told(_)) => {
                vec![A::Confirm, A::ToggleDone, A::EditItem, A::Back, A::Help]
            }
            Some(TrayRow::Author(_)) => {
                vec![A::EditItem, A::ToggleDone, A::Confirm, A::Back, A::Help]
            }
            Some(TrayRow::Date | TrayRow::Zone | TrayRow::Unread(_)) | None => {
                vec![A::EditItem, A::Confirm, A::SwitchPane, A::Back, A::Help]
            }
        }
    }

    /// The name in word keys.
    pub(super) fn name(&self) -> &'static str {
        match self.chosen() {
            _ if self.is_at_place() => "tray-place",
            _ if self.takes_text() => "tray-field",
            Some(TrayRow::Author(_)) => "tray-author",
            Some(TrayRow::Date | TrayRow::Zone | TrayRow::Told(_) | TrayRow::Unread(_)) | None => {
                "tray"
            }
        }
    }
}

/// The date of the incident, as its form has it.
fn date_of(session: &Session) -> String {
    let form = session.form("header");
    form.map_or_else(String::new, |form| form.value("date").to_owned())
}

/// The roles that stood for names before.
fn known(session: &Session) -> BTreeMap<String, Naming> {
    let people = session.timeline().people.iter();
    let known = people.filter(|person| !person.role.is_empty());
    known
        .map(|person| {
            let role = Naming::Role(person.role.clone());
            (person.name.to_lowercase(), role)
        })
        .collect()
}

/// Whether two names are one, however they are written.
fn is_same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

/// The number of a digit, or of the key that sends it unshifted on an AZERTY keyboard.
pub(super) fn number(key: Key) -> Option<u8> {
    let typed = key.typed()?;
    let row = ['&', 'é', '"', '\'', '(', '-'];
    let azerty = (1..).zip(row).find(|(_, c)| *c == typed).map(|(n, _)| n);
    let digit = typed
        .to_digit(10)
        .and_then(|digit| u8::try_from(digit).ok());
    digit.or(azerty).filter(|n| (1..=6).contains(n))
}
