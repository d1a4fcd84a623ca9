//! The promise about votes, line by line.
use crate::domain::Mode;

/// What becomes of a vote that nobody sees being given.
const COVERED: &[&str] = &["promise-secret-1", "promise-secret-2", "promise-secret-3"];

/// The words of what becomes of a vote that is asked for as `asked` in a session held as `held`:
/// what is kept, who sees it, and what nobody can promise.
pub const fn promise(held: Mode, asked: Mode) -> &'static [&'static str] {
    match (held, asked) {
        // In a secret room, lines are written as well, and they have no cover.
        (Mode::Secret, Mode::Secret) => &[
            "promise-secret-1",
            "promise-secret-2",
            "promise-secret-3",
            "promise-secret-4",
        ],
        (_, Mode::Secret) => COVERED,
        (_, Mode::Tally) => &["promise-tally-1", "promise-tally-2", "promise-tally-3"],
        (_, Mode::Solo) => &["promise-solo-1", "promise-solo-2", "promise-solo-3"],
    }
}
