//! A card on a board, field by field.
use super::{FormOf, FormRow, FormSheet, Label};
use crate::domain::{Board, Card, Command, FieldKind, Session};

impl FormSheet {
    /// A form for a card that stands on a board.
    pub(crate) fn of_card(card: &Card, board: &Board) -> Self {
        let row = |id, kind, text: &str| FormRow::worded("point", id, kind, text);
        let mut column = row("column", FieldKind::Choice, &card.column);
        let columns = board.columns.iter();
        column.options = columns
            .map(|column| (column.id.clone(), Label::Text(column.title.clone())))
            .collect();
        let rows = vec![
            row("text", FieldKind::Line, &card.text),
            column,
            row("known", FieldKind::Line, &card.known),
        ];
        let of = FormOf::Card {
            id: card.id,
            board: board.id.clone(),
        };
        Self::new(of, rows)
    }

    /// The form of a draft: `point:3:factors`.
    pub(super) fn card_on_board(id: &str, board: &str, session: &Session) -> Option<Self> {
        let id: u32 = id.parse().ok()?;
        let card = session.cards().iter().find(|card| card.id == id)?;
        Some(Self::of_card(card, session.board(board)?))
    }

    /// The card as the form has it; without a heading it stays where it was, and empty words
    /// change nothing: a card is taken away where it is seen.
    pub(super) fn point_command(&self, id: u32, board: &str, session: &Session) -> Command {
        let before = session.cards().iter().find(|card| card.id == id);
        let column = match self.text("column") {
            "" => before.map_or("", |card| &card.column),
            chosen => chosen,
        };
        Command::PutCard(Box::new(Card {
            id,
            board: board.to_owned(),
            column: column.to_owned(),
            text: self.text("text").to_owned(),
            known: self.text("known").to_owned(),
        }))
    }
}
