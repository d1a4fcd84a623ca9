//! What one session tells of promises: those it carries on, those it made, and the values that
//! they are meant to move.
//!
//! A [`Ledger`](super::Ledger) is filled with it, newest session first, be it read out of the
//! session itself or out of what was kept of an earlier reading.
use super::{Pledge, PledgeId, Shown};
use crate::domain::{ActionItem, Carried, Experiment, Progress, Promise, Session, SessionId};

/// What one session tells of promises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidings {
    /// What it carries on, with what it moved as far as this session knows.
    pub carried: Vec<Pledge>,
    /// What was promised in it.
    pub own: Vec<Pledge>,
    /// The values of its questions and metrics, by their ids.
    pub shown: Vec<(String, Shown)>,
}

impl Tidings {
    /// Asks a session; `file` names its file.
    pub fn of(session: &Session, file: &SessionId) -> Self {
        let carried = session.carried().iter();
        let tries = session.experiments().iter();
        let actions = session.actions().iter();
        Self {
            carried: carried
                .map(|card| of_carried(card, session, file))
                .collect(),
            own: tries
                .map(|card| of_experiment(card, session, file))
                .chain(actions.map(|card| of_action(card, session, file)))
                .collect(),
            shown: session.all_shown().collect(),
        }
    }
}

fn of_carried(card: &Carried, session: &Session, file: &SessionId) -> Pledge {
    let mut pledge = blank(session, file, (card.from, card.id));
    pledge.id.origin = card.origin.clone();
    pledge.text.clone_from(&card.text);
    pledge.owner.clone_from(&card.owner);
    pledge.due = card.due;
    pledge.status = card.status;
    pledge.promised = card.promised;
    pledge.link.clone_from(&card.link);
    pledge.measure.clone_from(&card.measure);
    pledge.today.clone_from(&card.today);
    pledge.aim = session.aim_now(card);
    pledge
}

fn blank(session: &Session, file: &SessionId, (what, id): (Promise, u32)) -> Pledge {
    let header = session.header();
    Pledge {
        id: PledgeId {
            origin: header.id.clone(),
            what,
            id,
        },
        team: header.team.trim().to_owned(),
        title: header.title.clone(),
        holder: file.clone(),
        text: String::new(),
        owner: String::new(),
        due: None,
        status: Progress::Open,
        promised: Some(session.day()),
        carried: 0,
        kind: None,
        link: None,
        measure: String::new(),
        today: String::new(),
        belief: String::new(),
        stop_rule: String::new(),
        done_when: String::new(),
        tracker: String::new(),
        aim: None,
    }
}

fn of_experiment(card: &Experiment, session: &Session, file: &SessionId) -> Pledge {
    let text = if card.act.trim().is_empty() {
        &card.belief
    } else {
        &card.act
    };
    Pledge {
        text: text.clone(),
        owner: card.owner.clone(),
        due: card.review_day,
        status: card.status,
        link: card.link.clone(),
        measure: card.measure.clone(),
        today: card.today.clone(),
        belief: card.belief.clone(),
        stop_rule: card.stop_rule.clone(),
        aim: session.aim_of(card.link.as_deref()),
        ..blank(session, file, (Promise::Experiment, card.id))
    }
}

fn of_action(card: &ActionItem, session: &Session, file: &SessionId) -> Pledge {
    Pledge {
        text: card.text.clone(),
        owner: card.owner.clone(),
        due: card.due,
        status: card.status,
        kind: card.kind,
        link: card.link.clone(),
        done_when: card.done_when.clone(),
        tracker: card.tracker.clone(),
        aim: session.aim_of(card.link.as_deref()),
        ..blank(session, file, (Promise::Action, card.id))
    }
}
