//! What keys, pastes and clocks do to a session, and what they must never do.
mod cards;
mod clocks;
mod leaving;
mod lessons;
mod own;
mod pass;
mod solo;
mod strays;
mod votes;
mod wording;
