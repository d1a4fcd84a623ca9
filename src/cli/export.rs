//! `calms export`: a session's report, to a file or to standard output.
use std::io;
use std::path::Path;

use super::args::{Export, Format};
use super::failure::{Exit, Failure, unwritten};
use super::find;
use super::out::{Out, tell};
use super::setting::Setting;
use super::templates;
use crate::domain::{Names, Report, Session};
use crate::export::{self, Calendar};
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
    let text = text(setting, &report, asked.format)?;
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

/// What leaves the room, whatever its form.
fn report(setting: &Setting, session: &Session, names: Names<'_>) -> Report {
    let shelf = setting.shelf();
    let header = session.header();
    let shelved = shelf.exact(&header.pack, header.language);
    Report::leaving(session, shelved.map(|shelved| &*shelved.pack), names)
}

/// The report in one form, in the session's language.
fn text(setting: &Setting, report: &Report, format: Format) -> Result<String, Failure> {
    let words = Words::new(report.header.language);
    match format {
        Format::Md => {
            let own = templates::of_markdown(setting)?;
            let written = export::poured_markdown(report, &words, &setting.zone, &own);
            written.map_err(|fault| templates::broken(&setting.words, &fault))
        }
        Format::Html => {
            let own = templates::of_page(setting)?;
            let earlier = export::Earlier::of(report);
            let written = export::html(report, &words, &setting.zone, earlier.as_ref(), &own);
            written.map_err(|fault| templates::broken(&setting.words, &fault))
        }
        Format::Json => {
            let json = export::json(report).map_err(|e| Failure::Output(e.into()))?;
            Ok(json + "\n")
        }
        Format::Ics => dates(setting, report),
        Format::Svg => {
            let earlier = export::Earlier::of(report);
            let svg = export::svg(report, &words, &setting.zone, earlier.as_ref());
            svg.ok_or_else(|| Failure::failed(setting.words.say("cli-no-picture").into_owned()))
        }
        Format::Csv => Ok(sheet(setting, report)),
        Format::MapCsv => map(setting, report).ok_or_else(|| {
            let text = setting.words.say("cli-no-map");
            Failure::failed(text.into_owned())
        }),
    }
}

/// The calendar; what is not in it for want of a date is told.
fn dates(setting: &Setting, report: &Report) -> Result<String, Failure> {
    let Calendar { text, undated } = export::calendar(report, &Words::new(report.header.language));
    if undated > 0 {
        tell(
            &setting
                .words
                .with("calendar-undated", &[("n", undated.into())]),
        );
    }
    text.ok_or_else(|| Failure::failed(setting.words.say("calendar-nothing")))
}

/// The map as a sheet; that `calms calc flow` will not take it is told.
fn map(setting: &Setting, report: &Report) -> Option<String> {
    let text = export::map_csv(report)?;
    let gaps = export::map_gaps(report);
    if gaps > 0 {
        tell(&setting.words.with("cli-map-gaps", &[("n", gaps.into())]));
    }
    Some(text)
}

/// The questions as a sheet; the map where there are none of them.
fn sheet(setting: &Setting, report: &Report) -> String {
    let questions = || export::questions_csv(report, &setting.zone);
    if !report.questions.is_empty() {
        return questions();
    }
    map(setting, report).unwrap_or_else(|| {
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
