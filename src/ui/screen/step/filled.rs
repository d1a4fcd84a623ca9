//! Forms and figures, field by field.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief, figures, survey};
use crate::domain::FilledField;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::text::width;

pub(super) fn draw(scene: Scene<'_>, form: &str, area: Rect, buf: &mut Buffer) -> More {
    let Some(filled) = scene.session.form(form) else {
        return brief::draw(scene, area, buf);
    };
    let mut column = scene.column(area);
    column.title(&filled.title);
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    survey::spread(scene, form, &mut column);
    column.gap();
    let labels = filled.fields.iter().map(|field| width(&field.field.label));
    let label = labels.max().unwrap_or(0).min(usize::from(area.width) / 2);
    for (at, field) in filled.fields.iter().enumerate() {
        let of = (form, label, at == scene.step.at);
        row(scene, field, of, &mut column);
        if let Some(clash) = scene.session.clash(form, &field.field.id) {
            let theme = scene.look.theme;
            let lead = format!("    {} ", theme.glyphs.cross);
            column.hanging(&lead, &scene.look.words.clash(clash), theme.warning);
        }
    }
    if scene.session.metric(form).is_some() {
        column.gap();
        figures::metric(scene, form, &mut column);
    }
    super::rules(scene, &mut column);
    if scene.session.place().stop == 0 {
        brief::first(scene, &mut column);
    }
    column.draw(area, buf, scene.step.top)
}

fn row(
    scene: Scene<'_>,
    field: &FilledField,
    (form, label, chosen): (&str, usize, bool),
    to: &mut Column<'_>,
) {
    let theme = scene.look.theme;
    let marker = if chosen { theme.glyphs.marker } else { " " };
    let name = &field.field.label;
    let blanks = " ".repeat(label.saturating_sub(width(name)));
    let lead = format!("{marker} {name}{blanks}  ");
    let style = if chosen { theme.title } else { theme.text };
    to.hanging(&lead, &value(scene, form, field), style);
}

/// What was typed, as it is read.
fn value(scene: Scene<'_>, form: &str, filled: &FilledField) -> String {
    let of = (form, &filled.field);
    let local = scene.app.local();
    let meaning = scene
        .session
        .meaning(of, &filled.value, &local, scene.app.today());
    let read = scene.look.words.filled(filled, &meaning);
    read.unwrap_or_else(|| {
        if filled.field.required {
            scene.say("field-required")
        } else {
            scene.look.theme.glyphs.point.to_owned()
        }
    })
}
