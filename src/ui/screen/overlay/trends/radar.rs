//! Today's letters over those of the session that they are compared with.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::super::sheet::{Title, sheet};
use super::Scene;
use crate::domain::Trend;
use crate::ui::widget::Chip;
use crate::ui::widget::radar::{Axis, Radar};

pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let Some(trend) = scene.trends.chosen() else {
        return;
    };
    let title = Title {
        text: &scene.title(trend),
        right: &scene.span(trend),
        ..Title::default()
    };
    let area = sheet(title, scene.look, area, buf);
    let words = scene.look.words;
    let shown = |letter: &Trend| {
        let last = letter.last();
        last.map_or_else(String::new, |last| words.decimal(&last.mean.shown()))
    };
    let values: Vec<String> = trend.letters.iter().map(shown).collect();
    let sets = scene.pack(trend).map(|pack| pack.sets.as_slice());
    let sets = sets.unwrap_or_default();
    let axes: Vec<Axis<'_>> = trend
        .letters
        .iter()
        .zip(&values)
        .enumerate()
        .map(|(n, (letter, value))| {
            let at = sets.iter().position(|set| set.id == letter.id);
            Axis {
                chip: Chip {
                    hue: at.unwrap_or(n),
                    letter: &letter.id,
                },
                name: at.map_or("", |at| &sets[at].title),
                shown: value,
                value: letter.last().map(|last| last.mean.to_f64()),
                earlier: letter.first().map(|first| first.mean.to_f64()),
            }
        })
        .collect();
    Radar {
        theme: scene.look.theme,
        axes: &axes,
    }
    .render(area, buf);
}
