//! What a key does to a text field, where no action of the keymap took it first.
//!
//! It changes no text itself: the field of the app does.
use super::{Code, Key};

/// A change to a field of text, or a move of its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Puts in a character.
    Insert(char),
    /// Breaks the line, where the field has several.
    Break,
    /// Takes out the character before the cursor.
    Backspace,
    /// Takes out the character after the cursor.
    Delete,
    /// Takes out the word before the cursor.
    BackspaceWord,
    /// Moves one character to the left.
    Left,
    /// Moves one character to the right.
    Right,
    /// Moves one word to the left.
    WordLeft,
    /// Moves one word to the right.
    WordRight,
    /// Moves one line up.
    Up,
    /// Moves one line down.
    Down,
    /// Moves to the beginning of the line.
    Home,
    /// Moves to the end of the line.
    End,
}

impl Edit {
    /// The change that a key makes, if it makes one.
    pub const fn of(key: Key) -> Option<Self> {
        let word = key.ctrl || key.alt;
        Some(match key.code {
            Code::Char('w') if key.ctrl => Self::BackspaceWord,
            Code::Char('a') if key.ctrl => Self::Home,
            Code::Char('e') if key.ctrl => Self::End,
            Code::Char('b') if key.alt => Self::WordLeft,
            Code::Char('f') if key.alt => Self::WordRight,
            Code::Char(c) if !word => Self::Insert(c),
            Code::Enter => Self::Break,
            Code::Backspace if word => Self::BackspaceWord,
            Code::Backspace => Self::Backspace,
            Code::Delete => Self::Delete,
            Code::Left if word => Self::WordLeft,
            Code::Right if word => Self::WordRight,
            Code::Left => Self::Left,
            Code::Right => Self::Right,
            Code::Up => Self::Up,
            Code::Down => Self::Down,
            Code::Home => Self::Home,
            Code::End => Self::End,
            Code::Char(_)
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::PgUp
            | Code::PgDn
            | Code::F(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_with_control_is_never_typed() {
        assert_eq!(Edit::of(Key::char('p')), Some(Edit::Insert('p')));
        assert_eq!(Edit::of(Key::ctrl('p')), None);
        assert_eq!(Edit::of(Key::char('p').with_alt()), None);
    }

    #[test]
    fn words_are_crossed_with_control_or_alt() {
        let left = Key::plain(Code::Left);
        assert_eq!(Edit::of(left), Some(Edit::Left));
        assert_eq!(Edit::of(left.with_ctrl()), Some(Edit::WordLeft));
        assert_eq!(Edit::of(left.with_alt()), Some(Edit::WordLeft));
        assert_eq!(Edit::of(Key::ctrl('w')), Some(Edit::BackspaceWord));
    }
}
