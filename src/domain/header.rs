//! The first field of a session file: what lists and trends need, without reading the rest.
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Figure, Restored};

/// Names a session, and its file: `2026-11-22-checkout-calms-7f3k`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub String);

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A language that the program speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// Every language, in the order in which a key goes through them.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The language after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }

    /// The two letters used in file names and options.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.code().to_owned()
    }
}

/// A language that the program does not speak.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language that calms speaks; write `en` or `fr`")]
pub struct UnknownLanguage(String);

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(code: String) -> Result<Self, UnknownLanguage> {
        let known = Self::ALL
            .into_iter()
            .find(|language| language.code() == code);
        known.ok_or(UnknownLanguage(code))
    }
}

/// How long a version of a workshop is run.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// A quarter of an hour.
    Pulse,
    /// The usual length.
    #[default]
    Standard,
    /// Every question.
    Full,
}

impl Variant {
    /// Every variant, the shortest first.
    pub const ALL: [Self; 3] = [Self::Pulse, Self::Standard, Self::Full];

    /// The name in files and options.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pulse => "pulse",
            Self::Standard => "standard",
            Self::Full => "full",
        }
    }
}

/// How votes reach the session.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The facilitator types what raised fingers say.
    #[default]
    Tally,
    /// The keyboard is passed from voter to voter.
    Secret,
    /// One person alone.
    Solo,
}

impl Mode {
    /// Every mode, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Tally, Self::Secret, Self::Solo];

    /// The name in files and options.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tally => "tally",
            Self::Secret => "secret",
            Self::Solo => "solo",
        }
    }
}

/// Whether a session still goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It can be resumed.
    #[default]
    Running,
    /// It has been closed.
    Closed,
}

/// What a trend needs of one letter. What was added in 1.2 is empty in older files. Thousands of
/// headers share few prints, so that a print is kept once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LetterMean {
    /// The letter's id within its pack.
    pub id: String,
    /// Mean of its scored question means, 1 to 5; none where too few are scored.
    pub mean: Option<f64>,
    /// How many of its questions are scored.
    pub scored: u16,
    /// How many of its questions the variant asks.
    pub of: u16,
    /// The fewest valid votes that one of its scored questions has; since 1.2.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub n: u16,
    /// How many of its scored answers rest on more than a guess, of one person alone; since 1.2.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub sure: u16,
    /// The print of the ids of its scored questions; since 1.2.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub asked: Arc<str>,
    /// The print of their words: titles and levels; since 1.2.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub worded: Arc<str>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_zero(n: &u16) -> bool {
    *n == 0
}

fn is_empty(text: &str) -> bool {
    text.is_empty()
}

/// The short first field of a session file, always under 4 kB.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the file's layout, `major.minor`.
    pub format: String,
    /// Names the session.
    pub id: SessionId,
    /// The pack's id.
    pub pack: String,
    /// The pack's title in the session's language.
    pub title: String,
    /// Which variant is run.
    pub variant: Variant,
    /// The team; empty where none was named.
    pub team: String,
    /// How votes reach the session.
    pub mode: Mode,
    /// The session's language.
    pub language: Language,
    /// Whether it goes on.
    pub status: Status,
    /// When it was made.
    pub created: Timestamp,
    /// When its clock was first started.
    pub started: Option<Timestamp>,
    /// When it last changed.
    pub updated: Timestamp,
    /// Which step is at hand, from 1, and of how many.
    pub step: (u16, u16),
    /// How many people are in the room.
    pub people: u16,
    /// The due date of each open action and experiment; none where it has no date.
    pub open: Vec<Option<Date>>,
    /// The letters' means.
    pub letters: Vec<LetterMean>,
    /// The delivery figures.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// The incident that it is about.
    #[serde(default)]
    pub incident: Option<Restored>,
}

impl Header {
    /// When its clock was first started, or else when it was made.
    pub fn begun(&self) -> Timestamp {
        self.started.unwrap_or(self.created)
    }
}

/// What lists show of a header, wherever it is kept; nothing of it is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gist<'h> {
    /// Names the session.
    pub id: &'h str,
    /// The pack's id.
    pub pack: &'h str,
    /// The pack's title in the session's language.
    pub title: &'h str,
    /// Which variant is run.
    pub variant: Variant,
    /// The team; empty where none was named.
    pub team: &'h str,
    /// How votes reach the session.
    pub mode: Mode,
    /// Whether it goes on.
    pub status: Status,
    /// When it was made.
    pub created: Timestamp,
    /// When its clock was first started.
    pub started: Option<Timestamp>,
    /// When it last changed.
    pub updated: Timestamp,
    /// Whether an action or experiment is open.
    pub has_open: bool,
}

impl<'h> Gist<'h> {
    /// What a header says.
    pub fn of(header: &'h Header) -> Self {
        Self {
            id: &header.id.0,
            pack: &header.pack,
            title: &header.title,
            variant: header.variant,
            team: &header.team,
            mode: header.mode,
            status: header.status,
            created: header.created,
            started: header.started,
            updated: header.updated,
            has_open: !header.open.is_empty(),
        }
    }

    /// When its clock was first started, or else when it was made.
    pub fn begun(&self) -> Timestamp {
        self.started.unwrap_or(self.created)
    }
}
