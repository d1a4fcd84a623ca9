//! Theme files: RON that changes some styles of a base theme.
//!
//! ```ron
//! (
//!     base: dark,
//!     title: (fg: "light-yellow", bold: true),
//!     selected: (fg: "#000000", bg: "#ffd75f"),
//!     chips: [(bg: "blue"), (bg: "green")],
//! )
//! ```
use ratatui::style::{Color, Modifier, Style};
use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

pub(super) use super::file::Patch;
use crate::input::reason;

/// Something in a theme file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("theme, line {line}, column {column}: {why}")]
pub struct ThemeFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What the parser says, with what it quotes cut short.
    pub why: String,
}

/// The theme that a file is laid over.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Base {
    #[default]
    Terminal,
    Dark,
    Light,
    Contrast,
}

/// What a file says of one style; what it leaves out stays.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Ink {
    fg: Option<Paint>,
    bg: Option<Paint>,
    bold: Option<bool>,
    underline: Option<bool>,
    reverse: Option<bool>,
    dim: Option<bool>,
}

impl Ink {
    pub(super) fn apply(&self, style: &mut Style) {
        if let Some(Paint(color)) = self.fg {
            style.fg = Some(color);
        }
        if let Some(Paint(color)) = self.bg {
            style.bg = Some(color);
        }
        for (wish, modifier) in [
            (self.bold, Modifier::BOLD),
            (self.underline, Modifier::UNDERLINED),
            (self.reverse, Modifier::REVERSED),
            (self.dim, Modifier::DIM),
        ] {
            if let Some(wish) = wish {
                style.add_modifier.set(modifier, wish);
            }
        }
    }
}

/// A colour as a file writes it: a name, `default`, an index or `#rrggbb`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Paint(Color);

impl TryFrom<String> for Paint {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text == "default" {
            return Ok(Self(Color::Reset));
        }
        text.parse().map(Self).map_err(|_| {
            format!("`{text}` is no colour: write a name such as light-blue, default or #rrggbb")
        })
    }
}

/// The chips, in the order of the letters' hues; fewer than all leave the others.
#[derive(Clone, Default, Deserialize)]
#[serde(try_from = "Vec<Ink>")]
pub(super) struct Chips(Vec<Ink>);

impl Chips {
    pub(super) fn inks(&self) -> &[Ink] {
        &self.0
    }
}

impl TryFrom<Vec<Ink>> for Chips {
    type Error = String;

    fn try_from(inks: Vec<Ink>) -> Result<Self, String> {
        match inks.len() {
            0..=super::HUES => Ok(Self(inks)),
            n => Err(format!("{n} chips, but there are {} hues", super::HUES)),
        }
    }
}

pub(super) fn read(text: &str) -> Result<Patch, ThemeFault> {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .map_err(|fault| ThemeFault {
            line: fault.span.start.line,
            column: fault.span.start.col,
            why: reason(&fault.code.to_string()),
        })
}
