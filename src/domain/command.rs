//! Every way in which a session can change, and every reason why it would not.
use jiff::civil::Date;

use super::{
    ActionItem, Asked, Beside, Board, Card, Carried, Confidence, Counts, Draft, Event, Experiment,
    Fate, Form, Language, Level, MapStep, Measured, NoteKind, Person, Place, PledgeId, Progress,
    Promise, Rule, SessionId, Set, Span, Survey, Unread, Vote, Which, Working,
};

/// One change, from the keyboard or, later, from the room.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Goes to a place of the agenda.
    Go(Place),
    /// Starts the clock, for the first time or after a pause.
    StartClock,
    /// Pauses the clock.
    PauseClock,
    /// Books the time so far, so that a save has it.
    BookTime,
    /// Gives the step at hand time from the pool.
    Extend(Span),
    /// Leaves a step out, or takes it in again.
    SkipStop {
        /// Index into the agenda.
        stop: usize,
        /// Whether it is left out.
        skipped: bool,
    },
    /// Leaves questions out, or takes them in again.
    SkipQuestions {
        /// Full ids.
        questions: Vec<String>,
        /// Whether they are left out.
        skipped: bool,
    },
    /// Leaves out what can wait for another day, since the safety check came out red.
    LetWait,
    /// Says how many people are here, from the next question on.
    SetPeople(u16),
    /// Names the team.
    SetTeam(String),
    /// Changes how the next questions are voted on.
    SetMode(super::Mode),
    /// Shows the counts of a question's round.
    Reveal {
        /// The question's full id.
        question: String,
        /// What was voted.
        counts: Counts,
    },
    /// Keeps how the room will work today.
    KeepWorking(Working),
    /// Answers a question alone.
    Answer {
        /// The question's full id.
        question: String,
        /// The answer.
        vote: Vote,
    },
    /// Says how sure a lone answer is.
    SetConfidence {
        /// The question's full id.
        question: String,
        /// How sure.
        confidence: Option<Confidence>,
    },
    /// Names what a lone answer rests on.
    SetEvidence {
        /// The question's full id.
        question: String,
        /// What anybody could look at.
        evidence: String,
    },
    /// Says which level the group wants on a question.
    SetWanted {
        /// The question's full id.
        question: String,
        /// None takes the wish back.
        wanted: Option<Level>,
    },
    /// Keeps the ballots of a survey; a later vote takes the place of an earlier one.
    KeepSurvey {
        /// The survey.
        survey: String,
        /// How often each answer was given, in their order.
        counts: Vec<u16>,
        /// How many abstained.
        abstained: u16,
        /// How many ballots there were.
        ballots: u32,
    },
    /// Leaves a survey out, or takes it in again.
    SkipSurvey {
        /// The survey.
        survey: String,
        /// Whether it is left out.
        skipped: bool,
    },
    /// Moves an answer of a survey to another place of its order.
    MoveAnswer {
        /// The survey.
        survey: String,
        /// Where it stands.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// Keeps what was typed into a field of a form.
    Fill {
        /// The form.
        form: String,
        /// The field.
        field: String,
        /// What was typed.
        text: String,
    },
    /// Writes or rewrites a card on a board; id 0 is a new one, empty words take it away.
    PutCard(Box<Card>),
    /// Writes or rewrites a step of a map; id 0 is a new one, put after the step of that index.
    PutMapStep {
        /// Which map.
        which: Which,
        /// The step.
        step: Box<MapStep>,
        /// Before which index a new one goes.
        at: usize,
    },
    /// Takes a step from a map.
    RemoveMapStep {
        /// Which map.
        which: Which,
        /// Its id.
        id: u32,
    },
    /// Moves a step of a map to another index.
    MoveMapStep {
        /// Which map.
        which: Which,
        /// Its id.
        id: u32,
        /// Where it goes.
        to: usize,
    },
    /// Takes a whole map in place of the one there; a step that stands in
    /// neither map gets a new id.
    PutMap {
        /// Which map.
        which: Which,
        /// Its steps.
        steps: Vec<MapStep>,
    },
    /// Writes or rewrites an entry of the timeline; id 0 is a new one.
    PutEvent(Box<Event>),
    /// Takes an entry from the timeline.
    RemoveEvent(u32),
    /// Adds pasted entries to the timeline, and keeps the lines that are none.
    PutPasted {
        /// The entries.
        events: Vec<Event>,
        /// All lines that are then unread, those of earlier pastes among them.
        unread: Vec<Unread>,
        /// Whom the lines name as authors; a name that is known gets its new role.
        people: Vec<Person>,
    },
    /// Lets a pasted line go that could not be read, by its index.
    DropUnread(usize),
    /// Says whether the group agrees at a step.
    Confirm {
        /// The step.
        step: String,
        /// Whether it does; none takes it back.
        agreed: Option<Agreed>,
    },
    /// Mutes a rule of wording in this session, or hears of it again.
    Unheard {
        /// The rule.
        rule: String,
        /// Whether it is muted.
        muted: bool,
    },
    /// Takes over what other sessions of the team say.
    LookBeside(Vec<Beside>),
    /// Keeps a line.
    AddNote {
        /// The question's or the step's id.
        on: String,
        /// What it is.
        kind: NoteKind,
        /// The words.
        text: String,
    },
    /// Changes a line; empty words remove it.
    EditNote {
        /// Which one.
        id: u32,
        /// The new words.
        text: String,
    },
    /// Puts a topic up for the dot vote.
    AddOption {
        /// The question it stands for.
        link: Option<String>,
        /// Its words.
        text: String,
    },
    /// Says how many dots a topic has.
    SetDots {
        /// Index into the topics.
        option: usize,
        /// Its dots.
        dots: u16,
    },
    /// Takes a topic from the dot vote.
    RemoveOption(usize),
    /// Keeps what is being typed; none once it has become a note or a card.
    KeepDraft(Option<Draft>),
    /// What was chosen and typed in the tray that is left for later; nothing once it is empty.
    KeepTray(Option<Draft>),
    /// Writes or rewrites an experiment; id 0 is a new one.
    PutExperiment(Box<Experiment>),
    /// Writes or rewrites an action; id 0 is a new one.
    PutAction(Box<ActionItem>),
    /// Takes an experiment or an action away.
    Remove {
        /// What it is.
        what: Promise,
        /// Its id.
        id: u32,
    },
    /// Says what became of an experiment or an action of this session.
    SetProgress {
        /// What it is.
        what: Promise,
        /// Its id.
        id: u32,
        /// What became of it.
        status: Progress,
    },
    /// Says what became of a promise of an earlier session.
    SetCarried {
        /// Index into the carried promises.
        index: usize,
        /// What became of it.
        status: Progress,
    },
    /// Changes a promise that was made here, or carried into here, wherever it comes from.
    Settle {
        /// Which one.
        of: PledgeId,
        /// What changes.
        fate: Fate,
    },
    /// Takes over the open promises of the team's earlier sessions.
    Carry(Vec<Carried>),
    /// Keeps the return on time invested.
    KeepRoti(Counts),
    /// Says when the team meets again.
    SetNextDate(Option<Date>),
    /// Puts the session in another language.
    Speak(Box<Wording>),
    /// Says whether the group agrees to an export.
    Consent(Agreed),
    /// Ends the session.
    Close,
    /// Goes on with an ended session.
    Reopen,
}

