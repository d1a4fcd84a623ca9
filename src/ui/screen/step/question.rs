//! A question: while the room votes, after the reveal, and for one person alone.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Scene, figures};
use crate::app::{Phase, SoloFocus};
use crate::domain::{Asked, Case, Confidence, Counts, Level as VoteLevel, MapHint, Ratio, Stats};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::Air;
use crate::ui::widget::levels::{Asking, Detail, Level, Revealed};
use crate::ui::widget::progress::Progress;
use crate::ui::widget::put;
use crate::ui::widget::squares::{Setting, Square, squares};
use crate::ui::widget::text::{clean, width};

/// The common labels with the question's own texts.
pub(super) fn levels<'a>(scene: Scene<'a>, asked: &'a Asked) -> Vec<Level<'a>> {
    let labels = scene.session.labels();
    let label = |n: usize| labels.get(n).map_or("", String::as_str);
    let texts = asked.levels.iter().enumerate();
    texts
        .map(|(n, text)| Level {
            label: label(n),
            text,
        })
        .collect()
}

/// A question that fits is set with its foot at the bottom; one that does not is scrolled.
fn set(
    scene: Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
    parts: (Column<'_>, &Asking<'_>, u16),
) -> Option<Rect> {
    let (top, asking, foot) = parts;
    let width = area.width;
    let room = area.height.saturating_sub(top.height() + foot);
    let air = [Air::Airy, Air::Tight]
        .into_iter()
        .find(|air| asking.height(width, *air) <= room);
    let y = top.height();
    match air {
        Some(air) => {
            let _ = top.draw(area, buf, 0);
            let levels = Rect {
                y: area.y + y,
                height: room,
                ..area
            };
            let mut column = scene.column(levels);
            column.lines(asking.lines(width, air));
            let _ = column.draw(levels, buf, 0);
            Some(Rect {
                y: area.bottom().saturating_sub(foot),
                height: foot,
                ..area
            })
        }
        None => None,
    }
}

fn title<'a>(scene: Scene<'a>, asked: &Asked, area: Rect) -> Column<'a> {
    let mut top = scene.column(area);
    top.title(&asked.title);
    super::flow::hint(scene, asked, &mut top);
    top.gap();
    top
}

/// The question while the room votes: nothing of the votes but how many are in.
pub(super) fn asking(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(asked) = scene.session.asked() else {
        return More::Nothing;
    };
    let levels = levels(scene, asked);
    let asking = Asking {
        theme: scene.look.theme,
        levels: &levels,
        selected: None,
    };
    let foot = if scene.step.room { 0 } else { 2 };
    let top = title(scene, asked, area);
    match set(scene, area, buf, (top, &asking, foot)) {
        Some(at) => {
            let line = Rect {
                y: at.bottom().saturating_sub(1),
                height: at.height.min(1),
                ..at
            };
            progress(scene, line, buf);
            More::Nothing
        }
        None => scrolled(scene, asked, &asking, area, buf),
    }
}

/// The same in a terminal that is too small: one column, the count first.
fn scrolled(
    scene: Scene<'_>,
    asked: &Asked,
    asking: &Asking<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let foot = area.height.min(1);
    let mut column = title(scene, asked, area);
    column.lines(asking.lines(area.width, Air::Tight));
    let body = Rect {
        height: area.height - foot,
        ..area
    };
    let more = column.draw(body, buf, scene.step.top);
    let line = Rect {
        y: body.bottom(),
        height: foot,
        ..area
    };
    progress(scene, line, buf);
    more
}

/// How many votes are in, and what the next key does.
pub(super) fn progress(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let (done, of) = scene.table.progress();
    let args = [("k", Arg::from(done)), ("n", Arg::from(of))];
    let mut words = scene.look.words.with("of", &args);
    if scene.step.armed {
        let key = [("key", Arg::from(scene.say("key-enter")))];
        words = format!("{words}   {}", scene.look.words.with("armed", &key));
    } else if done == of && of > 0 {
        words = format!("{words}   {}", scene.say("vote-all-in"));
    } else if scene.table.phase() == Phase::Ready {
        words = format!("{words}   {}", scene.say("vote-over"));
    } else if scene.table.is_second_vote() {
        words = format!("{words}   {}", scene.say("vote-second-round"));
    }
    Progress {
        theme: scene.look.theme,
        done: usize::from(done),
        of: usize::from(of),
        words: &words,
    }
    .render(area, buf);
}

