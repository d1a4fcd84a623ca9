//! What teams have promised: read out of many sessions, changed in one.
use std::path::Path;

use super::{AtWork, not_written, unreadable};
use crate::app::{Event, Notice, Settled};
use crate::domain::{Carried, Command, Session};
use crate::store::pledged::{self, Scope};
use crate::store::{Claim, Fault, Lock, atomic, document, scan};

/// What a team has left open in sessions other than `but`.
pub(super) fn to_carry(folder: &Path, team: &str, but: Option<&Path>) -> Option<Vec<Carried>> {
    let listing = scan::list(folder).ok()?;
    let pledges = pledged::to_carry(&listing.sessions, team, but);
    Some(pledges.iter().map(crate::domain::Pledge::carry).collect())
}

impl AtWork {
    pub(super) fn find_pledges(&self) {
        let listing = match scan::list(&self.desk.places.sessions_dir()) {
            Ok(listing) => listing,
            Err(fault) => return self.tell(unreadable(&fault).into()),
        };
        let found = pledged::read(&listing.sessions, None, Scope::Open);
        let faults = listing.unreadable.iter().chain(&found.unreadable);
        let name = |fault: &Fault| {
            let name = fault.path().file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        let event = Event::Pledged {
            pledges: found.pledges,
            unread: faults.map(name).collect(),
        };
        self.tell(event.into());
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
        let older = opened.older();
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
        let kept = older.map_or(Ok(()), |older| {
            atomic::keep_original(path, &older, &opened.text).map_err(anyhow::Error::from)
        });
        let written = kept
            .and_then(|()| Ok(document::to_text_keeping(&session, &opened.text)?))
            .and_then(|text| Ok(atomic::write(path, text.as_bytes())?));
        drop(lock);
        match written {
            Ok(_) => self.tell(Event::Settled(settled).into()),
            Err(why) => return self.say(not_written(path, &why)),
        }
        self.list();
    }
}
