//! The open session with what is not saved: undo, and the votes before their reveal.
mod onward;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::domain::{
    Asks, Command, Counts, History, Kind, Marks, Mode, Pass, Session, Sheets, Slot, Stop, Surveyed,
    Tally,
};

/// Why a session cannot be changed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another program has it open.
    Locked,
    /// A newer program wrote it.
    Newer,
}

/// What a step with votes waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is voted on here.
    None,
    /// How the secret votes come in is to be chosen: passed keyboard or folded paper.
    Choose,
    /// The keyboard is about to be passed.
    Before,
    /// The screen is covered between two voters.
    Cover,
    /// A voter is at the keyboard.
    Voting,
    /// Votes are being typed.
    Tally,
    /// Sheets of ticks are being counted.
    Sheets,
    /// All votes are in; they wait for the reveal.
    Ready,
    /// The counts are shown.
    Shown,
    /// One person answers alone.
    Solo,
}

/// The open session.
pub struct Table {
    /// What is saved.
    pub session: Session,
    /// What can be undone.
    pub history: History,
    /// Set where nothing may be changed.
    pub read_only: Option<ReadOnly>,
    /// Whether anything was changed since it was opened.
    pub changed: bool,
    /// Votes being typed.
    tally: Option<Tally>,
    /// Sheets being counted.
    sheets: Option<Sheets>,
    /// The keyboard being passed.
    pass: Option<Pass>,
    /// Votes that wait for their reveal, and how many were expected, by slot.
    pooled: BTreeMap<String, (Marks, u16)>,
    /// Secret counts that were revealed but are not kept, by slot.
    told: BTreeMap<String, Counts>,
    /// The question or survey that is voted on once more.
    again: Option<String>,
    /// What could wait and was come to all the same, by id.
    warned: BTreeSet<String>,
}

impl Table {
    /// A table with nothing voted.
    pub fn new(session: Session, read_only: Option<ReadOnly>) -> Self {
        Self {
            session,
            history: History::default(),
            read_only,
            changed: false,
            tally: None,
            sheets: None,
            pass: None,
            pooled: BTreeMap::new(),
            told: BTreeMap::new(),
            again: None,
            warned: BTreeSet::new(),
        }
    }

    /// What the step at hand waits for.
    pub fn phase(&self) -> Phase {
        let Some(stop) = self.session.stop() else {
            return Phase::None;
        };
        if let Some(pass) = &self.pass {
            return if pass.is_covered() {
                Phase::Cover
            } else {
                Phase::Voting
            };
        }
        match &stop.kind {
            Kind::VoteSet { .. } => self.question_phase(),
            Kind::SecretVote { .. } | Kind::Roti => self.secret_phase(stop),
            Kind::Checklist { .. } | Kind::Ordering { .. } | Kind::Numbers { .. } => {
                self.survey_phase()
            }
            Kind::Brief
            | Kind::Review
            | Kind::Read
            | Kind::Talk
            | Kind::DotVote
            | Kind::Commit
            | Kind::Map { .. }
            | Kind::Form { .. }
            | Kind::Timeline
            | Kind::List { .. }
            | Kind::Confirm => Phase::None,
        }
    }

    fn question_phase(&self) -> Phase {
        let Some(asked) = self.session.asked() else {
            return Phase::None;
        };
        if self.session.is_solo() {
            Phase::Solo
        } else if self.pooled.contains_key(&asked.id) {
            Phase::Ready
        } else if self.tally_of(&asked.id).is_some() {
            Phase::Tally
        } else if asked.revealed() && self.again.as_ref() != Some(&asked.id) {
            Phase::Shown
        } else if self.session.header().mode == Mode::Secret {
            Phase::Before
        } else {
            Phase::Tally
        }
    }

    fn secret_phase(&self, stop: &Stop) -> Phase {
        let slots = secret_slots(&stop.kind);
        let Some(first) = slots.first() else {
            return Phase::None;
        };
        if self.pooled.contains_key(&first.key) {
            Phase::Ready
        } else if self.tally_of(&first.key).is_some() {
            Phase::Tally
        } else if self.is_told(&first.key) {
            Phase::Shown
        } else if self.session.header().mode == Mode::Secret {
            Phase::Before
        } else {
            Phase::Choose
        }
    }

    fn survey_phase(&self) -> Phase {
        let (Some(survey), Some(key)) = (self.survey(), self.subject()) else {
            return Phase::None;
        };
        let is_estimate = survey.asks == Asks::Estimate;
        let again = self.again.as_ref() == Some(&key);
        // The evidence of an estimate is reached whatever became of the estimate.
        let is_over = survey.revealed() || survey.skipped || !self.session.is_running();
        if self.pooled.contains_key(&key) {
            Phase::Ready
        } else if self.tally_of(&key).is_some() {
            Phase::Tally
        } else if self.sheets_of(&key).is_some() {
            Phase::Sheets
        } else if is_estimate && is_over && !again {
            Phase::None
        } else if self.session.is_solo() {
            Phase::Solo
        } else if survey.revealed() && !again {
            Phase::Shown
        } else if self.session.header().mode == Mode::Secret {
            Phase::Before
        } else if is_estimate {
            Phase::Tally
        } else {
            Phase::Choose
        }
    }

