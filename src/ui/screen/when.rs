//! How the entries of a timeline are told: their times, offsets and kinds.
use jiff::tz::Offset;

use crate::domain::{ChatFault, EventKind, Instant, Language};
use crate::i18n::{Arg, Words};
use crate::ui::glyphs::Glyphs;
use crate::ui::widget::text::width;

/// Whether offsets stand beside times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offsets {
    /// They do.
    Told,
    /// All times are those of one zone, which is told once.
    Known,
}

impl Offsets {
    /// Tells offsets where they are needed.
    pub(super) const fn where_needed(needed: bool) -> Self {
        if needed { Self::Told } else { Self::Known }
    }
}

/// A time of day in its own offset, for a column: `14:03`, ` 9 h 05`, `14:03 +05:45`.
pub(super) fn time(at: Instant, offsets: Offsets, words: &Words) -> String {
    let civil = at.civil();
    let (hour, minute) = (civil.hour(), civil.minute());
    let time = match words.language() {
        Language::En => format!("{hour:02}:{minute:02}"),
        Language::Fr => format!("{hour:>2}\u{a0}h\u{a0}{minute:02}"),
    };
    match offsets {
        Offsets::Known => time,
        Offsets::Told => format!("{time} {}", offset(at.offset())),
    }
}

/// How many cells [`time`] takes.
pub(super) fn time_width(offsets: Offsets, words: &Words) -> usize {
    width(&time(
        Instant::new(jiff::Timestamp::UNIX_EPOCH, Offset::UTC),
        offsets,
        words,
    ))
}

/// An offset from UTC: `+05:45`.
pub(super) fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

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

/// Why a line was not read; a local time that was twice or never names its two instants.
pub(super) fn fault(fault: &ChatFault, words: &Words) -> String {
    let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
    if let Some((first, second)) = fault.candidates() {
        let told = |at: Instant| time(at, Offsets::Told, words).trim().to_owned();
        args.push(("first", Arg::from(told(first))));
        args.push(("second", Arg::from(told(second))));
    }
    if let ChatFault::Unsure { name } = fault {
        args.push(("name", Arg::from(name)));
    }
    words.with(&format!("chat-{}", fault.code()), &args)
}

/// The cells of a text filled up with blanks.
pub(super) fn pad(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}
