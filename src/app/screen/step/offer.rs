//! What the keys mean at the step at hand, and what the hint line says of them.
use super::{SoloFocus, Step, board, cards, offers_future, timeline};
use crate::app::{Phase, Table};
use crate::domain::{Asks, Kind, MapPart, Session, Tally};
use crate::input::{Action, Context};

impl Step {
    pub(in crate::app::screen) fn contexts(&self, table: &Table) -> Vec<Context> {
        use Context as C;
        let asks = table.survey().map(|survey| survey.asks);
        let innermost = match table.phase() {
            _ if self.armed => return vec![C::Armed],
            Phase::Cover => return vec![C::Cover],
            Phase::Voting => return vec![C::Pass],
            Phase::Before | Phase::Choose if asks == Some(Asks::Mark) => {
                return vec![C::Ballot, C::Survey, C::Session, C::Global];
            }
            Phase::Tally | Phase::Sheets | Phase::Ready | Phase::Before | Phase::Choose => {
                Some(C::Ballot)
            }
            Phase::Shown => Some(C::Reveal),
            Phase::Solo if asks == Some(Asks::Ticks) => Some(C::Survey),
            Phase::Solo if asks == Some(Asks::Mark) => {
                return vec![C::Survey, C::Solo, C::Session, C::Global];
            }
            Phase::Solo => match self.focus {
                SoloFocus::Evidence(_) => return vec![C::Field, C::Global],
                SoloFocus::Level | SoloFocus::Confidence => Some(C::Solo),
            },
            Phase::None => table.session.stop().and_then(|stop| match stop.kind {
                Kind::Review => Some(C::Review),
                Kind::Read => Some(C::Read),
                Kind::DotVote => Some(C::Dots),
                Kind::Commit => Some(C::Cards),
                Kind::Form { .. }
                | Kind::Numbers { .. }
                | Kind::Map { .. }
                | Kind::Timeline
                | Kind::List { .. } => Some(C::Sheet),
                Kind::Confirm => Some(C::Confirm),
                Kind::Brief
                | Kind::Talk
                | Kind::SecretVote { .. }
                | Kind::VoteSet { .. }
                | Kind::Checklist { .. }
                | Kind::Ordering { .. }
                | Kind::Roti => None,
            }),
        };
        innermost
            .into_iter()
            .chain([C::Session, C::Global])
            .collect()
    }

    pub(in crate::app::screen) fn hints(&self, table: &Table) -> Vec<Action> {
        let mut hints = self.wished(table);
        let idle = self.idle(table);
        hints.retain(|action| !idle.contains(action));
        hints
    }

