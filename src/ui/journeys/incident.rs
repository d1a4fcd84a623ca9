//! A post-mortem from its first screen to its close: a pasted chat, a timeline, what it adds up to.
use super::Room;
use crate::app::{Screen, Tray, TrayRow};
use crate::domain::{EventKind, Language, Status};

/// What was copied out of a chat, with a night that goes on past midnight.
pub(super) const CHAT: &str = "\
Ana Silva
  11:41 PM
Payments page is slow for me

Ben
  11:44 PM
Alert: checkout 5xx at 20%

page-bot  11:45 PM
Paged the on-call person
23:52 ben: rolled the release back
~23:58 graphs go down
[00:10] ana: all green again
we should write this up
lol
";

/// Eight people begin a post-mortem.
pub(super) fn begun(language: Language) -> Room {
    let mut room = Room::new(language);
    let is_pm = |room: &Room| {
        let Screen::Home(home) = room.app.front() else {
            return false;
        };
        let rows = crate::app::Home::rows(None, &room.app.shelf, language);
        matches!(rows.get(home.at), Some(crate::app::HomeRow::Pack(id)) if id == "pm")
    };
    for _ in 0..12 {
        if is_pm(&room) {
            break;
        }
        room = room.keys("down");
    }
    let room = room.keys("enter up").types("Checkout").keys("enter enter");
    assert_eq!(room.session().header().pack, "pm");
    room.keys("t")
}

impl Room {
    /// Goes on to a step.
    pub(super) fn onward_to(mut self, stop: &str) -> Self {
        for _ in 0..20 {
            if self.stop() == stop {
                return self;
            }
            self = self.keys("right");
        }
        assert_eq!(self.stop(), stop, "the step is ahead");
        self
    }

    pub(super) fn pastes(self, text: &str) -> Self {
        self.event(crate::app::Event::Paste(text.to_owned()))
    }

    /// The tray, which must be open.
    pub(super) fn tray(&self) -> &Tray {
        let Screen::Tray(tray) = self.app.front() else {
            unreachable!("no tray is open")
        };
        tray
    }

    fn kinds(&self) -> Vec<EventKind> {
        let entries = &self.session().timeline().entries;
        entries.iter().map(|event| event.kind).collect()
    }
}

/// The form of the incident: title, date and zone.
fn headed(room: Room) -> Room {
    let room = room
        .onward_to("roles")
        .see("incident_01_roles")
        .keys("enter");
    let room = room
        .types("Payment page slow on Monday night")
        .keys("enter");
    let room = room.types("2026-05-11").keys("enter");
    let room = room.types("Europe/Paris").keys("enter");
    let room = room
        .see("incident_02_header")
        .keys("down down down down down 1 esc");
    let form = room.session().form("header").unwrap();
    assert_eq!(
        (form.value("date"), form.value("change")),
        ("2026-05-11", "yes")
    );
    room.onward_to("timeline")
}

/// The pasted chat, from the tray onto the timeline.
fn pasted(room: Room) -> Room {
    let room = room.see("incident_03_empty").pastes(CHAT);
    let room = room.see("incident_04_tray");
    let room = room.see_at("incident_04_tray_60", 60, 18);
    let room = room.see_at("incident_04_tray_120", 120, 40);
    room.at_every_size();
    // The first entry is chosen: it started then, and was detected three minutes later.
    let room = room.keys("1 down 2 down 3 down 6 down 4 down 5");
    let room = room.see("incident_05_marked").keys("down down");
    let tray = room.tray();
    assert!(matches!(tray.chosen(), Some(TrayRow::Unread(1))));
    // A role for one name; the bot is no person.
    let room = room.keys("g tab e").types("support");
    let room = room.see("incident_06_role").keys("enter e");
    let room = room.types("on call").keys("enter space");
    let room = room.see("incident_07_authors").keys("enter");
    assert_eq!(room.told(), "tray-put");
    room.see("incident_08_timeline")
}

/// To the end: the vote on the time invested, and the close.
fn closed(room: Room) {
    let room = room
        .onward_to("roti")
        .keys("P")
        .types("445553")
        .keys("r enter");
    let room = room.keys("right enter").see("incident_18_closed");
    assert_eq!(room.session().header().status, Status::Closed);
    let incident = room.session().header().incident.clone();
    assert!(incident.is_some_and(|told| told.change == Some(true)));
}

#[test]
fn a_team_goes_from_a_pasted_chat_to_what_it_learnt() {
    let room = pasted(headed(begun(Language::En)));
    let session = room.session();
    let entries = &session.timeline().entries;
    assert_eq!(entries.len(), 6);
    assert_eq!(
        entries[5].at.unwrap().to_string(),
        "2026-05-12T00:10:00+02:00"
    );
    assert_eq!(session.timeline().unread.len(), 2);
    let texts: Vec<&str> = entries.iter().map(|event| event.text.as_str()).collect();
    assert!(
        texts
            .iter()
            .all(|text| !text.contains("Ana") && !text.contains("Ben"))
    );
    assert_eq!(texts[2], "page-bot: Paged the on-call person");
    let roles: Vec<&str> = entries.iter().map(|event| event.role.as_str()).collect();
    assert_eq!(roles, ["support", "on call", "", "on call", "", ""]);
    let restored = session.header().incident.clone().unwrap();
    assert_eq!(restored.started.to_string(), "2026-05-11T21:41:00Z");
    assert_eq!(
        (restored.seconds, restored.change),
        (Some(17 * 60), Some(true))
    );
    // One step takes all of it back, and one puts it there again.
    let room = room.keys("u");
    assert_eq!(room.session().timeline().entries.len(), 0);
    assert_eq!(room.session().header().incident, None);
    let room = room.keys("ctrl-r");
    // What is left in the tray, mended.
    let room = room.keys("p").see("incident_09_left");
    let room = room
        .keys("e")
        .types("x")
        .keys("ctrl-w ctrl-a")
        .types("00:20 ");
    let room = room.keys("enter").see("incident_10_mended").keys("enter");
    assert_eq!(room.session().timeline().unread.len(), 1);
    // A line typed, and one without a time.
    let room = room.keys("a").types("23:30 release 4.2 goes out");
    let room = room.see("incident_11_line").keys("enter");
    assert_eq!(room.told(), "entry-kept");
    let room = room.types("somebody called support").keys("enter");
    assert_eq!(room.told(), "entry-untimed");
    let room = room
        .see("incident_12_untimed")
        .keys("esc")
        .see("incident_13_lines");
    let room = room.see_at("incident_13_lines_60", 60, 18);
    let room = room.see_at("incident_13_lines_120", 120, 40);
    room.at_every_size();
    assert_eq!(room.session().timeline().entries.len(), 9);
    // The first entry in its form.
    let room = room.keys("enter").see("incident_14_form").keys("up up");
    let room = room.keys("left").keys("down down down").types("operations");
    let room = room.keys("esc").see("incident_15_edited");
    assert_eq!(room.session().timeline().entries[0].role, "operations");
    // An order that cannot be.
    let room = room.keys("2").see("incident_16_order");
    assert!(!room.kinds().is_empty());
    let room = room.keys("u delete").see("incident_17_removed").keys("u");
    closed(room);
}
