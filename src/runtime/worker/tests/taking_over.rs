//! A session is taken over from the program that holds it: both keep what they have.
use super::*;

/// Reads a session as the loop does, and lets the keeper have it.
fn taken(bench: &Bench, keeper: &mut Keeper) -> Session {
    let Fact::Read(reading) = bench.fact() else {
        unreachable!("it is read")
    };
    let read = reading.outcome.unwrap();
    assert!(read.read_only.is_none() && read.lock.is_some());
    keeper.take(reading.path, read).0.session
}

fn drafted(text: &str) -> Session {
    let mut session = session("a", "x", 1);
    let draft = Draft {
        form: "note".to_owned(),
        fields: vec![text.to_owned()],
    };
    let draft = Command::KeepDraft(Some(draft));
    session.apply(draft, moment(2)).unwrap();
    session
}

#[test]
fn a_session_is_taken_over_with_what_is_being_typed_in_the_other_program() {
    let mut bench = bench();
    let path = bench.put("a", &drafted("half a"));
    let Ok(Claim::Held(first)) = Lock::claim(&path) else {
        unreachable!("nobody holds it")
    };
    bench.at_work.perform(Job::Open(path.clone()));
    let looked = format!("read x, {:?}", Some(ReadOnly::Locked));
    assert_eq!(bench.told(), looked);
    bench.at_work.perform(Job::TakeOver(path));
    let mut keeper = Keeper::new(bench.places.clone(), Arc::clone(&bench.writer));
    let session = taken(&bench, &mut keeper);
    assert_eq!(session.draft().unwrap().fields, ["half a"]);
    assert!(!cfg!(unix) || first.is_lost());
}

#[cfg(unix)]
#[test]
fn what_waits_to_be_saved_when_a_session_is_taken_back_is_not_written_over_it() {
    let mut bench = bench();
    let path = bench.put("a", &drafted("first"));
    let mut keeper = Keeper::new(bench.places.clone(), Arc::clone(&bench.writer));
    bench.at_work.perform(Job::Open(path.clone()));
    let _ = taken(&bench, &mut keeper);
    let theirs = Lock::take_over(&path).unwrap();
    for text in ["late", "later"] {
        // The second one waits: a file is saved about once a second.
        keeper.save(drafted(text), crate::app::Haste::Soon).unwrap();
    }
    bench.at_work.perform(Job::TakeOver(path.clone()));
    let session = taken(&bench, &mut keeper);
    assert_eq!(session.draft().unwrap().fields, ["first"]);
    assert!(theirs.is_lost());
    assert!(keeper.finish().unwrap().is_empty());
    let text = |path: &Path| std::fs::read_to_string(path).unwrap();
    assert!(text(&path).contains("\"first\""));
    assert!(text(&path.with_file_name("a-conflict-1.ron")).contains("\"later\""));
}
