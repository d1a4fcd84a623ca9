//! Pictures for the README, drawn from the program's own cells.
use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// The size of a cell, in the picture's own units.
const CELL: (usize, usize) = (9, 19);
/// The room around the cells.
const EDGE: usize = 14;
const PAPER: &str = "#14161b";
const INK: &str = "#e4e6eb";

/// A picture of a screen: one text element a run of cells of one style.
pub(in crate::ui) fn svg(buf: &Buffer) -> String {
    let (columns, rows) = (usize::from(buf.area.width), usize::from(buf.area.height));
    let (width, height) = (columns * CELL.0 + 2 * EDGE, rows * CELL.1 + 2 * EDGE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"ui-monospace,'DejaVu Sans Mono',\
         Menlo,Consolas,monospace\" font-size=\"15\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for (row, cells) in buf.content().chunks(columns.max(1)).enumerate() {
        let mut at = 0;
        while let Some(first) = cells.get(at) {
            let same = |cell: &&ratatui::buffer::Cell| {
                (cell.fg, cell.bg, cell.modifier) == (first.fg, first.bg, first.modifier)
            };
            let run: Vec<_> = cells.iter().skip(at).take_while(same).collect();
            let text: String = run.iter().map(|cell| cell.symbol()).collect();
            draw(&mut out, (at, row, run.len()), &text, first);
            at += run.len();
        }
    }
    out + "</svg>\n"
}

fn draw(out: &mut String, at: (usize, usize, usize), text: &str, cell: &ratatui::buffer::Cell) {
    let (column, row, length) = at;
    let (x, y) = (EDGE + column * CELL.0, EDGE + row * CELL.1);
    let (mut ink, mut paper) = (hex(cell.fg, INK), hex(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    if paper != PAPER {
        let (w, h) = (length * CELL.0, CELL.1);
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{paper}\"/>"
        );
    }
    if text.trim().is_empty() {
        return;
    }
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let bold = if cell.modifier.contains(Modifier::BOLD) {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let faint = if cell.modifier.contains(Modifier::DIM) {
        " opacity=\".55\""
    } else {
        ""
    };
    let (width, base) = (length * CELL.0, y + 15);
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{base}\" fill=\"{ink}\" textLength=\"{width}\" \
         xml:space=\"preserve\"{bold}{faint}>{text}</text>"
    );
}

/// The sixteen named colours as a dark terminal shows them.
fn hex(color: Color, other: &'static str) -> &'static str {
    match color {
        Color::Black => "#14161b",
        Color::Red => "#e5707a",
        Color::Green => "#8cc265",
        Color::Yellow => "#d9b266",
        Color::Blue => "#6cb0f2",
        Color::Magenta => "#c98be0",
        Color::Cyan => "#5cc0c7",
        Color::Gray | Color::White => "#e4e6eb",
        Color::DarkGray => "#7a8190",
        Color::LightRed => "#f08d95",
        Color::LightGreen => "#a5d97f",
        Color::LightYellow => "#ecca84",
        Color::LightBlue => "#8ec6fa",
        Color::LightMagenta => "#dba8ee",
        Color::LightCyan => "#7fd6dc",
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => other,
    }
}
