//! The profile: letters as bars with their spread, or as a radar; what to look at, what to talk
//! about, and what the figures say.
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::text::Span;
use ratatui::widgets::Widget;

use super::{Scene, hue};
use crate::app::read_rows;
use crate::domain::{Case, Kind, Letter, Profile, Ratio, Stop, Verdict, When, short_id};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::radar::{Axis, Radar};
use crate::ui::widget::spread::{Range, Spread, SpreadRow};
use crate::ui::widget::text::width;
use crate::ui::widget::{Air, Chip, put};

/// From this width bars and radar stand side by side.
const WIDE: u16 = 112;

/// What chip, scale and value take at the least, with the gaps around them.
const BARS_LEAST: usize = 36;

pub(super) fn profile(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let profile = scene.session.profile();
    if profile.letters.iter().all(|letter| letter.mean.is_none()) {
        let mut column = scene.column(area);
        let draws = |stop: &Stop| matches!(stop.kind, Kind::Map { .. });
        // Where a map is drawn and has no step, it is not votes that are missing.
        let key = if scene.session.agenda().iter().any(draws) {
            "map-no-steps"
        } else {
            "profile-unavailable"
        };
        column.text(&scene.say(key));
        return column.draw(area, buf, 0);
    }
    if area.width >= WIDE {
        let wide = (area.width - 46).min(72);
        let left = Rect {
            width: wide,
            ..area
        };
        let right = Rect {
            x: area.x + wide + 2,
            width: area.width - wide - 2,
            height: area.height.min(24),
            ..area
        };
        radar(scene, &profile, right, buf);
        return bars(scene, &profile, left, buf);
    }
    if scene.step.turned {
        radar(scene, &profile, area, buf);
        return More::Nothing;
    }
    bars(scene, &profile, area, buf)
}

/// The bars as lines of a column, where no step of its own shows the profile.
pub(super) fn summary(scene: Scene<'_>, wide: u16, column: &mut Column<'_>) {
    let profile = scene.session.profile();
    if profile.letters.iter().all(|letter| letter.mean.is_none()) {
        return;
    }
    let values: Vec<String> = profile.letters.iter().map(|l| shown(scene, l)).collect();
    let letters = profile.letters.iter().zip(&values);
    let rows: Vec<_> = letters
        .map(|(l, value)| row(scene, l, (value, "")))
        .collect();
    let absent = scene.say("not-available");
    let spread = Spread {
        theme: scene.look.theme,
        rows: &rows,
        absent: &absent,
    };
    let area = Rect::new(0, 0, wide, spread.height(Air::Tight));
    let mut sheet = Buffer::empty(area);
    spread.render(area, &mut sheet);
    let cells = sheet.content().chunks(usize::from(wide.max(1)));
    let span = |cell: &Cell| Span::styled(cell.symbol().to_owned(), cell.style());
    column.lines(cells.map(|row| row.iter().map(span).collect()).collect());
}

fn shown(scene: Scene<'_>, letter: &Letter) -> String {
    let shown = letter.shown.as_deref();
    shown.map_or_else(String::new, |shown| scene.look.words.decimal(shown))
}

fn name<'a>(scene: Scene<'a>, id: &str) -> &'a str {
    let set = scene.session.sets().iter().find(|set| set.id == id);
    set.map_or("", |set| &set.title)
}

