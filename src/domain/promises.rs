//! What a team has promised over all its sessions, each promise once, with what became of it.
//!
//! Sessions are taken in one by one, the newest first, and let go again: memory follows the
//! promises, not the files. Only open promises are carried on, so a session that says done or
//! dropped has said so after the last one that carried it: that word counts.
mod leaving;
mod tidings;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use tidings::Tidings;

use super::{
    ActionKind, Band, Carried, Evidence, Measure, Progress, Promise, Ratio, Reading, Session,
    SessionId, Verdict, change,
};

/// A value of what a promise was meant to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// The mean of a question, and how many votes it rests on.
    Mean {
        /// The mean, 1 to 5.
        mean: Ratio,
        /// How many voted.
        n: u32,
        /// Whether one person answered alone; only like is compared with like.
        alone: bool,
    },
    /// A delivery figure.
    Figure {
        /// What is measured.
        measure: Measure,
        /// Seconds for times, deployments a day for frequency, percent for shares.
        exact: Ratio,
        /// Its band; none where no table is agreed.
        band: Option<Band>,
    },
}

/// What a promise was meant to move: a question or a metric, then and since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// The title of the question or metric.
    pub name: String,
    /// Its value in the session that made the promise; none where it was not measured there.
    pub was: Option<Shown>,
    /// Its newest value since; none where it was not measured since.
    pub now: Option<Shown>,
}

/// Whether something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Nothing was measured in the session that made the promise.
    NotMeasured,
    /// Nothing was measured since.
    NotSince,
    /// A question's mean went this way, or shows no clear change.
    Mean(Verdict),
    /// A figure went from one band into another.
    Band,
    /// A figure stays in its band, or no table is agreed.
    NoBand,
}

impl Moved {
    /// The name in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotMeasured => "not-measured",
            Self::NotSince => "not-measured-since",
            Self::Mean(Verdict::Up) => "up",
            Self::Mean(Verdict::Down) => "down",
            Self::Mean(Verdict::NoClearChange) => "no-clear-change",
            Self::Band => "another-band",
            Self::NoBand => "same-band",
        }
    }
}

impl Aim {
    /// Whether it moved. Means follow [`change`]; figures move where they leave their band.
    pub fn moved(&self) -> Moved {
        match (self.was, self.now) {
            (None, _) => Moved::NotMeasured,
            (Some(was), Some(now)) => was.to(now).unwrap_or(Moved::NotSince),
            (Some(_), None) => Moved::NotSince,
        }
    }
}

impl Shown {
    /// The way from this value to a later one; none where the two are not alike.
    fn to(self, later: Self) -> Option<Moved> {
        match (self, later) {
            (
                Self::Mean { mean, n, alone },
                Self::Mean {
                    mean: later,
                    n: later_n,
                    alone: later_alone,
                },
            ) if alone == later_alone => {
                let after = Reading {
                    mean: later,
                    n: later_n,
                };
                Some(Moved::Mean(change(Reading { mean, n }, after).verdict))
            }
            (
                Self::Figure { measure, band, .. },
                Self::Figure {
                    measure: later,
                    band: later_band,
                    ..
                },
            ) if measure == later => Some(if band == later_band {
                Moved::NoBand
            } else {
                Moved::Band
            }),
            (Self::Mean { .. } | Self::Figure { .. }, _) => None,
        }
    }

    /// The value without its unit: a level, seconds, deployments a day, percent.
    pub const fn exact(self) -> Ratio {
        match self {
            Self::Mean { mean, .. } => mean,
            Self::Figure { exact, .. } => exact,
        }
    }

    /// Which values it can be compared with.
    const fn sort(self) -> Sort {
        match self {
            Self::Mean { alone: true, .. } => Sort::Alone,
            Self::Mean { .. } => Sort::Together,
            Self::Figure { .. } => Sort::Counted,
        }
    }
}

/// What can be compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Together,
    Alone,
    Counted,
}

/// Names a promise over all sessions: where it was made, what it is, its id there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PledgeId {
    /// The session that made it.
    pub origin: SessionId,
    /// Whether it is an experiment or an action.
    pub what: Promise,
    /// Its id there.
    pub id: u32,
}

