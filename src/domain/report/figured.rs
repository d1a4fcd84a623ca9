//! What a report takes from figures: delivery metrics, value streams, the times of an incident.
use crate::domain::{
    Band, Basis, Event, Evidence, Incident, Kind, Measured, Session, Stream, StreamReading,
    Surveyed, Which,
};

/// A delivery metric with its evidence, and the estimate before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The metric.
    pub metric: Measured,
    /// What was counted.
    pub evidence: Evidence,
    /// What was believed; none where nobody was asked.
    pub estimate: Option<Surveyed>,
}

/// The metrics, in the order in which they were measured.
pub(super) fn counted(session: &Session) -> Vec<Counted> {
    let metrics = session.metrics().iter();
    metrics
        .map(|metric| Counted {
            metric: metric.clone(),
            evidence: session.evidence(&metric.id),
            estimate: session.estimate(&metric.id).cloned(),
        })
        .collect()
}

impl Counted {
    /// The band of what was counted.
    pub const fn band(&self) -> Option<Band> {
        match &self.evidence {
            Evidence::Value(value) => value.band,
            Evidence::None | Evidence::NotAvailable | Evidence::Wrong(_) => None,
        }
    }
}

/// The value stream maps, as they were typed and in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    /// As they were typed.
    pub stream: Stream,
    /// Today's, in figures.
    pub today: StreamReading,
    /// The one wanted, in figures.
    pub future: StreamReading,
}

impl Mapped {
    /// None where no step draws a map.
    pub(super) fn of(session: &Session) -> Option<Self> {
        let mut stops = session.agenda().iter();
        if !stops.any(|stop| matches!(stop.kind, Kind::Map { .. })) {
            return None;
        }
        let basis = Basis::of(session.forms());
        let stream = session.stream();
        Some(Self {
            today: stream.reading(Which::Today, basis),
            future: stream.reading(Which::Future, basis),
            stream: stream.clone(),
        })
    }

    /// One of the two in figures.
    pub const fn reading(&self, which: Which) -> &StreamReading {
        match which {
            Which::Today => &self.today,
            Which::Future => &self.future,
        }
    }
}

/// What happened in an incident. Pasted lines that are no entry stay out: they may hold names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The entries, in order.
    pub entries: Vec<Event>,
    /// What lies between its marks.
    pub incident: Incident,
}

impl Happened {
    /// None where no step asks what happened.
    pub(super) fn of(session: &Session) -> Option<Self> {
        let mut stops = session.agenda().iter();
        if !stops.any(|stop| stop.kind == Kind::Timeline) {
            return None;
        }
        Some(Self {
            entries: session.timeline().entries.clone(),
            incident: session.incident().times,
        })
    }
}
