//! A question about what to do: Enter does it, anything else does not.
use super::{Capture, CaptureKind, Done, ExportList, Screen, step};
use crate::app::{Desk, Effect, Nav, Notice};
use crate::domain::{Agreed, Command, Leaving, Missing, Session, SessionId};
use crate::export::Form;
use crate::input::Action;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Leave the session for the first screen? It is saved.
    Leave,
    /// Leave the session for the first screen, though its newest state is not on disk?
    LeaveUnsaved,
    /// Leave the program, though not everything is on disk?
    QuitUnsaved,
    /// Take the session over from the program that holds it?
    TakeOver,
    /// Drop a started ballot, and then leave? Its votes are not saved.
    DropBallot,
    /// Make this astray typing a note?
    MakeNote(String),
    /// Delete a session?
    Delete(SessionId),
    /// Does the group agree to an export? This form is the likely one.
    Consent(Form),
    /// Write the report, though some words look like names? This form is the likely one.
    Names(Form),
    /// Leave out what can wait for another day?
    LetWait,
    /// Close the session?
    Close,
    /// Undo, or suspend the program?
    UndoOrSuspend,
    /// Read the last good copy of a damaged session?
    Rescue(SessionId),
    /// Go on with a newer state, last changed then, that an earlier run could not save?
    TakeUp(String),
}

impl Asking {
    /// The name in word keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::LeaveUnsaved => "leave-unsaved",
            Self::QuitUnsaved => "quit-unsaved",
            Self::TakeOver => "take-over",
            Self::DropBallot => "drop-ballot",
            Self::MakeNote(_) => "make-note",
            Self::Delete(_) => "delete",
            Self::Consent(_) => "consent",
            Self::Names(_) => "names",
            Self::LetWait => "let-wait",
            Self::Close => "close",
            Self::UndoOrSuspend => "undo-or-suspend",
            Self::Rescue(_) => "rescue",
            Self::TakeUp(_) => "take-up",
        }
    }

    /// What the question names.
    pub fn detail(&self) -> &str {
        match self {
            Self::MakeNote(text) | Self::TakeUp(text) => text,
            Self::Delete(id) | Self::Rescue(id) => &id.0,
            Self::Leave
            | Self::LeaveUnsaved
            | Self::QuitUnsaved
            | Self::TakeOver
            | Self::DropBallot
            | Self::Consent(_)
            | Self::Names(_)
            | Self::LetWait
            | Self::Close
            | Self::UndoOrSuspend => "",
        }
    }
}

/// The question on the screen.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What is asked.
    pub asking: Asking,
    /// What is worth a look before the answer.
    pub beside: AskBeside,
}

/// What is worth a look before a question is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AskBeside {
    /// Nothing.
    #[default]
    Nothing,
    /// What is still empty.
    Missing(Vec<Missing>),
    /// Names of people in what leaves.
    Names(Leaving),
}

impl Ask {
    /// Asks.
    pub const fn new(asking: Asking) -> Self {
        Self {
            asking,
            beside: AskBeside::Nothing,
        }
    }

    /// Asks whether to close the session; what is still empty is told.
    pub(super) fn to_close(session: &Session) -> Self {
        let missing = session.missing();
        let beside = if missing.is_empty() {
            AskBeside::Nothing
        } else {
            AskBeside::Missing(missing)
        };
        Self {
            asking: Asking::Close,
            beside,
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        if self.asking == Asking::UndoOrSuspend {
            vec![Action::Undo, Action::Suspend, Action::Back]
        } else if matches!(self.beside, AskBeside::Missing(_)) {
            vec![Action::Confirm, Action::EditItem, Action::Back]
        } else {
            vec![Action::Confirm, Action::Back]
        }
    }

    /// Goes to the first step at which something is still empty.
    fn fill_in(&self, desk: &mut Desk<'_>) {
        if let AskBeside::Missing(missing) = &self.beside
            && let Some(first) = missing.first()
        {
            step::go(first.place, desk);
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm => self.yes(desk),
            Action::EditItem => {
                self.fill_in(desk);
                Nav::Back
            }
            Action::Undo if self.asking == Asking::UndoOrSuspend => {
                desk.undo();
                Nav::Back
            }
            Action::Suspend if self.asking == Asking::UndoOrSuspend => {
                desk.wish(Effect::Suspend);
                Nav::Back
            }
            _ => self.no(),
        }
    }

    /// What any other key than those that are told does.
    pub(super) const fn no(&self) -> Nav {
        match self.asking {
            Asking::TakeUp(_) => Nav::TakeUp(Agreed::No),
            Asking::Leave
            | Asking::LeaveUnsaved
            | Asking::QuitUnsaved
            | Asking::TakeOver
            | Asking::DropBallot
            | Asking::MakeNote(_)
            | Asking::Delete(_)
            | Asking::Consent(_)
            | Asking::Names(_)
            | Asking::LetWait
            | Asking::Close
            | Asking::UndoOrSuspend
            | Asking::Rescue(_) => Nav::Back,
        }
    }

    fn yes(&mut self, desk: &mut Desk<'_>) -> Nav {
        match &self.asking {
            Asking::Leave | Asking::LeaveUnsaved | Asking::DropBallot => return Nav::Home,
            Asking::QuitUnsaved => desk.wish(Effect::Quit),
            Asking::TakeOver => desk.wish(Effect::TakeOver),
            Asking::MakeNote(text) => {
                let capture = Capture::holding(CaptureKind::Note, text, desk);
                return Nav::Replace(Box::new(Screen::Capture(capture)));
            }
            Asking::Delete(id) => {
                desk.wish(Effect::Delete(id.clone()));
                desk.wish(Effect::List);
            }
            Asking::Consent(form) => {
                if desk.change(Command::Consent(Agreed::Yes)) {
                    return Nav::Replace(Box::new(Screen::Export(ExportList::of(*form, desk))));
                }
            }
            Asking::Names(form) => {
                return Nav::Replace(Box::new(Screen::Export(ExportList::of(*form, desk))));
            }
            Asking::LetWait => {
                if desk.change(Command::LetWait) {
                    desk.say(Notice::info("let-wait"));
                }
            }
            Asking::Close => {
                if desk.change(Command::Close) {
                    return Nav::Replace(Box::new(Screen::Done(Done)));
                }
            }
            Asking::UndoOrSuspend => desk.undo(),
            Asking::Rescue(id) => desk.wish(Effect::Rescue(id.clone())),
            Asking::TakeUp(_) => return Nav::TakeUp(Agreed::Yes),
        }
        Nav::Back
    }
}