/// Whether a group has agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// It has.
    Yes,
    /// It has not, or no longer.
    No,
}

/// A session's words in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The pack's title.
    pub title: String,
    /// The steps' ids and titles.
    pub stops: Vec<(String, String)>,
    /// The sets.
    pub sets: Vec<Set>,
    /// The five labels.
    pub labels: Vec<String>,
    /// Full ids, titles and levels.
    pub questions: Vec<(String, String, [String; 5])>,
    /// The surveys, estimates included.
    pub surveys: Vec<Survey>,
    /// The forms, evidence included.
    pub forms: Vec<Form>,
    /// The metrics.
    pub metrics: Vec<Measured>,
    /// The boards.
    pub boards: Vec<Board>,
    /// The rules.
    pub rules: Vec<Rule>,
}

impl Command {
    /// The name of the change in word keys; none for what is no step of undo.
    pub const fn deed(&self) -> Option<&'static str> {
        Some(match self {
            Self::StartClock
            | Self::PauseClock
            | Self::BookTime
            | Self::KeepDraft(_)
            | Self::KeepTray(_)
            | Self::LookBeside(_) => {
                return None;
            }
            Self::Go(_) => "go",
            Self::Extend(_) => "extend",
            Self::SkipStop { .. } => "skip-stop",
            Self::SkipQuestions { .. } => "skip-questions",
            Self::LetWait => "let-wait",
            Self::SetPeople(_) => "people",
            Self::SetTeam(_) => "team",
            Self::SetMode(_) => "mode",
            Self::Reveal { .. } => "reveal",
            Self::KeepWorking(_) => "working",
            Self::Answer { .. } => "answer",
            Self::SetConfidence { .. } => "confidence",
            Self::SetEvidence { .. } => "evidence",
            Self::SetWanted { .. } => "wanted",
            Self::KeepSurvey { .. } => "survey",
            Self::SkipSurvey { .. } => "skip-survey",
            Self::MoveAnswer { .. } | Self::MoveMapStep { .. } => "order",
            Self::Fill { .. } => "fill",
            Self::PutCard(_) => "card",
            Self::PutMapStep { .. } | Self::PutMap { .. } => "map",
            Self::PutEvent(_) => "event",
            Self::PutPasted { .. } => "paste",
            Self::Confirm { .. } => "confirm",
            Self::Unheard { .. } => "unheard",
            Self::AddNote { .. } | Self::EditNote { .. } => "note",
            Self::AddOption { .. } | Self::RemoveOption(_) => "option",
            Self::SetDots { .. } => "dots",
            Self::PutExperiment(_) => "experiment",
            Self::PutAction(_) => "action",
            Self::Remove { .. }
            | Self::RemoveMapStep { .. }
            | Self::RemoveEvent(_)
            | Self::DropUnread(_) => "remove",
            Self::SetProgress { .. } | Self::SetCarried { .. } | Self::Settle { .. } => "progress",
            Self::Carry(_) => "carry",
            Self::KeepRoti(_) => "roti",
            Self::SetNextDate(_) => "next-date",
            Self::Speak(_) => "language",
            Self::Consent(_) => "consent",
            Self::Close => "close",
            Self::Reopen => "reopen",
        })
    }
}

