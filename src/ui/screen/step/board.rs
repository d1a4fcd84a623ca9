//! Cards under headings: one list of both, with the chosen one told in full.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Scene, brief, rules};
use crate::app::{BoardRow, Capture, CaptureKind, Screen, board_rows};
use crate::domain::{Board, Card, Column as Heading, LintField, When, missing};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::list::offset;
use crate::ui::widget::put_right;
use crate::ui::widget::text::clean;

/// Under this height there are no blank lines.
const LOW: u16 = 12;

/// The fewest rows that the list keeps before anything else is left out.
const LEAST: u16 = 8;

/// The rows with which a long list is content once there are cards.
const ENOUGH: u16 = 12;

/// The rows under the line that is being typed.
const LINE: u16 = 3;

/// How many rows the chosen card may take beyond its first.
const DETAILS: usize = 6;

/// Where the chosen row's further lines begin.
const INDENT: &str = "      ";

pub(super) fn draw(scene: Scene<'_>, board: &str, area: Rect, buf: &mut Buffer) -> More {
    let Some(board) = scene.session.board(board) else {
        return brief::draw(scene, area, buf);
    };
    // The line that is being typed lies over the last rows.
    let covered = u16::from(adding(scene, board).is_some()) * LINE;
    let area = Rect {
        height: area.height.saturating_sub(covered),
        ..area
    };
    let rows = board_rows(scene.session, board);
    let at = chosen(scene, board, &rows);
    let details = details(scene, board, rows.get(at).copied(), area);
    let wanted = rows.len() + details.len();
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
    let foot = foot(scene, board, area, wanted);
    let left = area.height.saturating_sub(foot.height());
    let head = head(
        scene,
        board,
        Rect {
            height: left,
            ..area
        },
        wanted,
    );
    let top = Rect {
        height: head.height().min(area.height),
        ..area
    };
    let list = Rect {
        y: top.bottom(),
        height: left.saturating_sub(top.height),
        ..area
    };
    let bottom = Rect {
        y: list.bottom(),
        height: foot.height().min(area.height),
        ..area
    };
    let _ = head.draw(top, buf, 0);
    let _ = foot.draw(bottom, buf, 0);
    self::list(scene, board, (&rows, at, details), list, buf)
}

/// What is said at the step: in full before there is a card, later as far as there is room.
fn head<'a>(scene: Scene<'a>, board: &Board, area: Rect, wanted: u16) -> Column<'a> {
    let mut column = scene.column(area);
    for line in scene.said() {
        column.text(line);
    }
    if area.height >= LOW {
        column.gap();
    }
    let least = if is_empty(scene, board) {
        LEAST
    } else {
        wanted
    };
    if column.height() + least <= area.height {
        column
    } else {
        scene.column(area)
    }
}

fn is_empty(scene: Scene<'_>, board: &Board) -> bool {
    let mut cards = scene.session.cards().iter();
    cards.all(|card| card.board != board.id)
}

/// What the rules say, below the list. Before there is a card, and where room is scarce, only
/// those that a figure calls for.
fn foot<'a>(scene: Scene<'a>, board: &Board, area: Rect, wanted: u16) -> Column<'a> {
    let mut all = scene.column(area);
    all.blank();
    rules(scene, &mut all);
    let list = if is_empty(scene, board) {
        wanted + LEAST
    } else {
        wanted.min(ENOUGH)
    };
    if all.height() > 1 && all.height() + list <= area.height {
        return all;
    }
    let mut called = scene.column(area);
    let stop = scene.session.stop().map_or("", |stop| &stop.id);
    for rule in scene.session.said_at(stop) {
        if rule.when != When::Always {
            called.gap();
            for line in &rule.say {
                called.text(line);
            }
        }
    }
    if called.height() + LEAST <= area.height {
        called
    } else {
        scene.column(area)
    }
}

/// The line being typed for a card of this board.
fn adding<'a>(scene: Scene<'a>, board: &Board) -> Option<&'a Capture> {
    let Screen::Capture(capture) = scene.app.front() else {
        return None;
    };
    let is_here = capture.kind == CaptureKind::Card && capture.board() == board.id;
    is_here.then_some(capture)
}

/// The chosen row; while cards are added, the last one under their heading.
fn chosen(scene: Scene<'_>, board: &Board, rows: &[BoardRow]) -> usize {
    let last = rows.len().saturating_sub(1);
    let Some(capture) = adding(scene, board) else {
        return scene.step.at.min(last);
    };
    let mut columns = board.columns.iter();
    let column = columns.position(|column| column.id == capture.column());
    let found = column.and_then(|column| rows.iter().rposition(|row| row.column() == column));
    found.unwrap_or(scene.step.at).min(last)
}

fn card(scene: Scene<'_>, id: u32) -> Option<&Card> {
    scene.session.cards().iter().find(|card| card.id == id)
}

