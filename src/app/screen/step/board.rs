//! Cards under headings: chosen, added line by line, moved from heading to heading, taken away.
use super::{Capture, CaptureKind, Screen, Step};
use crate::app::screen::{FormSheet, moved};
use crate::app::{Desk, Field, Nav};
use crate::domain::{Board, Card, Command, Kind, Session};
use crate::input::Action;

/// How many rows a page key goes on.
const ROWS: usize = 8;

/// One row of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardRow {
    /// A heading, by index.
    Heading(usize),
    /// A card.
    Card {
        /// The index of its heading.
        column: usize,
        /// Its id.
        id: u32,
    },
}

impl BoardRow {
    /// The index of the heading at hand.
    pub const fn column(self) -> usize {
        match self {
            Self::Heading(column) | Self::Card { column, .. } => column,
        }
    }
}

/// The headings of a board, each with its cards below.
pub fn rows(session: &Session, board: &Board) -> Vec<BoardRow> {
    let columns = board.columns.iter().enumerate();
    columns
        .flat_map(|(at, column)| {
            let cards = session.cards_under(&board.id, &column.id);
            let cards = cards.map(move |card| BoardRow::Card {
                column: at,
                id: card.id,
            });
            [BoardRow::Heading(at)].into_iter().chain(cards)
        })
        .collect()
}

/// Which way a card goes.
#[derive(Clone, Copy)]
enum Way {
    Before,
    After,
}

pub(super) fn act(
    step: &mut Step,
    board: &str,
    action: Action,
    desk: &mut Desk<'_>,
) -> Option<Nav> {
    let session = desk.session()?;
    let board = session.board(board)?.clone();
    let rows = rows(session, &board);
    let last = rows.len().saturating_sub(1);
    step.at = step.at.min(last);
    let row = *rows.get(step.at)?;
    match action {
        Action::Up | Action::Down => step.at = moved(step.at, action, rows.len()),
        Action::PageDown if step.at < last => step.at = (step.at + ROWS).min(last),
        Action::PageUp if step.at > 0 => step.at = step.at.saturating_sub(ROWS),
        Action::SwitchPane => {
            let next = (row.column() + 1) % board.columns.len().max(1);
            let heading = |row: &BoardRow| *row == BoardRow::Heading(next);
            step.at = rows.iter().position(heading).unwrap_or(0);
        }
        Action::AddItem => return Some(add(&board, row, desk)),
        Action::Confirm | Action::EditItem => {
            return Some(match card(row, desk) {
                Some(card) => edit(&card, &board, desk),
                None => add(&board, row, desk),
            });
        }
        Action::RemoveItem => {
            let card = card(row, desk)?;
            put(
                Card {
                    text: String::new(),
                    ..card
                },
                desk,
            );
        }
        Action::MoveEarlier => shift(step, &board, row, Way::Before, desk),
        Action::MoveLater => shift(step, &board, row, Way::After, desk),
        _ => return None,
    }
    Some(Nav::Stay)
}

/// The card of a row; none where it is a heading.
fn card(row: BoardRow, desk: &Desk<'_>) -> Option<Card> {
    let BoardRow::Card { id, .. } = row else {
        return None;
    };
    let cards = desk.session()?.cards();
    cards.iter().find(|card| card.id == id).cloned()
}

fn put(card: Card, desk: &mut Desk<'_>) {
    desk.change(Command::PutCard(Box::new(card)));
}

/// Opens a line for cards under the heading at hand.
fn add(board: &Board, row: BoardRow, desk: &mut Desk<'_>) -> Nav {
    let Some(column) = board.columns.get(row.column()) else {
        return Nav::Stay;
    };
    if !desk.may_change() {
        return Nav::Stay;
    }
    let mut capture = Capture::of(CaptureKind::Card, desk);
    let [_, on, under] = &mut capture.fields;
    *on = Field::holding(&board.id);
    *under = Field::holding(&column.id);
    Nav::open(Screen::Capture(capture))
}

fn edit(card: &Card, board: &Board, desk: &mut Desk<'_>) -> Nav {
    if !desk.may_change() {
        return Nav::Stay;
    }
    Nav::open(Screen::Form(FormSheet::of_card(card, board)))
}

