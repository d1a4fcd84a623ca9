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
    let room = usize::from(column.width());
    let fits = |told: &Told| heat.packs.iter().all(|pack| told.fits(scene, pack, room));
    let told = [Told::PeopleAndDay, Told::People].into_iter().find(fits);
    let told = told.unwrap_or(Told::Nothing);
    for pack in &heat.packs {
        column.gap();
        table(scene, pack, told, &mut column);
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

/// What is told of a session behind its means: the same in every row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// How many were there, and when.
    PeopleAndDay,
    /// How many were there.
    People,
    /// There is no room for more.
    Nothing,
}

impl Told {
    fn about(self, scene: Scene<'_>, row: &HeatRow) -> String {
        let words = scene.look.words;
        let people = || words.with("people-count", &[("n", row.people.into())]);
        match self {
            Self::PeopleAndDay => format!("{}, {}", people(), scene.day(row.at)),
            Self::People => people(),
            Self::Nothing => String::new(),
        }
    }

    fn fits(self, scene: Scene<'_>, pack: &HeatPack, room: usize) -> bool {
        let means = name_cells(pack, room) + 2 + CELL * pack.letters.len();
        let mut rows = pack.rows.iter();
        rows.all(|row| means + width(&self.about(scene, row)) <= room)
    }
}

/// The cells of the names of a table.
fn name_cells(pack: &HeatPack, room: usize) -> usize {
    let names = pack.rows.iter().map(|row| width(&row.team));
    let letters = CELL * pack.letters.len();
    let most = NAME.min(room.saturating_sub(letters + 2).max(6));
    names.max().unwrap_or(0).min(most)
}

fn table(scene: Scene<'_>, pack: &HeatPack, told: Told, column: &mut Column<'_>) {
    let shelved = scene.app.shelf.get(&pack.pack, scene.app.language);
    let title = shelved.map_or(&pack.title, |shelved| &shelved.pack.title);
    column.title(title);
    let name = name_cells(pack, usize::from(column.width()));
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
        team(scene, row, (name, told), column);
    }
}

fn team(scene: Scene<'_>, row: &HeatRow, (name, told): (usize, Told), column: &mut Column<'_>) {
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
    let about = told.about(scene, row);
    column.pair(&team, cells.trim_end(), &about, theme.text);
}
