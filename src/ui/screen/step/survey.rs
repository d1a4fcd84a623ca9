//! Signs to tick, cards in order with their marks, estimates: before the vote, while it runs,
//! and after the reveal.
mod rows;
mod spread;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Scene, hue, pass, question, secret};
use crate::app::Phase;
use crate::domain::{Asks, Mode, Pass, Sheets, Surveyed};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::levels::{Asking, Detail, Level, Revealed};
use crate::ui::widget::squares::{Setting, Square, squares};
use crate::ui::widget::text::{clean, width};
use crate::ui::widget::{Air, Chip};
use rows::{answers, box_of, levels, marker, row};

pub(super) use spread::spread;

/// How much room the squares of a sign may take.
const SQUARES: usize = 19;

/// The answers with their numbers, as airy as there is room.
fn numbered(
    scene: Scene<'_>,
    survey: &Surveyed,
    selected: Option<usize>,
    area: Rect,
    column: &mut Column<'_>,
) {
    let answers = survey.answers.iter();
    let levels: Vec<Level<'_>> = answers
        .map(|answer| Level {
            label: "",
            text: &answer.text,
        })
        .collect();
    let asking = Asking {
        theme: scene.look.theme,
        levels: &levels,
        selected,
    };
    let none = u16::from(survey.asks == Asks::Mark);
    let room = area.height.saturating_sub(column.height() + none);
    let fits = asking.height(area.width, Air::Airy) <= room;
    let air = if fits { Air::Airy } else { Air::Tight };
    column.lines(asking.lines(area.width, air));
    if survey.asks == Asks::Mark {
        column.hanging("  0   ", &scene.say("mark-none"), scene.look.theme.text);
    }
}