/// The question with its counts: the levels stay, because they are what people argue about.
pub(super) fn revealed(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some(asked) = scene.session.asked() else {
        return More::Nothing;
    };
    let levels = levels(scene, asked);
    let mut column = title(scene, asked, area);
    let Some(counts) = asked.counts() else {
        let ballots = asked.rounds.last().map_or(0, |round| round.ballots);
        column.text(
            &scene
                .look
                .words
                .with("votes-count", &[("n", Arg::from(ballots))]),
        );
        column.gap();
        column.text(&scene.say("promise-too-few"));
        return column.draw(area, buf, scene.step.top);
    };
    let stats = counts.stats();
    let votes = counts.levels.map(usize::from);
    let word = scene.say("abstained");
    let picture = Revealed {
        theme: scene.look.theme,
        levels: &levels,
        counts: &votes,
        abstained: usize::from(counts.abstained),
        abstained_word: &word,
    };
    let mut foot = scene.column(area);
    talk(scene, asked, &counts, &stats, &mut foot);
    let room = area
        .height
        .saturating_sub(column.height() + foot.height() + 1);
    let plans = [
        (Detail::Every, Air::Airy),
        (Detail::Every, Air::Tight),
        (Detail::Voted, Air::Tight),
    ];
    let room = room - summary(scene, asked, (area, room), &picture, &mut column);
    let fits = |(detail, air): &(Detail, Air)| picture.height(area.width, *detail, *air) <= room;
    let (detail, air) = plans
        .into_iter()
        .find(fits)
        .unwrap_or((Detail::Voted, Air::Tight));
    column.lines(picture.lines(area.width, detail, air));
    column.gap();
    talk(scene, asked, &counts, &stats, &mut column);
    if !scene.step.room {
        after(scene, asked, &stats, area, &mut column);
    }
    column.draw(area, buf, scene.step.top)
}

/// Goal, focus and levers of the set under the title, where every level stays uncut beside them;
/// gives the rows that they take.
fn summary(
    scene: Scene<'_>,
    asked: &Asked,
    (area, room): (Rect, u16),
    picture: &Revealed<'_>,
    column: &mut Column<'_>,
) -> u16 {
    let sets = scene.session.sets().iter();
    let Some(set) = sets.into_iter().find(|set| set.id == asked.set) else {
        return 0;
    };
    if set.summary.is_empty() || scene.step.room {
        return 0;
    }
    let point = format!(" {} ", scene.look.theme.glyphs.point);
    let mut more = scene.column(area);
    more.text(&set.summary.join(&point));
    more.gap();
    let taken = more.height();
    if picture.height(area.width, Detail::Every, Air::Tight) + taken > room {
        return 0;
    }
    column.lines(more.into_lines());
    taken
}

/// What the counts say, and one question to the room.
fn talk(scene: Scene<'_>, asked: &Asked, counts: &Counts, stats: &Stats, column: &mut Column<'_>) {
    let (theme, words) = (scene.look.theme, scene.look.words);
    column.title(&headline(scene, counts, stats));
    let case = stats.case.code();
    column.text(&scene.say(&format!("case-say-{case}")));
    if stats.minority && stats.case != Case::Split {
        column.text(&scene.say("minority-say"));
    }
    if stats.knowledge_gap {
        column.text(&scene.say("knowledge-gap-say"));
    }
    if let [first, _, ..] = asked.rounds.as_slice()
        && let Some(before) = first.counts
    {
        let rows: Vec<String> = before.levels.iter().map(ToString::to_string).collect();
        let line = scene.labelled("vote-first-round", &rows.join(" "));
        column.styled(&line, theme.text);
    }
    if let Some(wanted) = asked.wanted {
        let args = [("level", Arg::from(wanted.number()))];
        column.text(&words.with("vote-wanted", &args));
    }
    if !scene.step.room && scene.session.leads_on(&asked.id) {
        super::offer(scene, column);
    }
}

/// The case, the median, and the mean where it may be shown.
pub(super) fn headline(scene: Scene<'_>, counts: &Counts, stats: &Stats) -> String {
    let words = scene.look.words;
    let case = stats.case.code();
    if stats.case == Case::Split {
        let (low, high) = camps(counts);
        let args = [("low", Arg::from(low)), ("high", Arg::from(high))];
        return words.with("case-split", &args);
    }
    let mut parts = vec![scene.say(&format!("case-head-{case}"))];
    if let Some(median) = stats.median {
        let shown = words.decimal(&shown(median));
        parts.push(words.with("median", &[("value", Arg::from(shown))]));
    }
    if let Some(mean) = &stats.mean_shown {
        let shown = words.decimal(mean);
        parts.push(words.with("mean", &[("value", Arg::from(shown))]));
    }
    parts.join(" · ")
}

