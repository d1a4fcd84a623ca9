//! What teams have promised: read out of many sessions, changed in one.
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::{AtWork, not_written, unreadable};
use crate::app::{Event, Notice, Settled};
use crate::domain::{Carried, Command, Pledge, Session};
use crate::store::pledged::Scope;
use crate::store::{Archive, Claim, Fault, Lock, atomic, document};

/// What a team has left open in sessions other than `but`.
pub(super) fn to_carry(archive: &Archive, team: &str, but: Option<&Path>) -> Option<Vec<Carried>> {
    let pledges = archive.to_carry(team, but).ok()?;
    Some(pledges.iter().map(Pledge::carry).collect())
}

impl AtWork {
    pub(super) fn find_pledges(&self) {
        let found = match self.archive().promises(None, Scope::Open) {
            Ok(found) => found,
            Err(fault) => return self.tell(unreadable(&fault).into()),
        };
        let name = |fault: &Fault| {
            let name = fault.path().file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        let event = Event::Pledged {
            pledges: found.pledges,
            unread: found.unreadable.iter().map(name).collect(),
        };
        self.tell(event.into());
    }

    /// Counts beside the other jobs: ten thousand files that nobody has read yet take seconds.
    pub(super) fn count_pledges(&self) {
        let archive = self.archive();
        let facts = self.desk.facts.clone();
        let counts = Arc::clone(&self.counts);
        let own = counts.fetch_add(1, Ordering::SeqCst) + 1;
        let count = move || {
            let Ok(days) = archive.due() else { return };
            if counts.load(Ordering::SeqCst) == own {
                // Nobody listens any more once the loop has ended.
                let _ = facts.send(Event::Promised(days).into());
            }
        };
        let thread = std::thread::Builder::new().name("counter".to_owned());
        if let Err(why) = thread.spawn(count) {
            tracing::warn!(%why, "promises are not counted");
        }
    }

    /// Changes a promise in the file of its session, or tells why not: then the file is as it was.
    pub(super) fn settle(&self, settled: Box<Settled>, path: &Path) {
        let waits = self.flush().into_iter().any(|left| left.path == path);
        let lock = match Lock::claim(path) {
            Ok(Claim::Held(lock)) => Some(lock),
            Ok(Claim::TakenByOther) => {
                let id = vec![("id", settled.holder.to_string())];
                return self.say(Notice::failure("promise-elsewhere", id));
            }
            // A folder that is read-only, or a disk without locks: writing will tell.
            Err(why) => {
                tracing::warn!(%why, "not locked");
                None
            }
        };
        if waits {
            // What waits to be saved again would overwrite it.
            let id = vec![("id", settled.holder.to_string())];
            return self.say(Notice::failure("promise-elsewhere", id));
        }
        let opened = match document::open::<Session>(path) {
            Ok(opened) => opened,
            Err(fault) => return self.tell(unreadable(&fault).into()),
        };
        let mut session = opened.value;
        let of = settled.of.clone();
        let fate = settled.fate;
        if session
            .apply(Command::Settle { of, fate }, settled.at)
            .is_err()
        {
            let id = vec![("id", settled.holder.to_string())];
            return self.say(Notice::failure("promise-gone", id));
        }
        let written = document::to_text_keeping(&session, &opened.text)
            .map_err(anyhow::Error::from)
            .and_then(|text| Ok(atomic::write(path, text.as_bytes())?));
        drop(lock);
        match written {
            Ok(_) => self.tell(Event::Settled(settled).into()),
            Err(why) => return self.say(not_written(path, &why)),
        }
        self.list();
    }
}
