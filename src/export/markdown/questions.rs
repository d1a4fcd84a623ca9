//! Every question with its votes beside its levels, and the vote on the time invested.
use super::Page;
use crate::domain::{Answered, Case, Level, NoteKind, Outcome, Stats, short_id};
use crate::export::escape;

/// How many squares a row shows at most; the number stands beside them in any case.
const SQUARES: u16 = 30;

/// Every question, under the letter it belongs to.
pub(super) fn all(page: &mut Page<'_>) {
    let report = page.report;
    if report.questions.is_empty() {
        return;
    }
    let heading = format!("## {}", page.words.say("report-questions"));
    page.opens("questions", "");
    page.block(&heading);
    let mut set = None;
    for question in &report.questions {
        if set != Some(&question.set) {
            set = Some(&question.set);
            let named = report.letters.iter().find(|l| l.letter.id == question.set);
            let id = escape::markdown(&question.set);
            let title = named.map_or(String::new(), |l| escape::markdown(&l.title));
            page.block(&format!("### {id} · {title}"));
        }
        one(page, question);
    }
}

fn one(page: &mut Page<'_>, question: &Answered) {
    let id = escape::markdown(short_id(&question.id));
    let title = escape::markdown(&question.title);
    page.block(&format!("#### {id} · {title}"));
    let headline = headline(page, question);
    page.block(&headline);
    if let Some(stats) = question.outcome.stats() {
        table(page, stats, question.before.as_ref(), &question.levels);
        if let Some(before) = &question.before {
            let shift = shift(page, before, stats);
            page.block(&shift);
        }
    }
    let lines = lines(page, question);
    if !lines.is_empty() {
        page.line("");
    }
    for line in lines {
        page.line(&format!("- {line}"));
    }
}

/// What the room says, before any detail: the median and how far it agrees, the mean beside.
fn headline(page: &Page<'_>, question: &Answered) -> String {
    let words = page.words;
    let stats = match &question.outcome {
        Outcome::Voted(stats) => stats,
        Outcome::Skipped => return words.say("report-skipped").into_owned(),
        Outcome::Withheld => return words.say("report-withheld").into_owned(),
        Outcome::Open if page.is_solo() => return words.say("report-open-solo").into_owned(),
        Outcome::Open => return words.say("report-open").into_owned(),
    };
    let mut parts: Vec<String> = vote_name(page, question)
        .map(|name| format!("**{name}**"))
        .into_iter()
        .collect();
    parts.extend(stand(page, question));
    if !page.is_solo() {
        parts.extend(numbers(page, stats));
    }
    if let Some(wanted) = question.wanted {
        parts.push(words.with("report-wanted", &[("n", wanted.number().into())]));
    }
    parts.join(" · ")
}

/// The median by name, or the one answer; none where there is no middle: two camps have none.
pub(super) fn vote_name(page: &Page<'_>, question: &Answered) -> Option<String> {
    let (stats, words) = (question.outcome.stats()?, page.words);
    if stats.case == Case::Split {
        return None;
    }
    Some(match (stats.median, page.is_solo()) {
        (Some(level), true) => words.with("report-level-of", &[("n", page.median(level).into())]),
        (Some(median), false) => {
            words.with("report-median-of", &[("value", page.median(median).into())])
        }
        (None, true) => words.say("report-unknown").into_owned(),
        (None, false) => words.say("report-only-abstained").into_owned(),
    })
}

/// How far the room stands together, where it is a room.
pub(super) fn stand(page: &Page<'_>, question: &Answered) -> Vec<String> {
    let Some(stats) = question.outcome.stats().filter(|_| !page.is_solo()) else {
        return Vec::new();
    };
    let words = page.words;
    let mut parts = Vec::new();
    match (stats.case, stats.camps()) {
        (Case::Split, Some((low, high))) => {
            let args = [("low", low.number().into()), ("high", high.number().into())];
            parts.push(words.with("report-camps", &args));
        }
        (Case::TooFew, _) if stats.n == 0 => {}
        (case, _) => {
            let key = format!("case-short-{}", case.code());
            parts.push(words.say(&key).into_owned());
        }
    }
    if stats.minority {
        let voices: Vec<String> = stats
            .voices()
            .iter()
            .map(|l| l.number().to_string())
            .collect();
        let mut args = vec![("levels", voices.join(", ").into())];
        // Where the others agree, one voice apart is no disagreement.
        let key = if stats.case == Case::Aligned {
            let apart = stats.voices();
            let apart = apart.iter().map(|level| stats.counts[level.index()]);
            args.push(("n", apart.sum::<u16>().into()));
            "report-voice-apart"
        } else {
            "report-voice"
        };
        parts.push(words.with(key, &args));
    }
    parts
}

/// The numbers beside the headline. Two camps have no mean: it would stand where nobody does.
fn numbers(page: &Page<'_>, stats: &Stats) -> Vec<String> {
    let words = page.words;
    let mut parts = Vec::new();
    if let Some(mean) = stats.mean.filter(|_| stats.case != Case::Split) {
        let args = [("value", page.number(mean).into())];
        parts.push(words.with("report-mean-of", &args));
    }
    if stats.abstained > 0 {
        let args = [("n", stats.abstained.into())];
        parts.push(words.with("abstained-count", &args));
    }
    if stats.knowledge_gap {
        parts.push(words.say("case-short-gap").into_owned());
    }
    if !stats.scored {
        parts.push(words.say("not-scored").into_owned());
    }
    parts
}

