//! Rows of a language's table: a rule's phrases, and how a place where one stands is judged.
use super::pattern::Found;
use super::rule::LintLevel;
use super::scene::Scene;

/// Decides how much weight a place has, or that it only looks alike.
pub(super) type Judge = fn(&Scene<'_>, &Found) -> Option<LintLevel>;

/// A row of a table.
pub(super) struct Row {
    /// The number of the rule.
    pub(super) rule: u8,
    /// What is looked for, in the language of `pattern`.
    pub(super) phrases: &'static [&'static str],
    /// What is said of it.
    pub(super) judge: Judge,
}

pub(super) const fn row(rule: u8, phrases: &'static [&'static str], judge: Judge) -> Row {
    Row {
        rule,
        phrases,
        judge,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "other judges may stay silent")]
pub(super) fn warn(_: &Scene<'_>, _: &Found) -> Option<LintLevel> {
    Some(LintLevel::Warn)
}

#[expect(clippy::unnecessary_wraps, reason = "other judges may stay silent")]
pub(super) fn info(_: &Scene<'_>, _: &Found) -> Option<LintLevel> {
    Some(LintLevel::Info)
}

/// Warns, unless the words before take it back.
pub(super) fn negatable(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    (!scene.is_negated(found.start)).then_some(LintLevel::Warn)
}
