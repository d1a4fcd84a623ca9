//! Reveals, and what is kept of them.
use super::*;
use crate::domain::GUESSING_BELOW;

fn rounds(session: &Session, id: &str) -> Vec<Option<[u16; 5]>> {
    let asked = session.question(&format!("demo.{id}")).unwrap();
    let counts = |round: &Round| round.counts.map(|counts| counts.levels);
    asked.rounds.iter().map(counts).collect()
}

fn counts(levels: [u16; 5]) -> Counts {
    Counts {
        levels,
        abstained: 0,
    }
}

#[test]
fn the_second_vote_counts_and_both_are_kept_and_there_is_no_third() {
    let mut session = standard();
    session.does(reveal("A1", [3, 0, 0, 0, 4]));
    session.does(reveal("A1", [0, 0, 5, 2, 0]));
    assert_eq!(
        rounds(&session, "A1"),
        [Some([3, 0, 0, 0, 4]), Some([0, 0, 5, 2, 0])]
    );
    let question = session.question("demo.A1").unwrap();
    assert_eq!(question.counts(), Some(counts([0, 0, 5, 2, 0])));
    assert_eq!(
        session.refuses(reveal("A1", [7, 0, 0, 0, 0])),
        Refusal::NoThirdRound
    );
    assert_eq!(session.refuses(reveal("A2", [0; 5])), Refusal::NoVotes);
}

#[test]
fn an_abstention_is_a_ballot_that_can_be_revealed() {
    let mut session = standard();
    let question = "demo.A1".to_owned();
    let counts = Counts {
        levels: [0; 5],
        abstained: 4,
    };
    session.does(Command::Reveal { question, counts });
    let asked = session.question("demo.A1").unwrap();
    assert_eq!(asked.rounds[0].ballots, 4);
    assert_eq!(session.profile().letters[0].scored, 0);
}

#[test]
fn fewer_than_three_secret_ballots_leave_only_their_number() {
    let mut session = begun(Variant::Standard, Mode::Secret);
    session.does(reveal("A1", [1, 0, 0, 0, 1]));
    session.does(reveal("A2", [1, 0, 1, 0, 1]));
    assert_eq!(rounds(&session, "A1"), [None]);
    assert_eq!(session.question("demo.A1").unwrap().rounds[0].ballots, 2);
    assert_eq!(rounds(&session, "A2"), [Some([1, 0, 1, 0, 1])]);
    let mut fingers = standard();
    fingers.does(reveal("A1", [1, 0, 0, 0, 1]));
    assert_eq!(rounds(&fingers, "A1"), [Some([1, 0, 0, 0, 1])]);
}

#[test]
fn a_few_who_come_or_leave_between_two_secret_rounds_cannot_be_read_off() {
    let second = |levels: [u16; 5], mode| {
        let mut session = begun(Variant::Standard, mode);
        session.does(reveal("A1", [0, 3, 4, 0, 0]));
        session.does(reveal("A1", levels));
        rounds(&session, "A1")
    };
    let first = Some([0, 3, 4, 0, 0]);
    // One came and voted 5: the difference of the rounds would say so.
    let came = [0, 3, 4, 0, 1];
    assert_eq!(second(came, Mode::Secret), [None, Some(came)]);
    assert_eq!(second(came, Mode::Tally), [first, Some(came)]);
    let left = [0, 3, 0, 0, 0];
    assert_eq!(second(left, Mode::Secret), [None, Some(left)]);
    let same = [0, 0, 7, 0, 0];
    assert_eq!(second(same, Mode::Secret), [first, Some(same)]);
    let many = [0, 3, 4, GUESSING_BELOW, 0];
    assert_eq!(second(many, Mode::Secret), [first, Some(many)]);
}

#[test]
fn the_return_on_time_is_secret_whatever_the_mode() {
    for mode in [Mode::Tally, Mode::Secret] {
        let mut session = begun(Variant::Standard, mode);
        let none = session.refuses(Command::KeepRoti(Counts::default()));
        assert_eq!(none, Refusal::NoVotes);
        session.does(Command::KeepRoti(counts([1, 0, 0, 0, 1])));
        let two = Round {
            ballots: 2,
            counts: None,
        };
        assert_eq!(session.roti(), Some(&two));
        session.does(Command::KeepRoti(counts([0, 0, 0, 1, 2])));
        assert_eq!(
            session.roti().and_then(|round| round.counts),
            Some(counts([0, 0, 0, 1, 2]))
        );
    }
}

#[test]
fn a_lone_answer_can_be_changed_and_needs_one_person() {
    let answer = |n: usize| Command::Answer {
        question: "demo.A1".to_owned(),
        vote: Vote::Level(Level::ALL[n]),
    };
    let mut solo = begun(Variant::Standard, Mode::Solo);
    solo.does(answer(0)).does(answer(4));
    assert_eq!(rounds(&solo, "A1"), [Some([0, 0, 0, 0, 1])]);
    assert_eq!(standard().refuses(answer(0)), Refusal::ModeFixed);
}

#[test]
fn a_question_left_out_counts_for_nothing_until_it_is_taken_in_again() {
    let mut session = standard();
    session.does(reveal("B1", [7, 0, 0, 0, 0]));
    session.does(reveal("B2", [0, 0, 0, 0, 7]));
    let mean = |session: &Session| session.header().letters[1].mean;
    assert_eq!(mean(&session), Some(3.0));
    session.does(leave_out(&["B1"]));
    assert_eq!(mean(&session), Some(5.0));
    session.does(Command::SkipQuestions {
        questions: vec!["demo.B1".to_owned()],
        skipped: false,
    });
    assert_eq!(mean(&session), Some(3.0));
}
