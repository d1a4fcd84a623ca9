//! `calms import`: an exported document becomes a session again.
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use jiff::civil::Date;

use super::args::Import;
use super::failure::{Failure, cannot_read, cannot_write, session_why, system, unwritten};
use super::keep::{Naming, keep};
use super::out::{Out, tell};
use super::setting::Setting;
use crate::domain::{Names, Session};
use crate::export::{Back, Document, NoDocument};
use crate::i18n::Words;
use crate::store::{self, Age, LARGEST, atomic, document, ids, make_folder};

/// How many names of a list are told.
const TOLD: usize = 5;

/// Keeps the session of a document and prints its id.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Import) -> Result<(), Failure> {
    let name = asked.file.display().to_string();
    let text = text(setting, &asked.file, &name)?;
    let session = session(setting, &name, &text)?;
    if asked.as_new {
        let header = session.header();
        let naming = Naming {
            date: day(setting, &session),
            team: &header.team,
            pack: &header.pack,
        };
        let kept = keep(setting, naming, |id| Ok(session.clone().under(id)))?;
        return out.line(&kept.header().id.0);
    }
    if ids::check(&session.header().id).is_err() {
        let args = [("id", session.header().id.0.clone().into())];
        return Err(Failure::usage(setting.words.with("import-bad-id", &args)));
    }
    match there(setting, &session)? {
        There::Nothing => put(setting, &session)?,
        There::Same => {
            let args = [("id", session.header().id.0.clone().into())];
            tell(&setting.words.with("import-same", &args));
        }
        There::Other => {
            let args = [("id", session.header().id.0.clone().into())];
            return Err(Failure::failed(setting.words.with("import-taken", &args)));
        }
    }
    out.line(&session.header().id.0)
}

/// The text of a document; what is larger than a session can be is not read to its end.
fn text(setting: &Setting, path: &Path, name: &str) -> Result<String, Failure> {
    let words = &setting.words;
    let fail = |why: &str| Failure::usage(cannot_read(words, name, why));
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)
    } else {
        let meta = std::fs::metadata(path).map_err(|e| fail(&system(&e)))?;
        if !meta.is_file() {
            let key = if meta.is_dir() {
                "cli-is-folder"
            } else {
                "cli-is-no-file"
            };
            return Err(fail(&words.say(key)));
        }
        let file = File::open(path).map_err(|e| fail(&system(&e)))?;
        file.take(LARGEST + 1).read_to_end(&mut bytes)
    };
    read.map_err(|e| fail(&system(&e)))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST) {
        return String::from_utf8(bytes).map_err(|_| fail(&words.say("import-not-utf8")));
    }
    let most = LARGEST / 1024 / 1024;
    Err(fail(&words.with("import-too-large", &[("n", most.into())])))
}

/// The session in a document, if it may be kept and the rest of the document agrees with it.
fn session(setting: &Setting, name: &str, text: &str) -> Result<Session, Failure> {
    let words = &setting.words;
    let refused = |fault| no_document(words, name, &fault);
    let document = Document::read(text).map_err(refused)?;
    let format = document.format().unwrap_or_default().to_owned();
    let age = Age::of(&format);
    if age == Age::NewerMajor {
        let why = words.with("cli-newer", &[("format", format.into())]);
        return Err(Failure::usage(cannot_read(words, name, &why)));
    }
    let Back {
        session,
        differing,
        unknown,
    } = document.back().map_err(refused)?;
    if !differing.is_empty() {
        let args = [
            ("path", name.into()),
            ("names", some(&differing).into()),
            ("n", differing.len().into()),
        ];
        return Err(Failure::failed(words.with("import-differs", &args)));
    }
    if !unknown.is_empty() {
        let args = [
            ("path", name.into()),
            ("names", some(&unknown).into()),
            ("n", unknown.len().into()),
        ];
        tell(&words.with("import-unknown", &args));
    }
    as_kept(words, &session)
}

/// The session as it reads once it is saved: a file keeps no control characters.
fn as_kept(words: &Words, session: &Session) -> Result<Session, Failure> {
    let text = document::to_text(session).map_err(|e| Failure::failed(e.to_string()))?;
    let name = format!("{}.ron", session.header().id.0);
    // What cannot be read back must not lie among the sessions.
    document::from_text(Path::new(&name), &text)
        .map_err(|fault: store::Fault| Failure::failed(session_why(words, &fault)))
}

fn no_document(words: &Words, name: &str, fault: &NoDocument) -> Failure {
    match fault {
        NoDocument::At { line, column, why } => {
            Failure::usage(format!("{name}:{line}:{column}: {why}"))
        }
        NoDocument::NothingKept => {
            Failure::usage(words.with("import-nothing", &[("path", name.into())]))
        }
    }
}

fn some(names: &[String]) -> String {
    let mut told: Vec<&str> = names.iter().take(TOLD).map(String::as_str).collect();
    if names.len() > TOLD {
        told.push("…");
    }
    told.join(", ")
}

/// The local day of a session.
fn day(setting: &Setting, session: &Session) -> Date {
    let header = session.header();
    let began = header.started.unwrap_or(header.created);
    began.to_zoned(setting.zone.clone()).date()
}

/// What has the session's name already.
enum There {
    Nothing,
    /// The session itself, with all names or without.
    Same,
    Other,
}

fn there(setting: &Setting, session: &Session) -> Result<There, Failure> {
    let path = setting.places.session_file(&session.header().id);
    let path = path.map_err(|e| Failure::failed(e.to_string()))?;
    if path.symlink_metadata().is_err() {
        return Ok(There::Nothing);
    }
    let Ok(opened) = document::look::<Session>(&path) else {
        return Ok(There::Other);
    };
    let old = opened.value;
    let words = Words::new(old.header().language);
    let mark = words.say("name-mark");
    let same = [Names::Kept, Names::Veiled(&mark)]
        .into_iter()
        .any(|names| reads_alike(&old.leaving(names).0, session));
    Ok(if same { There::Same } else { There::Other })
}

/// Whether two sessions would be the same in a document: one may not tell dots that the other has.
fn reads_alike(ours: &Session, theirs: &Session) -> bool {
    ours == theirs || (ours.withholds_dots() && ours.without_dots() == theirs.without_dots())
}

fn put(setting: &Setting, session: &Session) -> Result<(), Failure> {
    let words = &setting.words;
    let folder = setting.places.sessions_dir();
    let path = setting.places.session_file(&session.header().id);
    let path = path.map_err(|e| Failure::failed(e.to_string()))?;
    let text = document::to_text(session).map_err(|e| Failure::failed(e.to_string()))?;
    make_folder(&folder).map_err(|e| cannot_write(words, &folder.display().to_string(), &e))?;
    atomic::create(&path, text.as_bytes())
        .map(drop)
        .map_err(|e| unwritten(words, &e))
}
