//! A line of time, to scale, with the hours on it; and labels that keep clear of each other.
use jiff::Timestamp;

use super::super::Scene;
use super::super::paper::many;
use crate::domain::Instant;
use crate::i18n::Offsets;

/// Seconds between two times beside the line: what a clock or a calendar has.
const STEPS: [i64; 17] = [
    60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY, 172_800, 604_800,
    1_209_600, 2_419_200, 7_257_600,
];
const DAY: i64 = 86_400;

/// From one instant to a later one, along a line.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub(super) first: Instant,
    pub(super) last: Instant,
    /// Where it begins.
    pub(super) from: f64,
    pub(super) length: f64,
}

impl Axis {
    /// Where an instant stands; all at the beginning where no time passes.
    pub(super) fn place(&self, at: Instant) -> f64 {
        let whole = hours(self.first, self.last);
        if whole > 0.0 {
            self.from + hours(self.first, at) / whole * self.length
        } else {
            self.from
        }
    }

    /// The times beside the line, at least so far apart: whole hours or days of the clock that the
    /// first instant has. A new day is told by its date.
    pub(super) fn ticks(&self, scene: &Scene<'_>, apart: f64) -> Vec<(Instant, String)> {
        let whole = hours(self.first, self.last) * 3_600.0;
        let fits = |step: &i64| {
            let step = i32::try_from(*step).map_or(f64::INFINITY, f64::from);
            step / whole * self.length >= apart
        };
        let Some(step) = STEPS.into_iter().find(fits).filter(|_| whole > 0.0) else {
            return Vec::new();
        };
        let clock = self.first.offset();
        let away = i64::from(clock.seconds());
        let [first, last] = [self.first, self.last].map(|at| at.timestamp().as_second() + away);
        let mut ticks = Vec::new();
        let mut at = first.div_euclid(step) * step;
        while at <= last {
            let instant = Timestamp::from_second(at - away).ok();
            if let Some(instant) = instant.filter(|_| at >= first) {
                let instant = Instant::new(instant, clock);
                let told = match at.rem_euclid(DAY) {
                    0 => scene.words.day(instant.date()),
                    _ => scene
                        .words
                        .moment(instant, Offsets::Known)
                        .trim()
                        .to_owned(),
                };
                ticks.push((instant, told));
            }
            at += step;
        }
        ticks
    }
}

/// Hours from one instant to a later one.
fn hours(from: Instant, to: Instant) -> f64 {
    let length = from.until(to).unwrap_or_default();
    length.hours().to_f64()
}

/// Moves labels apart: each as near to where it is wanted as all allow, in their order, none above
/// `top`. The sum of the squares of the ways is the least (pooling of adjacent violators).
pub(super) fn apart(wanted: &[f64], heights: &[f64], top: f64) -> Vec<f64> {
    // Without the heights above it, each place must only not be above the one before.
    let mut above = Vec::with_capacity(heights.len());
    let mut sum = 0.0;
    for height in heights {
        above.push(sum);
        sum += height;
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (wanted, above) in wanted.iter().zip(&above) {
        let mut pool = (wanted - above, 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let count = last.1 + pool.1;
            let weight = |pool: (f64, usize)| pool.0 * many(pool.1);
            pool = ((weight(last) + weight(pool)) / many(count), count);
        }
        pools.push(pool);
    }
    let places = pools
        .into_iter()
        .flat_map(|(place, count)| std::iter::repeat_n(place.max(top), count));
    places
        .zip(above)
        .map(|(place, above)| place + above)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_where_there_is_room_and_share_the_way_where_there_is_none() {
        let close = |found: Vec<f64>, expected: &[f64]| {
            assert_eq!(found.len(), expected.len());
            for (found, expected) in found.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-9, "{found} {expected}");
            }
        };
        close(
            apart(&[0.0, 50.0, 90.0], &[20.0; 3], 0.0),
            &[0.0, 50.0, 90.0],
        );
        close(apart(&[50.0, 50.0], &[20.0; 2], 0.0), &[40.0, 60.0]);
        close(apart(&[0.0, 0.0, 0.0], &[20.0; 3], 0.0), &[0.0, 20.0, 40.0]);
        close(
            apart(&[100.0, 90.0, 300.0], &[30.0; 3], 0.0),
            &[80.0, 110.0, 300.0],
        );
        close(apart(&[], &[], 5.0), &[]);
    }
}