/// What can be changed about a promise that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// What became of it.
    Became(Progress),
    /// Until when, or when it is judged.
    Due(Option<Date>),
}

/// One promise of a team, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Names it.
    pub id: PledgeId,
    /// Whose it is; empty where the session names no team.
    pub team: String,
    /// The title of the newest session that speaks of it.
    pub title: String,
    /// The file of the session whose word on it counts: changes are written there.
    pub holder: SessionId,
    /// What was promised.
    pub text: String,
    /// Who leads it; empty while nobody does.
    pub owner: String,
    /// The due or review date.
    pub due: Option<Date>,
    /// What became of it.
    pub status: Progress,
    /// The day of the session that made it.
    pub promised: Option<Date>,
    /// How many sessions have carried it on.
    pub carried: u16,
    /// What it changes about failures.
    pub kind: Option<ActionKind>,
    /// The question, metric or card it came from.
    pub link: Option<String>,
    /// What it should move, as people said it.
    pub measure: String,
    /// What that showed on the day, as people said it.
    pub today: String,
    /// What we thought would happen.
    pub belief: String,
    /// What ends it early.
    pub stop_rule: String,
    /// How anybody can see that it is done.
    pub done_when: String,
    /// Where it is tracked.
    pub tracker: String,
    /// The question or metric that it was meant to move.
    pub aim: Option<Aim>,
}

impl Pledge {
    /// Whether it is open and its day is past.
    pub fn is_late(&self, today: Date) -> bool {
        self.status == Progress::Open && self.due.is_some_and(|due| due < today)
    }

    /// How many days ago it was made; none where that day is not known.
    pub fn age(&self, today: Date) -> Option<u32> {
        let days = today.since(self.promised?).ok()?.get_days();
        u32::try_from(days).ok()
    }

    /// As the team's next session opens with it.
    pub fn carry(&self) -> Carried {
        Carried {
            origin: self.id.origin.clone(),
            from: self.id.what,
            id: self.id.id,
            text: self.text.clone(),
            owner: self.owner.clone(),
            due: self.due,
            measure: self.measure.clone(),
            status: self.status,
            link: self.link.clone(),
            today: self.today.clone(),
            promised: self.promised,
            aim: self.aim.clone(),
        }
    }
}

/// Takes the sessions of one team in, the newest first.
#[derive(Debug, Default)]
pub struct Ledger {
    pledges: Vec<Pledge>,
    known: BTreeMap<PledgeId, usize>,
    /// The newest value of each question and metric so far.
    shown: BTreeMap<(String, Sort), Shown>,
}

impl Ledger {
    /// Takes in a session that is older than those before it; `file` names its file.
    pub fn take(&mut self, session: &Session, file: &SessionId) {
        self.hear(Tidings::of(session, file));
    }

    /// Takes in what a session tells that is older than those before it.
    pub fn hear(&mut self, told: Tidings) {
        for pledge in told.carried {
            self.take_carried(pledge);
        }
        for pledge in told.own {
            self.take_own(pledge);
        }
        for (link, value) in told.shown {
            self.shown.entry((link, value.sort())).or_insert(value);
        }
    }

    /// The promises, the first due first; those without a date last.
    pub fn into_pledges(self) -> Vec<Pledge> {
        let mut pledges = self.pledges;
        pledges.sort_by(|a, b| order(a).cmp(&order(b)));
        pledges
    }

    fn take_carried(&mut self, pledge: Pledge) {
        let at = self.find_or_add(pledge);
        if let Some(known) = self.pledges.get_mut(at) {
            known.carried = known.carried.saturating_add(1);
        }
    }

