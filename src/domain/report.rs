//! What a report says of a session, as one ordered value: figures and people's words.
//!
//! Holds no sentence of its own and knows no format; `export` turns it into one. It is made from
//! the session alone, so that an old session reports whatever has become of its pack.
mod answered;
mod figured;
mod leaving;
mod since;

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{
    ActionItem, Board, Card, Carried, Dora, Experiment, Filled, Gap, Header, Letter, Meaning,
    Missing, Note, NoteKind, Pack, Rule, Session, Stop, Surveyed, ToRead, Working,
};

use answered::answered;
pub use answered::{Answered, Idea, Outcome};
pub use figured::{Counted, Happened, Mapped};
pub use leaving::{Leaving, Likely, Names, TextOf, TextPlace};
pub use since::SinceThen;

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
    /// The letters then and now, where the team has an earlier session.
    pub since: Vec<SinceThen>,
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
    /// The steps, which give the order, and the names of what lines stand on.
    pub stops: Vec<Stop>,
    /// The surveys, estimates included.
    pub surveys: Vec<Surveyed>,
    /// The forms, the evidence of metrics included.
    pub forms: Vec<Filled>,
    /// The delivery metrics.
    pub metrics: Vec<Counted>,
    /// The same as they are computed together; none where the agenda has no metric.
    pub dora: Option<Dora>,
    /// DORA capabilities worth reading for what is weak; only with the pack at hand.
    pub to_read: ToRead,
    /// The boards.
    pub boards: Vec<Board>,
    /// The cards on the boards.
    pub cards: Vec<Card>,
    /// The value stream maps with their figures; none where no step draws one.
    pub map: Option<Mapped>,
    /// What happened, and how long it took; none where no step asks.
    pub happened: Option<Happened>,
    /// The steps that asked whether all agree, with what was said.
    pub confirmed: Vec<(String, bool)>,
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
    /// What its pack asks for and that is still empty.
    pub missing: Vec<Missing>,
    /// How the fields of the forms were read, by the ids of form and field; empty ones are not
    /// in it.
    pub read: BTreeMap<(String, String), Meaning>,
    /// What was done about names, where it leaves the room.
    pub leaving: Leaving,
    /// The session that all of this was read off, without what nobody has kept yet.
    pub kept: Session,
}

/// A letter with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedLetter {
    /// Its figures.
    pub letter: Letter,
    /// Its name; its id where the pack gave none.
    pub title: String,
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
        let metrics = figured::counted(session);
        let questions = session
            .questions()
            .iter()
            .map(|asked| {
                let idea = pack.filter(|_| profile.focus.contains(&asked.id));
                answered(asked, idea, session)
            })
            .collect();
        Self {
            labels: session.labels().to_vec(),
            working: session.working(),
            letters: named(session, profile.letters),
            since: since::since(session),
            gap: profile.gap,
            rules: session.holding().into_iter().cloned().collect(),
            focus: profile.focus,
            talk: profile.talk,
            strengths: profile.strengths,
            questions,
            topics: topics(session),
            notes: session.notes().to_vec(),
            stops: session.agenda().to_vec(),
            surveys: session.surveys().to_vec(),
            forms: session.forms().to_vec(),
            to_read: pack.map(|pack| session.to_read(pack)).unwrap_or_default(),
            dora: (!metrics.is_empty()).then(|| session.dora()),
            metrics,
            boards: session.boards().to_vec(),
            cards: session.cards().to_vec(),
            map: Mapped::of(session),
            happened: Happened::of(session),
            confirmed: confirmed(session),
            experiments: session.experiments().to_vec(),
            actions: session.actions().to_vec(),
            carried: session.carried_now(),
            roti: session.roti().map(|round| Outcome::of(Some(round))),
            next_date: session.next_date(),
            missing: session.missing(),
            read: read(session),
            leaving: Leaving::default(),
            kept: session.settled(),
            header,
        }
    }

    /// How a field of a form was read.
    pub fn meaning(&self, form: &str, field: &str) -> &Meaning {
        let key = (form.to_owned(), field.to_owned());
        self.read.get(&key).unwrap_or(&Meaning::Empty)
    }

    /// The question with a full id.
    pub fn question(&self, id: &str) -> Option<&Answered> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The step with an id.
    pub fn stop(&self, id: &str) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.id == id)
    }

    /// The survey with an id.
    pub fn survey(&self, id: &str) -> Option<&Surveyed> {
        self.surveys.iter().find(|survey| survey.id == id)
    }

    /// The form with an id.
    pub fn form(&self, id: &str) -> Option<&Filled> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The metric with an id.
    pub fn metric(&self, id: &str) -> Option<&Counted> {
        self.metrics.iter().find(|counted| counted.metric.id == id)
    }

    /// The board with an id.
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }

    /// The cards under a heading of a board, in the order in which they came.
    pub fn cards_under<'a>(
        &'a self,
        board: &'a str,
        column: &'a str,
    ) -> impl Iterator<Item = &'a Card> {
        let cards = self.cards.iter();
        cards.filter(move |card| card.board == board && card.column == column)
    }

    /// The card that an action names.
    pub fn card(&self, link: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.link() == link)
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
        let mut outcomes = questions.chain(&self.roti);
        let mut surveys = self.surveys.iter();
        outcomes.any(|outcome| *outcome == Outcome::Withheld)
            || surveys.any(|survey| survey.revealed() && survey.counts.is_none())
    }
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

/// The fields as of the day of the session.
fn read(session: &Session) -> BTreeMap<(String, String), Meaning> {
    let header = session.header();
    let began = header.started.unwrap_or(header.created);
    let day = began.to_zoned(TimeZone::UTC).date();
    let local = session.local();
    let mut read = BTreeMap::new();
    for form in session.forms() {
        for filled in &form.fields {
            let of = (form.id.as_str(), &filled.field);
            let meaning = session.meaning(of, &filled.value, &local, day);
            if meaning != Meaning::Empty {
                read.insert((form.id.clone(), filled.field.id.clone()), meaning);
            }
        }
    }
    read
}

fn confirmed(session: &Session) -> Vec<(String, bool)> {
    let stops = session.agenda().iter();
    stops
        .filter_map(|stop| Some((stop.id.clone(), session.confirmed(&stop.id)?)))
        .collect()
}

fn topics(session: &Session) -> Vec<Topic> {
    let withheld = session.withholds_dots();
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
