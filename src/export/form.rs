//! The forms in which a report leaves the program: the one list of them.
//!
//! The command line, the screens and the plain interface offer what stands here, and all of them
//! write it with [`leaving`].
use jiff::tz::TimeZone;

use super::calendar::calendar;
use super::csv::{map_csv, map_gaps, questions_csv};
use super::html::{TemplateFault, Templates, html, poured_markdown};
use super::json::json;
use super::picture::{Earlier, svg};
use crate::domain::Report;
use crate::i18n::Words;

/// A form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One page for browsers and paper.
    Html,
    /// Markdown.
    Markdown,
    /// Pictures, one below the other.
    Picture,
    /// The questions as a sheet.
    Sheet,
    /// The map as a sheet, as `calms calc flow` reads it.
    MapSheet,
    /// All of it, for programs, and for `calms import`.
    Json,
    /// What has a date, for calendars.
    Calendar,
}

impl Form {
    /// All forms, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Html,
        Self::Markdown,
        Self::Picture,
        Self::Sheet,
        Self::MapSheet,
        Self::Json,
        Self::Calendar,
    ];

    /// The name on the command line and in word keys (`export-form-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Picture => "svg",
            Self::Sheet => "csv",
            Self::MapSheet => "map-csv",
            Self::Json => "json",
            Self::Calendar => "ics",
        }
    }

    /// What the name of its file ends with, without the point.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Picture => "svg",
            Self::Sheet | Self::MapSheet => "csv",
            Self::Json => "json",
            Self::Calendar => "ics",
        }
    }

    /// The name of its file for a session. `copy` counts from 1; from 2 on it is told in the name.
    pub fn file_name(self, id: &str, copy: u32) -> String {
        let kind = match self {
            Self::MapSheet => "-map",
            Self::Html
            | Self::Markdown
            | Self::Picture
            | Self::Sheet
            | Self::Json
            | Self::Calendar => "",
        };
        let ending = self.ending();
        match copy {
            0 | 1 => format!("{id}{kind}.{ending}"),
            _ => format!("{id}{kind}-{copy}.{ending}"),
        }
    }

    /// The forms for which a report has something, as they are offered.
    pub fn offered(report: &Report, words: &Words, zone: &TimeZone) -> Vec<Self> {
        let has = |form: &Self| match form {
            Self::Html | Self::Markdown | Self::Json => true,
            Self::Picture => svg(report, words, zone, Earlier::of(report).as_ref()).is_some(),
            Self::Sheet => !report.questions.is_empty(),
            Self::MapSheet => map_csv(report).is_some(),
            Self::Calendar => calendar(report, words).text.is_some(),
        };
        Self::ALL.into_iter().filter(has).collect()
    }
}

/// Why a report is not written in a form.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// It has nothing for that form.
    #[error("nothing to write as {}", .0.code())]
    Nothing(Form),
    /// The template of the user cannot be read or does not fit.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// It cannot be told as JSON.
    #[error(transparent)]
    Data(#[from] serde_json::Error),
}

/// How many steps of a map `calms calc flow` would ask about, where a form is the map's sheet; 0
/// for all others.
pub fn gaps(form: Form, report: &Report) -> usize {
    let is_map = match form {
        Form::MapSheet => true,
        Form::Sheet => report.questions.is_empty(),
        Form::Html | Form::Markdown | Form::Picture | Form::Json | Form::Calendar => false,
    };
    if is_map { map_gaps(report) } else { 0 }
}

/// Writes a report in a form, with the words of its language. Dates are those of `zone`.
///
/// A sheet holds the map where there are no questions.
///
/// # Errors
/// [`Unwritten`]: there is nothing to write, or a template does not fit.
pub fn leaving(
    form: Form,
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    templates: &Templates,
) -> Result<String, Unwritten> {
    let earlier = || Earlier::of(report);
    let text = match form {
        Form::Html => Some(html(report, words, zone, earlier().as_ref(), templates)?),
        Form::Markdown => Some(poured_markdown(report, words, zone, templates)?),
        Form::Picture => svg(report, words, zone, earlier().as_ref()),
        Form::Sheet if report.questions.is_empty() => map_csv(report),
        Form::Sheet => Some(questions_csv(report, zone)),
        Form::MapSheet => map_csv(report),
        Form::Json => Some(json(report)? + "\n"),
        Form::Calendar => calendar(report, words).text,
    };
    text.ok_or(Unwritten::Nothing(form))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::export::samples;

    #[test]
    fn a_form_is_offered_where_there_is_something_to_write_and_only_there() {
        let (mut with, mut without) = (Vec::new(), Vec::new());
        let rooms = [
            samples::full(Language::En),
            samples::small(Language::Fr),
            samples::workshops::dora(Language::En),
            samples::workshops::vsm(Language::En),
        ];
        for report in rooms.map(|room| room.report()) {
            let words = Words::new(report.header.language);
            let offered = Form::offered(&report, &words, &TimeZone::UTC);
            for form in Form::ALL {
                let templates = Templates::default();
                let written = leaving(form, &report, &words, &TimeZone::UTC, &templates);
                if offered.contains(&form) {
                    assert!(!written.unwrap().is_empty());
                    with.push(form.code());
                } else if form == Form::Sheet && offered.contains(&Form::MapSheet) {
                    assert_eq!(written.unwrap(), map_csv(&report).unwrap());
                } else {
                    assert!(matches!(written, Err(Unwritten::Nothing(of)) if of == form));
                    without.push(form.code());
                }
            }
        }
        for form in Form::ALL {
            assert!(with.contains(&form.code()), "{form:?}");
        }
        for form in [Form::Picture, Form::MapSheet, Form::Calendar] {
            assert!(without.contains(&form.code()), "{form:?}");
        }
    }

    #[test]
    fn files_have_names_of_their_own_and_forms_have_words() {
        let names = Form::ALL.map(|form| form.file_name("a", 1));
        for (at, name) in names.iter().enumerate() {
            assert!(!names[..at].contains(name), "{name}");
        }
        assert_eq!(Form::Html.file_name("a", 2), "a-2.html");
        assert_eq!(Form::MapSheet.file_name("a", 1), "a-map.csv");
        assert_eq!(Form::MapSheet.file_name("a", 12), "a-map-12.csv");
        for words in Language::ALL.map(Words::new) {
            for form in Form::ALL {
                assert!(words.has(&format!("export-form-{}", form.code())));
            }
        }
    }
}
