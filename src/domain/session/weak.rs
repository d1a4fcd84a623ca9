//! What the weak figures of delivery lead to: capabilities to read, and one experiment.
use std::cmp::Reverse;

use crate::domain::{Band, Evidence, Experiment, Measured, Pack, Ratio, Session, Value};

/// What several weak metrics have in common, as a capability of DORA.
const COMMON_GROUND: &str = "generative-organizational-culture";

/// Capabilities of DORA worth reading for what is weak.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToRead {
    /// For each weak metric, in the order in which they were measured.
    pub each: Vec<Advised>,
    /// What several weak metrics have in common; none where one is weak.
    pub shared: Option<&'static str>,
}

/// A weak metric with what to read for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// The metric's name.
    pub metric: String,
    /// The last parts of the addresses of capabilities, as the pack lists them.
    pub pages: Vec<String>,
}

impl Session {
    /// What is worth reading for the metrics in the bands medium and low; the words are the pack's.
    pub fn to_read(&self, pack: &Pack) -> ToRead {
        let is_weak = |band| matches!(band, Band::Medium | Band::Low);
        let weak = self
            .banded()
            .filter(|(_, value)| value.band.is_some_and(is_weak));
        let mut each: Vec<Advised> = weak
            .map(|(measured, _)| Advised {
                metric: measured.title.clone(),
                pages: pack
                    .metric(&measured.id)
                    .map(|metric| metric.reading.clone())
                    .unwrap_or_default(),
            })
            .collect();
        let several = each.len() > 1;
        if several {
            for advised in &mut each {
                advised.pages.retain(|page| page != COMMON_GROUND);
            }
        }
        ToRead {
            each,
            shared: several.then_some(COMMON_GROUND),
        }
    }

    /// The metric in the worst band below elite, with its value, as long as no experiment is about
    /// it and there is room for one more. Of several in one band the one that DORA's quick check
    /// scores lowest, then the first.
    pub fn open_weakest(&self) -> Option<(&Measured, Value)> {
        if self.experiments.len() >= Experiment::MOST {
            return None;
        }
        let scores = self.dora();
        let rank = |(at, (measured, value)): &(usize, (&Measured, Value))| {
            let score = scores.score(measured.measure).unwrap_or(Ratio::ZERO);
            (value.band, Reverse(score), Reverse(*at))
        };
        let below = self
            .banded()
            .filter(|(_, value)| value.band != Some(Band::Elite));
        let (_, (measured, value)) = below.enumerate().max_by_key(rank)?;
        let mut experiments = self.experiments.iter();
        let is_taken = experiments.any(|card| card.link.as_ref() == Some(&measured.id));
        (!is_taken).then_some((measured, value))
    }

    /// An experiment on that metric, with its value as it is told today: what the pack suggests,
    /// else the measure alone. Who leads it and until when is for the room to say.
    pub fn try_at_weakest(&self, pack: Option<&Pack>, today: String) -> Option<Experiment> {
        let (measured, _) = self.open_weakest()?;
        let metric = pack.and_then(|pack| pack.metric(&measured.id));
        let (act, measure) = match metric.and_then(|metric| metric.experiment.as_ref()) {
            Some(suggested) => (suggested.act.clone(), suggested.measure.clone()),
            None => (String::new(), measured.title.clone()),
        };
        Some(Experiment {
            act,
            measure,
            today,
            link: Some(measured.id.clone()),
            ..Experiment::default()
        })
    }

    /// The metrics that a table puts in a band, with their values.
    fn banded(&self) -> impl Iterator<Item = (&Measured, Value)> {
        self.metrics.iter().filter_map(|measured| {
            let Evidence::Value(value) = self.evidence(&measured.id) else {
                return None;
            };
            value.band.is_some().then_some((measured, value))
        })
    }
}
