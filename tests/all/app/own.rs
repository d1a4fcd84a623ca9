//! Own packs in the screens: they are led like the ones that ship.
use std::fs;
use std::sync::Arc;

use calms::app::{App, Event, Opened, Screen, Start};
use calms::content::{Origin, Shelf, starter};
use calms::domain::{
    Command, Kind, Language, Mode, Pack, Place, Plan, Session, SessionId, Status, Variant,
};
use calms::input::Keymap;
use jiff::tz::TimeZone;
use tempfile::TempDir;

use crate::room::{Room, ten};

const PARTS: &str = include_str!("../../fixtures/parts.en.ron");
const RETRO: &str = include_str!("../../../content/packs/retro.en.ron");

/// The built-in packs with own ones beside them.
fn shelf_with(files: &[(&str, &str)]) -> (Arc<Shelf>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut shelf = Shelf::built_in(&Language::ALL);
    shelf.add_own(folder.path());
    (Arc::new(shelf), folder)
}

fn room(shelf: &Arc<Shelf>, language: Language) -> Room {
    let app = App::new(Start {
        shelf: Arc::clone(shelf),
        language,
        zone: TimeZone::UTC,
        keys: Keymap::default(),
        seed: 7,
        now: ten(),
    });
    Room {
        app,
        effects: Vec::new(),
    }
}

/// Picks a pack on the first screen and begins it as offered.
fn begun(shelf: &Arc<Shelf>, language: Language, id: &str) -> Room {
    let at = shelf.ids().position(|known| known == id).unwrap();
    let room = room(shelf, language).keys(&"down ".repeat(at));
    let room = room.keys("enter enter");
    assert!(matches!(room.app.front(), Screen::Step(_)));
    assert_eq!(room.session().header().pack, id);
    room
}

fn stop(room: &Room) -> &str {
    &room.session().stop().unwrap().id
}

#[track_caller]
fn shows(room: &Room, text: &str) {
    let picture = room.picture();
    let lines: Vec<String> = picture
        .chars()
        .collect::<Vec<_>>()
        .chunks(80)
        .map(|row| row.iter().collect())
        .collect();
    // A text may be wrapped: its words follow one another on the screen.
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let on_screen: Vec<String> = lines.iter().flat_map(|line| words(line)).collect();
    let wanted = words(text);
    let found = on_screen.windows(wanted.len()).any(|some| *some == wanted);
    assert!(
        found,
        "“{text}” is not on the screen:\n{}",
        lines.join("\n")
    );
}

#[test]
fn the_starting_pack_is_led_from_the_first_screen_to_the_report() {
    let (shelf, _folder) = shelf_with(&[("team-day.en.ron", &starter("team-day", Language::En))]);
    assert_eq!(shelf.faults(), []);
    shows(&room(&shelf, Language::En), "Our own workshop");
    let room = begun(&shelf, Language::En, "team-day").keys("t");
    assert_eq!(room.session().header().variant, Variant::Standard);
    shows(
        &room,
        "We look at how we choose our work, and how we finish it.",
    );
    let room = room.keys("right");
    shows(&room, "Do we all know what we finish next?");
    shows(&room, "Each of us has a different answer, or none.");
    let room = room.types("111224").keys("r enter");
    let asked = room.session().question("team-day.W1").unwrap();
    assert_eq!(asked.counts().unwrap().levels, [3, 2, 0, 1, 0]);
    let prompt = room.keys("f");
    shows(
        &prompt,
        "What did you begin last, and how did you choose it?",
    );
    let room = prompt.keys("esc right");
    shows(
        &room,
        "Do we finish what we have begun before we begin something new?",
    );
    let room = room.types("222233").keys("r enter right");
    assert_eq!(stop(&room), "wall");
    shows(&room, "Helps and hinders");
    shows(&room, "Few cards so far.");
    let room = room.keys("a").types("Pairs").keys("enter tab");
    let room = room
        .types("Waits")
        .keys("enter")
        .types("Two lists")
        .keys("enter esc");
    let cards = room.session().cards().iter();
    let cards: Vec<_> = cards.map(|card| (&*card.column, &*card.text)).collect();
    let wanted = [
        ("helps", "Pairs"),
        ("hinders", "Waits"),
        ("hinders", "Two lists"),
    ];
    assert_eq!(cards, wanted);
    assert!(
        room.session().said_at("wall").next().is_none(),
        "three are enough"
    );
    let room = room.keys("right");
    assert_eq!(stop(&room), "talk");
    shows(
        &room,
        "Which cards and which answers tell of the same thing?",
    );
    let room = room.keys("right");
    assert_eq!(stop(&room), "choose");
    shows(&room, "What do you want to change first?");
    let room = room.keys("5 right");
    assert_eq!(stop(&room), "experiments");
    let room = room.keys("enter").keys(&"enter ".repeat(8));
    let act = &room.session().experiments()[0].act;
    assert!(act.starts_with("Write the next three things"), "{act}");
    let room = room.keys("right");
    assert_eq!(stop(&room), "roti");
    let room = room.keys("P").types("554444").keys("r enter right enter");
    assert!(matches!(room.app.front(), Screen::Done(_)));
    assert_eq!(room.session().header().status, Status::Closed);
}

