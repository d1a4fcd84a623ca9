//! Colours and symbols that suit the terminal, read from its surroundings without asking it.
use crate::ui::glyphs::{ASCII, Glyphs, UNICODE};
use crate::ui::theme::{ColorDepth, Theme};

/// How things are shown.
#[derive(Clone, Debug)]
pub struct Outfit {
    /// The theme to begin with.
    pub themed: Themed,
    /// How many colours the terminal shows; none for no colour at all.
    pub depth: Option<ColorDepth>,
    /// The symbols.
    pub glyphs: &'static Glyphs,
}

/// The theme to begin with; a key goes on to the others.
#[derive(Clone, Debug, Default)]
pub enum Themed {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// The built-in one of that name; the terminal's own where there is none.
    Named(String),
    /// The user's own.
    Own(Box<Theme>),
}

impl Outfit {
    /// What suits the terminal; `lookup` reads a variable of the environment.
    ///
    /// `NO_COLOR` and a dumb terminal show no colour; a locale without UTF-8, the Linux console
    /// and a dumb terminal show ASCII only. Options may overrule each field.
    pub fn of_surroundings(lookup: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| lookup(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let has_colour = set("NO_COLOR").is_none() && term != "dumb";
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
        let locale = locale.unwrap_or_default().to_lowercase();
        let is_utf8 = locale.contains("utf-8") || locale.contains("utf8");
        let is_plain = term == "dumb" || term == "linux" || !is_utf8;
        let colorterm = set("COLORTERM").unwrap_or_default();
        let depth = if colorterm == "truecolor" || colorterm == "24bit" {
            ColorDepth::True
        } else if term.contains("256color") {
            ColorDepth::Indexed
        } else {
            ColorDepth::Sixteen
        };
        Self {
            themed: Themed::Terminal,
            depth: has_colour.then_some(depth),
            glyphs: if is_plain { &ASCII } else { &UNICODE },
        }
    }

    /// Where the app's count of themes begins, so that the first one shown is the wanted one.
    pub(super) fn first(&self) -> usize {
        match &self.themed {
            Themed::Terminal | Themed::Own(_) => 0,
            Themed::Named(wanted) => {
                let found = Theme::NAMES.iter().position(|name| name == wanted);
                found.unwrap_or_default()
            }
        }
    }

    /// The theme at that count: the user's own one first, then the built-in ones, again and again.
    pub(super) fn theme(&self, count: usize) -> Theme {
        let depth = self.depth.unwrap_or_default();
        let built_in = |index: usize| {
            let name = Theme::NAMES[index % Theme::NAMES.len()];
            Theme::named(name, depth).unwrap_or_default()
        };
        let theme = match &self.themed {
            Themed::Terminal | Themed::Named(_) => built_in(count),
            Themed::Own(own) => match count % (Theme::NAMES.len() + 1) {
                0 => own.as_ref().clone().reduced(depth),
                n => built_in(n - 1),
            },
        };
        let theme = if self.depth.is_none() {
            theme.plain()
        } else {
            theme
        };
        theme.with_glyphs(self.glyphs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::Set;

    fn outfit(set: &[(&str, &str)]) -> Outfit {
        Outfit::of_surroundings(|name| {
            let found = set.iter().find(|(n, _)| *n == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn colours_are_those_that_the_terminal_shows() {
        let depth = |set: &[(&str, &str)]| outfit(set).depth;
        assert_eq!(depth(&[("TERM", "xterm")]), Some(ColorDepth::Sixteen));
        let many = ("TERM", "xterm-256color");
        assert_eq!(depth(&[many]), Some(ColorDepth::Indexed));
        let all = ("COLORTERM", "truecolor");
        assert_eq!(depth(&[many, all]), Some(ColorDepth::True));
        assert_eq!(depth(&[many, all, ("NO_COLOR", "1")]), None);
        let empty = ("NO_COLOR", "");
        assert_eq!(depth(&[many, empty]), Some(ColorDepth::Indexed));
        assert_eq!(depth(&[("TERM", "dumb"), all]), None);
    }

    #[test]
    fn symbols_are_ascii_where_utf8_is_not_certain() {
        let set = |set: &[(&str, &str)]| outfit(set).glyphs.set;
        let xterm = ("TERM", "xterm");
        assert_eq!(set(&[xterm, ("LANG", "fr_FR.UTF-8")]), Set::Unicode);
        assert_eq!(set(&[xterm, ("LANG", "C.utf8")]), Set::Unicode);
        assert_eq!(
            set(&[xterm, ("LANG", "C.utf8"), ("LC_ALL", "C")]),
            Set::Ascii
        );
        assert_eq!(set(&[xterm]), Set::Ascii);
        assert_eq!(set(&[("TERM", "linux"), ("LANG", "C.utf8")]), Set::Ascii);
    }

    #[test]
    fn the_wanted_theme_comes_first_and_the_others_follow() {
        let mut outfit = outfit(&[("TERM", "xterm"), ("LANG", "C.utf8")]);
        let terminal = outfit.theme(0);
        outfit.themed = Themed::Named("light".to_owned());
        let first = outfit.first();
        assert_ne!(outfit.theme(first), terminal);
        assert_eq!(outfit.theme(first + 2), terminal);
        let own = Box::new(Theme::terminal().plain());
        outfit.themed = Themed::Own(own.clone());
        assert_eq!(outfit.theme(0), *own);
        assert_eq!(outfit.theme(1), terminal);
        outfit.depth = None;
        assert_eq!(outfit.theme(1), terminal.plain());
    }
}
