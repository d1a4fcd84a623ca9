//! A session as JSON: one language-neutral document.
//!
//! The members that the contract names come first and in its order; more may follow them. What is
//! not available is `null`, never 0.
mod back;
mod figures;
mod map;
mod parts;
mod since;

use std::collections::BTreeMap;
use std::io;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

pub use back::{Back, Document, NoDocument};
pub use figures::{FlowJson, IncidentJson};

use map::MapJson;
use parts::{BoardJson, CardJson, FormJson, MetricsJson, SurveyJson, TimelineJson};
use since::SinceJson;

use crate::domain::{
    ActionItem, ActionKind, Aim, Answered, Carried, Case, Confidence, Counts, Experiment, Language,
    Letter, Level, Missing, Mode, Note, NoteKind, Outcome, Progress, Promise, Ratio, Report, Round,
    Session, SessionId, Shown, Stats, Status, Topic, Variant, Working, harmless,
};

/// The schema of the document, as JSON Schema of draft 2020-12.
pub const SCHEMA: &str = include_str!("../../assets/session.schema.json");

/// Writes a report as one JSON document, on one line without its end.
///
/// # Errors
/// None that a report can cause; what serde says is passed on.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    let mut out = Vec::new();
    SessionJson::of(report)?.serialize(&mut Serializer::with_formatter(&mut out, Visible))?;
    String::from_utf8(out).map_err(serde::ser::Error::custom)
}

/// Compact JSON in which whatever could steer a terminal is written as an escape.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        writer.write_all(harmless::in_json(fragment).as_bytes())
    }
}

#[derive(Serialize)]
struct SessionJson<'a> {
    id: &'a SessionId,
    pack: &'a str,
    variant: Variant,
    team: &'a str,
    mode: Mode,
    language: Language,
    status: Status,
    started: Option<Timestamp>,
    updated: Timestamp,
    questions: Vec<QuestionJson<'a>>,
    profile: Vec<&'a Letter>,
    flags: Vec<&'a str>,
    focus: &'a [String],
    talk: &'a [String],
    strengths: &'a [String],
    notes: Vec<NoteJson<'a>>,
    actions: Vec<ActionJson<'a>>,
    experiments: Vec<ExperimentJson<'a>>,
    carried: Vec<CarriedJson<'a>>,
    topics: Vec<TopicJson<'a>>,
    roti: Option<VoteJson<'a>>,
    parked: Vec<&'a str>,
    title: &'a str,
    people: u16,
    working: Option<Working>,
    next_date: Option<Date>,
    labels: &'a [String],
    surveys: Vec<SurveyJson<'a>>,
    forms: Vec<FormJson<'a>>,
    metrics: Option<MetricsJson<'a>>,
    map: Option<MapJson<'a>>,
    timeline: Option<TimelineJson<'a>>,
    boards: Vec<BoardJson<'a>>,
    cards: Vec<CardJson<'a>>,
    confirmed: BTreeMap<&'a str, bool>,
    not_filled: Vec<MissingJson<'a>>,
    names_veiled: u32,
    since: Vec<SinceJson<'a>>,
    kept: Value,
}

impl<'a> SessionJson<'a> {
    fn of(report: &'a Report) -> serde_json::Result<Self> {
        let header = &report.header;
        let roti = report.roti.as_ref();
        Ok(Self {
            id: &header.id,
            pack: &header.pack,
            variant: header.variant,
            team: &header.team,
            mode: header.mode,
            language: header.language,
            status: header.status,
            started: header.started,
            updated: header.updated,
            questions: report.questions.iter().map(QuestionJson::of).collect(),
            profile: report.letters.iter().map(|named| &named.letter).collect(),
            flags: report.flags().collect(),
            focus: &report.focus,
            talk: &report.talk,
            strengths: &report.strengths,
            notes: report.notes.iter().map(NoteJson::of).collect(),
            actions: report.actions.iter().map(ActionJson::of).collect(),
            experiments: report.experiments.iter().map(ExperimentJson::of).collect(),
            carried: report.carried.iter().map(CarriedJson::of).collect(),
            topics: report.topics.iter().map(TopicJson::of).collect(),
            roti: roti.map(|outcome| VoteJson::of(outcome.stats())),
            parked: report.parked().map(|note| note.text.as_str()).collect(),
            title: &header.title,
            people: header.people,
            working: report.working,
            next_date: report.next_date,
            labels: &report.labels,
            surveys: report.surveys.iter().map(SurveyJson::of).collect(),
            forms: report.forms.iter().map(FormJson::of).collect(),
            metrics: MetricsJson::of(report),
            map: report.map.as_ref().map(MapJson::of),
            timeline: TimelineJson::of(report),
            boards: report.boards.iter().map(BoardJson::of).collect(),
            cards: report.cards.iter().map(CardJson::of).collect(),
            confirmed: report
                .confirmed
                .iter()
                .map(|(step, agreed)| (step.as_str(), *agreed))
                .collect(),
            not_filled: report.missing.iter().map(MissingJson::of).collect(),
            names_veiled: report.kept.veiled(),
            since: report.since.iter().map(SinceJson::of).collect(),
            kept: kept(&report.kept)?,
        })
    }
}

