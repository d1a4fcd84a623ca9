//! Behaviour seen from outside, in one binary: the floors of the house, the content, and the
//! program in a real terminal.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
mod content;
mod floors;
mod pty;
