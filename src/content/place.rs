//! Finds where something stands in the source of a pack that could be read.
//!
//! It knows brackets, names, texts and comments, and no more, so that a pack need not carry its
//! places along; at worst a place is missing.
use std::ops::Range;

/// The source of a pack, to look things up in. Places are counted in bytes.
#[derive(Clone, Debug)]
pub(super) struct Places<'a> {
    source: &'a str,
    brackets: Vec<Bracket>,
    names: Vec<Name<'a>>,
}

/// A pair of brackets.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    /// Where it begins.
    open: usize,
    /// The pair around it.
    parent: Option<usize>,
}

/// The name of a field.
#[derive(Clone, Copy, Debug)]
struct Name<'a> {
    at: usize,
    word: &'a str,
    /// Where its value begins.
    value: usize,
    /// The pair of brackets in which it stands.
    inside: usize,
}

impl<'a> Places<'a> {
    /// Reads a source once.
    pub(super) fn of(source: &'a str) -> Self {
        Scan::new(source).places()
    }

    pub(super) const fn source(&self) -> &'a str {
        self.source
    }

    /// A field of the pack itself.
    pub(super) fn field(&self, name: &str) -> Option<usize> {
        self.named(self.pack()?, name).map(|name| name.at)
    }

    /// A field within another one of the pack.
    pub(super) fn within(&self, outer: &str, name: &str) -> Option<usize> {
        let outer = self.named(self.pack()?, outer)?;
        let inner = self
            .value(outer)
            .and_then(|inside| self.named(inside, name));
        Some(inner.map_or(outer.at, |name| name.at))
    }

    /// The entry with an id in a list of the pack.
    pub(super) fn id(&self, list: &str, id: &str) -> Option<usize> {
        let list = self.value(self.named(self.pack()?, list)?)?;
        self.ids(list, id).next().map(|name| name.at)
    }

    /// The last entry with an id in a list of the pack.
    pub(super) fn last_id(&self, list: &str, id: &str) -> Option<usize> {
        let list = self.value(self.named(self.pack()?, list)?)?;
        self.ids(list, id).last().map(|name| name.at)
    }

    /// The entry with an id in a list of an entry, else that entry.
    pub(super) fn inner(&self, list: &str, id: &str, inner: (&str, &str)) -> Option<usize> {
        self.inners(list, id, inner).next().or(self.id(list, id))
    }

    /// The last of those.
    pub(super) fn last_inner(&self, list: &str, id: &str, inner: (&str, &str)) -> Option<usize> {
        self.inners(list, id, inner).last().or(self.id(list, id))
    }

    fn inners(
        &self,
        list: &str,
        id: &str,
        (inner, inner_id): (&str, &str),
    ) -> impl Iterator<Item = usize> {
        let list = self
            .pack()
            .and_then(|pack| self.value(self.named(pack, list)?));
        let entry = list.and_then(|list| self.ids(list, id).next());
        let inner = entry.and_then(|entry| self.value(self.named(entry.inside, inner)?));
        let found = inner
            .into_iter()
            .flat_map(move |inner| self.ids(inner, inner_id));
        found.map(|name| name.at)
    }

    /// A text at or after a place, else the place itself.
    pub(super) fn text(&self, from: Option<usize>, text: &str) -> Option<usize> {
        let start = from.unwrap_or(0);
        let rest = self.source.get(start..)?;
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        let whole = rest.find(&format!("\"{escaped}\"")).map(|at| at + 1);
        let at = whole.or_else(|| rest.find(text));
        at.map(|at| start + at).or(from)
    }

    /// The field of this name that is next to a place: from its name to the comma behind its value.
    pub(super) fn whole(&self, name: &str, near: usize) -> Option<Range<usize>> {
        let named = self.names.iter().filter(|found| found.word == name);
        let next = named.min_by_key(|found| found.at.abs_diff(near))?;
        Some(next.at..Scan::new(self.source).end_of_value(next.value))
    }

    /// The brackets of the pack.
    fn pack(&self) -> Option<usize> {
        let is_pack = |bracket: &Bracket| {
            bracket.parent.is_none()
                && self
                    .source
                    .get(bracket.open..)
                    .is_some_and(|s| s.starts_with('('))
        };
        self.brackets.iter().position(is_pack)
    }

    fn named(&self, inside: usize, name: &str) -> Option<&Name<'a>> {
        self.names
            .iter()
            .find(|found| found.inside == inside && found.word == name)
    }

    /// The brackets that are a field's value.
    fn value(&self, name: &Name<'a>) -> Option<usize> {
        self.brackets
            .iter()
            .position(|bracket| bracket.open == name.value)
    }

    /// The ids of the entries of a list that are this one.
    fn ids(&self, list: usize, id: &str) -> impl Iterator<Item = &Name<'a>> {
        let quoted = format!("\"{id}\"");
        self.names.iter().filter(move |name| {
            let inside = self.brackets.get(name.inside);
            let is_entry = inside.is_some_and(|bracket| bracket.parent == Some(list));
            let value = self.source.get(name.value..).unwrap_or_default();
            is_entry && name.word == "id" && value.starts_with(&quoted)
        })
    }
}

