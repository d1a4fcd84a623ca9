//! What a report says of the letters since the team's last session.
use jiff::civil::Date;

use crate::domain::{Apart, Between, Change, Ratio, Session, SessionId};

/// A letter then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct SinceThen {
    /// The letter.
    pub letter: String,
    /// The earlier session.
    pub session: SessionId,
    /// Its day.
    pub date: Date,
    /// Its pack.
    pub pack: String,
    /// The mean then.
    pub then: Ratio,
    /// The mean now; none where too few questions are scored.
    pub now: Option<Ratio>,
    /// From then to now; none where the two cannot be compared.
    pub change: Option<Change>,
    /// Why they cannot be compared.
    pub apart: Option<Apart>,
    /// How many questions the mean then rests on, and how many that of now.
    pub scored: (u16, u16),
    /// A session between the two that is like neither.
    pub between: Option<Between>,
}

/// The letters that an earlier session of the team has too, in order; empty where there is none.
pub(super) fn since(session: &Session) -> Vec<SinceThen> {
    let profile = session.profile();
    let letters = profile.letters.iter().filter_map(|letter| {
        let earlier = session.earlier(&letter.id)?;
        Some(SinceThen {
            letter: letter.id.clone(),
            session: earlier.beside.session.clone(),
            date: earlier.beside.date,
            pack: earlier.beside.pack.clone(),
            then: earlier.mean,
            now: letter.mean,
            change: earlier.change,
            apart: earlier.apart,
            scored: (earlier.scored, letter.scored),
            between: earlier.between,
        })
    });
    letters.collect()
}
