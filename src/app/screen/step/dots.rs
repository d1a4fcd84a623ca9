//! The dot vote: every topic gets the dots that the room gives it.
use super::{Capture, CaptureKind, Screen, Step};
use crate::app::screen::moved;
use crate::app::{Desk, Nav, Notice};
use crate::domain::{Chosen, Command, Kind, Session};
use crate::input::Action;

/// Puts up what the figures point at, or the room's own cards, when the dot vote is first reached.
pub(super) fn seed(desk: &mut Desk<'_>) {
    let Some(table) = desk.table().filter(|table| table.may_change()) else {
        return;
    };
    let session = &table.session;
    let is_here = session.stop().is_some_and(|s| s.kind == Kind::DotVote);
    if !is_here || !session.options().is_empty() {
        return;
    }
    for topic in session.topics() {
        let (link, text) = match topic {
            Chosen::Question(id) => (Some(id), String::new()),
            Chosen::Topic { link, text } => (link, text),
        };
        desk.change(Command::AddOption { link, text });
    }
}

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let options = desk.session()?.options();
    let rows = options.len();
    let dots = options.get(step.at).map(|option| option.dots);
    match (action, dots) {
        (Action::Confirm, Some(dots)) => set(step.at, dots.saturating_add(1), desk),
        (Action::TakeBack, Some(dots)) => set(step.at, dots.saturating_sub(1), desk),
        (Action::AddItem, _) if desk.may_change() => {
            let capture = Capture::of(CaptureKind::Topic, desk);
            return Some(Nav::open(Screen::Capture(capture)));
        }
        (Action::RemoveItem, Some(_)) => {
            desk.change(Command::RemoveOption(step.at));
            step.at = step.at.min(rows.saturating_sub(2));
        }
        (Action::Up | Action::Down, Some(_)) => step.at = moved(step.at, action, rows),
        _ => return None,
    }
    Some(Nav::Stay)
}

/// A digit types a topic's dots: `1` then `2` make 12.
pub(super) fn type_digit(step: &Step, digit: u32, desk: &mut Desk<'_>) {
    let Some(session) = desk.session() else {
        return;
    };
    let is_here = session.stop().is_some_and(|s| s.kind == Kind::DotVote);
    let dots = session.options().get(step.at).map(|option| option.dots);
    if let (true, Some(dots), Ok(digit)) = (is_here, dots, u16::try_from(digit)) {
        let longer = dots.saturating_mul(10).saturating_add(digit);
        set(step.at, if longer > 99 { digit } else { longer }, desk);
    }
}

fn set(option: usize, dots: u16, desk: &mut Desk<'_>) {
    let before = desk.session().map(Session::dots_left);
    if desk.change(Command::SetDots { option, dots })
        && before > Some(0)
        && desk.session().map(Session::dots_left) == Some(0)
    {
        desk.say(Notice::info("all-dots-placed"));
    }
}
