//! Does the group agree? What was answered so far, and what was noted as missing.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, rules};
use crate::domain::Note;
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(stop) = scene.session.stop() else {
        return More::Nothing;
    };
    let mut column = scene.column(area);
    column.title(&stop.title);
    column.gap();
    for line in scene.said() {
        column.text(line);
    }
    rules(scene, &mut column);
    column.gap();
    let (key, theme) = (scene.session.confirmed(&stop.id), scene.look.theme);
    match key {
        Some(true) => column.styled(&scene.say("confirm-agreed"), theme.good),
        Some(false) => column.styled(&scene.say("confirm-not-yet"), theme.warning),
        None => column.title(&scene.say("confirm-open")),
    }
    if scene.session.is_running() {
        let key = [("key", Arg::from("c"))];
        column.text(&scene.look.words.with("confirm-missing", &key));
    }
    notes(scene, &stop.id, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// What was noted here.
fn notes(scene: Scene<'_>, stop: &str, column: &mut Column<'_>) {
    let notes = scene.session.notes().iter();
    let notes: Vec<&Note> = notes.filter(|note| note.on == stop).collect();
    if notes.is_empty() {
        return;
    }
    column.gap();
    column.title(&scene.say("confirm-noted"));
    let lead = format!("{} ", scene.look.theme.glyphs.point);
    for note in notes {
        column.hanging(&lead, &note.text, scene.look.theme.text);
    }
}
