//! What was guessed, in a few lines above the evidence.
use super::super::Scene;
use super::SQUARES;
use crate::domain::Asks;
use crate::i18n::Arg;
use crate::ui::screen::column::Column;
use crate::ui::widget::squares::{Setting, Square, squares};
use crate::ui::widget::text::width;

/// The estimates of the room, or of one person, in a few lines; the answers that nobody gave are
/// left out.
pub(in crate::ui::screen::step) fn spread(scene: Scene<'_>, survey: &str, column: &mut Column<'_>) {
    let (theme, words) = (scene.look.theme, scene.look.words);
    let Some(survey) = scene.session.survey(survey) else {
        return;
    };
    if survey.asks != Asks::Estimate || survey.skipped || !survey.revealed() {
        return;
    }
    if survey.counts.is_none() {
        column.title(&scene.say("spread-title"));
        return column.text(&scene.say("promise-too-few"));
    }
    let given = |at: usize| usize::from(survey.count(at).unwrap_or(0));
    if scene.session.is_solo() {
        let own = (0..survey.answers.len()).find(|at| given(*at) > 0);
        let own = own.and_then(|at| survey.answers.get(at));
        let text = own.map_or_else(|| scene.say("abstained"), |a| a.text.clone());
        return column.title(&scene.labelled("spread-alone", &text));
    }
    let middle = words.middle(survey, str::to_owned);
    column.title(&middle.map_or_else(
        || scene.say("spread-title"),
        |text| words.with("spread-middle", &[("text", Arg::from(text))]),
    ));
    let abstained = usize::from(survey.abstained);
    let all = (0..survey.answers.len()).map(given).chain([abstained]);
    let setting = Setting::fitting(all.clone().max().unwrap_or(0), SQUARES);
    let pad = all.map(|count| setting.width(count)).max().unwrap_or(0) + 2;
    let mut line = |what, count, text: &str| {
        if count > 0 {
            let bar = squares(theme.glyphs, what, count, setting);
            let space = " ".repeat(pad.saturating_sub(width(&bar)));
            column.hanging(&format!("  {bar}{space}"), text, theme.text);
        }
    };
    for (at, answer) in survey.answers.iter().enumerate() {
        line(Square::Vote, given(at), &answer.text);
    }
    line(Square::Abstention, abstained, &scene.say("abstained"));
}
