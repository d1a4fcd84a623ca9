//! What a workshop is: knows no terminal, file, clock, thread or word for users.
mod agreement;
mod header;
mod ratio;
mod time;
mod votes;

pub use agreement::{ALIGNED, Case, DISPERSED, NUANCED, VOTES_FOR_AGREEMENT, agreement};
pub use header::{Header, Language, LetterMean, Mode, SessionId, Status, Variant};
pub use ratio::Ratio;
pub use time::{Moment, Span};
pub use votes::{Counts, Level, Stats, Vote, VoteError};
