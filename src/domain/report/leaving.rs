//! What becomes of people's names when a report leaves the room.
//!
//! Every form of a report is made from a [`Report`], so names give way here once and for all of
//! them. Who leads an experiment or an action stays: that name was put there on purpose.
use super::{Happened, Mapped, Report, Topic};
use crate::domain::{
    ActionItem, Card, Carried, Event, Experiment, FieldKind, Filled, MapStep, NameKind, Note, Pack,
    Roster, Session, names, short_id, veiled,
};

/// What is done about names in what people wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names<'a> {
    /// The group wants them kept.
    Kept,
    /// Addresses, handles and the authors of pasted lines give way to a role, or to this mark.
    Veiled(&'a str),
}

/// What was done about names, and what is worth a look before the report leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// How many names gave way.
    pub veiled: usize,
    /// What looks like a name and stays.
    pub likely: Vec<Likely>,
    /// Who leads something, by what may be a person's name.
    pub leads: Vec<String>,
}

/// Words that look like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The words.
    pub name: String,
    /// Why they look like one.
    pub kind: NameKind,
    /// Where they stand.
    pub place: TextPlace,
}

/// A text that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// What it is.
    pub of: TextOf,
    /// A short name of where it stands: a question's id, a heading, a label; may be empty.
    pub at: String,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextOf {
    /// A note on a question or a step.
    Note,
    /// What a lone answer rests on.
    Evidence,
    /// A card on a board.
    Card,
    /// A field of a form.
    Field,
    /// An entry of a timeline.
    Entry,
    /// A step of a map.
    Step,
    /// A topic of the dot vote.
    Topic,
    /// An experiment.
    Experiment,
    /// An action.
    Action,
    /// A promise of an earlier session.
    Carried,
}

impl TextOf {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Note,
        Self::Evidence,
        Self::Card,
        Self::Field,
        Self::Entry,
        Self::Step,
        Self::Topic,
        Self::Experiment,
        Self::Action,
        Self::Carried,
    ];

    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Card => "card",
            Self::Field => "field",
            Self::Entry => "entry",
            Self::Step => "step",
            Self::Topic => "topic",
            Self::Experiment => "experiment",
            Self::Action => "action",
            Self::Carried => "carried",
        }
    }
}

impl Report {
    /// The report that leaves the room: [`Report::of`], with names as the group wants them.
    pub fn leaving(session: &Session, pack: Option<&Pack>, names: Names<'_>) -> Self {
        let mut report = Self::of(session, pack);
        if let Names::Veiled(mark) = names {
            let roster = Roster::of(session);
            report.leaving = report.veil(&roster, mark);
        }
        report
    }

    /// Lets names give way in every text that people wrote.
    fn veil(&mut self, roster: &Roster, mark: &str) -> Leaving {
        let mut leaving = Leaving {
            leads: roster.leads().to_vec(),
            ..Leaving::default()
        };
        self.each_text(&mut |of, at, text| {
            let (without, count) = veiled(text, roster, mark);
            if count > 0 {
                *text = without;
                leaving.veiled += count;
            }
            for span in names(text, roster) {
                let likely = Likely {
                    name: text
                        .get(span.start..span.end)
                        .unwrap_or_default()
                        .to_owned(),
                    kind: span.kind,
                    place: TextPlace {
                        of,
                        at: at.to_owned(),
                    },
                };
                // A role may look like a name; what was put there just now is none.
                if !span.kind.is_sure() && !leaving.likely.contains(&likely) {
                    leaving.likely.push(likely);
                }
            }
        });
        leaving
    }

