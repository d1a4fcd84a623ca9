//! The tray as the session file keeps it: while it is open, so that no crash takes a paste along,
//! and after it was left for later, so that nothing has to be typed twice.
use std::collections::BTreeMap;

use super::{Naming, Origin, Pick, Tray, ZoneFrom};
use crate::app::Desk;
use crate::domain::{Command, Draft, EventKind, Session, Unread, Zone};

const PASTE: &str = "tray:paste";
const SESSION: &str = "tray:session";

/// Whose word the zone is.
const ROOM: &str = "room";
const TYPED: &str = "typed";

impl Tray {
    pub(super) fn keep_draft(&mut self, desk: &mut Desk<'_>) {
        desk.change(Command::KeepDraft(Some(self.draft())));
    }

    fn draft(&self) -> Draft {
        let form = match self.origin {
            Origin::Paste => PASTE,
            Origin::Session => SESSION,
        };
        let edited = self.line_at_hand().filter(|_| self.edit.is_some());
        let lines: Vec<String> = self
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| match (&self.edit, edited == Some(at)) {
                (Some(field), true) => format!("{}\t{}", line.line, field.text()),
                (_, _) => format!("{}\t{}", line.line, line.text),
            })
            .collect();
        let namings = self.namings.iter().map(|(name, naming)| match naming {
            Naming::Dropped => format!("{name}\t-"),
            Naming::Text => format!("{name}\t="),
            Naming::Role(role) => format!("{name}\t>{role}"),
        });
        let picks = self.picks.iter().map(|(at, pick)| {
            let kept = if pick.kept { '+' } else { '-' };
            format!("{at}\t{kept}{}", pick.kind.code())
        });
        let zone_from = match self.zone_from {
            ZoneFrom::Room => ROOM,
            ZoneFrom::Typed => TYPED,
        };
        let (date, zone) = &self.seen;
        Draft {
            form: form.to_owned(),
            fields: vec![
                self.date.text().to_owned(),
                self.zone.text().to_owned(),
                lines.join("\n"),
                namings.collect::<Vec<_>>().join("\n"),
                picks.collect::<Vec<_>>().join("\n"),
                self.fresh.to_string(),
                [date, zone, zone_from].join("\t"),
            ],
        }
    }

    /// What is kept of it when it is left: of a paste, behind what waits in the tray already.
    pub(super) fn for_later(&self, desk: &Desk<'_>) -> Option<Draft> {
        let mut later = match self.origin {
            Origin::Session => self.clone(),
            Origin::Paste => Self::of_session(desk)?,
        };
        let before = match self.origin {
            Origin::Session => 0,
            Origin::Paste => later.lines.len(),
        };
        if self.origin == Origin::Paste {
            later.lines.extend(self.lines.iter().cloned());
            later.date.set(self.date.text());
            later.zone.set(self.zone.text());
            later.zone_from = self.zone_from;
            later.namings.extend(self.namings.clone());
        }
        let told = self.chat.told.iter();
        let picks = told.map(|told| (told.last + before, self.pick(told)));
        later.picks.extend(picks);
        Some(later.draft())
    }

    /// What is kept of it once its chosen lines are on the timeline. What was kept before a paste
    /// is about other lines, and stays as it is.
    pub(super) fn after_put(&self, desk: &Desk<'_>) -> Option<Draft> {
        match self.origin {
            Origin::Session => self.for_later(desk),
            Origin::Paste => desk.session()?.tray().cloned(),
        }
    }

    /// Takes up date and zone as they were left, unless the form of the incident has learnt
    /// another one since.
    pub(super) fn take_up_place(&mut self, kept: &Draft) {
        let field = |at: usize| kept.fields.get(at).map_or("", String::as_str);
        let mut seen = field(6).split('\t');
        let (date, zone) = (seen.next().unwrap_or(""), seen.next().unwrap_or(""));
        if date == self.seen.0 {
            self.date.set(field(0));
        }
        if zone == self.seen.1 && seen.next() == Some(TYPED) {
            self.zone.set(field(1));
            self.zone_from = ZoneFrom::Typed;
        }
    }

    /// Takes up what was chosen and typed when the tray was left, for the lines that are still
    /// there.
    pub(super) fn take_up(&mut self, kept: &Draft) {
        self.take_up_place(kept);
        let Held {
            lines,
            namings,
            picks,
        } = read(kept);
        self.namings.extend(namings);
        let mut now = BTreeMap::new();
        let mut from = 0;
        for (at, line) in lines.iter().enumerate() {
            let mut rest = self.lines.iter().enumerate().skip(from);
            if let Some((there, _)) = rest.find(|(_, other)| *other == line) {
                now.insert(at, there);
                from = there + 1;
            }
        }
        let picks = picks
            .into_iter()
            .filter_map(|(at, pick)| Some((*now.get(&at)?, pick)));
        self.picks.extend(picks);
        let fresh = fresh(kept).and_then(|fresh| now.range(fresh..).next());
        self.fresh = fresh.map_or(self.lines.len(), |(_, there)| *there);
        self.read();
        self.at = self.first_worth_a_look();
    }

    /// The tray that was open when the program last saved.
    pub(crate) fn from_draft(draft: &Draft, session: &Session) -> Option<Self> {
        let origin = match draft.form.as_str() {
            PASTE => Origin::Paste,
            SESSION => Origin::Session,
            _ => return None,
        };
        let field = |at: usize| draft.fields.get(at).map_or("", String::as_str);
        let Held {
            lines,
            namings,
            picks,
        } = read(draft);
        let mut tray = Self::new(origin, lines, (session, field(1).to_owned()));
        tray.date.set(field(0));
        tray.zone_from = if field(6).ends_with(ROOM) {
            ZoneFrom::Room
        } else {
            ZoneFrom::Typed
        };
        tray.fresh = fresh(draft).unwrap_or(tray.fresh);
        tray.changed = true;
        tray.namings.extend(namings);
        tray.picks.extend(picks);
        tray.read();
        tray.at = tray.first_worth_a_look();
        Some(tray)
    }
}

