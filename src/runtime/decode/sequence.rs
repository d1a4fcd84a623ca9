//! The sequences that terminals send for keys beyond characters: xterm's, with those of the Linux
//! console, rxvt and kitty where they differ.
use super::{ESC, LONGEST_SEQUENCE, Piece};
use crate::input::{Code, Key};

/// Reads `ESC [ …`.
pub(super) fn csi(bytes: &[u8]) -> Piece {
    match bytes {
        // The Linux console's first five function keys.
        [_, _, b'['] => return Piece::Unfinished,
        [_, _, b'[', letter, ..] => {
            return match letter {
                b'A'..=b'E' => Piece::Key(Key::plain(Code::F(letter - b'A' + 1)), 4),
                _ => Piece::Nothing(4),
            };
        }
        // The mouse in its oldest form: three bytes follow.
        [_, _, b'M', rest @ ..] => {
            return if rest.len() < 3 {
                Piece::Unfinished
            } else {
                Piece::Nothing(6)
            };
        }
        _ => {}
    }
    let body = &bytes[2..];
    let Some(end) = body.iter().position(|b| !(0x20..=0x3f).contains(b)) else {
        return if body.len() < LONGEST_SEQUENCE {
            Piece::Unfinished
        } else {
            Piece::Nothing(bytes.len())
        };
    };
    let length = end + 3;
    if !(0x40..=0x7e).contains(&body[end]) {
        // Another key came in the middle: what was cut off means nothing.
        return Piece::Nothing(length - 1);
    }
    let parameters = str::from_utf8(&body[..end]).unwrap_or_default();
    if (parameters, body[end]) == ("200", b'~') {
        return Piece::PasteBegins(length);
    }
    match key(parameters, body[end]) {
        Some(key) => Piece::Key(key, length),
        None => Piece::Nothing(length),
    }
}

/// Reads `ESC O …`.
pub(super) fn ss3(bytes: &[u8]) -> Piece {
    let Some(letter) = bytes.get(2) else {
        return Piece::Unfinished;
    };
    let code = match letter {
        b'M' => Code::Enter,
        b'p'..=b'y' => Code::Char(char::from(letter - b'p' + b'0')),
        // What rxvt sends for an arrow with control.
        b'a'..=b'd' => {
            let arrow = lettered(letter.to_ascii_uppercase());
            return arrow.map_or(Piece::Nothing(3), |code| Piece::Key(with(code, 4), 3));
        }
        letter => match lettered(*letter) {
            Some(code) => code,
            None => return Piece::Nothing(3),
        },
    };
    Piece::Key(Key::plain(code), 3)
}

/// Reads `ESC ] …` and its like: what a terminal answers when it is asked, as for its colours.
///
/// Nothing is asked here, but another program may have, and have ended before the answer came:
/// taken for typing it would vote.
pub(super) fn string(bytes: &[u8]) -> Piece {
    const LONGEST_STRING: usize = 4096;
    let body = &bytes[2..];
    let Some(end) = body.iter().position(|b| *b < 0x20) else {
        return if body.len() < LONGEST_STRING {
            Piece::Unfinished
        } else {
            Piece::Nothing(bytes.len())
        };
    };
    match &body[end..] {
        [0x07, ..] => Piece::Nothing(end + 3),
        [ESC, b'\\', ..] => Piece::Nothing(end + 4),
        [ESC] => Piece::Unfinished,
        // Another key came in the middle: what was cut off means nothing.
        _ => Piece::Nothing(end + 2),
    }
}

/// The key of a sequence by its parameters and its last byte.
fn key(parameters: &str, last: u8) -> Option<Key> {
    let mut parts = parameters.split(';');
    let first = parts.next().unwrap_or_default();
    let mut second = parts.next().unwrap_or_default().split(':');
    let modifiers = second.next().unwrap_or_default().parse().unwrap_or(1u8);
    if second.next() == Some("3") {
        // Kitty's way to say that the key was let go.
        return None;
    }
    let modifiers = modifiers.saturating_sub(1);
    let number: u32 = match first.split(':').next() {
        None | Some("") => 1,
        Some(digits) => digits.parse().ok()?,
    };
    let code = match last {
        b'~' => numbered(number)?,
        b'u' => of_scalar(number, modifiers)?,
        b'Z' => Code::BackTab,
        b'a'..=b'd' => lettered(last.to_ascii_uppercase())?,
        // With another number it reports where the cursor is.
        b'R' if number != 1 => return None,
        letter => lettered(letter)?,
    };
    Some(with(code, modifiers))
}

/// Bits: 1 shift, 2 alt, 4 control.
fn with(code: Code, modifiers: u8) -> Key {
    let mut key = Key::plain(code);
    if modifiers & 4 != 0 {
        key = key.with_ctrl();
    }
    if modifiers & 2 != 0 {
        key = key.with_alt();
    }
    key
}

fn lettered(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Code> {
    let n = u8::try_from(number).ok()?;
    Some(match n {
        1 | 7 => Code::Home,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PgUp,
        6 => Code::PgDn,
        // The gaps are where the keyboard of the VT220 has them.
        11..=15 => Code::F(n - 10),
        17..=21 => Code::F(n - 11),
        23..=26 => Code::F(n - 12),
        28 | 29 => Code::F(n - 13),
        31..=34 => Code::F(n - 14),
        _ => return None,
    })
}

fn of_scalar(number: u32, modifiers: u8) -> Option<Code> {
    Some(match number {
        9 if modifiers & 1 != 0 => Code::BackTab,
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        127 => Code::Backspace,
        _ => Code::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}
