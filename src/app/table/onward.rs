//! Where → and ← lead from a vote that waits, and what is said and offered on the way.
use crate::domain::{Asked, GUESSING_BELOW, Kind, Mode, Place};

use super::{Phase, Table};

impl Table {
    /// The place after the one at hand. A secret pass covers all questions of its set at once, so
    /// from the page before it the way leads past them.
    pub fn next_place(&self) -> Option<Place> {
        let here = self.session.place();
        let mut places = self.session.places();
        places.find(|place| *place > here && !self.is_same_page(*place))
    }

    /// The place before the one at hand; the page before a secret pass stands once.
    pub fn previous_place(&self) -> Option<Place> {
        let here = self.session.place();
        let before = |place: &Place| *place < here && !self.is_same_page(*place);
        let place = self.session.places().rev().find(before)?;
        if !self.waits_for_a_pass(place) {
            return Some(place);
        }
        let mut places = self.session.places();
        let first = places.find(|p| p.stop == place.stop && self.waits_for_a_pass(*p));
        first.or(Some(place))
    }

    /// Whether another question of the set at hand shows the page that is shown now.
    fn is_same_page(&self, place: Place) -> bool {
        self.phase() == Phase::Before
            && !self.is_second_vote()
            && place.stop == self.session.place().stop
            && self.waits_for_a_pass(place)
    }

    /// Whether a question at a place is voted on with the next pass of the keyboard.
    fn waits_for_a_pass(&self, place: Place) -> bool {
        let stop = self.session.agenda().get(place.stop);
        let asked = stop.and_then(|stop| self.session.questions_at(stop).nth(place.question));
        self.session.header().mode == Mode::Secret && asked.is_some_and(|q| self.is_open(q))
    }

    /// Whether a question has no vote yet, and is not left out.
    pub(super) fn is_open(&self, asked: &Asked) -> bool {
        !asked.skipped && !asked.revealed() && !self.pooled.contains_key(&asked.id)
    }

    /// Whether it is to be said, once for each, that what is at hand could wait.
    pub fn warns_here(&mut self) -> bool {
        if !self.may_change() {
            return false;
        }
        let here = self.session.risky_here().map(str::to_owned);
        here.is_some_and(|id| self.warned.insert(id))
    }

    /// Whether the counts of the safety check at hand can be shown, since the group asks.
    pub fn tells_counts(&self) -> bool {
        let few = self.session.header().people < GUESSING_BELOW;
        let counts = self.told("safety").filter(|_| !few && self.is_at_safety());
        counts.is_some_and(|counts| counts.cast() >= u32::from(GUESSING_BELOW))
    }

    /// Whether the safety check at hand has shown that something ahead could wait.
    pub fn can_let_wait(&self) -> bool {
        self.is_at_safety() && self.may_change() && !self.session.could_wait().is_empty()
    }

    fn is_at_safety(&self) -> bool {
        let stop = self.session.stop();
        stop.is_some_and(|stop| matches!(stop.kind, Kind::SecretVote { .. }))
    }
}
