//! One answer on its row: what leads it, the chip of its set, its words.
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::{Scene, hue};
use crate::domain::Surveyed;
use crate::ui::widget::Chip;
use crate::ui::widget::levels::Level;
use crate::ui::widget::text::{clean, width, wrap};

/// A text after what leads it; its further lines stand under its first.
pub(super) fn row(
    lead: Vec<Span<'static>>,
    text: &str,
    style: Style,
    wide: u16,
) -> Vec<Line<'static>> {
    let indent: usize = lead.iter().map(|span| width(&span.content)).sum();
    let room = usize::from(wide).saturating_sub(indent).max(1);
    let mut before = lead;
    let mut lines = Vec::new();
    for part in wrap(&clean(text), room) {
        before.push(Span::styled(part, style));
        lines.push(Line::from(std::mem::take(&mut before)));
        before.push(Span::raw(" ".repeat(indent)));
    }
    lines
}

/// The chip of an answer's set, as wide for all answers; nothing where there are no sets.
pub(super) fn chip(scene: Scene<'_>, survey: &Surveyed, at: usize) -> Vec<Span<'static>> {
    let sets = survey.answers.iter().filter_map(|a| a.set.as_ref());
    let Some(widest) = sets.map(|set| width(set)).max() else {
        return Vec::new();
    };
    let set = survey.answers.get(at).and_then(|a| a.set.as_deref());
    let text = set.map_or_else(String::new, |letter| {
        let hue = hue(scene.session, letter);
        Chip { hue, letter }.text()
    });
    let pad = " ".repeat((widest + 3).saturating_sub(width(&text)));
    let style = set.map_or(scene.look.theme.text, |set| {
        scene.look.theme.chip(hue(scene.session, set))
    });
    vec![Span::styled(text, style), Span::raw(pad)]
}

pub(super) fn box_of(scene: Scene<'_>, ticked: bool) -> Span<'static> {
    let theme = scene.look.theme;
    if ticked {
        return Span::styled(format!("[{}]", theme.glyphs.tick), theme.title);
    }
    Span::styled("[ ]", theme.text)
}

pub(super) fn marker(scene: Scene<'_>, chosen: bool) -> Span<'static> {
    let theme = scene.look.theme;
    let mark = if chosen { theme.glyphs.marker } else { " " };
    Span::styled(format!("{mark} "), theme.title)
}

/// Every answer on its row, led by what is known of it.
pub(super) fn answers(
    scene: Scene<'_>,
    survey: &Surveyed,
    wide: u16,
    lead: impl Fn(usize) -> (Vec<Span<'static>>, Style),
) -> Vec<Line<'static>> {
    let all = survey.answers.iter().enumerate();
    all.flat_map(|(at, answer)| {
        let (mut spans, style) = lead(at);
        spans.extend(chip(scene, survey, at));
        row(spans, &answer.text, style, wide)
    })
    .collect()
}

/// The answers as levels of one line.
pub(super) fn levels(survey: &Surveyed) -> Vec<Level<'_>> {
    let answers = survey.answers.iter();
    let level = |text| Level {
        label: text,
        text: "",
    };
    answers.map(|answer| level(&*answer.text)).collect()
}
