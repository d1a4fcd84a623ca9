//! Cards under headings, and whether the group agrees, line by line.
use super::ask::{Entry, number};
use super::{Way, Workshop};
use crate::domain::{Agreed, Board, Card, Command, LintField, NoteKind, Stop, missing};

impl Workshop<'_> {
    /// Lists the headings with their cards, and takes cards for the heading at hand.
    pub(super) fn board(&mut self, stop: &Stop, id: &str) -> Way<()> {
        self.speak_step(stop)?;
        let mut at = 0;
        let mut told: Vec<String> = Vec::new();
        loop {
            let Some(board) = self.session.board(id).cloned() else {
                return self.pause();
            };
            let cards = self.list_cards(&board)?;
            // What a rule says is said when it begins to hold, not with every card.
            let rules = self.session.said_at(&stop.id);
            let rules: Vec<String> = rules.map(|rule| rule.id.clone()).collect();
            if rules != told {
                self.rules_here(stop)?;
                told = rules;
            }
            self.tell_heading(&board, at)?;
            let line = self.ask_key("plain-board-ask", Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            if let Some(text) = line.strip_prefix('+') {
                self.add_card(&board, at, text)?;
            } else if let Some(rest) = line.strip_prefix('h') {
                let chosen = number(rest.trim()).and_then(|n| n.checked_sub(1));
                let next = chosen.unwrap_or(at + 1);
                at = if next < board.columns.len() { next } else { 0 };
            } else {
                let card = number(&line).and_then(|n| cards.get(n.checked_sub(1)?));
                match card.cloned() {
                    Some(card) => self.handle_card(&board, card)?,
                    None => self.fill("cli-not-a-choice", &[("text", line.into())])?,
                }
            }
        }
    }

    /// Says every heading with its cards, numbered through; gives them in that order.
    fn list_cards(&mut self, board: &Board) -> Way<Vec<Card>> {
        let mut all: Vec<Card> = Vec::new();
        self.say("")?;
        self.say(&board.title)?;
        let missing = missing(board, self.session.cards());
        let missing: Vec<String> = missing.into_iter().map(str::to_owned).collect();
        for column in &board.columns {
            let cards = self.session.cards_under(&board.id, &column.id);
            let cards: Vec<Card> = cards.cloned().collect();
            let count = if missing.contains(&column.id) {
                self.words.say("board-needed").into_owned()
            } else {
                self.words.with("board-cards", &[("n", cards.len().into())])
            };
            self.say(&format!("{} · {count}", column.title))?;
            for card in cards {
                let known = bracket(&card.known);
                let line = format!("{}. {}{known}", all.len() + 1, card.text);
                self.say(&line)?;
                if let Some(then) = &column.then {
                    self.say(then)?;
                }
                all.push(card);
            }
        }
        Ok(all)
    }

    fn tell_heading(&mut self, board: &Board, at: usize) -> Way<()> {
        let Some(column) = board.columns.get(at) else {
            return Ok(());
        };
        self.say("")?;
        let args = [
            ("title", column.title.as_str().into()),
            ("prompt", column.prompt.as_str().into()),
        ];
        self.fill("plain-board-heading", &args)
    }

    fn add_card(&mut self, board: &Board, at: usize, text: &str) -> Way<()> {
        let Some(column) = board.columns.get(at) else {
            return Ok(());
        };
        let card = Card {
            board: board.id.clone(),
            column: column.id.clone(),
            text: text.trim().to_owned(),
            ..Card::default()
        };
        let _ = self.change(Command::PutCard(Box::new(card)))?;
        self.reframe(text.trim(), LintField::of_card(&board.id, &column.id))
    }

    /// Changes, moves or takes away a card.
    fn handle_card(&mut self, board: &Board, mut card: Card) -> Way<()> {
        let keys = ["plain-card-change", "plain-board-move", "plain-card-remove"];
        match self.choose_keys(&keys)? {
            Some(0) => {
                self.rewrite_line("point-text", &mut card.text)?;
                self.reframe(&card.text, LintField::of_card(&board.id, &card.column))?;
                self.rewrite_line("point-known", &mut card.known)?;
            }
            Some(1) => {
                let titles = board.columns.iter().map(|column| column.title.clone());
                let titles: Vec<String> = titles.collect();
                let column = self.choose(&titles)?.and_then(|at| board.columns.get(at));
                if let Some(column) = column {
                    card.column.clone_from(&column.id);
                }
            }
            Some(_) => card.text.clear(),
            None => return Ok(()),
        }
        let _ = self.change(Command::PutCard(Box::new(card)))?;
        Ok(())
    }

    /// An empty line keeps what is there; it is told in brackets.
    fn rewrite_line(&mut self, label: &str, text: &mut String) -> Way<()> {
        let prompt = format!("{}{}", self.words.say(label), bracket(text));
        let line = self.ask(&prompt, Entry::Text)?;
        if !line.is_empty() {
            *text = line;
        }
        Ok(())
    }

    /// Asks whether the group agrees, and what is missing where it does not.
    pub(super) fn confirm(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.rules_here(stop)?;
        self.tell(match self.session.confirmed(&stop.id) {
            Some(true) => "confirm-agreed",
            Some(false) => "confirm-not-yet",
            None => "confirm-open",
        })?;
        let agreed = match self.choose_keys(&["action-agree", "action-disagree"])? {
            Some(0) => Agreed::Yes,
            Some(_) => Agreed::No,
            None => return Ok(()),
        };
        let _ = self.change(Command::Confirm {
            step: stop.id.clone(),
            agreed: Some(agreed),
        })?;
        if agreed == Agreed::Yes {
            return Ok(());
        }
        let text = self.ask_key("plain-confirm-missing", Entry::Text)?;
        if !text.is_empty() {
            let _ = self.change(Command::AddNote {
                on: stop.id.clone(),
                kind: NoteKind::Note,
                text,
            })?;
        }
        Ok(())
    }
}

fn bracket(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!(" [{text}]")
    }
}
