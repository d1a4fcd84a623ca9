//! The value stream map: the picture, what it adds up to, and what of it cannot be read.
//!
//! ```text
//! what is asked          left out first where there is no room
//! the picture            steps side by side, or a list in a narrow terminal
//! the line               the whole map to scale
//! legend, totals         with what is not known said
//! ```
//!
//! While a step is typed the figures are those of the map as it would be.
mod cells;
mod foot;
mod sheet;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Scene, brief};
use crate::app::{FormSheet, Screen, map_preview, offers_future};
use crate::domain::{MapPart, Session, Stream, StreamReading, Which};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::screen::overlay::map_form_height;
use crate::ui::widget::text::width;
pub(super) use foot::timed;
pub(super) use sheet::picture;

/// Under this width steps stand one under the other.
const NARROW: u16 = 56;

/// A map as it is shown: one reading of each map that is needed, and the chosen step.
pub(super) struct View<'a> {
    pub(super) stream: Cow<'a, Stream>,
    pub(super) which: Which,
    pub(super) reading: StreamReading,
    /// Today's map, where another one is shown.
    pub(super) today: Option<StreamReading>,
    /// The future map, where there is one and today's is shown beside it.
    pub(super) future: Option<StreamReading>,
    pub(super) chosen: Option<usize>,
}

impl<'a> View<'a> {
    /// Today's map without a chosen step.
    pub(super) fn of_today(session: &'a Session) -> Self {
        let stream = Cow::Borrowed(session.stream());
        let basis = session.basis();
        Self {
            reading: stream.reading(Which::Today, basis),
            stream,
            which: Which::Today,
            today: None,
            future: None,
            chosen: None,
        }
    }

    fn of(scene: Scene<'a>, part: MapPart, form: Option<&FormSheet>) -> Self {
        let session = scene.session;
        let times = (scene.app.now, scene.app.today());
        let preview = form.and_then(|form| map_preview(form, session, times));
        let row = preview.as_ref().map(|(_, row)| *row);
        let stream = preview.map_or(Cow::Borrowed(session.stream()), |(stream, _)| {
            Cow::Owned(stream)
        });
        let which = scene.step.map(part, &stream);
        let steps = stream.of(which).len();
        let row = row.unwrap_or_else(|| scene.step.map_row(steps));
        let basis = session.basis();
        let is_compared = part == MapPart::Future && !stream.future.is_empty();
        let beside =
            |other: Which| (is_compared && which != other).then(|| stream.reading(other, basis));
        Self {
            reading: stream.reading(which, basis),
            today: beside(Which::Today),
            future: beside(Which::Future),
            which,
            chosen: (steps > 0).then_some(row.min(steps.saturating_sub(1))),
            stream,
        }
    }
}

pub(super) fn draw(scene: Scene<'_>, part: MapPart, area: Rect, buf: &mut Buffer) -> More {
    let form = if let Screen::Form(form) = scene.app.front() {
        Some(form).filter(|form| form.lies_over())
    } else {
        None
    };
    let covered = form.map_or(0, |form| map_form_height(form, area.height));
    let area = Rect {
        height: area.height - covered.min(area.height),
        ..area
    };
    let view = View::of(scene, part, form);
    if view.stream.of(view.which).is_empty() {
        return empty(scene, part, area, buf);
    }
    let mut top = scene.column(area);
    if part == MapPart::Future {
        tabs(scene, &view, &mut top);
    }
    let said = form.is_none().then(|| said(scene, &view, part, area));
    sheet::sheet(scene, &view, (top, said), area, buf)
}

/// What is asked, and on the first arrival at the future what is on offer.
fn said<'a>(scene: Scene<'a>, view: &View<'_>, part: MapPart, area: Rect) -> Column<'a> {
    let mut said = scene.column(area);
    for line in scene.said() {
        said.text(line);
    }
    if offers_future(part, &view.stream) {
        said.gap();
        let key = [("key", Arg::from("a"))];
        said.title(&scene.look.words.with("map-take-over", &key));
    }
    said
}

/// A map without steps: what is asked, and how to begin.
fn empty(scene: Scene<'_>, part: MapPart, area: Rect, buf: &mut Buffer) -> More {
    if part == MapPart::Future && scene.session.stream().today.is_empty() {
        return brief::draw(scene, area, buf);
    }
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    let key = [("key", Arg::from("a"))];
    column.title(&scene.look.words.with("map-empty", &key));
    column.text(&scene.say("map-empty-paste"));
    super::rules(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// Which of the two maps is in sight.
fn tabs(scene: Scene<'_>, view: &View<'_>, column: &mut Column<'_>) {
    if view.stream.future.is_empty() {
        return;
    }
    let tab = |which, key| {
        let word = scene.say(key);
        if view.which == which {
            format!("[{word}]")
        } else {
            format!(" {word} ")
        }
    };
    let tabs = [
        tab(Which::Today, "map-today"),
        tab(Which::Future, "map-future"),
    ];
    column.title(&tabs.join("  "));
}

/// Sets pieces with points between them behind a lead; a line ends only between two pieces.
pub(super) fn set(
    scene: Scene<'_>,
    lead: &str,
    pieces: &[String],
    style: Style,
    column: &mut Column<'_>,
) {
    let between = format!(" {} ", scene.look.theme.glyphs.point);
    let room = usize::from(column.width()).saturating_sub(width(lead));
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + width(&between) + width(piece) <= room => {
                line.push_str(&between);
                line.push_str(piece);
            }
            Some(_) | None => lines.push(piece.clone()),
        }
    }
    let blank = " ".repeat(width(lead));
    for (n, line) in lines.iter().enumerate() {
        column.hanging(if n == 0 { lead } else { &blank }, line, style);
    }
}

/// A label padded to the widest of several.
fn padded(label: &str, widest: usize) -> String {
    format!(
        "{label}{}  ",
        " ".repeat(widest.saturating_sub(width(label)))
    )
}