fn table(page: &mut Page<'_>, stats: &Stats, before: Option<&Stats>, levels: &[String; 5]) {
    let words = page.words;
    let solo = page.is_solo();
    let titles: &[&str] = match before {
        _ if solo => &["report-answer"],
        Some(_) => &["report-first-vote", "report-second-vote"],
        None => &["report-votes"],
    };
    let mut cells = vec![String::new()];
    cells.extend(titles.iter().map(|key| words.say(key).into_owned()));
    cells.push(words.say("report-level").into_owned());
    page.line("");
    page.line(&row(&cells));
    page.line(&format!("|{}", "---|".repeat(cells.len())));
    let rounds = before.into_iter().chain([stats]).filter(|_| !solo);
    let rounds: Vec<&Stats> = rounds.collect();
    for (level, text) in Level::ALL.into_iter().zip(levels) {
        let at = level.index();
        let mut cells = vec![level.number().to_string()];
        if solo {
            cells.push("■".repeat(usize::from(stats.counts[at] > 0)));
        }
        cells.extend(rounds.iter().map(|round| squares('■', round.counts[at])));
        cells.push(escape::markdown(text));
        page.line(&row(&cells));
    }
    if rounds.iter().any(|round| round.abstained > 0) {
        let mut cells = vec!["x".to_owned()];
        cells.extend(rounds.iter().map(|round| squares('□', round.abstained)));
        cells.push(words.say("abstained").into_owned());
        page.line(&row(&cells));
    }
}

/// A row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// One square a vote, and the number for those who do not count.
pub(super) fn squares(square: char, count: u16) -> String {
    let shown: String = std::iter::repeat_n(square, count.min(SQUARES).into()).collect();
    match count {
        0 => "0".to_owned(),
        1..=SQUARES => format!("{shown} {count}"),
        _ => format!("{shown}… {count}"),
    }
}

/// What talking has changed.
fn shift(page: &Page<'_>, before: &Stats, after: &Stats) -> String {
    let words = page.words;
    let change = |key: &str, from: String, to: String| {
        words.with(key, &[("from", from.into()), ("to", to.into())])
    };
    // Two camps have no middle, before or after.
    let split = before.case == Case::Split || after.case == Case::Split;
    let mut changes = Vec::new();
    if let (Some(from), Some(to), false) = (before.median, after.median, split) {
        let (from, to) = (page.median(from), page.median(to));
        changes.push(change("report-shift-median", from, to));
    }
    if let (Some(from), Some(to), false) = (before.mean, after.mean, split) {
        let (from, to) = (page.number(from), page.number(to));
        changes.push(change("report-shift-mean", from, to));
    }
    if let (Some(from), Some(to)) = (before.agreement, after.agreement) {
        let (from, to) = (page.number(from), page.number(to));
        changes.push(change("report-shift-agreement", from, to));
    }
    let case = |stats: &Stats| {
        words
            .say(&format!("case-short-{}", stats.case.code()))
            .into_owned()
    };
    if before.case != after.case {
        changes.push(format!("{} → {}", case(before), case(after)));
    }
    words.with("report-shift", &[("changes", changes.join(", ").into())])
}

/// What people said about a question. Views told where the room disagreed are not told twice.
fn lines(page: &Page<'_>, question: &Answered) -> Vec<String> {
    let report = page.report;
    let mut lines = Vec::new();
    let answered = question.outcome.stats().is_some_and(|stats| stats.n > 0);
    if let Some(confidence) = question.confidence.filter(|_| answered) {
        let sure = page.words.say(&format!("confidence-{}", confidence.code()));
        lines.extend(page.field("report-confidence", &sure));
    }
    lines.extend(page.field("report-evidence", &escape::markdown(&question.evidence)));
    let notes = report.notes_on(&question.id, NoteKind::Note);
    lines.extend(notes.map(|note| escape::markdown(&note.text)));
    if !report.talk.contains(&question.id) {
        let views = report.notes_on(&question.id, NoteKind::OtherView);
        let views = views.filter_map(|n| page.field("report-view", &escape::markdown(&n.text)));
        lines.extend(views);
    }
    lines
}

/// The vote on the time invested.
pub(super) fn roti(page: &mut Page<'_>) {
    let Some(outcome) = &page.report.roti else {
        return;
    };
    let words = page.words;
    page.heading("report-roti");
    let Some(stats) = outcome.stats() else {
        page.line(&words.say("report-withheld"));
        return;
    };
    let mut parts = Vec::new();
    if let Some(median) = stats.median.filter(|_| stats.case != Case::Split) {
        let args = [("value", page.median(median).into())];
        parts.push(format!("**{}**", words.with("report-median-of", &args)));
    }
    if let Some(mean) = stats.mean.filter(|_| stats.case != Case::Split) {
        let args = [("value", page.number(mean).into())];
        parts.push(words.with("report-mean-of", &args));
    }
    if stats.abstained > 0 {
        let args = [("n", stats.abstained.into())];
        parts.push(words.with("abstained-count", &args));
    }
    page.line(&parts.join(" · "));
    page.block(&words.say("roti-best"));
    let levels = Level::ALL.map(|level| words.say(&format!("roti-{}", level.number())));
    table(page, stats, None, &levels.map(std::borrow::Cow::into_owned));
}
