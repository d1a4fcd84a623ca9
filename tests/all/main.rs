//! Behaviour seen from outside, in one binary: commands, content, and the floors of the house.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
mod cli;
mod content;
mod floors;
mod format;
mod words;
