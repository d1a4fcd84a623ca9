//! Where times without date or offset belong.
use jiff::civil::{Date, Time};

use super::ChatFault;
use super::calendar::{self, Order, Written, last, nearest};
use super::clock::Shift;
use super::quick::beside;
use super::stamp::Stamp;
use crate::domain::{Instant, InstantError, Zone};

/// The date and the zone of an incident, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Local {
    /// The day on which it began.
    pub date: Option<Date>,
    /// The zone of those who wrote.
    pub zone: Option<Zone>,
}

impl Local {
    /// Reads a date and a zone as they were typed; a date without year is the last such date up
    /// to `latest`.
    pub fn read(date: &str, zone: &str, latest: Date) -> Self {
        Self {
            date: Self::day(date, latest),
            zone: Zone::parse(zone).ok(),
        }
    }

    /// The date that a text is: `2026-05-11`, `11/05/2026`, `11 mai`, the last such up to `latest`.
    pub fn day(text: &str, latest: Date) -> Option<Date> {
        let (written, rest) = calendar::read(text.trim())?;
        let year = |day, month| last(day, month, latest);
        rest.trim()
            .is_empty()
            .then(|| written.date(Order::DayFirst, year))?
    }
}

/// Where the reading of a text stands.
#[derive(Debug)]
pub(super) struct Reckoning<'a> {
    local: &'a Local,
    /// From when to when the timeline reaches already.
    reach: Option<(Instant, Instant)>,
    order: Order,
    /// The date of times that have none.
    date: Option<Date>,
    /// The time of day that was read last on that date.
    before: Option<Time>,
}

impl<'a> Reckoning<'a> {
    pub(super) const fn new(
        local: &'a Local,
        reach: Option<(Instant, Instant)>,
        order: Order,
    ) -> Self {
        Self {
            local,
            reach,
            order,
            date: None,
            before: None,
        }
    }

    /// Takes a date for what follows; tells whether there is such a date.
    pub(super) fn turn_to(&mut self, written: Written) -> Result<(), ChatFault> {
        let date = self.date_of(written)?;
        self.date = Some(date);
        self.before = None;
        Ok(())
    }

    /// The instant of a time, seen from those before it.
    pub(super) fn instant(&mut self, stamp: &Stamp<'_>) -> Result<Instant, ChatFault> {
        let date = match stamp.date {
            Some(written) => self.date_of(written)?,
            None => self.rolled(stamp.time)?,
        };
        self.date = Some(date);
        self.before = Some(stamp.time);
        placed(date, stamp.time, stamp.shift, self.local)
    }

    fn date_of(&self, written: Written) -> Result<Date, ChatFault> {
        let near = self.local.date.or(self.date);
        if near.is_none() && !written.has_year() {
            return Err(ChatFault::NoDate);
        }
        let year = |day, month| nearest(day, month, near?);
        let date = written.date(self.order, year);
        date.ok_or(ChatFault::NoSuchDate)
    }

    /// The date at hand, or the next one where the clock went back by more than twelve hours.
    fn rolled(&self, time: Time) -> Result<Date, ChatFault> {
        let Some((date, before)) = self.date.map(|date| (date, self.before)) else {
            return beside(time, self.local, self.reach);
        };
        let back = before.map_or(0, |before| seconds(before) - seconds(time));
        if back > 12 * 3_600 {
            return date.tomorrow().map_err(|_| ChatFault::NoSuchDate);
        }
        Ok(date)
    }
}

fn seconds(time: Time) -> i32 {
    (i32::from(time.hour()) * 60 + i32::from(time.minute())) * 60 + i32::from(time.second())
}

/// The instant of a date and time in an offset, or in the zone where none is said.
pub(super) fn placed(
    date: Date,
    time: Time,
    shift: Shift<'_>,
    local: &Local,
) -> Result<Instant, ChatFault> {
    let civil = date.to_datetime(time);
    match shift {
        Shift::Of(offset) => {
            let at = offset.to_timestamp(civil);
            at.map(|at| Instant::new(at, offset))
                .map_err(|_| ChatFault::NoSuchDate)
        }
        Shift::Unsure(name) => Err(ChatFault::Unsure {
            name: name.to_owned(),
        }),
        Shift::Unsaid => {
            let zone = local.zone.as_ref().ok_or(ChatFault::NoZone)?;
            Instant::parse(&civil.to_string(), Some(zone)).map_err(|error| match error {
                InstantError::Twice { first, second, .. } => ChatFault::Twice { first, second },
                InstantError::Never { before, after, .. } => ChatFault::Never { before, after },
                InstantError::NoOffset { .. } => ChatFault::NoZone,
                InstantError::Unread { .. } | InstantError::NoTime { .. } => ChatFault::NoSuchDate,
            })
        }
    }
}
