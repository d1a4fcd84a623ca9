//! The keyboard is passed: before, under the cover, and while somebody votes.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Widget};

use super::{Scene, question, secret, survey};
use crate::domain::Takes;
use crate::i18n::Arg;
use crate::ui::screen::column::More;
use crate::ui::widget::Air;
use crate::ui::widget::digits::Size;
use crate::ui::widget::levels::Asking;
use crate::ui::widget::progress::{LargeProgress, Progress};
use crate::ui::widget::put;
use crate::ui::widget::text::{width, wrap};

/// What the pass covers, and the promise, before the first voter.
pub(super) fn before(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let session = scene.session;
    let mut column = scene.column(area);
    match session.asked() {
        Some(asked) => {
            let set = session.sets().iter().find(|set| set.id == asked.set);
            if scene.table.is_second_vote() {
                column.title(&asked.title);
                column.text(&scene.say("vote-second-round"));
            } else if let Some(set) = set {
                column.title(&set.gloss);
                column.gap();
                let open = scene.table.slots_of_pass().len();
                let words = scene.look.words;
                column.text(&words.with("questions-count", &[("n", Arg::from(open))]));
            }
        }
        None => secret::intro(scene, &mut column),
    }
    column.gap();
    column.title(&scene.say("pass-title"));
    column.text(&scene.say("pass-alive"));
    column.gap();
    promise(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// What is kept of a secret vote, who sees it, and what nobody can promise.
pub(super) fn promise(scene: Scene<'_>, column: &mut crate::ui::screen::column::Column<'_>) {
    use crate::domain::{Kind, Mode, Room};
    column.title(&scene.say("promise-title"));
    let is_secret = scene.session.stop().is_some_and(|stop| {
        matches!(
            stop.kind,
            Kind::SecretVote { .. } | Kind::Roti | Kind::Checklist { .. } | Kind::Ordering { .. }
        )
    });
    // From folded paper, too, nobody sees who said what.
    let mut mode = scene.session.header().mode;
    if is_secret && mode == Mode::Tally {
        mode = Mode::Secret;
    }
    for key in crate::i18n::promise(scene.session.header().mode, mode) {
        column.text(&scene.say(key));
    }
    match scene.session.room() {
        Room::Tiny => column.styled(&scene.say("room-tiny"), scene.look.theme.warning),
        Room::Small => column.styled(&scene.say("room-small"), scene.look.theme.warning),
        Room::Alone | Room::Usual | Room::Big => {}
    }
}

/// The covered screen between two voters: nothing of the session is on it.
pub(super) fn cover(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.look.theme;
    Block::new().style(theme.cover).render(area, buf);
    let (done, of) = scene.table.progress();
    let words = scene.look.words;
    let args = [("k", Arg::from(done)), ("n", Arg::from(of))];
    let count = words.with("of", &args);
    let text = if scene.step.armed {
        let key = ("key", Arg::from(scene.say("key-enter")));
        let args = [key, ("k", Arg::from(done)), ("n", Arg::from(of))];
        words.with("armed-partial", &args)
    } else {
        scene.say("pass-cover")
    };
    let progress = Progress {
        theme,
        done: usize::from(done),
        of: usize::from(of),
        words: &count,
    };
    let large = LargeProgress::height(Size::Small);
    // Narrow enough to be set in lines of like length.
    let lines = wrap(
        &text,
        usize::from(area.width.saturating_sub(4)).clamp(1, 44),
    );
    let needed = u16::try_from(lines.len()).unwrap_or(1) + large + 2;
    let roomy = area.height >= needed;
    let mut y = area.height.saturating_sub(needed) / 2;
    for line in &lines {
        let column = usize::from(area.width).saturating_sub(width(line)) / 2;
        put(buf, area, (column, usize::from(y)), line, theme.title);
        y += 1;
    }
    // As wide as its line, so that it stands in the middle.
    let dots = usize::from(of).saturating_mul(2) + 3 + width(&count);
    let wide = u16::try_from(dots).unwrap_or(u16::MAX).min(area.width);
    let room = Rect {
        x: area.x + (area.width - wide) / 2,
        y: area.y + (y + 1).min(area.height),
        width: wide,
        height: area.height.saturating_sub(y + 1),
    };
    if roomy {
        LargeProgress(progress).render(
            Rect {
                height: large,
                ..room
            },
            buf,
        );
    } else {
        progress.render(
            Rect {
                height: room.height.min(1),
                ..room
            },
            buf,
        );
    }
}

/// One voter's question. What was answered is not shown, only that it was.
pub(super) fn voting(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let Some((pass, at)) = scene.table.pass().and_then(|pass| Some((pass, pass.at()?))) else {
        return More::Nothing;
    };
    let Some(slot) = pass.slots().get(at) else {
        return More::Nothing;
    };
    let words = scene.look.words;
    let is_last = at + 1 == pass.slots().len();
    let ticks = slot.takes == Takes::Any;
    let key = match (pass.is_answered(), is_last) {
        (true, _) if ticks && pass.ticks().is_none() => "ticks-abstained",
        (true, false) if ticks => "ticks-page",
        (true, true) if ticks => "ticks-last",
        (true, false) => "pass-chosen",
        (true, true) => "pass-chosen-last",
        (false, _) => "pass-empty",
    };
    let top = [("top", Arg::from(slot.top))];
    let args = [
        ("k", Arg::from(at + 1)),
        ("n", Arg::from(pass.slots().len())),
    ];
    let mark = if pass.is_answered() {
        scene.look.theme.glyphs.dot
    } else {
        scene.look.theme.glyphs.dot_open
    };
    let line = format!(
        "{mark} {}   {}",
        words.with("position", &args),
        words.with(key, &top)
    );
    let foot = area.height.min(2);
    let body = Rect {
        height: area.height - foot,
        ..area
    };
    let mut column = scene.column(body);
    match (scene.session.question(&slot.key), scene.table.survey()) {
        (None, Some(survey)) => survey::page(scene, survey, pass, body, &mut column),
        (Some(asked), _) => {
            column.title(&asked.title);
            column.gap();
            let levels = question::levels(scene, asked);
            let asking = Asking {
                theme: scene.look.theme,
                levels: &levels,
                selected: None,
            };
            let room = body.height.saturating_sub(column.height());
            let air = if asking.height(area.width, Air::Airy) <= room {
                Air::Airy
            } else {
                Air::Tight
            };
            column.lines(asking.lines(area.width, air));
        }
        (None, None) => secret::scale(scene, &slot.key, &mut column),
    }
    let more = column.draw(body, buf, scene.step.top);
    let row = usize::from(area.height.saturating_sub(1));
    put(buf, area, (0, row), &line, scene.look.theme.title);
    more
}
