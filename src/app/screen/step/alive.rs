//! Which actions do something at the step at hand: help and palette leave the others out.
use super::{SoloFocus, Step, board, cards, filled, offers_future, timeline};
use crate::app::{Phase, Table};
use crate::domain::{Asked, Asks, Kind, MapPart, Session};
use crate::input::Action;

use Action as A;

/// What has a key on some steps and is nothing on others, beside the [`VOTES`].
const OWN: [Action; 29] = [
    A::SwitchPane,
    A::TakeBack,
    A::Reveal,
    A::VoteAgain,
    A::NotApplicable,
    A::Pass,
    A::Paper,
    A::ShowCounts,
    A::Wanted,
    A::LetWait,
    A::Radar,
    A::AddItem,
    A::EditItem,
    A::RemoveItem,
    A::MoveEarlier,
    A::MoveLater,
    A::Agree,
    A::Disagree,
    A::Tray,
    A::ToggleDone,
    A::Drop,
    A::Carry,
    A::Copy,
    A::Editor,
    A::RoomView,
    A::Capture,
    A::Timer,
    A::Extend,
    A::People,
];

/// What is only read or looked at differently, in a closed session as well.
const READING: [Action; 5] = [A::SwitchPane, A::Radar, A::Copy, A::RoomView, A::ShowCounts];

/// The numbers and the abstention.
const VOTES: [Action; 10] = [
    A::Vote1,
    A::Vote2,
    A::Vote3,
    A::Vote4,
    A::Vote5,
    A::Vote6,
    A::Vote7,
    A::Vote8,
    A::Vote9,
    A::Abstain,
];

impl Step {
    /// What has a key here but nothing to do.
    pub(in crate::app::screen) fn idle(&self, table: &Table) -> Vec<Action> {
        let mut alive = self.alive(table);
        if !table.may_change() {
            alive.retain(|action| READING.contains(action));
        }
        let keys = OWN.into_iter().chain(VOTES);
        let idle = keys.filter(|action| !alive.contains(action));
        idle.collect()
    }

    fn alive(&self, table: &Table) -> Vec<Action> {
        let session = &table.session;
        let mut alive = match table.phase() {
            Phase::Cover | Phase::Ready => vec![A::Reveal],
            Phase::Voting => [&VOTES[..], &[A::TakeBack]].concat(),
            Phase::Choose => [vec![A::Pass, A::Paper], before(table)].concat(),
            Phase::Before => [vec![A::Pass], before(table)].concat(),
            Phase::Tally => tally(table),
            Phase::Sheets => [&VOTES[..], &[A::TakeBack, A::Reveal]].concat(),
            Phase::Shown => shown(table),
            Phase::Solo => self.alone(table),
            Phase::None => self.of_kind(session),
        };
        alive.extend([A::Capture, A::Timer, A::Extend]);
        if !session.is_solo() {
            alive.push(A::People);
        }
        if session.asked().is_some() {
            alive.push(A::Copy);
        }
        let is_voted_on = matches!(
            table.phase(),
            Phase::Tally | Phase::Sheets | Phase::Ready | Phase::Shown
        );
        if is_voted_on && (session.asked().is_some() || table.survey().is_some()) {
            alive.push(A::RoomView);
        }
        alive
    }

    fn alone(&self, table: &Table) -> Vec<Action> {
        match table.survey().map(|survey| survey.asks) {
            Some(Asks::Ticks) => Vec::new(),
            Some(Asks::Mark) => [VOTES.to_vec(), moves(table)].concat(),
            Some(Asks::Estimate) => [&VOTES[..], &[A::NotApplicable]].concat(),
            None if matches!(self.focus, SoloFocus::Evidence(_)) => vec![A::SwitchPane],
            None => [&VOTES[..], &[A::NotApplicable, A::SwitchPane]].concat(),
        }
    }

    /// A step on which nothing is voted, or no longer.
    fn of_kind(&self, session: &Session) -> Vec<Action> {
        let Some(stop) = session.stop() else {
            return Vec::new();
        };
        match &stop.kind {
            Kind::Review if session.carried().is_empty() => Vec::new(),
            Kind::Review => vec![A::ToggleDone, A::Drop, A::Carry],
            Kind::Read if !session.metrics().is_empty() => vec![A::Radar, A::SwitchPane],
            Kind::Read if !session.stream().today.is_empty() => Vec::new(),
            Kind::Read if session.profile().letters.iter().all(|l| l.mean.is_none()) => Vec::new(),
            Kind::Read => vec![A::Radar, A::SwitchPane],
            Kind::DotVote if session.options().is_empty() => vec![A::AddItem],
            Kind::DotVote => vec![A::AddItem, A::RemoveItem, A::TakeBack],
            Kind::Commit => cards::alive(self, session),
            Kind::Form { .. } | Kind::Numbers { .. } => filled::alive(session),
            Kind::Map { part } => self.of_map(*part, session),
            Kind::Timeline => timeline::alive(session),
            Kind::List { .. } => board::alive(self, session),
            Kind::Confirm => vec![A::Agree, A::Disagree],
            Kind::Brief
            | Kind::Talk
            | Kind::SecretVote { .. }
            | Kind::VoteSet { .. }
            | Kind::Checklist { .. }
            | Kind::Ordering { .. }
            | Kind::Roti => Vec::new(),
        }
    }

    fn of_map(&self, part: MapPart, session: &Session) -> Vec<Action> {
        let stream = session.stream();
        if offers_future(part, stream) {
            return vec![A::AddItem];
        }
        let mut alive = vec![A::AddItem, A::EditItem];
        let steps = stream.of(self.map(part, stream)).len();
        if steps > 0 {
            alive.extend([A::RemoveItem, A::Copy]);
        }
        if steps > 1 {
            alive.extend([A::MoveEarlier, A::MoveLater]);
        }
        match part {
            MapPart::Steps if steps > 0 => alive.push(A::ToggleDone),
            MapPart::Future if !stream.future.is_empty() => alive.push(A::SwitchPane),
            MapPart::Steps | MapPart::Times | MapPart::Quality | MapPart::Future => {}
        }
        alive
    }
}

/// Before a vote: the cards can be put in order, a survey can be left out.
fn before(table: &Table) -> Vec<Action> {
    let survey = table.survey().map(|_| A::NotApplicable);
    survey.into_iter().chain(moves(table)).collect()
}

/// Cards can be put in order for as long as nothing is voted.
fn moves(table: &Table) -> Vec<Action> {
    let cards = table.survey().filter(|survey| survey.asks == Asks::Mark);
    match cards {
        Some(survey) if !survey.revealed() => vec![A::MoveEarlier, A::MoveLater],
        Some(_) | None => Vec::new(),
    }
}

fn tally(table: &Table) -> Vec<Action> {
    let mut alive = [&VOTES[..], &[A::TakeBack, A::Reveal]].concat();
    if table.session.asked().is_some() || table.survey().is_some() {
        alive.push(A::NotApplicable);
    }
    alive
}

fn shown(table: &Table) -> Vec<Action> {
    let session = &table.session;
    if let Some(asked) = session.asked() {
        let again = asked.rounds.len() < Asked::ROUNDS;
        let again = again.then_some(A::VoteAgain);
        return again.into_iter().chain([A::Wanted]).collect();
    }
    if table.survey().is_some() {
        return vec![A::VoteAgain];
    }
    let mut alive = Vec::new();
    if table.tells_counts() {
        alive.push(A::ShowCounts);
    }
    if table.can_let_wait() {
        alive.push(A::LetWait);
    }
    alive
}
