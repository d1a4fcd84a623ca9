//! What becomes of each block of the Markdown when its end is reached.
use pulldown_cmark::HeadingLevel;

use super::body::{Item, List, Writer};
use super::table::Cell;
use super::{About, Chip, anchor};
use crate::export::escape;

/// What stands between an id and a name.
const BETWEEN: &str = " · ";

/// The hues that chips have; further letters begin again.
const HUES: usize = 7;

impl Writer<'_> {
    /// A paragraph, or the picture that is alone in it.
    pub(super) fn paragraph(&mut self) {
        let (html, plain) = self.take();
        if let Some((code, drawn)) = self.figure.take() {
            self.pictures += 1;
            let id = format!("{}-picture-{}", self.section, self.pictures);
            let svg = drawn.svg.trim();
            let (long, shown) = match drawn.sheets.trim() {
                "" => ("", svg.to_owned()),
                sheets => (
                    " long",
                    format!(
                        "<div class=\"cp-long\">\n{svg}\n\
                         <div class=\"cp-sheets\" aria-hidden=\"true\">\n{sheets}\n</div>\n</div>"
                    ),
                ),
            };
            self.put(&format!(
                "<figure class=\"{code}{long}\">\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\">\n\
                 {shown}\n</div>\n<figcaption id=\"{id}\">{html}</figcaption>\n</figure>\n"
            ));
            return;
        }
        self.write(&format!("<p>{html}</p>\n"), &plain);
    }

    /// A heading. From the third level on each has an element around all that it heads.
    pub(super) fn heading(&mut self, level: HeadingLevel) {
        let (html, plain) = self.take();
        self.close(level);
        let inside = match level {
            HeadingLevel::H3 => Some(("div", "part")),
            HeadingLevel::H4 => Some(("article", "question")),
            HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H5 | HeadingLevel::H6 => None,
        };
        if let Some((element, class)) = inside {
            self.put(&format!("<{element} class=\"{class}\">\n"));
            self.open.push(level);
        }
        let id = self.id(level, &plain);
        let shown = self.chipped(&html, &plain);
        self.put(&format!("<{level} id=\"{id}\">{shown}</{level}>\n"));
        self.heading = id;
        self.tables = 0;
        self.title.get_or_insert(plain);
    }

    /// Ends the elements of this level and of those below.
    pub(super) fn close(&mut self, level: HeadingLevel) {
        while let Some(open) = self.open.pop_if(|open| *open >= level) {
            let element = if open == HeadingLevel::H3 {
                "</div>\n"
            } else {
                "</article>\n"
            };
            self.put(element);
        }
    }

    /// An id that no other heading has: that of its question, or its number in the section.
    fn id(&mut self, level: HeadingLevel, plain: &str) -> String {
        let shown = plain.split(BETWEEN).next().unwrap_or(plain);
        let question = self.about.chip(shown).and_then(|chip| chip.leads_to);
        let name = match question.filter(|_| level == HeadingLevel::H4) {
            Some(_) => anchor(shown),
            None => format!("{}-title", self.section),
        };
        let again = (2..).map(|n: usize| format!("{name}-{n}"));
        let mut names = std::iter::once(name.clone()).chain(again);
        let free = names.find(|name| !self.ids.contains(name)).unwrap_or(name);
        self.ids.push(free.clone());
        free
    }

    /// A heading with its letter as a chip, before or behind; a number with one too.
    fn chipped(&self, html: &str, plain: &str) -> String {
        let ends = |at: Option<(&str, &str)>| at.map(|(a, b)| (a.to_owned(), b.to_owned()));
        if let (Some((shown, _)), Some((_, rest))) =
            (plain.split_once(BETWEEN), ends(html.split_once(BETWEEN)))
        {
            if let Some(chip) = self.about.chip(shown) {
                return format!("{} {rest}", chip.shown(shown));
            }
            if self.section == "experiments" {
                let number = escape::html(shown);
                return format!("<span class=\"number\">{number}</span> {rest}");
            }
        }
        if let (true, Some((_, shown)), Some((rest, _))) = (
            self.section.starts_with("board-"),
            plain.rsplit_once(BETWEEN),
            ends(html.rsplit_once(BETWEEN)),
        ) && let Some(chip) = self.about.chip(shown)
        {
            return format!("{rest} {}", chip.shown(shown));
        }
        // A new line begins with a name, not with what joins it to the one before.
        html.replace(BETWEEN, "<span class=\"between\">\u{a0}· </span>")
    }

    /// Strong words; the id of a letter or a question is a chip, and leads to the question.
    pub(super) fn strong(&mut self) {
        let (html, plain) = self.take();
        let shown = self.about.chip(&plain).map_or_else(
            || format!("<strong>{html}</strong>"),
            |chip| chip.link(&plain),
        );
        self.write(&shown, &plain);
    }

    pub(super) fn item(&mut self) {
        let (html, _) = self.take();
        if let Some(list) = self.lists.last_mut() {
            let task = list.task.take();
            list.items.push(Item { html, task });
        }
    }

    /// A list; one in which each item is a name and a value is a list of descriptions.
    pub(super) fn list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        // What is said below a question or below another item stays a list.
        let is_inside = !self.lists.is_empty() || list.start.is_some();
        let is_said = self.section == "questions" && !self.about.is_solo();
        let described: Option<Vec<(&str, &str)>> = list
            .items
            .iter()
            .map(|item| labelled(&item.html).filter(|_| !is_inside && !is_said))
            .collect();
        let html = match described {
            Some(pairs) => descriptions(&pairs),
            None => items(self.about, &list),
        };
        self.put(&html);
    }

    pub(super) fn table(&mut self) {
        let Some(table) = self.table.take() else {
            return;
        };
        // The facts before the first section have names for a first column, and no head.
        let pairs: Option<Vec<(&str, &str)>> = table.rows.iter().map(|row| pair(row)).collect();
        if let Some(pairs) = pairs.filter(|_| self.section == "top") {
            self.put(&descriptions(&pairs));
            return;
        }
        self.tables += 1;
        let again = (self.tables > 1).then(|| format!("{}-table-{}", self.heading, self.tables));
        let html = table.html(self.about, &self.heading, again.as_deref());
        self.put(&html);
    }
}

