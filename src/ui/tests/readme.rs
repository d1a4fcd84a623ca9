//! The README's pictures: what the program shows of the demo's sessions.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{Keeping, Listed};
use crate::demo;
use crate::domain::{Command, Language, Place, Session};
use crate::ui::frame::{Look, draw};
use crate::ui::testing::{Room, svg};
use crate::ui::theme::Theme;

/// The demo of the room's day.
fn sessions(room: &Room) -> Vec<Session> {
    demo::sessions(Language::En, room.app.now.wall, &room.app.zone).unwrap()
}

/// The home screen of the demo.
fn home() -> Room {
    let mut room = Room::new(Language::En);
    let mut listed: Vec<Listed> = sessions(&room)
        .iter()
        .map(|session| Listed::Sound(Box::new(session.header().clone())))
        .collect();
    listed.sort_by_key(|listed| std::cmp::Reverse(listed.sound().map(|header| header.updated)));
    room.app.keeping = Keeping::Demo;
    room.listed(listed)
}

/// The newest session of a pack and a team, opened.
fn opened(pack: &str, team: &str, chosen: fn(&Session) -> bool) -> Room {
    let room = Room::new(Language::En);
    let mut all = sessions(&room).into_iter();
    let is_it = |session: &Session| {
        let header = session.header();
        header.pack == pack && header.team == team && chosen(session)
    };
    let session = all.rfind(is_it).unwrap();
    room.opened(session)
}

/// At a step of the session.
fn at(room: Room, id: &str) -> Room {
    let mut agenda = room.session().agenda().iter();
    let stop = agenda.position(|stop| stop.id == id).unwrap();
    room.change(Command::Go(Place { stop, question: 0 }))
}

fn picture(room: &Room) -> String {
    let area = Rect::new(0, 0, 80, 24);
    let mut buf = Buffer::empty(area);
    let theme = Theme::terminal();
    let look = Look {
        words: room.app.words(),
        theme: &theme,
    };
    draw(&room.app, look, area, &mut buf);
    svg(&buf)
}

#[test]
fn the_pictures_of_the_readme_are_those_of_the_program() {
    let running = || opened("ways", "Checkout", Session::is_running);
    let closed = |pack, team| opened(pack, team, |session| !session.is_running());
    let pictures = [
        ("home", home()),
        ("vote", running().keys("t").wait(20).types("334")),
        ("reveal", running().keys("t").wait(20).keys("left")),
        ("profile", at(closed("calms", "Checkout"), "profile")),
        ("map", at(closed("vsm", "Search"), "quality")),
        ("timeline", at(closed("pm", "Checkout"), "timeline")),
    ];
    for (name, room) in pictures {
        let picture = picture(&room);
        let path = format!("{}/assets/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
            std::fs::write(&path, &picture).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == picture,
            "assets/{name}.svg is stale: INSTA_UPDATE=always cargo test"
        );
    }
}

#[test]
fn a_demo_says_at_home_that_nothing_stays_and_any_other_start_does_not() {
    let told = "demo: nothing here is kept";
    let room = home();
    for (width, height) in [(80, 24), (60, 18), (40, 10), (120, 40)] {
        let picture = room.picture(width, height);
        assert!(picture.contains(told), "{picture}");
    }
    room.at_every_size();
    assert!(!Room::new(Language::En).picture(80, 24).contains(told));
}
