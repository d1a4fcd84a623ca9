//! The times of an incident: how long until it was seen, taken on, eased and solved.
//!
//! Time is counted on instants, whatever offsets they were written in. What is out of order is
//! told, never a negative length.
use serde::{Deserialize, Serialize};

use super::duration::Duration;
use super::instant::Instant;

/// What an instant marks in an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Milestone {
    /// The failure began.
    Started,
    /// Somebody or something noticed.
    Detected,
    /// Somebody took it on.
    Acknowledged,
    /// Users were no longer touched.
    Mitigated,
    /// It was over.
    Resolved,
}

impl Milestone {
    /// All of them, in the order in which they should come.
    pub const ALL: [Self; 5] = [
        Self::Started,
        Self::Detected,
        Self::Acknowledged,
        Self::Mitigated,
        Self::Resolved,
    ];

    /// Its name in JSON and in keys of words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Acknowledged => "acknowledged",
            Self::Mitigated => "mitigated",
            Self::Resolved => "resolved",
        }
    }

    /// Which of several counts: the last one for what ends, the first one for what begins.
    const fn ends(self) -> bool {
        match self {
            Self::Started | Self::Detected | Self::Acknowledged => false,
            Self::Mitigated | Self::Resolved => true,
        }
    }
}

/// Two marks of which the second came earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OutOfOrder {
    /// What should come first.
    pub first: Milestone,
    /// What should come then.
    pub then: Milestone,
}

/// The times of an incident; none where a mark is missing or out of order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incident {
    /// From start to detection.
    pub ttd: Option<Duration>,
    /// From detection to acknowledgement.
    pub tta: Option<Duration>,
    /// From start to mitigation.
    pub ttm: Option<Duration>,
    /// From start to resolution.
    pub ttr: Option<Duration>,
    /// What is out of order among these.
    pub problems: Vec<OutOfOrder>,
    /// The marks that are set, each at the instant that counts for it.
    pub marks: Vec<(Milestone, Instant)>,
    /// The earliest start.
    pub started: Option<Instant>,
    /// When service was restored, as DORA counts: mitigated if that is marked, else resolved.
    pub restored: Option<Instant>,
}

impl Incident {
    /// Computes the times between marks. Of several of one kind the earliest counts for started,
    /// detected and acknowledged, the latest for mitigated and resolved.
    pub fn of(marks: &[(Milestone, Instant)]) -> Self {
        let at = |mark| the_one(marks, mark);
        let mut problems = Vec::new();
        let mut between = |first: Milestone, then: Milestone| {
            let (from, to) = at(first).zip(at(then))?;
            let length = from.until(to);
            if length.is_none() {
                problems.push(OutOfOrder { first, then });
            }
            length
        };
        let ttd = between(Milestone::Started, Milestone::Detected);
        let tta = between(Milestone::Detected, Milestone::Acknowledged);
        let ttm = between(Milestone::Started, Milestone::Mitigated);
        let ttr = between(Milestone::Started, Milestone::Resolved);
        Self {
            ttd,
            tta,
            ttm,
            ttr,
            problems,
            marks: Milestone::ALL
                .into_iter()
                .filter_map(|mark| Some((mark, at(mark)?)))
                .collect(),
            started: at(Milestone::Started),
            restored: at(Milestone::Mitigated).or_else(|| at(Milestone::Resolved)),
        }
    }

    /// The instant that counts for a mark; none where it is not set.
    pub fn at(&self, mark: Milestone) -> Option<Instant> {
        let mut marks = self.marks.iter();
        let found = marks.find(|(set, _)| *set == mark);
        found.map(|(_, at)| *at)
    }

    /// The time to restore service, for the delivery metrics; none where a mark is missing or out
    /// of order.
    pub fn to_restore(&self) -> Option<Duration> {
        let (from, to) = self.started.zip(self.restored)?;
        from.until(to)
    }
}

