//! The timeline of an incident: its entries in order, and what they add up to.
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Scene;
use crate::app::Screen;
use crate::domain::{Course, Duration, Event, Instant, LintField, Milestone};
use crate::i18n::{Arg, Offsets, Words};
use crate::ui::screen::column::{Column, More};
use crate::ui::screen::when::{self, pad};
use crate::ui::widget::list::offset;
use crate::ui::widget::put_right;
use crate::ui::widget::text::{clean, width};

/// From this width what the entries add up to stands beside them.
const BESIDE: u16 = 100;

/// How wide it is there, with the gap before it.
const PANE: u16 = 36;

/// Under this width roles are told of the chosen entry only.
const ROLES: u16 = 72;

/// Under this height there are no blank lines and no legend.
const LOW: u16 = 12;

/// Stands before what is told of the chosen entry.
const INDENT: &str = "    ";

/// How many rows the chosen entry may take beyond its first.
const DETAILS: usize = 4;

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    if scene.session.timeline().entries.is_empty() {
        return empty(scene, area, buf);
    }
    let is_wide = area.width >= BESIDE;
    let (area, head) = if is_wide {
        let pane = Rect {
            x: area.right() - PANE + 3,
            width: PANE - 3,
            ..area
        };
        beside(scene, pane, buf);
        let left = Rect {
            width: area.width - PANE,
            ..area
        };
        (left, said(scene, left))
    } else {
        (area, above(scene, area))
    };
    let rows = head.height().min(area.height);
    let top = Rect {
        height: rows,
        ..area
    };
    let _ = head.draw(top, buf, 0);
    let mut list = Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    };
    // Beside the entries it stands in the pane.
    if let Some(legend) = legend(scene, area).filter(|_| !is_wide) {
        let height = legend.height().min(list.height);
        list.height -= height;
        let foot = Rect {
            y: list.bottom(),
            height,
            ..list
        };
        let _ = legend.draw(foot, buf, 0);
    }
    entries(scene, list, buf)
}

