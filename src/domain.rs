//! What a workshop is: knows no terminal, file, clock, thread or word for users.
mod action_check;
mod agenda;
mod agreement;
mod asked;
mod cards;
mod command;
mod due;
mod header;
mod history;
mod lint;
mod pack;
mod poll;
mod profile;
mod ratio;
mod report;
mod safety;
mod session;
mod time;
mod votes;

pub use action_check::{ActionFacts, Advice, FAR, Flaw, MOST_OPEN, SEVERE, check_actions};
pub use agenda::{Clock, Stop, first_pool};
pub use agreement::{ALIGNED, Case, DISPERSED, NUANCED, VOTES_FOR_AGREEMENT, agreement};
pub use asked::{Asked, Confidence, Round, short_id};
pub use cards::{ActionItem, ActionKind, Carried, Experiment, Note, NoteKind, Progress, Promise};
pub use command::{Agreed, Command, Plan, Refusal, Wording};
pub use due::due;
pub use header::{Header, Language, LetterMean, Mode, SessionId, Status, Variant};
pub use history::History;
pub use lint::{
    Hit, Ignored, Lines, LintField, LintLevel, RuleId, Spot, Tongue, UnknownRule, lint,
    lint_markdown,
};
pub use pack::{
    Cut, Kind, Label, Pack, Page, Question, Rule, Set, Stage, Step, Times, Try, Variants, When,
};
pub use poll::{Pass, Slot, Taken, Tally};
pub use profile::{
    CLEAR_CHANGE, CLEAR_CHANGE_VOTES, Change, FOCUS_LENGTH, Gap, Letter, Profile, ProfileRow,
    Reading, Verdict, change,
};
pub use ratio::Ratio;
pub use report::{Answered, Idea, NamedLetter, Outcome, Report, Topic};
pub use safety::{GUESSING_BELOW, SECRET_MINIMUM, Working, esvp_is_away};
pub use session::{DotOption, Draft, FORMAT, Forecast, Open, Place, Room, Session};
pub use time::{BadSpan, Moment, Span};
pub use votes::{Counts, Level, Stats, Vote, VoteError};
