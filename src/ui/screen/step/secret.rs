//! The safety check, ESVP and the return on time: secret always, never tallied from hands.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Scene, pass, question};
use crate::app::Phase;
use crate::domain::{Counts, Kind, SECRET_MINIMUM, Working, esvp_is_away};
use crate::i18n::Arg;
use crate::input::{Action, Context};
use crate::ui::screen::column::{Column, More};

/// What the step is about.
pub(super) fn intro(scene: Scene<'_>, column: &mut Column<'_>) {
    for line in scene.said() {
        column.text(line);
    }
}

/// How the votes come in is to be chosen.
pub(super) fn choose(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    intro(scene, &mut column);
    column.gap();
    if let Some(slot) = scene.table.slots().first() {
        scale(scene, &slot.key, &mut column);
        column.gap();
    }
    column.title(&scene.say("paper-title"));
    column.text(&scene.say("paper-how"));
    column.gap();
    pass::promise(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// The values of a secret scale.
pub(super) fn scale(scene: Scene<'_>, key: &str, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let words = scene.look.words;
    column.title(&scene.say(&format!("{key}-title")));
    column.gap();
    let order: &[u8] = if key == "esvp" {
        &[1, 2, 3, 4]
    } else {
        &[5, 4, 3, 2, 1]
    };
    for n in order {
        let lead = format!("  {n}   ");
        let word = if key == "esvp" {
            let gloss = words.say(&format!("esvp-{n}-gloss"));
            scene.labelled(&format!("esvp-{n}"), &gloss)
        } else {
            words.say(&format!("{key}-level-{n}")).into_owned()
        };
        column.hanging(&lead, &word, theme.text);
    }
    column.hanging("  0   ", &scene.say("abstain-word"), theme.text);
}

/// Votes are being typed from folded paper, or wait for their reveal.
pub(super) fn typing(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let foot = area.height.min(2);
    let body = Rect {
        height: area.height - foot,
        ..area
    };
    let mut column = scene.column(body);
    let slots = scene.table.slots();
    let tally = scene
        .table
        .tally()
        .filter(|_| scene.table.phase() == Phase::Tally);
    let at = tally.map_or(0, crate::domain::Tally::at);
    if let Some(slot) = slots.get(at) {
        if tally.is_some() {
            column.text(&scene.say("paper-how"));
            column.gap();
        }
        if slots.len() > 1 && tally.is_some() {
            let args = [("k", Arg::from(at + 1)), ("n", Arg::from(slots.len()))];
            column.text(&scene.look.words.with("vote-of-votes", &args));
        }
        scale(scene, &slot.key, &mut column);
    }
    let more = column.draw(body, buf, scene.step.top);
    let line = Rect {
        y: area.bottom().saturating_sub(1),
        height: area.height.min(1),
        ..area
    };
    question::progress(scene, line, buf);
    more
}

/// What came out: how the room works today, or what the time was worth.
pub(super) fn shown(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    match scene.session.stop().map(|stop| &stop.kind) {
        Some(Kind::Roti) => roti(scene, &mut column),
        _ => safety(scene, &mut column),
    }
    column.draw(area, buf, scene.step.top)
}

fn safety(scene: Scene<'_>, column: &mut Column<'_>) {
    match scene.session.working() {
        Some(working) => {
            let code = working.code();
            column.title(&scene.say(&format!("working-{code}-1")));
            column.gap();
            if working == Working::Red {
                red(scene, column);
            } else {
                column.text(&scene.say(&format!("working-{code}-2")));
            }
            column.text(&scene.say(&format!("working-{code}-3")));
        }
        None => column.text(&scene.say("promise-too-few")),
    }
    let esvp = scene.table.told("esvp");
    if esvp.is_some_and(|counts| counts.cast() >= SECRET_MINIMUM && esvp_is_away(&counts)) {
        column.gap();
        column.text(&scene.say("esvp-talk"));
    }
    column.gap();
    let Some(counts) = scene.table.told("safety") else {
        return;
    };
    if !scene.table.tells_counts() {
        column.text(&scene.say("working-few"));
    } else if scene.step.turned {
        self::counts(scene, ("safety", 5), counts, column);
        if let Some(esvp) = esvp {
            column.gap();
            self::counts(scene, ("esvp", 4), esvp, column);
            column.text(&scene.say("esvp-not-kept"));
        }
    } else {
        let key = [("key", Arg::from("s"))];
        column.text(&scene.look.words.with("counts-hidden", &key));
    }
}

/// What could wait, by its names and with the key that leaves it out; and what waits already.
fn red(scene: Scene<'_>, column: &mut Column<'_>) {
    let (session, words, theme) = (scene.session, scene.look.words, scene.look.theme);
    let (ahead, waiting) = (session.could_wait(), session.waiting());
    let lists = [
        ("working-red-2", theme.glyphs.point, &ahead),
        ("working-red-waits", theme.glyphs.dot_open, &waiting),
    ];
    for (key, mark, parts) in lists.into_iter().filter(|(.., parts)| !parts.is_empty()) {
        column.text(&scene.say(key));
        for part in parts {
            let name = words.risky(*part, session);
            column.hanging(&format!("  {mark} "), &name, theme.title);
        }
    }
    if scene.table.can_let_wait() {
        let key = [(
            "key",
            Arg::from(scene.key(Action::LetWait, Context::Reveal)),
        )];
        column.text(&words.with("working-red-offer", &key));
    }
    if !(ahead.is_empty() && waiting.is_empty()) {
        column.gap();
    }
}

fn roti(scene: Scene<'_>, column: &mut Column<'_>) {
    column.title(&scene.say("roti-title"));
    column.gap();
    match scene.session.roti().and_then(|round| round.counts) {
        Some(counts) => {
            self::counts(scene, ("roti", 5), counts, column);
            column.gap();
            let stats = counts.stats();
            if let Some(median) = stats.median {
                let value = scene.look.words.decimal(&question::shown(median));
                let args = [("value", Arg::from(value))];
                column.text(&scene.look.words.with("median", &args));
            }
        }
        None => column.text(&scene.say("promise-too-few")),
    }
    column.gap();
    let words = scene.look.words;
    match scene.session.next_date() {
        Some(date) => {
            let day = words.day_long(date);
            let args = [("date", crate::i18n::Arg::from(day))];
            column.title(&words.with("next-date", &args));
        }
        None => column.text(&scene.say("next-date-none")),
    }
    column.title(&scene.say("thanks"));
}

/// The counts of a secret scale, the best first.
fn counts(scene: Scene<'_>, scale: (&str, usize), counts: Counts, column: &mut Column<'_>) {
    let (key, top) = scale;
    let mut lines = Vec::new();
    for n in (1..=top).rev() {
        let votes = counts.levels.get(n - 1).copied().unwrap_or(0);
        let label = if key == "esvp" {
            scene.say(&format!("esvp-{n}"))
        } else {
            n.to_string()
        };
        lines.push(question::count_line(
            scene,
            &format!("{label:<14}"),
            votes.into(),
        ));
    }
    if counts.abstained > 0 {
        let label = format!("{:<14}", scene.say("abstained"));
        lines.push(question::count_line(scene, &label, counts.abstained.into()));
    }
    column.lines(lines);
}
