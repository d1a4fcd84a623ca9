//! Folded paper that holds more than a digit: the facilitator counts it and types the counts.
use std::fmt;

use super::Taken;

/// The counts of a heap of paper: how many sheets there are, and how many of them tick each answer.
///
/// They are shown at the reveal like any vote; only the row being typed is in sight before.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheets {
    key: String,
    /// The number of sheets, then one row for each answer.
    rows: Vec<Option<u16>>,
    at: usize,
    /// The next digit starts the row afresh.
    fresh: bool,
}

impl Sheets {
    /// The most sheets.
    const MOST: u16 = 99;

    /// Nothing counted yet but as many sheets as people; the first answer is next.
    pub fn new(key: impl Into<String>, answers: usize, people: u16) -> Self {
        let mut rows = vec![None; answers + 1];
        if let Some(sheets) = rows.first_mut() {
            *sheets = Some(people);
        }
        Self {
            key: key.into(),
            rows,
            at: usize::from(answers > 0),
            fresh: true,
        }
    }

    /// What is voted on.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The row being typed: 0 for the number of sheets, then the answers from 1.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What the row being typed holds. The others nobody is told before the reveal.
    pub fn typed(&self) -> Option<u16> {
        self.row(self.at)
    }

    /// Whether a row holds a count that can be right.
    pub fn is_filled(&self, row: usize) -> bool {
        self.row(row)
            .is_some_and(|count| count <= self.limit(row) && (row > 0 || count > 0))
    }

    fn row(&self, row: usize) -> Option<u16> {
        self.rows.get(row).copied().flatten()
    }

    fn limit(&self, row: usize) -> u16 {
        match row {
            0 => Self::MOST,
            _ => self.row(0).unwrap_or(Self::MOST),
        }
    }

    /// How many answers have their count, and how many there are.
    pub fn progress(&self) -> (u16, u16) {
        let filled = (1..self.rows.len()).filter(|row| self.is_filled(*row));
        let number = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        (
            number(filled.count()),
            number(self.rows.len().saturating_sub(1)),
        )
    }

    /// Whether any answer has been typed.
    pub fn started(&self) -> bool {
        self.rows.iter().skip(1).any(Option::is_some)
    }

    /// The first row that has no count that can be right; none when all can be shown.
    pub fn missing(&self) -> Option<usize> {
        (0..self.rows.len()).find(|row| !self.is_filled(*row))
    }

    /// Goes to a row.
    pub fn go(&mut self, row: usize) {
        self.at = row.min(self.rows.len().saturating_sub(1));
        self.fresh = true;
    }

    /// Goes on to the next row; there is none after the last.
    pub fn confirm(&mut self) -> Taken {
        if self.at + 1 >= self.rows.len() {
            return Taken::No;
        }
        self.go(self.at + 1);
        Taken::Yes
    }

    /// Takes a digit of the row's count. More sheets than there are cannot be ticked.
    pub fn digit(&mut self, digit: u8) -> Taken {
        let digit = u16::from(digit);
        let before = if self.fresh { None } else { self.typed() };
        let longer = before.map_or(digit, |count| count.saturating_mul(10) + digit);
        let limit = self.limit(self.at);
        let count = [longer, digit].into_iter().find(|count| *count <= limit);
        let Some(row) = self.rows.get_mut(self.at).filter(|_| count.is_some()) else {
            return Taken::No;
        };
        *row = count;
        self.fresh = false;
        Taken::Yes
    }

    /// Takes the row's count back, or else returns to the row before.
    pub fn take_back(&mut self) -> Taken {
        match self.rows.get_mut(self.at) {
            Some(row @ Some(_)) => *row = None,
            _ if self.at > 0 => self.go(self.at - 1),
            _ => return Taken::No,
        }
        Taken::Yes
    }

    /// How many sheets tick each answer, and how many there are.
    pub fn counts(&self) -> (Vec<u16>, u32) {
        let rows = self.rows.iter().skip(1);
        let counts = rows.map(|row| row.unwrap_or(0)).collect();
        (counts, self.row(0).unwrap_or(0).into())
    }
}

impl fmt::Debug for Sheets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (k, n) = self.progress();
        write!(f, "Sheets({k} of {n})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_counted_row_by_row_and_no_row_can_hold_more_than_there_are() {
        let mut sheets = Sheets::new("signs", 2, 12);
        assert_eq!((sheets.at(), sheets.started()), (1, false));
        assert_eq!(sheets.digit(1), Taken::Yes);
        assert_eq!(sheets.digit(1), Taken::Yes);
        assert_eq!(sheets.typed(), Some(11));
        assert_eq!(sheets.digit(3), Taken::Yes, "113 are too many: afresh");
        assert_eq!(sheets.typed(), Some(3));
        assert_eq!((sheets.missing(), sheets.confirm()), (Some(2), Taken::Yes));
        assert_eq!(sheets.digit(0), Taken::Yes);
        assert_eq!((sheets.missing(), sheets.confirm()), (None, Taken::No));
        assert_eq!(sheets.counts(), (vec![3, 0], 12));
        sheets.go(0);
        assert_eq!(sheets.digit(2), Taken::Yes);
        assert_eq!(sheets.missing(), Some(1), "3 of 2 sheets cannot be");
    }

    #[test]
    fn a_count_is_taken_back_before_the_row_is_left() {
        let mut sheets = Sheets::new("signs", 2, 7);
        let _ = (sheets.digit(4), sheets.confirm());
        assert_eq!((sheets.take_back(), sheets.at()), (Taken::Yes, 1));
        assert_eq!(sheets.typed(), Some(4));
        assert_eq!(sheets.take_back(), Taken::Yes);
        assert!(!sheets.started());
        let _ = (sheets.take_back(), sheets.take_back());
        assert_eq!(sheets.take_back(), Taken::No);
        assert_eq!(sheets.digit(9), Taken::Yes, "the number of sheets");
    }

    #[test]
    fn what_was_counted_shows_in_no_debug_output() {
        let mut sheets = Sheets::new("signs", 3, 7);
        let _ = sheets.digit(5);
        assert_eq!(format!("{sheets:?}"), "Sheets(1 of 3)");
    }
}
