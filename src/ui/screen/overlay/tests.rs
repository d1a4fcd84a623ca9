//! Every one of these screens, reached with keys, at the sizes that matter.
use crate::app::{Event, Listed};
use crate::domain::{Header, Kind, Language, SessionId, Status};
use crate::input::Action;
use crate::ui::glyphs::ASCII;
use crate::ui::testing::{Room, SIZES};
use crate::ui::theme::Theme;

/// The front screen at each of the sizes, one under the other.
fn at_sizes(room: &Room) -> String {
    let one = |(w, h)| format!("{w}x{h}\n{}", room.front(w, h));
    SIZES.map(one).concat()
}

/// Keeps the pictures of a room, and draws it at every size there is.
macro_rules! kept {
    ($name:literal, $room:expr) => {
        let room = $room;
        insta::assert_snapshot!($name, at_sizes(&room));
        room.at_every_size();
    };
}

fn header(language: Language) -> Header {
    let room = Room::begun(language, "Checkout team");
    let mut header = room.app.table.as_ref().unwrap().session.header().clone();
    header.step = (6, 13);
    header
}

fn listed(language: Language) -> Vec<Listed> {
    let first = header(language);
    let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
    let mut second = first.clone();
    second.id = SessionId("2026-11-12-payments-calmsr-a1b2".to_owned());
    second.title = "CALMS + Recovery".to_owned();
    second.team = "Payments".to_owned();
    second.status = Status::Closed;
    second.created = "2026-11-12T14:00:00Z".parse().unwrap();
    second.open = vec![Some(day("2026-11-20")), Some(day("2026-11-27")), None];
    let mut third = second.clone();
    third.id = SessionId("2026-10-01-search-calms-c3d4".to_owned());
    third.team = "Search and recommendations, Lyon".to_owned();
    third.created = "2026-10-01T09:00:00Z".parse().unwrap();
    third.open = vec![Some(day("2026-12-01"))];
    let damaged = |copy| Listed::Damaged {
        file: "2026-11-03-platform-calms-e5f6.ron".to_owned(),
        line: 112,
        why: "expected a comma, found “actions”".to_owned(),
        copy,
    };
    vec![
        Listed::Sound(Box::new(first.clone())),
        Listed::Sound(Box::new(second)),
        damaged(Some(Box::new(first))),
        Listed::Sound(Box::new(third)),
        damaged(None),
    ]
}

fn home(language: Language) -> Room {
    Room::new(language).listed(listed(language))
}

fn begun(language: Language) -> Room {
    Room::begun(language, "Checkout team")
}

/// A session at its second question with levels, its clock running.
fn asking(language: Language) -> Room {
    let room = begun(language).keys("t").wait(130);
    room.keys("o j j j j enter").wait(65)
}

/// A session at the first question that has a text of its own.
fn at_a_text(language: Language) -> Room {
    let mut room = begun(language);
    let has_text = |room: &Room| {
        let session = &room.app.table.as_ref().unwrap().session;
        let pack = room.app.pack().unwrap();
        let question = session.asked().and_then(|asked| pack.question(&asked.id));
        question.is_some_and(|question| !question.about.is_empty())
    };
    for _ in 0..60 {
        if !has_text(&room) {
            room = room.keys("right");
        }
    }
    assert!(has_text(&room));
    room
}

#[test]
fn past_sessions_are_listed_with_their_state() {
    kept!("sessions_en", home(Language::En).keys("s"));
    kept!("sessions_fr", home(Language::Fr).keys("s"));
    kept!("sessions_damaged_en", home(Language::En).keys("s j j"));
    kept!("sessions_damaged_fr", home(Language::Fr).keys("s j j j j"));
}

#[test]
fn the_columns_of_a_long_list_stay_where_they_are_as_it_scrolls() {
    let room = home(Language::En);
    let listed = room.app.sessions.as_deref().unwrap_or_default();
    let first = listed.iter().find_map(Listed::sound).cloned();
    let Some(first) = first else {
        unreachable!("a sound one is listed")
    };
    // The widest row of each column is far below.
    let row = |n: i64| {
        let mut header = first.clone();
        header.id = SessionId(format!("{n}"));
        header.status = Status::Running;
        header.step = if n == 90 { (10, 12) } else { (1, 2) };
        header.title = if n == 90 { "Twelve words" } else { "One" }.to_owned();
        header.team = "x".to_owned();
        let day = if n == 90 {
            1_795_132_800
        } else {
            1_793_664_000
        };
        header.created = jiff::Timestamp::constant(day, 0);
        Listed::Sound(Box::new(header))
    };
    let room = Room::new(Language::En).listed((0..100).map(row).collect());
    let columns = |room: &Room| {
        let shown = room.front(80, 24);
        let marked = shown.lines().find(|line| line.contains('▸'));
        let marked = marked.unwrap_or_default();
        ["x ", "2026", "step"].map(|column| marked.find(column))
    };
    let room = room.keys("s");
    let top = columns(&room);
    assert!(top.iter().all(Option::is_some), "{}", room.front(80, 24));
    let room = room.keys("j ".repeat(90).trim());
    assert!(room.front(80, 24).contains("▸ Twelve"));
    let widest = columns(&room);
    assert_eq!((widest[0], widest[2]), (top[0], top[2]));
}

