//! The user's settings and keys: `config.ron` and `keys.ron`, both optional.
//!
//! A broken one is told with its place and left aside: it locks nobody out.
use std::path::Path;

use ron::extensions::Extensions;
use serde::Deserialize;

use super::failure::fault_what;
use super::setting::Setting;
use crate::content::{self, Fault};
use crate::domain::Language;
use crate::i18n::Words;
use crate::input::{self, Keymap};

/// What `config.ron` can say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The language of the program.
    pub language: Option<Language>,
    /// The name of a built-in theme, or of a file in `themes`.
    pub theme: Option<String>,
    /// Whether the end of a time box rings.
    pub bell: bool,
    /// Whether to draw with ASCII only.
    pub ascii: bool,
}

/// Reads the settings; a file that is not there says nothing.
pub(super) fn read(path: &Path) -> Result<Config, Fault> {
    if is_missing(path) {
        return Ok(Config::default());
    }
    Config::parse(&path.display().to_string(), &content::read(path)?)
}

impl Config {
    /// Reads the text of the settings; `file` is what a fault calls it.
    ///
    /// # Errors
    /// With line and column, for what is no RON, no setting, or no value of one.
    pub fn parse(file: &str, source: &str) -> Result<Self, Fault> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let read = options.from_str(source);
        read.map_err(|e| Fault::syntax(file, source, &e))
    }
}

/// The keys in force, and in words what is wrong with `keys.ron`.
pub(super) fn keys(setting: &Setting) -> (Keymap, Vec<KeysFault>) {
    let path = setting.places.keys_file();
    let keymap = Keymap::default();
    if is_missing(&path) {
        return (keymap, Vec::new());
    }
    let file = path.display().to_string();
    let source = match content::read(&path) {
        Ok(source) => source,
        Err(fault) => {
            let fault = KeysFault {
                file,
                line: 0,
                column: 0,
                what: fault_what(&setting.words, &fault),
            };
            return (keymap, vec![fault]);
        }
    };
    let (keymap, faults) = keymap.patched(&source);
    let told = faults
        .iter()
        .map(|fault| KeysFault::of(&setting.words, &file, fault))
        .collect();
    (keymap, told)
}

/// What is wrong with `keys.ron`, in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(super) struct KeysFault {
    /// The file.
    pub(super) file: String,
    /// The line, from 1; 0 where the file cannot be read at all.
    pub(super) line: usize,
    /// The column, from 1.
    pub(super) column: usize,
    /// What is wrong.
    pub(super) what: String,
}

impl KeysFault {
    fn of(words: &Words, file: &str, fault: &input::Fault) -> Self {
        Self {
            file: file.to_owned(),
            line: fault.line,
            column: fault.column,
            what: words.keys_fault(fault),
        }
    }

    /// Place and reason on one line.
    pub(super) fn text(&self) -> String {
        format!("{}:{}:{}: {}", self.file, self.line, self.column, self.what)
    }
}

fn is_missing(path: &Path) -> bool {
    path.symlink_metadata().is_err()
}