/// A source while it is read.
struct Scan<'a> {
    source: &'a str,
    at: usize,
    open: Vec<usize>,
    brackets: Vec<Bracket>,
    names: Vec<Name<'a>>,
}

impl<'a> Scan<'a> {
    const fn new(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            open: Vec::new(),
            brackets: Vec::new(),
            names: Vec::new(),
        }
    }

    fn places(mut self) -> Places<'a> {
        while let Some(c) = self.next() {
            self.passes(c);
        }
        Places {
            source: self.source,
            brackets: self.brackets,
            names: self.names,
        }
    }

    /// Where a value ends, the comma behind it included.
    fn end_of_value(mut self, value: usize) -> usize {
        self.at = value;
        while let Some(c) = self.next() {
            match c {
                ',' if self.open.is_empty() => return self.at + 1,
                ')' | ']' | '}' if self.open.is_empty() => break,
                c => self.passes(c),
            }
        }
        self.at
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Passes over what begins with this character.
    fn passes(&mut self, c: char) {
        match c {
            '(' | '[' | '{' => self.opens(),
            ')' | ']' | '}' => self.closes(),
            '"' => self.text(),
            '\'' => self.letter(),
            '/' if self.rest().starts_with("//") => self.skip_to("\n"),
            '/' if self.rest().starts_with("/*") => self.skip_to("*/"),
            'r' if self.raw_text() => {}
            c if c.is_alphanumeric() || c == '_' => self.word(),
            c => self.at += c.len_utf8(),
        }
    }

    /// Passes over `'('` and `'\''`, so that a bracket in it opens nothing.
    fn letter(&mut self) {
        let mut inner = self.rest().chars().skip(1);
        let length = match (inner.next(), inner.next(), inner.next()) {
            (Some('\\'), Some(c), Some('\'')) => 3 + c.len_utf8(),
            (Some(c), Some('\''), _) => 2 + c.len_utf8(),
            (_, _, _) => 1,
        };
        self.at += length;
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn opens(&mut self) {
        self.brackets.push(Bracket {
            open: self.at,
            parent: self.open.last().copied(),
        });
        self.open.push(self.brackets.len() - 1);
        self.at += 1;
    }

    fn closes(&mut self) {
        self.open.pop();
        self.at += 1;
    }

    fn skip_to(&mut self, end: &str) {
        let rest = self.rest();
        self.at += rest.find(end).map_or(rest.len(), |at| at + end.len());
    }

    fn text(&mut self) {
        let mut is_escaped = true;
        for (at, c) in self.rest().char_indices() {
            match c {
                '"' if !is_escaped => {
                    self.at += at + 1;
                    return;
                }
                '\\' => is_escaped = !is_escaped,
                _ => is_escaped = false,
            }
        }
        self.at = self.source.len();
    }

    /// Passes over `r"…"` and `r#"…"#`, if it stands here.
    fn raw_text(&mut self) -> bool {
        let rest = self.rest().get(1..).unwrap_or_default();
        let fences = rest.len() - rest.trim_start_matches('#').len();
        if !rest.get(fences..).is_some_and(|rest| rest.starts_with('"')) {
            return false;
        }
        self.at += fences + 2;
        self.skip_to(&format!("\"{}", "#".repeat(fences)));
        true
    }

    /// A word; a name where a colon comes next.
    fn word(&mut self) {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let end = end.unwrap_or(rest.len());
        let (at, word) = (self.at, rest.get(..end).unwrap_or_default());
        self.at += end;
        let after = self.rest();
        let Some(value) = after.trim_start().strip_prefix(':') else {
            return;
        };
        if let Some(inside) = self.open.last() {
            self.names.push(Name {
                at,
                word,
                value: self.source.len() - value.trim_start().len(),
                inside: *inside,
            });
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    const SOURCE: &str = "(id: \"C1\", // steps: none\n sets: [(id: \"C\")],\n questions: [\n  \
                          (id:\"C1\", title: \"say \\\"steps: x\\\" now\"),\n  (id: \"C\"),\n ],\n \
                          steps: [(id: \"C1\"), (id : \"C1\")],\n variants: (pulse: 1, full: 2))";

    fn after(place: Option<usize>) -> &'static str {
        SOURCE.get(place.unwrap()..).unwrap()
    }

    #[test]
    fn an_id_is_found_in_its_own_list_only() {
        let places = Places::of(SOURCE);
        assert!(after(places.id("sets", "C")).starts_with("id: \"C\")],\n questions"));
        assert!(after(places.id("questions", "C1")).starts_with("id:\"C1\", title"));
        assert!(after(places.id("questions", "C")).starts_with("id: \"C\"),\n ]"));
        assert!(after(places.id("steps", "C1")).starts_with("id: \"C1\"), (id"));
        assert!(after(places.last_id("steps", "C1")).starts_with("id : \"C1\")]"));
        assert_eq!(places.id("sets", "C1"), None);
        assert_eq!(places.id("rules", "C1"), None);
    }

    #[test]
    fn an_entry_of_an_entry_is_found_in_that_one() {
        let source = "#![enable(implicit_some)]\n(forms: [\n (fields: [(id: \"x\"), (id: \"y\")], \
                      id: \"one\"),\n (id: \"two\", hint: r#\"id: \"x\"\"#, fields: [(id: \
                      \"x\", /* id: \"y\" */ id: \"y\")]),\n])";
        let places = Places::of(source);
        let line = |place: Option<usize>| source[..place.unwrap()].matches('\n').count();
        assert_eq!(line(places.inner("forms", "one", ("fields", "x"))), 2);
        assert_eq!(line(places.inner("forms", "two", ("fields", "x"))), 3);
        let last = places.last_inner("forms", "two", ("fields", "y")).unwrap();
        assert!(source[last..].starts_with("id: \"y\")"));
        assert_eq!(
            places.inner("forms", "two", ("fields", "z")),
            places.id("forms", "two")
        );
        assert_eq!(places.id("forms", "x"), None);
        assert_eq!(places.inner("boards", "two", ("fields", "x")), None);
    }

    #[test]
    fn a_source_that_ends_early_is_no_trouble() {
        for end in 0..SOURCE.len() {
            let _ = Places::of(SOURCE.get(..end).unwrap()).field("steps");
        }
        for source in ["", ")", "((", "\"", "(a: \"\\", "/*", "(r#\"", "é: ("] {
            assert_eq!(Places::of(source).field("steps"), None);
        }
    }

    #[test]
    fn comments_and_texts_are_no_fields() {
        let places = Places::of(SOURCE);
        assert!(after(places.field("steps")).starts_with("steps: [(id: \"C1\")"));
        assert!(after(places.within("variants", "full")).starts_with("full: 2"));
        assert!(after(places.within("variants", "standard")).starts_with("variants"));
    }

    #[test]
    fn a_text_is_found_with_its_quotes_escaped() {
        let places = Places::of(SOURCE);
        let from = places.id("questions", "C1");
        assert!(after(places.text(from, "say \"steps: x\" now")).starts_with("say \\\"steps"));
        assert_eq!(places.text(from, "not there"), from);
    }
}
