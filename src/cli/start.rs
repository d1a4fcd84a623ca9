//! `calms start`: a new session with the team's open promises, then the screens.
use super::args::Start;
use super::failure::{Failure, unreadable};
use super::find;
use super::keep::{Naming, keep};
use super::screens::{self, Way};
use super::setting::Setting;
use crate::domain::{
    Carried, Command, Header, Mode, Pack, Plan, Pledge, Session, SessionId, Variant, beside,
};

/// How many people are taken to be here when nobody says.
const USUAL_PEOPLE: u16 = 6;

/// Begins a workshop.
pub(super) fn run(setting: &Setting, asked: &Start, way: Way) -> Result<(), Failure> {
    screens::can_open(setting, way)?;
    let shelf = setting.shelf();
    let pack = setting.pack(&shelf, &asked.pack)?;
    let choice = Choice {
        variant: asked.variant.unwrap_or_default(),
        team: asked.team.as_deref().unwrap_or_default().trim(),
        people: asked.people.unwrap_or(USUAL_PEOPLE),
        mode: asked.mode.unwrap_or_default(),
    };
    let session = begin(setting, &pack, &choice)?;
    screens::open(setting, way, &session.header().id)
}

/// What was chosen for a new session.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    /// How long.
    pub(super) variant: Variant,
    /// Whose it is; may be empty.
    pub(super) team: &'a str,
    /// How many people.
    pub(super) people: u16,
    /// How votes are given.
    pub(super) mode: Mode,
}

/// Begins a session and keeps it.
pub(super) fn begin(
    setting: &Setting,
    pack: &Pack,
    choice: &Choice<'_>,
) -> Result<Session, Failure> {
    let carried = carried(setting, choice.team)?;
    let listing = find::all(setting)?.sessions.into_iter();
    let headers: Vec<Header> = listing.map(|listed| listed.header).collect();
    let naming = Naming {
        date: setting.now.wall.to_zoned(setting.zone.clone()).date(),
        team: choice.team,
        pack: &pack.id,
    };
    keep(setting, naming, |id: SessionId| {
        let plan = Plan {
            id,
            variant: choice.variant,
            team: choice.team.to_owned(),
            people: choice.people,
            mode: choice.mode,
            carried: carried.clone(),
        };
        let mut session = Session::begin(pack, plan, setting.now);
        let others = headers.iter();
        let look = Command::LookBeside(beside(others, session.header()));
        // Looking beside is never refused in a running session.
        let _ = session.apply(look, setting.now);
        Ok(session)
    })
}

/// What the team has left open; a session that cannot be read leaves nothing.
fn carried(setting: &Setting, team: &str) -> Result<Vec<Carried>, Failure> {
    let pledges = setting.archive().to_carry(team, None);
    let pledges = pledges.map_err(|fault| unreadable(setting, &fault))?;
    Ok(pledges.iter().map(Pledge::carry).collect())
}
