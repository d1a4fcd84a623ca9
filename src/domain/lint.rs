//! Words that judge people where a retrospective should describe situations.
//!
//! Pure: text in, places out. Why a place is worth a second look is said elsewhere; a hit never
//! blocks, never counts people and never leaves the screen it is shown on. The words are matched
//! one by one after Unicode normalisation, so that a place is a range of the text as typed.
mod english;
mod french;
mod grammar;
mod judge;
mod lexicon;
mod markdown;
mod names;
mod pattern;
mod place;
mod rule;
mod scene;
mod subject;
#[cfg(test)]
mod tests;
mod token;
mod veil;

use scene::Scene;
use veil::Veil;

pub use place::{Lines, Spot};
pub use rule::{Hit, Ignored, LintField, LintLevel, RuleId, Tongue, UnknownRule};

use super::Language;

/// Finds what to look at again in the text of a field, in the order of the text.
///
/// `roster` holds the names of people in the room; nothing of it is kept. Quotes, code, paths
/// and log lines are passed over; a line break ends a sentence.
pub fn lint(
    text: &str,
    tongue: Tongue,
    field: LintField,
    roster: &[&str],
    ignored: Ignored,
) -> Vec<Hit> {
    let veils = veil::inline(text, veil::lines(text), veil::Source::Field);
    look(text, &veils, tongue, field, roster, ignored)
}

/// Does what [`lint`] does for a whole Markdown document.
///
/// Also passed over: fenced and indented code, block quotes, link targets, tags and comments. A
/// line break within a paragraph is a space.
pub fn lint_markdown(
    text: &str,
    tongue: Tongue,
    field: LintField,
    roster: &[&str],
    ignored: Ignored,
) -> Vec<Hit> {
    let veils = veil::inline(text, markdown::blocks(text), veil::Source::Markdown);
    look(text, &veils, tongue, field, roster, ignored)
}

fn look(
    text: &str,
    veils: &[Veil],
    tongue: Tongue,
    field: LintField,
    roster: &[&str],
    ignored: Ignored,
) -> Vec<Hit> {
    let mut tokens = token::tokens(text, veils);
    names::mark(&mut tokens, roster);
    let mut hits = Vec::new();
    for language in tongue.languages() {
        let scene = Scene::new(&tokens, *language, field);
        let mut found = match language {
            Language::En => english::hits(&scene),
            Language::Fr => french::hits(&scene),
        };
        found.retain(|hit| !ignored.contains(hit.rule));
        hits.extend(found);
    }
    settle(hits)
}

/// Leaves one hit where a rule, in either language, speaks of overlapping words.
fn settle(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| {
        let shorter = usize::MAX - (hit.end - hit.start);
        (hit.rule.number(), hit.start, shorter, hit.rule)
    });
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        let overlaps = kept
            .last()
            .is_some_and(|last| last.rule.number() == hit.rule.number() && hit.start < last.end);
        if !overlaps {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|hit| (hit.start, hit.rule));
    kept
}

/// Whether a text exhorts people instead of changing something, in either language.
pub(super) fn exhorts(text: &str) -> bool {
    let ignored = Ignored::default();
    let hits = lint(text, Tongue::Both, LintField::Actions, &[], ignored);
    hits.iter().any(|hit| hit.rule.number() == EXHORTATION)
}

/// Whether a name, in small letters, is a word as well.
pub(super) fn is_also_a_word(name: &str) -> bool {
    names::is_also_a_word(name)
}

/// Whether a handle, in small letters and without its sign, calls a group or is code.
pub(super) fn is_group(handle: &str) -> bool {
    names::is_group(handle)
}

/// The words of a text, normalised, without what is quoted or code.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let veils = veil::inline(text, veil::lines(text), veil::Source::Field);
    let tokens = token::tokens(text, &veils);
    let words = tokens.iter().filter(|token| token.is_word());
    words.map(|token| token.norm.to_string()).collect()
}

/// The number of the rule on exhortations.
const EXHORTATION: u8 = 9;
