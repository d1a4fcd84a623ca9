//! Why words are underlined, and what else could be said; shown only to who asks.
use std::ops::Range;

use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

use super::entry::{self, Flowed};
use super::sheet::paragraph;
use crate::app::{App, Field};
use crate::domain::{LintField, Session};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::widget::wording::underlined;

/// The explanation of the words at the cursor; nothing where none is asked for.
pub(super) fn explanation(app: &App, look: Look<'_>, room: usize) -> Vec<Line<'static>> {
    let Some((hit, text)) = app.explained() else {
        return Vec::new();
    };
    let (words, theme) = (look.words, look.theme);
    let said = text.get(hit.start..hit.end).unwrap_or_default();
    let rule = format!("lint-BL-{:02}", hit.rule.number());
    let why = words.say(&format!("{rule}-why"));
    let args = [("words", Arg::from(said)), ("why", Arg::from(why))];
    let mut lines = paragraph(&words.with("wording-why", &args), room, theme.text);
    let instead = words.say(&format!("{rule}-try"));
    lines.extend(paragraph(&instead, room, theme.title));
    lines.extend(paragraph(&words.say("wording-ways"), room, theme.text));
    lines
}

/// The style of a field in which words may be underlined: itself without any line under it.
pub(super) fn bare(style: Style) -> Style {
    style.remove_modifier(Modifier::UNDERLINED)
}

/// The places of a text of one line that are worth a second look.
pub(super) fn places(text: &str, about: LintField, session: &Session) -> Vec<Range<usize>> {
    let hits = session.wording(text, about);
    hits.into_iter().map(|hit| hit.start..hit.end).collect()
}

/// The lines of a field with the words underlined that are worth a second look.
pub(super) fn lines(
    flowed: &Flowed,
    field: &Field,
    about: LintField,
    session: &Session,
    styles: (Style, Style),
) -> Vec<Line<'static>> {
    let hits = |text: &str| places(text, about, session);
    if field.is_long() {
        let one = |line: &String| underlined([&**line], line, &hits(line), styles).remove(0);
        return flowed.lines.iter().map(one).map(Line::from).collect();
    }
    let text = entry::one_line(field.text());
    let lines = flowed.lines.iter().map(String::as_str);
    let lines = underlined(lines, &text, &hits(&text), styles);
    lines.into_iter().map(Line::from).collect()
}
