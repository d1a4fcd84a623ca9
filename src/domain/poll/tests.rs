//! Votes before their reveal.
use super::*;
use crate::domain::Level;

fn level(n: u8) -> Vote {
    Vote::Level(Level::new(n).unwrap())
}

fn questions(n: u8) -> Vec<Slot> {
    (1..=n)
        .map(|n| Slot::question(format!("demo.A{n}")))
        .collect()
}

fn safety_and_esvp() -> Vec<Slot> {
    [("safety", 5), ("esvp", 4)]
        .map(|(key, top)| Slot::one(key, top))
        .into()
}

#[test]
fn a_tally_takes_as_many_votes_as_people_were_there_when_it_began() {
    let mut tally = Tally::new(questions(1), 3);
    assert!(!tally.started());
    for (k, vote) in [(1, level(3)), (2, Vote::Abstain), (3, level(5))] {
        assert_eq!(tally.vote(vote), Taken::Yes);
        assert_eq!(tally.progress(), (k, 3));
    }
    assert!(tally.is_full());
    assert_eq!(tally.vote(level(1)), Taken::Full);
    assert_eq!(tally.counts()[0].counts().levels, [0, 0, 1, 0, 1]);
    assert_eq!(tally.counts()[0].abstained(), 1);
}

#[test]
fn the_last_vote_is_taken_back_first_through_all_slots() {
    let mut tally = Tally::new(safety_and_esvp(), 2);
    for vote in [level(5), level(4), level(1)] {
        assert_eq!(tally.vote(vote), Taken::Yes);
    }
    assert_eq!((tally.at(), tally.progress()), (1, (1, 2)));
    for _ in 0..2 {
        assert_eq!(tally.take_back(), Taken::Yes);
    }
    assert_eq!((tally.at(), tally.progress()), (0, (1, 2)));
    assert_eq!(tally.counts()[0].counts().levels, [0, 0, 0, 0, 1]);
    assert_eq!(tally.take_back(), Taken::Yes);
    assert_eq!(tally.take_back(), Taken::No);
    assert!(!tally.started());
}

#[test]
fn there_are_four_attitudes_and_five_levels() {
    let mut tally = Tally::new(safety_and_esvp(), 1);
    assert_eq!(tally.vote(level(5)), Taken::Yes);
    assert_eq!(tally.vote(level(5)), Taken::No, "no fifth attitude");
    assert_eq!(tally.vote(level(4)), Taken::Yes);
}

#[test]
fn a_voter_may_change_and_go_back_until_the_keyboard_is_passed_on() {
    let mut pass = Pass::new(questions(2), 3);
    pass.lift();
    assert_eq!(pass.confirm(), Taken::No, "nothing is chosen at first");
    assert_eq!(pass.vote(level(1)), Taken::Yes);
    assert_eq!(pass.vote(level(4)), Taken::Yes);
    assert_eq!(pass.confirm(), Taken::Yes);
    assert!(!pass.is_answered(), "the answer before is not seen");
    // Back to the first, which is still answered, and changed.
    assert_eq!(pass.take_back(), Taken::Yes);
    assert_eq!((pass.at(), pass.is_answered()), (Some(0), true));
    assert_eq!(pass.vote(level(2)), Taken::Yes);
    let _ = (pass.confirm(), pass.vote(Vote::Abstain));
    assert_eq!(pass.counts(), [Marks::default(); 2], "not handed on yet");
    assert_eq!(pass.confirm(), Taken::Yes);
    assert!(pass.is_covered());
    assert_eq!(pass.counts()[0].counts().levels, [0, 1, 0, 0, 0]);
    assert_eq!(pass.counts()[1].abstained(), 1);
    assert_eq!(pass.progress(), (1, 3));
}

#[test]
fn under_the_cover_nothing_is_taken_and_nothing_of_the_last_voter_is_left() {
    let mut pass = Pass::new(questions(1), 2);
    assert_eq!(pass.vote(level(1)), Taken::No);
    assert_eq!((pass.take_back(), pass.confirm()), (Taken::No, Taken::No));
    pass.lift();
    let _ = (pass.vote(level(1)), pass.confirm());
    assert_eq!(pass.vote(level(5)), Taken::No);
    assert_eq!(
        pass.take_back(),
        Taken::No,
        "a vote that was handed on stays"
    );
    pass.lift();
    assert!(!pass.is_answered());
    assert_eq!(pass.take_back(), Taken::No);
    let _ = (pass.vote(level(2)), pass.confirm());
    assert!(pass.is_full());
    pass.lift();
    assert!(pass.is_covered(), "there is nobody left");
}

