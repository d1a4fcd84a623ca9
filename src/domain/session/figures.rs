//! The delivery metrics of a session, read off what was typed as evidence.
use jiff::civil::Date;

use crate::domain::{
    Band, Bands, Basis, DayClock, Deployments, Dora, DoraError, DoraInputs, Duration, Figure,
    Lengths, Measure, Measured, Scale, Session, Share, Surveyed, TimeList, YES, Zone, count,
};

/// The form that says which service and which period the metrics are about.
pub(super) const SERVICE: &str = "service";

/// Its field for the length of the period.
pub(super) const PERIOD: &str = "period";

/// The form that says when and where an incident was.
const HEADER: &str = "header";

/// What the evidence of one metric says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing was counted yet.
    None,
    /// Nothing was deployed, or nothing went wrong: there is no value to tell.
    NotAvailable,
    /// It contradicts itself.
    Wrong(DoraError),
    /// The metric itself.
    Value(Value),
}

/// A metric's value, with what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The headline in exact terms: seconds for times, deployments a day, percent.
    pub exact: crate::domain::Ratio,
    /// For times: median, mean, least and most.
    pub lengths: Option<Lengths>,
    /// Whether the mean is more than twice the median.
    pub skewed: bool,
    /// Its band; none where no table is agreed.
    pub band: Option<Band>,
    /// The answer of the estimate that it would have been, from 0 for the worst; none for shares
    /// and where there are no answers.
    pub answer: Option<usize>,
    /// For times: how many were caused by a change.
    pub by_change: usize,
    /// Lines that were not read.
    pub unread: usize,
}

impl Session {
    /// How its fields are read.
    pub fn scale(&self, today: Date) -> Scale {
        let value = |form: &str, field: &str| self.form(form).map_or("", |form| form.value(field));
        let zone = value(HEADER, "zone");
        let zone = if zone.is_empty() { "UTC" } else { zone };
        Scale {
            today,
            clock: Basis::of(&self.forms).clock,
            zone: Zone::parse(zone).ok(),
        }
    }

    /// The length of the period that the metrics are about.
    pub fn period(&self) -> Option<Duration> {
        let period = self.form(SERVICE)?.value(PERIOD);
        Duration::parse(period, DayClock::Calendar).ok()
    }

    /// The delivery metrics, each by its own table; a metric whose evidence contradicts itself is
    /// left out.
    pub fn dora(&self) -> Dora {
        let of = |measure| {
            let found = self.measured(measure);
            found.and_then(|metric| self.counted(metric)?.ok())
        };
        Dora {
            lead_time: of(Measure::LeadTime).and_then(|dora| dora.lead_time),
            frequency: of(Measure::Frequency).and_then(|dora| dora.frequency),
            change_fail: of(Measure::ChangeFail).and_then(|dora| dora.change_fail),
            restore: of(Measure::Restore).and_then(|dora| dora.restore),
            rework: of(Measure::Rework).and_then(|dora| dora.rework),
        }
    }

    /// One metric alone; none where nothing was typed.
    fn counted(&self, metric: &Measured) -> Option<Result<Dora, DoraError>> {
        let inputs = self.inputs(metric)?;
        Some(Dora::of(&inputs, &metric.table()))
    }

