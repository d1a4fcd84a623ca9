//! A post-mortem in French, with times as French writes them.
use super::Room;
use super::incident::begun;
use crate::app::{Effect, Event, Naming, Screen};
use crate::domain::{Command, EventKind, Language};

const NOTES: &str = "\
- 13h50 mise en production de la 4.2
- 14h03 : alerte sur le paiement
- vers 14h10 l’astreinte prend la main
- 14 h 25 retour arrière
- la veille, tout allait bien
- on en parle au café
- 14h40 tout est vert
";

#[test]
fn a_french_team_reads_its_notes_and_marks_them() {
    let room = begun(Language::Fr)
        .onward_to("timeline")
        .see("incident_fr_01_empty");
    let room = room.pastes(NOTES).see("incident_fr_02_no_date");
    let tray = room.tray();
    assert_eq!((tray.chat.told.len(), tray.chat.unread.len()), (0, 7));
    // The date is asked for first, and read by as it is typed.
    let room = room.types("11 mai 2026").see("incident_fr_03_date");
    // The zone comes next and takes the keys: what is typed stands in place of the room's.
    let room = room.keys("enter").burst("Europe/Paris").keys("enter");
    let room = room
        .see("incident_fr_04_read")
        .keys("1 down 2 down 3 down 4");
    let room = room
        .see_at("incident_fr_05_marked_60", 60, 18)
        .keys("enter");
    let form = room.session().form("header").unwrap();
    assert_eq!(
        (form.value("date"), form.value("zone")),
        ("11 mai 2026", "Europe/Paris")
    );
    let room = room.see("incident_fr_06_timeline");
    let room = room.see_at("incident_fr_06_timeline_60", 60, 18);
    let room = room.see_at("incident_fr_06_timeline_120", 120, 40);
    let room = room.keys("p").see("incident_fr_07_left").keys("esc");
    assert_eq!(room.session().timeline().unread.len(), 2);
    let room = room.keys("enter").see("incident_fr_08_form").keys("esc a");
    let room = room
        .types("18:30 +05:45 appel de Katmandou")
        .keys("enter esc");
    room.see("incident_fr_09_offsets").at_every_size();
}

#[test]
fn nothing_pasted_is_lost_by_esc_or_by_a_crash() {
    let room = begun(Language::Fr).onward_to("timeline").pastes(NOTES);
    // The program stops while the tray is open.
    let saved = room.saved().clone();
    let room = Room::new(Language::Fr)
        .opened(saved)
        .see("incident_fr_10_draft");
    assert!(matches!(room.app.front(), Screen::Tray(_)));
    let room = room.keys("esc");
    assert_eq!(room.told(), "tray-left");
    let unread = &room.session().timeline().unread;
    let lines: Vec<u32> = unread.iter().map(|line| line.line).collect();
    assert_eq!(lines, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(room.session().draft(), None);
    assert!(
        room.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Save(..)))
    );
    // A second paste stands beside the first. Without a date nothing is put on the timeline.
    let room = room.pastes("15h00 a\n15h01 b").keys("down down enter");
    assert_eq!(room.told(), "tray-date-first");
    let room = room.see("incident_fr_11_date_first").keys("esc");
    assert_eq!(room.session().timeline().unread.len(), 9);
    assert_eq!(room.session().timeline().entries.len(), 0);
}

#[test]
fn a_paste_that_comes_as_keys_reaches_the_tray_whole() {
    let mut room = begun(Language::En).onward_to("timeline");
    for part in [
        "14:03 alert fired\n14:0",
        "5 rolled back\n14:10 al",
        "l green\n",
    ] {
        let keys = part.chars().map(|c| match c {
            '\n' => crate::input::Key::plain(crate::input::Code::Enter),
            c => crate::input::Key::char(c),
        });
        room = room.event(Event::Keys(keys.collect()));
    }
    let tray = room.tray();
    let lines: Vec<&str> = tray.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines,
        ["14:03 alert fired", "14:05 rolled back", "14:10 all green"]
    );
}