    /// The hints of the step, those among them that would do nothing now included.
    fn wished(&self, table: &Table) -> Vec<Action> {
        use Action as A;
        if self.armed {
            return vec![A::Confirm, A::Back];
        }
        let session = &table.session;
        if !session.is_running() {
            return self.hints_when_closed(session);
        }
        match table.phase() {
            Phase::Cover if table.ballot_started() => vec![A::Cover, A::Reveal, A::Help],
            Phase::Cover => vec![A::Cover, A::Back, A::Help],
            Phase::Voting => {
                let rest = [A::Abstain, A::Confirm, A::TakeBack, A::Help];
                numbers(table).into_iter().chain(rest).collect()
            }
            Phase::Tally if table.tally().is_some_and(Tally::is_full) => {
                vec![A::Reveal, A::TakeBack, A::Capture, A::Help]
            }
            Phase::Tally => {
                let begun = table.tally().is_some_and(Tally::started);
                let third = match table.survey() {
                    Some(_) if !begun => A::NotApplicable,
                    Some(_) | None => A::TakeBack,
                };
                let rest = [A::Abstain, third, A::Reveal, A::Help];
                numbers(table).into_iter().chain(rest).collect()
            }
            Phase::Sheets => {
                let rest = [A::Vote9, A::Confirm, A::TakeBack, A::Reveal, A::Help];
                std::iter::once(A::Vote1).chain(rest).collect()
            }
            Phase::Ready => vec![A::Reveal, A::Capture, A::Help],
            Phase::Before | Phase::Choose | Phase::Solo if table.survey().is_some() => {
                hints_of_survey(table)
            }
            Phase::Before => vec![A::Pass, A::People, A::Next, A::Help],
            Phase::Choose => vec![A::Pass, A::Paper, A::Next, A::Help],
            Phase::Shown if self.is_opened(session) => {
                vec![A::Back, A::Capture, A::VoteAgain, A::Prompt, A::Help]
            }
            Phase::Shown if session.asked().is_some() || table.survey().is_some() => {
                vec![A::Next, A::Capture, A::VoteAgain, A::Prompt, A::Help]
            }
            Phase::Shown if session.stop().is_some_and(|stop| stop.kind != Kind::Roti) => {
                vec![A::Next, A::LetWait, A::ShowCounts, A::Capture, A::Help]
            }
            Phase::Shown => vec![A::Next, A::NextDate, A::Capture, A::Help],
            Phase::Solo if !matches!(self.focus, SoloFocus::Level) => {
                vec![A::Confirm, A::SwitchPane, A::Help]
            }
            Phase::Solo => vec![A::Vote1, A::Abstain, A::Confirm, A::SwitchPane, A::Help],
            Phase::None => match session.stop().map(|stop| &stop.kind) {
                Some(Kind::Review) if session.carried().is_empty() => {
                    vec![A::Next, A::Capture, A::Outline, A::Help]
                }
                Some(Kind::Review) => {
                    vec![A::ToggleDone, A::Drop, A::Carry, A::Next, A::Help]
                }
                Some(Kind::Read) if !session.stream().today.is_empty() => {
                    vec![A::Next, A::Capture, A::Outline, A::Help]
                }
                Some(Kind::Read) if !session.metrics().is_empty() => {
                    vec![A::Next, A::Radar, A::Capture, A::Help]
                }
                Some(Kind::Read) => vec![A::Next, A::Confirm, A::Radar, A::Capture, A::Help],
                Some(Kind::DotVote) => vec![A::Confirm, A::TakeBack, A::Next, A::AddItem, A::Help],
                Some(Kind::Commit) if cards::rows(session).is_empty() => {
                    vec![A::AddItem, A::Next, A::Capture, A::Help]
                }
                Some(Kind::Commit) => {
                    vec![A::Confirm, A::AddItem, A::RemoveItem, A::Next, A::Help]
                }
                Some(Kind::Form { .. } | Kind::Numbers { .. }) => {
                    vec![A::Confirm, A::Next, A::Capture, A::Outline, A::Help]
                }
                Some(Kind::Map { part }) => self.hints_of_map(*part, session),
                Some(Kind::Timeline) => timeline::hints(session),
                Some(Kind::List { .. }) => board::hints(self, session),
                Some(Kind::Confirm) => vec![A::Agree, A::Disagree, A::Capture, A::Next, A::Help],
                _ if session.header().started.is_none() && session.is_solo() => {
                    vec![A::Timer, A::Next, A::Outline, A::Help]
                }
                _ if session.header().started.is_none() => {
                    vec![A::Timer, A::Next, A::People, A::Outline, A::Help]
                }
                _ => vec![A::Next, A::Timer, A::Capture, A::Outline, A::Help],
            },
        }
    }

    fn hints_of_map(&self, part: MapPart, session: &Session) -> Vec<Action> {
        use Action as A;
        let stream = session.stream();
        let is_empty = stream.of(self.map(part, stream)).is_empty();
        if is_empty || offers_future(part, stream) {
            return vec![A::AddItem, A::Next, A::Capture, A::Outline, A::Help];
        }
        let third = match part {
            MapPart::Future => A::SwitchPane,
            MapPart::Steps => A::ToggleDone,
            MapPart::Times | MapPart::Quality => A::MoveLater,
        };
        vec![A::Confirm, A::AddItem, third, A::Next, A::Help]
    }