#[test]
fn the_starting_pack_is_led_alone_and_in_french_too() {
    let (shelf, _folder) = shelf_with(&[("seul.fr.ron", &starter("seul", Language::Fr))]);
    let shelved = shelf.exact("seul", Language::Fr).unwrap();
    let room = opened(&shelf, &shelved.pack, Mode::Solo, Variant::Full);
    let kinds: Vec<_> = room
        .session()
        .agenda()
        .iter()
        .map(|stop| stop.kind.code())
        .collect();
    assert_eq!(
        kinds,
        ["brief", "vote_set", "list", "commit"],
        "what needs a group is left out"
    );
    shows(
        &room,
        "Vous regardez comment le travail se choisit et se finit dans votre équipe.",
    );
    let room = room.keys("right");
    shows(
        &room,
        "Savons-nous tous ce que nous finissons ensuite\u{202f}?",
    );
}

/// A session of a pack that has just begun, on the screen.
fn opened(shelf: &Arc<Shelf>, pack: &Pack, mode: Mode, variant: Variant) -> Room {
    let plan = Plan {
        id: SessionId("2026-11-22-team-own-0000".to_owned()),
        variant,
        team: "Team".to_owned(),
        people: 7,
        mode,
        carried: Vec::new(),
    };
    let session = Session::begin(pack, plan, ten());
    let opened = Opened {
        session,
        read_only: None,
        left: None,
    };
    let room = room(shelf, pack.language);
    room.event(Event::Opened(Box::new(opened)))
}

#[test]
fn a_pack_of_every_part_is_led_through_each_step_in_each_mode() {
    let (shelf, _folder) = shelf_with(&[("parts.ron", PARTS)]);
    assert_eq!(shelf.faults(), []);
    let pack = &shelf.exact("parts", Language::En).unwrap().pack;
    for mode in Mode::ALL {
        let mut room = opened(&shelf, pack, mode, Variant::Full);
        let agenda = room.session().agenda().to_vec();
        assert_eq!(agenda.len(), pack.steps.len(), "nothing here needs a group");
        for (n, stop) in agenda.iter().enumerate() {
            let place = Place {
                stop: n,
                question: 0,
            };
            let mut session = room.session().clone();
            session.apply(Command::Go(place), ten()).unwrap();
            let opened = Opened {
                session,
                read_only: None,
                left: None,
            };
            room = room.event(Event::Opened(Box::new(opened)));
            shows(&room, &stop.title);
            // Help, agenda and prompt open and close over it.
            let tried = room.keys("? esc o esc f down up");
            assert!(tried.app.table.is_some(), "{mode:?} {}", stop.id);
            assert_eq!(tried.session().header().pack, "parts", "{}", stop.id);
            room = tried;
        }
    }
}

#[test]
fn a_vote_of_an_own_survey_is_kept_as_counts() {
    let (shelf, _folder) = shelf_with(&[("parts.ron", PARTS)]);
    let pack = &shelf.exact("parts", Language::En).unwrap().pack;
    let mut room = opened(&shelf, pack, Mode::Tally, Variant::Full);
    while !matches!(room.session().stop().unwrap().kind, Kind::Checklist { .. }) {
        room = room.keys("right");
    }
    shows(&room, "Another sign");
    let room = room.keys("P 4 enter 3 enter r enter");
    let signs = room.session().survey("signs").unwrap();
    assert_eq!(signs.counts, Some(vec![4, 3]));
    shows(&room, "Half.");
}

#[test]
fn a_pack_of_one_language_is_offered_in_that_one_and_says_so() {
    let french = starter("seul", Language::Fr);
    let (shelf, folder) = shelf_with(&[("seul.fr.ron", &french)]);
    let at = shelf.ids().position(|id| id == "seul").unwrap();
    let home = room(&shelf, Language::En).keys(&"down ".repeat(at));
    shows(&home, "own workshop · in French only");
    let room = home.keys("enter enter");
    assert_eq!(room.session().header().language, Language::Fr);
    assert_eq!(room.session().header().title, "Notre atelier");
    // With the other language beside it, the same workshop speaks that one.
    fs::write(folder.path().join("x.ron"), starter("seul", Language::En)).unwrap();
    let mut both = Shelf::built_in(&Language::ALL);
    both.add_own(folder.path());
    let room = begun(&Arc::new(both), Language::En, "seul");
    assert_eq!(room.session().header().title, "Our own workshop");
    let room = room.keys("L");
    assert_eq!(room.session().header().title, "Notre atelier");
    let question = room.session().question("seul.W1").unwrap();
    assert!(
        question.title.starts_with("Savons-nous"),
        "{}",
        question.title
    );
}

