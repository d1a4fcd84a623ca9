//! The timeline of an incident: what was seen, thought and done, in order.
//!
//! Each entry keeps the offset in which its time was given; the order is that of the instants.
use serde::{Deserialize, Serialize};

use super::{Instant, Milestone, Person, Zone};

/// What an entry of the timeline is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// It began to go wrong.
    Started,
    /// Somebody or something noticed.
    Detected,
    /// Somebody took it on.
    Acknowledged,
    /// Users no longer felt it.
    Mitigated,
    /// It was over.
    Resolved,
    /// How things stood.
    #[default]
    Context,
    /// Something was changed.
    Change,
    /// What was seen.
    Symptom,
    /// What was thought to be the case.
    Hypothesis,
    /// What was decided.
    Decision,
    /// What was done.
    Action,
    /// Help was called.
    Escalation,
    /// Somebody was told.
    Communication,
    /// What nobody expected.
    Surprise,
    /// It came back when it seemed over.
    Relapse,
}

impl EventKind {
    /// Every kind; the five from which durations are counted come first.
    pub const ALL: [Self; 15] = [
        Self::Started,
        Self::Detected,
        Self::Acknowledged,
        Self::Mitigated,
        Self::Resolved,
        Self::Context,
        Self::Change,
        Self::Symptom,
        Self::Hypothesis,
        Self::Decision,
        Self::Action,
        Self::Escalation,
        Self::Communication,
        Self::Surprise,
        Self::Relapse,
    ];

    /// The mark of an incident that it sets; none for what is told only.
    pub const fn milestone(self) -> Option<Milestone> {
        match self {
            Self::Started => Some(Milestone::Started),
            Self::Detected => Some(Milestone::Detected),
            Self::Acknowledged => Some(Milestone::Acknowledged),
            Self::Mitigated => Some(Milestone::Mitigated),
            Self::Resolved => Some(Milestone::Resolved),
            Self::Context
            | Self::Change
            | Self::Symptom
            | Self::Hypothesis
            | Self::Decision
            | Self::Action
            | Self::Escalation
            | Self::Communication
            | Self::Surprise
            | Self::Relapse => None,
        }
    }

    /// The kind that has this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What a number key makes of this kind: 1 to 5 set the mark, or take it off where it is set
    /// already; 6 goes through the other kinds. None for other numbers.
    #[must_use]
    pub fn pressed(self, number: u8) -> Option<Self> {
        let (marks, others) = Self::ALL.split_at(5);
        if number == 6 {
            let at = others.iter().position(|kind| *kind == self);
            let next = at.map_or(0, |at| (at + 1) % others.len());
            return others.get(next).copied();
        }
        let mark = marks.get(usize::from(number).checked_sub(1)?).copied()?;
        Some(if mark == self { Self::Context } else { mark })
    }

    /// The name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Acknowledged => "acknowledged",
            Self::Mitigated => "mitigated",
            Self::Resolved => "resolved",
            Self::Context => "context",
            Self::Change => "change",
            Self::Symptom => "symptom",
            Self::Hypothesis => "hypothesis",
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Escalation => "escalation",
            Self::Communication => "communication",
            Self::Surprise => "surprise",
            Self::Relapse => "relapse",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Names it within its session; 0 is a new one.
    pub id: u32,
    /// When; none while its time cannot be read.
    pub at: Option<Instant>,
    /// What was typed as its time where it could not be read.
    pub typed: String,
    /// Whether the time is only about right.
    pub about: bool,
    /// What it is.
    pub kind: EventKind,
    /// What was seen, thought or done.
    pub text: String,
    /// The role of whoever saw, thought or did it.
    pub role: String,
    /// Log, chat, graph or memory.
    pub source: String,
    /// What made sense then.
    pub sense: String,
}

/// A pasted line whose time could not be read, or that nobody has kept yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Its number in what was pasted, from 1.
    pub line: u32,
    /// The line as it was.
    pub text: String,
}

