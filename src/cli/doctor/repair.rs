//! Sets damaged sessions aside and puts their last good copies in their place.
//!
//! Only what cannot be parsed is touched: what a newer program wrote, or what the system does not
//! let us read, is not damaged. Nothing is ever lost: the damaged file is copied first.
use std::path::Path;

use serde::Serialize;

use crate::cli::failure::system;
use crate::cli::setting::Setting;
use crate::domain::Session;
use crate::i18n::Words;
use crate::store::rescue::{self, RescueError};
use crate::store::{Claim, Fault, Lock, disk};

/// What became of a damaged session.
#[derive(Serialize)]
pub(super) struct Done {
    path: String,
    /// Where the damaged file now lies.
    aside: Option<String>,
    /// Whether the last good copy stands in its place.
    restored: bool,
    /// Why nothing was done.
    why: Option<String>,
}

impl Done {
    /// Whether the session is as it was.
    pub(super) const fn has_failed(&self) -> bool {
        self.why.is_some()
    }

    /// Each step in words.
    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let path = || ("path", self.path.as_str().into());
        if let Some(why) = &self.why {
            return vec![words.with("doctor-not-repaired", &[path(), ("why", why.into())])];
        }
        let mut lines = Vec::new();
        if let Some(aside) = &self.aside {
            lines.push(words.with("doctor-aside", &[path(), ("aside", aside.into())]));
        }
        let key = if self.restored {
            "doctor-restored"
        } else {
            "doctor-no-copy"
        };
        lines.push(words.with(key, &[path()]));
        lines
    }
}

/// Repairs every damaged session.
pub(super) fn all(setting: &Setting, faults: &[Fault]) -> Vec<Done> {
    faults
        .iter()
        .filter(|fault| matches!(fault, Fault::Parse(_)))
        .map(|fault| one(setting, fault.path()))
        .collect()
}

fn one(setting: &Setting, path: &Path) -> Done {
    let words = &setting.words;
    let mut done = Done {
        path: path.display().to_string(),
        aside: None,
        restored: false,
        why: None,
    };
    // Held until the end of this function.
    let _lock = match Lock::claim(path) {
        Ok(Claim::Held(lock)) => lock,
        Ok(Claim::TakenByOther) => {
            done.why = Some(words.say("sessions-open-elsewhere").into_owned());
            return done;
        }
        Err(e) => {
            done.why = Some(system(&e.source));
            return done;
        }
    };
    let folder = setting.places.damaged_dir();
    let outcome = if rescue::offer::<Session>(path).is_some() {
        done.restored = true;
        rescue::restore::<Session>(path, &folder)
    } else {
        move_aside(path, &folder).map(Some)
    };
    match outcome {
        Ok(aside) => done.aside = aside.map(|aside| aside.display().to_string()),
        Err(e) => {
            done.restored = false;
            done.why = Some(why(&e));
        }
    }
    done
}

/// Without a copy to put in its place the damaged file only leaves the list.
fn move_aside(path: &Path, folder: &Path) -> Result<std::path::PathBuf, RescueError> {
    let aside = rescue::set_aside(path, folder)?;
    disk::remove(path).map_err(|source| Fault::Read {
        path: path.to_owned(),
        source,
    })?;
    Ok(aside)
}

fn why(error: &RescueError) -> String {
    match error {
        RescueError::Read(Fault::Read { source, .. }) => system(source),
        RescueError::Read(fault) => fault.to_string(),
        RescueError::Write(error) => system(&error.source),
    }
}
