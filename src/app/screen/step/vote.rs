//! Votes of a group: typed tallies, the passed keyboard, the reveal in two keys.
use super::{Step, survey};
use crate::app::screen::{Ask, Asking, Screen};
use crate::app::{Desk, Nav, Notice, Phase, Table};
use crate::domain::{Asked, Asks, Command, Level, Mark, Marks, Taken, Working};
use crate::input::Action;

/// The vote that an action stands for.
pub(super) fn vote_of(action: Action) -> Option<Mark> {
    if action == Action::Abstain {
        return Some(Mark::Abstain);
    }
    action.number().map(Mark::Answer)
}

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let phase = desk.table()?.phase();
    match phase {
        Phase::Voting => voting(action, desk),
        Phase::Cover => cover(step, action, desk),
        Phase::Tally => tally(step, action, desk),
        Phase::Sheets => survey::sheets(step, action, desk),
        Phase::Ready => ready(step, action, desk),
        Phase::Before | Phase::Choose => before(step, action, desk),
        Phase::Shown => shown(step, action, desk),
        Phase::None | Phase::Solo => None,
    }
}

/// A voter is at the keyboard: nothing leads away.
fn voting(action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let table = desk.table()?;
    let pass = table.pass_mut()?;
    let taken = if let Some(vote) = vote_of(action) {
        pass.vote(vote)
    } else if action == Action::TakeBack {
        pass.take_back()
    } else if action == Action::Confirm {
        pass.confirm()
    } else {
        return (action != Action::Help).then_some(Nav::Stay);
    };
    if pass.is_full() {
        table.end_pass();
    }
    if taken == Taken::No && action == Action::Confirm {
        desk.say(Notice::info("answer-first"));
    }
    Some(Nav::Stay)
}

/// The screen is covered: the next voter lifts the cover, or the facilitator ends the vote.
fn cover(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let table = desk.table()?;
    let (done, _) = table.progress();
    match action {
        Action::Cover => table.pass_mut()?.lift(),
        Action::Reveal if done > 0 => step.armed = true,
        Action::Back if done == 0 => table.drop_ballots(),
        Action::Help => return None,
        _ => {}
    }
    Some(Nav::Stay)
}

fn tally(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    if let Some(vote) = vote_of(action) {
        if desk.may_change() {
            let taken = desk.table()?.start_tally().vote(vote);
            tell(taken, desk);
        }
        return Some(Nav::Stay);
    }
    let table = desk.table()?;
    let (typed, _) = table.progress();
    match action {
        Action::TakeBack => {
            let taken = table
                .tally_mut()
                .map_or(Taken::No, crate::domain::Tally::take_back);
            if taken != Taken::Yes {
                desk.say(Notice::info("nothing-to-take-back"));
            }
        }
        Action::Reveal if may_reveal(table) => step.armed = true,
        Action::Reveal if typed > 0 => desk.say(Notice::info("papers-missing")),
        Action::Reveal => desk.say(Notice::info("no-votes-yet")),
        Action::Confirm if typed > 0 => {
            let ended = table.tally_mut().map(crate::domain::Tally::end_slot);
            if ended != Some(Taken::Yes) {
                desk.say(Notice::info("r-reveals"));
            }
        }
        Action::NotApplicable => leave_out(step, desk),
        Action::Back if typed == 0 && table.is_second_vote() => table.again_is_over(),
        Action::Previous | Action::Next if table.tally().is_some_and(|t| !t.started()) => {
            table.drop_ballots();
            return None;
        }
        _ => return None,
    }
    Some(Nav::Stay)
}

/// Votes can be shown once one is in; of two ballots typed one after the other, once the first is
/// complete: else the room would never be asked the second.
fn may_reveal(table: &Table) -> bool {
    table.tally().is_some_and(|tally| {
        let last = tally.slots().len().saturating_sub(1);
        let first = tally.counts().first().map_or(0, Marks::cast);
        tally.at() == last && first > 0
    })
}

fn tell(taken: Taken, desk: &mut Desk<'_>) {
    match taken {
        Taken::Yes => {}
        Taken::Full => desk.say(Notice::warn("all-have-voted")),
        Taken::No => desk.say(Notice::warn("no-such-level")),
    }
}

