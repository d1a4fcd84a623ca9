//! Several teams side by side, the number with its shade: in the order of the alphabet, groups of
//! five people or more, and first of all the sentence that says whose results these are.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::lists::nothing;
use super::super::sheet::{Title, pad, sheet};
use super::Scene;
use crate::domain::{HeatPack, HeatRow, Ratio};
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::spark::shade;
use crate::ui::widget::text::{truncate, width};

/// Cells of a number with its shade, and of the gap after it.
const CELL: usize = 7;

/// The most cells of a team's name.
const NAME: usize = 24;

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let title = Title {
        text: &scene.say("trend-many"),
        ..Title::default()
    };
    let area = sheet(title, scene.look, area, buf);
    let heat = scene.trends.side_by_side();
    let words = scene.look.words;
    let mut column = Column::new(scene.look.theme, area.width.saturating_sub(2));
    if heat.packs.is_empty() {
        nothing(&scene.say("trend-many-none"), scene.look, area, buf);
        return More::Nothing;
    }
    column.text(&scene.say("trend-no-ranking"));
    for pack in &heat.packs {
        column.gap();
        table(scene, pack, &mut column);
    }
    let left_out = [
        ("trend-many-small", heat.small),
        ("trend-many-unnamed", scene.trends.unnamed),
    ];
    column.gap();
    for (key, n) in left_out.into_iter().filter(|(_, n)| *n > 0) {
        column.text(&words.with(key, &[("n", n.into())]));
    }
    column.draw(area, buf, scene.trends.question)
}

fn table(scene: Scene<'_>, pack: &HeatPack, column: &mut Column<'_>) {
    let shelved = scene.app.shelf.get(&pack.pack, scene.app.language);
    let title = shelved.map_or(&pack.title, |shelved| &shelved.pack.title);
    column.title(title);
    let names = pack
        .rows
        .iter()
        .map(|row| width(&row.team))
        .max()
        .unwrap_or(0);
    let room = usize::from(column.width());
    let letters = CELL * pack.letters.len();
    let name = names.min(NAME).min(room.saturating_sub(letters + 2).max(6));
    let head: String = pack
        .letters
        .iter()
        .map(|l| pad(&format!("{l:>3}"), CELL))
        .collect();
    column.pair(
        &" ".repeat(name + 2),
        head.trim_end(),
        "",
        scene.look.theme.title,
    );
    for row in &pack.rows {
        team(scene, row, name, column);
    }
}

fn team(scene: Scene<'_>, row: &HeatRow, name: usize, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let words = scene.look.words;
    let cell = |mean: &Option<Ratio>| match mean {
        Some(mean) => format!(
            "{} {}",
            words.decimal(&mean.shown()),
            shade(mean.to_f64(), theme.glyphs)
        ),
        None => format!("  {}", theme.glyphs.point),
    };
    let cells: String = row
        .means
        .iter()
        .map(|mean| pad(&cell(mean), CELL))
        .collect();
    let team = pad(&truncate(&row.team, name, theme.glyphs.ellipsis), name + 2);
    let people = words.with("people-count", &[("n", row.n.into())]);
    let taken = name + 2 + cells.trim_end().chars().count() + 2;
    let about = format!("{people}, {}", scene.day(row.at));
    let room = usize::from(column.width());
    let about = [about.as_str(), people.as_str(), ""]
        .into_iter()
        .find(|about| taken + width(about) <= room)
        .unwrap_or("");
    column.pair(&team, cells.trim_end(), about, theme.text);
}
