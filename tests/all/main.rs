//! Behaviour seen from outside, in one binary: commands, content, the floors of the house, and
//! the program in a real terminal.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
mod cli;
mod content;
mod floors;
mod pty;
mod words;
