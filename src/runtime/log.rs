//! What only somebody who repairs the program wants to know, in a file of the state folder.
//!
//! Never on standard error while the screens are up, and never a word of a session.
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tracing::Level;

use crate::store::disk;

/// Sends warnings to `calms.log`; the file is opened when there is one to write, not before.
pub(super) fn start(state: &Path) {
    let file: PathBuf = state.join("calms.log");
    let writer = move || -> Box<dyn Write> {
        let opened = disk::open_to_append(&file);
        opened.map_or_else(
            |_| Box::new(io::sink()) as Box<dyn Write>,
            |file| Box::new(file),
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
