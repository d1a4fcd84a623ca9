//! Finds where something stands in the source of a pack that could be read.
//!
//! It looks for text, so that a pack need not carry its places along; at worst a place is missing.

/// The source of a pack, to look things up in. Places are counted in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<'a> {
    source: &'a str,
}

impl<'a> Places<'a> {
    pub(super) const fn of(source: &'a str) -> Self {
        Self { source }
    }

    pub(super) const fn source(self) -> &'a str {
        self.source
    }

    /// A field of the pack itself: the first of its name.
    pub(super) fn field(self, name: &str) -> Option<usize> {
        self.named(0, name).next()
    }

    /// A field within another one of the pack.
    pub(super) fn within(self, outer: &str, name: &str) -> Option<usize> {
        let from = self.field(outer)?;
        self.named(from, name).next().or(Some(from))
    }

    /// The entry with an id in a list of the pack.
    pub(super) fn id(self, list: &str, id: &str) -> Option<usize> {
        self.ids(list, id).next()
    }

    /// The last entry with an id in a list of the pack.
    pub(super) fn last_id(self, list: &str, id: &str) -> Option<usize> {
        self.ids(list, id).last()
    }

    /// A text at or after a place, else the place itself.
    pub(super) fn text(self, from: Option<usize>, text: &str) -> Option<usize> {
        let start = from.unwrap_or(0);
        let rest = self.source.get(start..)?;
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        let at = rest.find(&escaped).or_else(|| rest.find(text));
        at.map(|at| start + at).or(from)
    }

    /// Where `name:` stands, not within a longer word.
    fn named(self, from: usize, name: &str) -> impl Iterator<Item = usize> {
        let rest = self.source.get(from..).unwrap_or_default();
        rest.match_indices(name).filter_map(move |(at, _)| {
            let before = rest.get(..at)?;
            let after = rest.get(at + name.len()..)?.trim_start();
            let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let line = before.rsplit('\n').next().unwrap_or_default();
            let quotes = line.replace("\\\"", "").matches('"').count();
            let is_code = !line.contains("//") && quotes % 2 == 0;
            (is_whole && is_code && after.starts_with(':')).then_some(from + at)
        })
    }

    fn ids(self, list: &str, id: &str) -> impl Iterator<Item = usize> {
        let from = self.field(list);
        let end = from.map(|from| self.end_of(from));
        let quoted = format!("\"{id}\"");
        let places = from
            .into_iter()
            .flat_map(move |from| self.named(from, "id"));
        places
            .take_while(move |at| end.is_none_or(|end| *at < end))
            .filter(move |at| {
                let value = self.source.get(*at..).and_then(|rest| rest.split_once(':'));
                value.is_some_and(|(_, value)| value.trim_start().starts_with(&quoted))
            })
    }

    /// Where the next list of the pack begins.
    fn end_of(self, from: usize) -> usize {
        ["sets", "questions", "pages", "rules", "steps", "variants"]
            .iter()
            .filter_map(|list| self.field(list))
            .filter(|at| *at > from)
            .min()
            .unwrap_or(self.source.len())
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
