//! A form over the screen: a record of the session, field by field.
//!
//! What is typed is kept as it is; what cannot be read is told at its field. Each kind of record
//! has its rows and its command in a file of its own.
mod cards;
mod event;
mod fill;
mod hint;
mod point;
mod stream;

use super::step::settle_zone;
use crate::app::{Desk, Effect, Field, Nav, Notice};
use crate::domain::{Command, Draft, FieldKind, Instant, Local, MapPart, NO, Session, Which, YES};
use crate::input::{Action, Code, Key};
use jiff::civil::Date;

/// What a form writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormOf {
    /// An experiment; id 0 is a new one.
    Experiment {
        /// Its id.
        id: u32,
        /// The question or the card it came from.
        link: Option<String>,
    },
    /// An action; id 0 is a new one.
    Action {
        /// Its id.
        id: u32,
        /// The question or the card it came from.
        link: Option<String>,
    },
    /// A form of the pack, or the evidence of a metric.
    Filled(String),
    /// A card on a board.
    Card {
        /// Its id.
        id: u32,
        /// The board.
        board: String,
    },
    /// A step of a value stream map; id 0 is a new one.
    MapStep {
        /// Of which map.
        which: Which,
        /// Its id.
        id: u32,
        /// Before which index a new one goes.
        at: usize,
        /// What the map is about just now.
        part: MapPart,
    },
    /// An entry of the timeline.
    Event {
        /// Its id.
        id: u32,
        /// Where its time belongs if it has no date or offset.
        local: Local,
    },
}

/// Words of the interface or of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A key of the interface's words.
    Key(String),
    /// A text of the pack.
    Text(String),
}

/// One row of a form.
#[derive(Clone, Debug)]
pub struct FormRow {
    /// Names it within its form.
    pub id: String,
    /// What stands before it.
    pub label: Label,
    /// What to write.
    pub hint: Label,
    /// What it takes.
    pub kind: FieldKind,
    /// Whether it should not stay empty.
    pub required: bool,
    /// What can be chosen: what is kept, and what is read.
    pub options: Vec<(String, Label)>,
    /// What was typed.
    pub field: Field,
}

impl FormRow {
    /// A row with words of the interface: `<group>-<id>` and `<group>-<id>-hint`.
    pub(super) fn worded(group: &str, id: &str, kind: FieldKind, text: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: Label::Key(format!("{group}-{id}")),
            hint: Label::Key(format!("{group}-{id}-hint")),
            kind,
            required: false,
            options: options(kind),
            field: field(kind, text),
        }
    }

    /// The same row with options, each worded `<prefix>-<code>`.
    #[must_use]
    pub(super) fn choosing<'c>(
        mut self,
        prefix: &str,
        codes: impl IntoIterator<Item = &'c str>,
    ) -> Self {
        let option = |code: &str| (code.to_owned(), Label::Key(format!("{prefix}-{code}")));
        self.options = codes.into_iter().map(option).collect();
        self
    }

    /// What was typed, without blanks around it.
    pub fn text(&self) -> &str {
        self.field.text().trim()
    }

    /// Whether one of its options is chosen instead of typing.
    pub const fn is_choice(&self) -> bool {
        matches!(self.kind, FieldKind::Choice | FieldKind::YesNo)
    }

    /// The words of the option that is chosen.
    pub fn chosen(&self) -> Option<&Label> {
        let option = self.options.iter().find(|(id, _)| id == self.text());
        option.map(|(_, label)| label)
    }

    /// Chooses the option after the one chosen, or the one before; none stands before the first.
    fn turn(&mut self, way: Way) {
        let places = self.options.len() + 1;
        let at = self.options.iter().position(|(id, _)| id == self.text());
        let at = at.map_or(0, |at| at + 1);
        let next = match way {
            Way::On => (at + 1) % places,
            Way::Back => (at + places - 1) % places,
        };
        self.choose(next);
    }

    /// Chooses by number from 1; 0 chooses nothing.
    fn choose(&mut self, number: usize) {
        let option = number.checked_sub(1).and_then(|at| self.options.get(at));
        match option {
            Some((id, _)) => self.field = Field::holding(id),
            None if number == 0 => self.field = Field::default(),
            None => {}
        }
    }
}

/// Which way a choice is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// The field for a kind.
fn field(kind: FieldKind, text: &str) -> Field {
    match kind {
        FieldKind::Text | FieldKind::Times => Field::lines(text),
        FieldKind::Line
        | FieldKind::Date
        | FieldKind::Moment
        | FieldKind::Count
        | FieldKind::Number
        | FieldKind::Duration
        | FieldKind::YesNo
        | FieldKind::Choice => Field::holding(text),
    }
}