    /// The survey at hand.
    pub fn survey(&self) -> Option<&Surveyed> {
        self.session.survey_at(self.session.stop()?)
    }

    /// What the question or survey at hand is called among the ballots.
    fn subject(&self) -> Option<String> {
        if let Some(asked) = self.session.asked() {
            return Some(asked.id.clone());
        }
        self.survey()?.slots().into_iter().next().map(|s| s.key)
    }

    fn is_told(&self, key: &str) -> bool {
        match key {
            "safety" => self.session.working().is_some() || self.told.contains_key(key),
            "roti" => self.session.roti().is_some(),
            _ => self.told.contains_key(key),
        }
    }

    fn tally_of(&self, key: &str) -> Option<&Tally> {
        let tally = self.tally.as_ref()?;
        (tally.slots().first()?.key == key).then_some(tally)
    }

    fn sheets_of(&self, key: &str) -> Option<&Sheets> {
        self.sheets.as_ref().filter(|sheets| sheets.key() == key)
    }

    /// The sheets being counted.
    pub const fn sheets(&self) -> Option<&Sheets> {
        self.sheets.as_ref()
    }

    /// The sheets being counted, to be changed.
    pub const fn sheets_mut(&mut self) -> Option<&mut Sheets> {
        self.sheets.as_mut()
    }

    /// The votes being typed.
    pub const fn tally(&self) -> Option<&Tally> {
        self.tally.as_ref()
    }

    /// The keyboard being passed.
    pub const fn pass(&self) -> Option<&Pass> {
        self.pass.as_ref()
    }

    /// Secret counts that are shown but not kept.
    pub fn told(&self, key: &str) -> Option<Counts> {
        self.told.get(key).copied()
    }

    /// How many votes are in, and how many are expected.
    pub fn progress(&self) -> (u16, u16) {
        let people = self.session.header().people;
        if let Some(pass) = &self.pass {
            return pass.progress();
        }
        let first = self.slots().first().map(|slot| slot.key.clone());
        if let Some((counts, expected)) = first.as_ref().and_then(|key| self.pooled.get(key)) {
            let cast = u16::try_from(counts.cast()).unwrap_or(u16::MAX);
            return (cast, *expected);
        }
        if let Some(sheets) = first.as_ref().and_then(|key| self.sheets_of(key)) {
            return sheets.progress();
        }
        let tally = first.as_ref().and_then(|key| self.tally_of(key));
        tally.map_or((0, people), Tally::progress)
    }

    /// Whether a ballot has been started that would be lost by leaving.
    pub fn ballot_started(&self) -> bool {
        self.pass.as_ref().is_some_and(Pass::started)
            || self.tally.as_ref().is_some_and(Tally::started)
            || self.sheets.as_ref().is_some_and(Sheets::started)
    }

    /// Whether votes would be lost by leaving the session: started ones, or such as wait.
    pub fn holds_votes(&self) -> bool {
        self.ballot_started() || !self.pooled.is_empty()
    }

    /// Whether the session takes changes.
    pub fn may_change(&self) -> bool {
        self.read_only.is_none() && self.session.is_running()
    }

    /// What is voted on here: the question at hand, the pages of a survey, or the slots of a
    /// secret step.
    pub fn slots(&self) -> Vec<Slot> {
        let Some(stop) = self.session.stop() else {
            return Vec::new();
        };
        match (self.session.asked(), self.survey()) {
            (Some(asked), _) => vec![Slot::question(&asked.id)],
            (None, Some(survey)) => survey.slots(),
            (None, None) => secret_slots(&stop.kind),
        }
    }

    /// The highest number that means something now.
    pub fn top(&self) -> u8 {
        let at = self.pass.as_ref().and_then(Pass::at);
        let slots = match (&self.pass, &self.tally) {
            (Some(pass), _) => pass.slots().to_vec(),
            (None, Some(tally)) => tally.slots().to_vec(),
            (None, None) => self.slots(),
        };
        let at = at.or_else(|| self.tally.as_ref().map(Tally::at));
        slots.get(at.unwrap_or(0)).map_or(5, |slot| slot.top)
    }

    /// What one pass of the keyboard covers: every question of the set that has no vote yet, or
    /// the one that is voted on once more.
    pub fn slots_of_pass(&self) -> Vec<Slot> {
        let (Some(stop), Some(asked)) = (self.session.stop(), self.session.asked()) else {
            return self.slots();
        };
        if self.again.as_ref() == Some(&asked.id) {
            return vec![Slot::question(&asked.id)];
        }
        let open = self.session.questions_at(stop).filter(|q| self.is_open(q));
        open.map(|asked| Slot::question(&asked.id)).collect()
    }

