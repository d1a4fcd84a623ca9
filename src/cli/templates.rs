//! The user's own report templates: `report.html`, `report.css` and `report.md`, all optional.
//!
//! A command tells of a broken one and writes nothing. On the screens, where nobody may look at a
//! file just then, the report is written without it, and that is said.
use std::path::Path;

use super::failure::{Failure, fault_text, fault_what, with_try};
use super::setting::Setting;
use crate::content::{self, Fault};
use crate::domain::Report;
use crate::export::{self, Template, TemplateFault, Templates};
use crate::i18n::Words;
use crate::runtime::{Exported, LeftAside};
use jiff::tz::TimeZone;

/// The templates of a page.
pub(super) fn of_page(setting: &Setting) -> Result<Templates, Failure> {
    let folder = setting.places.templates_dir();
    let read = || -> Result<Templates, Fault> {
        Ok(Templates {
            html: own(&folder, "report.html")?,
            style: own(&folder, "report.css")?.map(|style| style.text),
            ..Templates::default()
        })
    };
    read().map_err(|fault| Failure::failed(fault_text(&setting.words, &fault)))
}

/// The template of a Markdown report.
pub(super) fn of_markdown(setting: &Setting) -> Result<Templates, Failure> {
    let folder = setting.places.templates_dir();
    markdown(&folder).map_err(|fault| Failure::failed(fault_text(&setting.words, &fault)))
}

fn markdown(folder: &Path) -> Result<Templates, Fault> {
    Ok(Templates {
        markdown: own(folder, "report.md")?,
        ..Templates::default()
    })
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

/// The Markdown of a report for the screens: with the user's template where it fits.
pub(super) fn on_screen(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    folder: &Path,
) -> Exported {
    let fits = markdown(folder)
        .map_err(|fault| LeftAside {
            file: fault.file.clone(),
            line: fault.line,
            why: fault_what(words, &fault),
        })
        .and_then(|templates| {
            let poured = export::poured_markdown(report, words, zone, &templates);
            poured.map_err(|fault| LeftAside {
                file: fault.file,
                line: fault.line,
                why: fault.why,
            })
        });
    match fits {
        Ok(text) => Exported {
            text,
            left_aside: None,
        },
        Err(left_aside) => Exported {
            text: export::markdown(report, words, zone),
            left_aside: Some(left_aside),
        },
    }
}
