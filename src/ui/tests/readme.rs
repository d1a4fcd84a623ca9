//! The README's pictures: what the program shows of the demo's sessions.
use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{Keeping, Listed};
use crate::demo;
use crate::domain::{Command, Language, Place, Report, Session};
use crate::export::{self, Earlier, Picture};
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
        kept(name, &picture);
    }
}

/// A picture is the one that the README shows.
fn kept(name: &str, picture: &str) {
    let path = format!("{}/assets/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        std::fs::write(&path, picture).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == picture,
        "assets/{name}.svg is stale: INSTA_UPDATE=always cargo test"
    );
}

/// How wide and high a picture is.
fn sides(svg: &str) -> (f64, f64) {
    let sides = svg.split_once("viewBox=\"0 0 ").unwrap().1;
    let (wide, high) = sides.split_once('"').unwrap().0.split_once(' ').unwrap();
    (wide.parse().unwrap(), high.parse().unwrap())
}

/// The page of a report as far as it goes, out of the pictures and words that it holds.
struct Page {
    y: f64,
    out: String,
}

impl Page {
    const EDGE: f64 = 48.0;

    /// Lines of words, none of them longer than the page is wide.
    fn words(&mut self, text: &str, (class, size): (&str, u16)) {
        let plain = text.replace("**", "").replace('\\', "");
        let most = usize::from(1_300 / size);
        let mut lines = vec![String::new()];
        for word in plain.split(' ') {
            let line = lines.last_mut().unwrap();
            if !line.is_empty() && line.chars().count() + word.chars().count() > most {
                lines.push(word.to_owned());
            } else {
                *line = format!("{line} {word}").trim_start().to_owned();
            }
        }
        for line in lines {
            self.y += f64::from(size) * 1.5;
            let line = line.replace('&', "&amp;").replace('<', "&lt;");
            let (x, y) = (Self::EDGE, self.y);
            // Writing to a text never fails.
            let _ = writeln!(
                self.out,
                "<text class=\"{class}\" x=\"{x}\" y=\"{y:.0}\" font-size=\"{size}\">{line}</text>"
            );
        }
    }

    /// A picture of the report.
    fn picture(&mut self, svg: &str) {
        let (wide, high) = sides(svg);
        let place = format!(
            "<svg x=\"{}\" y=\"{:.0}\" width=\"{wide}\" height=\"{high}\" ",
            Self::EDGE,
            self.y + 14.0
        );
        let svg = svg.replacen("<svg ", &place, 1);
        self.out.push_str(&svg.replacen("cp cp-inline", "cp", 1));
        self.y += high + 30.0;
    }

    /// The page on its ground, as a file.
    fn done(self) -> String {
        let (wide, high) = (680.0 + 2.0 * Self::EDGE, (self.y + 30.0).ceil());
        let title = "The report of a session";
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cp\" xml:lang=\"en\" width=\"{wide}\" \
             height=\"{high}\" viewBox=\"0 0 {wide} {high}\">\n<title>{title}</title>\n\
             <style>\n{}</style>\n<rect class=\"cp-ground\" width=\"{wide}\" height=\"{high}\"/>\n\
             <rect class=\"cp-box\" x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"10\"/>\n{}</svg>\n",
            export::STYLE,
            wide - 2.0,
            high - 2.0,
            self.out
        )
    }
}

/// The report of the newest health check: title, profile, the first letter with its votes, and
/// what to look at first, in the words and pictures of the report itself.
fn report() -> String {
    let room = opened("calms", "Checkout", |session| !session.is_running());
    let (words, zone) = (room.app.words(), &room.app.zone);
    let mut report = Report::of(room.session(), None);
    let text = export::markdown(&report, words, zone);
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let mut page = Page {
        y: 36.0,
        out: String::new(),
    };
    page.words(
        lines.next().unwrap().trim_start_matches("# "),
        ("cp-title", 26),
    );
    page.words(lines.next().unwrap(), ("cp-soft", 14));
    page.y += 16.0;
    page.words(&words.say("report-profile"), ("cp-title", 20));
    let earlier = Earlier::of(&report);
    let drawn = |report: &Report, picture| {
        export::drawn(report, words, zone, picture, earlier.as_ref()).unwrap()
    };
    page.picture(&drawn(&report, Picture::Radar));
    let first = report.letters[0].letter.id.clone();
    report.questions.retain(|question| question.set == first);
    page.picture(&drawn(&report, Picture::Spread));
    let heading = format!("## {}", words.say("report-focus"));
    let mut section = text.lines().skip_while(|line| *line != heading).skip(1);
    page.words(&words.say("report-focus"), ("cp-title", 20));
    page.y += 4.0;
    for line in section.by_ref().take_while(|line| !line.starts_with("## ")) {
        if !line.trim().is_empty() {
            let kind = if line.starts_with(' ') {
                "cp-soft"
            } else {
                "cp-text"
            };
            page.words(line.trim().trim_start_matches("- "), (kind, 14));
        }
    }
    page.done()
}

#[test]
fn the_picture_of_a_report_is_made_of_the_report_and_asks_for_nothing() {
    let picture = report();
    kept("report", &picture);
    for outside in ["<script", "foreignObject", "url(", "@import", "href"] {
        assert!(!picture.contains(outside), "{outside}");
    }
    for said in ["CALMS health check · Checkout", "Look at first", "Culture"] {
        assert!(picture.contains(said), "{said}");
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
