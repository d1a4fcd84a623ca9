//! An experiment or an action, field by field.
use jiff::civil::Date;

use crate::app::{Desk, Effect, Field, Nav, Notice};
use crate::domain::{ActionItem, Command, Draft, Experiment, Progress, Question, Session, due};
use crate::input::{Action, Code, Key};

/// A field of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardField {
    /// What we think will happen.
    Belief,
    /// The smallest try, or what will be done.
    Act,
    /// Who leads it.
    Owner,
    /// Its first day.
    FirstDay,
    /// The day on which it is judged, or until when it is done.
    Due,
    /// What should move.
    Measure,
    /// What the measure shows today.
    Today,
    /// What ends it early.
    StopRule,
}

impl CardField {
    const EXPERIMENT: [Self; 8] = [
        Self::Belief,
        Self::Act,
        Self::Owner,
        Self::FirstDay,
        Self::Due,
        Self::Measure,
        Self::Today,
        Self::StopRule,
    ];
    const ACTION: [Self; 3] = [Self::Act, Self::Owner, Self::Due];

    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Belief => "belief",
            Self::Act => "act",
            Self::Owner => "owner",
            Self::FirstDay => "first-day",
            Self::Due => "due",
            Self::Measure => "measure",
            Self::Today => "today",
            Self::StopRule => "stop-rule",
        }
    }

    const fn is_date(self) -> bool {
        matches!(self, Self::FirstDay | Self::Due)
    }
}

/// What the form writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardKind {
    /// An experiment.
    Experiment,
    /// An action.
    Action,
}

/// A card being written.
#[derive(Clone, Debug)]
pub struct CardForm {
    /// What it is.
    pub kind: CardKind,
    /// The card's id; 0 for a new one.
    id: u32,
    /// The question it came from.
    pub link: Option<String>,
    /// The fields, top to bottom.
    pub fields: Vec<(CardField, Field)>,
    /// The field in focus.
    pub at: usize,
    /// Whether anything has been typed; until then Esc leaves no card behind.
    typed: bool,
}

impl CardForm {
    /// An experiment as the question at hand suggests it, from today for four weeks.
    pub(super) fn suggested(question: &Question, today: Date) -> Self {
        let review = today.saturating_add(jiff::Span::new().days(28));
        Self::holding_experiment(&Experiment {
            act: question.experiment.act.clone(),
            measure: question.experiment.measure.clone(),
            first_day: Some(today),
            review_day: Some(review),
            link: Some(question.id.clone()),
            ..Experiment::default()
        })
    }

    /// A form for an experiment.
    pub(super) fn holding_experiment(card: &Experiment) -> Self {
        let text = |field| match field {
            CardField::Belief => card.belief.clone(),
            CardField::Act => card.act.clone(),
            CardField::Owner => card.owner.clone(),
            CardField::FirstDay => card.first_day.map_or_else(String::new, |d| d.to_string()),
            CardField::Due => card.review_day.map_or_else(String::new, |d| d.to_string()),
            CardField::Measure => card.measure.clone(),
            CardField::Today => card.today.clone(),
            CardField::StopRule => card.stop_rule.clone(),
        };
        let fields = CardField::EXPERIMENT.map(|field| (field, Field::holding(&text(field))));
        Self {
            kind: CardKind::Experiment,
            id: card.id,
            link: card.link.clone(),
            fields: fields.into(),
            at: 0,
            typed: false,
        }
    }

    /// A form for an action.
    pub(super) fn holding_action(card: &ActionItem) -> Self {
        let due = card.due.map_or_else(String::new, |d| d.to_string());
        let texts = [card.text.clone(), card.owner.clone(), due];
        let fields = CardField::ACTION.into_iter().zip(texts);
        Self {
            kind: CardKind::Action,
            id: card.id,
            link: card.link.clone(),
            fields: fields.map(|(f, text)| (f, Field::holding(&text))).collect(),
            at: 0,
            typed: false,
        }
    }

    /// The form that was being filled in when the program last saved.
    pub(crate) fn from_draft(draft: &Draft) -> Option<Self> {
        let mut parts = draft.form.splitn(3, ':');
        let (kind, id, link) = (parts.next()?, parts.next()?, parts.next().unwrap_or(""));
        let mut form = match kind {
            "experiment" => Self::holding_experiment(&Experiment::default()),
            "card" => Self::holding_action(&ActionItem::default()),
            _ => return None,
        };
        form.id = id.parse().ok()?;
        form.typed = true;
        form.link = (!link.is_empty()).then(|| link.to_owned());
        for ((_, field), text) in form.fields.iter_mut().zip(&draft.fields) {
            field.set(text);
        }
        Some(form)
    }

    fn draft(&self) -> Draft {
        let kind = match self.kind {
            CardKind::Experiment => "experiment",
            CardKind::Action => "card",
        };
        let link = self.link.as_deref().unwrap_or("");
        Draft {
            form: format!("{kind}:{}:{link}", self.id),
            fields: self
                .fields
                .iter()
                .map(|(_, f)| f.text().to_owned())
                .collect(),
        }
    }

