//! The parts of a pack that are no questions: surveys, forms, metrics and boards.
use serde::{Deserialize, Serialize};

use super::Try;
use crate::domain::{Bands, BandsError, DayClock, Duration};

/// A secret question with answers of its own: ticks, a mark, or an estimate.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Names it.
    pub id: String,
    /// The question, read aloud.
    pub title: String,
    /// Its answers, in the order in which they are numbered.
    pub answers: Vec<Answer>,
    /// Background, in a few lines.
    #[serde(default)]
    pub about: Vec<String>,
}

/// One answer of a survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Names it within its survey.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The set that it speaks for.
    #[serde(default)]
    pub set: Option<String>,
}

/// A form: what is written down about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Names it within its form.
    pub id: String,
    /// What stands before it.
    pub label: String,
    /// What it takes.
    pub kind: FieldKind,
    /// What to write, with an example.
    #[serde(default)]
    pub hint: String,
    /// Whether it should not stay empty.
    #[serde(default)]
    pub required: bool,
    /// What can be chosen, where it is a choice.
    #[serde(default)]
    pub options: Vec<Choice>,
}

/// What a field takes. Whatever is typed is kept; what cannot be read is told at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A day.
    Date,
    /// A moment with its offset.
    Moment,
    /// A whole number, 0 or more.
    Count,
    /// A number.
    Number,
    /// How long something takes.
    Duration,
    /// Many times, one a line: durations or pairs of moments.
    Times,
    /// Yes or no.
    YesNo,
    /// One of the field's options, kept by its id.
    Choice,
}

/// One option of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is kept.
    pub id: String,
    /// What is read.
    pub label: String,
}

/// A delivery metric: an estimate first, then the evidence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// Names it; its form and its survey have the same id.
    pub id: String,
    /// How it is computed, and which fields it has.
    pub measure: Measure,
    /// Its name.
    pub title: String,
    /// What it measures and what for.
    pub gloss: String,
    /// What is counted.
    pub definition: String,
    /// What it is good for.
    pub why: Vec<String>,
    /// The estimate, read aloud.
    pub question: String,
    /// Six answers, the worst first.
    pub answers: Vec<String>,
    /// The fields of the evidence.
    pub fields: Vec<Field>,
    /// The tables by which a value is read.
    #[serde(default)]
    pub bands: Vec<BandTable>,
    /// Worked examples.
    #[serde(default)]
    pub story: Vec<String>,
    /// What not to read into it.
    #[serde(default)]
    pub cautions: Vec<String>,
    /// DORA capabilities worth reading where it is weak.
    pub reading: Vec<String>,
    /// The smallest try where it is the weakest of all.
    #[serde(default)]
    pub experiment: Option<Try>,
}

impl Metric {
    /// The secret estimate, as a survey; its answers are numbered from 1, the worst first.
    pub fn estimate(&self) -> Survey {
        let answer = |(n, text): (usize, &String)| Answer {
            id: (n + 1).to_string(),
            text: text.clone(),
            set: None,
        };
        Survey {
            id: self.id.clone(),
            title: self.question.clone(),
            answers: self.answers.iter().enumerate().map(answer).collect(),
            about: Vec::new(),
        }
    }

    /// The evidence, as a form.
    pub fn evidence(&self) -> Form {
        Form {
            id: self.id.clone(),
            title: self.title.clone(),
            fields: self.fields.clone(),
        }
    }
}

/// The five delivery metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// From commit to production; field `times`.
    LeadTime,
    /// Deployments a day; fields `deployments`, `on_demand`.
    Frequency,
    /// Share of deployments that fail; fields `failed`, `deployments`.
    ChangeFail,
    /// Until service is restored; field `times`.
    Restore,
    /// Share of deployments that repair; fields `repairs`, `deployments`.
    Rework,
}