#[test]
fn five_thousand_pasted_lines_are_all_on_the_timeline_or_in_the_tray() {
    let text: String = (0..5_000)
        .map(|n| match n % 2 {
            0 => format!("2026-05-11T{:02}:{:02}:00Z line {n}\n", n / 60 % 24, n % 60),
            _ => format!("line {n} has no time\n"),
        })
        .collect();
    let room = begun(Language::En).onward_to("timeline").pastes(&text);
    let room = room
        .keys("G")
        .see("incident_many_01_lines")
        .keys("g tab enter");
    let timeline = room.session().timeline();
    assert_eq!(
        (timeline.entries.len(), timeline.unread.len()),
        (2_500, 2_500)
    );
    let mut all: Vec<String> = timeline.entries.iter().map(|e| e.text.clone()).collect();
    all.extend(timeline.unread.iter().map(|line| line.text.clone()));
    for n in 0..5_000 {
        let line = format!("line {n}");
        let found = all
            .iter()
            .filter(|text| text.split(" has").next() == Some(&*line));
        assert_eq!(found.count(), 1, "{line}");
    }
    room.see("incident_many_02_entries");
}

const SPOKEN: &str = "\
14:03 Ana: alert fired
14:05 Ben: rolled back
14:10 Ana: all green
that was a long night
";

#[test]
fn a_tray_left_for_later_opens_as_it_was_even_after_a_restart() {
    let room = begun(Language::En).onward_to("timeline").pastes(SPOKEN);
    let room = room.types("2026-05-11").keys("enter");
    // Slow letters and a burst both stand in place of the zone of the room.
    let room = room.types("Europe/Paris");
    assert_eq!(room.tray().zone.text(), "Europe/Paris");
    let room = room.keys("enter e").types("support").keys("enter down");
    let room = room.keys("1 down space").see("tray_later_01_set");
    let check = |room: &Room| {
        let tray = room.tray();
        assert_eq!(
            (tray.date.text(), tray.zone.text()),
            ("2026-05-11", "Europe/Paris")
        );
        assert_eq!(*tray.naming("Ana"), Naming::Role("support".to_owned()));
        let picks: Vec<_> = tray.chat.told.iter().map(|told| tray.pick(told)).collect();
        let kept: Vec<bool> = picks.iter().map(|pick| pick.kept).collect();
        assert_eq!(kept, [true, false, true]);
        assert_eq!(picks[0].kind, EventKind::Started);
    };
    check(&room);
    let room = room.keys("esc");
    assert_eq!(room.told(), "tray-left");
    // Other lines that are typed meanwhile take nothing of it away.
    let room = room.keys("a").types("16:00 a typed line").keys("enter esc");
    let saved = room.saved().clone();
    let room = room.keys("p").see("tray_later_02_again");
    check(&room);
    let again = Room::new(Language::En).opened(saved).keys("p");
    check(&again);
    // Left and found once more; then what is kept goes onto the timeline.
    let again = again.keys("esc p");
    check(&again);
    let again = again.keys("enter");
    assert_eq!(again.told(), "tray-put");
    let timeline = again.session().timeline();
    assert_eq!((timeline.entries.len(), timeline.unread.len()), (3, 2));
    let form = again.session().form("header").unwrap();
    assert_eq!(
        (form.value("date"), form.value("zone")),
        ("2026-05-11", "Europe/Paris")
    );
    // What the form learns later is newer than what the tray had.
    let again = again.change(Command::Fill {
        form: "header".to_owned(),
        field: "date".to_owned(),
        text: "2026-05-12".to_owned(),
    });
    assert_eq!(again.keys("p").tray().date.text(), "2026-05-12");
}

#[test]
fn a_second_paste_left_for_later_keeps_what_was_chosen_in_the_first() {
    let room = begun(Language::En).onward_to("timeline").pastes(SPOKEN);
    let room = room.types("2026-05-11").keys("enter enter tab 2 esc");
    let room = room.pastes("15:00 Zoe: looks fine\n15:01 Zoe: closing");
    assert_eq!(room.tray().date.text(), "2026-05-11");
    let room = room.keys("space esc p");
    let tray = room.tray();
    let picks: Vec<_> = tray.chat.told.iter().map(|told| tray.pick(told)).collect();
    let kept: Vec<bool> = picks.iter().map(|pick| pick.kept).collect();
    assert_eq!(kept, [true, true, true, false, true]);
    assert_eq!(picks[0].kind, EventKind::Detected);
}
