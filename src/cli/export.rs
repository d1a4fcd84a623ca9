//! `calms export`: a session's report, to a file or to standard output.
use std::ffi::OsStr;
use std::io;
use std::path::Path;

use super::args::Export;
use super::failure::{Exit, Failure, fault_text, unwritten};
use super::find;
use super::out::{Out, tell};
use super::setting::Setting;
use super::templates;
use crate::domain::{Names, Report, Session};
use crate::export::{self, Form, Unwritten};
use crate::i18n::Words;
use crate::store::atomic;

/// Writes a report.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Export) -> Result<(), Failure> {
    let session = find::session(setting, &asked.id)?;
    if !session.may_be_exported() && !asked.consented {
        let text = setting.words.say("cli-needs-consent");
        return Err(Failure::Told(Exit::Failed, text.into_owned()));
    }
    let words = Words::new(session.header().language);
    let mark = words.say("name-mark");
    let names = if asked.names {
        Names::Kept
    } else {
        Names::Veiled(&mark)
    };
    let report = report(setting, &session, names);
    let form = asked.format;
    let form = form.unwrap_or_else(|| by_name(asked.output.as_deref()));
    let text = text(setting, &report, form)?;
    tell_language(setting, &session);
    for line in setting.words.names_told(&report.leaving) {
        tell(&line);
    }
    let how = if asked.force {
        Over::Replace
    } else {
        Over::Refuse
    };
    hand_over(setting, out, asked.output.as_deref(), &text, how)
}

/// The form that the end of a file's name stands for, else Markdown.
fn by_name(file: Option<&Path>) -> Form {
    let end = file.and_then(Path::extension).and_then(OsStr::to_str);
    let is_it = |form: &Form| end.is_some_and(|end| end.eq_ignore_ascii_case(form.code()));
    Form::ALL.into_iter().find(is_it).unwrap_or(Form::Markdown)
}

/// That a report speaks the language of its session, to somebody who speaks another one.
fn tell_language(setting: &Setting, session: &Session) {
    let language = session.header().language;
    if language != setting.language() {
        let words = &setting.words;
        let name = words.say(&format!("language-{}", language.code()));
        let args = [("language", name.into())];
        tell(&words.with("cli-report-language", &args));
    }
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
        Some(_) | None => out.text(text),
    }
}

/// What leaves the room, whatever its form.
fn report(setting: &Setting, session: &Session, names: Names<'_>) -> Report {
    let shelf = setting.shelf();
    let header = session.header();
    let shelved = shelf.exact(&header.pack, header.language);
    Report::leaving(session, shelved.map(|shelved| &*shelved.pack), names)
}

/// The report in one form, in the session's language.
fn text(setting: &Setting, report: &Report, form: Form) -> Result<String, Failure> {
    let words = Words::new(report.header.language);
    let own = templates::of(form, &setting.places.templates_dir())
        .map_err(|fault| Failure::failed(fault_text(&setting.words, &fault)))?;
    if form == Form::Calendar {
        tell_undated(setting, export::calendar(report, &words).undated);
    }
    tell_gaps(setting, export::gaps(form, report));
    match export::leaving(form, report, &words, &setting.zone, &own) {
        Ok(text) => Ok(text),
        // A sheet without rows is a sheet all the same, for those who join many of them.
        Err(Unwritten::Nothing(Form::Sheet)) => {
            tell(&setting.words.say("cli-no-table"));
            Ok(export::questions_csv(report, &setting.zone))
        }
        Err(Unwritten::Nothing(form)) => Err(nothing(setting, form)),
        Err(Unwritten::Template(fault)) => Err(templates::broken(&setting.words, &fault)),
        Err(Unwritten::Data(fault)) => Err(Failure::Output(fault.into())),
    }
}

/// Why there is no file in a form, and what there is.
fn nothing(setting: &Setting, form: Form) -> Failure {
    let key = match form {
        Form::Picture => "cli-no-picture",
        Form::MapSheet => "cli-no-map",
        Form::Calendar => "calendar-nothing",
        Form::Html | Form::Markdown | Form::Sheet | Form::Json => "notice-export-nothing",
    };
    Failure::failed(setting.words.say(key))
}

/// That `calms calc flow` will not take a map, and how many of its steps are the reason.
fn tell_gaps(setting: &Setting, gaps: usize) {
    if gaps > 0 {
        tell(&setting.words.with("cli-map-gaps", &[("n", gaps.into())]));
    }
}

/// What is not in a calendar for want of a date.
pub(super) fn tell_undated(setting: &Setting, undated: usize) {
    if undated > 0 {
        let args = [("n", undated.into())];
        tell(&setting.words.with("calendar-undated", &args));
    }
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