/// Why a command was not carried out. It has changed nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The session has been closed.
    #[error("closed")]
    Closed,
    /// There is no such place, question, note or card.
    #[error("not-there")]
    NotThere,
    /// A line needs words.
    #[error("empty")]
    Empty,
    /// The pool holds less time.
    #[error("pool-empty")]
    PoolEmpty,
    /// The question was voted on twice already.
    #[error("no-third-round")]
    NoThirdRound,
    /// Nobody has voted.
    #[error("no-votes")]
    NoVotes,
    /// There are three experiments already.
    #[error("three-experiments")]
    ThreeExperiments,
    /// Everybody's dots are placed.
    #[error("no-dots")]
    NoDots,
    /// At least one person is here, and at most 99.
    #[error("people-range")]
    PeopleRange,
    /// The step at hand cannot be left out.
    #[error("step-at-hand")]
    StepAtHand,
    /// A session cannot become a lone one, or stop being one, once it is under way.
    #[error("mode-fixed")]
    ModeFixed,
}

/// What a new session is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its id.
    pub id: SessionId,
    /// Which variant is run.
    pub variant: super::Variant,
    /// The team; may be empty.
    pub team: String,
    /// How many people are here.
    pub people: u16,
    /// How votes are given.
    pub mode: super::Mode,
    /// The team's open promises.
    pub carried: Vec<Carried>,
}

/// The part of a session that a wording replaces.
pub(super) fn reword(asked: &mut Asked, wording: &Wording) {
    if let Some((_, title, levels)) = wording.questions.iter().find(|(id, ..)| *id == asked.id) {
        asked.title.clone_from(title);
        asked.levels.clone_from(levels);
    }
}
