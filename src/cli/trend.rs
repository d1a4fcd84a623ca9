//! `calms trend`: how a team changed from session to session, and several teams side by side.
//!
//! Headers are read one after the other; a whole file only where an older program wrote it.
mod csv;
mod heat;
mod json;
mod svg;
mod table;

use jiff::Timestamp;

use super::args::Trend as Asked;
use super::failure::{Failure, session_fault, unreadable};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{Header, Past, Point, Session, SessionId, TeamTrend, Teams, heat};
use crate::store::document;
use crate::store::scan::Listed;
use crate::ui::glyphs::{ASCII, Glyphs, UNICODE};

/// Prints trends.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Asked) -> Result<(), Failure> {
    let team = asked.team.as_deref();
    let mut teams = team.map_or_else(Teams::all, Teams::only);
    gather(setting, &mut teams)?;
    let unnamed = teams.unnamed();
    let mut trends = teams.trends();
    let only = asked.pack.as_deref().map(|pack| pack.trim().to_lowercase());
    trends.retain(|trend| {
        only.as_deref()
            .is_none_or(|pack| trend.pack.to_lowercase() == pack)
    });
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
    left_out(setting, team, &trends, (hidden, unnamed));
    Ok(())
}

/// Takes in every session that belongs to a trend; what cannot be read is told.
fn gather(setting: &Setting, teams: &mut Teams) -> Result<(), Failure> {
    let read = setting.archive().each(|outcome| match outcome {
        Ok(listed) if teams.wants(&listed.header) => teams.take_whole(header(listed)),
        Ok(_) => {}
        Err(fault) => tell(&session_fault(&setting.words, &fault)),
    });
    read.map_err(|fault| unreadable(setting, &fault))
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

fn glyphs(setting: &Setting) -> &'static Glyphs {
    if setting.config.ascii {
        &ASCII
    } else {
        &UNICODE
    }
}
