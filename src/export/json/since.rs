//! The letters since the team's last session, as JSON.
use jiff::civil::Date;
use serde::Serialize;

use crate::domain::{Apart, Ratio, SinceThen, Verdict};

/// A letter then and now. `verdict` is null and `apart` says why where the two are not alike.
#[derive(Serialize)]
pub(super) struct SinceJson<'a> {
    letter: &'a str,
    session: &'a str,
    date: Date,
    then: Ratio,
    now: Option<Ratio>,
    by: Option<Ratio>,
    verdict: Option<Verdict>,
    apart: Option<Apart>,
    between: Option<BetweenJson<'a>>,
}

/// A session between the two that is compared with neither.
#[derive(Serialize)]
struct BetweenJson<'a> {
    session: &'a str,
    date: Date,
    mean: Ratio,
    scored: u16,
    apart: Apart,
}

impl<'a> SinceJson<'a> {
    pub(super) fn of(since: &'a SinceThen) -> Self {
        Self {
            letter: &since.letter,
            session: &since.session.0,
            date: since.date,
            then: since.then,
            now: since.now,
            by: since.change.map(|change| change.by),
            verdict: since.change.map(|change| change.verdict),
            apart: since.apart,
            between: since.between.as_ref().map(|between| BetweenJson {
                session: &between.session.0,
                date: between.date,
                mean: between.mean,
                scored: between.scored,
                apart: between.apart,
            }),
        }
    }
}