#[test]
fn past_sessions_are_found_by_typing() {
    kept!(
        "sessions_found",
        home(Language::En).keys("/ /").types("pay")
    );
    let none = home(Language::En).keys("s /").types("zzz");
    assert!(none.front(80, 24).contains("Nothing found."));
    let none = Room::new(Language::En).keys("s");
    assert!(none.front(80, 24).contains("Looking for past sessions."));
    let none = Room::new(Language::En).listed(Vec::new()).keys("s");
    assert!(none.front(80, 24).contains("No past session."));
}

#[test]
fn the_outline_shows_where_the_time_went() {
    kept!("outline_before_en", begun(Language::En).keys("o"));
    kept!("outline_before_fr", begun(Language::Fr).keys("o"));
    kept!("outline_asking_en", asking(Language::En).keys("o"));
    let late = || asking(Language::En).wait(900);
    kept!("outline_late_en", late().keys("o j s"));
    kept!("outline_late_fr", asking(Language::Fr).wait(900).keys("o"));
}

#[test]
fn help_tells_every_key_by_the_place_where_it_holds() {
    kept!("help_en", asking(Language::En).keys("?"));
    kept!("help_fr", asking(Language::Fr).keys("?"));
    kept!(
        "help_found",
        asking(Language::En).keys("?").types("vote").keys("down")
    );
    let none = asking(Language::En).keys("?").types("zzz");
    assert!(none.front(80, 24).contains("Nothing here is called that."));
}

#[test]
fn the_palette_tells_all_that_can_be_done() {
    kept!("palette_en", asking(Language::En).keys(":").types("the"));
    kept!("palette_fr", home(Language::Fr).keys("s :"));
}

#[test]
fn a_line_is_taken_down_at_the_foot() {
    let said = "The build takes forty minutes and nobody looks at it any more since the \
                second runner went away in spring, which we noticed only last week.";
    kept!("capture_empty_en", asking(Language::En).keys("c"));
    kept!(
        "capture_long_en",
        asking(Language::En).keys("c").types(said)
    );
    kept!(
        "capture_view_fr",
        asking(Language::Fr).keys("c tab").types("Pas vu d’ici.")
    );
    let action = |language| {
        asking(language)
            .keys("c")
            .types("Add a runner")
            .keys("tab tab tab")
    };
    kept!(
        "capture_action_en",
        action(Language::En)
            .keys("enter")
            .types("Ana")
            .keys("enter")
            .types("fri")
    );
    kept!(
        "capture_action_fr",
        action(Language::Fr).keys("enter enter").types("bientôt")
    );
}

#[test]
fn a_card_shows_its_fields_and_the_hint_of_the_one_in_focus() {
    kept!("card_experiment_en", card(Language::En));
    kept!(
        "card_experiment_fr",
        card(Language::Fr).keys("down down down down")
    );
    let long = "If a red build stops the line for everybody, then people will look at it at \
                once, and the queue behind it will be gone by noon instead of the next day";
    kept!("card_long_en", card(Language::En).types(long));
    kept!(
        "card_action_fr",
        at_cards(begun(Language::Fr))
            .keys("a down down")
            .types("+14")
    );
}

/// An experiment, as the question at hand suggests it.
fn card(language: Language) -> Room {
    at_cards(asking(language).keys("1 1 2 2 2 3 r enter")).keys("enter")
}

/// Goes on to the step at which cards are written.
fn at_cards(mut room: Room) -> Room {
    let is_there = |room: &Room| {
        let session = &room.app.table.as_ref().unwrap().session;
        session.stop().is_some_and(|stop| stop.kind == Kind::Commit)
    };
    for _ in 0..60 {
        if !is_there(&room) {
            room = room.keys("right");
        }
    }
    assert!(is_there(&room));
    room
}