    /// A closed session is read, not changed.
    fn hints_when_closed(&self, session: &Session) -> Vec<Action> {
        use Action as A;
        if self.is_opened(session) {
            return vec![A::Back, A::Next, A::Outline, A::Help];
        }
        match session.stop().map(|stop| &stop.kind) {
            Some(Kind::Read) => vec![A::Next, A::Confirm, A::Radar, A::Back, A::Help],
            _ => vec![A::Next, A::Previous, A::Outline, A::Back, A::Help],
        }
    }

    pub(in crate::app::screen) fn name(&self, table: Option<&Table>) -> &'static str {
        let Some(table) = table else { return "step" };
        let ticks = table.survey().is_some_and(|s| s.asks == Asks::Ticks);
        match table.phase() {
            _ if self.armed => "armed",
            Phase::Cover => "cover",
            Phase::Voting if ticks => "ticks-page",
            Phase::Voting => "pass",
            Phase::Sheets => "sheets",
            Phase::Solo => match table.survey().map(|survey| survey.asks) {
                Some(Asks::Ticks) => "ticks",
                Some(Asks::Mark) => "order",
                Some(Asks::Estimate) => "estimate",
                None => "solo",
            },
            Phase::Shown if self.is_opened(&table.session) => "opened",
            Phase::Choose | Phase::Before | Phase::Tally | Phase::Ready | Phase::Shown => "vote",
            Phase::None => match table.session.stop().map(|stop| &stop.kind) {
                Some(Kind::Review) => "review",
                Some(Kind::Read) if !table.session.metrics().is_empty() => "figures",
                Some(Kind::Read) => "read",
                Some(Kind::DotVote) => "dots",
                Some(Kind::Commit) => "cards",
                Some(Kind::Form { .. } | Kind::Numbers { .. }) => "form-step",
                Some(Kind::Map { part }) if offers_future(*part, table.session.stream()) => {
                    "map-offer"
                }
                Some(Kind::Map { .. }) => "map",
                Some(Kind::Timeline) => "timeline",
                Some(Kind::List { .. }) => "board",
                Some(Kind::Confirm) => "confirm",
                Some(_) | None => "step",
            },
        }
    }
}

/// The numbers that mean something now, as the first and the last of them.
fn numbers(table: &Table) -> [Action; 2] {
    let last = match table.top() {
        2 => Action::Vote2,
        3 => Action::Vote3,
        4 => Action::Vote4,
        6 => Action::Vote6,
        7 => Action::Vote7,
        8 => Action::Vote8,
        9 => Action::Vote9,
        _ => Action::Vote5,
    };
    [Action::Vote1, last]
}

/// A survey before it is voted on, or answered by one person alone.
fn hints_of_survey(table: &Table) -> Vec<Action> {
    use Action as A;
    let asks = table.survey().map(|survey| survey.asks);
    match (table.phase(), asks) {
        (Phase::Before, Some(Asks::Mark)) => {
            vec![A::Pass, A::MoveEarlier, A::MoveLater, A::Next, A::Help]
        }
        (Phase::Before, Some(Asks::Estimate)) => {
            vec![A::Pass, A::NotApplicable, A::People, A::Next, A::Help]
        }
        (Phase::Before, _) => vec![A::Pass, A::People, A::Next, A::Help],
        (Phase::Choose, Some(Asks::Mark)) => {
            vec![A::Pass, A::Paper, A::MoveEarlier, A::Next, A::Help]
        }
        (Phase::Choose, _) => vec![A::Pass, A::Paper, A::Next, A::Help],
        (_, Some(Asks::Mark)) => vec![A::Confirm, A::Abstain, A::MoveEarlier, A::Next, A::Help],
        (_, Some(Asks::Estimate)) => {
            let rest = [A::Abstain, A::NotApplicable, A::Next, A::Help];
            numbers(table).into_iter().chain(rest).collect()
        }
        (_, _) => vec![A::Confirm, A::Next, A::Capture, A::Outline, A::Help],
    }
}
