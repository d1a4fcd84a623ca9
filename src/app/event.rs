//! What comes in, and what is asked for.
use std::sync::Arc;

use jiff::civil::Date;

use super::{Notice, ReadOnly};
use crate::content::Shelf;
use crate::domain::{
    Carried, Comparison, Fate, Header, Moment, Past, Pledge, PledgeId, Session, SessionId,
};
use crate::export::Form;
use crate::input::Key;

/// Everything that can reach the program.
#[derive(Debug)]
pub enum Event {
    /// Keys were pressed; more than one where they came in one batch.
    Keys(Vec<Key>),
    /// Text was pasted.
    Paste(String),
    /// The awaited moment has come.
    Tick,
    /// The terminal has another size, or has come back.
    Resize,
    /// The sessions on disk.
    Listed(Vec<Listed>),
    /// The packs, with the user's own.
    Shelved(Arc<Shelf>),
    /// A session was read.
    Opened(Box<Opened>),
    /// The session that was asked for does not open; why is told beside.
    NotOpened,
    /// A file cannot be read: the code and details of a notice.
    Unreadable {
        /// The words are found under `notice-<code>`.
        code: &'static str,
        /// Details for the words.
        details: Vec<(&'static str, String)>,
        /// The session, where its last good copy reads whole.
        copy: Option<SessionId>,
    },
    /// The open promises of the team's last session.
    Carried(Vec<Carried>),
    /// The days of all that teams have left open.
    Promised(Vec<Option<Date>>),
    /// What all teams have left open.
    Pledged {
        /// The promises, team by team.
        pledges: Vec<Pledge>,
        /// Files that could not be read.
        unread: Vec<String>,
    },
    /// A promise was changed in its file.
    Settled(Box<Settled>),
    /// The whole sessions of a team.
    TeamRead {
        /// The team, as it was asked for.
        team: String,
        /// What a trend keeps of each.
        past: Vec<Past>,
    },
    /// Two sessions side by side; none where they are those of two teams.
    Compared(Option<Box<Comparison>>),
    /// The newest state is on disk.
    Saved,
    /// The newest state is not on disk.
    SaveFailed(Unsaved),
    /// Another program has taken the open session over; what was not saved is in this file.
    TakenOver(String),
    /// A text comes back from the editor.
    Edited(String),
    /// Something is to be told.
    Said(Notice),
}

/// Why the newest state is not on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// What hinders it.
    pub what: Hindrance,
    /// The system's reason.
    pub why: String,
    /// The folder to save to instead, unless another one is typed.
    pub folder: String,
}

/// What hinders a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The disk has no room left, or the user's share of it.
    Full,
    /// The disk takes no changes.
    ReadOnly,
    /// The user may not write there.
    Denied,
    /// The folder is gone.
    Missing,
    /// Something else.
    Other,
}

impl Hindrance {
    /// The name in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Denied => "denied",
            Self::Missing => "missing",
            Self::Other => "other",
        }
    }
}

/// A session file, as lists see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Listed {
    /// It can be opened.
    Sound(Box<Header>),
    /// It cannot be read.
    Damaged {
        /// The file.
        file: String,
        /// Where it cannot be read any more, from 1; 0 where that is not known.
        line: usize,
        /// What stands in the way.
        why: String,
        /// The id of the session, and when its last good copy was written.
        copy: Option<Box<Header>>,
    },
}

impl Listed {
    /// The header of a file that can be opened.
    pub fn sound(&self) -> Option<&Header> {
        match self {
            Self::Sound(header) => Some(header),
            Self::Damaged { .. } => None,
        }
    }
}

/// A session that was read.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Set where it must not be changed.
    pub read_only: Option<ReadOnly>,
    /// A newer state of it that an earlier run could not save in its place: it is offered.
    pub left: Option<Box<Session>>,
}

/// A change of a promise, in the file of the session that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which promise.
    pub of: PledgeId,
    /// The file of the session that holds it.
    pub holder: SessionId,
    /// What it comes to.
    pub fate: Fate,
    /// What it was before.
    pub before: Fate,
    /// Why.
    pub by: SettledBy,
    /// When.
    pub at: Moment,
}

/// Why a promise was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettledBy {
    /// Somebody has said so.
    Deed,
    /// What was said is taken back.
    Undo,
}

/// How soon a save must be on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// Within a second.
    Soon,
    /// At once: a step, a reveal or the session has ended.
    Now,
}

/// What only the runtime may do.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Write the session to disk.
    Save(Box<Session>, Haste),
    /// Let go of the session's lock.
    Release,
    /// List the sessions on disk.
    List,
    /// Read a session and lock it.
    Open(SessionId),
    /// Take the open session over from the program that holds it, and read it anew.
    TakeOver,
    /// Write what could not be saved to this folder or file.
    SaveElsewhere(String),
    /// Find what the team has left open.
    FindCarried(String),
    /// Find what all teams have left open.
    FindPledges,
    /// Find out only until when it is due.
    CountPledges,
    /// Change a promise in its file.
    Settle(Box<Settled>),
    /// Read what a trend needs of the whole sessions of a team.
    ReadTeam(String),
    /// Set two sessions side by side.
    Compare(SessionId, SessionId),
    /// Read the last good copy of a damaged session; the damaged file is set aside untouched.
    Rescue(SessionId),
    /// Delete a session.
    Delete(SessionId),
    /// Write the session's report in a form.
    Export(Box<Session>, Form),
    /// Hand a text to the terminal's clipboard.
    Copy(String),
    /// Open a text in the user's editor.
    Edit(String),
    /// Ring.
    Bell,
    /// Stop until the shell brings the program back.
    Suspend,
    /// Leave.
    Quit,
}
