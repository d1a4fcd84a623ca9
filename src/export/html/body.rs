//! Walks a piece of Markdown and writes its blocks as elements.
//!
//! Only what our Markdown uses has a form here; anything else leaves its text and no element.
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::About;
use super::table::Table;
use crate::export::escape;
use crate::export::picture::OnPage;

/// Where all links lead that a report has: to pages about what can be done.
const READING: &str = "https://dora.dev/";

/// A piece of the page.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The first heading, as text.
    pub(super) title: String,
    pub(super) html: String,
}

impl Body {
    /// Writes a piece; `section` names it, and `ids` are those taken on the page.
    pub(super) fn of(about: &About<'_>, section: &str, text: &str, ids: &mut Vec<String>) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
        let mut writer = Writer {
            about,
            section,
            ids,
            out: String::new(),
            plain: String::new(),
            title: None,
            heading: String::new(),
            kept: Vec::new(),
            lists: Vec::new(),
            tables: 0,
            pictures: 0,
            table: None,
            figure: None,
            is_linked: false,
            open: Vec::new(),
        };
        for event in Parser::new_ext(text, options) {
            writer.event(event);
        }
        writer.close(HeadingLevel::H1);
        Self {
            title: writer.title.unwrap_or_default(),
            html: writer.out,
        }
    }
}

/// A place at which something began: what was written before, in HTML and as text.
struct Kept {
    html: String,
    plain: String,
}

/// A list that is being read.
pub(super) struct List {
    /// The number of the first item, of an ordered list.
    pub(super) start: Option<u64>,
    pub(super) items: Vec<Item>,
    /// Whether the item at hand is a task, and done.
    pub(super) task: Option<bool>,
}

/// An item of a list.
pub(super) struct Item {
    pub(super) html: String,
    pub(super) task: Option<bool>,
}

pub(super) struct Writer<'a> {
    pub(super) about: &'a About<'a>,
    pub(super) section: &'a str,
    pub(super) ids: &'a mut Vec<String>,
    pub(super) out: String,
    /// The text of what is being written, without elements.
    pub(super) plain: String,
    pub(super) title: Option<String>,
    /// The id of the nearest heading.
    pub(super) heading: String,
    /// What stands before that which is being read.
    kept: Vec<Kept>,
    pub(super) lists: Vec<List>,
    /// How many tables the heading has.
    pub(super) tables: usize,
    /// How many pictures the section has.
    pub(super) pictures: usize,
    pub(super) table: Option<Table>,
    /// The name of a picture, and the picture.
    pub(super) figure: Option<(String, OnPage)>,
    /// Whether an element of a link is open.
    is_linked: bool,
    /// The headings whose element is open.
    pub(super) open: Vec<HeadingLevel>,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            // HTML is not passed on: it is shown.
            Event::Text(text)
            | Event::InlineHtml(text)
            | Event::Html(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.text(&text),
            Event::Code(text) => {
                self.put("<code>");
                self.text(&text);
                self.put("</code>");
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::TaskListMarker(done) => {
                if let Some(list) = self.lists.last_mut() {
                    list.task = Some(done);
                }
            }
            Event::Rule => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(&escape::html(text));
        self.plain.push_str(text);
    }

    /// Begins something whose whole is needed before it is written.
    pub(super) fn keep(&mut self) {
        self.kept.push(Kept {
            html: std::mem::take(&mut self.out),
            plain: std::mem::take(&mut self.plain),
        });
    }

    /// Its whole, in HTML and as text; what was before is at hand again.
    pub(super) fn take(&mut self) -> (String, String) {
        let kept = self.kept.pop();
        let (html, plain) = kept.map_or_else(Default::default, |kept| (kept.html, kept.plain));
        let whole = std::mem::replace(&mut self.out, html);
        (whole, std::mem::replace(&mut self.plain, plain))
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what our Markdown does not use leaves its text only"
    )]
    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Strong
            | Tag::Emphasis
            | Tag::Image { .. }
            | Tag::TableCell => self.keep(),
            Tag::BlockQuote(_) => self.put("<div class=\"said\" role=\"note\">\n"),
            Tag::Item => {
                self.keep();
                if let Some(list) = self.lists.last_mut() {
                    list.task = None;
                }
            }
            Tag::List(start) => self.lists.push(List {
                start: *start,
                items: Vec::new(),
                task: None,
            }),
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::Link { dest_url, .. } if dest_url.starts_with(READING) => {
                self.is_linked = true;
                let to = escape::html(dest_url);
                let link = format!("<a href=\"{to}\" rel=\"noreferrer\">");
                self.put(&link);
            }
            _ => {}
        }
        if let Tag::Image { dest_url, .. } = tag {
            let drawn = self.about.figure(dest_url);
            let code = dest_url.strip_prefix("figure:").unwrap_or_default();
            self.figure = drawn.map(|drawn| (code.to_owned(), drawn.clone()));
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what our Markdown does not use leaves its text only"
    )]
    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.paragraph(),
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::Strong => self.strong(),
            TagEnd::Emphasis => {
                let (html, plain) = self.take();
                self.write(&format!("<em>{html}</em>"), &plain);
            }
            TagEnd::Image => {
                let (html, plain) = self.take();
                self.write(&html, &plain);
            }
            TagEnd::BlockQuote(_) => self.put("</div>\n"),
            TagEnd::Item => self.item(),
            TagEnd::List(_) => self.list(),
            TagEnd::TableCell => {
                let (html, plain) = self.take();
                if let Some(table) = &mut self.table {
                    table.cell(html, plain);
                }
            }
            TagEnd::Table => self.table(),
            TagEnd::Link if self.is_linked => {
                self.is_linked = false;
                self.put("</a>");
            }
            _ => {}
        }
    }

    /// Writes elements.
    pub(super) fn put(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Writes a whole, which counts as text too.
    pub(super) fn write(&mut self, html: &str, plain: &str) {
        self.out.push_str(html);
        self.plain.push_str(plain);
    }
}