/// The zone that somebody typed into a tray; none where it is that of the room or cannot be read.
pub(super) fn zone_typed(draft: &Draft) -> Option<&str> {
    let is_typed = draft.fields.get(6)?.ends_with(TYPED);
    let zone = draft.fields.get(1).filter(|_| is_typed)?;
    Zone::parse(zone).is_ok().then_some(zone.as_str())
}

/// The first line that is kept unless somebody lets it go.
fn fresh(draft: &Draft) -> Option<usize> {
    draft.fields.get(5)?.parse().ok()
}

/// What a draft holds line by line.
struct Held {
    lines: Vec<Unread>,
    /// What became of names, each in small letters.
    namings: Vec<(String, Naming)>,
    /// What was chosen, by the index of an entry's last line.
    picks: Vec<(usize, Pick)>,
}

fn read(draft: &Draft) -> Held {
    let pairs = |at: usize| {
        let field = draft.fields.get(at).map_or("", String::as_str);
        field.split('\n').filter_map(|row| row.split_once('\t'))
    };
    let lines = pairs(2).filter_map(|(line, text)| {
        let line = line.parse().ok()?;
        let text = text.to_owned();
        Some(Unread { line, text })
    });
    let namings = pairs(3).map(|(name, naming)| {
        let naming = match naming.strip_prefix('>') {
            Some(role) => Naming::Role(role.to_owned()),
            None if naming == "=" => Naming::Text,
            None => Naming::Dropped,
        };
        (name.to_owned(), naming)
    });
    let picks = pairs(4).filter_map(|(at, pick)| {
        let kind = pick.get(1..).and_then(EventKind::from_code)?;
        let kept = pick.starts_with('+');
        Some((at.parse().ok()?, Pick { kept, kind }))
    });
    Held {
        lines: lines.collect(),
        namings: namings.collect(),
        picks: picks.collect(),
    }
}
