//! What touches on blame, by its name.
use super::{Arg, Words};
use crate::domain::{Kind, Risky, Session, short_id};

impl Words {
    /// A part of the agenda by its name: `Culture (C)`, `B3  Do we dare …`, or a step's title.
    pub fn risky(&self, part: Risky<'_>, session: &Session) -> String {
        let stop = match part {
            Risky::Stop(stop) => stop,
            Risky::Question(asked) => return format!("{}  {}", short_id(&asked.id), asked.title),
        };
        let set = if let Kind::VoteSet { set } = &stop.kind {
            session.sets().iter().find(|known| known.id == *set)
        } else {
            None
        };
        set.map_or_else(
            || stop.title.clone(),
            |set| {
                let args = [
                    ("title", Arg::from(&set.title)),
                    ("set", Arg::from(&set.id)),
                ];
                self.with("risky-set", &args)
            },
        )
    }
}
