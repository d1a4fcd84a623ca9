//! Open actions of all teams: found, read, settled, taken back; and the review that opens with them.
use super::Room;
use super::security::session;
use crate::app::{Effect, Event, Listed, Settled};
use crate::domain::{
    Aim, Carried, Command, Fate, Language, Mode, Pledge, PledgeId, Progress, Promise, Ratio,
    SessionId, Shown,
};

const fn mean(tenths: i32) -> Shown {
    Shown::Mean {
        mean: Ratio::tenths(tenths),
        n: 6,
        alone: false,
    }
}

fn pledge(id: u32, team: &str, text: &str) -> Pledge {
    Pledge {
        id: PledgeId {
            origin: SessionId("2026-10-02-payments-calms-2b9x".to_owned()),
            what: Promise::Action,
            id,
        },
        team: team.to_owned(),
        title: "CALMS health check".to_owned(),
        holder: SessionId("2026-11-05-payments-calms-7f3k".to_owned()),
        text: text.to_owned(),
        owner: "Ana".to_owned(),
        due: Some(jiff::civil::date(2026, 12, 1)),
        status: Progress::Open,
        promised: Some(jiff::civil::date(2026, 10, 2)),
        carried: 1,
        kind: None,
        link: Some("calms.A1".to_owned()),
        measure: String::new(),
        today: String::new(),
        belief: String::new(),
        stop_rule: String::new(),
        done_when: "the pipeline fails without it".to_owned(),
        tracker: String::new(),
        aim: None,
    }
}

fn aim(now: Option<Shown>, language: Language) -> Aim {
    let name = match language {
        Language::En => "Can we deliver a change without manual steps?",
        Language::Fr => "Livrons-nous un changement sans geste manuel ?",
    };
    Aim {
        name: name.to_owned(),
        was: Some(mean(24)),
        now,
    }
}

fn some(language: Language) -> Vec<Pledge> {
    let mut late = pledge(
        1,
        "Payments",
        "Add a contract test to the payments interface",
    );
    late.due = Some(jiff::civil::date(2026, 11, 17));
    late.aim = Some(aim(Some(mean(33)), language));
    let mut quiet = pledge(
        2,
        "Payments",
        "Write down who is on call, and where that stands",
    );
    quiet.owner = String::new();
    quiet.due = None;
    quiet.aim = Some(aim(None, language));
    let mut tried = pledge(
        3,
        "Search and recommendations, Lyon",
        "Pair on every deployment",
    );
    tried.id.what = Promise::Experiment;
    tried.belief = "fewer surprises on the day".to_owned();
    tried.measure = "manual steps per release".to_owned();
    tried.today = "14".to_owned();
    tried.aim = Some(aim(Some(mean(25)), language));
    vec![late, quiet, tried]
}

fn listed(language: Language) -> Room {
    let room = Room::new(language).keys("a");
    assert_eq!(room.effects.last(), Some(&Effect::FindPledges));
    room.event(Event::Pledged {
        pledges: some(language),
        unread: Vec::new(),
    })
}

/// What was asked for last, as if its file had taken it.
fn written(room: Room) -> (Room, Settled) {
    let Some(Effect::Settle(settled)) = room.effects.last() else {
        unreachable!("a change is asked for")
    };
    let settled = settled.clone();
    let room = room.event(Event::Settled(settled.clone()));
    (room, *settled)
}

#[test]
fn home_counts_what_the_files_say_and_nothing_before_they_are_read() {
    let one = session("calms", Language::En, Mode::Tally, "purpose");
    let one = Listed::Sound(Box::new(one.session().header().clone()));
    let room = Room::new(Language::En);
    let room = room.event(Event::Listed(vec![one]));
    assert_eq!(room.effects.last(), Some(&Effect::CountPledges));
    let row = |room: &Room| {
        let picture = room.picture(80, 24);
        let mut rows = picture.lines();
        let row = rows.find(|row| row.contains("Open actions")).unwrap();
        row.trim().to_owned()
    };
    assert_eq!(row(&room), "Open actions");
    let late = Some(jiff::civil::date(2026, 11, 17));
    let room = room.event(Event::Promised(vec![None, late]));
    assert_eq!(row(&room), "Open actions 2 (1 late)");
    let room = room.event(Event::Promised(Vec::new()));
    assert_eq!(row(&room), "Open actions 0");
}

