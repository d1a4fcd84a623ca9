//! What can be read off a session.
use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{
    ActionItem, Asked, Beside, Board, Card, Carried, Clock, Experiment, Filled, GUESSING_BELOW,
    Header, Kind, Measured, Mode, Moment, Note, Progress, Promise, Round, SECRET_MINIMUM, Session,
    Set, Span, Status, Stop, Stream, Surveyed, Timeline, Working,
};

use super::{DotOption, Draft, Place};

/// When the session will end, and how that compares with the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// What is left of the step's time box, 0 at the least.
    pub left: Span,
    /// How far the step runs over.
    pub over: Span,
    /// The step's time box.
    pub time_box: Span,
    /// When everything that is left will have taken its time.
    pub ends: Timestamp,
    /// How much more time the session takes than was planned; time with the clock paused does
    /// not count.
    pub behind: Span,
}

/// How well the number of people fits a secret or open vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// One person alone.
    Alone,
    /// Too few for a secret vote to be shown.
    Tiny,
    /// Votes can be guessed.
    Small,
    /// Five to nine.
    Usual,
    /// Ten and more: pairs or a tally go better.
    Big,
}

/// A promise of this session or carried into it, in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open<'a> {
    /// What it is.
    pub what: Promise,
    /// Its id where it was made.
    pub id: u32,
    /// Its words.
    pub text: &'a str,
    /// Who leads it.
    pub owner: &'a str,
    /// The due or review date.
    pub due: Option<Date>,
    /// What became of it.
    pub status: Progress,
}

/// Getters.
impl Session {
    /// The short first part of the file.
    pub const fn header(&self) -> &Header {
        &self.header
    }
    /// Where it stands.
    pub const fn place(&self) -> Place {
        self.place
    }
    /// Its stops.
    pub fn agenda(&self) -> &[Stop] {
        &self.agenda
    }
    /// Its questions.
    pub fn questions(&self) -> &[Asked] {
        &self.questions
    }
    /// Its sets.
    pub fn sets(&self) -> &[Set] {
        &self.sets
    }
    /// The five common labels.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }
    /// How the room works today, once the safety check has said so.
    pub const fn working(&self) -> Option<Working> {
        self.working
    }
    /// The topics of the dot vote.
    pub fn options(&self) -> &[DotOption] {
        &self.options
    }
    /// Its surveys.
    pub fn surveys(&self) -> &[Surveyed] {
        &self.surveys
    }
    /// The survey with an id.
    pub fn survey(&self, id: &str) -> Option<&Surveyed> {
        self.surveys.iter().find(|survey| survey.id == id)
    }
    /// Its forms, those of metrics included.
    pub fn forms(&self) -> &[Filled] {
        &self.forms
    }
    /// The form with an id.
    pub fn form(&self, id: &str) -> Option<&Filled> {
        self.forms.iter().find(|form| form.id == id)
    }
    /// Its metrics.
    pub fn metrics(&self) -> &[Measured] {
        &self.metrics
    }
    /// The metric with an id.
    pub fn metric(&self, id: &str) -> Option<&Measured> {
        self.metrics.iter().find(|metric| metric.id == id)
    }
    /// Its boards.
    pub fn boards(&self) -> &[Board] {
        &self.boards
    }
    /// The board with an id.
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }
    /// The cards on its boards.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }
    /// The value stream maps.
    pub const fn stream(&self) -> &Stream {
        &self.stream
    }
    /// The timeline.
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }
    /// Whether the group agreed at a step; none before it was asked.
    pub fn confirmed(&self, step: &str) -> Option<bool> {
        self.confirmed.get(step).copied()
    }
    /// Rules of wording that are muted.
    pub const fn unheard(&self) -> &BTreeSet<String> {
        &self.unheard
    }
    /// What other sessions of the team say.
    pub fn beside(&self) -> &[Beside] {
        &self.beside
    }
    /// The promises of earlier sessions.
    pub fn carried(&self) -> &[Carried] {
        &self.carried
    }
    /// The experiments.
    pub fn experiments(&self) -> &[Experiment] {
        &self.experiments
    }
    /// The actions.
    pub fn actions(&self) -> &[ActionItem] {
        &self.actions
    }
    /// The notes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
    /// The vote on the time invested.
    pub const fn roti(&self) -> Option<&Round> {
        self.roti.as_ref()
    }
    /// When the team meets again.
    pub const fn next_date(&self) -> Option<Date> {
        self.next_date
    }
    /// Whether an export needs no further question.
    pub fn may_be_exported(&self) -> bool {
        self.consent || self.header.mode == Mode::Solo
    }
    /// What was being typed when the program last saved.
    pub const fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What was chosen and typed in the tray of pasted lines when it was left.
    pub const fn tray(&self) -> Option<&Draft> {
        self.tray.as_ref()
    }
    /// The clock.
    pub const fn clock(&self) -> Clock {
        self.clock
    }
    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.header.status == Status::Running
    }
    /// Whether one person works alone.
    pub fn is_solo(&self) -> bool {
        self.header.mode == Mode::Solo
    }
}

/// The agenda.
impl Session {
    /// The stop at hand.
    pub fn stop(&self) -> Option<&Stop> {
        self.agenda.get(self.place.stop)
    }

    /// The questions of a stop, left out or not.
    pub fn questions_at<'a>(&'a self, stop: &'a Stop) -> impl Iterator<Item = &'a Asked> {
        self.questions.iter().filter(move |asked| stop.asks(asked))
    }

