//! What the timeline of a session says of its incident: how long until what, and what is wrong.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::{
    Command, Duration, Field, FieldKind, Incident, Instant, Kind, Local, Meaning, Milestone, NO,
    Restored, Session, Unreadable, YES, Zone, meaning,
};

/// The form that says when and where the incident was.
const HEADER: &str = "header";

/// The incident that a session is about, read off its timeline and its form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The times between its marks, and which marks are out of order.
    pub times: Incident,
    /// Marks that no entry has.
    pub missing: Vec<Milestone>,
    /// How many entries have no time that can be read.
    pub untimed: usize,
    /// Whether a change caused it; none where that was not said.
    pub change: Option<bool>,
}

impl Course {
    /// What the delivery metrics of other sessions need of it; none before it has a start.
    pub fn restored(&self) -> Option<Restored> {
        Some(Restored {
            started: self.times.started?.timestamp(),
            seconds: self.times.to_restore().map(Duration::seconds),
            change: self.change,
        })
    }
}

impl Session {
    /// The incident, as far as the timeline tells it.
    pub fn incident(&self) -> Course {
        let entries = &self.timeline.entries;
        let marks: Vec<_> = entries
            .iter()
            .filter_map(|entry| Some((entry.kind.milestone()?, entry.at?)))
            .collect();
        let is_missing = |mark: &Milestone| marks.iter().all(|(found, _)| found != mark);
        let change = match self.typed("change") {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        };
        Course {
            times: Incident::of(&marks),
            missing: Milestone::ALL.into_iter().filter(is_missing).collect(),
            untimed: entries.iter().filter(|entry| entry.at.is_none()).count(),
            change,
        }
    }

    /// Where times without date or offset belong, as the form of the incident says it.
    pub fn local(&self) -> Local {
        Local::read(self.typed("date"), self.typed("zone"), self.latest())
    }

    /// The last day on which an incident may have begun that this session looks back on.
    pub fn latest(&self) -> Date {
        let made = self.header.created.to_zoned(TimeZone::UTC).date();
        // It may be tomorrow already where the room is.
        made.tomorrow().unwrap_or(made)
    }

    /// The zone of the incident as it was typed; none where nothing was.
    pub fn zone_typed(&self) -> Option<&str> {
        Some(self.typed("zone")).filter(|zone| !zone.is_empty())
    }

    /// What writes down in whose zone times are typed; none where that was said, or where no form
    /// asks.
    pub fn settles_zone(&self, zone: &str) -> Option<Command> {
        let fields = &self.form(HEADER)?.fields;
        let asks = fields.iter().any(|filled| filled.field.id == "zone");
        (asks && self.zone_typed().is_none()).then(|| Command::Fill {
            form: HEADER.to_owned(),
            field: "zone".to_owned(),
            text: zone.to_owned(),
        })
    }

    /// Whether the zone that was typed is none.
    pub fn zone_is_unknown(&self) -> bool {
        self.zone_typed()
            .is_some_and(|zone| Zone::parse(zone).is_err())
    }

    /// How a field of a form is read. Around an incident a moment is read as its timeline reads
    /// times, with the date and the zone of `local`, and the incident's own date lies behind.
    pub fn meaning(
        &self,
        (form, field): (&str, &Field),
        text: &str,
        local: &Local,
        today: Date,
    ) -> Meaning {
        let read = meaning(field.kind, text, &self.scale(today));
        if read == Meaning::Empty || !self.is_about_an_incident() {
            return read;
        }
        match (form, field.id.as_str(), field.kind) {
            (_, _, FieldKind::Moment) => self.moment(text, local),
            (HEADER, "date", _) => Local::day(text, self.latest())
                .map_or(Meaning::Unread(Unreadable::Date), Meaning::Date),
            (HEADER, "zone", _) if Zone::parse(text).is_err() => Meaning::Unread(Unreadable::Zone),
            (_, _, _) => read,
        }
    }

    fn moment(&self, text: &str, local: &Local) -> Meaning {
        match Instant::parse(text, local.zone.as_ref()) {
            Ok(at) => Meaning::Moment(at),
            Err(error) if error.candidates().is_some() => {
                Meaning::Unread(Unreadable::Moment(error))
            }
            Err(_) => match self.timeline.moment(text.trim(), local) {
                Ok((at, _)) => Meaning::Moment(at),
                Err(fault) => Meaning::Unread(Unreadable::Time(fault)),
            },
        }
    }

    /// Reads the times of entries that have none again: the date or the zone may be known now.
    pub(super) fn read_entries_again(&mut self) {
        let local = self.local();
        for at in 0..self.timeline.entries.len() {
            let typed = match self.timeline.entries.get(at) {
                Some(entry) if entry.at.is_none() && !entry.typed.is_empty() => &entry.typed,
                Some(_) | None => continue,
            };
            let Ok((instant, about)) = self.timeline.moment(typed, &local) else {
                continue;
            };
            if let Some(entry) = self.timeline.entries.get_mut(at) {
                entry.at = Some(instant);
                entry.about |= about;
                entry.typed.clear();
            }
        }
        self.timeline.sort();
    }

    /// The field of the incident's form, without blanks around it.
    fn typed(&self, field: &str) -> &str {
        self.form(HEADER).map_or("", |form| form.value(field))
    }

    /// What a session with a timeline says to others of the team.
    pub(super) fn told_to_others(&self) -> Option<Restored> {
        let mut stops = self.agenda.iter();
        let has_timeline = stops.any(|stop| stop.kind == Kind::Timeline);
        has_timeline.then(|| self.incident().restored())?
    }
}
