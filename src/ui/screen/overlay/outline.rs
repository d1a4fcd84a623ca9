//! The agenda: every step with planned and spent time, and when the room will be done.
//!
//! ```text
//! SET THE STAGE                                   planned   spent   over
//! ▸ ✓ Welcome                              done      3:00    2:10
//! ```
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::sheet::{self, COLUMN, LOW, Title, above, bottom, key_of, sheet};
use crate::app::{App, Outline, OutlineRow};
use crate::domain::{Kind, Session, Span, Stop, short_id};
use crate::i18n::{Arg, clock, clock_over};
use crate::input::{Action, Context};
use crate::ui::frame::Look;
use crate::ui::widget::list::offset;
use crate::ui::widget::text::{truncate, width, wrap};
use crate::ui::widget::{Chip, put, put_lines, put_right};

/// How late is late: a minute, as in the re-plan.
const LATE: Span = Span::minutes(1);

/// A line of the outline.
#[derive(Clone, Debug)]
enum Shown {
    /// A stage.
    Stage(String),
    /// A step or a question.
    Row(Place),
}

/// Whether a row is the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

/// A step or a question as it is shown.
#[derive(Clone, Debug, Default)]
struct Place {
    /// Done, at hand, left out, or nothing.
    mark: &'static str,
    /// Cells before the name.
    indent: usize,
    /// The letter of a step with questions: hue and id.
    chip: Option<(usize, String)>,
    /// The name.
    name: String,
    /// The mark in words.
    status: String,
    /// Planned, spent, over; empty for a question.
    times: [String; 3],
}

/// Draws the outline.
pub(super) fn draw(outline: &Outline, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let Some(session) = app.table.as_ref().map(|table| &table.session) else {
        return;
    };
    let words = look.words;
    let args = [("title", Arg::from(&session.header().title))];
    let text = words.with("outline-of", &args);
    let title = Title {
        text: &text,
        ..Title::default()
    };
    let mut area = sheet(title, look, area, buf);
    let room = usize::from(area.width);
    let lines = wrap(&ending(session, app, look), room);
    let style = look.theme.title;
    let lines: Vec<Line<'_>> = lines.into_iter().map(|l| Line::styled(l, style)).collect();
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let gap = u16::from(area.height >= LOW - 2);
    if area.height >= high + gap + 4 {
        put_lines(buf, bottom(area, high), &lines, 0);
        area = above(area, high + gap);
    }
    let (shown, selected) = shown(outline, session, app, look);
    rows(&shown, selected, look, area, buf);
}

/// When it ends, how late that is, and what would help.
fn ending(session: &Session, app: &App, look: Look<'_>) -> String {
    let words = look.words;
    if !session.is_running() {
        return words.say("outline-closed").into_owned();
    }
    let forecast = session.forecast(app.now);
    let ends = forecast.ends.to_zoned(app.zone.clone()).time();
    let time = Arg::from(words.time(ends));
    if session.header().started.is_none() {
        return words.with("outline-not-begun", &[("time", time)]);
    }
    if forecast.behind < LATE {
        return words.with("outline-in-time", &[("time", time)]);
    }
    let minutes = Span(forecast.behind.0 / 60 * 60);
    let behind = Arg::from(words.duration(minutes));
    let mut questions = session.replan(forecast.behind);
    questions.sort_by_key(|id| session.place_of(id));
    let names: Vec<&str> = questions.iter().map(|id| short_id(id)).collect();
    if names.is_empty() {
        return words.with("outline-late-full", &[("time", time), ("behind", behind)]);
    }
    let key = key_of(Action::Replan, &[Context::Outline], app, look);
    let args = [
        ("time", time),
        ("behind", behind),
        ("key", Arg::from(key)),
        ("questions", Arg::from(names.join(", "))),
    ];
    words.with("outline-late", &args)
}

/// All lines, and which of them is chosen.
fn shown(
    outline: &Outline,
    session: &Session,
    app: &App,
    look: Look<'_>,
) -> (Vec<Shown>, Option<usize>) {
    let (mut lines, mut selected) = (Vec::new(), None);
    let mut stage = None;
    for (index, row) in Outline::rows(session).into_iter().enumerate() {
        let place = match row {
            OutlineRow::Stop(at) => {
                let Some(stop) = session.agenda().get(at) else {
                    continue;
                };
                if stage != Some(stop.stage) {
                    stage = Some(stop.stage);
                    let key = format!("stage-{}", stop.stage.code());
                    lines.push(Shown::Stage(look.words.say(&key).to_uppercase()));
                }
                step(at, stop, session, app, look)
            }
            OutlineRow::Question(place) => question(place, session, look),
        };
        if index == outline.at {
            selected = Some(lines.len());
        }
        lines.push(Shown::Row(place));
    }
    (lines, selected)
}

