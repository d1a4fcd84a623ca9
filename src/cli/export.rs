//! `calms export`: a session's report, to a file or to standard output.
use std::io;
use std::path::Path;

use super::args::{Export, Format};
use super::failure::{Exit, Failure, unwritten};
use super::find;
use super::out::{Out, tell};
use super::setting::Setting;
use super::templates;
use crate::domain::{Report, Session};
use crate::export;
use crate::i18n::Words;
use crate::store::atomic;

/// Writes a report.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Export) -> Result<(), Failure> {
    let session = find::session(setting, &asked.id)?;
    if !session.may_be_exported() && !asked.consented {
        let text = setting.words.say("cli-needs-consent");
        return Err(Failure::Told(Exit::Failed, text.into_owned()));
    }
    let text = text(setting, &session, asked.format)?;
    let how = if asked.force {
        Over::Replace
    } else {
        Over::Refuse
    };
    hand_over(setting, out, asked.output.as_deref(), &text, how)
}

/// Writes a text into a file, or to standard output where none is named.
pub(super) fn hand_over(
    setting: &Setting,
    out: &mut Out,
    file: Option<&Path>,
    text: &str,
    how: Over,
) -> Result<(), Failure> {
    match file {
        Some(path) if path != Path::new("-") => write(setting, path, text, how),
        Some(_) | None => out.raw(text),
    }
}

/// The report in one form, in the session's language.
fn text(setting: &Setting, session: &Session, format: Format) -> Result<String, Failure> {
    let shelf = setting.shelf();
    let header = session.header();
    let shelved = shelf.exact(&header.pack, header.language);
    let report = Report::of(session, shelved.map(|shelved| &*shelved.pack));
    match format {
        Format::Md => {
            let words = Words::new(header.language);
            let own = templates::of_markdown(setting)?;
            let written = export::poured_markdown(&report, &words, &setting.zone, &own);
            written.map_err(|fault| templates::broken(&setting.words, &fault))
        }
        Format::Html => {
            let words = Words::new(header.language);
            let own = templates::of_page(setting)?;
            let written = export::html(&report, &words, &setting.zone, None, &own);
            written.map_err(|fault| templates::broken(&setting.words, &fault))
        }
        Format::Json => {
            let json = export::json(&report).map_err(|e| Failure::Output(e.into()))?;
            Ok(json + "\n")
        }
        Format::Svg => {
            let words = Words::new(header.language);
            let svg = export::svg(&report, &words, &setting.zone, None);
            svg.ok_or_else(|| Failure::failed(setting.words.say("cli-no-picture").into_owned()))
        }
        Format::Csv => Ok(sheet(setting, &report)),
        Format::MapCsv => export::map_csv(&report).ok_or_else(|| {
            let text = setting.words.say("cli-no-map");
            Failure::failed(text.into_owned())
        }),
    }
}

/// The questions as a sheet; the map where there are none of them.
fn sheet(setting: &Setting, report: &Report) -> String {
    let questions = || export::questions_csv(report, &setting.zone);
    if !report.questions.is_empty() {
        return questions();
    }
    export::map_csv(report).unwrap_or_else(|| {
        tell(&setting.words.say("cli-no-table"));
        questions()
    })
}

/// What happens to a file that is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// It is replaced.
    Replace,
    /// It stays.
    Refuse,
}

fn write(setting: &Setting, path: &Path, text: &str, over: Over) -> Result<(), Failure> {
    let words = &setting.words;
    let name = path.display().to_string();
    let written = match over {
        Over::Replace => atomic::replace(path, text.as_bytes()),
        Over::Refuse => atomic::create(path, text.as_bytes()),
    };
    match written {
        Ok(_) => {
            tell(&words.with("cli-written", &[("path", name.into())]));
            Ok(())
        }
        Err(e) if over == Over::Refuse && e.source.kind() == io::ErrorKind::AlreadyExists => {
            let text = words.with("cli-file-exists", &[("path", name.into())]);
            Err(Failure::failed(text))
        }
        Err(e) => Err(unwritten(words, &e)),
    }
}
