//! One line from any screen: a note, another view, something to park, an action.
use super::step;
use crate::app::{Desk, Effect, Field, Nav, Notice};
use crate::domain::{ActionItem, Command, Draft, NoteKind, due};
use crate::input::{Action, Key};

/// What the line becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptureKind {
    /// A remark.
    Note,
    /// What somebody sees who does not agree.
    OtherView,
    /// For later.
    Parked,
    /// Something that somebody will do.
    Action,
    /// A topic of the dot vote; not among those that Tab goes through.
    Topic,
    /// When the team meets again; not among them either.
    NextDate,
    /// A card on a board, whose other two fields are the board and the heading; nor this.
    Card,
    /// An entry of the timeline; not among them either.
    Entry,
}

impl CaptureKind {
    const CYCLE: [Self; 4] = [Self::Note, Self::OtherView, Self::Parked, Self::Action];

    /// The name in word keys and drafts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::OtherView => "other_view",
            Self::Parked => "parked",
            Self::Action => "action",
            Self::Topic => "topic",
            Self::NextDate => "next-date",
            Self::Card => "point",
            Self::Entry => "entry",
        }
    }

    /// The one after this among those that Tab goes through.
    fn next(self) -> Self {
        let at = Self::CYCLE.iter().position(|kind| *kind == self);
        let next = at.and_then(|at| Self::CYCLE.get((at + 1) % Self::CYCLE.len()));
        next.copied().unwrap_or(self)
    }
}

/// The line being typed; an action has an owner and a date as well.
#[derive(Clone, Debug)]
pub struct Capture {
    /// What it becomes.
    pub kind: CaptureKind,
    /// The question's or step's id that it belongs to.
    pub on: String,
    /// The words; of an action also owner and date.
    pub fields: [Field; 3],
    /// The field in focus.
    pub at: usize,
    /// Whether the wording of the line is explained.
    pub explained: bool,
}

impl Capture {
    /// An empty line.
    pub(super) fn of(kind: CaptureKind, desk: &Desk<'_>) -> Self {
        Self::holding(kind, "", desk)
    }

    /// A line that holds a text already.
    pub(super) fn holding(kind: CaptureKind, text: &str, desk: &Desk<'_>) -> Self {
        Self {
            kind,
            on: desk.session().map(step::here).unwrap_or_default(),
            fields: [Field::holding(text), Field::default(), Field::default()],
            at: 0,
            explained: false,
        }
    }

    /// The line that was being typed when the program last saved.
    pub(crate) fn from_draft(draft: &Draft, on: String) -> Option<Self> {
        let kinds = [
            CaptureKind::Topic,
            CaptureKind::NextDate,
            CaptureKind::Card,
            CaptureKind::Entry,
        ]
        .into_iter()
        .chain(CaptureKind::CYCLE);
        let kind = kinds.into_iter().find(|kind| kind.code() == draft.form)?;
        let text = |at: usize| draft.fields.get(at).map_or("", String::as_str);
        Some(Self {
            kind,
            on,
            fields: [0, 1, 2].map(|at| Field::holding(text(at))),
            at: 0,
            explained: false,
        })
    }

    /// The line itself, whatever else belongs to it.
    pub(super) const fn first(&self) -> &Field {
        &self.fields[0]
    }

    /// The field in focus.
    pub fn field(&mut self) -> &mut Field {
        let at = self.at.min(2);
        &mut self.fields[at]
    }