#[test]
fn people_prompt_and_break_stand_alone() {
    kept!("people_en", asking(Language::En).keys("w"));
    kept!("people_fr", asking(Language::Fr).keys("w").types("12"));
    kept!("prompt_en", asking(Language::En).keys("f f"));
    kept!("prompt_fr", asking(Language::Fr).keys("f"));
    kept!("break_en", asking(Language::En).keys("b +"));
    kept!("break_fr", asking(Language::Fr).keys("b"));
    let over = asking(Language::En).keys("b").wait(601);
    assert!(over.front(80, 24).contains("The break is over."));
    let elsewhere = {
        let mut room = asking(Language::En);
        room.app.zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(5));
        room.keys("b")
    };
    let small = elsewhere.front(30, 6);
    assert!(small.contains("back at 15:13"), "{small}");
}

#[test]
fn pages_are_read() {
    kept!("directive_en", begun(Language::En).keys("D"));
    kept!("directive_fr", begun(Language::Fr).keys("D"));
    kept!(
        "about_question_en",
        at_a_text(Language::En).act(Action::About)
    );
    kept!(
        "about_question_fr",
        at_a_text(Language::Fr).act(Action::About).keys("down down")
    );
    kept!("about_pack_en", begun(Language::En).act(Action::About));
}

#[test]
fn a_question_says_what_enter_does() {
    kept!("ask_leave_en", asking(Language::En).keys("q"));
    kept!("ask_leave_fr", asking(Language::Fr).keys("q"));
    kept!("ask_ballot_en", asking(Language::En).keys("3 q"));
    kept!("ask_note_en", asking(Language::En).burst("hello everybody"));
    kept!(
        "ask_note_fr",
        asking(Language::Fr).burst("bonjour tout le monde")
    );
    kept!("ask_delete_en", home(Language::En).keys("s j del"));
    kept!("ask_rescue_fr", home(Language::Fr).keys("s j j enter"));
    kept!("ask_suspend_en", asking(Language::En).keys("ctrl-z"));
    let pasted = asking(Language::En).event(Event::Paste("long ".repeat(200)));
    kept!("ask_note_long_en", pasted);
}

#[test]
fn what_is_chosen_is_reversed_as_well_as_marked() {
    for (keys, marked) in [("c tab", "▸ other view"), ("o", "▸   ● A1"), ("?", "▸ 1-5")] {
        let room = asking(Language::En).keys(keys);
        let (picture, marks) = (room.picture(80, 24), room.marks(80, 24));
        let mut lines = picture.lines().zip(marks.lines());
        let (line, marks) = lines.find(|(line, _)| line.contains(marked)).unwrap();
        let at = line.chars().position(|c| c == '▸').unwrap();
        assert_eq!(marks.chars().nth(at), Some('r'), "{keys}: {line}");
    }
}

#[test]
fn a_small_terminal_shows_one_column() {
    let small = |room: Room| room.front(40, 12);
    let late = || asking(Language::En).wait(900);
    let seen = [
        small(home(Language::En).keys("s j")),
        small(late().keys("o")),
        small(late().keys("?")),
        small(late().keys("c tab tab tab").types("Add a runner")),
        small(card(Language::En).keys("down down down")),
        small(late().keys("w")),
        small(late().keys("f")),
        small(late().keys("b")),
        small(late().keys("q")),
        small(late().keys("D")),
    ];
    insta::assert_snapshot!(seen.join("\n"));
}

#[test]
fn ascii_will_do() {
    let theme = || Theme::terminal().with_glyphs(&ASCII);
    for keys in ["o", "c tab tab tab", "?", "f", "q", "b"] {
        let picture = asking(Language::En).with(theme()).keys(keys).front(80, 24);
        let beyond = picture.chars().find(|c| !c.is_ascii());
        let from_words = ['·', '’', '“', '”', 'é', '&'];
        assert!(beyond.is_none_or(|c| from_words.contains(&c)), "{picture}");
    }
}

#[test]
fn whoever_types_cannot_steer_the_terminal() {
    let nasty = "a\u{1b}[2Jb\u{202e}c";
    let room = Room::begun(Language::En, "x").event(Event::Paste(nasty.to_owned()));
    for picture in [room.front(80, 24), room.picture(80, 24)] {
        assert!(!picture.contains(['\u{1b}', '\u{202e}']));
    }
    let mut sessions = listed(Language::En);
    if let Some(Listed::Sound(header)) = sessions.first_mut() {
        header.team = nasty.to_owned();
    }
    let room = Room::new(Language::En).listed(sessions).keys("s");
    assert!(!room.front(80, 24).contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn no_word_is_missing_on_any_of_these_screens() {
    for language in Language::ALL {
        for keys in [
            "o",
            "w",
            "c tab tab tab",
            "b",
            "f",
            "D",
            "q",
            "ctrl-z",
            "?",
            ":",
        ] {
            let picture = asking(language).keys(keys).picture(120, 40);
            assert!(!picture.contains(['⟦', '$']), "{keys}: {picture}");
        }
    }
}
