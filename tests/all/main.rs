//! Behaviour seen from outside, in one binary: commands, content, the floors of the house, what
//! keys do, the secrecy of votes, and the program in a real terminal.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a test looks for one screen or effect among many"
)]
mod app;
mod cli;
mod content;
mod demo;
mod floors;
mod format;
#[cfg(unix)]
mod git;
mod hostile;
mod pty;
mod room;
mod secrecy;
mod words;
