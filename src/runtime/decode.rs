//! From the bytes of the terminal to keys and pastes. Pure: reads nothing, waits for nothing.
//!
//! Written by hand because crossterm's reader spins when the terminal vanishes, blocks in the
//! middle of a sequence, and hangs for ever in a paste whose end never comes.
mod sequence;

use crate::input::{Code, Key};

/// A sequence longer than this is none.
const LONGEST_SEQUENCE: usize = 64;

/// Of a paste nothing is kept beyond this, in bytes.
const LONGEST_PASTE: usize = 4 * 1024 * 1024;

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &str = "\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the terminal's bytes mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats.
    Key(Key),
    /// Text was pasted; its lines end with line feeds, other controls than tab are gone.
    Paste(String),
}

/// Keeps what has come of a sequence that is not complete.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    paste: Option<Paste>,
}

/// A paste that goes on.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// Escape keys that came by themselves, one after the other.
    escapes: u8,
}

/// What stands at the beginning of the bytes.
enum Piece {
    /// A key of so many bytes.
    Key(Key, usize),
    /// So many bytes that mean nothing here.
    Nothing(usize),
    /// The beginning of a paste, of so many bytes.
    PasteBegins(usize),
    /// More must come to tell.
    Unfinished,
}

impl Decoder {
    /// Takes in what was read at once, and gives what is complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        if self.give_up_paste(bytes, &mut inputs) {
            return inputs;
        }
        self.pending.extend_from_slice(bytes);
        let mut done = 0;
        loop {
            if self.paste.is_some() {
                match self.go_on_pasting(done) {
                    Some((text, end)) => {
                        inputs.push(Input::Paste(text));
                        done = end;
                    }
                    None => break,
                }
                continue;
            }
            match piece(&self.pending[done..]) {
                Piece::Key(key, length) => {
                    inputs.push(Input::Key(key));
                    done += length;
                }
                Piece::Nothing(length) => done += length,
                Piece::PasteBegins(length) => {
                    self.paste = Some(Paste::default());
                    done += length;
                }
                Piece::Unfinished => {
                    self.pending.drain(..done);
                    break;
                }
            }
        }
        inputs
    }

    /// Whether an escape waits for what may follow it.
    pub fn waits(&self) -> bool {
        self.paste.is_none() && self.pending.first() == Some(&ESC)
    }

    /// Takes an escape that nothing followed for what it is: the key.
    pub fn settle(&mut self) -> Vec<Input> {
        if !self.waits() {
            return Vec::new();
        }
        let pending = std::mem::take(&mut self.pending);
        let key = match pending.as_slice() {
            [_] => Key::plain(Code::Esc),
            [_, letter] if letter.is_ascii_graphic() => Key::char(char::from(*letter)).with_alt(),
            // The rest of a sequence that was cut off is no typing.
            _ => return Vec::new(),
        };
        vec![Input::Key(key)]
    }

    /// Collects a paste from `start` on; gives it with where it ended once it has.
    fn go_on_pasting(&mut self, start: usize) -> Option<(String, usize)> {
        let paste = self.paste.as_mut()?;
        let rest = &self.pending[start..];
        let found = rest.windows(PASTE_END.len()).position(|w| w == PASTE_END);
        // The end may itself be cut off: its beginning is left for the next time.
        let length = found.unwrap_or_else(|| rest.len() - beginning_of_end(rest));
        let room = LONGEST_PASTE - paste.text.len();
        paste.text.extend(rest[..length].iter().take(room));
        if length > 0 {
            paste.escapes = 0;
        }
        if found.is_some() {
            let text = tidy(&paste.text);
            self.paste = None;
            return Some((text, start + length + PASTE_END.len()));
        }
        self.pending.drain(..start + length);
        None
    }

    /// Ends a paste whose end never comes when Escape was pressed twice.
    ///
    /// A key that is pressed comes in a read of its own; an escape within a paste does not.
    fn give_up_paste(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) -> bool {
        let Some(paste) = &mut self.paste else {
            return false;
        };
        let pressed = u8::from(bytes == [ESC]) + 2 * u8::from(bytes == [ESC, ESC]);
        if pressed == 0 {
            paste.escapes = 0;
            return false;
        }
        paste.escapes += pressed;
        if paste.escapes < 2 {
            return false;
        }
        inputs.push(Input::Paste(tidy(&paste.text)));
        self.paste = None;
        self.pending.clear();
        true
    }
}

/// How many bytes at the end may be the beginning of a paste's end.
fn beginning_of_end(bytes: &[u8]) -> usize {
    let longest = (PASTE_END.len() - 1).min(bytes.len());
    let may_be = |n: &usize| bytes.ends_with(&PASTE_END[..*n]);
    (1..=longest).rev().find(may_be).unwrap_or(0)
}

/// Line ends as line feeds, and no other control characters than tab.
///
/// The beginning of a paste within one is no text: the end of the one before was lost.
fn tidy(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = text.replace(PASTE_BEGINS, "");
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
}

fn piece(bytes: &[u8]) -> Piece {
    match bytes {
        [] | [ESC] => Piece::Unfinished,
        [ESC, ESC, ..] => Piece::Key(Key::plain(Code::Esc), 1),
        [ESC, b'[', ..] => sequence::csi(bytes),
        [ESC, b'O', ..] => sequence::ss3(bytes),
        [ESC, b']' | b'P' | b'_' | b'^' | b'X', _, ..] => sequence::string(bytes),
        [ESC, rest @ ..] => match one_key(rest) {
            Piece::Key(key, length) => Piece::Key(key.with_alt(), length + 1),
            Piece::Nothing(length) => Piece::Nothing(length + 1),
            unfinished @ (Piece::PasteBegins(_) | Piece::Unfinished) => unfinished,
        },
        _ => one_key(bytes),
    }
}

/// A key that is no sequence: a control or a character.
fn one_key(bytes: &[u8]) -> Piece {
    let Some(&first) = bytes.first() else {
        return Piece::Unfinished;
    };
    let key = match first {
        0 => Key::ctrl(' '),
        b'\t' => Key::plain(Code::Tab),
        // Ctrl-J and Ctrl-H cannot be told from what some terminals send for Enter and Backspace.
        b'\r' | b'\n' => Key::plain(Code::Enter),
        0x7f | 0x08 => Key::plain(Code::Backspace),
        0x01..=0x1a => Key::ctrl(char::from(first - 1 + b'a')),
        0x1b..=0x1f => Key::ctrl(char::from(first - 0x1c + b'4')),
        0x20..=0x7e => Key::char(char::from(first)),
        0x80.. => return character(bytes),
    };
    Piece::Key(key, 1)
}

/// A character beyond ASCII.
fn character(bytes: &[u8]) -> Piece {
    let head = &bytes[..bytes.len().min(4)];
    let valid = match str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) => {
            return error.error_len().map_or(Piece::Unfinished, Piece::Nothing);
        }
    };
    match valid.chars().next() {
        Some(c) if c.is_control() => Piece::Nothing(c.len_utf8()),
        Some(c) => Piece::Key(Key::char(c), c.len_utf8()),
        None => Piece::Unfinished,
    }
}

#[cfg(test)]
mod tests;
