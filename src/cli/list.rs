//! `calms list`: the sessions, newest first.
use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::Timestamp;
use serde::Serialize;

use super::failure::{Failure, session_fault, unreadable};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Mode, Status, Variant};
use crate::store::scan::Glance;

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
    fn of(glance: &Glance<'_>) -> Self {
        let gist = glance.gist;
        Self {
            id: glance.id().to_owned(),
            path: glance.path().display().to_string(),
            pack: gist.pack.to_owned(),
            variant: gist.variant,
            team: gist.team.to_owned(),
            mode: gist.mode,
            started: gist.started,
            updated: gist.updated,
            status: gist.status,
        }
    }
}

/// Prints the sessions; what cannot be read is told on standard error and hides nothing.
pub(super) fn run(setting: &Setting, out: &mut Out) -> Result<(), Failure> {
    if setting.form == Form::Json {
        let rows = rows(setting, |glance| serde_json::to_string(&Row::of(glance)))?;
        return out.json_list(rows);
    }
    let words = &setting.words;
    let [running, closed] = [Status::Running, Status::Closed].map(|one| words.say(status(one)));
    let [pulse, standard, full] = Variant::ALL.map(|one| words.say(variant(one)));
    let rows = rows(setting, |glance| {
        let gist = glance.gist;
        let status = match gist.status {
            Status::Running => &running,
            Status::Closed => &closed,
        };
        let variant = match gist.variant {
            Variant::Pulse => &pulse,
            Variant::Standard => &standard,
            Variant::Full => &full,
        };
        [
            Cow::Owned(glance.id().to_owned()),
            status.clone(),
            day(setting, gist.begun()).into(),
            team(setting, gist.team),
            gist.title.to_owned().into(),
            variant.clone(),
        ]
    })?;
    if rows.is_empty() {
        tell(&setting.words.say("cli-no-sessions"));
        return Ok(());
    }
    out.table(&rows)
}

/// What is shown of each session, the last changed first; of ten thousand nothing else is kept.
fn rows<R: Send>(
    setting: &Setting,
    row: impl Fn(&Glance<'_>) -> R + Sync,
) -> Result<Vec<R>, Failure> {
    let mut rows = Vec::new();
    let read = setting.archive().each_as(
        |glance| (glance.gist.updated, row(glance)),
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

/// The key of whether a session goes on.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Running => "status-running",
        Status::Closed => "status-closed",
    }
}

/// The key of a variant.
const fn variant(variant: Variant) -> &'static str {
    match variant {
        Variant::Pulse => "variant-pulse",
        Variant::Standard => "variant-standard",
        Variant::Full => "variant-full",
    }
}

/// The day of a session where the room is.
pub(super) fn day(setting: &Setting, begun: Timestamp) -> String {
    let date = begun.to_zoned(setting.zone.clone()).date();
    setting.words.day(date)
}

/// The team's name.
pub(super) fn team<'s>(setting: &'s Setting, team: &str) -> Cow<'s, str> {
    if team.is_empty() {
        setting.words.say("unnamed-team")
    } else {
        Cow::Owned(team.to_owned())
    }
}
