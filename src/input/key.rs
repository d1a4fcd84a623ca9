//! A key press as a value, free of any terminal library: shown in hints, read from `keys.ron`.
//!
//! It does not say what a key means (see `keymap`) nor how it arrives (see the runtime). The names
//! shown here are the plain English ones; `i18n` has those of each language.
use std::fmt;
use std::str::FromStr;

/// Which key, modifiers apart; a shifted letter is its capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A character, the space included.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with shift.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PgUp,
    /// Page down.
    PgDn,
    /// Home.
    Home,
    /// End.
    End,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// A function key, from 1.
    F(u8),
}

impl Code {
    /// The name of a key that is no character, as hints in English and `keys.ron` write it.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Char(' ') => "space",
            Self::Enter => "enter",
            Self::Esc => "esc",
            Self::Tab => "tab",
            Self::BackTab => "shift-tab",
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
            Self::PgUp => "pgup",
            Self::PgDn => "pgdn",
            Self::Home => "home",
            Self::End => "end",
            Self::Backspace => "backspace",
            Self::Delete => "del",
            Self::Char(_) | Self::F(_) => return None,
        })
    }

    /// The arrow drawn for an arrow key.
    pub const fn arrow(self) -> Option<char> {
        match self {
            Self::Up => Some('↑'),
            Self::Down => Some('↓'),
            Self::Left => Some('←'),
            Self::Right => Some('→'),
            Self::Char(_)
            | Self::Enter
            | Self::Esc
            | Self::Tab
            | Self::BackTab
            | Self::PgUp
            | Self::PgDn
            | Self::Home
            | Self::End
            | Self::Backspace
            | Self::Delete
            | Self::F(_) => None,
        }
    }
}

/// A key press with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether control is held; the character of such a key is in lower case.
    pub ctrl: bool,
    /// Whether alt is held.
    pub alt: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
        }
    }

    /// A character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// A character with control held.
    pub const fn ctrl(c: char) -> Self {
        Self::plain(Code::Char(c)).with_ctrl()
    }

    /// The same key with control held; a capital becomes a small letter.
    #[must_use]
    pub const fn with_ctrl(self) -> Self {
        let code = if let Code::Char(c) = self.code {
            Code::Char(c.to_ascii_lowercase())
        } else {
            self.code
        };
        Self {
            code,
            ctrl: true,
            alt: self.alt,
        }
    }

    /// The same key with alt held.
    #[must_use]
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// The character that this key types into a text field, if it types one.
    pub const fn typed(self) -> Option<char> {
        match self {
            Self {
                code: Code::Char(c),
                ctrl: false,
                alt: false,
            } => Some(c),
            _ => None,
        }
    }

    /// The name without arrows, for terminals and readers that know ASCII only.
    ///
    /// `keys.ron` reads it back. A character beyond ASCII stays as it is: it is on the keyboard.
    pub fn ascii(self) -> String {
        self.named(self.code.name())
    }

    /// The name of this key where its code is called `name`; a character or a function key
    /// needs none.
    pub fn named(self, name: Option<&str>) -> String {
        let mut out = String::new();
        if self.alt {
            out.push_str("alt-");
        }
        match (self.code, name) {
            (Code::Char(c), None) if self.ctrl => {
                out.push('^');
                out.push(c.to_ascii_uppercase());
            }
            (code, name) => {
                if self.ctrl {
                    out.push_str("ctrl-");
                }
                match (code, name) {
                    (_, Some(name)) => out.push_str(name),
                    (Code::Char(c), None) => out.push(c),
                    (Code::F(n), None) => {
                        out.push('F');
                        out.push_str(&n.to_string());
                    }
                    (code, None) => out.push_str(code.name().unwrap_or_default()),
                }
            }
        }
        out
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrow = self.code.arrow().map(String::from);
        f.write_str(&self.named(arrow.as_deref().or_else(|| self.code.name())))
    }
}

/// A text that names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key; write for example `p`, `ctrl-p`, `alt-left`, `f2`, `enter` or `space`")]
pub struct BadKey(pub String);

