//! The least that a ratatui program can be: a page of lines with a cursor. The bar of
//! `benches/README.md`, next to `less`.
use std::io;

use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::style::Style;
use ratatui::widgets::{List, ListState};

fn main() -> io::Result<()> {
    let lines: Vec<String> = (1..=200)
        .map(|n| format!("calms page {n:>3}   a line of text as long as one of a menu"))
        .collect();
    let mut state = ListState::default().with_selected(Some(0));
    let mut terminal = ratatui::init();
    loop {
        terminal.draw(|frame| {
            let list = List::new(lines.iter().map(String::as_str))
                .highlight_style(Style::new().reversed())
                .highlight_symbol("> ");
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        if let Event::Key(key) = event::read()? {
            if key.code == KeyCode::Char('q') {
                break;
            } else if key.code == KeyCode::Down {
                state.select_next();
            } else if key.code == KeyCode::Up {
                state.select_previous();
            }
        }
    }
    ratatui::restore();
    Ok(())
}
