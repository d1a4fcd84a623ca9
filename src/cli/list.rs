//! `calms list`: the sessions, newest first.
use jiff::Timestamp;
use serde::Serialize;

use super::failure::{Failure, session_fault};
use super::find;
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Header, Mode, Status, Variant};
use crate::store::scan::Listed;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    pack: &'a str,
    variant: Variant,
    team: &'a str,
    mode: Mode,
    started: Option<Timestamp>,
    updated: Timestamp,
    status: Status,
    path: String,
}

impl<'a> Row<'a> {
    fn of(listed: &'a Listed) -> Self {
        let header = &listed.header;
        Self {
            id: listed.id(),
            pack: &header.pack,
            variant: header.variant,
            team: &header.team,
            mode: header.mode,
            started: header.started,
            updated: header.updated,
            status: header.status,
            path: listed.path.display().to_string(),
        }
    }
}

/// Prints the sessions; what cannot be read is told on standard error and hides nothing.
pub(super) fn run(setting: &Setting, out: &mut Out) -> Result<(), Failure> {
    let listing = find::all(setting)?;
    for fault in &listing.unreadable {
        tell(&session_fault(&setting.words, fault));
    }
    if setting.form == Form::Json {
        return out.json(&listing.sessions.iter().map(Row::of).collect::<Vec<_>>());
    }
    if listing.sessions.is_empty() {
        tell(&setting.words.say("cli-no-sessions"));
        return Ok(());
    }
    let rows: Vec<Vec<String>> = listing
        .sessions
        .iter()
        .map(|listed| columns(setting, listed))
        .collect();
    out.table(&rows)
}

fn columns(setting: &Setting, listed: &Listed) -> Vec<String> {
    let words = &setting.words;
    let header = &listed.header;
    vec![
        listed.id().to_owned(),
        words.say(status(header)).into_owned(),
        day(setting, header),
        team(setting, header),
        header.title.clone(),
        words
            .say(&format!("variant-{}", header.variant.code()))
            .into_owned(),
    ]
}

/// The key of whether a session goes on.
pub(super) const fn status(header: &Header) -> &'static str {
    match header.status {
        Status::Running => "status-running",
        Status::Closed => "status-closed",
    }
}

/// The day of a session where the room is.
pub(super) fn day(setting: &Setting, header: &Header) -> String {
    let at = header.started.unwrap_or(header.created);
    let date = at.to_zoned(setting.zone.clone()).date();
    setting.words.day(date)
}

/// The team's name.
pub(super) fn team(setting: &Setting, header: &Header) -> String {
    if header.team.is_empty() {
        setting.words.say("unnamed-team").into_owned()
    } else {
        header.team.clone()
    }
}