impl Chip {
    fn class(&self) -> String {
        format!("chip hue-{}", self.hue % HUES)
    }

    fn shown(&self, shown: &str) -> String {
        format!(
            "<span class=\"{}\">{}</span>",
            self.class(),
            escape::html(shown)
        )
    }

    fn link(&self, shown: &str) -> String {
        match &self.leads_to {
            Some(to) => format!(
                "<a class=\"{}\" href=\"#{to}\">{}</a>",
                self.class(),
                escape::html(shown)
            ),
            None => self.shown(shown),
        }
    }
}

/// A name in strong words and what it is, of an item that has both.
fn labelled(html: &str) -> Option<(&str, &str)> {
    let (name, value) = html.strip_prefix("<strong>")?.split_once("</strong>")?;
    let value = match value.trim_start_matches(['\u{a0}', '\u{202f}', ' ']) {
        value if name.ends_with('?') => value,
        value => value.strip_prefix(':')?,
    };
    Some((name, value.trim_start()))
}

/// A row of a name and what it is.
fn pair(row: &[Cell]) -> Option<(&str, &str)> {
    match row {
        [name, value] => Some((&name.html, &value.html)),
        _ => None,
    }
}

fn descriptions(pairs: &[(&str, &str)]) -> String {
    let rows = pairs
        .iter()
        .map(|(name, value)| format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n"));
    format!("<dl>\n{}</dl>\n", rows.collect::<String>())
}

fn items(about: &About<'_>, list: &List) -> String {
    let shown = list.items.iter().map(|item| match item.task {
        None => format!("<li>{}</li>\n", item.html),
        Some(done) => {
            let (class, key) = if done {
                ("task done", "report-task-done")
            } else {
                ("task", "report-task-open")
            };
            let state = escape::html(&about.words.say(key));
            format!(
                "<li class=\"{class}\"><span class=\"box\" role=\"img\" aria-label=\"{state}\">\
                 </span>{}</li>\n",
                item.html
            )
        }
    });
    let shown: String = shown.collect();
    match list.start {
        None => format!("<ul>\n{shown}</ul>\n"),
        Some(1) => format!("<ol>\n{shown}</ol>\n"),
        Some(start) => format!("<ol start=\"{start}\">\n{shown}</ol>\n"),
    }
}
