//! Cards that the room writes under the headings of a board.
use serde::{Deserialize, Serialize};

use super::Board;

/// One card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Names it within its session; 0 is a new one.
    pub id: u32,
    /// Its board.
    pub board: String,
    /// The heading under which it stands.
    pub column: String,
    /// Its words.
    pub text: String,
    /// How it is known.
    pub known: String,
}

impl Card {
    /// How an action names the card it comes from: `factors.3`.
    pub fn link(&self) -> String {
        format!("{}.{}", self.board, self.id)
    }
}

/// The headings of a board that should have a card and have none.
pub fn missing<'a>(board: &'a Board, cards: &[Card]) -> Vec<&'a str> {
    let is_empty = |column: &str| {
        !cards
            .iter()
            .any(|card| card.board == board.id && card.column == column)
    };
    board
        .columns
        .iter()
        .filter(|column| column.needed && is_empty(&column.id))
        .map(|column| &*column.id)
        .collect()
}

/// How many cards a board has, and under how many headings.
pub fn spread(board: &str, cards: &[Card]) -> (usize, usize) {
    let mut columns: Vec<&str> = cards
        .iter()
        .filter(|card| card.board == board)
        .map(|card| &*card.column)
        .collect();
    let points = columns.len();
    columns.sort_unstable();
    columns.dedup();
    (points, columns.len())
}