fn step(at: usize, stop: &Stop, session: &Session, app: &App, look: Look<'_>) -> Place {
    let (words, glyphs) = (look.words, look.theme.glyphs);
    let here = session.place().stop == at;
    let unbooked = if here {
        session.clock().unbooked(app.now)
    } else {
        Span(0)
    };
    let spent = stop.spent.plus(unbooked);
    let over = spent.minus(stop.time_box());
    let done = stop.visited && spent > Span(0);
    let (mark, status) = match () {
        () if session.stop_waits(stop) => (glyphs.dot_open, "outline-waits"),
        () if stop.skipped => (glyphs.cross, "outline-skipped"),
        () if here => (glyphs.dot, "outline-now"),
        () if done => (glyphs.tick, "outline-done"),
        () => (" ", ""),
    };
    let set = match &stop.kind {
        Kind::VoteSet { set } => session
            .sets()
            .iter()
            .enumerate()
            .find(|(_, s)| s.id == *set),
        Kind::Brief
        | Kind::SecretVote { .. }
        | Kind::Review
        | Kind::Read
        | Kind::Talk
        | Kind::DotVote
        | Kind::Commit
        | Kind::Roti
        | Kind::Checklist { .. }
        | Kind::Ordering { .. }
        | Kind::Numbers { .. }
        | Kind::Map { .. }
        | Kind::Form { .. }
        | Kind::Timeline
        | Kind::List { .. }
        | Kind::Confirm => None,
    };
    let told = |span: Span, text: String| if span > Span(0) { text } else { String::new() };
    Place {
        mark,
        indent: 0,
        chip: set.map(|(hue, set)| (hue, set.id.clone())),
        // Behind its letter the name of the set is enough.
        name: set.map_or(&stop.title, |(_, set)| &set.title).clone(),
        status: said(status, words),
        times: [
            clock(stop.time_box()),
            told(spent, clock(spent)),
            told(over, clock_over(over)),
        ],
    }
}

fn question(place: crate::domain::Place, session: &Session, look: Look<'_>) -> Place {
    let glyphs = look.theme.glyphs;
    let stop = session.agenda().get(place.stop);
    let asked = stop.and_then(|stop| session.questions_at(stop).nth(place.question));
    let Some(asked) = asked else {
        return Place::default();
    };
    let here = session.place() == place;
    let (mark, status) = match () {
        () if session.question_waits(asked) => (glyphs.dot_open, "outline-waits"),
        () if asked.skipped => (glyphs.cross, "outline-skipped"),
        () if here && asked.revealed() => (glyphs.dot, "outline-now-voted"),
        () if here => (glyphs.dot, "outline-now"),
        () if asked.revealed() => (glyphs.tick, "outline-voted"),
        () => (" ", ""),
    };
    Place {
        mark,
        indent: 2,
        chip: None,
        name: format!("{}  {}", asked.short_id(), asked.title),
        status: said(status, look.words),
        times: Default::default(),
    }
}

fn said(key: &str, words: &crate::i18n::Words) -> String {
    match key {
        "" => String::new(),
        key => words.say(key).into_owned(),
    }
}

/// The widths of the columns at the right: status, planned, spent, over; 0 where it is left out.
#[derive(Clone, Copy, Debug)]
struct Columns([usize; 4]);

impl Columns {
    fn of(lines: &[Shown], heads: &[String; 3], room: usize) -> Self {
        let widest = |of: &dyn Fn(&Place) -> usize| {
            let rows = lines.iter().filter_map(|line| match line {
                Shown::Row(place) => Some(of(place)),
                Shown::Stage(_) => None,
            });
            rows.max().unwrap_or(0)
        };
        let time = |at: usize| {
            let head = heads.get(at).map_or(0, |head| width(head));
            let cells = widest(&|place| place.times.get(at).map_or(0, |text| width(text)));
            2 + cells.max(head)
        };
        let status = 2 + widest(&|place| width(&place.status));
        let over = if widest(&|place| width(&place.times[2])) > 0 {
            time(2)
        } else {
            0
        };
        let all = [status, time(0), time(1), over];
        // The name needs its twenty-odd cells; the marks stand for the words of the status.
        for keep in [all, [0, all[1], all[2], all[3]], [0, 0, all[2], all[3]]] {
            if keep.iter().sum::<usize>() + 26 <= room {
                return Self(keep);
            }
        }
        Self([0; 4])
    }

