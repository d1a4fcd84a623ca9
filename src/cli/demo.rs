//! `calms demo`: three teams and a year of their workshops, to be looked at before a first one.
//!
//! They lie in a folder that goes when the program is left, or in one that the user names. Without
//! a terminal they are listed, with what can be done with them. The user's own sessions, packs and
//! settings are left alone.
use std::fs;
use std::path::Path;

use super::args::Common;
use super::failure::{Failure, cannot_write, unwritten, with_try};
use super::out::Out;
use super::screens::{self, Way};
use super::setting::Setting;
use super::{find, list};
use crate::demo;
use crate::domain::{Header, Mode, Session, Status};
use crate::store::{atomic, document, make_folder};

/// The folder that commands to try name where none was asked for.
const FOLDER: &str = "calms-demo";

/// Makes the demo, and opens it or lists it.
pub(super) fn run(
    setting: &Setting,
    out: &mut Out,
    common: &Common,
    keep: Option<&Path>,
) -> Result<(), Failure> {
    let sessions = demo::sessions(setting.language(), setting.now.wall, &setting.zone);
    let sessions = sessions.map_err(|fault| {
        let args = [("why", fault.to_string().into())];
        Failure::failed(setting.words.with("cli-demo-fault", &args))
    })?;
    if let Some(folder) = keep {
        let there = within(setting, common, folder)?;
        write_kept(&there, &sessions)?;
        return tell(&there, out, &sessions, Some(folder));
    }
    // Dropped at the end of this function, and the folder with it.
    let folder = tempfile::Builder::new().prefix("calms-demo-").tempdir();
    let name = std::env::temp_dir().display().to_string();
    let folder = folder.map_err(|error| cannot_write(&setting.words, &name, &error))?;
    let there = within(setting, common, folder.path())?;
    write(&there, &sessions, Held::Loosely)?;
    let way = if common.plain {
        Way::Lines
    } else {
        Way::Screens
    };
    if way == Way::Lines || screens::can_open(setting, way).is_err() {
        return tell(&there, out, &sessions, None);
    }
    screens::demo(&there)
}

/// The setting with its sessions in another folder. A crash is still told where it always is.
fn within(setting: &Setting, common: &Common, folder: &Path) -> Result<Setting, Failure> {
    let mut there = Setting::of(&Common {
        data_dir: Some(folder.to_owned()),
        ..common.clone()
    })?;
    there.places.state.clone_from(&setting.places.state);
    Ok(there)
}

/// Writes the sessions to a folder that has none.
fn write_kept(there: &Setting, sessions: &[Session]) -> Result<(), Failure> {
    let listing = find::all(there)?;
    if !listing.sessions.is_empty() || !listing.unreadable.is_empty() {
        let path = there.places.data.display().to_string();
        let what = there.words.with("cli-demo-taken", &[("path", path.into())]);
        let todo = format!("calms demo --keep {FOLDER}");
        return Err(Failure::usage(with_try(&there.words, &what, &todo)));
    }
    write(there, sessions, Held::Firmly)
}

/// How much it matters that what is written survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// As any session: it is on disk when this returns.
    Firmly,
    /// Not at all: waiting for the disk would only make a newcomer wait.
    Loosely,
}

fn write(there: &Setting, sessions: &[Session], held: Held) -> Result<(), Failure> {
    let folder = there.places.sessions_dir();
    let name = folder.display().to_string();
    make_folder(&folder).map_err(|error| cannot_write(&there.words, &name, &error))?;
    for session in sessions {
        let path = there.places.session_file(&session.header().id);
        let path = path.map_err(|error| Failure::failed(error.to_string()))?;
        let text = document::to_text(session).map_err(|e| Failure::failed(e.to_string()))?;
        match held {
            Held::Firmly => {
                let written = atomic::create(&path, text.as_bytes());
                written.map_err(|error| unwritten(&there.words, &error))?;
            }
            Held::Loosely => {
                let written = fs::write(&path, &text);
                written.map_err(|error| cannot_write(&there.words, &name, &error))?;
            }
        }
    }
    Ok(())
}

/// Lists what was made, and the commands to try.
fn tell(
    there: &Setting,
    out: &mut Out,
    sessions: &[Session],
    kept: Option<&Path>,
) -> Result<(), Failure> {
    let words = &there.words;
    out.line(&words.with("cli-demo-made", &[("n", sessions.len().into())]))?;
    list::run(there, out)?;
    out.line("")?;
    let folder = kept.unwrap_or(Path::new(FOLDER)).display().to_string();
    let quoted = quoted(&folder);
    if kept.is_some() {
        out.line(&words.with("cli-demo-kept", &[("path", folder.into())]))?;
    } else {
        out.line(&words.say("cli-demo-gone"))?;
        out.line(&format!("  calms demo --keep {quoted}"))?;
    }
    out.line(&format!("  calms --data-dir {quoted}"))?;
    out.line(&words.say("cli-demo-then"))?;
    for command in commands(sessions) {
        out.line(&format!("  calms --data-dir {quoted} {command}"))?;
    }
    Ok(())
}

/// What is worth a try: the list, the trends, what is promised and open, the newest of the widest profiles, its report, the
/// session to go on with.
fn commands(sessions: &[Session]) -> Vec<String> {
    let of_a_group = sessions.iter().map(Session::header).filter(|header| {
        header.status == Status::Closed && header.mode != Mode::Solo && !header.letters.is_empty()
    });
    let widest = of_a_group.max_by_key(|header| (header.letters.len(), header.updated));
    let mut commands = vec!["list".to_owned(), "trend".to_owned()];
    if sessions
        .iter()
        .any(|session| !session.header().open.is_empty())
    {
        commands.push("actions --open".to_owned());
    }
    if let Some(first) = sessions.first() {
        let team = quoted(&first.header().team);
        commands.push(format!("trend --team {team}"));
    }
    if let Some(Header { id, .. }) = widest {
        commands.push(format!("show {id}"));
        commands.push(format!("export {id} --consented"));
    }
    if sessions.iter().any(Session::is_running) {
        commands.push("resume --plain".to_owned());
    }
    commands
}

/// A folder as a shell takes it.
fn quoted(folder: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+~".contains(c);
    if folder.chars().all(plain) {
        return folder.to_owned();
    }
    format!("'{}'", folder.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_in_a_command_as_a_shell_takes_it() {
        assert_eq!(quoted("/tmp/calms-demo"), "/tmp/calms-demo");
        assert_eq!(quoted("my demo"), "'my demo'");
        assert_eq!(quoted("l'été"), "'l'\\''été'");
    }
}
