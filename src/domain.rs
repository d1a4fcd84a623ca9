//! What a workshop is: knows no terminal, file, clock, thread or word for users.
mod due;
mod header;
mod time;

pub use due::due;
pub use header::{Header, Language, LetterMean, Mode, SessionId, Status, Variant};
pub use time::{Moment, Span};
