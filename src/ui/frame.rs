//! The frame common to all screens: margins, rules, the foot with its hints or a notice.
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear, Widget};

use super::screen::{self, More};
use super::sweep;
use super::theme::Theme;
use super::widget::hints::{Hint, Hints};
use super::widget::text::{clean, truncate, width, wrap};
use super::widget::{put, rule};
use crate::app::{App, Notice, Screen, Tone, Unsaved};
use crate::i18n::{Arg, Glyphs as KeyGlyphs, Words};
use crate::input::Action;

/// How things are shown: words, colours and glyphs.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The words.
    pub words: &'a Words,
    /// The colours and glyphs.
    pub theme: &'a Theme,
}

/// Below this width everything stands in one column that scrolls.
pub(super) const NARROW: u16 = 60;

/// Below this height rules and blank lines go first.
pub(super) const LOW: u16 = 16;

/// What the caller of [`draw`] must know of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the cursor belongs; none where it is hidden.
    pub cursor: Option<Position>,
    /// Whether the front screen has more than it shows; the app scrolls before it goes on.
    pub more: More,
}

/// Draws the app.
pub fn draw(app: &App, look: Look<'_>, area: Rect, buf: &mut Buffer) -> Drawn {
    if area.is_empty() {
        return Drawn::default();
    }
    Block::new().style(look.theme.ground).render(area, buf);
    let page = Page::of(area);
    let mut drawn = Drawn::default();
    for screen in app.visible() {
        let (cursor, more) = screen::draw(screen, app, look, page.body, buf);
        drawn = Drawn { cursor, more };
    }
    foot(app, look, (page, drawn.more), buf);
    sweep(buf);
    drawn
}

/// The parts of the terminal.
#[derive(Clone, Copy, Debug)]
struct Page {
    body: Rect,
    rule: Option<u16>,
    foot: Rect,
}

impl Page {
    fn of(area: Rect) -> Self {
        let roomy = area.height >= LOW;
        let margin = u16::from(area.width >= NARROW);
        let foot_height = if roomy { 2 } else { 1 }.min(area.height);
        let foot_y = area.bottom().saturating_sub(1);
        let inner = Rect {
            x: area.x + margin,
            width: area.width.saturating_sub(2 * margin),
            ..area
        };
        Self {
            body: Rect {
                height: area.height - foot_height,
                ..inner
            },
            rule: roomy.then_some(area.bottom().saturating_sub(2)),
            foot: Rect {
                y: foot_y,
                height: 1,
                ..inner
            },
        }
    }
}

fn foot(app: &App, look: Look<'_>, (page, more): (Page, More), buf: &mut Buffer) {
    if let Some(y) = page.rule {
        let area = Rect {
            y,
            height: 1,
            ..page.foot
        };
        rule::Rule {
            theme: look.theme,
            weight: rule::Weight::Light,
            heading: "",
        }
        .render(area, buf);
    }
    if tell(app, look, page, buf) {
        return;
    }
    let pairs = hint_pairs(app, look, app.front(), more);
    Hints {
        theme: look.theme,
        pairs: &pairs,
    }
    .render(page.foot, buf);
}

/// Tells in place of the hints what there is to tell: a failed save as long as it lasts, and what
/// the last key led to. Where there is little room, grave news go before what is for information.
/// Returns whether there was anything.
fn tell(app: &App, look: Look<'_>, page: Page, buf: &mut Buffer) -> bool {
    let warning = look.theme.warning;
    let Some((line, tone)) = news(app, look) else {
        let unsaved = not_saved(app, look);
        if let Some(unsaved) = &unsaved {
            told(unsaved, warning, look, page, buf);
        }
        return unsaved.is_some();
    };
    let style = match tone {
        Tone::Info => look.theme.notice,
        Tone::Warn | Tone::Failure => warning,
    };
    match (not_saved(app, look), page.rule) {
        (Some(unsaved), Some(rule)) => {
            told(&line, style, look, page, buf);
            // A notice of two lines has the rule.
            let taken = u16::from(width(&line) > usize::from(page.foot.width));
            let above = Rect {
                y: rule - taken,
                ..page.foot
            };
            clear(look, above, buf);
            let only = Page {
                rule: None,
                foot: above,
                ..page
            };
            told(&unsaved, warning, look, only, buf);
        }
        (Some(unsaved), None) if tone == Tone::Info => {
            told(&unsaved, warning, look, page, buf);
        }
        (Some(_), None) | (None, _) => told(&line, style, look, page, buf),
    }
    true
}

/// What the last key led to, or what is being waited for.
fn news(app: &App, look: Look<'_>) -> Option<(String, Tone)> {
    if let Some(notice) = &app.notice {
        return Some((notice_words(notice, look.words), notice.tone));
    }
    if !app.is_opening() {
        return None;
    }
    let keys = app.keys().keys_of(Action::Interrupt, &app.contexts());
    let key = keys
        .first()
        .map(|key| look.words.key(*key, key_glyphs(look)))
        .unwrap_or_default();
    let args = [("key", Arg::from(&*key))];
    Some((look.words.with("opening", &args), Tone::Info))
}

