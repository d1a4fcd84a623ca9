//! Sets one level: what leads the row, then label and text with a hanging indent.
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::{Air, text};

/// From this width on there is room around the numbers.
pub(super) const WIDE: usize = 50;

/// How many lines of a level are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trim {
    /// All of them.
    Never,
    /// So many, the last with an ellipsis if more would follow.
    After(usize),
}

/// What stands before label and text.
pub(super) struct Lead {
    spans: Vec<Span<'static>>,
    width: usize,
}

impl Lead {
    pub(super) fn new(spans: Vec<Span<'static>>) -> Self {
        let width = spans.iter().map(|span| text::width(&span.content)).sum();
        Self { spans, width }
    }
}

/// Label and text with their styles.
#[derive(Clone, Copy)]
pub(super) struct Body<'a> {
    pub(super) label: &'a str,
    pub(super) text: &'a str,
    pub(super) strong: Style,
    pub(super) plain: Style,
}

/// The lines of one level.
pub(super) fn set(lead: Lead, body: Body<'_>, plan: (usize, Trim, &str)) -> Vec<Line<'static>> {
    let (width, trim, ellipsis) = plan;
    // Where the lead takes all, a few letters at the edge say more than none.
    let room = width.saturating_sub(lead.width).max(1);
    let mut rows = text::wrap(&whole(&body), room);
    if let Trim::After(most) = trim
        && let Some(rest) = rows.get(most..).filter(|rest| !rest.is_empty())
    {
        let rest = rest.join(" ");
        rows.truncate(most);
        if let Some(last) = rows.last_mut() {
            *last = text::truncate(&format!("{last} {rest}"), room, ellipsis);
        }
    }
    let mut strong_left = letters(&text::clean(body.label));
    let mut lines = Vec::new();
    let mut before = lead.spans;
    for row in rows {
        let split = split_after(&row, strong_left);
        let (label, rest) = row.split_at(split);
        strong_left = strong_left.saturating_sub(letters(label));
        before.push(Span::styled(label.to_owned(), body.strong));
        before.push(Span::styled(rest.to_owned(), body.plain));
        lines.push(Line::from(std::mem::take(&mut before)));
        before.push(Span::raw(" ".repeat(lead.width)));
    }
    lines
}

/// Label and text as one, with a full stop between them unless the label ends a sentence itself.
fn whole(body: &Body<'_>) -> String {
    let (label, rest) = (body.label.trim(), body.text.trim());
    if label.is_empty() || rest.is_empty() {
        return format!("{label}{rest}");
    }
    let stop = if label.ends_with(['.', '!', '?', '…', ':']) {
        ""
    } else {
        "."
    };
    format!("{label}{stop} {rest}")
}

/// The characters that wrapping keeps.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| !matches!(c, ' ' | '\n')).count()
}

/// The byte after the first `count` letters.
fn split_after(row: &str, count: usize) -> usize {
    if count == 0 {
        return 0;
    }
    row.char_indices()
        .filter(|(_, c)| *c != ' ')
        .nth(count - 1)
        .map_or(row.len(), |(at, c)| at + c.len_utf8())
}

/// The rows that blocks take.
pub(super) fn rows(blocks: &[Vec<Line<'_>>], air: Air) -> u16 {
    let between = match air {
        Air::Airy => blocks.len().saturating_sub(1),
        Air::Tight => 0,
    };
    let lines: usize = blocks.iter().map(Vec::len).sum();
    u16::try_from(lines + between).unwrap_or(u16::MAX)
}

/// The lines of all blocks, one under the other.
pub(super) fn join(blocks: Vec<Vec<Line<'static>>>, air: Air) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for block in blocks {
        if air == Air::Airy && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(block);
    }
    lines
}

/// Short items one after the other, none parted within unless it must be.
pub(super) fn flow(
    items: impl Iterator<Item = String>,
    width: u16,
    style: Style,
) -> Vec<Line<'static>> {
    let items: Vec<String> = items.map(|item| item.replace(' ', "\u{a0}")).collect();
    text::wrap(&items.join(" "), usize::from(width))
        .into_iter()
        .map(|row| Line::from(Span::styled(row, style)))
        .collect()
}
