//! Votes of two copies: taken whole, never added up, and covered where they were.
use super::super::super::tests::{begun, reveal, standard};
use super::{joined, note, sentence};
use crate::domain::session::merge::{Datum, Merged, Tallied};
use crate::domain::{Answer, Asks, Command, Mode, NoteKind, Session, Survey, Surveyed, Variant};

/// The votes of the other copy as the first conflict tells them.
fn their_votes(merged: &Merged) -> Tallied {
    let theirs = merged.conflicts.first().map(|c| &c.differs[0].theirs);
    let votes = theirs.and_then(|theirs| {
        if let Datum::Votes(votes) = theirs {
            votes.first()
        } else {
            None
        }
    });
    votes.unwrap().clone()
}

#[test]
fn votes_on_one_question_are_never_added_up() {
    let base = standard();
    let merged = joined(
        &base,
        vec![reveal("A1", [0, 2, 3, 2, 0]), reveal("A2", [7, 0, 0, 0, 0])],
        vec![reveal("A1", [1, 1, 1, 1, 3]), reveal("B1", [0, 0, 0, 0, 7])],
    );
    let counts = |id: &str| {
        let asked = merged.session.question(id).unwrap();
        (
            asked.rounds.len(),
            asked.counts().map(|counts| counts.levels),
        )
    };
    assert_eq!(counts("demo.A1"), (1, Some([0, 2, 3, 2, 0])));
    assert_eq!(counts("demo.A2"), (1, Some([7, 0, 0, 0, 0])));
    assert_eq!(counts("demo.B1"), (1, Some([0, 0, 0, 0, 7])));
    assert_eq!(merged.conflicts.len(), 1);
    let conflict = &merged.conflicts[0];
    let theirs = Datum::Votes(vec![Tallied {
        ballots: 7,
        counts: Some((vec![1, 1, 1, 1, 3], 0)),
    }]);
    assert_eq!(conflict.differs[0].theirs, theirs);
    let note = merged.session.notes.last().unwrap();
    assert_eq!((note.kind, &*note.on), (NoteKind::Parked, "demo.A1"));
    assert_eq!(note.text, sentence(conflict));
    let letters = &merged.session.header.letters;
    assert_eq!(letters[0].scored, 2, "the header follows: {letters:?}");
}

#[test]
fn no_note_tells_secret_votes_that_few_gave_or_that_betray_a_few() {
    let base = begun(Variant::Standard, Mode::Secret);
    for (theirs, told) in [
        ([0, 0, 1, 1, 0], false),
        ([0, 2, 3, 1, 0], false),
        ([0, 2, 3, 2, 4], false),
        ([0, 2, 3, 2, 5], true),
        ([7, 0, 0, 0, 0], true),
    ] {
        let merged = joined(
            &base,
            vec![reveal("A1", [0, 2, 3, 2, 0])],
            vec![reveal("A1", theirs)],
        );
        let tallied = their_votes(&merged);
        assert_eq!(tallied.counts.is_some(), told, "{theirs:?}");
        let text = &merged.session.notes.last().unwrap().text;
        assert_eq!(text.contains(&format!("{theirs:?}")), told);
    }
}

#[test]
fn a_survey_is_taken_whole_with_the_order_of_its_answers() {
    let mut base = standard();
    let answer = |id: &str| Answer {
        id: id.to_owned(),
        text: format!("sign {id}"),
        set: None,
    };
    let survey = Survey {
        id: "signs".to_owned(),
        title: "Signs".to_owned(),
        answers: ["a", "b", "c"].map(answer).to_vec(),
        about: Vec::new(),
    };
    base.surveys = vec![Surveyed::new(survey, Asks::Mark)];
    let vote = |counts: [u16; 3]| Command::KeepSurvey {
        survey: "signs".to_owned(),
        counts: counts.to_vec(),
        abstained: 0,
        ballots: 6,
    };
    let shift = Command::MoveAnswer {
        survey: "signs".to_owned(),
        from: 2,
        to: 0,
    };
    let ids = |session: &Session| {
        let answers = session.surveys[0].answers.iter();
        answers.map(|answer| answer.id.clone()).collect::<String>()
    };
    let theirs = vec![shift.clone(), vote([3, 2, 1])];
    let merged = joined(&base, vec![note("else")], theirs.clone());
    assert_eq!(merged.conflicts, []);
    assert_eq!(ids(&merged.session), "cab");
    assert_eq!(merged.session.surveys[0].counts, Some(vec![3, 2, 1]));

    let merged = joined(&base, vec![vote([0, 0, 6])], theirs);
    assert_eq!(ids(&merged.session), "abc");
    assert_eq!(merged.session.surveys[0].counts, Some(vec![0, 0, 6]));
    let in_our_order = Some((vec![2, 1, 3], 0));
    assert_eq!(their_votes(&merged).counts, in_our_order);
}

#[test]
fn the_dots_of_one_copy_count_and_topics_of_both_stand_there() {
    let mut base = standard();
    let topic = |text: &str| Command::AddOption {
        link: None,
        text: text.to_owned(),
    };
    let dots = |option, dots| Command::SetDots { option, dots };
    base.does(topic("both"));
    let merged = joined(
        &base,
        vec![topic("ours"), dots(0, 3), dots(1, 2)],
        vec![topic("theirs"), dots(0, 1), dots(1, 4)],
    );
    let options = merged.session.options.iter();
    let options: Vec<_> = options.map(|o| (&*o.text, o.dots)).collect();
    assert_eq!(options, [("both", 3), ("ours", 2), ("theirs", 0)]);
    assert_eq!(
        merged.conflicts[0].differs[0].theirs,
        Datum::Text("both 1, theirs 4".to_owned())
    );
}
