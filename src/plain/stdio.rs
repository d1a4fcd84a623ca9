//! The real console: standard input and output, with votes hidden where a terminal allows it.
use std::io::{self, BufRead, IsTerminal, Read, Write};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

use super::{Console, Sight};
use crate::domain::harmless;

/// The longest line that is read, in bytes; the rest of it is dropped.
const LONGEST: usize = 16 * 1024;

const CTRL_C: u8 = 3;
const CTRL_D: u8 = 4;
const BACKSPACE: u8 = 8;
const DELETE: u8 = 127;

/// Standard input and output.
#[derive(Debug)]
pub struct Stdio {
    /// Standard input is a terminal.
    terminal: bool,
}

impl Stdio {
    /// Looks once at what standard input is.
    pub fn new() -> Self {
        Self {
            terminal: io::stdin().is_terminal(),
        }
    }
}

impl Default for Stdio {
    fn default() -> Self {
        Self::new()
    }
}

impl Console for Stdio {
    fn line(&mut self, sight: Sight) -> io::Result<Option<String>> {
        if self.terminal && sight == Sight::Hidden {
            let line = hidden_line();
            // The Enter of a hidden line is not seen either.
            self.write("\n")?;
            return line;
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        if !self.terminal {
            self.write("\n")?;
        }
        bytes.truncate(LONGEST);
        Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(harmless::on_terminal(text).as_bytes())?;
        out.flush()
    }

    fn hides(&self) -> bool {
        self.terminal
    }
}

/// Puts the terminal back as it was, whatever happens in between.
struct Restore(Termios);

impl Drop for Restore {
    fn drop(&mut self) {
        // Nothing can be told from here; a shell repairs its terminal by itself.
        let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &self.0);
    }
}

/// Reads a line without echo, key by key, so that Ctrl-C too comes back here and the terminal is
/// never left silent.
fn hidden_line() -> io::Result<Option<String>> {
    let before = tcgetattr(io::stdin())?;
    let mut silent = before.clone();
    silent
        .local_modes
        .remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
    let _restore = Restore(before);
    tcsetattr(io::stdin(), OptionalActions::Drain, &silent)?;
    let mut bytes: Vec<u8> = Vec::new();
    let mut key = [0];
    loop {
        if io::stdin().lock().read(&mut key)? == 0 {
            return Ok(None);
        }
        match key[0] {
            CTRL_C => return Err(io::ErrorKind::Interrupted.into()),
            CTRL_D if bytes.is_empty() => return Ok(None),
            b'\r' | b'\n' => return Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            BACKSPACE | DELETE => take_back(&mut bytes),
            byte if bytes.len() < LONGEST => bytes.push(byte),
            _ => {}
        }
    }
}

/// Takes the last character of an unfinished line away, all its bytes at once.
fn take_back(bytes: &mut Vec<u8>) {
    while bytes.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backspace_takes_a_whole_character() {
        let mut bytes = "3é".as_bytes().to_vec();
        take_back(&mut bytes);
        assert_eq!(bytes, b"3");
        take_back(&mut bytes);
        take_back(&mut bytes);
        assert!(bytes.is_empty());
    }
}
