//! The jobs one by one, without the thread, on real files.
mod exports;
mod index;
mod taking_over;

use std::sync::mpsc::Receiver;

use super::*;
use crate::app::{ReadOnly, SettledBy};
use crate::domain::{
    ActionItem, Command, Draft, Fate, Mode, Moment, Plan, PledgeId, Progress, Promise, Variant,
};
use crate::runtime::LeftAside;
use crate::runtime::keeper::Keeper;
use jiff::Timestamp;

/// A worker that is called by hand, on folders of its own.
struct Bench {
    _root: tempfile::TempDir,
    places: Places,
    writer: Arc<Writer>,
    at_work: AtWork,
    facts: Receiver<Fact>,
}

fn bench() -> Bench {
    let root = tempfile::tempdir().unwrap();
    let below = |name| root.path().join(name);
    let places = Places {
        data: below("data"),
        config: below("config"),
        state: below("state"),
        cache: below("cache"),
    };
    let (sender, facts) = mpsc::channel();
    let writer = Arc::new(Writer::start(|_| {}).unwrap());
    let desk = Desk {
        places: places.clone(),
        writer: Arc::clone(&writer),
        export: |session, pack, form, places| {
            if form == Form::Picture {
                return Err(Unwritten::Nothing(form));
            }
            Ok(Exported {
                text: format!(
                    "{} {} {}",
                    session.header().team,
                    pack.is_some(),
                    form.code()
                ),
                undated: usize::from(form == Form::Calendar),
                gaps: usize::from(form == Form::MapSheet),
                left_aside: places.templates_dir().exists().then(|| LeftAside {
                    file: "report.md".to_owned(),
                    line: 3,
                    why: "torn".to_owned(),
                }),
            })
        },
        facts: sender,
    };
    Bench {
        _root: root,
        places,
        writer,
        at_work: AtWork {
            desk,
            counts: Arc::default(),
            shelf: Arc::default(),
            owed: Arc::default(),
            ending: Arc::default(),
        },
        facts,
    }
}

const fn moment(second: i64) -> Moment {
    Moment {
        wall: Timestamp::constant(second, 0),
        elapsed: 0,
    }
}

fn session(id: &str, team: &str, second: i64) -> Session {
    let shelf = Shelf::built_in(&[Language::En]);
    let plan = Plan {
        id: SessionId(id.to_owned()),
        variant: Variant::Pulse,
        team: team.to_owned(),
        people: 5,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let pack = &shelf.get("calms", Language::En).unwrap().pack;
    Session::begin(pack, plan, moment(second))
}

impl Bench {
    fn put(&self, id: &str, session: &Session) -> PathBuf {
        let path = self.places.session_file(&SessionId(id.to_owned())).unwrap();
        make_folder(&self.places.sessions_dir()).unwrap();
        std::fs::write(&path, document::to_text(session).unwrap()).unwrap();
        path
    }

    fn listed(&mut self) -> Vec<Listed> {
        self.at_work.perform(Job::List);
        if let Fact::App(event) = self.fact()
            && let Event::Listed(listed) = *event
        {
            return listed;
        }
        unreachable!("a list comes back")
    }

    fn fact(&self) -> Fact {
        self.facts.try_recv().unwrap()
    }

    /// What is said, listed or read, in short.
    fn told(&self) -> String {
        let fact = self.fact();
        if let Fact::App(event) = &fact {
            if let Event::Said(notice) = &**event {
                return notice.code.to_owned();
            } else if let Event::Listed(listed) = &**event {
                return format!("{} listed", listed.len());
            } else if matches!(**event, Event::NotOpened) {
                return "not opened".to_owned();
            }
        }
        if let Fact::Read(reading) = &fact
            && let Ok(read) = &reading.outcome
        {
            return format!("read {}, {:?}", read.session.header().team, read.read_only);
        }
        format!("{fact:?}")
    }
}

#[test]
fn a_copy_is_listed_by_the_name_of_its_file_and_a_damaged_one_with_its_last_good_state() {
    let mut bench = bench();
    bench.put("a", &session("a", "first", 1));
    bench.put("b-copy", &session("a", "copy", 2));
    let torn = bench.put("c", &session("c", "torn", 3));
    std::fs::copy(&torn, atomic::backup_of(&torn)).unwrap();
    std::fs::write(&torn, "(header: (").unwrap();
    let listed = bench.listed();
    let ids: Vec<&str> = listed
        .iter()
        .filter_map(|l| Some(l.sound()?.id.0.as_str()))
        .collect();
    assert_eq!(ids, ["b-copy", "a"]);
    let Listed::Damaged {
        file, line, copy, ..
    } = &listed[0]
    else {
        unreachable!("{listed:?}")
    };
    assert_eq!((file.as_str(), *line), ("c.ron", 1));
    assert_eq!(copy.as_ref().unwrap().team, "torn");
}

#[test]
fn a_rescue_touches_damaged_sessions_only() {
    let mut bench = bench();
    let path = bench.put("c", &session("c", "old", 3));
    std::fs::copy(&path, atomic::backup_of(&path)).unwrap();
    bench.put("c", &session("c", "new", 4));
    bench.at_work.perform(Job::Rescue(path.clone()));
    assert_eq!(bench.told(), "read new, None");
    assert_eq!(bench.told(), "1 listed");
    std::fs::write(&path, "(header: (").unwrap();
    bench.at_work.perform(Job::Rescue(path));
    assert_eq!(bench.told(), "read old, None");
    let aside = bench.places.damaged_dir().join("c-1.ron");
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "(header: (");
}

