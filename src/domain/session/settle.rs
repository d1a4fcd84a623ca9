//! A promise changes after its session: it is done, dropped, taken up again, or its day moves.
use jiff::civil::Date;

use crate::domain::{Carried, Fate, PledgeId, Progress, Promise, Refusal, Session};

impl Session {
    /// Changes a promise of this session, or one that was carried into it.
    pub(super) fn settle(&mut self, of: &PledgeId, fate: Fate) -> Result<(), Refusal> {
        let (status, due) = self.promise(of).ok_or(Refusal::NotThere)?;
        match fate {
            Fate::Became(became) => *status = became,
            Fate::Due(day) => *due = day,
        }
        Ok(())
    }

    fn promise(&mut self, of: &PledgeId) -> Option<(&mut Progress, &mut Option<Date>)> {
        if of.origin != self.header.id {
            let is_it = |card: &&mut Carried| {
                card.origin == of.origin && card.from == of.what && card.id == of.id
            };
            let card = self.carried.iter_mut().find(is_it)?;
            return Some((&mut card.status, &mut card.due));
        }
        match of.what {
            Promise::Action => {
                let card = self.actions.iter_mut().find(|card| card.id == of.id)?;
                Some((&mut card.status, &mut card.due))
            }
            Promise::Experiment => {
                let card = self.experiments.iter_mut().find(|card| card.id == of.id)?;
                Some((&mut card.status, &mut card.review_day))
            }
        }
    }
}
