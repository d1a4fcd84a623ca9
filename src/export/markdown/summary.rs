//! The first part of the page: the profile, and which questions it asks to look at.
use super::Page;
use super::questions::{stand, vote_name};
use crate::domain::{Answered, Case, Idea, NamedLetter, NoteKind, Outcome, Ratio, When, short_id};
use crate::export::escape;
use crate::export::picture::Picture;

/// How many places the bar has between two levels.
const STEPS: i64 = 4;

/// The letters as a table.
pub(super) fn profile(page: &mut Page<'_>) {
    let is_told =
        |question: &Answered| matches!(question.outcome, Outcome::Voted(_) | Outcome::Withheld);
    if page.report.letters.is_empty() || !page.report.questions.iter().any(is_told) {
        return;
    }
    let words = page.words;
    page.heading("report-profile");
    if page.report.letters.iter().all(|l| l.letter.mean.is_none()) {
        page.line(&words.say("report-profile-none"));
        return;
    }
    page.picture(Picture::Radar);
    let bars = if page.picture(Picture::Spread) {
        Bars::None
    } else {
        Bars::Drawn
    };
    table(page, bars);
    if let Some(gap) = &page.report.gap {
        let name = |id: &str| {
            let named = page.report.letters.iter().find(|l| l.letter.id == id);
            escape::markdown(named.map_or(id, |named| &named.title))
        };
        let args = [
            ("strong", name(&gap.strongest).into()),
            ("weak", name(&gap.weakest).into()),
            ("gap", page.number(gap.shown).into()),
        ];
        page.block(&words.with("report-apart", &args));
    }
}

/// Whether each row shows its means on a scale of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bars {
    /// It does.
    Drawn,
    /// A picture beside the table does.
    None,
}

/// The figures of the letters.
fn table(page: &mut Page<'_>, bars: Bars) {
    let words = page.words;
    let titles = [
        "report-letter",
        "report-mean",
        "report-range",
        "report-scored",
    ];
    let mut titles = titles.map(|key| words.say(key).into_owned()).to_vec();
    if bars == Bars::Drawn {
        titles.insert(1, "`1···2···3···4···5`".to_owned());
    }
    page.line(&super::questions::row(&titles));
    page.line(&format!("|{}", "---|".repeat(titles.len())));
    for named in &page.report.letters {
        let row = row(page, named, bars);
        page.line(&row);
    }
    if bars == Bars::Drawn {
        page.block(&words.say("report-bar-legend"));
    }
}

fn row(page: &Page<'_>, named: &NamedLetter, bars: Bars) -> String {
    let (letter, words) = (&named.letter, page.words);
    let id = escape::markdown(&letter.id);
    let title = escape::markdown(&named.title);
    let args = [("k", letter.scored.into()), ("n", letter.of.into())];
    let mut scored = words.with("report-scored-of", &args);
    if let Some(camps) = camps(page, &letter.id) {
        scored = format!("{scored} · {camps}");
    }
    let (Some(mean), Some(floor), Some(top)) = (letter.mean, letter.floor, letter.top) else {
        let missing = words.say("not-available");
        let bar = if bars == Bars::Drawn { " |" } else { "" };
        return format!("| **{id}** {title} |{bar} {missing} | | {scored} |");
    };
    let ends = [
        ("low", page.number(floor).into()),
        ("high", page.number(top).into()),
    ];
    let range = if floor == top {
        page.number(floor)
    } else {
        words.with("report-range-of", &ends)
    };
    let bar = match bars {
        Bars::Drawn => format!(" `{}` |", bar(floor, mean, top)),
        Bars::None => String::new(),
    };
    let mean = page.number(mean);
    format!("| **{id}** {title} |{bar} {mean} | {range} | {scored} |")
}

/// A warning beside a mean: on which of the letter's questions there are two camps.
fn camps(page: &Page<'_>, set: &str) -> Option<String> {
    let camps = page.report.questions.iter().filter(|question| {
        let case = question.outcome.stats().map(|stats| stats.case);
        question.set == set && case == Some(Case::Split)
    });
    let ids: Vec<String> = camps
        .map(|question| escape::markdown(short_id(&question.id)))
        .collect();
    let args = [("ids", ids.join(", ").into())];
    (!ids.is_empty()).then(|| page.words.with("report-profile-camps", &args))
}

/// The mean on its scale, between the lowest and the highest question.
fn bar(floor: Ratio, mean: Ratio, top: Ratio) -> String {
    let [floor, mean, top] = [floor, mean, top].map(place);
    (0..=4 * STEPS)
        .map(|at| match at {
            at if at == mean => '●',
            at if at == floor => '├',
            at if at == top => '┤',
            at if floor < at && at < top => '─',
            _ => '·',
        })
        .collect()
}

