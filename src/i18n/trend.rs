//! How a change from session to session is told.
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Words;
use crate::domain::{Apart, Change, Figure, Pack, Ratio, Trend, Verdict};

impl Words {
    /// What a change is called: `rose by 0.9`, `no clear change`. It is the difference of the two
    /// means as they are shown.
    pub fn verdict(&self, change: &Change) -> String {
        let (key, little) = match change.verdict {
            Verdict::Up => ("trend-rose", "trend-rose-little"),
            Verdict::Down => ("trend-fell", "trend-fell-little"),
            Verdict::NoClearChange => return self.say("no-clear-change").into_owned(),
        };
        let by = change.shown.abs().shown();
        if by == "0.0" {
            return self.say(little).into_owned();
        }
        self.with(key, &[("by", self.decimal(&by).into())])
    }

    /// Why two means cannot be compared; `at` is when the earlier session began.
    pub fn unlike(&self, apart: Apart, at: Timestamp, zone: &TimeZone) -> String {
        let date = self.day(at.to_zoned(zone.clone()).date());
        self.with(
            &format!("trend-apart-{}", apart.code()),
            &[("date", date.into())],
        )
    }

    /// The change of a trend, or why there is none to tell.
    pub fn trend_verdict(&self, trend: &Trend, zone: &TimeZone) -> String {
        match (trend.change(), trend.unlike()) {
            (Some(change), _) => self.verdict(&change),
            (None, Some((unlike, apart))) => self.unlike(apart, unlike.at, zone),
            (None, None) => self.say("trend-first-time").into_owned(),
        }
    }

    /// What else has to be known of a trend: what was left out of it, and that it mixes votes.
    pub fn trend_remarks(&self, trend: &Trend, zone: &TimeZone) -> Vec<String> {
        let mut remarks = Vec::new();
        if let (Some(_), Some((unlike, apart))) = (trend.change(), trend.unlike()) {
            remarks.push(self.unlike(apart, unlike.at, zone));
        }
        if trend.change().is_some() && trend.mixes_modes() {
            remarks.push(self.say("trend-mixed").into_owned());
        }
        remarks
    }

    /// The earliest like mean and the latest: `2.0 → 2.9`; the latest alone where there is no
    /// other.
    pub fn then_and_now(&self, trend: &Trend, arrow: &str) -> String {
        let shown = |mean: Ratio| self.decimal(&mean.shown());
        let last = trend
            .last()
            .map(|last| shown(last.mean))
            .unwrap_or_default();
        match trend.first() {
            Some(first) => format!("{} {arrow} {last}", shown(first.mean)),
            None => last,
        }
    }

    /// A delivery figure with its band; without its pack the bare number.
    pub fn figure(&self, figure: &Figure, pack: Option<&Pack>) -> String {
        let metric = pack.and_then(|pack| pack.metric(&figure.metric));
        let exact = Ratio::from_f64(figure.value);
        let value = match (metric, exact) {
            (Some(metric), Some(exact)) => self.measured(metric.measure, exact),
            (None, _) | (_, None) => self.decimal(&figure.value.to_string()),
        };
        if figure.band.is_empty() {
            return value;
        }
        let key = format!("calc-band-{}", figure.band);
        if self.has(&key) {
            format!("{value} ({})", self.say(&key))
        } else {
            format!("{value} ({})", figure.band)
        }
    }

    /// The name of a delivery metric; its id without its pack.
    pub fn metric_name(&self, id: &str, pack: Option<&Pack>) -> String {
        let metric = pack.and_then(|pack| pack.metric(id));
        metric.map_or_else(|| id.to_owned(), |metric| metric.title.clone())
    }
}