    /// The session that made it knows more than those that carried it on.
    fn take_own(&mut self, mut own: Pledge) {
        if let Some(aim) = &mut own.aim {
            let sort = aim.was.map(Shown::sort);
            let key = own.link.clone().zip(sort);
            aim.now = key.and_then(|key| self.shown.get(&key).copied());
        }
        if !self.known.contains_key(&own.id) {
            let _ = self.find_or_add(own);
            return;
        }
        let at = self.find_or_add(own.clone());
        if let Some(known) = self.pledges.get_mut(at) {
            known.promised = own.promised;
            known.kind = own.kind;
            known.link = own.link;
            known.measure = own.measure;
            known.today = own.today;
            known.belief = own.belief;
            known.stop_rule = own.stop_rule;
            known.done_when = own.done_when;
            known.tracker = own.tracker;
            known.aim = own.aim;
        }
    }

    fn find_or_add(&mut self, pledge: Pledge) -> usize {
        if let Some(&at) = self.known.get(&pledge.id) {
            if let Some(known) = self.pledges.get_mut(at)
                && known.status == Progress::Open
                && pledge.status != Progress::Open
            {
                known.status = pledge.status;
                known.holder = pledge.holder;
            }
            return at;
        }
        let at = self.pledges.len();
        self.known.insert(pledge.id.clone(), at);
        self.pledges.push(pledge);
        at
    }
}

/// With what the next session of a team begins; its sessions are given the newest first.
pub fn to_carry<'s>(sessions: impl IntoIterator<Item = &'s Session>) -> Vec<Carried> {
    let mut ledger = Ledger::default();
    for session in sessions {
        ledger.take(session, &session.header().id);
    }
    let pledges = ledger.into_pledges();
    let open = pledges.iter().filter(|one| one.status == Progress::Open);
    open.map(Pledge::carry).collect()
}

fn order(pledge: &Pledge) -> (bool, Option<Date>, Option<Date>, &PledgeId) {
    let due = pledge.due;
    (due.is_none(), due, pledge.promised, &pledge.id)
}

/// What a session says of the things that promises are meant to move.
impl Session {
    /// What a promise of this session is meant to move; none where it comes from neither a
    /// question nor a metric.
    pub fn aim_of(&self, link: Option<&str>) -> Option<Aim> {
        let link = link?;
        let question = self.question(link).map(|asked| &asked.title);
        let name = question.or_else(|| self.metric(link).map(|metric| &metric.title))?;
        Some(Aim {
            name: name.clone(),
            was: self.shown(link),
            now: None,
        })
    }

    /// What a promise of an earlier session was meant to move, as far as it is known here: by
    /// this session's own value where it has one.
    pub fn aim_now(&self, card: &Carried) -> Option<Aim> {
        let mut aim = card.aim.clone()?;
        let own = card.link.as_deref().and_then(|link| self.shown(link));
        let alike = |own: &Shown| aim.was.is_none_or(|was| was.sort() == own.sort());
        if let Some(own) = own.filter(alike) {
            aim.now = Some(own);
        }
        Some(aim)
    }

    /// The promises of earlier sessions, each with the newest value of what it was meant to move.
    pub fn carried_now(&self) -> Vec<Carried> {
        let carried = self.carried().iter();
        carried
            .map(|card| Carried {
                aim: self.aim_now(card),
                ..card.clone()
            })
            .collect()
    }

    /// The value of a question or metric; none where it has none, or too few voted to show it.
    fn shown(&self, link: &str) -> Option<Shown> {
        if let Some(asked) = self.question(link) {
            if self.is_left_out(asked) {
                return None;
            }
            let counts = asked.counts()?;
            return Some(Shown::Mean {
                mean: counts.stats().mean?,
                n: counts.n(),
                alone: self.is_solo(),
            });
        }
        let metric = self.metric(link)?;
        let Evidence::Value(value) = self.evidence(link) else {
            return None;
        };
        Some(Shown::Figure {
            measure: metric.measure,
            exact: value.exact,
            band: value.band,
        })
    }

    fn all_shown(&self) -> impl Iterator<Item = (String, Shown)> {
        let questions = self.questions().iter().map(|asked| &asked.id);
        let metrics = self.metrics().iter().map(|metric| &metric.id);
        let all = questions.chain(metrics);
        all.filter_map(|link| Some((link.clone(), self.shown(link)?)))
    }
}
