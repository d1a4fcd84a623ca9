//! The timeline of an incident, line by line: entries are added, marked, changed, or pasted.
use std::collections::BTreeMap;

use super::ask::{Entry, number};
use super::solo::bracketed;
use super::{Changed, Depth, Sight, Turn, Way, Workshop};
use crate::domain::{
    Chat, ChatFault, Command, Event, EventKind, Instant, LintField, Local, Milestone, Person, Stop,
    Told, Unread, Zone, harmless, without_name,
};
use crate::i18n::{Arg, Offsets};

/// What ends a pasted block.
const END: &str = ".";

/// The form that says when and where the incident was.
const HEADER: &str = "header";

impl Workshop<'_> {
    pub(super) fn timeline(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.list_entries()?;
        loop {
            let line = self.ask_key("plain-timeline-ask", Entry::Text)?;
            match line.as_str() {
                "" => return Ok(()),
                "*" => self.list_entries()?,
                "+" => {
                    self.paste_block()?;
                    self.list_entries()?;
                }
                "=" => {
                    self.mend_unread()?;
                    self.list_entries()?;
                }
                _ => match number(&line) {
                    Some(n) => self.entry(n, line)?,
                    None => self.add_line(&line)?,
                },
            }
        }
    }

    /// Where times without date or offset belong: the zone of the room where none was said.
    pub(super) fn local(&mut self) -> Local {
        let mut local = self.session.local();
        if self.session.zone_typed().is_none() {
            local.zone = self
                .zone
                .iana_name()
                .and_then(|name| Zone::parse(name).ok());
        }
        local
    }

    fn list_entries(&mut self) -> Way<()> {
        let offsets = self.offsets();
        self.say("")?;
        let timeline = self.session.timeline();
        let lines: Vec<String> = timeline
            .entries
            .iter()
            .map(|e| self.entry_line(e, offsets))
            .collect();
        if lines.is_empty() {
            self.tell("timeline-none")?;
        }
        let mut day = None;
        let days: Vec<_> = timeline_days(&self.session.timeline().entries);
        for ((line, today), n) in lines.iter().zip(days).zip(1..) {
            if let Some(date) = today.filter(|_| today != day) {
                let date = self.words.day_long(date);
                self.say(&date)?;
            }
            day = today;
            self.say(&format!("{n}. {line}"))?;
        }
        self.figures()
    }

    fn entry_line(&self, event: &Event, offsets: Offsets) -> String {
        let about = if event.about { "~" } else { "" };
        let time = match event.at {
            Some(at) => self.words.moment(at, offsets).trim().to_owned(),
            None => format!("{}?", event.typed),
        };
        let kind = self.words.say(&format!("event-kind-{}", event.kind.code()));
        let mut parts = vec![
            format!("{about}{time}"),
            kind.into_owned(),
            event.text.clone(),
        ];
        parts.extend([&event.role, &event.sense].into_iter().cloned());
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    /// How long until what, what is wrong, and what waits.
    fn figures(&mut self) -> Way<()> {
        if self.session.timeline().entries.is_empty() {
            return self.unread_count();
        }
        let course = self.session.incident();
        let times = [
            ("timeline-detection", course.times.ttd),
            ("timeline-acknowledgement", course.times.tta),
            ("timeline-mitigation", course.times.ttm),
            ("timeline-recovery", course.times.ttr),
        ];
        for (key, length) in times {
            let label = self.words.say(key).into_owned();
            let told = length.map_or_else(
                || self.words.say("timeline-not-available").into_owned(),
                |length| self.words.length(length),
            );
            self.fill(
                "labelled",
                &[("label", label.into()), ("text", told.into())],
            )?;
        }
        for problem in &course.times.problems {
            let name = |mark: Milestone| {
                let name = self.words.say(&format!("event-kind-{}", mark.code()));
                Arg::from(name.into_owned())
            };
            let args = [("then", name(problem.then)), ("first", name(problem.first))];
            self.fill("calc-out-of-order", &args)?;
        }
        self.unread_count()
    }

    fn unread_count(&mut self) -> Way<()> {
        match self.session.timeline().unread.len() {
            0 => Ok(()),
            n => self.fill("timeline-unread", &[("n", n.into()), ("key", "=".into())]),
        }
    }

    fn add_line(&mut self, line: &str) -> Way<()> {
        let local = self.local();
        let (event, fault) = Event::of_line(line, &local, self.session.timeline());
        let text = event.text.clone();
        if self.change(Command::PutEvent(Box::new(event)))? == Changed::No {
            return Ok(());
        }
        match fault {
            None => self.say_newest()?,
            Some(fault) => {
                let why = self.words.chat_fault(&fault);
                self.fill("notice-entry-untimed", &[("fault", why.into())])?;
            }
        }
        self.reframe(&text, LintField::Timeline)
    }

    /// Says the entry that came last, with its number.
    fn say_newest(&mut self) -> Way<()> {
        let entries = self.session.timeline().entries.iter();
        let newest = entries.max_by_key(|event| event.id).map(|event| event.id);
        self.say_entry(newest.unwrap_or(0))
    }

    /// Says one entry with its number.
    fn say_entry(&mut self, id: u32) -> Way<()> {
        let offsets = self.offsets();
        let entries = &self.session.timeline().entries;
        let found = entries.iter().zip(1..).find(|(event, _)| event.id == id);
        match found.map(|(event, n)| format!("{n}. {}", self.entry_line(event, offsets))) {
            Some(line) => self.say(&line),
            None => Ok(()),
        }
    }

    fn offsets(&self) -> Offsets {
        let zone = self.session.local().zone;
        Offsets::where_needed(self.session.timeline().has_offsets(zone.as_ref()))
    }

    /// Marks, changes or takes out an entry by its number.
    fn entry(&mut self, n: usize, line: String) -> Way<()> {
        let at = n.checked_sub(1);
        let found = at
            .and_then(|at| self.session.timeline().entries.get(at))
            .cloned();
        let Some(mut event) = found else {
            return self.fill("cli-not-a-choice", &[("text", line.into())]);
        };
        let marks = Milestone::ALL.map(|mark| format!("event-kind-{}", mark.code()));
        let mut keys: Vec<&str> = marks.iter().map(String::as_str).collect();
        keys.extend(["plain-other-kind", "plain-card-change", "plain-card-remove"]);
        match self.choose_keys(&keys)? {
            Some(at @ 0..=4) => event.kind = EventKind::ALL.get(at).copied().unwrap_or_default(),
            Some(5) => match self.other_kind()? {
                Some(kind) => event.kind = kind,
                None => return Ok(()),
            },
            Some(6) => {
                let (asked, id) = (self.rewrite_entry(&mut event), event.id);
                let text = event.text.clone();
                let _ = self.change(Command::PutEvent(Box::new(event)))?;
                asked?;
                self.say_entry(id)?;
                return self.reframe(&text, LintField::Timeline);
            }
            Some(_) => {
                let _ = self.change(Command::RemoveEvent(event.id))?;
                return Ok(());
            }
            None => return Ok(()),
        }
        let id = event.id;
        let _ = self.change(Command::PutEvent(Box::new(event)))?;
        self.say_entry(id)?;
        self.figures()
    }

    fn other_kind(&mut self) -> Way<Option<EventKind>> {
        let (_, others) = EventKind::ALL.split_at(Milestone::ALL.len());
        let keys: Vec<String> = others
            .iter()
            .map(|k| format!("event-kind-{}", k.code()))
            .collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        Ok(self
            .choose_keys(&keys)?
            .and_then(|at| others.get(at).copied()))
    }

    /// Asks for an entry's fields; leaving in the middle keeps what is there.
    fn rewrite_entry(&mut self, event: &mut Event) -> Way<()> {
        let shown = event
            .at
            .map_or_else(|| event.typed.clone(), |at| at.to_string());
        let mut typed = shown.clone();
        self.words_of("event-at", &mut typed)?;
        if typed != shown {
            let local = self.local();
            match self.session.timeline().moment(&typed, &local) {
                Ok((at, about)) => {
                    (event.at, event.about) = (Some(at), about);
                    event.typed.clear();
                }
                Err(fault) => {
                    (event.at, event.typed) = (None, typed);
                    let why = self.words.chat_fault(&fault);
                    self.say(&why)?;
                }
            }
        }
        let mut text = event.text.clone();
        self.words_of("event-text", &mut text)?;
        if !text.is_empty() {
            event.text = text;
        }
        self.words_of("event-role", &mut event.role)?;
        self.words_of("event-sense", &mut event.sense)
    }

    /// An empty line keeps what is there, a lone `-` empties it.
    fn words_of(&mut self, key: &str, text: &mut String) -> Way<()> {
        let label = self.words.say(key).into_owned();
        let kept = Some(text.as_str()).filter(|text| !text.is_empty());
        let line = self.ask(&bracketed(&label, kept), Entry::Text)?;
        match line.as_str() {
            "" => {}
            "-" => text.clear(),
            _ => *text = line,
        }
        Ok(())
    }

    /// Takes many lines until a dot stands alone on one; no line of them is a command.
    fn paste_block(&mut self) -> Way<()> {
        self.tell("plain-timeline-block")?;
        let mut text = String::new();
        let ended = loop {
            match self.console.line(Sight::Open)? {
                None => break Err(Turn::End),
                Some(line) if line.trim() == END => break Ok(()),
                Some(line) => {
                    text.push_str(&harmless::in_file(&line));
                    text.push('\n');
                }
            }
        };
        let lines = Chat::lines(&text);
        if lines.is_empty() {
            return ended;
        }
        // Kept first: whatever happens while they are looked through, they are there.
        let mut unread = self.session.timeline().unread.clone();
        let before = unread.len();
        unread.extend(lines.iter().cloned());
        let _ = self.change(Command::PutPasted {
            events: Vec::new(),
            unread,
            people: Vec::new(),
        })?;
        ended?;
        self.inside_command(|workshop| workshop.look_through(&lines, before))
    }

    /// Asks within a command: no other one is carried out meanwhile.
    fn inside_command(&mut self, ask: impl FnOnce(&mut Self) -> Way<()>) -> Way<()> {
        self.depth = Depth::Command;
        let done = ask(self);
        self.depth = Depth::Step;
        done
    }

    /// Date, zone, authors, then what is kept; `before` lines were unread already.
    fn look_through(&mut self, lines: &[Unread], before: usize) -> Way<()> {
        self.place()?;
        let local = self.local();
        let chat = Chat::read_beside(lines, &local, self.session.timeline().reach());
        let roles = self.roles(&chat)?;
        let args = [("n", Arg::from(chat.told.len()))];
        self.fill("plain-timeline-read", &args)?;
        let people = people(&chat, &roles);
        let told = chat.told.iter();
        let events: Vec<Event> = told.map(|told| event(told, &roles, &people)).collect();
        for (event, n) in events.iter().zip(1..) {
            let line = self.entry_line(event, Offsets::Told);
            self.say(&format!("{n}. {line}"))?;
        }
        let mut dropped = Vec::new();
        if !events.is_empty() {
            let line = self.ask_key("plain-timeline-drop", Entry::Text)?;
            dropped = line.split_whitespace().filter_map(number).collect();
        }
        let keeps = |at: usize| !dropped.contains(&(at + 1));
        let mut taken = vec![false; lines.len()];
        for (at, told) in chat.told.iter().enumerate().filter(|(at, _)| keeps(*at)) {
            let _ = at;
            let range = taken.get_mut(told.first..=told.last);
            range.into_iter().flatten().for_each(|taken| *taken = true);
        }
        let mut unread = self.session.timeline().unread.clone();
        unread.truncate(before);
        let rest = lines.iter().zip(taken).filter(|(_, taken)| !taken);
        unread.extend(rest.map(|(line, _)| line.clone()));
        let kept = events.into_iter().enumerate().filter(|(at, _)| keeps(*at));
        let events: Vec<Event> = kept.map(|(_, event)| event).collect();
        let args = [
            ("n", events.len().to_string()),
            ("left", unread.len().to_string()),
        ];
        let pasted = Command::PutPasted {
            events,
            unread,
            people,
        };
        if self.change(pasted)? == Changed::Yes {
            let args = args.map(|(name, n)| (name, Arg::from(n)));
            self.fill("notice-tray-put", &args)?;
        }
        Ok(())
    }

    /// Asks for the date and the zone of the incident where they are missing.
    fn place(&mut self) -> Way<()> {
        let known = |workshop: &Self, field: &str| {
            let form = workshop.session.form(HEADER);
            form.is_none_or(|form| !form.value(field).is_empty())
        };
        for (field, key) in [
            ("date", "plain-timeline-date"),
            ("zone", "plain-timeline-zone"),
        ] {
            if known(self, field) {
                continue;
            }
            let text = self.ask_key(key, Entry::Text)?;
            if !text.is_empty() {
                let fill = Command::Fill {
                    form: HEADER.to_owned(),
                    field: field.to_owned(),
                    text,
                };
                let _ = self.change(fill)?;
            }
        }
        Ok(())
    }

    /// Asks what stands for each author's name.
    fn roles(&mut self, chat: &Chat) -> Way<BTreeMap<String, String>> {
        let mut roles = BTreeMap::new();
        for told in chat.told.iter().filter(|told| !told.author.is_empty()) {
            let name = told.author.to_lowercase();
            if roles.contains_key(&name) {
                continue;
            }
            let args = [("name", Arg::from(told.author.as_str()))];
            let prompt = self.words.with("plain-timeline-author", &args);
            let role = self.ask(&prompt, Entry::Text)?;
            roles.insert(name, role);
        }
        Ok(roles)
    }

    /// Goes through the lines that wait: each can be said anew, left or dropped.
    fn mend_unread(&mut self) -> Way<()> {
        let mut at = 0;
        while let Some(line) = self.session.timeline().unread.get(at).cloned() {
            let args = [
                ("n", line.line.to_string().into()),
                ("text", line.text.into()),
            ];
            self.fill("plain-timeline-unread", &args)?;
            let text = self.ask_key("plain-timeline-mend", Entry::Text)?;
            match text.as_str() {
                "" => at += 1,
                "-" => {
                    let _ = self.change(Command::DropUnread(at))?;
                }
                _ => at += self.put_mended(at, &text)?,
            }
        }
        Ok(())
    }

    /// Puts a line said anew on the timeline, in one step; gives 1 where it is still unread.
    fn put_mended(&mut self, at: usize, text: &str) -> Way<usize> {
        let local = self.local();
        let (event, fault) = Event::of_line(text, &local, self.session.timeline());
        if let Some(fault) = fault.filter(|fault| *fault != ChatFault::Day) {
            let why = self.words.chat_fault(&fault);
            self.say(&why)?;
            return Ok(1);
        }
        let mut unread = self.session.timeline().unread.clone();
        unread.remove(at);
        let _ = self.change(Command::PutPasted {
            events: vec![event],
            unread,
            people: Vec::new(),
        })?;
        Ok(0)
    }
}

