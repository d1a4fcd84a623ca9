//! Reads what teams have promised, out of the files that can say something about it.
//!
//! The headers decide: of a team nothing is read that is older than its oldest session with
//! something open. Each file is let go before the next one is read.
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;
use std::thread;

use super::document;
use super::fault::Fault;
use super::scan::Listed;
use crate::domain::{Header, Ledger, Pledge, Progress, Session, SessionId};

/// Which promises are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The open ones.
    Open,
    /// All that were ever made.
    All,
}

/// What teams have promised.
#[derive(Debug, Default)]
pub struct Pledged {
    /// The promises, team by team, the first due first.
    pub pledges: Vec<Pledge>,
    /// Files that could not be read: what they say is missing.
    pub unreadable: Vec<Fault>,
}

/// Reads the promises of all teams, or of one. Sessions without a team stand for themselves.
pub fn read(sessions: &[Listed], team: Option<&str>, scope: Scope) -> Pledged {
    let wanted = team.map(named);
    let mut teams: BTreeMap<(String, &str), Vec<&Listed>> = BTreeMap::new();
    for listed in sessions {
        let name = named(&listed.header.team);
        if wanted.as_ref().is_some_and(|wanted| *wanted != name) {
            continue;
        }
        let alone = if name.is_empty() { listed.id() } else { "" };
        teams.entry((name, alone)).or_default().push(listed);
    }
    let mut groups: Vec<Vec<&Listed>> = teams.into_values().collect();
    for group in &mut groups {
        group.sort_by_key(|listed| Reverse((begun(&listed.header), listed.header.updated)));
        if scope == Scope::Open {
            let oldest = group.iter().rposition(|one| !one.header.open.is_empty());
            group.truncate(oldest.map_or(0, |at| at + 1));
        }
    }
    groups.retain(|group| !group.is_empty());
    let mut found = read_all(&groups);
    if scope == Scope::Open {
        found
            .pledges
            .retain(|pledge| pledge.status == Progress::Open);
    }
    found
}

/// The open promises with which the next session of a team begins; `but` is that session's file.
pub fn to_carry(sessions: &[Listed], team: &str, but: Option<&Path>) -> Vec<Pledge> {
    if named(team).is_empty() {
        return Vec::new();
    }
    let others = sessions.iter();
    let others = others.filter(|listed| Some(listed.path.as_path()) != but);
    let others: Vec<Listed> = others.cloned().collect();
    read(&others, Some(team), Scope::Open).pledges
}

/// A team's name as it is compared.
fn named(team: &str) -> String {
    team.trim().to_lowercase()
}

fn begun(header: &Header) -> jiff::Timestamp {
    header.started.unwrap_or(header.created)
}

fn read_all(groups: &[Vec<&Listed>]) -> Pledged {
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let hands = hands.min(4).min(groups.len());
    if hands < 2 {
        return read_groups(groups);
    }
    thread::scope(|scope| {
        let chunks = groups.chunks(groups.len().div_ceil(hands));
        let at_work: Vec<_> = chunks
            .map(|chunk| (chunk, scope.spawn(move || read_groups(chunk))))
            .collect();
        let mut all = Pledged::default();
        for (chunk, thread) in at_work {
            let part = thread.join().unwrap_or_else(|_| read_groups(chunk));
            all.pledges.extend(part.pledges);
            all.unreadable.extend(part.unreadable);
        }
        all
    })
}

fn read_groups(groups: &[Vec<&Listed>]) -> Pledged {
    let mut found = Pledged::default();
    for group in groups {
        let mut ledger = Ledger::default();
        for listed in group {
            match document::look::<Session>(&listed.path) {
                Ok(opened) => ledger.take(&opened.value, &SessionId(listed.id().to_owned())),
                // Deleted since the folder was read.
                Err(fault) if fault.is_missing() => {}
                Err(fault) => found.unreadable.push(fault),
            }
        }
        found.pledges.extend(ledger.into_pledges());
    }
    found
}