#[test]
fn a_session_that_cannot_be_had_back_or_taken_over_is_told_not_to_open() {
    let mut bench = bench();
    let path = bench.places.sessions_dir().join("gone.ron");
    bench.at_work.perform(Job::Rescue(path.clone()));
    assert_eq!([bench.told(), bench.told()], ["not opened", "not-written"]);
    // No folder, no lock.
    bench.at_work.perform(Job::TakeOver(path));
    assert_eq!([bench.told(), bench.told()], ["not opened", "not-written"]);
}

#[test]
fn a_session_is_deleted_with_what_lies_beside_it_but_not_under_another_program() {
    let mut bench = bench();
    let path = bench.put("a", &session("a", "x", 1));
    std::fs::copy(&path, atomic::backup_of(&path)).unwrap();
    let delete = || Job::Delete(SessionId("a".to_owned()), path.clone());
    let other = Lock::claim(&path).unwrap();
    bench.at_work.perform(delete());
    assert_eq!(bench.told(), "open-elsewhere");
    drop(other);
    bench.at_work.perform(delete());
    assert_eq!(bench.told(), "deleted");
    assert_eq!(bench.told(), "0 listed");
    assert_eq!(bench.places.sessions_dir().read_dir().unwrap().count(), 0);
}

/// A session that has promised one action.
fn promising(id: &str, team: &str, second: i64, text: &str) -> Session {
    let mut session = session(id, team, second);
    let item = ActionItem {
        text: text.to_owned(),
        ..ActionItem::default()
    };
    session
        .apply(Command::PutAction(Box::new(item)), moment(second))
        .unwrap();
    session
}

#[test]
fn a_session_begins_with_what_the_team_left_open_in_all_others() {
    let mut bench = bench();
    bench.put("a", &promising("a", "Checkout", 1, "older"));
    bench.put("b", &promising("b", "Checkout", 2, "newer"));
    let open = bench.put("c", &promising("c", "Checkout", 3, "just begun"));
    bench.put("d", &promising("d", "other team", 4, "theirs"));
    bench
        .at_work
        .perform(Job::FindCarried(" checkout".to_owned(), Some(open)));
    let told = bench.told();
    assert!(told.contains("newer") && told.contains("older"), "{told}");
    assert!(
        !told.contains("just begun") && !told.contains("theirs"),
        "{told}"
    );
}

/// What is found of promises: their words, and the files that could not be read.
fn found(bench: &mut Bench) -> (Vec<String>, Vec<String>) {
    bench.at_work.perform(Job::FindPledges);
    if let Fact::App(event) = bench.fact()
        && let Event::Pledged { pledges, unread } = *event
    {
        let texts = pledges.into_iter().map(|pledge| pledge.text);
        return (texts.collect(), unread);
    }
    unreachable!("they are told")
}

