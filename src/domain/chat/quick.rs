//! One line that somebody types, and one moment: read like a pasted line, but beside what the
//! timeline holds already.
use jiff::civil::{Date, Time};

use super::local::{Local, placed};
use super::stamp::{self, Stamp};
use super::{ChatFault, calendar::Order, calendar::nearest};
use crate::domain::{Event, Instant, Timeline};

/// How many days after the incident's a time without date is looked for.
const DAYS: usize = 8;

impl Event {
    /// An entry from one line such as `14:03 alert fired`. A time without date is the one that
    /// lies within what the timeline holds, or nearest to it.
    ///
    /// Where no instant can be made of it, the words of its time are kept, and the fault says why.
    pub fn of_line(line: &str, local: &Local, timeline: &Timeline) -> (Self, Option<ChatFault>) {
        let line = line.trim();
        let whole = |fault| {
            let text = line.to_owned();
            let event = Self {
                text,
                ..Self::default()
            };
            (event, Some(fault))
        };
        let Some((stamp, rest)) = stamp::first(line) else {
            return whole(ChatFault::NoTime);
        };
        if rest.is_empty() {
            return whole(ChatFault::NoText);
        }
        let read = instant(&stamp, local, timeline);
        let when = line.get(..line.len() - rest.len()).unwrap_or_default();
        let event = Self {
            at: read.clone().ok(),
            typed: read.as_ref().map_or_else(|_| bare(when), |_| String::new()),
            about: stamp.about,
            text: rest.to_owned(),
            ..Self::default()
        };
        (event, read.err())
    }
}

impl Timeline {
    /// The instant that a text is, and whether it is only about right.
    ///
    /// # Errors
    /// Why it is none.
    pub fn moment(&self, text: &str, local: &Local) -> Result<(Instant, bool), ChatFault> {
        let (stamp, rest) = stamp::first(text).ok_or(ChatFault::NoTime)?;
        if !rest.is_empty() {
            return Err(ChatFault::NoTime);
        }
        Ok((instant(&stamp, local, self)?, stamp.about))
    }
}

/// The words of a time without the marks that part it from the text.
fn bare(when: &str) -> String {
    let marks = [' ', '-', '–', '—', ':', ',', ';', '|'];
    when.trim_end_matches(marks)
        .trim_start_matches(marks)
        .to_owned()
}

fn instant(stamp: &Stamp<'_>, local: &Local, timeline: &Timeline) -> Result<Instant, ChatFault> {
    let date = match stamp.date {
        Some(written) => {
            let near = local
                .date
                .or(timeline.reach().map(|(first, _)| first.date()));
            if near.is_none() && !written.has_year() {
                return Err(ChatFault::NoDate);
            }
            let year = |day, month| nearest(day, month, near?);
            written
                .date(Order::DayFirst, year)
                .ok_or(ChatFault::NoSuchDate)?
        }
        None => beside(stamp.time, local, timeline.reach())?,
    };
    placed(date, stamp.time, stamp.shift, local)
}

/// The date on which a time of day lies within what the timeline holds, or nearest to it; never
/// before the day of the incident.
pub(super) fn beside(
    time: Time,
    local: &Local,
    reach: Option<(Instant, Instant)>,
) -> Result<Date, ChatFault> {
    let first = local.date.or(reach.map(|(first, _)| first.date()));
    let first = first.ok_or(ChatFault::NoDate)?;
    let Some((from, to)) = reach else {
        return Ok(first);
    };
    let (from, to) = (from.civil(), to.civil());
    let away = |date: &Date| {
        let at = date.to_datetime(time);
        let early = from.duration_since(at);
        let late = at.duration_since(to);
        early.max(late).max(jiff::SignedDuration::ZERO)
    };
    let days = first.series(jiff::Span::new().days(1)).take(DAYS);
    days.min_by_key(away).ok_or(ChatFault::NoDate)
}
