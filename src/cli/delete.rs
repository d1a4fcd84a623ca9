//! `calms delete`: a session with its backup, once somebody has said yes.
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::failure::{Exit, Failure, cannot_write, with_try};
use super::find;
use super::out::{Out, ask};
use super::setting::Setting;
use crate::store::{Claim, Lock, atomic};

/// Whether somebody has said yes already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    /// With `--yes`.
    Yes,
    /// Not yet.
    Ask,
}

/// Deletes a session.
pub(super) fn run(setting: &Setting, out: &mut Out, part: &str, sure: Sure) -> Result<(), Failure> {
    let words = &setting.words;
    let path = find::file(setting, part)?;
    let id = find::id(&path);
    if sure == Sure::Ask && !is_wanted(setting, &id)? {
        let text = words.say("cli-not-deleted");
        return Err(Failure::Told(Exit::Failed, text.into_owned()));
    }
    let name = path.display().to_string();
    // A folder that cannot hold a lock cannot lose a file either; the system says why.
    let lock = Lock::claim(&path).map_err(|e| cannot_write(words, &name, &e.source))?;
    if matches!(lock, Claim::TakenByOther) {
        return Err(Failure::failed(
            words.with("cli-in-use", &[("name", (&id).into())]),
        ));
    }
    remove(&path).map_err(|e| cannot_write(words, &name, &e))?;
    // What was kept of it goes too: an index is held against the folder.
    let _ = setting.archive().each(|_| {});
    out.line(&words.with("cli-deleted", &[("name", (&id).into())]))
}

fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    match fs::remove_file(atomic::backup_of(path)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Asks on the terminal; without one nobody could answer.
fn is_wanted(setting: &Setting, id: &str) -> Result<bool, Failure> {
    let words = &setting.words;
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        let what = words.say("cli-cannot-ask");
        return Err(Failure::usage(with_try(words, &what, "--yes")));
    }
    let question = words.with("cli-delete-ask", &[("name", id.into())]);
    let mut answer = String::new();
    let asked = ask(&question).and_then(|()| io::stdin().read_line(&mut answer));
    asked.map_err(Failure::Output)?;
    Ok(answer.trim().to_lowercase() == *words.say("yes"))
}
