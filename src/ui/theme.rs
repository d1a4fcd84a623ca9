//! Styles by purpose: the only place where a colour is named.
//!
//! A theme also carries the set of symbols, since every widget needs both. It reads no file and
//! no environment: who calls says which depth of colour the terminal has.
mod depth;
mod patch;

use ratatui::style::{Color, Modifier, Style};

pub use depth::ColorDepth;
pub use patch::ThemeFault;

use super::glyphs::{Glyphs, UNICODE};

/// How many hues the chips of letters have; a hue index beyond starts again at 0.
pub const HUES: usize = 7;

/// Declares the theme and its patch from one list, so that neither can forget a purpose.
macro_rules! purposes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// How everything looks: one style for each purpose, and the symbols.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Theme {
            /// The symbols.
            pub glyphs: &'static Glyphs,
            /// The chip of a letter, by its hue.
            pub chips: [Style; HUES],
            $($(#[$doc])* pub $name: Style,)*
        }

        impl Theme {
            /// A theme of empty styles, to be filled.
            fn blank() -> Self {
                Self { glyphs: &UNICODE, chips: [Style::new(); HUES], $($name: Style::new(),)* }
            }

            /// Every style with the name of its purpose, `chips` last.
            fn styles_mut(&mut self) -> Vec<(&'static str, &mut Style)> {
                let mut all = vec![$((stringify!($name), &mut self.$name),)*];
                all.extend(self.chips.iter_mut().map(|style| ("chips", style)));
                all
            }

            /// Lays a patch over this theme.
            fn lay(&mut self, patch: &patch::Patch) {
                $(patch.$name.apply(&mut self.$name);)*
                for (ink, style) in patch.chips.inks().iter().zip(&mut self.chips) {
                    ink.apply(style);
                }
            }
        }

        mod file {
            use serde::Deserialize;
            use super::patch::{Base, Chips, Ink};

            /// A theme file: what it does not name stays as in its base.
            #[derive(Default, Deserialize)]
            #[serde(default, deny_unknown_fields, rename = "Theme")]
            pub(super) struct Patch {
                pub(super) base: Base,
                pub(super) chips: Chips,
                $(pub(super) $name: Ink,)*
            }
        }
    };
}

purposes! {
    /// The page itself, under everything else.
    ground,
    /// Questions and headings.
    title,
    /// Content.
    text,
    /// Rules, borders, scales; the only thing that may be dim.
    rule,
    /// A key in the hint line.
    key,
    /// What that key does.
    word,
    /// The row, level or button that is selected; a marker stands beside it.
    selected,
    /// A notice that something was done.
    notice,
    /// Something to look at.
    warning,
    /// Something that went well.
    good,
    /// Votes as squares, gauges, ranges, the polygon of the radar.
    bar,
    /// An earlier session beside this one.
    earlier,
    /// Large numerals.
    numeral,
    /// The clock while there is time.
    clock_calm,
    /// The clock in its last minute.
    clock_last,
    /// The clock when time is over.
    clock_over,
    /// The cover between two voters and during a break.
    cover,
    /// A text field that has the focus.
    field,
    /// The inside of a popup.
    popup,
    /// Words to look at again, on top of the style in which they stand.
    wording,
}

const DARK: &str = include_str!("../../assets/themes/dark.ron");
const LIGHT: &str = include_str!("../../assets/themes/light.ron");
const CONTRAST: &str = include_str!("../../assets/themes/contrast.ron");

impl Default for Theme {
    fn default() -> Self {
        Self::terminal()
    }
}

impl Theme {
    /// The names of the built-in themes, the default first.
    pub const NAMES: [&'static str; 4] = ["terminal", "dark", "light", "contrast"];

    /// The default: the terminal's own sixteen colours on its own background.
    pub fn terminal() -> Self {
        let (plain, bold) = (Style::new(), Style::new().bold());
        // Black or white as each hue needs it: on a light and on a dark terminal alike.
        let on = |hue, ink| bold.bg(hue).fg(ink);
        Self {
            ground: Style::new().fg(Color::Reset).bg(Color::Reset),
            chips: [
                on(Color::Blue, Color::White),
                on(Color::Green, Color::Black),
                on(Color::Yellow, Color::Black),
                on(Color::Magenta, Color::White),
                on(Color::Cyan, Color::Black),
                on(Color::Red, Color::White),
                bold.reversed(),
            ],
            title: bold,
            text: plain,
            rule: plain.add_modifier(Modifier::DIM),
            key: bold,
            word: plain,
            selected: bold.reversed(),
            notice: bold,
            warning: bold.fg(Color::Red),
            good: bold.fg(Color::Green),
            bar: plain,
            earlier: plain,
            numeral: bold,
            clock_calm: plain,
            clock_last: bold.underlined(),
            clock_over: bold.reversed(),
            cover: bold,
            field: plain.underlined(),
            popup: plain,
            wording: plain.underlined(),
            ..Self::blank()
        }
    }

    /// The built-in theme of that name, for a terminal of that depth; none if there is none.
    pub fn named(name: &str, depth: ColorDepth) -> Option<Self> {
        let text = match name {
            "terminal" => return Some(Self::terminal().reduced(depth)),
            "dark" => DARK,
            "light" => LIGHT,
            "contrast" => CONTRAST,
            _ => return None,
        };
        Self::parse(text, depth).ok()
    }

    /// Reads a theme file: RON, laid over its `base` (`terminal` if it names none).
    ///
    /// # Errors
    /// With line and column, for what is no RON, no purpose or no colour.
    pub fn parse(text: &str, depth: ColorDepth) -> Result<Self, ThemeFault> {
        let patch = patch::read(text)?;
        let mut theme = match patch.base {
            patch::Base::Terminal => Self::terminal(),
            patch::Base::Dark => Self::over_terminal(DARK)?,
            patch::Base::Light => Self::over_terminal(LIGHT)?,
            patch::Base::Contrast => Self::over_terminal(CONTRAST)?,
        };
        theme.lay(&patch);
        Ok(theme.reduced(depth))
    }

    fn over_terminal(text: &str) -> Result<Self, ThemeFault> {
        let mut theme = Self::terminal();
        theme.lay(&patch::read(text)?);
        Ok(theme)
    }

    /// The same theme without any colour, for `NO_COLOR`; bold, underline and reverse stay.
    ///
    /// What only a colour set apart is reversed, so that no chip or warning gets lost.
    #[must_use]
    pub fn plain(mut self) -> Self {
        let keep = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
        for (name, style) in self.styles_mut() {
            let filled = style.bg.is_some_and(|bg| bg != Color::Reset) && name != "ground";
            let kept = style.add_modifier & keep;
            *style = Style::new().fg(Color::Reset).bg(Color::Reset);
            style.add_modifier = kept;
            if filled && name != "popup" && name != "cover" && name != "field" {
                style.add_modifier |= Modifier::REVERSED;
            }
        }
        self
    }

    /// The same theme in the colours that a terminal of that depth can show.
    #[must_use]
    pub fn reduced(mut self, depth: ColorDepth) -> Self {
        for (_, style) in self.styles_mut() {
            style.fg = style.fg.map(|color| depth.nearest(color));
            style.bg = style.bg.map(|color| depth.nearest(color));
        }
        self
    }

    /// The same theme with other symbols.
    #[must_use]
    pub fn with_glyphs(mut self, glyphs: &'static Glyphs) -> Self {
        self.glyphs = glyphs;
        self
    }

    /// The chip style of a letter; hues beyond the last start again.
    pub fn chip(&self, hue: usize) -> Style {
        self.chips.get(hue % HUES).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