/// A median as people say it: whole, or with one half.
pub(super) fn shown(median: Ratio) -> String {
    let text = median.shown();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// The two levels with most votes on either side.
fn camps(counts: &Counts) -> (u8, u8) {
    let most = |levels: &[VoteLevel]| {
        levels
            .iter()
            .copied()
            .max_by_key(|level| counts.at(*level))
            .map_or(1, VoteLevel::number)
    };
    (most(&VoteLevel::ALL[..2]), most(&VoteLevel::ALL[3..]))
}

/// What others do, or what could be tried, where there is room for it; two camps talk first, for
/// no level speaks for both.
fn after(scene: Scene<'_>, asked: &Asked, stats: &Stats, area: Rect, column: &mut Column<'_>) {
    let Some(question) = scene.pack.and_then(|pack| pack.question(&asked.id)) else {
        return;
    };
    if question.hint == Some(MapHint::Incidents)
        && let Some(lessons) = figures::lessons(scene)
    {
        column.gap();
        column.text(&lessons);
    }
    if stats.case == Case::Split {
        return;
    }
    let low = VoteLevel::new(2).is_some_and(|level| stats.median_at_most(level));
    let high = VoteLevel::new(4).is_some_and(|level| stats.median_at_least(level));
    let mut more = scene.column(area);
    if low {
        let act = format!(
            "{} ({})",
            question.experiment.act, question.experiment.length
        );
        more.title(&scene.say("after-start"));
        more.items(&[act]);
    } else if high {
        more.title(&scene.say("after-keep"));
    } else {
        more.title(&scene.say("after-spread"));
        more.items(&question.practices);
    }
    if column.height() + more.height() < area.height {
        column.gap();
        column.lines(more.into_lines());
    }
}

/// The question for one person: the chosen level, how sure, and what it rests on.
pub(super) fn solo(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> (Option<Position>, More) {
    let Some(asked) = scene.session.asked() else {
        return (None, More::Nothing);
    };
    let chosen = asked.counts().and_then(|counts| {
        let levels = counts.levels.iter();
        levels.into_iter().position(|votes| *votes > 0)
    });
    let abstained = asked.counts().is_some_and(|counts| counts.abstained > 0);
    let levels = levels(scene, asked);
    let asking = Asking {
        theme: scene.look.theme,
        levels: &levels,
        selected: chosen,
    };
    let top = title(scene, asked, area);
    if let Some(foot) = set(scene, area, buf, (top, &asking, 4)) {
        let at = answer(scene, asked, foot, buf, abstained);
        (at, More::Nothing)
    } else {
        let rows = area.height.min(3);
        let body = Rect {
            height: area.height - rows,
            ..area
        };
        let mut column = title(scene, asked, area);
        column.lines(asking.lines(area.width, Air::Tight));
        let more = column.draw(body, buf, scene.step.top);
        let foot = Rect {
            y: body.bottom(),
            height: rows,
            ..area
        };
        (answer(scene, asked, foot, buf, abstained), more)
    }
}

/// Confidence and evidence of a lone answer.
fn answer(
    scene: Scene<'_>,
    asked: &Asked,
    area: Rect,
    buf: &mut Buffer,
    abstained: bool,
) -> Option<Position> {
    let theme = scene.look.theme;
    let first = usize::from(area.height.saturating_sub(3));
    if abstained {
        let mark = squares(theme.glyphs, Square::Abstention, 1, Setting::fitting(1, 1));
        let line = format!("{mark} {}", scene.say("abstained"));
        put(buf, area, (0, first), &line, theme.title);
    }
    confidence(scene, asked, area, first + 1, buf);
    let row = first + 2;
    let label = format!("{}  ", scene.say("field-evidence"));
    let x = put(buf, area, (0, row), &label, theme.text);
    let room = usize::from(area.width).saturating_sub(x + 1);
    if let SoloFocus::Evidence(field) = &scene.step.focus {
        let cursor = field.cursor();
        let skip = (cursor + 1).saturating_sub(room);
        let shown: String = field.text().chars().skip(skip).take(room).collect();
        put(buf, area, (x, row), &" ".repeat(room), theme.field);
        put(buf, area, (x, row), &clean(&shown), theme.field);
        let before: String = shown.chars().take(cursor.saturating_sub(skip)).collect();
        let column = u16::try_from(x + width(&before)).ok()?;
        let y = u16::try_from(row).ok()?;
        return (y < area.height && column < area.width).then_some(Position {
            x: area.x + column,
            y: area.y + y,
        });
    }
    let hint = format!("({})", scene.say("evidence-hint"));
    let text = if asked.evidence.is_empty() {
        &hint
    } else {
        &asked.evidence
    };
    let text = crate::ui::widget::text::truncate(text, room, theme.glyphs.ellipsis);
    put(buf, area, (x, row), &text, theme.text);
    None
}

fn confidence(scene: Scene<'_>, asked: &Asked, area: Rect, row: usize, buf: &mut Buffer) {
    let theme = scene.look.theme;
    let focus = matches!(scene.step.focus, SoloFocus::Confidence);
    let marker = if focus { theme.glyphs.marker } else { " " };
    let mut x = put(buf, area, (0, row), marker, theme.title) + 1;
    for (n, value) in Confidence::ALL.into_iter().enumerate() {
        let word = scene.say(&format!("confidence-{}", value.code()));
        let on = asked.confidence == Some(value);
        let text = match (on, focus) {
            (true, _) => format!("[{word}]"),
            (false, true) => format!("{} {word}", n + 1),
            (false, false) => format!(" {word} "),
        };
        let style = if on { theme.selected } else { theme.text };
        x = put(buf, area, (x, row), &text, style) + 2;
    }
}

/// A line of squares for small counts, with the number beside.
pub(super) fn count_line(scene: Scene<'_>, label: &str, count: usize) -> Line<'static> {
    let theme = scene.look.theme;
    let marks = squares(
        theme.glyphs,
        Square::Vote,
        count,
        Setting::fitting(count, 30),
    );
    Line::from(vec![
        Span::styled(format!("  {label}  "), theme.text),
        Span::styled(marks, theme.bar),
    ])
}