fn bars(scene: Scene<'_>, profile: &Profile, area: Rect, buf: &mut Buffer) -> More {
    let values: Vec<String> = profile.letters.iter().map(|l| shown(scene, l)).collect();
    let earlier = earlier(scene, profile, area.width);
    let rows: Vec<SpreadRow<'_>> = profile
        .letters
        .iter()
        .zip(values.iter().zip(&earlier))
        .map(|(letter, (value, was))| row(scene, letter, (value, was)))
        .collect();
    let absent = scene.say("not-available");
    let spread = Spread {
        theme: scene.look.theme,
        rows: &rows,
        absent: &absent,
    };
    let mut text = scene.column(area);
    lists(scene, profile, &mut text);
    let air = if spread.height(Air::Airy).saturating_add(text.height() + 2) <= area.height {
        Air::Airy
    } else {
        Air::Tight
    };
    if spread.height(Air::Tight) + 6 > area.height {
        return scrolled(&spread, text, area, buf, scene.step.top);
    }
    let height = spread.height(air).min(area.height);
    spread.render(Rect { height, ..area }, buf);
    let legend = height + 1;
    if legend < area.height {
        let glyphs = scene.look.theme.glyphs;
        let line = format!(
            "    {} {}   {}{} {}",
            glyphs.dot,
            scene.say("profile-legend-mean"),
            glyphs.low,
            glyphs.high,
            scene.say("profile-legend-range"),
        );
        put(
            buf,
            area,
            (0, usize::from(height)),
            &line,
            scene.look.theme.text,
        );
    }
    let below = Rect {
        y: area.y + legend.min(area.height),
        height: area.height.saturating_sub(legend),
        ..area
    };
    let mut column = scene.column(below);
    column.blank();
    column.lines(text.into_lines());
    column.draw(below, buf, scene.step.top)
}

/// Bars and lists in one column, in a terminal that is too small for both.
fn scrolled(
    spread: &Spread<'_>,
    text: Column<'_>,
    area: Rect,
    buf: &mut Buffer,
    top: usize,
) -> More {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return More::Nothing;
    }
    let high = spread.height(Air::Tight);
    let under = high + 1;
    let all = Rect::new(0, 0, area.width, under.saturating_add(text.height()));
    let mut sheet = Buffer::empty(all);
    sheet.set_style(all, buf[(area.x, area.y)].style());
    let bars = Rect {
        height: high,
        ..all
    };
    spread.render(bars, &mut sheet);
    let below = Rect {
        y: under,
        height: all.height - under,
        ..all
    };
    let _ = text.draw(below, &mut sheet, 0);
    let skip = u16::try_from(top).unwrap_or(u16::MAX);
    let skip = skip.min(all.height.saturating_sub(area.height));
    for y in 0..area.height.min(all.height) {
        for x in 0..area.width {
            buf[(area.x + x, area.y + y)] = sheet[(x, y + skip)].clone();
        }
    }
    if skip + area.height >= all.height {
        return More::Nothing;
    }
    let corner = (
        usize::from(area.width.saturating_sub(1)),
        usize::from(area.height.saturating_sub(1)),
    );
    let theme = spread.theme;
    put(buf, area, corner, theme.glyphs.down, theme.key);
    More::Below
}

/// What each letter was in the team's last session, and whether that says anything; the second
/// part only where there is room for it.
fn earlier(scene: Scene<'_>, profile: &Profile, wide: u16) -> Vec<String> {
    let words = scene.look.words;
    let names = profile.letters.iter();
    let names = names.map(|letter| width(name(scene, &letter.id)));
    let taken = BARS_LEAST + names.max().unwrap_or(0);
    let one = |letter: &Letter| {
        let Some(earlier) = scene.session.earlier(&letter.id) else {
            return String::new();
        };
        let mean = Arg::from(words.decimal(&earlier.mean.shown()));
        let so = match (earlier.change, earlier.apart) {
            (Some(change), _) if change.verdict == Verdict::NoClearChange => {
                words.say("profile-unclear")
            }
            (None, Some(apart)) => words.say(&format!("profile-unlike-{}", apart.code())),
            (Some(_), _) | (None, None) => "".into(),
        };
        let short = words.with("profile-was", &[("mean", mean.clone())]);
        if so.is_empty() {
            return short;
        }
        let long = words.with("profile-was-so", &[("mean", mean), ("so", Arg::from(so))]);
        if taken + width(&long) <= usize::from(wide) {
            long
        } else {
            short
        }
    };
    profile.letters.iter().map(one).collect()
}

