//! An experiment or an action, field by field.
use jiff::civil::Date;

use super::{FormOf, FormRow, FormSheet, Label};
use crate::app::{Desk, Notice};
use crate::domain::{
    ActionItem, ActionKind, Card, Command, Experiment, FieldKind, Progress, Question, Session, YES,
    due,
};

/// Which fields an experiment still lacks, in the order in which they are reminded of.
const EXPERIMENT_NEEDS: [&str; 4] = ["owner", "due", "measure", "stop-rule"];

/// Which fields an action still lacks.
const ACTION_NEEDS: [&str; 2] = ["owner", "due"];

fn written(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

impl FormSheet {
    /// An empty action.
    pub(crate) fn action(link: Option<String>, session: &Session) -> Self {
        let card = ActionItem {
            link,
            ..ActionItem::default()
        };
        Self::holding_action(&card, session)
    }

    /// An experiment as the question at hand suggests it, from today for four weeks.
    pub(crate) fn suggested(question: &Question, today: Date) -> Self {
        Self::holding_experiment(&Experiment {
            act: question.experiment.act.clone(),
            measure: question.experiment.measure.clone(),
            link: Some(question.id.clone()),
            ..four_weeks(today)
        })
    }

    /// An experiment that the room makes up itself, from today for four weeks.
    pub(crate) fn own_experiment(act: String, link: Option<String>, today: Date) -> Self {
        Self::holding_experiment(&Experiment {
            act,
            link,
            ..four_weeks(today)
        })
    }

    /// An experiment where items wait longest, with its measure and today's value of that.
    pub(crate) fn at_constraint(measure: String, value: String, today: Date) -> Self {
        Self::holding_experiment(&Experiment {
            measure,
            today: value,
            ..four_weeks(today)
        })
    }

    /// A form for an experiment.
    pub(crate) fn holding_experiment(card: &Experiment) -> Self {
        let row = |id, kind, text: &str| FormRow::worded("card", id, kind, text);
        let rows = vec![
            row("belief", FieldKind::Line, &card.belief),
            row("act", FieldKind::Line, &card.act),
            row("owner", FieldKind::Line, &card.owner),
            row("first-day", FieldKind::Date, &written(card.first_day)),
            row("due", FieldKind::Date, &written(card.review_day)),
            row("measure", FieldKind::Line, &card.measure),
            row("today", FieldKind::Line, &card.today),
            row("stop-rule", FieldKind::Line, &card.stop_rule),
        ];
        let of = FormOf::Experiment {
            id: card.id,
            link: card.link.clone(),
        };
        Self::new(of, rows)
    }

    /// A form for an action; after an incident it asks for more.
    pub(crate) fn holding_action(card: &ActionItem, session: &Session) -> Self {
        let row = |id, kind, text: &str| FormRow::worded("todo", id, kind, text);
        let kind = card.kind.map_or("", ActionKind::code);
        let urgent = if card.urgent { YES } else { "" };
        let mut rows = vec![
            row("act", FieldKind::Line, &card.text),
            row("owner", FieldKind::Line, &card.owner),
            row("due", FieldKind::Date, &written(card.due)),
        ];
        if session.is_about_an_incident() {
            rows.extend(factor(card, session));
            rows.extend([
                row("kind", FieldKind::Choice, kind)
                    .choosing("action-kind", ActionKind::ALL.map(ActionKind::code)),
                row("done-when", FieldKind::Line, &card.done_when),
                row("urgent", FieldKind::YesNo, urgent),
                row("tracker", FieldKind::Line, &card.tracker),
            ]);
        }
        let of = FormOf::Action {
            id: card.id,
            link: card.link.clone(),
        };
        Self::new(of, rows)
    }

    /// The form of a draft: `experiment:3:calms.L2` or `card:0:`.
    pub(super) fn card_of_draft(
        (kind, id, link): (&str, &str, &str),
        session: &Session,
    ) -> Option<Self> {
        let id = id.parse().ok()?;
        let link = (!link.is_empty()).then(|| link.to_owned());
        Some(if kind == "experiment" {
            Self::holding_experiment(&Experiment {
                id,
                link,
                ..Experiment::default()
            })
        } else {
            let card = ActionItem {
                id,
                link,
                ..ActionItem::default()
            };
            Self::holding_action(&card, session)
        })
    }

    /// The first date of a card that cannot be read.
    pub(super) fn unread_date(&self, today: Date) -> Option<usize> {
        if matches!(
            self.of,
            FormOf::Filled(_) | FormOf::MapStep { .. } | FormOf::Event { .. } | FormOf::Card { .. }
        ) {
            return None;
        }
        self.rows.iter().position(|row| {
            let text = row.text();
            row.kind == FieldKind::Date && !text.is_empty() && due(text, today).is_none()
        })
    }

    /// Puts the words of a date that cannot be read behind what is to be done: nobody is held in
    /// a form by a date, and nothing typed is lost.
    pub(super) fn keep_unread_words(&mut self, today: Date) -> Option<String> {
        let at = self.unread_date(today)?;
        let row = self.rows.get_mut(at)?;
        let typed = row.text().to_owned();
        row.field.set("");
        if let Some(act) = self.rows.iter_mut().find(|row| row.id == "act") {
            let text = format!("{} ({typed})", act.text());
            act.field.set(text.trim());
        }
        Some(typed)
    }

    /// Names the first thing that a card still lacks.
    pub(super) fn remind(&self, desk: &mut Desk<'_>) {
        let (needed, group): (&[&str], _) = match self.of {
            FormOf::Experiment { .. } => (&EXPERIMENT_NEEDS, "card"),
            FormOf::Action { .. } => (&ACTION_NEEDS, "todo"),
            FormOf::Filled(_)
            | FormOf::MapStep { .. }
            | FormOf::Event { .. }
            | FormOf::Card { .. } => return,
        };
        if let Some(field) = needed.iter().find(|field| self.text(field).is_empty()) {
            let details = vec![("field", format!("{group}-{field}"))];
            desk.say(Notice::with("card-lacks", details));
        }
    }

    /// The card as the form has it; what the form does not show stays as it was.
    pub(super) fn card_command(&self, session: &Session, today: Date) -> Command {
        let text = |row| self.text(row).to_owned();
        let date = |row| due(self.text(row), today);
        match &self.of {
            FormOf::Experiment { id, link } => {
                let before = session.experiments().iter().find(|card| card.id == *id);
                Command::PutExperiment(Box::new(Experiment {
                    status: before.map_or_else(Progress::default, |card| card.status),
                    id: *id,
                    belief: text("belief"),
                    act: text("act"),
                    owner: text("owner"),
                    first_day: date("first-day"),
                    review_day: date("due"),
                    measure: text("measure"),
                    today: text("today"),
                    stop_rule: text("stop-rule"),
                    link: link.clone(),
                }))
            }
            FormOf::Action { .. }
            | FormOf::Filled(_)
            | FormOf::MapStep { .. }
            | FormOf::Event { .. }
            | FormOf::Card { .. } => {
                Command::PutAction(Box::new(self.action_as_typed(session, today)))
            }
        }
    }

    /// The action as the form has it; what the form does not show stays as it was.
    pub fn action_as_typed(&self, session: &Session, today: Date) -> ActionItem {
        let (id, link) = match &self.of {
            FormOf::Action { id, link } => (*id, link.clone()),
            FormOf::Experiment { .. }
            | FormOf::Filled(_)
            | FormOf::MapStep { .. }
            | FormOf::Event { .. }
            | FormOf::Card { .. } => (0, None),
        };
        let before = session.actions().iter().find(|card| card.id == id);
        let text = |row| self.text(row).to_owned();
        let has = |id: &str| self.rows.iter().any(|row| row.id == id);
        let factor = Some(text("factor")).filter(|link| !link.is_empty());
        let mut card = ActionItem {
            id,
            text: text("act"),
            owner: text("owner"),
            due: due(self.text("due"), today),
            link: if has("factor") { factor } else { link },
            ..before.cloned().unwrap_or_default()
        };
        if has("kind") {
            let mut kinds = ActionKind::ALL.into_iter();
            card.kind = kinds.find(|kind| kind.code() == self.text("kind"));
            card.done_when = text("done-when");
            card.urgent = self.text("urgent") == YES;
            card.tracker = text("tracker");
        }
        card
    }
}

/// The row that says which card an action comes from; none while there is no card.
fn factor(action: &ActionItem, session: &Session) -> Option<FormRow> {
    let linked = action.link.as_ref().and_then(|link| session.card(link));
    let mut cards: Vec<_> = session.calling_cards().collect();
    if let Some(linked) = linked.filter(|card| cards.iter().all(|other| other.id != card.id)) {
        cards.push(linked);
    }
    if cards.is_empty() {
        return None;
    }
    let link = linked.map_or_else(String::new, Card::link);
    let mut row = FormRow::worded("todo", "factor", FieldKind::Choice, &link);
    let option = |card: &&Card| (card.link(), Label::Text(card.text.clone()));
    row.options = cards.iter().map(option).collect();
    Some(row)
}

/// An empty experiment from today for four weeks.
fn four_weeks(today: Date) -> Experiment {
    let review = today.saturating_add(jiff::Span::new().days(28));
    Experiment {
        first_day: Some(today),
        review_day: Some(review),
        ..Experiment::default()
    }
}
