//! What was promised: experiments, actions, and what became of earlier promises.
use jiff::civil::Date;

use super::Page;
use crate::domain::{Experiment, Progress, short_id};
use crate::export::escape;

/// The experiments, each with its fields.
pub(super) fn experiments(page: &mut Page<'_>) {
    let report = page.report;
    if report.experiments.is_empty() {
        return;
    }
    page.heading("report-experiments");
    for (card, number) in report.experiments.iter().zip(1..) {
        let title = if card.act.trim().is_empty() {
            &card.belief
        } else {
            &card.act
        };
        if number > 1 {
            page.line("");
        }
        page.line(&format!("### {number} · {}\n", escape::markdown(title)));
        for field in fields(page, card) {
            page.line(&format!("- {field}"));
        }
    }
}

fn fields(page: &Page<'_>, card: &Experiment) -> Vec<String> {
    let day = |date: Option<Date>| date.map(|date| page.words.day(date)).unwrap_or_default();
    let link = card.link.as_deref();
    let from = link.map(|id| page.name(id)).unwrap_or_default();
    let is_card = link.is_some_and(|link| page.report.card(link).is_some());
    let from_key = if is_card {
        "figures-factor"
    } else {
        "report-link"
    };
    let became = (card.status != Progress::Open).then(|| status(page, card.status));
    [
        ("report-belief", escape::markdown(&card.belief)),
        ("report-lead", escape::markdown(&card.owner)),
        ("report-first-day", day(card.first_day)),
        ("report-review-day", day(card.review_day)),
        ("report-measure", escape::markdown(&card.measure)),
        ("report-today", escape::markdown(&card.today)),
        ("report-stop-rule", escape::markdown(&card.stop_rule)),
        (from_key, from),
        ("report-status", became.unwrap_or_default()),
    ]
    .iter()
    .filter_map(|(key, value)| page.field(key, value))
    .collect()
}

/// The actions as a task list, each with what makes it checkable below it.
pub(super) fn actions(page: &mut Page<'_>) {
    let mut items = Vec::new();
    for card in &page.report.actions {
        let kind = card.kind.map(|kind| kind_of(page, kind));
        let urgent = card.urgent.then(|| page.words.say("figures-urgent"));
        let about = [
            urgent
                .map(|urgent| format!("**{urgent}**"))
                .unwrap_or_default(),
            escape::markdown(&card.owner),
            due(page, card.due),
            question(page, card.link.as_deref()),
            kind.unwrap_or_default(),
            dropped(page, card.status),
        ];
        items.push(task(&card.text, card.status, &about));
        let below = [
            ("todo-done-when", &card.done_when),
            ("todo-tracker", &card.tracker),
            ("figures-factor", &from_card(page, card.link.as_deref())),
        ];
        let below = below.map(|(key, text)| page.field(key, &escape::markdown(text)));
        items.extend(
            below
                .into_iter()
                .flatten()
                .map(|line| format!("  - {line}")),
        );
    }
    page.list("report-actions", &items);
}

/// The words of the card that a promise comes from; empty where it comes from none.
fn from_card(page: &Page<'_>, link: Option<&str>) -> String {
    let card = link.and_then(|link| page.report.card(link));
    card.map(|card| card.text.clone()).unwrap_or_default()
}

/// What earlier sessions promised, as a task list.
pub(super) fn carried(page: &mut Page<'_>) {
    let mut items = Vec::new();
    for card in &page.report.carried {
        let about = [
            escape::markdown(&card.owner),
            due(page, card.due),
            status(page, card.status),
        ];
        items.push(task(&card.text, card.status, &about));
        let said = page.words.should_move(&card.measure, &card.today);
        let moved = card.aim.as_ref().map(|aim| page.words.moved(aim));
        let below = [said, moved].into_iter().flatten();
        items.extend(below.map(|line| format!("  - {}", escape::markdown(&line))));
    }
    page.list("report-carried", &items);
}

fn task(text: &str, progress: Progress, about: &[String]) -> String {
    let mark = match progress {
        Progress::Done => 'x',
        Progress::Open | Progress::Dropped => ' ',
    };
    let about: Vec<&str> = about
        .iter()
        .map(String::as_str)
        .filter(|a| !a.is_empty())
        .collect();
    let text = escape::markdown(text);
    if about.is_empty() {
        format!("- [{mark}] {text}")
    } else {
        format!("- [{mark}] {text} ({})", about.join(", "))
    }
}

fn due(page: &Page<'_>, due: Option<Date>) -> String {
    due.map(|date| {
        let args = [("day", page.words.day(date).into())];
        page.words.with("report-due", &args)
    })
    .unwrap_or_default()
}

/// The short id of the question that an action comes from.
fn question(page: &Page<'_>, link: Option<&str>) -> String {
    link.filter(|link| page.report.card(link).is_none())
        .map(|id| escape::markdown(short_id(id)))
        .unwrap_or_default()
}

fn kind_of(page: &Page<'_>, kind: crate::domain::ActionKind) -> String {
    page.words
        .say(&format!("action-kind-{}", kind.code()))
        .into_owned()
}

fn status(page: &Page<'_>, progress: Progress) -> String {
    let key = match progress {
        Progress::Open => "report-still-open",
        Progress::Done => "review-done",
        Progress::Dropped => "review-dropped",
    };
    page.words.say(key).into_owned()
}

fn dropped(page: &Page<'_>, progress: Progress) -> String {
    match progress {
        Progress::Dropped => status(page, progress),
        Progress::Open | Progress::Done => String::new(),
    }
}
