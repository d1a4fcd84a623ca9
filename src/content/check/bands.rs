//! The tables by which a metric is read: three cut points that can be read exactly and go from
//! better to worse.
use super::{Checker, limits};
use crate::domain::{BandTable, DayClock, Duration, Measure, Metric, Ratio};

/// The bands that are named: elite, high, medium, low.
const BANDS: usize = 4;

impl Checker<'_> {
    /// The tables of a metric.
    pub(super) fn bands(&mut self, metric: &Metric, at: Option<usize>) {
        for table in &metric.bands {
            let at = self.place.text(at, &table.edition);
            self.text(at, "edition", &table.edition, limits::LABEL);
            self.text(at, "source", &table.source, limits::SOURCE);
            self.lines(at, "says", &table.says, limits::BAND);
            if table.says.len() != BANDS {
                let has = table.says.len().to_string();
                self.say_at(at, "says", &[("id", &metric.id), ("has", &has)]);
            }
            self.cuts(metric, table, at);
        }
    }

    fn cuts(&mut self, metric: &Metric, table: &BandTable, at: Option<usize>) {
        let mut cuts = Vec::new();
        for text in [&table.elite, &table.high, &table.medium] {
            let cut = read(metric.measure, text);
            if cut.is_none() {
                let what = if is_share(metric.measure) {
                    "share"
                } else {
                    "duration"
                };
                let details = [("id", &*metric.id), ("text", text), ("what", what)];
                self.say_at(self.place.text(at, text), "cut", &details);
            }
            cuts.extend(cut);
        }
        let rise = cuts.windows(2).all(|pair| pair.is_sorted_by(|a, b| a < b));
        if !rise {
            let id = &metric.id;
            let details = [("id", &**id), ("edition", &*table.edition)];
            self.say_at(at, "cuts", &details);
        }
    }
}

/// Whether a measure is a share of all deployments, in percent.
const fn is_share(measure: Measure) -> bool {
    match measure {
        Measure::ChangeFail | Measure::Rework => true,
        Measure::LeadTime | Measure::Frequency | Measure::Restore => false,
    }
}

/// A cut point above 0: a length of time, or percent up to 100.
fn read(measure: Measure, text: &str) -> Option<Ratio> {
    let cut = if is_share(measure) {
        Ratio::parse_decimal(text).filter(|share| *share <= Ratio::whole(100))
    } else {
        let length = Duration::parse(text, DayClock::Calendar).ok();
        length.map(Duration::hours)
    };
    cut.filter(|cut| *cut > Ratio::ZERO)
}
