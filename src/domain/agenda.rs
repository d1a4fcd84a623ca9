//! The stops of a session and the time they take.
//!
//! A stop's time box never ends it: it counts down, then over. Time runs on the monotonic clock
//! and is booked on the stop at hand.
use serde::{Deserialize, Serialize};

use super::{Asked, Kind, Moment, Span, Stage};

/// One step of the agenda, as this session runs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The step's id in the pack.
    pub id: String,
    /// Its stage.
    pub stage: Stage,
    /// What it does.
    pub kind: Kind,
    /// Its name in the session's language.
    pub title: String,
    /// The time box that the pack gives.
    pub planned: Span,
    /// What was added from the pool.
    pub added: Span,
    /// What was saved by leaving questions out.
    pub cut: Span,
    /// What it has taken so far.
    pub spent: Span,
    /// Whether it has been looked at.
    pub visited: bool,
    /// Whether the room leaves it out.
    pub skipped: bool,
    /// Whether it can wait for another day where the safety check comes out red. It never changes
    /// within a session, so a file may go without it where it does not hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub risky: bool,
}

impl Stop {
    /// Whether a question is voted on at it.
    pub fn asks(&self, asked: &Asked) -> bool {
        matches!(&self.kind, Kind::VoteSet { set } if *set == asked.set)
    }

    /// The time box with what was added and cut.
    pub const fn time_box(&self) -> Span {
        self.planned.plus(self.added).minus(self.cut)
    }

    /// What is left of the time box, 0 at the least.
    pub const fn left(&self) -> Span {
        self.time_box().minus(self.spent)
    }

    /// How far it runs over its time box.
    pub const fn over(&self) -> Span {
        self.spent.minus(self.time_box())
    }
}

/// The session's clock: whether it runs, and since when its time is not yet booked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    since: Option<Moment>,
}

impl Clock {
    /// Whether time runs.
    pub const fn runs(self) -> bool {
        self.since.is_some()
    }

    /// Lets time run; a clock that runs already keeps what it has not booked.
    pub(super) const fn start(&mut self, now: Moment) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    pub(super) const fn pause(&mut self) {
        self.since = None;
    }

    /// The whole seconds since the last booking, without booking them.
    pub fn unbooked(self, now: Moment) -> Span {
        self.since.map_or(Span(0), |since| now.since(since))
    }

    /// Takes the whole seconds since the last booking; the rest of a second stays.
    pub(super) fn book(&mut self, now: Moment) -> Span {
        let span = self.unbooked(now);
        if let Some(since) = &mut self.since {
            *since = since.plus(span);
        }
        span
    }

    /// The next moment at which a whole second is full.
    pub fn next_second(self, now: Moment) -> Option<u64> {
        let since = self.since?;
        let past = now.elapsed.saturating_sub(since.elapsed) % 1000;
        Some(now.elapsed + 1000 - past)
    }
}

/// The part of the planned time that may be given to stops that need more: a twelfth, a house
/// convention (5 minutes of an hour).
pub const fn first_pool(planned: Span) -> Span {
    Span(planned.0 / 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment {
            wall: jiff::Timestamp::UNIX_EPOCH,
            elapsed: millis,
        }
    }

    #[test]
    fn booking_keeps_the_rest_of_a_second() {
        let mut clock = Clock::default();
        clock.start(at(100));
        assert_eq!(clock.book(at(1_900)), Span(1));
        assert_eq!(clock.book(at(2_100)), Span(1));
        assert_eq!(clock.next_second(at(2_100)), Some(3_100));
    }
}