#[test]
fn only_files_that_can_say_something_about_what_is_open_are_read() {
    let mut bench = bench();
    let tear = |path: &Path| {
        let text = std::fs::read_to_string(path).unwrap();
        std::fs::write(path, &text[..text.len() - 40]).unwrap();
    };
    tear(&bench.put("a", &session("a", "Checkout", 1)));
    bench.put("b", &promising("b", "Checkout", 2, "open"));
    assert_eq!(found(&mut bench), (vec!["open".to_owned()], Vec::new()));
    tear(&bench.put("c", &session("c", "checkout ", 3)));
    let torn = vec!["c.ron".to_owned()];
    assert_eq!(found(&mut bench), (vec!["open".to_owned()], torn));
    bench.put("d", &promising("d", "", 4, "no team"));
    bench.put("e", &promising("e", "", 5, "another"));
    assert_eq!(found(&mut bench).0, ["no team", "another", "open"]);
}

fn done(holder: &str) -> Settled {
    Settled {
        of: PledgeId {
            origin: SessionId("a".to_owned()),
            what: Promise::Action,
            id: 1,
        },
        holder: SessionId(holder.to_owned()),
        fate: Fate::Became(Progress::Done),
        before: Fate::Became(Progress::Open),
        by: SettledBy::Deed,
        at: moment(9),
    }
}

#[test]
fn a_promise_is_settled_in_its_file_and_told_only_then() {
    let mut bench = bench();
    let path = bench.put("a", &promising("a", "Checkout", 1, "older"));
    let text = std::fs::read_to_string(&path).unwrap();
    let kept = text.replacen("header:", "of_a_newer_calms: 7,\n    header:", 1);
    std::fs::write(&path, &kept).unwrap();
    bench
        .at_work
        .perform(Job::Settle(Box::new(done("a")), path.clone()));
    let Fact::App(event) = bench.fact() else {
        unreachable!("it is told")
    };
    assert!(matches!(*event, Event::Settled(settled) if *settled == done("a")));
    assert_eq!(bench.told(), "1 listed");
    let opened = document::open::<Session>(&path).unwrap();
    assert_eq!(opened.value.actions()[0].status, Progress::Done);
    assert!(opened.value.header().open.is_empty());
    assert!(
        opened.text.contains("of_a_newer_calms: 7"),
        "{}",
        opened.text
    );
    bench.at_work.perform(Job::FindPledges);
    let Fact::App(event) = bench.fact() else {
        unreachable!("they are told")
    };
    assert!(matches!(*event, Event::Pledged { pledges, .. } if pledges.is_empty()));
}

#[test]
fn a_promise_in_a_file_that_is_open_elsewhere_damaged_or_without_it_is_left_as_it_is() {
    let mut bench = bench();
    let path = bench.put("a", &promising("a", "Checkout", 1, "older"));
    let before = std::fs::read_to_string(&path).unwrap();
    let settle = |bench: &mut Bench| {
        bench
            .at_work
            .perform(Job::Settle(Box::new(done("a")), path.clone()));
    };
    let other = Lock::claim(&path).unwrap();
    settle(&mut bench);
    assert_eq!(bench.told(), "promise-elsewhere");
    drop(other);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before);
    let torn = &before[..before.len() - 40];
    std::fs::write(&path, torn).unwrap();
    settle(&mut bench);
    assert!(matches!(
        bench.fact(),
        Fact::App(event) if matches!(*event, Event::Unreadable { .. })
    ));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), torn);
    bench.put("a", &session("a", "Checkout", 1));
    settle(&mut bench);
    assert_eq!(bench.told(), "promise-gone");
}

#[test]
fn what_could_not_be_saved_is_what_is_opened_again() {
    let mut bench = bench();
    std::fs::write(&bench.places.data, "no folder").unwrap();
    let mut keeper = Keeper::new(bench.places.clone(), Arc::clone(&bench.writer));
    keeper
        .save(session("a", "unsaved", 1), crate::app::Haste::Now)
        .unwrap();
    let path = keeper.path().unwrap().to_owned();
    bench
        .at_work
        .perform(Job::Release(keeper.release().unwrap()));
    bench.at_work.perform(Job::Open(path));
    assert_eq!(bench.told(), "read unsaved, None");
    std::fs::remove_file(&bench.places.data).unwrap();
    assert!(keeper.finish().unwrap().is_empty());
    assert_eq!(bench.listed().len(), 1);
}

