//! A report as one page for browsers and paper, made from its Markdown.
//!
//! The sentences are those of the Markdown: here each piece of it is walked event by event and
//! becomes elements. The page holds no script and asks for nothing from outside. What people
//! wrote is text of the Markdown, so it can become no element; raw HTML is never passed on.
mod blocks;
mod body;
mod poured;
mod table;

use jiff::tz::TimeZone;

use super::escape;
use super::markdown::{self, Medium, Section};
use super::picture::{self, Earlier, OnPage, Picture};
use crate::domain::{Mode, Report, short_id};
use crate::i18n::Words;
use body::Body;

pub use poured::{Template, TemplateFault, Templates, poured_markdown};

/// More sections than this get a list of contents.
const MANY: usize = 4;

/// Writes a report as a page of HTML. Dates are those of `zone`; `earlier` stands behind the
/// profile.
///
/// # Errors
/// The template of the user cannot be read or does not fit.
pub fn html(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    earlier: Option<&Earlier>,
    templates: &Templates,
) -> Result<String, TemplateFault> {
    let about = About::of(report, words, zone, earlier);
    let medium = Medium::Page(about.figures.iter().map(|(picture, _)| *picture).collect());
    let pieces = markdown::pieces(report, words, zone, &medium);
    let page = Parts::of(&about, &pieces);
    poured::page(&about, zone, &page, templates)
}

/// What the pieces of a page need to know of the report.
#[derive(Debug)]
struct About<'a> {
    report: &'a Report,
    words: &'a Words,
    /// The pictures that there are.
    figures: Vec<(Picture, OnPage)>,
}

/// Where a short id leads, and the hue of its letter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Chip {
    hue: usize,
    /// The heading of the question.
    leads_to: Option<String>,
}

impl<'a> About<'a> {
    fn of(
        report: &'a Report,
        words: &'a Words,
        zone: &TimeZone,
        earlier: Option<&Earlier>,
    ) -> Self {
        let figures = Picture::ALL.into_iter().filter_map(|picture| {
            let drawn = picture::on_page(report, words, zone, picture, earlier)?;
            Some((picture, drawn))
        });
        Self {
            report,
            words,
            figures: figures.collect(),
        }
    }

    fn is_solo(&self) -> bool {
        self.report.header.mode == Mode::Solo
    }

    /// The picture that an address in the Markdown means.
    fn figure(&self, address: &str) -> Option<&OnPage> {
        let code = address.strip_prefix("figure:")?;
        let mut figures = self.figures.iter();
        figures
            .find(|(picture, _)| picture.code() == code)
            .map(|(_, drawn)| drawn)
    }

    /// The chip of a letter or of a question, by what is shown of its id.
    fn chip(&self, shown: &str) -> Option<Chip> {
        let hue = |set: &str| {
            let mut letters = self.report.letters.iter();
            letters.position(|named| named.letter.id == set)
        };
        if let Some(hue) = hue(shown) {
            return Some(Chip {
                hue,
                leads_to: None,
            });
        }
        let mut questions = self.report.questions.iter();
        let question = questions.find(|question| short_id(&question.id) == shown)?;
        Some(Chip {
            hue: hue(&question.set).unwrap_or_default(),
            leads_to: Some(anchor(shown)),
        })
    }
}

/// The id of a question's heading.
fn anchor(shown: &str) -> String {
    let tame = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let tame: String = shown.chars().map(tame).collect();
    format!("question-{}", tame.to_ascii_lowercase())
}

/// The page in pieces of HTML, each of them whole.
#[derive(Debug, Default)]
struct Parts {
    /// The first heading, as text.
    title: String,
    /// The first heading and all before the first section.
    head: String,
    /// The list of contents; empty on a short page.
    contents: String,
    sections: Vec<Part>,
    foot: String,
}

/// A section in HTML.
#[derive(Debug)]
struct Part {
    id: String,
    /// As text.
    title: String,
    /// The whole of it, with its own element.
    body: String,
}

impl Parts {
    fn of(about: &About<'_>, pieces: &markdown::Pieces) -> Self {
        let mut ids = Vec::new();
        let head = Body::of(about, "top", &pieces.head, &mut ids);
        let sections: Vec<Part> = pieces
            .sections
            .iter()
            .map(|section| part(about, section, &mut ids))
            .collect();
        let foot = Body::of(about, "foot", &pieces.foot, &mut ids);
        Self {
            title: head.title,
            head: head.html,
            contents: contents(&sections),
            sections,
            foot: foot.html,
        }
    }

    /// The sections, one below the other.
    fn body(&self) -> String {
        let bodies: Vec<&str> = self.sections.iter().map(|part| &*part.body).collect();
        bodies.join("\n")
    }
}

fn part(about: &About<'_>, section: &Section, ids: &mut Vec<String>) -> Part {
    let id = &section.id;
    let kind = id.split('-').next().unwrap_or(id);
    let body = Body::of(about, id, &section.text, ids);
    Part {
        id: id.clone(),
        title: body.title,
        body: format!(
            "<section class=\"{kind}\" id=\"{id}\">\n{}</section>\n",
            body.html
        ),
    }
}

fn contents(sections: &[Part]) -> String {
    if sections.len() <= MANY {
        return String::new();
    }
    let items = sections.iter().map(|part| {
        let title = escape::html(&part.title);
        format!("<li><a href=\"#{}\">{title}</a></li>\n", part.id)
    });
    format!("<ul>\n{}</ul>\n", items.collect::<String>())
}

#[cfg(test)]
mod tests;