fn ready(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    match action {
        Action::Reveal => step.armed = true,
        Action::Confirm => desk.say(Notice::info("r-reveals")),
        other if vote_of(other).is_some() => desk.say(Notice::warn("all-have-voted")),
        _ => return None,
    }
    Some(Nav::Stay)
}

fn before(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let table = desk.table()?;
    let (may, phase) = (table.may_change(), table.phase());
    let is_list = table.survey().is_some_and(|s| s.asks == Asks::Ticks);
    match action {
        Action::Pass | Action::Confirm if may => table.start_pass(),
        Action::Paper if may && phase == Phase::Choose && is_list => table.start_sheets(),
        Action::Paper if may && phase == Phase::Choose => {
            table.start_tally();
        }
        Action::Back if table.is_second_vote() => table.again_is_over(),
        Action::NotApplicable => return survey::leave_out(step, desk),
        other if vote_of(other).is_some() => desk.say(Notice::info("pass-first")),
        other => return survey::arrange(step, other, desk),
    }
    Some(Nav::Stay)
}

fn shown(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let table = desk.table()?;
    let asked = table.session.asked();
    match action {
        Action::VoteAgain => match asked.map(|asked| asked.rounds.len()) {
            Some(rounds) if rounds >= Asked::ROUNDS => desk.say(Notice::warn("no-third-vote")),
            Some(_) if table.may_change() => table.vote_again(),
            Some(_) => {}
            None => return survey::again(desk),
        },
        Action::ShowCounts if asked.is_none() && table.survey().is_none() => {
            step.turned = !step.turned;
        }
        Action::LetWait if table.can_let_wait() => {
            return Some(Nav::open(Screen::Ask(Ask::new(Asking::LetWait))));
        }
        Action::Wanted => want(desk),
        _ => return None,
    }
    Some(Nav::Stay)
}

/// Goes through the levels that the group may want: none, 3, 4, 5.
fn want(desk: &mut Desk<'_>) {
    let Some(asked) = desk.session().and_then(crate::domain::Session::asked) else {
        return;
    };
    let wanted = match asked.wanted.map(Level::number) {
        None => Level::new(3),
        Some(level) => Level::new(level + 1),
    };
    let question = asked.id.clone();
    desk.change(Command::SetWanted { question, wanted });
}

fn leave_out(step: &mut Step, desk: &mut Desk<'_>) {
    let asked = desk.session().and_then(crate::domain::Session::asked);
    let Some(id) = asked.map(|asked| asked.id.clone()) else {
        let _ = survey::leave_out(step, desk);
        return;
    };
    if desk.table().is_some_and(|table| table.ballot_started()) {
        return desk.say(Notice::warn("ballot-started"));
    }
    let details = vec![("questions", crate::domain::short_id(&id).to_owned())];
    let skip = Command::SkipQuestions {
        questions: vec![id],
        skipped: true,
    };
    if desk.change(skip) {
        let _ = step.next(desk);
        desk.say(Notice::with("left-out", details));
    }
}

/// Shows the votes: the second of the two keys.
pub(super) fn reveal(step: &mut Step, desk: &mut Desk<'_>) {
    let Some(table) = desk.table() else { return };
    if table.pass().is_some() {
        return table.end_pass();
    }
    if !desk.may_change() {
        return;
    }
    let Some(table) = desk.table() else { return };
    step.top = 0;
    if table.survey().is_some() {
        survey::keep(desk);
        if let Some(table) = desk.table() {
            table.again_is_over();
        }
        return;
    }
    let votes = table.take_votes();
    table.again_is_over();
    for (key, marks) in votes {
        keep(key, marks, desk);
    }
}

fn keep(key: String, marks: Marks, desk: &mut Desk<'_>) {
    let counts = marks.counts();
    match key.as_str() {
        "safety" => {
            if let Some(working) = Working::of(&counts) {
                desk.change(Command::KeepWorking(working));
            }
        }
        "esvp" => {}
        "roti" => {
            desk.change(Command::KeepRoti(counts));
        }
        _ => {
            let question = key;
            desk.change(Command::Reveal { question, counts });
            return;
        }
    }
    if let Some(table) = desk.table() {
        table.tell(key, counts);
    }
}
