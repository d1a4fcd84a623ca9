//! Lines of means that are like one another: each joins like with like, whatever stands between.
use super::{Apart, Standing, Trend};
use crate::domain::Change;

/// Means of the same questions in the same words, by the same people, the earliest first. What a
/// session between two of them asked differently does not part them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run<'a> {
    means: Vec<&'a Standing>,
}

impl<'a> Run<'a> {
    /// The means.
    pub fn means(&self) -> &[&'a Standing] {
        &self.means
    }

    /// The earliest mean; none where there is no other to compare it with.
    pub fn first(&self) -> Option<&'a Standing> {
        self.means.first().copied().filter(|_| self.is_line())
    }

    /// The mean before the latest one.
    pub fn previous(&self) -> Option<&'a Standing> {
        self.means.iter().rev().nth(1).copied()
    }

    /// The latest mean.
    pub fn last(&self) -> Option<&'a Standing> {
        self.means.last().copied()
    }

    /// How far the latest mean is from the earliest.
    pub fn change(&self) -> Option<Change> {
        self.last()?.change_since(self.first()?)
    }

    /// How far the latest mean is from the one before.
    pub fn latest_change(&self) -> Option<Change> {
        self.last()?.change_since(self.previous()?)
    }

    /// Whether it has two means at least.
    pub const fn is_line(&self) -> bool {
        self.means.len() > 1
    }

    /// Whether a mean is one of these.
    pub fn holds(&self, mean: &Standing) -> bool {
        self.means.iter().any(|one| one.session == mean.session)
    }

    /// Whether some of them voted openly and some in secret.
    pub fn mixes_modes(&self) -> bool {
        let mode = self.last().map(|last| last.mode);
        self.means.iter().any(|mean| Some(mean.mode) != mode)
    }
}

/// What stands on no line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unlike<'a> {
    /// The latest mean that cannot be compared with any.
    pub mean: &'a Standing,
    /// Why.
    pub apart: Apart,
    /// How many questions the means of the line that is followed rest on.
    pub asked: u16,
    /// How many more there are.
    pub more: usize,
}

impl Trend {
    /// The lines, in the order of their earliest means. One mean is a line of its own where no
    /// other is like it.
    pub fn runs(&self) -> Vec<Run<'_>> {
        let mut runs: Vec<Run<'_>> = Vec::new();
        for mean in &self.means {
            let like = |run: &&mut Run<'_>| run.last().is_some_and(|l| mean.apart(l).is_none());
            match runs.iter_mut().find(like) {
                Some(run) => run.means.push(mean),
                None => runs.push(Run { means: vec![mean] }),
            }
        }
        runs
    }

    /// The line that is followed: of those with two means or more the one that goes on longest.
    /// Where no two means are alike, the latest one alone.
    pub fn run(&self) -> Run<'_> {
        let ends = |run: &Run<'_>| run.last().map(|last| (last.at, last.session.clone()));
        let runs = self.runs();
        runs.into_iter()
            .max_by_key(|run| (run.is_line(), ends(run)))
            .unwrap_or_default()
    }

    /// The other lines of two means or more.
    pub fn other_runs(&self) -> Vec<Run<'_>> {
        let main = self.run();
        let mut runs = self.runs();
        runs.retain(|run| run.is_line() && *run != main);
        runs
    }

    /// What is like no other and so stands on no line; none where there is nothing such. Where
    /// there is no line at all the latest mean is what the others are unlike.
    pub fn unlike(&self) -> Option<Unlike<'_>> {
        let main = self.run();
        let last = main.last()?;
        let mut alone = self.runs();
        alone.retain(|run| !run.is_line() && *run != main);
        let found = alone.iter().filter_map(Run::last);
        let mean = found.max_by_key(|mean| (mean.at, &mean.session))?;
        Some(Unlike {
            mean,
            apart: last.apart(mean)?,
            asked: last.like.scored,
            more: alone.len() - 1,
        })
    }
}