/// The options that a kind brings along.
fn options(kind: FieldKind) -> Vec<(String, Label)> {
    if kind != FieldKind::YesNo {
        return Vec::new();
    }
    let option = |id: &str| (id.to_owned(), Label::Key(id.to_owned()));
    vec![option(YES), option(NO)]
}

/// A record being written.
#[derive(Clone, Debug)]
pub struct FormSheet {
    /// What it is.
    pub of: FormOf,
    /// Its fields, top to bottom.
    pub rows: Vec<FormRow>,
    /// The field in focus.
    pub at: usize,
    /// Whether the wording of the field in focus is explained.
    pub explained: bool,
    /// Whether anything has been typed; until then Esc leaves nothing behind.
    typed: bool,
}

impl FormSheet {
    fn new(of: FormOf, rows: Vec<FormRow>) -> Self {
        Self {
            of,
            rows,
            at: 0,
            explained: false,
            typed: false,
        }
    }

    /// The same form with a field in focus.
    #[must_use]
    pub(super) fn focused(mut self, row: usize) -> Self {
        self.at = row.min(self.rows.len().saturating_sub(1));
        self
    }

    /// The form that was being filled in when the program last saved.
    pub(crate) fn from_draft(draft: &Draft, session: &Session) -> Option<Self> {
        let mut parts = draft.form.splitn(3, ':');
        let (kind, id, rest) = (parts.next()?, parts.next()?, parts.next().unwrap_or(""));
        let mut form = match kind {
            "experiment" | "card" => Self::card_of_draft((kind, id, rest), session)?,
            "form" => Self::filled(session.form(id)?),
            "point" => Self::card_on_board(id, rest, session)?,
            "map" => Self::map_of_draft(draft.form.split_once(':')?.1, session)?,
            "event" => Self::event_of_draft(id, session)?,
            _ => return None,
        };
        form.typed = true;
        for (row, text) in form.rows.iter_mut().zip(&draft.fields) {
            row.field.set(text);
        }
        Some(form)
    }

    fn draft(&self) -> Draft {
        let link = |link: &Option<String>| link.clone().unwrap_or_default();
        let form = match &self.of {
            FormOf::Experiment { id, link: from } => format!("experiment:{id}:{}", link(from)),
            FormOf::Action { id, link: from } => format!("card:{id}:{}", link(from)),
            FormOf::Filled(form) => format!("form:{form}"),
            FormOf::Card { id, board } => format!("point:{id}:{board}"),
            FormOf::MapStep {
                which,
                id,
                at,
                part,
            } => Self::map_draft((*which, *id, *at, *part)),
            FormOf::Event { id, .. } => format!("event:{id}"),
        };
        let text = |row: &FormRow| row.field.text().to_owned();
        Draft {
            form,
            fields: self.rows.iter().map(text).collect(),
        }
    }

    /// The row in focus.
    pub fn row(&self) -> Option<&FormRow> {
        self.rows.get(self.at)
    }

    /// The field in focus; none where an option is chosen instead.
    pub fn field(&mut self) -> Option<&mut Field> {
        let row = self.rows.get_mut(self.at)?;
        (!row.is_choice()).then_some(&mut row.field)
    }

    /// What was typed into a row, without blanks around it.
    pub fn text(&self, row: &str) -> &str {
        let found = self.rows.iter().find(|found| found.id == row);
        found.map_or("", FormRow::text)
    }

    /// The session as it would be with what is typed so far.
    pub fn preview(&self, session: &Session, now: crate::domain::Moment, today: Date) -> Session {
        let mut preview = session.clone();
        for command in self.commands(session, today) {
            // What is still incomplete changes nothing.
            let _ = preview.apply(command, now);
        }
        preview
    }

    /// What writes the record as the form has it.
    fn commands(&self, session: &Session, today: Date) -> Vec<Command> {
        match &self.of {
            FormOf::Experiment { .. } | FormOf::Action { .. } => {
                vec![self.card_command(session, today)]
            }
            FormOf::Filled(form) => self.fill_commands(form, session),
            FormOf::Card { id, board } => vec![self.point_command(*id, board, session)],
            FormOf::MapStep { .. } => self.map_commands(session),
            FormOf::Event { id, local } => vec![self.event_command(*id, session, local)],
        }
    }

    /// Whether there is nothing in it that is worth a record.
    fn is_blank(&self) -> bool {
        match self.of {
            FormOf::Experiment { .. } => {
                self.text("act").is_empty() && self.text("belief").is_empty()
            }
            FormOf::Action { .. } => self.text("act").is_empty(),
            FormOf::Filled(_) => false,
            FormOf::Card { .. } | FormOf::Event { .. } => self.text("text").is_empty(),
            FormOf::MapStep { id, .. } => {
                id == 0 && self.rows.iter().all(|row| row.text().is_empty())
            }
        }
    }

