//! Names of rules, where they apply, and what they find.
use std::fmt;
use std::str::FromStr;

use crate::domain::Language;

/// Which language's rules are applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    En,
    /// French.
    Fr,
    /// Both, for a group that writes in both.
    Both,
}

impl Tongue {
    /// The languages whose rules are applied.
    pub const fn languages(self) -> &'static [Language] {
        match self {
            Self::En => &[Language::En],
            Self::Fr => &[Language::Fr],
            Self::Both => &Language::ALL,
        }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
        }
    }
}

/// What a text is for; some rules hold in some fields only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LintField {
    /// Contributing factors.
    Factors,
    /// What went well or badly, what surprised.
    Learn,
    /// Where the group was lucky.
    Luck,
    /// Actions.
    Actions,
    /// Whom it touched.
    Impact,
    /// Events of a timeline.
    Timeline,
    /// Any other text: the rules that depend on no field.
    #[default]
    Text,
}

impl LintField {
    /// Every field, as options list them.
    pub const ALL: [Self; 7] = [
        Self::Factors,
        Self::Learn,
        Self::Luck,
        Self::Actions,
        Self::Impact,
        Self::Timeline,
        Self::Text,
    ];

    /// The name in options.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Factors => "factors",
            Self::Learn => "learn",
            Self::Luck => "luck",
            Self::Actions => "actions",
            Self::Impact => "impact",
            Self::Timeline => "timeline",
            Self::Text => "text",
        }
    }
}

/// How much weight a piece of advice has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LintLevel {
    /// Worth rewriting.
    Warn,
    /// Worth a second look.
    Info,
}

impl LintLevel {
    /// The name in JSON and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Info => "info",
        }
    }
}

/// Names a rule: `BL-E01` to `BL-E14`, `BL-F01` to `BL-F14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId {
    language: Language,
    number: u8,
}

impl RuleId {
    /// How many rules a language has.
    pub const COUNT: u8 = 14;

    /// A rule of a language by its number from 1 to 14; none for any other number.
    pub const fn new(language: Language, number: u8) -> Option<Self> {
        if number >= 1 && number <= Self::COUNT {
            Some(Self { language, number })
        } else {
            None
        }
    }

    /// A rule that a table of this module names; a test reads all tables.
    pub(super) const fn of(language: Language, number: u8) -> Self {
        Self { language, number }
    }

    /// Every rule, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        let numbers = |language| (1..=Self::COUNT).map(move |number| Self { language, number });
        Language::ALL.into_iter().flat_map(numbers)
    }

    /// The language whose words it looks for.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Its number, the same in both languages; its words are `lint-BL-<number>-why` and `-try`.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// Its place among all rules.
    const fn bit(self) -> u32 {
        let shift = match self.language {
            Language::En => 0,
            Language::Fr => Self::COUNT,
        };
        1 << (self.number - 1 + shift)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.language {
            Language::En => 'E',
            Language::Fr => 'F',
        };
        write!(f, "BL-{letter}{:02}", self.number)
    }
}

/// A text that names no rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no rule; they are BL-E01 to BL-E14 and BL-F01 to BL-F14")]
pub struct UnknownRule(String);

impl FromStr for RuleId {
    type Err = UnknownRule;

    fn from_str(name: &str) -> Result<Self, UnknownRule> {
        let found = Self::all().find(|rule| rule.to_string() == name);
        found.ok_or_else(|| UnknownRule(name.to_owned()))
    }
}

/// The rules that a session does not want to hear of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ignored(u32);

impl Ignored {
    /// Leaves a rule out from now on.
    pub const fn insert(&mut self, rule: RuleId) {
        self.0 |= rule.bit();
    }

    /// Takes a rule back in.
    pub const fn remove(&mut self, rule: RuleId) {
        self.0 &= !rule.bit();
    }

    /// Whether a rule is left out.
    pub const fn contains(self, rule: RuleId) -> bool {
        self.0 & rule.bit() != 0
    }

    /// The rules that are left out.
    pub fn iter(self) -> impl Iterator<Item = RuleId> {
        RuleId::all().filter(move |rule| self.contains(*rule))
    }
}

impl FromIterator<RuleId> for Ignored {
    fn from_iter<I: IntoIterator<Item = RuleId>>(rules: I) -> Self {
        let mut ignored = Self::default();
        for rule in rules {
            ignored.insert(rule);
        }
        ignored
    }
}

/// Words to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The rule that found them.
    pub rule: RuleId,
    /// How much weight it has here.
    pub level: LintLevel,
    /// The first byte of the text as typed; begins a character.
    pub start: usize,
    /// The byte after the last one; ends a character.
    pub end: usize,
}