/// The cards in their order; the chosen one can be moved.
fn cards(scene: Scene<'_>, survey: &Surveyed, wide: u16) -> Vec<Line<'static>> {
    let theme = scene.look.theme;
    let marked = |at: usize| survey.count(at).is_some_and(|count| count > 0);
    answers(scene, survey, wide, |at| {
        let chosen = at == scene.step.at;
        let style = if chosen { theme.title } else { theme.text };
        let mut lead = vec![
            marker(scene, chosen),
            Span::styled(format!("{}  ", at + 1), theme.title),
        ];
        if scene.session.is_solo() {
            let mark = if marked(at) { theme.glyphs.dot } else { " " };
            lead.push(Span::styled(format!("{mark} "), theme.title));
        }
        (lead, style)
    })
}

/// What will be voted on, and how, before anybody does.
pub(super) fn before(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(survey) = scene.table.survey() else {
        return More::Nothing;
    };
    let theme = scene.look.theme;
    let mut column = scene.column(area);
    secret::intro(scene, &mut column);
    column.gap();
    match survey.asks {
        Asks::Mark => column.lines(cards(scene, survey, area.width)),
        Asks::Estimate => {
            column.title(&survey.title);
            column.lines(Vec::new());
            for (n, answer) in survey.answers.iter().enumerate() {
                column.hanging(&format!("  {}  ", n + 1), &answer.text, theme.text);
            }
        }
        Asks::Ticks => {
            let paper = scene.table.phase() == Phase::Choose;
            column.lines(answers(scene, survey, area.width, |at| {
                let number = format!("{:>2}  ", at + 1);
                let number = if paper { number } else { "  ".to_owned() };
                (vec![Span::styled(number, theme.title)], theme.text)
            }));
        }
    }
    column.gap();
    if scene.table.is_second_vote() {
        column.text(&scene.say("survey-again"));
    }
    let paper = if survey.asks == Asks::Ticks {
        "sheets-how"
    } else {
        "paper-how"
    };
    let mut how = scene.column(area);
    if scene.session.header().mode == Mode::Secret {
        how.title(&scene.say("pass-title"));
        how.text(&scene.say("pass-alive"));
    } else {
        how.title(&scene.say("paper-title"));
        how.text(&scene.say(paper));
    }
    // What is asked of the room stands first, how it is done and kept under it: page down leads
    // there where there is no room.
    column.gap();
    column.lines(how.into_lines());
    column.gap();
    pass::promise(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// Votes are being typed, or wait for their reveal.
pub(super) fn asking(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(survey) = scene.table.survey() else {
        return More::Nothing;
    };
    let theme = scene.look.theme;
    let foot = area.height.min(if scene.step.room { 0 } else { 2 });
    let body = Rect {
        height: area.height - foot,
        ..area
    };
    let mut column = scene.column(body);
    let sheets = scene.table.sheets();
    match (
        survey.asks,
        sheets.filter(|_| scene.table.phase() == Phase::Sheets),
    ) {
        (Asks::Ticks, Some(sheets)) => heap(scene, survey, sheets, body, &mut column),
        (Asks::Ticks, None) => {
            column.title(&survey.title);
            column.gap();
            column.lines(answers(scene, survey, body.width, |_| {
                (vec![Span::raw("  ")], theme.text)
            }));
        }
        (Asks::Mark | Asks::Estimate, _) => {
            column.title(&survey.title);
            column.gap();
            numbered(scene, survey, None, body, &mut column);
        }
    }
    let more = column.draw(body, buf, scene.step.top);
    let line = Rect {
        y: area.bottom().saturating_sub(1),
        height: foot.min(1),
        ..area
    };
    question::progress(scene, line, buf);
    more
}

/// A heap of paper being counted: only the row being typed shows its count.
fn heap(scene: Scene<'_>, survey: &Surveyed, sheets: &Sheets, area: Rect, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    column.text(&scene.say("sheets-count"));
    column.gap();
    let lead = |row: usize| {
        let here = row == sheets.at();
        let held = match (here, sheets.is_filled(row)) {
            (true, _) => sheets.typed().map_or("_".to_owned(), |n| n.to_string()),
            (false, true) => theme.glyphs.dot.to_owned(),
            (false, false) => theme.glyphs.dot_open.to_owned(),
        };
        let style = if here { theme.title } else { theme.text };
        let held_style = if here { theme.selected } else { theme.text };
        let spans = vec![
            marker(scene, here),
            Span::styled(format!("{held:>2}"), held_style),
            Span::raw("  "),
        ];
        (spans, style)
    };
    let (spans, style) = lead(0);
    column.lines(row(spans, &scene.say("sheets-all"), style, area.width));
    column.lines(answers(scene, survey, area.width, |at| {
        let (mut spans, style) = lead(at + 1);
        spans.push(Span::styled(format!("{:>2}  ", at + 1), style));
        (spans, style)
    }));
}

/// One voter's page. Ticks show to the voter at the keyboard, a mark or an estimate to nobody.
pub(super) fn page(
    scene: Scene<'_>,
    survey: &Surveyed,
    pass: &Pass,
    area: Rect,
    column: &mut Column<'_>,
) {
    let theme = scene.look.theme;
    column.title(&survey.title);
    column.gap();
    if survey.asks != Asks::Ticks {
        numbered(scene, survey, None, area, column);
        return;
    }
    let Some(page) = pass.at().and_then(|at| survey.pages().get(at).cloned()) else {
        return;
    };
    let here = survey.answers.get(page).unwrap_or_default();
    let set = here.first().and_then(|answer| answer.set.as_deref());
    if let Some(set) = scene.session.sets().iter().find(|s| Some(&*s.id) == set) {
        let hue = hue(scene.session, &set.id);
        let chip = Chip {
            hue,
            letter: &set.id,
        };
        let spans = vec![
            Span::styled(chip.text(), theme.chip(hue)),
            Span::styled(format!(" {}", clean(&set.title)), theme.title),
        ];
        column.lines(vec![Line::from(spans)]);
        column.gap();
    }
    let answers = u16::try_from(here.len()).unwrap_or(u16::MAX);
    let airy = column.height().saturating_add(answers.saturating_mul(2)) < area.height;
    for (answer, number) in here.iter().zip(1..) {
        let ticked = pass.ticks().is_some_and(|ticks| ticks.has(number));
        let lead = vec![
            Span::styled(format!("  {number}  "), theme.title),
            box_of(scene, ticked),
            Span::raw("  "),
        ];
        let style = if ticked { theme.title } else { theme.text };
        column.lines(row(lead, &answer.text, style, area.width));
        if airy {
            column.blank();
        }
    }
}

/// The counts of ticks, or where the marks lie.
pub(super) fn shown(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(survey) = scene.table.survey() else {
        return More::Nothing;
    };
    let mut column = scene.column(area);
    column.title(&survey.title);
    column.gap();
    if survey.counts.is_none() {
        column.text(&scene.say("promise-too-few"));
    } else if survey.asks == Asks::Ticks {
        bars(scene, survey, area.width, &mut column);
    } else {
        marks(scene, survey, area, &mut column);
    }
    if !scene.step.room {
        super::rules(scene, &mut column);
    }
    column.draw(area, buf, scene.step.top)
}

/// One square a tick, the signs in the order in which they were asked.
fn bars(scene: Scene<'_>, survey: &Surveyed, wide: u16, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let count = |at: usize| usize::from(survey.count(at).unwrap_or(0));
    let most = (0..survey.answers.len()).map(count).max().unwrap_or(0);
    let room = SQUARES.min(usize::from(wide) * 3 / 10);
    let setting = Setting::fitting(most, room);
    let pad = setting.width(most).max(1) + 2;
    column.lines(answers(scene, survey, wide, |at| {
        let bar = squares(theme.glyphs, Square::Vote, count(at), setting);
        let space = " ".repeat(pad.saturating_sub(width(&bar)));
        let style = if count(at) > 0 {
            theme.title
        } else {
            theme.text
        };
        let lead = vec![Span::styled(format!(" {bar}"), theme.bar), Span::raw(space)];
        (lead, style)
    }));
    column.gap();
    column.text(&cast(scene, survey));
}

/// How many ballots there were, and how many of them abstained.
fn cast(scene: Scene<'_>, survey: &Surveyed) -> String {
    let words = scene.look.words;
    let mut text = words.with("ballots-count", &[("n", Arg::from(survey.ballots))]);
    if survey.abstained > 0 {
        let args = [("n", Arg::from(survey.abstained))];
        text = format!("{text} · {}", words.with("abstained-count", &args));
    }
    text
}

/// The marks beside the cards, and what is asked of the room next.
fn marks(scene: Scene<'_>, survey: &Surveyed, area: Rect, column: &mut Column<'_>) {
    picture(scene, survey, area, column);
    let asks = scene.pack_step().and_then(|step| step.probes.first());
    if let Some(probe) = asks.filter(|_| !scene.step.room) {
        column.gap();
        column.title(probe);
    }
}

fn picture(scene: Scene<'_>, survey: &Surveyed, area: Rect, column: &mut Column<'_>) {
    let levels = levels(survey);
    let counts: Vec<usize> = (0..levels.len())
        .map(|at| survey.count(at).unwrap_or(0).into())
        .collect();
    let word = if survey.asks == Asks::Mark {
        scene.say("mark-none")
    } else {
        scene.say("abstained")
    };
    let picture = Revealed {
        theme: scene.look.theme,
        levels: &levels,
        counts: &counts,
        abstained: survey.abstained.into(),
        abstained_word: &word,
    };
    let room = area.height.saturating_sub(column.height() + 4);
    let fits = picture.height(area.width, Detail::Every, Air::Airy) <= room;
    let air = if fits { Air::Airy } else { Air::Tight };
    column.lines(picture.lines(area.width, Detail::Every, air));
}

/// What one person ticks, marks or guesses.
pub(super) fn solo(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(survey) = scene.table.survey() else {
        return More::Nothing;
    };
    let theme = scene.look.theme;
    let mut column = scene.column(area);
    secret::intro(scene, &mut column);
    column.gap();
    let given = |at: usize| survey.count(at).is_some_and(|count| count > 0);
    match survey.asks {
        Asks::Ticks => {
            column.lines(answers(scene, survey, area.width, |at| {
                let chosen = at == scene.step.at;
                let style = if chosen { theme.title } else { theme.text };
                let ticked = box_of(scene, given(at));
                (vec![marker(scene, chosen), ticked, Span::raw(" ")], style)
            }));
        }
        Asks::Mark => column.lines(cards(scene, survey, area.width)),
        Asks::Estimate => {
            column.title(&survey.title);
            column.gap();
            let own = (0..survey.answers.len()).find(|at| given(*at));
            numbered(scene, survey, own, area, &mut column);
        }
    }
    if survey.asks != Asks::Mark || survey.abstained == 0 {
        column.gap();
    }
    if survey.asks == Asks::Mark && survey.abstained > 0 {
        let lead = format!("  0  {} ", theme.glyphs.dot);
        column.hanging(&lead, &scene.say("mark-none"), theme.title);
        column.gap();
    }
    if survey.asks == Asks::Mark
        && let Some(probe) = scene.pack_step().and_then(|step| step.probes.first())
        && survey.revealed()
    {
        column.title(probe);
    }
    if let Some(stop) = scene.session.stop() {
        // The rules speak to a room; alone it is enough to see where the ticks lie.
        for set in scene
            .session
            .said_at(&stop.id)
            .filter_map(|r| scene.session.led_by(r))
        {
            let args = [("set", Arg::from(&set.title))];
            column.title(&scene.look.words.with("signs-lead", &args));
        }
    }
    column.draw(area, buf, scene.step.top)
}
