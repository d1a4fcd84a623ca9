//! Three teams and a year of their workshops, for somebody who wants to see before starting.
//!
//! Each session is begun and led as a room would: command by command, step by step, each with the
//! time it takes. What the teams said and counted is content; nothing here knows a workshop.
mod lead;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::content::{DemoSession, DemoTeam, Fault, Shelf, demo_teams};
use crate::domain::{
    Carried, Command, Header, Language, Moment, Pack, Plan, Refusal, Session, SessionId, beside,
    to_carry,
};
use crate::store::ids;
use lead::Lead;

/// Why a demo cannot be made; the tests lead all of it, in both languages.
#[derive(Debug, thiserror::Error)]
pub enum DemoFault {
    /// A file of the content cannot be read: file, line, code.
    #[error("{}:{}: {}", .0.file, .0.line, .0.code)]
    Content(Box<Fault>),
    /// The content names something that is not there.
    #[error("{session}: no {what}")]
    NotThere {
        /// The session.
        session: SessionId,
        /// What is named.
        what: String,
    },
    /// The session refuses what the content says.
    #[error("{session}: {refusal}: {what}")]
    Refused {
        /// The session.
        session: SessionId,
        /// Why.
        refusal: Refusal,
        /// What was to be done.
        what: String,
    },
    /// A day lies beyond the calendar.
    #[error(transparent)]
    Day(#[from] jiff::Error),
}

/// The sessions of all teams up to the day of `now`, in a language, where `zone` is; each team's
/// oldest first. The same day gives the same sessions.
///
/// # Errors
/// See [`DemoFault`].
pub fn sessions(
    language: Language,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Vec<Session>, DemoFault> {
    let shelf = Shelf::built_in(&[language]);
    let year = Year {
        language,
        zone,
        today: now.to_zoned(zone.clone()).date(),
        shelf: &shelf,
    };
    let teams = demo_teams().map_err(|fault| DemoFault::Content(Box::new(fault)))?;
    let mut all = Vec::new();
    for team in &teams {
        all.extend(year.of(team)?);
    }
    Ok(all)
}

/// What all sessions of a demo share.
#[derive(Debug)]
struct Year<'a> {
    language: Language,
    zone: &'a TimeZone,
    today: Date,
    shelf: &'a Shelf,
}

impl Year<'_> {
    /// The sessions of a team, each of which knows those before it.
    fn of(&self, team: &DemoTeam) -> Result<Vec<Session>, DemoFault> {
        let mut led: Vec<Session> = Vec::new();
        for told in &team.sessions {
            let carried = to_carry(led.iter().rev());
            let headers: Vec<&Header> = led.iter().map(Session::header).collect();
            let session = self.lead(team, told, carried, &headers)?;
            led.push(session);
        }
        Ok(led)
    }

    fn lead(
        &self,
        team: &DemoTeam,
        told: &DemoSession,
        carried: Vec<Carried>,
        others: &[&Header],
    ) -> Result<Session, DemoFault> {
        let name = team.name.in_language(self.language);
        let day = working_day(self.today, told.ago)?;
        // The same four last characters on each day, and others for each session.
        let seed = u64::from(told.ago).wrapping_add(3).wrapping_mul(104_729);
        let id = ids::new(day, name, &told.pack, seed);
        let pack = self.pack(&told.pack, &id)?;
        let wall = day.to_datetime(told.at).to_zoned(self.zone.clone())?;
        let now = Moment {
            wall: wall.timestamp(),
            elapsed: 0,
        };
        let plan = Plan {
            id,
            variant: told.variant,
            team: name.to_owned(),
            people: told.people,
            mode: told.mode,
            carried,
        };
        let mut lead = Lead {
            session: Session::begin(pack, plan, now),
            told,
            language: self.language,
            zone: self.zone,
            day,
            now,
        };
        let known = beside(others.iter().copied(), lead.session.header());
        lead.does(Command::LookBeside(known))?;
        lead.run()?;
        Ok(lead.session)
    }

    fn pack(&self, name: &str, session: &SessionId) -> Result<&Pack, DemoFault> {
        let shelved = self.shelf.exact(name, self.language);
        let shelved = shelved.ok_or_else(|| DemoFault::NotThere {
            session: session.clone(),
            what: name.to_owned(),
        })?;
        Ok(&shelved.pack)
    }
}

/// The last day of work that is at least so many days ago.
fn working_day(today: Date, ago: u16) -> Result<Date, DemoFault> {
    let mut day = today.checked_sub(i64::from(ago).days())?;
    while !is_working_day(day) {
        day = day.yesterday()?;
    }
    Ok(day)
}

/// Whether a workshop would take place: not at a weekend, nor on the few days that most of those
/// who read this have off.
fn is_working_day(day: Date) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let is_off = matches!((day.month(), day.day()), (1 | 5, 1) | (12, 24..=26 | 31));
    !is_weekend && !is_off
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
