//! Steps that are lists: earlier actions, the dot vote, experiments and actions.
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, deeds};
use crate::app::{CardRow, card_rows};
use crate::domain::{Carried, DotOption, LintField, Mode, Progress, short_id};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::squares::{Setting, Square, squares};
use crate::ui::widget::text::clean;

/// One row of a list: marked and shown as chosen where it is.
struct Item<'a> {
    chosen: bool,
    mark: &'a str,
    text: &'a str,
    right: String,
    /// What its words are about, where they are looked at.
    about: Option<LintField>,
}

fn item(scene: Scene<'_>, item: &Item<'_>, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let marker = if item.chosen {
        theme.glyphs.marker
    } else {
        " "
    };
    let lead = format!("{marker} {} ", item.mark);
    let style = if item.chosen { theme.title } else { theme.text };
    let text = clean(item.text);
    let looked_at = item.about.map(|about| scene.wording(&text, about));
    let places = looked_at.unwrap_or_default();
    column.worded_pair(&lead, (&text, &places), &item.right, style);
}

fn mark<'a>(scene: &Scene<'a>, status: Progress) -> &'a str {
    let glyphs = scene.look.theme.glyphs;
    match status {
        Progress::Open => glyphs.square_open,
        Progress::Done => glyphs.tick,
        Progress::Dropped => glyphs.cross,
    }
}

/// The team's open promises, one by one.
pub(super) fn review(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    let carried = scene.session.carried();
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    if carried.is_empty() {
        column.text(&scene.say("review-none"));
    }
    for (n, card) in carried.iter().enumerate() {
        let chosen = n == scene.step.at;
        let row = Item {
            chosen,
            mark: mark(&scene, card.status),
            text: &card.text,
            right: scene.say(&format!("progress-{}", card.status.code())),
            about: None,
        };
        item(scene, &row, &mut column);
        if chosen {
            details(scene, card, &mut column);
        }
    }
    let open = carried.iter().filter(|card| card.status == Progress::Open);
    if open.count() > 3 {
        column.gap();
        column.styled(&scene.say("review-many"), scene.look.theme.warning);
    }
    column.draw(area, buf, scene.step.top)
}

fn details(scene: Scene<'_>, card: &Carried, column: &mut Column<'_>) {
    let (words, style) = (scene.look.words, scene.look.theme.text);
    let today = scene.app.today();
    let mut parts = vec![owner(scene, &card.owner), due(scene, card.due)];
    let age = card.promised.and_then(|day| {
        let days = today.since(day).ok()?.get_days();
        words.promised(u32::try_from(days).ok())
    });
    parts.extend(age);
    column.hanging("     ", &parts.join(" · "), style);
    if let Some(said) = words.should_move(&clean(&card.measure), &clean(&card.today)) {
        column.hanging("     ", &said, style);
    }
    if let Some(aim) = scene.session.aim_now(card) {
        column.hanging("     ", &clean(&words.moved(&aim)), style);
    }
}

fn owner(scene: Scene<'_>, owner: &str) -> String {
    if owner.is_empty() {
        scene.say("action-no-owner")
    } else {
        owner.to_owned()
    }
}

/// A due date, and by how many days it is past.
fn due(scene: Scene<'_>, due: Option<Date>) -> String {
    let words = scene.look.words;
    let Some(date) = due else {
        return scene.say("action-no-date");
    };
    let past = scene
        .app
        .today()
        .since(date)
        .map_or(0, |span| span.get_days());
    if past > 0 {
        let n = u64::try_from(past).unwrap_or(0);
        return words.with("action-late-by", &[("n", Arg::from(n))]);
    }
    words.with("action-due", &[("date", Arg::from(words.day(date)))])
}

/// The topics with their dots.
pub(super) fn dots(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let (session, words, theme) = (scene.session, scene.look.words, scene.look.theme);
    let options = session.options();
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    if session.header().mode == Mode::Secret {
        column.text(&scene.say("dots-typed"));
    }
    let (placed, all) = (session.dots_placed(), session.dots_of_all());
    column.gap();
    if options.is_empty() {
        column.text(&scene.say("dots-none"));
        return column.draw(area, buf, scene.step.top);
    }
    let each = words.with("dots-each", &[("n", Arg::from(session.dots_each()))]);
    let args = [("k", Arg::from(placed)), ("n", Arg::from(all))];
    column.title(&format!("{each} · {}", words.with("dots-placed", &args)));
    if placed > all {
        column.styled(&scene.say("dots-over"), theme.warning);
    }
    column.gap();
    for (n, option) in options.iter().enumerate() {
        let marks = squares(
            theme.glyphs,
            Square::Vote,
            option.dots.into(),
            Setting::fitting(option.dots.into(), 20),
        );
        let text = topic(scene, option);
        let row = Item {
            chosen: n == scene.step.at,
            mark: &format!("{:>2}", option.dots),
            text: &text,
            right: marks,
            about: None,
        };
        item(scene, &row, &mut column);
    }
    column.draw(area, buf, scene.step.top)
}

fn topic(scene: Scene<'_>, option: &DotOption) -> String {
    let asked = option
        .link
        .as_ref()
        .and_then(|id| scene.session.question(id));
    asked.map_or_else(
        || option.text.clone(),
        |asked| format!("{}  {}", short_id(&asked.id), asked.title),
    )
}

