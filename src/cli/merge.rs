//! `calms merge`: joins two copies of a session, by hand or as git's merge driver.
//!
//! Whatever the copies hold against each other is told on standard error, and kept in the file.
mod told;

use std::fs;
use std::path::Path;

use super::args::Merge;
use super::failure::{Exit, Failure, system, unreadable};
use super::out::{Out, tell};
use super::setting::Setting;
use crate::domain::Session;
use crate::i18n::Words;
use crate::store::document::{self, Copies};
use crate::store::{Claim, Lock, Opened, atomic};

/// Where there is no base: what this names is empty on every Unix.
const NO_FILE: &str = "/dev/null";

/// Joins two copies. Ends well where nothing stood against each other, and with a failure where
/// something did: the file is written all the same.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Merge) -> Result<(), Failure> {
    let words = &setting.words;
    let base = base(setting, &asked.base)?;
    let ours = read(setting, &asked.ours)?;
    let theirs = read(setting, &asked.theirs)?;
    let merged = Session::merge(
        base.as_ref().map(|base| &base.value),
        &ours.value,
        &theirs.value,
        |conflict| told::note(&Words::new(ours.header.language), conflict),
    );
    let merged = merged.map_err(|_| {
        let name = |path: &Path| path.display().to_string();
        let names = [
            ("ours", name(&asked.ours).into()),
            ("theirs", name(&asked.theirs).into()),
        ];
        Failure::usage(words.with("merge-not-one", &names))
    })?;
    let copies = Copies {
        base: base.as_ref().map_or("", |base| &base.text),
        ours: &ours.text,
        theirs: &theirs.text,
    };
    let joined = document::to_text_joined(&merged.session, copies, &merged.renumbered);
    let joined = joined.map_err(|e| Failure::usage(e.to_string()))?;
    match asked.output.as_deref() {
        Some(path) if path != Path::new("-") => write(setting, path, &asked.ours, &joined.text)?,
        Some(_) | None => out.text(&document::escaped(&joined.text))?,
    }
    for conflict in &merged.conflicts {
        tell(&told::line(words, conflict));
    }
    if joined.unknown_differ {
        tell(&words.say("merge-unknown"));
    }
    if merged.conflicts.is_empty() && !joined.unknown_differ {
        Ok(())
    } else {
        Err(Failure::Said(Exit::Failed))
    }
}

fn read(setting: &Setting, path: &Path) -> Result<Opened<Session>, Failure> {
    document::open(path).map_err(|fault| unreadable(setting, &fault))
}

/// What both copies come from. Git gives an empty file where each side has added its own.
fn base(setting: &Setting, path: &Path) -> Result<Option<Opened<Session>>, Failure> {
    let is_empty = |there: fs::Metadata| there.is_file() && there.len() == 0;
    if path == Path::new(NO_FILE) || fs::metadata(path).is_ok_and(is_empty) {
        return Ok(None);
    }
    read(setting, path).map(Some)
}

/// Writes a file in whole. Only our own copy is ever written over.
fn write(setting: &Setting, path: &Path, ours: &Path, text: &str) -> Result<(), Failure> {
    let words = &setting.words;
    let name = path.display().to_string();
    let same = |one: &Path, other: &Path| {
        let found = fs::canonicalize(one).ok().zip(fs::canonicalize(other).ok());
        found.is_some_and(|(one, other)| one == other)
    };
    let failed = |why: &std::io::Error| {
        let args = [("path", (&name).into()), ("why", system(why).into())];
        Failure::usage(words.with("cli-cannot-write", &args))
    };
    let lock = Lock::claim(path).map_err(|e| failed(&e.source))?;
    if matches!(lock, Claim::TakenByOther) {
        return Err(Failure::usage(
            words.with("cli-in-use", &[("name", (&name).into())]),
        ));
    }
    let written = if same(path, ours) {
        atomic::replace_as_it_is(path, text.as_bytes())
    } else {
        atomic::create(path, text.as_bytes())
    };
    match written {
        Ok(_) => Ok(()),
        Err(e) if e.source.kind() == std::io::ErrorKind::AlreadyExists => {
            let text = words.with("merge-exists", &[("path", (&name).into())]);
            Err(Failure::usage(text))
        }
        Err(e) => Err(failed(&e.source)),
    }
}
