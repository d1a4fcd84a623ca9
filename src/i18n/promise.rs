//! The promise about votes, line by line.
use crate::domain::Mode;

/// The words of what becomes of a vote: what is kept, who sees it, and what nobody can promise.
pub const fn promise(mode: Mode) -> &'static [&'static str] {
    match mode {
        Mode::Tally => &["promise-tally-1", "promise-tally-2", "promise-tally-3"],
        // What is written in a secret room is no vote, and has no cover.
        Mode::Secret => &[
            "promise-secret-1",
            "promise-secret-2",
            "promise-secret-3",
            "promise-secret-4",
        ],
        Mode::Solo => &["promise-solo-1", "promise-solo-2", "promise-solo-3"],
    }
}
