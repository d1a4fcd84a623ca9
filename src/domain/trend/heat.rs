//! Several teams side by side, letter by letter. The order is the alphabet's and nothing is added
//! up: this is for seeing where help is wanted, never for ranking.
use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{TeamTrend, Who};
use crate::domain::{Ratio, SessionId};

/// The teams of each pack, as far as they may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// One table for each pack.
    pub packs: Vec<HeatPack>,
    /// How many teams are not shown since fewer than five people were in the room.
    pub small: usize,
}

/// The teams that held one workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatPack {
    /// The pack.
    pub pack: String,
    /// The workshop's title.
    pub title: String,
    /// The letters, in the order in which their questions are asked.
    pub letters: Vec<String>,
    /// The teams, in the order of the alphabet.
    pub rows: Vec<HeatRow>,
}

/// One team's latest session.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// The team.
    pub team: String,
    /// The session.
    pub session: SessionId,
    /// When it began.
    pub at: Timestamp,
    /// How many people were in the room, those who abstained included.
    pub people: u16,
    /// The means, in the order of the letters; none where too few questions are scored.
    pub means: Vec<Option<Ratio>>,
}

/// Sets the latest sessions of teams side by side: groups of five people or more only, and no one
/// alone. The trends come in the order of the alphabet and keep it.
pub fn heat(trends: &[TeamTrend]) -> Heat {
    let mut heat = Heat::default();
    let (mut small, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for trend in trends.iter().filter(|trend| trend.who == Who::Group) {
        let Some(last) = trend.last().filter(|last| last.means().next().is_some()) else {
            continue;
        };
        let team = trend.team.to_lowercase();
        if !trend.may_stand_beside() {
            small.insert(team);
            continue;
        }
        shown.insert(team);
        let at = heat.packs.iter().position(|pack| pack.pack == trend.pack);
        let at = at.unwrap_or_else(|| {
            heat.packs.push(HeatPack {
                pack: trend.pack.clone(),
                title: trend.title.clone(),
                letters: Vec::new(),
                rows: Vec::new(),
            });
            heat.packs.len() - 1
        });
        let pack = &mut heat.packs[at];
        for letter in &last.letters {
            if !pack.letters.contains(&letter.id) {
                pack.letters.push(letter.id.clone());
            }
        }
        pack.rows.push(HeatRow {
            team: trend.team.clone(),
            session: last.session.clone(),
            at: last.at,
            people: last.people,
            // Filled when all letters are known: a later row may name one more.
            means: Vec::new(),
        });
    }
    place_means(&mut heat, trends);
    heat.small = small.difference(&shown).count();
    heat.packs.sort_by(|a, b| a.pack.cmp(&b.pack));
    heat
}

/// Puts each mean under its letter.
fn place_means(heat: &mut Heat, trends: &[TeamTrend]) {
    let point_of = |session: &SessionId| {
        let mut lasts = trends.iter().filter_map(TeamTrend::last);
        lasts.find(|point| point.session == *session)
    };
    for pack in &mut heat.packs {
        for row in &mut pack.rows {
            let Some(point) = point_of(&row.session) else {
                continue;
            };
            let mean = |id: &String| point.means().find(|(letter, _)| letter == id);
            let means = pack.letters.iter().map(mean);
            row.means = means
                .map(|found| found.and_then(|(_, mean)| Ratio::from_f64(mean)))
                .collect();
        }
    }
}
