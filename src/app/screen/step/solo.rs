//! One person answers alone: a level, how sure, and what it rests on.
use super::{SoloFocus, Step, survey, vote};
use crate::app::{Desk, Field, Nav, Notice};
use crate::domain::{Asked, Command, Confidence, Mark, Session, Vote};
use crate::input::Action;

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let Some(id) = desk.session()?.asked().map(|asked| asked.id.clone()) else {
        return survey::alone(step, action, desk);
    };
    if let Some(vote) = vote::vote_of(action).and_then(Mark::vote) {
        answer(step, id, vote, desk);
        return Some(Nav::Stay);
    }
    match action {
        Action::SwitchPane => turn(step, desk),
        Action::Back if !matches!(step.focus, SoloFocus::Level) => step.focus = SoloFocus::Level,
        Action::Confirm => return Some(confirm(step, desk)),
        Action::TakeBack => desk.say(Notice::info("type-another")),
        Action::NotApplicable => {
            let skip = Command::SkipQuestions {
                questions: vec![id],
                skipped: true,
            };
            if desk.change(skip) {
                return Some(step.next(desk));
            }
        }
        Action::Left | Action::Previous if in_confidence(step) => shift(id, Way::Less, desk),
        Action::Right | Action::Next if in_confidence(step) => shift(id, Way::More, desk),
        _ => return None,
    }
    Some(Nav::Stay)
}

fn answer(step: &Step, question: String, vote: Vote, desk: &mut Desk<'_>) {
    if in_confidence(step) {
        let at = match vote {
            Vote::Level(level) => level.index(),
            Vote::Abstain => return,
        };
        let confidence = Confidence::ALL.get(at).copied();
        desk.change(Command::SetConfidence {
            question,
            confidence,
        });
    } else {
        desk.change(Command::Answer { question, vote });
    }
}

fn in_confidence(step: &Step) -> bool {
    matches!(step.focus, SoloFocus::Confidence)
}

/// Which way the confidence moves.
#[derive(Clone, Copy)]
enum Way {
    Less,
    More,
}

fn shift(question: String, way: Way, desk: &mut Desk<'_>) {
    let asked = desk.session().and_then(Session::asked);
    let now = asked.and_then(|asked| asked.confidence);
    let at = now.and_then(|now| Confidence::ALL.iter().position(|c| *c == now));
    let next = match (way, at) {
        (Way::More, None) => Some(0),
        (Way::More, Some(at)) => Some((at + 1).min(Confidence::ALL.len() - 1)),
        (Way::Less, None | Some(0)) => None,
        (Way::Less, Some(at)) => Some(at - 1),
    };
    let confidence = next.and_then(|at| Confidence::ALL.get(at)).copied();
    desk.change(Command::SetConfidence {
        question,
        confidence,
    });
}

/// Tab: level, confidence, evidence, and round again.
fn turn(step: &mut Step, desk: &mut Desk<'_>) {
    step.focus = match step.focus {
        SoloFocus::Level => SoloFocus::Confidence,
        SoloFocus::Confidence if !desk.may_change() => SoloFocus::Level,
        SoloFocus::Confidence => {
            let asked = desk.session().and_then(Session::asked);
            SoloFocus::Evidence(Field::holding(asked.map_or("", |asked| &asked.evidence)))
        }
        SoloFocus::Evidence(_) => SoloFocus::Level,
    };
}

fn confirm(step: &mut Step, desk: &mut Desk<'_>) -> Nav {
    if desk
        .session()
        .and_then(Session::asked)
        .is_some_and(Asked::revealed)
    {
        step.focus = SoloFocus::Level;
        return step.next(desk);
    }
    desk.say(Notice::info("answer-first"));
    Nav::Stay
}

/// Every key of the evidence line is a change of the session.
pub(super) fn keep_evidence(step: &Step, desk: &mut Desk<'_>) {
    let SoloFocus::Evidence(field) = &step.focus else {
        return;
    };
    let evidence = field.text().to_owned();
    let Some(asked) = desk.session().and_then(Session::asked) else {
        return;
    };
    let question = asked.id.clone();
    desk.change(Command::SetEvidence { question, evidence });
}