#[test]
fn lifting_twice_does_not_throw_an_answer_away() {
    let mut pass = Pass::new(questions(1), 2);
    pass.lift();
    let _ = pass.vote(level(3));
    pass.lift();
    assert!(pass.is_answered());
}

#[test]
fn a_pass_that_ends_early_holds_those_who_handed_on() {
    let mut pass = Pass::new(questions(1), 5);
    for n in [2, 3] {
        pass.lift();
        let _ = (pass.vote(level(n)), pass.confirm());
    }
    pass.lift();
    let _ = pass.vote(level(5));
    assert_eq!(pass.counts()[0].counts().levels, [0, 1, 1, 0, 0]);
    assert!(pass.started() && !pass.is_full());
}

#[test]
fn what_was_voted_shows_in_no_debug_output() {
    let mut tally = Tally::new(questions(1), 3);
    let mut pass = Pass::new(questions(1), 3);
    for vote in [level(4), Vote::Abstain] {
        let _ = tally.vote(vote);
        pass.lift();
        let _ = (pass.vote(vote), pass.confirm());
    }
    pass.lift();
    let _ = pass.vote(level(5));
    assert_eq!(format!("{tally:?}"), "Tally(2 of 3)");
    assert_eq!(format!("{pass:#?}"), "Pass(2 of 3)");
}

fn answer(n: u8) -> Mark {
    Mark::Answer(n)
}

fn pages() -> Vec<Slot> {
    vec![Slot::ticks("signs:1", 4), Slot::ticks("signs:2", 2)]
}

#[test]
fn ticks_turn_on_and_off_and_join_the_counts_when_handed_on() {
    let mut pass = Pass::new(pages(), 3);
    pass.lift();
    for n in [1, 3, 4, 3] {
        assert_eq!(pass.vote(answer(n)), Taken::Yes);
    }
    assert_eq!(pass.vote(answer(5)), Taken::No, "there is no fifth sign");
    let ticked = |pass: &Pass| [1, 2, 3, 4].map(|n| pass.ticks().unwrap().has(n));
    assert_eq!(ticked(&pass), [true, false, false, true]);
    assert_eq!(pass.confirm(), Taken::Yes);
    assert_eq!(pass.vote(answer(2)), Taken::Yes);
    assert_eq!((pass.take_back(), pass.at()), (Taken::Yes, Some(0)));
    assert_eq!(ticked(&pass), [true, false, false, true], "the page stays");
    assert_eq!(pass.take_back(), Taken::No);
    let _ = (pass.confirm(), pass.confirm());
    assert!(pass.is_covered() && pass.ticks().is_none());
    let [one, two] = [0, 1].map(|page| pass.counts()[page]);
    assert_eq!([1, 2, 3, 4].map(|n| one.of(n)), [1, 0, 0, 1]);
    assert_eq!((two.of(1), two.of(2), two.cast()), (0, 1, 1));
    pass.lift();
    assert_eq!(ticked(&pass), [false; 4], "nothing is left for the next");
}

#[test]
fn nothing_ticked_is_a_ballot_and_to_abstain_is_to_abstain_from_all_pages() {
    let mut pass = Pass::new(pages(), 3);
    pass.lift();
    let _ = (pass.confirm(), pass.confirm());
    let marks = |pass: &Pass| [0, 1].map(|page| pass.counts()[page]);
    assert_eq!(
        marks(&pass).map(|m| (m.cast(), m.abstained())),
        [(1, 0), (1, 0)]
    );
    pass.lift();
    let _ = (pass.vote(answer(2)), pass.vote(Vote::Abstain));
    assert_eq!(pass.confirm(), Taken::Yes);
    assert!(pass.is_covered(), "the other page need not be seen");
    assert_eq!(
        marks(&pass).map(|m| (m.cast(), m.abstained())),
        [(2, 1), (2, 1)]
    );
    assert_eq!(marks(&pass)[0].of(2), 0);
    pass.lift();
    let _ = (pass.vote(Vote::Abstain), pass.vote(answer(1)));
    let _ = (pass.confirm(), pass.confirm());
    assert_eq!(
        marks(&pass).map(|m| (m.cast(), m.abstained())),
        [(3, 1), (3, 1)]
    );
    assert_eq!(marks(&pass)[0].of(1), 1);
    assert_eq!(format!("{pass:?}"), "Pass(3 of 3)");
}

#[test]
fn hands_are_no_ballots_of_ticks() {
    let mut tally = Tally::new(pages(), 3);
    assert_eq!(tally.vote(answer(1)), Taken::No);
}
