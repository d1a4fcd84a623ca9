//! Help with wording after a line was typed: why one phrase is worth a second look, and what to
//! ask instead. It never blocks: the line is kept as it is.
use super::{Way, Workshop};
use crate::domain::LintField;

impl Workshop<'_> {
    /// Says one thing about the words of a text, where there is one to say.
    pub(super) fn reframe(&mut self, text: &str, field: LintField) -> Way<()> {
        let hits = self.session.wording(text, field);
        // The gravest one, and the first of those.
        let Some(hit) = hits.iter().min_by_key(|hit| (hit.level, hit.start)) else {
            return Ok(());
        };
        let said = text.get(hit.start..hit.end).unwrap_or_default();
        let rule = format!("lint-BL-{:02}", hit.rule.number());
        let why = self.words.say(&format!("{rule}-why")).into_owned();
        self.fill(
            "wording-why",
            &[("words", said.into()), ("why", why.into())],
        )?;
        self.tell(&format!("{rule}-try"))
    }
}