    /// The field in focus.
    pub fn field(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.at).map(|(_, field)| field)
    }

    fn text(&self, wanted: CardField) -> String {
        let field = self.fields.iter().find(|(field, _)| *field == wanted);
        field.map_or_else(String::new, |(_, f)| f.text().trim().to_owned())
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm if self.at + 1 < self.fields.len() => self.at += 1,
            Action::SwitchPane => self.at = (self.at + 1) % self.fields.len().max(1),
            Action::Back if !self.typed => return Nav::Back,
            Action::Confirm => match self.unread(desk.today()) {
                Some(at) => {
                    self.at = at;
                    desk.say(Notice::warn("date-unread"));
                }
                None => return self.leave(desk),
            },
            Action::Back => return self.leave(desk),
            Action::Editor => {
                let text = self
                    .field()
                    .map_or_else(String::new, |f| f.text().to_owned());
                desk.wish(Effect::Edit(text));
            }
            _ => {}
        }
        Nav::Stay
    }

    pub(super) fn key(&mut self, key: Key, desk: &mut Desk<'_>) {
        let last = self.fields.len().saturating_sub(1);
        match key.code {
            Code::Up => self.at = self.at.saturating_sub(1),
            Code::Down => self.at = (self.at + 1).min(last),
            _ => {
                if self.field().is_some_and(|field| field.key(key)) {
                    self.keep_draft(desk);
                }
            }
        }
    }

    pub(super) fn keep_draft(&mut self, desk: &mut Desk<'_>) {
        self.typed = true;
        desk.change(Command::KeepDraft(Some(self.draft())));
    }

    /// The first date that cannot be read.
    fn unread(&self, today: Date) -> Option<usize> {
        self.fields.iter().position(|(field, text)| {
            let text = text.text().trim();
            field.is_date() && !text.is_empty() && due(text, today).is_none()
        })
    }

    /// Puts the words of a date that cannot be read behind what is to be done: nobody is held in
    /// a form by a date, and nothing typed is lost.
    fn keep_unread_words(&mut self, today: Date) -> Option<String> {
        let at = self.unread(today)?;
        let (_, field) = self.fields.get_mut(at)?;
        let typed = field.text().trim().to_owned();
        field.set("");
        let act = self.fields.iter_mut().find(|(f, _)| *f == CardField::Act);
        if let Some((_, act)) = act {
            let text = format!("{} ({typed})", act.text().trim());
            act.set(text.trim());
        }
        Some(typed)
    }

    /// Leaves the form; what was typed is kept.
    fn leave(&mut self, desk: &mut Desk<'_>) -> Nav {
        let today = desk.today();
        let mut unread = None;
        while let Some(typed) = self.keep_unread_words(today) {
            unread = Some(typed);
        }
        let Some(command) = desk.session().map(|session| self.command(session, today)) else {
            return Nav::Back;
        };
        desk.change(Command::KeepDraft(None));
        if self.text(CardField::Act).is_empty() && self.text(CardField::Belief).is_empty() {
            return Nav::Back;
        }
        if desk.change(command) {
            match unread {
                Some(typed) => {
                    let details = vec![("text", typed)];
                    desk.say(Notice::with("date-kept-as-text", details));
                }
                None => self.remind(desk),
            }
            return Nav::Back;
        }
        desk.change(Command::KeepDraft(Some(self.draft())));
        Nav::Stay
    }

    /// Names the first thing that an experiment still lacks.
    fn remind(&self, desk: &mut Desk<'_>) {
        let needed = match self.kind {
            CardKind::Experiment => [
                CardField::Owner,
                CardField::Due,
                CardField::Measure,
                CardField::StopRule,
            ]
            .as_slice(),
            CardKind::Action => [CardField::Owner, CardField::Due].as_slice(),
        };
        let missing = needed.iter().find(|field| self.text(**field).is_empty());
        if let Some(field) = missing {
            let group = match self.kind {
                CardKind::Experiment => "card",
                CardKind::Action => "todo",
            };
            let details = vec![("field", format!("{group}-{}", field.code()))];
            desk.say(Notice::with("card-lacks", details));
        }
    }

    /// The card as the form has it; what the form does not show stays as it was.
    fn command(&self, session: &Session, today: Date) -> Command {
        let date = |field| due(&self.text(field), today);
        match self.kind {
            CardKind::Experiment => Command::PutExperiment(Box::new(Experiment {
                status: session
                    .experiments()
                    .iter()
                    .find(|card| card.id == self.id)
                    .map_or_else(Progress::default, |card| card.status),
                id: self.id,
                belief: self.text(CardField::Belief),
                act: self.text(CardField::Act),
                owner: self.text(CardField::Owner),
                first_day: date(CardField::FirstDay),
                review_day: date(CardField::Due),
                measure: self.text(CardField::Measure),
                today: self.text(CardField::Today),
                stop_rule: self.text(CardField::StopRule),
                link: self.link.clone(),
            })),
            CardKind::Action => {
                let actions = session.actions().iter();
                let before = actions.into_iter().find(|card| card.id == self.id);
                Command::PutAction(Box::new(ActionItem {
                    id: self.id,
                    text: self.text(CardField::Act),
                    owner: self.text(CardField::Owner),
                    due: date(CardField::Due),
                    link: self.link.clone(),
                    ..before.cloned().unwrap_or_default()
                }))
            }
        }
    }
}
