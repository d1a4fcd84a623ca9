//! What every command finds ready: where files lie, the words, the settings, the packs, the time.
use std::env;
use std::ffi::OsString;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::{ColorWish, Common};
use super::config::{self, Config};
use super::failure::{Failure, with_try};
use crate::content::Shelf;
use crate::domain::{Language, Moment, Pack};
use crate::i18n::{self, Words};
use crate::store::{Archive, Asked, Places, Platform, zone};

/// What every command finds ready.
#[derive(Debug)]
pub(super) struct Setting {
    /// The words of the chosen language.
    pub(super) words: Words,
    /// Where files lie.
    pub(super) places: Places,
    /// The user's settings.
    pub(super) config: Config,
    /// What is wrong with the file of settings.
    pub(super) fault: Option<crate::content::Fault>,
    /// Where the room is.
    pub(super) zone: TimeZone,
    /// The time of the call.
    pub(super) now: Moment,
    /// Whether to use colours.
    pub(super) color: ColorWish,
    /// In which form things are told.
    pub(super) form: Form,
}

/// In which form things are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Setting {
    /// Finds everything out, once.
    pub(super) fn of(common: &Common) -> Result<Self, Failure> {
        let asked = Asked {
            data: common.data_dir.clone(),
            config: common.config_dir.clone(),
        }
        .or_environment(variable);
        let places = Places::resolve(&asked, variable, &Platform::of_this_system());
        let places = places.map_err(|_| {
            let words = Words::new(language(common.language(), None));
            let todo = "--data-dir DIR --config-dir DIR";
            Failure::usage(with_try(&words, &words.say("cli-no-folder"), todo))
        })?;
        let (config, fault) = match config::read(&places.config_file()) {
            Ok(config) => (config, None),
            Err(fault) => (Config::default(), Some(fault)),
        };
        Ok(Self {
            words: Words::new(language(common.language(), config.language)),
            places,
            config,
            fault,
            zone: zone::of_this_system(),
            now: Moment {
                wall: Timestamp::now(),
                elapsed: 0,
            },
            color: common.color,
            form: if common.json { Form::Json } else { Form::Text },
        })
    }

    /// The language of the program.
    pub(super) const fn language(&self) -> Language {
        self.words.language()
    }

    /// The sessions, as they are now.
    pub(super) fn archive(&self) -> Archive {
        Archive::of(&self.places, self.now.wall)
    }

    /// The packs, with the user's own.
    pub(super) fn shelf(&self) -> Shelf {
        let mut packs = Shelf::built_in(&Language::ALL);
        packs.add_own(&self.places.packs_dir());
        packs
    }

    /// A pack by its id, in the language of the program where it speaks it.
    pub(super) fn pack(&self, packs: &Shelf, id: &str) -> Result<Arc<Pack>, Failure> {
        let (id, language) = (id.trim(), self.language());
        let found = packs.get(id, language);
        // Built-in ids are small letters; an own one may have others.
        found
            .or_else(|| packs.get(&id.to_lowercase(), language))
            .map(|shelved| Arc::clone(&shelved.pack))
            .ok_or_else(|| {
                let ids = packs.ids().collect::<Vec<_>>().join(", ");
                let args = [("name", id.into()), ("ids", ids.into())];
                let what = self.words.with("cli-no-pack", &args);
                Failure::usage(with_try(&self.words, &what, "calms packs list"))
            })
    }
}

/// The language of the program: what was asked for, the environment, the settings, the locale.
pub(super) fn language(asked: Option<Language>, config: Option<Language>) -> Language {
    i18n::choose(asked, |name| {
        let set = env::var(name).ok();
        if name == "CALMS_LANG" {
            set.filter(|value| !value.is_empty())
                .or_else(|| config.map(String::from))
        } else {
            set
        }
    })
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name)
}