/// The session as its file keeps it, so that it can be read back. What is withheld in a small
/// secret room is null here too.
fn kept(session: &Session) -> serde_json::Result<Value> {
    let mut kept = serde_json::to_value(session)?;
    if session.withholds_dots()
        && let Some(options) = kept.get_mut("options").and_then(Value::as_array_mut)
    {
        for option in options.iter_mut().filter_map(Value::as_object_mut) {
            option.insert("dots".to_owned(), Value::Null);
        }
    }
    Ok(kept)
}

/// A question with the figures of its last round; all of them null where there are none.
#[derive(Serialize)]
struct QuestionJson<'a> {
    id: &'a str,
    counts: Option<[u16; 5]>,
    abstained: Option<u16>,
    scored: Option<bool>,
    median: Option<Ratio>,
    mean: Option<Ratio>,
    mean_shown: Option<&'a str>,
    agreement: Option<Ratio>,
    case: Option<Case>,
    minority: Option<bool>,
    knowledge_gap: Option<bool>,
    rounds: Vec<RoundJson>,
    set: &'a str,
    title: &'a str,
    levels: &'a [String; 5],
    skipped: bool,
    wanted: Option<Level>,
    confidence: Option<Confidence>,
    evidence: Option<&'a str>,
}

impl<'a> QuestionJson<'a> {
    fn of(question: &'a Answered) -> Self {
        let stats = question.outcome.stats();
        Self {
            id: &question.id,
            counts: stats.map(|stats| stats.counts),
            abstained: stats.map(|stats| stats.abstained),
            scored: stats.map(|stats| stats.scored),
            median: stats.and_then(|stats| stats.median),
            mean: stats.and_then(|stats| stats.mean),
            mean_shown: stats.and_then(|stats| stats.mean_shown.as_deref()),
            agreement: stats.and_then(|stats| stats.agreement),
            case: stats.map(|stats| stats.case),
            minority: stats.map(|stats| stats.minority),
            knowledge_gap: stats.map(|stats| stats.knowledge_gap),
            rounds: question.rounds.iter().map(RoundJson::of).collect(),
            set: &question.set,
            title: &question.title,
            levels: &question.levels,
            skipped: question.outcome == Outcome::Skipped,
            wanted: question.wanted,
            confidence: question.confidence,
            evidence: filled(&question.evidence),
        }
    }
}

#[derive(Serialize)]
struct RoundJson {
    counts: Option<[u16; 5]>,
    abstained: Option<u16>,
}

impl RoundJson {
    fn of(round: &Round) -> Self {
        Self {
            counts: round.counts.map(|Counts { levels, .. }| levels),
            abstained: round.counts.map(|Counts { abstained, .. }| abstained),
        }
    }
}

/// A vote that is no question of the workshop.
#[derive(Serialize)]
struct VoteJson<'a> {
    counts: Option<[u16; 5]>,
    abstained: Option<u16>,
    median: Option<Ratio>,
    mean: Option<Ratio>,
    mean_shown: Option<&'a str>,
}

impl<'a> VoteJson<'a> {
    fn of(stats: Option<&'a Stats>) -> Self {
        Self {
            counts: stats.map(|stats| stats.counts),
            abstained: stats.map(|stats| stats.abstained),
            median: stats.and_then(|stats| stats.median),
            mean: stats.and_then(|stats| stats.mean),
            mean_shown: stats.and_then(|stats| stats.mean_shown.as_deref()),
        }
    }
}

