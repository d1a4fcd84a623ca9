//! Delivery metrics from session to session: value, band, and whether that is a change.
use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{Band, Figure};

/// What became of a delivery metric.
///
/// A metric has changed when its band has; within one band there is no clear change. The rule of
/// section 3.5 is about means of votes and does not fit durations and shares: this is a convention
/// of our house, and no test of significance. It says nothing of how good a team is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BandVerdict {
    /// A higher band: low, medium, high, elite.
    Up,
    /// A lower band.
    Down,
    /// Another band, of which nobody says whether it is higher.
    Changed,
    /// The same band.
    NoClearChange,
}

impl BandVerdict {
    /// The name in outputs and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Changed => "changed",
            Self::NoClearChange => "no-clear-change",
        }
    }
}

/// What became of a figure; none where one of the two has no band.
pub fn band_change(before: &Figure, after: &Figure) -> Option<BandVerdict> {
    if before.band.is_empty() || after.band.is_empty() {
        return None;
    }
    if before.band == after.band {
        return Some(BandVerdict::NoClearChange);
    }
    // The best comes first.
    let place = |figure: &Figure| Band::ALL.iter().position(|b| b.code() == figure.band);
    Some(match place(before).zip(place(after)) {
        Some((before, after)) if after < before => BandVerdict::Up,
        Some(_) => BandVerdict::Down,
        None => BandVerdict::Changed,
    })
}

/// The values of one delivery metric, in the order of the sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricTrend {
    /// The metric's id.
    pub id: String,
    /// When each session began, and what it counted, the earliest first.
    pub values: Vec<(Timestamp, Figure)>,
}

impl MetricTrend {
    /// The latest value.
    pub fn last(&self) -> Option<&Figure> {
        self.values.last().map(|(_, figure)| figure)
    }

    /// The earliest value; none where there is no other.
    pub fn first(&self) -> Option<&Figure> {
        let first = self.values.first().filter(|_| self.values.len() > 1);
        first.map(|(_, figure)| figure)
    }

    /// The value before the latest, and when it was counted.
    pub fn previous(&self) -> Option<&(Timestamp, Figure)> {
        self.values.iter().rev().nth(1)
    }

    /// From the earliest to the latest.
    pub fn change(&self) -> Option<BandVerdict> {
        band_change(self.first()?, self.last()?)
    }

    /// From the value before to the latest.
    pub fn latest_change(&self) -> Option<BandVerdict> {
        band_change(&self.previous()?.1, self.last()?)
    }
}

/// The metrics of sessions that come in their order.
pub(super) fn metrics<'a>(
    sessions: impl Iterator<Item = (Timestamp, &'a [Figure])>,
) -> Vec<MetricTrend> {
    let mut found: Vec<MetricTrend> = Vec::new();
    for (at, figures) in sessions {
        for figure in figures {
            let value = (at, figure.clone());
            match found.iter_mut().find(|trend| trend.id == figure.metric) {
                Some(trend) => trend.values.push(value),
                None => found.push(MetricTrend {
                    id: figure.metric.clone(),
                    values: vec![value],
                }),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(band: &str) -> Figure {
        Figure {
            metric: "LT".to_owned(),
            value: 3_600.0,
            band: band.to_owned(),
        }
    }

    #[test]
    fn a_metric_has_changed_when_its_band_has() {
        let change = |before, after| band_change(&figure(before), &figure(after));
        assert_eq!(change("high", "elite"), Some(BandVerdict::Up));
        assert_eq!(change("high", "low"), Some(BandVerdict::Down));
        assert_eq!(change("high", "high"), Some(BandVerdict::NoClearChange));
        assert_eq!(change("ours", "elite"), Some(BandVerdict::Changed));
        assert_eq!(change("", "elite"), None);
        assert_eq!(change("elite", ""), None);
    }
}
