//! What a workshop is: knows no terminal, file, clock, thread or word for users.
mod action_check;
mod agenda;
mod agreement;
mod asked;
mod beside;
mod cards;
mod cell;
mod chat;
mod command;
mod dora;
mod due;
mod duration;
mod field;
mod filled;
mod flow;
pub mod harmless;
mod header;
mod history;
mod incident;
mod instant;
mod lint;
mod names;
mod pack;
mod poll;
mod profile;
mod promises;
mod ratio;
mod report;
mod safety;
mod session;
mod stream;
mod surveyed;
mod talk;
mod time;
mod timeline;
mod times;
mod trend;
mod votes;
mod wall;

pub use action_check::{ActionFacts, Advice, FAR, Flaw, MOST_OPEN, SEVERE, check_actions};
pub use agenda::{Clock, Stop, first_pool};
pub use agreement::{ALIGNED, Case, DISPERSED, NUANCED, VOTES_FOR_AGREEMENT, agreement};
pub use asked::{Asked, Confidence, Round, short_id};
pub use beside::{Beside, Figure, Restored, beside};
pub use cards::{ActionItem, ActionKind, Carried, Experiment, Note, NoteKind, Progress, Promise};
pub use cell::{guarded, unguarded};
pub use chat::{Chat, ChatFault, Local, Told, Untold, without_name};
pub use command::{Agreed, Command, Plan, Refusal, Wording};
pub use dora::{
    Band, Bands, BandsError, ChangeFail, Deployments, Dora, DoraError, DoraInputs, Frequency,
    LeadTime, QuickCheck, Restore, Rework, Share, level_score,
};
pub use due::due;
pub use duration::{BadDay, DayClock, Duration, DurationError, Lengths};
pub use field::{Meaning, Scale, Unreadable, count, meaning};
pub use filled::{Filled, FilledField, Measured, NO, YES};
pub use flow::{Flow, FlowStep, expected_lead_hours};
pub use header::{Gist, Header, Language, LetterMean, Mode, SessionId, Status, Variant};
pub use history::History;
pub use incident::{Incident, Milestone, OutOfOrder};
pub use instant::{BadZone, Instant, InstantError, Zone};
pub use lint::{
    Hit, Ignored, Lines, LintField, LintLevel, RuleId, Spot, Tongue, UnknownRule, lint,
    lint_markdown,
};
pub use names::{NameKind, NameSpan, Person, Roster, names, veiled};
pub use pack::{
    Answer, BandTable, Board, Choice, Column, Cut, Field, FieldKind, Form, Kind, Label, MapHint,
    MapPart, Measure, Metric, Pack, Page, Question, Rule, Set, Stage, Step, Survey, Times, Try,
    Variants, When,
};
pub use poll::{Mark, Marks, Pass, Sheets, Slot, Taken, Takes, Tally, Ticks};
pub use profile::{
    CLEAR_CHANGE, CLEAR_CHANGE_VOTES, Change, FOCUS_LENGTH, Footing, Gap, Letter, Profile,
    ProfileRow, Reading, Verdict, change, change_alone,
};
pub use promises::{Aim, Fate, Ledger, Moved, Pledge, PledgeId, Shown, Tidings, to_carry};
pub use ratio::Ratio;
pub use report::{
    Answered, Counted, Happened, Idea, Leaving, Likely, Mapped, NamedLetter, Names, Outcome,
    Report, SinceThen, TextOf, TextPlace, Topic,
};
pub use safety::{GUESSING_BELOW, SECRET_MINIMUM, Working, esvp_is_away};
pub use session::{
    About, Advised, Chosen, Clash, Conflict, Course, Datum, Differs, DotOption, Draft, Evidence,
    FORMAT, Forecast, Kept, Lens, Lessons, Merged, Missing, NotOne, Open, Place, Risky, Room,
    Session, Tallied, ToRead, Value, What,
};
#[cfg(test)]
pub(crate) use stream::count as steps_read;
pub use stream::{
    Basis, ClockChoice, Grid, LeadChange, Little, MapFault, MapField, MapProblem, MapSheet,
    MapStep, StepReading, Stream, StreamReading, UnreadRow, Waste, Which, is_sheet_column,
    read_sheet, write_sheet,
};
pub use surveyed::{Asks, Surveyed};
pub use talk::{TalkPart, talk_parts};
pub use time::{BadSpan, Moment, Span};
pub use timeline::{Event, EventKind, Timeline, Unread};
pub use times::{TimeFault, TimeLine, TimeList, UnreadLine};
pub use trend::{
    Apart, BandVerdict, Between, Comparison, Earlier, Heard, Heat, HeatPack, HeatRow, Like,
    MetricPair, MetricTrend, Once, Packs, Pair, Past, Point, Print, QuestionTrend, Run, Side,
    Standing, TeamTrend, Teams, Trend, Unlike, Who, band_change, heat, question_trends, same_team,
    title_in, wording_print,
};
pub use votes::{Counts, Level, Stats, Vote, VoteError};
pub use wall::{Card, missing, spread};