    /// Goes through every text that people wrote, but for the team's name and who leads what.
    fn each_text(&mut self, look: &mut Look<'_>) {
        let titles: Vec<(String, String)> = self
            .stops
            .iter()
            .map(|stop| (stop.id.clone(), stop.title.clone()))
            .collect();
        for note in &mut self.notes {
            each_of_note(note, &titles, look);
        }
        for question in &mut self.questions {
            let at = short_id(&question.id).to_owned();
            look(TextOf::Evidence, &at, &mut question.evidence);
        }
        for form in &mut self.forms {
            each_of_form(form, look);
        }
        for card in &mut self.cards {
            let board = self.boards.iter().find(|board| board.id == card.board);
            let columns = board.map_or(&[][..], |board| &board.columns);
            let column = columns.iter().find(|column| column.id == card.column);
            each_of_card(card, column.map_or("", |column| &column.title), look);
        }
        for Topic { text, .. } in &mut self.topics {
            look(TextOf::Topic, "", text);
        }
        if let Some(Happened { entries, .. }) = &mut self.happened {
            for entry in entries {
                each_of_entry(entry, look);
            }
        }
        if let Some(map) = &mut self.map {
            each_of_map(map, look);
        }
        for card in &mut self.experiments {
            each_of_experiment(card, look);
        }
        for card in &mut self.actions {
            each_of_action(card, look);
        }
        for Carried { text, measure, .. } in &mut self.carried {
            look(TextOf::Carried, "", text);
            look(TextOf::Carried, "", measure);
        }
    }
}

/// Looks at a text, and may change it.
type Look<'l> = dyn FnMut(TextOf, &str, &mut String) + 'l;

fn each_of_note(note: &mut Note, titles: &[(String, String)], look: &mut Look<'_>) {
    let title = titles.iter().find(|(id, _)| *id == note.on);
    let at = title.map_or_else(|| short_id(&note.on).to_owned(), |(_, title)| title.clone());
    look(TextOf::Note, &at, &mut note.text);
}

fn each_of_form(form: &mut Filled, look: &mut Look<'_>) {
    for filled in &mut form.fields {
        match filled.field.kind {
            FieldKind::Choice | FieldKind::YesNo => {}
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Date
            | FieldKind::Moment
            | FieldKind::Count
            | FieldKind::Number
            | FieldKind::Duration
            | FieldKind::Times => look(TextOf::Field, &filled.field.label, &mut filled.value),
        }
    }
}

fn each_of_card(card: &mut Card, column: &str, look: &mut Look<'_>) {
    look(TextOf::Card, column, &mut card.text);
    look(TextOf::Card, column, &mut card.known);
}

fn each_of_entry(entry: &mut Event, look: &mut Look<'_>) {
    let at = entry.at.map_or_else(String::new, |at| {
        at.civil().strftime("%Y-%m-%d %H:%M").to_string()
    });
    for text in [
        &mut entry.text,
        &mut entry.typed,
        &mut entry.role,
        &mut entry.source,
        &mut entry.sense,
    ] {
        look(TextOf::Entry, &at, text);
    }
}

/// The readings of a map repeat the names of its steps.
fn each_of_map(map: &mut Mapped, look: &mut Look<'_>) {
    for (steps, reading) in [
        (&mut map.stream.today, &mut map.today),
        (&mut map.stream.future, &mut map.future),
    ] {
        for (at, step) in steps.iter_mut().enumerate() {
            each_of_step(step, look);
            if let Some(read) = reading.steps.get_mut(at) {
                read.flow.name.clone_from(&step.name);
            }
        }
    }
}

fn each_of_step(step: &mut MapStep, look: &mut Look<'_>) {
    let name = step.name.clone();
    for text in [
        &mut step.name,
        &mut step.role,
        &mut step.process,
        &mut step.wait,
        &mut step.lead,
        &mut step.ca,
        &mut step.wip,
        &mut step.batch,
        &mut step.branch,
        &mut step.note,
    ] {
        look(TextOf::Step, &name, text);
    }
}

fn each_of_experiment(card: &mut Experiment, look: &mut Look<'_>) {
    for text in [
        &mut card.belief,
        &mut card.act,
        &mut card.measure,
        &mut card.today,
        &mut card.stop_rule,
    ] {
        look(TextOf::Experiment, "", text);
    }
}

fn each_of_action(card: &mut ActionItem, look: &mut Look<'_>) {
    for text in [&mut card.text, &mut card.done_when, &mut card.tracker] {
        look(TextOf::Action, "", text);
    }
}
