//! Boards: the cards under their headings, with the letter that a heading belongs to.
use super::Page;
use crate::domain::Card;
use crate::export::escape;

/// A board; a heading without a card is left out, and a board without any.
pub(super) fn one(page: &mut Page<'_>, id: &str) {
    let report = page.report;
    let Some(board) = report.board(id) else {
        return;
    };
    if !report.cards.iter().any(|card| card.board == id) {
        return;
    }
    let heading = format!("## {}", escape::markdown(&board.title));
    page.opens("board", id);
    page.block(&heading);
    for column in &board.columns {
        let cards: Vec<&Card> = report.cards_under(id, &column.id).collect();
        if cards.is_empty() {
            continue;
        }
        let mut title = escape::markdown(&column.title);
        if let Some(letter) = &column.letter {
            title = format!("{title} · {}", escape::markdown(letter));
        }
        page.block(&format!("### {title}\n"));
        for card in cards {
            let line = line(page, card);
            page.line(&format!("- {line}"));
        }
    }
}

fn line(page: &Page<'_>, card: &Card) -> String {
    let text = escape::markdown(&card.text);
    let known = escape::markdown(&card.known);
    if known.is_empty() {
        return text;
    }
    let args = [("text", text.into()), ("known", known.into())];
    page.words.with("figures-card-known", &args)
}