#[derive(Serialize)]
struct NoteJson<'a> {
    on: &'a str,
    kind: NoteKind,
    text: &'a str,
}

impl<'a> NoteJson<'a> {
    fn of(note: &'a Note) -> Self {
        Self {
            on: &note.on,
            kind: note.kind,
            text: &note.text,
        }
    }
}

#[derive(Serialize)]
struct ActionJson<'a> {
    text: &'a str,
    owner: Option<&'a str>,
    due: Option<Date>,
    kind: Option<ActionKind>,
    status: Progress,
    link: Option<&'a str>,
    done_when: Option<&'a str>,
    urgent: bool,
    tracker: Option<&'a str>,
}

impl<'a> ActionJson<'a> {
    fn of(card: &'a ActionItem) -> Self {
        Self {
            text: &card.text,
            owner: filled(&card.owner),
            due: card.due,
            kind: card.kind,
            status: card.status,
            link: card.link.as_deref(),
            done_when: filled(&card.done_when),
            urgent: card.urgent,
            tracker: filled(&card.tracker),
        }
    }
}

#[derive(Serialize)]
struct ExperimentJson<'a> {
    belief: Option<&'a str>,
    act: Option<&'a str>,
    owner: Option<&'a str>,
    first_day: Option<Date>,
    review_day: Option<Date>,
    measure: Option<&'a str>,
    today: Option<&'a str>,
    stop_rule: Option<&'a str>,
    status: Progress,
    link: Option<&'a str>,
}

impl<'a> ExperimentJson<'a> {
    fn of(card: &'a Experiment) -> Self {
        Self {
            belief: filled(&card.belief),
            act: filled(&card.act),
            owner: filled(&card.owner),
            first_day: card.first_day,
            review_day: card.review_day,
            measure: filled(&card.measure),
            today: filled(&card.today),
            stop_rule: filled(&card.stop_rule),
            status: card.status,
            link: card.link.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct CarriedJson<'a> {
    origin: &'a SessionId,
    from: Promise,
    text: &'a str,
    owner: Option<&'a str>,
    due: Option<Date>,
    measure: Option<&'a str>,
    status: Progress,
    link: Option<&'a str>,
    today: Option<&'a str>,
    promised: Option<Date>,
    moved: Option<MovedJson<'a>>,
}

/// What a promise was meant to move, then and since.
#[derive(Clone, Debug, Serialize)]
pub struct MovedJson<'a> {
    aim: &'a str,
    was: Option<Ratio>,
    now: Option<Ratio>,
    verdict: &'static str,
}

impl<'a> MovedJson<'a> {
    /// Reads it off an aim.
    pub fn of(aim: &'a Aim) -> Self {
        Self {
            aim: &aim.name,
            was: aim.was.map(Shown::exact),
            now: aim.now.map(Shown::exact),
            verdict: aim.moved().code(),
        }
    }
}

impl<'a> CarriedJson<'a> {
    fn of(card: &'a Carried) -> Self {
        Self {
            origin: &card.origin,
            from: card.from,
            text: &card.text,
            owner: filled(&card.owner),
            due: card.due,
            measure: filled(&card.measure),
            status: card.status,
            link: card.link.as_deref(),
            today: filled(&card.today),
            promised: card.promised,
            moved: card.aim.as_ref().map(MovedJson::of),
        }
    }
}

#[derive(Serialize)]
struct TopicJson<'a> {
    link: Option<&'a str>,
    text: Option<&'a str>,
    dots: Option<u16>,
}

impl<'a> TopicJson<'a> {
    fn of(topic: &'a Topic) -> Self {
        Self {
            link: topic.link.as_deref(),
            text: filled(&topic.text),
            dots: topic.dots,
        }
    }
}

/// Something that is still empty, and the step at which it is filled in.
#[derive(Serialize)]
struct MissingJson<'a> {
    step: &'a str,
    what: &'a str,
}

impl<'a> MissingJson<'a> {
    fn of(missing: &'a Missing) -> Self {
        Self {
            step: &missing.step,
            what: &missing.what,
        }
    }
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests;