/// The instant of a mark that counts.
fn the_one(marks: &[(Milestone, Instant)], mark: Milestone) -> Option<Instant> {
    let of_kind = marks
        .iter()
        .filter(|(kind, _)| *kind == mark)
        .map(|(_, at)| *at);
    if mark.ends() {
        of_kind.max_by_key(|at| at.timestamp())
    } else {
        of_kind.min_by_key(|at| at.timestamp())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    fn of(marks: &[(Milestone, &str)]) -> Incident {
        let read = |(mark, text): &(Milestone, &str)| (*mark, text.parse().unwrap());
        Incident::of(&marks.iter().map(read).collect::<Vec<_>>())
    }

    fn seconds(length: Option<Duration>) -> Option<u64> {
        length.map(Duration::seconds)
    }

    #[test]
    fn times_are_counted_between_their_marks_across_offsets() {
        let found = of(&[
            (Milestone::Resolved, "2026-05-11T10:30+02:00"),
            (Milestone::Started, "2026-05-11T07:00Z"),
            (Milestone::Detected, "2026-05-11T12:50:30.9+05:45"),
            (Milestone::Acknowledged, "2026-05-11T03:10-04:00"),
            (Milestone::Mitigated, "2026-05-11T10:00+02:00"),
        ]);
        assert_eq!(seconds(found.ttd), Some(330));
        assert_eq!(seconds(found.tta), Some(269));
        assert_eq!(seconds(found.ttm), Some(3_600));
        assert_eq!(seconds(found.ttr), Some(5_400));
        assert_eq!(found.problems, []);
        assert_eq!(seconds(found.to_restore()), Some(3_600));
    }

    #[test]
    fn what_is_not_marked_is_not_available() {
        assert_eq!(of(&[]), Incident::default());
        let found = of(&[
            (Milestone::Started, "2026-05-11T09:00+02:00"),
            (Milestone::Resolved, "2026-05-11T10:30+02:00"),
        ]);
        assert_eq!((found.ttd, found.tta, found.ttm), (None, None, None));
        assert_eq!(seconds(found.ttr), Some(5_400));
        assert_eq!(seconds(found.to_restore()), Some(5_400));
    }

    #[test]
    fn the_earliest_begins_and_the_latest_ends() {
        let found = of(&[
            (Milestone::Started, "2026-05-11T09:05Z"),
            (Milestone::Started, "2026-05-11T11:00+02:00"),
            (Milestone::Detected, "2026-05-11T09:20Z"),
            (Milestone::Detected, "2026-05-11T09:10Z"),
            (Milestone::Acknowledged, "2026-05-11T09:30Z"),
            (Milestone::Acknowledged, "2026-05-11T09:11Z"),
            (Milestone::Mitigated, "2026-05-11T09:40Z"),
            (Milestone::Mitigated, "2026-05-11T09:50Z"),
            (Milestone::Resolved, "2026-05-11T11:00Z"),
            (Milestone::Resolved, "2026-05-11T10:00Z"),
        ]);
        let minutes =
            [found.ttd, found.tta, found.ttm, found.ttr].map(|t| seconds(t).unwrap() / 60);
        assert_eq!(minutes, [10, 1, 50, 120]);
        let at = |text: &str| text.parse().ok();
        assert_eq!(found.at(Milestone::Started), at("2026-05-11T11:00+02:00"));
        assert_eq!(found.at(Milestone::Resolved), at("2026-05-11T11:00Z"));
        assert_eq!(Incident::default().at(Milestone::Resolved), None);
    }

    #[test]
    fn what_is_out_of_order_is_told_and_has_no_length() {
        let found = of(&[
            (Milestone::Started, "2026-05-11T09:00Z"),
            (Milestone::Detected, "2026-05-11T08:59:59.5Z"),
            (Milestone::Acknowledged, "2026-05-11T08:00Z"),
            (Milestone::Mitigated, "2026-05-11T08:30Z"),
            (Milestone::Resolved, "2026-05-11T09:00Z"),
        ]);
        let order = |first, then| OutOfOrder { first, then };
        assert_eq!(
            found.problems,
            [
                order(Milestone::Started, Milestone::Detected),
                order(Milestone::Detected, Milestone::Acknowledged),
                order(Milestone::Started, Milestone::Mitigated),
            ]
        );
        assert_eq!((found.ttd, found.tta, found.ttm), (None, None, None));
        assert_eq!(seconds(found.ttr), Some(0));
        assert_eq!(found.to_restore(), None);
    }
}
