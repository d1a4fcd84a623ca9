//! Actions after an incident: the card that each comes from, and what could be better about it.
use super::Scene;
use crate::domain::{ActionItem, ActionKind, Advice, Card, LintField};
use crate::ui::screen::advice;
use crate::ui::screen::column::Column;
use crate::ui::widget::text::{clean, width};

/// Where further lines begin.
const INDENT: &str = "     ";

/// The details of the chosen action, and the advice on it.
pub(super) fn details(scene: Scene<'_>, action: &ActionItem, column: &mut Column<'_>) {
    let style = scene.look.theme.text;
    let text = clean(&action.text);
    // In its row a long one is cut off for who leads it and until when.
    if width(&text) + 40 > usize::from(column.width()) {
        let places = scene.wording(&text, LintField::Actions);
        column.worded(INDENT, &text, &places, style);
    }
    let card = action
        .link
        .as_ref()
        .and_then(|link| scene.session.card(link));
    if let Some(card) = card {
        let from = scene.labelled("todo-factor", &card.text);
        column.hanging(INDENT, &from, style);
    }
    let mut parts = Vec::new();
    if let Some(kind) = action.kind.map(ActionKind::code) {
        parts.push(scene.say(&format!("action-kind-{kind}")));
    }
    if !action.done_when.is_empty() {
        parts.push(scene.labelled("todo-done-when", &action.done_when));
    }
    if !parts.is_empty() {
        column.hanging(INDENT, &parts.join(" · "), style);
    }
    for advice in scene.session.advice_on(action, scene.app.today()) {
        self::advice(scene, advice, column);
    }
}

/// What could be better about all actions together.
pub(super) fn on_all(scene: Scene<'_>, column: &mut Column<'_>) {
    let advice = scene.session.advice(scene.app.today());
    for advice in advice.into_iter().filter(|a| a.action.is_none()) {
        self::advice(scene, advice, column);
    }
}

fn advice(scene: Scene<'_>, advice: Advice, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let lead = format!("   {} ", theme.glyphs.arrow);
    column.hanging(&lead, &scene.say(advice::words(advice.flaw)), theme.text);
}

/// A card that no action has come from yet.
pub(super) fn open_card(scene: Scene<'_>, card: &Card, chosen: bool, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let marker = if chosen { theme.glyphs.marker } else { " " };
    let style = if chosen { theme.title } else { theme.text };
    let heading = scene.session.heading(card);
    let text = clean(&card.text);
    let places = scene.wording(&text, LintField::of_card(&card.board, &card.column));
    let lead = format!("{marker} {} ", theme.glyphs.point);
    let title = heading.map_or("", |heading| &heading.title);
    if !chosen {
        return column.worded_pair(&lead, (&text, &places), title, style);
    }
    column.worded(&lead, &text, &places, style);
    let mut parts = vec![title.to_owned()];
    if !card.known.is_empty() {
        parts.push(scene.labelled("point-known", &card.known));
    }
    column.hanging(INDENT, &parts.join(" · "), theme.text);
    if let Some(then) = heading.and_then(|heading| heading.then.as_ref()) {
        column.hanging(INDENT, then, theme.text);
    }
}
