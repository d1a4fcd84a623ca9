//! Tells whether a file still holds what was read or written.
//!
//! It goes by the content: two writes within one tick of the file system's clock have the same
//! time, size and inode, and a file that was only touched or copied over has not changed. Not a
//! checksum against malice: it notices what another program, or another person, did.
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use super::fault::Fault;
use super::source;

/// What a file held: how many bytes, and their hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    size: usize,
    hash: u64,
}

/// How a file compares with an earlier look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// It holds what it held.
    Same,
    /// It holds something else.
    Changed(Fingerprint),
    /// There is no file.
    Missing,
}

impl Fingerprint {
    /// Takes the fingerprint of some content; the same content has the same in one build.
    pub fn of(content: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(content);
        Self {
            size: content.len(),
            hash: hasher.finish(),
        }
    }

    /// Looks at a file again; without a `before` any file counts as changed.
    pub(super) fn compare(before: Option<Self>, path: &Path) -> Result<Since, Fault> {
        let now = match source::read(path) {
            Ok(bytes) => Self::of(&bytes),
            Err(fault) if fault.is_missing() => return Ok(Since::Missing),
            Err(fault) => return Err(fault),
        };
        Ok(if before == Some(now) {
            Since::Same
        } else {
            Since::Changed(now)
        })
    }
}
