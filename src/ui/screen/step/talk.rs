//! Talk about the focus list: alone, in pairs, in fours, all together.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, insight};
use crate::app::read_rows;
use crate::domain::{Rule, Span, short_id, talk_parts};
use crate::i18n::clock;
use crate::ui::screen::column::{Column, More};

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let (session, theme) = (scene.session, scene.look.theme);
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    if !session.has_a_reading() {
        insight::summary(scene, area.width, &mut column);
        column.gap();
    }
    said(scene, &mut column);
    column.gap();
    let mut topics = scene.column(area);
    for id in read_rows(session).iter().take(3) {
        if let Some(asked) = session.question(id) {
            topics.hanging(&format!("{:<4}", short_id(id)), &asked.title, theme.title);
        }
    }
    let parts = parts(scene, area);
    // Where the figures take the room, the questions wait for the step that chooses among them.
    let all = column.height() + topics.height() + 1 + parts.height();
    if session.has_a_reading() || all <= area.height {
        column.lines(topics.into_lines());
        column.gap();
    }
    column.lines(parts.into_lines());
    if column.height() + 2 <= area.height {
        column.gap();
        column.text(&scene.say("talk-order"));
    }
    column.draw(area, buf, scene.step.top)
}

/// Alone, in twos, in fours, all together; the part that the clock has come to is marked.
fn parts(scene: Scene<'_>, area: Rect) -> Column<'_> {
    let (session, theme) = (scene.session, scene.look.theme);
    let mut column = scene.column(area);
    let now = session.forecast(scene.app.now);
    let spent = now.time_box.minus(now.left).plus(now.over);
    let (mut until, mut shown) = (Span(0), false);
    let parts = talk_parts(now.time_box);
    let last = parts.last().map(|(part, _)| *part);
    for (part, length) in parts {
        until = until.plus(length);
        let here = !shown && (spent < until || Some(part) == last);
        shown |= here;
        let marker = if here { theme.glyphs.marker } else { " " };
        let text = scene.say(&format!("talk-say-{}", part.code()));
        let style = if here { theme.title } else { theme.text };
        let lead = format!("{marker} {:>5}   ", clock(length));
        column.hanging(&lead, &text, style);
    }
    column
}

/// What the figures ask to be said here, a paragraph each: the screen has much to show.
fn said(scene: Scene<'_>, column: &mut Column<'_>) {
    let session = scene.session;
    let stop = session.stop().map_or("", |stop| &stop.id);
    let here = |rule: &&Rule| match &rule.at {
        Some(at) => at == stop,
        None => !session.has_a_reading(),
    };
    for rule in session.holding().into_iter().filter(here) {
        column.gap();
        if let Some(figures) = super::figures::lens(scene, &rule.when) {
            column.title(&figures);
        }
        column.text(&rule.say.join(" "));
        if rule.offer.is_some() {
            super::offer(scene, column);
        }
    }
}