    /// Whether it leaves the screen beneath in sight: the map grows while a step is typed.
    pub const fn lies_over(&self) -> bool {
        matches!(self.of, FormOf::MapStep { .. })
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm if self.row().is_some_and(|row| row.field.is_long()) => {
                if let Some(field) = self.field() {
                    field.break_line();
                }
                self.keep_draft(desk);
            }
            Action::Confirm if self.unread_date(desk.today()) == Some(self.at) => {
                desk.say(Notice::warn("date-unread"));
            }
            Action::Confirm if self.is_last_asked() => return self.done(desk),
            Action::Confirm if self.at + 1 < self.rows.len() => self.go_to(self.at + 1),
            Action::SwitchPane => self.go_to((self.at + 1) % self.rows.len().max(1)),
            Action::Back if self.explained => self.explained = false,
            Action::Back if !self.typed => return Nav::Back,
            Action::Confirm => match self.unread_date(desk.today()) {
                Some(at) => {
                    self.go_to(at);
                    desk.say(Notice::warn("date-unread"));
                }
                None => return self.leave(desk),
            },
            Action::Back => return self.leave(desk),
            Action::Wording => self.turn_wording(desk),
            Action::Unheard => self.mute_wording(desk),
            Action::Editor => {
                if let Some(field) = self.field() {
                    let text = field.text().to_owned();
                    desk.wish(Effect::Edit(text));
                }
            }
            _ => {}
        }
        Nav::Stay
    }

    /// Keeps a step of a map; after a new one comes the next.
    fn done(&mut self, desk: &mut Desk<'_>) -> Nav {
        let next = self.after_added().filter(|_| !self.is_blank());
        let nav = self.leave(desk);
        match next {
            Some(next) if matches!(nav, Nav::Back) => {
                *self = next;
                Nav::Stay
            }
            _ => nav,
        }
    }

    /// Whether a moment is typed that needs the zone of the incident.
    fn has_local_times(&self) -> bool {
        let needs_zone = |row: &FormRow| {
            let text = row.text();
            row.kind == FieldKind::Moment && !text.is_empty() && Instant::parse(text, None).is_err()
        };
        matches!(self.of, FormOf::Filled(_)) && self.rows.iter().any(needs_zone)
    }

    fn go_to(&mut self, row: usize) {
        self.at = row;
        self.explained = false;
    }

    pub(super) fn key(&mut self, key: Key, desk: &mut Desk<'_>) {
        if self.row().is_some_and(FormRow::is_choice) && self.choose(key) {
            return self.keep_draft(desk);
        }
        let before = self.row().map(|row| row.field.text().to_owned());
        if self.field().is_some_and(|field| field.key(key)) {
            // Who goes on typing has read why.
            self.explained &= self.row().map(|row| row.field.text()) == before.as_deref();
            return self.keep_draft(desk);
        }
        let last = self.rows.len().saturating_sub(1);
        match key.code {
            Code::Up => self.go_to(self.at.saturating_sub(1)),
            Code::Down => self.go_to((self.at + 1).min(last)),
            _ => {}
        }
    }

    /// Takes a key on a choice: arrows and blanks turn it, a digit chooses; tells whether it did.
    fn choose(&mut self, key: Key) -> bool {
        let Some(row) = self.rows.get_mut(self.at) else {
            return false;
        };
        match (key.code, key.typed()) {
            (Code::Right, _) | (_, Some(' ')) => row.turn(Way::On),
            (Code::Left, _) => row.turn(Way::Back),
            (Code::Backspace | Code::Delete, _) => row.choose(0),
            (_, Some(typed)) => match typed.to_digit(10) {
                Some(digit) => row.choose(digit as usize),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    pub(super) fn keep_draft(&mut self, desk: &mut Desk<'_>) {
        self.typed = true;
        desk.change(Command::KeepDraft(Some(self.draft())));
    }

    /// Leaves the form; what was typed is kept.
    fn leave(&mut self, desk: &mut Desk<'_>) -> Nav {
        let today = desk.today();
        let mut unread = None;
        while let Some(typed) = self.keep_unread_words(today) {
            unread = Some(typed);
        }
        let Some(commands) = desk.session().map(|session| self.commands(session, today)) else {
            return Nav::Back;
        };
        desk.change(Command::KeepDraft(None));
        if self.is_blank() {
            return Nav::Back;
        }
        if self.has_local_times() {
            settle_zone(desk);
        }
        for command in commands {
            if !desk.change(command) {
                desk.change(Command::KeepDraft(Some(self.draft())));
                return Nav::Stay;
            }
        }
        match unread {
            Some(typed) => {
                let details = vec![("text", typed)];
                desk.say(Notice::with("date-kept-as-text", details));
            }
            None => self.remind(desk),
        }
        Nav::Back
    }
}
