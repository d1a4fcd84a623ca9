//! Promises over many sessions: each stands once, with what became of it.
use super::*;
use crate::domain::{Fate, Ledger, Moved, Pledge, PledgeId, Verdict};

const DAY: u64 = 86_400;

/// A session of the team so many days after the first one, with what it carries.
fn session(day: u64, mode: Mode, carried: Vec<Carried>) -> Session {
    let plan = Plan {
        id: SessionId(format!("day-{day}")),
        variant: Variant::Standard,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried,
    };
    Session::begin(&pack(Language::En), plan, at(day * DAY))
}

fn action(text: &str, link: Option<&str>) -> Command {
    Command::PutAction(Box::new(ActionItem {
        text: text.to_owned(),
        due: Some(date(2026, 11, 30)),
        link: link.map(str::to_owned),
        ..ActionItem::default()
    }))
}

fn action_of(day: u64, id: u32) -> PledgeId {
    PledgeId {
        origin: SessionId(format!("day-{day}")),
        what: Promise::Action,
        id,
    }
}

/// The promises of sessions that are given the newest first.
fn pledges(sessions: &[&Session]) -> Vec<Pledge> {
    let mut ledger = Ledger::default();
    for session in sessions {
        ledger.take(session, &session.header().id);
    }
    ledger.into_pledges()
}

fn carry(sessions: &[&Session]) -> Vec<Carried> {
    crate::domain::to_carry(sessions.iter().copied())
}

fn settle(session: &mut Session, of: PledgeId, became: Progress) {
    let fate = Fate::Became(became);
    session.does_at(Command::Settle { of, fate }, 40 * DAY);
}

#[test]
fn a_promise_that_was_carried_on_stands_once_with_its_latest_word() {
    let mut first = session(0, Mode::Tally, Vec::new());
    first.does(action("test the contract", None));
    let second = session(14, Mode::Tally, carry(&[&first]));
    let mut third = session(28, Mode::Tally, carry(&[&second, &first]));
    let open = pledges(&[&third, &second, &first]);
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].id, action_of(0, 1));
    assert_eq!(open[0].holder.0, "day-28");
    assert_eq!(open[0].carried, 2);
    assert_eq!(open[0].promised, Some(date(2026, 11, 22)));
    assert_eq!(open[0].age(date(2026, 12, 22)), Some(30));
    assert!(!open[0].is_late(date(2026, 11, 30)));
    assert!(open[0].is_late(date(2026, 12, 1)));
    third.does_at(
        Command::SetCarried {
            index: 0,
            status: Progress::Done,
        },
        28 * DAY,
    );
    let done = pledges(&[&third, &second, &first]);
    assert_eq!((done.len(), done[0].status), (1, Progress::Done));
    assert!(!done[0].is_late(date(2027, 1, 1)));
    assert!(carry(&[&third, &second, &first]).is_empty());
}

#[test]
fn what_an_older_session_says_to_be_done_was_said_after_it_was_carried_on() {
    let mut first = session(0, Mode::Tally, Vec::new());
    first.does(action("one", None)).does(action("two", None));
    let second = session(14, Mode::Tally, carry(&[&first]));
    settle(&mut first, action_of(0, 1), Progress::Dropped);
    let all = pledges(&[&second, &first]);
    assert_eq!(all[0].status, Progress::Dropped);
    assert_eq!(all[0].holder.0, "day-0");
    assert_eq!(all[1].status, Progress::Open);
    assert_eq!(all[1].holder.0, "day-14");
}

#[test]
fn a_promise_of_a_closed_session_is_still_settled_and_its_day_still_moves() {
    let mut first = session(0, Mode::Tally, Vec::new());
    first.does(action("one", None)).does(Command::Close);
    settle(&mut first, action_of(0, 1), Progress::Done);
    assert!(first.header().open.is_empty());
    settle(&mut first, action_of(0, 1), Progress::Open);
    let day = Some(date(2027, 2, 1));
    let (of, fate) = (action_of(0, 1), Fate::Due(day));
    first.does(Command::Settle { of, fate });
    assert_eq!(first.header().open, [day]);
    let (of, fate) = (action_of(3, 1), Fate::Due(None));
    let elsewhere = Command::Settle { of, fate };
    assert_eq!(first.refuses(elsewhere), Refusal::NotThere);
    let mut second = session(14, Mode::Tally, carry(&[&first]));
    settle(&mut second, action_of(0, 1), Progress::Done);
    assert_eq!(second.carried()[0].status, Progress::Done);
}

#[test]
fn a_promise_tells_whether_its_question_moved_since() {
    let mut first = session(0, Mode::Tally, Vec::new());
    first.does(reveal("A1", [3, 4, 0, 0, 0]));
    first.does(action("one", Some("demo.A1")));
    first.does(action("two", Some("demo.A2")));
    let aim = |sessions: &[&Session], index: usize| pledges(sessions)[index].aim.clone().unwrap();
    assert_eq!(aim(&[&first], 0).moved(), Moved::NotSince);
    assert_eq!(aim(&[&first], 1).moved(), Moved::NotMeasured);
    let mut second = session(14, Mode::Tally, carry(&[&first]));
    second.does(reveal("A1", [3, 3, 1, 0, 0]));
    let still = Moved::Mean(Verdict::NoClearChange);
    assert_eq!(aim(&[&second, &first], 0).moved(), still);
    assert_eq!(second.carried_now()[0].aim.as_ref().unwrap().moved(), still);
    let mut third = session(28, Mode::Tally, carry(&[&second, &first]));
    let before = third.carried_now()[0].aim.clone().unwrap();
    assert_eq!(before.moved(), still, "the newest value came along");
    third.does(reveal("A1", [0, 0, 3, 4, 0]));
    let up = Moved::Mean(Verdict::Up);
    assert_eq!(aim(&[&third, &second, &first], 0).moved(), up);
    assert_eq!(third.carried_now()[0].aim.as_ref().unwrap().moved(), up);
    assert_eq!(aim(&[&third, &second], 0).moved(), up, "its origin is gone");
}

#[test]
fn one_person_alone_is_not_compared_with_a_room_and_a_hidden_vote_with_nothing() {
    let mut first = session(0, Mode::Tally, Vec::new());
    first.does(reveal("A1", [3, 4, 0, 0, 0]));
    first.does(action("one", Some("demo.A1")));
    let mut alone = session(14, Mode::Solo, carry(&[&first]));
    alone.does(Command::Answer {
        question: "demo.A1".to_owned(),
        vote: Vote::Level(Level::ALL[4]),
    });
    let aim = pledges(&[&alone, &first])[0].aim.clone().unwrap();
    assert_eq!((aim.now, aim.moved()), (None, Moved::NotSince));
    assert_eq!(alone.carried_now()[0].aim.as_ref().unwrap().now, None);
    let mut two = session(28, Mode::Secret, carry(&[&first]));
    two.does(reveal("A1", [0, 0, 0, 0, 2]));
    let aim = pledges(&[&two, &first])[0].aim.clone().unwrap();
    assert_eq!(aim.now, None);
}
