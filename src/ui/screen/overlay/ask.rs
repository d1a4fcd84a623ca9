//! A question about what to do: in words, with what Enter does and what any other key does.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::sheet::{key_of, paragraph, window};
use crate::app::{App, Ask, AskBeside, Asking, Listed};
use crate::i18n::Arg;
use crate::input::{Action, Context};
use crate::ui::frame::Look;
use crate::ui::widget::put_lines;
use crate::ui::widget::text::{clean, truncate};

/// Columns of the window.
const WIDE: u16 = 64;

/// The most characters of an astray text that are shown.
const SHOWN: usize = 160;

/// Draws the question.
pub(super) fn draw(ask: &Ask, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let (words, theme) = (look.words, look.theme);
    let code = ask.asking.code();
    let key = |action| Arg::from(key_of(action, &[Context::Ask], app, look));
    let args = [
        ("detail", Arg::from(detail(&ask.asking, app, look))),
        ("key", key(Action::Confirm)),
        ("undo", key(Action::Undo)),
        ("suspend", key(Action::Suspend)),
    ];
    let text = |part: &str| words.with(&format!("ask-{code}{part}"), &args);
    let lines = |room: usize, air: usize| -> Vec<Line<'static>> {
        let parts = [
            (vec![text("")], theme.title),
            (vec![text("-more")], theme.text),
            (beside(ask, look), theme.text),
            (vec![text("-does")], theme.title),
        ];
        let mut lines = Vec::new();
        for (part, style) in parts.iter().filter(|(part, _)| !part.is_empty()) {
            if !lines.is_empty() {
                lines.extend(vec![Line::default(); air]);
            }
            let rows = part.iter().flat_map(|text| paragraph(text, room, *style));
            lines.extend(rows);
        }
        lines
    };
    let wide = WIDE.min(area.width);
    let rows = lines(usize::from(wide.saturating_sub(6)), 1).len();
    let high = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(4);
    let inner = window("", (wide, high), look, area, buf);
    let margin = u16::from(inner.width < area.width && inner.height >= high - 2);
    let inner = Rect {
        x: inner.x + margin,
        y: inner.y + margin,
        width: inner.width.saturating_sub(2 * margin),
        height: inner.height.saturating_sub(margin),
    };
    let room = usize::from(inner.width);
    let mut shown = lines(room, 1);
    if shown.len() > usize::from(inner.height) {
        shown = lines(room, 0);
    }
    put_lines(buf, inner, &shown, 0);
}

/// What is worth a look before the answer.
fn beside(ask: &Ask, look: Look<'_>) -> Vec<String> {
    let words = look.words;
    let lines = match &ask.beside {
        AskBeside::Nothing => Vec::new(),
        AskBeside::Missing(missing) => words.missing_told(missing),
        AskBeside::Names(leaving) => words.names_told(leaving),
    };
    lines.iter().map(|line| clean(line).into_owned()).collect()
}

/// What the question names, in words that people know.
fn detail(asking: &Asking, app: &App, look: Look<'_>) -> String {
    let glyphs = look.theme.glyphs;
    let wanted = match asking {
        Asking::Delete(id) | Asking::Rescue(id) => id,
        Asking::MakeNote(text) => return truncate(text, SHOWN, glyphs.ellipsis),
        Asking::LetWait => return waiting(app, look),
        Asking::TakeUp(changed) => return changed.clone(),
        Asking::Leave
        | Asking::LeaveUnsaved
        | Asking::QuitUnsaved
        | Asking::TakeOver
        | Asking::DropBallot
        | Asking::Consent(_)
        | Asking::Names(_)
        | Asking::Close
        | Asking::UndoOrSuspend => return String::new(),
    };
    let sessions = app.sessions.as_deref().unwrap_or_default();
    let found = sessions.iter().find_map(|listed| match listed {
        Listed::Sound(header) => (header.id == *wanted).then_some(header),
        Listed::Damaged { copy, .. } => copy.as_ref().filter(|copy| copy.id == *wanted),
    });
    let Some(header) = found else {
        return clean(&wanted.0).into_owned();
    };
    let day = header.created.to_zoned(app.zone.clone()).date();
    let parts = [
        clean(&header.title).into_owned(),
        clean(&header.team).into_owned(),
        look.words.day(day),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(&format!(" {} ", glyphs.point))
}

/// What would be left out, by its names.
fn waiting(app: &App, look: Look<'_>) -> String {
    let Some(session) = app.table.as_ref().map(|table| &table.session) else {
        return String::new();
    };
    let parts = session.could_wait().into_iter();
    let names: Vec<String> = parts.map(|part| look.words.risky(part, session)).collect();
    let dot = look.theme.glyphs.point;
    names.join(&format!(" {dot} "))
}
