//! Tables: heads with their scope, squares that are not read aloud, and room to scroll sideways.
use super::About;
use crate::export::escape;

/// From this many columns on a table may be wider than a small screen.
const WIDE: usize = 5;

/// A table of more rows than this may go on on the next page of paper.
const TALL: usize = 15;

/// A word of more letters than this may be broken, so that its column stays narrow.
const LONG: usize = 18;

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The titles of the columns come first.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) html: String,
    pub(super) plain: String,
}

impl Table {
    pub(super) fn cell(&mut self, html: String, plain: String) {
        // The head has cells and no row.
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell { html, plain });
        }
    }

    /// The table. A heading names it; a second one below the same heading has a name of its own.
    pub(super) fn html(&self, about: &About<'_>, heading: &str, own: Option<&str>) -> String {
        let Some((head, body)) = self.rows.split_first() else {
            return String::new();
        };
        let label = own.map_or_else(|| heading.to_owned(), |own| format!("{heading} {own}"));
        let mut own = own;
        let titles = head.iter().map(|cell| {
            if cell.plain.trim().is_empty() {
                return "<td></td>".to_owned();
            }
            let id = own.take().map(|id| format!(" id=\"{id}\""));
            let id = id.unwrap_or_default();
            format!("<th scope=\"col\"{id}>{}</th>", cell.html)
        });
        let titles: String = titles.collect();
        // A number in front does not name its row.
        let names = usize::from(head.first().is_some_and(|cell| cell.plain == "#"));
        let rows = body.iter().map(|row| {
            let cells = row.iter().enumerate().map(|(at, cell)| {
                let scope = if at == names { Scope::Row } else { Scope::None };
                shown(about, cell, scope)
            });
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        });
        let rows: String = rows.collect();
        let class = if body.len() > TALL {
            " class=\"tall\""
        } else {
            ""
        };
        let table = format!(
            "<table{class} aria-labelledby=\"{label}\">\n<thead>\n<tr>{titles}</tr>\n</thead>\n<tbody>\n\
             {rows}</tbody>\n</table>\n"
        );
        if head.len() < WIDE {
            return table;
        }
        format!(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{label}\">\n\
             {table}</div>\n"
        )
    }
}

/// What a cell is the head of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Its row.
    Row,
    /// Nothing.
    None,
}

fn shown(about: &About<'_>, cell: &Cell, scope: Scope) -> String {
    let inside = counted(about, cell).unwrap_or_else(|| cell.html.clone());
    let mut words = cell.plain.split_whitespace();
    let is_long = words.any(|word| word.chars().count() > LONG);
    let class = if is_long { " class=\"long\"" } else { "" };
    if scope == Scope::Row && !cell.plain.trim().is_empty() {
        return format!("<th scope=\"row\"{class}>{inside}</th>");
    }
    format!("<td{class}>{inside}</td>")
}

/// Squares with their number. The squares are for the eye: the number says the same, or, where one
/// person has answered, a word.
fn counted(about: &About<'_>, cell: &Cell) -> Option<String> {
    let is_square = |c: char| matches!(c, '■' | '□' | '…');
    let plain = cell.plain.trim();
    let rest = plain.trim_start_matches(is_square);
    let squares = plain.strip_suffix(rest).filter(|s| !s.is_empty())?;
    let count = rest.trim_start();
    let squares = escape::html(squares);
    let squares = format!("<span class=\"squares\" aria-hidden=\"true\">{squares}</span>");
    if count.is_empty() && about.is_solo() {
        let chosen = escape::html(&about.words.say("yes"));
        return Some(format!("{squares}<span class=\"unseen\">{chosen}</span>"));
    }
    let is_number = !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| format!("{squares} {count}"))
}