#[test]
fn an_opened_session_is_saved_to_its_file_and_keeps_what_a_newer_program_wrote() {
    let mut bench = bench();
    let path = bench.put("b-copy", &session("a", "x", 1));
    let text = std::fs::read_to_string(&path).unwrap();
    let newer = text.replacen("    place:", "    mood: \"sunny\",\n    place:", 1);
    let newer = newer.replacen("\"1.0\"", "\"1.1\"", 1);
    std::fs::write(&path, newer).unwrap();
    bench.at_work.perform(Job::Open(path.clone()));
    let Fact::Read(reading) = bench.fact() else {
        unreachable!()
    };
    let mut keeper = Keeper::new(bench.places.clone(), Arc::clone(&bench.writer));
    let (mut opened, before) = keeper.take(reading.path, reading.outcome.unwrap());
    assert!(before.is_none() && opened.read_only.is_none());
    opened
        .session
        .apply(Command::SetPeople(7), moment(9))
        .unwrap();
    keeper
        .save(opened.session, crate::app::Haste::Soon)
        .unwrap();
    assert!(keeper.finish().unwrap().is_empty());
    let saved = std::fs::read_to_string(&path).unwrap();
    assert!(saved.contains("sunny") && saved.contains("people: 7"));
    assert_eq!(bench.listed().len(), 1, "and to no other file");
    // A second program.
    bench.at_work.perform(Job::Open(path));
    assert_eq!(
        bench.told(),
        format!("read x, {:?}", Some(ReadOnly::Locked))
    );
}

#[test]
fn what_was_copied_lies_in_a_file_as_well() {
    let mut bench = bench();
    for text in ["one\n", "two\n"] {
        bench.at_work.perform(Job::Copied(text.to_owned()));
        assert_eq!(bench.told(), "copied");
        let file = bench.places.data.join("exports/copied.txt");
        assert_eq!(std::fs::read_to_string(file).unwrap(), text);
    }
}

#[test]
fn a_newer_state_that_could_not_be_saved_is_offered_when_its_session_is_opened() {
    let mut bench = bench();
    let path = bench.put("a", &session("a", "old", 10));
    let mut recovered = |name: &str, left: &Session| {
        make_folder(&bench.places.state).unwrap();
        let text = document::to_text(left).unwrap();
        std::fs::write(bench.places.state.join(name), text).unwrap();
        bench.at_work.perform(Job::Open(path.clone()));
        let Fact::Read(reading) = bench.fact() else {
            unreachable!()
        };
        let read = reading.outcome.unwrap();
        let team = read.session.header().team.clone();
        (
            team,
            read.left.map(|left| left.header().updated.as_second()),
        )
    };
    let not = ("old".to_owned(), None);
    let older = session("a", "older", 5);
    assert_eq!(recovered("a-unsaved-1.ron", &older), not);
    let other = session("b", "another's", 20);
    assert_eq!(recovered("a-unsaved-2.ron", &other), not);
    let newer = session("a", "newer", 15);
    let wanted = ("old".to_owned(), Some(15));
    assert_eq!(recovered("a-unsaved-3.ron", &newer), wanted);
}

/// The next fact, as it goes to the app.
fn told(bench: &Bench) -> Event {
    match bench.facts.try_recv() {
        Ok(Fact::App(event)) => *event,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_whole_sessions_of_a_team_are_read_and_two_set_side_by_side() {
    let mut bench = bench();
    bench.put("one", &session("one", "Checkout", 10));
    bench.put("two", &session("two", "checkout ", 20));
    bench.put("other", &session("other", "Search", 30));
    bench.at_work.perform(Job::ReadTeam("CHECKOUT".to_owned()));
    let Event::TeamRead { team, past } = told(&bench) else {
        unreachable!("no sessions")
    };
    let ids: Vec<&str> = past.iter().map(|past| &*past.header.id.0).collect();
    assert_eq!((team.as_str(), ids), ("CHECKOUT", vec!["one", "two"]));
    let id = |id: &str| SessionId(id.to_owned());
    bench.at_work.perform(Job::Compare(id("two"), id("one")));
    let Event::Compared(Some(both)) = told(&bench) else {
        unreachable!("no comparison")
    };
    assert_eq!(both.first.header.id, id("one"), "the earlier one");
    bench.at_work.perform(Job::Compare(id("one"), id("other")));
    assert!(matches!(told(&bench), Event::Compared(None)));
}
