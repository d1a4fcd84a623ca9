//! One thing at a time over the whole screen: the break, one prompt, one number.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::sheet::{LOW, balanced, below, blank, row, window};
use crate::app::{App, BreakCover, People, Prompt};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::widget::digits::{Digits, Size};
use crate::ui::widget::popup::centred;
use crate::ui::widget::text::{width, wrap};
use crate::ui::widget::{put_lines, put_right};

/// Covers the screen and says when it goes on.
pub(super) fn pause(cover: &BreakCover, app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let (words, theme) = (look.words, look.theme);
    blank(theme.cover, look, area, buf);
    let ends = cover.ends.wall.to_zoned(app.zone.clone()).time();
    let time = words.time(ends);
    // The wall clock is what the room was promised; a closed lid stops the other one.
    let is_over = app.now.wall >= cover.ends.wall || app.now.elapsed >= cover.ends.elapsed;
    let says = if is_over { "break-over" } else { "break-line" };
    let room = usize::from(area.width.min(66));
    let above = balanced(&words.say("break-until"), room, theme.cover);
    let under = balanced(&words.say(says), room, theme.cover);
    let size = if area.height >= LOW {
        Size::Large
    } else {
        Size::Small
    };
    let digits = (size.height(), size.width(&time));
    let whole = above.len() + usize::from(digits.0) + under.len() + 4;
    if whole > usize::from(area.height) || digits.1 > usize::from(area.width) {
        // Hardly any room: what must be known, in one line or two.
        let args = [("time", Arg::from(&time))];
        let line = balanced(&words.with("break-back", &args), room, theme.cover);
        return middle(&line, centred(area, area.width, rows(&line)), buf);
    }
    let all = centred(area, area.width, u16::try_from(whole).unwrap_or(u16::MAX));
    middle(&above, all, buf);
    let place = below(all, rows(&above) + 2);
    let wide = u16::try_from(digits.1).unwrap_or(u16::MAX);
    let place = Rect {
        height: digits.0.min(place.height),
        ..place
    };
    Digits {
        theme,
        text: &time,
        size,
        style: theme.numeral,
    }
    .render(centred(place, wide, digits.0), buf);
    middle(&under, below(all, rows(&above) + 4 + digits.0), buf);
}

fn rows(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Writes lines in the middle of their rows.
fn middle(lines: &[Line<'_>], area: Rect, buf: &mut Buffer) {
    for (at, line) in lines.iter().enumerate() {
        let wide = u16::try_from(line.width()).unwrap_or(u16::MAX);
        let place = centred(row(area, at), wide, 1);
        put_lines(buf, place, std::slice::from_ref(line), 0);
    }
}

/// Shows one prompt for the room, and nothing else.
pub(super) fn prompt(prompt: &Prompt, look: Look<'_>, area: Rect, buf: &mut Buffer) {
    let (words, theme) = (look.words, look.theme);
    blank(Style::new(), look, area, buf);
    let (k, n) = prompt.number();
    let count = words.with("position", &[("k", k.into()), ("n", n.into())]);
    let wide = area.width.saturating_sub(4).clamp(1, 70);
    let lines = wrap(prompt.text(), usize::from(wide.saturating_sub(8)));
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let size = (wide, high.saturating_add(7));
    let inner = window(&words.say("prompt-title"), size, look, area, buf);
    let is_box = inner.width < area.width;
    let (indent, top) = if is_box { (2, 2) } else { (0, 0) };
    let text = Rect {
        x: inner.x + indent,
        width: inner.width.saturating_sub(2 * indent),
        ..below(inner, top)
    };
    let lines = balanced(prompt.text(), usize::from(text.width), theme.title);
    put_lines(buf, text, &lines, 0);
    // The count has the last row, unless the prompt needs it.
    if usize::from(text.height) > lines.len() {
        let last = usize::from(inner.height).saturating_sub(1);
        put_right(buf, inner, last, &count, theme.text);
    }
}

/// Asks how many are here.
pub(super) fn people(
    people: &People,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (words, theme) = (look.words, look.theme);
    let number = people.number().to_string();
    let inner = window(&words.say("people-title"), (44, 12), look, area, buf);
    let says = words.with("people-before", &[("n", people.before.into())]);
    let under = balanced(&says, usize::from(inner.width), theme.text);
    let size = if inner.height >= 10 {
        Size::Large
    } else {
        Size::Small
    };
    let wide = u16::try_from(size.width(&number)).unwrap_or(u16::MAX);
    let digits = if inner.height >= size.height().saturating_add(rows(&under)) && inner.width > wide
    {
        let air = u16::from(inner.height >= rows(&under).saturating_add(size.height() + 3));
        Rect {
            height: size.height(),
            ..below(inner, air)
        }
    } else {
        Rect {
            height: inner.height.min(1),
            ..inner
        }
    };
    let shown = if digits.height > 1 {
        wide
    } else {
        u16::try_from(width(&number)).unwrap_or(1)
    };
    let place = centred(digits, shown, digits.height);
    Digits {
        theme,
        text: &number,
        size,
        style: theme.numeral,
    }
    .render(place, buf);
    let rest = Rect {
        y: digits.bottom(),
        height: inner.bottom().saturating_sub(digits.bottom()),
        ..inner
    };
    let rest = below(rest, u16::from(rest.height > rows(&under)));
    middle(&under, rest, buf);
    let x = (place.right() + u16::from(digits.height > 1)).min(area.right().saturating_sub(1));
    let y = place
        .bottom()
        .saturating_sub(1)
        .min(area.bottom().saturating_sub(1));
    (!place.is_empty()).then_some(Position { x, y })
}
