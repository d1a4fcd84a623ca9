//! A text that somebody types; the only place of this floor that wraps a widget crate.
use ratatui_textarea::{CursorMove, TextArea};

use crate::input::{Edit, Key};

/// The most characters of one line; more is cut off a paste.
const LONGEST_LINE: usize = 2_000;

/// The most characters of a text of several lines.
const LONGEST_TEXT: usize = 500_000;

/// How many lines a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shape {
    /// One.
    #[default]
    Line,
    /// As many as there are.
    Lines,
}

/// A text with a cursor.
#[derive(Clone, Debug)]
pub struct Field {
    area: Box<TextArea<'static>>,
    /// The whole text, its lines joined.
    text: String,
    shape: Shape,
}

impl Default for Field {
    fn default() -> Self {
        Self::holding("")
    }
}

impl Field {
    /// A field of one line that holds a text, with the cursor at its end.
    pub fn holding(text: &str) -> Self {
        Self::shaped(text, Shape::Line)
    }

    /// A field of several lines that holds a text, with the cursor at its end.
    pub fn lines(text: &str) -> Self {
        Self::shaped(text, Shape::Lines)
    }

    fn shaped(text: &str, shape: Shape) -> Self {
        let lines = match shape {
            Shape::Line => vec![text.to_owned()],
            Shape::Lines => text.split('\n').map(str::to_owned).collect(),
        };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self {
            area: Box::new(area),
            text: text.to_owned(),
            shape,
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor's place in the text, in characters.
    pub fn cursor(&self) -> usize {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        let before = self.area.lines().iter().take(row);
        column + before.map(|line| line.chars().count() + 1).sum::<usize>()
    }

    /// Whether it takes several lines.
    pub fn is_long(&self) -> bool {
        self.shape == Shape::Lines
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str) {
        *self = Self::shaped(text, self.shape);
    }

    /// Replaces the text by one from outside. Gives how many characters there was room for,
    /// where that was not all.
    pub fn replace(&mut self, text: &str) -> Option<usize> {
        let text = self.tamed(text);
        let most = self.most();
        let kept: String = text.chars().take(most).collect();
        self.set(&kept);
        (kept.len() < text.len()).then_some(most)
    }

    /// Puts in a text from outside, as one step of the field's own undo. Gives how many
    /// characters there was room for, where that was not all.
    pub fn paste(&mut self, text: &str) -> Option<usize> {
        let text = self.tamed(text);
        let taken = self.insert(&text);
        (taken < text.chars().count()).then_some(taken)
    }

    /// Puts a text in at the cursor; gives how many characters there was room for.
    fn insert(&mut self, text: &str) -> usize {
        let room = self.most().saturating_sub(self.text.chars().count());
        let text: String = text.chars().take(room).collect();
        let taken = text.chars().count();
        self.area.insert_str(text);
        self.join();
        taken
    }

    /// The most characters that it takes.
    const fn most(&self) -> usize {
        match self.shape {
            Shape::Line => LONGEST_LINE,
            Shape::Lines => LONGEST_TEXT,
        }
    }

    /// Breaks the line at the cursor, where it takes several.
    pub fn break_line(&mut self) {
        if self.is_long() {
            let _ = self.insert("\n");
        }
    }

    fn join(&mut self) {
        self.text = self.area.lines().join("\n");
    }

    fn tamed(&self, text: &str) -> String {
        match self.shape {
            Shape::Line => flat(text),
            Shape::Lines => lines(text),
        }
    }

    /// Takes a key; tells whether it changed or moved anything.
    pub fn key(&mut self, key: Key) -> bool {
        let Some(edit) = Edit::of(key) else {
            return false;
        };
        match edit {
            Edit::Insert(c) => {
                let _ = self.insert(c.encode_utf8(&mut [0; 4]));
            }
            Edit::Up if self.is_long() && self.area.cursor().0 > 0 => {
                self.area.move_cursor(CursorMove::Up);
            }
            Edit::Down if self.is_long() && self.area.cursor().0 + 1 < self.area.lines().len() => {
                self.area.move_cursor(CursorMove::Down);
            }
            Edit::Break | Edit::Up | Edit::Down => return false,
            Edit::Backspace => drop(self.area.delete_char()),
            Edit::Delete => drop(self.area.delete_next_char()),
            Edit::BackspaceWord => drop(self.area.delete_word()),
            Edit::Left => self.area.move_cursor(CursorMove::Back),
            Edit::Right => self.area.move_cursor(CursorMove::Forward),
            Edit::WordLeft => self.area.move_cursor(CursorMove::WordBack),
            Edit::WordRight => self.area.move_cursor(CursorMove::WordForward),
            Edit::Home => self.area.move_cursor(CursorMove::Head),
            Edit::End => self.area.move_cursor(CursorMove::End),
        }
        self.join();
        true
    }
}

/// One line of a pasted text: breaks become spaces, controls go, the length is capped.
pub(super) fn one_line(text: &str) -> String {
    let line: String = flat(text).chars().take(LONGEST_LINE).collect();
    line.trim().to_owned()
}

/// A pasted text without breaks and controls.
fn flat(text: &str) -> String {
    let spaced = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    let line: String = spaced.chars().filter(|c| !c.is_control()).collect();
    line.trim().to_owned()
}

/// A pasted text with its lines: tabs become spaces, other controls go.
fn lines(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    plain
        .replace('\t', " ")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Code;

    #[test]
    fn a_paste_becomes_one_line_without_controls() {
        assert_eq!(one_line("a\r\nb\u{1b}[2Jc\t\n"), "a b[2Jc");
    }

    #[test]
    fn a_field_of_several_lines_keeps_them_and_knows_its_cursor() {
        let mut field = Field::lines("90min");
        field.break_line();
        field.paste("1h30\r\n2d\u{1b}");
        assert_eq!(field.text(), "90min\n1h30\n2d");
        assert_eq!(field.cursor(), 13);
        assert!(field.key(Key::plain(Code::Up)));
        assert_eq!(field.cursor(), 8);
        field.key(Key::char('!'));
        assert_eq!(field.text(), "90min\n1h!30\n2d");
    }

    #[test]
    fn a_field_of_one_line_never_breaks() {
        let mut field = Field::holding("a");
        field.break_line();
        field.paste("b\nc");
        assert_eq!(field.text(), "ab c");
        assert!(!field.key(Key::plain(Code::Up)));
    }
}
