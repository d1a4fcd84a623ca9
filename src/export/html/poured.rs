//! Pours a report into a template: the built-in one, or the user's.
//!
//! Templates come in as texts; nothing here reads a file, and no fault is passed over in silence.
use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};

use super::{About, Parts};
use crate::domain::Report;
use crate::export::escape;
use crate::export::markdown::{self, Medium, markdown};
use crate::export::picture::{self, Picture};
use crate::i18n::Words;

const PAGE: &str = include_str!("../../../assets/templates/report.html");
const STYLE: &str = include_str!("../../../assets/templates/report.css");

/// A template of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its file, as faults tell of it.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// The templates of the user; none is the built-in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    /// The page.
    pub html: Option<Template>,
    /// How the page looks.
    pub style: Option<String>,
    /// The Markdown.
    pub markdown: Option<Template>,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {why}")]
pub struct TemplateFault {
    /// Its file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What the reader of templates says, in English.
    pub why: String,
}

/// What a template can ask for, by name.
type Context = BTreeMap<&'static str, Value>;

/// How words are made harmless in a template.
type Escape = fn(&str) -> String;

/// Pours a page.
pub(super) fn page(
    about: &About<'_>,
    zone: &TimeZone,
    parts: &Parts,
    templates: &Templates,
) -> Result<String, TemplateFault> {
    let html = |text: &str| Value::from_safe_string(text.to_owned());
    let style = templates.style.as_deref().unwrap_or(STYLE);
    // A style ends where its element does, and nowhere before.
    let style = [picture::STYLE, style].join("\n").replace("</", "<\\/");
    let sections = parts
        .sections
        .iter()
        .map(|part| section(&part.id, &part.title, html(&part.body)));
    // A picture that is not there is empty.
    let figures = Picture::ALL.map(|picture| {
        let drawn = about.figure(&format!("figure:{}", picture.code()));
        let svg = drawn.map_or("", |drawn| drawn.svg.trim());
        (picture.code(), html(svg))
    });
    let mut context = context(about.report, about.words, zone, escape::line);
    context.extend([
        ("title", escape::line(&parts.title).into()),
        ("sections", sections.collect::<Value>()),
        ("figures", BTreeMap::from(figures).into()),
        ("style", html(&style)),
        ("head", html(&parts.head)),
        ("contents", html(&parts.contents)),
        ("body", html(&parts.body())),
        ("foot", html(&parts.foot)),
    ]);
    let template = templates
        .html
        .as_ref()
        .map_or_else(|| Cow::Owned(built_in(PAGE)), Cow::Borrowed);
    poured(&template, context, AutoEscape::Html)
}

/// Writes a report as Markdown, poured into the template of the user where there is one.
///
/// # Errors
/// The template cannot be read or does not fit.
pub fn poured_markdown(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    templates: &Templates,
) -> Result<String, TemplateFault> {
    let body = markdown(report, words, zone);
    let Some(template) = &templates.markdown else {
        return Ok(body);
    };
    let pieces = markdown::pieces(report, words, zone, &Medium::Text);
    let mut context = context(report, words, zone, escape::markdown);
    let sections = pieces.sections.iter().map(|piece| {
        let text = piece.text.trim();
        let (title, _) = text.split_once('\n').unwrap_or((text, ""));
        section(&piece.id, heading(title), text.into())
    });
    let title = pieces.head.lines().next().unwrap_or_default();
    context.extend([
        ("title", heading(title).into()),
        ("sections", sections.collect::<Value>()),
        ("head", pieces.head.trim().into()),
        ("body", body.into()),
        ("foot", pieces.foot.trim().into()),
    ]);
    poured(template, context, AutoEscape::None)
}

/// A heading without its marks.
fn heading(line: &str) -> &str {
    line.trim_start_matches('#').trim()
}

/// A section, as a template sees it.
fn section(id: &str, title: &str, body: Value) -> Value {
    let pairs = [("id", id.into()), ("title", title.into()), ("body", body)];
    BTreeMap::from(pairs).into()
}

fn built_in(text: &str) -> Template {
    Template {
        file: String::new(),
        text: text.to_owned(),
    }
}

/// What any template can ask for; words of people are made harmless by `escape`.
fn context(report: &Report, words: &Words, zone: &TimeZone, escape: Escape) -> Context {
    let header = &report.header;
    let began = header.started.unwrap_or(header.created);
    let day = began.to_zoned(zone.clone()).date();
    let say = |key: String| Value::from(words.say(&key));
    BTreeMap::from([
        ("team", escape(&header.team).into()),
        ("workshop", escape(&header.title).into()),
        ("date", words.day_long(day).into()),
        ("day", day.to_string().into()),
        ("language", header.language.code().into()),
        ("pack", escape(&header.pack).into()),
        ("variant", say(format!("variant-{}", header.variant.code()))),
        ("mode", say(format!("mode-{}", header.mode.code()))),
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("contents_title", say("report-contents".to_owned())),
    ])
}

fn poured(
    template: &Template,
    context: Context,
    escape: AutoEscape,
) -> Result<String, TemplateFault> {
    let mut environment = Environment::new();
    // A slip of the pen in a name must not leave a gap that nobody sees.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(move |_| escape.clone());
    let read = environment.template_from_named_str("report", &template.text);
    let poured = read.and_then(|read| read.render(context));
    let mut poured = poured.map_err(|error| fault(template, &error))?;
    // Templates lose the end of their last line.
    if !poured.ends_with('\n') {
        poured.push('\n');
    }
    Ok(poured)
}

fn fault(template: &Template, error: &Error) -> TemplateFault {
    let kind = error.kind().to_string();
    let why = match error.detail() {
        Some(detail) => format!("{kind}: {detail}"),
        None => kind,
    };
    TemplateFault {
        file: template.file.clone(),
        line: error.line().unwrap_or(1),
        why: escape::line(&why),
    }
}
