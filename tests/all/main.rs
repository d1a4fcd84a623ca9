//! Behaviour seen from outside, in one binary: the floors of the house, and the content.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
mod content;
mod floors;
mod words;
