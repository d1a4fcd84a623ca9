//! Since last time: the letters then and now, where the team has an earlier session of this
//! workshop. Only like is set beside like; what is not is told.
use super::Page;
use crate::domain::{Mode, SinceThen};
use crate::export::escape;

/// The table; nothing where there is no earlier session.
pub(super) fn table(page: &mut Page<'_>) {
    let report = page.report;
    let Some(first) = report.since.first() else {
        return;
    };
    let words = page.words;
    page.heading("report-since");
    let rule = if report.header.mode == Mode::Solo {
        "trend-rule-alone"
    } else {
        "trend-rule"
    };
    let args = [
        ("date", words.day(first.date).into()),
        ("rule", words.say(rule).into()),
    ];
    page.line(&words.with("report-since-say", &args));
    let titles = [
        "report-letter",
        "report-then",
        "report-now",
        "report-change",
    ];
    let [letter, then, now, change] = titles.map(|key| words.say(key));
    page.block(&format!("| {letter} | {then} | {now} | {change} |"));
    page.line("|---|---|---|---|");
    for since in &report.since {
        let row = row(page, since, first);
        page.line(&row);
    }
}

fn row(page: &Page<'_>, since: &SinceThen, first: &SinceThen) -> String {
    let words = page.words;
    let named = page.report.letters.iter();
    let named = named.clone().find(|named| named.letter.id == since.letter);
    let title = escape::markdown(named.map_or("", |named| &named.title));
    let id = escape::markdown(&since.letter);
    let now = match since.now {
        Some(now) => page.number(now),
        None => words.say("not-available").into_owned(),
    };
    let mut said = match (&since.change, since.apart) {
        (Some(change), _) => words.verdict(change),
        (None, Some(apart)) => words
            .say(&format!("profile-unlike-{}", apart.code()))
            .into_owned(),
        (None, None) => String::new(),
    };
    if since.session != first.session {
        let pack = escape::markdown(&since.pack);
        said = format!("{said} ({}, {pack})", words.day(since.date));
    }
    let then = page.number(since.then);
    format!("| **{id}** {title} | {then} | {now} | {said} |")
}
