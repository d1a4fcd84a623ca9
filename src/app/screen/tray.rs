//! The tray: pasted lines before any of them is put on the timeline.
//!
//! A chat, a log or a list is laid out here: when and where it was, who speaks, what is kept, and
//! what could not be read. Nothing reaches the session before Enter, and nothing is lost by Esc.
mod draft;
mod put;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{HelpList, Screen, moved};
use crate::app::{App, Desk, Effect, Field, Nav, Notice};
use crate::domain::{Chat, EventKind, Instant, Kind, Local, Session, Told, Unread, Zone};
use crate::input::{Action, Context, Key};

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
    /// What is being typed into the chosen row, but for date and zone.
    pub edit: Option<Field>,
    /// Whether date or zone has the keys.
    typing: bool,
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
        let date = session.form("header").map_or("", |form| form.value("date"));
        let mut tray = Self {
            origin,
            date: Field::holding(date),
            zone: Field::holding(&zone),
            lines,
            chat: Chat::default(),
            authors: Vec::new(),
            at: 0,
            edit: None,
            typing: false,
            namings: BTreeMap::new(),
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
        let lines = Chat::lines(text);
        Some(Self::new(
            Origin::Paste,
            lines,
            (desk.session()?, desk.zone_name()),
        ))
    }

    /// A tray of the lines that are still unread.
    pub(super) fn of_session(desk: &Desk<'_>) -> Option<Self> {
        let session = desk.session()?;
        let lines = session.timeline().unread.clone();
        Some(Self::new(
            Origin::Session,
            lines,
            (session, desk.zone_name()),
        ))
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

    /// The date where it is missing, else the first entry, else the first line that was not read.
    fn first_worth_a_look(&self) -> usize {
        if self.local().date.is_none() && self.chat.told.is_empty() {
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

    /// What was chosen for an entry: just pasted ones are kept, those left unread before are not.
    pub fn pick(&self, told: &Told) -> Pick {
        let chosen = self.picks.get(&told.last).copied();
        chosen.unwrap_or(Pick {
            kept: self.origin == Origin::Paste,
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

    /// The text of an entry, as it would stand on the timeline.
    pub fn text_of(&self, told: &Told) -> String {
        match self.naming(&told.author) {
            Naming::Text => told.whole(),
            Naming::Dropped | Naming::Role(_) => told.text.clone(),
        }
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
        self.typing || self.edit.is_some()
    }

    /// The field that is typed into.
    pub fn field(&mut self) -> Option<&mut Field> {
        if !self.typing {
            return self.edit.as_mut();
        }
        match self.chosen() {
            Some(TrayRow::Date) => Some(&mut self.date),
            Some(TrayRow::Zone) => Some(&mut self.zone),
            Some(TrayRow::Author(_) | TrayRow::Told(_) | TrayRow::Unread(_)) | None => None,
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
            _ if self.takes_text() => "tray-field",
            Some(TrayRow::Author(_)) => "tray-author",
            Some(TrayRow::Date | TrayRow::Zone | TrayRow::Told(_) | TrayRow::Unread(_)) | None => {
                "tray"
            }
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        if self.takes_text() {
            match action {
                Action::Confirm | Action::Back | Action::SwitchPane => self.end_edit(desk),
                Action::Editor => {
                    let text = self
                        .field()
                        .map_or_else(String::new, |f| f.text().to_owned());
                    desk.wish(Effect::Edit(text));
                }
                _ => {}
            }
            return Nav::Stay;
        }
        match action {
            Action::Confirm => return self.put(desk),
            Action::Back | Action::Quit => return self.leave(desk),
            Action::ToggleDone => self.toggle(desk),
            Action::AddItem => self.toggle_all(desk),
            Action::EditItem => self.begin_edit(desk),
            Action::RemoveItem => self.take_out(desk),
            Action::SwitchPane => self.at = self.next_part(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            other => self.at = moved(self.at, other, self.len()),
        }
        Nav::Stay
    }

    pub(super) fn key(&mut self, key: Key, desk: &mut Desk<'_>) {
        if let Some(field) = self.field() {
            if field.key(key) {
                self.typed(desk);
            }
        } else if let Some(number) = number(key) {
            self.mark(number, desk);
        }
    }

    /// Keeps what has just been put into the field in focus; another date or zone is read by at
    /// once.
    pub(super) fn typed(&mut self, desk: &mut Desk<'_>) {
        if self.typing {
            self.read();
        }
        self.keep_draft(desk);
    }

    /// The first row of the next part: date, authors, entries, lines not read.
    fn next_part(&self) -> usize {
        let (authors, told) = (2 + self.authors.len(), self.chat.told.len());
        let parts = [0, 2, authors, authors + told];
        let next = parts.into_iter().find(|part| *part > self.at);
        next.filter(|part| *part < self.len()).unwrap_or(0)
    }

    fn begin_edit(&mut self, desk: &mut Desk<'_>) {
        let text = match self.chosen() {
            Some(TrayRow::Date | TrayRow::Zone) => {
                self.typing = true;
                return;
            }
            Some(TrayRow::Author(at)) => match self.authors.get(at).map(|name| self.naming(name)) {
                Some(Naming::Role(role)) => role.clone(),
                Some(Naming::Dropped | Naming::Text) | None => String::new(),
            },
            Some(TrayRow::Told(_) | TrayRow::Unread(_)) => match self.line_at_hand() {
                Some(index) => self
                    .lines
                    .get(index)
                    .map_or("", |l| l.text.trim())
                    .to_owned(),
                None => return desk.say(Notice::info("tray-several-lines")),
            },
            None => return,
        };
        self.edit = Some(Field::holding(&text));
    }

    /// The line of the chosen row; none where it is several.
    fn line_at_hand(&self) -> Option<usize> {
        match self.chosen()? {
            TrayRow::Told(at) => {
                let told = self.chat.told.get(at)?;
                (told.first == told.last).then_some(told.first)
            }
            TrayRow::Unread(at) => Some(self.chat.unread.get(at)?.index),
            TrayRow::Date | TrayRow::Zone | TrayRow::Author(_) => None,
        }
    }

    /// Takes over what was typed, and goes on to the row below.
    fn end_edit(&mut self, desk: &mut Desk<'_>) {
        let row = self.chosen();
        let index = self.line_at_hand();
        self.typing = false;
        match (self.edit.take(), row) {
            (Some(field), Some(TrayRow::Author(at))) => {
                let role = field.text().trim().to_owned();
                if let Some(name) = self.authors.get(at).cloned() {
                    let naming = if role.is_empty() {
                        Naming::Dropped
                    } else {
                        Naming::Role(role)
                    };
                    self.namings.insert(name.to_lowercase(), naming);
                }
                self.at += 1;
            }
            (Some(field), Some(TrayRow::Told(_) | TrayRow::Unread(_))) => {
                if let Some(index) = index {
                    self.rewrite(index, field.text());
                }
            }
            (None, Some(TrayRow::Date | TrayRow::Zone)) => self.at += 1,
            (_, _) => {}
        }
        self.at = self.at.min(self.len().saturating_sub(1));
        self.changed = true;
        self.keep_draft(desk);
    }

    /// Puts other words in the place of a line; one that can now be read is kept, and the choice
    /// goes on to the next that cannot.
    fn rewrite(&mut self, index: usize, text: &str) {
        let was_unread = matches!(self.chosen(), Some(TrayRow::Unread(_)));
        let from_end = self.len() - self.at;
        let Some(line) = self.lines.get_mut(index) else {
            return;
        };
        if text.trim().is_empty() || line.text.trim() == text.trim() {
            return;
        }
        text.trim().clone_into(&mut line.text);
        self.read();
        let now_told = self.chat.told.iter().find(|told| told.last == index);
        if let Some(pick) = now_told.map(|told| self.pick(told)).filter(|_| was_unread) {
            self.picks.insert(index, Pick { kept: true, ..pick });
            self.at = (self.len() + 1).saturating_sub(from_end);
        }
    }

    /// Keeps the chosen entry or lets it go; an author's name belongs to the text, or not.
    fn toggle(&mut self, desk: &mut Desk<'_>) {
        match self.chosen() {
            Some(TrayRow::Told(at)) => {
                let Some(told) = self.chat.told.get(at) else {
                    return;
                };
                let pick = self.pick(told);
                let turned = Pick {
                    kept: !pick.kept,
                    ..pick
                };
                self.picks.insert(told.last, turned);
                self.at = (self.at + 1).min(self.len().saturating_sub(1));
            }
            Some(TrayRow::Author(at)) => {
                let Some(name) = self.authors.get(at).cloned() else {
                    return;
                };
                let turned = match self.naming(&name) {
                    Naming::Text => Naming::Dropped,
                    Naming::Dropped | Naming::Role(_) => Naming::Text,
                };
                self.namings.insert(name.to_lowercase(), turned);
            }
            Some(TrayRow::Date | TrayRow::Zone | TrayRow::Unread(_)) | None => return,
        }
        self.changed = true;
        self.keep_draft(desk);
    }

    /// Keeps all entries; where all are kept, lets all go.
    fn toggle_all(&mut self, desk: &mut Desk<'_>) {
        let kept = self.kept() < self.chat.told.len();
        let picks: Vec<_> = self
            .chat
            .told
            .iter()
            .map(|told| {
                (
                    told.last,
                    Pick {
                        kept,
                        ..self.pick(told)
                    },
                )
            })
            .collect();
        self.picks.extend(picks);
        self.changed = true;
        self.keep_draft(desk);
    }

    /// Sets the mark of a number on the chosen entry, which is then kept.
    fn mark(&mut self, number: u8, desk: &mut Desk<'_>) {
        let Some(TrayRow::Told(at)) = self.chosen() else {
            return;
        };
        let Some(told) = self.chat.told.get(at) else {
            return;
        };
        if let Some(kind) = self.pick(told).kind.pressed(number) {
            self.picks.insert(told.last, Pick { kept: true, kind });
            self.changed = true;
            self.keep_draft(desk);
        }
    }

    /// Lets an entry go; of what the session has unread, a line goes for good.
    fn take_out(&mut self, desk: &mut Desk<'_>) {
        let found = match self.chosen() {
            Some(TrayRow::Told(at)) => self.chat.told.get(at).map(|t| (t.first, t.last)),
            Some(TrayRow::Unread(at)) => self.chat.unread.get(at).map(|l| (l.index, l.index)),
            Some(TrayRow::Date | TrayRow::Zone | TrayRow::Author(_)) | None => None,
        };
        let Some((first, last)) = found else { return };
        if self.origin == Origin::Paste {
            return desk.say(Notice::info("tray-stays"));
        }
        self.lines.drain(first..=last);
        let gone = last - first + 1;
        let picks = std::mem::take(&mut self.picks).into_iter();
        self.picks = picks
            .filter(|(at, _)| !(first..=last).contains(at))
            .map(|(at, pick)| (if at > last { at - gone } else { at }, pick))
            .collect();
        self.read();
        self.at = self.at.min(self.len().saturating_sub(1));
        self.changed = true;
        self.keep_draft(desk);
    }

    /// Adds more lines; `open` text goes on in the line that came last.
    pub(super) fn append(&mut self, text: &str, open: bool, desk: &mut Desk<'_>) {
        let goes_on = open && self.open && !text.starts_with('\n');
        let mut more = Chat::lines(text);
        let last = self.lines.last().map_or(0, |line| line.line);
        if let Some(line) = self.lines.last_mut().filter(|_| goes_on)
            && !more.is_empty()
        {
            line.text.push_str(&more.remove(0).text);
        }
        more.iter_mut().for_each(|line| line.line += last);
        self.lines.extend(more);
        self.open = open && !text.ends_with('\n');
        self.changed = true;
        self.read();
        self.keep_draft(desk);
    }
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

impl App {
    /// Where times without date or offset belong: the incident's date and zone, or the zone of
    /// the room where the incident's was not said.
    pub fn local(&self) -> Local {
        let Some(table) = &self.table else {
            return Local::default();
        };
        Local {
            zone: Zone::parse(&self.zone_name()).ok(),
            ..table.session.local()
        }
    }

    /// The zone of the incident as it was typed, or that of the room.
    pub(in crate::app) fn zone_name(&self) -> String {
        let table = self.table.as_ref();
        if let Some(typed) = table.and_then(|table| table.session.zone_typed()) {
            return typed.to_owned();
        }
        let offset = || self.zone.to_offset(self.now.wall).to_string();
        self.zone.iana_name().map_or_else(offset, str::to_owned)
    }

    /// Lays a pasted text out where it belongs to the timeline; tells whether it did.
    pub(in crate::app) fn lay_out(
        &mut self,
        text: &str,
        came: Came,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let is_long = Chat::lines(text).len() > 1;
        let taken = match self.front() {
            Screen::Tray(tray) => is_long || !tray.takes_text(),
            Screen::Capture(capture) => is_long && capture.is_entry(),
            Screen::Step(_) => self.is_at_timeline() && Chat::is_one(text),
            _ => false,
        };
        if !taken {
            return false;
        }
        if self.may_change() {
            self.with_front(effects, |front, desk| {
                if let Screen::Tray(tray) = front {
                    tray.append(text, came == Came::ByKeys, desk);
                    return Nav::Stay;
                }
                let Some(mut tray) = Tray::pasted(text, desk) else {
                    return Nav::Stay;
                };
                tray.open = came == Came::ByKeys && !text.ends_with('\n');
                tray.keep_draft(desk);
                Nav::open(Screen::Tray(Box::new(tray)))
            });
        }
        true
    }

    fn is_at_timeline(&self) -> bool {
        let table = self.table.as_ref();
        let stop = table.and_then(|table| table.session.stop());
        stop.is_some_and(|stop| stop.kind == Kind::Timeline)
    }
}

/// How a pasted text came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Came {
    /// As one.
    Whole,
    /// As keys, from a terminal that does not say what is pasted: more may follow in the same line.
    ByKeys,
}