/// What the chosen row has to say beyond its first line.
fn details(
    scene: Scene<'_>,
    board: &Board,
    row: Option<BoardRow>,
    area: Rect,
) -> Vec<Line<'static>> {
    let theme = scene.look.theme;
    let mut column = scene.column(area);
    let heading = row.and_then(|row| board.columns.get(row.column()));
    match (row, heading) {
        (Some(BoardRow::Heading(_)), Some(heading)) => {
            column.hanging("  ", &heading.prompt, theme.text);
        }
        (Some(BoardRow::Card { id, .. }), Some(heading)) => {
            if let Some(card) = card(scene, id) {
                whole(scene, card, heading, &mut column);
            }
        }
        _ => {}
    }
    let mut lines = column.into_lines();
    let most = DETAILS.min(usize::from(area.height).saturating_sub(4));
    lines.truncate(most);
    lines
}

/// The rest of a long card, how it is known, and what is asked back.
fn whole(scene: Scene<'_>, card: &Card, heading: &Heading, column: &mut Column<'_>) {
    let style = scene.look.theme.text;
    if !card.known.trim().is_empty() {
        let known = scene.labelled("point-known", &card.known);
        column.hanging(INDENT, &known, style);
    }
    let is_answered = || {
        let link = Some(card.link());
        scene.session.actions().iter().any(|a| a.link == link)
    };
    if let Some(then) = heading.then.as_ref().filter(|_| !is_answered()) {
        let arrow = scene.look.theme.glyphs.arrow;
        column.hanging(&format!("    {arrow} "), then, style);
    }
}

fn list(
    scene: Scene<'_>,
    board: &Board,
    (rows, at, details): (&[BoardRow], usize, Vec<Line<'static>>),
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let height = usize::from(area.height);
    let mut column = scene.column(Rect {
        // The last two columns tell that there is more.
        width: area.width.saturating_sub(2),
        ..area
    });
    let mut rest = Some(details);
    // The chosen card may take several rows of its own.
    let text = chosen_text(scene, rows.get(at).copied(), &column);
    let extra = text.as_ref().map_or(0, |lines| lines.saturating_sub(1));
    let more = rest.as_ref().map_or(0, Vec::len) + extra;
    let room = height.saturating_sub(more).max(1);
    let top = offset(Some(at), rows.len(), room);
    let gaps = board.columns.len().saturating_sub(1);
    let airy = rows.len() + more + gaps <= height;
    for (n, row) in rows.iter().enumerate().skip(top).take(room) {
        if airy && matches!(row, BoardRow::Heading(_)) {
            column.gap();
        }
        self::row(scene, board, *row, n == at, &mut column);
        if n == at {
            column.lines(rest.take().unwrap_or_default());
        }
    }
    let _ = column.draw(area, buf, 0);
    let (glyphs, key) = (scene.look.theme.glyphs, scene.look.theme.key);
    if top > 0 {
        put_right(buf, area, 0, glyphs.up, key);
    }
    if top + room < rows.len() {
        put_right(buf, area, height.saturating_sub(1), glyphs.down, key);
        return More::Below;
    }
    More::Nothing
}

/// How many lines the chosen card takes.
fn chosen_text(scene: Scene<'_>, row: Option<BoardRow>, column: &Column<'_>) -> Option<usize> {
    let BoardRow::Card { id, .. } = row? else {
        return None;
    };
    let text = &card(scene, id)?.text;
    let room = usize::from(column.width()).saturating_sub(4).max(1);
    Some(crate::ui::widget::text::wrap(text, room).len())
}

fn row(scene: Scene<'_>, board: &Board, row: BoardRow, chosen: bool, to: &mut Column<'_>) {
    let theme = scene.look.theme;
    let marker = if chosen { theme.glyphs.marker } else { " " };
    let Some(heading) = board.columns.get(row.column()) else {
        return;
    };
    match row {
        BoardRow::Heading(_) => {
            let letter = heading.letter.as_ref();
            let letter = letter.map_or_else(String::new, |letter| format!(" [{letter}]"));
            let title = format!("{}{letter}", heading.title);
            let count = count(scene, board, heading);
            to.pair(&format!("{marker} "), &title, &count, theme.title);
        }
        BoardRow::Card { id, .. } => {
            let Some(card) = card(scene, id) else { return };
            let about = LintField::of_card(&card.board, &card.column);
            let text = clean(&card.text);
            let places = scene.wording(&text, about);
            let lead = format!("{marker} {} ", theme.glyphs.point);
            if chosen {
                to.worded(&lead, &text, &places, theme.title);
            } else {
                to.worded_pair(&lead, (&text, &places), "", theme.text);
            }
        }
    }
}

/// How many cards a heading has; where it needs one and has none, that in words.
fn count(scene: Scene<'_>, board: &Board, heading: &Heading) -> String {
    let (session, words) = (scene.session, scene.look.words);
    if missing(board, session.cards()).contains(&&*heading.id) {
        return scene.say("board-needed");
    }
    let n = session.cards_under(&board.id, &heading.id).count();
    words.with("board-cards", &[("n", Arg::from(n))])
}
