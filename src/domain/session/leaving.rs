//! The session that leaves the room: what others may see of it, with names as the group wants them.
//!
//! Names give way in the session itself, before anything is read off it: so every form of a report
//! says the same, and what comes back from a file says it again. Who leads an experiment or an
//! action stays: that name was put there on purpose.
use crate::domain::{
    ActionItem, Card, Carried, Event, Experiment, FieldKind, Filled, Leaving, Likely, MapStep,
    Mode, Names, Note, Progress, Roster, SECRET_MINIMUM, Session, SessionId, TextOf, TextPlace,
    Which, names, short_id, veiled,
};

impl Session {
    /// The session that leaves the room, and what was done about names. Half-typed words and
    /// pasted lines that nobody took up stay behind.
    #[must_use]
    pub fn leaving(&self, names: Names<'_>) -> (Self, Leaving) {
        let mut left = self.settled();
        let mut leaving = Leaving::default();
        if let Names::Veiled(mark) = names {
            let roster = Roster::of(self);
            leaving = left.veil(&roster, mark);
            let count = u32::try_from(leaving.veiled).unwrap_or(u32::MAX);
            left.veiled = left.veiled.saturating_add(count);
        }
        (left, leaving)
    }

    /// The session without what nobody has kept yet: half-typed words, unread pasted lines, and
    /// the names of those who wrote what was pasted.
    #[must_use]
    pub fn settled(&self) -> Self {
        let mut settled = self.clone();
        settled.draft = None;
        settled.tray = None;
        settled.timeline.unread.clear();
        settled.timeline.people.clear();
        // A newer program may read something else off a session: what it says of itself stands.
        if super::apply::minor(&self.header.format) <= super::apply::minor(super::FORMAT) {
            settled.read_header_off();
        }
        settled
    }

    /// The names of what its header holds of the rest of it.
    pub const READ_OFF: &'static [&'static str] =
        &["step", "open", "letters", "figures", "incident"];

    /// Reads off the session what its header holds of it.
    pub(super) fn read_header_off(&mut self) {
        let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.header.step = (
            small(self.place.stop.saturating_add(1)),
            small(self.agenda.len()),
        );
        let open = self.promises().filter(|p| p.status == Progress::Open);
        self.header.open = open.map(|p| p.due).collect();
        self.header.figures = self.headline_figures();
        self.header.incident = self.told_to_others();
        self.header.letters = self.letter_means();
    }

    /// How many names have given way in it, now and before it came here.
    pub const fn veiled(&self) -> u32 {
        self.veiled
    }

    /// Whether so few vote in secret that dots would tell who placed them.
    pub fn withholds_dots(&self) -> bool {
        self.header.mode == Mode::Secret && u32::from(self.header.people) < SECRET_MINIMUM
    }

    /// The session as it is where no dots are told.
    #[must_use]
    pub fn without_dots(&self) -> Self {
        let mut session = self.clone();
        for option in &mut session.options {
            option.dots = 0;
        }
        session
    }

    /// The same session under another name.
    #[must_use]
    pub fn under(mut self, id: SessionId) -> Self {
        self.header.id = id;
        self
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
            .agenda
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
        for option in &mut self.options {
            look(TextOf::Topic, "", &mut option.text);
        }
        for entry in &mut self.timeline.entries {
            each_of_entry(entry, look);
        }
        for which in [Which::Today, Which::Future] {
            for step in self.stream.of_mut(which) {
                each_of_step(step, look);
            }
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
