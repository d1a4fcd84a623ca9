//! Reads what teams have promised, out of the files that can say something about it.
//!
//! The headers decide: of a team nothing is read that is older than its oldest session with
//! something open. Each file is let go before the next one is read, and what it tells is
//! remembered. Of a session that is voted on in secret nothing is remembered while it runs.
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::archive::{Archive, Remembered};
use super::document;
use super::fault::Fault;
use super::hands;
use super::index::{Record, Stamp, Values, wanted};
use super::scan::Glance;
use crate::domain::{Ledger, Mode, Pledge, Progress, Session, SessionId, Shown, Status, Tidings};

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

/// What is known of a session before it is asked for its promises.
#[derive(Debug)]
struct Brief {
    path: PathBuf,
    stamp: Option<Stamp>,
    team: String,
    id: SessionId,
    begun: Timestamp,
    updated: Timestamp,
    has_open: bool,
    is_secret: bool,
}

/// What one session tells, and the values that are not yet looked at.
type Heard<'r> = (Tidings, Option<Values<'r>>);

impl Archive {
    /// Reads the promises of all teams, or of one. Sessions without a team stand for themselves.
    pub fn promises(&self, team: Option<&str>, scope: Scope) -> Result<Pledged, Fault> {
        let asked = Asked {
            team: team.map(named),
            but: None,
            scope,
        };
        let (pledges, unreadable) = self.ask(&asked, |pledge| pledge)?;
        Ok(Pledged {
            pledges,
            unreadable,
        })
    }

    /// The open promises with which the next session of a team begins; `but` is that session's
    /// file.
    pub fn to_carry(&self, team: &str, but: Option<&Path>) -> Result<Vec<Pledge>, Fault> {
        let team = named(team);
        if team.is_empty() {
            return Ok(Vec::new());
        }
        let asked = Asked {
            team: Some(team),
            but,
            scope: Scope::Open,
        };
        Ok(self.ask(&asked, |pledge| pledge)?.0)
    }

    /// Until when what is open is due; it keeps nothing else.
    pub fn due(&self) -> Result<Vec<Option<Date>>, Fault> {
        let asked = Asked {
            team: None,
            but: None,
            scope: Scope::Open,
        };
        Ok(self.ask(&asked, |pledge| pledge.due)?.0)
    }

    /// What is made of the promises that are asked for, team by team, and what cannot be read.
    fn ask<R: Send>(
        &self,
        asked: &Asked<'_>,
        make: impl Fn(Pledge) -> R + Sync,
    ) -> Result<(Vec<R>, Vec<Fault>), Fault> {
        let mut unreadable = Vec::new();
        let mut briefs = Vec::new();
        self.each_as(Brief::of, |outcome| match outcome {
            Ok(brief) => briefs.push(brief),
            Err(fault) => unreadable.push(fault),
        })?;
        let remembered = self.remembered(briefs.len() + unreadable.len());
        let groups = groups(
            briefs.iter().filter(|brief| asked.is_about(brief)),
            asked.scope,
        );
        let reading = Reading {
            records: remembered.by_name(),
            remembered: &remembered,
            scope: asked.scope,
            make,
        };
        let (found, faults) = reading.all(&groups);
        unreadable.extend(faults);
        let stamps: FxHashMap<&str, Stamp> = briefs.iter().filter_map(Brief::stamped).collect();
        remembered.keep(|name| stamps.get(name).copied());
        Ok((found, unreadable))
    }
}

/// Which promises are asked for.
struct Asked<'a> {
    /// Of one team, as it is compared.
    team: Option<String>,
    /// Not of the session in this file.
    but: Option<&'a Path>,
    scope: Scope,
}

impl Asked<'_> {
    fn is_about(&self, brief: &Brief) -> bool {
        let is_of_team = self.team.as_ref().is_none_or(|team| *team == brief.team);
        is_of_team && Some(&*brief.path) != self.but
    }
}

impl Brief {
    fn of(glance: &Glance<'_>) -> Self {
        let gist = glance.gist;
        Self {
            path: glance.path(),
            stamp: glance.stamp,
            team: named(gist.team),
            id: SessionId(glance.id().to_owned()),
            begun: gist.begun(),
            updated: gist.updated,
            has_open: gist.has_open,
            is_secret: gist.mode == Mode::Secret && gist.status == Status::Running,
        }
    }

    /// Its name and stamp, where what it tells may be remembered.
    fn stamped(&self) -> Option<(&str, Stamp)> {
        let name = self.path.file_name()?.to_str()?;
        self.stamp
            .filter(|_| !self.is_secret)
            .map(|stamp| (name, stamp))
    }
}

