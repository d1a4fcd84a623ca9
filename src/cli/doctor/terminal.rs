//! What the environment says of the terminal. It asks the terminal nothing: some never answer.
use std::env;
use std::io::{self, IsTerminal as _};

use serde::Serialize;

use crate::cli::screens;
use crate::cli::setting::Setting;
use crate::i18n::Words;
use crate::ui::glyphs::UNICODE;
use crate::ui::theme::ColorDepth;

/// What is known of the terminal.
#[derive(Serialize)]
pub(super) struct Terminal {
    /// Whether standard input is one.
    stdin: bool,
    /// Whether standard output is one.
    stdout: bool,
    term: Option<String>,
    colorterm: Option<String>,
    no_color: Option<String>,
    /// The locale in force.
    locale: Option<String>,
    /// Whether that locale is UTF-8; unknown without one.
    utf8: Option<bool>,
    columns: Option<u16>,
    rows: Option<u16>,
    /// How many colours the screens use: 0, 16, 256 or 16,777,216.
    colors: u32,
    /// Whether the screens use symbols beyond ASCII.
    symbols: bool,
    /// Whether it shows a frame at once; only a question to the terminal could tell.
    synchronized_output: Option<bool>,
}

impl Terminal {
    /// Looks at the environment and at the system's idea of the size.
    pub(super) fn of_this_call(setting: &Setting) -> Self {
        let (outfit, _) = screens::outfit(setting);
        let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
        let utf8 = locale.as_deref().map(|locale| {
            let locale = locale.to_lowercase().replace('-', "");
            locale.contains("utf8")
        });
        let (columns, rows) = size().unzip();
        Self {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            term: set("TERM"),
            colorterm: set("COLORTERM"),
            no_color: set("NO_COLOR"),
            locale,
            utf8,
            columns,
            rows,
            colors: match outfit.depth {
                None => 0,
                Some(ColorDepth::Sixteen) => 16,
                Some(ColorDepth::Indexed) => 256,
                Some(ColorDepth::True) => 1 << 24,
            },
            symbols: *outfit.glyphs == UNICODE,
            synchronized_output: None,
        }
    }

    fn colors_told(&self, words: &Words) -> String {
        match self.colors {
            0 => words.say("none").into_owned(),
            n @ 1..1000 => n.to_string(),
            _ => words.say("doctor-colors-true").into_owned(),
        }
    }

    /// Names and values.
    pub(super) fn rows(&self, words: &Words) -> Vec<Vec<String>> {
        let none = || words.say("none").into_owned();
        let text = |value: &Option<String>| value.clone().unwrap_or_else(none);
        let yes = |is: bool| words.say(if is { "yes" } else { "no" }).into_owned();
        let size = match (self.columns, self.rows) {
            (Some(columns), Some(rows)) => format!("{columns} x {rows}"),
            (_, _) => none(),
        };
        [
            ("TERM".into(), text(&self.term)),
            ("COLORTERM".into(), text(&self.colorterm)),
            ("NO_COLOR".into(), text(&self.no_color)),
            (words.say("doctor-locale"), text(&self.locale)),
            ("UTF-8".into(), self.utf8.map_or_else(none, yes)),
            (words.say("doctor-size"), size),
            (words.say("doctor-colors"), self.colors_told(words)),
            (words.say("doctor-symbols"), yes(self.symbols)),
            (
                words.say("doctor-synchronized"),
                words.say("doctor-not-asked").into_owned(),
            ),
            (words.say("doctor-stdin"), yes(self.stdin)),
            (words.say("doctor-stdout"), yes(self.stdout)),
        ]
        .into_iter()
        .map(|(name, value)| vec![format!("  {name}"), value])
        .collect()
    }
}

/// Columns and rows, as the system knows them.
#[cfg(unix)]
fn size() -> Option<(u16, u16)> {
    let of_output = rustix::termios::tcgetwinsize(io::stdout());
    let size = of_output
        .or_else(|_| rustix::termios::tcgetwinsize(io::stderr()))
        .ok()?;
    Some((size.ws_col, size.ws_row)).filter(|size| *size != (0, 0))
}

#[cfg(not(unix))]
fn size() -> Option<(u16, u16)> {
    let number = |name| env::var(name).ok()?.parse().ok();
    Some((number("COLUMNS")?, number("LINES")?))
}
