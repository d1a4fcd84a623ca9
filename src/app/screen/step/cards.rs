//! Experiments and actions: what the room promises itself.
use super::{Screen, Step};
use crate::app::screen::{FormSheet, moved};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{Command, Experiment, Progress, Promise, Session};
use crate::input::Action;

/// One row of the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardRow {
    /// An experiment, by index.
    Experiment(usize),
    /// An action, by index.
    Action(usize),
    /// A question whose experiment can be taken up.
    Suggested(String),
}

/// The rows: experiments, actions, then what the room chose but has not taken up yet.
pub fn rows(session: &Session) -> Vec<CardRow> {
    let experiments = (0..session.experiments().len()).map(CardRow::Experiment);
    let actions = (0..session.actions().len()).map(CardRow::Action);
    let mut rows: Vec<CardRow> = experiments.chain(actions).collect();
    if session.experiments().len() < Experiment::MOST {
        let taken = |id: &String| {
            session
                .experiments()
                .iter()
                .any(|e| e.link.as_ref() == Some(id))
        };
        let open = chosen(session).into_iter().filter(|id| !taken(id));
        rows.extend(open.take(Experiment::MOST).map(CardRow::Suggested));
    }
    rows
}

/// The questions with the most dots, else the focus list.
fn chosen(session: &Session) -> Vec<String> {
    let mut options: Vec<_> = session.options().iter().filter(|o| o.dots > 0).collect();
    options.sort_by_key(|option| std::cmp::Reverse(option.dots));
    let dotted: Vec<String> = options.iter().filter_map(|o| o.link.clone()).collect();
    if dotted.is_empty() {
        session.profile().focus
    } else {
        dotted
    }
}

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let session = desk.session()?;
    let rows = rows(session);
    let row = rows.get(step.at).cloned();
    match action {
        Action::Up | Action::Down => step.at = moved(step.at, action, rows.len()),
        Action::Confirm | Action::EditItem => return Some(open(row?, desk)),
        Action::AddItem => {
            if !desk.may_change() {
                return Some(Nav::Stay);
            }
            let form = FormSheet::action(None, desk.session()?);
            return Some(Nav::open(Screen::Form(form)));
        }
        Action::RemoveItem => {
            if let Some((what, id, _)) = promise(row.as_ref()?, session) {
                desk.change(Command::Remove { what, id });
                step.at = step.at.min(rows.len().saturating_sub(2));
            }
        }
        Action::ToggleDone => {
            if let Some((what, id, now)) = promise(row.as_ref()?, session) {
                let status = match now {
                    Progress::Open => Progress::Done,
                    Progress::Done | Progress::Dropped => Progress::Open,
                };
                desk.change(Command::SetProgress { what, id, status });
            }
        }
        _ => return None,
    }
    Some(Nav::Stay)
}

fn promise(row: &CardRow, session: &Session) -> Option<(Promise, u32, Progress)> {
    match row {
        CardRow::Experiment(at) => {
            let card = session.experiments().get(*at)?;
            Some((Promise::Experiment, card.id, card.status))
        }
        CardRow::Action(at) => {
            let card = session.actions().get(*at)?;
            Some((Promise::Action, card.id, card.status))
        }
        CardRow::Suggested(_) => None,
    }
}

fn open(row: CardRow, desk: &mut Desk<'_>) -> Nav {
    if !desk.may_change() {
        return Nav::Stay;
    }
    let Some(session) = desk.session() else {
        return Nav::Stay;
    };
    let form = match row {
        CardRow::Experiment(at) => session
            .experiments()
            .get(at)
            .map(FormSheet::holding_experiment),
        CardRow::Action(at) => {
            let card = session.actions().get(at);
            card.map(|card| FormSheet::holding_action(card, session))
        }
        CardRow::Suggested(id) => {
            let pack = desk.pack();
            let question = pack.as_ref().and_then(|pack| pack.question(&id));
            question.map(|question| FormSheet::suggested(question, desk.today()))
        }
    };
    if let Some(form) = form {
        return Nav::open(Screen::Form(form));
    }
    desk.say(Notice::warn("pack-is-gone"));
    Nav::Stay
}
