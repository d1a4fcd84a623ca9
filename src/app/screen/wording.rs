//! Help with wording while it is typed: which text is looked at, why, and to hear of it no more.
//!
//! Never blocks, counts or keeps anything but the rule that the room mutes.
use super::{Capture, CaptureKind, FormOf, FormRow, FormSheet, Screen};
use crate::app::{App, Desk, Field, Notice, Table};
use crate::domain::{Command, FieldKind, Hit, LintField, Session};

impl FormSheet {
    /// What the words of a row are about; none where they are not looked at.
    pub fn about(&self, row: &FormRow) -> Option<LintField> {
        match (&self.of, &*row.id) {
            (FormOf::Action { .. }, "act") => Some(LintField::Actions),
            (FormOf::Card { board, .. }, "text") => {
                Some(LintField::of_card(board, self.text("column")))
            }
            (FormOf::Event { .. }, "text" | "sense") => Some(LintField::Timeline),
            (FormOf::Filled(form), _) if matches!(row.kind, FieldKind::Line | FieldKind::Text) => {
                LintField::of_form(form)
            }
            _ => None,
        }
    }

    /// The field in focus and what its words are about.
    fn looked_at(&self) -> Option<(&Field, LintField)> {
        let row = self.row().filter(|row| !row.is_choice())?;
        Some((&row.field, self.about(row)?))
    }
}

impl Capture {
    /// What its words are about; none where they are not looked at.
    pub fn about(&self) -> Option<LintField> {
        match self.kind {
            CaptureKind::Note | CaptureKind::OtherView | CaptureKind::Parked => {
                Some(LintField::Text)
            }
            CaptureKind::Action if self.at == 0 => Some(LintField::Actions),
            CaptureKind::Card => Some(LintField::of_card(self.board(), self.column())),
            CaptureKind::Entry => Some(LintField::Timeline),
            CaptureKind::Action | CaptureKind::Topic | CaptureKind::NextDate => None,
        }
    }
}

impl Screen {
    /// The text in focus and what its words are about.
    fn looked_at(&self) -> Option<(&Field, LintField)> {
        match self {
            Self::Form(form) => form.looked_at(),
            Self::Capture(capture) => Some((capture.first(), capture.about()?)),
            _ => None,
        }
    }

    /// Whether the wording of the text in focus can be asked about.
    pub(super) fn offers_wording(&self, table: Option<&Table>) -> bool {
        table.is_some_and(|table| table.session.is_about_an_incident())
            && self.looked_at().is_some()
    }

    /// Whether the wording of the text in focus is explained.
    pub const fn is_explained(&self) -> bool {
        match self {
            Self::Form(form) => form.explained,
            Self::Capture(capture) => capture.explained,
            _ => false,
        }
    }
}

impl App {
    /// The words that are explained just now, and the text in which they stand.
    pub fn explained(&self) -> Option<(Hit, &str)> {
        let front = self.front();
        let (field, about) = front.looked_at().filter(|_| front.is_explained())?;
        let hit = hit_at(&self.table.as_ref()?.session, field, about)?;
        Some((hit, field.text()))
    }
}

/// What stands at the cursor or before it, or else the first that comes after it.
fn hit_at(session: &Session, field: &Field, about: LintField) -> Option<Hit> {
    let text = field.text();
    let cursor = text.char_indices().nth(field.cursor());
    let cursor = cursor.map_or(text.len(), |(at, _)| at);
    let hits = session.wording(text, about);
    let before = hits.iter().rev().find(|hit| hit.start <= cursor);
    before.or_else(|| hits.first()).copied()
}

/// Whether there is anything to explain; says so where there is not.
pub(super) fn can_explain(looked_at: Option<(&Field, LintField)>, desk: &mut Desk<'_>) -> bool {
    let hit = looked_at
        .zip(desk.session())
        .and_then(|((field, about), session)| hit_at(session, field, about));
    if hit.is_none() {
        desk.say(Notice::info("wording-none"));
    }
    hit.is_some()
}

/// Mutes the rule that is explained, for this session.
pub(super) fn mute(looked_at: Option<(&Field, LintField)>, desk: &mut Desk<'_>) {
    let hit = looked_at
        .zip(desk.session())
        .and_then(|((field, about), session)| hit_at(session, field, about));
    let Some(hit) = hit else { return };
    let rule = hit.rule.to_string();
    if desk.change(Command::Unheard { rule, muted: true }) {
        desk.say(Notice::info("wording-muted"));
    }
}

impl FormSheet {
    /// Explains the wording of the field in focus, or no longer.
    pub(super) fn turn_wording(&mut self, desk: &mut Desk<'_>) {
        self.explained = !self.explained && can_explain(self.looked_at(), desk);
    }

    /// Mutes the rule that is explained.
    pub(super) fn mute_wording(&mut self, desk: &mut Desk<'_>) {
        if self.explained {
            mute(self.looked_at(), desk);
        }
        self.explained = false;
    }
}

impl Capture {
    /// Explains the wording of the line, or no longer.
    pub(super) fn turn_wording(&mut self, desk: &mut Desk<'_>) {
        let looked_at = self.about().map(|about| (self.first(), about));
        self.explained = !self.explained && can_explain(looked_at, desk);
    }

    /// Mutes the rule that is explained.
    pub(super) fn mute_wording(&mut self, desk: &mut Desk<'_>) {
        let looked_at = self.about().map(|about| (self.first(), about));
        if self.explained {
            mute(looked_at, desk);
        }
        self.explained = false;
    }
}
