//! A closed session: what stands in it, and what can be done now.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::column::{Column, More};
use super::home::team_of;
use super::step::offered;
use crate::app::App;
use crate::domain::{Evidence, Session};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::widget::head::{Clock, Head};

pub(super) fn draw(app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(table) = &app.table else {
        return More::Nothing;
    };
    let (session, words) = (&table.session, look.words);
    let header = session.header();
    Head {
        theme: look.theme,
        chip: None,
        title: &header.title,
        count: "",
        middle: &words.say("status-closed"),
        clock: "",
        clock_short: "",
        state: Clock::Calm,
    }
    .render(Rect { height: 1, ..area }, buf);
    let body = Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(2),
        ..area
    };
    let mut column = Column::new(look.theme, body.width);
    column.title(&words.say("thanks"));
    column.gap();
    column.text(&team_of(header, look));
    let voted = session.questions().iter().filter(|q| q.revealed()).count();
    let counts = [
        words.with("questions-count", &[("n", Arg::from(voted))]),
        words.with("notes-count", &[("n", Arg::from(session.notes().len()))]),
        words.with(
            "experiments-count",
            &[("n", Arg::from(session.experiments().len()))],
        ),
        words.with(
            "actions-count",
            &[("n", Arg::from(session.actions().len()))],
        ),
    ];
    column.text(&counts.join(" · "));
    figures(session, look, &mut column);
    column.gap();
    for card in session.experiments() {
        column.items(std::slice::from_ref(&card.act));
    }
    for card in session.actions() {
        column.items(std::slice::from_ref(&card.text));
    }
    column.gap();
    if let Some(line) = offered(app, look) {
        column.title(&line);
        column.gap();
    }
    column.text(&words.with("done-kept", &[("id", Arg::from(&*header.id.0))]));
    let is_open = session.promises().next().is_some();
    if is_open && !header.team.is_empty() {
        column.text(&words.say("done-next"));
    }
    column.draw(body, buf, 0)
}

/// What the session measured, in one line a kind: letters where no step has shown them, and
/// delivery figures.
fn figures(session: &Session, look: Look<'_>, column: &mut Column<'_>) {
    let words = look.words;
    let profile = session.profile();
    let set = |id: &str| session.sets().iter().find(|set| set.id == id);
    let letters = profile.letters.iter().filter_map(|letter| {
        let (set, shown) = set(&letter.id).zip(letter.shown.as_deref())?;
        Some(format!("{} {}", set.title, words.decimal(shown)))
    });
    let metrics = session.metrics().iter().filter_map(|metric| {
        let Evidence::Value(value) = session.evidence(&metric.id) else {
            return None;
        };
        let shown = words.measured(metric.measure, value.exact);
        Some(format!("{} {shown}", metric.title))
    });
    let letters: Vec<String> = letters.filter(|_| !session.has_a_reading()).collect();
    for line in [letters, metrics.collect()] {
        if !line.is_empty() {
            column.text(&line.join(" · "));
        }
    }
}