    fn text(&self) -> String {
        self.fields[0].text().trim().to_owned()
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Wording => {
                self.turn_wording(desk);
                return Nav::Stay;
            }
            Action::Unheard => {
                self.mute_wording(desk);
                return Nav::Stay;
            }
            Action::Back if self.explained => {
                self.explained = false;
                return Nav::Stay;
            }
            _ if self.kind == CaptureKind::Card => return self.act_on_card(action, desk),
            Action::Confirm if self.is_entry() => return self.put_entry(Nav::Stay, desk),
            Action::Back if self.is_entry() => return self.put_entry(Nav::Back, desk),
            Action::SwitchPane if self.is_entry() => {}
            // An action has three fields: Tab goes through them before it comes to the next kind.
            Action::SwitchPane if self.is_before_last_field() => self.at += 1,
            Action::SwitchPane => {
                self.at = 0;
                self.kind = self.kind.next();
            }
            Action::Confirm if self.is_before_last_field() => {
                if self.text().is_empty() {
                    return self.leave(desk);
                }
                self.at += 1;
            }
            Action::Confirm if self.unread(desk).is_some() => {
                self.at = if self.kind == CaptureKind::Action {
                    2
                } else {
                    0
                };
                desk.say(Notice::warn("date-unread"));
            }
            Action::Confirm | Action::Back => return self.leave(desk),
            Action::Editor => {
                let text = self.field().text().to_owned();
                desk.wish(Effect::Edit(text));
            }
            _ => {}
        }
        self.keep_draft(desk);
        Nav::Stay
    }

    pub(super) fn key(&mut self, key: Key, desk: &mut Desk<'_>) {
        let before = self.field().text().to_owned();
        self.field().key(key);
        // Who goes on typing has read why.
        self.explained &= self.field().text() == before;
        self.keep_draft(desk);
    }

    pub(super) fn keep_draft(&self, desk: &mut Desk<'_>) {
        let fields = self.fields.iter().map(|f| f.text().to_owned()).collect();
        let draft = Draft {
            form: self.kind.code().to_owned(),
            fields,
        };
        desk.change(Command::KeepDraft(Some(draft)));
    }

    /// Whether Enter and Tab go to another field of an action.
    pub(super) fn is_before_last_field(&self) -> bool {
        self.kind == CaptureKind::Action && self.at < 2
    }

    /// The words of a date that cannot be read.
    fn unread(&self, desk: &Desk<'_>) -> Option<String> {
        let field = match self.kind {
            CaptureKind::Action => &self.fields[2],
            CaptureKind::NextDate => &self.fields[0],
            CaptureKind::Note
            | CaptureKind::OtherView
            | CaptureKind::Parked
            | CaptureKind::Topic
            | CaptureKind::Card
            | CaptureKind::Entry => return None,
        };
        let typed = field.text().trim();
        let is_unread = !typed.is_empty() && due(typed, desk.today()).is_none();
        is_unread.then(|| typed.to_owned())
    }

    /// Leaves the line; what was typed is kept, a date that cannot be read as a part of the text.
    fn leave(&mut self, desk: &mut Desk<'_>) -> Nav {
        let mut text = self.text();
        let date = due(self.fields[2].text().trim(), desk.today());
        let unread = self.unread(desk);
        if self.kind == CaptureKind::Action
            && !text.is_empty()
            && let Some(typed) = &unread
        {
            text = format!("{text} ({typed})");
        }
        desk.change(Command::KeepDraft(None));
        if text.is_empty() {
            return Nav::Back;
        }
        let note = |kind| Command::AddNote {
            on: self.on.clone(),
            kind,
            text: text.clone(),
        };
        let command = match self.kind {
            CaptureKind::Note | CaptureKind::Card | CaptureKind::Entry => note(NoteKind::Note),
            CaptureKind::OtherView => note(NoteKind::OtherView),
            CaptureKind::Parked => note(NoteKind::Parked),
            CaptureKind::Topic => Command::AddOption { link: None, text },
            CaptureKind::NextDate if unread.is_some() => note(NoteKind::Note),
            CaptureKind::NextDate => Command::SetNextDate(due(&text, desk.today())),
            CaptureKind::Action => Command::PutAction(Box::new(ActionItem {
                text,
                owner: self.fields[1].text().trim().to_owned(),
                due: date,
                link: self.on.contains('.').then(|| self.on.clone()),
                ..ActionItem::default()
            })),
        };
        if desk.change(command) {
            desk.say(unread.map_or_else(
                || Notice::with("kept", vec![("kind", self.kind.code().to_owned())]),
                |typed| Notice::with("date-kept-as-text", vec![("text", typed)]),
            ));
        }
        Nav::Back
    }
}
