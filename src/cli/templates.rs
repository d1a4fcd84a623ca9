//! The user's own report templates: `report.html`, `report.css` and `report.md`, all optional.
//!
//! A command tells of a broken one and writes nothing. On the screens, where nobody may look at a
//! file just then, the report is written without it, and that is said.
use std::path::Path;

use super::failure::{Failure, fault_what, with_try};
use super::setting::Setting;
use crate::content::{self, Fault};
use crate::demo;
use crate::domain::Report;
use crate::export::{self, Form, Template, TemplateFault, Templates, Unwritten};
use crate::i18n::Words;
use crate::runtime::{Exported, LeftAside};
use jiff::tz::TimeZone;

/// The templates in a folder that a form is poured into.
///
/// # Errors
/// One of them cannot be read.
pub(super) fn of(form: Form, folder: &Path) -> Result<Templates, Fault> {
    match form {
        Form::Html => Ok(Templates {
            html: own(folder, "report.html")?,
            style: own(folder, "report.css")?.map(|style| style.text),
            ..Templates::default()
        }),
        Form::Markdown => Ok(Templates {
            markdown: own(folder, "report.md")?,
            ..Templates::default()
        }),
        Form::Picture | Form::Sheet | Form::MapSheet | Form::Json | Form::Calendar => {
            Ok(Templates::default())
        }
    }
}

/// A template; none where there is no such file.
fn own(folder: &Path, name: &str) -> Result<Option<Template>, Fault> {
    let path = folder.join(name);
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let text = content::read(&path)?;
    let file = path.display().to_string();
    Ok(Some(Template { file, text }))
}

/// What is wrong with the user's templates, whichever sessions there are: each is filled with
/// sessions of the demo. One fault a file, as the file names come.
pub(super) fn faults(setting: &Setting) -> Vec<Broken> {
    let folder = setting.places.templates_dir();
    let mut found = Vec::new();
    let mut read = |name: &str| match own(&folder, name) {
        Ok(template) => template,
        Err(fault) => {
            found.push(Broken::Unread(Box::new(fault)));
            None
        }
    };
    let own = Templates {
        style: read("report.css").map(|style| style.text),
        html: read("report.html"),
        markdown: read("report.md"),
    };
    let filled = [
        own.html.is_some().then_some(Form::Html),
        own.markdown.is_some().then_some(Form::Markdown),
    ];
    if own.html.is_none() && own.markdown.is_none() {
        return found;
    }
    let reports = samples(setting);
    let words = &setting.words;
    for form in filled.into_iter().flatten() {
        let mut faults = reports.iter().filter_map(|report| {
            match export::leaving(form, report, words, &setting.zone, &own) {
                Err(Unwritten::Template(fault)) => Some(Broken::Unfit(fault)),
                Err(Unwritten::Nothing(_) | Unwritten::Data(_)) | Ok(_) => None,
            }
        });
        found.extend(faults.next());
    }
    found
}

/// What is wrong with a template.
pub(super) enum Broken {
    /// It cannot be read.
    Unread(Box<Fault>),
    /// It cannot be filled.
    Unfit(TemplateFault),
}

/// Reports with votes, a map and an incident: what a template may be asked for.
fn samples(setting: &Setting) -> Vec<Report> {
    let sessions = demo::sessions(setting.language(), setting.now.wall, &setting.zone);
    let sessions = sessions.unwrap_or_default();
    let of = |pack: &str| {
        let mut sessions = sessions.iter();
        sessions.find(|session| session.header().pack == pack)
    };
    let found = ["calms", "vsm", "pm"].into_iter().filter_map(of);
    found.map(|session| Report::of(session, None)).collect()
}

/// A template that does not fit: file, line, what is wrong, and what to do.
pub(super) fn broken(words: &Words, fault: &TemplateFault) -> Failure {
    Failure::failed(told(words, fault))
}

/// The same for people: with what to do.
pub(super) fn told(words: &Words, fault: &TemplateFault) -> String {
    let what = format!("{}:{}: {}", fault.file, fault.line, fault.why);
    with_try(words, &what, &words.say("cli-template-try"))
}

/// Says that a report was written without the user's template.
pub(super) fn without(words: &Words, template: &LeftAside) -> String {
    let args = [
        ("file", (&template.file).into()),
        ("line", template.line.into()),
        ("why", (&template.why).into()),
    ];
    words.with("cli-template-left", &args)
}

/// A report for the screens: with the user's template where it fits.
///
/// # Errors
/// There is nothing to write in that form.
pub(super) fn on_screen(
    form: Form,
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    folder: &Path,
) -> Result<Exported, Unwritten> {
    let undated = match form {
        Form::Calendar => export::calendar(report, words).undated,
        Form::Html | Form::Markdown | Form::Picture | Form::Sheet | Form::MapSheet | Form::Json => {
            0
        }
    };
    let gaps = export::gaps(form, report);
    let write = |own: &Templates| export::leaving(form, report, words, zone, own);
    let own = of(form, folder).map_err(|fault| LeftAside {
        file: fault.file.clone(),
        line: fault.line,
        why: fault_what(words, &fault),
    });
    let left_aside = match own {
        Ok(own) => match write(&own) {
            Err(Unwritten::Template(fault)) => LeftAside {
                file: fault.file,
                line: fault.line,
                why: fault.why,
            },
            written => {
                return written.map(|text| Exported {
                    text,
                    undated,
                    gaps,
                    left_aside: None,
                });
            }
        },
        Err(left_aside) => left_aside,
    };
    Ok(Exported {
        text: write(&Templates::default())?,
        undated,
        gaps,
        left_aside: Some(left_aside),
    })
}
