//! Behaviour seen from outside, in one binary: the floors of the house, the content,
//! the keys, and the secrecy of votes.
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
mod content;
mod floors;
mod room;
mod secrecy;
