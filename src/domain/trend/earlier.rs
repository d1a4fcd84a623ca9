//! What an earlier session of the team says to the letters of this one.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Apart, Point, Standing, Who};
use crate::domain::{Beside, Change, Ratio, Session, SessionId};

/// A letter as it was before.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier<'a> {
    /// The earlier session.
    pub beside: &'a Beside,
    /// The mean then, 1 to 5.
    pub mean: Ratio,
    /// How many questions it rests on.
    pub scored: u16,
    /// From then to now; none where there is no mean now, or the two are not alike.
    pub change: Option<Change>,
    /// Why they are not alike.
    pub apart: Option<Apart>,
    /// The newest session of this workshop that was passed over, since it is not alike.
    pub between: Option<Between>,
}

/// A session between two that are compared, which is like neither.
#[derive(Clone, Debug, PartialEq)]
pub struct Between {
    /// Which one.
    pub session: SessionId,
    /// Its day.
    pub date: Date,
    /// The mean then, 1 to 5.
    pub mean: Ratio,
    /// How many questions it rests on.
    pub scored: u16,
    /// Why it is not alike.
    pub apart: Apart,
}

impl Session {
    /// A letter as it was in the team's last session that asked the very same questions, in this
    /// workshop or in another one; where none did, in the last session of this workshop. One
    /// person alone is never set beside a group.
    pub fn earlier(&self, letter: &str) -> Option<Earlier<'_>> {
        let own = self.header();
        let mut header = own.clone();
        header.letters = self.letter_means();
        let now = Point::of(&header).and_then(|point| Standing::of_letter(&point, letter));
        let today = own.begun().to_zoned(TimeZone::UTC).date();
        let found = self.beside().iter().filter_map(|beside| {
            let comes_before = beside.date <= today;
            let same_people = Who::of(beside.mode) == Who::of(own.mode);
            let then = Standing::of_letter(&point(beside), letter)?;
            (comes_before && same_people).then_some((beside, then))
        });
        // They come with the newest first.
        let found: Vec<(&Beside, Standing)> = found.collect();
        let is_like = |then: &Standing| now.as_ref().is_some_and(|now| now.apart(then).is_none());
        let alike = found.iter().position(|(_, then)| is_like(then));
        let is_own = |(beside, _): &(&Beside, Standing)| *beside.pack == *own.pack;
        let at = alike.or_else(|| found.iter().position(is_own))?;
        let between = found[..at].iter().find(|one| is_own(one));
        let between = between.and_then(|(beside, then)| {
            Some(Between {
                session: beside.session.clone(),
                date: beside.date,
                mean: then.mean,
                scored: then.like.scored,
                apart: now.as_ref()?.apart(then)?,
            })
        });
        let (beside, then) = found.into_iter().nth(at)?;
        Some(Earlier {
            beside,
            mean: then.mean,
            scored: then.like.scored,
            change: now.as_ref().and_then(|now| now.change_since(&then)),
            apart: now.as_ref().and_then(|now| now.apart(&then)),
            between,
        })
    }
}

fn point(beside: &Beside) -> Point {
    let noon = beside.date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    Point {
        session: beside.session.clone(),
        at: noon.map_or(jiff::Timestamp::UNIX_EPOCH, |noon| noon.timestamp()),
        pack: beside.pack.as_str().into(),
        title: String::new(),
        team: String::new(),
        variant: crate::domain::Variant::default(),
        mode: beside.mode,
        language: beside.language,
        people: 0,
        letters: beside.letters.clone(),
        figures: Vec::new(),
    }
}
