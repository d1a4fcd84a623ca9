//! Experiments and actions: what the room promises itself.
use super::{Screen, Step};
use crate::app::screen::{FormSheet, moved};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{ActionItem, Chosen, Command, Experiment, Progress, Promise, Session};
use crate::i18n::Arg;
use crate::input::Action;

/// One row of the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardRow {
    /// An experiment, by index.
    Experiment(usize),
    /// An action, by index.
    Action(usize),
    /// The step of the map where items wait longest: no experiment names it yet.
    AtConstraint,
    /// The metric that is the weakest: no experiment is about it yet.
    AtWeakest,
    /// A question whose experiment can be taken up.
    Suggested(String),
    /// A card of a board that no action has come from yet, by its link.
    Card(String),
    /// A topic of the room's own that can be taken up.
    Topic {
        /// The card that it was.
        link: Option<String>,
        /// Its words.
        text: String,
    },
    /// An experiment that the room makes up on the spot.
    Own,
}

/// The rows: experiments, actions, then what the room chose but has not taken up yet.
pub fn rows(session: &Session) -> Vec<CardRow> {
    let experiments = (0..session.experiments().len()).map(CardRow::Experiment);
    let actions = (0..session.actions().len()).map(CardRow::Action);
    let mut rows: Vec<CardRow> = experiments.chain(actions).collect();
    rows.extend(session.open_constraint().map(|_| CardRow::AtConstraint));
    rows.extend(session.open_weakest().map(|_| CardRow::AtWeakest));
    rows.extend(session.chosen().into_iter().map(|chosen| match chosen {
        Chosen::Question(id) => CardRow::Suggested(id),
        Chosen::Topic { link, text } => CardRow::Topic { link, text },
    }));
    if session.is_about_an_incident() {
        rows.extend(session.open_cards().map(|card| CardRow::Card(card.link())));
    } else if session.experiments().len() < Experiment::MOST {
        rows.push(CardRow::Own);
    }
    rows
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
            let session = desk.session()?;
            let form = match row {
                Some(CardRow::Topic { link, text }) => {
                    let card = ActionItem {
                        text,
                        link,
                        ..ActionItem::default()
                    };
                    FormSheet::holding_action(&card, session)
                }
                Some(CardRow::Card(link)) => FormSheet::action(Some(link), session),
                _ => FormSheet::action(None, session),
            };
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

/// What does something with the chosen row.
pub(super) fn alive(step: &Step, session: &Session) -> Vec<Action> {
    let row = rows(session).get(step.at).cloned();
    let mut alive = vec![Action::AddItem];
    alive.extend(row.as_ref().map(|_| Action::EditItem));
    if row.is_some_and(|row| promise(&row, session).is_some()) {
        alive.extend([Action::RemoveItem, Action::ToggleDone]);
    }
    alive
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
        CardRow::AtConstraint
        | CardRow::AtWeakest
        | CardRow::Suggested(_)
        | CardRow::Topic { .. }
        | CardRow::Card(_)
        | CardRow::Own => None,
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
        CardRow::AtConstraint => session.open_constraint().map(|step| {
            let args = [("step", Arg::from(&*step.name))];
            let measure = desk.words().with("map-measure", &args);
            FormSheet::at_constraint(measure, step.wait.clone(), desk.today())
        }),
        CardRow::AtWeakest => {
            let pack = desk.pack();
            let weakest = session
                .open_weakest()
                .map(|(measured, value)| desk.words().measured(measured.measure, value.exact));
            let draft = weakest.and_then(|today| session.try_at_weakest(pack.as_deref(), today));
            draft.as_ref().map(FormSheet::holding_experiment)
        }
        CardRow::Suggested(id) => {
            let pack = desk.pack();
            let question = pack.as_ref().and_then(|pack| pack.question(&id));
            question.map(|question| FormSheet::suggested(question, desk.today()))
        }
        CardRow::Card(link) => Some(FormSheet::action(Some(link), session)),
        CardRow::Topic { link, text } => Some(FormSheet::own_experiment(text, link, desk.today())),
        CardRow::Own => Some(FormSheet::own_experiment(String::new(), None, desk.today())),
    };
    if let Some(form) = form {
        return Nav::open(Screen::Form(form));
    }
    desk.say(Notice::warn("pack-is-gone"));
    Nav::Stay
}
