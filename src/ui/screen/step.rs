//! The step at hand: one head line, then what its kind shows.
mod board;
mod brief;
mod confirm;
mod deeds;
mod figures;
mod filled;
mod flow;
mod insight;
mod lists;
mod pass;
mod question;
mod secret;
mod stream;
mod survey;
mod talk;
mod timeline;

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::column::{Column, More};
use crate::app::{App, Phase, Step, Table};
use crate::domain::{Kind, LintField, Pack, Session, Step as PackStep};
use crate::i18n::{Arg, clock, clock_over};
use crate::input::{Action, Context};
use crate::ui::frame::{Look, key_glyphs};
use crate::ui::widget::Chip;
use crate::ui::widget::head::{Clock, Head};

/// From this width the room view says that a larger font reads better.
const FAR_TOO_WIDE: u16 = 110;

/// What the drawings of a step share.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) step: &'a Step,
    pub(super) app: &'a App,
    pub(super) table: &'a Table,
    pub(super) session: &'a Session,
    pub(super) pack: Option<&'a Pack>,
    pub(super) look: Look<'a>,
}

impl<'a> Scene<'a> {
    /// The step at hand as the pack has it.
    fn pack_step(&self) -> Option<&'a PackStep> {
        self.pack?.step(&self.session.stop()?.id)
    }

    /// What is said at this step, to the room or to one alone.
    fn said(&self) -> &'a [String] {
        let Some(step) = self.pack_step() else {
            return &[];
        };
        if self.session.is_solo() && !step.alone.is_empty() {
            &step.alone
        } else {
            &step.say
        }
    }

    /// Words without gaps.
    fn say(&self, key: &str) -> String {
        self.look.words.say(key).into_owned()
    }

    /// A label and its text, with the colon of the language.
    fn labelled(&self, label: &str, text: &str) -> String {
        let label = self.say(label);
        let args = [("label", Arg::from(label)), ("text", Arg::from(text))];
        self.look.words.with("labelled", &args)
    }

    /// The key of an action, as it is named here.
    fn key(&self, action: Action, context: Context) -> String {
        let hints = self.app.keys().pick(&[context], &[action]);
        let hint = hints.first();
        hint.map_or_else(String::new, |hint| {
            self.look.words.hint(hint, key_glyphs(self.look)).0
        })
    }

    /// The places of a text whose wording is worth a second look.
    fn wording(&self, text: &str, about: LintField) -> Vec<Range<usize>> {
        let hits = self.session.wording(text, about);
        hits.into_iter().map(|hit| hit.start..hit.end).collect()
    }

    /// A column as wide as an area.
    fn column(&self, area: Rect) -> Column<'a> {
        Column::new(self.look.theme, area.width)
    }
}

/// Draws the step at hand below its head line.
pub(super) fn draw(
    step: &Step,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, More) {
    let Some(table) = &app.table else {
        return (None, More::Nothing);
    };
    let pack = app.pack();
    let scene = Scene {
        step,
        app,
        table,
        session: &table.session,
        pack: pack.as_deref(),
        look,
    };
    let phase = table.phase();
    if phase == Phase::Cover {
        pass::cover(scene, area, buf);
        return (None, More::Nothing);
    }
    head(scene, Rect { height: 1, ..area }, buf);
    let body = body(area);
    if step.room && area.width >= FAR_TOO_WIDE {
        let row = usize::from(body.height.saturating_sub(1));
        let line = scene.say("room-larger-font");
        crate::ui::widget::put(buf, body, (0, row), &line, look.theme.text);
    }
    match phase {
        Phase::Voting => (None, pass::voting(scene, body, buf)),
        Phase::Before | Phase::Choose if table.survey().is_some() => {
            (None, survey::before(scene, body, buf))
        }
        Phase::Before => (None, pass::before(scene, body, buf)),
        Phase::Solo if table.survey().is_some() => (None, survey::solo(scene, body, buf)),
        Phase::Solo => question::solo(scene, body, buf),
        Phase::Choose => (None, secret::choose(scene, body, buf)),
        Phase::Tally | Phase::Ready if scene.session.asked().is_some() => {
            (None, question::asking(scene, body, buf))
        }
        Phase::Tally | Phase::Sheets | Phase::Ready if table.survey().is_some() => {
            (None, survey::asking(scene, body, buf))
        }
        Phase::Tally | Phase::Sheets | Phase::Ready => (None, secret::typing(scene, body, buf)),
        Phase::Shown if scene.session.asked().is_some() => {
            (None, question::revealed(scene, body, buf))
        }
        Phase::Shown if table.survey().is_some() => (None, survey::shown(scene, body, buf)),
        Phase::Shown => (None, secret::shown(scene, body, buf)),
        Phase::Cover | Phase::None => (None, by_kind(scene, body, buf)),
    }
}

/// What is left of the page under the head line.
pub(in crate::ui::screen) fn body(area: Rect) -> Rect {
    let gap = u16::from(area.height >= 14);
    Rect {
        y: area.y + 1 + gap,
        height: area.height.saturating_sub(1 + gap),
        ..area
    }
}