    /// Starts to type votes on what is at hand.
    pub fn start_tally(&mut self) -> &mut Tally {
        let (slots, people) = (self.slots(), self.session.header().people);
        let stale = self
            .tally
            .as_ref()
            .is_none_or(|tally| tally.slots() != slots);
        if stale {
            self.tally = None;
        }
        self.tally.get_or_insert_with(|| Tally::new(slots, people))
    }

    /// Starts to count sheets of ticks.
    pub fn start_sheets(&mut self) {
        let people = self.session.header().people;
        let (Some(survey), Some(key)) = (self.survey(), self.subject()) else {
            return;
        };
        let answers = survey.answers.len();
        self.tally = None;
        self.sheets = Some(Sheets::new(key, answers, people));
    }

    /// Starts to pass the keyboard.
    pub fn start_pass(&mut self) {
        let slots = self.slots_of_pass();
        if !slots.is_empty() {
            self.tally = None;
            self.sheets = None;
            self.pass = Some(Pass::new(slots, self.session.header().people));
        }
    }

    /// The pass of the keyboard, to be changed; it ends by itself when all have voted.
    pub fn pass_mut(&mut self) -> Option<&mut Pass> {
        self.pass.as_mut()
    }

    /// The votes being typed, to be changed.
    pub const fn tally_mut(&mut self) -> Option<&mut Tally> {
        self.tally.as_mut()
    }

    /// Ends the pass: what was voted waits for its reveal.
    pub fn end_pass(&mut self) {
        let Some(pass) = self.pass.take() else {
            return;
        };
        let (_, people) = pass.progress();
        for (slot, counts) in pass.slots().iter().zip(pass.counts()) {
            if counts.cast() > 0 {
                self.pooled.insert(slot.key.clone(), (*counts, people));
            }
        }
    }

    /// Drops votes that wait, without showing them.
    pub fn drop_ballots(&mut self) {
        self.pass = None;
        self.tally = None;
        self.sheets = None;
        self.again = None;
    }

    /// Takes what waits to be revealed here, slot by slot.
    pub fn take_votes(&mut self) -> Vec<(String, Marks)> {
        let slots = self.slots();
        let first = slots
            .first()
            .map(|slot| slot.key.clone())
            .unwrap_or_default();
        if self.tally_of(&first).is_some() {
            let counts = self.tally.take().map(|tally| tally.counts());
            let keys = slots.into_iter().map(|slot| slot.key);
            return keys.zip(counts.unwrap_or_default()).collect();
        }
        let mut votes = Vec::new();
        for slot in slots {
            if let Some((counts, _)) = self.pooled.remove(&slot.key) {
                votes.push((slot.key, counts));
            }
        }
        votes
    }

    /// Takes what waits to be revealed of the survey at hand: what keeps it.
    pub fn take_survey(&mut self) -> Option<Command> {
        let survey = self.survey()?.id.clone();
        let key = self.subject()?;
        let (counts, abstained, ballots) = if self.sheets_of(&key).is_some() {
            let (counts, sheets) = self.sheets.take()?.counts();
            (counts, 0, sheets)
        } else {
            let votes: Vec<Marks> = self.take_votes().into_iter().map(|(_, m)| m).collect();
            self.survey()?.gather(&votes)
        };
        Some(Command::KeepSurvey {
            survey,
            counts,
            abstained,
            ballots,
        })
    }

    /// Remembers secret counts for as long as their step is on the screen.
    pub fn tell(&mut self, key: String, counts: Counts) {
        self.told.insert(key, counts);
    }

    /// Forgets the secret counts that were told.
    pub fn forget(&mut self) {
        self.told.clear();
    }

    /// Votes once more on the question or survey at hand.
    pub fn vote_again(&mut self) {
        self.again = self.subject();
    }

    /// Whether the question or survey at hand is being voted on once more.
    pub fn is_second_vote(&self) -> bool {
        self.again.is_some() && self.again == self.subject()
    }

    /// The vote once more is over.
    pub fn again_is_over(&mut self) {
        self.again = None;
    }
}

/// Votes and counts stay out of logs and crash reports.
impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("session", &self.session)
            .field("read_only", &self.read_only)
            .field("phase", &self.phase())
            .field("progress", &self.progress())
            .finish_non_exhaustive()
    }
}

/// What a step asks in secret.
fn secret_slots(kind: &Kind) -> Vec<Slot> {
    let slot = |key: &str, top| Slot::one(key, top);
    match kind {
        Kind::SecretVote { esvp: true } => vec![slot("safety", 5), slot("esvp", 4)],
        Kind::SecretVote { esvp: false } => vec![slot("safety", 5)],
        Kind::Roti => vec![slot("roti", 5)],
        Kind::Brief
        | Kind::Review
        | Kind::VoteSet { .. }
        | Kind::Read
        | Kind::Talk
        | Kind::DotVote
        | Kind::Commit
        | Kind::Checklist { .. }
        | Kind::Ordering { .. }
        | Kind::Numbers { .. }
        | Kind::Map { .. }
        | Kind::Form { .. }
        | Kind::Timeline
        | Kind::List { .. }
        | Kind::Confirm => Vec::new(),
    }
}
