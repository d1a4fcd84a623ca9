//! How the kinds of entries of a timeline are told, in columns.
use crate::domain::EventKind;
use crate::i18n::Words;
use crate::ui::glyphs::Glyphs;
use crate::ui::widget::text::width;

/// A kind of entry with its symbol.
pub(super) fn kind(kind: EventKind, words: &Words, glyphs: &Glyphs) -> String {
    let name = words.say(&format!("event-kind-{}", kind.code()));
    format!("{} {name}", symbol(kind, glyphs))
}

/// The cells that the longest of these kinds takes.
pub(super) fn kind_width(
    kinds: impl Iterator<Item = EventKind>,
    words: &Words,
    glyphs: &Glyphs,
) -> usize {
    let mut seen = [None; EventKind::ALL.len()];
    for found in kinds {
        if let Some(at) = EventKind::ALL.iter().position(|kind| *kind == found)
            && let Some(seen) = seen.get_mut(at)
        {
            *seen = Some(found);
        }
    }
    let widths = seen
        .into_iter()
        .flatten()
        .map(|k| width(&kind(k, words, glyphs)));
    widths.max().unwrap_or(0)
}

/// The five marks are full, what changed something points on, the rest is told.
const fn symbol(kind: EventKind, glyphs: &Glyphs) -> &'static str {
    match kind {
        EventKind::Started
        | EventKind::Detected
        | EventKind::Acknowledged
        | EventKind::Mitigated
        | EventKind::Resolved => glyphs.dot,
        EventKind::Change | EventKind::Action | EventKind::Decision => glyphs.arrow,
        EventKind::Context
        | EventKind::Symptom
        | EventKind::Hypothesis
        | EventKind::Escalation
        | EventKind::Communication
        | EventKind::Surprise
        | EventKind::Relapse => glyphs.point,
    }
}

/// The cells of a text filled up with blanks.
pub(super) fn pad(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}
