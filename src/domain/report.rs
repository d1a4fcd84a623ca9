//! What a report says of a session, as one ordered value: figures and people's words.
//!
//! Holds no sentence of its own and knows no format; `export` turns it into one. It is made from
//! the session alone, so that an old session reports whatever has become of its pack.
use jiff::civil::Date;

use super::{
    ActionItem, Asked, Carried, Confidence, Experiment, Gap, Header, Letter, Level, Mode, Note,
    NoteKind, Pack, Ratio, Round, Rule, SECRET_MINIMUM, Session, Stats, Try, Working,
};

/// Everything that a report says, in the order in which it says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The session's first part: team, workshop, dates, mode, people.
    pub header: Header,
    /// The five common labels, the lowest first.
    pub labels: Vec<String>,
    /// How the room worked; none where no safety check said so.
    pub working: Option<Working>,
    /// The letters, in the order in which their questions were asked.
    pub letters: Vec<NamedLetter>,
    /// How far the available letters are apart.
    pub gap: Option<Gap>,
    /// The rules whose condition holds, with what they say.
    pub rules: Vec<Rule>,
    /// Questions to look at first, by id.
    pub focus: Vec<String>,
    /// Questions on which the room did not stand together, by id.
    pub talk: Vec<String>,
    /// Questions on which the room stands together on a high level, by id.
    pub strengths: Vec<String>,
    /// The questions, in the order in which they were asked.
    pub questions: Vec<Answered>,
    /// The topics of the dot vote, the one with the most dots first.
    pub topics: Vec<Topic>,
    /// Every line that was kept, in the order in which they came.
    pub notes: Vec<Note>,
    /// The titles of the steps, to name what a line stands on.
    pub stops: Vec<(String, String)>,
    /// The experiments.
    pub experiments: Vec<Experiment>,
    /// The actions.
    pub actions: Vec<ActionItem>,
    /// What earlier sessions promised, and what became of it.
    pub carried: Vec<Carried>,
    /// The vote on the time invested.
    pub roti: Option<Outcome>,
    /// When the team meets again.
    pub next_date: Option<Date>,
}

/// A letter with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedLetter {
    /// Its figures.
    pub letter: Letter,
    /// Its name; its id where the pack gave none.
    pub title: String,
}

/// A question and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Its full id.
    pub id: String,
    /// Its set.
    pub set: String,
    /// The question.
    pub title: String,
    /// The five levels.
    pub levels: [String; 5],
    /// The votes on it, the first one first.
    pub rounds: Vec<Round>,
    /// What the last of them adds up to.
    pub outcome: Outcome,
    /// What the vote before a second one added up to; none without one, or where it is withheld.
    pub before: Option<Stats>,
    /// The level that the group wants.
    pub wanted: Option<Level>,
    /// How sure a lone answer is.
    pub confidence: Option<Confidence>,
    /// What a lone answer rests on; may be empty.
    pub evidence: String,
    /// What could be tried first; only of a question to look at first, and with its pack at hand.
    pub idea: Option<Idea>,
}

/// What came of something that was voted on.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The room left it out.
    Skipped,
    /// Nobody voted on it.
    Open,
    /// So few voted in secret that the figures would tell who.
    Withheld,
    /// The figures.
    Voted(Box<Stats>),
}

impl Outcome {
    /// What a round adds up to.
    fn of(round: Option<&Round>) -> Self {
        match round {
            None => Self::Open,
            Some(Round { counts: None, .. }) => Self::Withheld,
            Some(Round {
                counts: Some(counts),
                ..
            }) => Self::Voted(Box::new(counts.stats())),
        }
    }

    /// The figures, where there are any.
    pub fn stats(&self) -> Option<&Stats> {
        match self {
            Self::Voted(stats) => Some(stats),
            Self::Skipped | Self::Open | Self::Withheld => None,
        }
    }
}

/// What a pack suggests for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// The smallest try, where the median asks for a start.
    pub experiment: Option<Try>,
    /// What others do, where there is something to spread already.
    pub practices: Vec<String>,
    /// A page of the DORA capability catalogue; may be empty.
    pub reading: String,
}

/// A topic of the dot vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The question it stands for.
    pub link: Option<String>,
    /// Its words; empty where the question's title says it.
    pub text: String,
    /// Its dots; none where so few vote in secret that they would tell who.
    pub dots: Option<u16>,
}

