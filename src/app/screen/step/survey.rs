//! Signs to tick, cards to put in order and to mark, estimates: what is not voted on like a
//! question.
//!
//! The ballots of a group go the way of all votes, see `vote`; here stand the sheets of ticks that
//! are counted, the order of the cards, and the answers of one person alone.
use super::Step;
use crate::app::screen::moved;
use crate::app::{Desk, Nav, Notice, Table};
use crate::domain::{Asks, Command, Mark, Sheets, Surveyed, Taken};
use crate::input::Action;

use super::vote::vote_of;

fn survey_of(desk: &mut Desk<'_>) -> Option<Surveyed> {
    desk.table()?.survey().cloned()
}

/// Sheets of ticks are counted, row by row; digits make up the count of a row.
pub(super) fn sheets(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let table = desk.table()?;
    let started = table.sheets().is_some_and(Sheets::started);
    let sheets = table.sheets_mut()?;
    if let Some(mark) = vote_of(action) {
        let digit = match mark {
            Mark::Answer(number) => number,
            Mark::Ticks(_) | Mark::Abstain => 0,
        };
        if sheets.digit(digit) != Taken::Yes {
            desk.say(Notice::warn("more-than-sheets"));
        }
        return Some(Nav::Stay);
    }
    match action {
        Action::TakeBack => {
            let _ = sheets.take_back();
        }
        Action::Up => sheets.go(sheets.at().saturating_sub(1)),
        Action::Down => sheets.go(sheets.at() + 1),
        Action::Confirm if sheets.confirm() == Taken::Yes => {}
        Action::Confirm | Action::Reveal => match sheets.missing() {
            Some(row) => {
                sheets.go(row);
                desk.say(Notice::info("row-missing"));
            }
            None if action == Action::Reveal => step.armed = true,
            None => desk.say(Notice::info("r-reveals")),
        },
        Action::Back if !started => table.drop_ballots(),
        Action::Previous | Action::Next if !started => {
            table.drop_ballots();
            return None;
        }
        _ => return None,
    }
    Some(Nav::Stay)
}

/// The cards are put in order, for as long as nothing is voted.
pub(super) fn arrange(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let survey = survey_of(desk).filter(|survey| survey.asks == Asks::Mark)?;
    let last = survey.answers.len().saturating_sub(1);
    let to = match action {
        Action::Up | Action::Down => {
            step.at = moved(step.at, action, survey.answers.len());
            return Some(Nav::Stay);
        }
        Action::MoveEarlier => step.at.checked_sub(1),
        Action::MoveLater => Some(step.at + 1).filter(|to| *to <= last),
        _ => return None,
    };
    if survey.revealed() {
        desk.say(Notice::info("order-stands"));
    } else if let Some(to) = to
        && desk.change(Command::MoveAnswer {
            survey: survey.id,
            from: step.at,
            to,
        })
    {
        step.at = to;
    }
    Some(Nav::Stay)
}

/// Leaves the survey at hand out; the evidence of an estimate stays.
pub(super) fn leave_out(step: &mut Step, desk: &mut Desk<'_>) -> Option<Nav> {
    let survey = survey_of(desk)?;
    if desk.table().is_some_and(|table| table.ballot_started()) {
        desk.say(Notice::warn("ballot-started"));
        return Some(Nav::Stay);
    }
    let skip = Command::SkipSurvey {
        survey: survey.id,
        skipped: true,
    };
    if desk.change(skip) {
        if let Some(table) = desk.table() {
            table.again_is_over();
        }
        let mut nav = Nav::Stay;
        if survey.asks == Asks::Estimate {
            desk.say(Notice::info("estimate-left-out"));
        } else {
            nav = step.next(desk);
        }
        return Some(nav);
    }
    Some(Nav::Stay)
}

/// Votes once more on the survey at hand; its counts give way to the new ones.
pub(super) fn again(desk: &mut Desk<'_>) -> Option<Nav> {
    let _ = survey_of(desk)?;
    if desk.may_change() {
        desk.table()?.vote_again();
    }
    Some(Nav::Stay)
}

/// Keeps what was revealed.
pub(super) fn keep(desk: &mut Desk<'_>) {
    if let Some(counts) = desk.table().and_then(Table::take_survey) {
        desk.change(counts);
    }
}

/// One person alone ticks, marks or guesses.
pub(super) fn alone(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let survey = survey_of(desk)?;
    let rows = survey.answers.len();
    match (survey.asks, vote_of(action)) {
        (Asks::Ticks, _) => match action {
            Action::Confirm => tick(&survey, step.at, desk),
            Action::Up | Action::Down => step.at = moved(step.at, action, rows),
            _ => return None,
        },
        (asks, Some(mark)) => {
            let at = match mark {
                Mark::Answer(number) => Some(usize::from(number) - 1),
                Mark::Ticks(_) | Mark::Abstain => None,
            };
            if at.is_some_and(|at| at >= rows) {
                desk.say(Notice::warn("no-such-level"));
            } else {
                if asks == Asks::Mark {
                    step.at = at.unwrap_or(step.at);
                }
                answer(survey, at, desk);
            }
        }
        (Asks::Mark, None) if action == Action::Confirm => answer(survey, Some(step.at), desk),
        (Asks::Mark, None) => return arrange(step, action, desk),
        (Asks::Estimate, None) => match action {
            Action::NotApplicable => return leave_out(step, desk),
            Action::Confirm => desk.say(Notice::info("answer-first")),
            Action::Back if desk.table()?.is_second_vote() => desk.table()?.again_is_over(),
            _ => return None,
        },
    }
    Some(Nav::Stay)
}

/// Ticks a sign, or takes the tick away.
fn tick(survey: &Surveyed, at: usize, desk: &mut Desk<'_>) {
    let ticked = |n| survey.count(n).unwrap_or(0);
    let turned = |n| {
        if n == at {
            1 - ticked(n).min(1)
        } else {
            ticked(n)
        }
    };
    desk.change(Command::KeepSurvey {
        survey: survey.id.clone(),
        counts: (0..survey.answers.len()).map(turned).collect(),
        abstained: 0,
        ballots: 1,
    });
}

/// Gives the one answer, or none of them.
fn answer(survey: Surveyed, at: Option<usize>, desk: &mut Desk<'_>) {
    let counts = (0..survey.answers.len()).map(|n| u16::from(at == Some(n)));
    let kept = desk.change(Command::KeepSurvey {
        counts: counts.collect(),
        survey: survey.id,
        abstained: u16::from(at.is_none()),
        ballots: 1,
    });
    if let Some(table) = desk.table().filter(|_| kept) {
        table.again_is_over();
    }
}