/// The day of each entry.
fn timeline_days(entries: &[Event]) -> Vec<Option<jiff::civil::Date>> {
    entries
        .iter()
        .map(|event| event.at.map(Instant::date))
        .collect()
}

/// What stays in the text, as it was answered for an author.
const STAYS: &str = "=";

/// The people whom pasted lines name: authors that write no log and whose name stays out.
fn people(chat: &Chat, roles: &BTreeMap<String, String>) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for told in chat.told.iter().filter(|told| !told.by_machine) {
        let small = told.author.to_lowercase();
        let is_new = people.iter().all(|p| p.name.to_lowercase() != small);
        if let Some(role) = roles.get(&small).filter(|role| is_new && *role != STAYS) {
            people.push(Person {
                name: told.author.clone(),
                role: role.clone(),
            });
        }
    }
    people
}

/// An entry of a pasted one: a role in place of the name, or the name within the text; other
/// authors' names in it give way as well.
fn event(told: &Told, roles: &BTreeMap<String, String>, people: &[Person]) -> Event {
    let role = roles
        .get(&told.author.to_lowercase())
        .map_or("", String::as_str);
    let (text, role) = match role {
        STAYS => (told.whole(), ""),
        role => (told.text.clone(), role),
    };
    let text = people.iter().fold(text, |text, person| {
        without_name(&text, &person.name, &person.role)
    });
    Event {
        at: Some(told.at),
        about: told.about,
        text,
        role: role.to_owned(),
        source: if told.by_machine { "log" } else { "chat" }.to_owned(),
        ..Event::default()
    }
}
