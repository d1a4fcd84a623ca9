//! What the keys do in the tray.
use super::{Naming, Origin, Pick, Tray, TrayRow, ZoneFrom, number};
use crate::app::screen::{HelpList, Screen, moved};
use crate::app::{Desk, Effect, Field, Nav, Notice};
use crate::domain::Chat;
use crate::input::{Action, Code, Key};

impl Tray {
    pub(in crate::app::screen) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        if self.is_at_place() {
            match action {
                Action::Confirm => {
                    if self.zone.text().trim().is_empty() {
                        self.zone.set(&desk.zone_name());
                        self.zone_from = ZoneFrom::Room;
                        self.read();
                    }
                    self.at = (self.at + 1).min(self.len().saturating_sub(1));
                    self.keep_draft(desk);
                }
                Action::SwitchPane => self.at = self.next_part(),
                Action::Back => return self.leave(desk),
                _ => {}
            }
            return Nav::Stay;
        }
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

    pub(in crate::app::screen) fn key(&mut self, key: Key, desk: &mut Desk<'_>) {
        if key.typed().is_some() || key.code == Code::Backspace {
            self.clear_offered();
        }
        let last = self.len().saturating_sub(1);
        if let Some(field) = self.field() {
            if field.key(key) {
                self.typed(desk);
            } else if self.is_at_place() {
                match key.code {
                    Code::Up => self.at = self.at.saturating_sub(1),
                    Code::Down => self.at = (self.at + 1).min(last),
                    _ => {}
                }
            }
        } else if let Some(number) = number(key) {
            self.mark(number, desk);
        }
    }

    /// Keeps what has just been put into the field in focus; another date or zone is read by at
    /// once.
    pub(in crate::app::screen) fn typed(&mut self, desk: &mut Desk<'_>) {
        if self.is_at_place() {
            self.changed = true;
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
            Some(TrayRow::Date | TrayRow::Zone) | None => return,
        };
        self.edit = Some(Field::holding(&text));
    }

    /// The line of the chosen row; none where it is several.
    pub(super) fn line_at_hand(&self) -> Option<usize> {
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
        self.fresh = match self.fresh {
            fresh if fresh > last => fresh - gone,
            fresh => fresh.min(first),
        };
        self.read();
        self.at = self.at.min(self.len().saturating_sub(1));
        self.changed = true;
        self.keep_draft(desk);
    }

    /// Adds more lines; `open` text goes on in the line that came last.
    pub(in crate::app::screen) fn append(&mut self, text: &str, open: bool, desk: &mut Desk<'_>) {
        let goes_on = open && self.open && !text.starts_with('\n');
        let mut more = Chat::lines(text);
        let last = self.lines.last().map_or(0, |line| line.line);
        if let Some(line) = self.lines.last_mut().filter(|_| goes_on)
            && !more.is_empty()
        {
            line.text.push_str(&more.remove(0).text);
        }
        for line in &mut more {
            line.line += last;
        }
        self.lines.extend(more);
        self.open = open && !text.ends_with('\n');
        self.changed = true;
        self.read();
        self.keep_draft(desk);
    }
}