fn by_kind(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(stop) = scene.session.stop() else {
        return More::Nothing;
    };
    match &stop.kind {
        Kind::Review => lists::review(scene, area, buf),
        Kind::Read if !scene.session.metrics().is_empty() => figures::draw(scene, area, buf),
        Kind::Read if !scene.session.stream().today.is_empty() => flow::draw(scene, area, buf),
        Kind::Read => insight::profile(scene, area, buf),
        Kind::Talk => talk::draw(scene, area, buf),
        Kind::DotVote => lists::dots(scene, area, buf),
        Kind::Commit => lists::cards(scene, area, buf),
        Kind::Form { form } | Kind::Numbers { of: form } => filled::draw(scene, form, area, buf),
        Kind::Map { part } => stream::draw(scene, *part, area, buf),
        Kind::Timeline => timeline::draw(scene, area, buf),
        Kind::List { board } => board::draw(scene, board, area, buf),
        Kind::Confirm => confirm::draw(scene, area, buf),
        Kind::Brief
        | Kind::SecretVote { .. }
        | Kind::VoteSet { .. }
        | Kind::Checklist { .. }
        | Kind::Ordering { .. }
        | Kind::Roti => brief::draw(scene, area, buf),
    }
}

/// What the rules of this step say, each after the figures that it is about.
pub(super) fn rules(scene: Scene<'_>, column: &mut Column<'_>) {
    let Some(stop) = scene.session.stop() else {
        return;
    };
    for rule in scene.session.said_at(&stop.id) {
        column.gap();
        if let Some(figures) = figures::lens(scene, &rule.when) {
            column.title(&figures);
        }
        if let Some(set) = scene.session.led_by(rule) {
            let args = [("set", Arg::from(&set.title))];
            column.title(&scene.look.words.with("signs-lead", &args));
        }
        for line in &rule.say {
            column.text(line);
        }
        if rule.offer.is_some() {
            offer(scene, column);
        }
    }
}

/// The workshop that the figures offer next, with the key that sets it up.
pub(in crate::ui::screen) fn offered(app: &App, look: Look<'_>) -> Option<String> {
    let pack = app.offered()?;
    let args = [("key", Arg::from("S")), ("title", Arg::from(&pack.title))];
    Some(look.words.with("offer-line", &args))
}

fn offer(scene: Scene<'_>, column: &mut Column<'_>) {
    if let Some(line) = offered(scene.app, scene.look) {
        column.text(&line);
    }
}

/// The hue of a set: its place among the sets.
pub(super) fn hue(session: &Session, set: &str) -> usize {
    let at = session.sets().iter().position(|s| s.id == set);
    at.unwrap_or(0)
}

/// Where we are, how many we are, how long we have.
fn head(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let (session, words) = (scene.session, scene.look.words);
    let Some(stop) = session.stop() else { return };
    let set = if let Kind::VoteSet { set } = &stop.kind {
        session.sets().iter().find(|s| s.id == *set)
    } else {
        None
    };
    let (k, n) = match set {
        Some(_) => {
            let all = session.questions_at(stop).count();
            (session.place().question + 1, all)
        }
        None => (
            session.place().stop.saturating_add(1),
            session.agenda().len(),
        ),
    };
    let args = [("k", Arg::from(k)), ("n", Arg::from(n))];
    let count = match set {
        Some(_) => words.with("position", &args),
        None => words.with("step-of", &args),
    };
    let (long, short, state) = time(scene);
    Head {
        theme: scene.look.theme,
        chip: set.map(|set| Chip {
            hue: hue(session, &set.id),
            letter: &set.id,
        }),
        title: set.map_or(&*stop.title, |set| &*set.title),
        count: &count,
        middle: &middle(scene),
        clock: &long,
        clock_short: &short,
        state,
    }
    .render(area, buf);
}

/// How many are here, and whether the session can be changed.
fn middle(scene: Scene<'_>) -> String {
    let (session, words) = (scene.session, scene.look.words);
    let mut parts = Vec::new();
    if scene.table.read_only.is_some() {
        parts.push(scene.say("read-only"));
    } else if !session.is_running() {
        parts.push(scene.say("status-closed"));
    }
    if !session.is_solo() {
        let n = session.header().people;
        parts.push(words.with("here", &[("n", Arg::from(n))]));
    }
    parts.join(" · ")
}

/// The time box with the end of the session, long and short, and how urgent it is.
fn time(scene: Scene<'_>) -> (String, String, Clock) {
    let (long, short, state) = time_box(scene);
    if !scene.session.is_running() || scene.session.header().started.is_none() {
        return (long, short, state);
    }
    let words = scene.look.words;
    let ends = scene.session.forecast(scene.app.now).ends;
    let ends = words.time(ends.to_zoned(scene.app.zone.clone()).time());
    let at = words.with("ends-at", &[("time", Arg::from(&*ends))]);
    (format!("{long} · {at}"), format!("{short} · {ends}"), state)
}

fn time_box(scene: Scene<'_>) -> (String, String, Clock) {
    let (session, words) = (scene.session, scene.look.words);
    if !session.is_running() {
        return (String::new(), String::new(), Clock::Calm);
    }
    let now = session.forecast(scene.app.now);
    let total = clock(now.time_box);
    if session.header().started.is_none() {
        let long = words.with("clock-ready", &[("total", Arg::from(&*total))]);
        return (long, total, Clock::Calm);
    }
    if !session.clock().runs() {
        let left = clock(now.left);
        return (format!("{} {left}", scene.say("paused")), left, Clock::Calm);
    }
    if now.over.0 > 0 {
        let over = clock_over(now.over);
        let args = [("time", Arg::from(&*over)), ("total", Arg::from(&*total))];
        return (words.with("over-by", &args), over.clone(), Clock::Over);
    }
    let left = clock(now.left);
    let args = [("left", Arg::from(&*left)), ("total", Arg::from(&*total))];
    let state = match now.left.0 {
        0 => Clock::Over,
        1..=60 => Clock::Last,
        _ => Clock::Calm,
    };
    (words.with("left-of", &args), left.clone(), state)
}