#[test]
fn open_actions_of_all_teams_are_read_and_settled_where_they_are_kept() {
    let room = Room::new(Language::En).keys("a").see("promises_01_reading");
    drop(room);
    let room = listed(Language::En).see("promises_02_list");
    room.at_every_size();
    let room = room.see_at("promises_02_list_small", 60, 18);
    let room = room.see_at("promises_02_list_large", 120, 40);
    let room = room.see_at("promises_02_list_tiny", 40, 12);
    let room = room.keys("down down").see("promises_03_experiment");
    let room = room.keys("enter").see("promises_04_whole");
    room.at_every_size();
    let room = room.keys("esc up up d");
    assert!(
        room.picture(80, 24).contains("5 days late"),
        "not before its file says so"
    );
    let (room, settled) = written(room);
    assert_eq!(settled.fate, Fate::Became(Progress::Done));
    assert_eq!(settled.holder.0, "2026-11-05-payments-calms-7f3k");
    let room = room.see("promises_05_done");
    let (room, back) = written(room.keys("u"));
    assert_eq!(back.fate, Fate::Became(Progress::Open));
    assert!(room.picture(80, 24).contains("5 days late"));
    let (room, dropped) = written(room.keys("x"));
    assert_eq!(dropped.fate, Fate::Became(Progress::Dropped));
    let (room, _) = written(room.keys("x"));
    let room = room.keys("m").types("+14").see("promises_06_new_day");
    room.at_every_size();
    let (room, moved) = written(room.keys("enter"));
    let day = jiff::civil::date(2026, 12, 6);
    assert_eq!(moved.fate, Fate::Due(Some(day)));
    let room = room.see("promises_07_moved");
    let (room, back) = written(room.keys("u"));
    assert_eq!(back.fate, Fate::Due(Some(jiff::civil::date(2026, 11, 17))));
    let room = room.keys("m").types("sometime").keys("enter");
    assert_eq!(room.told(), "promise-bad-date");
    let room = room
        .keys("esc")
        .keys("/")
        .types("pair")
        .see("promises_08_found");
    let room = room.keys("enter enter enter");
    let opened = Effect::Open(SessionId("2026-11-05-payments-calms-7f3k".to_owned()));
    assert_eq!(room.effects.last(), Some(&opened));
}

#[test]
fn open_actions_read_in_french_too() {
    let room = listed(Language::Fr).see("promises_11_list_fr");
    let room = room.see_at("promises_11_list_fr_small", 60, 18);
    let room = room.keys("down down enter").see("promises_12_whole_fr");
    let (room, _) = written(room.keys("d"));
    let room = room.see("promises_13_done_fr");
    let room = room.keys("m").see("promises_14_day_fr");
    room.at_every_size();
}

#[test]
fn a_list_without_actions_says_what_fills_it_and_names_what_cannot_be_read() {
    let event = |pledges, unread: &[&str]| Event::Pledged {
        pledges,
        unread: unread.iter().map(|file| (*file).to_owned()).collect(),
    };
    let room = || Room::new(Language::En).keys("a");
    let none = room().event(event(Vec::new(), &[])).see("promises_21_none");
    let none = none.keys("d x m u enter");
    assert_eq!(none.effects.len(), 1, "nothing to settle");
    let torn = ["2026-11-03-platform-calms-e5f6.ron"];
    let some = room().event(event(some(Language::En), &torn));
    some.see("promises_22_unread").at_every_size();
}

#[test]
fn five_hundred_actions_keep_the_chosen_one_in_sight() {
    let many = (1..=500).map(|id| pledge(id, "Payments", &format!("Action {id}")));
    let room = Room::new(Language::En).keys("a").event(Event::Pledged {
        pledges: many.collect(),
        unread: Vec::new(),
    });
    let room = room.keys("G up up");
    let picture = room.picture(80, 24);
    assert!(
        picture.contains("Action 498") && picture.contains("500 open"),
        "{picture}"
    );
}

fn carried(id: u32, text: &str, language: Language) -> Carried {
    let pledge = Pledge {
        measure: "manual steps per release".to_owned(),
        today: "14".to_owned(),
        aim: Some(aim(None, language)),
        ..pledge(id, "Payments", text)
    };
    pledge.carry()
}

fn review(language: Language) -> Room {
    let texts = [
        "Add a contract test",
        "Write down who is on call",
        "Pair",
        "Buy a bell",
    ];
    let cards = (1..).zip(texts);
    let cards = cards
        .map(|(id, text)| carried(id, text, language))
        .collect();
    session("calms", language, Mode::Tally, "review")
        .until("review")
        .change(Command::Carry(cards))
}

#[test]
fn the_review_opens_with_what_it_should_move_and_asks_to_close_one_of_more_than_three() {
    let room = review(Language::En).see("promises_31_review");
    room.at_every_size();
    let counts = crate::domain::Counts {
        levels: [0, 0, 2, 3, 0],
        abstained: 0,
    };
    let question = "calms.A1".to_owned();
    let room = room.change(Command::Reveal { question, counts });
    let room = room.keys("space x up up").see("promises_32_settled");
    let open = |room: &Room| {
        let carried = room.session().carried();
        carried
            .iter()
            .filter(|card| card.status == Progress::Open)
            .count()
    };
    assert_eq!(open(&room), 2);
    let _ = review(Language::Fr).see("promises_33_review_fr");
}
