//! The words of the program in each language, and numbers and dates as each language writes them.
//!
//! The words themselves are in `content/words/<lang>/*.ftl`; what workshops say is in the packs.
//! Nothing here reads a file or the environment: the words are built in, and a language is chosen
//! from what the caller looks up.
mod compare;
mod dates;
mod figures;
mod flow;
mod keys;
mod language;
mod moments;
mod names;
mod numbers;
mod promise;
mod promises;
mod risky;
mod times;
mod title;
mod trend;
mod words;

pub use compare::{Compared, LetterRow, QuestionRow, Signs, VoteRow};
pub use keys::Glyphs;
pub use language::choose;
pub use moments::{Offsets, offset};
pub use numbers::{clock, clock_over};
pub use promise::promise;
pub use words::{Arg, Words};
