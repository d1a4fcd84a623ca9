//! What an earlier session of the team says to the letters of this one.
use jiff::tz::TimeZone;

use super::{Apart, Point, Standing, Who};
use crate::domain::{Beside, Change, Ratio, Session};

/// A letter as it was before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earlier<'a> {
    /// The earlier session.
    pub beside: &'a Beside,
    /// The mean then, 1 to 5.
    pub mean: Ratio,
    /// From then to now; none where there is no mean now, or the two are not alike.
    pub change: Option<Change>,
    /// Why they are not alike.
    pub apart: Option<Apart>,
}

impl Session {
    /// A letter as it was in the team's last session of this workshop, or of another one that
    /// asked the very same questions. One person alone is never set beside a group.
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
        let mut found = found.filter(|(beside, then)| {
            let alike = now.as_ref().is_some_and(|now| now.apart(then).is_none());
            alike || beside.pack == own.pack
        });
        let (beside, then) = found.next()?;
        Some(Earlier {
            beside,
            mean: then.mean,
            change: now.as_ref().and_then(|now| now.change_since(&then)),
            apart: now.as_ref().and_then(|now| now.apart(&then)),
        })
    }
}

fn point(beside: &Beside) -> Point {
    let noon = beside.date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    Point {
        session: beside.session.clone(),
        at: noon.map_or(jiff::Timestamp::UNIX_EPOCH, |noon| noon.timestamp()),
        pack: beside.pack.clone(),
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
