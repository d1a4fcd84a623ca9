//! What a session tells of promises, in an index: the promises, and the values of what promises
//! can be meant to move.
//!
//! The values stand behind the promises, and most are never looked at: [`wanted`] says which are.
use std::collections::BTreeSet;

use super::{Cursor, Index, Kept, Pen, Record};
use crate::domain::{
    ActionKind, Aim, Band, Measure, Pledge, PledgeId, Progress, Promise, SessionId, Shown, Tidings,
};

/// What can become of a promise.
const FATES: [Progress; 3] = [Progress::Open, Progress::Done, Progress::Dropped];

/// What can be promised.
const PROMISES: [Promise; 2] = [Promise::Action, Promise::Experiment];

/// The kinds of values: a mean of many, of one alone, a figure.
const MEAN: u8 = 0;
const ALONE: u8 = 1;
const FIGURE: u8 = 2;

impl Kept for Tidings {
    const KIND: &'static str = "promises 1";
    const NAME: &'static str = "promises";

    fn write(&self, pen: &mut Pen) -> Option<()> {
        let Self {
            carried,
            own,
            shown,
        } = self;
        for pledges in [carried, own] {
            pen.count(pledges.len());
            for pledge in pledges {
                write_pledge(pledge, pen)?;
            }
        }
        pen.count(shown.len());
        for (link, value) in shown {
            pen.text(link);
            write_value(value, pen)?;
        }
        Some(())
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        Some(Self {
            carried: from.all(read_pledge)?,
            own: from.all(read_pledge)?,
            shown: from.all(|from| Some((from.string()?, read_value(from)?)))?,
        })
    }
}

/// The values that a session shows; none of them is looked at yet.
#[derive(Debug)]
pub(in crate::store) struct Values<'i>(Cursor<'i>);

impl Index {
    /// What a session tells of promises, and its values apart.
    pub(in crate::store) fn told(&self, record: &Record) -> Option<(Tidings, Values<'_>)> {
        let mut from = self.body(record)?;
        let told = Tidings {
            carried: from.all(read_pledge)?,
            own: from.all(read_pledge)?,
            shown: Vec::new(),
        };
        Some((told, Values(from)))
    }
}

impl Values<'_> {
    /// The values of `links` alone.
    pub(in crate::store) fn of(mut self, links: &BTreeSet<String>) -> Option<Vec<(String, Shown)>> {
        let mut shown = Vec::new();
        for _ in 0..self.0.count()? {
            let link = self.0.text()?;
            if links.contains(link) {
                shown.push((link.to_owned(), read_value(&mut self.0)?));
            } else {
                skip_value(&mut self.0)?;
            }
        }
        Some(shown)
    }
}

/// What a promise was meant to move, where its value was known then: only then is the newest one
/// looked for.
pub(in crate::store) fn wanted(own: &Pledge) -> Option<String> {
    own.aim.as_ref()?.was?;
    own.link.clone()
}

fn write_pledge(pledge: &Pledge, pen: &mut Pen) -> Option<()> {
    // By name, so that no field is forgotten.
    let Pledge {
        id,
        team,
        title,
        holder,
        text,
        owner,
        due,
        status,
        promised,
        carried,
        kind,
        link,
        measure,
        today,
        belief,
        stop_rule,
        done_when,
        tracker,
        aim,
    } = pledge;
    pen.text(&id.origin.0);
    pen.one_of(&id.what, &PROMISES)?;
    pen.natural(id.id.into());
    for text in [team, title, &holder.0, text, owner] {
        pen.text(text);
    }
    pen.maybe(*due, Pen::day);
    pen.one_of(status, &FATES)?;
    pen.maybe(*promised, Pen::day);
    pen.natural((*carried).into());
    pen.try_maybe(*kind, |pen, kind| pen.one_of(&kind, &ActionKind::ALL))?;
    pen.maybe(link.as_deref(), Pen::text);
    for text in [measure, today, belief, stop_rule, done_when, tracker] {
        pen.text(text);
    }
    pen.try_maybe(aim.as_ref(), |pen, Aim { name, was, now }| {
        pen.text(name);
        pen.try_maybe(was.as_ref(), |pen, was| write_value(was, pen))?;
        pen.try_maybe(now.as_ref(), |pen, now| write_value(now, pen))
    })
}

fn read_pledge(from: &mut Cursor<'_>) -> Option<Pledge> {
    Some(Pledge {
        id: PledgeId {
            origin: SessionId(from.string()?),
            what: from.one_of(&PROMISES)?,
            id: u32::try_from(from.natural()?).ok()?,
        },
        team: from.string()?,
        title: from.string()?,
        holder: SessionId(from.string()?),
        text: from.string()?,
        owner: from.string()?,
        due: from.maybe(Cursor::day)?,
        status: from.one_of(&FATES)?,
        promised: from.maybe(Cursor::day)?,
        carried: from.small()?,
        kind: from.maybe(|from| from.one_of(&ActionKind::ALL))?,
        link: from.maybe(Cursor::string)?,
        measure: from.string()?,
        today: from.string()?,
        belief: from.string()?,
        stop_rule: from.string()?,
        done_when: from.string()?,
        tracker: from.string()?,
        aim: from.maybe(|from| {
            Some(Aim {
                name: from.string()?,
                was: from.maybe(read_value)?,
                now: from.maybe(read_value)?,
            })
        })?,
    })
}

fn write_value(value: &Shown, pen: &mut Pen) -> Option<()> {
    match value {
        Shown::Mean { mean, n, alone } => {
            pen.byte(if *alone { ALONE } else { MEAN });
            pen.ratio(*mean)?;
            pen.natural((*n).into());
            Some(())
        }
        Shown::Figure {
            measure,
            exact,
            band,
        } => {
            pen.byte(FIGURE);
            pen.ratio(*exact)?;
            pen.one_of(measure, &Measure::ALL)?;
            pen.try_maybe(*band, |pen, band| pen.one_of(&band, &Band::ALL))
        }
    }
}

fn read_value(from: &mut Cursor<'_>) -> Option<Shown> {
    match from.byte()? {
        kind @ (MEAN | ALONE) => Some(Shown::Mean {
            mean: from.ratio()?,
            n: u32::try_from(from.natural()?).ok()?,
            alone: kind == ALONE,
        }),
        FIGURE => Some(Shown::Figure {
            exact: from.ratio()?,
            measure: from.one_of(&Measure::ALL)?,
            band: from.maybe(|from| from.one_of(&Band::ALL))?,
        }),
        _ => None,
    }
}

/// Goes past a value without computing it.
fn skip_value(from: &mut Cursor<'_>) -> Option<()> {
    let kind = from.byte()?;
    let _ = (from.natural()?, from.natural()?);
    match kind {
        MEAN | ALONE => {
            from.natural()?;
        }
        FIGURE => {
            from.byte()?;
            from.maybe(Cursor::byte)?;
        }
        _ => return None,
    }
    Some(())
}