    fn sum(self) -> usize {
        self.0.iter().sum()
    }

    /// Writes cells into the columns, each to the right.
    fn put(self, buf: &mut Buffer, line: Rect, cells: [&str; 4], style: Style) {
        let mut end = usize::from(line.width).saturating_sub(self.sum());
        for (cells_wide, text) in self.0.into_iter().zip(cells) {
            end += cells_wide;
            let wide = width(text);
            if cells_wide > wide {
                put(buf, line, (end - wide, 0), text, style);
            }
        }
    }
}

fn rows(lines: &[Shown], selected: Option<usize>, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let theme = look.theme;
    let words = look.words;
    let heads = ["outline-planned", "outline-spent", "outline-over"];
    let heads = heads.map(|key| words.say(key).into_owned());
    let (height, all) = (usize::from(area.height), lines.len());
    let scrolls = all > height && area.width > 4;
    let wide = area.width.saturating_sub(if scrolls { 2 } else { 0 });
    let inner = Rect {
        width: wide,
        ..area
    };
    let columns = Columns::of(lines, &heads, usize::from(wide));
    let top = offset(selected, all, height);
    for (y, (index, line)) in lines.iter().enumerate().skip(top).take(height).enumerate() {
        let here = sheet::row(inner, y);
        match line {
            Shown::Stage(name) => {
                let room = usize::from(here.width).saturating_sub(columns.sum());
                let name = truncate(name, room, theme.glyphs.ellipsis);
                put(buf, here, (0, 0), &name, theme.title);
                // The heads of the columns stand once, in the topmost heading that is seen.
                let first = lines
                    .iter()
                    .skip(top)
                    .position(|l| matches!(l, Shown::Stage(_)));
                if first == Some(y) && area.width >= COLUMN - 2 {
                    let [planned, spent, over] = &heads;
                    columns.put(buf, here, ["", planned, spent, over], theme.text);
                }
            }
            Shown::Row(place) => {
                let chosen = if selected == Some(index) {
                    Chosen::Yes
                } else {
                    Chosen::No
                };
                one(place, chosen, columns, look, (here, buf));
            }
        }
    }
    if scrolls && top > 0 {
        put_right(buf, area, 0, theme.glyphs.up, theme.text);
    }
    if scrolls && top + height < all {
        let last = height.saturating_sub(1);
        put_right(buf, area, last, theme.glyphs.down, theme.text);
    }
}

fn one(
    place: &Place,
    chosen: Chosen,
    columns: Columns,
    look: Look<'_>,
    (line, buf): (Rect, &mut Buffer),
) {
    let theme = look.theme;
    let chosen = chosen == Chosen::Yes;
    let style = if chosen { theme.selected } else { theme.text };
    if chosen {
        buf.set_style(line.intersection(buf.area), style);
        put(buf, line, (0, 0), theme.glyphs.marker, style);
    }
    let mut column = 2 + place.indent;
    put(buf, line, (column, 0), place.mark, style);
    column += 2;
    let is_step = place.times.iter().any(|time| !time.is_empty());
    // A question has no times: its name goes on to its status at the right edge.
    let columns = match (is_step, width(&place.status)) {
        (true, _) => columns,
        (false, status) if columns.0[0] > 0 && status > 0 => Columns([status + 2, 0, 0, 0]),
        (false, _) => Columns([0; 4]),
    };
    let end = usize::from(line.width).saturating_sub(columns.sum());
    if let Some((hue, letter)) = &place.chip {
        let chip = Chip { hue: *hue, letter };
        let style = if chosen { style } else { theme.chip(*hue) };
        column = put(buf, line, (column, 0), &chip.text(), style) + 1;
    }
    let name = truncate(
        &place.name,
        end.saturating_sub(column),
        theme.glyphs.ellipsis,
    );
    put(buf, line, (column, 0), &name, style);
    let [planned, spent, over] = &place.times;
    columns.put(buf, line, [&place.status, planned, spent, over], style);
}