    /// The question at hand.
    pub fn asked(&self) -> Option<&Asked> {
        self.questions_at(self.stop()?).nth(self.place.question)
    }

    /// The question with a full id.
    pub fn question(&self, id: &str) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.id == id)
    }

    /// The place at which a question is asked.
    pub fn place_of(&self, id: &str) -> Option<Place> {
        self.agenda.iter().enumerate().find_map(|(stop, at)| {
            let question = self.questions_at(at).position(|asked| asked.id == id)?;
            Some(Place { stop, question })
        })
    }

    /// Every place that is not left out, in order.
    pub fn places(&self) -> impl DoubleEndedIterator<Item = Place> {
        let mut places = Vec::new();
        for (index, stop) in self.agenda.iter().enumerate().filter(|(_, s)| !s.skipped) {
            let before = places.len();
            for (question, asked) in self.questions_at(stop).enumerate() {
                if !asked.skipped {
                    places.push(Place {
                        stop: index,
                        question,
                    });
                }
            }
            if places.len() == before && !matches!(stop.kind, Kind::VoteSet { .. }) {
                places.push(Place {
                    stop: index,
                    question: 0,
                });
            }
        }
        places.into_iter()
    }

    /// The place after the one at hand.
    pub fn next_place(&self) -> Option<Place> {
        self.places().find(|place| *place > self.place)
    }

    /// The place before the one at hand.
    pub fn previous_place(&self) -> Option<Place> {
        self.places().rev().find(|place| *place < self.place)
    }

    /// What the pool still holds: what it had, and what finished stops have left, less what was
    /// given away.
    pub fn pool_left(&self) -> Span {
        let saved: Span = self
            .agenda
            .iter()
            .take(self.place.stop)
            .filter(|stop| stop.visited && !stop.skipped)
            .map(Stop::left)
            .sum();
        let given: Span = self.agenda.iter().map(|stop| stop.added).sum();
        self.pool.plus(saved).minus(given)
    }

    /// The time box at hand and the end of the session, as things stand.
    pub fn forecast(&self, now: Moment) -> Forecast {
        let unbooked = self.clock.unbooked(now);
        let (mut left, mut over, mut time_box) = (Span(0), Span(0), Span(0));
        let mut ahead = Span(0);
        for (index, stop) in self.agenda.iter().enumerate() {
            if index == self.place.stop {
                let spent = stop.spent.plus(unbooked);
                time_box = stop.time_box();
                left = time_box.minus(spent);
                over = spent.minus(time_box);
                ahead = ahead.plus(left);
            } else if !stop.skipped && (index > self.place.stop || !stop.visited) {
                ahead = ahead.plus(stop.left());
            }
        }
        let ends = now.plus(ahead).wall;
        let planned: Span = self.agenda.iter().map(|stop| stop.planned).sum();
        let spent: Span = self.agenda.iter().map(|stop| stop.spent).sum();
        let behind = spent.plus(unbooked).plus(ahead).minus(planned);
        Forecast {
            left,
            over,
            time_box,
            ends,
            behind,
        }
    }

    /// Which questions to leave out so that about `behind` is won back: from the sets that are
    /// still to come, the last unvoted question each, the longest sets first. Every set keeps
    /// one, and the question at hand stays.
    pub fn replan(&self, behind: Span) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut won = Span(0);
        let ahead = || {
            self.agenda
                .iter()
                .skip(self.place.stop)
                .filter(|s| !s.skipped)
        };
        let at_hand = self.asked().map(|asked| &asked.id);
        let longest = ahead().map(|stop| self.questions_at(stop).count()).max();
        for keep in (1..longest.unwrap_or(0)).rev() {
            for stop in ahead() {
                let all = self.questions_at(stop).count();
                let rest: Vec<&Asked> = self.questions_at(stop).filter(|q| !q.skipped).collect();
                let free = |q: &&&Asked| !q.revealed() && Some(&q.id) != at_hand;
                let last = rest.get(keep).filter(free);
                if let Some(asked) = last.filter(|_| won < behind) {
                    out.push(asked.id.clone());
                    won = won.plus(Span(stop.planned.0 / all.max(1) as u64));
                }
            }
        }
        out
    }
}

/// The figures.
impl Session {
    /// How well the number of people fits.
    pub fn room(&self) -> Room {
        match (self.header.mode, self.header.people) {
            (Mode::Solo, _) => Room::Alone,
            (Mode::Tally | Mode::Secret, n) if u32::from(n) < SECRET_MINIMUM => Room::Tiny,
            (Mode::Tally | Mode::Secret, n) if n < GUESSING_BELOW => Room::Small,
            (Mode::Tally | Mode::Secret, n) if n < 10 => Room::Usual,
            (Mode::Tally | Mode::Secret, _) => Room::Big,
        }
    }

    /// Everything promised here or before: experiments, actions, then what was carried over.
    pub fn promises(&self) -> impl Iterator<Item = Open<'_>> {
        let experiments = self.experiments.iter().map(|card| Open {
            what: Promise::Experiment,
            id: card.id,
            text: &card.act,
            owner: &card.owner,
            due: card.review_day,
            status: card.status,
        });
        let actions = self.actions.iter().map(|card| Open {
            what: Promise::Action,
            id: card.id,
            text: &card.text,
            owner: &card.owner,
            due: card.due,
            status: card.status,
        });
        let carried = self.carried.iter().map(|card| Open {
            what: card.from,
            id: card.id,
            text: &card.text,
            owner: &card.owner,
            due: card.due,
            status: card.status,
        });
        experiments.chain(actions).chain(carried)
    }
}
