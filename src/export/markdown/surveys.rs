//! Surveys: how often each sign was ticked, and where on an order the marks stand.
use super::Page;
use super::questions::{row, squares};
use crate::domain::{Asks, Surveyed};
use crate::export::escape;

/// A survey with its counts; nothing where nobody has answered.
pub(super) fn one(page: &mut Page<'_>, id: &str) {
    let Some(survey) = page.report.survey(id) else {
        return;
    };
    if !survey.revealed() && !survey.skipped {
        return;
    }
    let heading = format!("## {}\n", escape::markdown(&survey.title));
    page.opens("survey", id);
    page.block(&heading);
    if survey.skipped {
        let skipped = page.words.say("report-skipped");
        page.line(&skipped);
        return;
    }
    counts(page, survey);
    leading(page, survey);
}

/// The answers with their counts, or that these are kept back.
pub(super) fn counts(page: &mut Page<'_>, survey: &Surveyed) {
    let words = page.words;
    let Some(counts) = &survey.counts else {
        page.line(&words.say("report-withheld"));
        return;
    };
    if !page.is_solo() {
        let mut cast = vec![words.with("figures-ballots", &[("n", survey.ballots.into())])];
        if survey.abstained > 0 {
            cast.push(words.with("abstained-count", &[("n", survey.abstained.into())]));
        }
        page.line(&format!("{}\n", cast.join(" · ")));
    }
    let column = match survey.asks {
        _ if page.is_solo() => "report-answer",
        Asks::Ticks => "figures-ticks",
        Asks::Mark => "figures-marks",
        Asks::Estimate => "figures-estimates",
    };
    // A place in an order has its number.
    let is_order = survey.asks == Asks::Mark;
    let title = words.say(match survey.asks {
        Asks::Ticks => "figures-sign",
        Asks::Mark => "figures-card",
        Asks::Estimate => "report-answer",
    });
    let mut head = vec![title.into_owned(), words.say(column).into_owned()];
    if page.is_solo() && survey.asks == Asks::Estimate {
        head = vec![String::new(), words.say(column).into_owned()];
    }
    page.line(&row(&head));
    page.line(&format!("|{}", "---|".repeat(head.len())));
    for (place, (answer, count)) in (1..).zip(survey.answers.iter().zip(counts)) {
        let text = escape::markdown(&answer.text);
        let text = if is_order {
            format!("{place}\\. {text}")
        } else {
            text
        };
        let count = if page.is_solo() {
            "■".repeat(usize::from(*count > 0))
        } else {
            squares('■', *count)
        };
        page.line(&row(&[text, count]));
    }
}

/// The set for which most signs speak.
fn leading(page: &mut Page<'_>, survey: &Surveyed) {
    let Some(id) = survey.leading_set() else {
        return;
    };
    let named = page.report.letters.iter().find(|l| l.letter.id == id);
    let title = escape::markdown(named.map_or(id, |named| &named.title));
    let leads = page
        .words
        .with("figures-most-ticks", &[("set", title.into())]);
    page.block(&leads);
}
