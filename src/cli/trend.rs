//! `calms trend`: how a team changed from session to session, and several teams side by side.
//!
//! Headers are read one after the other; a whole file only where an older program wrote it.
mod csv;
mod heat;
mod json;
mod svg;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::args::Trend as Asked;
use super::failure::{Failure, session_fault, unreadable, with_try};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Header, Past, Point, Session, SessionId, TeamTrend, Teams, heat, same_team};
use crate::store::document;
use crate::store::scan::Listed;
use crate::ui::glyphs::{ASCII, Glyphs, UNICODE};

/// Prints trends.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Asked) -> Result<(), Failure> {
    let team = asked.team.as_deref();
    let mut teams = team.map_or_else(Teams::all, Teams::only);
    let named = gather(setting, &mut teams)?;
    if let Some(team) = team.filter(|team| !team.trim().is_empty()) {
        known_team(setting, team, &named)?;
    }
    let unnamed = teams.unnamed();
    let mut trends = teams.trends();
    let mut other_packs = None;
    if let Some(pack) = asked.pack.as_deref() {
        let found = trends.iter().map(|trend| trend.pack.clone());
        other_packs = known_pack(setting, pack, found.collect())?;
        let pack = pack.trim().to_lowercase();
        trends.retain(|trend| trend.pack.to_lowercase() == pack);
    }
    let hidden = heat(&trends).small;
    if team.is_none() {
        trends.retain(TeamTrend::may_stand_beside);
    }
    if asked.svg {
        svg::print(setting, out, &trends)?;
    } else if asked.csv {
        csv::print(setting, out, &trends)?;
    } else if setting.form == Form::Json {
        json::print(setting, out, &trends)?;
    } else if team.is_some() {
        table::print(setting, out, &trends)?;
    } else {
        heat::print(setting, out, &trends)?;
    }
    match other_packs {
        Some(text) => tell(&text),
        None => left_out(setting, team, &trends, (hidden, unnamed)),
    }
    Ok(())
}

/// Takes in every session that belongs to a trend; what cannot be read is told. Gives the teams
/// that sessions name, each once.
fn gather(setting: &Setting, teams: &mut Teams) -> Result<Vec<String>, Failure> {
    let mut written: BTreeSet<String> = BTreeSet::new();
    let asked = teams.clone();
    let read = setting.archive().each_made(
        |listed| {
            let team = listed.header.team.trim().to_owned();
            let is_asked = asked.wants(&listed.header);
            let point = is_asked.then(|| Point::of_whole(header(listed)));
            (team, point.flatten())
        },
        |outcome| match outcome {
            Ok((team, point)) => {
                if let Some(point) = point {
                    teams.add(point);
                }
                if !team.is_empty() && !written.contains(&team) {
                    written.insert(team);
                }
            }
            Err(fault) => tell(&session_fault(&setting.words, &fault)),
        },
    );
    read.map_err(|fault| unreadable(setting, &fault))?;
    // Of the writings of one name the first is told: the folder has no order to go by.
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for team in written {
        named.entry(team.to_lowercase()).or_insert(team);
    }
    Ok(named.into_values().collect())
}

/// That a team has no session at all is a slip of the pen, and not a team without votes.
fn known_team(setting: &Setting, team: &str, named: &[String]) -> Result<(), Failure> {
    if named.iter().any(|name| same_team(name, team)) {
        return Ok(());
    }
    let words = &setting.words;
    let mut args = vec![("team", team.trim().into())];
    if named.is_empty() {
        return Err(Failure::usage(words.with("trend-no-teams", &args)));
    }
    args.push(("teams", named.join(", ").into()));
    let what = words.with("trend-no-team", &args);
    Err(Failure::usage(with_try(words, &what, "calms list")))
}

/// That a workshop has no session here, and which ones have; a failure where there is no such
/// workshop at all. One that is no longer on the shelf may have sessions all the same.
fn known_pack(
    setting: &Setting,
    pack: &str,
    mut found: Vec<String>,
) -> Result<Option<String>, Failure> {
    let wanted = pack.trim().to_lowercase();
    if found.iter().any(|found| found.to_lowercase() == wanted) {
        return Ok(None);
    }
    let pack = setting.pack(&setting.shelf(), pack)?;
    if found.is_empty() {
        return Ok(None);
    }
    found.sort();
    found.dedup();
    let args = [
        ("pack", (&pack.id).into()),
        ("packs", found.join(", ").into()),
    ];
    Ok(Some(setting.words.with("trend-no-session-of-pack", &args)))
}

/// The trends of one team, for whoever reads line by line.
pub(super) fn print_team(setting: &Setting, out: &mut Out, team: &str) -> Result<(), Failure> {
    let mut teams = Teams::only(team);
    gather(setting, &mut teams)?;
    table::print(setting, out, &teams.trends())
}

/// The teams that have a trend to look at, in the order of the alphabet; the empty name is one
/// person alone who named none.
pub(super) fn teams(setting: &Setting) -> Result<Vec<String>, Failure> {
    let mut teams = Teams::all();
    gather(setting, &mut teams)?;
    let mut names: Vec<String> = teams.trends().into_iter().map(|trend| trend.team).collect();
    names.dedup_by(|one, other| same_team(one, other));
    Ok(names)
}

/// A session's header under the name of its file. What an older program did not keep in it is
/// read from the whole file, where that can be read.
fn header(listed: Listed) -> Header {
    let id = SessionId(listed.id().to_owned());
    let vague = Point::is_vague(&listed.header);
    let whole = vague.then(|| document::look::<Session>(&listed.path).ok());
    let whole = whole.flatten().map(|opened| Past::of(&opened.value).header);
    Header {
        id,
        ..whole.unwrap_or(listed.header)
    }
}

/// Says on standard error what is not shown, and what is needed where nothing is.
fn left_out(
    setting: &Setting,
    team: Option<&str>,
    trends: &[TeamTrend],
    (small, unnamed): (usize, usize),
) {
    let words = &setting.words;
    if trends.is_empty() {
        let key = if team.is_some() {
            "trend-none-of-team"
        } else {
            "trend-none"
        };
        tell(&words.say(key));
    }
    if team.is_none() && small > 0 {
        tell(&words.with("trend-small", &[("n", small.into())]));
    }
    if team.is_none_or(|team| team.trim().is_empty()) && unnamed > 0 {
        tell(&words.with("trend-unnamed", &[("n", unnamed.into())]));
    }
}

/// The day of a session where the room is.
fn date(setting: &Setting, at: Timestamp) -> jiff::civil::Date {
    at.to_zoned(setting.zone.clone()).date()
}

/// Leads from then to now.
pub(super) fn arrow(setting: &Setting) -> &'static str {
    if setting.config.ascii { "->" } else { "→" }
}

fn glyphs(setting: &Setting) -> &'static Glyphs {
    if setting.config.ascii {
        &ASCII
    } else {
        &UNICODE
    }
}
