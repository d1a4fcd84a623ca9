//! The user's own report templates: `report.html`, `report.css` and `report.md`, all optional.
//!
//! A command tells of a broken one and writes nothing. On the screens, where nobody may look at a
//! file just then, the report is written without it, and that is said.
use std::path::Path;

use super::failure::{Failure, fault_what, with_try};
use crate::content::{self, Fault};
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

/// A template that does not fit: file, line, what is wrong, and what to do.
pub(super) fn broken(words: &Words, fault: &TemplateFault) -> Failure {
    Failure::failed(told(words, fault))
}

fn told(words: &Words, fault: &TemplateFault) -> String {
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
                    left_aside: None,
                });
            }
        },
        Err(left_aside) => left_aside,
    };
    Ok(Exported {
        text: write(&Templates::default())?,
        undated,
        left_aside: Some(left_aside),
    })
}