impl FromStr for Key {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let bad = || BadKey(text.to_owned());
        let mut rest = text;
        let (mut ctrl, mut alt) = (false, false);
        // A lone `-` or `^` is that character, and so is the `-` of `ctrl--`.
        loop {
            let after = |mark: &str| {
                let head = rest.get(..mark.len())?;
                let tail = rest.get(mark.len()..)?;
                (head.eq_ignore_ascii_case(mark) && !tail.is_empty()).then_some(tail)
            };
            if let Some(tail) = after("ctrl-").or_else(|| after("^")) {
                (rest, ctrl) = (tail, true);
            } else if let Some(tail) = after("alt-") {
                (rest, alt) = (tail, true);
            } else {
                break;
            }
        }
        let mut key = Self::plain(code(rest).ok_or_else(bad)?);
        if ctrl {
            key = key.with_ctrl();
        }
        if alt {
            key = key.with_alt();
        }
        Ok(key)
    }
}

/// Reads the part of a key's name that follows the modifiers.
fn code(text: &str) -> Option<Code> {
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(match c {
            '↑' => Code::Up,
            '↓' => Code::Down,
            '←' => Code::Left,
            '→' => Code::Right,
            c if c.is_control() => return None,
            c => Code::Char(c),
        });
    }
    Some(match text.to_lowercase().as_str() {
        "space" => Code::Char(' '),
        "enter" | "return" => Code::Enter,
        "esc" | "escape" => Code::Esc,
        "tab" => Code::Tab,
        "shift-tab" | "backtab" => Code::BackTab,
        "up" => Code::Up,
        "down" => Code::Down,
        "left" => Code::Left,
        "right" => Code::Right,
        "pgup" | "pageup" => Code::PgUp,
        "pgdn" | "pagedown" => Code::PgDn,
        "home" => Code::Home,
        "end" => Code::End,
        "backspace" => Code::Backspace,
        "del" | "delete" => Code::Delete,
        other => {
            let n = other.strip_prefix('f')?.parse().ok()?;
            (1..=24).contains(&n).then_some(Code::F(n))?
        }
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn keys_are_shown_as_on_the_hint_line() {
        for (text, shown, ascii) in [
            ("ctrl-p", "^P", "^P"),
            ("^P", "^P", "^P"),
            ("up", "↑", "up"),
            ("→", "→", "right"),
            ("alt-left", "alt-←", "alt-left"),
            ("ctrl-right", "ctrl-→", "ctrl-right"),
            ("Enter", "enter", "enter"),
            ("F1", "F1", "F1"),
            ("space", "space", "space"),
            ("ctrl-space", "ctrl-space", "ctrl-space"),
            ("backtab", "shift-tab", "shift-tab"),
            ("G", "G", "G"),
            ("é", "é", "é"),
            ("-", "-", "-"),
            ("^", "^", "^"),
            ("ctrl--", "^-", "^-"),
        ] {
            let key: Key = text.parse().unwrap();
            assert_eq!(key.to_string(), shown, "{text}");
            assert_eq!(key.ascii(), ascii, "{text}");
        }
    }

    #[test]
    fn both_shown_forms_read_back() {
        let codes = [
            Code::Char('a'),
            Code::Char('A'),
            Code::Char(' '),
            Code::Char('('),
            Code::Enter,
            Code::Esc,
            Code::Tab,
            Code::BackTab,
            Code::Up,
            Code::Down,
            Code::Left,
            Code::Right,
            Code::PgUp,
            Code::PgDn,
            Code::Home,
            Code::End,
            Code::Backspace,
            Code::Delete,
            Code::F(12),
        ];
        for plain in codes.map(Key::plain) {
            for key in [
                plain,
                plain.with_ctrl(),
                plain.with_alt(),
                plain.with_ctrl().with_alt(),
            ] {
                assert_eq!(key.to_string().parse(), Ok(key));
                assert_eq!(key.ascii().parse(), Ok(key));
            }
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "ctrl-", "hyper-x", "f0", "f99", "ab", "\u{1b}", "f1x"] {
            assert_eq!(text.parse::<Key>(), Err(BadKey(text.to_owned())));
        }
    }

    #[test]
    fn only_an_unmodified_character_is_typing() {
        assert_eq!(Key::char('a').typed(), Some('a'));
        assert_eq!(Key::ctrl('a').typed(), None);
        assert_eq!(Key::char('a').with_alt().typed(), None);
        assert_eq!(Key::plain(Code::Enter).typed(), None);
    }
}