    /// What the evidence of a metric says.
    pub fn evidence(&self, id: &str) -> Evidence {
        let Some(metric) = self.metric(id) else {
            return Evidence::None;
        };
        let Some(inputs) = self.inputs(metric) else {
            return Evidence::None;
        };
        let dora = match Dora::of(&inputs, &metric.table()) {
            Ok(dora) => dora,
            Err(error) => return Evidence::Wrong(error),
        };
        let times = self.times(metric);
        if times.kept.is_empty() && !times.unread.is_empty() {
            return Evidence::None;
        }
        let lengths = Lengths::of(&times.lengths());
        let has_bands = !metric.bands.is_empty();
        let value = |exact, level: Option<u8>| {
            Evidence::Value(Value {
                exact,
                lengths,
                skewed: lengths.is_some_and(|lengths| lengths.are_skewed()),
                band: dora.band(metric.measure).filter(|_| has_bands),
                answer: level.map(|level| usize::from(level) - 1),
                by_change: times.kept.iter().filter(|line| line.by_change).count(),
                unread: times.unread_lines(),
            })
        };
        let found = match metric.measure {
            Measure::LeadTime => {
                let level = dora.lead_time.map(|found| found.level);
                lengths.map(|lengths| value(lengths.median, level))
            }
            Measure::Restore => {
                let level = dora.restore.map(|found| found.level);
                lengths.map(|lengths| value(lengths.mean, level))
            }
            Measure::Frequency => dora.frequency.map(|f| value(f.per_day, Some(f.level))),
            Measure::ChangeFail => dora.change_fail.map(|f| value(f.percent, None)),
            Measure::Rework => dora.rework.map(|f| value(f.percent, None)),
        };
        found.unwrap_or(Evidence::NotAvailable)
    }

    /// The times typed for a metric; calendar time, since services do not go home.
    pub fn times(&self, metric: &Measured) -> TimeList {
        let typed = self.form(&metric.id).map_or("", |form| form.value("times"));
        TimeList::read(typed, DayClock::Calendar, Zone::parse("UTC").ok().as_ref())
    }

    /// What was typed as evidence of a metric; none where that is nothing yet.
    fn inputs(&self, metric: &Measured) -> Option<DoraInputs> {
        let form = self.form(&metric.id)?;
        let number = |field| count(form.value(field)).map(i64::from);
        let mut inputs = DoraInputs::default();
        let of = || number("deployments").or_else(|| self.deployed().map(i64::from));
        match metric.measure {
            Measure::LeadTime if form.is_begun() => {
                inputs.lead_times = self.times(metric).lengths();
            }
            Measure::Restore if form.is_begun() => inputs.restore = self.times(metric).lengths(),
            Measure::LeadTime | Measure::Restore => return None,
            Measure::Frequency => inputs.deployments = Some(self.deployments()?),
            Measure::ChangeFail => {
                let part = number("failed")?;
                inputs.change_fail = Some(Share { part, of: of()? });
            }
            Measure::Rework => {
                let part = number("repairs")?;
                inputs.rework = Some(Share { part, of: of()? });
            }
        }
        Some(inputs)
    }

    /// How often was deployed in the period.
    fn deployments(&self) -> Option<Deployments> {
        let metric = self.measured(Measure::Frequency)?;
        let form = self.form(&metric.id)?;
        Some(Deployments {
            count: self.deployed()?.into(),
            period: self.period()?,
            on_demand: form.value("on_demand") == YES,
        })
    }

    /// How many deployments were counted for the frequency, however long the period was.
    pub(super) fn deployed(&self) -> Option<u32> {
        let metric = self.measured(Measure::Frequency)?;
        count(self.form(&metric.id)?.value("deployments"))
    }

    /// The first metric of a measure.
    pub(super) fn measured(&self, measure: Measure) -> Option<&Measured> {
        self.metrics.iter().find(|m| m.measure == measure)
    }

    /// The estimate of a metric, where one was asked for.
    pub fn estimate(&self, id: &str) -> Option<&Surveyed> {
        self.survey(id).filter(|survey| survey.revealed())
    }

    /// The delivery figures as the header keeps them.
    pub(super) fn headline_figures(&self) -> Vec<Figure> {
        let figure = |metric: &Measured| {
            let Evidence::Value(value) = self.evidence(&metric.id) else {
                return None;
            };
            Some(Figure {
                metric: metric.id.clone(),
                value: value.exact.to_f64(),
                band: value.band.map_or("", Band::code).to_owned(),
            })
        };
        self.metrics.iter().filter_map(figure).collect()
    }
}

impl Measured {
    /// The table by which it is read: its own first one, in the cut points of the built-in table
    /// for the other metrics.
    pub fn table(&self) -> Bands {
        let own = self.bands.first();
        own.and_then(|table| table.cuts(self.measure).ok())
            .unwrap_or_default()
    }
}