/// The place on the bar that is nearest to a level, 0 to 16.
fn place(level: Ratio) -> i64 {
    // A place begins half a step before its point.
    let begins = |at: i64| Ratio::new(2 * (STEPS + at) - 1, 2 * STEPS);
    let reached = |at: &i64| begins(*at).is_some_and(|begins| level >= begins);
    (1..=4 * STEPS).rev().find(reached).unwrap_or(0)
}

/// What the rules on the profile say; those that are said in every session are for the room, not
/// for paper.
pub(super) fn rules(page: &mut Page<'_>) {
    for rule in &page.report.rules {
        if rule.when != When::Always && rule.at.is_none() {
            page.quote(&rule.say);
        }
    }
}

/// The questions to look at first, with what could be tried.
pub(super) fn focus(page: &mut Page<'_>) {
    let report = page.report;
    let mut items = Vec::new();
    for (id, place) in report.focus.iter().zip(1..) {
        let Some(question) = report.question(id) else {
            continue;
        };
        items.push(format!("{place}. {}", item(page, question)));
        if let Some(idea) = &question.idea {
            let lines = ideas(page, idea);
            items.extend(lines.iter().map(|line| format!("   - {line}")));
        }
    }
    let voted = report.questions.iter().any(|q| q.outcome.stats().is_some());
    if items.is_empty() && voted {
        items.push(page.words.say("report-focus-none").into_owned());
    }
    page.list("report-focus", &items);
}

/// A question in a list, with where the room stands on it.
fn item(page: &Page<'_>, question: &Answered) -> String {
    let mut parts = vec![page.name(&question.id)];
    parts.extend(vote_name(page, question));
    parts.extend(stand(page, question));
    if let Some(wanted) = question.wanted {
        let args = [("n", wanted.number().into())];
        parts.push(page.words.with("report-wanted", &args));
    }
    parts.join(" · ")
}

fn ideas(page: &Page<'_>, idea: &Idea) -> Vec<String> {
    let words = page.words;
    let mut lines = Vec::new();
    if let Some(experiment) = &idea.experiment {
        let args = [
            (
                "act",
                escape::markdown(experiment.act.trim_end_matches('.')).into(),
            ),
            ("length", escape::markdown(&experiment.length).into()),
            ("measure", escape::markdown(&experiment.measure).into()),
        ];
        lines.push(words.with("report-try", &args));
    }
    if !idea.practices.is_empty() {
        let practices = idea.practices.iter().map(|text| escape::markdown(text));
        let practices: Vec<String> = practices.collect();
        let args = [("text", practices.join(" ").into())];
        lines.push(words.with("report-practices", &args));
    }
    let slug = idea.reading.as_str();
    let is_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !slug.is_empty() && slug.chars().all(is_slug) {
        let link = format!("<https://dora.dev/capabilities/{slug}/>");
        lines.push(words.with("report-reading", &[("link", link.into())]));
    }
    lines
}

/// Where the room did not stand together, with what those see who see it otherwise.
pub(super) fn talk(page: &mut Page<'_>) {
    let report = page.report;
    let mut items = Vec::new();
    for id in &report.talk {
        let Some(question) = report.question(id) else {
            continue;
        };
        let mut parts = vec![page.name(id)];
        parts.extend(stand(page, question));
        items.push(format!("- {}", parts.join(" · ")));
        for note in report.notes_on(id, NoteKind::OtherView) {
            let view = page.field("report-view", &escape::markdown(&note.text));
            items.extend(view.map(|view| format!("  - {view}")));
        }
    }
    page.list("report-talk", &items);
}

/// Where the room stands together on a high level.
pub(super) fn strengths(page: &mut Page<'_>) {
    let talk = &page.report.talk;
    let questions = page.report.strengths.iter();
    // What is told under what is talked about is not told twice.
    let questions = questions.filter(|id| !talk.contains(id));
    let questions = questions.filter_map(|id| page.report.question(id));
    let items: Vec<String> = questions
        .map(|question| format!("- {}", item(page, question)))
        .collect();
    page.list("report-strengths", &items);
}

/// What was chosen with dots.
pub(super) fn dots(page: &mut Page<'_>) {
    let chosen = page.report.topics.iter();
    let chosen = chosen.filter(|topic| topic.dots != Some(0));
    let topics = chosen.map(|topic| {
        let mut parts = Vec::new();
        parts.extend(topic.link.as_deref().map(|id| page.name(id)));
        let words = escape::markdown(&topic.text);
        // A topic that was a card has the card's words.
        if !parts.contains(&words) {
            parts.push(words);
        }
        parts.extend(
            topic
                .dots
                .map(|dots| page.words.with("report-dots-count", &[("n", dots.into())])),
        );
        parts.retain(|part| !part.is_empty());
        format!("- {}", parts.join(" · "))
    });
    let items: Vec<String> = topics.collect();
    page.list("report-dots", &items);
}
