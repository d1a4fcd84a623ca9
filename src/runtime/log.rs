//! What only somebody who repairs the program wants to know, in a file of the state folder.
//!
//! Never on standard error while the screens are up, and never a word of a session.
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use tracing::Level;

use crate::domain::harmless;

/// Lets nothing through that would steer the terminal of whoever reads the file.
#[derive(Debug)]
struct Harmless<W>(W);

impl<W: Write> Write for Harmless<W> {
    /// Takes whole lines, as they come: each is written at once.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        self.0.write_all(harmless::in_file(&text).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Sends warnings to `calms.log`; the file is opened when there is one to write, not before.
pub(super) fn start(state: &Path) {
    let file: PathBuf = state.join("calms.log");
    let writer = move || -> Box<dyn Write> {
        let opened = OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(&file);
        opened.map_or_else(
            |_| Box::new(io::sink()) as Box<dyn Write>,
            |file| Box::new(Harmless(file)),
        )
    };
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::WARN)
        .with_ansi(false)
        .with_writer(writer)
        .finish();
    // A second run in one process keeps the first one's log.
    let _ = tracing::subscriber::set_global_default(subscriber);
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_log_steers_no_terminal() {
        let mut log = Harmless(Vec::new());
        let line = "WARN not locked \u{1b}]0;x\u{7}\u{9b}2J path=/tmp/a\u{202e}b\n";
        log.write_all(line.as_bytes()).unwrap();
        log.write_all(b"\xff\x1b\n").unwrap();
        let read = String::from_utf8(log.0).unwrap();
        assert_eq!(read, "WARN not locked ]0;x2J path=/tmp/ab\n\u{fffd}\n");
    }
}
