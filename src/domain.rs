//! What a workshop is: knows no terminal, file, clock, thread or word for users.
mod agreement;
mod header;
mod profile;
mod ratio;
mod time;
mod votes;

pub use agreement::{ALIGNED, Case, DISPERSED, NUANCED, VOTES_FOR_AGREEMENT, agreement};
pub use header::{Header, Language, LetterMean, Mode, SessionId, Status, Variant};
pub use profile::{
    Asked, CLEAR_CHANGE, CLEAR_CHANGE_VOTES, Change, FOCUS_LENGTH, Gap, Letter, Profile, Reading,
    Verdict, change,
};
pub use ratio::Ratio;
pub use time::{Moment, Span};
pub use votes::{Counts, Level, Stats, Vote, VoteError};