/// What is said before there is any entry.
fn empty(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    column.title(&scene.say("timeline-none"));
    column.text(&scene.say("timeline-none-how"));
    column.gap();
    state(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// Where times belong, and how many lines are still unread.
fn state(scene: Scene<'_>, column: &mut Column<'_>) {
    let words = scene.look.words;
    let local = scene.app.local();
    let zone = match &local.zone {
        Some(zone) => words.with("timeline-zone", &[("zone", Arg::from(zone.name()))]),
        None => scene.say("timeline-no-zone"),
    };
    let unread = scene.session.timeline().unread.len();
    if unread > 0 {
        let args = [("n", Arg::from(unread)), ("key", Arg::from("p"))];
        column.text(&format!(
            "{zone} · {}",
            words.with("timeline-unread", &args)
        ));
    } else {
        column.text(&zone);
    }
    if local.date.is_none() && scene.session.timeline().reach().is_none() {
        column.styled(&scene.say("timeline-no-date"), scene.look.theme.warning);
    }
}

/// What the pack says first: to begin before the incident and go forward.
fn said(scene: Scene<'_>, area: Rect) -> Column<'_> {
    let mut column = scene.column(area);
    if area.height >= LOW {
        if let Some(line) = scene.said().first() {
            column.text(line);
        }
        column.blank();
    }
    column
}

/// The head where there is no room beside the entries.
fn above(scene: Scene<'_>, area: Rect) -> Column<'_> {
    let mut column = scene.column(area);
    if area.height >= LOW + 6
        && let Some(line) = scene.said().first()
    {
        column.text(line);
    }
    let course = scene.session.incident();
    let parts = lengths(&course).map(|(key, length)| {
        format!("{} {}", scene.say(key), told(scene, length)).replace(' ', "\u{a0}")
    });
    column.title(&parts.join(" · "));
    faults(scene, &course, &mut column);
    state(scene, &mut column);
    if area.height >= LOW {
        column.blank();
    }
    column
}

/// The pane beside the entries.
fn beside(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let mut column = scene.column(area);
    let course = scene.session.incident();
    column.title(&scene.say("timeline-lengths"));
    for (key, length) in lengths(&course) {
        let style = scene.look.theme.text;
        column.pair("", &scene.say(key), &told(scene, length), style);
    }
    faults(scene, &course, &mut column);
    column.gap();
    state(scene, &mut column);
    column.gap();
    for (n, mark) in (1..).zip(Milestone::ALL) {
        let name = scene.say(&format!("event-kind-{}", mark.code()));
        column.text(&format!("{n}  {name}"));
    }
    column.text(&format!("6  {}", scene.say("timeline-others")));
    let _ = column.draw(area, buf, 0);
}

fn lengths(course: &Course) -> [(&'static str, Option<Duration>); 4] {
    let times = &course.times;
    [
        ("timeline-detection", times.ttd),
        ("timeline-acknowledgement", times.tta),
        ("timeline-mitigation", times.ttm),
        ("timeline-recovery", times.ttr),
    ]
}

fn told(scene: Scene<'_>, length: Option<Duration>) -> String {
    length.map_or_else(
        || scene.say("timeline-not-available"),
        |length| scene.look.words.length(length),
    )
}

/// What is out of order, and what has no time.
fn faults(scene: Scene<'_>, course: &Course, column: &mut Column<'_>) {
    let (words, theme) = (scene.look.words, scene.look.theme);
    let name = |mark: Milestone| scene.say(&format!("event-kind-{}", mark.code()));
    for problem in &course.times.problems {
        let args = [
            ("then", Arg::from(name(problem.then))),
            ("first", Arg::from(name(problem.first))),
        ];
        column.styled(&words.with("calc-out-of-order", &args), theme.warning);
    }
    if course.untimed > 0 {
        let args = [("n", Arg::from(course.untimed))];
        column.styled(&words.with("timeline-untimed", &args), theme.warning);
    }
}

/// Which number sets which mark, where there is room for it.
fn legend(scene: Scene<'_>, area: Rect) -> Option<Column<'_>> {
    if !scene.table.may_change() || area.height < LOW {
        return None;
    }
    let marks = marks(scene);
    let line = if width(&marks) <= usize::from(area.width) {
        marks
    } else {
        scene.say("timeline-marks-short")
    };
    let mut column = scene.column(area);
    column.text(&line);
    Some(column)
}

fn marks(scene: Scene<'_>) -> String {
    let names = Milestone::ALL.map(|mark| scene.say(&format!("event-kind-{}", mark.code())));
    let numbered = (1..).zip(names).map(|(n, name)| format!("{n} {name}"));
    let others = format!("6 {}", scene.say("timeline-others"));
    let all = numbered
        .chain([others])
        .map(|mark| mark.replace(' ', "\u{a0}"));
    all.collect::<Vec<_>>().join("\u{a0} ")
}

/// A row of the list.
#[derive(Clone, Copy)]
enum Row<'a> {
    Day(Date),
    Untimed,
    Entry(usize, &'a Event),
}

fn entries(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let timeline = scene.session.timeline();
    let rows = rows(&timeline.entries);
    let chosen = chosen(scene);
    let at = rows
        .iter()
        .position(|row| matches!(row, Row::Entry(n, _) if *n == chosen));
    let local = scene.app.local();
    let shape = Shape {
        offsets: Offsets::where_needed(timeline.has_offsets(local.zone.as_ref())),
        kinds: when::kind_width(
            timeline.entries.iter().map(|event| event.kind),
            scene.look.words,
            scene.look.theme.glyphs,
        ),
        roles: area.width >= ROLES,
    };
    let chosen_one = timeline.entries.get(chosen);
    let details = chosen_one.map_or_else(Vec::new, |event| detail(scene, event, shape, area));
    let height = usize::from(area.height);
    let room = height.saturating_sub(details.len()).max(1);
    let top = offset(at, rows.len(), room);
    let mut column = scene.column(Rect {
        // The last two columns tell that there is more.
        width: area
            .width
            .saturating_sub(if rows.len() > room { 2 } else { 0 }),
        ..area
    });
    let mut details = details;
    for row in rows.iter().skip(top).take(room) {
        match row {
            Row::Day(date) => column.title(&scene.look.words.day_long(*date)),
            Row::Untimed => column.title(&scene.say("timeline-without-time")),
            Row::Entry(n, event) => {
                entry(scene, event, shape, *n == chosen, &mut column);
                if *n == chosen {
                    column.lines(std::mem::take(&mut details));
                }
            }
        }
    }
    let _ = column.draw(area, buf, 0);
    let glyphs = scene.look.theme.glyphs;
    if top > 0 {
        put_right(buf, area, 0, glyphs.up, scene.look.theme.key);
    }
    if top + room < rows.len() {
        put_right(
            buf,
            area,
            height.saturating_sub(1),
            glyphs.down,
            scene.look.theme.key,
        );
        return More::Below;
    }
    More::Nothing
}

/// The entries with a heading before each day, where there are several.
fn rows(entries: &[Event]) -> Vec<Row<'_>> {
    let day = |event: &Event| event.at.map(Instant::date);
    let first = entries.first().and_then(day);
    let several = entries.iter().any(|event| day(event) != first);
    let mut rows = Vec::with_capacity(entries.len() + 4);
    let mut before = None;
    for (n, event) in entries.iter().enumerate() {
        let today = day(event);
        if several && before != Some(today) {
            rows.push(today.map_or(Row::Untimed, Row::Day));
        }
        before = Some(today);
        rows.push(Row::Entry(n, event));
    }
    rows
}

/// The chosen entry; while lines are added, the one that came last.
fn chosen(scene: Scene<'_>) -> usize {
    let entries = &scene.session.timeline().entries;
    let adding = matches!(scene.app.front(), Screen::Capture(capture) if capture.is_entry());
    let newest = entries.iter().enumerate().max_by_key(|(_, event)| event.id);
    match newest.filter(|_| adding) {
        Some((at, _)) => at,
        None => scene.step.at.min(entries.len().saturating_sub(1)),
    }
}

/// How the rows are laid out.
#[derive(Clone, Copy)]
struct Shape {
    offsets: Offsets,
    kinds: usize,
    roles: bool,
}

impl Shape {
    /// How many cells stand before the text.
    fn before_text(self, words: &Words) -> usize {
        2 + words.moment_width(self.offsets) + 2 + self.kinds + 2
    }
}

fn entry(scene: Scene<'_>, event: &Event, shape: Shape, chosen: bool, column: &mut Column<'_>) {
    let (words, theme) = (scene.look.words, scene.look.theme);
    let about = if event.about { "~" } else { " " };
    let time = match event.at {
        Some(at) => words.moment(at, shape.offsets),
        None if event.typed.is_empty() => "?".to_owned(),
        None => format!("{}?", event.typed),
    };
    let kind = when::kind(event.kind, words, theme.glyphs);
    let lead = format!(
        "{}{about}{}  {}  ",
        if chosen { theme.glyphs.marker } else { " " },
        pad(&time, words.moment_width(shape.offsets)),
        pad(&kind, shape.kinds),
    );
    let role = if shape.roles { &event.role } else { "" };
    let style = if chosen { theme.title } else { theme.text };
    let text = clean(&event.text);
    let places = scene.wording(&text, LintField::Timeline);
    column.worded_pair(&lead, (&text, &places), role, style);
}

/// What of the chosen entry its row has no room for.
fn detail(scene: Scene<'_>, event: &Event, shape: Shape, area: Rect) -> Vec<Line<'static>> {
    let (words, theme) = (scene.look.words, scene.look.theme);
    let mut column = scene.column(area);
    let mut parts = Vec::new();
    if !event.role.is_empty() && !shape.roles {
        parts.push(event.role.clone());
    }
    if !event.sense.is_empty() {
        parts.push(scene.labelled("event-sense", &event.sense));
    }
    let role = if shape.roles {
        width(&event.role) + 2
    } else {
        0
    };
    let room = usize::from(area.width).saturating_sub(shape.before_text(words) + role + 2);
    if width(&event.text) > room {
        column.hanging(INDENT, &event.text, theme.text);
    }
    let source = format!("event-source-{}", event.source);
    if words.has(&source) && (!parts.is_empty() || column.height() > 0) {
        parts.push(scene.say(&source));
    }
    if !parts.is_empty() {
        column.hanging(INDENT, &parts.join(" · "), theme.text);
    }
    let mut lines = column.into_lines();
    lines.truncate(DETAILS);
    lines
}
