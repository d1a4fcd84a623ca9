//! The last look at a picture: nothing that steers or hides goes from a cell to the terminal.
//!
//! Parts clean what they write; this one is for those that forget. It runs on each frame, and so
//! copies nothing where nothing is wrong.
use std::borrow::Cow;

use ratatui::buffer::Buffer;

use crate::domain::harmless;

/// Takes out of every cell what may not reach a terminal; a cell that held nothing else is blank.
pub fn sweep(buf: &mut Buffer) {
    for cell in &mut buf.content {
        if let [b' '..=b'~'] | [] = cell.symbol().as_bytes() {
            continue;
        }
        let swept = harmless::on_terminal(cell.symbol());
        if matches!(&swept, Cow::Borrowed(text) if !text.contains('\n')) {
            continue;
        }
        let swept = swept.replace('\n', " ");
        cell.set_symbol(if swept.is_empty() { " " } else { &swept });
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::*;

    #[test]
    fn a_cell_keeps_its_look_and_loses_what_steers() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 1));
        let style = Style::new().fg(Color::Red);
        buf.set_string(0, 0, "é日x", style);
        for (x, symbol) in [
            (0, "é\u{202e}"),
            (3, "\u{1b}[2J"),
            (4, "\u{200b}"),
            (5, "\n"),
        ] {
            buf[(x, 0)].set_symbol(symbol);
        }
        sweep(&mut buf);
        let row: Vec<&str> = buf
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        assert_eq!(row, ["é", "日", " ", "[2J", " ", " "]);
        assert_eq!(buf[(0, 0)].fg, Color::Red);
    }

    #[test]
    fn a_sound_picture_stays_as_it_is() {
        let lines = [
            "┌─ « é »\u{202f}! ─┐",
            "│ 日本 e\u{301} 🎉  │",
            "└─────────────┘",
        ];
        let sound = Buffer::with_lines(lines);
        let mut swept = sound.clone();
        sweep(&mut swept);
        assert_eq!(swept, sound);
    }
}