/// What happened, and what was pasted but is no entry yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timeline {
    /// The entries, by instant; those without a readable time come last.
    pub entries: Vec<Event>,
    /// Pasted lines that could not be read.
    pub unread: Vec<Unread>,
    /// The authors of pasted lines, so that their names are known where somebody types them; they
    /// leave with no report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
}

impl Timeline {
    /// The entry with an id.
    pub fn entry(&self, id: u32) -> Option<&Event> {
        self.entries.iter().find(|event| event.id == id)
    }

    /// From the first instant to the last.
    pub fn reach(&self) -> Option<(Instant, Instant)> {
        let mut timed = self.entries.iter().filter_map(|event| event.at);
        let first = timed.next()?;
        Some((first, timed.next_back().unwrap_or(first)))
    }

    /// Whether offsets must be told so that times are not mistaken: there are several, or one
    /// that is not that of `zone`.
    pub fn has_offsets(&self, zone: Option<&Zone>) -> bool {
        let timed = || self.entries.iter().filter_map(|event| event.at);
        let first = timed().next().map(Instant::offset);
        let at_home =
            |at: Instant| zone.is_none_or(|zone| zone.offset_at(at.timestamp()) == at.offset());
        timed().any(|at| Some(at.offset()) != first || !at_home(at))
    }

    /// Takes somebody among the people, or another role for somebody who is there.
    pub(super) fn meet(&mut self, person: Person) {
        let same = |old: &&mut Person| old.name.to_lowercase() == person.name.to_lowercase();
        match self.people.iter_mut().find(same) {
            Some(old) if person.role.is_empty() => old.name = person.name,
            Some(old) => *old = person,
            None => self.people.push(person),
        }
    }

    /// Takes somebody among the people who is not there, or is without a role.
    pub(super) fn know(&mut self, person: &Person) {
        let name = person.name.to_lowercase();
        let mut people = self.people.iter();
        let known = people.any(|old| old.name.to_lowercase() == name && !old.role.is_empty());
        if !known {
            self.meet(person.clone());
        }
    }

    /// Puts the entries in order; those of one instant keep the order in which they came.
    pub(super) fn sort(&mut self) {
        self.entries.sort_by_key(|event| {
            let second = event.at.as_ref().map(|at| at.timestamp());
            (second.is_none(), second)
        });
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_number_key_marks_unmarks_and_goes_through_the_other_kinds() {
        let mut kind = EventKind::Context;
        for (number, mark) in (1..).zip(Milestone::ALL) {
            kind = kind.pressed(number).unwrap();
            assert_eq!(kind.milestone(), Some(mark));
        }
        assert_eq!(kind.pressed(5), Some(EventKind::Context));
        let mut seen = Vec::new();
        for _ in 0..10 {
            kind = kind.pressed(6).unwrap();
            assert!(!seen.contains(&kind) && kind.milestone().is_none());
            seen.push(kind);
        }
        assert_eq!(kind.pressed(6), seen.first().copied());
        assert_eq!((kind.pressed(0), kind.pressed(7)), (None, None));
    }

    #[test]
    fn offsets_are_told_where_they_are_not_those_of_the_zone() {
        let told = |at: &[&str], zone: &str| {
            let entries = at.iter().map(|at| Event {
                at: Some(at.parse().unwrap()),
                ..Event::default()
            });
            let timeline = Timeline {
                entries: entries.collect(),
                ..Timeline::default()
            };
            timeline.has_offsets(Zone::parse(zone).ok().as_ref())
        };
        let day = ["2026-05-11T14:03+02:00", "2026-05-11T15:03+02:00"];
        assert!(!told(&day, "Europe/Paris"));
        assert!(!told(&day, ""));
        assert!(told(&day, "UTC"));
        assert!(told(&[day[0], "2026-05-11T18:03+05:45"], ""));
        // The night on which clocks are set back: 02:30 stands there twice.
        let night = ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"];
        assert!(told(&night, "Europe/Paris"));
    }
}