/// Experiments, actions, and what can still be taken up.
pub(super) fn cards(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let session = scene.session;
    let rows = card_rows(session);
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    // After an incident the cards come first: they are what the actions answer to.
    let rules_first = !session.is_about_an_incident();
    if rules_first {
        super::rules(scene, &mut column);
        super::offer(scene, &mut column);
    }
    let (mut heading, mut at) = ("", 0);
    for (n, row) in rows.iter().enumerate() {
        let key = match row {
            CardRow::Experiment(_) => "commit-title",
            CardRow::Action(_) => "commit-actions",
            CardRow::AtConstraint
            | CardRow::AtWeakest
            | CardRow::Suggested(_)
            | CardRow::Topic { .. }
            | CardRow::Own => "commit-suggested",
            CardRow::Card(_) => "commit-cards",
        };
        if heading != key {
            if heading == "commit-actions" {
                deeds::on_all(scene, &mut column);
            }
            column.gap();
            column.title(&scene.say(key));
            heading = key;
        }
        let chosen = n == scene.step.at;
        if chosen {
            at = usize::from(column.height());
        }
        card(scene, row, chosen, &mut column);
    }
    if heading == "commit-actions" {
        deeds::on_all(scene, &mut column);
    }
    if rows.is_empty() {
        column.gap();
        let key = [("key", Arg::from("a"))];
        column.text(&scene.look.words.with("commit-none", &key));
    }
    if !rules_first {
        super::rules(scene, &mut column);
    }
    column.draw_around(at, scene.step.top, area, buf)
}

fn card(scene: Scene<'_>, row: &CardRow, chosen: bool, column: &mut Column<'_>) {
    let session = scene.session;
    match row {
        CardRow::Experiment(at) => {
            let Some(card) = session.experiments().get(*at) else {
                return;
            };
            let text = if card.act.is_empty() {
                &card.belief
            } else {
                &card.act
            };
            let row = Item {
                chosen,
                mark: mark(&scene, card.status),
                text,
                right: owner(scene, &card.owner),
                about: None,
            };
            item(scene, &row, column);
            if chosen {
                let mut parts = vec![due(scene, card.review_day)];
                parts.extend([&card.measure, &card.stop_rule].into_iter().cloned());
                parts.retain(|part| !part.is_empty());
                column.hanging("     ", &parts.join(" · "), scene.look.theme.text);
            }
        }
        CardRow::Action(at) => {
            let Some(card) = session.actions().get(*at) else {
                return;
            };
            let row = Item {
                chosen,
                mark: mark(&scene, card.status),
                text: &card.text,
                right: format!("{} · {}", owner(scene, &card.owner), due(scene, card.due)),
                about: Some(LintField::Actions),
            };
            item(scene, &row, column);
            if chosen && session.is_about_an_incident() {
                deeds::details(scene, card, column);
            }
        }
        CardRow::Own => {
            let own = if session.is_solo() {
                "commit-own-alone"
            } else {
                "commit-own"
            };
            let row = Item {
                chosen,
                mark: scene.look.theme.glyphs.dot,
                text: &scene.say(own),
                right: String::new(),
                about: None,
            };
            item(scene, &row, column);
        }
        CardRow::AtConstraint => {
            let step = session.open_constraint().map_or("", |step| &step.name);
            let text = scene
                .look
                .words
                .with("map-try-here", &[("step", Arg::from(step))]);
            let row = Item {
                chosen,
                mark: scene.look.theme.glyphs.dot,
                text: &text,
                right: String::new(),
                about: None,
            };
            item(scene, &row, column);
        }
        CardRow::AtWeakest => at_weakest(scene, chosen, column),
        CardRow::Suggested(id) => suggested(scene, id, chosen, column),
        CardRow::Card(link) => {
            if let Some(card) = session.card(link) {
                deeds::open_card(scene, card, chosen, column);
            }
        }
        CardRow::Topic { text, .. } => {
            let row = Item {
                chosen,
                mark: scene.look.theme.glyphs.point,
                text,
                right: String::new(),
                about: None,
            };
            item(scene, &row, column);
        }
    }
}

/// The weakest metric with its value; the chosen one with the try that its pack suggests.
fn at_weakest(scene: Scene<'_>, chosen: bool, column: &mut Column<'_>) {
    let Some((measured, value)) = scene.session.open_weakest() else {
        return;
    };
    let words = scene.look.words;
    let value = words.measured(measured.measure, value.exact);
    let args = [
        ("metric", Arg::from(&measured.title)),
        ("value", Arg::from(&*value)),
    ];
    let metric = scene.pack.and_then(|pack| pack.metric(&measured.id));
    let suggested = metric.and_then(|metric| metric.experiment.as_ref());
    let row = Item {
        chosen,
        mark: scene.look.theme.glyphs.dot,
        text: &words.with("metric-try", &args),
        right: suggested.map_or_else(String::new, |suggested| suggested.length.clone()),
        about: None,
    };
    item(scene, &row, column);
    if let Some(suggested) = suggested {
        column.hanging("     ", &suggested.act, scene.look.theme.text);
        if chosen {
            let measure = scene.labelled("card-measure", &suggested.measure);
            column.hanging("     ", &measure, scene.look.theme.text);
        }
    }
}

fn suggested(scene: Scene<'_>, id: &str, chosen: bool, column: &mut Column<'_>) {
    let question = scene.pack.and_then(|pack| pack.question(id));
    // The chosen one is told in full below its question, the others by what would be tried.
    let text = question.map_or("", |question| {
        if chosen {
            &question.title
        } else {
            &question.experiment.act
        }
    });
    let short = short_id(id);
    let row = Item {
        chosen,
        mark: short,
        text,
        right: question.map_or_else(String::new, |q| q.experiment.length.clone()),
        about: None,
    };
    item(scene, &row, column);
    if let Some(question) = question.filter(|_| chosen) {
        column.hanging("     ", &question.experiment.act, scene.look.theme.text);
        let measure = scene.labelled("card-measure", &question.experiment.measure);
        column.hanging("     ", &measure, scene.look.theme.text);
    }
}
