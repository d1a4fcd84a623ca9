//! A line of text that somebody types; the only place of this floor that wraps a widget crate.
use ratatui_textarea::{CursorMove, TextArea};

use crate::input::{Edit, Key};

/// The most characters of one line; more is cut off a paste.
const LONGEST_LINE: usize = 2_000;

/// A line of text with a cursor.
#[derive(Clone, Debug)]
pub struct Field(Box<TextArea<'static>>);

impl Default for Field {
    fn default() -> Self {
        Self::holding("")
    }
}

impl Field {
    /// A field that holds a text, with the cursor at its end.
    pub fn holding(text: &str) -> Self {
        let mut area = TextArea::new(vec![text.to_owned()]);
        area.move_cursor(CursorMove::End);
        Self(Box::new(area))
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.0.lines().first().map_or("", String::as_str)
    }

    /// The cursor's place, in characters.
    pub fn cursor(&self) -> usize {
        self.0.cursor().1
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str) {
        *self = Self::holding(text);
    }

    /// Puts a text in at the cursor, as one step of the field's own undo.
    pub fn insert(&mut self, text: &str) {
        let room = LONGEST_LINE.saturating_sub(self.text().chars().count());
        let text: String = text.chars().take(room).collect();
        self.0.insert_str(text);
    }

    /// Takes a key; tells whether it changed anything.
    pub fn key(&mut self, key: Key) -> bool {
        let Some(edit) = Edit::of(key) else {
            return false;
        };
        match edit {
            Edit::Insert(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Edit::Break | Edit::Up | Edit::Down => return false,
            Edit::Backspace => drop(self.0.delete_char()),
            Edit::Delete => drop(self.0.delete_next_char()),
            Edit::BackspaceWord => drop(self.0.delete_word()),
            Edit::Left => self.0.move_cursor(CursorMove::Back),
            Edit::Right => self.0.move_cursor(CursorMove::Forward),
            Edit::WordLeft => self.0.move_cursor(CursorMove::WordBack),
            Edit::WordRight => self.0.move_cursor(CursorMove::WordForward),
            Edit::Home => self.0.move_cursor(CursorMove::Head),
            Edit::End => self.0.move_cursor(CursorMove::End),
        }
        true
    }
}

/// One line of a pasted text: breaks become spaces, controls go, the length is capped.
pub(super) fn one_line(text: &str) -> String {
    let spaced = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    spaced
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST_LINE)
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_becomes_one_line_without_controls() {
        assert_eq!(one_line("a\r\nb\u{1b}[2Jc\t\n"), "a b[2Jc");
    }
}