impl Report {
    /// Takes everything together. A pack that is not the session's, or speaks another language,
    /// adds nothing.
    pub fn of(session: &Session, pack: Option<&Pack>) -> Self {
        let header = session.header().clone();
        let pack = pack.filter(|p| p.id == header.pack && p.language == header.language);
        let profile = session.profile();
        let questions = session
            .questions()
            .iter()
            .map(|asked| {
                let idea = pack.filter(|_| profile.focus.contains(&asked.id));
                answered(asked, idea)
            })
            .collect();
        Self {
            labels: session.labels().to_vec(),
            working: session.working(),
            letters: named(session, profile.letters),
            gap: profile.gap,
            rules: session.holding().into_iter().cloned().collect(),
            focus: profile.focus,
            talk: profile.talk,
            strengths: profile.strengths,
            questions,
            topics: topics(session),
            notes: session.notes().to_vec(),
            stops: session
                .agenda()
                .iter()
                .map(|stop| (stop.id.clone(), stop.title.clone()))
                .collect(),
            experiments: session.experiments().to_vec(),
            actions: session.actions().to_vec(),
            carried: session.carried().to_vec(),
            roti: session.roti().map(|round| Outcome::of(Some(round))),
            next_date: session.next_date(),
            header,
        }
    }

    /// The question with a full id.
    pub fn question(&self, id: &str) -> Option<&Answered> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The names of the conditions that hold.
    pub fn flags(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().filter_map(|rule| rule.flag.as_deref())
    }

    /// The lines of one kind that stand on a question or a step.
    pub fn notes_on<'a>(&'a self, on: &'a str, kind: NoteKind) -> impl Iterator<Item = &'a Note> {
        self.notes
            .iter()
            .filter(move |note| note.on == on && note.kind == kind)
    }

    /// The lines that were put aside.
    pub fn parked(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(|n| n.kind == NoteKind::Parked)
    }

    /// Whether anything is kept from this report because too few voted in secret.
    pub fn withholds(&self) -> bool {
        let questions = self.questions.iter().map(|question| &question.outcome);
        questions
            .chain(&self.roti)
            .any(|outcome| *outcome == Outcome::Withheld)
    }
}

fn answered(asked: &Asked, pack: Option<&Pack>) -> Answered {
    let outcome = if asked.skipped {
        Outcome::Skipped
    } else {
        Outcome::of(asked.rounds.last())
    };
    let before = match asked.rounds.as_slice() {
        [before, _] => before.counts.map(|counts| counts.stats()),
        _ => None,
    };
    let idea = pack.and_then(|pack| idea(asked, &outcome, pack));
    Answered {
        id: asked.id.clone(),
        set: asked.set.clone(),
        title: asked.title.clone(),
        levels: asked.levels.clone(),
        rounds: asked.rounds.clone(),
        before: before.filter(|_| outcome.stats().is_some()),
        outcome,
        wanted: asked.wanted,
        confidence: asked.confidence,
        evidence: asked.evidence.clone(),
        idea,
    }
}

/// A median up to 2 asks for a start, one above for what can be spread.
fn idea(asked: &Asked, outcome: &Outcome, pack: &Pack) -> Option<Idea> {
    let question = pack.question(&asked.id)?;
    let start = outcome.stats()?.median? <= Ratio::whole(2);
    let experiment = start.then(|| question.experiment.clone());
    let practices = if start {
        Vec::new()
    } else {
        question.practices.clone()
    };
    Some(Idea {
        experiment,
        practices,
        reading: question.reading.clone(),
    })
}

fn named(session: &Session, letters: Vec<Letter>) -> Vec<NamedLetter> {
    letters
        .into_iter()
        .map(|letter| {
            let set = session.sets().iter().find(|set| set.id == letter.id);
            let title = set.map_or_else(|| letter.id.clone(), |set| set.title.clone());
            NamedLetter { letter, title }
        })
        .collect()
}

fn topics(session: &Session) -> Vec<Topic> {
    let header = session.header();
    let withheld = header.mode == Mode::Secret && u32::from(header.people) < SECRET_MINIMUM;
    let mut options: Vec<_> = session.options().iter().collect();
    if !withheld {
        options.sort_by_key(|option| std::cmp::Reverse(option.dots));
    }
    options
        .into_iter()
        .map(|option| Topic {
            link: option.link.clone(),
            text: option.text.clone(),
            dots: (!withheld).then_some(option.dots),
        })
        .collect()
}
