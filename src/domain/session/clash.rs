//! Figures of delivery that cannot be so beside each other. They are told at their field; nothing
//! is refused, and nothing is left out for it.
use super::figures::{PERIOD, SERVICE};
use crate::domain::{Duration, FieldKind, Measure, Measured, Session, count};

/// Why a figure does not go with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// It is a part of all deployments, and nobody has said how many those were.
    OfUnknown,
    /// So many things here come of deployments, and none was counted.
    NoneButHere(usize),
    /// No deployment was counted here, and so many things of other steps come of some.
    NoneButElsewhere(usize),
    /// Deployments were counted in a period of which the length is not known.
    NoPeriod,
    /// The period has no length.
    EmptyPeriod,
}

impl Clash {
    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OfUnknown => "of-unknown",
            Self::NoneButHere(_) => "none-but-here",
            Self::NoneButElsewhere(_) => "none-but-elsewhere",
            Self::NoPeriod => "no-period",
            Self::EmptyPeriod => "empty-period",
        }
    }
}

impl Session {
    /// What is wrong with a field of a metric's evidence beside the other fields, or with the length
    /// of the period that the metrics are about.
    pub fn clash(&self, form: &str, field: &str) -> Option<Clash> {
        if (form, field) == (SERVICE, PERIOD) {
            let is_asked = self.measured(Measure::Frequency).is_some();
            return (is_asked && self.period_is_empty()).then_some(Clash::EmptyPeriod);
        }
        let metric = self.metric(form)?;
        let is_count = self.form(form)?.fields.iter().any(|filled| {
            filled.field.id == field
                && matches!(filled.field.kind, FieldKind::Count | FieldKind::Times)
        });
        if !is_count {
            return None;
        }
        let here = self.of_deployments(metric, field);
        let none = self.deployed() == Some(0);
        match (metric.measure, field) {
            (Measure::Frequency, _) if none => {
                let n = self.of_deployments_elsewhere();
                (n > 0).then_some(Clash::NoneButElsewhere(n))
            }
            (Measure::Frequency, _) if self.deployed().is_some() && self.period_is_empty() => {
                Some(Clash::EmptyPeriod)
            }
            (Measure::Frequency, _) => {
                let is_lost = self.deployed().is_some() && self.period().is_none();
                is_lost.then_some(Clash::NoPeriod)
            }
            (_, _) if here == 0 => None,
            (Measure::ChangeFail | Measure::Rework, "failed" | "repairs") => {
                match self.number(metric, "deployments").or(self.deployed()) {
                    None => Some(Clash::OfUnknown),
                    Some(0) => Some(Clash::NoneButHere(here)),
                    Some(_) => None,
                }
            }
            (_, _) => none.then_some(Clash::NoneButHere(here)),
        }
    }

    fn period_is_empty(&self) -> bool {
        self.period() == Some(Duration::ZERO)
    }

    /// How many things of a field come of deployments.
    fn of_deployments(&self, metric: &Measured, field: &str) -> usize {
        let number = || self.number(metric, field).unwrap_or(0);
        match metric.measure {
            Measure::Frequency => 0,
            Measure::LeadTime => self.times(metric).kept.len(),
            Measure::Restore => {
                let kept = self.times(metric).kept;
                kept.iter().filter(|time| time.by_change).count()
            }
            Measure::ChangeFail | Measure::Rework => {
                usize::try_from(number()).unwrap_or(usize::MAX)
            }
        }
    }

    fn of_deployments_elsewhere(&self) -> usize {
        let of = |(measure, field)| {
            let metric = self.measured(measure);
            metric.map_or(0, |metric| self.of_deployments(metric, field))
        };
        [
            (Measure::LeadTime, "times"),
            (Measure::ChangeFail, "failed"),
            (Measure::ChangeFail, "deployments"),
            (Measure::Restore, "times"),
            (Measure::Rework, "repairs"),
            (Measure::Rework, "deployments"),
        ]
        .into_iter()
        .map(of)
        .fold(0, usize::saturating_add)
    }

    fn number(&self, metric: &Measured, field: &str) -> Option<u32> {
        count(self.form(&metric.id)?.value(field))
    }
}