/// Moves the chosen card to the heading before or after; it stays the chosen one.
fn shift(step: &mut Step, board: &Board, row: BoardRow, way: Way, desk: &mut Desk<'_>) {
    let Some(card) = card(row, desk) else { return };
    let to = match way {
        Way::Before => row.column().checked_sub(1),
        Way::After => Some(row.column() + 1),
    };
    let Some(column) = to.and_then(|to| board.columns.get(to)) else {
        return;
    };
    let id = card.id;
    put(
        Card {
            column: column.id.clone(),
            ..card
        },
        desk,
    );
    let is_it = |row: &BoardRow| matches!(row, BoardRow::Card { id: found, .. } if *found == id);
    let rows = desk.session().map(|session| rows(session, board));
    if let Some(at) = rows.and_then(|rows| rows.iter().position(is_it)) {
        step.at = at;
    }
}

/// What does something with the chosen row.
pub(super) fn alive(step: &Step, session: &Session) -> Vec<Action> {
    let mut alive = vec![Action::AddItem, Action::EditItem, Action::SwitchPane];
    if matches!(row(step, session), Some(BoardRow::Card { .. })) {
        alive.extend([Action::RemoveItem, Action::MoveEarlier, Action::MoveLater]);
    }
    alive
}

/// The chosen row of the board at hand.
fn row(step: &Step, session: &Session) -> Option<BoardRow> {
    let board = session.stop().and_then(|stop| match &stop.kind {
        Kind::List { board } => session.board(board),
        _ => None,
    });
    let rows = rows(session, board?);
    let last = rows.len().saturating_sub(1);
    rows.get(step.at.min(last)).copied()
}

/// What the hint line offers.
pub(super) fn hints(step: &Step, session: &Session) -> Vec<Action> {
    use Action as A;
    match row(step, session) {
        Some(BoardRow::Card { .. }) => {
            vec![A::AddItem, A::EditItem, A::MoveLater, A::Next, A::Help]
        }
        Some(BoardRow::Heading(_)) | None => {
            vec![A::AddItem, A::SwitchPane, A::Next, A::Capture, A::Help]
        }
    }
}

/// The line that becomes a card.
impl Capture {
    /// The board on which the line becomes a card.
    pub fn board(&self) -> &str {
        self.fields[1].text()
    }

    /// The heading under which it becomes one.
    pub fn column(&self) -> &str {
        self.fields[2].text()
    }

    /// Enter keeps the card and waits for the next, Tab goes to the next heading, Esc keeps it
    /// and ends.
    pub(in crate::app::screen) fn act_on_card(
        &mut self,
        action: Action,
        desk: &mut Desk<'_>,
    ) -> Nav {
        let is_empty = self.fields[0].text().trim().is_empty();
        match action {
            Action::Confirm | Action::Back if is_empty => return end(desk),
            Action::Confirm if self.put_card(desk) => self.fields[0].set(""),
            Action::Back if self.put_card(desk) => return end(desk),
            Action::SwitchPane => self.turn_heading(desk),
            Action::Editor => {
                let text = self.fields[0].text().to_owned();
                desk.wish(crate::app::Effect::Edit(text));
            }
            _ => {}
        }
        self.keep_draft(desk);
        Nav::Stay
    }

    fn put_card(&self, desk: &mut Desk<'_>) -> bool {
        let card = Card {
            board: self.board().to_owned(),
            column: self.column().to_owned(),
            text: self.fields[0].text().trim().to_owned(),
            ..Card::default()
        };
        desk.change(Command::PutCard(Box::new(card)))
    }

    fn turn_heading(&mut self, desk: &Desk<'_>) {
        let board = desk.session().and_then(|s| s.board(self.board()));
        let columns = board.map_or(&[][..], |board| &board.columns);
        let at = columns.iter().position(|c| c.id == self.column());
        let next = at.map_or(0, |at| (at + 1) % columns.len().max(1));
        let next = columns.get(next).map(|column| column.id.clone());
        if let Some(next) = next {
            self.fields[2].set(&next);
        }
    }
}

/// Leaves the line, which holds nothing more.
fn end(desk: &mut Desk<'_>) -> Nav {
    desk.change(Command::KeepDraft(None));
    Nav::Back
}
