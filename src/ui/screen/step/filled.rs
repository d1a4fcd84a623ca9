//! Forms and figures, field by field.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, brief, figures, survey};
use crate::domain::{FieldKind, FilledField, Meaning, YES, meaning};
use crate::i18n::Arg;
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
        row(scene, field, (label, at == scene.step.at), &mut column);
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

fn row(scene: Scene<'_>, field: &FilledField, (label, chosen): (usize, bool), to: &mut Column<'_>) {
    let theme = scene.look.theme;
    let marker = if chosen { theme.glyphs.marker } else { " " };
    let name = &field.field.label;
    let blanks = " ".repeat(label.saturating_sub(width(name)));
    let lead = format!("{marker} {name}{blanks}  ");
    let style = if chosen { theme.title } else { theme.text };
    to.hanging(&lead, &value(scene, field), style);
}

/// What was typed, as it is read.
fn value(scene: Scene<'_>, filled: &FilledField) -> String {
    let (field, typed) = (&filled.field, filled.value.trim());
    let words = scene.look.words;
    let scale = scene.session.scale(scene.app.today());
    match (field.kind, meaning(field.kind, typed, &scale)) {
        (_, Meaning::Empty) if field.required => scene.say("field-required"),
        (_, Meaning::Empty) => scene.look.theme.glyphs.point.to_owned(),
        (FieldKind::YesNo, Meaning::Words) => scene.say(if typed == YES { "yes" } else { "no" }),
        (FieldKind::Choice, _) => {
            let option = field.options.iter().find(|option| option.id == typed);
            option.map_or(typed, |option| &option.label).to_owned()
        }
        (_, Meaning::Date(date)) => words.day_long(date),
        (
            _,
            Meaning::Times {
                kept,
                unread,
                first,
            },
        ) => {
            let read = words.with("field-times", &[("n", Arg::from(kept))]);
            let Some(first) = first else { return read };
            let args = [("n", Arg::from(unread)), ("line", Arg::from(first))];
            format!("{read} {}", words.with("field-times-unread", &args))
        }
        (_, Meaning::Unread(_)) => {
            let args = [("text", Arg::from(typed))];
            words.with("field-not-read", &args)
        }
        (_, _) => typed.replace('\n', " "),
    }
}