#[test]
fn a_broken_own_pack_is_named_at_the_start_with_its_place() {
    let broken = starter("team-day", Language::En).replace("minutes: 30", "minutes: 31");
    let (shelf, folder) = shelf_with(&[("team-day.en.ron", &broken)]);
    let nothing = Arc::new(Shelf::built_in(&Language::ALL));
    let room = room(&nothing, Language::En).event(Event::Shelved(Arc::clone(&shelf)));
    let notice = room.app.notice.as_ref().unwrap();
    assert_eq!(notice.code, "pack-left-aside");
    let path = folder.path().join("team-day.en.ron").display().to_string();
    let line = broken
        .lines()
        .position(|line| line.contains("minutes: 31"))
        .unwrap()
        + 1;
    assert_eq!(notice.details[0].1, path);
    assert_eq!(notice.details[1].1, line.to_string());
    shows(&room, "A pack was left aside:");
    assert!(!shelf.ids().any(|id| id == "team-day"));
    assert!(shelf.ids().any(|id| id == "calms"), "the others are there");
}

#[test]
fn the_retrospective_is_data_and_runs_the_same_under_another_name() {
    let own = RETRO
        .replace("id: \"retro\"", "id: \"four\"")
        .replace("\"fourls\"", "\"quarters\"")
        .replace("\"read-lists\"", "\"lists\"");
    let (shelf, _folder) = shelf_with(&[("four.ron", &own)]);
    assert_eq!(shelf.faults(), []);
    let four = shelf.exact("four", Language::En).unwrap();
    assert!(matches!(four.origin, Origin::Own(_)));
    let built_in = begun(&shelf, Language::En, "retro");
    let renamed = begun(&shelf, Language::En, "four");
    let mut rooms = [built_in, renamed];
    for _ in 0..four.pack.steps.len() {
        let [one, other] = &rooms;
        assert_eq!(stop(one), stop(other));
        assert_eq!(one.picture(), other.picture(), "{}", stop(one));
        rooms = rooms.map(|room| room.keys("right"));
    }
}

#[test]
fn a_pack_of_one_language_leaves_the_interface_in_the_one_that_was_asked_for() {
    let english = starter("team-day", Language::En);
    let (shelf, _folder) = shelf_with(&[("team-day.en.ron", &english)]);
    let room = begun(&shelf, Language::Fr, "team-day");
    assert_eq!(room.app.language, Language::Fr);
    assert_eq!(room.session().header().language, Language::En);
    shows(&room, "Cet atelier n’existe qu’en anglais.");
    // Once: the next key takes it away, and taking a change back brings no English with it.
    let room = room.keys("w 7 enter u");
    assert_eq!(room.app.language, Language::Fr);
    let session = room.session().clone();
    let read_only = None;
    let again = room.event(Event::Opened(Box::new(Opened {
        session,
        read_only,
        left: None,
    })));
    assert_eq!(again.app.language, Language::Fr);
    shows(&again, "Cet atelier n’existe qu’en anglais.");
    // Who asks for the workshop's own language has it.
    let both = again.keys("L");
    assert_eq!(both.app.language, Language::En);
    assert!(both.app.notice.is_none());
    let apart = both.keys("L");
    assert_eq!(apart.app.language, Language::Fr);
    shows(&apart, "Cet atelier n’existe qu’en anglais.");
}

#[test]
fn an_own_pack_in_the_place_of_a_built_in_one_is_named_when_packs_are_there() {
    let title = RETRO.replacen("title: \"", "title: \"Ours: ", 1);
    let (shelf, _folder) = shelf_with(&[("retro.en.ron", &title)]);
    assert_eq!(shelf.faults(), []);
    let empty = Arc::new(Shelf::built_in(&Language::ALL));
    let told = room(&empty, Language::En).event(Event::Shelved(Arc::clone(&shelf)));
    shows(&told, "the place of the built-in one: retro");
    shows(&told, "Ours: ");
    let silent = room(&empty, Language::En).event(Event::Shelved(Arc::clone(&empty)));
    assert!(silent.app.notice.is_none());
}
