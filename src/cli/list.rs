//! `calms list`: the sessions, newest first.
use std::cmp::Reverse;

use jiff::Timestamp;
use serde::Serialize;

use super::failure::{Failure, session_fault, unreadable};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Header, Mode, Status, Variant};
use crate::store::scan::Listed;

#[derive(Serialize)]
struct Row {
    id: String,
    pack: String,
    variant: Variant,
    team: String,
    mode: Mode,
    started: Option<Timestamp>,
    updated: Timestamp,
    status: Status,
    path: String,
}

impl Row {
    fn of(listed: Listed) -> Self {
        Self {
            id: listed.id().to_owned(),
            path: listed.path.display().to_string(),
            pack: listed.header.pack,
            variant: listed.header.variant,
            team: listed.header.team,
            mode: listed.header.mode,
            started: listed.header.started,
            updated: listed.header.updated,
            status: listed.header.status,
        }
    }
}

/// Prints the sessions; what cannot be read is told on standard error and hides nothing.
pub(super) fn run(setting: &Setting, out: &mut Out) -> Result<(), Failure> {
    if setting.form == Form::Json {
        return out.json(&rows(setting, Row::of)?);
    }
    let rows = rows(setting, |listed| columns(setting, &listed))?;
    if rows.is_empty() {
        tell(&setting.words.say("cli-no-sessions"));
        return Ok(());
    }
    out.table(&rows)
}

/// What is shown of each session, the last changed first; of ten thousand nothing else is kept.
fn rows<R: Send>(setting: &Setting, row: impl Fn(Listed) -> R + Sync) -> Result<Vec<R>, Failure> {
    let mut rows = Vec::new();
    let read = setting.archive().each_as(
        |listed| (listed.header.updated, row(listed)),
        |outcome| match outcome {
            Ok(row) => rows.push(row),
            Err(fault) => tell(&session_fault(&setting.words, &fault)),
        },
    );
    read.map_err(|fault| unreadable(setting, &fault))?;
    // They come by name.
    rows.reverse();
    rows.sort_by_key(|(updated, _)| Reverse(*updated));
    Ok(rows.into_iter().map(|(_, row)| row).collect())
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
