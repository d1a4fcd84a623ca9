//! How actions and keys are called in each language: for the hint line, the help and the palette.
use std::borrow::Cow;

use super::Words;
use crate::input::{Action, Fault, Hint, HintKeys, Key, What};

/// Which signs may be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Arrows and other signs beyond ASCII.
    #[default]
    Full,
    /// ASCII signs only.
    Ascii,
}

impl Words {
    /// The short name of an action, for the hint line: a word or two.
    pub fn action(&self, action: Action) -> Cow<'_, str> {
        self.say(&action_key(action))
    }

    /// The long name of an action, for help and palette: what it does.
    pub fn action_long(&self, action: Action) -> Cow<'_, str> {
        self.say(&format!("{}-long", action_key(action)))
    }

    /// The name of a key, as the keyboards of this language have it.
    pub fn key(&self, key: Key, glyphs: Glyphs) -> String {
        let arrow = key.code.arrow().filter(|_| glyphs == Glyphs::Full);
        let name = arrow
            .map(|arrow| Cow::Owned(arrow.to_string()))
            .or_else(|| key.code.name().map(|name| self.say(&format!("key-{name}"))));
        key.named(name.as_deref())
    }

    /// The keys of a hint and what they do: `1-5` and `vote`.
    pub fn hint(&self, hint: &Hint, glyphs: Glyphs) -> (String, Cow<'_, str>) {
        match hint.keys {
            HintKeys::One(key) => (self.key(key, glyphs), self.action(hint.action)),
            HintKeys::Span(from, to) => (
                format!("{}-{}", self.key(from, glyphs), self.key(to, glyphs)),
                self.say("action-vote"),
            ),
        }
    }

    /// What is wrong with a place of `keys.ron`, without that place.
    pub fn keys_fault(&self, fault: &Fault) -> String {
        match &fault.what {
            What::Syntax(why) => self.with("keys-fault-syntax", &[("why", why.into())]),
            What::UnknownContext(name) => self.with("keys-fault-context", &[("name", name.into())]),
            What::UnknownAction(name) => self.with("keys-fault-action", &[("name", name.into())]),
            What::UnknownKey(name) => self.with("keys-fault-key", &[("name", name.into())]),
            What::Twice { key, context, line } => self.with(
                "keys-fault-twice",
                &[
                    ("key", key.ascii().into()),
                    ("context", (*context).into()),
                    // A line number is a name, not an amount to be counted in thousands.
                    ("line", line.to_string().into()),
                ],
            ),
            What::NotHere { action, context } => self.with(
                "keys-fault-not-here",
                &[("action", (*action).into()), ("context", (*context).into())],
            ),
            What::Taken { key, context } => self.with(
                "keys-fault-taken",
                &[("key", key.ascii().into()), ("context", (*context).into())],
            ),
            What::RevealsTwice(key) => {
                self.with("keys-fault-reveals", &[("key", key.ascii().into())])
            }
        }
    }
}

/// The Fluent key of an action's short name.
fn action_key(action: Action) -> String {
    format!("action-{}", action.name().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::input::{Code, Context, Keymap};

    #[test]
    fn every_action_has_a_short_and_a_long_name() {
        for words in Language::ALL.map(Words::new) {
            for &action in Action::ALL {
                let short = words.action(action);
                assert!(!short.contains('⟦'), "{short}");
                assert!(short.chars().count() <= 16, "{short} is long for a hint");
                let long = words.action_long(action);
                assert!(!long.contains('⟦'), "{long}");
                assert!(long.chars().count() <= 60, "{long} is long for a row");
                assert!(
                    long.chars().next().is_some_and(char::is_uppercase),
                    "{long}"
                );
            }
        }
    }

    #[test]
    fn no_two_actions_share_a_long_name() {
        for words in Language::ALL.map(Words::new) {
            let mut names: Vec<_> = Action::ALL.iter().map(|&a| words.action_long(a)).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), Action::ALL.len());
        }
    }

    #[test]
    fn every_key_of_the_table_has_a_name_in_both_languages() {
        for words in Language::ALL.map(Words::new) {
            for row in Keymap::default().rows() {
                let name = words.key(row.key, Glyphs::Ascii);
                assert!(!name.is_empty() && !name.contains('⟦'), "{name}");
            }
        }
        let words = Words::new(Language::Fr);
        assert_eq!(words.key(Key::plain(Code::Enter), Glyphs::Full), "entrée");
        assert_eq!(words.key(Key::plain(Code::Up), Glyphs::Full), "↑");
        assert_eq!(words.key(Key::plain(Code::Up), Glyphs::Ascii), "haut");
        assert_eq!(words.key(Key::ctrl('p'), Glyphs::Full), "^P");
    }

    #[test]
    fn the_digits_of_a_vote_are_one_hint() {
        let words = Words::new(Language::En);
        let hints = Keymap::default().pick(&[Context::Ballot], &[Action::Vote1, Action::Reveal]);
        let shown: Vec<(String, Cow<'_, str>)> =
            hints.iter().map(|h| words.hint(h, Glyphs::Full)).collect();
        assert_eq!(
            shown,
            [
                ("1-5".to_owned(), Cow::from("vote")),
                ("r".to_owned(), Cow::from("reveal"))
            ]
        );
    }

    #[test]
    fn every_fault_of_keys_ron_is_told_in_words() {
        let text = "[(context: nowhere, key: \"zz\", action: fly), (context: pass, key: \"u\", \
                    action: undo), (context: list, key: \"m\", action: help), (context: list, \
                    key: \"m\", action: help), (context: field, key: \"m\", action: help), \
                    (context: ballot, key: \"enter\", action: reveal), 7]";
        let (_, faults) = Keymap::default().patched(text);
        assert_eq!(faults.len(), 8);
        for words in Language::ALL.map(Words::new) {
            for fault in &faults {
                let told = words.keys_fault(fault);
                assert!(!told.contains(['⟦', '$']), "{told}");
            }
        }
    }
}