/// A team's name as it is compared.
fn named(team: &str) -> String {
    team.trim().to_lowercase()
}

/// The sessions of each team that can say something, the newest first.
fn groups<'b>(briefs: impl Iterator<Item = &'b Brief>, scope: Scope) -> Vec<Vec<&'b Brief>> {
    let mut teams: BTreeMap<(&str, &str), Vec<&Brief>> = BTreeMap::new();
    for brief in briefs {
        let alone = if brief.team.is_empty() {
            &*brief.id.0
        } else {
            ""
        };
        teams.entry((&brief.team, alone)).or_default().push(brief);
    }
    let mut groups: Vec<Vec<&Brief>> = teams.into_values().collect();
    for group in &mut groups {
        group.sort_by(|a, b| newest_first(a, b));
        if scope == Scope::Open {
            let oldest = group.iter().rposition(|one| one.has_open);
            group.truncate(oldest.map_or(0, |at| at + 1));
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Where all is the same the name decides, as in a list.
fn newest_first(a: &Brief, b: &Brief) -> Ordering {
    let times = (b.begun, b.updated).cmp(&(a.begun, a.updated));
    times.then_with(|| b.path.as_os_str().cmp(a.path.as_os_str()))
}

/// Files, what is remembered of them, and what is made of their promises.
struct Reading<'r, M> {
    remembered: &'r Remembered,
    records: FxHashMap<&'r str, &'r Record>,
    scope: Scope,
    make: M,
}

impl<'r, R: Send, M: Fn(Pledge) -> R + Sync> Reading<'r, M> {
    fn all(&self, groups: &[Vec<&Brief>]) -> (Vec<R>, Vec<Fault>) {
        let (mut all, mut unreadable) = (Vec::new(), Vec::new());
        for (found, faults) in hands::all(groups, 1, |group| self.group(group)) {
            all.extend(found);
            unreadable.extend(faults);
        }
        (all, unreadable)
    }

    fn group(&self, group: &[&Brief]) -> (Vec<R>, Vec<Fault>) {
        let mut unreadable = Vec::new();
        let pledges = self.team(group, &mut unreadable).into_iter();
        let is_asked = |pledge: &Pledge| match self.scope {
            Scope::Open => pledge.status == Progress::Open,
            Scope::All => true,
        };
        let found = pledges.filter(is_asked).map(&self.make).collect();
        (found, unreadable)
    }

    fn team(&self, group: &[&Brief], unreadable: &mut Vec<Fault>) -> Vec<Pledge> {
        let mut links = BTreeSet::new();
        let mut heard: Vec<(&Brief, Heard<'r>)> = Vec::with_capacity(group.len());
        for brief in group {
            match self.hear(brief) {
                Ok(told) => {
                    links.extend(told.0.own.iter().filter_map(wanted));
                    heard.push((brief, told));
                }
                // Deleted since the folder was read.
                Err(fault) if fault.is_missing() => {}
                Err(fault) => unreadable.push(fault),
            }
        }
        let mut ledger = Ledger::default();
        for (brief, (mut told, values)) in heard {
            if let Some(values) = values {
                told.shown = shown(brief, values, &links);
            }
            ledger.hear(told);
        }
        ledger.into_pledges()
    }

    fn hear(&self, brief: &Brief) -> Result<Heard<'r>, Fault> {
        let stamped = brief.stamped();
        let record = stamped.and_then(|(name, stamp)| {
            let record = self.records.get(name);
            record.filter(|record| record.stamp == stamp)
        });
        let told = record.and_then(|record| self.remembered.index().told(record));
        if let Some((told, values)) = told {
            return Ok((told, Some(values)));
        }
        let told = read(brief)?;
        let stamp = stamped.map(|(_, stamp)| stamp);
        self.remembered.learn(&brief.path, stamp, &told);
        Ok((told, None))
    }
}

fn read(brief: &Brief) -> Result<Tidings, Fault> {
    let opened = document::look::<Session>(&brief.path)?;
    Ok(Tidings::of(&opened.value, &brief.id))
}

/// The values of a session that promises of its team were meant to move.
fn shown(brief: &Brief, values: Values<'_>, links: &BTreeSet<String>) -> Vec<(String, Shown)> {
    if links.is_empty() {
        return Vec::new();
    }
    let shown = values.of(links);
    // The sum has told that the bytes are sound; should they not be, the file is asked.
    shown.unwrap_or_else(|| read(brief).map(|told| told.shown).unwrap_or_default())
}
