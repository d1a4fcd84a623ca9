//! What is kept of sessions in the cache: it says what the files say, and nothing that is secret.
use std::time::Duration;

use super::*;
use crate::demo;
use crate::store::Archive;
use crate::store::pledged::Scope;
use jiff::tz::TimeZone;

/// After every change of this test.
const LATER: Timestamp = Timestamp::constant(9_000_000_000, 0);

impl Bench {
    fn archive(&self) -> Archive {
        Archive::of(&self.places, LATER).of_few()
    }

    /// Reads promises twice through the index, and without it; all must be the same.
    fn promises(&self, team: Option<&str>, scope: Scope) -> Vec<crate::domain::Pledge> {
        let read = |archive: Archive| {
            let found = archive.promises(team, scope).unwrap();
            (found.pledges, format!("{:?}", found.unreadable))
        };
        let first = read(self.archive());
        assert_eq!(first, read(self.archive()));
        let folder = self.places.sessions_dir();
        assert_eq!(first, read(Archive::without_index(folder)));
        first.0
    }

    /// All that lies in the cache.
    fn cached(&self) -> Vec<u8> {
        let files = std::fs::read_dir(&self.places.cache).unwrap();
        files
            .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .collect()
    }

    fn caches(&self, text: &str) -> bool {
        let cached = self.cached();
        cached
            .windows(text.len())
            .any(|some| some == text.as_bytes())
    }
}

fn demo_sessions() -> Vec<Session> {
    demo::sessions(Language::En, moment(1_800_000_000).wall, &TimeZone::UTC).unwrap()
}

#[test]
fn promises_are_the_same_with_and_without_an_index() {
    let bench = bench();
    let mut last = None;
    for session in demo_sessions() {
        let id = session.header().id.0.clone();
        let path = bench.put(&id, &session);
        if !session.actions().is_empty() {
            last = Some((path, session));
        }
    }
    let all = bench.promises(None, Scope::All).len();
    let open = bench.promises(None, Scope::Open);
    assert!(all > open.len() && open.len() > 3, "{all}, {}", open.len());
    let one = bench.promises(Some(&open[0].team), Scope::All).len();
    assert!(one < all);
    // One file changes, one goes: the rest is still known.
    let (path, mut session) = last.unwrap();
    let id = session.actions()[0].id;
    let of = PledgeId {
        origin: session.header().id.clone(),
        what: Promise::Action,
        id,
    };
    let fate = match session.actions()[0].status {
        Progress::Open => Fate::Became(Progress::Dropped),
        Progress::Done | Progress::Dropped => Fate::Became(Progress::Open),
    };
    let now = moment(1_800_000_000);
    session.apply(Command::Settle { of, fate }, now).unwrap();
    std::fs::write(&path, document::to_text(&session).unwrap()).unwrap();
    assert_ne!(bench.promises(None, Scope::Open), open);
    std::fs::remove_file(&path).unwrap();
    // What others carry on is still known; that both ways say the same is asserted inside.
    assert!(bench.promises(None, Scope::All).len() <= all);
}

#[test]
fn nothing_of_a_session_that_is_voted_on_in_secret_is_kept_before_its_end() {
    let bench = bench();
    let shelf = Shelf::built_in(&[Language::En]);
    let pack = &shelf.get("calms", Language::En).unwrap().pack;
    let plan = Plan {
        id: SessionId("secret".to_owned()),
        variant: Variant::Pulse,
        team: "Quiet team".to_owned(),
        people: 5,
        mode: Mode::Secret,
        carried: Vec::new(),
    };
    let mut session = Session::begin(pack, plan, moment(1));
    let item = ActionItem {
        id: 0,
        text: "ask for less noise".to_owned(),
        owner: "Zoe".to_owned(),
        due: None,
        kind: None,
        status: Progress::Open,
        link: None,
        done_when: String::new(),
        tracker: String::new(),
        urgent: false,
    };
    let put = Command::PutAction(Box::new(item));
    session.apply(put, moment(2)).unwrap();
    bench.put("secret", &session);
    bench.put("other", &promising("other", "Loud team", 3, "a bell"));
    assert_eq!(bench.promises(None, Scope::Open).len(), 2);
    assert!(bench.caches("Quiet team"), "as its header says");
    assert!(bench.caches("a bell"));
    assert!(!bench.caches("less noise") && !bench.caches("Zoe"));
}

#[test]
fn notes_and_votes_are_never_kept_and_what_is_deleted_is_forgotten() {
    let bench = bench();
    let mut notes = Vec::new();
    let mut questions = Vec::new();
    for session in demo_sessions() {
        bench.put(&session.header().id.0.clone(), &session);
        notes.extend(session.notes().iter().map(|note| note.text.clone()));
        let evidence = session.questions().iter().map(|one| one.evidence.clone());
        questions.extend(evidence.filter(|text| text.len() > 8));
    }
    let promised = bench.promises(None, Scope::All);
    let long = notes.iter().filter(|text| text.len() > 8);
    let kept: Vec<&String> = long.chain(&questions).filter(|t| bench.caches(t)).collect();
    assert!(!notes.is_empty() && kept.is_empty(), "{kept:?}");
    let gone = &promised[0];
    assert!(bench.caches(&gone.text));
    for session in demo_sessions() {
        let path = bench.places.session_file(&session.header().id).unwrap();
        if std::fs::read_to_string(&path).unwrap().contains(&gone.text) {
            std::fs::remove_file(path).unwrap();
        }
    }
    bench.archive().list().unwrap();
    assert!(!bench.caches(&gone.text));
}

#[test]
fn what_is_open_is_counted_beside_the_other_jobs() {
    let mut bench = bench();
    bench.put("a", &promising("a", "Checkout", 1, "older"));
    bench.put("b", &session("b", "Checkout", 2));
    bench.at_work.perform(Job::CountPledges);
    let fact = bench.facts.recv_timeout(Duration::from_mins(1)).unwrap();
    let Fact::App(event) = fact else {
        unreachable!("they are told")
    };
    // The newer session did not carry it on, and its header tells of nothing.
    assert!(matches!(*event, Event::Promised(days) if days == [None]));
}