/// Empties a row for what is told.
fn clear(look: Look<'_>, row: Rect, buf: &mut Buffer) {
    Clear.render(row, buf);
    Block::new().style(look.theme.ground).render(row, buf);
}

/// A notice in the foot; one that is too long for it takes the place of the rule as well.
fn told(line: &str, style: Style, look: Look<'_>, page: Page, buf: &mut Buffer) {
    let (wide, ellipsis) = (usize::from(page.foot.width), look.theme.glyphs.ellipsis);
    let mut lines = wrap(line, wide.max(1)).into_iter();
    let (Some(first), Some(y)) = (lines.next(), page.rule.filter(|_| width(line) > wide)) else {
        put(
            buf,
            page.foot,
            (0, 0),
            &truncate(line, wide, ellipsis),
            style,
        );
        return;
    };
    let above = Rect { y, ..page.foot };
    clear(look, above, buf);
    put(buf, above, (0, 0), &first, style);
    let rest = lines.collect::<Vec<_>>().join(" ");
    put(
        buf,
        page.foot,
        (0, 0),
        &truncate(&rest, wide, ellipsis),
        style,
    );
}

/// The hints of a screen, in the words and key names of the look.
fn hint_pairs(app: &App, look: Look<'_>, screen: &Screen, more: More) -> Vec<Hint> {
    let mut wanted: Vec<Action> = screen.hints(app.table.as_ref());
    if more == More::Nothing {
        wanted.retain(|action| *action != Action::PageDown);
    }
    let contexts = screen.contexts(app.table.as_ref());
    let glyphs = key_glyphs(look);
    let name = screen.name(app.table.as_ref());
    app.keys()
        .pick(&contexts, &wanted)
        .iter()
        .map(|hint| {
            let (key, word) = look.words.hint(hint, glyphs);
            let own = format!("hint-{name}-{}", hint.action.name().replace('_', "-"));
            if look.words.has(&own) {
                return Hint::new(key, look.words.say(&own));
            }
            Hint::new(key, word.into_owned())
        })
        .collect()
}

/// The set in which keys are named.
pub(super) fn key_glyphs(look: Look<'_>) -> KeyGlyphs {
    match look.theme.glyphs.set {
        super::glyphs::Set::Unicode => KeyGlyphs::Full,
        super::glyphs::Set::Ascii => KeyGlyphs::Ascii,
    }
}

/// That a save has failed, until one succeeds.
fn not_saved(app: &App, look: Look<'_>) -> Option<String> {
    // There it is what the screen is about, and its keys must be seen.
    if matches!(app.front(), Screen::Elsewhere(_)) {
        return None;
    }
    let unsaved = app.unsaved.as_ref()?;
    let contexts = app.contexts();
    let key = app.keys().keys_of(Action::Saved, &contexts);
    let key = key
        .first()
        .map(|key| look.words.key(*key, key_glyphs(look)));
    let why = hindrance(unsaved, look.words);
    Some(match key {
        Some(key) => {
            let args = [("why", Arg::from(&*why)), ("key", Arg::from(&*key))];
            look.words.with("notice-not-saved-key", &args)
        }
        None => look
            .words
            .with("notice-not-saved", &[("why", Arg::from(&*why))]),
    })
}

/// What hinders a save, in words where it is of a known kind.
pub(super) fn hindrance(unsaved: &Unsaved, words: &Words) -> String {
    let why = clean(&unsaved.why);
    let key = format!("unsaved-{}", unsaved.what.code());
    words.with(&key, &[("why", Arg::from(&*why))])
}

/// A notice in words; details that are codes themselves are put in words first.
pub(super) fn notice_words(notice: &Notice, words: &Words) -> String {
    let details: Vec<(&str, String)> = notice
        .details
        .iter()
        .map(|(name, value)| {
            let text = match *name {
                "language" | "other" => words.say(&format!("language-{value}")).into_owned(),
                "deed" => words.say(&format!("deed-{value}")).into_owned(),
                "why" if notice.code == "refused" => {
                    words.say(&format!("refusal-{value}")).into_owned()
                }
                "kind" => words.say(&format!("note-kind-{value}")).into_owned(),
                "field" => words.say(value).into_owned(),
                "fault" => {
                    let of = |name| notice.details.iter().find(|(n, _)| *n == name);
                    let at = |name| of(name).map_or("", |(_, value)| value);
                    let args = ["first", "second", "name"].map(|name| (name, at(name).into()));
                    words.with(&format!("chat-{value}"), &args)
                }
                _ => clean(value).into_owned(),
            };
            (*name, text)
        })
        .collect();
    let args: Vec<(&str, Arg<'_>)> = details
        .iter()
        .map(|(name, value)| (*name, Arg::from(&**value)))
        .collect();
    words.with(&format!("notice-{}", notice.code), &args)
}
