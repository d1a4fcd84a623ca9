//! Where the steps of a map stand: one column after the other, one lane for each branch.
use std::ops::Range;

/// Columns from left to right, lanes from top to bottom. Branches that run side by side stand one
/// under the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    places: Vec<(usize, usize)>,
    columns: usize,
    lanes: usize,
}

impl Grid {
    /// Sets steps out; each comes as its branch. Consecutive steps that name branches run side
    /// by side.
    pub fn of(branches: &[Option<&str>]) -> Self {
        let mut grid = Self {
            lanes: usize::from(!branches.is_empty()),
            ..Self::default()
        };
        for together in branches.chunk_by(|a, b| a.is_some() && b.is_some()) {
            let mut lanes: Vec<(Option<&str>, usize)> = Vec::new();
            for branch in together {
                let lane = lanes.iter().position(|(name, _)| name == branch);
                let lane = lane.unwrap_or_else(|| {
                    lanes.push((*branch, 0));
                    lanes.len() - 1
                });
                if let Some((_, steps)) = lanes.get_mut(lane) {
                    grid.places.push((grid.columns + *steps, lane));
                    *steps += 1;
                }
            }
            grid.lanes = grid.lanes.max(lanes.len());
            grid.columns += lanes.iter().map(|(_, steps)| *steps).max().unwrap_or(0);
        }
        grid
    }

    /// Column and lane of a step, from 0; none beyond the last step.
    pub fn place(&self, at: usize) -> Option<(usize, usize)> {
        self.places.get(at).copied()
    }

    /// How many columns stand side by side.
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// How many lanes stand one under the other.
    pub const fn lanes(&self) -> usize {
        self.lanes
    }

    /// As many columns as fit, at least one, around that of a step.
    pub fn around(&self, fit: usize, step: usize) -> Range<usize> {
        let fit = fit.max(1).min(self.columns);
        let at = self.place(step).map_or(0, |(column, _)| column);
        let first = at.saturating_sub(fit / 2).min(self.columns - fit);
        first..first + fit
    }

    /// The steps that stand in these columns, in their order.
    pub fn within(&self, columns: &Range<usize>) -> Vec<usize> {
        let inside = |at: &usize| {
            self.place(*at)
                .is_some_and(|(column, _)| columns.contains(&column))
        };
        (0..self.places.len()).filter(inside).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_that_follow_one_another_stand_side_by_side() {
        let grid = Grid::of(&[None, Some("a"), Some("b"), Some("a"), None, Some("b")]);
        let places: Vec<_> = (0..6).filter_map(|at| grid.place(at)).collect();
        assert_eq!(places, [(0, 0), (1, 0), (1, 1), (2, 0), (3, 0), (4, 0)]);
        assert_eq!((grid.columns(), grid.lanes()), (5, 2));
        assert_eq!(grid.within(&(1..3)), [1, 2, 3]);
        assert_eq!((Grid::of(&[]).lanes(), grid.place(6)), (0, None));
    }
}
