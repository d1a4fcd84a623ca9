//! Several teams side by side, letter by letter: the number with its shade. In the order of the
//! alphabet, groups of five people or more only; nothing is ranked, added up or averaged.
use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::{date, glyphs};
use crate::domain::{Heat, HeatPack, HeatRow, Ratio, TeamTrend, heat};
use crate::ui::widget::spark::shade;

/// Prints one table for each workshop.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let Heat { packs, .. } = heat(trends);
    if packs.is_empty() {
        return Ok(());
    }
    let words = &setting.words;
    let shelf = setting.shelf();
    for pack in &packs {
        let shelved = shelf.get(&pack.pack, setting.language());
        let title = shelved.map_or(&pack.title, |shelved| &shelved.pack.title);
        out.line(&words.with("trend-side-by-side", &[("title", title.into())]))?;
        out.table(&rows(setting, pack))?;
        out.line("")?;
    }
    out.line(&words.say("trend-no-ranking"))
}

fn rows(setting: &Setting, pack: &HeatPack) -> Vec<Vec<String>> {
    let mut head = vec![String::new()];
    // The letter stands over the number, and the shade after it.
    head.extend(pack.letters.iter().map(|letter| format!("{letter:>3}")));
    let mut rows = vec![head];
    rows.extend(pack.rows.iter().map(|row| columns(setting, row)));
    rows
}

fn columns(setting: &Setting, row: &HeatRow) -> Vec<String> {
    let words = &setting.words;
    let cell = |mean: &Option<Ratio>| match mean {
        Some(mean) => format!(
            "{} {}",
            words.decimal(&mean.shown()),
            shade(mean.to_f64(), glyphs(setting))
        ),
        None => "  –".to_owned(),
    };
    let mut cells = vec![format!("  {}", row.team)];
    cells.extend(row.means.iter().map(cell));
    cells.push(words.with("people-count", &[("n", row.people.into())]));
    cells.push(words.day(date(setting, row.at)));
    cells
}