fn row<'a>(
    scene: Scene<'a>,
    letter: &'a Letter,
    (value, was): (&'a str, &'a str),
) -> SpreadRow<'a> {
    let range = letter.mean.map(|mean| Range {
        low: letter.floor.unwrap_or(mean).to_f64(),
        mean: mean.to_f64(),
        high: letter.top.unwrap_or(mean).to_f64(),
    });
    SpreadRow {
        chip: Chip {
            hue: hue(scene.session, &letter.id),
            letter: &letter.id,
        },
        name: name(scene, &letter.id),
        range,
        shown: value,
        was,
    }
}

fn radar(scene: Scene<'_>, profile: &Profile, area: Rect, buf: &mut Buffer) {
    let values: Vec<String> = profile.letters.iter().map(|l| shown(scene, l)).collect();
    let axes: Vec<Axis<'_>> = profile
        .letters
        .iter()
        .zip(&values)
        .map(|(letter, value)| Axis {
            chip: Chip {
                hue: hue(scene.session, &letter.id),
                letter: &letter.id,
            },
            name: name(scene, &letter.id),
            shown: value,
            value: letter.mean.map(Ratio::to_f64),
            earlier: before(scene, &letter.id),
        })
        .collect();
    Radar {
        theme: scene.look.theme,
        axes: &axes,
    }
    .render(area, buf);
}

/// The mean of the session before, where it can be compared.
fn before(scene: Scene<'_>, letter: &str) -> Option<f64> {
    let earlier = scene.session.earlier(letter)?;
    earlier.change.map(|_| earlier.mean.to_f64())
}

/// What to look at first, what to talk about, and what is said about it.
fn lists(scene: Scene<'_>, profile: &Profile, column: &mut Column<'_>) {
    let rows = read_rows(scene.session);
    column.title(&scene.say("look-at-first"));
    if profile.focus.is_empty() {
        column.text(&scene.say("nothing-to-look-at"));
    }
    for (n, id) in rows.iter().enumerate() {
        if n == profile.focus.len() {
            column.gap();
            column.title(&scene.say("talk-about"));
        }
        entry(scene, id, n == scene.step.at, column);
    }
    if !profile.strengths.is_empty() {
        column.gap();
        let names: Vec<&str> = profile.strengths.iter().map(|id| short_id(id)).collect();
        column.text(&scene.labelled("strengths", &names.join(", ")));
    }
    for rule in scene.session.said() {
        column.gap();
        if matches!(rule.when, When::Gap(_))
            && let Some(gap) = &profile.gap
        {
            let by = scene.look.words.decimal(&gap.shown.shown());
            let args = [
                ("strong", Arg::from(name(scene, &gap.strongest))),
                ("weak", Arg::from(name(scene, &gap.weakest))),
                ("gap", Arg::from(by)),
            ];
            column.text(&scene.look.words.with("profile-apart", &args));
        }
        if let Some(figures) = super::figures::lens(scene, &rule.when) {
            column.title(&figures);
        }
        for line in &rule.say {
            column.text(line);
        }
        if rule.offer.is_some() {
            super::offer(scene, column);
        }
    }
    super::rules(scene, column);
}

/// One question with its median and case.
fn entry(scene: Scene<'_>, id: &str, chosen: bool, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let Some(asked) = scene.session.question(id) else {
        return;
    };
    let stats = asked.counts().map(|counts| counts.stats());
    let is_split = stats.as_ref().is_some_and(|s| s.case == Case::Split);
    let median = stats.as_ref().and_then(|stats| stats.median);
    let median = median.map_or_else(String::new, |median| {
        scene.look.words.decimal(&super::question::shown(median))
    });
    let case = stats.map_or_else(String::new, |stats| {
        scene.say(&format!("case-short-{}", stats.case.code()))
    });
    let marker = if chosen { theme.glyphs.marker } else { " " };
    let lead = format!("{marker} {:<3} ", short_id(id));
    let style = if chosen { theme.title } else { theme.text };
    // Two camps have no middle: it would name a level that hardly anybody chose.
    let tail = match (scene.session.is_solo(), is_split) {
        (true, _) => median,
        (false, true) => case,
        (false, false) => format!("{median} · {case}"),
    };
    column.pair(&lead, &asked.title, &tail, style);
}
