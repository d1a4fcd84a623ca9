//! What is said to the room; on the first screen the prime directive, which no pack can remove.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, pass};
use crate::domain::Mode;
use crate::i18n::{Arg, promise};
use crate::ui::screen::column::{Column, More};

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let session = scene.session;
    let mut column = scene.column(area);
    let first = session.place().stop == 0;
    if let Some(stop) = session.stop() {
        let title = if first {
            &session.header().title
        } else {
            &stop.title
        };
        column.title(title);
        column.gap();
    }
    for line in scene.said() {
        column.text(line);
    }
    super::rules(scene, &mut column);
    if first {
        self::first(scene, &mut column);
    }
    column.draw(area, buf, scene.step.top)
}

/// What the first screen of every session says: the prime directive, which no pack can remove, and
/// what is kept.
pub(super) fn first(scene: Scene<'_>, column: &mut Column<'_>) {
    let session = scene.session;
    if !session.is_solo() {
        column.gap();
        column.title(&scene.say("directive-title"));
        for n in 1..=3 {
            column.text(&scene.say(&format!("prime-{n}")));
        }
    }
    let votes = !session.questions().is_empty() || !session.surveys().is_empty();
    column.gap();
    if session.is_solo() && votes {
        column.title(&scene.say("promise-title"));
        for key in promise(Mode::Solo, Mode::Solo) {
            column.text(&scene.say(key));
        }
    } else if !session.is_solo() {
        pass::promise(scene, column);
    }
    if session.header().started.is_none() && session.is_running() {
        column.gap();
        let key = [("key", Arg::from("t"))];
        column.title(&scene.look.words.with("timer-start", &key));
    }
}
