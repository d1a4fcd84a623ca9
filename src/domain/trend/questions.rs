//! The questions of one team's sessions, one by one: this takes whole sessions, of one team only.
use jiff::Timestamp;

use super::{Like, Standing, Trend, Who, wording_print};
use crate::domain::{Asked, Confidence, Counts, Footing, Header, Language, Session};

/// What a trend keeps of one whole session.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// Its header, with what its letters rest on even where its file does not say so.
    pub header: Header,
    /// Its sets: id and title.
    pub sets: Vec<(String, String)>,
    /// Its questions, in the order in which they were asked.
    pub questions: Vec<Heard>,
}

/// What a trend keeps of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Its full id.
    pub id: String,
    /// Its set.
    pub set: String,
    /// The question.
    pub title: String,
    /// The print of its words.
    pub worded: String,
    /// What was voted; none where nobody did, it was left out, or the counts are withheld.
    pub counts: Option<Counts>,
    /// Whether the counts are withheld, since they would tell who.
    pub withheld: bool,
    /// What a lone answer rests on.
    pub footing: Footing,
}

impl Heard {
    fn of(asked: &Asked) -> Self {
        let sure = matches!(
            asked.confidence,
            Some(Confidence::Seen | Confidence::Proven)
        );
        Self {
            id: asked.id.clone(),
            set: asked.set.clone(),
            title: asked.title.clone(),
            worded: wording_print(&asked.title, &asked.levels),
            counts: asked.counts().filter(|_| !asked.skipped),
            withheld: !asked.skipped && asked.revealed() && asked.counts().is_none(),
            footing: if sure {
                Footing::Seen
            } else {
                Footing::Guessed
            },
        }
    }

    /// Its mean as a mark; none where it is not scored.
    pub fn mark(&self, header: &Header) -> Option<Standing> {
        let stats = self.counts?.stats();
        let mean = stats.mean.filter(|_| stats.scored)?;
        Some(Standing {
            session: header.id.clone(),
            at: header.begun(),
            pack: header.pack.as_str().into(),
            mode: header.mode,
            mean,
            n: stats.n,
            footing: self.footing,
            like: Like {
                asked: self.id.as_str().into(),
                worded: self.worded.as_str().into(),
                scored: 1,
                language: header.language,
            },
        })
    }
}

impl Past {
    /// What is kept of a session.
    pub fn of(session: &Session) -> Self {
        let mut header = session.header().clone();
        header.letters = session.letter_means();
        let sets = session.sets().iter();
        Self {
            header,
            sets: sets
                .map(|set| (set.id.clone(), set.title.clone()))
                .collect(),
            questions: session.questions().iter().map(Heard::of).collect(),
        }
    }

    /// When it began.
    pub fn at(&self) -> Timestamp {
        self.header.begun()
    }

    /// The question with a full id.
    pub fn question(&self, id: &str) -> Option<&Heard> {
        self.questions.iter().find(|heard| heard.id == id)
    }

    /// The name of a set; its id where it has none.
    pub fn set_title<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.sets.iter().find(|(set, _)| set == id);
        found.map_or(id, |(_, title)| title)
    }
}

/// How the answers to one question changed.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionTrend {
    /// The question, as it was last asked.
    pub title: String,
    /// The print of its words then.
    pub worded: String,
    /// The language in which it was last asked.
    pub language: Language,
    /// The pack in which it was last asked.
    pub pack: String,
    /// Its means; empty where it was never scored.
    pub trend: Trend,
}

/// The questions of a set of one pack, as the latest session has them, then those that it no
/// longer asks. Means of other packs of the team stand among them: an id is one question.
pub fn question_trends(past: &[Past], who: Who, pack: &str, set: &str) -> Vec<QuestionTrend> {
    let mut sessions: Vec<&Past> = past
        .iter()
        .filter(|past| Who::of(past.header.mode) == who)
        .collect();
    sessions.sort_by(|a, b| (a.at(), &a.header.id).cmp(&(b.at(), &b.header.id)));
    let mut asked: Vec<(&Past, &Heard)> = Vec::new();
    for session in sessions
        .iter()
        .rev()
        .filter(|past| past.header.pack == pack)
    {
        for heard in session.questions.iter().filter(|heard| heard.set == set) {
            if asked.iter().all(|(_, known)| known.id != heard.id) {
                asked.push((session, heard));
            }
        }
    }
    let one = |(last, heard): (&Past, &Heard)| {
        let means = sessions
            .iter()
            .filter_map(|past| past.question(&heard.id)?.mark(&past.header));
        QuestionTrend {
            title: heard.title.clone(),
            worded: heard.worded.clone(),
            language: last.header.language,
            pack: last.header.pack.clone(),
            trend: Trend::of(&heard.id, means.collect()),
        }
    };
    asked.into_iter().map(one).collect()
}