impl Measure {
    /// All of them, in the order of the workshop.
    pub const ALL: [Self; 5] = [
        Self::LeadTime,
        Self::Frequency,
        Self::ChangeFail,
        Self::Restore,
        Self::Rework,
    ];

    /// Its name in files, JSON and keys of words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeadTime => "lead_time",
            Self::Frequency => "frequency",
            Self::ChangeFail => "change_fail",
            Self::Restore => "restore",
            Self::Rework => "rework",
        }
    }

    /// The ids of the fields that its metric must have.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::LeadTime | Self::Restore => &["times"],
            Self::Frequency => &["deployments", "on_demand"],
            Self::ChangeFail => &["failed", "deployments"],
            Self::Rework => &["repairs", "deployments"],
        }
    }
}

/// The cut points of a metric in one edition of the research.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandTable {
    /// Its tag: `seed-2025`.
    pub edition: String,
    /// Where it is from, with the year.
    pub source: String,
    /// Where elite ends: a duration, or percent for shares.
    pub elite: String,
    /// Where high ends.
    pub high: String,
    /// Where medium ends.
    pub medium: String,
    /// The four bands in words, the best first.
    pub says: Vec<String>,
}

impl BandTable {
    /// The table with its cut points for one metric and the built-in ones for the others.
    ///
    /// # Errors
    /// Values that cannot be read or do not rise. A frequency's are the times between two
    /// deployments; rework has no bands, so any of its tables is as good as none.
    pub fn cuts(&self, measure: Measure) -> Result<Bands, BandsError> {
        let cuts = [&self.elite, &self.high, &self.medium].map(String::as_str);
        let days = |text: &str| {
            let length = Duration::parse(text, DayClock::Calendar);
            length.map_or_else(
                |_| text.to_owned(),
                |length| length.days().to_f64().to_string(),
            )
        };
        let line = match measure {
            Measure::LeadTime => format!("lead-time {}", cuts.join(" ")),
            Measure::Frequency => format!("days-between {}", cuts.map(days).join(" ")),
            Measure::ChangeFail => format!("change-fail {}", cuts.join(" ")),
            Measure::Restore => format!("restore {}", cuts.join(" ")),
            Measure::Rework => return Ok(Bands::seed_2025()),
        };
        let edition = format!("edition {}", self.edition.replace(char::is_whitespace, "-"));
        let own = [edition, line];
        let name = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
        let built_in = Bands::seed_2025().to_string();
        let others = built_in
            .lines()
            .filter(|line| own.iter().all(|own| name(own) != name(line)));
        let lines: Vec<&str> = own.iter().map(String::as_str).chain(others).collect();
        lines.join("\n").parse()
    }
}

/// Cards under headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// Names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What its cards stand under.
    pub columns: Vec<Column>,
}

/// One heading of a board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Names it within its board.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is asked of the room.
    pub prompt: String,
    /// The letter of CALMS + Recovery to which it belongs.
    #[serde(default)]
    pub letter: Option<String>,
    /// Whether it should not stay empty.
    #[serde(default)]
    pub needed: bool,
    /// What is asked back about each of its cards.
    #[serde(default)]
    pub then: Option<String>,
}

impl Column {
    /// Whether an action should come from each of its cards: it stands for a condition that
    /// belongs to a letter, or something is asked back about it.
    pub const fn calls_for_action(&self) -> bool {
        self.letter.is_some() || self.then.is_some()
    }
}

/// A hint that is computed from the value stream map, or from what the team does beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapHint {
    /// How much of the time is work.
    FlowEfficiency,
    /// How long it takes until somebody outside sees it.
    FeedbackDistance,
    /// What waits for an approval.
    Approvals,
    /// Lead time beside the share that is right at once.
    LeadAndQuality,
    /// How often the work changes hands.
    HandOffs,
    /// Where quality is low or tested late.
    LateQuality,
    /// Where the longest wait is, and where the work is done.
    Constraint,
    /// What the team's post-mortems say; shown after the vote only.
    Incidents,
}
